"""What a sentence says only of a noun: 'resumed talks broken off in November', 'die im Mai begonnenen Gespräche'.

A date there is not that of what the sentence tells. The words stand in [speech] of a language's file: participles
before the date or behind it, and what opens a clause on a noun.
"""

from __future__ import annotations

import re

from .clauses import ands_of, found
from .deeds import Deed, deeds_in
from .languages import base_code, facts_of
from .stars import of_kind, starred
from .tenses import tenses_of
from .writing import UNSPACED, folded, is_spaced, lower, script_of

# What agrees that something is so, no noun before its 'that'.
AGREE = "agree"
# So far a participle stands from its date, in characters.
NEAR = 40
# A clause on a noun is no longer up to its date.
CLAUSE = 200
STOP = re.compile(r"[,;:.!?،；，。：、«»\"“”()]|\s[–—-]\s")
COMMA = re.compile(r"[,，،;；、]")
# A comma right before, a word or two between: ', earlier broken off'.
APART = re.compile(r"[,，،(–—]\s*(?:[^\W\d_]+\s+){0,2}\Z")
WORD_BEFORE = re.compile(r"([^\W\d_][\w'’]*)\s*\Z")
TWO_BEFORE = re.compile(r"([^\W\d_][\w'’]*)\s+[^\W\d_][\w'’]*\s*\Z")
# Two words have no more characters: a run of letters without end costs no more.
REACH = 100
WORD = re.compile(r"\w+")
WORD_BEHIND = re.compile(r"\s+([^\W\d_]\w*)")
# Behind the letters of kana that verbs end with: a noun opens with another sign.
NOUNS = "\u30a1"


def is_aside(text: str, begin: int, end: int, code: str) -> bool:
    """True for a date, from begin to before end, that belongs to a noun of a sentence which tells a deed of its own."""
    span = aside_of(text, begin, end, base_code(code))
    if span is None:
        return False
    first, last = span
    outside_dated = any(char.isdigit() for char in text[:first] + text[last:])
    clause = in_clause(lower(text), begin, end, base_code(code)) == span
    if (clause or outside_dated) and has_verb_outside(text, span, base_code(code)):
        return True
    outside = [one for one in deeds_in(text, code) if one.end <= first or one.start >= last]
    return any(
        has_tense(text, one, code) or (is_verb(text, one, code) and not text[one.end : first].isspace())
        for one in outside
    )


def aside_of(text: str, begin: int, end: int, code: str) -> tuple[int, int] | None:
    """From where to where the words on a noun stand in which a date does; None where it stands in none."""
    plain = lower(text)
    return (
        in_clause(plain, begin, end, code)
        or behind_participle(text, plain, begin, end, code)
        or before_participle(text, plain, begin, end, code)
    )


def in_clause(plain: str, begin: int, end: int, code: str) -> tuple[int, int] | None:
    """A clause that opens with a relative word, up to the next comma behind the date."""
    first = max(0, begin - CLAUSE)
    opened = []
    for kind, apart in (("relative", False), ("relative_apart", True)):
        pattern = starred(code, kind)
        for match in pattern.finditer(plain, first, begin) if pattern else ():
            if not apart or APART.search(plain[first : match.start()]) or is_on_noun(plain, match.start(), code):
                opened.append(match)
    last = max(opened, key=lambda one: one.start(), default=None)
    if last is None or COMMA.search(plain, last.end(), begin) or not plain[: last.start()].strip(' «"“'):
        return None
    closing = COMMA.search(plain, end)
    return last.start(), closing.start() if closing else len(plain)


def right_before(form: re.Pattern[str], plain: str, at: int) -> re.Match[str] | None:
    """One word, or two, right before a place of a text in small letters."""
    return form.search(plain, max(0, at - REACH), at)


def is_on_noun(plain: str, at: int, code: str) -> bool:
    """True for a word that opens a clause behind a noun without a comma: what is before says nothing.

    'ended a quarrel that began last year', but not 'said on 20 May that it was bought'. One that may be an article does
    so where a date is before it.
    """
    before = right_before(WORD_BEFORE, plain, at)
    if before is None or any(char.isdigit() for char in before[1]):
        return False
    word = WORD.match(plain, at)
    if word and word[0] in of_kind(code, "article") and not re.search(r"\d", plain[:at]):
        return False
    says = found(plain[:at], code, "says") or any(one.kind == AGREE for one in deeds_in(plain[:at], code))
    return not says and before[1] not in of_kind(code, "preposition")


def has_verb_outside(text: str, span: tuple[int, int], code: str) -> bool:
    """True for a sentence with a word of a tense outside of some words.

    One of being or having counts where a date stands outside too: 'it was X who flew in 1961' tells a deed of X.
    """
    dated = any(char.isdigit() for char in text[: span[0]])
    tenses, being = tenses_of(code), frozenset() if dated else of_kind(code, "auxiliary")
    words = (one for form in (tenses.past, tenses.planned) if form for one in form.finditer(text))
    return any((one.end() <= span[0] or one.start() >= span[1]) and lower(one[0]) not in being for one in words)


def is_told_ahead(text: str, begin: int, end: int, code: str) -> bool:
    """False for a date told of a noun without a word of plans: 'will see drawings that were bought in 1943'."""
    span, planned = in_clause(lower(text), begin, end, base_code(code)), tenses_of(code).planned
    if span is None and is_aside(text, begin, end, code):
        span = aside_of(text, begin, end, base_code(code))
    return span is None or planned is None or planned.search(text, *span) is not None


def behind_participle(text: str, plain: str, begin: int, end: int, code: str) -> tuple[int, int] | None:
    """A participle before the date, of the words right before it."""
    first = max(0, begin - NEAR)
    for kind in ("participle", "participle_apart", "participle_or_past"):
        pattern = starred(code, kind)
        for match in reversed(list(pattern.finditer(plain, first, begin)) if pattern else []):
            here = match.start(), end
            if STOP.search(plain, match.end(), begin) or not is_participle(text, plain, match, code):
                continue
            if kind == "participle" or (kind == "participle_apart" and is_apart(text, here, code)):
                return here
            sure = kind == "participle_or_past" and (
                is_enclosed(text, here, code) or has_verb_before(text, match.start(), code)
            )
            if sure:
                return here
    return None


def is_participle(text: str, plain: str, match: re.Match[str], code: str) -> bool:
    """False for a noun behind its article, a verb behind its auxiliary, a weekday, and what only looks like one."""
    before, two = (right_before(form, plain, match.start()) for form in (WORD_BEFORE, TWO_BEFORE))
    near = {one[1] for one in (before, two) if one}
    none = starred(code, "no_participle")
    spoken = facts_of(code)
    weekday = spoken is not None and folded(match[0]) in spoken.weekdays
    if weekday or text[match.start()].isupper() or (none is not None and none.match(plain, match.start())):
        return False
    if before and before[1] in {*of_kind(code, "article"), *of_kind(code, "preposition")}:
        return False
    said = starred(code, "statement")
    issued = before is not None and said is not None and said.fullmatch(before[1]) is not None
    return not issued and near.isdisjoint(of_kind(code, "auxiliary"))


def is_apart(text: str, span: tuple[int, int], code: str) -> bool:
    """True where a comma parts the words from the noun before them, or that noun follows: it is no verb."""
    if APART.search(text, 0, span[0]):
        return True
    behind = WORD_BEHIND.match(text, span[1])
    past = tenses_of(code).past
    return behind is not None and not (past and past.fullmatch(behind[1]))


def is_enclosed(text: str, span: tuple[int, int], code: str) -> bool:
    """True for words between commas with a verb right behind: 'the lease, signed on 25 May, was approved'."""
    past, comma = tenses_of(code).past, COMMA.match(text, span[1])
    behind = WORD_BEHIND.match(text, comma.end()) if comma else None
    verb = behind is not None and past is not None and past.fullmatch(behind[1]) is not None
    return verb and APART.search(text, 0, span[0]) is not None


def has_verb_before(text: str, at: int, code: str) -> bool:
    """True where the clause of a place has another verb before it, no 'and' or 'that' between."""
    stop = max((one.end() for one in STOP.finditer(text, 0, at)), default=0)
    joined = of_kind(code, "that") | ands_of(code)
    verbs = [one for one in deeds_in(text[stop:at], code) if is_verb(text[stop:at], one, code)]
    return any(joined.isdisjoint(lower(text[stop + one.end : at]).split()) for one in verbs)


def before_participle(text: str, plain: str, begin: int, end: int, code: str) -> tuple[int, int] | None:
    """A participle behind the date and before its noun."""
    forms = of_kind(code, "participle_behind")
    if not forms:
        return None
    if not is_spaced([*forms]):
        return unspaced(plain, begin, end, code)
    pattern = starred(code, "participle_behind")
    article = right_before(WORD_BEFORE, plain, begin)
    if article and article[1] in of_kind(code, "preposition"):
        article = right_before(WORD_BEFORE, plain, article.start())
    articles = of_kind(code, "article")
    if articles and not (article and article[1] in articles):
        return None
    for match in pattern.finditer(plain, end, end + NEAR) if pattern else ():
        behind = WORD_BEHIND.match(text, match.end())
        if STOP.search(plain, end, match.start()):
            break
        if behind and not text[match.start()].isupper() and is_noun(behind[1], code):
            return begin, match.end()
    return None


def is_noun(word: str, code: str) -> bool:
    """True for a word with a capital, where the language gives every noun one; else for any."""
    spoken = facts_of(code)
    return word[0].isupper() if spoken is not None and spoken.determiners else True


def unspaced(plain: str, begin: int, end: int, code: str) -> tuple[int, int] | None:
    """A verb right before what makes it tell of the noun that follows, in a script without spaces."""
    pattern = starred(code, "participle_behind")
    stop = STOP.search(plain, end)
    last = stop.start() if stop else len(plain)
    ends = {one.end for one in deeds_in(plain, code)}
    for match in pattern.finditer(plain, end, min(last, end + NEAR)) if pattern else ():
        noun = plain[match.end() : match.end() + 1]
        if match.end() < last and script_of(noun) in UNSPACED and noun >= NOUNS and is_verbal(match, ends):
            return begin, match.end()
    return None


def is_verbal(match: re.Match[str], ends: set[int]) -> bool:
    """True for the ending of a verb; a mark of one letter must stand right behind a deed."""
    return len(match[0]) > 1 or match.start() in ends


def is_verb(text: str, deed: Deed, code: str) -> bool:
    """True for a deed that is told with a tense, or by no noun, as far as the words of the language tell."""
    if has_tense(text, deed, code):
        return True
    spoken, articles = facts_of(code), of_kind(code, "article")
    if not articles:
        return spoken is None or not spoken.spaced
    near = lower(text[max(0, deed.start - REACH) : deed.start])
    before = right_before(WORD_BEFORE, near, len(near))
    return text[deed.start].islower() and not (before and before[1] in articles | of_kind(code, "preposition"))


def has_tense(text: str, deed: Deed, code: str) -> bool:
    """True for a deed in a form that tells whether it was done or is planned."""
    tenses, first, last = tenses_of(code), max(0, deed.start - NEAR), deed.end + NEAR
    forms = [one for one in (tenses.past, tenses.planned) if one]
    found = (match for one in forms for match in one.finditer(text, first, last))
    return any(one.start() < deed.end and deed.start < one.end() for one in found)
