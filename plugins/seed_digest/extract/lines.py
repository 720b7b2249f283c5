"""Text -> lines with the features that judging one alone needs, and their place in the file."""

from __future__ import annotations

import html
import re

from ..language.writing import main_script, visible, word_count
from ..model import Line, Text

# What ends a sentence stands in its last characters.
END_REACH = 40
SENTENCE_END = re.compile(r"[.!?…。!?](?:[\"”»’')\]」』]|\s)*$|[.!?…。!?]\[\d+\]$")
ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,5});", re.IGNORECASE)
MARKDOWN_IMAGE = re.compile(r"!\[[^\]]{0,500}\]\([^)]{0,2000}\)")


def make_lines(text: Text) -> tuple[Line, ...]:
    """One line a block, numbered from 1."""
    return tuple(make_line(number, raw, mark) for number, (raw, mark) in enumerate(text.blocks, 1))


def make_line(number: int, raw: str, mark: str) -> Line:
    """A line and its features. Left-over entities are read, left-over images dropped."""
    text = MARKDOWN_IMAGE.sub("", raw) if "![" in raw else raw
    text = visible(html.unescape(text) if ENTITY.search(text) else text)
    return Line(
        number=number,
        raw=raw,
        text=text,
        words=word_count(text),
        ends_sentence=SENTENCE_END.search(text[-END_REACH:]) is not None,
        script=main_script(text),
        mark=mark,
    )
