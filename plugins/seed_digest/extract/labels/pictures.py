"""Lines of pictures below the text, by what stands beside them: the article's, the page's own ©, or others'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from ...model import Label, Line, Role, Voice

Labels = Sequence[Label | None]
CAPTION_RULE = "a short line with a picture's credit, right below the text"
CAPTION_ABOVE_RULE = "a short line with a picture's credit, at the head of the text"
# The kinds of markers that open a picture's credit and the caption of a picture of the article's own.
CREDIT, CAPTION = "credit", "caption"
PICTURES = frozenset({Role.CAPTION, Role.CREDIT})
PAGE_LINES = frozenset({Role.MARKER, Role.CONTACT})
RIGHTS = Label(Role.MARKER, "marker: rights", "© among the page's own lines", marker="rights")
OPEN_COPYRIGHT = Label(Role.FURNITURE, "© below the article, of a picture or of the page")
OTHERS = Label(Role.FURNITURE, "picture below the article")
# Kinds of holders, as markup tells them: of pictures, and of an article's text.
FIGURES, ARTICLES = frozenset({"figure", "caption", "credit", "media"}), frozenset({"article", "content", "main"})
# A caption has no more words, one with its credit fewer unless the network doubts that it is text; so many lines of
# text stand above.
CAPTION_WORDS, SHORT_WORDS, SURE_TEXT, TEXT_ABOVE = 30.0, 20.0, 0.9, 2
# Two names, as of a photographer and an agency.
TWO_NAMES = ("/", "|", " via ")
# A page's own lines stand so near to each other.
NEAR = 2


def caption_below(
    lines: Sequence[Line], labels: Labels, taken: Sequence[int], likely: Mapping[int, float]
) -> int | None:
    """The last line taken for text, where it is the caption of a picture: a credit ends it or stands right below.

    A credit right below a paragraph tells nothing where all paragraphs stand so, unless the network doubts the line.
    """
    if len(taken) <= TEXT_ABOVE or lines[taken[-1]].words > CAPTION_WORDS:
        return None
    last = taken[-1]
    doubted = likely.get(last, 0.0) < SURE_TEXT
    if ends_in_credit(lines[last]):
        return last if doubted or lines[last].words <= SHORT_WORDS else None
    below = list(credits_below(labels, last))
    told = any((label := labels[index]) and label.marker == CREDIT for index in below)
    named = any(sign in lines[index].text for index in below for sign in TWO_NAMES)
    return last if (told or named) and (doubted or parted(lines, taken)) else None


def caption_above(lines: Sequence[Line], taken: Sequence[int]) -> int | None:
    """The first line taken for text, where it is the caption of a picture: a credit ends it, and a text follows."""
    if len(taken) <= TEXT_ABOVE or lines[taken[0]].words > CAPTION_WORDS:
        return None
    return taken[0] if ends_in_credit(lines[taken[0]]) else None


def parted(lines: Sequence[Line], taken: Sequence[int]) -> bool:
    """True for a text whose paragraphs are mostly parted by blank lines."""
    gaps = sum(not lines[index - 1].text for index in taken[1:])
    return 2 * gaps >= len(taken) - 1


def credits_below(labels: Labels, index: int) -> Iterator[int]:
    """The credits that follow a line with no other between, not even a blank one."""
    for below in range(index + 1, len(labels)):
        label = labels[below]
        if label is None or label.role is not Role.CREDIT:
            return
        yield below


def ends_in_credit(line: Line) -> bool:
    return any(cut.kind == CREDIT and line.text.endswith(cut.text.strip()) for cut in line.cuts)


def label_pictures(lines: Sequence[Line], labels: tuple[Label | None, ...], last: int) -> tuple[Label | None, ...]:
    """The labels with what the captions and credits below the text are. last: the text's last line."""
    found = list(labels)
    own = frozenset(own_pictures(lines, labels, last))
    for index in range(last + 1, len(labels)):
        label = labels[index]
        if label is None or label.role not in PICTURES or label.voice is Voice.CORRECTION or index in own:
            continue
        if not is_copyright(label):
            found[index] = OTHERS
        else:
            found[index] = RIGHTS if among_page_lines(lines, labels, index, last) else OPEN_COPYRIGHT
    return tuple(found)


def own_pictures(lines: Sequence[Line], labels: Labels, last: int) -> Iterator[int]:
    """The lines of pictures right below the text that a caption of the article's opens.

    A © below a credit that has its name is the page's.
    """
    opened, credited = False, False
    for index in range(last + 1, len(labels)):
        label = labels[index]
        if not lines[index].text:
            continue
        if label is None or label.role not in PICTURES:
            return
        if not (opened or label.marker == CAPTION or in_the_texts_figure(lines[index], lines[last])):
            return
        if is_copyright(label) and credited and among_page_lines(lines, labels, index, last):
            return
        opened, credited = True, credited or label.role is Role.CREDIT or ends_in_credit(lines[index])
        yield index


def is_copyright(label: Label) -> bool:
    """True for a credit that is told by its © alone."""
    return label.role is Role.CREDIT and label.voice is Voice.RULE and not label.marker


def in_the_texts_figure(line: Line, text: Line) -> bool:
    """True for a caption in a figure that the same elements hold as the text, by name an article's, without a link."""
    if line.markup is None or text.markup is None or line.element != "figcaption" or line.markup.links:
        return False
    holders = frozenset(line.markup.inside) - FIGURES
    return holders == frozenset(text.markup.inside) - FIGURES and bool(holders & ARTICLES)


def among_page_lines(lines: Sequence[Line], labels: Labels, index: int, last: int) -> bool:
    """True for a line that closes the page, or near which stand its rights, contacts and buttons."""
    below = list(islice((one for one in range(index + 1, len(lines)) if lines[one].text), NEAR))
    near = [*below, *islice((one for one in range(index - 1, last, -1) if lines[one].text), NEAR)]
    return not below or any((label := labels[one]) and label.role in PAGE_LINES for one in near)
