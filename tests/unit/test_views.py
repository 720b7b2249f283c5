"""Dates in words, masks, excerpts: what a reader is shown of a value."""

from __future__ import annotations

import json

import pytest

from seed_digest.addresses import is_web_address
from seed_digest.edtf import parse_edtf
from seed_digest.errors import UsageError
from seed_digest.model import Certainty, DatePart, Paragraph, Reason, Resolved, Role
from seed_digest.publish import urls
from seed_digest.publish.asides import split_keywords
from seed_digest.publish.body import body_html
from seed_digest.publish.characters import first_words, script_language, visible
from seed_digest.publish.dating import certainty_note, date_text, machine_value
from seed_digest.publish.file_bytes import json_bytes
from seed_digest.publish.library import periods_of
from seed_digest.publish.masking import mask
from seed_digest.publish.names import direction, language_name, own_name
from seed_digest.publish.options import POLICY, site_options
from seed_digest.publish.pieces import ReasonView
from seed_digest.publish.quoting import without_lone_marks
from seed_digest.publish.reasons import without_repeats


@pytest.mark.parametrize(
    ("value", "text", "machine"),
    [
        ("2025-07-28T05:13:43Z", "28 July 2025, 05:13 UTC", "2025-07-28T05:13:43Z"),
        ("2025-07-29T08:13+03:00", "29 July 2025, 08:13 UTC+03:00", "2025-07-29T08:13+03:00"),
        ("2025-07-29T08:13", "29 July 2025, 08:13, time zone unknown", "2025-07-29T08:13"),
        ("2021-12-15", "15 December 2021", "2021-12-15"),
        ("2021-12", "December 2021", "2021-12"),
        ("2021", "2021", "2021"),
        ("XXXX-12-15", "15 December, year unknown", "12-15"),
        ("2025-08-01/2025-08-06", "1–6 August 2025", None),
        ("2025-07-30/2025-08-02", "30 July – 2 August 2025", None),
        ("2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025", None),
        ("2025-03/2025-05", "March – May 2025", None),
    ],
)
def test_a_date_in_words(value: str, text: str, machine: str | None) -> None:
    assert date_text(parse_edtf(value)) == text
    assert machine_value(parse_edtf(value)) == machine


@pytest.mark.parametrize(
    ("value", "certainty", "settles", "note"),
    [
        ("2021-12-15", "stated", None, "stated"),
        ("2021-12-15", "inferred", DatePart.YEAR, "year inferred"),
        ("2021-12-15", "inferred", None, "inferred"),
        ("2021-12", "inferred", DatePart.YEAR, "year inferred"),
        ("2021", "inferred", DatePart.YEAR, "inferred"),
        ("2021-08-01/2021-08-06", "inferred", DatePart.YEAR, "inferred"),
        ("2021-12-15", "corrected", DatePart.YEAR, "corrected"),
    ],
)
def test_certainty_in_words(value: str, certainty: str, settles: DatePart | None, note: str) -> None:
    """The prose of a rule says nothing: 'the year after that' may settle a whole day."""
    reasons = (Reason("in the year after that", settles=settles),)
    assert certainty_note(Resolved(parse_edtf(value), Certainty(certainty), reasons)) == note


@pytest.mark.parametrize(
    ("value", "periods"),
    [
        ("2025-07-28T23:59-08:00", ("2025", "2025-07", "2025-07-28")),
        ("2025-08-01/2025-08-06", ("2025", "2025-08")),
        ("2025-07-30/2025-08-02", ("2025",)),
        ("2024-12-30/2025-01-02", ()),
        ("2021-12", ("2021", "2021-12")),
        ("2021", ("2021",)),
        ("XXXX-12-15", ()),
    ],
)
def test_a_date_stands_only_where_it_surely_falls(value: str, periods: tuple[str, ...]) -> None:
    assert periods_of(parse_edtf(value)) == periods


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("write to a.b@example.org now", "write to [mail address] now"),
        ("+12025550123", "[phone number]"),
        ("call +1 (202) 555-01-23 today", "call [phone number] today"),
        ("8 (495) 123-45-67", "[phone number]"),
        ("QQ 12345678", "QQ [number]"),
        ("Telegram: @some_name", "Telegram [number]"),
        ("тел. 123-45-67", "тел [number]"),
        ("2025-07-28T05:13:43Z", "2025-07-28T05:13:43Z"),
        ("04.07 05:14", "04.07 05:14"),
        ("views 2270, id 1122506357", "views 2270, id 1122506357"),
    ],
)
def test_contact_data_are_masked(text: str, masked: str) -> None:
    assert mask(text, contact=False) == masked


def test_any_number_of_a_contact_line_is_masked() -> None:
    assert mask("write 123456789", contact=True) == "write [number]"


def test_excerpts_count_words_in_every_script() -> None:
    assert first_words("one two three", 3) == "one two three"
    assert first_words("one two three four", 3) == "one two three…"
    assert first_words("太空合作继续进行", 3) == "太空合作继…"


def test_what_cannot_be_shown_is_replaced() -> None:
    assert visible("a\x00b\x1b\u202ec\udc80\td") == "a␀b␛\ufffdc\ufffd d"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("«We will talk, he said.", "We will talk, he said."),
        ("and we will talk».", "and we will talk."),
        ("“It is so,” he said.", "“It is so,” he said."),
        ("„Gut“, sagte er.", "„Gut“, sagte er."),
        ('He said "no" and left".', 'He said "no" and left.'),
        ('"One" and "two"', '"One" and "two"'),
        ("the crews’", "the crews’"),
        ("「月", "月"),
        ("«АО «Альфа» строит", "АО «Альфа» строит"),
        ("”", "”"),
        ("", ""),
    ],
)
def test_a_quotation_mark_without_its_partner_is_not_shown(text: str, shown: str) -> None:
    assert without_lone_marks(text) == shown


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("moon, talks; two words", ["moon", "talks", "two words"]),
        ("太空合作 NASA 月球", ["太空合作", "NASA", "月球"]),
        ("太空、月球，火星", ["太空", "月球", "火星"]),
        ("two words", ["two words"]),
    ],
)
def test_keywords_of_a_row(row: str, words: list[str]) -> None:
    assert list(split_keywords(row)) == words


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://example.org/x", True),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("//x", False),
        ("http://[", False),
    ],
)
def test_only_web_addresses_are_links(address: str, good: bool) -> None:
    assert is_web_address(address) is good


def test_languages_by_name_and_direction() -> None:
    assert (language_name("ru", "en"), own_name("ru"), language_name("xx-nonsense", "en")) == (
        "Russian",
        "Русский",
        "xx-nonsense",
    )
    assert (direction("ar"), direction("ru"), direction("!!")) == ("rtl", "ltr", "ltr")
    assert (script_language("Привет, world и мир"), script_language("123")) == ("und-Cyrl", "und")


def test_the_body_is_escaped_and_each_block_has_language_and_anchor() -> None:
    body = (
        Paragraph("<b>&", 3, "en", Role.HEADING),
        Paragraph("one", 4, "ru", Role.ITEM),
        Paragraph("two", 4, "ar", Role.ITEM),
        Paragraph("said", 6, "en", Role.QUOTE),
    )
    assert body_html(body).split("\n") == [
        '<h2 id="p3" lang="en">&lt;b&gt;&amp;</h2>',
        "<ul>",
        '<li id="p4" lang="ru">one</li>',
        '<li lang="ar" dir="rtl">two</li>',
        "</ul>",
        '<blockquote id="p6" lang="en"><p>said</p></blockquote>',
    ]


@pytest.mark.parametrize(
    ("url", "file", "root"),
    [
        ("", "index.html", "./"),
        ("tags/", "tags/index.html", "../"),
        ("dates/2025/07/", "dates/2025/07/index.html", "../../../"),
    ],
)
def test_addresses_their_files_and_the_way_back(url: str, file: str, root: str) -> None:
    assert (urls.file_of(url), urls.root_of(url)) == (file, root)


def test_a_language_code_makes_no_path() -> None:
    assert urls.language("../../x") == "languages/x.html"


def test_the_policy_is_relaxed_on_demand_only() -> None:
    assert "unsafe-inline" not in site_options({"SITENAME": "x"}).policy
    assert "unsafe-inline" in site_options({"SITENAME": "x", "SEED_DIGEST_RELAX_CSP": True}).policy


def test_settings_of_the_site_are_checked() -> None:
    assert site_options({"SITENAME": "x", "SITEURL": "https://user.example/repo/"}).path == "/repo/"
    assert site_options({"SITENAME": "x"}).policy == POLICY
    with pytest.raises(UsageError, match="did you mean 'SEED_DIGEST_SEEDS'"):
        site_options({"SITENAME": "x", "SEED_DIGEST_SEED": "seeds"})
    with pytest.raises(UsageError, match="SEED_DIGEST_CNAME"):
        site_options({"SITENAME": "x", "SEED_DIGEST_CNAME": "https://www.example.org"})
    with pytest.raises(UsageError, match="SITEURL"):
        site_options({"SITENAME": "x", "SITEURL": "user.example"})


def test_reasons_quote_nothing_that_is_said_beside_them() -> None:
    def reason(rule: str, quote: str | None) -> ReasonView:
        return ReasonView(rule, quote, "en", (), None)

    long = "A sentence that goes on."
    given = [reason("a", long), reason("b", "A sentence…"), reason("c", "Other."), reason("d", "Other.")]
    assert [one.quote for one in without_repeats(given, [long])] == [None, None, "Other.", None]
    assert [one.rule for one in without_repeats([reason("a", "x"), reason("a", "x")], ["x"])] == ["a"]
    assert without_repeats([reason("a", None)], []) == (reason("a", None),)


def test_json_has_a_row_a_line() -> None:
    assert json_bytes({"a": [{"b": "ж"}, 2], "c": []}) == '{\n"a": [\n{"b": "ж"},\n2\n],\n"c": []\n}\n'.encode()
    assert json_bytes([1, 2]) == b"[\n1,\n2\n]\n"
    assert [json.loads(json_bytes(one)) for one in ({}, [], {"a": None})] == [{}, [], {"a": None}]
