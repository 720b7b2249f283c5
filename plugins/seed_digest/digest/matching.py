"""The names in a text: one automaton over the beginnings of all, so that the cost hardly grows with their number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import ahocorasick

from ..facts.entities import Entity
from ..language.attached import Attached, attached, is_word
from ..language.equal_letters import flattened
from ..language.languages import base_code
from ..language.lookalikes import one_script, second_reading
from ..language.printed import plain
from ..language.writing import UNSPACED, in_spaced_word, script_of
from .ambiguity import RANK, NameKind
from .forms import SECOND, Form
from .named import all_forms

# The language whose forms count in texts of all.
WORLD = "en"
# The rest of a word in scripts with spaces, and what parts two words of a name.
# No name has a longer ending, and a run of letters without end costs no more.
REST_OF_WORD = re.compile(r"[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{0,16}")
PARTED = re.compile("[ –]*")


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in a text. forms: of all entities that bear it, the surest kind first."""

    forms: tuple[Form, ...]
    start: int
    end: int


@dataclass(slots=True)
class Group:
    """The forms with one beginning, told apart by what a look at the next letters shows; others need their pattern.

    size: of the beginning, in characters. spaced: it stands in a script that has words.
    """

    size: int
    spaced: bool
    words: list[Form] = field(default_factory=list)
    seconds: dict[str, list[Form]] = field(default_factory=dict)
    others: list[Form] = field(default_factory=list)

    def add(self, form: Form) -> None:
        if form.second and self.spaced:
            self.seconds.setdefault(form.second, []).append(form)
        elif form.tails is not None and self.spaced:
            self.words.append(form)
        else:
            self.others.append(form)

    def may_stand(self, text: str, start: int, own: Attached) -> Iterator[Form]:
        """The forms that may stand at a place of a text in equal letters."""
        if self.spaced and start and not opens_word(text, start, own):
            return
        yield from self.others
        after = start + self.size
        rest = REST_OF_WORD.match(text, after)
        stop = rest.end() if rest else after
        tail = text[after:stop]
        yield from (form for form in self.words if own.behind or (form.tails is not None and tail in form.tails))
        if self.seconds:
            parted = PARTED.match(text, stop)
            begin = parted.end() if parted else stop
            yield from self.seconds.get(text[begin : begin + SECOND], ())


def opens_word(text: str, start: int, own: Attached) -> bool:
    """True where a word begins, or its language may have attached what stands before."""
    if not in_spaced_word(text[start - 1]):
        return True
    return any(text.startswith(one, start - len(one)) for one in own.before if len(one) <= start)


class EntityMatcher:
    """Finds the names of entities."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self.entities = entities
        self.scripts = {
            key: {base_code(language): script_of(name[0]) for language, name in entity.names.items() if name}
            for key, entity in entities.items()
        }
        groups: dict[str, Group] = {}
        for form in all_forms(entities):
            spaced = script_of(form.prefix[0]) not in UNSPACED
            groups.setdefault(form.prefix, Group(len(form.prefix), spaced)).add(form)
        self.automaton = ahocorasick.Automaton()
        for prefix, group in groups.items():
            self.automaton.add_word(prefix, group)
        if groups:
            self.automaton.make_automaton()

    def find(self, text: str, language: str = "") -> list[Hit]:
        """Every name in a text, the longest where they overlap. language: of the text."""
        return longest(self.find_all(text, language))

    def find_all(self, text: str, language: str = "") -> list[Hit]:
        """Every name in a text, those that overlap too.

        language: of the text; what it attaches to names is taken off, and forms of other languages are other words.
        """
        if not len(self.automaton):
            return []
        printed = plain(text)
        straight = one_script(printed.text)
        hits = self.read(straight, language)
        second = second_reading(straight)
        if second:
            hits = added(hits, self.read(second, language))
        return [Hit(hit.forms, *printed.span(hit.start, hit.end)) for hit in hits]

    def read(self, text: str, language: str) -> list[Hit]:
        """Every name in a text of single letters, those that overlap too."""
        own, lowered, base = attached(language), flattened(text), base_code(language)
        found: dict[tuple[int, int], dict[tuple[str, NameKind], Form]] = {}
        for last, group in self.automaton.iter(lowered):
            start = last - group.size + 1
            for form in group.may_stand(lowered, start, own):
                if self.is_foreign(form, base):
                    continue
                match = form.pattern.match(lowered, start)
                if match and form.fits(text[start : match.end()]) and is_word(text, start, match.end(), own):
                    found.setdefault(match.span(), {}).setdefault((form.entity, form.kind), form)
        return [Hit(by_rank(forms.values()), *span) for span, forms in found.items()]

    def is_foreign(self, form: Form, language: str) -> bool:
        """True for a form of another language than the text's, where the entity has a name in that and in its script.

        English forms are never: papers everywhere print them. What a translation makes of a name stands in no text of
        the language that it is translated from.
        """
        if form.kind is NameKind.LITERAL:
            return base_code(form.language) == language
        script = self.scripts[form.entity].get(language)
        known = base_code(form.language) in (language, WORLD) or form.kind is NameKind.UNLIKE
        return not known and script is not None and script == script_of(form.prefix[0])


def by_rank(forms: Iterable[Form]) -> tuple[Form, ...]:
    """The surest kind first, each in the order of the maintainer's files."""
    return tuple(sorted(forms, key=lambda form: RANK[form.kind]))


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Hits that do not overlap: the longer one stays, of equals the earlier."""
    kept: list[Hit] = []
    found = sorted(hits, key=lambda one: (one.start - one.end, one.start))
    taken = bytearray(max((one.end for one in found), default=0))
    for hit in found:
        if not any(taken[hit.start : hit.end]):
            taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            kept.append(hit)
    return sorted(kept, key=lambda one: one.start)


def added(hits: Sequence[Hit], others: Iterable[Hit]) -> list[Hit]:
    """Hits, with those of another reading where none of the first stands."""
    taken = bytearray(max((one.end for one in hits), default=0))
    for hit in hits:
        taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
    return [*hits, *(one for one in others if not any(taken[one.start : one.end]))]
