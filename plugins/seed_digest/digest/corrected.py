"""Tags and places in digests that the maintainer put right by hand: the last word on what was found.

A correction that changes nothing is noted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..facts.corrections import Correction
from ..model import Article, Certainty, Corrected, Document, Membership, Place, Reason, Status

ADDED, REMOVED, PLACED = "added", "removed", "{} instead of {}"
IDLE_TAG = "the correction of tag {} changes nothing: it is {} without it"
IDLE_DIGEST = "the correction of digest {} changes nothing: it is {} without it"

SET_ASIDE = "the correction changes nothing that is published: the document is no article"
MAKE_ONE = "; article = true in the correction makes it one"


def noted(document: Document, correction: Correction | None) -> Document:
    """A document that is no article, with a note where its correction meant one: title, tags and the like are lost."""
    meant = correction is not None and not correction.withdraw and correction.article is not False
    if not meant or document.status is Status.WITHDRAWN:
        return document
    hint = MAKE_ONE if document.status is Status.NOT_ARTICLE and correction and not correction.article else ""
    return replace(document, notes=(*document.notes, SET_ASIDE + hint))


def put_right(article: Article, correction: Correction | None) -> Article:
    """The article with the correction's tags, behind those that it names, and places in digests."""
    if correction is None or not (correction.tags or correction.digests):
        return article
    tags = corrected_tags(article, correction)
    digests = {
        slug: Reason(f"{PLACED.format(place.value, role_in(article, slug))}, by a {correction.rule}")
        for slug, place in correction.digests.items()
        if place != role_in(article, slug)
    }
    kept = [one for one in article.tags if one not in tags]
    added = [one for one in tags if one not in article.tags]
    return replace(
        article,
        tags=(*kept, *added),
        digests=corrected_digests(article.digests, correction, digests),
        notes=(*article.notes, *idle(article, correction)),
        corrected=Corrected(tags, digests),
    )


def corrected_tags(article: Article, correction: Correction) -> Mapping[str, Reason]:
    """The tags that are added or removed, with why."""
    if correction.tags is None:
        return {}
    added = {one: ADDED for one in correction.tags.add if one not in article.tags}
    removed = {one: REMOVED for one in correction.tags.remove if one in article.tags}
    return {one: Reason(f"{what} by a {correction.rule}") for one, what in (added | removed).items()}


def corrected_digests(
    found: Mapping[str, Membership], correction: Correction, changed: Mapping[str, Reason]
) -> Mapping[str, Membership]:
    """The places in digests, those that were put right with why, and with what the rule found before."""
    digests = {slug: one for slug, one in found.items() if correction.digests.get(slug) is not Place.OUT}
    for slug, reason in changed.items():
        place = correction.digests[slug]
        if place is not Place.OUT:
            before = found[slug].because if slug in found else ()
            digests[slug] = Membership(place, (reason, *before), Certainty.CORRECTED)
    return digests


def role_in(article: Article, slug: str) -> Place:
    """Main, mention or out, as the digest's rule has it."""
    return article.digests[slug].role if slug in article.digests else Place.OUT


def idle(article: Article, correction: Correction) -> Iterator[str]:
    """A note on each part of a correction that the document does not need any more."""
    if correction.tags is not None:
        yield from (IDLE_TAG.format(one, "there") for one in correction.tags.add if one in article.tags)
        yield from (IDLE_TAG.format(one, "not there") for one in correction.tags.remove if one not in article.tags)
    for slug, place in correction.digests.items():
        if place == role_in(article, slug):
            yield IDLE_DIGEST.format(slug, place.value)
