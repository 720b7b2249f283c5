"""The chain by which a document came: publisher, agency, aggregator, translator, author, address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..addresses import host_of, is_web_address, path_of
from ..facts.sources import SourceEntry
from ..language.writing import lower
from ..model import Candidate, Certainty, Line, Reason, Resolved, Role, Source
from .reading import Reading

# How far each witness of a link in the chain is believed. Higher wins.
TRUST = {
    "correction": 100, "address": 90, "layout": 85, "metadata": 80, "dateline": 75, "attribution": 70, "byline": 65,
    "source line": 62, "house formula": 60, "copyright line": 50, "a line that is its name": 40,
}  # fmt: skip
LINKS = ("publisher", "agency", "aggregator", "translator", "author", "url")
AUTHOR = re.compile(r"^(?:by|von|par|por|di)\s+(?P<name>\S.*)$|^[^:\n]{2,30}[::]\s*(?P<named>\S.*)$", re.IGNORECASE)
LONGEST_NAME = 60
WORD = re.compile(r"[a-z0-9]{4,}")
SLUG_SHARE = 0.5
IMAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp4|css|js)(?:$|\?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A candidate for one link of the chain."""

    link: str
    candidate: Candidate[str]


def find_origin(reading: Reading) -> Source:
    """Each link by its most trusted witness; None where nothing speaks."""
    url = choose(list(addresses(reading)), "url")
    links = [*corrected(reading), *laid_out(reading), *from_metadata(reading), *by_address(reading, url)]
    links += [*in_dateline(reading), *in_body(reading), *in_lines(reading)]
    chosen = {link: choose(links, link) for link in LINKS if link != "url"}
    publisher, agency = chosen["publisher"], chosen["agency"]
    if publisher and agency and publisher.value == agency.value and publisher.certainty is Certainty.INFERRED:
        chosen["publisher"] = None
    return Source(**chosen, url=url)


def choose(links: Sequence[Link], link: str) -> Resolved[str] | None:
    """The most trusted candidate for a link, the earlier of equals, with the reasons of those that agree."""
    mine = [one.candidate for one in links if one.link == link]
    if not mine:
        return None
    best = max(mine, key=lambda one: one.trust)
    agreeing = [one.because for one in mine if one.value == best.value]
    said = {(one.rule, one.quote): one for one in reversed([best.because, *agreeing])}
    return Resolved(best.value, best.certainty, tuple(reversed(said.values())))


def link(name: str, value: str, witness: str, certainty: Certainty, because: Reason) -> Link:
    return Link(name, Candidate(value, witness, TRUST[witness], certainty, because))


def entry_link(entry: SourceEntry, witness: str, certainty: Certainty, because: Reason) -> Link:
    """A known source takes the link that its kind names."""
    return link(entry.kind, entry.name, witness, certainty, because)


def corrected(reading: Reading) -> Iterator[Link]:
    one = reading.correction
    for name in LINKS if one else ():
        value = getattr(one, name)
        if one and value:
            reason = Reason(f"correction: {one.reason} ({one.source})", value)
            yield link(name, value, "correction", Certainty.CORRECTED, reason)


def laid_out(reading: Reading) -> Iterator[Link]:
    """What the layout's rows state. A name that the maintainer's sources know takes the link of its kind."""
    for field in reading.layout:
        if field.name not in LINKS or field.name == "url":
            continue
        entry = reading.names.named(field.value)
        value = entry.name if entry else field.value
        yield link(field.name, value, "layout", Certainty(field.certainty), field.because)


def from_metadata(reading: Reading) -> Iterator[Link]:
    meta = reading.metadata
    if meta.site_name:
        entry = reading.names.named(meta.site_name)
        reason = Reason(f"the page's metadata: {meta.witness}", meta.site_name)
        yield link("publisher", entry.name if entry else meta.site_name, "metadata", Certainty.STATED, reason)
    if meta.author:
        yield link(
            "author",
            meta.author,
            "metadata",
            Certainty.STATED,
            Reason(f"the page's metadata: {meta.witness}", meta.author),
        )


def by_address(reading: Reading, url: Resolved[str] | None) -> Iterator[Link]:
    """The host of the document's own address."""
    if url is None:
        return
    entry = reading.names.of_host(url.value)
    host = host_of(url.value)
    reason = Reason("the host of the document's address", host, url.because[0].line)
    if entry:
        yield entry_link(entry, "address", Certainty.STATED, reason)
    elif host and not reading.metadata.site_name:
        yield link("publisher", host, "address", Certainty.STATED, reason)


def in_dateline(reading: Reading) -> Iterator[Link]:
    """The agency that the dateline names."""
    line = reading.body.dateline
    if line is None:
        return
    number = reading.lines[reading.body.indexes[0]].number
    entry = reading.names.named(line.agency)
    reason = Reason("the dateline names it", line.text, number)
    if entry is None:
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
    """Lines of the page: byline, source line, copyright line, a line that is a source's name."""
    for line, label in zip(reading.lines, reading.labels, strict=True):
        if label is None:
            continue
        if label.rule == "marker: byline":
            yield from author(line)
        elif label.rule == "marker: source":
            yield from source_line(reading, line)
        elif label.rule == "marker: rights" and "©" in line.text:
            cited = reading.names.within(line.text)
            if cited:
                yield entry_link(
                    cited.entry,
                    "copyright line",
                    Certainty.INFERRED,
                    Reason("the page's copyright line", cited.quote, line.number),
                )
        elif not label.role.in_body and label.role is not Role.BLANK and line.words < 6:
            entry = reading.names.named(line.text)
            if entry and entry.kind != "agency":
                yield entry_link(
                    entry,
                    "a line that is its name",
                    Certainty.INFERRED,
                    Reason("a line of the page is its name", line.text, line.number),
                )


def author(line: Line) -> Iterator[Link]:
    match = AUTHOR.match(line.text)
    name = (match["name"] or match["named"] or "").strip(" ,.;|") if match else ""
    if 3 <= len(name) <= LONGEST_NAME and not any(character.isdigit() for character in name):
        yield link("author", name, "byline", Certainty.STATED, Reason("the byline", line.text, line.number))


def source_line(reading: Reading, line: Line) -> Iterator[Link]:
    """'Source: …': a known source, or the name as printed."""
    name = re.split(r"[::]\s*", line.text, maxsplit=1)[-1].strip(" .|")
    cited = reading.names.within(name)
    reason = Reason("the page names its source", line.text, line.number)
    if cited:
        yield entry_link(cited.entry, "source line", Certainty.STATED, reason)
    elif 2 <= len(name) <= LONGEST_NAME and name != line.text:
        yield link("publisher", name, "source line", Certainty.STATED, reason)


def addresses(reading: Reading) -> Iterator[Link]:
    """The document's own address: given beside it, in its metadata, or printed with words of its title."""
    if reading.correction and reading.correction.url:
        one = reading.correction
        yield link(
            "url",
            one.url or "",
            "correction",
            Certainty.CORRECTED,
            Reason(f"correction: {one.reason} ({one.source})", one.url),
        )
    if reading.metadata.url and is_web_address(reading.metadata.url):
        reason = Reason(f"given in the {reading.metadata.witness}", reading.metadata.url)
        yield link("url", reading.metadata.url, "metadata", Certainty.STATED, reason)
    for field in reading.layout:
        if field.name == "url" and is_web_address(field.value):
            yield link("url", field.value, "layout", Certainty(field.certainty), field.because)
    from slugify import slugify

    words = set(WORD.findall(slugify(reading.title.value if reading.title else "")))
    for line, label in zip(reading.lines, reading.labels, strict=True):
        url = line.text.split(" ")[-1]
        if label is None or label.role is not Role.LOCATOR or not is_web_address(url) or IMAGE.search(url):
            continue
        shared = words & set(WORD.findall(lower(path_of(url))))
        if words and len(shared) >= SLUG_SHARE * len(words):
            yield link(
                "url",
                url,
                "byline",
                Certainty.STATED,
                Reason("an address printed on the page with the words of the title", url, line.number),
            )
