"""A person's name in a byline: less the post and the town beside it, and told from what is nobody's."""

from __future__ import annotations

import re
from functools import cache

from .inline import particles, sentence_openers
from .words import ENDED, any_of, words
from .writing import CAPITAL, LOWER, lower

# '(Town, special correspondent)' behind a name; its end may have been lost.
BRACKET = re.compile(r"\s*[(\uff08\[][^()\uff08\uff09\[\]]*[)\uff09\]]?\s*$")
# What led from a name to a date beside it: ' am', ' le'.
SMALL_END = re.compile(rf"(?<=\w)\.?(?:\s+[{LOWER}][\w'’]*)+$")
# A name in a network, glued to the writer's or not.
ACCOUNT = re.compile(r"\s?@\w+")
RANK_REACH = 40
# Two words are forms of one where they share all but so many letters at the end, and so many at least.
MOST_ENDING, LEAST_OF_RANK = 2, 4
AROUND = " ,.;:\uff1a|"
# A person's name has so many words.
LEAST_WORDS, MOST_WORDS = 2, 5


def person_in(text: str) -> str:
    """The names of a byline without posts and towns; '' where it names no person."""
    bare = ACCOUNT.sub("", BRACKET.sub("", text) or text)
    parts = [without_post(part) for part in bare.split(",")]
    name = ",".join(part for part in parts if part.strip(AROUND)).strip()
    name = SMALL_END.sub("", from_town().sub("", name))
    return "" if is_nobody(name) else name


@cache
def post() -> re.Pattern[str]:
    """A word for what a writer is: by itself, as the end of a compound, or glued to a name: 'DoeStaff Writer'."""
    word = any_of("post", behind=ENDED)
    glued = rf"(?<=[{LOWER}])(?={CAPITAL})(?i:{word})"
    return re.compile(rf"(?<![\w'’])(?i:{word})|(?<![\w'’])[\w-]{{2,20}}?{word}|{glued}")


@cache
def from_town() -> re.Pattern[str]:
    """Behind a name of two words the town that its bearer writes from: ' in Town'."""
    town = rf"{CAPITAL}[\w'’.-]+(?: {CAPITAL}[\w'’.-]+){{0,2}}?"
    return re.compile(rf"(?<=[\w.])(?<!^\w)\s+{any_of('at')}\s{town}(?=\s+{any_of('and')}\s|\s*[,;]|$)")


def without_post(part: str) -> str:
    """A part of a byline between commas without the post before or behind a name; '' where no name is left.

    'Our town correspondent' is nobody: no name opens with a word that opens sentences.
    """
    found = [*post().finditer(part)]
    if not found:
        return part
    before, behind = part[: found[0].start()], part[found[-1].end() :]
    if is_person(behind.strip(AROUND)):
        return behind
    nobody = before.strip(AROUND).split(" ", 1)[0] in sentence_openers()
    return before if is_person(before.strip(AROUND)) and not nobody else ""


def is_person(text: str) -> bool:
    """True for a few words that each open with no small letter, but for particles between them."""
    found = text.split()
    if not LEAST_WORDS <= len(found) <= MOST_WORDS or any(character.isdigit() for character in text):
        return False
    if found[0][0] in LOWER or found[-1][0] in LOWER:
        return False
    return all(word[0].isalpha() and (word[0] not in LOWER or word in particles()) for word in found)


@cache
def nobodies() -> frozenset[str]:
    return frozenset(lower(word) for kind in ("no_author", "post") for word in words(kind))


def is_nobody(name: str) -> bool:
    """True for what stands where an author would and is none: an office, a post, 'the numbers'."""
    return lower(name.strip(AROUND)) in nobodies()


@cache
def ranks() -> re.Pattern[str]:
    """Any word or words for a rank, behind no letter."""
    return re.compile(rf"(?<!\w)(?:{any_of('rank')})(?!\w)", re.IGNORECASE)


def rank_before(text: str, start: int) -> str:
    """The rank right before a name, in small letters: 'president', 'secretary of state'; '' for none."""
    reach = text[max(0, start - RANK_REACH) : start]
    found = [one for one in ranks().finditer(reach) if one.end() == len(reach) - 1 and reach[-1] in " \u00a0-"]
    return lower(found[-1][0]) if found else ""


def ranks_in(text: str) -> frozenset[str]:
    """The ranks that a text names, in small letters."""
    return frozenset(lower(one[0]) for one in ranks().finditer(text))


def is_same_rank(one: str, other: str) -> bool:
    """True for one rank in two forms of its word: 'minister', 'ministera'."""
    size = max(LEAST_OF_RANK, min(len(one), len(other)) - MOST_ENDING)
    return one[:size] == other[:size]
