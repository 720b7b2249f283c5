"""What became of a plan where one side tells no known deed, names nobody itself, or says that it did not come about."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_chronology_outcomes import days_of, letter
from two_lines import corpus, rows

WITHOUT_DEED = [
    (
        (
            "en",
            "20 April 2024",
            "Anna Vogel of the North Line will be on the Gull in May, with people of the South Line.",
        ),
        ("ru", "14 мая 2024", "На «Чайке» 12 мая из порта вышла Анна Фогель, ее провожала Южная линия."),
    ),
    (
        ("ru", "20 апреля 2024", "В мае на «Чайке» пойдет Анна Фогель из «Северной линии» с людьми «Южной линии»."),
        ("en", "14 May 2024", "On 12 May the Gull with Anna Vogel of the North Line was seen off by the South Line."),
    ),
]


@pytest.mark.parametrize(("plan", "done"), WITHOUT_DEED, ids=["en", "ru"])
def test_in_the_planned_month_the_same_people_and_ship_are_enough(
    tmp_path: Path, plan: tuple[str, str, str], done: tuple[str, str, str]
) -> None:
    seeds = {"a": letter(*plan), "b": letter(*done)}
    assert days_of(corpus(tmp_path, seeds)) == [("2024-05-12", "")]


def test_in_the_planned_month_the_parties_alone_are_not(tmp_path: Path) -> None:
    plan = letter("en", "20 April 2024", "Tickets of the North Line will be good for the South Line in May.")
    done = letter("en", "14 May 2024", "On 12 May the South Line was angry with people of the North Line.")
    assert not days_of(corpus(tmp_path, {"a": plan, "b": done}))


@pytest.mark.parametrize(
    ("code", "day", "sentence"),
    [
        ("en", "31 May 2024", "Since Thursday morning tickets of the North Line have been good for the South Line."),
        ("en", "31 May 2024", "On Thursday people of the North Line were on the piers of the South Line."),
        ("ru", "31 мая 2024", "В четверг люди «Северной линии» были на причалах, где хозяйка Южная линия."),
    ],
)
def test_of_the_very_day_both_parties_are_enough(tmp_path: Path, code: str, day: str, sentence: str) -> None:
    plan = letter("en", "20 May 2024", "On 30 May people of the North Line will be on the piers of the South Line.")
    assert days_of(corpus(tmp_path, {"a": plan, "b": letter(code, day, sentence)})) == [("2024-05-30", "")]


@pytest.mark.parametrize(("day", "expected"), [("8 June", ["2024-06-08"]), ("28 June", [])])
def test_weeks_behind_the_planned_month_who_and_what_must_be_the_same(
    tmp_path: Path, day: str, expected: list[str]
) -> None:
    plan = letter(
        "en", "20 April 2024", "Anna Vogel of the North Line will be on the Gull in May, with the South Line."
    )
    done = letter(
        "ru", "30 июня 2024", f"На «Чайке» {day.split()[0]} июня вышла Анна Фогель, ее провожала Южная линия."
    )
    assert [one for one, _ in days_of(corpus(tmp_path, {"a": plan, "b": done}))] == expected


@pytest.mark.parametrize(
    ("code", "day", "first", "second"),
    [
        (
            "ru",
            "20 апреля 2024",
            "На «Чайке» будет Анна Фогель из «Северной линии», ее позвала Южная линия.",
            "Старт назначен на май.",
        ),
        (
            "en",
            "20 April 2024",
            "Anna Vogel of the North Line is the first to be on the Gull for the South Line.",
            "The launch is planned for May.",
        ),
    ],
    ids=["ru", "en"],
)
def test_a_plan_that_names_nobody_is_of_those_right_before_it(
    tmp_path: Path, code: str, day: str, first: str, second: str
) -> None:
    plan = letter(code, day, f"{first} {second}")
    done = letter(
        "en", "14 May 2024", "On 12 May the Gull with Anna Vogel of the North Line was seen off by South Line."
    )
    other = letter(
        "en", "17 May 2024", "On 15 May the Tern with Pavel Lind of the South Line was seen off by North Line."
    )
    assert days_of(corpus(tmp_path, {"a": plan, "b": done, "c": other})) == [("2024-05-12", "")]


@pytest.mark.parametrize(
    ("code", "day", "lead", "before"),
    [
        (
            "en",
            "21 June 2024",
            "Anna Vogel of the North Line met Pavel Lind of the South Line on Thursday.",
            "The meeting of the North Line and the South Line planned for 3 June was postponed.",
        ),
        (
            "ru",
            "21 июня 2024",
            "В четверг Анна Фогель из «Северной линии» встретилась с главой «Южной линии», это Павел Линд.",
            "Встреча «Северной линии» и «Южной линии», назначенная на 3 июня, была отложена.",
        ),
    ],
    ids=["en", "ru"],
)
def test_what_was_put_off_was_held_later_as_its_own_document_tells(
    tmp_path: Path, code: str, day: str, lead: str, before: str
) -> None:
    found = rows(corpus(tmp_path, {"a": letter(code, day, lead, before)}))
    by_key = {one.key: one.event.date.value for one in found if one.event.date}
    assert {by_key[one.key]: [by_key[two.key] for two in one.outcomes] for one in found} == {
        "2024-06-03": ["2024-06-20"],
        "2024-06-20": [],
    }
