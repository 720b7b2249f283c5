"""Languages told apart: of whole texts by length, of paragraphs within a text in another language, on the page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from seed_digest.errors import FactsError
from seed_digest.extract.pipeline import Tools, make_tools, read_document
from seed_digest.facts.facts import load_facts
from seed_digest.language.identify import LONG_ENOUGH, identify, language_within
from seed_digest.language.languages import facts_of, in_order, languages, of_script
from seed_digest.language.spelling import check_charset, spelling_rows, spellings
from seed_digest.language.writing import main_script
from seed_digest.model import Document, RawDocument
from seed_digest.publish.cards import summary_of
from seed_digest.publish.reasons import article_link, title_language

ROOT = Path(__file__).resolve().parents[2]
ROWS = [
    (code, text)
    for code, _, text in (
        line.partition("\t") for line in (Path(__file__).parent / "languages.tsv").read_text("utf-8").splitlines()
    )
]
CODES = sorted({code for code, _ in ROWS})
ENGLISH = (
    "The harbour office said on Monday that the ferries would be back on the old route before the end of the month."
)
GERMAN = (
    "Die Fähren fahren seit Montag nicht mehr auf der alten Strecke, weil der Anleger am Nordufer ausgebessert wird.",
    "Das Hafenamt teilte mit, dass die Arbeiten bis zum Ende des Monats dauern und dass Busse den Verkehr übernehmen.",
    "Viele Pendler müssen deshalb früher aufstehen, denn die Busse brauchen für den Weg fast eine Stunde länger.",
)


@pytest.fixture(scope="module")
def tools() -> Tools:
    return make_tools(load_facts(ROOT / "content"))


def read(paragraphs: tuple[str, ...], tools: Tools, title: str = "", head: str = "<html>") -> Document:
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    page = f"{head}<head><meta charset='utf-8'></head><body><article><h1>{title}</h1>{body}</article></body></html>"
    return read_document(RawDocument("page.html", page.encode(), ".html"), tools)


@pytest.mark.parametrize("code", CODES)
def test_each_language_is_told_from_a_headline_to_a_paragraph(code: str) -> None:
    wrong = [(identify(text), text) for own, text in ROWS if own == code and identify(text) != code]
    assert not [text for _, text in wrong if len(text) >= LONG_ENOUGH]
    assert len(wrong) <= 1


@pytest.mark.parametrize("code", CODES)
def test_a_long_paragraph_tells_another_language_than_the_text(code: str) -> None:
    scripts = {main_script(text) for own, text in ROWS if own == code}
    others = [row for row in ROWS if len(row[1]) >= LONG_ENOUGH and main_script(row[1]) in scripts]
    told = [(own, language_within(text, code)) for own, text in others]
    assert all(found == code for own, found in told if own == code)
    assert all(found in (own, code) for own, found in told)
    assert sum(found == own for own, found in told) >= 0.9 * len(told)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        # Too short to tell, or names only.
        ("Brücke gesperrt", "nl", "nl"),
        ("Crew Dragon", "ru", "ru"),
        ("12:30", "ru", "ru"),
        # Another script tells at once.
        ("橋が補修のため通行止めに", "en", "ja"),
        ("Мост закрыли на ремонт, и паром больше не ходит по старому пути через залив", "en", "ru"),
        # A quotation within a paragraph needs no mark.
        ("Der Minister sagte: „We will be back on the old route before the end of the month“, und ging.", "de", "de"),
        # Nothing in these tells which country wrote them.
        ("日本首相本日到京", "ja", "ja"),
        ("日本首相本日到京", "zh", "zh"),
        ("日本首相本日到京", "zh-Hant", "zh-Hant"),
        # The maintainer may have named a region.
        ("O conselho municipal aprovou o orçamento do próximo ano depois de duas semanas.", "pt-BR", "pt-BR"),
        (ENGLISH, "pt-BR", "en"),
    ],
)
def test_a_part_of_a_text_keeps_its_language_unless_it_tells_another(text: str, language: str, found: str) -> None:
    assert language_within(text, language) == found


def test_a_page_may_be_wrong_about_a_short_text_that_tells_its_language() -> None:
    assert identify("Fähre fährt nicht", "en") == "en"
    assert identify(GERMAN[0], "en") == "de"


def test_a_mixed_document_is_marked_block_by_block(tools: Tools) -> None:
    document = read((GERMAN[0], ENGLISH, *GERMAN[1:]), tools, "Fähren fahren nicht")
    assert document.language == "de"
    assert [one.language for one in document.body] == ["de", "en", "de", "de"]


def test_title_and_summary_have_their_own_language(tools: Tools) -> None:
    headline = "The ferries will be back on the old route before the month is out, says the harbour office"
    document = read(GERMAN, tools, headline)
    assert document.title is not None
    assert (document.language, title_language(document)) == ("de", "en")
    assert article_link(document).language == "en"
    assert summary_of(replace(document, standfirst=ENGLISH)) == (ENGLISH, "en")
    assert summary_of(replace(document, standfirst=None))[1] == "de"


def test_a_document_in_traditional_characters_is_read_by_the_facts_of_its_language(tools: Tools) -> None:
    text = (
        "港務局星期一表示,舊航線上的渡輪將在月底之前恢復行駛,屆時將不再需要巴士接駁。",
        "碼頭的維修工程從2024年3月5日開始,費用由市議會與港務局共同負擔,預計四個星期完成。",
    )
    document = read(text, tools, "渡輪月底恢復行駛", '<html lang="zh">')
    assert document.language == "zh-Hant"
    assert {one.language for one in document.body} == {"zh-Hant"}
    assert [one.date.value for one in document.times if one.date] == ["2024-03-05"]


@pytest.mark.parametrize("code", sorted(languages()))
def test_what_is_known_of_a_language_holds_for_its_scripts_and_regions(code: str) -> None:
    assert facts_of(f"{code}-Zzzz") is facts_of(code) is languages()[code]
    assert in_order(f"{code}-Zzzz")[0].code == code
    assert of_script(f"{code}-Zzzz", "none") == (languages()[code],)
    assert facts_of("xx-Zzzz") is None


@pytest.mark.parametrize("script", sorted(spelling_rows()))
def test_a_script_with_several_languages_says_how_they_differ(script: str) -> None:
    rows = spelling_rows()[script]
    assert all(one.words or one.charset for one in rows.values()) or len(rows) == 1
    assert all(len(one.own_words) >= 3 for one in spellings(script) if one.words)


def test_an_unknown_character_set_is_an_error() -> None:
    with pytest.raises(FactsError, match="zh: charset: unknown encoding: gb1"):
        check_charset("zh", "gb1")
