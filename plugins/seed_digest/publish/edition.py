"""What a build publishes, and what every page of it says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..facts.facts import Facts
from ..model import Certainty, Corpus
from . import urls
from .cards import Cards
from .counting import number_of
from .kinds import SECTIONS
from .library import Library, make_library
from .lists import counted
from .options import SiteOptions
from .periods import undated_link
from .pieces import CountedLink, Link, UseView
from .report import BuildReport, make_report
from .rights import excerpted, show_by_rights
from .uses import uses_of
from .views import MetaView, SiteView, View


@dataclass(frozen=True, slots=True)
class About:
    """What a page says of itself. kind: its template; crumbs: the way to it, without home; language: '' for ours."""

    kind: str
    url: str
    title: str
    description: str
    crumbs: tuple[Link, ...] = ()
    language: str = ""
    feed: Link | None = None
    index: bool = True


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page ready to be rendered. The template is `meta.kind`."""

    meta: MetaView
    view: View


@dataclass(frozen=True, slots=True)
class Edition:
    """All that a build publishes: the corpus as far as its rights allow, indexed, and what became of each seed.

    uses: where the digests cite each paragraph, by the article's id and the line.
    """

    library: Library
    cards: Cards
    report: BuildReport
    uses: Mapping[str, Mapping[int, tuple[UseView, ...]]]

    @property
    def options(self) -> SiteOptions:
        return self.library.options

    def link(self, text: str, url: str) -> Link:
        """A link in the site's language."""
        return Link(text, url, self.options.language)

    def page(self, about: About, view: View) -> SitePage:
        """A page of this site."""
        return SitePage(self.meta(about), view)

    def meta(self, about: About) -> MetaView:
        """What a page says of itself, within this site."""
        options = self.options
        missing = about.url == urls.MISSING
        home = (self.link("Home", urls.HOME),) if about.url != urls.HOME else ()
        return MetaView(
            kind=about.kind,
            title=about.title,
            description=about.description,
            language=about.language or options.language,
            url=about.url,
            root=options.path if missing else urls.root_of(about.url),
            canonical=urls.absolute(options.url, about.url) if options.url and not missing else None,
            breadcrumbs=home + about.crumbs,
            feed=about.feed,
            index=about.index,
        )


def make_edition(options: SiteOptions, facts: Facts, corpus: Corpus) -> Edition:
    """Cut the corpus by its rights, index it, account for its seeds."""
    library = make_library(options, facts, show_by_rights(corpus, facts), excerpted(corpus, facts))
    report = make_report(corpus, facts.corrections, options.url)
    return Edition(library, Cards(library), report, uses_of(library))


def site_view(edition: Edition, pages: Sequence[Link]) -> SiteView:
    """What stands on every page. pages: those that the maintainer wrote."""
    library, options = edition.library, edition.options
    return SiteView(
        name=options.name,
        description=options.description,
        language=options.language,
        policy=options.policy,
        status=status_line(edition),
        navigation=(
            edition.link("Digests", urls.DIGESTS),
            edition.link("Tags", urls.TAGS),
            edition.link("Dates", urls.DATES),
            edition.link("People", urls.PEOPLE),
            edition.link("Organisations", urls.ORGANISATIONS),
            edition.link("Programmes", urls.PROGRAMMES),
            edition.link("Places", urls.PLACES),
            edition.link("Sources", urls.SOURCES),
            edition.link("Languages", urls.LANGUAGES),
            *(one for one in pages if one.url == urls.ABOUT),
        ),
        browse=browse_links(edition),
        footer=(*pages, edition.link("This build", urls.BUILD)),
        how=next((one for one in pages if one.url == urls.HOW_MADE), None),
        data=data_links(edition),
        digests=tuple(edition.link(digest.title, urls.digest(slug)) for slug, digest in library.facts.digests.items()),
        feed=edition.link(f"Atom feed: {options.name}", urls.SITE_FEED),
    )


def data_links(edition: Edition) -> tuple[Link, ...]:
    """The files for machines."""
    files = (
        ("Articles, JSON Lines", urls.RECORDS),
        ("Articles, CSV", urls.ARTICLES_CSV),
        ("Articles, BibTeX", urls.bibliography("bib")),
        ("Articles, RIS", urls.bibliography("ris")),
        ("Articles, CSL-JSON", urls.bibliography("csl.json")),
        ("Build report, JSON", urls.BUILD_DATA),
    )
    return tuple(edition.link(text, url) for text, url in files)


def status_line(edition: Edition) -> str:
    """'5 documents, newest 1–6 August 2025 (inferred)'."""
    library = edition.library
    documents = number_of(len(library.corpus.articles), "document")
    if not library.dated:
        return documents
    newest = edition.cards.articles[library.dated[0].document.id].date
    note = "" if newest.certainty == Certainty.STATED else f" ({newest.note})"
    return f"{documents}, newest {newest.short}{note}"


def browse_links(edition: Edition) -> tuple[CountedLink, ...]:
    """All lists of the site with what they hold."""
    library = edition.library
    years = sum(len(one) == len("2025") for one in library.in_period)
    lists = [
        counted(library, "Digests", urls.DIGESTS, len(library.facts.digests)),
        counted(library, "Tags", urls.TAGS, len(library.tagged)),
        counted(library, "Years", urls.DATES, years),
        counted(library, "Sources", urls.SOURCES, len(library.from_source)),
        counted(library, "Languages", urls.LANGUAGES, len(library.in_language)),
    ]
    for section in SECTIONS:
        number = sum(one.kind in section.kinds for one in edition.cards.entities.values())
        lists.append(counted(library, section.label, section.url, number))
    undated = undated_link(library) or counted(library, "Undated", urls.UNDATED, 0)
    return (*lists, undated)
