"""What a page adds behind its headline: the name of the site."""

from __future__ import annotations

import re
from collections.abc import Container

from ...language.writing import lower

# ' - Agency, 29.07.2025', ' | Agency'.
TAIL = re.compile(r"\s+[-–—|]\s+(?P<name>[^–—|]{2,60}?)(?:,\s*(?:\d{3,4},\s*)?[\d./-]+)?\s*$")


def cut_source_tail(title: str, names: Container[str]) -> str:
    """A title less ' - Agency, 29.07.2025' or ' | Agency', where names, in lower case, hold it."""
    match = TAIL.search(title)
    if match is None or match.start() == 0 or lower(match["name"].strip()) not in names:
        return title
    return title[: match.start()]
