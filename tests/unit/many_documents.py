"""Many made-up documents on two lines, in three languages, most sentences dated contacts: for tests of growth."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator

from babel.dates import format_date

from seed_digest.edtf import parse_edtf
from seed_digest.language.languages import facts_of
from seed_digest.language.times import find_times
from seed_digest.model import Certainty, Document, Paragraph, Reason, Resolved, Role, Status

FIRST = datetime.date(2015, 1, 1)
SAYING = Reason("made up", "made up", 1)
SHIPS = {"en": ("Gull", "Tern"), "ru": ("«Чайка»", "«Крачка»"), "zh": ("海鸥号", "燕鸥号")}
WORDS = {
    "en": ("pier", "ferry", "ticket", "storm", "harbour", "pilot", "crane", "lease", "crew", "night", "cargo", "sail"),
    "ru": ("причал", "паром", "билет", "шторм", "гавань", "лоцман", "кран", "аренда", "ночь", "груз", "парус", "мол"),
    "zh": ("码头", "渡轮", "船票", "风暴", "港湾", "引水", "吊车", "租约", "船员", "夜航", "货物", "风帆"),
}
# A contact by language, of what was done and of what is planned.
DONE = {
    "en": "The North Line and the South Line {deed} the {ship} on {day} for the {words}.",
    "ru": "Северная линия и Южная линия {deed} {ship} {day}, {words}.",
    "zh": "北方航运和南方航运{day}{deed}{ship},{words}。",
}
AHEAD = {
    "en": "The North Line and the South Line will {deed} the {ship} on {day} for the {words}.",
    "ru": "Северная линия и Южная линия планируют {deed} {ship} {day}, {words}.",
    "zh": "北方航运和南方航运计划{day}{deed}{ship},{words}。",
}
DEEDS = {
    "en": (("launched", "build"), ("signed", "order"), ("approved", "resume"), ("visited", "appoint")),
    "ru": (
        ("запустили", "построить"),
        ("подписали", "заказать"),
        ("одобрили", "возобновить"),
        ("посетили", "назначить"),
    ),
    "zh": (("发射", "建造"), ("签署", "订购"), ("批准", "恢复"), ("访问", "任命")),
}


def many(count: int, seed: int = 1) -> Iterator[Document]:
    """Documents, one a day; each with five contacts, of which three are dated."""
    chance = random.Random(seed)
    for number in range(count):
        code = ("en", "ru", "zh")[number % 3]
        day = FIRST + datetime.timedelta(number % 3000)
        texts = [sentence(code, day, chance, step) for step in (-1, -20, 30)]
        texts += [sentence(code, None, chance, 0), sentence(code, None, chance, 0)]
        yield document(number, code, day, texts)


def sentence(code: str, day: datetime.date | None, chance: random.Random, step: int) -> str:
    """One contact, so many days from its document's."""
    done, ahead = DEEDS[code][chance.randrange(4)]
    told = spelt(day + datetime.timedelta(step), code) if day else ""
    words = (" " if code != "zh" else "").join(chance.sample(WORDS[code], 6))
    form, deed = (AHEAD[code], ahead) if step > 0 else (DONE[code], done)
    text = form.format(deed=deed, ship=SHIPS[code][chance.randrange(2)], day=told, words=words)
    return text.replace(" on  for", " for").replace("  ", " ")


def spelt(day: datetime.date, code: str) -> str:
    """A day as papers write it."""
    form = {"en": "d MMMM y", "ru": "d MMMM y 'года'", "zh": "y年M月d日"}[code]
    return format_date(day, form, locale=code)


def document(number: int, code: str, day: datetime.date, texts: list[str]) -> Document:
    """A document as the extraction would make it."""
    known = facts_of(code)
    assert known is not None
    title = Resolved(f"Notes {number}", Certainty.STATED, (SAYING,))
    return Document(
        seed=f"{number:05}.txt",
        id=f"notes-{number:06x}",
        status=Status.ARTICLE,
        title=title,
        title_from="headline",
        date=Resolved(parse_edtf(day.isoformat()), Certainty.STATED, (SAYING,)),
        language=code,
        body=tuple(Paragraph(text, line, code, Role.PARAGRAPH) for line, text in enumerate(texts, start=3)),
        times=tuple(time for line, text in enumerate(texts, start=3) for time in find_times(text, line, [known])),
    )
