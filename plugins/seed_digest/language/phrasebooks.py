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
    "wire", "wire_house", "with", "republished", "no_house", "translation_program", "translation_host",
    "reporter", "reporter_behind", "reports", "post", "no_author", "no_given", "rank", "at", "picture_house",
    "before", "behind", "contracted",
)  # fmt: skip
AGO_KINDS = (
    "form", "one", "second", "minute", "hour", "day", "week", "month", "year", "two_minutes", "two_hours", "two_days",
    "two_weeks", "two_months", "two_years", "now", "today", "yesterday", "before_yesterday",
)  # fmt: skip
# What is done or befalls; behind it the kinds by which a form is told to be no deed, or denied. See deeds.py.
DEED_KINDS = (
    "meet", "discuss", "agree", "sign", "launch", "dock", "land", "visit", "invite", "propose", "refuse", "withdraw",
    "suspend", "extend", "approve", "order", "deliver", "build", "appoint", "dismiss", "accuse", "praise", "delay",
    "cancel", "fail", "sanction", "resume", "interview", "accident", "attack", "disaster", "death", "arrest", "trial",
    "protest", "vote", "preparation",
    "none", "not", "not_behind", "between",
)  # fmt: skip
# Each table with its kinds, and the characters that a phrase has at least to tell anything.
TABLES = {
    "markers": (MARKER_KINDS, 2),
    "inline": (INLINE_KINDS, 1),
    "genres": (GENRE_KINDS, 1),
    "deeds": (DEED_KINDS, 1),
    "words": (WORD_KINDS, 1),
    "ago": (AGO_KINDS, 1),
}
Phrases = Mapping[str, list[str]]


class Phrasebook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The keys of a file in partial/.

    markers: lines of page furniture, by kind; a trailing * allows more to follow, a leading one more to stand
    before. inline: phrases of the page within a
    line of the article, by kind. genres: phrases that tell a page that is no article, by kind.

    deeds: what is done or befalls, by kind, with the verb's and the noun's forms; see deeds.py. none: phrases with
    such a form that tell no deed ('in order to'). not: what stands before a deed that was not done, not_behind: behind
    it; between: small words between the two ('not yet been').

    words: as they are written, by kind. picture: what a caption's credit calls it. file: behind an agency's name in a
    credit. by: before an author's name. rating: between the points and the most there are. clock: behind a time of
    day. in_date: between the parts of a date. behind_year: a word for year behind it. year, month, day: behind the
    numbers of a date. currency: behind a sum of money. author: the folder of authors in an address. sex: letters in
    brackets behind the name of a post, '(m/w/d)'. published, updated: beside the day of publication, of a change;
    dated: beside such a day, but beside others as often. entry: opens what a page says of itself, 'this
    entry was'; filed: goes on from there.
    another: beside a day that is not the text's ('deadline'). venue: opens the place of an event. and: between days.
    copyright: in a page's own line of copyright. wire: behind an agency, a place and a day, 'sent by wire'; wire_house:
    ends the name of an agency there. reporter: before the names of who reports, with a colon where it is a common word;
    reporter_behind: behind them; reports: behind these and their place. post: what a writer is, beside the name;
    no_author: what stands for one and is no person; no_given: behind which a first name is a place's, a saint's or a
    sovereign's; rank: before the surname of one whom all know; at: before the town from where they write.
    picture_house: an agency that has nothing but pictures. with: between an author and an agency. republished: before
    the name of who published a text first; no_house: what stands there and is nobody. translation_program: the names
    of such, translation_host: where they show what they made. last_year, this_year: beside the number of the year
    before the text's own, of the text's own; in_year: before that number in a sentence.
    before, behind: what the language writes in one word with a name.

    ago: what counts from the moment of capture; see ago.py.
    """

    code: str
    name: str
    markers: Phrases = {}
    inline: Phrases = {}
    genres: Phrases = {}
    deeds: Phrases = {}
    words: Phrases = {}
    ago: Phrases = {}

    def tables(self) -> Mapping[str, Phrases]:
        """The tables of phrases by their names."""
        return {
            "markers": self.markers, "inline": self.inline, "genres": self.genres, "deeds": self.deeds,
            "words": self.words, "ago": self.ago,
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
