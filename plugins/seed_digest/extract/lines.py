"""Text -> lines with the features that judging one alone needs, their place in the file, and the dirt cut from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..language.sentences import ends_sentence
from ..language.writing import main_script, word_count
from ..model import Line, Markup, Text
from .dirt.mending import mend
from .dirt.repeats import cut_repeats
from .dirt.table import OPENING_WORDS, clean_text
from .dirt.wrapping import join_wrapped, wrapped_groups


def make_lines(text: Text) -> tuple[Line, ...]:
    """One line a block, numbered from 1. What a wrapped text breaks is joined on the first line of its paragraph."""
    lines = tuple(joined_lines(text))
    opening = True
    clean: list[Line] = []
    for line in lines:
        one = less_dirt(line, opening)
        clean.append(one)
        opening = opening and not (one.ends_sentence and one.words >= OPENING_WORDS)
    return cut_repeats(clean)


def joined_lines(text: Text) -> Iterator[Line]:
    """The lines; those that go on from another are empty and name it."""
    raws = [raw for raw, _ in text.blocks]
    bare = all(markup is None for _, markup in text.blocks)
    groups = wrapped_groups(raws) if bare else {}
    paragraphs: dict[int, list[str]] = {}
    for index, first in groups.items():
        paragraphs.setdefault(first, [raws[first]]).append(raws[index])
    for index, (raw, markup) in enumerate(text.blocks):
        if index in groups:
            yield replace(make_line(index + 1, "", markup), raw=raw, joined=groups[index] + 1)
        elif index in paragraphs:
            yield replace(make_line(index + 1, join_wrapped(paragraphs[index]), markup), raw=raw)
        else:
            yield make_line(index + 1, raw, markup)


def make_line(number: int, raw: str, markup: Markup | None) -> Line:
    """A line and its features, with what is mended in it."""
    text, mends = mend(raw, bare=markup is None)
    return Line(
        number=number,
        raw=raw,
        text=text,
        words=word_count(text),
        ends_sentence=ends_sentence(text),
        script=main_script(text),
        markup=markup,
        mends=mends,
    )


def less_dirt(line: Line, opening: bool) -> Line:
    """The line with what is left when the dirt inside it is cut; it ends a sentence where that does.

    opening: no sentence of the article can have come before.
    """
    if not line.text:
        return line
    less, cuts = clean_text(line.text, opening)
    if not cuts:
        return line
    return replace(line, less=less, cuts=cuts, ends_sentence=ends_sentence(less))
