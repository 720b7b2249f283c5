"""The chain by which a document came: publisher, agency, aggregator, translator, author, address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..addresses import host_of
from ..language.persons import is_nobody
from ..model import SOURCE_LINKS, Certainty, Label, Line, Reason, Resolved, Role, Said, Source
from .bylines import named_in
from .copyright import holder_of, is_copyright, is_named_like, is_of_photographer, words_of
from .dirt.titles import source_in, source_tail
from .links import Link, choose, entry_link, link
from .reading import Reading
from .republished import in_notices
from .signatures import in_signatures
from .source_lines import agency_below, agency_lines
from .translators import by_house, in_translation


def find_origin(reading: Reading, url: Resolved[str] | None) -> Source:
    """Each link by its most trusted witness; None where nothing speaks. url: the document's own address."""
    links = [*corrected(reading), *laid_out(reading), *from_metadata(reading), *by_address(reading, url)]
    links += in_page_title(reading)
    links += [*in_dateline(reading, url), *in_body(reading), *in_lines(reading), *in_signatures(reading)]
    links += [*in_notices(reading), *in_copyright(reading, url)]
    links += [*in_translation(reading, url), *by_house(reading, choose(links, "publisher"))]
    chosen = {link: choose(links, link) for link in SOURCE_LINKS if link != "url"}
    publisher, agency, translator = chosen["publisher"], chosen["agency"], chosen["translator"]
    if publisher and agency and publisher.value == agency.value and publisher.certainty is Certainty.INFERRED:
        chosen["publisher"] = None
    programs = {one.candidate.value for one in links if one.machine}
    return Source(**chosen, url=url, by_machine=translator is not None and translator.value in programs)


def corrected(reading: Reading) -> Iterator[Link]:
    """What the correction states: of a source its id or one of its names in the maintainer's list, or any other."""
    one = reading.correction
    for name in SOURCE_LINKS if one else ():
        value = getattr(one, name)
        if one and value:
            entry = None if name in ("author", "url") else reading.names.by_id(value) or reading.names.named(value)
            reason = Reason(f"correction: {one.reason} ({one.source})", value)
            stated = link(name, entry.name if entry else value, "correction", Certainty.CORRECTED, reason)
            yield replace(stated, machine=entry is not None and entry.machine)


def laid_out(reading: Reading) -> Iterator[Link]:
    """What the layout's rows state. A name that the maintainer's sources know takes the link of its kind."""
    for field in reading.layout:
        if field.name not in SOURCE_LINKS or field.name == "url":
            continue
        entry = reading.names.named(field.value)
        value = entry.name if entry else field.value
        yield link(field.name, value, "layout", Certainty(field.certainty), field.because)


def from_metadata(reading: Reading) -> Iterator[Link]:
    """Site name, publisher and author. A name that the maintainer's sources know takes the link of its kind."""
    meta = reading.metadata
    for name, what in (("publisher", Said.SITE), ("publisher", Said.PUBLISHER), ("author", Said.AUTHOR)):
        for one in meta.of(what):
            entry = reading.names.named(one.value)
            reason = Reason(f"the page's metadata: {one.witness}", one.value)
            if name == "author" and is_nobody(one.value):
                continue
            if entry and name == "author":
                yield entry_link(entry, "metadata", Certainty.STATED, reason)
            else:
                yield link(name, entry.name if entry else one.value, "metadata", Certainty.STATED, reason)


def in_page_title(reading: Reading) -> Iterator[Link]:
    """A source at the end of the title that a page's metadata has, as a house signs its pages."""
    for one in reading.metadata.of(Said.TITLE):
        entry = reading.names.named(source_in(source_tail(one.value, reading.names.by_spelling)))
        if entry is not None:
            reason = Reason(f"the end of the title of the page's metadata: {one.witness}", one.value)
            yield entry_link(entry, "end of the page's title", Certainty.INFERRED, reason)


def by_address(reading: Reading, url: Resolved[str] | None) -> Iterator[Link]:
    """The host of the document's own address."""
    if url is None:
        return
    entry = reading.names.of_host(url.value)
    host = host_of(url.value)
    reason = Reason("the host of the document's address", host, url.because[0].line)
    if entry:
        witness = "address" if url.certainty is not Certainty.INFERRED else "guessed address"
        yield entry_link(entry, witness, url.certainty, reason)
    elif host and not (reading.metadata.of(Said.SITE) or reading.metadata.of(Said.PUBLISHER)):
        yield link("publisher", host, "unknown host", url.certainty, reason)


def in_dateline(reading: Reading, url: Resolved[str] | None) -> Iterator[Link]:
    """The agency that the dateline names, or the page's own house, as its host tells."""
    line = reading.body.dateline
    if line is None:
        return
    # 'xyz/lnw': the agency and its regional service, or another one.
    entry = reading.names.named(line.agency) or reading.names.named(line.agency.split("/")[0])
    reason = Reason("the dateline names it", line.text, line.line)
    if line.reporter:
        yield link("author", line.reporter, "dateline", Certainty.STATED, reason)
    if not line.agency:
        return
    if entry is None and url and is_named_like(host_of(url.value), line.agency):
        yield link("publisher", line.agency, "dateline", Certainty.INFERRED, reason)
    elif entry is None:
        yield link("agency", line.agency, "dateline", Certainty.STATED, reason)
    elif entry.kind == "agency":
        yield entry_link(entry, "dateline", Certainty.STATED, reason)
    else:
        yield entry_link(entry, "dateline", Certainty.INFERRED, reason)


def in_body(reading: Reading) -> Iterator[Link]:
    """Agencies that the body attributes its news to; the house that speaks of itself."""
    for index in reading.body.indexes:
        line = reading.lines[index]
        for one in reading.names.cited(line.text, reading.body.spoken):
            if one.entry.kind == "agency":
                yield entry_link(
                    one.entry,
                    "attribution",
                    Certainty.STATED,
                    Reason("the body attributes its news to it", one.quote, line.number),
                )
        for one in reading.names.cited(line.text, reading.body.spoken, house=True):
            if one.entry.kind == "publisher":
                yield entry_link(
                    one.entry,
                    "house formula",
                    Certainty.INFERRED,
                    Reason("the formula by which a paper cites itself", one.quote, line.number),
                )


def in_lines(reading: Reading) -> Iterator[Link]:
    """Lines of the page: byline, source line, a line that is a source's name."""
    below = agency_lines(reading)
    for index, (line, label) in enumerate(zip(reading.lines, reading.labels, strict=True)):
        if label is None:
            continue
        if label.role is Role.BYLINE:
            yield from named_in(reading, line, label)
        elif index in below:
            yield from agency_below(reading, line)
        elif not label.role.in_body and label.role is not Role.BLANK and line.words < 6:
            entry = reading.names.named(line.text)
            if entry and entry.kind != "agency":
                yield entry_link(
                    entry,
                    "a line that is its name",
                    Certainty.INFERRED,
                    Reason("a line of the page is its name", line.text, line.number),
                )


def in_copyright(reading: Reading, url: Resolved[str] | None) -> Iterator[Link]:
    """Lines of copyright, the last first: of those above and beside the text only a known source is the page's own.

    A stranger to the document's host may be the company that owns its house.
    """
    host = host_of(url.value) if url else ""
    rows = [*enumerate(zip(reading.lines, reading.labels, strict=True))]
    for index, (line, label) in reversed(rows):
        if label is None or label.role.in_body or label.role.is_aside or not holds_rights(line, label):
            continue
        if is_of_photographer(line.text):
            continue
        cited = reading.names.within(line.text)
        if cited:
            reason = Reason("the page's copyright line", cited.quote, line.number)
            yield entry_link(cited.entry, "copyright line", Certainty.INFERRED, reason)
        elif index > reading.body.indexes[-1] and (holder := holder_of(line.text)):
            reason = Reason("the page's copyright line", words_of(line.text, holder), line.number)
            witness = "copyright line" if not host or is_named_like(host, holder) else "owner's copyright line"
            yield link("publisher", holder, witness, Certainty.INFERRED, reason)


def holds_rights(line: Line, label: Label) -> bool:
    """True for a line that may be the page's own of copyright."""
    return is_copyright(line.text) or label.marker == "rights"
