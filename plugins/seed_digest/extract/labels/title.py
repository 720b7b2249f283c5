"""The line on which the title is printed."""

from __future__ import annotations

from ...model import Label, Role, Voice
from ..reading import Reading

# Where the title is not read off its line but told elsewhere: why the line that says the same is the title's.
PRINTED = {
    "metadata": "prints the title of the page's metadata",
    "correction": "prints the corrected title",
}
# What a title's line may have been taken for alone.
MAY_BE_TITLE = frozenset({Role.BYLINE, Role.CAPTION, Role.DUPLICATE})


def label_title(reading: Reading, title_from: str | None) -> tuple[Label | None, ...]:
    """The labels with that of the title's line. title_from: where the title comes from."""
    labels = reading.labels
    because = reading.title.because[0] if reading.title else None
    if because is not None and title_from == "headline" and because.line is not None:
        index, rule = because.line - 1, because.rule
    else:
        found = printed(reading) if title_from in PRINTED else None
        if found is None:
            return labels
        index, rule = found, PRINTED[title_from or ""]
    return (*labels[:index], Label(Role.TITLE, rule), *labels[index + 1 :])


def printed(reading: Reading) -> int | None:
    """Index of the line above the text that prints the title: the page's heading, else the one nearest the text.

    None where no line does, or where the maintainer has named the title's line.
    """
    if any(label and label.role is Role.TITLE for label in reading.labels):
        return None
    end = reading.body.indexes[0] if reading.body.indexes else len(reading.lines)
    prints = [index for index in reading.title_lines if index < end and may_be_title(reading.labels[index])]
    headings = [index for index in prints if reading.lines[index].element == "h1"]
    return max(headings or prints, default=None)


def may_be_title(label: Label | None) -> bool:
    return label is None or (label.role in MAY_BE_TITLE and label.voice is not Voice.CORRECTION)
