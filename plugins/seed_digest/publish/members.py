"""The documents of a digest, by role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ..model import Article, Place
from . import urls
from .citing import Citer
from .library import Library, is_dated
from .memberships import grounds, shown_sentence
from .paging import Limit
from .pieces import CountedLink, MemberGroup, MemberView

LIMIT = Limit(whole=20, few=8)
"""Documents of one role on a digest's page; all of them stand on a page of their own."""


def members(library: Library, slug: str, role: Place) -> tuple[Article, ...]:
    """The documents of a digest in one role, in the digest's order."""
    found = tuple(one for one in library.corpus.articles if slug in one.digests and one.digests[slug].role == role)
    if library.facts.digests[slug].sort == "newest":
        return found
    return (*(one for one in reversed(found) if is_dated(one)), *(one for one in found if not is_dated(one)))


def member_views(citer: Citer, slug: str, role: Place) -> tuple[MemberView, ...]:
    """The documents of a digest in one role, near-copies under what they copy."""
    return tuple(member_view(citer, one, slug, copies) for one, copies in folded_members(citer, slug, role))


def shown_members(citer: Citer, slug: str, role: Place) -> tuple[MemberView, ...]:
    """Those of them that stand on the digest's page."""
    folded = folded_members(citer, slug, role)
    return tuple(member_view(citer, one, slug, copies) for one, copies in folded[: LIMIT.rows_of(len(folded))])


def folded_members(citer: Citer, slug: str, role: Place) -> list[tuple[Article, tuple[Article, ...]]]:
    """The documents themselves, each with its near-copies among them."""
    return citer.cards.folded(members(citer.library, slug, role))


def member_view(citer: Citer, article: Article, slug: str, copies: tuple[Article, ...]) -> MemberView:
    """A document of a digest with the sentence that puts it there."""
    membership = article.digests[slug]
    number = citer.number(article.document.id)
    sentence = shown_sentence(citer.library, article, membership)
    return MemberView(
        article=citer.cards.articles[article.document.id],
        copies=citer.cards.of(copies),
        role=membership.role,
        sentence=replace(sentence, number=number) if sentence else None,
        reasons=grounds(citer.library, article, membership),
        number=number,
    )


def all_documents(citer: Citer, slug: str) -> CountedLink | None:
    """The page of all documents; None where the digest's page shows them all."""
    found = [folded_members(citer, slug, role) for role in (Place.MAIN, Place.MENTION)]
    if not any(LIMIT.cuts(len(some)) for some in found):
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
