"""What a page says of itself: every witness, whatever state its data is in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from seed_digest.extract.formats.table import read_format
from seed_digest.extract.pipeline import make_tools, read_document
from seed_digest.facts.facts import Facts, load_facts
from seed_digest.model import Document, Metadata, RawDocument, Role, Said, Text

ROOT = Path(__file__).resolve().parent.parent.parent
BODY = "".join(
    f"<p>The harbour of the old town was closed on {day} while divers looked for the anchor that a ferry had lost.</p>"
    for day in ("Monday", "Tuesday", "Wednesday")
)


@pytest.fixture(scope="module")
def facts() -> Facts:
    return load_facts(ROOT / "content")


def page(head: str, body: str = BODY, opening: str = "<html>") -> RawDocument:
    return RawDocument("page.html", f"{opening}<head>{head}</head><body>{body}</body></html>".encode(), ".html")


def read(head: str, body: str = BODY, opening: str = "<html>") -> Text:
    return read_format(page(head, body, opening))


def said(metadata: Metadata, what: Said) -> list[tuple[str, str]]:
    return [(one.value, one.witness) for one in metadata.of(what)]


def script(data: Any) -> str:
    text = data if isinstance(data, str) else json.dumps(data)
    return f'<script type="application/ld+json">{text}</script>'


ARTICLE = {
    "@type": ["NewsArticle"],
    "headline": "Anchor &amp; ferry",
    "inLanguage": "en-GB",
    "author": [{"@type": "Person", "name": "Ida Example"}, {"name": "Bo Sample"}],
    "publisher": {"@type": "Organization", "name": "The Quay Courier"},
    "mainEntityOfPage": {"@id": "https://quay.example/anchor"},
    "image": {"@type": "ImageObject", "creditText": "Ola Lens/Quay Pictures"},
}


def test_each_field_of_json_ld() -> None:
    found = read(script(ARTICLE)).metadata
    assert said(found, Said.TITLE) == [("Anchor & ferry", "JSON-LD")]
    assert said(found, Said.AUTHOR) == [("Ida Example, Bo Sample", "JSON-LD")]
    assert said(found, Said.PUBLISHER) == [("The Quay Courier", "JSON-LD")]
    assert said(found, Said.ADDRESS) == [("https://quay.example/anchor", "JSON-LD")]
    assert said(found, Said.LANGUAGE) == [("en", "JSON-LD")]
    assert said(found, Said.CREDIT) == [("Ola Lens/Quay Pictures", "JSON-LD")]


@pytest.mark.parametrize(
    "data",
    [
        [ARTICLE],
        {"@graph": [{"@type": "WebSite", "name": "Quay"}, ARTICLE]},
        json.dumps(ARTICLE)[:-1] + ",}",
        "<!-- " + json.dumps(ARTICLE) + " -->",
        json.dumps(ARTICLE) + ";",
        json.dumps(ARTICLE).replace("Anchor", "Anchor\\u0020").replace("\\u0020", "\n"),
    ],
    ids=["list", "graph", "comma", "comment", "semicolon", "line break"],
)
def test_json_ld_as_pages_have_it(data: Any) -> None:
    assert said(read(script(data)).metadata, Said.AUTHOR) == [("Ida Example, Bo Sample", "JSON-LD")]


@pytest.mark.parametrize(
    "data", ["{", "[" * 50_000, '"text"', "null", '{"@type": 7, "author": {"name": [[]]}}', '{"@id": {"@id": 1}}']
)
def test_json_ld_that_says_nothing(data: str) -> None:
    assert read(script(data)).metadata.of(Said.AUTHOR) == ()


def test_half_a_character_in_json_ld_is_none() -> None:
    data = '{"@type": "Article", "url": "https://quay.example/x\\ud800y", "headline": "A \\ud83d\\ude00 ferry"}'
    metadata = read(script(data)).metadata
    assert said(metadata, Said.TITLE) == [("A \U0001f600 ferry", "JSON-LD")]
    assert all(one.value.isprintable() for one in metadata.said)


def test_references_are_followed() -> None:
    graph = {
        "@graph": [
            {"@type": "Article", "headline": "Anchor", "author": {"@id": "#ida"}},
            {"@type": "Person", "@id": "#ida", "name": "Ida Example"},
        ]
    }
    assert said(read(script(graph)).metadata, Said.AUTHOR) == [("Ida Example", "JSON-LD")]


def test_of_a_comment_nothing_is_taken() -> None:
    data = {"@type": "NewsArticle", "headline": "Anchor", "comment": {"@type": "Article", "headline": "First!"}}
    assert said(read(script(data)).metadata, Said.TITLE) == [("Anchor", "JSON-LD")]


HEAD = """<title>Anchor lost | The Quay Courier</title>
<meta property="og:title" content="Anchor lost &#8211; ferry waits">
<meta property="og:site_name" content="The Quay Courier"><meta property="og:locale" content="en_US">
<meta name="author" content="By Ida Example"><meta property="article:author" content="https://social.example/ida">
<meta property="og:url" content="https://quay.example/share"><link rel="canonical" href="/2024/anchor">"""


def test_every_witness_is_named() -> None:
    found = read(HEAD, opening='<html lang="de-AT">').metadata
    assert said(found, Said.TITLE) == [
        ("Anchor lost – ferry waits", "OpenGraph"),
        ("Anchor lost | The Quay Courier", "title element"),
    ]
    assert said(found, Said.AUTHOR) == [("Ida Example", "meta")]
    assert said(found, Said.SITE) == [("The Quay Courier", "OpenGraph")]
    assert said(found, Said.ADDRESS) == [
        ("https://quay.example/2024/anchor", "link"),
        ("https://quay.example/share", "OpenGraph"),
    ]
    assert said(found, Said.LANGUAGE) == [("de", "html element"), ("en", "OpenGraph")]


@pytest.mark.parametrize("href", ["javascript:alert(1)", "https://quay.example/", "//[", "", "ftp://quay.example/a"])
def test_what_is_no_address_of_an_article(href: str) -> None:
    assert read(f'<link rel="canonical" href="{href}">').metadata.of(Said.ADDRESS) == ()


@pytest.mark.parametrize(
    "name", ["admin", "ida@quay.example", "https://quay.example/ida", "quay.example", "-", "x" * 200]
)
def test_what_is_no_name(name: str) -> None:
    assert read(f'<meta name="author" content="{name}">').metadata.of(Said.AUTHOR) == ()


def test_the_house_is_no_author() -> None:
    head = '<meta name="author" content="The Quay Courier"><meta property="og:site_name" content="The Quay Courier">'
    assert read(head).metadata.of(Said.AUTHOR) == ()


@pytest.mark.parametrize(
    ("crumb", "number"),
    [("", 1), ("<p>Anchor lost &#8211; ferry waits</p>", 2)],
    ids=["once", "in the way to the page too"],
)
def test_the_heading_that_prints_the_metadata_s_title_is_the_title(facts: Facts, crumb: str, number: int) -> None:
    body = f"{crumb}<h1>Anchor lost &#8211; ferry waits</h1>{BODY}"
    document = read_document(page(HEAD, body), make_tools(facts))
    assert document.title_from == "metadata"
    assert [one.line.number for one in document.lines if one.label.role is Role.TITLE] == [number]
    assert document.lines[number - 1].label.rule == "prints the title of the page's metadata"


def test_a_title_of_the_metadata_that_no_line_prints_has_no_line(facts: Facts) -> None:
    document = read_document(page(HEAD), make_tools(facts))
    assert document.title_from == "metadata"
    assert not any(one.label.role is Role.TITLE for one in document.lines)


def test_links_to_authors_speak_where_they_name_one() -> None:
    byline = '<a href="/author/ida">Ida Example</a>'
    other = '<a href="/author/bo">Bo Sample</a>'
    assert said(read("", byline + BODY).metadata, Said.AUTHOR) == [("Ida Example", "link")]
    assert read("", byline + other + BODY).metadata.of(Said.AUTHOR) == ()
    beside = f'<div class="related-posts">{other}</div>'
    assert said(read("", byline + beside + BODY).metadata, Said.AUTHOR) == [("Ida Example", "link")]


def document(head: str, facts: Facts, body: str = BODY) -> Document:
    return read_document(page(head, body), make_tools(facts))


def test_a_heading_of_the_page_confirms_a_title(facts: Facts) -> None:
    head = script({"@type": "NewsArticle", "headline": "Anchor: what we know"}) + HEAD
    found = document(head, facts, "<h1>Anchor lost</h1>" + BODY)
    assert found.title is not None
    assert (found.title.value, found.title.because[0].rule) == ("Anchor lost", "the page's metadata: title element")


def test_a_picture_is_credited_once_and_beside_the_body(facts: Facts) -> None:
    found = document(script(ARTICLE), facts)
    assert [one.text for one in found.asides] == ["Ola Lens/Quay Pictures"]
    shown = "<figure><img src='a.jpg'><figcaption>The pier. Ola Lens/Quay Pictures</figcaption></figure>"
    found = document(script(ARTICLE), facts, shown + BODY)
    assert not [one for one in found.asides if one.text == "Ola Lens/Quay Pictures"]


def test_an_article_that_stands_in_its_data_alone(facts: Facts) -> None:
    text = BODY.replace("</p>", "</p>\\n").replace("<p>", "").replace("</p>", "")
    data = script(f'{{"@type": "NewsArticle", "headline": "Anchor lost", "articleBody": "{text}"}}')
    found = document(data, facts, "<div id='app'>Loading</div>")
    assert [one.text.split(" while")[0][-9:] for one in found.body] == ["on Monday", "n Tuesday", "Wednesday"]


def test_nothing_of_the_metadata_is_markup(facts: Facts) -> None:
    head = '<meta property="og:title" content="&lt;script&gt;alert(1)&lt;/script&gt;Anchor lost">'
    found = document(head, facts)
    assert found.title is not None
    assert found.title.value == "alert(1) Anchor lost"


@pytest.mark.parametrize(
    ("stamp", "want"),
    [
        ("20240520", "2024-05-20"),
        ("20240520T101500Z", "2024-05-20T10:15:00Z"),
        ("20240520T101500+0300", "2024-05-20T10:15:00+03:00"),
        ("2024-05-20T10:15:00Z", "2024-05-20T10:15:00Z"),
    ],
)
def test_a_stamp_in_either_form_of_the_standard(facts: Facts, stamp: str, want: str) -> None:
    date = document(f'<meta name="date" content="{stamp}">', facts).date
    assert date is not None
    assert date.value.value == want


@pytest.mark.parametrize(
    ("body", "want"),
    [
        (f"<article><h1>Anchor</h1><p>By Ola <time datetime='2024-05-20'>May</time></p>{BODY}</article>", True),
        (f"<article><h1>Anchor</h1><p>An anchor is lost.</p><time datetime='2024-05-20'></time>{BODY}</article>", True),
        (f"<article>{BODY}<p>The fair is on <time datetime='2024-05-20'>Monday</time>.</p></article>", False),
        (f"<article><p>The fair is on <time datetime='2024-05-20'>Monday</time>.</p>{BODY}</article>", False),
        (f"<article>{BODY}<div><time datetime='2024-05-20'>Fair</time></div></article>", False),
        (f"<article>{BODY}<time pubdate datetime='2024-05-20'>Fair</time></article>", True),
        (f"<time datetime='2024-05-20'>Fair</time>{BODY}", False),
    ],
)
def test_a_time_element_speaks_at_the_head_of_the_article(body: str, want: bool) -> None:
    told = [text for witness, text in read("", body).metadata.published if witness == "time element"]
    assert told == (["2024-05-20"] if want else [])
