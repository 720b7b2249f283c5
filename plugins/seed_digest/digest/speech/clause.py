"""A sentence taken apart into words, names and marks, whom some of them name, and who says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...language.writing import CASED_CAPITAL
from .quotations import HIDDEN
from .setting import Kind, Setting

MARK = re.compile(rf"[,;:()\[\]،؛—–―]|\s-\s|[.!?…।](?=\s|$)|{HIDDEN}+")
COMMA = frozenset({",", "،"})

# What a house is called for short, behind its name.
SHORT_FORM = re.compile(rf"(?<=\w) \({CASED_CAPITAL}[\w.-]{{1,11}}\)")


class Token(NamedTuple):
    """A word, name or mark of a sentence: kind as of the language's words, 'name' or 'mark'."""

    start: int
    end: int
    kind: str
    capital: bool = False
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Nominal:
    """Whom some words name, by their place in a sentence. first, last: the tokens that they cover.

    oblique: a preposition stands before them. within: the entity named inside an office's words. title: the kind of the
    word for an office, '' for none.
    """

    kind: Kind
    text: str
    first: int
    last: int
    entity: str | None = None
    oblique: bool = False
    within: str | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """A speaker as one sentence tells it: the nominal, the words that tell it, where they stand.

    behind: it stands behind what is said, and so frames the whole. by_verb: False for 'according to'.
    """

    who: Nominal
    said: str
    start: int
    behind: bool = False
    by_verb: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A sentence taken apart. text: with blanks in place of quotations, tokens: its words, names and marks."""

    text: str
    tokens: tuple[Token, ...]
    setting: Setting

    def back_to_mark(self, at: int) -> int:
        """The first token of the stretch without marks that ends before a token."""
        while at > 0 and self.tokens[at - 1].kind not in ("mark", "that"):
            at -= 1
        return at

    def on_to_mark(self, at: int) -> int:
        """The token behind the stretch that begins at one."""
        while at < len(self.tokens) and self.tokens[at].kind not in ("mark", "that", "says", "tells"):
            at += 1
        return at

    def mark(self, at: int) -> str:
        """The mark at a token; '' for a word or none."""
        if not 0 <= at < len(self.tokens) or self.tokens[at].kind != "mark":
            return ""
        return self.text[self.tokens[at].start : self.tokens[at].end].strip()


def take_apart(text: str, names: Sequence[tuple[int, int, str]], setting: Setting) -> Clause:
    """A sentence's tokens, but for a short form in brackets. names: (start, end, entity) of those listed in it."""
    short = [match.span() for match in SHORT_FORM.finditer(text)]
    for start, end in short:
        text = text[:start] + " " * (end - start) + text[end:]
    names = [one for one in names if not any(start <= one[0] < end for start, end in short)]
    marks = [Token(match.start(), match.end(), "mark") for match in MARK.finditer(text)]
    listed = [Token(start, end, "name", True, entity) for start, end, entity in names]
    taken = bytearray(len(text))
    for one in (*marks, *listed):
        taken[one.start : one.end] = b"\x01" * (one.end - one.start)
    words = [
        Token(one.start, one.end, one.kind, one.capital)
        for one in setting.words.pieces(text)
        if not taken[one.start] and not taken[one.end - 1]
    ]
    marks = [one for one in marks if not any(start <= one.start < end for start, end, _ in names)]
    return Clause(text, names_whole(text, sorted((*marks, *listed, *words))), setting)


def names_whole(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, with no verb of saying in a name: one with a capital right behind a word with a capital is its part.

    'The Lamp Reports' is a name, though its last word says something elsewhere.
    """
    kept: list[Token] = []
    for one in tokens:
        before = kept[-1] if kept else None
        beside = before is not None and before.capital and not before.kind and text[before.end : one.start] == " "
        kept.append(one._replace(kind="") if beside and one.capital and one.kind in ("says", "tells") else one)
    return tuple(kept)
