"""What is known of pages in a language: phrases, by kind. Of some languages nothing else is known: partial/*.toml.

Everything that reads a file of phrases does it here: a language's own file has the same tables, and more keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from ..errors import FactsError

MARKER_KINDS = (
    "related", "keywords", "comments", "rights", "navigation", "share", "newsletter", "listing", "credit", "summary",
    "byline", "source", "consent", "caption", "translated",
)  # fmt: skip
# What furniture opens within a line of the article; see inline.py.
INLINE_KINDS = (
    "also", "advert", "follow", "end", "credit", "byline", "source", "staff", "agency", "opener", "particle", "editor",
    "translator",
)  # fmt: skip
GENRE_KINDS = (
    "cart", "goods", "search", "paging", "more", "archive", "error", "login", "paywall", "consent", "agree", "spam",
    "almanac", "zodiac", "timetable", "directory", "job", "forum",
)  # fmt: skip
WORD_KINDS = (
    "picture", "file", "by", "rating", "clock", "in_date", "behind_year", "year", "month", "day", "currency",
    "author", "sex", "published", "dated", "entry", "filed", "another", "venue", "and", "updated",
    "copyright", "last_year", "this_year", "in_year",
    "wire", "wire_house", "wire_own", "with", "republished", "no_house", "translation_program", "translation_host",
    "reporter", "reporter_behind", "reports", "post", "no_author", "no_given", "rank", "at", "picture_house",
    "before", "behind", "contracted", "where", "where_of",
)  # fmt: skip
AGO_KINDS = (
    "form", "one", "second", "minute", "hour", "day", "week", "month", "year", "two_minutes", "two_hours", "two_days",
    "two_weeks", "two_months", "two_years", "now", "today", "yesterday", "before_yesterday", "tomorrow", "last_week",
    "next_week", "last_day", "this_day", "next_day", "no_day", "of_month", "weekdays", "count_before", "count_behind",
)  # fmt: skip
SPEECH_KINDS = (
    "says", "calls", "says_alone", "they_say", "passive", "noun", "tells", "closing", "by", "tag", "behind", "subject",
    "of", "honorific", "surname", "pronoun", "him", "it",
    "statement", "paper", "head", "office", "service", "institution", "outlet", "nobody", "no_one",
    "qualifier", "parted", "unparted", "negation", "negation_behind", "adverb", "article", "preposition", "inside",
    "that", "contrast", "condition", "deadline", "due", "achieved",
    "since", "after", "earlier", "once", "intended", "undone", "supposed",
    "denies",
    "moved", "affiliation", "colleagues", "adjective", "courtesy", "serving",
    "participle", "participle_or_past", "participle_apart", "participle_behind", "no_participle", "auxiliary",
    "relative", "relative_apart", "onward", "until", "planned", "past", "slated", "slated_now", "preterite", "not_but",
)  # fmt: skip
# Times that are no day: see periods.py.
PERIOD_KINDS = (
    "years", "months", "days", "two_days", "days_behind", "two_days_behind", "year", "decade", "decades", "month",
    "month_year", "day_month", "quarter", "half", "season", "first", "second", "third", "fourth",
    "spring", "summer", "autumn", "winter",
    "last_week", "next_week", "last_month", "this_month", "next_month", "last_year", "this_year", "next_year",
    "ahead", "late", "next_day", "day_before", "later", "earlier", "other",
)  # fmt: skip
# What is done or befalls, and by what a form is told to be no deed, or denied. See deeds.py, denials.py.
DEEDS = (
    "meet", "discuss", "agree", "sign", "launch", "dock", "land", "visit", "invite", "propose", "refuse", "withdraw",
    "suspend", "extend", "approve", "order", "deliver", "build", "appoint", "dismiss", "accuse", "praise", "delay",
    "cancel", "fail", "sanction", "resume", "interview", "accident", "attack", "disaster", "death", "arrest", "trial",
    "protest", "vote", "preparation", "open", "examine",
)  # fmt: skip
DEED_KINDS = (
    *DEEDS, "none",
    "not", "not_behind", "between", "neither", "closing", "not_ending", "not_opening", "no_object", "degree",
    "complement",
)  # fmt: skip
NUMBER_WORDS = tuple(map(str, (*range(1, 21), *range(30, 100, 10), *range(100, 1000, 100), 1000)))
MONEY_KINDS = ("USD", "EUR", "RUB", "GBP", "JPY", "CNY", "INR")
UNIT_KINDS = ("year", "month", "day", "metre", "kilometre", "tonne", "kilowatt", "percent", "person")
NUMBER_KINDS = (
    *NUMBER_WORDS, *MONEY_KINDS, *UNIT_KINDS, "about", "over", "nearly", "most", "least", "about_behind", "over_behind",
    "most_behind", "least_behind", "half", "half_behind", "half_before", "half_unit", "half_opening", "decimal",
    "single", "no_half", "to", "of", "clock", "ordinal", "first",
    "each", "each_side", "part", "of_cost", "of_injured", "of_guests", "of_length", "ending", "scale", "other_locale",
)  # fmt: skip
# What is counted: people, and things.
PEOPLE = (
    "passengers", "crew", "delegates", "experts", "scientists", "engineers", "workers", "rescuers", "soldiers",
    "students", "visitors", "participants", "journalists", "officials", "children", "dead", "missing", "evacuated",
)  # fmt: skip
COUNTED = (
    *PEOPLE, "countries", "companies", "organisations", "families",
    "trucks", "cars", "buses", "trains", "wagons", "ships", "aircraft", "helicopters", "rockets", "satellites",
    "launches", "flights", "engines", "modules", "instruments", "sensors", "samples", "experiments", "containers",
    "houses", "buildings", "rooms", "schools", "settlements", "stations", "documents", "contracts", "projects",
    "objects", "photographs", "books", "trees", "animals", "seats", "tickets", "spacewalks", "orbits", "missions",
    "meetings", "cracks", "votes", "turbines", "pumps", "wells",
)  # fmt: skip
COUNTED_KINDS = (*COUNTED, "adjective", "adjective_behind")
# Each table with its kinds, and the characters that a phrase has at least to tell anything.
TABLES = {
    "markers": (MARKER_KINDS, 2),
    "inline": (INLINE_KINDS, 1),
    "genres": (GENRE_KINDS, 1),
    "deeds": (DEED_KINDS, 1),
    "words": (WORD_KINDS, 1),
    "ago": (AGO_KINDS, 1),
    "speech": (SPEECH_KINDS, 1),
    "periods": (PERIOD_KINDS, 1),
    "numbers": (NUMBER_KINDS, 0),
    "counted": (COUNTED_KINDS, 1),
}
Phrases = Mapping[str, list[str]]


class Phrasebook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The keys of a file in partial/.

    markers: lines of page furniture, by kind; a trailing * allows more to follow, a leading one more to stand
    before. inline: phrases of the page within a
    line of the article, by kind. genres: phrases that tell a page that is no article, by kind.

    deeds: what is done or befalls, by kind, with the verb's and the noun's forms; see deeds.py. none: phrases with
    such a form that tell no deed ('in order to'). not: what stands before a deed that was not done, not_behind: behind
    it; between: small words between the two ('not yet been'). neither: opens a clause in which nothing is done,
    closing: ends one; not_ending: how a verb's ending is denied ('di=medi'), not_opening: what opens a denied verb
    ('ne'). no_object: before the object of a verb, denies that ('signed no paper'), but before a degree ('no later').
    complement: of prepositions those by which a verb of agreeing has its object ('never agreed on a visit'). See
    denials.py.

    words: as they are written, by kind. picture: what a caption's credit calls it. file: behind an agency's name in a
    credit. by: before an author's name. rating: between the points and the most there are. clock: behind a time of
    day. in_date: between the parts of a date. behind_year: a word for year behind it. year, month, day: behind the
    numbers of a date. currency: behind a sum of money. author: the folder of authors in an address. sex: letters in
    brackets behind the name of a post, '(m/w/d)'. published, updated: beside the day of publication, of a change;
    dated: beside such a day, but beside others as often. entry: opens what a page says of itself, 'this
    entry was'; filed: goes on from there.
    another: beside a day that is not the text's ('deadline'). venue: opens the place of an event. and: between days.
    copyright: in a page's own line of copyright. wire: behind an agency, a place and a day, 'sent by wire'; wire_house:
    ends the name of an agency there; wire_own: stands for the paper itself. reporter: before the names of who reports,
    with a colon where it is a common word; reporter_behind: behind them; reports: behind these and their place.
    post: what a writer is, beside the name; no_author: what stands for one and is no person; no_given: behind which a
    first name is a place's, a saint's or a sovereign's; rank: before the surname of one whom all know; at: before the
    town from where they write.
    picture_house: an agency that has nothing but pictures. with: between an author and an agency. republished: before
    the name of who published a text first; no_house: what stands there and is nobody. translation_program: the names
    of such, translation_host: where they show what they made. last_year, this_year: beside the number of the year
    before the text's own, of the text's own; in_year: before that number in a sentence.
    where: before a place in which something is done; where_of: between such a place and its town.
    before, behind: what the language writes in one word with a name.

    ago: what counts from the moment of capture; see ago.py. In a text what counts from its own day: tomorrow;
    last_week, next_week: beside a weekday of the week before the text's own, behind it; last_day, next_day: beside the
    latest such day, the next one; this_day: beside a month, that of the text's own year; a word that means now this,
    now that stands in both. no_day: phrases in which such a
    word tells no day ('por la mañana'). of_month: behind the number of a day without a month; count_before,
    count_behind: what makes it a number of days. weekdays: of a language without a file of its own, Monday first, each
    with a stroke between its forms; a capital of a form must be one in the text. See near_days.py.

    speech: by which words a sentence tells who says it, and what it tells of; speech.py has those of the first. says:
    forms of verbs of saying; calls: verbs that are such beside a quotation alone, behind it or where they name by it;
    says_alone: with their pronoun in them; they_say: of says those that mean the people of a house, inside:
    before that house; passive: beside which no speaker stands; noun: of says those that are nouns too ('rejected
    reports'); tells: behind which the one addressed follows; closing: that end a sentence at whose head the speaker
    stands. by: before the speaker ('according to'), tag: so behind a mark only ('so'), behind: behind the speaker.
    subject: marks the subject of a sentence, of: what something belongs to, honorific: stands behind a name;
    surname: opens one. pronoun: for people, him: of these the forms that no subject has, it: for things. statement: a
    text that speaks. paper: one that is signed, by itself no deed. head: who leads, office: what else people are called
    by, service: who speaks for others, qualifier: before an office, tells which ('former', 'acting'), with a star in
    one word with it; in scripts without spaces parted: before what names somebody's office, no part of it, unparted:
    words with such a form that part nothing. affiliation: between a name and the house of its bearer ('X of the port').
    colleagues: offices of several people, in forms that one alone has not. adjective: behind an office, no verb.
    courtesy: between an office and a name ('Dr'), serving: so where no space parts words.
    institution, outlet: common nouns for those. nobody: 'it is noted that'. no_one: opens a clause whose subject nobody
    is ('nobody', 'no'). negation: before a verb whose saying it denies, negation_behind: behind it too. adverb: opens a
    sentence, no name. article, preposition, that: of these a phrase is made, and ends. contrast, condition: turn or
    bind what is said. deadline: beside a date that only ends something, due: of these those by which it is to be done
    ('by the end of'), achieved: verbs of what is done by a date, not until it; since: that only begins it. intended:
    what was planned once ('was to'). undone: turns a plan back. supposed: opens a clause of what is only thought,
    denies: before what is said not to be so. moved: that a day is another now. slated: before the day that was planned,
    slated_now: makes that a plan of today ('is planned'); not_but: 'not on {day} but' before the day to which one is
    moved. onward: since, and from a day to come; until: ends what is
    extended ('extended to'). planned, past: words of plans, of what was done, where the language has no file of its
    own. preterite: more forms of the past, that tell no plan from it. participle: a verb's form before a date that
    tells of a noun, not of the sentence ('broken off in November'), participle_or_past: if another verb stands before
    it, participle_apart: behind a comma, or before a noun, participle_behind: behind the date; no_participle: words
    that only look so; auxiliary: makes it the sentence's own verb. relative: opens a clause on a noun, relative_apart:
    behind a comma alone. See asides.py.

    periods: how a text tells times that are no day, as regular expressions; see periods.py. With {year}, {month} (or
    {month_number}) and {day}: year, month, month_year, day_month; years: with {year} and {last};
    months: with {last_month} (or {last_number}) as well, the year may be missing. days: the first of several days of a
    month, its number and what stands up to the date of the last one; days_behind: so behind the date of the first one;
    two_days, two_days_behind: where one follows the other. decade: with {decade} (1990) or {tens} (90); decades: words
    for one ('двухтысячных=2000'). quarter, half: with {nth} and {year}; first to fourth: the words for {nth}. season:
    with {season} and {year}, or with a group around a word: `now` ('this'), `past` ('last'), `coming` ('next'); spring
    to winter: the words for it. last_week to next_year: what counts from the text's own week, month and year. ahead:
    how time is counted forward ('in {number} {unit}'). late: how much later than planned something was ('{number}
    {unit} behind schedule'). next_day, day_before, later, earlier: what counts from the date
    told before ('the next day', '{number} {unit} later'). other: a time that nothing resolves.

    numbers: under 1 to 1000 the words for a number. about, over, nearly, most, least: before one that is not exact, and
    with _behind after it or its unit; half: behind a number or its unit, that is half as much more ('two and a half
    hours'), half_behind: behind the unit only, half_before: before the number; half_unit: before a unit or a power of
    ten, that it is half of one ('half a year'), half_opening: so in one word with it ('полгода'); decimal: words for a
    number with a half ('полтора=1.5'); single: words for a unit that without a number are one, so that with a half
    behind they are one and a half; no_half: what begins as these do and tells none ('midnight'). See halves.py. to:
    between the ends of a range; of: between a power of ten and a unit; clock: before an hour of the day; ordinal:
    before the number of a rank; first: tells of what had not been for so long; each: that it is so much for each of
    several, each_side: of two; part: that it is not all; of_cost, of_injured, of_guests, of_length: beside it, what it
    is of. ending: what the word for a unit may end with. scale:
    words for powers of ten ('mln=6'). Codes of money, names of units: their further names, beside those of CLDR;
    person: what people are counted as. other_locale: a region that spells units its own way. See figures.py, units.py,
    quantities.py.

    counted: what a number counts, by kind, the noun's forms as they stand beside one; a star allows more letters. Left
    out is what means another thing as well; no noun is of two kinds. wagons: of a railway; rooms: cabins too; objects:
    pieces, exhibits; workers: employees, staff. adjective: what may stand between a number and such a noun ('12 foreign
    delegates'), no form of which is a verb's too ('two damaged houses'); adjective_behind: behind the noun ('12
    délégués étrangers'). See counted_nouns.py.

    abbreviations: what has a stop behind it and ends no sentence. ordinal_stop: the number of a rank has a stop too.
    goes_on: with what a sentence goes on behind a quotation that closes behind its stop, in a script without spaces.
    """

    code: str
    name: str
    abbreviations: tuple[str, ...] = ()
    ordinal_stop: bool = False
    goes_on: tuple[str, ...] = ()
    markers: Phrases = {}
    inline: Phrases = {}
    genres: Phrases = {}
    deeds: Phrases = {}
    words: Phrases = {}
    ago: Phrases = {}
    speech: Phrases = {}
    periods: Phrases = {}
    numbers: Phrases = {}
    counted: Phrases = {}

    def tables(self) -> Mapping[str, Phrases]:
        """The tables of phrases by their names."""
        return {
            "markers": self.markers, "inline": self.inline, "genres": self.genres, "deeds": self.deeds,
            "words": self.words, "ago": self.ago, "speech": self.speech, "periods": self.periods,
            "numbers": self.numbers, "counted": self.counted,
        }  # fmt: skip


Book = TypeVar("Book", bound=Phrasebook)


def read_folder(folder: Traversable, keys: type[Book]) -> Iterator[Book]:
    """The files of a folder, in the order of their codes. FactsError where one is broken."""
    files = [one for one in folder.iterdir() if one.name.endswith(".toml")]
    for file in sorted(files, key=lambda one: one.name):
        yield read_book(file.name, file.read_text(encoding="utf-8"), keys)


def read_book(name: str, text: str, keys: type[Book]) -> Book:
    """One file. FactsError where it has a wrong key, another code than its name says or a phrase that tells nothing."""
    try:
        book = msgspec.toml.decode(text, type=keys)
    except msgspec.DecodeError as error:
        raise FactsError(name, str(error)) from error
    if book.code != name.removesuffix(".toml"):
        raise FactsError(name, f"code: {book.code!r} is not the file's name")
    for table, phrases in book.tables().items():
        check_phrases(name, table, phrases)
    return book


def check_phrases(name: str, table: str, phrases: Phrases) -> None:
    """FactsError where a file's table has phrases of an unknown kind, or a phrase too short to tell anything."""
    kinds, least = TABLES[table]
    unknown = sorted(set(phrases) - set(kinds))
    if unknown:
        raise FactsError(name, f"{table}: unknown kinds {unknown} (valid: {', '.join(kinds)})")
    short = [one for those in phrases.values() for one in those if len(one.strip("*")) < least]
    if short:
        raise FactsError(name, f"{table}: {short[0]!r} is too short to tell anything")


def partial_books() -> Iterator[Phrasebook]:
    """The languages of which only phrases are known. FactsError on a broken file."""
    yield from read_folder(resources.files(__package__) / "partial", Phrasebook)
