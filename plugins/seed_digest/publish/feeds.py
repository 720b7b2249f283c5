"""Atom feeds of the site and of each digest. No clock is asked: a feed is as new as the newest article in it."""

from __future__ import annotations

import datetime
import io
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from feedgenerator import Atom1Feed
from markupsafe import Markup, escape

from ..addresses import is_web_address
from ..model import Article, Certainty, Place
from . import urls
from .body import body_html
from .chains import told_by_text
from .contents import instant
from .edition import Edition

EMPTY_FEED = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
"""The stamp of a feed without entries: Atom demands one, and there is nothing that it could be the time of."""

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "seed-digest")
"""Ids of feeds and entries are made in here, with the site's name: they stay the same when the site moves."""

ORIGIN = Markup('<p lang="{}">{}</p>')
ORIGINAL = Markup('<a href="{}">original</a>')
ROLES = {Place.MAIN: "main document of this digest", Place.MENTION: "mentions the subject of this digest"}


class Feed(Atom1Feed):  # type: ignore[misc]
    """Atom with the language of each entry, and without a clock."""

    def latest_post_date(self) -> datetime.datetime:
        """The newest time among the entries."""
        return max((item["updateddate"] for item in self.items), default=EMPTY_FEED)

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """An entry's own language."""
        return {"xml:lang": item["language"]}


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed to write. url, page: its own address and that of its page. slug: of its digest, '' for the site's."""

    url: str
    page: str
    title: str
    about: str
    articles: tuple[Article, ...]
    slug: str = ""


def site_feeds(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The address and the bytes of each feed."""
    for channel in channels(edition):
        yield channel.url, feed(edition, channel)


def channels(edition: Edition) -> Iterator[Channel]:
    """The feed of the site, then one for each digest."""
    library, options = edition.library, edition.options
    yield Channel(urls.SITE_FEED, urls.HOME, options.name, options.description, library.corpus.articles)
    for slug, digest in library.facts.digests.items():
        articles = tuple(one for one in library.corpus.articles if slug in one.digests)
        title = f"{options.name}: {digest.title}"
        yield Channel(urls.digest_feed(slug), urls.digest(slug), title, digest.scope, articles, slug)


def feed(edition: Edition, channel: Channel) -> bytes:
    """One feed of the dated among some articles, newest first, without near-copies of others in it."""
    options = edition.options
    dated = tuple(one for one in channel.articles if one.document.id in edition.library.places)
    told = [one for one, _ in edition.cards.folded(dated)]
    made = Feed(
        title=channel.title,
        link=address(edition, channel.page),
        description="",
        subtitle=subtitle(edition, channel, len(channel.articles) - len(dated), len(dated) - len(told)),
        language=options.language,
        author_name=options.name,
        feed_url=address(edition, channel.url),
        feed_guid=identity(edition, channel.url),
    )
    for article in told[: options.feed_items]:
        add_entry(edition, made, article, channel.slug)
    written = io.StringIO()
    made.write(written, "utf-8")
    return f"{written.getvalue()}\n".encode()


def subtitle(edition: Edition, channel: Channel, undated: int, copies: int) -> str:
    """What the feed is, and what is not in it."""
    words = [channel.about.rstrip(".") + "."] if channel.about else []
    if undated:
        documents = "1 document has" if undated == 1 else f"{undated} documents have"
        words.append(f"{documents} no settled date and no place here: see {address(edition, urls.UNDATED)}")
    if copies:
        documents = "1 near-copy is" if copies == 1 else f"{copies} near-copies are"
        words.append(f"{documents} left out; each stands on {address(edition, channel.page)} with what it copies")
    return " ".join(words)


def add_entry(edition: Edition, made: Feed, article: Article, slug: str) -> None:
    """One article, with as much of its text as its source's rights allow."""
    document = article.document
    card = edition.cards.articles[document.id]
    when = instant(article.instant) if article.instant else EMPTY_FEED
    made.add_item(
        title=card.title,
        link=address(edition, card.url),
        description=None,
        content=Markup("\n").join((origin_line(edition, article, slug), body_html(document.body))),
        unique_id=identity(edition, document.id),
        pubdate=when if is_publication_day(article) else None,
        updateddate=when,
        author_name=told_by_text(card.sources) or edition.options.name,
        categories=[tag.text for tag in card.tags],
        language=document.language,
    )


def is_publication_day(article: Article) -> bool:
    """Whether the day of publication is known and no guess."""
    return article.date is not None and article.date.value.is_day and article.date.certainty is not Certainty.INFERRED


def origin_line(edition: Edition, article: Article, slug: str) -> Markup:
    """When, by whom, how: what a reader of the feed must know before the text, in the site's language."""
    card = edition.cards.articles[article.document.id]
    parts = [f"{card.date.text} ({card.date.note})", told_by_text(card.sources) or "Source unknown"]
    parts += [card.translated] if card.translated else []
    parts += [ROLES[article.digests[slug].role]] if slug else []
    line = [escape(one) for one in parts]
    original = article.document.source.url
    if original is not None and is_web_address(original.value):
        line.append(ORIGINAL.format(original.value))
    return ORIGIN.format(edition.options.language, Markup(" · ").join(line))


def address(edition: Edition, url: str) -> str:
    """The whole address; while the site has none, one that is relative to the feed."""
    return urls.absolute(edition.options.url, url) if edition.options.url else f"../{url}"


def identity(edition: Edition, name: str) -> str:
    """A name for a feed or an entry that stays while the site keeps its own name, wherever it stands."""
    return uuid.uuid5(uuid.uuid5(NAMESPACE, edition.options.name), name).urn
