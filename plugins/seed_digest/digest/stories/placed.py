"""Documents that the maintainer put into a story by hand, or took out of theirs: the last word on what was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import msgspec

from ...facts.corrections import APART, Correction
from ...model import Article, Reason, Story

TOGETHER, ALONE = "put with another document by a {}", "taken out of its story by a {}"
BROUGHT = "another document was put with this one by a {}"
IDLE_TOGETHER = "the correction of story changes nothing: {} tells the same story without it"
IDLE_APART = "the correction of story changes nothing: no other document tells its story"
NO_ARTICLE = "the correction of story changes nothing: {} is no article"

Placings = Mapping[str, Correction]
Seeds = Mapping[str, frozenset[str]]


def placings(articles: Sequence[Article], corrections: Mapping[str, Correction]) -> Placings:
    """The corrections that place a document in a story, by its seed; what they name as another is an article."""
    main = main_seeds(articles)
    found = {}
    for seed in (one.document.seed for one in articles):
        correction = corrections.get(seed)
        if correction is None or correction.story is None:
            continue
        if correction.story == APART or main.get(correction.story, seed) != seed:
            found[seed] = msgspec.structs.replace(correction, story=main.get(correction.story, APART))
    return found


def main_seeds(articles: Sequence[Article]) -> Mapping[str, str]:
    """For each name of an article's seed, those of the same bytes too, the one by which it is known."""
    return {name: one.document.seed for one in articles for name in (one.document.seed, *one.document.same_bytes)}


def regrouped(groups: Sequence[list[str]], placed: Placings, copies: Mapping[str, str]) -> list[list[str]]:
    """Groups of seeds, with each that was put with another in the group of that one, or of what that one copies."""
    home = {seed: members for members in groups for seed in members}
    for seed in sorted(placed):
        other = placed[seed].story
        if other is None or other == APART:
            continue
        here, there = (home.setdefault(one, [one]) for one in (seed, copies.get(other, other)))
        if here is not there:
            here += there
            home.update(dict.fromkeys(there, here))
    found = {id(members): sorted(members) for members in home.values()}
    return sorted(found.values())


def by_hand(seed: str, members: frozenset[str], placed: Placings) -> Reason | None:
    """Why a document stands in a story where the maintainer put it there, or another with it; else None."""
    own = placed.get(seed)
    if own is not None and own.story != APART:
        return Reason(TOGETHER.format(own.rule), seed=own.story)
    brought = sorted(one for one in members if one in placed and placed[one].story == seed)
    return Reason(BROUGHT.format(placed[brought[0]].rule), seed=brought[0]) if brought else None


def told_by_hand(
    articles: Sequence[Article], corrections: Mapping[str, Correction], found: Sequence[Story]
) -> Iterator[Article]:
    """The articles, each with what a correction changed of its story, or a note where it changes nothing.

    found: the stories as they are without corrections.
    """
    placed, company, main = placings(articles, corrections), in_company(articles, found), main_seeds(articles)
    for article in articles:
        seed = article.document.seed
        correction = corrections.get(seed)
        if correction is None or correction.story is None:
            yield article
            continue
        note = idle(correction.story, main, company.get(seed, frozenset()))
        if note or seed not in placed:
            yield replace(article, notes=(*article.notes, note or IDLE_TOGETHER.format(correction.story)))
        else:
            rule = (ALONE if placed[seed].story == APART else TOGETHER).format(correction.rule)
            yield replace(article, corrected=replace(article.corrected, story=Reason(rule)))


def in_company(articles: Sequence[Article], found: Sequence[Story]) -> Seeds:
    """By seed those of all documents that tell the same story, its own among them."""
    seeds = {one.document.id: one.document.seed for one in articles}
    together = (frozenset(seeds[one.article_id] for one in story.members) for story in found)
    return {seed: members for members in together for seed in members}


def idle(story: str, main: Mapping[str, str], company: frozenset[str]) -> str:
    """A note on a correction that the document does not need; '' where it does."""
    if story == APART:
        return "" if company else IDLE_APART
    if story not in main:
        return NO_ARTICLE.format(story)
    return IDLE_TOGETHER.format(story) if main[story] in company else ""
