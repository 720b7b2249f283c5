"""Who says a headline: 'X: …', '… – X'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .setting import Kind, Setting
from .stretch import Name

COLON = re.compile(r"\s*[:\uff1a]\s*(?=\S)")
DASH = re.compile(r"\s+[-–—]\s+")
# Beside the name stands an office of so many characters at most.
LONGEST_OFFICE = 40
MARKS = re.compile(r"[,;:.!?\uff0c\u3002\uff1a]")


def headline_speaker(text: str, names: Sequence[Name], setting: Setting) -> tuple[Name, str] | None:
    """The listed name before the first colon or behind the last dash, with an office or alone; and that mark.

    names: (start, end, entity) of those in the text.
    """
    for name in names:
        start, end, entity = name
        if setting.kind_of(entity) not in (Kind.PERSON, Kind.BODY, Kind.MEDIA):
            continue
        # A house before a colon may as well be what the headline is about.
        colon = COLON.match(text, end) if setting.kind_of(entity) is Kind.PERSON else None
        if colon and is_office(text[:start], setting):
            return name, colon[0].strip()
        dash = max(DASH.finditer(text, 0, start), key=lambda one: one.start(), default=None)
        if not text[end:].strip(" .") and dash and is_office(text[dash.end() : start], setting):
            return name, dash[0].strip()
    return None


def is_office(words: str, setting: Setting) -> bool:
    """True for nothing, or an office: what may stand before a name."""
    bare = words.strip()
    if not bare:
        return True
    if len(bare) > LONGEST_OFFICE or MARKS.search(bare):
        return False
    if not setting.words.spaced:
        return any(
            match.end() == len(bare)
            for kind in ("head", "office")
            for match in setting.words.anywhere[kind].finditer(bare)
        )
    kinds = [one.kind for one in setting.words.pieces(bare)]
    return bool({"head", "office", "institution"} & {*kinds}) and not {"says", "tells", "closing", "that"} & {*kinds}
