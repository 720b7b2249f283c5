"""Names and quoted terms that documents share and no entity covers: what a maintainer might add next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..facts.entities import Entity
from ..language.inline import sentence_openers
from ..language.languages import languages
from ..language.sentences import STOPS, opens_sentence
from ..language.writing import CASED_CAPITAL, LOWER, lower
from ..model import Article

# Names of several words, each with a capital but small ones between; single words only within a sentence.
WORD = rf"{CASED_CAPITAL}[\w’'-]*[{LOWER}][\w’'-]*|{CASED_CAPITAL}{{2,}}[\w-]*"
NAME = re.compile(rf"(?<![\w’'-])(?:{WORD})(?:[ \u00a0](?:{WORD}))*(?!\w)")
QUOTED = re.compile(r"[«“„「『《\"]([^«»“”„\"「」『』《》]{2,40})[»”“\"」』》]")
# Forms of one name that differ in their last letters alone are counted together.
STEM, LEAST_LETTERS = 5, 3
QUOTED_WORDS = 4
# A name that stands in fewer documents is one document's own; so many are shown.
LEAST_DOCUMENTS, MOST_SHOWN = 2, 15


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A name as it is written most often. documents: in how many it stands; times: how often; seed: the first one."""

    name: str
    documents: int
    times: int
    seed: str


def unlisted_names(articles: Sequence[Article], entities: Mapping[str, Entity]) -> tuple[Unlisted, ...]:
    """The most widely shared first; at most MOST_SHOWN. A name that an entity has is none, be it doubtful there."""
    listed = frozenset(map(lower, (name for entity in entities.values() for name in forms_of(entity))))
    spelt: dict[str, dict[str, int]] = {}
    seeds: dict[str, list[str]] = {}
    for article in articles:
        for name in (one for one in names_in(article) if lower(one) not in listed):
            stem = stem_of(name)
            spelt.setdefault(stem, {}).setdefault(name, 0)
            spelt[stem][name] += 1
            if article.document.seed not in seeds.setdefault(stem, []):
                seeds[stem].append(article.document.seed)
    found = [
        Unlisted(
            max(sorted(forms), key=lambda form: forms[form]), len(seeds[stem]), sum(forms.values()), min(seeds[stem])
        )
        for stem, forms in spelt.items()
        if len(seeds[stem]) >= LEAST_DOCUMENTS
    ]
    return tuple(sorted(found, key=lambda one: (-one.documents, -one.times, one.name))[:MOST_SHOWN])


def forms_of(entity: Entity) -> Iterator[str]:
    """All that an entity's entry lists as its names."""
    yield from entity.names.values()
    for table in entity.tables.values():
        yield from (name for names in table.values() for name in names)


def names_in(article: Article) -> Iterator[str]:
    """Every name and quoted term of a document's sentences that touches no mention."""
    taken: dict[tuple[str, int | None], list[tuple[int, int]]] = {}
    for one in article.mentions:
        taken.setdefault((one.where, one.line), []).append((one.start, one.end))
    for sentence in article.sentences:
        if sentence.echo:
            continue
        spans = taken.get((sentence.where, sentence.line), [])
        for start, end, name in (*written(sentence.text), *quoted(sentence.text)):
            begin, stop = sentence.start + start, sentence.start + end
            if lower(name) not in calendar_words() and not any(first < stop and begin < last for first, last in spans):
                yield name


@cache
def calendar_words() -> frozenset[str]:
    """The names of months and weekdays, in every language."""
    return frozenset(word for one in languages().values() for word in (*one.months, *one.weekdays))


def written(text: str) -> Iterator[tuple[int, int, str]]:
    """Names by their capitals; at the head of a sentence only those of several words, less one that opens sentences."""
    for found in NAME.finditer(text):
        start, name = found.start(), found[0]
        heads = opens_sentence(text, start)
        first, _, rest = name.partition(" ")
        if rest and first in sentence_openers():
            start, name, heads = found.end() - len(rest), rest, False
        if len(name) >= LEAST_LETTERS and not (heads and " " not in name) and name not in sentence_openers():
            yield start, found.end(), name


def quoted(text: str) -> Iterator[tuple[int, int, str]]:
    """Short terms between quotation marks."""
    for found in QUOTED.finditer(text):
        if len(found[1].split()) <= QUOTED_WORDS and found[1][-1] not in STOPS + ",":
            yield found.start(1), found.end(1), found[1].strip()


def stem_of(name: str) -> str:
    """What the forms of a name have in common: each word less what case endings may change."""
    return " ".join(word[: max(STEM, len(word) - 2)] for word in lower(name).split())
