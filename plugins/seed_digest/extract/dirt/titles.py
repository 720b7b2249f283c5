"""What a page adds behind its headline: the name of the site."""

from __future__ import annotations

import re
from collections.abc import Container

from ...language.writing import lower

# ' - Agency, 29.07.2025', ' | Agency'.
TAIL = re.compile(r"\s+[-–—|]\s+(?P<name>[^–—|]{2,60}?)(?:,\s*(?:\d{3,4},\s*)?[\d./-]+)?\s*$")


def cut_source_tail(title: str, names: Container[str]) -> str:
    """A title less ' - Agency, 29.07.2025' or ' | Agency', where names, in lower case, hold it."""
    return title.removesuffix(tail) if (tail := source_tail(title, names)) else title


def source_tail(title: str, names: Container[str]) -> str:
    """What cut_source_tail takes away; '' for nothing."""
    match = TAIL.search(title)
    found = match is not None and match.start() > 0 and lower(match["name"].strip()) in names
    return title[match.start() :] if match is not None and found else ""


def source_in(tail: str) -> str:
    """The name in such a tail."""
    match = TAIL.search(tail)
    return match["name"].strip() if match is not None else ""
