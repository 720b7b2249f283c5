"""Credits of pictures, bylines and sources that are glued to a sentence."""

from __future__ import annotations

import re
from functools import cache

from ...language.inline import agency, particles, sentence_openers
from ...language.sentences import CLOSING, STOPS
from ...language.words import any_of
from ...language.writing import CAPITAL, LOWER, OTHER_CAPITAL, UNSPACED, main_script, script_of, word_count
from .heads import CAPITALS, DOMAIN
from .spans import Span, Within, enclosing, ended

CREDITS = frozenset({"credit", "byline", "source"})
RULES = {
    "credit": "picture's credit glued to the text",
    "byline": "byline glued to the text",
    "source": "source named behind the text",
}
# Characters within which a credit ends, and those of a bracket; words of a name and of a caption.
REACH, BRACKET = 160, 120
NAME_WORDS, CREDIT_WORDS = 8, 12
# What ends a name: a stop that no initial has, a bar, a semicolon.
STOP = re.compile(r"(?<!\b\w)[.](?=\s|$)|[。|;\uff1b]|[!?](?=\s|$)")
# 'AgencyТекст': a Latin name, and a capital of another script right behind it.
OTHER_SCRIPT = re.compile(rf"(?<=[a-zA-Z])(?={OTHER_CAPITAL}[{LOWER}])")
# 'PressThe': a word that opens sentences, right behind another.
GLUED_WORD = re.compile(rf"(?<=[{LOWER}])(?=({CAPITAL}[^\W\d_]*))|(?<=[^\W\d_])(?=({CAPITAL}[{LOWER}]+))")
UNLABELLED = re.compile(rf"^(?:©\s?)?(?:{CAPITAL}[\w.'’-]*\s){{1,4}}?/\s?")
COPYRIGHT = re.compile(r"^(?:©|\(c\))\s?(?![\s\d])", re.IGNORECASE)
TAIL = re.compile(rf"[{STOPS}][{re.escape(CLOSING)}]*(?P<gap>\s*)(?P<name>(?:©\s?)?{CAPITAL}[^{STOPS}]{{2,70}})$")
BRACKETED_TAIL = re.compile(r"(?P<before>.)\s*[(\uff08\[](?P<name>[^()\uff08\uff09\[\]]{2,160})[)\uff09\]]?[.。]?$")
SEVERAL = re.compile(rf"\s?[/,;]\s?|\s[{LOWER}]{{1,3}}\s")
HAN_NAME = re.compile(r"[\u4e00-\u9fff·]{4,12}")
STAFF_WORDS, STAFF_REACH = 30, 300


def labelled_credit(line: Within) -> Span | None:
    """'Photo: A. Name / Agency' before a sentence or behind one, or in brackets between two."""
    for hit in line.hits:
        if hit.kind not in CREDITS:
            continue
        bracket = enclosing(line.text, hit.start, hit.end, BRACKET)
        if bracket and (hit.kind == "credit" or not line.text[bracket[1] :].strip(" .")):
            return Span(*bracket, RULES[hit.kind], hit.kind)
        if not ended(line.text, hit.start):
            continue
        end = value_end(line, hit.end, names_only=hit.kind != "credit")
        if end is not None and (hit.kind != "source" or end == len(line.text) or hit.start == 0):
            return Span(hit.start, end, RULES[hit.kind], hit.kind)
    return None


def value_end(line: Within, start: int, names_only: bool) -> int | None:
    """Where what a label announces ends; None where that cannot be told."""
    window = line.text[start : start + REACH]
    following = [
        hit.start - start for hit in line.hits if start < hit.start < start + len(window) and hit.kind in CREDITS
    ]
    ends = [end for end in (*following, agency_end(window), glued_end(window), unspaced_end(window)) if end]
    stop = STOP.search(window)
    if ends and (stop is None or min(ends) <= stop.end()):
        return start + min(ends)
    end = stop.end() if stop else len(window)
    value = window[:end].strip(" .|;。")
    if stop is None and start + len(window) < len(line.text):
        return None
    fits = is_name(value) or (not names_only and word_count(value) <= CREDIT_WORDS)
    return start + end if value and fits else None


def agency_end(window: str) -> int | None:
    """Behind an agency's name and what belongs to it, where a sentence may begin there."""
    for found in agency().finditer(window[:100]):
        if word_count(window[: found.start()]) > NAME_WORDS or not is_name(window[: found.start()].strip(" /,")):
            return None
        behind = behind_agency().match(window, found.end())
        if behind:
            return behind.end()
    return None


@cache
def behind_agency() -> re.Pattern[str]:
    """Behind an agency: 'file', 'via Agency', '/ Agency'; then a sentence, a sign or nothing."""
    other = rf"(?:/\s*{CAPITAL}[\w.]*(?:\s{CAPITAL}[\w.]*)?)?"
    return re.compile(rf"\s*{other}(?:\s{any_of('file')})?[.,;|]?\s*(?=[«\"“„'‘—–-]?{CAPITAL}|$)")


def glued_end(window: str) -> int | None:
    """Where the next sentence begins right behind a name, without a space."""
    found = OTHER_SCRIPT.search(window)
    ends = [found.end()] if found else []
    ends += [one.end() for one in GLUED_WORD.finditer(window) if (one[1] or one[2]) in sentence_openers()][:1]
    return min((end for end in ends if is_name(window[:end].strip())), default=None)


def unspaced_end(window: str) -> int | None:
    """In Chinese and Japanese a name ends at a space or a stop."""
    value = window.lstrip()
    if not value or script_of(value[0]) not in UNSPACED:
        return None
    found = re.search(r"[\s。|]", value)
    return len(window) - len(value) + found.end() if found and found.start() <= CREDIT_WORDS else None


def is_name(text: str) -> bool:
    """True for names alone: each word begins upper-case, or belongs between names."""
    words = [word for word in re.split(r"[\s/,&;|+()«»\"“”-]+", text) if word]
    if not words:
        return True
    return len(words) <= NAME_WORDS and all(opens_name(word) for word in words)


def opens_name(word: str) -> bool:
    first = word[0]
    return (
        first.isupper()
        or first.isdigit()
        or first in "@©"
        or word in particles()
        or (first.isalpha() and not first.islower())
    )


def unlabelled_credit(line: Within) -> Span | None:
    """'A. Name / Agency' or '© Agency' right before the first word of a sentence."""
    text = line.text
    opened = COPYRIGHT.match(text) or ("/" in text[:60] and UNLABELLED.match(text)) or None
    if not opened:
        return None
    window = text[opened.end() : opened.end() + REACH]
    ends = [end for end in (agency_end(window), glued_end(window)) if end]
    end = opened.end() + min(ends) if ends else 0
    return Span(0, end, RULES["credit"], "credit") if 0 < end < len(text) else None


def credit_behind(line: Within) -> Span | None:
    """'… sentence.A. Name / Agency': a name behind the last stop, with an agency in it."""
    text = line.text
    if text[-1] in STOPS or not (found := TAIL.search(text, max(0, len(text) - 90))):
        return None
    name = found["name"]
    named = agency().search(name)
    if named is None or not is_name(name) or (found["gap"] and "/" not in name and "©" not in name):
        return None
    return Span(found.start("name"), len(text), RULES["credit"], "credit")


def names_behind(line: Within) -> Span | None:
    """'(Reporting by A. Name; editing by B. Name)', '(Agency)' or '(site.info)' behind the last sentence."""
    text = line.text
    if text[-1] not in ")]\uff09" and text[-2:-1] not in (")", "]", "\uff09"):
        return open_staff(line)
    found = BRACKETED_TAIL.search(text, max(0, len(text) - 180))
    if found is None:
        return open_staff(line)
    name, start = found["name"].strip(), found.start("name")
    staff = any(hit.kind == "staff" and abs(hit.start - start) <= 1 for hit in line.hits)
    if not staff and not (found["before"] in STOPS + CLOSING and is_source(name)):
        return None
    return Span(found.end("before"), len(text), "names of the staff behind the text" if staff else RULES["source"])


def is_source(name: str) -> bool:
    """True for an agency, an address of a site or, in Chinese and Japanese, a name of some length."""
    return (
        all(agency().fullmatch(one) for one in SEVERAL.split(name))
        or (DOMAIN.fullmatch(name) is not None and not name.endswith("."))
        or (HAN_NAME.fullmatch(name) is not None and main_script(name) == "Han")
        or ((one := CAPITALS.fullmatch(name)) is not None and one["more"] is not None)
    )


def open_staff(line: Within) -> Span | None:
    """'Reporting by A. Name; editing by B. Name' behind the last sentence, without brackets."""
    for hit in line.hits:
        if hit.kind != "staff" or hit.start == 0 or not ended(line.text, hit.start):
            continue
        rest = line.text[hit.end :]
        if len(rest) > STAFF_REACH:
            continue
        names = rest.lstrip(" :\uff1a")
        if names[:1].isupper() and line.text[hit.start].isupper() and word_count(rest) <= STAFF_WORDS:
            inner = STOP.search(rest.rstrip(" ."))
            if inner is None or inner[0] in ";\uff1b":
                return Span(hit.start, len(line.text), "names of the staff behind the text")
    return None
