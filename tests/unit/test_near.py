"""How near two dates are of which one may have no year."""

from __future__ import annotations

import pytest

from seed_digest.digest.briefs.differences.days import are_near
from seed_digest.digest.briefs.points.likes import days_near
from seed_digest.digest.kin import within
from seed_digest.edtf import parse_edtf


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        pytest.param("XXXX-05-03", "2025-05-05", True, id="of its year"),
        pytest.param("XXXX-05-03", "2025-06-05", False, id="another month"),
        pytest.param("XXXX-12-31", "2025-01-02", True, id="the year ends between them"),
        pytest.param("XXXX-01-02", "2024-12-31", True, id="the year ends between them, the other way"),
        pytest.param("XXXX-12-31", "XXXX-01-02", True, id="the year ends between them, neither is known"),
        pytest.param("XXXX-02-29", "2025-02-28", False, id="a day that the year does not have"),
        pytest.param("XXXX-02-29", "2024-02-28", True, id="a day that the year has"),
        pytest.param("XXXX-02-29", "XXXX-03-01", True, id="a day that some years have"),
    ],
)
def test_days_without_their_year(one: str, other: str, near: bool) -> None:
    first, second = parse_edtf(one), parse_edtf(other)
    assert within(first, second) == within(second, first) == near
    assert are_near(first, second) == are_near(second, first) == near
    assert days_near(first, second) == days_near(second, first) == near


def test_months_follow_each_other_over_the_end_of_a_year() -> None:
    first, second = parse_edtf("2024-12"), parse_edtf("2025-01")
    assert are_near(first, second) and not are_near(first, parse_edtf("2025-02"))


def test_a_month_of_no_known_year_is_near_none() -> None:
    """'They signed in June', in a document of no known day, may be of any year."""
    assert not are_near(parse_edtf("XXXX-06"), parse_edtf("2022-07-14"))
    assert not are_near(parse_edtf("2022-07"), parse_edtf("XXXX-06"))
    assert are_near(parse_edtf("2022-06"), parse_edtf("2022-07-14"))
