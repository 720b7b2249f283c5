"""What a page's markup tells of its blocks: element, links, the kinds of what holds them, the main content."""

from __future__ import annotations

import pytest

from seed_digest.extract.formats.main_content import MainText, align
from seed_digest.extract.formats.surroundings import expanded, hinted
from seed_digest.extract.formats.table import read_format
from seed_digest.language.writing import key
from seed_digest.model import Markup, RawDocument

LONG = "The harbour of the old town was closed on {} while divers looked for the anchor that a ferry had lost."
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def blocks(body: str, head: str = "") -> dict[str, Markup]:
    """The blocks of a page by their text."""
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    text = read_format(RawDocument("page.html", page.encode(), ".html"))
    return {one: markup for one, markup in text.blocks if markup is not None}


def main(*lines: str) -> MainText:
    keys = [key(line) for line in lines]
    starts = [sum(len(one) + 1 for one in keys[:index]) for index in range(len(keys))]
    ends = [start + len(one) for start, one in zip(starts, keys, strict=True)]
    return MainText(" ".join(keys), frozenset(starts), frozenset(ends))


def aligned(page: list[str], text: MainText) -> list[str]:
    kept = align([key(one) for one in page], text)
    return [one for index, one in enumerate(page) if index in kept]


@pytest.mark.parametrize(
    ("body", "element"),
    [
        ("<p>Words</p>", "p"),
        ("<div>Words</div>", ""),
        ("<ul><li><p>Words</p></li></ul>", "li"),
        ("<blockquote><p>Words</p></blockquote>", "blockquote"),
        ("<h2><span>Words</span></h2>", "h2"),
        ("<table><tr><td>Words</td></tr></table>", "td"),
    ],
)
def test_the_nearest_telling_element(body: str, element: str) -> None:
    assert blocks(body)["Words"].element == element


def test_inline_elements_do_not_break_a_block() -> None:
    assert list(blocks("<p>One <b>and</b> <a href='/x'>the other</a>.</p>and<div>more</div>")) == [
        "One and the other.",
        "and",
        "more",
    ]


@pytest.mark.parametrize(
    ("body", "share"),
    [("<p>half<a href='/x'>link</a></p>", 0.5), ("<p>none</p>", 0.0), ("<a href='/x'><p> all </p></a>", 1.0)],
)
def test_the_share_of_links(body: str, share: float) -> None:
    assert next(iter(blocks(body).values())).links == share


@pytest.mark.parametrize(
    ("attributes", "kind"),
    [
        ("class='relatedArticles'", "related"),
        ("class='post_content'", "content"),
        ("id='comments'", "comment"),
        ("role='contentinfo'", "footer"),
        ("itemprop='articleBody'", "content"),
        ("class='c-byline__name'", "byline"),
        ("style='display: none'", "hidden"),
        ("hidden", "hidden"),
        ("aria-hidden='true'", "hidden"),
    ],
)
def test_kinds_by_the_words_of_attributes(attributes: str, kind: str) -> None:
    assert kind in blocks(f"<div {attributes}><div><p>Words</p></div></div>")["Words"].inside


@pytest.mark.parametrize("words", ["reads", "loading", "thread", "stage", "update", "sharpen"])
def test_parts_of_words_are_no_kind(words: str) -> None:
    assert not hinted(words)


def test_the_page_and_the_article_speak_of_their_subject_not_of_a_part() -> None:
    inside = blocks("<article class='tag-comments category-ads'><p>Words</p></article>")["Words"].inside
    assert inside == ("article",)


@pytest.mark.parametrize(
    ("hint", "texts"),
    [
        ("|ad{,s}|", ["|ad|", "|ads|"]),
        ("read~{more,next}", ["readmore", "readnext", "read-more", "read-next"]),
        ("comment", ["comment"]),
    ],
)
def test_a_hint_stands_for_texts(hint: str, texts: list[str]) -> None:
    assert sorted(expanded(hint)) == sorted(texts)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("relatedArticles", {"related"}),
        ("post_content", {"content"}),
        ("threads", set()),
        ("sidebar ads", {"promo", "sidebar"}),
        ("menuitem-3", {"nav"}),
        ("col-md-4", set()),
    ],
)
def test_words_of_attributes_tell_kinds(words: str, kinds: set[str]) -> None:
    assert hinted(words) == kinds


def test_a_button_is_a_heading_of_what_it_unfolds_but_a_control_within_a_paragraph() -> None:
    found = blocks("<button>When does it open?</button><p>It opens <button>Show source</button>at nine.</p>")
    assert list(found) == ["When does it open?", "It opens at nine."]


def test_short_blocks_are_kept_between_their_neighbours_only() -> None:
    lines = [LONG.format(day) for day in DAYS]
    page = ["Share", "Home", lines[0], "Share", lines[1], "Why it matters", lines[2], "Share", "Home"]
    text = main(lines[0], lines[1], "Why it matters", lines[2])
    assert aligned(page, text) == [lines[0], lines[1], "Why it matters", lines[2]]


def test_cells_are_kept_where_the_rows_are() -> None:
    page = [LONG.format("Monday"), "1", "Busch", "5", "2", "Larson", "1", LONG.format("Friday"), "1", "Busch"]
    text = main(LONG.format("Monday"), "1", "Busch", "5", "2", "Larson", "1", LONG.format("Friday"))
    assert aligned(page, text) == page[:8]


def test_a_block_of_which_a_part_was_left_out_is_kept() -> None:
    text = main(LONG.format("Monday"), LONG.format("Tuesday").replace("while divers", ""), LONG.format("Friday"))
    page = [LONG.format(day) for day in DAYS]
    assert LONG.format("Tuesday") in aligned(page, text)


def test_a_headline_that_a_paragraph_quotes_is_not_kept() -> None:
    quoted = "Divers look for an anchor lost by a ferry in the harbour"
    text = main(f"{LONG.format('Monday')} Read: {quoted}.", LONG.format("Friday"))
    page = [text.text.split(" read")[0] + f" Read: {quoted}.", LONG.format("Friday"), quoted]
    assert quoted not in aligned(page, text)


def test_no_main_text_keeps_nothing() -> None:
    assert aligned(["One", "Two"], main()) == []
