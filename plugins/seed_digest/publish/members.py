"""The documents of a digest, by role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ..model import Article, Certainty, Place
from . import urls
from .articles import membership_sentence
from .brief_pieces import MemberGroup
from .citing import Citer
from .library import Library, is_dated
from .pieces import CountedLink, MemberView
from .reasons import reason_views

SHOWN = 30
"""Documents of one role that a digest's page shows; more stand on a page of their own."""


def members(library: Library, slug: str, role: Place) -> tuple[Article, ...]:
    """The documents of a digest in one role, in the digest's order."""
    found = tuple(one for one in library.corpus.articles if slug in one.digests and one.digests[slug].role == role)
    if library.facts.digests[slug].sort == "newest":
        return found
    return (*(one for one in reversed(found) if is_dated(one)), *(one for one in found if not is_dated(one)))


def member_views(citer: Citer, slug: str, role: Place, most: int | None = None) -> tuple[MemberView, ...]:
    """The documents of a digest in one role, near-copies under what they copy. most: None for all."""
    folded = citer.cards.folded(members(citer.library, slug, role))
    return tuple(member_view(citer, one, slug, copies) for one, copies in folded[:most])


def member_view(citer: Citer, article: Article, slug: str, copies: tuple[Article, ...]) -> MemberView:
    """A document of a digest with the sentence that puts it there."""
    membership = article.digests[slug]
    number = citer.number(article.document.id)
    sentence = membership_sentence(citer.library, article, membership)
    return MemberView(
        article=citer.cards.articles[article.document.id],
        copies=citer.cards.of(copies),
        role=membership.role,
        sentence=replace(sentence, number=number) if sentence else None,
        # An excerpt might leave out the names that decided.
        reasons=reason_views(citer.library, article.document, membership.because, longest=None),
        number=number,
        corrected=membership.certainty is Certainty.CORRECTED,
    )


def all_documents(citer: Citer, slug: str) -> CountedLink | None:
    """The page of all documents; None where the digest's page shows them all."""
    found = [citer.cards.folded(members(citer.library, slug, role)) for role in (Place.MAIN, Place.MENTION)]
    if all(len(some) <= SHOWN for some in found):
        return None
    count = sum(1 + len(copies) for some in found for _, copies in some)
    return CountedLink("All documents", urls.digest_documents(slug), citer.library.options.language, count)


def by_year(found: Sequence[MemberView], role: Place) -> tuple[MemberGroup, ...]:
    """Documents by the year of their date, in their order."""
    runs = groupby(found, key=lambda one: year_of(one))
    return tuple(MemberGroup(label, f"{role}-{label.lower()}", tuple(run)) for label, run in runs)


def year_of(member: MemberView) -> str:
    """The first year a document may be of, 'Undated' where that is open."""
    value = member.article.date.value[:4]
    return value if value.isdigit() else "Undated"
