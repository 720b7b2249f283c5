"""`invoke explain SEED`: every guess of one document with its reason, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..digest.entities import find_refused
from ..digest.matching import EntityMatcher
from ..edtf import Edtf
from ..extract.labels.order import line_evidence
from ..facts.facts import Facts
from ..model import SOURCE_LINKS, Article, Candidate, Document, LabelledLine, Mention, Resolved, Role, Source
from .explain_story import StoryMiss, story_rows
from .finding import Found
from .printing import Kind, Row
from .reasons import reason_rows, reason_text

UNKNOWN = "unknown"
SHORT = 60
"""Characters of a sentence that are shown beside its speaker."""
LONGEST = 160
"""Characters of a line of the seed that are shown: enough to know it again."""


def explain(found: Found, facts: Facts, misses: Sequence[StoryMiss] = ()) -> Iterator[Row]:
    """All that is known of a document and why, ending with each line's label and the rule that decided.

    Of one that was not read (it failed, or is withdrawn) only what became of it. misses: the documents that nearly
    tell its story.
    """
    document, article = found.document, found.article
    yield from what_became(document)
    yield from (Row(Kind.MUTED, f"note: {note}") for note in (*document.notes, *(article.notes if article else ())))
    if not document.lines:
        return
    yield from title_rows(found)
    yield from date_rows(found)
    yield from resolved_rows("Captured", document.captured, found)
    yield Row(Kind.HEAD, "Language")
    yield Row(Kind.VALUE, document.language if document.body else UNKNOWN)
    yield from source_rows(document.source, found)
    if article:
        yield from digest_rows(article, found)
        yield from story_rows(found, misses)
        yield from tag_rows(article, facts, found)
        yield from speaker_rows(article, found)
    yield Row(Kind.HEAD, f"{'Lines' if document.numbered else 'Blocks'} ({len(document.lines)})")
    evidence = line_evidence(document)
    for one in document.lines:
        place = found.place(one.line.number)
        yield line_row(one)
        if one.line.number in evidence:
            yield Row(Kind.DETAIL, f"network on {place}: {evidence[one.line.number]}")
        yield from (Row(Kind.DETAIL, f"out of {place}: {cut.rule}: “{cut.text}”") for cut in one.cuts)


def what_became(document: Document) -> Iterator[Row]:
    """The status, with the stage and reason where it is no article."""
    yield Row(Kind.HEAD, document.seed)
    stage = f" at {document.failed_stage}" if document.failed_stage else ""
    reason = f": {document.reason}" if document.reason else ""
    yield Row(Kind.VALUE, f"{document.status.value}{stage}{reason}")
    read = f" · {document.encoding} · layout {document.layout or 'of no known site'}" if document.lines else ""
    yield Row(Kind.MUTED, f"id {document.id}{read}")
    yield from (Row(Kind.MUTED, f"same bytes: {name}") for name in document.same_bytes)


def title_rows(found: Found) -> Iterator[Row]:
    """The title, where it is from, and what else was proposed."""
    document = found.document
    yield from resolved_rows("Title", document.title, found)
    if document.title_from:
        yield Row(Kind.MUTED, f"from: {document.title_from}")
    yield from candidate_rows(document.title_candidates, document.title, found)
    if document.standfirst:
        yield Row(Kind.MUTED, f"standfirst: {document.standfirst}")


def date_rows(found: Found) -> Iterator[Row]:
    """The date as the corpus settled it, what the document alone says, and each candidate with why it lost."""
    document = found.document
    settled = found.article.date if found.article else document.date
    yield from resolved_rows("Date", settled, found)
    if document.date and settled and document.date.value != settled.value:
        yield Row(Kind.MUTED, f"of itself the document says: {document.date.value.value}")
    yield from candidate_rows(document.date_candidates, document.date, found)


def resolved_rows(name: str, resolved: Resolved[str] | Resolved[Edtf] | None, found: Found) -> Iterator[Row]:
    """A heading, the value with its certainty, its reasons."""
    yield Row(Kind.HEAD, name)
    if resolved is None:
        yield Row(Kind.VALUE, UNKNOWN)
        return
    yield Row(Kind.VALUE, f"{shown(resolved.value)} ({resolved.certainty.value})")
    yield from reason_rows(resolved.because, found)


def candidate_rows(
    candidates: Sequence[Candidate[str] | Candidate[Edtf]],
    chosen: Resolved[str] | Resolved[Edtf] | None,
    found: Found,
) -> Iterator[Row]:
    """Each proposal, the most trusted first, with what became of it."""
    if candidates:
        yield Row(Kind.MUTED, "proposed:")
    for one in sorted(candidates, key=lambda one: -one.trust):
        who = f"{one.witness}, trust {one.trust} · {reason_text(one.because, found)}"
        # What counts from an unknown day has no date to be shown.
        value = shown(one.value) if one.trust or not one.refused else one.because.quote
        yield Row(Kind.DETAIL, f"{outcome(one, chosen)}: {value} · {who}")


def outcome(one: Candidate[str] | Candidate[Edtf], chosen: Resolved[str] | Resolved[Edtf] | None) -> str:
    """Why a candidate was taken or lost, in a few words."""
    if one.refused:
        return f"refused ({one.refused})"
    if chosen is None:
        return "not taken"
    if one.value == chosen.value:
        return "agrees"
    if isinstance(one.value, Edtf) and isinstance(chosen.value, Edtf) and one.value.agrees(chosen.value):
        return "agrees as far as it goes"
    return "lost (another speaks, for the reasons above)"


def source_rows(source: Source, found: Found) -> Iterator[Row]:
    """The source chain, link by link."""
    yield Row(Kind.HEAD, "Source")
    for name in SOURCE_LINKS:
        link: Resolved[str] | None = getattr(source, name)
        if link is None:
            yield Row(Kind.MUTED, f"{name}: {UNKNOWN}")
            continue
        yield Row(Kind.VALUE, f"{name}: {link.value} ({link.certainty.value})")
        yield from reason_rows(link.because, found)


def digest_rows(article: Article, found: Found) -> Iterator[Row]:
    """The digests it belongs to, each with the sentence that puts it there."""
    yield Row(Kind.HEAD, "Digests")
    for slug, membership in article.digests.items():
        yield Row(Kind.VALUE, f"{slug}: {membership.role}")
        yield from reason_rows(membership.because, found)
    for slug, reason in article.corrected.digests.items():
        if slug not in article.digests:
            yield Row(Kind.VALUE, f"{slug}: out")
            yield from reason_rows((reason,), found)
    if not article.digests and not article.corrected.digests:
        yield Row(Kind.VALUE, "none")


def tag_rows(article: Article, facts: Facts, found: Found) -> Iterator[Row]:
    """The tags, and every name that was found, with its place."""
    yield Row(Kind.HEAD, "Tags")
    yield Row(Kind.VALUE, ", ".join(article.tags) or "none")
    yield from (Row(Kind.REASON, f"{key}: {reason_text(one, found)}") for key, one in article.corrected.tags.items())
    yield Row(Kind.HEAD, f"Names found ({len(article.mentions)})")
    yield from (mention_row(one, facts, found) for one in article.mentions)
    refused = find_refused(article.document, EntityMatcher(facts.entities))
    yield Row(Kind.HEAD, f"Names that do not count ({len(refused)})")
    yield from (mention_row(one, facts, found) for one in refused)


def mention_row(one: Mention, facts: Facts, found: Found) -> Row:
    """A name with its place and why it counts, or does not."""
    place = found.place(one.line) if one.line else one.where
    kind = facts.entities[one.entity].kind if one.entity in facts.entities else UNKNOWN
    because = f"; {one.because}" if one.because else ""
    return Row(Kind.MUTED, f"{one.entity} ({kind}): “{one.text}”, {place}{because}")


def speaker_rows(article: Article, found: Found) -> Iterator[Row]:
    """Each sentence that tells its speaker, with who that is and why."""
    spoken = [(one, one.speaker) for one in article.sentences if one.speaker]
    yield Row(Kind.HEAD, f"Who says it ({len(spoken)} of {len(article.sentences)} sentences)")
    for sentence, speaker in spoken:
        who = f"{speaker.text} ({speaker.entity})" if speaker.entity else speaker.text
        how = f"{speaker.certainty.value}, in their own words" if speaker.quoted else speaker.certainty.value
        text = sentence.text[:SHORT] + ("…" if len(sentence.text) > SHORT else "")
        yield Row(Kind.VALUE, f"{who}, {how}: {text}")
        yield from reason_rows(speaker.because, found)


def line_row(one: LabelledLine) -> Row:
    """A line of the seed with its number, label and rule."""
    rule = f"{one.label.rule} ({one.label.detail})" if one.label.detail else one.label.rule
    text = one.line.raw.strip()
    shown_text = text[:LONGEST] + ("…" if len(text) > LONGEST else "")
    kept = one.label.role.in_body or one.label.role in (Role.TITLE, Role.STANDFIRST)
    place = f"{one.line.number:>5} {one.label.role.value:<16}"
    return Row(Kind.KEPT if kept else Kind.DROPPED, f"{place} {rule}" + (f": {shown_text}" if text else ""))


def shown(value: str | Edtf) -> str:
    return value.value if isinstance(value, Edtf) else value
