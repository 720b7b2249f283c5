"""Who translated a text, as its page tells: a person, a house, a program; or a machine of which no more is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ..addresses import host_of
from ..language.inline import find_hits
from ..language.words import any_of, words
from ..model import MACHINE_TRANSLATION, Certainty, Line, Reason, Resolved, Role, Said
from .links import Link, entry_link, link
from .reading import Reading

# A notice has no more words, a name no more characters and words.
NOTICE_WORDS, LONGEST_NAME, NAME_WORDS = 40, 60, 6
NAME_END = re.compile(r"[|·•●▪/;\uff1b\uff5c)\uff09\]】]|\.\s|\.$|。")
AROUND = ' ,.:\uff1a|([\uff08【]–—-«»“”"'


@cache
def program() -> re.Pattern[str]:
    """The name of a program that translates."""
    return re.compile(any_of("translation_program", r"(?<!\w)", r"(?!\w)"), re.IGNORECASE)


def in_translation(reading: Reading, url: Resolved[str] | None) -> Iterator[Link]:
    """Whoever a mark in the page, its host, a notice or a byline tells to have translated it."""
    for one in reading.metadata.of(Said.TRANSLATION):
        reason = Reason(f"a mark that a program leaves in a page it translates: {one.witness}", one.value)
        yield from machine(reading, one.value, "metadata", Certainty.INFERRED, reason)
    if url and host_of(url.value).endswith(tuple(words("translation_host"))):
        reason = Reason("the host of the document's address translates pages by machine", host_of(url.value))
        yield from machine(reading, "", "address", url.certainty, reason)
    for line, label in zip(reading.lines, reading.labels, strict=True):
        if label is None or label.role.in_body or label.role.is_aside or line.words > NOTICE_WORDS:
            continue
        if label.marker == "translated":
            reason = Reason("the page tells that a machine translated it", line.text, line.number)
            yield from machine(reading, line.text, "translation notice", Certainty.STATED, reason)
        elif label.role in (Role.BYLINE, Role.MARKER, Role.FURNITURE):
            yield from named_translator(reading, line)


def machine(reading: Reading, text: str, witness: str, certainty: Certainty, reason: Reason) -> Iterator[Link]:
    """A translation by a program: by the one that a text names, if any."""
    found = program().search(text)
    cited = reading.names.within(text)
    if cited and cited.entry.kind == "translator":
        yield entry_link(cited.entry, witness, certainty, reason)
    else:
        name = f"{MACHINE_TRANSLATION} ({found[0]})" if found else MACHINE_TRANSLATION
        yield replace(link("translator", name, witness, certainty, reason), machine=True)


def named_translator(reading: Reading, line: Line) -> Iterator[Link]:
    """'Translated by Jane Doe', 'Перевод: Google': the name behind the words, which may be a program's."""
    hit = next((one for one in find_hits(line.text) if one.kind == "translator"), None)
    name = NAME_END.split(line.text[hit.end :], maxsplit=1)[0].strip(AROUND) if hit else ""
    if not 2 <= len(name) <= LONGEST_NAME or len(name.split()) > NAME_WORDS or name.islower() or "://" in name:
        return
    reason = Reason("the page names the translator", line.text, line.number)
    entry = reading.names.named(name)
    if program().match(name):
        yield from machine(reading, name, "translation notice", Certainty.STATED, reason)
    elif entry is not None and entry.kind == "translator":
        yield entry_link(entry, "translation notice", Certainty.STATED, reason)
    else:
        yield link("translator", name, "translation notice", Certainty.STATED, reason)


def by_house(reading: Reading, publisher: Resolved[str] | None) -> Iterator[Link]:
    """The translator whom the maintainer names for a house's pages in the language of this one."""
    entry = reading.names.named(publisher.value) if publisher else None
    name = entry.translators.get(reading.body.language) if entry else None
    translator = reading.names.by_id(name) if name else None
    if entry and translator and publisher:
        rule = f"the list of sources names the translator of pages of {entry.name} in this language"
        told = publisher.because[0]
        yield entry_link(translator, "habit of the house", Certainty.INFERRED, Reason(rule, told.quote, told.line))
