"""Who published, reported, passed on, translated and wrote a page: read off pages of a made-up world."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from seed_digest.digest.entities import passages_of
from seed_digest.extract.copyright import holder_of
from seed_digest.extract.pipeline import Tools, make_tools, read_document
from seed_digest.facts.facts import load_facts
from seed_digest.model import Certainty, Metadata, RawDocument, Source

ROOT = Path(__file__).resolve().parent.parent.parent
# A title and three paragraphs in each language.
TEXT = tomllib.loads((ROOT / "tests" / "sources" / "ferry.toml").read_text(encoding="utf-8"))
# Datelines, which open the text; lines above and below it. Who is named there: nobody else may be.
DATELINES = [
    ("en", "ELLERY, May 24 (Northwire) - ", {"agency": "Northwire"}),
    ("en", "Ellery. May 24. NORTHWIRE - ", {"agency": "NORTHWIRE"}),
    ("en", "ELLERY, Norland (NW) — ", {"agency": "NW"}),
    ("en", "ELLERY (Northwire) -- ", {"agency": "Northwire"}),
    ("en", "ELLERY, May 24 /NORTHWIRE/. ", {"agency": "NORTHWIRE"}),
    ("en", "ELLERY, May 24. /NORTHWIRE/. ", {"agency": "NORTHWIRE"}),
    ("en", "(AP) — ", {"agency": "Associated Press"}),
    ("en", "ELLERY — ", {}),
    ("ru", "ПРИОЗЁРСК, 3 ноя — Агентство Север. ", {"agency": "Агентство Север"}),
    ("ru", "Приозёрск. 24 мая. СЕВЕР-ИНФОРМ - ", {"agency": "СЕВЕР-ИНФОРМ"}),
    ("ru", "ПРИОЗЁРСК, 24 мая. /СИН/. ", {"agency": "СИН"}),
    ("ru", "Приозёрск, 24 мая 2024, 10:15 — Север-Информ. ", {"agency": "Север-Информ"}),
    ("uk", "ОЗЕРЯНКА, 24 травня – Північ-Інформ. ", {"agency": "Північ-Інформ"}),
    ("zh", "北华社青湖4月22日电（记者李文）", {"agency": "北华社", "author": "李文"}),
    ("zh", "北华社青湖电 ", {"agency": "北华社"}),
    ("zh", "中新网青湖4月22日电 (记者 李文)", {"agency": "中国新闻社", "author": "李文"}),
    ("zh", "北方网4月22日讯，", {"agency": "北方网"}),
    ("ja", "【青浜共同】", {"agency": "共同通信"}),
    ("ja", "【青浜=北方通信】", {"agency": "北方通信"}),
    ("ja", "［青浜 ２４日 ロイター］ - ", {"agency": "Reuters"}),
    ("de", "Ellernbach (nwa) - ", {"agency": "nwa"}),
    ("de", "Ellernbach (dpa/ndl) - ", {"agency": "dpa"}),
    ("fr", "ELLERAC, 24 mai (Nordpresse) - ", {"agency": "Nordpresse"}),
    ("fr", "Ellerac (AFP) – ", {"agency": "Agence France-Presse"}),
    ("es", "Ellera, 24 may (NORTEP) .- ", {"agency": "NORTEP"}),
    ("es", "Ellera, 24 may (EFE).- ", {"agency": "EFE"}),
    ("ar", "الواحة (رويترز) - ", {"agency": "Reuters"}),
    ("ar", "الواحة - الشمال برس: ", {}),
    ("pl", "Olszanka, 24.05.2024 (PNA) - ", {"agency": "PNA"}),
    ("tr", "ELMALI (KHA) - ", {"agency": "KHA"}),
    ("tr", "ELMALI - KHA - ", {"agency": "KHA"}),
]
LINES = [
    ("en", "Source: The Valley Courier", "", {"publisher": "The Valley Courier"}),
    ("en", "", "Source: The Valley Courier", {"publisher": "The Valley Courier"}),
    ("en", "", "© 2024 The Valley Courier. All rights reserved.", {"publisher": "The Valley Courier"}),
    ("en", "", "Copyright © 2001-2024 Valley Media Ltd | Privacy Policy", {"publisher": "Valley Media Ltd"}),
    ("en", "", "© Shutterstock", {}),
    ("en", "", "© 2024 All Rights Reserved.", {}),
    ("en", "", "© 2024 Powered by WordPress", {}),
    (
        "en",
        "By Jane Harrow, The Valley Courier\nMay 24, 2024",
        "© 2024 The Valley Courier",
        {"author": "Jane Harrow", "publisher": "The Valley Courier"},
    ),
    (
        "en",
        "By Jane Harrow",
        "This article originally appeared on The Valley Courier.",
        {"author": "Jane Harrow", "publisher": "The Valley Courier"},
    ),
    ("en", "", "Originally published by The Valley Courier", {"publisher": "The Valley Courier"}),
    ("ru", "", "Источник: Вестник Приозёрска", {"publisher": "Вестник Приозёрска"}),
    ("ru", "", "© 2005–2024 «Вестник Приозёрска». Все права защищены.", {"publisher": "Вестник Приозёрска"}),
    ("ru", "", "© ООО «Вестник Приозёрска», 2024", {"publisher": "Вестник Приозёрска"}),
    ("ru", "Автор: Анна Ветрова", "Оригинал статьи: https://vestnik.example/ferry", {"author": "Анна Ветрова"}),
    ("uk", "", "Джерело: Озерянські новини", {"publisher": "Озерянські новини"}),
    ("uk", "", "© 2024 Озерянські новини. Усі права захищені.", {"publisher": "Озерянські новини"}),
    ("zh", "2024-04-22 10:20 来源：青湖晚报 作者：李文", "", {"publisher": "青湖晚报", "author": "李文"}),
    ("zh", "", "版权所有 © 2024 青湖晚报", {"publisher": "青湖晚报"}),
    ("zh", "", "青湖晚报 版权所有", {"publisher": "青湖晚报"}),
    ("zh", "", "（来源：青湖晚报）", {"publisher": "青湖晚报"}),
    ("zh", "", "本文转载自：青湖晚报", {"publisher": "青湖晚报"}),
    ("ja", "", "出典：青浜新聞", {"publisher": "青浜新聞"}),
    ("ja", "", "Copyright © 青浜新聞社 All Rights Reserved.", {"publisher": "青浜新聞社"}),
    ("de", "Von Karla Berg", "Quelle: Ellernbacher Bote", {"author": "Karla Berg"}),
    ("de", "", "Quelle: dpa", {"agency": "dpa"}),
    ("de", "", "© 2024 Ellernbacher Bote GmbH. Alle Rechte vorbehalten.", {"publisher": "Ellernbacher Bote GmbH"}),
    ("fr", "Par Luc Valin avec AFP", "", {"author": "Luc Valin", "agency": "Agence France-Presse"}),
    ("fr", "", "© Le Courrier d'Ellerac 2024 - Tous droits réservés", {"publisher": "Le Courrier d'Ellerac"}),
    ("fr", "", "Source : Le Courrier d'Ellerac", {"publisher": "Le Courrier d'Ellerac"}),
    ("es", "Por Ana Vega", "Fuente: El Correo de Ellera", {"publisher": "El Correo de Ellera", "author": "Ana Vega"}),
    ("es", "", "© 2024 El Correo de Ellera. Todos los derechos reservados.", {"publisher": "El Correo de Ellera"}),
    ("ar", "", "المصدر: صحيفة الواحة", {"publisher": "صحيفة الواحة"}),
    ("ar", "", "جميع الحقوق محفوظة © 2024 صحيفة الواحة", {"publisher": "صحيفة الواحة"}),
    ("ar", "بقلم: سامي نور", "", {"author": "سامي نور"}),
    ("pl", "", "Źródło: PAP", {"agency": "PAP"}),
    (
        "pl",
        "Autor: Jan Wilk",
        "© 2024 Kurier Olszański. Wszelkie prawa zastrzeżone.",
        {"publisher": "Kurier Olszański", "author": "Jan Wilk"},
    ),
    ("tr", "", "Kaynak: Elmalı Postası", {"publisher": "Elmalı Postası"}),
    (
        "tr",
        "Muhabir: Ali Deniz",
        "Copyright © 2024 Elmalı Postası - Tüm hakları saklıdır.",
        {"publisher": "Elmalı Postası", "author": "Ali Deniz"},
    ),
]
COPYRIGHT = [
    ("©2023 The Poplar. | T&C's | Cookie Policy | Privacy Policy", "The Poplar"),
    ("© Ellerner Allgemeine Zeitung GmbH 2001–2020", "Ellerner Allgemeine Zeitung GmbH"),
    ("Copyright © 2024 by Ellery House, Inc. Terms of use", "Ellery House"),
    ("The Ellery News © 2024", "The Ellery News"),
    ("Copyright ELLERYNEWS 2014 - 2020 All Rights Reserved", "ELLERYNEWS"),
    ("© Shutterstock", None),
    ("© All rights reserved. Operated by Ellery Holdings", None),
    ("Privacy & Cookies", None),
    ("© 2012 AFP/AP", None),
    ("Photo © Jan Wilk", None),
    ("Copyright © 2023 - All Rights Reserved", None),
    ("Reproduction without permission of the publisher is prohibited", None),
]


@pytest.fixture(scope="module")
def tools() -> Tools:
    return make_tools(load_facts(ROOT / "tests" / "sources" / "content"))


@pytest.fixture(scope="module")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> Tools:
    """The tools of a maintainer who has told of no source."""
    return make_tools(load_facts(tmp_path_factory.mktemp("content")))


def source_of(tools: Tools, text: str) -> Source:
    return read_document(RawDocument("page.txt", text.encode(), ".txt"), tools).source


def named(source: Source) -> dict[str, str]:
    links = {name: getattr(source, name) for name in ("publisher", "agency", "aggregator", "translator", "author")}
    return {name: link.value for name, link in links.items() if link is not None}


def page(language: str, above: str = "", dateline: str = "", below: str = "") -> str:
    title, first, *rest = TEXT[language]
    return "\n\n".join(filter(None, [title, above, dateline + first, *rest, below])) + "\n"


@pytest.mark.parametrize(("language", "dateline", "want"), DATELINES)
def test_who_is_named_by_a_dateline(tools: Tools, language: str, dateline: str, want: dict[str, str]) -> None:
    assert named(source_of(tools, page(language, dateline=dateline))) == want


@pytest.mark.parametrize(("language", "above", "below", "want"), LINES)
def test_who_is_named_beside_the_text(
    tools: Tools, language: str, above: str, below: str, want: dict[str, str]
) -> None:
    assert named(source_of(tools, page(language, above, below=below))) == want


@pytest.mark.parametrize(("text", "holder"), COPYRIGHT)
def test_the_holder_of_a_pages_copyright(text: str, holder: str | None) -> None:
    assert holder_of(text) == holder


def test_a_copyright_line_infers_and_quotes(strangers: Tools) -> None:
    text = page("en", below="© 2024 The Valley Courier. All rights reserved.")
    publisher = source_of(strangers, text).publisher
    assert publisher is not None
    assert (publisher.value, publisher.certainty) == ("The Valley Courier", Certainty.INFERRED)
    assert publisher.because[0].quote == "© 2024 The Valley Courier"


def read_at(tools: Tools, url: str, text: str) -> Source:
    sidecar = Metadata(url=url, witness="sidecar")
    return read_document(RawDocument("page.txt", text.encode(), ".txt", sidecar), tools).source


def test_a_copyright_holder_that_the_host_does_not_name_may_own_the_house(strangers: Tools) -> None:
    url = "https://www.valleycourier.example/ferry"
    like = read_at(strangers, url, page("en", below="© 2024 Valley Courier"))
    assert named(like) == {"publisher": "Valley Courier"}
    owner = read_at(strangers, url, page("en", below="© 2024 Northern Holdings, Inc."))
    assert named(owner) == {"publisher": "valleycourier.example"}


def test_a_dateline_may_name_the_pages_own_house(strangers: Tools) -> None:
    text = page("en", dateline="ELLERY (WXYZ) - ")
    assert named(read_at(strangers, "https://wxyz.example/ferry", text)) == {"publisher": "WXYZ"}
    assert named(read_at(strangers, "https://other.example/ferry", text))["agency"] == "WXYZ"


def test_the_copyright_of_a_picture_above_the_text_is_not_the_pages(strangers: Tools) -> None:
    assert named(source_of(strangers, page("en", above="© 2012 Northern Pictures"))) == {}


def test_a_photographer_of_an_agency_below_the_text_is_not_the_pages_agency(tools: Tools) -> None:
    for credit in ("© AP Photo / Ann Vale", "© AP / Ann Vale"):
        assert named(source_of(tools, page("en", below=f"24 March 2024, 13:02 GMT\n{credit}"))) == {}


def test_agencies_are_told_without_the_maintainers_sources(strangers: Tools) -> None:
    assert named(source_of(strangers, page("en", dateline="ELLERY (Northwire) - "))) == {"agency": "Northwire"}
    assert named(source_of(strangers, page("fr", above="Par Luc Valin avec AFP"))) == {
        "author": "Luc Valin",
        "agency": "AFP",
    }


MACHINES = [
    ("en", "This is a machine translation of the original Russian article.", "", "machine translation"),
    ("en", "", "Translated by Google", "machine translation (Google)"),
    ("ru", "Машинный перевод", "", "machine translation"),
    ("ru", "", "Перевод: Google", "machine translation (Google)"),
    ("uk", "", "Цей текст перекладено автоматично.", "machine translation"),
    ("zh", "本文由机器翻译，仅供参考。", "", "machine translation"),
    ("zh", "", "（机器翻译）", "machine translation"),
    ("ja", "この記事は機械翻訳されています。", "", "machine translation"),
    ("de", "", "Übersetzt mit DeepL", "machine translation (DeepL)"),
    ("fr", "Cet article a été traduit automatiquement de l'anglais.", "", "machine translation"),
    ("es", "Traducido automáticamente", "", "machine translation"),
    ("ar", "ترجمة آلية", "", "machine translation"),
    ("pl", "Tłumaczenie maszynowe", "", "machine translation"),
    ("tr", "Bu haber otomatik olarak çevrilmiştir.", "", "machine translation"),
]
TRANSLATORS = [
    ("en", "Translated by Jane Harrow", "Jane Harrow"),
    ("ru", "Перевод: Анна Ветрова", "Анна Ветрова"),
    ("zh", "译者：李文", "李文"),
    ("ja", "翻訳：山田花子", "山田花子"),
    ("de", "Aus dem Englischen von Karla Berg", "Karla Berg"),
    ("fr", "Traduit de l'anglais par Luc Valin", "Luc Valin"),
    ("ar", "ترجمة: سامي نور", "سامي نور"),
    ("pl", "Tłumaczenie: Jan Wilk", "Jan Wilk"),
    ("tr", "Çeviren: Ali Deniz", "Ali Deniz"),
]
FONT = '<font style="vertical-align: inherit;">'


@pytest.mark.parametrize(("language", "above", "below", "translator"), MACHINES)
def test_a_page_tells_that_a_machine_translated_it(
    strangers: Tools, language: str, above: str, below: str, translator: str
) -> None:
    source = source_of(strangers, page(language, above, below=below))
    assert source.translator is not None
    assert (source.translator.value, source.translator.certainty) == (translator, Certainty.STATED)
    assert source.by_machine


@pytest.mark.parametrize(("language", "below", "translator"), TRANSLATORS)
def test_a_page_names_its_translator(strangers: Tools, language: str, below: str, translator: str) -> None:
    source = source_of(strangers, page(language, below=below))
    assert named(source) == {"translator": translator}
    assert not source.by_machine


def test_author_and_translator_share_a_byline(strangers: Tools) -> None:
    found = named(source_of(strangers, page("en", "By Ivan Petrov. Translated by Jane Harrow.")))
    assert found == {"author": "Ivan Petrov", "translator": "Jane Harrow"}


def test_a_text_about_translation_is_none(strangers: Tools) -> None:
    below = "The council has asked for the report to be translated by machine before it is read at the harbour."
    assert named(source_of(strangers, page("en", below=below))) == {}


@pytest.mark.parametrize(
    ("opening", "wrap", "program"),
    [
        ('<html lang="en" class="no-js translated-ltr">', "", "Google Translate"),
        ('<html lang="en-x-mtfrom-ru">', "", "Google Translate"),
        ('<html lang="en">', FONT, "Google Translate"),
        ('<html lang="en" class="no-js">', "", None),
    ],
)
def test_marks_of_programs_that_translate(strangers: Tools, opening: str, wrap: str, program: str | None) -> None:
    title, *body = TEXT["en"]
    end = "</font>" if wrap else ""
    text = "".join(f"<p>{wrap * 4}{one}{end * 4}</p>" for one in body)
    content = f"{opening}<head><title>{title}</title></head><body><h1>{title}</h1>{text}</body></html>".encode()
    source = read_document(RawDocument("page.html", content, ".html"), strangers).source
    want = f"machine translation ({program})" if program else None
    assert (source.translator and source.translator.value) == want
    assert source.by_machine == (program is not None)


def test_a_house_known_to_translate_by_machine(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text(
        '[courier]\nkind = "publisher"\nname = "The Valley Courier"\ntranslators = { en = "robot" }\n'
        '[robot]\nkind = "translator"\nname = "robot of the Courier"\nmachine = true\n'
    )
    tools = make_tools(load_facts(tmp_path))
    english = source_of(tools, page("en", below="© 2024 The Valley Courier"))
    assert named(english) == {"publisher": "The Valley Courier", "translator": "robot of the Courier"}
    assert english.by_machine
    assert named(source_of(tools, page("de", below="© 2024 The Valley Courier"))) == {"publisher": "The Valley Courier"}


@pytest.mark.parametrize(
    ("tail", "publisher"), [(" - The Valley Courier", "The Valley Courier"), (" | The Hill Courier", None)]
)
def test_a_listed_source_signs_the_title_of_its_page(tmp_path: Path, tail: str, publisher: str | None) -> None:
    (tmp_path / "sources.toml").write_text('[courier]\nname = "The Valley Courier"\nkind = "publisher"\n')
    title, *text = page("en").strip().split("\n")
    body = "".join(f"<p>{one}</p>" for one in text if one)
    html = f"<html><head><title>{title}{tail}</title></head><body><h1>{title}</h1>{body}</body></html>"
    tools = make_tools(load_facts(tmp_path))
    source = read_document(RawDocument("page.html", html.encode(), ".html"), tools).source
    assert (source.publisher.value if source.publisher else None) == publisher


def test_a_dateline_may_stand_behind_a_standfirst(tools: Tools) -> None:
    """It is found there as well, and its day is no event of the text."""
    title, first, *rest = TEXT["ru"]
    standfirst = "Причал открыли после трёх лет работ, рассказали в порту."
    text = "\n\n".join([title, standfirst, f"ОСЛО, 13 декабря. /АГНТ/. {first}", *rest])
    assert named(source_of(tools, text)) == {"agency": "АГНТ"}
    document = read_document(RawDocument("page.txt", text.encode(), ".txt"), tools)
    assert document.date is not None and document.date.value.value == "XXXX-12-13"
    assert [one.text for one in passages_of(document) if "АГНТ" in one.text] == []
