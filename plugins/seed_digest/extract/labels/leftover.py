"""What a site's layout leaves out and the network takes for text: such a layout no longer fits its site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...facts.sites import Site
from ...model import Label, Line, Role, Voice
from ..labeller.network import Networks
from ..labeller.opinion import form_opinion
from ..limits import MOST_PAGE_LINES
from .learned import label_learned
from .order import tell_lines

# Fewer lines, or a smaller share of the words, are the network's own mistakes.
LEAST_LINES, LEAST_SHARE = 2, 0.2
# So many lines are named in a note.
NAMED = 5


def layout_notes(
    lines: tuple[Line, ...], laid_out: Sequence[Label | None], labels: Sequence[Label], site: Site, networks: Networks
) -> Iterator[str]:
    """A note where a layout's spans leave out text, or do not count because they find none.

    laid_out: the labels up to the body. labels: of the finished document: what a correction or a later step has given
    a role is not left out.
    """
    if not site.spans:
        return
    if not any(label and label.voice is Voice.LAYOUT for label in laid_out):
        yield (
            f"layout {site.name}: its spans find no text of the article, so none of them counts "
            "and the general way tells the lines"
        )
        return
    text = network_text(lines, networks)
    left = [index for index in text if laid_out[index] is None and labels[index].role is Role.FURNITURE]
    left = [index for index in left if labels[index].voice is not Voice.CORRECTION]
    share = words(lines, left) / words(lines, text) if left else 0.0
    if len(left) >= LEAST_LINES and share >= LEAST_SHARE:
        numbers = [str(lines[index].number) for index in left]
        named = ", ".join(numbers[:NAMED]) + (", …" if len(numbers) > NAMED else "")
        yield (
            f"layout {site.name}: its spans leave out {len(left)} lines ({named}) that are text by the network, "
            f"{share:.0%} of what it takes for text: does the layout still fit?"
        )


def network_text(lines: tuple[Line, ...], networks: Networks) -> list[int]:
    """Indexes of the lines that would be text if no layout had spoken; none for a dump."""
    if sum(bool(line.text) for line in lines) > MOST_PAGE_LINES:
        return []
    told = tell_lines(lines)
    labels = label_learned(lines, told, form_opinion(lines, told, networks))
    return [index for index, label in enumerate(labels) if label and label.role.in_body]


def words(lines: Sequence[Line], indexes: Sequence[int]) -> float:
    return sum(lines[index].words for index in indexes)
