"""Dirt inside a line: what is cut, by which rule, and what must stay."""

from __future__ import annotations

import pytest

from seed_digest.extract.assembly import glued_paragraphs, whole_paragraphs
from seed_digest.extract.dirt.mending import mend
from seed_digest.extract.dirt.table import clean_text
from seed_digest.extract.dirt.wrapping import join_wrapped, wrapped_groups
from seed_digest.extract.lines import make_lines
from seed_digest.language.languages import LanguageFile, language_files
from seed_digest.language.phrasebooks import INLINE_KINDS
from seed_digest.model import Label, LabelledLine, Line, Metadata, Paragraph, Role, Text

EN = "The lighthouse opened on Monday after long repairs, the port authority said."
RU = "Маяк на мысе открыли после долгого ремонта, сообщили в порту в понедельник."
ZH = "港口星期一重新开放，市长出席了开幕式并发表了讲话，许多居民到场。"
NL = "De haven heeft een tweede lamp gekocht, en de oude staat nu in het museum."
RO = "Portul a cumpărat o a doua lampă, iar cea veche se află acum la muzeu."

CUT = [
    (f"date 2025-07-28 {EN}", EN, "crawl date"),
    (f"2025-07-28T05:13:43Z — {EN}", EN, "stamp before the lead"),
    (f"28.07.2025, 12:45 {RU}", RU, "stamp before the lead"),
    (f"July 28, 2025 10:15 AM {EN}", EN, "stamp before the lead"),
    (f"12:45{RU}", RU, "time glued to the first word"),
    (f"## {EN}", EN, "Markdown"),
    (f"(COASTNEWS) {EN}", EN, "site's credit before the text"),
    (f"(COASTNEWS - Gulf Post) {EN}", EN, "site's credit before the text"),
    (f"/Маяк.инфо/ {RU}", RU, "site's credit before the text"),
    (f"（海边的灯塔abc.cn报道）{ZH}", ZH, "site's credit before the text"),
    (f"〔記者張三／綜合報導〕{ZH}", ZH, "site's credit before the text"),
    (f"Photo: Jane Doe / Reuters {EN}", EN, "picture's credit glued to the text"),
    (f"Image credit: Jane Doe/Getty Images. {EN}", EN, "picture's credit glued to the text"),
    (f"Jane Doe / Global Look Press{RU}", RU, "picture's credit glued to the text"),
    (f"Фото: Иван Петров / ТАСС {RU}", RU, "picture's credit glued to the text"),
    (f"Foto: dpa {EN}", EN, "picture's credit glued to the text"),
    (f"图片来源：新华社 {ZH}", ZH, "picture's credit glued to the text"),
    (f"{EN}John Roe / Reuters", EN, "picture's credit glued to the text"),
    (f"{EN} (Photo: John Roe) It was dark.", f"{EN} It was dark.", "picture's credit glued to the text"),
    (f"Автор: Иван Петров. {RU}", RU, "byline glued to the text"),
    (f"{EN} Source: Coast News", EN, "source named behind the text"),
    (f"{EN} (AFP)", EN, "source named behind the text"),
    (f"{EN} (dpa/AFP)", EN, "source named behind the text"),
    (f"{EN} (Quelle: dpa)", EN, "source named behind the text"),
    (f"{ZH}（港口消息报）", ZH, "source named behind the text"),
    (f"{ZH}（记者张三、李四）", ZH, "names of the staff behind the text"),
    (f"{EN} (Reporting by Jane Doe; editing by John Roe)", EN, "names of the staff behind the text"),
    (f"{EN} Reporting by Jane Doe; Editing by John Roe", EN, "names of the staff behind the text"),
    (f"{EN} (ENDS)", EN, "the sign of an agency that its text ends"),
    (f"{ZH}（完）", ZH, "the sign of an agency that its text ends"),
    (f"{EN} Read also: Pilots test a tug. It was dark.", f"{EN} It was dark.", "teaser of another page"),
    (f"{EN} Read more: Pilots test a tug The mayor came.", f"{EN} The mayor came.", "teaser of another page"),
    (f"{EN} [Read more: Pilots test a tug] It was dark.", f"{EN} It was dark.", "teaser of another page"),
    (f"{RU} Читайте также: Лоцманы проверили новый буксир", RU, "teaser of another page"),
    (f"{EN} Advertisement The mayor came.", f"{EN} The mayor came.", "notice of an advert"),
    (f"{EN} Follow us on Telegram.", EN, "an invitation to follow or subscribe"),
    (f"{EN} Comments (12)", EN, "words of a button behind the text"),
    (f"{RU} Поделиться", RU, "words of a button behind the text"),
    (f"{NL} Reacties (12)", NL, "words of a button behind the text"),
    (f"{RO} Distribuie", RO, "words of a button behind the text"),
]

KEPT = [
    "Read also: the letters of the keeper were found in the cellar of the tower. The museum will show them in May.",
    "МОСКВА, 3 ноя - Маяк. В порту открыли маяк после ремонта, сообщили власти.",
    f"(Reuters) — {EN}",
    "PORT TOWN (Reuters) - The lighthouse opened on Monday after long repairs.",
    "港口社北京4月22日电（记者 张三）港口星期一重新开放，市长出席了开幕式。",
    f"(Laughs) {EN}",
    f"(III) {EN}",
    "(The port's name is older than the town.) The lighthouse opened on Monday.",
    f"{EN} (Laughter)",
    f"{EN} (See the chart below.)",
    f"{EN} (Smith, 2019)",
    f"{EN}[1]",
    "28 July 2025 was a Monday, and the lighthouse opened after long repairs to its lamp.",
    "At 12:45 the lamp was lit for the first time, and the harbour band played until dark.",
    "By the time the lamp was lit, the harbour band had played for more than two hours.",
    "The Advertisement Standards Office said on Monday. Advertisement rules are strict, it said.",
    "“Follow us on this way,” she said, and the whole class walked along the quay behind her.",
    "He asked her to read also: the letters, the diaries and the log of the lighthouse keeper.",
    "The photo: a lighthouse. The frame: an old window. That is all that the museum shows.",
    "Read the letters, she said. Related matters were left for the next meeting of the council.",
    "The source: a broken cable. The repair took two days, and the lamp was lit on Monday.",
    "Die Anzeige wurde am Montag erstattet. Anzeige erstattete auch der Betreiber des Hafens.",
    "В порту работает реклама. Реклама маяка висит на каждом углу, рассказали жители.",
    "• One more step back to the sea and on to the open ocean for the old ship.",
]


@pytest.mark.parametrize(("text", "left", "rule"), CUT, ids=[f"{rule}: {text[:24]}" for text, _, rule in CUT])
def test_dirt_is_cut_and_told(text: str, left: str, rule: str) -> None:
    clean, cuts = clean_text(text, opening=True)
    assert (clean, [one.rule for one in cuts]) == (left, [rule])
    assert all(one.text and one.text in text for one in cuts)


@pytest.mark.parametrize("text", KEPT, ids=[text[:40] for text in KEPT])
def test_words_of_the_article_stay(text: str) -> None:
    assert clean_text(text, opening=True) == (text, ())


def test_a_line_of_nothing_but_dirt_stays_whole() -> None:
    text = "Read also: Harbour pilots test a quieter tug"
    assert clean_text(text, opening=True) == (text, ())


@pytest.mark.parametrize(
    ("raw", "left"),
    [
        ("Das CafÃ© an der Kaimauer", "Das Café an der Kaimauer"),
        ("Itâ€™s the portâ€™s own lamp", "It’s the port’s own lamp"),
        ("РџСЂРёРІРµС‚, РјРёСЂ", "Привет, мир"),
        ("Tom &amp;amp; Ann&nbsp;&quot;in town&quot;", 'Tom & Ann "in town"'),
        ("![A lamp](https://a.example/lamp.jpg) The lamp", "The lamp"),
        ("The [lamp](https://a.example/lamp) was **lit** again", "The lamp was lit again"),
        ("The lamp<br/>was lit</p>", "The lamp was lit"),
        ("li\u00adght\u200bhouse\u00a0keeper", "lighthouse keeper"),
        # Quotes and widths stay as they are printed.
        ("“Зачем?” – «маяк»， ＡＢＣ", "“Зачем?” – «маяк»， ＡＢＣ"),
        ("Übergrößenträger à Paris: déjà vu, garçon, 45 °C", "Übergrößenträger à Paris: déjà vu, garçon, 45 °C"),
        ("the element <img> is a tag, and 2 < 3 > 1", "the element <img> is a tag, and 2 < 3 > 1"),
        ("an array[1](x) and a[2] = b", "an array[1](x) and a[2] = b"),
    ],
)
def test_what_is_mended(raw: str, left: str) -> None:
    assert mend(raw, bare=True)[0] == left


def lines_of(*raws: str) -> tuple[Line, ...]:
    return make_lines(Text("a.txt", tuple((raw, None) for raw in raws), "utf-8", True, Metadata()))


def test_a_headline_before_the_text_is_cut() -> None:
    head = "New lamp for the old lighthouse"
    cut = lines_of(head, "", f"{head} - {EN}", f"{head} {EN}", f"{head} - Coast News, 29.07.2025")
    assert [one.clean for one in cut if one.text] == [head, EN, EN, head]
    kept = lines_of(
        "Harbour board head Jane Doe",
        f"Harbour board head Jane Doe opened the lamp. {EN}",
        "Jane Doe:",
        f"Jane Doe: {EN}",
    )
    assert not any(one.cuts for one in kept)


WRAPPED = (
    "The ferry between the two islands will sail twice a day from May,",
    "the harbour board said on Tuesday after a long debate about the",
    "timetable and the second crew.",
    "",
    "Until now there was one crossing a day, and none at all when the",
    "wind stood in the north, so that pupils of the upper school had",
    "to stay with relatives for most of the winter.",
)


def test_wrapped_lines_are_joined_on_the_first() -> None:
    assert wrapped_groups(WRAPPED) == {1: 0, 2: 0, 5: 4, 6: 4}
    lines = lines_of(*WRAPPED)
    assert lines[0].text == " ".join(WRAPPED[:3])
    assert [one.joined for one in lines] == [None, 1, 1, None, None, 5, 5]
    assert [one.raw for one in lines] == list(WRAPPED)


@pytest.mark.parametrize(
    "raws",
    [
        ("Home", "World", "Politics", "Sport", EN, EN, "Share", "Print"),
        (EN, "", EN, "", f"{EN} {EN}", "", EN),
        ("- one row of a list of things that we sell", "- two rows of a list of things that we", "- three", "- four"),
    ],
)
def test_other_lines_are_not_joined(raws: tuple[str, ...]) -> None:
    assert wrapped_groups(raws) == {}


def test_hyphens_at_the_end_of_wrapped_lines() -> None:
    assert (
        join_wrapped(["a light\u00ad", "house and a well-", "known keeper"]) == "a lighthouse and a well-known keeper"
    )
    assert join_wrapped(["港口星期一重新开放，", "市长出席了"]) == "港口星期一重新开放，市长出席了"


def labelled(*texts: str) -> list[LabelledLine]:
    return [LabelledLine(line, Label(Role.PARAGRAPH, "test"), line.text) for line in lines_of(*texts)]


def test_a_sentence_on_two_lines_is_one_paragraph() -> None:
    found = [text for _, text in whole_paragraphs(labelled("The lamp was lit on", "the first of May.", "It is new."))]
    assert found == ["The lamp was lit on the first of May.", "It is new."]


def test_glued_sentences_are_told() -> None:
    def paragraph(text: str) -> Paragraph:
        return Paragraph(text, 7, "en", Role.PARAGRAPH)

    assert glued_paragraphs((paragraph("The lamp was lit.The band played."),)) == (
        "sentences glued without a space, 1 time (line 7)",
    )
    assert glued_paragraphs((paragraph("On Site.Info and example.com, e.g. in U.S. ports."),)) == ()


@pytest.mark.parametrize("language", language_files(), ids=lambda one: one.code)
def test_every_language_has_phrases_within_lines(language: LanguageFile) -> None:
    inline = language.inline
    assert {kind for kind, phrases in inline.items() if phrases} >= set(INLINE_KINDS) - {"opener", "particle", "end"}
    assert all(phrase.endswith(":") for kind in ("also", "credit", "source") for phrase in inline[kind])
