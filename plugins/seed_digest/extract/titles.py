"""The title: candidates from the page's lines, its metadata, its lead; chosen by the table of trust."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from ..facts.corrections import Correction
from ..language.datelines import Dateline
from ..language.languages import Language
from ..language.sentences import split_sentences
from ..language.writing import key, lower, stems, word_count
from ..model import Candidate, Certainty, Label, Line, Metadata, Reason, Resolved, Role
from .fields import LayoutField
from .labels.dirt import cut_source_tail

# A headline's trust grows with its marks up to the metadata's, never beyond.
TRUST = {"correction": 100, "layout": 90, "metadata": 60, "headline": 40, "lead": 10}
WORDS = (2.0, 40.0)
LIST_STAMPS = 3
# Filled lines above the body among which a headline is looked for.
REACH = 60
NEAREST = 14
OVERLAP_LEAST = 0.34
FINAL_STOP = re.compile(r"(?<![.!?…])[.。]$")
TITLE_FROM = {"correction": "correction", "layout": "headline", "headline": "headline", "metadata": "metadata", "lead": "lead"}


@dataclass(frozen=True, slots=True)
class TitleEvidence:
    """What this stage looks at. `body` holds indexes of lines, `texts` the lines less their dirt."""

    lines: Sequence[Line]
    labels: Sequence[Label | None]
    texts: Sequence[str]
    body: tuple[int, ...]
    near_stamps: Sequence[int]
    languages: Sequence[Language]
    metadata: Metadata
    layout: Sequence[LayoutField]
    dateline: Dateline | None
    source_names: Container[str]
    correction: Correction | None


def title_candidates(evidence: TitleEvidence) -> tuple[Candidate[str], ...]:
    """Every candidate, most trusted first."""
    found = [*corrected(evidence), *laid_out(evidence), *from_metadata(evidence), *headlines(evidence), *lead(evidence)]
    return tuple(sorted(found, key=lambda one: -one.trust))


def choose_title(candidates: Sequence[Candidate[str]]) -> tuple[Resolved[str] | None, str | None]:
    """The most trusted title and where it comes from; None where there is no candidate."""
    best = next((one for one in candidates if one.refused is None), None)
    if best is None:
        return None, None
    agreeing = [one.because for one in candidates if one.value == best.value]
    reasons = tuple(dict.fromkeys([best.because, *agreeing]))
    return Resolved(best.value, best.certainty, reasons), TITLE_FROM[best.witness]


def corrected(evidence: TitleEvidence) -> Iterator[Candidate[str]]:
    one = evidence.correction
    if one and one.title:
        reason = Reason(f"correction: {one.reason} ({one.source})", one.title)
        yield Candidate(one.title, "correction", TRUST["correction"], Certainty.CORRECTED, reason)


def laid_out(evidence: TitleEvidence) -> Iterator[Candidate[str]]:
    """The layout's own row, or the line that its span calls the title."""
    for field in evidence.layout:
        if field.name == "title":
            yield Candidate(field.value, "layout", TRUST["layout"], Certainty.STATED, field.because)
    for index, label in enumerate(evidence.labels):
        if label and label.role is Role.TITLE:
            reason = Reason(label.rule, evidence.texts[index], evidence.lines[index].number)
            yield Candidate(evidence.texts[index], "layout", TRUST["layout"], Certainty.STATED, reason)
            return


def from_metadata(evidence: TitleEvidence) -> Iterator[Candidate[str]]:
    meta = evidence.metadata
    if meta.title:
        title = cut_source_tail(meta.title, evidence.source_names)
        if meta.site_name:
            title = cut_source_tail(title, {lower(meta.site_name)})
        reason = Reason(f"the page's metadata: {meta.witness}", title)
        yield Candidate(title, "metadata", TRUST["metadata"], Certainty.STATED, reason)


def headlines(evidence: TitleEvidence) -> Iterator[Candidate[str]]:
    """Lines above the body that look like its headline: they share its words, stand near it, stand more than once."""
    if not evidence.body:
        return
    body_stems = stems(" ".join(evidence.texts[index] for index in evidence.body))
    counts = Counter(key(text) for text in evidence.texts if text)
    above = [index for index in range(evidence.body[0]) if evidence.lines[index].text][-REACH:]
    for place, index in enumerate(reversed(above)):
        if not may_be_title(evidence, index):
            continue
        title = cut_source_tail(evidence.texts[index], evidence.source_names)
        overlap = share(stems(title), body_stems)
        repeated = counts[key(title)] > 1
        if overlap < OVERLAP_LEAST and not (repeated and place < NEAREST):
            continue
        marks = min(19.0, 12 * overlap + 5 * repeated + 4 * (evidence.lines[index].mark == "h1") - 0.2 * min(place, 30))
        rule = "headline above the body that shares its words" + (", printed more than once" if repeated else "")
        reason = Reason(rule, title, evidence.lines[index].number)
        yield Candidate(title, "headline", TRUST["headline"] + round(marks), Certainty.STATED, reason)


def may_be_title(evidence: TitleEvidence, index: int) -> bool:
    """True for a line of a headline's shape that no list of other articles holds."""
    line, label = evidence.lines[index], evidence.labels[index]
    if label is not None or evidence.near_stamps[index] >= LIST_STAMPS:
        return False
    words = word_count(evidence.texts[index])
    if lower(line.text) in evidence.source_names:
        return False
    return WORDS[0] <= words <= WORDS[1] and not (FINAL_STOP.search(line.text) and words > 8) and line.text[0] not in ",.;:•"


def share(title: frozenset[str], body: frozenset[str]) -> float:
    """Share of the title's stems that the body has."""
    return len(title & body) / len(title) if title else 0.0


def lead(evidence: TitleEvidence) -> Iterator[Candidate[str]]:
    """The first sentence of the body, less dateline and final stop: for a document without a headline."""
    if not evidence.body:
        return
    index = evidence.body[0]
    text = evidence.texts[index]
    if evidence.dateline is not None:
        text = text[evidence.dateline.end :].lstrip()
    sentences = split_sentences(text, evidence.languages)
    if not sentences:
        return
    title = FINAL_STOP.sub("", sentences[0][1]).strip()
    reason = Reason("no headline: the first sentence of the body", title, evidence.lines[index].number)
    yield Candidate(title, "lead", TRUST["lead"], Certainty.STATED, reason)
