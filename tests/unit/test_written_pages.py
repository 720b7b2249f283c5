"""The pages that were written for the training can be read, and say what they must."""

from __future__ import annotations

import pytest

from seed_digest.desk.training.written_pages import TAGS, parse_page, written_pages
from seed_digest.errors import UsageError

PAGES = tuple(written_pages())


def test_there_are_pages_of_many_languages_and_hosts() -> None:
    assert len({page.name.rpartition("-")[0] for page in PAGES}) >= 16
    assert len({page.url for page in PAGES}) == len(PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_has_text_and_other_lines(page: object) -> None:
    assert len(page.tags) == len(page.lines)  # type: ignore[attr-defined]
    assert "B" in page.tags
    assert set(page.tags) <= TAGS  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("T Title\nB Text", "first line"),
        ("@@ https://a.example/1\nText without a tag", "line 2 has no tag"),
        ("@@ https://a.example/1\nB Text\nQ Text", "line 3 has no tag"),
    ],
)
def test_a_page_that_is_written_otherwise_is_refused(text: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        parse_page("xx-01.txt", text)
