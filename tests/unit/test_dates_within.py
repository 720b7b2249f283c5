"""What dates a document by itself, and what must not: made-up documents, each with one trap."""

from __future__ import annotations

from pathlib import Path

import pytest
from one_document import BODY, TITLE, date_of, read

from seed_digest.extract.dates.named_year import years_in
from seed_digest.extract.dates.trust import HOWS, TRUST, WHERES
from seed_digest.model import Certainty, DatePart, Paragraph, Role

UKRAINIAN = """Порти домовилися про спільних лоцманів
24 листопада, 10:30
Портові контори обох міст домовилися про спільних лоцманів і спільні катери від наступної навігації.
Кожна контора сплачуватиме половину витрат і матиме один із двох ключів, повідомив їхній речник.
"""


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
    assert date_of(read(tmp_path, text)) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Last year, in 2018, the pilots' office chose a yard.\n", "2019-05-20"),
        ("In 2018, last year, the pilots' office chose a yard.\n", "2019-05-20"),
        ("This year (2018) the pilots' office will choose a yard.\n", "2018-05-20"),
        ("In 2018, last year's winner chose a yard.\n", "XXXX-05-20"),
        ('"Last year, in 2018, we chose a yard", he had written in his book.\n', "XXXX-05-20"),
        ("Last year 2018 boats came.\n", "XXXX-05-20"),
        ("For the first time since 2010, last year brought a gain.\n", "XXXX-05-20"),
        ("Last year, in 2018, it was closed. Last year, in 2016, it was open.\n", "XXXX-05-20"),
        ("This year, 2018, brought a gain.\n", "2018-05-20"),
        ("Both towns will share their pilots between this year and 2030.\n", "XXXX-05-20"),
        ("The boats were promised last year for 2025.\n", "XXXX-05-20"),
        ("This year, 2000 boats came.\n", "XXXX-05-20"),
        ("This year, 1937, was the hardest for the pilots.\n", "XXXX-05-20"),
        ("Last year, in 2018, a yard was chosen. In 2021 the yard was sold.\n", "XXXX-05-20"),
        ("Last year, in 2018, a yard was chosen. The radar will be ready in 2021.\n", "2019-05-20"),
    ],
    ids=[
        "before it",
        "behind it",
        "this year",
        "a genitive",
        "a quotation",
        "a number of things",
        "since then",
        "two years",
        "between commas",
        "from it to another",
        "for another",
        "a number of boats",
        "before the web",
        "a later year is past",
        "a later year is planned",
    ],
)
def test_a_year_that_the_text_calls_its_own_or_the_last(tmp_path: Path, text: str, want: str) -> None:
    text = (
        TITLE + "\nOslo. May 20. NEWSWIRE - The pilots' office has begun to use its new harbour radar.\n" + BODY + text
    )
    assert date_of(read(tmp_path, text)) == want


def test_a_year_that_the_text_calls_its_own_is_not_after_the_capture(tmp_path: Path) -> None:
    text = f"{TITLE}\nOslo. May 20. NEWSWIRE - {BODY}This year (2018) boats came.\n"
    assert date_of(read(tmp_path, text, captured="2017-11-02")) == "XXXX-05-20"


@pytest.mark.parametrize(
    "text",
    [
        "Im vergangenen Jahr (2018) wurde gebaut.", "В прошлом году (2018) строили.", "去年（2018年）开始建设。",
        "L'an dernier, en 2018, on a construit.", "El año pasado, en 2018, abrió.", "昨年（2018年）に建てられた。",
        "في العام الماضي (2018) بدأ البناء.", "Geçen yıl (2018) yapıldı.", "W zeszłym roku (2018) budowano.",
        "Im vergangenen Jahr, im Jahr 2018, wurde gebaut.", "В прошлом году, в 2018, строили.",
        "去年，即2018年，开始建设。", "В 2018 году, в прошлом году, строили.",
        "L'an dernier en 2018, on a construit.", "Nel 2018 (l'anno scorso) aprì.",
        "No ano passado (em 2018) abriu.", "Минулого року, у 2018, будували.", "Миналата година, през 2018, строяха.",
    ],
)  # fmt: skip
def test_last_year_in_other_languages(text: str) -> None:
    assert [year for year, _ in years_in(Paragraph(text, 1, "und", Role.PARAGRAPH))] == [2019]


@pytest.mark.parametrize(
    "text",
    [
        "Entre cette année et 2030, les ports partageront.", "Zwischen diesem Jahr und 2030 wird gebaut.",
        "Строили в этом году и 2026 катеров.", "В прошлом году, 2000 лодок пришли.",
        "El año pasado, 2000 barcos llegaron.",
        "去年，2000艘船到港。", "昨年、2000隻が入港した。", "Bu yıl ve 2030 arasında.",
        "For the first time since 2010, this year.",
    ],
)  # fmt: skip
def test_a_number_beside_this_year_is_no_year(text: str) -> None:
    assert not list(years_in(Paragraph(text, 1, "und", Role.PARAGRAPH)))


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
        (
            TITLE + "By Ann Lee, North Desk of the Quay Herald | 3 comments | May 30, 2024 | Harbour, Pilots\n" + BODY,
            "2024-05-30",
        ),
        ("Desk\n" * 20 + TITLE + "Posted in Harbour by annlee on May 30, 2024\n" + BODY, "2024-05-30"),
        (
            TITLE
            + BODY
            + "Related articles\nBoats are back in the harbour of Oslo\nKeys of the harbour office are lost\n"
            "This entry was posted on May 30, 2024 by Ann Lee and filed under Harbour.\n",
            "2024-05-30",
        ),
        (
            TITLE + BODY + "Related\n" + "Boats are back, posted on May 30, 2024 by Ann Lee\n"
            "Keys are lost, posted on May 9, 2024 by Ann Lee\n",
            None,
        ),
        (TITLE + "30.5.2024 – " + BODY, "2024-05-30"),
        (TITLE + "OSLO (30.5.2024). " + BODY, "2024-05-30"),
        ("Pilots will meet on 30 May 2024 in Oslo\n" + BODY, None),
        (TITLE + "03/04/2024\n" + BODY, None),
        (TITLE + "03/04/2024\n" + BODY + "Comments\nAnn 28/04/2024\n", "2024-04-03"),
        (TITLE + "May 30\n" + BODY + "Comments\nAnn\nMay 30, 2024\nWell done.\n", "2024-05-30"),
        (TITLE + "May 1874\n" + BODY, None),
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
        "a line of several fields",
        "a line that says where it was posted",
        "a sentence of publication below",
        "several of these in a list",
        "a date that opens the text",
        "a date in brackets behind the place",
        "a date in the headline is the event's",
        "day and month in either order",
        "day and month as in another date",
        "a comment of the same day lends the year",
        "before the web",
    ],
)
def test_stamps(tmp_path: Path, text: str, want: str | None) -> None:
    assert date_of(read(tmp_path, text)) == want


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
    assert date_of(read(tmp_path, text, name="a.html")) == want


PRINTED = '<p class="stamp">May 30, 2024{}</p>'


def json_ld(published: str, modified: str = "") -> str:
    change = f', "dateModified": "{modified}"' if modified else ""
    data = f'{{"@type": "NewsArticle", "datePublished": "{published}"{change}}}'
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (page(json_ld("2024-05-31T03:28:35Z"), PRINTED.format(" 10:28 p.m.")), "2024-05-30T22:28-05:00"),
        (page(json_ld("2024-05-31T03:28:35Z"), PRINTED.format("")), "2024-05-30"),
        (page(json_ld("2024-05-31T03:28:35Z"), PRINTED.format("") + "<p>May 31, 2024</p>"), "2024-05-31T03:28:35Z"),
        (page(json_ld("2024-05-12T03:28:35Z"), PRINTED.format("")), "2024-05-12T03:28:35Z"),
        (page(json_ld("2024-05-12T03:28:35Z", "2024-05-30T01:00:00Z"), PRINTED.format("")), "2024-05-30"),
        (page(json_ld("2024-05-12", "2024-05-30"), "<p>May 12, 2024</p>" + PRINTED.format("")), "2024-05-12"),
        (
            page(
                json_ld("2024-05-12") + '<meta property="article:published_time" content="2024-05-30">',
                PRINTED.format(""),
            ),
            "2024-05-30",
        ),
        (page('<meta property="article:modified_time" content="2024-05-30">'), "2024-05-30"),
        (page('<meta property="og:title" content="Pilots share boats | The Quay | 30.05.2024">'), "2024-05-30"),
        (page('<link rel="canonical" href="https://quay.example/news/30-05-2024/pilots">'), "2024-05-30"),
    ],
    ids=[
        "one moment in two zones",
        "the day beside it, printed without a time",
        "both days printed",
        "another day printed",
        "the day of a change printed alone",
        "publication printed too",
        "two witnesses against one",
        "a change and nothing else",
        "at the end of the title",
        "in the address",
    ],
)
def test_the_printed_day_and_the_metadata(tmp_path: Path, text: str, want: str) -> None:
    assert date_of(read(tmp_path, text, name="a.html")) == want


def test_every_loser_says_why(tmp_path: Path) -> None:
    text = TITLE + "May 30, 2024\n" + BODY + "On May 3, 2019 they met.\nComments\nAnn\nJune 2, 2024\n"
    document = read(tmp_path, text)
    lost = [one for one in document.date_candidates if one.value.value != "2024-05-30"]
    assert len(lost) == 2
    assert all(one.refused for one in lost)
    assert document.date is not None
    assert document.date.because[0].rule == "a stamp right above the lead"


EVENT = "On April 12, 1961, the first pilot of the harbour became known in all towns of the coast, and soon far away.\n"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (TITLE + EVENT + BODY, None),
        (TITLE + EVENT.replace("1961", "2021") + BODY, None),
        (TITLE + BODY + EVENT.replace("1961", "2021") + "Published: 20 May 2024\n", "2024-05-20"),
        (
            TITLE + "Am 9. November 2021, als die Häfen öffneten, standen viele Boote vor dem Tor.\n" + BODY,
            None,
        ),
        (TITLE + "Updated: 24 May\n" + BODY, None),
        (TITLE + "May 12, 2081\n" + BODY, None),
        (TITLE + "3.5.2021 – " + BODY.replace("\nEach", "\n9.6.2021 – Each"), None),
    ],
    ids=[
        "a sentence on an old day",
        "on a day of the web",
        "below it a stamp",
        "in German",
        "part of a change",
        "too late",
        "a chronicle",
    ],
)
def test_what_only_tells_of_an_event(tmp_path: Path, text: str, want: str | None) -> None:
    assert date_of(read(tmp_path, text)) == want


def test_a_lead_on_yesterday_does_not_beat_the_metadata(tmp_path: Path) -> None:
    text = page(
        '<meta property="article:published_time" content="2024-05-20T08:00:00+02:00">',
        "<p>Le 19 mai 2024, les bureaux des deux ports ont décidé de partager leurs pilotes et leurs bateaux.</p>",
    )
    assert date_of(read(tmp_path, text, name="a.html")) == "2024-05-20T08:00:00+02:00"


def test_metadata_of_the_epoch_say_nothing(tmp_path: Path) -> None:
    text = page('<meta property="article:published_time" content="1970-01-01T00:00:00Z">', PRINTED.format(""))
    assert date_of(read(tmp_path, text, name="a.html")) == "2024-05-30"


def test_no_zone_is_made_up_for_another_moment(tmp_path: Path) -> None:
    text = page(json_ld("2024-05-29T23:00:00Z"), PRINTED.format(" 9:17 a.m."))
    assert date_of(read(tmp_path, text, name="a.html")) == "2024-05-30T09:17"


def test_a_page_is_not_younger_than_the_day_on_which_it_was_saved(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt.meta.toml").write_text('captured = "2025-03-02"\n', encoding="utf-8")
    assert date_of(read(tmp_path, TITLE + "12 May 2031\n" + BODY)) is None


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        (TITLE + "Oslo. May 24. NEWSWIRE - " + BODY + "26 May 2021\n", "2021-05-24", "which is near"),
        (
            TITLE + "Oslo. May 24. NEWSWIRE - " + BODY + "Most read\nOil climbs on fears\n24 May 2021\n",
            "2021-05-24",
            "on a stamp of the same day",
        ),
    ],
)
def test_a_lent_year_is_inferred_and_says_from_what(tmp_path: Path, text: str, value: str, words: str) -> None:
    date = read(tmp_path, text).date
    assert date is not None
    assert (date.value.value, date.certainty) == (value, Certainty.INFERRED)
    assert any(words in one.rule and one.settles is DatePart.YEAR for one in date.because)


def test_a_change_alone_is_inferred_and_the_reason_names_what_lost(tmp_path: Path) -> None:
    head = json_ld("2024-05-12T03:28:35Z", "2024-05-30T01:00:00Z")
    date = read(tmp_path, page(head, PRINTED.format("")), name="a.html").date
    assert date is not None
    assert date.certainty is Certainty.INFERRED
    assert "2024-05-12" in date.because[0].rule


def test_every_witness_has_its_row_in_the_table_of_trust() -> None:
    assert {f"{how} {where}" for how in HOWS for where in WHERES} <= set(TRUST)
