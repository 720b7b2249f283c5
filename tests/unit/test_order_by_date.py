"""Where an article stands among others by date."""

from __future__ import annotations

import pytest

from seed_digest.edtf import parse_edtf
from seed_digest.model import Article, Certainty, Document, Resolved, Status


def article(name: str, date: str | None) -> Article:
    settled = Resolved(parse_edtf(date), Certainty.STATED, ()) if date else None
    return Article(Document(name, name, Status.ARTICLE), settled, (), (), (), {})


ARTICLES = (
    article("a", "2024-05-02"),
    article("b", None),
    article("c", "2023"),
    article("d", "XXXX-05-01"),
    article("e", "2024-05-02T08:00:00Z"),
    article("f", "2024-05-02"),
)


@pytest.mark.parametrize(("order", "expected"), [("oldest_first", "cafebd"), ("newest_first", "eafcbd")])
def test_those_of_no_known_year_are_last_either_way(order: str, expected: str) -> None:
    """Ties are left to whoever sorts: here they stay as they were."""
    found = "".join(one.document.id for one in sorted(ARTICLES, key=lambda one: getattr(one, order)))
    assert found == expected


def test_an_open_year_is_no_instant() -> None:
    assert [one.instant is None for one in ARTICLES] == [False, True, False, True, False, False]
