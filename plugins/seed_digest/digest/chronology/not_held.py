"""What documents tell was not held, or is called off, without a date: no events, but what became of plans."""

from __future__ import annotations

from collections.abc import Iterator

from ...language.clauses import is_supposed
from ...language.deeds import deeds_in
from ...language.leaning import TURNED
from ...language.tenses import is_planned
from ...model import Article, Event, Sentence

# What is held on a day: where that is denied, it was called off.
HELD = frozenset({"meet", "visit", "launch", "dock", "land", "interview"})
CANCEL = "cancel"
# A sentence that names fewer tells of no plan of theirs.
NAMED = 2


def not_held(article: Article) -> Iterator[Event]:
    """What sentences of a body say so, on the document's day; what its title does where none of them does."""
    date = article.date
    if date is None:
        return
    dated = {one.sentence for one in article.events}
    body = [one for one in article.sentences if one.in_body and is_off(one, article)]
    titles = [one for one in article.sentences if not one.in_body and one.where == "title" and is_off(one, article)]
    for sentence in body or titles:
        if sentence not in dated:
            ahead = is_planned(sentence.text, article.document.language)
            told = date.value, date.certainty, date.because
            yield Event(*told, sentence, article.document.seed, ahead, reported=True)


def is_off(sentence: Sentence, article: Article) -> bool:
    """True for a sentence of several that denies what is held on a day, and tells of none, or that calls a deed off."""
    language = article.document.language
    if len(sentence.named) < NAMED or is_supposed(sentence.text, language):
        return False
    deeds = deeds_in(sentence.text, language)
    held = [one for one in deeds if one.kind in HELD]
    if any(one.kind == CANCEL and not one.denied for one in deeds):
        return any(one.kind not in TURNED for one in deeds)
    return bool(held) and all(one.denied for one in held)
