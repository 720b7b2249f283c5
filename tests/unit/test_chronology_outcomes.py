"""What became of a plan whose sentence says less than it means: one side of a talk, no known deed, an invitation."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_chronology import REST
from two_lines import corpus, rows

from seed_digest.model import ChronologyEntry, Corpus

HEADS = {"en": "Notes from the harbour", "ru": "Заметки из гавани", "es": "Notas del puerto", "de": "Aus dem Hafen"}


def letter(code: str, day: str, *sentences: str) -> str:
    """A report of a day, with a headline and two sentences that tell nothing of the lines."""
    return "\n\n".join([HEADS[code], day, *sentences, REST[code], REST[code].replace(",", " –")])


def plan_of(found: Corpus) -> ChronologyEntry:
    (plan,) = [one for one in rows(found) if one.planned and not one.event.reported]
    return plan


def days_of(found: Corpus) -> list[tuple[str, str]]:
    """(day, how) of what became of the plan."""
    by_key = {one.key: one.event.date for one in rows(found)}
    became = [(by_key[one.key], one.how) for one in plan_of(found).outcomes]
    return [(date.value if date else "", how) for date, how in became]


@pytest.mark.parametrize(
    ("code", "day", "sentences"),
    [
        (
            "es",
            "28 de mayo de 2024",
            (
                "La jefa de la Línea Norte, Anna Vogel, llegó este martes a Bergen con gente de la Línea Sur.",
                "El jueves se reunirá con el jefe de la Línea Sur, Pavel Lind.",
            ),
        ),
        (
            "ru",
            "28 мая 2024",
            (
                "Глава Северной линии Анна Фогель приехала во вторник в Берген, где ее ждала Южная линия.",
                "В четверг она встретится с главой Южной линии, это Павел Линд.",
            ),
        ),
    ],
)
def test_a_meeting_is_what_a_plan_told_of_whose_sentence_names_one_side(
    tmp_path: Path, code: str, day: str, sentences: tuple[str, str]
) -> None:
    done = letter("en", "31 May 2024", "Anna Vogel of the North Line met Pavel Lind of the South Line on Thursday.")
    assert days_of(corpus(tmp_path, {"a": letter(code, day, *sentences), "b": done})) == [("2024-05-30", "")]


def test_whom_its_document_does_not_name_a_plan_of_one_side_is_not_of(tmp_path: Path) -> None:
    plan = letter(
        "en",
        "28 May 2024",
        "The North Line came to Bergen on Tuesday, to the pier of the South Line.",
        "On Thursday it will meet the head of the other house, Pavel Lind.",
    )
    done = letter("en", "31 May 2024", "Anna Vogel of the North Line met Pavel Lind of the South Line on Thursday.")
    assert not days_of(corpus(tmp_path, {"a": plan, "b": done}))


@pytest.mark.parametrize(
    ("code", "day", "sentence"),
    [
        ("en", "31 May 2024", "On 30 May the Gull with Anna Vogel of the North Line was seen off by the South Line."),
        ("ru", "31 мая 2024", "На «Чайке» 30 мая из порта вышла Анна Фогель, ее провожала Южная линия."),
    ],
)
def test_of_the_very_day_the_same_people_and_ship_are_enough(
    tmp_path: Path, code: str, day: str, sentence: str
) -> None:
    plan = letter(
        "en", "20 May 2024", "Anna Vogel of the North Line will sail on the Gull with the South Line on 30 May."
    )
    assert days_of(corpus(tmp_path, {"a": plan, "b": letter(code, day, sentence)})) == [("2024-05-30", "")]


@pytest.mark.parametrize(
    ("code", "day", "sentence"),
    [
        (
            "en",
            "1 March 2024",
            "Anna Vogel of the North Line accepted an invitation of the South Line and will go there in April 2024.",
        ),
        (
            "ru",
            "1 марта 2024",
            "Анна Фогель из «Северной линии» приняла приглашение, Южная линия примет ее в апреле 2024 года.",
        ),
    ],
)
def test_a_visit_that_was_put_off_is_what_became_of_an_invitation(
    tmp_path: Path, code: str, day: str, sentence: str
) -> None:
    off = letter("en", "16 March 2024", "The South Line has shelved a visit of Anna Vogel of North Line on Friday.")
    assert days_of(corpus(tmp_path, {"a": letter(code, day, sentence), "b": off})) == [("2024-03-15", "moved")]
