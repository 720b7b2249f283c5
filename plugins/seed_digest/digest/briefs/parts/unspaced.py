"""The office right beside a name where no space parts them, or where the office stands behind the name."""

from __future__ import annotations

import re

from ....language.speech import SpeechWords, spaced_at
from .naming import Naming
from .office_before import OFFICES

# A role stands right before the name, of so many characters.
REACH = 18
MARK = re.compile(r"[，。、；：！？（）《》“”「」『』【】,.;:!?()\s]|\d[\d年月日]*")


def unspaced_role(naming: Naming, words: SpeechWords, served: Naming) -> str:
    """'北方公司总裁' of '北方公司总裁福格尔', '局长' of '福格尔局长'. served: the name with what stands before it."""
    return in_name(naming, words) or before(served, words) or role_right_behind(naming, words)


def in_name(naming: Naming, words: SpeechWords) -> str:
    """The office that opens or closes a name as it is listed or found."""
    name = naming.printed[naming.begin : naming.end]
    every = (match for kind in OFFICES for match in words.anywhere[kind].finditer(name))
    office = max((one[0] for one in every if one.start() == 0 or one.end() == len(name)), key=len, default="")
    return office if len(office) < len(name) else ""


def before(naming: Naming, words: SpeechWords) -> str:
    """The office that ends where the name begins, with the house before it."""
    text, begin = naming.printed[: naming.begin], naming.begin
    first = max([naming.first, begin - REACH, *(one.end() for one in MARK.finditer(text))])
    for match in words.parting.finditer(text, first):
        if match["parts"] and not any(start <= match.start() < end for start, end in naming.named):
            first = match.end()
    offices = [
        match for kind in OFFICES for match in words.anywhere[kind].finditer(text, first) if match.end() == begin
    ]
    return text[first_of(naming, words, first) :] if offices else ""


def first_of(naming: Naming, words: SpeechWords, first: int) -> int:
    """Where a role begins: with whose it is ('X的代表'), else less what only leads to the office."""
    of = next((one for one in words.of if naming.printed.startswith(one, first)), None)
    if of is None:
        return first
    owner = next((start for start, end in naming.named if end == first), None)
    return owner if owner is not None else first + len(of)


def role_right_behind(naming: Naming, words: SpeechWords) -> str:
    """The office that follows the name at once: '福格尔局长', '포겔 사장은'."""
    text, at = naming.printed, naming.end
    if text[at : at + 1] == " ":
        at += 1
    found = (match for kind in OFFICES for match in [words.anywhere[kind].match(text, at)] if match)
    office = max(found, key=lambda one: one.end(), default=None)
    if office is None or office.end() > naming.last:
        return ""
    return office[0] if not spaced_at(text, office.end()) or text.startswith(words.subject, office.end()) else ""
