"""The view of one article."""

from __future__ import annotations

from ..addresses import is_web_address
from ..edtf import parse_edtf
from ..model import SOURCE_LINKS, Article, Certainty, Document, Reason, Role
from . import urls
from .asides import asides, keywords
from .body import Place, Uses, used_body_html
from .cards import Cards, letters, source_field
from .characters import visible
from .correcting import correction_view
from .dating import date_text
from .library import Library, entities_of
from .memberships import membership_views
from .pieces import ChainView, EntityView, FieldView, Link, OutsideLink, ReasonView
from .reasons import article_link, language_in, reason_views
from .telling import story_view
from .views import ArticleView

TITLE_NOTES = {
    "lead": "No headline in the document: taken from its first sentence",
    "metadata": "Taken from the page’s metadata",
    "correction": "Corrected by hand",
}


def article_view(library: Library, cards: Cards, article: Article, uses: Uses) -> ArticleView:
    """All that the page of an article shows. uses: where its paragraphs are cited."""
    document = article.document
    newer, older = neighbours(library, article)
    return ArticleView(
        card=cards.articles[document.id],
        title_note=TITLE_NOTES.get(document.title_from or "", ""),
        title_reasons=title_reasons(library, document),
        standfirst=standfirst_of(document),
        standfirst_language=language_in(document.standfirst or "", document.language),
        content=used_body_html(
            document.body, uses, Place(urls.root_of(urls.article(document.id)), library.options.language)
        ),
        excerpt=document.id in library.excerpts,
        original=original_of(document),
        source=chain_view(library, document),
        captured=captured_field(library, document),
        machine_summary=asides(library, article, Role.MACHINE_SUMMARY),
        captions=asides(library, article, Role.CAPTION, Role.CREDIT),
        related=asides(library, article, Role.RELATED),
        keywords=keywords(library, article),
        memberships=membership_views(library, article),
        entities=entity_views(library, cards, article),
        correction=correction_view(library, article),
        story=story_view(library, cards, article),
        raw=Link("raw and cleaned", urls.raw(document.id), library.options.language),
        seed=visible(document.seed),
        same_bytes=tuple(visible(one) for one in document.same_bytes),
        paragraphs=library.excerpts.get(document.id, len(document.body)),
        shown=len(document.body),
        newer=newer,
        older=older,
    )


def title_reasons(library: Library, document: Document) -> tuple[ReasonView, ...]:
    """Why the title is what it is; of a corrected one, also what it would be without the correction."""
    if document.title is None:
        return ()
    because = document.title.because
    if document.title.certainty is Certainty.CORRECTED:
        guesses = (one for one in document.title_candidates if one.certainty is not Certainty.CORRECTED)
        guess = next((one for one in guesses if one.refused is None), None)
        because += (Reason("before the correction", guess.value, guess.because.line),) if guess else ()
    return reason_views(library, document, because)


def standfirst_of(document: Document) -> str | None:
    """The standfirst, where it says more than the title and the first paragraph do."""
    if document.standfirst is None:
        return None
    said = letters(document.standfirst)
    around = [letters(document.title.value)] if document.title else []
    around += [letters(document.body[0].text)] if document.body else []
    return None if any(said in one for one in around) else visible(document.standfirst)


def original_of(document: Document) -> OutsideLink | None:
    """The address of the original, where it is known and safe."""
    url = document.source.url
    if url is None or not is_web_address(url.value):
        return None
    return OutsideLink(visible(url.value), url.value, document.language)


def chain_view(library: Library, document: Document) -> ChainView:
    """The chain by which the document came."""
    links: dict[str, FieldView | None] = {part: source_field(library, document, part) for part in SOURCE_LINKS}
    return ChainView(**links, all=tuple(one for one in links.values() if one is not None))


def captured_text(value: str) -> str:
    """'28 July 2025, 11:27 UTC'; of an interval open to the right 'not before …'."""
    known, is_open, _ = value.partition("/..")
    text = date_text(parse_edtf(known))
    return f"not before {text}" if is_open else text


def captured_field(library: Library, document: Document) -> FieldView | None:
    """When the page was saved, as far as that is known."""
    if document.captured is None:
        return None
    return FieldView(
        label="Captured",
        text=captured_text(document.captured.value),
        language=library.options.language,
        certainty=document.captured.certainty.value,
        reasons=reason_views(library, document, document.captured.because),
        source=None,
        href=None,
    )


def entity_views(library: Library, cards: Cards, article: Article) -> tuple[EntityView, ...]:
    """All that the article names, the most named first."""
    return tuple(cards.entities[key] for key in entities_of(article, library.facts))


def neighbours(library: Library, article: Article) -> tuple[Link | None, Link | None]:
    """The next newer and the next older article, None at the ends and for the undated."""
    place = library.places.get(article.document.id)
    if place is None:
        return None, None
    newer = library.dated[place - 1] if place > 0 else None
    older = library.dated[place + 1] if place + 1 < len(library.dated) else None
    return (article_link(newer.document) if newer else None, article_link(older.document) if older else None)
