"""Dirt inside a line: what is cut from it before it is shown. Each cut is one row: a name, a pattern, what is left."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from ...language.writing import lower
from ...model import Line

# A crawler's own prefix: ' date 2025-07-28 Text'.
CRAWL_DATE = re.compile(r"^date (?P<date>\d{4}(?:-\d\d){0,2})(?:\s+|$)")
# An aggregator's stamp before the lead: '2025-07-28T05:13:43Z — Text'.
LEAD_STAMP = re.compile(
    r"^(?P<date>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)(?:\s*[–—|]\s*|\s+-\s+)(?=\S)"
)
TAIL = re.compile(r"\s+[-–—|]\s+(?P<name>[^–—|]{2,60}?)(?:,\s*(?:\d{3,4},\s*)?[\d./-]+)?\s*$")
# Markdown's sign of a heading: '## Text'.
MARKDOWN_HEADING = re.compile(r"^#{1,6}\s+(?=\S)")
HEADS = (("crawl date", CRAWL_DATE), ("stamp before the lead", LEAD_STAMP), ("Markdown", MARKDOWN_HEADING))


def cut_heads(lines: Sequence[Line]) -> tuple[str, ...]:
    """Each line's text without what a crawler or aggregator put before it."""
    return tuple(cut_head(line.text) for line in lines)


def cut_head(text: str) -> str:
    for _, pattern in HEADS:
        text = pattern.sub("", text, count=1)
    return text


def cut_source_tail(title: str, names: Container[str]) -> str:
    """A title less ' - Agency, 29.07.2025' or ' | Agency', where names, in lower case, hold it."""
    match = TAIL.search(title)
    if match is None or match.start() == 0 or lower(match["name"].strip()) not in names:
        return title
    return title[: match.start()]
