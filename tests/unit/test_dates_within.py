"""What dates a document by itself, and what must not: made-up documents, each with one trap."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed_digest.extract.folder import read_folder
from seed_digest.facts.facts import load_facts
from seed_digest.model import Document
from seed_digest.settings import Settings

BODY = (
    "The harbour offices of both towns have agreed to share their pilots and their boats from the coming season on.\n"
    "Each office will pay one half of the costs, and each will keep one of the two keys, their speaker said.\n"
)
UKRAINIAN = """Порти домовилися про спільних лоцманів
24 листопада, 10:30
Портові контори обох міст домовилися про спільних лоцманів і спільні катери від наступної навігації.
Кожна контора сплачуватиме половину витрат і матиме один із двох ключів, повідомив їхній речник.
"""
TITLE = "Harbour offices agree to share their pilots\n"


def read(folder: Path, name: str, text: str) -> Document:
    (folder / "seeds").mkdir()
    (folder / "content").mkdir()
    (folder / "seeds" / name).write_text(text, encoding="utf-8")
    (document,) = read_folder(Settings(folder / "seeds", folder / "content"), load_facts(folder / "content"))
    return document


def date_of(document: Document) -> str | None:
    return document.date.value.value if document.date else None


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # Step by step backwards into the year before: settled.
        (
            "In March, the pilots' office tested the harbour radar again.\n"
            "In January, the office had ordered the harbour radar from a yard.\n"
            "On November 3, 2018, the pilots' office chose the yard for the harbour radar.\n",
            "2019-05-20",
        ),
        # One step only.
        (
            "In March, the pilots' office tested the harbour radar again.\n"
            "On November 3, 2018, the pilots' office chose the yard for the harbour radar.\n",
            "XXXX-05-20",
        ),
        # The dated one comes first: it may be of any earlier year.
        (
            "On November 3, 2011, the pilots' office chose the yard for the harbour radar.\n"
            "In January, the office had ordered the harbour radar from a yard.\n"
            "In March, the pilots' office tested the harbour radar again.\n",
            "XXXX-05-20",
        ),
        # Backwards, but into a piece of history on another matter.
        (
            "In March, the pilots' office tested the harbour radar again.\n"
            "In January, the office had ordered the harbour radar from a yard.\n"
            "On December 14, 2004, a whale was seen beside the lighthouse.\n",
            "XXXX-05-20",
        ),
        # The only full date is of the article's own day and month.
        (
            "In March, the pilots' office tested the harbour radar again.\n"
            "On May 20, 2018, the pilots' office chose the yard for the harbour radar.\n",
            "XXXX-05-20",
        ),
        # A later year is named: the dated one is not the latest.
        (
            "In March, the pilots' office tested the harbour radar again, as it had done in 2021.\n"
            "In January, the office had ordered the harbour radar from a yard.\n"
            "On November 3, 2018, the pilots' office chose the yard for the harbour radar.\n",
            "XXXX-05-20",
        ),
    ],
    ids=["a chain", "one step", "forwards", "another matter", "own day", "a later year"],
)
def test_a_year_by_back_references(tmp_path: Path, text: str, want: str) -> None:
    text = TITLE + "\nOslo. May 20. NEWSWIRE - The pilots' office has begun to use its new harbour radar.\n" + text
    assert date_of(read(tmp_path, "a.txt", text)) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (UKRAINIAN, "XXXX-11-24"),
        (TITLE + "Updated: June 2, 2024\nPublished: May 30, 2024\n" + BODY, "2024-05-30"),
        (TITLE + "2023-04-01 - 2023-06-30\n" + BODY, None),
        (TITLE + BODY + "Comments\nJohn\nMarch 3, 2018\n", None),
        (TITLE + BODY + "Most read\nOil climbs on supply fears\nJan 10, 2024\n", None),
        (TITLE + BODY + "26.01.2016\n", "2016-01-26"),
        (" date 2025-13-45 Home\n" + TITLE + BODY, None),
        (TITLE + "© 2019 The Quay. All rights reserved.\n" + BODY, None),
        (TITLE + "3 hours ago\n" + BODY, None),
    ],
    ids=[
        "no year",
        "updated",
        "a period",
        "a comment",
        "another list",
        "below",
        "no such day",
        "copyright",
        "relative",
    ],
)
def test_stamps(tmp_path: Path, text: str, want: str | None) -> None:
    assert date_of(read(tmp_path, "a.txt", text)) == want


def page(head: str = "", article: str = "") -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY.splitlines())
    text = f"<article><h1>{TITLE}</h1>{article}{paragraphs}</article>"
    return f"<html><head><title>{TITLE}</title>{head}</head><body>{text}</body></html>"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            page(
                '<script type="application/ld+json">{"@graph": [{"@type": "Comment", "datePublished": "2011-01-01"},'
                ' {"@type": "NewsArticle", "datePublished": "2021-05-05T08:00:00Z"}]}</script>'
            ),
            "2021-05-05T08:00:00Z",
        ),
        (page('<script type="application/ld+json">{broken</script>'), None),
        (page(article='<time datetime="2022-02-03">3 Feb</time>'), "2022-02-03"),
        (page(article='<aside><time datetime="2030-01-01">coming event</time></aside>'), None),
        ('<time datetime="2030-01-01">x</time>' + page(), None),
    ],
    ids=["article before comment", "broken JSON-LD", "in the article", "in an aside", "elsewhere"],
)
def test_dates_of_markup(tmp_path: Path, text: str, want: str | None) -> None:
    assert date_of(read(tmp_path, "a.html", text)) == want
