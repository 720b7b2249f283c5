"""What else tells the event of an article."""

from __future__ import annotations

from ..model import Article, Told
from .cards import Cards
from .library import Library
from .pieces import ArticleCard, ReasonView, StoryView, ToldView
from .reasons import reason_views


def story_view(library: Library, cards: Cards, article: Article) -> StoryView | None:
    """The other documents of an article's story; None where no other tells it."""
    story = library.stories.get(article.story or "")
    if story is None:
        return None
    own = next(one for one in story.members if one.article_id == article.document.id)
    original = own.copy_of or own.article_id
    copies = tuple(one for one in story.members if one.copy_of)

    def copies_of(key: str) -> tuple[ArticleCard, ...]:
        found = (one.article_id for one in copies if one.copy_of == key)
        return tuple(cards.articles[one] for one in found if one != own.article_id)

    others = [one for one in story.members if not one.copy_of and one.article_id != original]
    return StoryView(
        original=cards.articles[original] if own.copy_of else None,
        copies=copies_of(original),
        others=tuple(
            ToldView(cards.articles[one.article_id], copies_of(one.article_id), why(library, one)) for one in others
        ),
        reasons=why(library, own),
    )


def why(library: Library, told: Told) -> tuple[ReasonView, ...]:
    """Why a document belongs to a story."""
    return reason_views(library, library.by_id[told.article_id].document, told.because)
