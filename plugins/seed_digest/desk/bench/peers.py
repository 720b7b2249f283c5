"""Other tools for the same work, run as they come. Which they are, each question's own module says."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from .contenders import Contender, ContenderError, Tick, each
from .sets import Mode, Page, Record

INSTALLATION = ".venv/bin/pip install -c constraints.txt -e '.[bench]'"
BOTH = (Mode.TEXT, Mode.HTML)


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool. package: the distribution it needs, '' for none. answer: a page's bytes -> what was asked for, or ''.

    reads_lines: takes bare text as it is; the others want HTML and get each line as a `<p>`.
    """

    name: str
    package: str
    modes: tuple[Mode, ...]
    answer: Callable[[bytes], str]
    reads_lines: bool = False


def installed(package: str) -> str | None:
    """The version of a distribution, '' where none is needed, None where it is not installed."""
    if not package:
        return ""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def absent_packages(peers: Sequence[Peer]) -> tuple[str, ...]:
    """The distributions that would be measured were they installed."""
    return tuple(dict.fromkeys(peer.package for peer in peers if installed(peer.package) is None))


def installed_peers(peers: Sequence[Peer], mode: Mode, as_record: Callable[[str], Record]) -> Iterator[Contender]:
    """The tools that are installed and can be run in this mode."""
    for peer in peers:
        number = installed(peer.package)
        if mode in peer.modes and number is not None:
            yield as_contender(peer, mode, f"{peer.name} {number}".strip(), as_record)


def as_contender(peer: Peer, mode: Mode, name: str, as_record: Callable[[str], Record]) -> Contender:
    """The tool as a contender whose records hold its answer and nothing else."""

    def answer(page: Page) -> str:
        wrap = mode is Mode.TEXT and not peer.reads_lines
        content = paragraphs(page.raw.content) if wrap else page.raw.content
        try:
            return peer.answer(content)
        except Exception as error:
            # Not our code: whatever it raises, the page counts as empty, and the table tells how many did.
            raise ContenderError(f"{peer.name}: {page.id}: {error}") from error

    def records(pages: Sequence[Page], tick: Tick) -> Mapping[str, Record]:
        return each(pages, lambda page: as_record(answer(page)), tick)

    return Contender(name, records, answer)


def paragraphs(content: bytes) -> bytes:
    """Bare text as a page: each line a `<p>`."""
    lines = "".join(f"<p>{html.escape(line)}</p>\n" for line in content.decode().split("\n"))
    return f'<html><head><meta charset="utf-8"></head><body>\n{lines}</body></html>'.encode()
