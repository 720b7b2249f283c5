"""The title: candidates from the page's lines, its metadata, its lead; chosen by the table of trust."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..facts.corrections import Correction
from ..language.sentences import split_sentences
from ..language.writing import key, lower
from ..model import Candidate, Certainty, Reason, Resolved, Role, Said, Voice
from .dirt.titles import cut_source_tail
from .headlines import rank
from .reading import Reading

# A headline's trust grows with its likelihood up to the metadata's, never beyond.
TRUST = {"correction": 100, "layout": 90, "metadata": 62, "headline": 40, "lead": 10}
# What a title of the metadata gains where a heading of the page says the same, and loses where it breaks off.
CONFIRMED, CUT_OFF = 4, 8
HEADING_LEAST = 12
TAIL_SIGN = re.compile(r"\s[-–—|·•:»]+\s")
# What a headline's likelihood, 0 to 1, adds to its trust; how many lines are shown.
OF_LIKELIHOOD, MOST_HEADLINES = 19, 8
# What a page prints before a headline: what is left of its path to it.
ARROWS = " »›>•·|/"
NO_HEADLINE = "likelier is that the page prints no headline"
ELLIPSIS = re.compile(r"(?:\.{3}|…)$")
FINAL_STOP = re.compile(r"(?<![.!?…])[.。]$")
TITLE_FROM = {
    "correction": "correction",
    "layout": "headline",
    "headline": "headline",
    "metadata": "metadata",
    "lead": "lead",
}


def title_candidates(reading: Reading, weights: Mapping[str, float]) -> tuple[Candidate[str], ...]:
    """Every candidate, most trusted first. weights: of a headline's signs."""
    found = [*corrected(reading), *laid_out(reading), *from_metadata(reading)]
    found += [*headlines(reading, weights), *lead(reading)]
    return tuple(sorted(found, key=lambda one: -one.trust))


def choose_title(candidates: Sequence[Candidate[str]]) -> tuple[Resolved[str] | None, str | None]:
    """The most trusted title and where it comes from; None where there is no candidate."""
    best = next((one for one in candidates if one.refused is None), None)
    if best is None:
        return None, None
    agreeing = [one.because for one in candidates if one.value == best.value]
    reasons = tuple(dict.fromkeys([best.because, *agreeing]))
    return Resolved(best.value, best.certainty, reasons), TITLE_FROM[best.witness]


def corrected(reading: Reading) -> Iterator[Candidate[str]]:
    """The maintainer's title, and the line that he called the title."""
    one = reading.correction
    if one and one.title:
        yield by_hand(one, one.title)
    if one:
        for index in titled(reading, corrected=True)[:1]:
            yield by_hand(one, reading.texts[index], reading.lines[index].number)


def by_hand(correction: Correction, title: str, line: int | None = None) -> Candidate[str]:
    """A title of the maintainer's. line: where it is printed, if he named a line."""
    reason = Reason(f"correction: {correction.reason} ({correction.source})", title, line)
    return Candidate(title, "correction", TRUST["correction"], Certainty.CORRECTED, reason)


def titled(reading: Reading, *, corrected: bool) -> list[int]:
    """Indexes of the lines that are labelled as the title: by the maintainer or else by a layout."""
    return [
        index
        for index, label in enumerate(reading.labels)
        if label and label.role is Role.TITLE and (label.voice is Voice.CORRECTION) is corrected
    ]


def laid_out(reading: Reading) -> Iterator[Candidate[str]]:
    """The layout's own row, or the line that its span calls the title."""
    for field in reading.layout:
        if field.name == "title":
            yield Candidate(field.value, "layout", TRUST["layout"], Certainty.STATED, field.because)
    for index in titled(reading, corrected=False)[:1]:
        label = reading.labels[index]
        reason = Reason(label.rule if label else "", reading.texts[index], reading.lines[index].number)
        yield Candidate(reading.texts[index], "layout", TRUST["layout"], Certainty.STATED, reason)


def from_metadata(reading: Reading) -> Iterator[Candidate[str]]:
    """What each witness of the page's metadata says, less the site's name; a heading of the page confirms it."""
    meta = reading.metadata
    sites = {lower(one.value) for what in (Said.SITE, Said.PUBLISHER) for one in meta.of(what)}
    headings = {
        key(text): text for line, text in zip(reading.lines, reading.texts, strict=True) if line.element == "h1"
    }
    for one in meta.of(Said.TITLE):
        title = cut_source_tail(cut_source_tail(one.value, reading.names.by_spelling), sites)
        title = next((text for own, text in headings.items() if begins(title, own)), title)
        trust = TRUST["metadata"] + CONFIRMED * (key(title) in headings) - CUT_OFF * bool(ELLIPSIS.search(title))
        trust -= one.witness == "title element"
        reason = Reason(f"the page's metadata: {one.witness}", title)
        yield Candidate(title, "metadata", trust, Certainty.STATED, reason)


def begins(title: str, heading: str) -> bool:
    """True where a title is the heading with the site's name behind it. heading: a key."""
    return (
        len(heading) >= HEADING_LEAST and key(title).startswith(heading + " ") and TAIL_SIGN.search(title) is not None
    )


def headlines(reading: Reading, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """Lines above the text by how likely each is its headline."""
    for one in rank(reading, weights)[:MOST_HEADLINES]:
        title = cut_source_tail(reading.texts[one.index].lstrip(ARROWS), reading.names.by_spelling)
        rule = f"headline, likelihood {one.likely:.2f}" + "".join(f"; {sign}" for sign in one.because)
        reason = Reason(rule, title, reading.lines[one.index].number)
        trust = TRUST["headline"] + round(OF_LIKELIHOOD * one.likely)
        yield Candidate(title, "headline", trust, Certainty.STATED, reason, NO_HEADLINE if one.doubted else None)


def lead(reading: Reading) -> Iterator[Candidate[str]]:
    """The first sentence of the body, less dateline and final stop: for a document without a headline."""
    index = reading.body.opens
    if index is None:
        return
    text = reading.texts[index]
    if reading.body.dateline is not None:
        text = text[reading.body.dateline.end :].lstrip()
    sentences = split_sentences(text, reading.body.language)
    if not sentences:
        return
    title = FINAL_STOP.sub("", sentences[0][1]).strip()
    reason = Reason("no headline: the first sentence of the body", title, reading.lines[index].number)
    yield Candidate(title, "lead", TRUST["lead"], Certainty.STATED, reason)
