"""Where Pelican calls us. What a build publishes is read once and kept in the context that all generators share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from ..errors import UsageError
from .contents import SeedArticle, pelican_article
from .edition import Edition, SitePage, site_view
from .generator import EDITION, SiteGenerator, theme_is_ours
from .pages import article_page, written_page
from .reading import edition_of


def connect() -> None:
    """Connect all handlers."""
    signals.article_generator_pretaxonomy.connect(add_articles)
    signals.all_generators_finalized.connect(add_site)
    signals.article_generator_write_article.connect(show_article)
    signals.page_generator_write_page.connect(show_page)
    signals.get_generators.connect(offer_generator)


def offer_generator(pelican: Any) -> type[Generator]:
    """Our generator, which writes the pages that Pelican has no notion of."""
    return SiteGenerator


def add_articles(generator: ArticlesGenerator) -> None:
    """Read the seeds and give Pelican the dated articles; the undated stand apart in `context['undated']`."""
    edition = edition_of(generator.settings)
    generator.context[EDITION] = edition
    library = edition.library
    generator.articles.extend(pelican_article(edition, one, generator) for one in library.dated)
    generator.context["undated"] = [pelican_article(edition, one, generator) for one in library.undated]


def add_site(generators: Sequence[Generator]) -> None:
    """What stands on every page, once the maintainer's own pages are known. UsageError where two have one address."""
    context = generators[0].context
    edition: Edition = context[EDITION]
    written = sorted(context.get("pages", ()), key=lambda page: str(page.slug))
    for one, other in pairwise(written):
        if one.save_as == other.save_as:
            names = sorted(page.relative_source_path for page in (one, other))
            raise UsageError(f"{names[1]}: its Slug {one.slug!r} is that of {names[0]}; give it another one")
    context["site"] = site_view(edition, [edition.link(str(page.title), page.url) for page in written])


def show_article(generator: ArticlesGenerator, content: Any) -> None:
    """Before Pelican writes an article: what our template for it needs."""
    edition: Edition = generator.context[EDITION]
    if isinstance(content, SeedArticle) and theme_is_ours(generator):
        put(generator, article_page(edition, edition.library.by_id[content.slug]))


def show_page(generator: PagesGenerator, content: Any) -> None:
    """Before Pelican writes one of the maintainer's pages."""
    if theme_is_ours(generator):
        put(generator, written_page(generator.context[EDITION], content))


def put(generator: Generator, page: SitePage) -> None:
    """Hand a page's own names to its template."""
    generator.context["meta"] = page.meta
    generator.context["view"] = page.view
