"""References in three formats, read back by the formats' own libraries; hostile texts stay texts."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import bibtexparser
import pytest
import rispy

from seed_digest.edtf import parse_edtf
from seed_digest.publish.takeaway.bibliography import Reference, ReferenceKind
from seed_digest.publish.takeaway.bibtex import bibtex
from seed_digest.publish.takeaway.csl import csl_json
from seed_digest.publish.takeaway.plain import one_line, shortened
from seed_digest.publish.takeaway.ris import ris
from seed_digest.publish.takeaway.table import harmless

PLAIN = Reference(
    key="two-crews-0a1b2c",
    kind=ReferenceKind.NEWS,
    title="Two crews meet",
    language="en",
    author="Ann Example and Bo Sample",
    publisher="The Gazette",
    date=parse_edtf("2025-07-28T05:13:43Z"),
    inferred=False,
    url="https://gazette.example/a_b?c=1&d=2#e",
    accessed=parse_edtf("2025-07-30T08:15Z"),
    site="Some site",
    page="https://user.example/repo/articles/two-crews-0a1b2c.html",
    notes=("Agency: Wire",),
)

HOSTILE = [
    r"A } lone brace",
    r"{ opens, \input{/etc/passwd} and \\end",
    one_line("a line\r\nER  - \nTY  - JOUR\u2028TI  - other\x85AU  - me"),
    "ER  - ",
    "50% of $5 & #1 _under_ ^up^ ~so~ \"quoted\" 'single' @article{x,",
    "שלום } עולם",
    "مرحبا بالعالم",
    "Корабль «Альфа» 🚀👩‍🚀 第一艘飞船",
    "long " * 60,
]

TEX = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~", **{f"\\{one}": one for one in "&%$#_"},
}  # fmt: skip


def unescaped(value: str) -> str:
    """What TeX prints of an escaped text."""
    pattern = "|".join(re.escape(one) for one in sorted(TEX, key=len, reverse=True))
    return re.sub(pattern, lambda found: TEX[found[0]], value)


def read_bibtex(*references: Reference) -> list[Any]:
    library = bibtexparser.parse_string(bibtex(references).decode())
    assert library.failed_blocks == []
    return library.entries


def read_ris(*references: Reference) -> list[dict[str, Any]]:
    return list(rispy.loads(ris(references).decode()))


def read_csl(*references: Reference) -> list[dict[str, Any]]:
    return list(json.loads(csl_json(references)))


@pytest.mark.parametrize("title", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_title_stays_a_title_in_every_format(title: str) -> None:
    title = title.strip()
    hostile = replace(PLAIN, title=title, author=title, publisher=title, notes=(title,))
    after = replace(PLAIN, key="after-0a1b2c")
    first, second = read_bibtex(hostile, after)
    assert (unescaped(first["title"][1:-1]), unescaped(first["author"][1:-1])) == (title, title)
    assert second["title"] == "{Two crews meet}"
    assert braces_are_pairs(bibtex([hostile]).decode())
    first, second = read_ris(hostile, after)
    assert (first["title"], first["authors"], second["title"]) == (title, [title], "Two crews meet")
    first, second = read_csl(hostile, after)
    assert (first["title"], first["author"], second["title"]) == (title, [{"literal": title}], "Two crews meet")


def braces_are_pairs(text: str) -> bool:
    """As BibTeX counts them: a backslash before a brace makes no difference."""
    depth = 0
    for one in text:
        depth += {"{": 1, "}": -1}.get(one, 0)
        assert depth >= 0
    return depth == 0


@pytest.mark.parametrize(
    ("value", "in_bibtex", "in_ris", "in_csl"),
    [
        ("2025-07-28T05:13:43Z", "2025-07-28", "2025/07/28/", {"date-parts": [[2025, 7, 28]]}),
        ("2021-12", "2021-12", "2021/12//", {"date-parts": [[2021, 12]]}),
        ("2021", "2021", "2021///", {"date-parts": [[2021]]}),
        (
            "2025-08-01/2025-08-06",
            "2025-08-01/2025-08-06",
            "2025/08//1–6 August 2025",
            {"date-parts": [[2025, 8, 1], [2025, 8, 6]]},
        ),
        (
            "2024-12-30/2025-01-02",
            "2024-12-30/2025-01-02",
            "///30 December 2024 – 2 January 2025",
            {"date-parts": [[2024, 12, 30], [2025, 1, 2]]},
        ),
        ("XXXX-12-15", None, None, {"literal": "15 December, year unknown"}),
    ],
)
def test_a_date_has_the_parts_that_are_known(
    value: str, in_bibtex: str | None, in_ris: str | None, in_csl: dict[str, Any]
) -> None:
    dated = replace(PLAIN, date=parse_edtf(value))
    assert read_bibtex(dated)[0].fields_dict.get("date", Missing).value == in_bibtex
    assert read_ris(dated)[0].get("date") == in_ris
    assert read_csl(dated)[0]["issued"] == in_csl


class Missing:
    value = None


def test_an_interval_over_two_years_is_of_neither() -> None:
    assert "year" not in read_ris(replace(PLAIN, date=parse_edtf("2024-12-30/2025-01-02")))[0]


def test_an_inferred_date_does_not_look_like_a_stated_one() -> None:
    assert read_csl(replace(PLAIN, inferred=True))[0]["issued"]["circa"] is True


def test_what_is_unknown_is_not_there() -> None:
    bare = Reference(
        "x-0a1b2c", ReferenceKind.DOCUMENT, "[Without a title]", "", "", "", None, False, "", None, "", "", ()
    )
    assert read_csl(bare) == [{"id": "x-0a1b2c", "type": "document", "title": "[Without a title]"}]
    assert set(read_bibtex(bare)[0].fields_dict) == {"title"}
    assert read_ris(bare) == [{"type_of_reference": "GEN", "id": "x-0a1b2c", "title": "[Without a title]"}]


def test_every_field_has_its_place() -> None:
    note = "Agency: Wire; on Some site: https://user.example/repo/articles/two-crews-0a1b2c.html"
    assert read_csl(PLAIN)[0] == {
        "id": "two-crews-0a1b2c", "type": "article-newspaper", "title": "Two crews meet", "language": "en",
        "author": [{"literal": "Ann Example and Bo Sample"}], "container-title": "The Gazette",
        "issued": {"date-parts": [[2025, 7, 28]]}, "accessed": {"date-parts": [[2025, 7, 30]]},
        "URL": "https://gazette.example/a_b?c=1&d=2#e", "archive": "Some site", "note": note,
        "archive_location": "https://user.example/repo/articles/two-crews-0a1b2c.html",
    }  # fmt: skip
    (entry,) = read_bibtex(PLAIN)
    assert (entry.entry_type, entry.key, entry["entrysubtype"]) == ("article", "two-crews-0a1b2c", "newspaper")
    assert (entry["journaltitle"], entry["language"], entry["urldate"]) == ("The Gazette", "en", "2025-07-30")
    assert (entry["url"], unescaped(entry["note"])) == (PLAIN.url, note)
    (row,) = read_ris(PLAIN)
    assert (row["type_of_reference"], row["secondary_title"], row["year"]) == ("NEWS", "The Gazette", "2025")
    assert (row["language"], row["urls"], row["access_date"], row["notes"]) == (
        "en",
        [PLAIN.url],
        "2025/07/30/",
        [note],
    )


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("Two crews meet", 20, "Two crews meet"),
        ("Two crews meet in orbit", 16, "Two crews meet…"),
        ("Two crews meet in orbit", 15, "Two crews meet…"),
        ("Two crews, and more", 14, "Two crews…"),
        ("两个乘组在轨道上会合", 6, "两个乘组在…"),
        ("«Две команды встретятся» вчера", 14, "Две команды…"),
    ],
)
def test_a_summary_ends_at_the_edge_of_a_word(text: str, length: int, short: str) -> None:
    assert shortened(text, length) == short
    assert len(short) <= length


def test_a_cell_is_no_formula() -> None:
    assert [harmless(one) for one in ("=1+1", "+7", "-x", "@a", "a=b", "")] == ["'=1+1", "'+7", "'-x", "'@a", "a=b", ""]
