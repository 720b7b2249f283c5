"""What a sentence says was not done: a negation beside a deed, at the end of its clause, or within the verb itself.

The words stand in [deeds] of a language's file. not, not_behind: before and behind a deed, between: small words that
may part the two. neither: opens a clause in which nothing is done; closing: ends one. not_ending: how a verb's ending
is denied ('di=medi').
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .phrasebooks import Phrasebook
from .writing import is_spaced, respelled

# A negation stands so near, in characters, with so many small words between.
NEAR, SMALL_WORDS = 40, 3
# So far it reaches in its clause where it opens or closes that, in characters.
CLAUSE = 80
# What a denied verb is said of follows with so many words between, or characters in a script without words.
OBJECT_WORDS, OBJECT_LETTERS = 2, 6
NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class Denials:
    """What denies a deed in a language. small: a word that may part the two; object: what stands between a denied verb
    and what it is said of. All but these are None where no such words are known."""

    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    opening: re.Pattern[str] | None
    closing: re.Pattern[str] | None
    failed: re.Pattern[str] | None
    small: re.Pattern[str]
    object: re.Pattern[str]
    asked: re.Pattern[str]
    no_object: re.Pattern[str] | None
    no_more: re.Pattern[str]

    def beside(self, plain: str, start: int, end: int) -> bool:
        """True where a negation stands before or behind a deed, small words between and the deed's first word aside."""
        if self.before_it(plain, start, end):
            return True
        return self.behind is not None and self.behind.match(plain, end, end + NEAR) is not None

    def before_it(self, plain: str, start: int, end: int) -> bool:
        """True where a negation stands before a deed, or opens its clause."""
        first = self.small.match(plain, start, end)
        begins = {start, first.end()} if first else {start}
        if self.before and any(self.before.search(plain[max(0, at - NEAR) : at]) for at in begins):
            return True
        return self.opening is not None and self.opening.search(plain[max(0, start - CLAUSE) : start]) is not None

    def fails(self, plain: str, end: int, last: int) -> bool:
        """True where it says up to a place, further behind a deed, that this did not take place."""
        return self.failed is not None and self.failed.match(plain, end, min(last, end + 2 * CLAUSE)) is not None

    def closes(self, plain: str, end: int) -> bool:
        """True where the clause of a deed ends with a negation."""
        return self.closing is not None and self.closing.match(plain, end, end + CLAUSE) is not None

    def is_object(self, between: str, *, complement: bool = False) -> bool:
        """True for what may part a verb from what it is said of. complement: of a verb of agreeing, asking."""
        part = self.asked if complement else self.object
        return part.fullmatch(between) is not None

    def is_no_object(self, between: str) -> bool:
        """True for what parts a verb from an object that a small word denies: 'signed no new paper'."""
        return self.no_object is not None and self.no_object.fullmatch(between) is not None

    def is_no_more(self, between: str) -> bool:
        """True for nothing but small words and what denies."""
        return self.no_more.fullmatch(between) is not None


def denials_of(book: Phrasebook) -> Denials:
    """What denies a deed in a language."""
    before, behind, between, neither, closing = (
        book.deeds.get(kind, ()) for kind in ("not", "not_behind", "between", "neither", "closing")
    )
    small = f"(?:{either(between)})" if between else NEVER
    space = r"(?:\s++|(?<='))" if is_spaced([*before, *behind]) else r"\s*"
    first = rf"(?:{either(before)})(?:{space}{small}){{0,{SMALL_WORDS}}}{space}\Z"
    second = rf"(?<!\s)(?:{space}{small}){{0,{SMALL_WORDS}}}{space}(?:{behind_of(book)})"
    ends = rf"(?:[^,;:.!?\n]|(?<=\d)\.)*?(?:{either(closing)})\s*(?:[^\w\s]|\Z)"
    return Denials(
        re.compile(first) if before else None,
        re.compile(second) if behind_of(book) else None,
        re.compile(rf"(?:{either(neither)})[^,;:.!?\n]*\Z") if neither else None,
        re.compile(ends) if closing else None,
        failed_of(book),
        re.compile(rf"{small}{space}"),
        re.compile(object_of(book, spaced=is_spaced(before))),
        re.compile(asked_of(book, spaced=is_spaced(before))),
        no_object_of(book),
        re.compile(rf"(?:\s*(?:{either([*before, *between])}))*+\s*" if before or between else NEVER),
    )


def behind_of(book: Phrasebook) -> str:
    """The alternatives of what denies a deed from behind, an object's own word among them: 'signed no paper'."""
    objects, degrees = book.deeds.get("no_object", ()), book.deeds.get("degree", ())
    none = rf"(?!\s*(?:{either(degrees)}))" if degrees else ""
    parts = [either(book.deeds.get("not_behind", ())), f"(?:{either(objects)}){none}" if objects else ""]
    return "|".join(filter(None, parts))


def no_object_of(book: Phrasebook) -> re.Pattern[str] | None:
    """What parts a verb from an object that a small word denies; None where the language has none."""
    objects = book.deeds.get("no_object", ())
    return re.compile(rf"\s+(?:{either(objects)})\s+(?:\w+\s+){{0,{OBJECT_WORDS}}}") if objects else None


def asked_of(book: Phrasebook, *, spaced: bool) -> str:
    """The pattern of what parts a denied verb of agreeing from what was to be done, a preposition or none first."""
    plain, prepositions = object_of(book, spaced=spaced), book.deeds.get("complement", ())
    if not prepositions or not spaced:
        return plain
    return rf"{plain}|\s+(?:{either(prepositions)})\s*(?:\w+\s+){{0,{OBJECT_WORDS}}}"


def failed_of(book: Phrasebook) -> re.Pattern[str] | None:
    """The pattern of 'did not take place' further behind what did not, an aside between two commas in between."""
    phrases = [one for one in book.deeds.get("not_behind", ()) if " " in one]
    if not phrases:
        return None
    parting = book.speech.get("contrast", ())
    word = rf"(?:(?!{either(parting)})(?:[^,;:.!?\n]|(?<=\d)\.))" if parting else r"[^,;:.!?\n]"
    gap = rf"{word}{{0,{CLAUSE}}}?"
    return re.compile(rf"{gap}(?:,{gap},\s*)?(?:{either(phrases)})")


def object_of(book: Phrasebook, *, spaced: bool) -> str:
    """The pattern of what parts a denied verb from its object: a few words, no preposition, no 'and', no mark."""
    own = {*book.deeds.get("between", ())}
    parting = [one for one in (*book.speech.get("preposition", ()), *book.words.get("and", ())) if one not in own]
    no = f"(?!{either(parting)})" if parting else ""
    if not spaced:
        return rf"(?:{no}\w){{0,{OBJECT_LETTERS}}}"
    return rf"\s+(?:{no}\w+\s+){{0,{OBJECT_WORDS}}}(?:\w{{1,4}}'?)?"


def denied_form(phrase: str, endings: Sequence[str]) -> str | None:
    """A verb's form with the ending that denies it, 'görüşmedi' for 'görüştü'; None where it has none such."""
    stem = phrase.removesuffix("*")
    pairs = [one.split("=") for one in sorted(endings, key=lambda one: (-one.index("="), one))]
    return next((stem.removesuffix(done) + other + "*" for done, other in pairs if stem.endswith(done)), None)


def either(phrases: Sequence[str]) -> str:
    """A pattern of any of some phrases, the longest first, each with the edges that its stars and script leave."""
    parts = []
    for phrase in sorted(phrases, key=lambda one: (-len(one), one)):
        spaced = is_spaced([phrase])
        opens = r"(?<!\w)" if spaced and not phrase.startswith("*") else ""
        closes = r"\w*" if phrase.endswith("*") else r"(?!\w)" if spaced and phrase[-1].isalnum() else ""
        parts.append(opens + re.escape(respelled(phrase.strip("*"))) + closes)
    return "|".join(parts)
