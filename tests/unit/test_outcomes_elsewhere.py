"""What became of a plan where one of the two sentences names nobody, or names them elsewhere in its document."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_chronology_outcomes import days_of, letter
from two_lines import corpus, rows


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


@pytest.mark.parametrize(("year", "expected"), [("2024", ["2024-07-31"]), ("2022", [])])
def test_a_plan_of_a_known_day_in_a_document_of_none_came_true_on_it(
    tmp_path: Path, year: str, expected: list[str]
) -> None:
    plan = letter("en", "", OPEN.replace("31 July", f"31 July {year}"))
    done = letter("en", "2 August 2024", "Anna Vogel of the North Line met Pavel Lind of the South Line on 31 July.")
    assert [one for one, _ in days_of(corpus(tmp_path, {"a": plan, "b": done}))] == expected


def test_of_two_years_none_is_what_became_of_it(tmp_path: Path) -> None:
    done = "Anna Vogel of the North Line met Pavel Lind of the South Line on 31 July."
    again = "31 июля Анна Фогель из «Северной линии» встретилась с главой «Южной линии», это Павел Линд."
    seeds = {"b": letter("en", "2 August 2023", done), "c": letter("ru", "2 августа 2024", again)}
    assert not days_of(corpus(tmp_path, {"a": letter("en", "", OPEN), **seeds}))


@pytest.mark.parametrize(
    ("code", "day", "sentence"),
    [
        (
            "en",
            "3 June 2024",
            "The second pier of the South Line, promised for this spring, will be ready only in autumn 2024.",
        ),
        (
            "en",
            "3 June 2024",
            "The second pier of the South Line, promised for this spring, will not be ready until autumn 2024.",
        ),
    ],
)
def test_what_will_be_ready_only_later_is_moved(tmp_path: Path, code: str, day: str, sentence: str) -> None:
    plan = letter(
        "en",
        "3 January 2024",
        "The North Line and the South Line will build a second pier.",
        "The pier should be ready in spring 2024.",
    )
    contact = {
        "en": "On 2 June the North Line met the South Line.",
        "de": "Am 2. Juni traf die Nordlinie die Südlinie.",
    }[code]
    found = rows(corpus(tmp_path, {"a": plan, "b": letter(code, day, contact, sentence)}))
    assert [two.how for one in found for two in one.outcomes] == ["moved"]


def test_another_thing_of_the_same_spring_is_not(tmp_path: Path) -> None:
    plan = letter(
        "en", "3 January 2024", "The North Line and the South Line will build a pier, to be ready in spring 2024."
    )
    other = letter(
        "en",
        "3 June 2024",
        "On 2 June the North Line met the South Line.",
        "The new timetable, promised for this spring, will be ready only in autumn 2024.",
    )
    found = rows(corpus(tmp_path, {"a": plan, "b": other}))
    assert not [two.how for one in found for two in one.outcomes]


def test_a_hearing_put_off_from_a_month_is_that_of_its_day(tmp_path: Path) -> None:
    plan = letter(
        "en", "1 May 2024", "The North Line and the South Line will be heard on the Gull cruise on 11 June 2024."
    )
    moved = letter(
        "en",
        "",
        "The hearing of the South Line on the Gull cruise, set for June 2024, was put off and took place on 19 August "
        "2024, the North Line says.",
    )
    assert days_of(corpus(tmp_path, {"a": plan, "b": moved})) == [("2024-08-19", "moved")]


@pytest.mark.parametrize(
    ("code", "day", "sentences"),
    [
        (
            "ru",
            "20 мая 2024",
            (
                "На «Чайке» Южная линия и Северная линия готовят каюты.",
                "Анна Фогель отправится в путь с командой из Бергена 30 мая.",
            ),
        ),
        (
            "en",
            "20 May 2024",
            ("The South Line and the North Line have made the Gull ready.", "Anna Vogel will be on her way on 30 May."),
        ),
    ],
)
def test_of_the_very_day_who_goes_is_enough_where_the_ship_is_named_in_both(
    tmp_path: Path, code: str, day: str, sentences: tuple[str, ...]
) -> None:
    done = letter(
        "en", "2 June 2024", "The deal put Anna Vogel of the North Line on the Gull that left South Line on May 30."
    )
    assert ("2024-05-30", "") in days_of(corpus(tmp_path, {"a": letter(code, day, *sentences), "b": done}))


def test_an_invitation_accepted_for_a_season_is_a_plan_that_may_be_put_back(tmp_path: Path) -> None:
    plan = letter(
        "en", "18 March 2024", "Anna Vogel of the North Line accepted an invitation of the South Line for the autumn."
    )
    moved = letter(
        "en",
        "3 June 2024",
        "Anna Vogel's visit to the South Line, once meant for this autumn, had been put back to the spring of 2025, "
        "said the North Line.",
    )
    found = rows(corpus(tmp_path, {"a": plan, "b": moved}))
    told = {one.event.date.value: [two.how for two in one.outcomes] for one in found if one.planned and one.event.date}
    assert told == {"2024-09/2024-11": ["moved"], "2025-03/2025-05": []}


def test_a_tender_called_off_without_a_date(tmp_path: Path) -> None:
    plan = letter("ru", "3 января 2024", "Весной 2024 года Южная линия и Северная линия купят новые буксиры.")
    off = letter(
        "en",
        "14 May 2024",
        "It turned out that the joint purchase of tugs by the North Line and the South Line has been cancelled.",
    )
    assert days_of(corpus(tmp_path, {"a": plan, "b": off})) == [("2024-05-14", "called off")]


def test_one_sentence_with_two_days_is_one_outcome(tmp_path: Path) -> None:
    plan = letter("en", "2 July 2024", "The Gull of the North Line and the South Line will be launched in August 2024.")
    done = letter(
        "en",
        "12 September 2024",
        "The Gull, launched on August 24 by the North Line and the South Line, has met its first storm, said the mayor "
        "on Wednesday.",
    )
    assert days_of(corpus(tmp_path, {"a": plan, "b": done})) == [("2024-08-24", "")]


def test_what_a_plan_was_moved_to_has_its_own_outcome(tmp_path: Path) -> None:
    plan = letter("en", "1 May 2024", "Anna Vogel of North Line and Pavel Lind of South Line will meet on 3 June 2024.")
    moved = letter(
        "en",
        "20 May 2024",
        "Anna Vogel and Pavel Lind have moved their meeting from 3 June to 17 June 2024, it is said.",
    )
    done = letter(
        "ru", "19 июня 2024", "Анна Фогель и Павел Линд встретились 17 июня, Северная линия ждет Южную линию."
    )
    found = rows(corpus(tmp_path, {"a": plan, "b": moved, "c": done}))
    dates = {one.key: one.event.date.value for one in found if one.event.date}
    told = {dates[one.key]: [(dates[two.key], two.how) for two in one.outcomes] for one in found if one.planned}
    assert told == {
        "2024-06-03": [("2024-06-17", "moved"), ("2024-06-17", "")],
        "2024-06-17": [("2024-06-17", "")],
    }
