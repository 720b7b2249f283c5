"""Who says a sentence: paragraphs in many languages, each with the number of a sentence and its speaker."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from seed_digest.digest.entities import find_mentions, find_sentences
from seed_digest.digest.matching import EntityMatcher
from seed_digest.digest.speakers import find_speakers
from seed_digest.facts.entities import Entity
from seed_digest.model import Certainty, Document, Paragraph, Reason, Resolved, Role, Sentence, Status

ENTITIES = {
    "marin": Entity(
        kind="person",
        names={
            "en": "Otto Marin", "ru": "Отто Марин", "uk": "Отто Марін", "bg": "Ото Марин", "zh": "奥托·马林",
            "ja": "オットー・マリン", "ko": "오토 마린", "ar": "أوتو مارين", "hi": "ओटो मारिन",
            "el": "Ότο Μάριν", "he": "אוטו מרין", "fa": "اتو مارین",
        },
        aliases={"zh": ["马林"], "ja": ["マリン"], "ko": ["마린"], "ar": ["مارين"], "hi": ["मारिन"], "en": ["Marin"],
                 "ru": ["Марин"], "uk": ["Марін"], "bg": ["Марин"]},
    ),
    "holt": Entity(
        kind="person", names={"en": "Rita Holt", "ru": "Рита Холт"}, aliases={"en": ["Holt"], "ru": ["Холт"]}
    ),
    "norhaven": Entity(
        kind="organisation",
        names={
            "en": "Norhaven", "ru": "Норхейвен", "zh": "诺海文", "ja": "ノーヘイブン", "ko": "노르헤이븐",
            "ar": "نورهافن", "hi": "नॉरहेवन",
        },
    ),
    "wire": Entity(
        kind="media", names={"en": "Harbour Wire", "ru": "«Причал»", "zh": "港湾社"}, aliases={"ru": ["Причал"]}
    ),
}  # fmt: skip
MATCHER = EntityMatcher(ENTITIES)
HERE = Path(__file__).parent
NONE = "-"


class Case(NamedTuple):
    """A row of a table: paragraphs parted by ¶, the sentence's number, and the speaker or a dash."""

    language: str
    text: str
    sentence: str
    speaker: str
    entity: str
    quoted: str
    certainty: str


def cases(name: str) -> list[Case]:
    return [Case(*row.split("\t")) for row in (HERE / name).read_text(encoding="utf-8").splitlines()]


def sentences_of(text: str, language: str) -> tuple[Sentence, ...]:
    body = tuple(Paragraph(one, number, language, Role.PARAGRAPH) for number, one in enumerate(text.split("¶"), 1))
    document = Document(id="a", seed="a.txt", status=Status.ARTICLE, language=language, body=body)
    mentions = find_mentions(document, MATCHER)
    return find_speakers(document, find_sentences(document, mentions, ENTITIES), mentions, ENTITIES)


def found(case: Case) -> tuple[str, str, str, str]:
    """What a case should give, as it is written in its row."""
    speaker = sentences_of(case.text, case.language)[int(case.sentence) - 1].speaker
    if speaker is None:
        return NONE, NONE, NONE, NONE
    assert speaker.because
    return speaker.text, speaker.entity or NONE, "quoted" if speaker.quoted else "bare", speaker.certainty.value


@pytest.mark.parametrize(
    "case", [*cases("speakers.tsv"), *cases("speakers-held-out.tsv")], ids=lambda one: f"{one.language}-{one.text[:40]}"
)
def test_who_says_it(case: Case) -> None:
    assert found(case) == (case.speaker, case.entity, case.quoted, case.certainty)


HEADLINES = [
    ("en", "Norhaven allows two lamps - Marin", "Marin"),
    ("en", "Two lamps are ready – Norhaven", "Norhaven"),
    ("en", "Marin: we shall build", "Marin"),
    ("ru", "Марин: будем строить", "Марин"),
    ("ru", "Причал готов – глава Норхейвена Отто Марин", "Отто Марин"),
    ("zh", "马林：桟桥建好了", "马林"),
    ("en", "Marin builds two lamps", None),
    ("en", "Norhaven: a history", None),
    ("en", "Marin – a history", None),
]


@pytest.mark.parametrize(("language", "title", "who"), HEADLINES)
def test_who_says_a_headline(language: str, title: str, who: str | None) -> None:
    body = (Paragraph("Nobody was there.", 2, language, Role.PARAGRAPH),)
    told = Resolved(title, Certainty.STATED, (Reason("a headline", title, 1),))
    document = Document(
        id="a", seed="a.txt", status=Status.ARTICLE, language=language, title=told, title_from="headline", body=body
    )
    mentions = find_mentions(document, MATCHER)
    sentences = find_speakers(document, find_sentences(document, mentions, ENTITIES), mentions, ENTITIES)
    assert (sentences[0].where, sentences[0].speaker.text if sentences[0].speaker else None) == ("title", who)
