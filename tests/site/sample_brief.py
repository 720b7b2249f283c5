"""A brief made by hand: one statement of every kind that the page of a digest has to cope with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from seed_digest.edtf import parse_edtf
from seed_digest.model import (
    Account,
    Article,
    Brief,
    Certainty,
    Cited,
    Difference,
    Differs,
    Gap,
    GapKind,
    Gloss,
    Part,
    Point,
    Reason,
    Resolved,
    RoleTold,
    Speaker,
    Unlisted,
)


def sample_brief(articles: Mapping[str, Article]) -> Brief:
    """Points of a source and by hand, a difference, parts of two kinds, every kind of gap. articles: by seed."""
    plain, russian = (Cited(articles[seed].document.id, articles[seed].sentences[0]) for seed in PAIR)
    named = Speaker("Jane Doe", "jane-doe", "said", True, Certainty.STATED, (Reason("named beside 'said'", "said", 4),))
    he = Speaker("он", "jane-doe", "сообщил", False, Certainty.INFERRED, (Reason("the one named before", "он", 3),))
    day = Resolved(parse_edtf("2025-07-28"), Certainty.STATED, (Reason("stamp on the page", "2025-07-28", 2),))
    return Brief(
        points=(
            Point(
                (spoken(plain, named), russian),
                day,
                (Reason("a point: names the parties", plain.sentence.text, 4),),
                reported=True,
            ),
            Point(
                (plain, russian), None, (Reason("a point written by hand"),), written=Gloss("Nothing is <signed>.", "")
            ),
            Point(
                (spoken(russian, he),),
                Resolved(parse_edtf("2026-03"), Certainty.INFERRED, (Reason("the next March", "в марте", 3),)),
                (Reason("a point: is dated"),),
                planned=True,
                glosses=(Gloss("The agency builds a ship.", "en"), Gloss("L’agence construit un vaisseau.", "fr")),
            ),
        ),
        differences=(
            Difference(
                Differs.NUMBER,
                "words",
                (Account("word1", plain.sentence.text.index("word1"), plain), Account("word100", 10**6, russian)),
                (Reason("one story, other numbers"),),
            ),
        ),
        parts=(
            Part(
                "jane-doe", (RoleTold("head of talks", plain), RoleTold("Head of Talks", plain)), 2, PAIR_IDS, (plain,)
            ),
            Part("alpha", (), 3, PAIR_IDS),
        ),
        unlisted=(
            Unlisted("Ann <Poe>", (RoleTold("a <pilot>", plain),), 1, PAIR_IDS[:1], plain, (plain,)),
            Unlisted("Бо Ли", (), 2, PAIR_IDS, russian, beside=True),
        ),
        gaps=(
            Gap(GapKind.ONE_ACCOUNT),
            Gap(GapKind.UNHEARD, ("orbiter",)),
            Gap(GapKind.COUNTRY, ("somewhere",), count=1),
            Gap(GapKind.YEARS, years=(2022, 2024), undated=2),
            Gap(GapKind.YEARS, years=(2019, 2019)),
            Gap(GapKind.OUTCOME, keys=("c", "gone")),
            Gap(GapKind.NO_ACCOUNT),
            Gap(GapKind.ONE_SIDE, ("alpha",)),
            Gap(GapKind.UNQUOTED, ("alpha",), count=3),
            Gap(GapKind.ONE_VOICE, ("alpha", "jane-doe")),
            Gap(GapKind.SILENT_PEOPLE, ("jane-doe", "alpha"), count=3),
            Gap(GapKind.UNPUBLISHED, ("alpha", "jane-doe")),
            Gap(GapKind.PARTY_LANGUAGE, ("somewhere",), languages=("de",)),
            Gap(GapKind.LANGUAGES, languages=("fr", "ja", "tr")),
            Gap(GapKind.YEARS, dates=(parse_edtf("2021-03-05"), parse_edtf("2022-11"))),
            Gap(
                GapKind.BOUNDS,
                years=(2011, 2014),
                dates=(parse_edtf("2021"), parse_edtf("2025-07-28")),
                undated=1,
                recalled=(2011, 2012, 2013, 2014),
            ),
            Gap(GapKind.BOUNDS, dates=(parse_edtf("2021"), parse_edtf("2025"))),
            Gap(GapKind.AHEAD, keys=("c",), dates=(parse_edtf("2025"), parse_edtf("2025"))),
        ),
    )


PAIR = ("plain.txt", "russian.txt")
PAIR_IDS = ("plain-0a1b2c", "russian-0a1b2c")


def spoken(cited: Cited, speaker: Speaker) -> Cited:
    """The same sentence, said by somebody."""
    return replace(cited, sentence=replace(cited.sentence, speaker=speaker))
