"""What of a document is compared with others to find out whether both tell of one event."""

from __future__ import annotations

import datetime
import re
import zlib
from dataclasses import dataclass

from ...edtf import Edtf
from ...language.languages import facts_of
from ...language.sentences import opens_sentence
from ...language.sounds import sound_of
from ...language.writing import CASED_CAPITAL, WORD, lower, script_of, stems, unspaced_letters
from ...model import Article, Document, Mention
from ..wording import numbers_in, stop_stems
from .deeds import NONE_KNOWN, Deeds, deeds_of, states_in

# Characters in which a text tells its news, those of its opening, and paragraphs in which an entity opens it: in a text
# that is long enough any word stands somewhere.
TEXT, OPENING, OPENING_PARAGRAPHS = 3000, 300, 3
NAME = re.compile(rf"(?<!\w){CASED_CAPITAL}[\w-]+")
# Letters by which two forms of a name are one.
NAME_LETTERS = 5
# A number that is part of a name: 'MS-27', '2.1a'.
NUMBERED_NAME = re.compile(r"[^\W\d_]-\d[\d.,]*|\d[\d.,]*[A-Za-z]\b")
LATIN_NAME = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z-]{2,}")
# Scripts that write a syllable a sign, with spaces: a word of two is long.
SYLLABLES, SYLLABLE_STEM = frozenset({"Hangul"}), 2
# 29 February stands in it.
LEAP_YEAR, DAYS_A_YEAR = 2000, 366
# Documents further apart than so many days tell of no one event, except where one prints the other anew.
FAR = 7
# Words of a shingle: so many in a row stand in two texts only where one copies the other or both a third.
SHINGLE = 5


@dataclass(frozen=True, slots=True)
class Traits:
    """A document as it is compared. Words are stems, those of stop words left out; names are words with a capital.

    title, opening, words: of the title, of it and the opening, of it and the text; names, opening_names likewise.
    numbers: of two digits and more. days: (month, day) that the text tells. entities: those named in the opening.
    sounds: of names that no entity has, the same in Latin, Cyrillic and Greek letters; heard: (sound, such a name).
    shingles: checksums of words in a row, of all the text. day: its day in a leap year, None where it is no single day.
    first, last: the days between which it was published, None while open. length: characters of the text, as far as it
    is looked at. cased: its script has capitals. deeds: what it says was done; states: whether that
    is done, planned or denied. counts: numbers that are part of no date
    and no name.
    """

    seed: str
    language: str
    title: frozenset[str]
    opening: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    opening_names: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[tuple[int, int]]
    entities: frozenset[str]
    sounds: frozenset[str]
    shingles: frozenset[int]
    first: datetime.date | None
    last: datetime.date | None
    length: int
    cased: bool
    day: datetime.date | None = None
    deeds: Deeds = NONE_KNOWN
    states: frozenset[tuple[str, str]] = frozenset()
    counts: frozenset[str] = frozenset()
    heard: tuple[tuple[str, str], ...] = ()


def traits_of(article: Article) -> Traits:
    """What of an article is compared."""
    document = article.document
    title = document.title.value if document.title else ""
    whole = " ".join(filter(None, (document.standfirst, *(one.text for one in document.body))))
    text, opening = f"{title}. {whole[:TEXT]}", f"{title}. {whole[:OPENING]}"
    cased = is_cased(opening)
    stops, names = stop_stems(document.language), names_in(text) if cased else frozenset()
    date = article.date.value if article.date else None
    heard = heard_names(whole[:TEXT], cased, article)
    return Traits(
        seed=document.seed,
        language=document.language,
        title=words_in(title) - stops,
        opening=words_in(opening) - stops,
        words=words_in(text) - stops,
        names=names,
        opening_names=frozenset(map(name_key, NAME.findall(opening))) & names,
        numbers=numbers_in(text),
        days=days_told(document),
        entities=opening_entities(article),
        sounds=frozenset(sound for sound, _ in heard),
        heard=heard,
        shingles=shingles(f"{title}. {whole}"),
        day=day_of_year(date),
        first=date.first_day if date else None,
        last=date.last_day if date else None,
        length=min(len(whole), TEXT),
        cased=cased,
        deeds=deeds_of(title, opening, document.language),
        states=states_in(opening, document.language),
        counts=counts_in(text, document),
    )


def day_of_year(date: Edtf | None) -> datetime.date | None:
    """A date's day in a leap year; None where it is no single day."""
    if date is None or date.month is None or date.day is None or date.end is not None:
        return None
    return datetime.date(LEAP_YEAR, date.month, date.day)


def in_any_year(one: datetime.date, other: datetime.date) -> int:
    """Days between two days of the year, the shorter way round."""
    apart = abs((one - other).days)
    return min(apart, DAYS_A_YEAR - apart)


def words_in(text: str) -> frozenset[str]:
    """The stems of a text's words, in a script of syllables their beginnings."""
    long = stems(text)
    if not SYLLABLES & {*map(script_of, set(text))}:
        return long
    return long | {word[:SYLLABLE_STEM] for word in WORD.findall(text) if script_of(word[0]) in SYLLABLES}


def is_cased(text: str) -> bool:
    """True for a text in a script that has capitals, by which names are known."""
    letters = [one for one in text if one.isalpha()]
    return 2 * sum(one.lower() != one.upper() for one in letters) > len(letters)


def names_in(text: str) -> frozenset[str]:
    """Words that are written as names: with a capital where no sentence begins, or in capitals alone."""
    found = NAME.finditer(text)
    return frozenset(name_key(one[0]) for one in found if one[0].isupper() or not opens_sentence(text, one.start()))


def name_key(name: str) -> str:
    """What the forms of a name have in common."""
    return lower(name)[:NAME_LETTERS]


def counts_in(text: str, document: Document) -> frozenset[str]:
    """The numbers that count something: not those of the dates that the document tells, nor of 'MS-27'."""
    for one in sorted({one.text for one in document.times}, key=lambda told: (-len(told), told)):
        text = text.replace(one, " ")
    return numbers_in(NUMBERED_NAME.sub(" ", text))


def heard_names(text: str, cased: bool, article: Article) -> tuple[tuple[str, str], ...]:
    """(sound, a name that sounds so) for the names of no entity; of what is too short in Latin letters the name itself.

    In a script without capitals those in Latin letters. Words of the calendar are none.
    """
    known = facts_of(article.document.language)
    no_names = mentioned_words(article.mentions) | ({*known.months, *known.weekdays} if known else set())
    found = {}
    for one in (NAME if cased else LATIN_NAME).finditer(text):
        name = lower(one[0]).strip("-")
        if name not in no_names and (one[0].isupper() or not opens_sentence(text, one.start())):
            found[sound_of(name) or (name if name.isascii() else "")] = name
    found.pop("", None)
    return tuple(sorted(found.items()))


def days_told(document: Document) -> frozenset[tuple[int, int]]:
    """Month and day of each day that the text tells."""
    dates = [one.date for one in document.times if one.date is not None]
    return frozenset((one.month, one.day) for one in dates if one.month is not None and one.day is not None)


def opening_entities(article: Article) -> frozenset[str]:
    """The entities named in the title, the standfirst or the first paragraphs."""
    lines = {one.line for one in article.document.body[:OPENING_PARAGRAPHS]}
    return frozenset(one.entity for one in article.mentions if one.where != "body" or one.line in lines)


def mentioned_words(mentions: tuple[Mention, ...]) -> frozenset[str]:
    """The words that name entities."""
    return frozenset(word for one in mentions for word in WORD.findall(lower(one.text)))


def shingles(text: str) -> frozenset[int]:
    """Checksums of all words in a row, where no spaces are written of all characters."""
    unspaced = unspaced_letters(text)
    spread = text.translate({ord(one): f" {one} " for one in unspaced}) if unspaced else text
    words = WORD.findall(lower(spread))
    rows = (" ".join(words[start : start + SHINGLE]) for start in range(max(1, len(words) - SHINGLE + 1)))
    return frozenset(zlib.crc32(row.encode("utf-8", "replace")) for row in rows)


def days_apart(one: Traits, other: Traits) -> int | None:
    """The fewest days that may lie between two documents; None where the date of one is open.

    Where only a year is open, in whatever year: 27 December is far from 31 May.
    """
    if not (one.first and one.last and other.first and other.last):
        return in_any_year(one.day, other.day) if one.day and other.day else None
    return max(0, (one.first - other.last).days, (other.first - one.last).days)
