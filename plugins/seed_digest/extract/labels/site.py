"""Labels by the layout of a site: what content/sites says of its lines."""

from __future__ import annotations

from collections.abc import Sequence

from ...facts.sites import Site, Span
from ...model import Label, Line, Role, Voice
from .kinds import body_kind

TEXT = frozenset({Role.PARAGRAPH, Role.QUOTE})
# What a line is alone outweighs some spans: an address within a summary is an address, a stamp in a text a stamp.
ALWAYS = frozenset({Role.BLANK, Role.LOCATOR, Role.COUNTER, Role.CONTACT})
WITHIN_TEXT = frozenset({Role.DATE, Role.MARKER, Role.CREDIT, Role.BYLINE, Role.CAPTION, Role.MACHINE_SUMMARY})
# A sentence of so many words within the text is text, though it opens like a marker.
MARKED_SENTENCE = 5


def match_site(lines: Sequence[Line], sites: Sequence[Site]) -> Site | None:
    """The layout all of whose signature is found; of several the one with the longest signature."""
    found = [site for site in sites if all(any(one.search(line.text) for line in lines) for one in site.signature)]
    return max(found, key=lambda site: len(site.signature), default=None)


def label_site(lines: tuple[Line, ...], alone: tuple[Label | None, ...], site: Site) -> tuple[Label | None, ...]:
    """The labels alone, with those of the layout's spans; the first span that takes a line keeps it."""
    labels = list(alone)
    taken: set[int] = set()
    for span in site.spans:
        for index in span_lines(lines, span):
            if index not in taken and not outweighs(lines[index], alone[index], span.role):
                taken.add(index)
                role = body_kind(lines[index]) if span.role is Role.PARAGRAPH else span.role
                labels[index] = Label(role, f"layout {site.id}", site.name, Voice.LAYOUT)
    return without_teasers(lines, tuple(labels))


def outweighs(line: Line, alone: Label | None, role: Role) -> bool:
    """True where what the line is alone is more than the span's role says."""
    if alone is None:
        return False
    if role.in_body and alone.role is Role.MARKER and line.ends_sentence and line.words >= MARKED_SENTENCE:
        return False
    text_or_rest = role.in_body or role is Role.FURNITURE
    return alone.role in ALWAYS or (text_or_rest and alone.role in WITHIN_TEXT)


def without_teasers(lines: Sequence[Line], labels: tuple[Label | None, ...]) -> tuple[Label | None, ...]:
    """The labels, headings with no text of the article below them taken out.

    Such are the headlines of other articles that stand above their stamps, and a menu below the last sentence.
    """
    teasers = above_text(labels)
    headings: list[int] = []
    for index, label in enumerate(labels):
        if label is not None and label.role is Role.HEADING:
            headings.append(index)
        elif label is not None and label.role.in_body:
            headings = []
        elif label is not None and label.role in (Role.DATE, Role.BYLINE):
            teasers += headings
            headings = []
    out = frozenset((*teasers, *headings, *below_text(labels)))
    return tuple(
        Label(Role.FURNITURE, "a headline with no text of the article below it", label.detail)
        if label is not None and index in out
        else label
        for index, label in enumerate(labels)
    )


def above_text(labels: Sequence[Label | None]) -> list[int]:
    """The headings and items of a layout's span above its first paragraph: bylines, buttons, credits."""
    first = next((index for index, label in enumerate(labels) if label and label.role in TEXT), len(labels))
    return [index for index in range(first) if (label := labels[index]) and label.role.in_body]


def below_text(labels: Sequence[Label | None]) -> list[int]:
    """Below the last sentence of a layout's span: its first heading and all after it, a menu."""
    roles = [label.role if label else Role.BLANK for label in labels]
    last = max((index for index, role in enumerate(roles) if role in TEXT), default=len(roles))
    menu = next((index for index in range(last, len(roles)) if roles[index] is Role.HEADING), len(roles))
    return [index for index in range(menu, len(roles)) if roles[index].in_body]


def span_lines(lines: Sequence[Line], span: Span) -> list[int]:
    """Indexes of the lines that a span takes."""
    start = begin(lines, span)
    if start is None:
        return []
    stop = end(lines, span, start)
    if stop is None:
        return []
    return [index for index in range(start, stop) if span.lines is None or span.lines.search(lines[index].text)]


def begin(lines: Sequence[Line], span: Span) -> int | None:
    """Where the span begins, None where its beginning is given and not found."""
    opening = span.first or span.after
    if opening is None:
        return 0
    found = next((index for index, line in enumerate(lines) if opening.search(line.text)), None)
    if found is None:
        return None
    return found if span.first else found + 1


def end(lines: Sequence[Line], span: Span, start: int) -> int | None:
    """Where the span ends (exclusive), None where its end is given and not found."""
    closing = span.last or span.until
    if closing is None:
        return len(lines)
    found = [index for index in range(start, len(lines)) if closing.search(lines[index].text)]
    if not found:
        return len(lines) if span.open_end else None
    index = found[-1] if span.last_of_all else found[0]
    return index + 1 if span.last else index


def has_body(labels: Sequence[Label | None]) -> bool:
    """True where a layout has told the body."""
    return any(label is not None and label.role.in_body for label in labels)
