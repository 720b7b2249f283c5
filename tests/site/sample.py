"""A small corpus made by hand: one document of every kind that a page has to cope with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

from sample_brief import sample_brief

from seed_digest.edtf import Edtf, parse_edtf
from seed_digest.facts.corrections import Correction
from seed_digest.facts.digests import Digest, Rule
from seed_digest.facts.entities import Entity
from seed_digest.facts.facts import Facts
from seed_digest.facts.sources import SourceEntry
from seed_digest.model import (
    Article,
    Aside,
    Candidate,
    Certainty,
    ChronologyEntry,
    Corpus,
    DatePart,
    Document,
    Event,
    Label,
    LabelledLine,
    Line,
    Membership,
    Mention,
    Outcome,
    Paragraph,
    Place,
    Reason,
    Resolved,
    Role,
    Sentence,
    Source,
    Speaker,
    Status,
)
from seed_digest.publish.build import BuildOptions, publish
from seed_digest.publish.reading import Read
from seed_digest.publish.report import BuildReport
from seed_digest.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = "<script>alert(1)</script> {{ x }} {attach}../../x"
CORRECTIONS = (
    Correction(seed="withdrawn.txt", reason="asked for by its author", source="a letter", withdraw=True),
    Correction(seed="plain.txt", reason="a slip", source="https://example.org/a", title="Plain words"),
)
LONG = " ".join(f"word{number}" for number in range(1, 101))


def stated(value: str, quote: str, line: int) -> Resolved[str]:
    return Resolved(value, Certainty.STATED, (Reason("named in the text", quote, line),))


def dated(value: str, certainty: Certainty = Certainty.STATED, *because: Reason) -> Resolved[Edtf]:
    return Resolved(parse_edtf(value), certainty, because or (Reason("stamp on the page", value, 2),))


def line(number: int, role: Role, text: str) -> LabelledLine:
    bare = Line(number, text, text, float(len(text.split())), text.endswith("."), "Latn")
    return LabelledLine(bare, Label(role, f"looks like {role.value}"), text)


def document(key: str, title: str, language: str, body: dict[int, str], **more: object) -> Document:
    """An article's document whose lines are its title, its body, its asides and two lines of furniture."""
    asides = cast(tuple[Aside, ...], more.get("asides", ()))
    known = {number: line(number, Role.PARAGRAPH, text) for number, text in body.items()}
    known |= {one.line: line(one.line, one.kind, one.text) for one in asides}
    known[1] = line(1, Role.TITLE, title)
    last = max(known)
    lines = [known.get(number) or line(number, Role.BLANK, "") for number in range(1, last + 1)]
    lines += [
        line(last + 1, Role.FURNITURE, "Sign in"),
        line(last + 2, Role.CONTACT, "ring +12025550123, a@example.org"),
    ]
    fields: dict[str, object] = {
        "id": f"{key}-0a1b2c",
        "seed": f"{key}.txt",
        "status": Status.ARTICLE,
        "title": stated(title, title, 1),
        "title_from": "headline",
        "language": language,
        "body": tuple(Paragraph(text, number, language, Role.PARAGRAPH) for number, text in body.items()),
        "lines": tuple(lines),
    }
    return Document(**{**fields, **more})  # type: ignore[arg-type]


def article(doc: Document, date: Resolved[Edtf] | None, tags: tuple[str, ...], **digests: str) -> Article:
    """An article that names its tags in its first paragraph and is in digests by that sentence."""
    first = doc.body[0] if doc.body else Paragraph("", 1, doc.language, Role.PARAGRAPH)
    sentence = Sentence(first.text, first.line, "body", frozenset(tags), frozenset(tags))
    because = (Reason("a sentence names both sides", first.text, first.line),)
    return Article(
        document=doc,
        date=date,
        sentences=(sentence,),
        mentions=tuple(Mention(tag, first.line, first.text[:12], "body", 0, 12) for tag in (*tags, "somewhere")),
        tags=tags,
        digests={slug.replace("_", "-"): Membership(Place(role), because) for slug, role in digests.items()},
        story=None,
    )


def sample_facts(rights: str = "full") -> Facts:
    """Entities of five kinds, two sources, two digests (one without a document), a withdrawal and a correction."""
    return Facts(
        entities={
            "alpha": Entity(kind="organisation", names={"en": "Alpha Agency", "ru": "Альфа"}, wikidata="Q42"),
            "jane-doe": Entity(kind="person", names={"en": "Jane Doe"}, aliases={"en": ["J. Doe"]}),
            "orbiter": Entity(kind="spacecraft", names={"ru": "Орбитер"}),
            "moon-work": Entity(kind="subject", names={"en": "Moon work"}),
            "somewhere": Entity(kind="place", names={"en": "Somewhere"}, tag=False),
        },
        sources={
            "gazette": SourceEntry(name="The Gazette", kind="publisher", hosts=["gazette.example"], country="GB"),
            "vestnik": SourceEntry(
                name="Вестник", kind="agency", names={"ru": "Вестник", "en": "Vestnik"}, rights=rights  # type: ignore[arg-type]
            ),
            "machine": SourceEntry(name="machine", kind="translator", machine=True),
        },
        digests={
            "moon-talks": Digest(
                title="Moon talks", scope="Talks about the Moon.", rule=Rule(parties=[["alpha"]]), intro="Some *words*."
            ),
            "empty-one": Digest(title="Empty one", scope="Nothing yet.", rule=Rule(parties=[["orbiter"]])),
        },
        sites=(),
        corrections={one.seed: one for one in CORRECTIONS},
    )  # fmt: skip


def sample_articles() -> tuple[Article, ...]:
    """Newest first, the undated last."""
    plain = document(
        "plain",
        "Plain words",
        "en",
        {4: f"Alpha Agency met Jane Doe. {LONG}", 6: "A second paragraph.", 8: "Third."},
        title_from="correction",
        standfirst="What the meeting was about.",
        source=Source(
            publisher=stated("The Gazette", "The Gazette", 3), url=stated("https://gazette.example/1", "/1", 3)
        ),
        asides=(
            Aside(Role.MACHINE_SUMMARY, "机器摘要。", 9, "zh"),
            Aside(Role.CAPTION, "A rocket.", 10, "en"),
            Aside(Role.CREDIT, "© Someone", 11, "en"),
            Aside(Role.RELATED, "Another headline", 12, "en"),
            Aside(Role.KEYWORDS, "moon, talks", 13, "en"),
        ),
        same_bytes=("copy of plain.txt",),
        notes=("decoded as cp1251",),
    )
    russian = document(
        "russian",
        "Альфа строит корабль",
        "ru",
        {3: f"Альфа строит корабль. {LONG}", 5: "Второй абзац."},
        source=Source(
            agency=stated("Вестник", "сообщает Вестник", 3),
            aggregator=stated("Reader", "Reader", 3),
            translator=stated("machine", "machine", 3),
            author=stated("И. Петров", "И. Петров", 3),
        ),
    )
    month = document("month", "A month is known", "en", {3: "Moon work goes on."})
    hostile = document("hostile", HOSTILE, "en", {3: f"{HOSTILE} \x00\x1b[31m\u202e", 5: "{static}/etc/passwd"})
    yearless = document("yearless", "A day without a year", "en", {3: "Alpha Agency said so on 15 December."})
    undated = document("undated", "No date at all", "zh", {3: "没有日期。"}, date_candidates=(refused(),))
    year = Reason("the only year within reach", "In March 2021", 5, "plain.txt", settles=DatePart.YEAR)
    return (
        article(plain, dated("2025-07-28T05:13:43Z"), ("alpha", "jane-doe", "moon-work"), moon_talks="main"),
        article(hostile, dated("2025-08-01/2025-08-06", Certainty.INFERRED), ("alpha",)),
        article(russian, dated("2021-12-15", Certainty.INFERRED, year), ("alpha", "orbiter"), moon_talks="mention"),
        article(month, dated("2021-11"), ("moon-work",)),
        article(yearless, dated("XXXX-12-15"), ("alpha",), moon_talks="mention"),
        article(undated, None, ()),
    )


def refused() -> Candidate[Edtf]:
    because = Reason("a date of the sidebar", "04.07 05:14", 4)
    # Of a relative date alone the badge says why in its longest words, which must wrap on a phone.
    return Candidate(parse_edtf("XXXX-07-04"), "relative form", 1, Certainty.STATED, because, "stands in furniture")


def sample_corpus() -> Corpus:
    """Six articles, three documents that are none, eleven seeds."""
    articles = tuple(sorted(sample_articles(), key=lambda one: (one.date and one.date.value.sort) or "", reverse=True))
    others = (
        Document("shop", "shop.txt", Status.NOT_ARTICLE, reason="a listing"),
        Document("broken", "broken.txt", Status.FAILED, reason="is empty", failed_stage="decoding"),
        Document(
            "withdrawn",
            "withdrawn.txt",
            Status.WITHDRAWN,
            reason="withdrawn",
            title=stated("Withdrawn headline", "Withdrawn headline", 1),
            body=(Paragraph("Withdrawn words.", 3, "en", Role.PARAGRAPH),),
        ),
    )
    plain = next(one for one in articles if one.document.seed == "plain.txt")
    sentence = plain.sentences[0]
    speaker = Speaker("Jane Doe", "jane-doe", "said", True, Certainty.STATED, (Reason("named", "Jane Doe said", 4),))
    event = Event(
        parse_edtf("2021-03"),
        Certainty.INFERRED,
        (Reason("the year of the article", "in March", 4, settles=DatePart.YEAR),),
        replace(sentence, speaker=speaker),
        "plain.txt",
    )
    planned = Event(None, None, (), sentence, "plain.txt")
    russian = next(one for one in articles if one.document.seed == "russian.txt")
    day, told = parse_edtf("2021-12-15"), russian.sentences[0]
    report = Event(day, Certainty.STATED, (Reason("dateline", "15 декабря", 3),), told, "russian.txt", reported=True)
    became = Outcome("b", (Reason("both name the agency", told.text, 3, "russian.txt"),))
    rows = (
        ChronologyEntry(event, plain.document.id, also=((report, russian.document.id),), key="a"),
        ChronologyEntry(
            report, russian.document.id, also=((report, russian.document.id),), key="b", context="told beside it"
        ),
        ChronologyEntry(planned, plain.document.id, planned=True, key="c"),
        ChronologyEntry(planned, russian.document.id, planned=True, key="d", outcomes=(became,)),
    )
    briefs = {"moon-talks": sample_brief({one.document.seed: one for one in articles})}
    seeds = sorted([one.document.seed for one in articles] + [one.seed for one in others] + ["copy of plain.txt"])
    return Corpus(articles, others, {"moon-talks": rows}, tuple(seeds), briefs=briefs)


def build_sample(
    folder: Path, corpus: Corpus | None = None, facts: Facts | None = None, siteurl: str = ""
) -> BuildReport:
    """Build the sample into folder/output with this project's theme and settings."""
    for name in ("seeds", "content/pages"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "content/pages/about.md").write_text("Title: About\nSlug: about\n\nWhat this is.\n", encoding="utf-8")
    return publish(
        Read(facts or sample_facts(), corpus or sample_corpus()),
        Settings(seeds=folder / "seeds", content=folder / "content"),
        BuildOptions(ROOT / "pelicanconf.py", folder / "output", siteurl=siteurl),
    )
