"""Where the sources of a digest differ: on its page, and where they are many on pages of their own."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Account, Difference
from . import urls
from .characters import visible
from .citing import Citer
from .library import Library
from .paging import Limit, cut
from .pieces import AccountView, CountedLink, DifferenceView
from .reasons import language_at, reason_views, without_repeats

LIMIT = Limit(whole=6, few=4)
"""Differences on a digest's page, the first of many."""

Numbered = tuple[int, Difference]
"""A difference with its number in its digest, from 1."""


def differences_of(library: Library, slug: str) -> tuple[Difference, ...]:
    """What published documents tell differently."""
    brief = library.corpus.briefs.get(slug)
    found = brief.differences if brief else ()
    return tuple(one for one in found if all(account.cited.article_id in library.by_id for account in one.accounts))


def numbered_differences(library: Library, slug: str) -> tuple[Numbered, ...]:
    """All of them."""
    return tuple(enumerate(differences_of(library, slug), 1))


def difference_pages(library: Library, slug: str) -> list[tuple[Numbered, ...]]:
    """All of them as their own pages have them."""
    return cut(numbered_differences(library, slug), weight=lambda one: len(one[1].accounts))


def difference_urls(library: Library, slug: str) -> Mapping[int, str]:
    """Where each stands, by its number: on the digest's page, or on one of their own."""
    shown = LIMIT.rows_of(len(differences_of(library, slug)))
    return {
        one: f"{urls.digest(slug) if one <= shown else page}#{urls.difference_anchor(one)}"
        for number, some in enumerate(difference_pages(library, slug), 1)
        for page in (urls.numbered(urls.digest_differences(slug), number),)
        for one, _ in some
    }


def shown_differences(citer: Citer, slug: str) -> tuple[DifferenceView, ...]:
    """Those on the digest's page."""
    every = numbered_differences(citer.library, slug)
    return tuple(difference_view(citer, one, number) for number, one in every[: LIMIT.rows_of(len(every))])


def all_differences(library: Library, slug: str) -> CountedLink | None:
    """The page of all of them; None where the digest's page shows them all."""
    count = len(differences_of(library, slug))
    if not LIMIT.cuts(count):
        return None
    return CountedLink("All differences", urls.digest_differences(slug), library.options.language, count)


def difference_view(citer: Citer, one: Difference, number: int) -> DifferenceView:
    """One thing that is told differently, with each account."""
    first = one.accounts[0].cited
    document = citer.document(first.article_id)
    accounts = tuple(account_view(citer, account) for account in one.accounts)
    return DifferenceView(
        anchor=urls.difference_anchor(number),
        what=one.what.value,
        subject=visible(one.subject),
        language=language_at(document, first.sentence.line, one.subject),
        accounts=accounts,
        reasons=without_repeats(
            reason_views(citer.library, document, one.because), (account.telling.sentence.text for account in accounts)
        ),
    )


def account_view(citer: Citer, account: Account) -> AccountView:
    """The sentence with the value marked; of an excerpt that ends before it, the value behind."""
    text, end = account.cited.sentence.text, account.start + len(account.value)
    telling = citer.telling(account.cited.article_id, account.cited.sentence)
    if text[account.start : end] != account.value:
        return AccountView(f"{visible(text)} ", visible(account.value), "", telling)
    return AccountView(visible(text[: account.start]), visible(account.value), visible(text[end:]), telling)
