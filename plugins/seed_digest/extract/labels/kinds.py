"""What kind of text a line of the body is: paragraph, heading, item or quote."""

from __future__ import annotations

import re

from ...model import Line, Role

BULLET = re.compile(r"[•▪●■◦‣*]|[-–]\s")
NUMBERED = re.compile(r"\d{1,2}[.)]\s")
MARKDOWN_HEADING = re.compile(r"#{1,6}\s")
HEADING_WORDS = 12
# A sentence of the text has so many words.
WHOLE_SENTENCE = 8.0
# The sign that opens each point of a summary.
EMOJI = re.compile("[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf]")
KINDS = {
    "li": Role.ITEM,
    "blockquote": Role.QUOTE,
    "h2": Role.HEADING,
    "h3": Role.HEADING,
    "h4": Role.HEADING,
    "h5": Role.HEADING,
    "h6": Role.HEADING,
}


def body_kind(line: Line) -> Role:
    """The kind, by the line's element or by its own shape."""
    if line.element:
        return KINDS.get(line.element, Role.PARAGRAPH)
    if is_item(line):
        return Role.ITEM
    return Role.HEADING if is_heading(line) else Role.PARAGRAPH


def is_item(line: Line) -> bool:
    """True for a row of a list: a bullet or a small number stands before it."""
    return BULLET.match(line.text) is not None or NUMBERED.match(line.text) is not None


def is_point(line: Line) -> bool:
    """True for a row of a list, whatever sign it opens with."""
    return is_item(line) or EMOJI.match(line.text) is not None


def opens_like_a_heading(character: str) -> bool:
    """True for a capital, and for a letter of a script that has none."""
    return character.isupper() or (character.isalpha() and character.lower() == character.upper())


def is_heading(line: Line) -> bool:
    """True for a short line without a stop that opens with a capital, or with Markdown's sign of a heading."""
    if MARKDOWN_HEADING.match(line.text):
        return True
    return (
        not line.ends_sentence
        and 0 < line.words <= HEADING_WORDS
        and line.text[-1] not in ":,;—–-"
        and opens_like_a_heading(line.text[0])
    )


def is_whole_sentence(line: Line) -> bool:
    """True for a line that ends as a sentence does, and is no cry or a name with a stop."""
    return line.ends_sentence and line.words >= WHOLE_SENTENCE
