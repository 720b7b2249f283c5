"""Where sources differ in how many things they count, under whatever noun each language has for them."""

from __future__ import annotations

import pytest
from test_differences import ENTITIES, article, differences, values

from seed_digest.digest.briefs.differences.again import told_again
from seed_digest.digest.briefs.differences.measures import measures_of
from seed_digest.digest.briefs.differences.scenes import scenes_of
from seed_digest.digest.briefs.differences.things import THINGS
from seed_digest.language.languages import phrasebooks
from seed_digest.language.phrasebooks import COUNTED as COUNTED_NOUNS
from seed_digest.language.writing import lower
from seed_digest.model import Differs

COUNTED = [
    ("en", "Nine trucks crossed the bridge.", "trucks"),
    ("tr", "Köprüyü dokuz kamyon geçti.", "trucks"),
    ("fr", "Neuf camions ont franchi le pont.", "trucks"),
    ("de", "Neun Lastwagen fuhren über die Brücke.", "trucks"),
    ("ru", "Мост пересекли девять грузовиков.", "trucks"),
    ("zh", "9辆卡车驶过大桥。", "trucks"),
    ("ja", "トラック9台が橋を渡った。", "trucks"),
    ("es", "Nueve camiones cruzaron el puente.", "trucks"),
    ("zh", "船上有64名乘客。", "passengers"),
    ("tr", "Bu gemi dün 64 yolcuyla yanaştı.", "passengers"),
    ("ar", "وصل 64 راكبا إلى الميناء.", "passengers"),
    ("vi", "Trên phà có 64 hành khách.", "passengers"),
    ("uk", "На борту було 64 пасажири.", "passengers"),
    ("en", "Seven payloads were put on board.", "instruments"),
    ("zh", "船上装有7台仪器。", "instruments"),
    ("pl", "Na pokładzie było 12 ratowników.", "rescuers"),
    ("en", "In all 12 Turkish delegates came.", "delegates"),
    ("en", "The port took in three large fishing vessels.", ""),
    ("en", "The port took in three fishing vessels.", "ships"),
    ("en", "A crane lifted twelve railway cars.", "wagons"),
    ("en", "They found 12 cracks in the wall.", "cracks"),
    ("ru", "На съезд прибыли 14 турецких делегатов.", "delegates"),
    ("ru", "На борту было двенадцать членов экипажа.", "crew"),
    ("uk", "На з'їзд прибули 14 турецьких делегатів.", "delegates"),
    ("bg", "Вчера дойдоха 14 турски делегати.", "delegates"),
    ("pl", "Wczoraj przybyło 14 tureckich delegatów.", "delegates"),
    ("cs", "Včera dorazilo 14 tureckých delegátů.", "delegates"),
    ("hr", "Stiglo je 14 turskih delegata.", "delegates"),
    ("de", "Es kamen vierzehn türkische Delegierte.", "delegates"),
    ("nl", "Er kwamen 14 nieuwe afgevaardigden.", "delegates"),
    ("fr", "Ils ont logé 14 nouveaux délégués.", "delegates"),
    ("fr", "Ils ont logé 14 délégués turcs.", "delegates"),
    ("fr", "Le port a vu passer 2 millions de passagers.", "passengers"),
    ("es", "Ayer llegaron 14 nuevos delegados.", "delegates"),
    ("it", "Sono arrivati 14 nuovi delegati.", "delegates"),
    ("pt", "Ontem chegaram 14 novos delegados.", "delegates"),
    ("tr", "Dün kente 14 yabancı delege geldi.", "delegates"),
    ("tr", "Dün limana 14 adet kamyon indi.", "trucks"),
    ("ja", "大会には代議員12名が出席した。", "delegates"),
    ("ja", "トラック9台。", "trucks"),
    ("ja", "9台のトラックが着いた。", "trucks"),
    ("ko", "트럭 9대가 다리를 건넜다.", "trucks"),
    ("ko", "승객 12명이 내렸다.", "passengers"),
    ("zh", "与会代表12名。", "delegates"),
    ("zh", "会议有12名代表。", "delegates"),
    ("zh", "会议有12个国家的代表。", "countries"),
    ("ro", "În port au intrat 64 de nave.", "ships"),
    # What stands between a number and a noun is a verb, a part of a name, or the noun itself of something else.
    ("en", "Of the ferries nine carried passengers.", ""),
    ("en", "A bus took 12 truck drivers home.", ""),
    ("en", "Two damaged houses were torn down.", ""),
    ("en", "The boat had 64 passengers and crew members on board.", ""),
    ("en", "A row of 12 passenger planes.", "aircraft"),
    ("de", "Es landeten drei Passagierflugzeuge.", "aircraft"),
    ("ru", "С тех пор прошло 12 рабочих дней.", ""),
    ("ru", "Вчера сели 12 пассажирских самолётов.", "aircraft"),
    ("tr", "Dün limana 12 yolcu gemisi geldi.", "ships"),
    ("tr", "Bu onun 12 yolculuğu oldu.", ""),
    ("zh", "12名卡车司机睡着了。", ""),
    ("zh", "卫星12号发射升空。", ""),
    ("ja", "船に乗客乗員12人がいた。", ""),
    ("ja", "トラック9台が船で着いた。", "trucks"),
    ("en", "Nine people waited for the trucks.", ""),
    ("de", "Neun Sänger sahen den Lastwagen nach.", ""),
    ("de", "Lastwagen brachten neun Sänger in den Ort.", ""),
    ("zh", "9名歌手坐上卡车。", ""),
]


@pytest.mark.parametrize(("code", "text", "wanted"), COUNTED, ids=[f"{row[0]} {row[1][:12]}" for row in COUNTED])
def test_what_a_number_counts(code: str, text: str, wanted: str) -> None:
    (found,) = measures_of(scenes_of(article(f"- | {text}", "a", code)))
    assert found.aspect == wanted


FERRY = "Ferry | The ferry of the North Agency came to Harbour Station with 64 passengers on Tuesday."
FAHRT = "Fähre | Die Fähre der Nordagentur erreichte die Hafenstation {}."


@pytest.mark.parametrize(
    ("there", "wanted"),
    [
        pytest.param("am Dienstag mit 58 Fahrgästen", ("64 passengers", "58 Fahrgästen"), id="two nouns of one kind"),
        pytest.param("am Dienstag mit 64 Fahrgästen", None, id="as many"),
        pytest.param("am Dienstag mit etwa 60 Fahrgästen", None, id="about as many"),
        pytest.param("am Dienstag mit 58 Säcken Salz", None, id="other things"),
        pytest.param("am Mittwoch mit 58 Fahrgästen", None, id="another day"),
        pytest.param("am Dienstag mit 58 verletzten Fahrgästen", None, id="some of them"),
        pytest.param("am Dienstag mit 58 Fahrgästen. | 64 Menschen waren an Bord", None, id="both"),
        pytest.param("am Dienstag mit 58 Fahrgästen. | Tags darauf kamen 70 Fahrgäste", None, id="of two ferries"),
        pytest.param("am Dienstag mit jeweils 58 Fahrgästen", None, id="each time"),
        pytest.param("am Dienstag mit 58 türkischen Fahrgästen", None, id="those of them from one country"),
        pytest.param("am Dienstag mit 58 Fahrgästen und Besatzungsmitgliedern", None, id="with others"),
    ],
)
def test_the_same_things_under_two_nouns(there: str, wanted: tuple[str, str] | None) -> None:
    found = differences(article(FERRY, "a"), article(FAHRT.format(there), "b", "de"))
    assert values(found) == ([(Differs.NUMBER, wanted)] if wanted else [])


COUNCIL = "Council | The council of the North Agency met at Harbour Station with {} on Tuesday."
RAT = "Rat | Der Rat der Nordagentur traf sich an der Hafenstation {}."


@pytest.mark.parametrize(
    ("here", "there", "wanted"),
    [
        pytest.param(
            "12 Turkish delegates",
            "am Dienstag mit 14 türkischen Delegierten",
            ("12 Turkish delegates", "14 türkischen Delegierten"),
            id="behind an adjective in both",
        ),
        pytest.param(
            "12 delegates", "am Dienstag mit 14 Delegierten", ("12 delegates", "14 Delegierten"), id="behind none"
        ),
        pytest.param("12 Turkish delegates", "am Dienstag mit 14 Delegierten", None, id="all, and some of them"),
        pytest.param("12 Turkish delegates", "am Dienstag mit 14 türkischen Schiffen", None, id="other things"),
        pytest.param(
            "12 delegates",
            "am Dienstag mit 14 Delegierten. | Es kamen auch 12 Gäste",
            None,
            id="a number that may be it",
        ),
        pytest.param(
            "12 delegates", "am Dienstag mit 14 Delegierten. | Es gab 9 alte Delegierte", None, id="two groups of them"
        ),
        pytest.param("12 delegates", "am Dienstag mit 40 Delegierten", None, id="far more"),
    ],
)
def test_things_behind_an_adjective(here: str, there: str, wanted: tuple[str, str] | None) -> None:
    found = differences(article(COUNCIL.format(here), "a"), article(RAT.format(there), "b", "de"))
    assert values(found) == ([(Differs.NUMBER, wanted)] if wanted else [])


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("zh", "理事会 | 北方局理事会周二在海港站开会，与会代表14名。", "14名"),
        ("zh", "理事会 | 北方局理事会周二在海港站开会，有14名代表。", "14名代表"),
        ("zh", "理事会 | 北方局理事会周二在海港站开会，与会代表12名。", ""),
        ("zh", "理事会 | 北方局理事会周二在海港站开会，与会代表和专家14名。", ""),
        ("ru", "Совет | Совет Северного агентства во вторник принял на станции «Гавань» 14 делегатов.", "14 делегатов"),
        ("ru", "Совет | Совет Северного агентства во вторник принял на станции «Гавань» 14 чужих делегатов.", ""),
        (
            "fr",
            "Conseil | Le conseil de l'Agence du Nord a reçu mardi 14 délégués à la Station du Port.",
            "14 délégués",
        ),
        ("fr", "Conseil | Le conseil de l'Agence du Nord a reçu mardi 14 délégués turcs à la Station du Port.", ""),
        ("fr", "Conseil | Le conseil de l'Agence du Nord a reçu mardi 14 autres délégués à la Station du Port.", ""),
    ],
)
def test_one_kind_of_things_in_several_languages(language: str, text: str, wanted: str) -> None:
    found = differences(article(COUNCIL.format("12 delegates"), "a"), article(text, "b", language))
    assert values(found) == ([(Differs.NUMBER, ("12 delegates", wanted))] if wanted else [])


@pytest.mark.parametrize("there", ["14 local delegates", "14 delegates", "14 foreign ships"])
def test_in_one_language_an_adjective_is_part_of_what_is_counted(there: str) -> None:
    made = [article(COUNCIL.format(told), seed) for told, seed in (("12 foreign delegates", "a"), (there, "b"))]
    assert not differences(*made)


def test_a_noun_is_of_one_kind_and_a_phrase_of_a_reader_for_each() -> None:
    for book in phrasebooks():
        nouns = [lower(word) for kind, words in book.counted.items() if kind in COUNTED_NOUNS for word in words]
        assert len(nouns) == len(set(nouns)), book.code
    assert set(THINGS) == set(COUNTED_NOUNS)


CONVOY = "Aid | The road from Aven to Lira was opened on 6 May 2024. Five trucks went over the bridge."
HILFE = "Hilfe | {} Sechs Lastwagen rollten über die Brücke von Aven nach Lira."


@pytest.mark.parametrize(
    ("there", "wanted"),
    [
        pytest.param("Die Straße wurde am 6. Mai 2024 geöffnet.", ("Five trucks", "Sechs Lastwagen"), id="one day"),
        pytest.param("Die Straße wurde am 8. Mai 2024 geöffnet.", None, id="a later day"),
        pytest.param("Die Straße ist offen.", None, id="no day: more may have come"),
    ],
)
def test_things_counted_on_a_day_do_not_grow_behind_it(there: str, wanted: tuple[str, str] | None) -> None:
    made = article(CONVOY, "a"), article(HILFE.format(there), "b", "de", "2024-05-09")
    assert values(differences(*made)) == ([(Differs.NUMBER, wanted)] if wanted else [])


ARRIVED = "Ferry | Anna Vogel of the North Agency reached Harbour Station on 5 May 2024. She came with 64 passengers."
ANKUNFT = "Hafen | Am {}. Mai 2024 fuhr ein Schiff der Nordagentur mit {} zur Hafenstation. Anna Vogel winkte."


@pytest.mark.parametrize(
    ("day", "told", "others", "wanted"),
    [
        pytest.param("5", "58 Fahrgästen", 0, ("64 passengers", "58 Fahrgästen"), id="names that few others have"),
        pytest.param("5", "58 Fahrgästen", 5, None, id="names of many documents"),
        pytest.param("4", "58 Fahrgästen", 0, None, id="another day"),
        pytest.param("5", "64 Reisenden", 0, None, id="as many, under a word that is not known"),
        pytest.param("5", "58 Säcken Salz", 0, None, id="other things"),
    ],
)
def test_things_of_one_day_that_no_story_joins(
    day: str, told: str, others: int, wanted: tuple[str, str] | None
) -> None:
    further = "Rest | Anna Vogel of the North Agency slept at Harbour Station."
    made = [article(ARRIVED, "a"), article(ANKUNFT.format(day, told), "b", "de")]
    made += [article(further, f"c{number}", day="2024-01-05") for number in range(others)]
    found = list(told_again({one.document.id: scenes_of(one) for one in made}, ENTITIES))
    assert values(found) == ([(Differs.NUMBER, wanted)] if wanted else [])
