"""Atom feeds of the site and of each digest. No clock is asked: a feed is as new as the newest article in it."""

from __future__ import annotations

import datetime
import io
import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from feedgenerator import Atom1Feed

from ..model import Article
from . import urls
from .body import body_html
from .cards import main_source
from .contents import instant
from .edition import Edition

EMPTY_FEED = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
"""The stamp of a feed without entries: Atom demands one, and there is nothing that it could be the time of."""

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "seed-digest")
"""Ids of feeds and entries are made in here, so that they stay the same when the site moves."""


class Feed(Atom1Feed):  # type: ignore[misc]
    """Atom with the language of each entry, and without a clock."""

    def latest_post_date(self) -> datetime.datetime:
        """The newest time among the entries."""
        return max((item["pubdate"] for item in self.items), default=EMPTY_FEED)

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """An entry's own language."""
        return {"xml:lang": item["language"]}


def site_feeds(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The address and the bytes of each feed."""
    library, options = edition.library, edition.options
    yield urls.SITE_FEED, feed(edition, (urls.SITE_FEED, urls.HOME), options.name, library.corpus.articles)
    for slug, digest in library.facts.digests.items():
        articles = [one for one in library.corpus.articles if slug in one.digests]
        url, page = urls.digest_feed(slug), urls.digest(slug)
        yield url, feed(edition, (url, page), f"{options.name}: {digest.title}", articles)


def feed(edition: Edition, places: tuple[str, str], title: str, articles: Sequence[Article]) -> bytes:
    """One feed of the dated among some articles, newest first. places: its own address, and that of its page."""
    options = edition.options
    url, page = places
    dated = [one for one in articles if one.document.id in edition.library.places]
    made = Feed(
        title=title,
        link=address(edition, page),
        description="",
        subtitle=subtitle(edition, len(articles) - len(dated)),
        language=options.language,
        author_name=options.name,
        feed_url=address(edition, url),
        feed_guid=identity(url),
    )
    for article in dated[: options.feed_items]:
        add_entry(edition, made, article)
    written = io.StringIO()
    made.write(written, "utf-8")
    return f"{written.getvalue()}\n".encode()


def subtitle(edition: Edition, undated: int) -> str:
    """What the feed is, and what is not in it."""
    words = [edition.options.description.rstrip(".") + "."] if edition.options.description else []
    if undated:
        documents = "1 document has" if undated == 1 else f"{undated} documents have"
        words.append(f"{documents} no settled date and no place here: see {address(edition, urls.UNDATED)}")
    return " ".join(words)


def add_entry(edition: Edition, made: Feed, article: Article) -> None:
    """One article, with as much of its text as its source's rights allow."""
    document = article.document
    card = edition.cards.articles[document.id]
    source = main_source(edition.library, document)
    when = instant(article.date.value.sort) if article.date and article.date.value.sort else EMPTY_FEED
    made.add_item(
        title=card.title,
        link=address(edition, card.url),
        description=None,
        content=body_html(document.body),
        unique_id=identity(document.id),
        pubdate=when,
        author_name=source.text if source else edition.options.name,
        categories=[tag.text for tag in card.tags],
        language=document.language,
    )


def address(edition: Edition, url: str) -> str:
    """The whole address; while the site has none, one that is relative to the feed."""
    return urls.absolute(edition.options.url, url) if edition.options.url else f"../{url}"


def identity(name: str) -> str:
    """A name for a feed or an entry that never changes."""
    return uuid.uuid5(NAMESPACE, name).urn
