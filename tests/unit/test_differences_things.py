"""Where sources differ in how many things they count, under whatever noun each language has for them."""

from __future__ import annotations

import pytest
from test_differences import ENTITIES, article, differences, values

from seed_digest.digest.briefs.differences.again import told_again
from seed_digest.digest.briefs.differences.measures import measures_of
from seed_digest.digest.briefs.differences.scenes import scenes_of
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
    ],
)
def test_the_same_things_under_two_nouns(there: str, wanted: tuple[str, str] | None) -> None:
    found = differences(article(FERRY, "a"), article(FAHRT.format(there), "b", "de"))
    assert values(found) == ([(Differs.NUMBER, wanted)] if wanted else [])


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
