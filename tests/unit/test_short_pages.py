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
from seed_digest.model import Document, RawDocument

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
