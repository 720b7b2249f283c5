"""Judge a line alone: what it is whatever stands around it. One table of rules, the first that fits speaks."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ...language.words import any_of
from ...language.writing import word_count
from ...model import Label, Line, Role
from ..limits import LONGEST_MARK, LONGEST_PARAGRAPH
from .markers import Marker, find_marker
from .stamped import stamp

LETTER = re.compile(r"[^\W\d_]")
LOCATOR = re.compile(
    r"(?:https?://|www\.)\S+|(?:\.{0,2}/)?[\w.%-]+(?:/[\w.%-]+)+/?|[\w-]+\.(?:html?|php|aspx?|jpe?g|png|gif|svg|css|js)",
    re.IGNORECASE,
)
# An address begins where a run of its characters does: tried at each of them, a run of 100,000 took half a minute.
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\d.:-])(?:\+\d[\d\s()-]{7,17}\d|\(\d{3,5}\)\s?[\d-]{5,10}\d)(?![\d.:])")
# Every address and number has one.
CONTACT_SIGN = re.compile("[@+(]")
# '© Agency / Photographer', alone or with the caption glued to it. The page's own copyright line has a year or says so.
CREDIT = re.compile(r"(?:©|\(c\))\s*(?!\d{4})\S", re.IGNORECASE)
CREDIT_WORDS = 60
# A sentence of so many words behind a credit is no caption: the credit is cut from it instead.
GLUED_WORDS = 20
BRACKETED = re.compile(r"\[[^\[\]:\uff1a]{2,40}[:\uff1a]\s?[^\[\]]{3,}[^\[\].!?。]\]")
BRACKET_WORDS = 20
# A word of markup or script: en_EN, true, {…}.
CODE = re.compile(r"[a-z]{2}_[A-Z]{2}|true|false|null|undefined|[{}\[\];,|/\\]+|.*[{};]\s*$")
# '***', '___': a line drawn between parts of a text.
DRAWN = re.compile(r"(?:[_*~=#·•.–—-]\s?){3,}")
# 'November (161)', 'Sports (1,379)': a name with the number of its entries, which is no year.
COUNTED = re.compile(r"[^\d()（）.!?。]{2,40}\s?[(（](?!(?:19|20)\d\d\D)\d{1,3}(?:[.,\s]?\d{3})*[)）]")
COUNTED_WORDS = 6
CONTACT_WORDS = 12
KEYWORD_TERMS = 5
KEYWORD_WORDS = 4
KEYWORD_LINE = 60
REPEATED_WORDS = 6
# '#harbour #Pilots@herald': tags as networks have them.
HASHTAGS = re.compile(r"(?:#[^\W\d][\w@.-]*[\s,;]*)+")
OVERLONG = "longer than any paragraph"
# A caption's tail is looked for in so many characters.
TAIL_REACH = 300
MARKER_ROLES = {"credit": Role.CREDIT, "byline": Role.BYLINE, "source": Role.BYLINE, "caption": Role.CAPTION}
# Sentences of more words are none of these; other kinds are shorter still.
MARKER_WORDS = {
    "credit": 30, "byline": 8, "source": 10, "navigation": 8, "share": 10, "keywords": 40, "consent": 80, "rights": 60,
    "newsletter": 30, "comments": 30, "related": 30, "caption": 40,
    "translated": 40,
}  # fmt: skip


def judge_alone(lines: tuple[Line, ...]) -> tuple[Label | None, ...]:
    """A label for each line that can be told alone, None for the others."""
    return tuple(judge(line) for line in lines)


def judge(line: Line) -> Label | None:
    """The first rule that fits."""
    rules = RULES if len(line.text) <= LONGEST_MARK else LONG_RULES
    for rule in rules:
        label = rule(line)
        if label is not None:
            return label
    return None


def blank(line: Line) -> Label | None:
    return None if line.text else Label(Role.BLANK, "blank line")


def overlong(line: Line) -> Label | None:
    if len(line.text) <= LONGEST_PARAGRAPH:
        return None
    return Label(Role.FURNITURE, OVERLONG, f"{len(line.text):,} characters")


def drawn(line: Line) -> Label | None:
    """A line that is drawn, as between the parts of an article: like a blank one."""
    return Label(Role.BLANK, "a line drawn with signs", line.text) if DRAWN.fullmatch(line.text) else None


def counted(line: Line) -> Label | None:
    """A name of a menu, with how much there is of it."""
    if line.words > COUNTED_WORDS or line.text[-1] not in ")）" or not COUNTED.fullmatch(line.text):
        return None
    return Label(Role.FURNITURE, "a name with the number of its entries")


def counter(line: Line) -> Label | None:
    if LETTER.search(line.text):
        return None
    return Label(Role.COUNTER, "no letter in it")


def locator(line: Line) -> Label | None:
    if " " in line.text or not LOCATOR.fullmatch(line.text):
        return None
    return Label(Role.LOCATOR, "an address or a path")


def contact(line: Line) -> Label | None:
    text = line.text
    if line.words > CONTACT_WORDS or not CONTACT_SIGN.search(text):
        return None
    found = MAIL.search(text) or PHONE.search(text)
    return Label(Role.CONTACT, "a mail address or a telephone number") if found else None


def marker(line: Line) -> Label | None:
    """A line that a language file knows as furniture; a sentence that only begins like one is none."""
    found = find_marker(line.clean)
    if found is None or (line.ends_sentence and line.words > MARKER_WORDS.get(found.kind, 14)):
        return None
    if line.words > MARKER_WORDS.get(found.kind, 20):
        return None
    return marker_label(found)


def marker_label(found: Marker) -> Label:
    return Label(
        MARKER_ROLES.get(found.kind, Role.MARKER),
        f"marker: {found.kind}",
        found.phrase,
        marker=found.kind,
        phrase=found.phrase,
    )


def caption(line: Line) -> Label | None:
    tail = line.text[-TAIL_REACH:]
    if not tail or (tail[-1] != ")" and not tail[-1].isdigit()):
        return None
    return Label(Role.CAPTION, "tail of a caption") if caption_tail().search(tail) else None


@cache
def caption_tail() -> re.Pattern[str]:
    """The tail of a caption: ' - Agency, 1920, 29.07.2025', '(Image credit: …)'."""
    agency = r"[-–—|]\s*[^.]{2,60},\s*(?:\d{3,4},\s*)?\d\d\.\d\d\.\d{4}"
    picture = any_of("picture", before=r"\b", behind=r"\b")
    return re.compile(rf"(?:{agency}|\([^)]*{picture}[^)]*\))\s*$")


def credit(line: Line) -> Label | None:
    """A picture's credit, with its caption; a copyright line has a year or says so, a longer sentence is the text's."""
    if not CREDIT.match(line.text) or line.words > CREDIT_WORDS or find_marker(line.text.lstrip("©(cC) ")):
        return None
    if line.less is not None and line.ends_sentence and word_count(line.less) >= GLUED_WORDS:
        return None
    return Label(Role.CREDIT, "a picture's credit")


def bracketed(line: Line) -> Label | None:
    """'[More on this: another headline]': a line that is one bracket with a colon in it, and no sentence."""
    if line.text[0] != "[" or line.words > BRACKET_WORDS or not BRACKETED.fullmatch(line.text):
        return None
    return Label(Role.MARKER, "a note of the page in brackets")


def keywords(line: Line) -> Label | None:
    """Several short terms between commas, no sentence; and nothing but hashtags."""
    if line.text[0] == "#" and HASHTAGS.fullmatch(line.text):
        return Label(Role.KEYWORDS, "nothing but hashtags")
    if line.ends_sentence or line.text.count(",") < KEYWORD_TERMS - 1:
        return None
    if not all(0 < word_count(one) <= KEYWORD_WORDS for one in line.text.split(",")):
        return None
    return Label(Role.KEYWORDS, "short terms between commas")


def repeats_itself(line: Line) -> Label | None:
    """A row of names that begins again at its end: a page's tags, printed for people and for robots."""
    words = line.text.split() if not line.ends_sentence and line.words <= KEYWORD_LINE else []
    if len(words) < REPEATED_WORDS:
        return None
    again = any(words[-size] == words[0] and words[:size] == words[-size:] for size in range(2, len(words) // 2 + 1))
    return Label(Role.KEYWORDS, "a row of terms that begins again at its end") if again else None


def code(line: Line) -> Label | None:
    """A word of markup or script. None is news."""
    if line.words >= CONTACT_WORDS or not CODE.fullmatch(line.text):
        return None
    return Label(Role.FURNITURE, "a word of code")


RULES: tuple[Callable[[Line], Label | None], ...] = (
    blank,
    caption,
    credit,
    marker,
    bracketed,
    drawn,
    stamp,
    counter,
    counted,
    locator,
    contact,
    code,
    keywords,
    repeats_itself,
)
LONG_RULES: tuple[Callable[[Line], Label | None], ...] = (overlong, drawn, counter)
