"""The small views of which pages are made. A template reads them and decides nothing.

Every text is bare text: the templates escape it. Every `url` is relative to the site's root ('articles/x.html',
'tags/', '' for the home page), so a template writes `{{ meta.root }}{{ link.url }}`; static files of the theme are at
`{{ meta.root }}theme/…`. Every `href` is a whole http(s) address. `language` is a
BCP 47 code; a template sets `lang` where it differs from that of the text around it. None is unknown.

All import them from here, whichever module they stand in.
"""

from .brief import AccountView, DifferenceView, GapView, PlanView, PointView
from .build import BuildTotals, BuiltRow, SameBytesRow
from .chronology import ChronologyRow, ChronologyView, OutcomeView, RowGroup
from .digests import DigestCard, MemberGroup, MemberView
from .documents import ArticleCard, AsideView, Listing, ListRow, MembershipView, StoryView, ToldView
from .grounds import ChainView, CitationView, CorrectionView, DateView, FieldView, ReasonView
from .links import CountedLink, FileLink, Link, NameView, OutsideLink, Pager, SourceName
from .lists import EntityView, LanguageCard, PeriodCard, SourceCard, TagGroup
from .parts import PartGroup, PartView, RoleToldView, UnlistedView
from .picture import Bar, Figure, PictureView, Tick
from .raw import RawLineView, RoleView, TakenView
from .telling import SourceRow, SpeakerView, TellingView, UseView

__all__ = [
    "AccountView",
    "ArticleCard",
    "AsideView",
    "Bar",
    "BuildTotals",
    "BuiltRow",
    "ChainView",
    "ChronologyRow",
    "ChronologyView",
    "CitationView",
    "CorrectionView",
    "CountedLink",
    "DateView",
    "DifferenceView",
    "DigestCard",
    "EntityView",
    "FieldView",
    "Figure",
    "FileLink",
    "GapView",
    "LanguageCard",
    "Link",
    "ListRow",
    "Listing",
    "MemberGroup",
    "MemberView",
    "MembershipView",
    "NameView",
    "OutcomeView",
    "OutsideLink",
    "Pager",
    "PartGroup",
    "PartView",
    "PeriodCard",
    "PictureView",
    "PlanView",
    "PointView",
    "RawLineView",
    "ReasonView",
    "RoleToldView",
    "RoleView",
    "RowGroup",
    "SameBytesRow",
    "SourceCard",
    "SourceName",
    "SourceRow",
    "SpeakerView",
    "StoryView",
    "TagGroup",
    "TakenView",
    "TellingView",
    "Tick",
    "ToldView",
    "UnlistedView",
    "UseView",
]
