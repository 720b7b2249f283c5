"""An office before a name, in scripts with spaces: which words belong to it, and whether it is that person's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....language.speech import Piece, SpeechWords
from ....language.words import words as common
from ....language.writing import lower
from .naming import Naming, Span

OFFICES = frozenset({"head", "office"})
# Words for whose office it is.
HOUSE_WORDS = frozenset({"institution", "outlet"})
# What may stand within a role beside names and words of no kind; any other kind of word ends it.
WITHIN = OFFICES | HOUSE_WORDS | {"", "article", "preposition", "service"}
# A role has so many words at most; that behind a name, or what is named in it, opens so many words before its office.
MOST_WORDS, OFFICE_AT = 10, 4
YEAR = re.compile(r"(?:19|20)\d\d")
MARK = re.compile(r"[,;:.!?()\"“”«»„‘—–|/\n]|\s-\s")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a sentence is read for roles. sure: the name has the form that is listed, None where all forms are one.

    past, planned: what a verb of a past or of plans is; adjective: what is none behind an office. inflected: names have
    cases, and an office's complement needs no small word. shared: for several people, whose common office counts too.
    """

    words: SpeechWords
    sure: bool | None
    past: re.Pattern[str] | None
    inflected: bool
    planned: re.Pattern[str] | None = None
    adjective: re.Pattern[str] | None = None
    colleagues: re.Pattern[str] | None = None
    shared: bool = False

    def pieces(self, text: str) -> Iterator[Piece]:
        """The words of a text, of the kinds that count here."""
        for one in self.words.pieces(text):
            ours = self.shared and self.colleagues and self.colleagues.fullmatch(text[one.start : one.end])
            yield one._replace(kind="office") if ours else one

    def is_adjective(self, word: str) -> bool:
        """True for a word that tells which an office is and is no verb: 'le ministre italien'."""
        return self.adjective is not None and self.adjective.fullmatch(word) is not None


def office_before(naming: Naming, reading: Reading, opened: bool = False) -> str:
    """'North Line president' of 'North Line president Anna Vogel'.

    opened: a comma parts it from the name, and words before it may make it somebody else's.
    """
    text = naming.text[: naming.begin]
    marks = [match.end() for match in MARK.finditer(text, naming.first)]
    first = marks[-1] if marks else naming.first
    pieces = [one._replace(start=one.start + first, end=one.end + first) for one in reading.pieces(text[first:])]
    kept = kept_of(pieces)
    office = own_office(text, kept, reading.sure)
    if office is None or is_told(text, kept[office + 1 :], reading):
        return ""
    if opened and pieces[0] in kept:
        at = behind_time(text, kept, reading)
        if kept[at].kind in ("preposition", "by"):
            return ""
        kept, office = kept[at:], office - at
    while kept and kept[0].capital and is_verb(text[kept[0].start : kept[0].end], kept[0], reading):
        kept, office = kept[1:], office - 1
    last = ends_at(text, kept[office + 1 :])
    return naming.words(begins_at(naming, text, kept, office, reading), last)


def behind_time(text: str, kept: Sequence[Piece], reading: Reading) -> int:
    """Which of the words follows a time at their head: 'the' of 'In November the director of the line'; 0 for none."""
    if kept[0].kind != "preposition":
        return 0
    at = 1
    while at < len(kept) and not kept[at].kind and is_time(text[kept[at].start : kept[at].end], reading):
        at += 1
    return at if 1 < at < len(kept) and kept[at].kind == "article" else 0


def is_time(word: str, reading: Reading) -> bool:
    """True for a number, a month, a weekday."""
    return word.isdigit() or lower(word) in reading.words.openers


def ends_at(text: str, behind: Sequence[Piece]) -> int:
    """Where a role ends: at the name, or before the words of a time: 'a second pilot (at the head of 2023), Vogel'."""
    year = next((at for at, one in enumerate(behind) if YEAR.fullmatch(text[one.start : one.end])), None)
    if year is None or (year and behind[year - 1].capital):
        return len(text.rstrip())
    small = (one.start for one in behind[:year] if one.kind == "preposition")
    return len(text[: next(small, behind[year].start)].rstrip())


def kept_of(pieces: Sequence[Piece]) -> list[Piece]:
    """The last words that may be a role's."""
    kept: list[Piece] = []
    for piece in reversed(pieces):
        if piece.kind not in WITHIN or len(kept) == MOST_WORDS:
            break
        kept.insert(0, piece)
    return kept


def begins_at(naming: Naming, text: str, kept: Sequence[Piece], office: int, reading: Reading) -> int:
    """Where a role begins: at its office, what is named or the house right before it, or what qualifies it."""
    house = office
    while house and (kept[house - 1].kind in HOUSE_WORDS or is_part(kept[house - 1])):
        house -= 1
    named = [span for span in naming.named if span[0] >= kept[0].start]
    # Where an office's complement stands behind it, what is named before it belongs to other words.
    bare = reading.inflected and named
    opening = kept[office].start if bare else opens_at(text, kept, office, named, reading)
    if not reading.inflected and any(one.kind in HOUSE_WORDS for one in kept[house:office]):
        opening = min(opening, kept[house].start)
    qualified = (reading.words.qualifier.search(text[:one]) for one in (opening, kept[house].start))
    return min((*(match.start() for match in qualified if match), opening))


def is_told(text: str, behind: Sequence[Piece], reading: Reading) -> bool:
    """True where a verb or a small word parts an office from a name: 'the president met X', 'the head came with X'."""
    if behind and behind[-1].kind == "preposition":
        return True
    if not reading.inflected:
        # An office's complement opens with a small word or a name, and a word of no kind behind that one tells more.
        adjectives = [reading.is_adjective(text[one.start : one.end]) for one in behind]
        opened = [True, *(is_part(one) or told for one, told in zip(behind, adjectives, strict=True))]
        loose = (is_bare(text, one) and not told for one, told in zip(behind, adjectives, strict=True))
        if any(one and other for one, other in zip(opened, loose, strict=False)):
            return True
    return any(is_verb(text[one.start : one.end], one, reading) for one in behind)


def is_bare(text: str, piece: Piece) -> bool:
    """True for a word of no kind without a capital that may be a verb."""
    word = lower(text[piece.start : piece.end])
    return not piece.kind and not piece.capital and len(word) > 1 and word not in common("and")


def is_verb(word: str, piece: Piece, reading: Reading) -> bool:
    """True for a word of no kind that tells what was done, or is to be."""
    patterns = (one for one in (reading.past, reading.planned) if one is not None)
    return not piece.kind and any(one.fullmatch(lower(word)) for one in patterns)


def is_part(piece: Piece) -> bool:
    """True for a word of a name, or an adjective that may be: with a capital, of no kind."""
    return piece.capital and not piece.kind


def own_office(text: str, kept: Sequence[Piece], sure: bool | None) -> int | None:
    """Which of the words before a name is the first of that person's office; None for none, or where it may be not.

    'An adviser to director X', 'a minister met director X': the first of two offices is another one's.
    """
    offices = [at for at, piece in enumerate(kept) if piece.kind in OFFICES]
    if len(offices) < 2:
        return next(iter(offices), None)
    between = kept[offices[0] : offices[-1]]
    loose = any(
        not (one.kind or one.capital) and lower(text[one.start : one.end]) not in common("and") for one in between
    )
    if sure is not None:
        return offices[0] if sure and not loose else None
    if not loose and not any(one.kind in ("article", "preposition") for one in between):
        return offices[0]
    beside = offices[-1] + 1 == len(kept) and not any(one.kind == "article" for one in between)
    return offices[-1] if beside else None


def opens_at(text: str, kept: Sequence[Piece], office: int, named: Sequence[Span], reading: Reading) -> int:
    """Where a role begins: at its office with the capital words before, or at what is named right before these.

    A verb between says what the named one did: 'North Line has sent captain X'.
    """
    first = office
    while first and is_part(kept[first - 1]):
        first -= 1
    start = kept[first].start
    for begin, end in named:
        between = [one for one in kept[:office] if end <= one.start]
        told = any(is_verb(text[one.start : one.end], one, reading) for one in between)
        fit = not told and all(one.kind in ("", *OFFICES) for one in between)
        if begin < start and fit and len(between) < OFFICE_AT:
            return begin
    return start
