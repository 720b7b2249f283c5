"""Our generator: pages, feeds and files that Pelican has no notion of."""

from __future__ import annotations

from pathlib import Path

from jinja2 import TemplateNotFound
from pelican.generators import Generator
from pelican.writers import Writer

from ..errors import UsageError
from . import urls
from .edition import Edition
from .exports import site_files, sitemap
from .feeds import site_feeds
from .pages import site_pages
from .takeaway.files import take_away_files

EDITION = "seed_digest_edition"
"""Where the edition stands in the context that all generators share."""

OWN_TEMPLATE = "raw.html"
"""A template that only a theme made for these views has."""


class SiteGenerator(Generator):  # type: ignore[misc]
    """Writes what is no article of Pelican's. For a theme that knows nothing of our views: no pages, only files."""

    def generate_output(self, writer: Writer) -> None:
        """Write pages, then feeds, then files."""
        edition: Edition = self.context[EDITION]
        output = Path(self.output_path)
        if theme_is_ours(self):
            write_file(output, urls.SITEMAP, sitemap(edition, self.write_pages(edition, writer)))
        for url, content in (*site_feeds(edition), *site_files(edition), *take_away_files(edition)):
            write_file(output, url, content)

    def write_pages(self, edition: Edition, writer: Writer) -> list[str]:
        """Write our pages; return the addresses of all pages that search engines should list."""
        if not self.env.autoescape:
            raise UsageError("JINJA_ENVIRONMENT: this theme needs 'autoescape': True; it prints what strangers wrote")
        addresses = [page.url for page in self.context["pages"]]
        addresses += [edition.cards.articles[one.document.id].url for one in edition.library.dated]
        for page in site_pages(edition):
            template = self.get_template(page.meta.kind)
            writer.write_file(urls.file_of(page.meta.url), template, self.context, meta=page.meta, view=page.view)
            if page.meta.index:
                addresses.append(page.meta.url)
        return addresses


def theme_is_ours(generator: Generator) -> bool:
    """Whether the theme was made for our views."""
    try:
        generator.env.get_template(OWN_TEMPLATE)
    except TemplateNotFound:
        return False
    return True


def write_file(output: Path, url: str, content: bytes) -> None:
    """Write one file of the output folder."""
    path = output / urls.file_of(url)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
