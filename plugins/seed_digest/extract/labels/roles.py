"""The roles that only the whole document tells: standfirst, captions, related headlines, comments, the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...language.writing import grams, likeness
from ...model import Label, Line, Role, Voice
from ..reading import Body, Reading
from .colophon import is_colophon, written_by
from .contents import entry
from .interruptions import points_elsewhere
from .kinds import EMOJI, is_whole_sentence
from .pictures import label_pictures

Labels = tuple[Label | None, ...]

# The network took such a line; edges.py told that it is none of the text: a slogan, a copy, a comment.
BEYOND_RULE = "taken by the network, but not of this text by its place"
COLOPHON_RULE = "below the text, the page's own: who wrote it, an address, an account or the day of its entry"
CONTENTS_RULE = "above the text, an entry of its contents: a line of the text says it again"
# What may have no other reason than the network's.
OPEN = frozenset({Role.FURNITURE, Role.COMMENT, Role.RELATED, Role.STANDFIRST})
SAME = 0.85
# A standfirst is at most so many times as long as the paragraph that it announces: a copy of the whole text is none.
LONGER = 1.5


def label_roles(reading: Reading, labels: tuple[Label | None, ...]) -> tuple[Label, ...]:
    """A label for every line. Each step fills only what the steps before left open."""
    lines, texts = reading.lines, reading.texts
    body = [index for index, label in enumerate(labels) if label and label.role.in_body]
    laid_out = any((label := labels[index]) and label.voice is Voice.LAYOUT for index in body)
    taken = reading.opinion.taken if reading.opinion and not laid_out else frozenset()
    for step in (captions, summaries, standfirst, related, comments):
        labels = step(lines, labels, texts, body)
    return tuple(
        label or (beyond(lines, labels, body, index) if body and index in taken else rest(index, body))
        for index, label in enumerate(labels)
    )


def beyond(lines: Sequence[Line], labels: Labels, body: Sequence[int], index: int) -> Label:
    """A line that the network took and edges.py left out of the text: why, as far as it shows."""
    if index > body[-1] and is_colophon(lines[index], written_by(lines, labels, body), 0.0):
        return Label(Role.FURNITURE, COLOPHON_RULE)
    if index < body[0] and entry(lines[index]) in {entry(lines[one]) for one in body}:
        return Label(Role.FURNITURE, CONTENTS_RULE)
    return Label(Role.FURNITURE, BEYOND_RULE)


def with_dateline(labels: tuple[Label, ...], body: Body) -> tuple[Label, ...]:
    """The labels; that of the line which opens the text tells the dateline there."""
    first = body.opens
    if body.dateline is None or first is None:
        return labels
    told = "; ".join(filter(None, (labels[first].detail, f"opens with the dateline {body.dateline.text}")))
    return (*labels[:first], replace(labels[first], detail=told), *labels[first + 1 :])


def captions(lines: Sequence[Line], labels: Labels, texts: Sequence[str], body: Sequence[int]) -> Labels:
    """Pictures below the article are those of other articles, but for a caption right below the text."""
    return label_pictures(lines, labels, body[-1]) if body else labels


def summaries(lines: Sequence[Line], labels: Labels, texts: Sequence[str], body: Sequence[int]) -> Labels:
    """A block in another script above the body: a machine's summary, where a marker or the emoji of points say so."""
    if not body:
        return labels
    script = lines[body[0]].script
    block = [
        i
        for i in range(body[0])
        if open_for_summary(labels[i]) and lines[i].ends_sentence and lines[i].script not in ("", script)
    ]
    if any(EMOJI.match(lines[index].text) for index in block):
        return fill(labels, block, Label(Role.MACHINE_SUMMARY, "block in another script with emoji before its points"))
    marked = next(iter(find(labels, "summary")), body[0])
    below = [index for index in block if index > marked]
    return fill(labels, below, Label(Role.MACHINE_SUMMARY, "block in another script below a marker of a summary"))


def open_for_summary(label: Label | None) -> bool:
    return label is None or (label.voice is Voice.NETWORK and label.role is Role.FURNITURE)


def standfirst(lines: Sequence[Line], labels: Labels, texts: Sequence[str], body: Sequence[int]) -> Labels:
    """The sentence above the body that says most nearly what its first paragraph says, and not much more."""
    if not body or any(label and label.role in (Role.STANDFIRST, Role.LEAD) for label in labels):
        return labels
    opening, longest = grams(texts[body[0]]), LONGER * len(texts[body[0]])
    best, nearest = 0.0, body[0]
    for index in range(body[0] - 1, -1, -1):
        if labels[index] is None and lines[index].ends_sentence and len(texts[index]) <= longest:
            own = grams(texts[index])
            shared = len(own & opening) / len(own | opening)
            if likeness(own, opening) >= SAME and shared > best:
                best, nearest = shared, index
    if not best:
        return labels
    return fill(labels, [nearest], Label(Role.STANDFIRST, "says what the first paragraph says"))


def related(lines: Sequence[Line], labels: Labels, texts: Sequence[str], body: Sequence[int]) -> Labels:
    """Headlines below the article's own marker, up to the next marker.

    Below one that has its headline on its own line a sentence is none.
    """
    if not body:
        return labels
    taken, below, pointed = [], False, False
    for index in range(body[0], len(lines)):
        label = labels[index]
        if label and label.role in (Role.MARKER, Role.CONTACT, Role.KEYWORDS):
            below, pointed = label.marker == "related", points_elsewhere(lines[index], label)
        elif below and pointed and is_whole_sentence(lines[index]):
            below = False
        elif below and label is None and lines[index].words >= 3:
            taken.append(index)
    return fill(labels, taken, Label(Role.RELATED, "below a marker of related articles"))


def comments(lines: Sequence[Line], labels: Labels, texts: Sequence[str], body: Sequence[int]) -> Labels:
    """What readers wrote: open lines below the article's marker of comments, up to a marker of another kind."""
    if not body:
        return labels
    taken, below = [], False
    for index in range(body[-1], len(lines)):
        label = labels[index]
        if label and label.role is Role.MARKER:
            below = label.marker == "comments"
        elif below and label is None:
            taken.append(index)
    return fill(labels, taken, Label(Role.COMMENT, "below a marker of comments"))


def find(labels: Labels, marker: str) -> list[int]:
    """Indexes of the markers of a kind."""
    return [index for index, label in enumerate(labels) if label and label.marker == marker]


def fill(labels: Labels, indexes: Sequence[int], label: Label) -> Labels:
    """The labels with one set at some places."""
    chosen = frozenset(indexes)
    return tuple(label if index in chosen else one for index, one in enumerate(labels))


def rest(index: int, body: Sequence[int]) -> Label:
    """What is still open is no part of the article."""
    if not body:
        return Label(Role.FURNITURE, "no body in this document")
    if index < body[0]:
        return Label(Role.FURNITURE, "above the article")
    return Label(Role.FURNITURE, "below the article" if index > body[-1] else "between the lines of the article")
