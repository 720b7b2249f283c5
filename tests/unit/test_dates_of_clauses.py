"""Dates of sentences with several clauses: a date on a noun, a plan behind 'that', a year told by the date before."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_chronology_outcomes import letter
from two_lines import corpus, rows

SIGNED_THEN_APPROVED = [
    (
        "ru",
        "3 июля 2024",
        "Договор «Северной линии» и «Южной линии», подписанный в Бергене 25 ноября 2022 года, совет утвердил 28 мая.",
        "2024-05-28",
    ),
    (
        "en",
        "3 July 2024",
        "The treaty of the North Line and the South Line, signed on 25 November 2022, was approved on 28 May.",
        "2024-05-28",
    ),
    (
        "en",
        "3 July 2024",
        "The North Line and the South Line signed a lease on 25 November 2022, and on 28 May approved it.",
        "2023-05-28",
    ),
]


@pytest.mark.parametrize(("code", "day", "sentence", "expected"), SIGNED_THEN_APPROVED)
def test_the_date_of_a_clause_on_a_noun_tells_no_year(
    tmp_path: Path, code: str, day: str, sentence: str, expected: str
) -> None:
    found = rows(corpus(tmp_path, {"a": letter(code, day, sentence)}))
    assert expected in [one.event.date.value for one in found if one.event.date]


@pytest.mark.parametrize(
    ("code", "day", "sentence"),
    [
        ("en", "6 June 2024", "The North Line told the South Line on Tuesday that it intends to open a new pier."),
        ("ru", "6 июня 2024", "«Северная линия» сообщила «Южной линии» во вторник, что намерена открыть новый причал."),
        ("de", "6. Juni 2024", "Die Nordlinie hat der Südlinie am Dienstag gesagt, dass sie einen Kai bauen will."),
        ("es", "6 de junio de 2024", "La Línea Norte dijo a la Línea Sur el martes que planea abrir un muelle nuevo."),
    ],
)
def test_a_plan_behind_that_is_not_of_the_day_on_which_it_was_told(
    tmp_path: Path, code: str, day: str, sentence: str
) -> None:
    found = rows(corpus(tmp_path, {"a": letter(code, day, sentence)}))
    assert [(one.event.date.value, one.planned) for one in found if one.event.date] == [("2024-06-04", False)]


@pytest.mark.parametrize(
    ("code", "day", "sentence"),
    [
        (
            "es",
            "20 de enero de 2024",
            "La Línea Norte dejó el 4 de enero a la Línea Sur el muelle, cerrado en la primavera de 2023.",
        ),
        (
            "de",
            "20. Januar 2024",
            "Die Nordlinie hat der Südlinie am 4. Januar den im Frühjahr 2023 gesperrten Kai freigegeben.",
        ),
        (
            "ru",
            "20 января 2024",
            "«Северная линия» 4 января отдала «Южной линии» причал, закрытый весной 2023 года.",
        ),
    ],
)
def test_a_date_on_a_noun_is_no_event_where_the_sentence_has_its_own(
    tmp_path: Path, code: str, day: str, sentence: str
) -> None:
    found = rows(
        corpus(
            tmp_path,
            {"a": letter(code, day, sentence)},
        )
    )
    assert [one.event.date.value for one in found if one.event.date] == ["2024-01-04"]
