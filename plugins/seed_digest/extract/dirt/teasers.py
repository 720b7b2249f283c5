"""Other pages' headlines, adverts and invitations between the sentences of a paragraph."""

from __future__ import annotations

import re

from ...language.inline import closing_words, sentence_openers
from ...language.sentences import STOPS
from ...language.writing import lower, word_count
from .spans import STOP, Span, Within, enclosing, ended

# A headline has at most so many words; one that ends in a full stop may have swallowed a sentence of the article.
TEASER_WORDS, STOPPED_WORDS = 20, 14
FOLLOW_WORDS = 25
BRACKET = 200
# Characters within which a headline or an invitation ends.
REACH = 300
# Fewer words before it are no headline; a headline of which more begin upper-case is printed so throughout.
LEAST_WORDS, TITLE_CASE = 3, 0.6
NEXT_SENTENCE = re.compile(r"(?<=[^\W_])[\"”»)]?\s+(?=([^\W\d_]+))")
NEXT_WORD = re.compile(r"\s*[«\"“„]?([^\W\d_]+)")
TAIL = re.compile(r"^\W{0,3}(?:\d{1,6}\s)?(?P<phrase>[^\d\W][^\d()]{1,30}?)\s?(?:\(?\d{1,6}\)?)?$")


def teaser(line: Within) -> Span | None:
    """'Read also: another headline' between two sentences, behind the last, or in brackets."""
    for hit in line.hits:
        if hit.kind != "also":
            continue
        bracket = enclosing(line.text, hit.start, hit.end, BRACKET)
        if bracket:
            return Span(*bracket, "teaser of another page")
        if ended(line.text, hit.start):
            end = teaser_end(line.text, hit.end)
            if end is not None:
                return Span(hit.start, end, "teaser of another page")
    return None


def teaser_end(text: str, start: int) -> int | None:
    """Where the headline behind a teaser's opening ends; None where that cannot be told."""
    stop = STOP.search(text, start, start + REACH)
    if stop is None and len(text) > start + REACH:
        return None
    end = stop.end() if stop else len(text)
    headline = text[start:end]
    words = headline.split()
    # What goes on in lower case is a sentence about what one should read too.
    if not words or words[0].lstrip("\"“„«»‘'(")[:1].islower():
        return None
    if words and sum(not word[0].islower() for word in words) < TITLE_CASE * len(words):
        for found in NEXT_SENTENCE.finditer(headline):
            if found[1] in sentence_openers() and word_count(headline[: found.start()]) >= LEAST_WORDS:
                return start + found.end()
    most = STOPPED_WORDS if end < len(text) and headline.endswith(".") else TEASER_WORDS
    return end if word_count(headline) <= most else None


def advert(line: Within) -> Span | None:
    """'Advertisement' between two sentences; one in brackets, wherever it stands."""
    for hit in line.hits:
        if hit.kind != "advert":
            continue
        bracket = enclosing(line.text, hit.start, hit.end, 1)
        if bracket:
            return Span(*bracket, "notice of an advert")
        if ended(line.text, hit.start) and (end := advert_end(line.text, hit.start, hit.end)):
            return Span(hit.start, end, "notice of an advert")
    return None


def advert_end(text: str, start: int, end: int) -> int | None:
    """Behind the notice, where the next sentence or nothing follows it."""
    rest = text[end:].lstrip(" -–—:.")
    if not rest:
        return len(text) if text[start].isupper() else None
    following = NEXT_WORD.match(rest)
    if following is None or not text[start].isupper():
        return None
    if following[1][0].islower():
        return None
    sure = text[start:end].isupper() or text[start:end].count(" ") > 1
    return len(text) - len(rest) if sure or following[1] in sentence_openers() else None


def follow(line: Within) -> Span | None:
    """A sentence that asks to follow or subscribe, behind another."""
    for hit in line.hits:
        if hit.kind != "follow" or hit.start == 0 or not ended(line.text, hit.start):
            continue
        if line.text[hit.start].islower():
            continue
        stop = STOP.search(line.text, hit.end, hit.end + REACH)
        end = stop.end() if stop else len(line.text)
        if end - hit.start <= 2 * REACH and word_count(line.text[hit.start : end]) <= FOLLOW_WORDS:
            return Span(hit.start, end, "an invitation to follow or subscribe")
    return None


def end_mark(line: Within) -> Span | None:
    """The sign with which an agency ends its text: '(完)', '(ENDS)'."""
    for hit in line.hits:
        if hit.kind == "end" and hit.end == len(line.text):
            return Span(hit.start, hit.end, "the sign of an agency that its text ends")
    return None


def button_behind(line: Within) -> Span | None:
    """The words of a button or of a counter of comments behind the last sentence."""
    text = line.text
    if text[-1] in STOPS:
        return None
    place = max(text.rfind(stop) for stop in STOPS)
    rest = text[place + 1 :]
    found = TAIL.match(rest.lstrip('"”»’)')) if place > 0 and len(rest) <= 40 else None
    if found is None or lower(found["phrase"].strip()) not in closing_words():
        return None
    return Span(place + 1 + rest.index(found["phrase"]), len(text), "words of a button behind the text")
