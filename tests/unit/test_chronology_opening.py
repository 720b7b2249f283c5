"""How a document opens: its dateline is no event, and its lead is told with the day that the next sentence gives it."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_chronology import REST
from two_lines import corpus, told


def report(code: str, day: str, *paragraphs: str) -> str:
    """A report without a headline of its own: its day, its paragraphs, two that tell nothing of the lines."""
    return "\n\n".join([day, *paragraphs, REST[code], REST[code].replace(",", " –")])


@pytest.mark.parametrize(
    ("code", "day", "above", "text"),
    [
        (
            "ru",
            "15 мая, 14:02",
            "Анна Фогель во время тренировки © Пресс-служба порта",
            "БЕРГЕН, 15 мая 2024 года. /АС/. Северная линия и Южная линия вчера подписали договор о причале.",
        ),
        (
            "en",
            "May 15, 2024",
            "The pier of Bergen by morning. Photo: P. Lind",
            "BERGEN, May 15 - The North Line and the South Line signed a lease yesterday.",
        ),
        ("zh", "2024年5月15日", "", "本报卑尔根5月15日电 北方航运与南方航运昨日签署协议。"),
        ("zh", "2024年5月15日", "", "卑尔根5月15日電 北方航运与南方航运昨日签署协议。"),
    ],
)
def test_a_dateline_is_no_event_though_a_caption_stands_above_it(
    tmp_path: Path, code: str, day: str, above: str, text: str
) -> None:
    found = corpus(tmp_path, {"a": report(code, day, *filter(None, [above, text]))})
    (article,) = found.articles
    assert article.date is not None and article.date.value.first_day is not None
    assert [one.partition(":")[0] for one in told(found)] == ["2024-05-14"]
