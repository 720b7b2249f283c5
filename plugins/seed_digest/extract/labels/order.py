"""The order in which the lines of a document are labelled up to its body, and what spoke of each."""

from __future__ import annotations

from dataclasses import replace

from ...facts.sites import Site
from ...model import Document, Label, Line, MainBlocks, Voice
from ..labeller.network import Networks, shipped
from ..labeller.opinion import Opinion, form_opinion
from ..labeller.reasons import verdicts
from ..limits import MOST_PAGE_LINES
from .alone import judge_alone
from .learned import label_learned
from .markup import label_markup
from .roles import OPEN
from .sections import label_sections
from .site import has_body, label_site
from .twins import fold_twins

Labels = tuple[Label | None, ...]


def label_body(
    lines: tuple[Line, ...], site: Site | None, networks: Networks, main: MainBlocks | None
) -> tuple[tuple[Line, ...], Labels, Opinion | None]:
    """Labels up to the body: by the site's layout, else by what each line is alone and by the network, whose opinion
    comes with them, for it tells headlines too. Where the network is not sure the lines come back with what `main` says
    of them."""
    told = tell_lines(lines)
    long = sum(bool(line.text) for line in lines) > MOST_PAGE_LINES
    opinion = None if long else form_opinion(lines, told, networks)
    if site is not None:
        labels = label_site(lines, label_sections(lines, judge_alone(lines)), site)
        if has_body(labels):
            return lines, labels, opinion
    if long:
        return lines, told, None
    if opinion is not None and not opinion.sure and main is not None:
        lines = with_main(lines, main())
        opinion = form_opinion(lines, told, networks)
    return lines, label_learned(lines, told, opinion), opinion


def with_main(lines: tuple[Line, ...], kept: frozenset[int]) -> tuple[Line, ...]:
    """The lines with what the main-content extractor says of each block."""
    return tuple(
        replace(line, markup=replace(line.markup, kept=index in kept)) if line.markup else line
        for index, line in enumerate(lines)
    )


def tell_lines(lines: tuple[Line, ...]) -> Labels:
    """What can be told of lines before their neighbours are asked: alone, below a marker, by markup, of twins."""
    texts = tuple(line.clean for line in lines)
    return fold_twins(lines, label_markup(lines, label_sections(lines, judge_alone(lines))), texts)


def line_evidence(document: Document) -> dict[int, str]:
    """By line number, what the network says of each line on which it spoke; nothing where a layout told the body."""
    if any(one.label.role.in_body and one.label.voice is Voice.LAYOUT for one in document.lines):
        return {}
    lines = tuple(one.line for one in document.lines)
    spoken = {
        index for index, one in enumerate(document.lines) if one.label.voice is Voice.NETWORK or one.label.role in OPEN
    }
    found = verdicts(lines, tell_lines(lines), shipped())
    return {lines[one.place].number: str(one) for one in found if one.place in spoken}
