"""The figures and the places of a digest's picture."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from seed_digest.edtf import Edtf, parse_edtf
from seed_digest.publish.figures import Moments, figures
from seed_digest.publish.picture import LETTER, WIDTH, ceiling, picture, step_of


def dates(*values: str) -> Sequence[Edtf | None]:
    return [parse_edtf(one) if one else None for one in values]


def test_years_without_a_document_are_there_and_what_is_not_dated_is_counted() -> None:
    main, mentions = dates("2021-12-15", "2025-07-28"), dates("2025", "", "XXXX-05-01")
    found = figures(Moments(main, mentions, dates("2021-01", ""), dates("2025-11", "")))
    assert (found.unit, found.left_out) == ("year", (2, 2))
    assert [(one.label, one.main, one.mentions, one.events, one.plans) for one in found.rows] == [
        ("2021", 1, 0, 1, 0), ("2022", 0, 0, 0, 0), ("2023", 0, 0, 0, 0), ("2024", 0, 0, 0, 0), ("2025", 1, 1, 0, 1),
    ]  # fmt: skip


def test_what_is_planned_hangs_below_what_has_come_about_and_both_have_room() -> None:
    made = picture(Moments(dates("2021"), dates(), dates("2021", "2025", "2025"), dates("2025", "2026")))
    assert made is not None
    (_, of_2025), (plan, only_plan) = ([bar for bar in made.bars if bar.kind == kind] for kind in ("event", "plan"))
    assert (plan.x, plan.y) == (of_2025.x, of_2025.y + of_2025.height)
    assert only_plan.y == of_2025.y == made.lower
    assert plan.y + plan.height <= made.bottom


def test_a_short_span_is_told_by_months_and_what_is_known_to_a_year_only_is_left_out() -> None:
    found = figures(Moments(dates("2024-12-30", "2025"), dates("2025-02-01/2025-02-06"), dates("2025-01")))
    assert found.unit == "month"
    assert [one.label for one in found.rows] == ["Dec 2024", "Jan 2025", "Feb 2025"]
    assert found.left_out == (1, 0)


def test_a_long_span_is_told_by_decades() -> None:
    found = figures(Moments(dates("2025", "1957"), dates(), dates("1957-10-04")))
    assert (found.unit, found.rows[0].label, found.rows[-1].label, len(found.rows)) == ("decade", "1950s", "2020s", 8)


def test_what_was_long_before_all_documents_is_told_in_words_alone() -> None:
    """One event of the war would leave all documents of a year in one bar."""
    made = picture(Moments(dates("2024-03", "2025-06"), dates(), dates("1941", "1943", "2024-12"), dates("2060")))
    assert made is not None and made.unit == "month" and made.figures[0].label == "Mar 2024"
    assert made.description.endswith("Far from all documents, and not shown: 3 events, 1941–2060.")


@pytest.mark.parametrize("values", [("",), ("XXXX-12-15",), (), ("2025-07-01", "2025-07-09")])
def test_one_period_or_none_is_no_picture(values: tuple[str, ...]) -> None:
    assert picture(Moments(dates(*values), dates(), dates())) is None


@pytest.mark.parametrize(
    ("most", "step", "end"), [(0, 1, 1), (1, 1, 1), (3, 1, 3), (7, 2, 8), (40, 10, 40), (101, 50, 150)]
)
def test_the_axis_of_counts_has_few_whole_steps(most: int, step: int, end: int) -> None:
    assert (step_of(most), ceiling(most)) == (step, end)


@pytest.mark.parametrize("last", ["2022-01", "2022-11", "2027", "2044", "2079", "2210"])
def test_bars_and_texts_stand_within_the_picture_and_texts_apart(last: str) -> None:
    made = picture(Moments(dates("2021-01", last, last), dates(last), dates("2021-05", *["2021-06"] * 90)))
    assert made is not None
    assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH and 0 <= bar.y <= made.height for bar in made.bars)
    assert all(bar.height >= 2 for bar in made.bars)
    for one, other in pairwise(made.times):
        assert other.x - one.x >= LETTER * (len(one.text) + len(other.text)) / 2
    assert made.times[0].x - LETTER * len(made.times[0].text) / 2 >= 0


def test_it_says_in_words_what_it_shows() -> None:
    made = picture(Moments(dates("2021", "2023"), dates("2023"), dates("2023", "2023"), dates("2023")))
    assert made is not None
    assert made.description == (
        "From 2021 to 2023: 2 main documents, 1 mention, 2 past events, 1 planned. Most documents, 2, are of 2023. "
        "Most past events, 2, are of 2023."
    )


def test_it_says_in_words_what_it_does_not_show() -> None:
    made = picture(Moments(dates("2021", "2023", ""), dates(), dates("2021", "2023", "XXXX-05-01", "")))
    assert made is not None
    assert made.description == (
        "From 2021 to 2023: 2 main documents, 0 mentions, 2 past events, 0 planned. "
        "Not shown, for their dates are not known to the year: 1 document, 2 events."
    )
