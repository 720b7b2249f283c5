"""People of a digest who are in no list of entities: speakers by name, and names with an office."""

from __future__ import annotations

from pathlib import Path

import pytest
from two_lines import brief, corpus, letter

from seed_digest.digest.briefs.parts.full_names import full_names
from seed_digest.model import Certainty, Sentence, Speaker

NOBODY = frozenset[str]()
# Language, sentence, who speaks in it, the people who are found.
ROWS = [
    ("en", "“It is ready,” said Laura Penn, who ran the harbour for years.", "Laura Penn", [("Laura Penn", "")]),
    ("en", "The captain of the Gull, Laura Penn, is on her second trip.", "", [("Laura Penn", "captain of the Gull")]),
    ("en", "It was late, says minister Mykhailo Holub.", "Mykhailo Holub", [("Mykhailo Holub", "minister")]),
    ("en", "Harbour Lines said the ship would leave.", "Harbour Lines", []),
    ("en", "The film shows Laura Penn and Peter Drew at sea.", "", []),
    ("en", "The University of Norland said so.", "University of Norland", []),
    ("en", "Director General Holm said so.", "Director General Holm", []),
    ("ru", "Их публиковали со ссылкой на пресс-секретаря Олега Дуба.", "", [("Олега Дуба", "пресс-секретаря")]),
    ("de", "„Gut“, sagt die Politologin Ida Holm.", "Politologin Ida Holm", [("Ida Holm", "Politologin")]),
    ("es", "Lo dijo el capitán del puerto, Ana Ruiz de la Peña.", "", [("Ana Ruiz de la Peña", "capitán del puerto")]),
    ("zh", "许岩林曾说港口愿意合作。", "许岩林", [("许岩林", "")]),
    ("zh", "分析人士说港口愿意合作。", "分析人士", []),
    ("ja", "筑波の研究者は協議が止まると話す。", "筑波の研究者", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "who", "people"), ROWS, ids=[f"{one[0]}-{one[1][:40]}" for one in ROWS])
def test_full_names_with_an_office_or_words(code: str, text: str, who: str, people: list[tuple[str, str]]) -> None:
    speaker = Speaker(who, None, "said", False, Certainty.STATED, ()) if who else None
    sentence = Sentence(text, 1, "body", NOBODY, NOBODY, start=0, speaker=speaker)
    assert [(one.name, one.role) for one in full_names(sentence, [], {}, code)] == people


def test_unlisted_people_of_a_digest(tmp_path: Path) -> None:
    met = "The North Line met the South Line in the old town hall, said harbour engineer Laura Penn."
    one = letter(1, "21 March 2024", met, "“I was there,” Laura Penn said. Penn left with Anna Vogel.")
    two = letter(2, "2 April 2024", "The South Line met the North Line at sea, said the pilot Laura Penn.")
    three = letter(3, "3 April 2024", "Nobody met anybody, said the pilot Peter Drew.")
    found = brief(corpus(tmp_path, {"a": one, "b": two, "c": three})).unlisted
    assert [person.name for person in found] == ["Laura Penn"]
    assert (found[0].mentions, len(found[0].articles), len(found[0].quoted)) == (4, 2, 1)
    assert [role.text for role in found[0].roles] == ["pilot", "engineer"]
    assert found[0].cited == found[0].roles[0].cited


def test_nobody_is_looked_for_in_what_is_too_long_for_a_sentence() -> None:
    text = "The captain of the Gull, Laura Penn, is on her second trip. "
    found = [list(full_names(Sentence(one, 1, "body", NOBODY, NOBODY), [], {}, "en")) for one in (text, text * 100)]
    assert [len(names) for names in found] == [1, 0]
