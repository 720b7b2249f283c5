"""`invoke bench clean`: which lines of a page are its article. To add a tool: a function and its row in the table."""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from functools import cache

from ...extract.formats.table import read_format
from ...extract.pipeline import Tools, read_lines
from ...language.writing import word_count
from ...model import RawDocument
from .peers import BOTH, Peer
from .question import Figures, Question
from .sets import CORPUS, Gold, Mode, Record, Scorer

LONG_LINE = 12
PAGE_FIGURES = ("F1", "precision", "recall")
# The figures of the corpus that tell of cleaning; the script tells of dates and digests too.
CORPUS_FIGURES = ("keep", "boilerplate", "first", "last", "title", "not an article")


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

    return str(extract_plain_text(bytes_to_str(content, detect_encoding(content) or "utf-8"), main_content=True))


CLEANERS = (
    Peer("keep everything", "", (Mode.TEXT,), everything, reads_lines=True),
    Peer("resiliparse", "resiliparse", BOTH, resiliparse),
    Peer("readability-lxml", "readability-lxml", BOTH, readability),
    Peer("jusText, all stop words", "justext", BOTH, justext),
    Peer(f"lines of {LONG_LINE} words or more", "", (Mode.TEXT,), long_lines, reads_lines=True),
    Peer("trafilatura", "trafilatura", BOTH, trafilatura),
    Peer("trafilatura, no comments", "trafilatura", (Mode.HTML,), trafilatura_without_comments),
)


def cleaned(raw: RawDocument, tools: Tools) -> tuple[str, ...]:
    """Bytes -> the lines of the body."""
    _, reading = read_lines(read_format(raw), tools)
    return tuple(reading.texts[index] for index in reading.body.indexes)


def body_record(body: str) -> Record:
    return {"status": "article", "body": [{"text": body}]}


def figures_of(scorer: Scorer, name: str, gold: Gold, records: Mapping[str, Record]) -> dict[str, float]:
    """The figures of some pages of a set."""
    if name == CORPUS:
        found, _ = scorer.score_corpus(gold, records)
        return {figure: found[figure] for figure in CORPUS_FIGURES if found[figure] is not None}
    by_script = scorer.score_strings if "with" in gold[0] else scorer.score_shingles
    found, _ = by_script(gold, records)
    return {figure: found[figure] for figure in PAGE_FIGURES}


def headlines(figures: Figures) -> dict[str, float]:
    """F1, or the mean of the corpus's figures."""
    return {"F1": figures["F1"]} if "F1" in figures else {"mean": statistics.mean(figures.values())}


CLEANING = Question(
    name="clean",
    floors={"aeb": ("F1",), "traf": ("F1",), "moz": ("F1",), CORPUS: CORPUS_FIGURES},
    peers=CLEANERS,
    answer=cleaned,
    record=body_record,
    figures=figures_of,
    headlines=headlines,
    legend=("by language (pages): F1; of the corpus the mean of its figures",),
    need_a_record=frozenset({"title", "not an article"}),
)
