"""The small views of which pages are made. A template reads them and decides nothing.

Every text is bare text: the templates escape it. Every `url` is relative to the site's root ('articles/x.html',
'tags/', '' for the home page), so a template writes `{{ meta.root }}{{ link.url }}`; static files of the theme are at
`{{ meta.root }}theme/…`. Every `href` is a whole http(s) address. `language` is a
BCP 47 code; a template sets `lang` where it differs from that of the text around it. None is unknown.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link within the site."""

    text: str
    url: str
    language: str


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A link within the site to a list, and how many documents stand there."""

    text: str
    url: str
    language: str
    count: int


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """A link that leaves the site; http or https, checked."""

    text: str
    href: str
    language: str


@dataclass(frozen=True, slots=True)
class NameView:
    """A name in one language. language_name: 'Russian', in the site's language; '' where it is not told."""

    text: str
    language: str
    language_name: str = ""


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file of the site that can be taken away. medium: its media type; name: under which it is saved."""

    text: str
    url: str
    medium: str
    name: str


@dataclass(frozen=True, slots=True)
class SourceName:
    """A source under its name in the site's language, with its page.

    native: as it names itself, where that is in another script; else ''. country: where it is; state: the one that owns
    or pays it; both in the site's language, None where the maintainer says nothing.
    """

    text: str
    language: str
    native: str
    native_language: str
    url: str
    country: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class ReasonView:
    """Why a value is believed. `rule`: a sentence; `quote`: the words that say it, in `quote_language`.

    `raw`: their lines on the page *raw and cleaned* (texts 'line 10', or 'lines 10', '12', '14').
    `document`: the other document, where one spoke.
    """

    rule: str
    quote: str | None
    quote_language: str
    raw: tuple[Link, ...]
    document: Link | None


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as a badge.

    text: '15 December 2021', '28 July 2025, 05:13 UTC', '1–6 August 2025', '15 December, year unknown'.
    short: the same without the time of day.
    certainty: 'stated', 'inferred', 'corrected' or 'unknown' (style).
    note: the same in words: 'stated', 'inferred', 'year inferred', 'corrected'; of an unknown one, why it is.
    value: EDTF, '' for unknown. machine: valid for <time datetime>, None where the date has no such form (intervals).
    precision: second, minute, day, month, year, month-day, interval or unknown.
    reasons: why; for an unknown date ('Date unknown') what was seen and refused, if anything.
    """

    text: str
    short: str
    certainty: str
    note: str
    value: str
    machine: str | None
    precision: str
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """One known field of a document, with its reasons.

    label: 'Publisher'. source: the source's name and page, where it is one. href: set for an address only.
    """

    label: str
    text: str
    language: str
    certainty: str
    reasons: tuple[ReasonView, ...]
    source: SourceName | None
    href: str | None


@dataclass(frozen=True, slots=True)
class ChainView:
    """The chain by which a document came. `all` holds the links that are known, in this order."""

    publisher: FieldView | None
    agency: FieldView | None
    aggregator: FieldView | None
    translator: FieldView | None
    author: FieldView | None
    url: FieldView | None
    all: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class AsideView:
    """Text beside the body. kind: 'machine summary', 'caption', 'credit', 'related headline' or 'keywords'."""

    kind: str
    text: str
    language: str
    raw: Link | None


@dataclass(frozen=True, slots=True)
class CitationView:
    """A sentence of a document, quoted. `link` lands on its paragraph (text: the article's title).

    shown: that paragraph stands in the article, which may be an excerpt. number: of the document among the sources of
    the page, 0 where it has no such list.
    """

    text: str
    language: str
    link: Link
    raw: Link | None
    shown: bool
    number: int = 0


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article in a list. `summary` is one or two sentences, or ''.

    `sources`: who told it, then through whom it came; empty where nobody is known. `language_name` is in the site's
    language. `corrected`: the title was corrected by hand. `translated`: 'machine translation' or 'translation'.
    """

    id: str
    title: str
    title_language: str
    url: str
    date: DateView
    sources: tuple[SourceName, ...]
    language: str
    language_name: str
    tags: tuple[Link, ...]
    summary: str
    summary_language: str
    corrected: bool
    translated: str | None


@dataclass(frozen=True, slots=True)
class ListRow:
    """A document in a list, with those of the list that are near-copies of it."""

    article: ArticleCard
    copies: tuple[ArticleCard, ...]


@dataclass(frozen=True, slots=True)
class Pager:
    """The pages of one list. number: of this one, from 1; count: of all; links: to all of them, or to some of many."""

    number: int
    count: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of documents, or one page of it. count: of all, near-copies and those of other pages too."""

    rows: tuple[ListRow, ...]
    count: int


@dataclass(frozen=True, slots=True)
class ToldView:
    """Another document that tells a story, its near-copies, and why it belongs to it."""

    article: ArticleCard
    copies: tuple[ArticleCard, ...]
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """What else tells the event of an article. others: documents of their own, the one that leads the story first.

    original: what the article is a near-copy of; copies: its near-copies, or the other ones of that original. reasons:
    why the article belongs here.
    """

    original: ArticleCard | None
    copies: tuple[ArticleCard, ...]
    others: tuple[ToldView, ...]
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class DigestCard:
    """A digest in a list. `main` and `mentions` count its documents; `newest` is the date of the newest main one."""

    slug: str
    title: str
    scope: str
    url: str
    main: int
    mentions: int
    newest: DateView | None
    languages: tuple[Link, ...]
    feed: Link


@dataclass(frozen=True, slots=True)
class MembershipView:
    """An article's place in a digest: role 'main' or 'mention', and the sentence that puts it there, as of a member.

    corrected: the maintainer put it there, and the reasons say so.
    """

    digest: Link
    role: str
    sentence: CitationView | None
    reasons: tuple[ReasonView, ...]
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class MemberView:
    """A document of a digest: role 'main' or 'mention', and the sentence that puts it there.

    copies: its near-copies in that role. sentence: None where no words of its own do, or the maintainer put it there,
    as the reasons say. number: of the document among the page's sources, 0 where it has no such list.
    """

    article: ArticleCard
    copies: tuple[ArticleCard, ...]
    role: str
    sentence: CitationView | None
    reasons: tuple[ReasonView, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Who says a sentence. text: as the sentence has it, in `language`, or the name that it inflects.

    entity: who of the listed ones that is; None for another, and where the text is a name of theirs that is itself
    linked: then `url` is theirs. inferred: the sentence itself does not name them.
    """

    text: str
    language: str
    url: str | None
    entity: Link | None
    inferred: bool
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class TellingView:
    """One document's sentence, with the card of that document. speaker: who says it, None for the document itself."""

    sentence: CitationView
    article: ArticleCard
    speaker: SpeakerView | None


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """What became of a plan: the row that tells it, under its date, and why it is taken for that.

    how: 'moved' or 'called off', '' where it came true.
    """

    row: Link
    reasons: tuple[ReasonView, ...]
    how: str = ""


@dataclass(frozen=True, slots=True)
class ChronologyRow:
    """What is said to have happened on a date.

    anchor: 'e-' and the row's key, '' where it has none.
    kind: 'reported' where the day is only that of the report, 'planned' where it is that of a plan, else ''. planned:
    it was still to come when it was written. lead: what stands before the date: 'reported', 'reported by' (a day,
    without a time) or ''. tellings: the row's own sentence, then others, of its document too, that tell of the same.
    outcomes: what became of a plan; unanswered: no document of the corpus tells it. context: why it stands here though
    it is no contact, '' for a contact.
    """

    anchor: str
    date: DateView
    kind: str
    planned: bool
    lead: str
    tellings: tuple[TellingView, ...]
    outcomes: tuple[OutcomeView, ...]
    unanswered: bool
    context: str

    @property
    def others(self) -> int:
        """How many other documents tell it."""
        return len({one.article.url for one in self.tellings} - {self.tellings[0].article.url})

    @property
    def again(self) -> bool:
        """True where its own document tells it in another sentence too."""
        return any(one.article.url == self.tellings[0].article.url for one in self.tellings[1:])


@dataclass(frozen=True, slots=True)
class EntityView:
    """A person, organisation, programme, place or subject that documents name.

    anchor: its id on the page of its kind. url: its tag page, else that page with the anchor. names: in all languages,
    the site's first; spellings: those that the documents use. tag: its tag page, None where it is no tag.
    wikidata: its item there.
    """

    id: str
    anchor: str
    name: str
    kind: str
    url: str
    names: tuple[NameView, ...]
    spellings: tuple[NameView, ...]
    tag: Link | None
    wikidata: OutsideLink | None
    articles: tuple[ArticleCard, ...]


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What the maintainer corrected in a document: the fields' labels, the reason and where it was found."""

    fields: tuple[str, ...]
    reason: str
    source: str
    href: str | None


@dataclass(frozen=True, slots=True)
class TakenView:
    """Words that were cut from within a line or mended. rule: what they were found to be, in words."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class RawLineView:
    """One line of a seed. anchor: 'l12'. part: 'body' (with title and standfirst), 'aside' or 'dropped'.

    role: in words ('paragraph', 'furniture', …). rule: a sentence; detail: what it found, or ''. text: the line as
    decoded, '' for a blank one, in `language`; masked: contact data in it were replaced; cut: only its first words are
    shown. paragraph: its place in the article, where it has one. taken: what was cut from within the line or mended,
    and why. evidence: what the line labeller's network said of it, '' where it was not asked.
    """

    number: int
    anchor: str
    role: str
    part: str
    rule: str
    detail: str
    text: str
    language: str
    masked: bool
    cut: bool
    paragraph: Link | None
    taken: tuple[TakenView, ...] = ()
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role of lines on the page *raw and cleaned*: how many have it, and what it means. part: as for a line."""

    name: str
    part: str
    count: int
    meaning: str


@dataclass(frozen=True, slots=True)
class PeriodCard:
    """A year, month or day in a list, with the number of documents that surely fall in it, and the periods within."""

    label: str
    url: str
    count: int
    within: tuple[PeriodCard, ...]


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A source in a list, under its name in the site's language. names: its other ones. state: who owns or funds it."""

    name: str
    language: str
    names: tuple[NameView, ...]
    kind: str
    country: str | None
    state: str | None
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class LanguageCard:
    """A language in a list. name: in the site's language; own_name: in its own."""

    code: str
    name: str
    own_name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class TagGroup:
    """Tags of one kind ('People', 'Organisations', …), the most used first."""

    label: str
    tags: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class BuildTotals:
    """How many seeds became what."""

    built: int
    same_bytes: int
    set_aside: int
    withdrawn: int


@dataclass(frozen=True, slots=True)
class BuiltRow:
    """A seed that became an article. notes: what the reader had to do ('decoded as cp1251')."""

    seed: str
    article: Link
    raw: Link
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SameBytesRow:
    """A seed with the bytes of another one, which was built or set aside in its stead."""

    seed: str
    other: str
    article: Link | None


@dataclass(frozen=True, slots=True)
class SetAsideRow:
    """A seed that became no article. status: 'not-article' or 'failed'."""

    seed: str
    status: str
    stage: str
    reason: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WithdrawnRow:
    """A seed that the maintainer withdrew: published nowhere."""

    seed: str
    reason: str
    source: str
