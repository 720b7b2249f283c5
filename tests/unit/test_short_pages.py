"""Short pages in several languages: what stands within the text and beside it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from seed_digest.extract.labels.alone import judge
from seed_digest.extract.labels.interruptions import points_elsewhere
from seed_digest.extract.lines import make_line
from seed_digest.extract.pipeline import Tools, make_tools, read_document
from seed_digest.facts.facts import load_facts
from seed_digest.model import Document, RawDocument, Role

ROOT = Path(__file__).resolve().parents[2]


@cache
def tools() -> Tools:
    return make_tools(load_facts(ROOT / "content"))


def read_page(text: str) -> Document:
    return read_document(RawDocument("page.txt", text.encode(), ".txt"), tools())


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Read also: The ferry that lost its rudder", True),
        ("Читайте также: Паром ушёл на ремонт", True),
        ("Lesen Sie auch: Fähre ohne Ruder", True),
        ("Lesen Sie auch – Fähre ohne Ruder", True),
        ("Read also:", False),
        ("Related articles", False),
        ("More from Anna Whitlock", False),
        ("Photo: Anna Whitlock in the harbour", False),
    ],
)
def test_a_pointer_has_its_headline_on_its_line(text: str, points: bool) -> None:
    line = make_line(1, text, None)
    assert points_elsewhere(line, judge(line)) is points


ENGLISH = """Ellery Gazette
News
Storm tears roof off Port Ellery school
12 November 2024, 09:15
By Anna Whitlock
A storm tore the roof off the school in Port Ellery early on Tuesday, before the pupils arrived, the council said.

Nobody was hurt. Head teacher Ruth Hale said the building would stay closed until engineers had looked at the walls.

Read also: Ferry to Skerry Isle cancelled
Pupils will be taught in the church hall and in the old customs house from Thursday, the council said.

Repairs to the school are expected to take six weeks and cost about 300,000, most of it paid by the insurer.

© Ellery House
Privacy policy
"""
RUSSIAN = """Вестник Приозёрска
Главная
Новости
В Приозёрске открыли новый мост через Вуоксу
12 ноября 2024, 17:30
Анна Ветрова
Новый мост через Вуоксу открыли в Приозёрске во вторник утром. По нему уже прошли автобусы, сообщили в городе.

Строительство заняло три года. «Мы ждали этого дня очень долго», — сказал мэр Игорь Лапин.

Старую паромную переправу закроют в декабре. Её сотрудникам предложат работу в порту.

Читайте также: Паром ушёл на ремонт
По словам инженеров, мост выдержит ледоход и поток до десяти тысяч машин в сутки.

Следующим летом рядом построят набережную с велосипедной дорожкой до порта.

© Вестник Приозёрска, 2024
Все права защищены
"""
LISTED = (
    ENGLISH.partition("Pupils")[0]
    + "Council to vote on harbour fees\nFishing crews fear a cold winter\n© Ellery House\n"
)


@pytest.mark.parametrize(("text", "last"), [(ENGLISH, "insurer."), (RUSSIAN, "порта.")])
def test_the_text_goes_on_below_a_pointer(text: str, last: str) -> None:
    found = read_page(text)
    assert found.body[-1].text.endswith(last)
    assert not [one for one in found.asides if one.kind.value == "related headline"]


def test_headlines_below_a_pointer_are_related() -> None:
    found = read_page(LISTED)
    related = [one.text for one in found.asides if one.kind.value == "related headline"]
    assert related == ["Council to vote on harbour fees", "Fishing crews fear a cold winter"]


SCHOOL = ENGLISH.partition("Read also")[0]
BRIDGE = """青湖晚报
首页
新闻
社会
青湖大桥正式通车
2024-04-08 14:20 来源：青湖晚报 作者：李文
青湖大桥8日上午正式通车，首批公交车从桥上驶过，市民往返两岸只需五分钟。

大桥全长1.8公里，建设历时三年。市长王建国说，大桥将改变城东居民的出行方式。

记者在现场看到，许多市民带着孩子步行上桥，用手机拍照留念。

据介绍，旧渡口将于年底停运，工作人员将转岗到港口。
"""


def roles_of(document: Document) -> dict[str, tuple[str, str]]:
    """By text, the role of each line and the rule that told it."""
    return {one.line.text: (one.label.role.value, one.label.rule) for one in document.lines if one.line.text}


@pytest.mark.parametrize(
    ("below", "role"),
    [
        ("© Ellery House\nPrivacy policy\nContact us\n", ("marker", "marker: rights")),
        ("Contact us\n© Ellery House\n", ("marker", "marker: rights")),
        ("The damaged school in Port Ellery.\n© Ellery House\nPhoto: Lars Moen\n", ("credit", "a picture's credit")),
    ],
)
def test_a_house_below_the_text_has_its_rights_or_its_picture(below: str, role: tuple[str, str]) -> None:
    assert roles_of(read_page(SCHOOL + below))["© Ellery House"] == role


@pytest.mark.parametrize(
    ("page", "below", "caption"),
    [
        (SCHOOL, "The damaged school in Port Ellery on Tuesday. Photo: Lars Moen\n\nPrivacy policy\n", "The damaged"),
        (
            SCHOOL,
            "The damaged school in Port Ellery on Tuesday.\n© Lars Moen / Ellery House\nPrivacy policy\n",
            "The da",
        ),
        (SCHOOL, "Pictured: the damaged school in Port Ellery.\n\nPrivacy policy\n", "Pictured"),
        (BRIDGE, "图为市民在青湖大桥上拍照。陈小明 摄\n版权所有 未经授权不得转载\n", "图为市民"),
    ],
)
def test_a_caption_below_the_last_paragraph_is_an_aside(page: str, below: str, caption: str) -> None:
    found = read_page(page + below)
    assert [one.text for one in found.asides if one.kind.value == "caption" and one.text.startswith(caption)]
    assert not [one for one in found.body if one.text.startswith(caption)]


def test_the_last_short_sentence_above_the_pages_rights_is_the_texts() -> None:
    found = read_page(SCHOOL + "The school will open again in March.\n© Ellery House\nPrivacy policy\n")
    assert found.body[-1].text == "The school will open again in March."


@pytest.mark.parametrize("text", ["（记者 李文清 摄）", "陈小明 摄", "新华社记者 陈小明 攝", "（青湖区供图）"])
def test_who_took_a_picture_is_its_credit(text: str) -> None:
    label = judge(make_line(1, text, None))
    assert label is not None
    assert label.role.value == "credit"


@pytest.mark.parametrize("text", ["这些照片由市民用手机拍摄。", "记者在大桥上航拍摄影作品"])
def test_a_sentence_on_pictures_is_no_credit(text: str) -> None:
    assert judge(make_line(1, text, None)) is None


@pytest.mark.parametrize(
    ("stamp", "publisher", "author"),
    [
        ("2024-04-08 14:20 来源：青湖晚报 作者：李文", "青湖晚报", "李文"),
        ("2024年04月08日 14:20 来源:青湖晚报 责任编辑:王芳", "青湖晚报", None),
        ("来源：青湖晚报", "青湖晚报", None),
        ("作者：李文清", None, "李文清"),
    ],
)
def test_a_line_in_fields_names_source_and_author(stamp: str, publisher: str | None, author: str | None) -> None:
    found = read_page(BRIDGE.replace("2024-04-08 14:20 来源：青湖晚报 作者：李文", stamp)).source
    assert (found.publisher and found.publisher.value, found.author and found.author.value) == (publisher, author)


def test_fields_of_a_stamp_in_russian() -> None:
    stamp = "12.11.2024, 17:30 | Источник: Вестник Приозёрска | Автор: Анна Ветрова"
    found = read_page(RUSSIAN.replace("12 ноября 2024, 17:30\nАнна Ветрова", stamp)).source
    assert found.publisher is not None
    assert found.publisher.value == "Вестник Приозёрска"
    assert found.author is not None
    assert found.author.value == "Анна Ветрова"


def test_a_byline_with_a_date_may_name_no_more() -> None:
    found = read_page(ENGLISH.replace("By Anna Whitlock", "Tuesday edition, 12 November 2024")).source
    assert found.author is None


COURIER = """The harbour board of Port Ellery voted on Tuesday to dredge the north channel as crews complained of silt.

The work will cost 2.4 million and begin in March, chairman Tom Ferris told the Port Ellery Courier.

Crews from the north quay said that two boats had run aground since September. Nobody was hurt.

© 2024 The Port Ellery Courier
Privacy policy
"""
BOTE = """Die Brücke über die Lahre bei Niederwald wird ab Montag sechs Wochen lang gesperrt, teilte das Amt mit.

Gutachter hatten im Sommer Risse an zwei Pfeilern gefunden, sagte Peter Kolb dem Niederwalder Boten.

Der Verkehr wird über Oberwald umgeleitet. Für Radfahrer bleibt ein Steg offen.

© Niederwalder Bote 2024
Impressum
"""
WESTNIK = RUSSIAN.partition("Анна Ветрова\n")[2]
WANBAO = BRIDGE.partition("李文\n")[2] + "\n© 2024 青湖晚报\n版权所有\n"


def test_a_table_of_contents_is_told_as_such() -> None:
    texts = [
        ("Who steers?", "The pilots of both harbours steer together now, and each of them has half of the pay of one."),
        ("Where to?", "They go as far as the lighthouse, where the sea is deep enough for the ships to turn alone."),
        (
            "What for?",
            "The offices want to save money, their speaker said, and to have somebody who is awake at night.",
        ),
    ]
    contents = "".join(f"{number}. {heading}\n" for number, (heading, _) in enumerate(texts, 1))
    document = read_page(
        f"Two harbours share a pilot\nMay 30, 2024\n{contents}\n"
        "Two harbours share a pilot from today on, and many people have asked how that is going to work.\n"
        + "".join(f"{heading}\n{text}\n" for heading, text in texts)
    )
    assert [one.text for one in document.body][:2] == [
        "Two harbours share a pilot from today on, and many people have asked how that is going to work.",
        "Who steers?",
    ]
    assert all(one.label.role is not Role.HEADING for one in document.lines[:6])


def test_a_byline_beside_a_date_is_no_title() -> None:
    text = (
        "The Northern Post\nA party in the desert\nBy George Warrior\nJune 3, 2024\n"
        "The streets of the town were full of people on Sunday, when the band of the school played until late.\n"
        "Children danced in the square, and the mayor thanked the neighbours for their patience with the noise.\n"
        "George Warrior is a historian and lives in the north, where he writes on music and deserts.\n"
    )
    document = read_page(text)
    assert document.title is not None and document.title.value == "A party in the desert"
    assert document.source.author is not None and document.source.author.value == "George Warrior"
    assert "historian" not in document.body[-1].text
    assert document.lines[-1].label.rule.startswith("below the text, the page's own: who wrote it")


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        pytest.param("The Port Ellery Courier\nSilt, at last\nBy Anna Whitlock", COURIER, "Silt, at last", id="en"),
        pytest.param(
            "The Port Ellery Courier: news of the harbour\nHome\nNews\nSilt, at last\n12 November 2024",
            COURIER,
            "Silt, at last",
            id="a masthead with a slogan",
        ),
        pytest.param(
            "Niederwalder Bote\nRegion\nEin Umweg für alle\nVon Jana Reuter", BOTE, "Ein Umweg für alle", id="de"
        ),
        pytest.param("Вестник Приозёрска\nДва берега рядом\n12 ноября 2024", WESTNIK, "Два берега рядом", id="ru"),
        pytest.param("青湖晚报\n首页\n天堑变通途\n2024-04-08 14:20", WANBAO, "天堑变通途", id="zh"),
    ],
)
def test_a_masthead_is_no_title(head: str, body: str, title: str) -> None:
    found = read_page(f"{head}\n{body}").title
    assert found is not None
    assert found.value == title


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        pytest.param(
            "News\nSilt, at last\nFishing crews had waited eleven years for the decision.\n12 November 2024",
            COURIER,
            "Silt, at last",
            id="en",
        ),
        pytest.param(
            "News\nHarbour board votes to dredge the north channel\nThe board of the Port Ellery harbour has voted to "
            "dredge the north channel after eleven years, and the work begins in March\n12 November 2024",
            COURIER,
            "Harbour board votes to dredge the north channel",
            id="without a stop",
        ),
        pytest.param(
            "Region\nEin Umweg für alle\nAutofahrer müssen ab Montag zwölf Kilometer weiter fahren.\nVon Jana Reuter",
            BOTE,
            "Ein Umweg für alle",
            id="de",
        ),
        pytest.param(
            "Главная\nДва берега рядом\nДвижение по мосту началось во вторник.\n12 ноября 2024\nАнна Ветрова",
            WESTNIK,
            "Два берега рядом",
            id="ru, a name below the date",
        ),
        pytest.param(
            "首页\n天堑变通途\n市民往返两岸只需五分钟。\n2024-04-08 14:20\n作者：李文清", WANBAO, "天堑变通途", id="zh"
        ),
        pytest.param(
            "Home\nHarbour news\nHarbour board votes to dredge the north channel\nBy Anna Whitlock",
            COURIER,
            "Harbour board votes to dredge the north channel",
            id="a kicker",
        ),
    ],
)
def test_a_standfirst_is_no_title(head: str, body: str, title: str) -> None:
    found = read_page(f"{head}\n{body}").title
    assert found is not None
    assert found.value == title


def test_many_lines_of_rights_below_a_text_cost_no_more_than_their_lines() -> None:
    found = read_page(SCHOOL + "© Ellery House\n" * 5_000)
    assert roles_of(found)["© Ellery House"] == ("marker", "marker: rights")


FIGURE = "<figure><img src='a.jpg'><figcaption>The damaged school on Tuesday</figcaption></figure>"


@pytest.mark.parametrize(
    ("inside", "beside", "captions"), [(FIGURE, "", ["The damaged school on Tuesday"]), ("", FIGURE, [])]
)
def test_a_figure_below_the_last_paragraph_is_the_articles_within_it(
    inside: str, beside: str, captions: list[str]
) -> None:
    text = "".join(f"<p>{line}</p>" for line in SCHOOL.splitlines()[5:] if line)
    page = f"<article><h1>Storm tears roof off Port Ellery school</h1>{text}{inside}</article><aside>{beside}</aside>"
    found = read_document(RawDocument("page.html", f"<html><body>{page}</body></html>".encode(), ".html"), tools())
    assert [one.text for one in found.asides if one.kind.value == "caption"] == captions
