"""What the templates get: one class for each kind of page. See pieces for what they are made of.

Every template has three names: `site` (SiteView), `meta` (MetaView) and `view` (the class named below). The view of a
list that has several pages is that of one of them: `pager` leads to all, None where there is one.

| template       | view             | template        | view            |
|----------------|------------------|-----------------|-----------------|
| index.html     | HomeView         | sources.html    | SourcesView     |
| article.html   | ArticleView      | source.html     | SourceView      |
| raw.html       | RawView          | languages.html  | LanguagesView   |
| digests.html   | DigestsView      | language.html   | LanguageView    |
| digest.html    | DigestView       | entities.html   | EntitiesView    |
| tags.html      | TagsView         | undated.html    | UndatedView     |
| tag.html       | TagView          | build.html      | BuildView       |
| dates.html     | DatesView        | page.html       | PageView        |
| period.html    | PeriodView       | missing.html    | MissingView     |
| documents.html | DocumentsView    | chronology.html | ChronologyPageView |
| named.html     | NamedView        | differences.html | DifferencesView |

All import them from here, whichever module they stand in.
"""

from .digests import ChronologyPageView, DifferencesView, DigestsView, DigestView, DocumentsView, NamedView
from .documents import ArticleView, RawView
from .every import ListView, View
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
from .site import HomeView, MetaView, MissingView, PageView, SiteView

__all__ = [
    "ArticleView",
    "BuildView",
    "ChronologyPageView",
    "DatesView",
    "DifferencesView",
    "DigestView",
    "DigestsView",
    "DocumentsView",
    "EntitiesView",
    "HomeView",
    "LanguageView",
    "LanguagesView",
    "ListView",
    "MetaView",
    "MissingView",
    "NamedView",
    "PageView",
    "PeriodView",
    "RawView",
    "SiteView",
    "SourceView",
    "SourcesView",
    "TagView",
    "TagsView",
    "UndatedView",
    "View",
]
