"""The order of the stages by which one document is read, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..addresses import country_of
from ..edtf import parse_edtf
from ..errors import SeedError
from ..facts.facts import Facts
from ..facts.sites import Site
from ..language.datelines import opening_dateline
from ..language.day_month import Known, find_order
from ..language.identify import identify
from ..language.languages import of_script
from ..language.writing import main_script
from ..model import Candidate, Document, Label, Line, Metadata, RawDocument, Said, Status, Text
from .assembly import assemble_document, labelled_line, make_asides, make_body, times_of
from .captured import find_captured
from .dates.candidates import date_candidates
from .dates.choose import choose_date
from .dates.within import settle_within
from .fields import layout_fields
from .formats.table import read_format
from .genre.unfit import why_unfit
from .headlines import shipped_weights
from .identity import document_id
from .labeller.network import Networks, shipped
from .labels.corrected import label_corrected
from .labels.joined import label_joined, lost_corrections
from .labels.leftover import layout_notes
from .labels.order import label_body
from .labels.roles import label_roles, with_dateline
from .labels.site import match_site
from .labels.stamps import near_stamps
from .labels.title import label_title
from .lines import make_lines
from .origin import find_origin
from .own_address import find_address
from .reading import Body, Reading
from .source_names import SourceNames
from .titles import choose_title, title_candidates

# Lines above the text in which the article has its title and its stamp.
HEAD_LINES = 12


@dataclass(frozen=True, slots=True)
class Tools:
    """What every document of a run needs, made once."""

    facts: Facts
    names: SourceNames
    networks: Networks
    titles: Mapping[str, float]


def make_tools(facts: Facts) -> Tools:
    return Tools(facts, SourceNames(facts.sources), shipped(), shipped_weights())


def read_document(raw: RawDocument, tools: Tools) -> Document:
    """Read one document. SeedError where it cannot be read; one that is no article comes back with the reason."""
    text = read_format(raw)
    site, reading = read_lines(text, tools)
    laid_out = reading.labels
    titles = title_candidates(reading, tools.titles)
    key = document_id(raw.seed, guessed(titles))
    corrected = with_corrected_lines(reading)
    if corrected is not reading:
        reading, titles = corrected, title_candidates(corrected, tools.titles)
    title, title_from = choose_title(titles)
    reading = replace(reading, title=title)
    labels = label_roles(reading, label_title(reading, title_from))
    stale = layout_notes(reading.lines, laid_out, labels, site, tools.networks) if site else ()
    labels = with_dateline(label_joined(reading.lines, labels), reading.body)
    labelled = tuple(labelled_line(*row) for row in zip(reading.lines, labels, strict=True))
    document = Document(
        id=key,
        seed=raw.seed,
        status=Status.ARTICLE,
        lines=labelled,
        numbered=text.numbered,
        encoding=text.encoding,
        layout=site.name if site else None,
        notes=(*text.notes, *stale, *lost_corrections(reading.lines, reading.correction)),
    )
    unfit = why_unfit(reading, "line" if text.numbered else "block")
    reading = with_order(replace(reading, labels=labels))
    if reading.body.indexes:
        reading = replace(reading, source=find_origin(reading, find_address(reading)))
    dates = date_candidates(reading)
    if unfit:
        return no_article(replace(document, date=choose_date(dates), date_candidates=dates), unfit)
    language = (reading.correction.language if reading.correction else None) or reading.body.language
    body = make_body(labelled, language)
    times, chosen = times_of(body, reading.body), choose_date(dates)
    return assemble_document(
        replace(
            document,
            title=title,
            title_from=title_from,
            title_candidates=titles,
            date=settle_within(chosen, reading, times, body),
            date_candidates=dates,
            captured=find_captured(reading.lines, labels, text.metadata),
            language=language,
            source=reading.source,
            body=body,
            asides=make_asides(labelled, language, tools.names.by_spelling),
            times=times,
        )
    )


def read_lines(text: Text, tools: Tools) -> tuple[Site | None, Reading]:
    """The document's layout, and its lines labelled up to the body."""
    correction = tools.facts.corrections.get(text.seed)
    lines = make_lines(text)
    texts = tuple(line.clean for line in lines)
    site = match_site(lines, tools.facts.sites)
    lines, labels, opinion = label_body(lines, site, tools.networks, text.main)
    body = find_body(lines, texts, labels, text.metadata)
    return site, Reading(
        lines=lines,
        texts=texts,
        labels=labels,
        near_stamps=near_stamps(lines, labels),
        opinion=opinion,
        body=body,
        metadata=text.metadata,
        layout=layout_fields(lines, site, body.language),
        names=tools.names,
        correction=correction,
    )


def with_corrected_lines(reading: Reading) -> Reading:
    """The reading with the lines that the maintainer put right; all others keep what they were taken for."""
    labels = label_corrected(reading.lines, reading.labels, reading.correction)
    if labels == reading.labels:
        return reading
    body = find_body(reading.lines, reading.texts, labels, reading.metadata)
    return replace(reading, labels=labels, body=body, near_stamps=near_stamps(reading.lines, labels))


def find_body(
    lines: tuple[Line, ...], texts: tuple[str, ...], labels: tuple[Label | None, ...], metadata: Metadata
) -> Body:
    """The body's lines, and the language they are in."""
    indexes = tuple(index for index, label in enumerate(labels) if label and label.role.in_body)
    words = " ".join(texts[index] for index in indexes)
    declared = next((one.value for one in metadata.of(Said.LANGUAGE)), "")
    language = identify(words, declared)
    spoken = of_script(language, main_script(words[:2000]))
    found = opening_dateline([(texts[index], lines[index].number) for index in indexes], spoken)
    at, dateline = found if found is not None else (0, None)
    return Body(indexes, language, spoken, dateline, opens=indexes[at] if indexes else None)


def with_order(reading: Reading) -> Reading:
    """The reading with what the document says of the order of day and month."""
    body = reading.body
    regions = [one.value for one in reading.metadata.of(Said.REGION)]
    regions += [country_of(reading.metadata.url)] if reading.metadata.url else []
    first, last = (body.indexes[0], body.indexes[-1]) if body.indexes else (0, -1)
    own = reading.lines[max(0, first - HEAD_LINES) : last + 1]
    stated = reading.metadata.captured
    saved = parse_edtf(stated).last_day if stated else None
    order = find_order(reading.lines, Known(body.language, body.spoken, regions, saved), own)
    return replace(reading, body=replace(body, order=order))


def guessed(titles: tuple[Candidate[str], ...]) -> str:
    """The best title without the maintainer's: what the document's address is made of, whatever is corrected later."""
    return next((one.value for one in titles if one.witness != "correction"), "")


def no_article(document: Document, reason: str) -> Document:
    """A document in which no article was found. SeedError where there is nothing to see at all."""
    if not any(one.line.text for one in document.lines):
        raise SeedError(document.seed, "lines", "no visible character in it")
    return replace(
        document, id=document_id(document.seed, ""), status=Status.NOT_ARTICLE, reason=reason, failed_stage="labels"
    )
