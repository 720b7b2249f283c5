"""The body, where no layout tells it: what the trained network takes for the article's lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...language.writing import grams, likeness
from ...model import Label, Line, Role, Voice
from ..labeller.opinion import Opinion
from .edges import settle
from .kinds import body_kind
from .pictures import CAPTION, CAPTION_ABOVE_RULE, CAPTION_RULE, caption_above, caption_below

RULE = "the article's by the network"
STANDFIRST_RULE = "a standfirst by the network, and the text says it again"
LEAD_RULE = "a standfirst by the network, which opens the text"
EDGE_RULE = "between lines of the article, or goes on from them"
STRANGE_RULE = "another script within the run"
# What such a line is alone outweighs the network. Measured on the development halves, cross-validated.
SETTLED = frozenset({
    Role.CONTACT, Role.MARKER, Role.CREDIT, Role.MACHINE_SUMMARY, Role.FURNITURE,
})  # fmt: skip
# A page on which no line is likelier, or with fewer words that are likely, has no article.
LEAST_LIKELY, LEAST_WORDS = 0.3, 4.0
LEAST_STANDFIRST = 0.5
# So much of its wording stands in a text that says it again.
SAID_AGAIN = 0.8
# A standfirst stands above the text, or is the first lines of what was taken for text.
HEAD_LINES = 3
# A shorter line in another script may be a name or a heading of the text.
LONG_WORDS = 14.0


def label_learned(
    lines: Sequence[Line], labels: tuple[Label | None, ...], opinion: Opinion | None
) -> tuple[Label | None, ...]:
    """The labels with those of the lines that the network takes for the article's; the others stay as they are."""
    if opinion is None:
        return labels
    likely = dict(zip(opinion.places, opinion.likely.tolist(), strict=True))
    text = {index: row[0] for index, row in likely.items()}
    taken = [index for index, one in text.items() if one >= opinion.least and may_be_text(labels[index])]
    taken, strange = of_one_script(lines, list(without_copies(labels, taken)))
    taken = settle(lines, labels, taken, text)
    captions = {
        caption_above(lines, taken): CAPTION_ABOVE_RULE,
        caption_below(lines, labels, taken, text): CAPTION_RULE,
    }
    taken = [index for index in taken if index not in captions]
    if sum(lines[index].words for index in taken) < LEAST_WORDS or max(text.values()) < LEAST_LIKELY:
        return labels
    heads = standfirst_lines(opinion, labels, taken)
    said = grams(" ".join(lines[index].clean for index in taken if index not in heads)) if heads else frozenset()
    found = list(labels)
    for caption, rule in captions.items():
        if caption is not None:
            found[caption] = Label(Role.CAPTION, rule, marker=CAPTION)
    for index in strange:
        found[index] = Label(Role.FURNITURE, STRANGE_RULE, voice=Voice.NETWORK)
    for index in taken:
        rule = RULE if text[index] >= opinion.least else EDGE_RULE
        found[index] = Label(body_kind(lines[index]), rule, f"probability {text[index]:.2f}", Voice.NETWORK)
    for index in heads:
        again = likeness(grams(lines[index].clean), said) >= SAID_AGAIN
        role, rule = (Role.STANDFIRST, STANDFIRST_RULE) if again else (Role.LEAD, LEAD_RULE)
        found[index] = Label(role, rule, f"probability {likely[index][2]:.2f}", Voice.NETWORK)
    return tuple(found)


def may_be_text(label: Label | None) -> bool:
    return label is None or (label.role not in SETTLED and label.voice is not Voice.MARKUP and label.marker != CAPTION)


def of_one_script(lines: Sequence[Line], taken: Sequence[int]) -> tuple[list[int], list[int]]:
    """The taken lines in the script that carries them, and the long ones in another: a summary, a translation."""
    weights: dict[str, float] = {}
    for index in taken:
        weights[lines[index].script] = weights.get(lines[index].script, 0.0) + lines[index].words
    main = max(sorted(weights), key=lambda script: weights[script], default="")
    strange = {index for index in taken if lines[index].script not in ("", main) and lines[index].words >= LONG_WORDS}
    return [index for index in taken if index not in strange], sorted(strange)


def without_copies(labels: Sequence[Label | None], taken: Sequence[int]) -> Iterator[int]:
    """The taken lines, less those that repeat another taken line."""
    chosen = frozenset(taken)
    for index in taken:
        label = labels[index]
        if label is None or not any(number - 1 in chosen for number in label.twins):
            yield index


def standfirst_lines(opinion: Opinion, labels: Sequence[Label | None], taken: Sequence[int]) -> frozenset[int]:
    """The lines that are likelier a standfirst than text, above the text or at its head; never all of the text."""
    last = taken[min(HEAD_LINES, len(taken)) - 1]
    found = [
        index
        for index, (text, _, standfirst) in zip(opinion.places, opinion.likely.tolist(), strict=True)
        if standfirst >= LEAST_STANDFIRST and standfirst > text and index <= last and labels[index] is None
    ]
    return frozenset(found) if set(taken) - set(found) else frozenset()
