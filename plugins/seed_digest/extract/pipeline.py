"""The order of the stages by which one document is read, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import SeedError
from ..facts.corrections import Correction
from ..facts.facts import Facts
from ..facts.sites import Site
from ..language.datelines import Dateline, find_dateline
from ..language.identify import identify
from ..language.languages import Language, of_script
from ..language.writing import key, main_script
from ..model import Candidate, Document, Label, LabelledLine, Line, RawDocument, Resolved, Role, Status, Text
from .assembly import assemble_document, make_asides, make_body, times_of
from .captured import find_captured
from .dates.candidates import DateEvidence, date_candidates
from .dates.choose import choose_date
from .dates.within import settle_year
from .fields import LayoutField, layout_fields
from .formats.table import read_format
from .identity import document_id
from .labels.alone import judge_alone
from .labels.corrected import label_corrected
from .labels.dirt import cut_heads
from .labels.markup import label_markup
from .labels.neighbours import label_run, near_stamps
from .labels.roles import label_roles
from .labels.site import has_body, label_site, match_site
from .labels.twins import fold_twins
from .lines import make_lines
from .origin import OriginEvidence, find_origin
from .source_names import SourceNames
from .titles import TitleEvidence, choose_title, title_candidates


@dataclass(frozen=True, slots=True)
class Tools:
    """What every document of a run needs, made once."""

    facts: Facts
    names: SourceNames


@dataclass(frozen=True, slots=True)
class Body:
    """The body found: its lines' indexes, its language, the languages whose forms are tried, its dateline."""

    indexes: tuple[int, ...]
    language: str
    spoken: tuple[Language, ...]
    dateline: Dateline | None


def make_tools(facts: Facts) -> Tools:
    return Tools(facts, SourceNames(facts.sources))


def read_document(raw: RawDocument, tools: Tools) -> Document:
    """Read one document. SeedError where it cannot be read; one that is no article comes back with the reason."""
    text = read_format(raw)
    correction = tools.facts.corrections.get(raw.seed)
    lines = make_lines(text)
    texts = cut_heads(lines)
    site = match_site(lines, tools.facts.sites)
    open_labels = label_body(lines, texts, site, correction)
    body = find_body(lines, texts, open_labels)
    layout = layout_fields(lines, site, body.language)
    stamps = near_stamps(lines, open_labels)
    titles = title_candidates(
        TitleEvidence(lines, open_labels, texts, body.indexes, stamps, body.spoken, text.metadata, layout, body.dateline,
                      tools.names.by_spelling, correction)
    )  # fmt: skip
    title, title_from = choose_title(titles)
    labels = label_roles(lines, title_labels(open_labels, title, title_from), texts)
    if not body.indexes:
        return no_article(text, lines, labels, texts, site)
    origin = find_origin(
        OriginEvidence(lines, labels, body.indexes, body.spoken, tools.names, text.metadata, layout, body.dateline,
                       title.value if title else "", correction)
    )  # fmt: skip
    dates = date_candidates(
        DateEvidence(lines, labels, body.spoken, text.metadata, title_lines(title, texts), body.indexes, stamps, body.dateline,
                     origin.url.value if origin.url else None, origin.url.because[0].line if origin.url else None,
                     tuple((one.value, one.because) for one in layout if one.name == "date"), correction)
    )  # fmt: skip
    labelled = tuple(LabelledLine(*row) for row in zip(lines, labels, texts, strict=True))
    paragraphs = make_body(labelled, body.language)
    times = times_of(paragraphs, body.spoken)
    return assemble_document(
        Document(
            id=document_id(raw.seed, guessed(titles)),
            seed=raw.seed,
            status=Status.ARTICLE,
            title=title,
            title_from=title_from,
            title_candidates=titles,
            date=settle_year(choose_date(dates), times, paragraphs),
            date_candidates=dates,
            captured=find_captured(lines, labels, stamps, text.metadata),
            language=(correction.language if correction else None) or body.language,
            source=origin,
            body=paragraphs,
            asides=make_asides(labelled, body.language, tools.names.by_spelling),
            times=times,
            lines=labelled,
            numbered=text.numbered,
            encoding=text.encoding,
            layout=site.name if site else None,
            notes=text.notes,
        )
    )


def label_body(
    lines: tuple[Line, ...], texts: tuple[str, ...], site: Site | None, correction: Correction | None
) -> tuple[Label | None, ...]:
    """Labels up to the body: alone, corrected, by the site, by markup, by twins, by neighbours."""
    alone = label_corrected(lines, judge_alone(lines), correction)
    labels = label_markup(lines, label_site(lines, alone, site))
    if has_body(labels):
        return labels
    return label_run(lines, fold_twins(lines, labels, texts))


def find_body(lines: tuple[Line, ...], texts: tuple[str, ...], labels: tuple[Label | None, ...]) -> Body:
    """The body's lines, and the language they are in."""
    indexes = tuple(index for index, label in enumerate(labels) if label and label.role.in_body)
    words = " ".join(texts[index] for index in indexes)
    language = identify(words)
    spoken = of_script(language, main_script(words[:2000]))
    dateline = find_dateline(texts[indexes[0]], lines[indexes[0]].number, spoken) if indexes else None
    return Body(indexes, language, spoken, dateline)


def title_labels(labels: tuple[Label | None, ...], title: Resolved[str] | None, title_from: str | None) -> tuple[Label | None, ...]:
    """The labels with the headline's own line."""
    if title is None or title_from != "headline" or title.because[0].line is None:
        return labels
    index = title.because[0].line - 1
    return (*labels[:index], Label(Role.TITLE, title.because[0].rule), *labels[index + 1 :])


def title_lines(title: Resolved[str] | None, texts: tuple[str, ...]) -> tuple[int, ...]:
    """Indexes of the lines on which the title is printed."""
    wanted = key(title.value) if title else ""
    return tuple(index for index, text in enumerate(texts) if wanted and text and key(text) == wanted)


def guessed(titles: tuple[Candidate[str], ...]) -> str:
    """The best title without the maintainer's correction: what the document's address is made of."""
    return next((one.value for one in titles if one.witness != "correction"), "")


def no_article(
    text: Text, lines: tuple[Line, ...], labels: tuple[Label, ...], texts: tuple[str, ...], site: Site | None
) -> Document:
    """A document in which no article was found, with its labelled lines."""
    if not any(line.text for line in lines):
        raise SeedError(text.seed, "lines", "no visible character in it")
    return Document(
        id=document_id(text.seed, ""),
        seed=text.seed,
        status=Status.NOT_ARTICLE,
        reason="no article in it: headlines, menus and other furniture at most",
        failed_stage="labels",
        lines=tuple(LabelledLine(*row) for row in zip(lines, labels, texts, strict=True)),
        numbered=text.numbered,
        encoding=text.encoding,
        layout=site.name if site else None,
        notes=text.notes,
    )
