"""Other tools for the same work, run as they come. To add one: a function here and its row in the table."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from ...language.writing import word_count
from .scoring import Cleaner, CleanerError
from .sets import Mode, Page, Record

LONG_LINE = 12
INSTALLATION = ".venv/bin/pip install -c constraints.txt -e '.[bench]'"
BOTH = (Mode.TEXT, Mode.HTML)


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool. package: the distribution it needs, '' for none. body: a page's bytes -> its main text.

    reads_lines: takes bare text as it is; the others want HTML and get each line as a `<p>`.
    """

    name: str
    package: str
    modes: tuple[Mode, ...]
    body: Callable[[bytes], str]
    reads_lines: bool = False


def everything(content: bytes) -> str:
    return content.decode()


def long_lines(content: bytes) -> str:
    """Lines of twelve words or more; an unspaced script's characters count as parts of a word."""
    return "\n".join(line for line in content.decode().split("\n") if word_count(line) >= LONG_LINE)


def justext(content: bytes) -> str:
    """jusText's defaults. The stop words are those of all its languages: it cannot tell which a page is in."""
    import justext

    return "\n".join(one.text for one in justext.justext(content, all_stopwords()) if not one.is_boilerplate)


@cache
def all_stopwords() -> frozenset[str]:
    import justext

    return frozenset().union(*(justext.get_stoplist(name) for name in justext.get_stoplists()))


def trafilatura(content: bytes) -> str:
    import trafilatura

    return trafilatura.extract(content) or ""


def trafilatura_without_comments(content: bytes) -> str:
    import trafilatura

    return trafilatura.extract(content, include_comments=False) or ""


def readability(content: bytes) -> str:
    import lxml.html
    from readability import Document
    from trafilatura.utils import decode_file

    summary = lxml.html.fromstring(Document(decode_file(content)).summary())
    return "\n".join(text for text in summary.itertext() if text.strip())


def resiliparse(content: bytes) -> str:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return str(extract_plain_text(bytes_to_str(content, detect_encoding(content)), main_content=True))


PEERS = (
    Peer("keep everything", "", (Mode.TEXT,), everything, reads_lines=True),
    Peer("resiliparse", "resiliparse", BOTH, resiliparse),
    Peer("readability-lxml", "readability-lxml", BOTH, readability),
    Peer("jusText, all stop words", "justext", BOTH, justext),
    Peer(f"lines of {LONG_LINE} words or more", "", (Mode.TEXT,), long_lines, reads_lines=True),
    Peer("trafilatura", "trafilatura", BOTH, trafilatura),
    Peer("trafilatura, no comments", "trafilatura", (Mode.HTML,), trafilatura_without_comments),
)


def installed(package: str) -> str | None:
    """The version of a distribution, '' where none is needed, None where it is not installed."""
    if not package:
        return ""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def absent_peers() -> tuple[str, ...]:
    """The distributions that would be measured were they installed."""
    return tuple(dict.fromkeys(peer.package for peer in PEERS if installed(peer.package) is None))


def peers(mode: Mode) -> Iterator[Cleaner]:
    """The tools that are installed and can be run in this mode."""
    for peer in PEERS:
        number = installed(peer.package)
        if mode in peer.modes and number is not None:
            yield as_cleaner(peer, mode, f"{peer.name} {number}".strip())


def as_cleaner(peer: Peer, mode: Mode, name: str) -> Cleaner:
    """The tool as a cleaner whose records hold a body and nothing else."""

    def clean(page: Page) -> str:
        wrap = mode is Mode.TEXT and not peer.reads_lines
        content = paragraphs(page.raw.content) if wrap else page.raw.content
        try:
            return peer.body(content)
        except Exception as error:
            # Not our code: whatever it raises, the page counts as empty, and the table tells how many did.
            raise CleanerError(f"{peer.name}: {page.id}: {error}") from error

    def record(page: Page) -> Record:
        return {"status": "article", "body": [{"text": clean(page)}]}

    return Cleaner(name, record, clean)


def paragraphs(content: bytes) -> bytes:
    """Bare text as a page: each line a `<p>`."""
    lines = "".join(f"<p>{html.escape(line)}</p>\n" for line in content.decode().split("\n"))
    return f'<html><head><meta charset="utf-8"></head><body>\n{lines}</body></html>'.encode()
