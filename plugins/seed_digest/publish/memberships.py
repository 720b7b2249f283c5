"""Why a document stands in a digest: the sentence that puts it there, and the rules."""

from __future__ import annotations

from ..model import Article, Certainty, Membership, Reason
from . import urls
from .library import Library
from .pieces import CitationView, Link, MembershipView, ReasonView
from .reasons import citation, reason_views, without_repeats


def membership_views(library: Library, article: Article) -> tuple[MembershipView, ...]:
    """The article's places, in the order of the digests."""
    return tuple(membership_view(library, article, slug) for slug in library.facts.digests if slug in article.digests)


def membership_view(library: Library, article: Article, slug: str) -> MembershipView:
    """The article's place in a digest."""
    membership = article.digests[slug]
    digest = library.facts.digests[slug]
    return MembershipView(
        digest=Link(digest.title, urls.digest(slug), library.options.language),
        role=membership.role,
        sentence=shown_sentence(library, article, membership),
        reasons=grounds(library, article, membership),
        corrected=membership.certainty is Certainty.CORRECTED,
    )


def membership_sentence(library: Library, article: Article, membership: Membership) -> CitationView | None:
    """The sentence that puts an article in a digest; None where no words of its own do."""
    for reason in membership.because:
        if is_own_words(reason):
            return citation(library, article.document, reason.quote or "", reason.line)
    return None


def is_own_words(reason: Reason) -> bool:
    """Whether a reason quotes the document itself."""
    return bool(reason.quote) and reason.seed is None


def shown_sentence(library: Library, article: Article, membership: Membership) -> CitationView | None:
    """That sentence, as a page cites it; None too where the maintainer put the article there, and no sentence did."""
    corrected = membership.certainty is Certainty.CORRECTED
    return None if corrected else membership_sentence(library, article, membership)


def grounds(library: Library, article: Article, membership: Membership) -> tuple[ReasonView, ...]:
    """The rules that put an article in a digest, with their words uncut: an excerpt might leave out names that decided.

    The sentence that is cited above them is not told again.
    """
    sentence = shown_sentence(library, article, membership)
    rules = reason_views(library, article.document, membership.because, longest=None)
    return without_repeats(rules, [sentence.text] if sentence else [])
