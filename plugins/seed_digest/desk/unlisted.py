"""Names and quoted terms that documents share and no entity covers: what a maintainer might add next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from ..facts.entities import Entity
from ..language.inline import sentence_openers
from ..language.languages import Language, facts_of, languages
from ..language.sentences import opens_sentence
from ..language.writing import CASED_CAPITAL, LOWER, lower, main_script, word_count
from ..model import Article
from .usage import Usage, is_headline, stem_of, usage_of

# Names of several words, each with a capital but small ones between; single words only within a sentence.
WORD = rf"{CASED_CAPITAL}[\w’'-]*[{LOWER}][\w’'-]*|{CASED_CAPITAL}{{2,}}[\w-]*"
NAME = re.compile(rf"(?<![\w’'-])(?:{WORD})(?:[ \u00a0](?:{WORD}))*(?!\w)")
# What stands between quotation marks and has no sign of a sentence in it.
QUOTED = re.compile(r"[«“„「『《\"]([^«»“”„\"「」『』《》.,;:!?…，。；：！？、]{2,40})[»”“\"」』》]")
LEAST_LETTERS = 3
QUOTED_WORDS = 4
# A name that stands in fewer documents is one document's own; so many are shown.
LEAST_DOCUMENTS, MOST_SHOWN = 2, 15

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A name as it is written most often. documents: in how many it stands; times: how often; seed: the first one."""

    name: str
    documents: int
    times: int
    seed: str


@dataclass(slots=True)
class Seen:
    """A name's forms, each with how often it is written so, and the documents in which it stands."""

    forms: Counter[str] = field(default_factory=Counter)
    seeds: set[str] = field(default_factory=set)

    def row(self) -> Unlisted:
        name = max(sorted(self.forms), key=lambda form: self.forms[form])
        return Unlisted(name, len(self.seeds), self.forms.total(), min(self.seeds))


def unlisted_names(articles: Sequence[Article], entities: Mapping[str, Entity]) -> tuple[Unlisted, ...]:
    """The most widely shared first; at most MOST_SHOWN. A name that an entity has is none, be it doubtful there."""
    listed = frozenset(map(lower, (name for entity in entities.values() for name in forms_of(entity))))
    usage = usage_of(articles)
    seen: dict[str, Seen] = {}
    for article in articles:
        for name in names_in(article, usage[article.document.language]):
            if lower(name) not in listed:
                one = seen.setdefault(stem_of(name), Seen())
                one.forms[name] += 1
                one.seeds.add(article.document.seed)
    shared = [one.row() for one in seen.values() if len(one.seeds) >= LEAST_DOCUMENTS]
    small = small_phrases(articles, frozenset(lower(one.name) for one in shared if " " in one.name))
    named = [one for one in shared if lower(one.name) not in small]
    return tuple(sorted(named, key=lambda one: (-one.documents, -one.times, one.name))[:MOST_SHOWN])


def forms_of(entity: Entity) -> Iterator[str]:
    """All that an entity's entry lists as its names."""
    yield from entity.names.values()
    for table in entity.tables.values():
        yield from (name for names in table.values() for name in names)


def small_phrases(articles: Sequence[Article], wanted: frozenset[str]) -> frozenset[str]:
    """Those of some phrases that a document also writes small: an office, a kind of thing."""
    by_pair: dict[str, list[str]] = {}
    for phrase in wanted:
        by_pair.setdefault(" ".join(phrase.split()[:2]), []).append(phrase)
    found: set[str] = set()
    for sentence in (one for article in articles for one in article.sentences) if wanted else ():
        words = [word.strip(",.;:!?") for word in sentence.text.split()]
        for pair in {f"{one} {other}" for one, other in pairwise(words)} & by_pair.keys():
            found |= {one for one in by_pair[pair] if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", sentence.text)}
    return frozenset(found)


def names_in(article: Article, usage: Usage) -> Iterator[str]:
    """Every name and quoted term of a document's sentences that touches no mention."""
    taken: dict[tuple[str, int | None], list[tuple[int, int]]] = {}
    for one in article.mentions:
        taken.setdefault((one.where, one.line), []).append((one.start, one.end))
    language = facts_of(article.document.language)
    for sentence in article.sentences:
        if sentence.echo:
            continue
        spans = taken.get((sentence.where, sentence.line), [])
        for start, end, name in spans_in(sentence.text, language, usage):
            begin, stop = sentence.start + start, sentence.start + end
            if lower(name) not in calendar_words() and not any(first < stop and begin < last for first, last in spans):
                yield name


def spans_in(text: str, language: Language | None, usage: Usage) -> Iterator[Span]:
    """Names and terms of one sentence; a headline shows none by its capitals."""
    terms = tuple(quoted(text))
    yield from terms
    names = () if is_headline(text) else written(text, usage)
    foreign = language.foreign_name.finditer(text) if language and language.foreign_name else ()
    within = [(start, end) for start, end, _ in terms]
    for span in (*names, *((found.start(), found.end(), found[0]) for found in foreign)):
        if not any(start < span[1] and span[0] < end for start, end in within):
            yield span


@cache
def calendar_words() -> frozenset[str]:
    """The names of months and weekdays, in every language."""
    return frozenset(word for one in languages().values() for word in (*one.months, *one.weekdays))


def written(text: str, usage: Usage) -> Iterator[Span]:
    """Names by their capitals; at the head of a sentence only those of several words, less what opens sentences."""
    for found in NAME.finditer(text):
        words = found[0].replace("\u00a0", " ").split(" ")
        heads = opens_sentence(text, found.start())
        if len(words) > 1 and (opens(words[0], usage) or (heads and usage.is_small(words[0]))):
            words, heads = words[1:], False
        words = less_nouns(words, usage)
        name = " ".join(words)
        if len(name) >= LEAST_LETTERS and not (heads and len(words) == 1) and is_name(words, usage):
            start = found.start() + found[0].replace("\u00a0", " ").index(name)
            yield start, start + len(name), name


def opens(word: str, usage: Usage) -> bool:
    """True for a word that has its capital from the head of a sentence, or for being one letter: 'I’m'."""
    first, _, rest = word.replace("’", "'").partition("'")
    return word in sentence_openers() or lower(word) in usage.determiners or (len(first) == 1 and rest.islower())


def less_nouns(words: list[str], usage: Usage) -> list[str]:
    """A name without what stands before and behind it, where two words or more are left: 'Minister Ann Vale'.

    A common noun, or the day or month on which it is told: 'On Friday Ann Vale left'."""
    while len(words) > 2 and (usage.is_noun(words[0]) or lower(words[0]) in calendar_words()):
        words = words[1:]
    while len(words) > 2 and usage.is_noun(words[-1]):
        words = words[:-1]
    return words


def is_name(words: Sequence[str], usage: Usage) -> bool:
    """False for a word that is also written small, and for common nouns alone."""
    if len(words) == 1 and (opens(words[0], usage) or usage.is_small(words[0])):
        return False
    return not all(usage.is_noun(word) or lower(word) in calendar_words() for word in words)


def quoted(text: str) -> Iterator[Span]:
    """Short terms between quotation marks; where a script has capitals, one begins with a capital."""
    for found in QUOTED.finditer(text):
        term = found[1].strip()
        cased = lower(term) != term.upper()
        if term and word_count(term) <= most_words(term) and not (cased and term[0] == lower(term[0])):
            yield found.start(1), found.end(1), term


def most_words(term: str) -> float:
    """So many words has a term: of a script without spaces, where characters are counted, more."""
    return QUOTED_WORDS if main_script(term) not in ("Han", "Kana") else 2 * QUOTED_WORDS
