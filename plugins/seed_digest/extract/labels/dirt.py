"""Dirt inside a line: what is cut from it before it is shown. Each cut is one row: a name, a pattern, what is left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Line

# A crawler's own prefix: ' date 2025-07-28 Text'.
CRAWL_DATE = re.compile(r"^date (?P<date>\d{4}(?:-\d\d){0,2})(?:\s+|$)")
# An aggregator's stamp before the lead: '2025-07-28T05:13:43Z — Text'.
LEAD_STAMP = re.compile(r"^(?P<date>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)(?:\s*[–—|]\s*|\s+-\s+)(?=\S)")
HEADS = (("crawl date", CRAWL_DATE), ("stamp before the lead", LEAD_STAMP))


def cut_heads(lines: Sequence[Line]) -> tuple[str, ...]:
    """Each line's text without what a crawler or aggregator put before it."""
    return tuple(cut_head(line.text) for line in lines)


def cut_head(text: str) -> str:
    for _, pattern in HEADS:
        text = pattern.sub("", text, count=1)
    return text


def cut_source_tail(title: str, names: Sequence[str]) -> str:
    """A title less ' - Agency, 29.07.2025' or ' | Agency', where that is the name of a source."""
    for name in names:
        tail = re.compile(rf"\s+[-–—|]\s+{re.escape(name)}(?:,\s*(?:\d{{3,4}},\s*)?[\d./-]+)?\s*$", re.IGNORECASE)
        shorter = tail.sub("", title)
        if shorter != title and shorter:
            return shorter
    return title
