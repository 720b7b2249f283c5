"""The sample with a brief and a chronology of every kind of date, and with documents that say nasty things."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sample import article, dated, document, sample_corpus, stated

from seed_digest.edtf import parse_edtf
from seed_digest.model import (
    Account,
    Article,
    Brief,
    Certainty,
    ChronologyEntry,
    Cited,
    Corpus,
    Difference,
    Differs,
    Event,
    Gap,
    GapKind,
    Gloss,
    Outcome,
    Part,
    Point,
    Reason,
    Resolved,
    RoleTold,
    Sentence,
    Source,
    Speaker,
    Unlisted,
)

NASTY = "} \\input{/etc/passwd}\r\nER  - \nEND:VCALENDAR\n# <b>[x](javascript:1)</b>; a, b \u202e \x00"
LONG_SENTENCE = (
    "Jane Doe said that the two agencies had agreed on one docking port for all their ships, tugs and stations, and "
    "that the first of them would fly with it."
)


def said(doc: Article, text: str, line: int = 3) -> Cited:
    because = (Reason("named in the sentence", "Doe said", line),)
    speaker = Speaker("Jane Doe", "jane-doe", "said", True, Certainty.STATED, because)
    return Cited(doc.document.id, Sentence(text, line, "body", frozenset(), frozenset(), speaker=speaker))


def event(doc: Article, when: str | None, text: str, certainty: Certainty = Certainty.STATED, **more: Any) -> Event:
    value = parse_edtf(when) if when else None
    because = (Reason("stated in full", when, 3),)
    return Event(value, certainty if value else None, because, said(doc, text).sentence, doc.document.seed, **more)


def made() -> Corpus:
    """The sample with a brief and a chronology of every kind of date; two documents more that say nasty things."""
    corpus = sample_corpus()
    nasty = article(
        document(
            "nasty",
            NASTY,
            "en",
            {3: NASTY},
            source=Source(publisher=stated(NASTY, "x", 1), author=stated(NASTY, "x", 1)),
        ),
        dated("2025-07-30"),
        ("alpha",),
        moon_talks="main",
    )
    bare = article(
        replace(document("bare", "x", "zh", {3: "没有标题。"}), title=None), None, ("alpha",), moon_talks="mention"
    )
    plain, russian = (
        next(one for one in corpus.articles if one.document.seed == f"{key}.txt") for key in ("plain", "russian")
    )
    rows = (
        ChronologyEntry(event(russian, "2021", "В 2021 году."), russian.document.id),
        ChronologyEntry(event(russian, "2021-03", "В марте."), russian.document.id, key="memo"),
        ChronologyEntry(
            event(russian, "2021-12-01/2021-12-03", "Три дня.", Certainty.INFERRED), russian.document.id, key="days"
        ),
        ChronologyEntry(
            event(plain, "2025-07-28", LONG_SENTENCE),
            plain.document.id,
            key="port",
            also=((event(nasty, "2025-07-28", NASTY), nasty.document.id),),
        ),
        ChronologyEntry(
            event(nasty, "2025-07-30", NASTY, reported=True), nasty.document.id, key="nasty", context=NASTY
        ),
        ChronologyEntry(
            event(plain, "2025-11-04", "A launch is planned.", planned=True),
            plain.document.id,
            True,
            key="launch",
            outcomes=(Outcome("port", (Reason("tells the same", "the launch", 4),)),),
        ),
        ChronologyEntry(event(plain, "2025-08-01/2026-07-31", "Within a year."), plain.document.id, key="year"),
        ChronologyEntry(event(plain, "XXXX-12-15", "On 15 December."), plain.document.id, key="open"),
        ChronologyEntry(event(plain, None, "Some day.", planned=True), plain.document.id, True, key="some"),
    )
    plan = event(russian, "2021-12-15", "Они планируют встречу.", planned=True, reported=True)
    rows += (ChronologyEntry(plan, russian.document.id, True, key="plan"),)
    first, second = said(plain, "Alpha Agency met Jane Doe.", 4), said(russian, "Альфа строит корабль.")
    when = Resolved(parse_edtf("2025-07-28"), Certainty.INFERRED, (Reason("by its weekday", "on Monday", 4),))
    brief = Brief(
        points=(
            Point(
                (first, second),
                when,
                (Reason("tells of both parties", "Alpha", 4),),
                glosses=(Gloss("Alpha trifft Doe.", "de"),),
            ),
            Point((said(nasty, NASTY),), None, (), written=Gloss("By *hand*.", "")),
        ),
        differences=(Difference(Differs.NUMBER, "crews", (Account("two", 0, first), Account("трёх", 0, second)), ()),),
        parts=(Part("jane-doe", (RoleTold("head of Alpha", first),), 3, (plain.document.id,), (first,)),),
        unlisted=(
            Unlisted("Ann *Poe*", (RoleTold("a pilot", second),), 2, (russian.document.id,), second, (second,)),
            Unlisted("Bo Lee", (), 1, (plain.document.id,), first),
        ),
        gaps=(
            Gap(GapKind.UNHEARD, ("alpha",)),
            Gap(GapKind.YEARS, years=(2022, 2024)),
            Gap(GapKind.OUTCOME, keys=("some",)),
            Gap(GapKind.COUNTRY, ("alpha",)),
            Gap(GapKind.ONE_ACCOUNT),
        ),
    )
    articles = (nasty, *corpus.articles, bare)
    return replace(corpus, articles=articles, chronologies={"moon-talks": rows}, briefs={"moon-talks": brief})
