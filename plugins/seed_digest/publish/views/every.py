"""Any view, and those of lists."""

from __future__ import annotations

from .digests import ChronologyPageView, DifferencesView, DigestsView, DigestView, DocumentsView, NamedView
from .documents import ArticleView, RawView
from .lists import (
    BuildView,
    DatesView,
    EntitiesView,
    LanguagesView,
    LanguageView,
    PeriodView,
    SourcesView,
    SourceView,
    TagsView,
    TagView,
    UndatedView,
)
from .site import HomeView, MissingView, PageView

ListView = (
    DocumentsView
    | ChronologyPageView
    | NamedView
    | DifferencesView
    | TagView
    | DatesView
    | PeriodView
    | SourcesView
    | SourceView
    | LanguageView
    | EntitiesView
    | UndatedView
    | BuildView
)
"""The views of lists that may have several pages."""


View = (
    HomeView
    | ArticleView
    | RawView
    | DigestsView
    | DigestView
    | DocumentsView
    | ChronologyPageView
    | NamedView
    | DifferencesView
    | TagsView
    | TagView
    | DatesView
    | PeriodView
    | SourcesView
    | SourceView
    | LanguagesView
    | LanguageView
    | EntitiesView
    | UndatedView
    | BuildView
    | PageView
    | MissingView
)
