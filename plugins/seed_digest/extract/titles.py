"""The title: candidates from the page's lines, its metadata, its lead; chosen by the table of trust."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ..facts.corrections import Correction
from ..language.sentences import split_sentences
from ..language.writing import key, lower, stems, word_count
from ..model import Candidate, Certainty, Reason, Resolved, Role, Said, Voice
from .beside_title import (
    above,
    above_standfirst,
    house_names,
    is_headline_above,
    is_house_line,
    is_standfirst,
    nothing_between,
)
from .dirt.titles import cut_source_tail
from .labels.kinds import is_item
from .reading import Reading

# A headline's trust grows with its marks up to the metadata's, never beyond.
TRUST = {"correction": 100, "layout": 90, "metadata": 62, "headline": 40, "lead": 10}
WORDS = (2.0, 40.0)
# What a title of the metadata gains where a heading of the page says the same, and loses where it breaks off.
CONFIRMED, CUT_OFF = 4, 8
HEADING_LEAST = 12
TAIL_SIGN = re.compile(r"\s[-–—|·•:»]+\s")
# Filled lines above the body among which a headline is looked for.
LEAST_LIKELY = 0.15
# What the rules of headlines (marks up to 19) and the network (0 to 1) have to say together.
OF_RULES, OF_NETWORK = 0.5, 9.5
MAY_BE_TITLE = frozenset({Role.BYLINE, Role.CAPTION})
REACH = 60
NEAREST = 14
OVERLAP_LEAST = 0.34
HEADLINE_WORDS = 4
# What the marks of a line lose that stands right below a shorter headline.
SECOND = 8
# A line that breaks off is a teaser or a cut description, unless it is as short as a headline.
ELLIPSIS = re.compile(r"(?:\.{3}|…)$")
TEASER_WORDS = 14
FINAL_STOP = re.compile(r"(?<![.!?…])[.。]$")
TITLE_FROM = {
    "correction": "correction",
    "layout": "headline",
    "headline": "headline",
    "metadata": "metadata",
    "lead": "lead",
}


def title_candidates(reading: Reading) -> tuple[Candidate[str], ...]:
    """Every candidate, most trusted first."""
    found = [*corrected(reading), *laid_out(reading), *from_metadata(reading)]
    found += [*headlines(reading), *by_network(reading), *lead(reading)]
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


def by_network(reading: Reading) -> Iterator[Candidate[str]]:
    """Lines that the network takes for the title, the likelier the better."""
    opinion = reading.opinion
    if opinion is None:
        return
    houses = house_names(reading)
    for index, row in zip(opinion.places, opinion.likely.tolist(), strict=True):
        title = cut_source_tail(reading.texts[index], reading.names.by_spelling)
        label = reading.labels[index]
        if row[1] < LEAST_LIKELY or (label and label.role not in MAY_BE_TITLE):
            continue
        if not WORDS[0] <= word_count(title) <= WORDS[1] or is_beside(reading, index, houses):
            continue
        reason = Reason(f"a headline by the network, probability {row[1]:.2f}", title, reading.lines[index].number)
        yield Candidate(title, "headline", TRUST["headline"] + round(OF_NETWORK * row[1]), Certainty.STATED, reason)


def headlines(reading: Reading) -> Iterator[Candidate[str]]:
    """Lines above the body that look like its headline: they share its words, stand near it, stand more than once."""
    if not reading.body.indexes:
        return
    body_stems = stems(" ".join(reading.texts[index] for index in reading.body.indexes))
    counts = Counter(key(text) for text in reading.texts if text)
    likely, houses = likely_titles(reading), house_names(reading)
    upper = [index for index in range(reading.body.indexes[0]) if reading.lines[index].text][-REACH:]
    for place, index in enumerate(reversed(upper)):
        if not may_be_title(reading, index) or is_beside(reading, index, houses):
            continue
        title = cut_source_tail(reading.texts[index], reading.names.by_spelling)
        overlap = share(stems(title), body_stems)
        repeated = counts[key(title)] > 1
        placed = opens_article(reading, index) or opens_document(reading, index)
        placed = placed or above_standfirst(reading, index, houses) or heads_byline(reading, index, houses)
        if overlap < OVERLAP_LEAST and not (repeated and place < NEAREST) and not placed:
            continue
        heads = (reading.lines[index].element == "h1") + above_byline(reading, index)
        marks = min(19.0, 12 * overlap + 5 * repeated + 4 * heads - 0.2 * min(place, 30))
        marks -= SECOND * is_second(reading, index, houses)
        if likely is not None:
            marks = OF_RULES * marks + OF_NETWORK * likely.get(index, 0.0)
        rule = rule_of(overlap, repeated)
        reason = Reason(rule, title, reading.lines[index].number)
        yield Candidate(title, "headline", TRUST["headline"] + round(marks), Certainty.STATED, reason)


def is_beside(reading: Reading, index: int, houses: tuple[str, ...]) -> bool:
    """True for the house's masthead and for a standfirst."""
    return is_house_line(reading, index, houses) or is_standfirst(reading, index, houses)


def is_second(reading: Reading, index: int, houses: tuple[str, ...]) -> bool:
    """True for a line right below a shorter one that may be the headline as well."""
    first = above(reading, index)
    if first is None or not is_headline_above(reading, first, houses):
        return False
    return HEADLINE_WORDS <= reading.lines[first].words < reading.lines[index].words


def heads_byline(reading: Reading, index: int, houses: tuple[str, ...]) -> bool:
    """True for a headline right above a byline or a date, between which and the text nothing else stands."""
    return (
        above_byline(reading, index) and is_headline_above(reading, index, houses) and nothing_between(reading, index)
    )


def likely_titles(reading: Reading) -> dict[int, float] | None:
    """By index, how likely the network takes a line for the title; None where it was not asked."""
    opinion = reading.opinion
    return dict(zip(opinion.places, opinion.likely[:, 1].tolist(), strict=True)) if opinion else None


def rule_of(overlap: float, repeated: bool) -> str:
    """Why a line is taken for the headline."""
    rule = (
        "headline above the body that shares its words" if overlap >= OVERLAP_LEAST else "the line right above the body"
    )
    return rule + (", printed more than once" if repeated else "")


def above_byline(reading: Reading, index: int) -> bool:
    """True for a line right below which a byline or a date stands."""
    below = next((label for label in reading.labels[index + 1 :] if not label or label.role is not Role.BLANK), None)
    return below is not None and below.role in (Role.BYLINE, Role.DATE)


def opens_article(reading: Reading, index: int) -> bool:
    """True for a line of some length between which and the body nothing stands but what has its own label."""
    between = reading.labels[index + 1 : reading.body.indexes[0]]
    return reading.lines[index].words >= HEADLINE_WORDS and all(label is not None for label in between)


def opens_document(reading: Reading, index: int) -> bool:
    """True for a line of some length above which nothing stands but what has its own label."""
    return reading.lines[index].words >= HEADLINE_WORDS and all(label is not None for label in reading.labels[:index])


def may_be_title(reading: Reading, index: int) -> bool:
    """True for a line of a headline's shape that no list of other articles holds."""
    line, label = reading.lines[index], reading.labels[index]
    if label is not None or reading.is_listed(index) or is_item(line):
        return False
    words = word_count(reading.texts[index])
    if ELLIPSIS.search(line.text) and words > TEASER_WORDS:
        return False
    if lower(line.text) in reading.names.by_spelling:
        return False
    return (
        WORDS[0] <= words <= WORDS[1]
        and not (FINAL_STOP.search(line.text) and words > 8)
        and line.text[0] not in ",.;:•"
    )


def share(title: frozenset[str], body: frozenset[str]) -> float:
    """Share of the title's stems that the body has."""
    return len(title & body) / len(title) if title else 0.0


def lead(reading: Reading) -> Iterator[Candidate[str]]:
    """The first sentence of the body, less dateline and final stop: for a document without a headline."""
    if not reading.body.indexes:
        return
    index = reading.body.indexes[0]
    text = reading.texts[index]
    if reading.body.dateline is not None:
        text = text[reading.body.dateline.end :].lstrip()
    sentences = split_sentences(text, reading.body.spoken)
    if not sentences:
        return
    title = FINAL_STOP.sub("", sentences[0][1]).strip()
    reason = Reason("no headline: the first sentence of the body", title, reading.lines[index].number)
    yield Candidate(title, "lead", TRUST["lead"], Certainty.STATED, reason)
