"""The day of an event, by the words of its sentence and those beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_chronology import REST
from two_lines import corpus, rows

DAYS = [
    ("en", "24 March 2024", "The North Line and the South Line met from 20 to 22 March.", ["2024-03-20/2024-03-22"]),
    ("en", "24 March 2024", "The North Line met the South Line in Oslo on 9 and 10 December 2023.",
     ["2023-12-09/2023-12-10"]),
    ("ru", "24 марта 2024", "Северная линия и Южная линия провели переговоры с 20 по 22 марта.",
     ["2024-03-20/2024-03-22"]),
    # What is moved is of one day, then of another.
    ("en", "24 February 2024", "The North Line and the South Line postponed the cruise from 20 to 22 March.",
     ["2024-03-22 plan"]),
    ("zh", "2024年3月24日", "北方航运与南方航运本月14日签署协议。", ["2024-03-14"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "day", "sentence", "expected"), DAYS, ids=[f"{one[0]}-{one[2][:50]}" for one in DAYS])
def test_the_day_of_an_event(tmp_path: Path, code: str, day: str, sentence: str, expected: list[str]) -> None:
    text = "\n".join(["", "", day, "", sentence, REST[code], REST[code].replace(",", " –")])
    found = corpus(tmp_path, {"a": text})
    assert found.articles[0].document.language == code
    dated = [one for one in rows(found) if not one.event.reported]
    assert [(one.event.date.value if one.event.date else "?") + " plan" * one.planned for one in dated] == expected


def test_a_day_of_the_month_that_a_report_is_of(tmp_path: Path) -> None:
    """A report of April tells of 20 April: that is the April before it only in one of last year's."""
    sentence = "The North Line and the South Line signed a lease on 20 April."
    text = "\n".join(["The piers of Bergen", "", "April 2024", "", sentence, REST["en"], REST["en"].replace(",", " –")])
    found = corpus(tmp_path, {"a": text})
    assert found.articles[0].date is not None and found.articles[0].date.value.value == "2024-04"
    assert [one.event.date.value for one in rows(found) if one.event.date] == ["2024-04-20"]
