"""What the words beside a date say that it is the day of: of publication, of something else, of an event at a place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .languages import base_code, phrasebooks
from .words import ENDED, one_of
from .writing import LETTER

# What pages are made with speaks it, whatever the page is in.
TEMPLATES = "en"
WHOLE = r"(?<![^\W_])"
# What parts the fields of a line.
FIELDS = re.compile(r"[|·•]|\s[-–—/]\s|(?<=\w\w[.!?])\s")
RUN = re.compile(r"[^\W\d_]+")
# Words between a word and its date: a small one, a weekday, 'at'.
FEW = 3
# And behind a word that opens the field: 'published in the … no. 5 of'.
MOST = 6
NOTHING = r"(?!)"


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of a document's own language and of the templates that say what a date is.

    opens: a word of publication that opens a field, then the rest up to the date; by: what may stand before a name
    there. sentence: how a page opens the sentence that tells its day of publication, in two words
    at least: 'article' opens others too. filed: how that sentence goes on. label: a weak word with
    nothing else. published: any such word, dated:
    a weak one too, which pages have beside other dates as well. another: the date is of something else. venue: what
    opens the name of a place.
    """

    opens: re.Pattern[str]
    by: re.Pattern[str]
    sentence: re.Pattern[str]
    filed: re.Pattern[str]
    label: re.Pattern[str]
    published: re.Pattern[str]
    dated: re.Pattern[str]
    another: re.Pattern[str]
    venue: re.Pattern[str]

    def is_published(self, before: str, behind: str) -> bool:
        """True where a word of publication opens the field in which the date stands, or follows the date there."""
        field, rest = FIELDS.split(before)[-1], FIELDS.split(behind)[0]
        if self.sentence.match(field) or self.filed.search(rest):
            return self.dated.search(field + rest) is not None
        opened = self.opens.fullmatch(field) or self.opens.fullmatch(before if not LETTER.search(field) else "")
        if opened is not None and not self.another.search(opened["gap"]):
            return words_in(opened["gap"]) <= MOST or self.by.match(opened["gap"]) is not None
        follows = self.published.search(rest)
        return follows is not None and words_in(rest[: follows.start()]) <= 1 and words_in(field) <= 1

    def is_labelled(self, before: str, behind: str) -> bool:
        """True where the line is nothing but a date and a word that pages have beside dates: 'Stand 3.5.2022'."""
        return not behind.strip() and self.label.fullmatch(before) is not None

    def something_else(self, before: str, behind: str) -> str | None:
        """The word that says that the date is not that of the text; None where there is none."""
        field, rest = FIELDS.split(before)[-1], FIELDS.split(behind)[0]
        for found in self.another.finditer(field):
            gap = field[found.end() :]
            if words_in(gap) <= FEW and ("," not in gap or not LETTER.search(field[: found.start()])):
                return found[0]
        follows = self.another.search(rest)
        if follows is not None and not LETTER.search(rest[: follows.start()]):
            return follows[0]
        return self.of_another_work(field)

    def of_another_work(self, field: str) -> str | None:
        """A word of publication within a phrase: it says when what the phrase names was published."""
        for found in self.dated.finditer(field):
            within = LETTER.search(field[: found.start()]) and not found[0][0].isupper()
            if within and words_in(field[found.end() :]) <= 1:
                return field.strip(" :\uff1a")
        return None


def words_in(text: str) -> int:
    return len(RUN.findall(text))


@cache
def telling(language: str) -> Telling:
    """For a language's code; of a language without such words those of all languages speak."""
    own = {book.code for book in phrasebooks() if "published" in book.words} & {language, base_code(language)}
    codes = frozenset(own | {TEMPLATES}) if own else frozenset(book.code for book in phrasebooks())
    published = pattern(("published",), codes)
    return Telling(
        opens=compiled(rf"\W*(?:{pattern(('entry',), codes)}\W*)?{published}(?P<gap>.*)"),
        by=compiled(rf"\W*{pattern(('by',), codes)}"),
        sentence=compiled(rf"\W*{pattern(('entry',), codes, ' ')}"),
        filed=compiled(pattern(("filed",), codes)),
        label=compiled(rf"\W*{pattern(('dated',), codes)}\W*"),
        published=compiled(published),
        dated=compiled(pattern(("published", "dated"), codes)),
        another=compiled(pattern(("another",), codes)),
        venue=compiled(rf"(?:^|[/|,;·•])\s*{pattern(('venue',), codes)}\s*[:\uff1a]"),
    )


def compiled(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.DOTALL)


def pattern(kinds: tuple[str, ...], codes: frozenset[str], part: str = "") -> str:
    """Any word of some kinds, of these languages, that has the given part."""
    some = {word for one in phrasebooks() if one.code in codes for kind in kinds for word in one.words.get(kind, ())}
    some = {word for word in some if part in word}
    return one_of(some, WHOLE, ENDED) if some else NOTHING
