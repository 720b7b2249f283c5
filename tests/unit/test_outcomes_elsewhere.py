"""What became of a plan where one of the two sentences names nobody, or names them elsewhere in its document."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_chronology_outcomes import days_of, letter
from two_lines import corpus


@pytest.mark.parametrize(
    ("code", "day", "sentences"),
    [
        (
            "en",
            "3 June 2024",
            (
                "Anna Vogel of the North Line walked through the yard of the South Line on Friday.",
                "The trip had been set for May 12 but was put off after a fire on the quay.",
            ),
        ),
        (
            "de",
            "3. Juni 2024",
            (
                "Anna Vogel von der Nordlinie ging am Freitag über den Hof, den die Südlinie gebaut hat.",
                "Die für den 12. Mai geplante Reise war nach einem Brand am Kai verschoben worden.",
            ),
        ),
    ],
    ids=["en", "de"],
)
def test_what_was_put_off_without_a_name_is_of_those_its_document_names(
    tmp_path: Path, code: str, day: str, sentences: tuple[str, str]
) -> None:
    plan = letter("en", "20 April 2024", "Anna Vogel of the North Line will visit the yard of the South Line in May.")
    found = days_of(corpus(tmp_path, {"a": plan, "b": letter(code, day, *sentences)}))
    assert ("2024-05-12", "moved") in found


def test_what_was_put_off_without_a_name_is_of_no_others(tmp_path: Path) -> None:
    plan = letter("en", "20 April 2024", "Anna Vogel of the North Line will visit the yard of the South Line in May.")
    other = letter(
        "en",
        "3 June 2024",
        "Pavel Lind of the South Line walked through the yard of the North Line on Friday.",
        "The trip had been set for May 12 but was put off after a fire on the quay.",
    )
    assert not days_of(corpus(tmp_path, {"a": plan, "b": other}))


@pytest.mark.parametrize(
    ("code", "day", "sentence"),
    [
        ("en", "20 April 2024", "The North Line and the South Line will meet in Bergen in May."),
        ("ru", "20 апреля 2024", "Северная линия и Южная линия встретятся в Бергене в мае."),
    ],
)
def test_that_a_meeting_was_never_held_is_what_became_of_it(tmp_path: Path, code: str, day: str, sentence: str) -> None:
    off = letter("en", "14 June 2024", "The meeting of the North Line and the South Line in May was not held at all.")
    assert days_of(corpus(tmp_path, {"a": letter(code, day, sentence), "b": off})) == [("2024-06-14", "called off")]


@pytest.mark.parametrize(
    ("code", "day", "sentence"),
    [
        ("en", "2 April 2024", "Anna Vogel of the North Line will not visit the South Line after all."),
        ("ru", "2 апреля 2024", "Анна Фогель из «Северной линии» не приедет, сообщает Южная линия."),
    ],
)
def test_that_somebody_will_not_come_is_what_became_of_a_visit(
    tmp_path: Path, code: str, day: str, sentence: str
) -> None:
    plan = letter("en", "20 March 2024", "Anna Vogel of the North Line will visit the South Line in May.")
    assert [how for _, how in days_of(corpus(tmp_path, {"a": plan, "b": letter(code, day, sentence)}))] == [
        "called off"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Vogel of the North Line has not visited the South Line since 2018.",
        "Anna Vogel of the North Line will not sign a lease of the South Line.",
        "Anna Vogel of the North Line has not yet visited the South Line.",
        "Pavel Lind of the South Line will not visit the North Line.",
    ],
)
def test_another_denial_is_not(tmp_path: Path, sentence: str) -> None:
    plan = letter("en", "20 March 2024", "Anna Vogel of the North Line will visit the South Line in May.")
    assert not days_of(corpus(tmp_path, {"a": plan, "b": letter("en", "2 April 2024", sentence)}))


OPEN = "Anna Vogel of the North Line will meet Pavel Lind of the South Line in Bergen on 31 July."


@pytest.mark.parametrize(
    ("day", "sentence", "expected"),
    [
        ("2 August 2024", "Anna Vogel of the North Line met Pavel Lind of the South Line on 31 July.", ["2024-07-31"]),
        ("2 August 2024", "Anna Vogel of the North Line met Pavel Lind of the South Line on 30 July.", []),
        ("2 August 2024", "Pavel Lind of South Line slept on 31 July, so did Anna Vogel of the North Line.", []),
    ],
)
def test_a_plan_of_no_known_year_came_true_on_its_day(
    tmp_path: Path, day: str, sentence: str, expected: list[str]
) -> None:
    plan = letter("en", "", OPEN)
    assert [one for one, _ in days_of(corpus(tmp_path, {"a": plan, "b": letter("en", day, sentence)}))] == expected


def test_of_two_years_none_is_what_became_of_it(tmp_path: Path) -> None:
    done = "Anna Vogel of the North Line met Pavel Lind of the South Line on 31 July."
    again = "31 июля Анна Фогель из «Северной линии» встретилась с главой «Южной линии», это Павел Линд."
    seeds = {"b": letter("en", "2 August 2023", done), "c": letter("ru", "2 августа 2024", again)}
    assert not days_of(corpus(tmp_path, {"a": letter("en", "", OPEN), **seeds}))
