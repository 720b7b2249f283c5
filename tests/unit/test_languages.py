"""Every language file says what it must, and its own samples are read as it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed_digest.language.datelines import find_dateline
from seed_digest.language.identify import identify
from seed_digest.language.languages import Sample, in_order, languages
from seed_digest.language.sentences import ends_sentence, split_sentences
from seed_digest.language.times import find_times, relative_times
from seed_digest.language.writing import lower, main_script, stands_whole, visible, word_count

# Between the sentences of a text stands a blank, or nothing.
PARTED, GLUED = "¦", "‖"
SENTENCES = [
    row.split("\t") for row in Path(__file__).with_name("sentences.tsv").read_text(encoding="utf-8").splitlines()
]
SAMPLES = [(code, sample) for code, language in languages().items() for sample in language.samples]


@pytest.mark.parametrize(("code", "sample"), SAMPLES, ids=[f"{code}: {sample.text}" for code, sample in SAMPLES])
def test_samples_are_read(code: str, sample: Sample) -> None:
    found = [one.date.value for one in find_times(sample.text, 1, in_order(code)) if one.date]
    assert found == [sample.value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("于 2024 年 7 月 15 日启用", "2024-07-15"),
        ("7 月 15 日,", "XXXX-07-15"),
        ("在 2024 年 7 月", "2024-07"),
        ("将于 2025 年启用", "2025"),
    ],
)
@pytest.mark.parametrize("code", ["zh", "ja"])
def test_numbers_with_spaces_beside_them(code: str, text: str, value: str) -> None:
    assert [one.date.value for one in find_times(text, 1, in_order(code)) if one.date] == [value]


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_month_and_weekday_is_one_only(code: str) -> None:
    language = languages()[code]
    assert set(language.months.values()) == set(range(1, 13))
    assert set(language.weekdays.values()) == set(range(7))
    assert language.samples, "a language file needs sample dates"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("2025-07-28T05:13:43Z", "2025-07-28T05:13:43Z"),
        ("2025-07-29T04:35+0000", "2025-07-29T04:35Z"),
        ("04:35 GMT 29.07.2025", "2025-07-29T04:35Z"),
        ("12:47 26.11.2025", "2025-11-26T12:47"),
        ("2025-11-26T12:47:00+03:00", "2025-11-26T12:47:00+03:00"),
        ("2021-10-25T14: 56", "2021-10-25T14:56"),
        ("28.07.25 05:02", "2025-07-28T05:02"),
        ("26.01.2016", "2016-01-26"),
        ("13/02/2024", "2024-02-13"),
        ("02/13/2024", "2024-02-13"),
        ("2024/03/07", "2024-03-07"),
        ("12 March 2024, 10:15 GMT", "2024-03-12T10:15Z"),
        ("2020-04", "2020-04"),
    ],
)
def test_forms_that_need_no_language(text: str, want: str) -> None:
    assert [one.date.value for one in find_times(text, 1, in_order("en")) if one.date] == [want]


@pytest.mark.parametrize("text", ["31.02.2024", "09.07 09:51", "2270", "4-3-2", "version 10.12", "99.99.2020"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert [one for one in find_times(text, 1, in_order("en")) if one.date] == []


def test_a_month_that_is_a_word_too_is_none() -> None:
    text = "They may march on, and the august assembly may second it."
    assert [one for one in find_times(text, 1, in_order("en")) if one.date] == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "All 7 may be surprised, and they march 5 kilometres."),
        ("en", "In March last year the office signed."),
        ("ru", "В марте прошлого года контора подписала договор об охране окружающей среды."),
        ("zh", "去年3月双方签署了协议。"),
        ("de", "Im März vergangenen Jahres wurde unterschrieben."),
    ],
)
def test_words_and_other_years_are_no_dates(code: str, text: str) -> None:
    assert find_times(text, 1, in_order(code)[:1]) == ()


def test_russian_weekdays_need_their_preposition() -> None:
    found = find_times("Защита среды обсуждалась в среду.", 1, in_order("ru")[:1])
    assert [(one.text, one.weekday) for one in found] == [("в среду", 2)]


def test_relative_forms_are_named_and_not_resolved() -> None:
    assert relative_times("8小时前", in_order("zh")) == ["8小时前"]
    assert find_times("8小时前, yesterday, 3 hours ago", 1, in_order("zh")) == ()


@pytest.mark.parametrize(
    ("code", "text", "date"),
    [
        ("es", "Madrid, 14 jul (ANS).- La nave", "XXXX-07-14"),
        ("es", "Quito, 3 ene. (ANS) - La nave", "XXXX-01-03"),
        ("pt", "Lisboa, 9 out (ANS) – O navio", "XXXX-10-09"),
        ("fr", "Paris, 14 jan 2026 (ANS) - Le navire", "2026-01-14"),
        ("fr", "Paris, 14 fév (ANS) – Le navire", "XXXX-02-14"),
        ("de", "Berlin, 14. Okt (ANS) - Das Schiff", "XXXX-10-14"),
        ("it", "(ANS) - ROMA, 31 LUG - La nave", "XXXX-07-31"),
        ("it", "Genova, 31 lug. - (ANS) - La nave", "XXXX-07-31"),
        ("en", "OSLO, July 31, 2025 /ANS/ -- The ship", "2025-07-31"),
        ("en", "Oslo, July 31 (ANS): The ship", "XXXX-07-31"),
        ("en", "July 31 (ANS) -- The ship", "XXXX-07-31"),
        ("uk", "КИЇВ. 31 липня. ANS. Корабель", "XXXX-07-31"),
        ("ru", "ОСЛО, 31 июл — ANS, Иван Снегов. Корабль", "XXXX-07-31"),
    ],
)
def test_short_months_in_datelines(code: str, text: str, date: str) -> None:
    found = find_dateline(text, 1, in_order(code))
    assert found is not None and found.agency == "ANS"
    assert found.time is not None and found.time.date is not None and found.time.date.value == date


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The European Space Agency (ESA) – an organisation of 22 states – said so on Monday."),
        ("en", "The Harbour Board (HB) - Oslo's oldest office - closed."),
        ("ru", "Роскосмос (Россия) — государственная корпорация."),
        ("ru", "Иван Снегов (Контора) — Генеральный директор."),
        ("en", "On Monday, 31 July, Roscosmos – the Russian agency – said so."),
        ("ru", "В понедельник, 31 июля, Роскосмос — российская корпорация — сообщил."),
        ("en", "In Houston, July 31 (Thursday) – the heads met."),
        ("en", "Anna Snow (left) - The head of the office met the mayor."),
        ("en", "July 31 (local time) - The head of the office met the mayor."),
        ("en", "PETREL (MS-28) – The ship came in."),
        ("en", "Petrel, launched on 4 March 2024. Tern – the other ship – followed."),
        ("en", "Oslo, 4 March - The office has closed. It was a surprise."),
        ("ru", "Осло, 4 марта — Контора закрылась. Никто не ждал."),
        ("de", "Am 9. Oktober 2023 wurde Ada Berg vom XYZ-Rundfunkrat verabschiedet."),
        ("en", "When she was ready, in April, she brought a kind of anti-map — a list of what lay no longer there."),
    ],
)
def test_a_name_and_its_letters_are_no_dateline(code: str, text: str) -> None:
    assert find_dateline(text, 1, in_order(code)) is None


@pytest.mark.parametrize(
    ("text", "agency", "date", "rest"),
    [
        ("Oslo. December 15th. NEWSWIRE - The office", "NEWSWIRE", "XXXX-12-15", "The"),
        ("ОСЛО, 3 ноя - Агентство Север. Контора", "Агентство Север", "XXXX-11-03", "Контора"),
        ("ОСЛО, 13 сентября. /АС/. Контора", "АС", "XXXX-09-13", "Контора"),
        ("OSLO (Newswire) - The office", "Newswire", None, "The"),
        ("NEW PORT CITY (WXYZ) -- The office", "WXYZ", None, "The"),
        ("ОСЛО, 17 ноя - РИА Новости.Контора", "РИА Новости", "XXXX-11-17", "Контора"),
        ("OSLO, July 31 (Newswire) — The office", "Newswire", "XXXX-07-31", "The"),
        ("新闻社奥斯陆4月22日电 办公室", "新闻社", "XXXX-04-22", "办公室"),
        ("消息网4月22日报道 办公室", "消息网", "XXXX-04-22", "办公室"),
        ("4月22日报道办公室", "", "XXXX-04-22", "办公室"),
        ("OSLO/BERGEN, July 31. /NW/. The office", "NW", "XXXX-07-31", "The"),
        ("PORT CITY /Oslo Region/, July 31, 2024. /NW/. The office", "NW", "2024-07-31", "The"),
        ("ОСЛО, 25 августа 2022 года. /АС/. Контора", "АС", "2022-08-25", "Контора"),
        ("Осло. 13 декабря. Контора закрылась.", "", "XXXX-12-13", "Контора"),
        ("OSLO, Sept 3 - The office closed.", "", "XXXX-09-03", "The office"),
        ("OSLO, Sept 3 - The U.S. and Norwegian offices closed.", "", "XXXX-09-03", "The U.S."),
        ("ОСЛО, 24 марта. Корр. «Вестника» Иван Снегов. Контора", "", "XXXX-03-24", "Корр."),
        ("HOUSTON, March 24. The office closed.", "", "XXXX-03-24", "The office"),
        ("新海社布宜诺斯艾利斯10月9日电(记者 周敏)办公室", "新海社", "XXXX-10-09", "办公室"),
        ("本报奥斯陆4月22日电 办公室", "", "XXXX-04-22", "办公室"),
        ("海港早报4月22日电，办公室", "海港早报", "XXXX-04-22", "办公室"),
        ("奥斯陆4月22日電 辦公室", "", "XXXX-04-22", "辦公室"),
        ("XY之家 4 月 22 日消息，办公室", "", "XXXX-04-22", "办公室"),
        ("オスロ、4月22日 / 通信 /。事務所", "通信", "XXXX-04-22", "事務所"),
    ],
)
def test_datelines(text: str, agency: str, date: str | None, rest: str) -> None:
    found = find_dateline(text, 1, in_order("ru"))
    assert found is not None
    assert found.agency == agency
    assert (found.time.date.value if found.time and found.time.date else None) == date
    assert text[found.end :].lstrip().startswith(rest)


@pytest.mark.parametrize(
    "text",
    [
        "The office said in March - and not before - that it was ready.",
        "Mr. Smith left.",
        "4月22日电影节开幕",
        "The office closed. May 3. it said",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert find_dateline(text, 1, in_order("en")) is None


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("en", 'The U.S. office, led by J. Smith, agreed. "We are ready," he said. Nobody else spoke.', 3),
        (
            "ru",
            "Стоимость составила 5 млн. руб. за год. Глава И. Петров добавил: «Будем думать». Больше вопросов не было.",
            3,
        ),
        ("ru", "Встреча прошла 3 авг. в Осло.", 1),
        ("zh", "他说:“我们准备好了。”会谈在周二结束。双方没有发表声明。", 3),
    ],
)
def test_sentences(code: str, text: str, count: int) -> None:
    sentences = split_sentences(text, code)
    assert len(sentences) == count
    assert all(text[start:].startswith(sentence) for start, sentence in sentences)


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: f"{row[0]}-{row[1][:40]}")
def test_where_sentences_end(row: list[str]) -> None:
    code, marked = row
    text = marked.replace(PARTED, " ").replace(GLUED, "")
    sentences = split_sentences(text, code)
    assert [sentence for _, sentence in sentences] == marked.replace(GLUED, PARTED).split(PARTED)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Представители ведомства сообщили, что работы на станции продолжатся и в следующем году."),
        ("uk", "Представники відомства повідомили, що роботи на станції триватимуть і наступного року."),
        (
            "bg",
            "Представителите на ведомството съобщиха, че работата на станцията ще продължи и през следващата година.",
        ),
        ("zh", "该机构代表表示,空间站上的工作明年还将继续。"),
        ("ja", "機関の代表者は、ステーションでの作業は来年も続くと述べた。"),
        ("en", "Officials of the agency said that work on the station will go on next year as well."),
        (
            "de",
            "Vertreter der Behörde teilten mit, dass die Arbeiten an der Station auch im nächsten Jahr weitergehen.",
        ),
        (
            "fr",
            "Les représentants de l'agence ont déclaré que les travaux sur la station se poursuivraient l'an prochain.",
        ),
        (
            "es",
            "Los representantes de la agencia dijeron que los trabajos en la estación seguirán también el próximo año.",
        ),
    ],
)
def test_languages_are_told(code: str, text: str) -> None:
    assert identify(text) == code


def test_too_little_to_tell_is_undetermined() -> None:
    assert identify("") == identify("12:30 — 14") == "und"


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("„Das ist gut.“", True),
        ("»Das ist gut.«", True),
        ("هل هذا صحيح؟", True),
        ("यह सही है।", True),
        ("本当だ！", True),
        ("他说：“好。”", True),
        ("He said so.[3]", True),
        ("Das ist gut", False),
        ("“", False),
    ],
)
def test_a_sentence_ends_as_its_country_writes_it(text: str, ended: bool) -> None:
    assert ends_sentence(text) is ended


def test_a_page_names_the_language_of_a_short_text_and_of_its_script_only() -> None:
    assert identify("Die Fähre", "de") == "de"
    assert identify("Die Fähre", "sv") == "sv"
    assert identify("Die Fähre", "ru") != "ru"
    assert (
        identify("Die alte Fähre verließ am Dienstag um sechs ihren Platz und drehte sich im Kreis. " * 4, "en") == "de"
    )


def test_words_of_unspaced_scripts_are_counted() -> None:
    assert word_count("the old harbour") == 3
    assert word_count("国际空间站的合作") == pytest.approx(8 / 1.7)
    assert main_script("ISS 国际空间站") == "Han"
    assert main_script("ステーションでの作業") == "Kana"


def test_invisible_characters_go() -> None:
    assert visible("a\u200bb\u00ad\u00a0c\u202e d\x00\ufeff ") == "ab c d"


def test_lower_case_keeps_offsets() -> None:
    assert len(lower("İSTANBUL ẞ")) == len("İSTANBUL ẞ")


def test_word_edges() -> None:
    assert not stands_whole("gateways", 0, 7)
    assert stands_whole("NASA则称", 0, 4)
    assert stands_whole("a NASA b", 2, 6)
