"""What a line is alone, whatever stands around it."""

from __future__ import annotations

import pytest

from seed_digest.extract.labeller.page import openings
from seed_digest.extract.labels.alone import judge
from seed_digest.extract.lines import make_line
from seed_digest.model import Role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("___", Role.BLANK),
        ("* * *", Role.BLANK),
        ("•••", Role.BLANK),
        ("-", Role.COUNTER),
        ("-12-", Role.COUNTER),
        ("November (161)", Role.FURNITURE),
        ("Real Estate (1,704)", Role.FURNITURE),
        ("Sport (2024)", None),
        ("Новости (12)", Role.FURNITURE),
        ("更多（12）", Role.FURNITURE),
        ("She was the oldest of the crew (63).", None),
        ("The crew that came home in the autumn of that year (12)", None),
        ("3 comments", Role.MARKER),
        ("12 May 2024", Role.DATE),
    ],
)
def test_a_line_alone(text: str, role: Role | None) -> None:
    label = judge(make_line(1, text, None))
    assert (label.role if label else None) is role


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We use cookies to make this site work, to count our readers and to show what suits them. " * 3, True),
        (
            "We use cookies in this recipe because the biscuits of the shop next door were sold out on Monday. " * 8,
            False,
        ),
    ],
)
def test_a_notice_of_cookies_may_be_long_and_a_text_is_longer(text: str, words: bool) -> None:
    label = judge(make_line(1, text, None))
    assert (label is not None and label.marker == "consent") is words


def test_a_headline_opens_the_title_of_its_page() -> None:
    texts = ["the ferry that could not turn", "the ferry that could not turn - harbour news", "home", "home and garden"]
    assert openings(texts) == ({texts[0]}, {texts[1]})


@pytest.mark.parametrize(
    "text",
    [
        "12. November 2024, 17:30 Uhr | Lesezeit: 3 Min.",
        "12. November 2024, 17:30 Uhr, Lesezeit 3 Min.",
        "Stand: 12.11.2024, 17:30 Uhr.",
        "Zuletzt aktualisiert am 12. November 2024.",
        "Published 12 November 2024.",
        "Jane Doe · 12 November 2024 · 4 min.",
        "Last updated on 12 November 2024, 17:30.",
        "12 ноября 2024, 17:30 | Время чтения: 3 мин.",
        "Опубликовано 12 ноября 2024 г.",
        "Publié le 12 novembre 2024 à 17:30.",
        "12 de noviembre de 2024 | Lectura: 3 min.",
        "12 listopada 2024 • Czas czytania: 3 min.",
        "发布时间：2024年11月12日 17:30。",
    ],
)
def test_a_stamp_may_end_in_a_stop(text: str) -> None:
    label = judge(make_line(1, text, None))
    assert label is not None
    assert label.role in (Role.DATE, Role.BYLINE)


@pytest.mark.parametrize(
    "text",
    [
        "The talks began on 12 November 2024.",
        "The page was updated on 12 November 2024.",
        "12 November 2024 | Ministers met in old Vienna.",
        "Die Gespräche begannen am 12. November 2024 um 17:30 Uhr.",
        "Переговоры начались 12 ноября 2024 г.",
        "12 ноября 2024 года переговоры длились 30 мин.",
        "Les pourparlers ont commencé le 12 novembre 2024.",
        "Rozmowy rozpoczęły się 12 listopada 2024 r.",
        "会谈于2024年11月12日开始。",
    ],
)
def test_a_sentence_with_a_date_is_no_stamp(text: str) -> None:
    assert judge(make_line(1, text, None)) is None


def test_a_summary_that_nothing_sets_off_does_not_swallow_the_text() -> None:
    from seed_digest.extract.labels.alone import judge_alone
    from seed_digest.extract.labels.sections import label_sections
    from seed_digest.extract.lines import make_line

    paragraph = (
        "The harbour offices of both towns have agreed to share their pilots and boats from the coming season on. "
    )
    texts = ["AI summary", "Two offices share pilots.", paragraph * 4, paragraph * 5, "Share on Facebook"]
    lines = tuple(make_line(number, text.strip(), None) for number, text in enumerate(texts, 1))
    labels = label_sections(lines, judge_alone(lines))
    assert [label.role.value if label else None for label in labels[1:4]] == [None, None, None]
    set_off = (*lines[:2], make_line(3, "", None), *lines[2:])
    told = label_sections(set_off, judge_alone(set_off))
    assert told[1] is not None
    assert told[1].role.value == "machine summary"
    assert told[3] is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("17:30 Uhr | Lesezeit: 3 Min.", "byline"),
        ("Heute, 17:30 Uhr | Lesezeit: 3 Min.", "byline"),
        ("vor 3 Stunden | Lesezeit: 3 Min.", "byline"),
        ("Dienstag, 20. Januar, 17:30 Uhr | Lesezeit: 3 Min.", "byline"),
        ("3 Min. Lesezeit · vor 3 Std.", "byline"),
        ("Jan 20 at 5:30 pm ET • 3 min read", "byline"),
        ("an hour ago", "date"),
        ("2d ago", "date"),
        ("The talks began at 17:30 | Reuters", None),
        ("Score 2:30 | won", None),
    ],
)
def test_a_field_that_is_a_time_makes_a_stamp(text: str, role: str | None) -> None:
    label = judge(make_line(1, text, None))
    assert (label.role.value if label else None) == role
