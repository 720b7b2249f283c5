"""The edges of a text: what the rules add to the lines that the network took, and what they drop."""

from __future__ import annotations

import pytest

from seed_digest.extract.labels.alone import judge_alone
from seed_digest.extract.labels.edges import settle
from seed_digest.extract.lines import make_lines
from seed_digest.model import Metadata, Text

ONE = "The old ferry left its berth at six on Tuesday and found that its rudder would not move at all."
TWO = "Its captain, who has crossed the strait for thirty years, sailed in one wide circle until the tug came."
THREE = "The passengers had coffee, looked at the same lighthouse for three hours and did not complain about it."
SLOGAN = "The Valley Herald has told the news of the valley since 1904."
COMMENT = "I was on that ferry and I can tell you that the coffee was as bad as ever on this line."


def settled(rows: list[tuple[str, float]]) -> list[str]:
    """The lines of the text, given each line with how likely the network takes it; from one half on it takes it."""
    lines = make_lines(Text("a.txt", tuple((text, None) for text, _ in rows), "utf-8", True, Metadata()))
    likely = {index: one for index, (text, one) in enumerate(rows) if text}
    taken = [index for index, one in likely.items() if one >= 0.5]
    return [lines[index].text for index in settle(lines, judge_alone(lines), taken, likely)]


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        pytest.param([("Home", 0.0), (ONE, 0.9), (TWO, 0.9)], [ONE, TWO], id="what was taken"),
        pytest.param([(ONE, 0.9), ("Half a circle", 0.2), (TWO, 0.9)], [ONE, "Half a circle", TWO], id="a gap"),
        pytest.param([(ONE, 0.9), ("Jane Doe", 0.01), (TWO, 0.9)], [ONE, TWO], id="a gap that is ruled out"),
        pytest.param([(ONE, 0.9), ("* * *", 0.0), (TWO, 0.9)], [ONE, TWO], id="a line drawn between parts"),
        pytest.param([(ONE, 0.9), (TWO, 0.9), (THREE, 0.2)], [ONE, TWO, THREE], id="a doubted sentence below"),
        pytest.param([(ONE, 0.9), (TWO, 0.9), (THREE, 0.02)], [ONE, TWO], id="a sentence below that is ruled out"),
        pytest.param(
            [(ONE, 0.9), (TWO, 0.9), ("Jane Doe", 0.01), (THREE, 0.2)],
            [ONE, TWO, THREE],
            id="a name is passed, not taken",
        ),
        pytest.param(
            [(ONE, 0.9), (TWO, 0.9), ("Comments (2)", 0.0), (COMMENT, 0.9)], [ONE, TWO], id="readers' comments"
        ),
        pytest.param(
            [(ONE, 0.9), ("The harbour wants:", 0.6), ("- a rudder", 0.01), ("- a tug", 0.01), ("Home", 0.0)],
            [ONE, "The harbour wants:", "- a rudder", "- a tug"],
            id="a list that the last line announces",
        ),
        pytest.param(
            [(ONE, 0.9), (ONE.replace("old", "big"), 0.9), (TWO, 0.9)], [ONE.replace("old", "big"), TWO], id="an echo"
        ),
        pytest.param(
            [
                (ONE, 0.9),
                ("The harbour wants:", 0.6),
                ("1. Paint", 0.6),
                ("2. Lamps", 0.4),
                ("3. Signs", 0.3),
                ("Home", 0.0),
            ],
            [ONE, "The harbour wants:", "1. Paint", "2. Lamps", "3. Signs"],
            id="a list of which the first row was taken",
        ),
        pytest.param(
            [
                ("By Jane Doe", 0.0),
                (ONE, 0.9),
                (TWO, 0.9),
                ("Jane Doe writes on ships. Tell her: doe@herald.example.", 0.6),
            ],
            [ONE, TWO],
            id="who wrote it, and where to write",
        ),
        pytest.param(
            [("Home", 0.0), (THREE, 0.4), (ONE, 0.9), (TWO, 0.9)], [THREE, ONE, TWO], id="a doubted sentence above"
        ),
        pytest.param(
            [(THREE, 0.4), ("Jane Doe", 0.0), (ONE, 0.9), (TWO, 0.9)], [ONE, TWO], id="a sentence above a name"
        ),
        pytest.param([(THREE, 0.2), (ONE, 0.9), (TWO, 0.9)], [ONE, TWO], id="a sentence above that is ruled out"),
        pytest.param(
            [
                (ONE, 0.9),
                (TWO, 0.9),
                ("This entry was posted on May 30, 2024 by Jane Doe and filed under Harbour.", 0.8),
            ],
            [ONE, TWO],
            id="what a page says of its entry",
        ),
        pytest.param(
            [("By Jane Doe", 0.0), (ONE, 0.9), (TWO, 0.9), ("Jane Doe has been writing on ships since 1999.", 0.6)],
            [ONE, TWO],
            id="who wrote it",
        ),
        pytest.param(
            [
                ("By Jane Doe", 0.0),
                (ONE, 0.9),
                (TWO, 0.9),
                ("Jane Doe: And who turned the ferry in the end, captain?", 0.8),
            ],
            [ONE, TWO, "Jane Doe: And who turned the ferry in the end, captain?"],
            id="what an interviewer asks",
        ),
        pytest.param(
            [
                ("Source: Harbour News Agency", 0.0),
                (ONE, 0.9),
                (TWO, 0.9),
                ("News agency men saw the ferry turn again.", 0.8),
            ],
            [ONE, TWO, "News agency men saw the ferry turn again."],
            id="a house is no writer",
        ),
        pytest.param(
            [(ONE, 0.9), (TWO, 0.9), ("Jane Doe, the captain's mother, has been on ships since 1999.", 0.6)],
            [ONE, TWO, "Jane Doe, the captain's mother, has been on ships since 1999."],
            id="a name that wrote nothing",
        ),
        pytest.param(
            [(ONE, 0.9), (TWO, 0.9), ("The Herald is here too: https://vk.com/herald.", 0.6)],
            [ONE, TWO],
            id="an account to follow",
        ),
        pytest.param(
            [(ONE, 0.9), (TWO, 0.9), (f"{THREE} Write to doe@herald.example.", 0.97)],
            [ONE, TWO, f"{THREE} Write to doe@herald.example."],
            id="an address of which the network is sure",
        ),
        pytest.param(
            [(ONE, 0.9), (TWO, 0.9), ("The ferry of the north...", 0.6), ("A tug for two...", 0.6)],
            [ONE, TWO],
            id="headlines that are cut off",
        ),
        pytest.param(
            [
                ("1. Who steers?", 0.6),
                ("2. Where to?", 0.6),
                ("3. What for?", 0.6),
                ("Hide", 0.5),
                (ONE, 0.9),
                ("Who steers?", 0.6),
                (TWO, 0.9),
                ("Where to?", 0.6),
                (THREE, 0.9),
                ("What for?", 0.6),
                (COMMENT, 0.9),
            ],
            [ONE, "Who steers?", TWO, "Where to?", THREE, "What for?", COMMENT],
            id="a table of contents",
        ),
        pytest.param(
            [(SLOGAN, 0.6), ("A ferry turned in circles", 0.05), (ONE, 0.9), (TWO, 0.9)],
            [ONE, TWO],
            id="a slogan on top",
        ),
        pytest.param(
            [(TWO, 0.9), ("Ferry, captain and passengers", 0.4), (ONE, 0.9), (THREE, 0.9)],
            [TWO, "Ferry, captain and passengers", ONE, THREE],
            id="a subheading below the first paragraph",
        ),
        pytest.param([("Home", 0.0)], [], id="nothing"),
    ],
)
def test_the_edges_of_a_text(rows: list[tuple[str, float]], text: list[str]) -> None:
    assert settled(rows) == text


def test_many_markers_of_comments_cost_no_more_than_their_lines() -> None:
    rows = [(ONE, 0.9), *((line, 0.0) for _ in range(3000) for line in ("Comments (2)", "Nice ferry."))]
    assert settled(rows) == [ONE]
