"""Whose a surname is: behind another person's first name it is that one's, and so are first names themselves.

Only what is known to be a first name speaks; a title, a post or a noun before a surname says nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..facts.entities import Entity, EntityKind
from ..language.equal_letters import flattened
from ..language.first_names import (
    alike,
    capitals_tell,
    first_names,
    first_names_or_words,
    forms_in_all,
    same_first_name,
)
from ..language.sentences import opens_sentence
from ..language.writing import CASED_CAPITAL, UNSPACED, script_of
from .forms import SEPARATOR

REACH = 60
GAP = "[ \u00a0]"
# Up to three names before a surname: 'Ann Mary Vale'; of 'Ann-Mary' the first part tells.
BEFORE = re.compile(rf"(?<![\w'’.-])((?:{CASED_CAPITAL}[\w'’-]*{GAP}){{1,3}})$")
BEHIND = re.compile(rf"{GAP}({CASED_CAPITAL}[\w'’]+)")
# Where no spaces are a dot parts the names of a foreigner.
DOTTED_BEFORE = re.compile(r"([^\W\d_]{1,10})[·・•‧･]$")


def anothers_name(entity: Entity, text: str, start: int, end: int) -> str:
    """The words around a name of an entity that make it another person's; '' where none do."""
    name = text[start:end]
    if entity.kind != EntityKind.PERSON or SEPARATOR.search(name):
        return ""
    before = text[max(0, start - REACH) : start]
    if script_of(name[0]) in UNSPACED:
        dotted = DOTTED_BEFORE.search(before)
        return dotted[0] + name if dotted and not is_own_at_end(entity, dotted[1]) else ""
    found = BEFORE.search(before)
    if found and is_anothers_first(entity, text, start - len(found[1]), end):
        return found[1] + name
    return name_with_another_surname(entity, text, start, end)


def is_anothers_first(entity: Entity, text: str, start: int, end: int) -> bool:
    """True where the last of the words before a surname is a first name, and none is one of the entity's.

    start, end: of the words and the surname; at the head of a sentence a common word has a capital too.
    """
    words = text[start:end].split()[:-1]
    last = words[-1].split("-")[0]
    head = len(words) == 1 and opens_sentence(text, start)
    known = first_names() if head or not capitals_tell(text, start, end) else first_names_or_words()
    return flattened(last) in known and not any(is_own(entity, word) for word in words)


def name_with_another_surname(entity: Entity, text: str, start: int, end: int) -> str:
    """'Nelson Vale', where Nelson is the surname of somebody listed; '' where it is none such."""
    behind = BEHIND.match(text, end)
    if behind is None or behind[1].isupper() or flattened(text[start:end]) not in first_names():
        return ""
    others = capitals_tell(text, start, behind.end()) and not is_own(entity, behind[1])
    return text[start : behind.end()] if others else ""


def is_own(entity: Entity, word: str) -> bool:
    """True for a word of the entity's names, or another spelling of one."""
    own = own_words(tuple(own_names(entity)))
    return any(flattened(word) in forms_in_all(one) or same_first_name(flattened(word), one) for one in own)


def is_own_at_end(entity: Entity, run: str) -> bool:
    """True where letters without spaces end in one of the entity's names, or another transcription of one."""
    letters = flattened(run)
    own = own_words(tuple(own_names(entity)))
    return any(alike(letters[-len(one) - more :], one) for one in own for more in (0, 1))


def own_names(entity: Entity) -> list[str]:
    return [*entity.names.values(), *(name for names in entity.aliases.values() for name in names)]


@lru_cache(maxsize=2_000)
def own_words(names: tuple[str, ...]) -> frozenset[str]:
    """The words of names, in equal letters, but for the last of each, which is the surname."""
    return frozenset(flattened(word) for name in names for word in SEPARATOR.split(name)[:-1] if word)
