"""Who reports, as a line or a bracket beside the text says it without a byline's word: '(記者張三／台北報導)'."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from .inline import agency, find_hits
from .persons import is_nobody, is_person, person_in
from .words import any_of, one_of, words
from .writing import UNSPACED, script_of

EQUALS = "=\uff1d"
OPEN, CLOSE = "(\uff08\\[【\u3014［", ")\uff09\\]】\u3015］"
BRACKET = re.compile(rf"[{OPEN}](?P<inner>[^{OPEN}{CLOSE}]{{2,120}})[{CLOSE}]")
TAIL = 200
# What a bracket at the end of a text stands behind.
ENDED = re.compile(r"(?:^|[.!?…。！？\"”»」』])\s*$")
HAN, KANA_TOO, HANGUL = "[\u4e00-\u9fff]", "[\u3040-\u30ff\u4e00-\u9fff]", "[\uac00-\ud7a3]"
PLACE = rf"(?:{KANA_TOO}{{2,12}}|{HANGUL}{{2,10}})"
# A Chinese or Korean name has two to four characters, a Japanese one three and more.
HAN_NAME, EAST_NAME = rf"{HAN}{{2,4}}", rf"(?:{HANGUL}{{2,4}}|{KANA_TOO}{{3,8}}?)"
SHORTEST, LONGEST = 2, 10
GAP, BETWEEN = r"[\s:\uff1a・·]", r"[\s、,\uff0c・·]+"
STROKE = r"\s*[/\uff0f]\s*"
MAIL = r"(?:\s*[\w.+-]+@[\w.-]+)?"
# Names of other writing: as many as a byline has.
SPACED_NAMES = r"\S[^:\uff1a]{2,80}"
AROUND = " ,.;:\uff1a；，"
# Whoever else is named behind the reporters stands behind one of these.
PARTED = frozenset(" ;\uff1b,\uff0c、/\uff0f|")


class Signed(NamedTuple):
    """The names of who reports, and the words that tell them."""

    names: str
    quote: str


def reported_in(text: str, beside_date: bool = False) -> str | None:
    """The names of a line, or of a bracket, that says who reports and no more; None where it does not.

    beside_date: the line has a date too, so that 'PLACE=NAME' is no caption.
    """
    bracket = BRACKET.fullmatch(text.strip())
    core = less_others(bracket["inner"] if bracket else text).strip(AROUND)
    for form in line_forms(bracket is not None, beside_date):
        found = form.fullmatch(core)
        names = names_in(found["names"]) if found else None
        if names:
            return names
    return None


def reported_before(text: str) -> Signed | None:
    """Who reports by what a paragraph opens with: a bracket, or 'NAMES／PLACE reports' and a space."""
    bracket = BRACKET.match(text)
    opened = bracket or head_form().match(text)
    if opened is None:
        return None
    names = reported_in(opened[0]) if bracket else persons_of(opened["names"])
    return Signed(names, opened[0].strip()) if names else None


def reported_behind(text: str) -> Signed | None:
    """Who reports by the bracket with which a paragraph ends."""
    bracket = last_bracket(text)
    names = reported_in(f"({bracket})") if bracket else None
    return Signed(names, bracket) if names and bracket else None


def last_bracket(text: str) -> str | None:
    """What stands in the bracket behind the last sentence; None where no bracket does."""
    tail = text[-TAIL:]
    found = next((one for one in BRACKET.finditer(tail) if one.end() == len(tail)), None)
    return found["inner"].strip() if found and ENDED.search(tail[: found.start()]) else None


def less_others(text: str) -> str:
    """A text up to where it names others than the reporters: 'editing by …', '编辑 …'."""
    for hit in find_hits(text):
        others = hit.kind in ("staff", "editor") and text[hit.start : hit.end] not in words("reporter_behind")
        if others and hit.start > SHORTEST and text[hit.start - 1] in PARTED:
            return text[: hit.start]
    return text


def names_in(text: str) -> str | None:
    """Names of whatever writing, as a byline has them; None where these are no persons."""
    if script_of(text[:1]) in UNSPACED or script_of(text[:1]) == "Hangul":
        return persons_of(text)
    names = person_in(text).strip(AROUND)
    first = re.split(rf",|\s{any_of('and')}\s", names)[0]
    return names if is_person(first.strip()) else None


def persons_of(text: str) -> str | None:
    """Names written without spaces, with commas between them; None where one is an agency, a house or nobody."""
    names = [name for name in re.split(BETWEEN, text.strip()) if name]
    return ", ".join(names) if names and all(map(may_be_person, names)) else None


def may_be_person(name: str) -> bool:
    if not (SHORTEST <= len(name) <= LONGEST and name.isalpha()) or is_nobody(name):
        return False
    return not agency().fullmatch(name) and not name.endswith(tuple(words("wire_house")))


@cache
def line_forms(in_bracket: bool, beside_date: bool) -> tuple[re.Pattern[str], ...]:
    """Forms of a whole line. Without a bracket a name glued to its word may be a heading's words."""
    behind = any_of("reporter_behind")
    named = rf"(?P<names>{EAST_NAME}(?:{BETWEEN}{EAST_NAME})*)"
    forms = [
        rf"{before_names('*')}{reports()}",
        rf"{before_names('*' if in_bracket else '+')}",
        rf"(?i:{one_of(by_spacing(spaced=True), '', '')})\s*[:\uff1a]?\s*(?P<names>{SPACED_NAMES})",
        rf"(?:{PLACE}[{EQUALS}])?{named}\s?{behind}{MAIL}",
    ]
    if in_bracket or beside_date:
        forms.append(rf"{PLACE}[{EQUALS}]{named}")
    return tuple(map(re.compile, forms))


@cache
def head_form() -> re.Pattern[str]:
    return re.compile(rf"{before_names('*')}{reports()}\s")


def before_names(gaps: str) -> str:
    """A pattern of a house, a word such as 'reporter' and the names behind it, up to whatever follows in a form."""
    word = one_of(by_spacing(spaced=False), "", "")
    return rf"(?:{HAN}{{2,6}}?)?{word}(?:{GAP}{gaps}|(?<=[/\uff0f]))(?P<names>{HAN_NAME}(?:{BETWEEN}{HAN_NAME})*?)"


def reports() -> str:
    """A pattern of '／PLACE reports' and ' PLACE reports'."""
    return rf"(?:{STROKE}|\s+){HAN}{{0,8}}?{any_of('reports')}"


def by_spacing(spaced: bool) -> Collection[str]:
    """The words before reporters' names of the scripts that put spaces between words, or of the others."""
    return {word for word in words("reporter") if (script_of(word[0]) not in UNSPACED) is spaced}
