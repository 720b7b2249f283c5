"""Why a document holds no article: the maintainer's word first, then its size, its genre, the lack of a body."""

from __future__ import annotations

from ..limits import LONGEST_PARAGRAPH, MOST_BODY_CHARACTERS, MOST_BODY_LINES, MOST_PAGE_LINES
from ..reading import Reading
from .verdict import judge_genre


def why_unfit(reading: Reading, unit: str) -> str | None:
    """Why there is no article in a document, None where there is one. unit: of its places, 'line' or 'block'.

    A correction overrules the verdict on the genre, one way or the other, by `article` or by a role in the body that it
    gives to a line. It makes no body where there is none, and no dump an article.
    """
    correction = reading.correction
    if correction and correction.article is False:
        return f"no article, by a correction: {correction.reason} ({correction.source})"
    if dump := too_long(reading):
        return dump
    upheld = correction and (correction.article or any(role.in_body for role in correction.lines.values()))
    verdict = None if upheld else judge_genre(reading)
    if verdict:
        return verdict.told(unit)
    return None if reading.body.indexes else without_body(reading)


def too_long(reading: Reading) -> str | None:
    """The reason for a body of a size that no article has."""
    lines = sum(bool(line.text) for line in reading.lines)
    if lines > MOST_PAGE_LINES:
        return f"no article but a dump: {lines:,} lines"
    indexes = reading.body.indexes
    size = sum(len(reading.texts[index]) for index in indexes)
    if len(indexes) <= MOST_BODY_LINES and size <= MOST_BODY_CHARACTERS:
        return None
    return f"no article but a dump: {len(indexes):,} lines of text, {size:,} characters"


def without_body(reading: Reading) -> str:
    """The reason for a document without a line of text."""
    longest = max((len(line.text) for line in reading.lines), default=0)
    also = f"; a line of {longest:,} characters is no paragraph" if longest > LONGEST_PARAGRAPH else ""
    return f"no article in it: headlines, menus and other furniture at most{also}"
