"""Sets of documents whose dates settle each other, contradict each other or stay open. All of it is made up."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from seed_digest.facts.facts import load_facts
from seed_digest.flow import read_corpus
from seed_digest.model import Article
from seed_digest.settings import Settings

ENTITIES = """
[cable-works]
kind = "organisation"
names.en = "Cable Works"
names.ru = "Кабельный завод"
[north-museum]
kind = "organisation"
names.en = "North Museum"
names.ru = "Северный музей"
[lena-brandt]
kind = "person"
names.en = "Lena Brandt"
names.ru = "Лена Брандт"
[old-mill]
kind = "place"
names.en = "Old Mill"
names.ru = "Старая мельница"
"""
FERRY_BARE = """Ferry line hopes for more passengers

Alborg. October 4. NEWSWIRE - The ferry line hopes to carry more passengers in the next season, its owner said.

On February 12, the Alborg ferry line bought two wooden ships with 48 cabins from a bankrupt company.

The owner gave no date for the first voyage of the season.
"""
FERRY_FULL = """Bankrupt company gone for good

Hadsund, 3 March 2018
The last desk of the bankrupt company was carried from its office on Friday, and the lights went out.

The Alborg ferry line bought two wooden ships with 48 cabins from the bankrupt company on February 12.

The building will become a school of music in the autumn, the town says.
"""
FERRY_GERMAN = """Reederei hofft auf mehr Fahrgäste

4. Oktober, 10:30 Uhr
Die Reederei hofft auf mehr Fahrgäste in der kommenden Saison, wie der Eigner Malte Holm sagte.

Am 12. Februar hatte die Husumer Reederei zwei hölzerne Schiffe mit 48 Kabinen von einer insolventen Firma gekauft.

Einen Termin für die erste Fahrt der Saison nannte der Eigner nicht.
"""
FERRY_GERMAN_FULL = """Insolvente Firma ist endgültig Geschichte

3. März 2018
Der letzte Schreibtisch der insolventen Firma wurde am Freitag aus dem Büro getragen, dann gingen die Lichter aus.

Die Husumer Reederei kaufte am 12. Februar zwei hölzerne Schiffe mit 48 Kabinen von der insolventen Firma.

Aus dem Gebäude wird im Herbst eine Musikschule, wie die Stadt mitteilte.
"""
FERRY_CHINESE = """渡轮公司希望乘客增加

新闻社海城10月4日电 渡轮公司负责人表示，希望在下一个航季运送更多的乘客，并将继续改善船上的服务设施。

2月12日，海城渡轮公司从一家破产企业手中购买了两艘带有48间客舱的木质旧船。

负责人没有透露航季首次航行的具体日期，也没有谈到票价问题。
"""
FERRY_CHINESE_FULL = """破产企业正式成为历史

2018年3月3日
破产企业最后一张办公桌周五被搬出办公室，随后大楼的灯光全部熄灭，员工们互相道别。

海城渡轮公司2月12日从这家破产企业手中购买了两艘带有48间客舱的木质旧船。

市政府表示，这座建筑今年秋天将成为一所音乐学校，面向全市儿童开放。
"""
MUSEUM_BARE = """Museum pleased with its visitors

Alborg. May 20. NEWSWIRE - The North Museum is pleased with the number of its visitors, Lena Brandt told reporters.

On March 7, Lena Brandt handed the keys of the Old Mill from Cable Works to the North Museum.

She said that the roof would need another summer of work.
"""
MUSEUM_RUSSIAN = """Мельница получила новых хозяев

9 марта 2016
Старая мельница давно пустовала, и город не знал, что с ней делать, рассказал нашей газете её сторож.

Лена Брандт 7 марта передала ключи: Кабельный завод отдал здание, его получил Северный музей, а с ним и Старая мельница.

Крышу обещают закончить к следующему лету, но рабочих пока не хватает.
"""


def read(folder: Path, documents: dict[str, str], entities: str = "") -> dict[str, Article]:
    """The articles by seed; a new folder each time."""
    content, seeds = folder / "content", folder / f"seeds{len(list(folder.iterdir()))}"
    (content / "entities").mkdir(parents=True, exist_ok=True)
    (content / "entities" / "all.toml").write_text(entities, encoding="utf-8")
    seeds.mkdir()
    for name, text in documents.items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    corpus = read_corpus(Settings(seeds, content), load_facts(content))
    assert not corpus.others
    return {one.document.seed.removesuffix(".txt"): one for one in corpus.articles}


def dates(articles: dict[str, Article]) -> dict[str, str | None]:
    return {name: one.date.value.value if one.date else None for name, one in sorted(articles.items())}


@pytest.mark.parametrize(
    ("bare", "full"),
    [(FERRY_BARE, FERRY_FULL), (FERRY_GERMAN, FERRY_GERMAN_FULL), (FERRY_CHINESE, FERRY_CHINESE_FULL)],
    ids=["en", "de", "zh"],
)
def test_wording_and_numbers_tell_an_event_that_nobody_listed(tmp_path: Path, bare: str, full: str) -> None:
    articles = read(tmp_path, {"a": bare, "b": full})
    assert dates(articles) == {"a": "2018-10-04", "b": "2018-03-03"}
    assert articles["a"].date is not None
    assert articles["a"].date.certainty.value == "inferred"
    assert {one.seed for one in articles["a"].date.because} == {None, "b.txt"}


def test_who_is_named_tells_an_event_in_two_languages(tmp_path: Path) -> None:
    assert dates(read(tmp_path, {"a": MUSEUM_BARE, "b": MUSEUM_RUSSIAN}, ENTITIES))["a"] == "2016-05-20"


@pytest.mark.parametrize(
    "other",
    [
        FERRY_FULL.replace("Alborg ferry", "Vestby ferry"),
        FERRY_FULL.replace("48 cabins", "112 cabins"),
        FERRY_FULL.replace("February 12", "February 13"),
        FERRY_FULL.replace("on February 12", "as every year on February 12"),
        FERRY_FULL.replace("bought two wooden ships with 48 cabins from", "has not yet paid any of the many debts of"),
    ],
    ids=["another name", "another number", "another day", "every year", "another matter"],
)
def test_another_event_settles_nothing(tmp_path: Path, other: str) -> None:
    assert dates(read(tmp_path, {"a": FERRY_BARE, "b": other}))["a"] == "XXXX-10-04"


def test_a_year_told_in_the_text_counts_though_the_document_has_no_date(tmp_path: Path) -> None:
    undated = FERRY_FULL.replace("Hadsund, 3 March 2018\n", "").replace("February 12", "February 12, 2018")
    found = dates(read(tmp_path, {"a": FERRY_BARE, "b": undated}))
    assert found == {"a": "2018-10-04", "b": None}


def test_a_date_of_the_story_before_is_not_of_the_documents_year(tmp_path: Path) -> None:
    story = FERRY_BARE.replace("On February 12,", "In 2011 the company went bankrupt. On February 12,")
    assert dates(read(tmp_path, {"a": story, "b": FERRY_FULL}))["a"] == "XXXX-10-04"


def test_who_tells_of_a_later_day_was_not_written_before_it(tmp_path: Path) -> None:
    late = FERRY_BARE.replace("The owner gave", "On 9 June 2020 he painted the ships. The owner gave")
    articles = read(tmp_path, {"a": late, "b": FERRY_FULL})
    assert dates(articles)["a"] == "XXXX-10-04"
    assert "2018-10-04" in articles["a"].notes[0]
    assert "2020-06-09" in articles["a"].notes[0]


def test_a_contradiction_names_the_dates_and_the_documents(tmp_path: Path) -> None:
    articles = read(tmp_path, {"a": FERRY_BARE, "b": FERRY_FULL, "c": FERRY_FULL.replace("2018", "2015")})
    assert dates(articles)["a"] == "XXXX-10-04"
    assert all(part in articles["a"].notes[0] for part in ("2018-10-04", "b.txt", "2015-10-04", "c.txt"))


SECOND = "\nOn May 5, the Alborg ferry line hired a retired captain and 16 sailors from the northern islands.\n"
THIRD = "\nThe Alborg ferry line hired a retired captain and 16 sailors from the northern islands on May 5.\n"
CAPTAIN = """Retired captain tells of the sea

Skagen. September 1. NEWSWIRE - A retired captain has told children of the sea and of storms in the town library.
{}
Nobody in the library wanted to go home before the end.
"""
CAPTAIN_DATED = CAPTAIN.replace("Skagen. September 1. NEWSWIRE - A", "2 September {}\nA")


def test_a_chain_is_followed_and_told_whatever_the_names(tmp_path: Path) -> None:
    texts = (FERRY_BARE + SECOND, FERRY_FULL, CAPTAIN.format(THIRD))
    want = ("2018-10-04", "2018-03-03", "2018-09-01")
    for names in permutations("abc"):
        found = dates(read(tmp_path, dict(zip(names, texts, strict=True))))
        assert tuple(found[name] for name in names) == want


def test_a_contradiction_found_late_leaves_all_open_that_rests_on_it(tmp_path: Path) -> None:
    """The first is settled by one document at once, by another only after a third has settled that one."""
    other = CAPTAIN_DATED.format(2014, "\nA storm took 21 boats from the harbour of the eastern island on August 3.\n")
    between = CAPTAIN.format(THIRD + "\nOn August 3, a storm took 21 boats from the harbour of the eastern island.\n")
    texts = (FERRY_BARE + SECOND, FERRY_FULL, between, other)
    for names in (("a", "b", "c", "d"), ("d", "c", "b", "a"), ("b", "d", "a", "c")):
        articles = read(tmp_path, dict(zip(names, texts, strict=True)))
        found = dates(articles)
        assert found[names[0]] == "XXXX-10-04"
        assert articles[names[0]].notes


def test_a_circle_proves_nothing(tmp_path: Path) -> None:
    texts = {"a": FERRY_BARE + SECOND, "b": CAPTAIN.format(THIRD), "c": FERRY_BARE.replace("October 4", "June 2")}
    assert set(dates(read(tmp_path, texts)).values()) == {"XXXX-10-04", "XXXX-09-01", "XXXX-06-02"}


def test_a_document_without_date_is_bounded_by_what_it_tells(tmp_path: Path) -> None:
    undated = FERRY_BARE.replace("Alborg. October 4. NEWSWIRE - ", "")
    assert dates(read(tmp_path, {"a": undated, "b": FERRY_FULL}))["a"] == "2018-02-12/2019-02-11"
    both = {"a": undated + SECOND, "b": FERRY_FULL, "c": CAPTAIN_DATED.format(2018, THIRD)}
    articles = read(tmp_path, both)
    assert dates(articles)["a"] == "2018-05-05/2019-02-11"
    assert articles["a"].date is not None
    assert {one.seed for one in articles["a"].date.because} == {None, "b.txt", "c.txt"}


def test_bounds_that_exclude_each_other_leave_it_open(tmp_path: Path) -> None:
    undated = FERRY_BARE.replace("Alborg. October 4. NEWSWIRE - ", "") + SECOND
    articles = read(tmp_path, {"a": undated, "b": FERRY_FULL, "c": CAPTAIN_DATED.format(2015, THIRD)})
    assert dates(articles)["a"] is None
    assert articles["a"].notes


def test_a_plan_is_none_of_the_past_though_those_who_tell_of_it_said_so(tmp_path: Path) -> None:
    """'starts on 27 November, they said': what follows the comma tells of them, not of the start."""
    plan = """Паром уходит на юг

Осло. 13 сентября. Курьер - Северный паром готовят к большому путешествию, рассказали в порту.

Северный паром с 48 пассажирами стартует из Осло к южным островам 27 ноября, рассказали в порту.
"""
    later = """Паром ушёл на юг

28 ноября 2019
Провожать его вышел весь город, и даже школы в этот день закрылись раньше обычного.

Северный паром с 48 пассажирами стартовал из Осло к южным островам 27 ноября, и гудел он долго.
"""
    assert dates(read(tmp_path, {"a": plan, "b": later}))["a"] == "XXXX-09-13"


FLOOD = """Dyke holds back the flood

{}The old dyke east of the village has held back the highest flood in thirty years, with water standing {} centimetres
above the road, and the volunteers who carried sandbags for three nights have gone home to sleep.

The school will open again on the first day after the holidays.
"""
BARE, FULL = "Vestby. January 9. NEWSWIRE - ", "10 January 2013\n"


@pytest.mark.parametrize(
    ("bare", "full", "want"),
    [
        (FLOOD.format(BARE, 140), FLOOD.format(FULL, 140), "2013-01-09"),
        (
            FLOOD.format(BARE.replace("January 9", "December 31"), 140),
            FLOOD.format("1 January 2013\n", 140),
            "2012-12-31",
        ),
        (FLOOD.format(BARE, 140), FLOOD.format(FULL.replace("10", "20"), 140), "XXXX-01-09"),
        (FLOOD.format(BARE, 140), FLOOD.format(FULL, 115), "XXXX-01-09"),
        (
            FLOOD.format(BARE, 140),
            FLOOD.format(FULL, 140).replace("the highest", "the annual, the highest"),
            "XXXX-01-09",
        ),
    ],
    ids=["the next day", "across the turn of the year", "another day", "other numbers", "every year"],
)
def test_the_same_news_of_the_same_days_has_the_year(tmp_path: Path, bare: str, full: str, want: str) -> None:
    assert dates(read(tmp_path, {"a": bare, "b": full}))["a"] == want


RATE = """Reserve house keeps its lending rate

{}The council of the reserve house has kept its lending rate at {} percent, as most of the traders at the exchange had
expected, and its speaker said that prices would be watched with care through the coming months.

{}
"""
CALM = (
    "The council pointed to quiet markets and to the weak harvest, and the shares of shipyards fell a bit afterwards."
)
LIVELY = (
    "Two members wanted a higher one, for wages in the south have risen, the minutes of their long meeting will show."
)
COUNTED = (
    "Loans of {} million crowns were paid out to 1,340 farms, and the council thanked its clerks for their patience."
)


@pytest.mark.parametrize(
    ("bare", "full", "want"),
    [
        (RATE.format(BARE, 12, CALM), RATE.format(FULL, 12, LIVELY), "XXXX-01-09"),
        (RATE.format(BARE, "4.25", CALM), RATE.format(FULL, "4.25", LIVELY), "XXXX-01-09"),
        (RATE.format(BARE, 12, COUNTED.format(417)), RATE.format(FULL, 12, COUNTED.format(288)), "XXXX-01-09"),
        (
            RATE.format(BARE, 12, COUNTED.format(417) + " " + CALM),
            RATE.format(FULL, 12, LIVELY + " " + COUNTED.format(417)),
            "2013-01-09",
        ),
        (RATE.format(BARE, 12, CALM), RATE.format(FULL, 12, CALM), "2013-01-09"),
    ],
    ids=["a number", "a rate", "other figures", "two particular numbers", "the same text"],
)
def test_news_that_comes_round_needs_something_of_its_own(tmp_path: Path, bare: str, full: str, want: str) -> None:
    assert dates(read(tmp_path, {"a": bare, "b": full}))["a"] == want


def test_news_of_a_kind_that_another_year_had_too_lends_no_year(tmp_path: Path) -> None:
    earlier = RATE.format("11 January 2011\n", 12, LIVELY)
    documents = {"a": RATE.format(BARE, 12, CALM), "b": RATE.format(FULL, 12, CALM), "c": earlier}
    articles = read(tmp_path, documents)
    assert dates(articles)["a"] == "XXXX-01-09"
    assert all(part in articles["a"].notes[0] for part in ("2013-01-09", "b.txt", "2011-01-09", "c.txt"))
