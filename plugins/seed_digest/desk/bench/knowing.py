"""`invoke bench corpus`: which digests a document belongs to, as main or mention. Beside ours two simple measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from ...digest.corpus import assemble
from ...extract.pipeline import Tools, read_document
from ...facts.entities import Entity
from ...language.writing import lower
from ...model import Corpus, RawDocument
from .contenders import Contender, Tick
from .question import Figures, Question
from .sets import CORPUS, Gold, Page, Record, Scorer
from .telling import cosine, grams_of, rarity_of, weighed

MEMBERS, ROLE = "digests", "role"
MAIN, MENTION = 2, 1
GRADES = {MAIN: "main", MENTION: "mention"}
# Characters at the head of a document in which a keyword makes it main.
HEAD = 300

Memberships = Mapping[str, str]


def keywords(tools: Tools) -> Contender:
    """A digest has what holds a listed name of each party anywhere in its bytes, as main where the head holds them."""
    names = {
        slug: [names_of(group, tools.facts.entities) for group in digest.rule.parties]
        for slug, digest in tools.facts.digests.items()
    }

    def judge(page: Page) -> Memberships:
        text = lower(page.raw.content.decode())
        return {
            slug: "main" if holds_each(text[:HEAD], groups) else "mention"
            for slug, groups in names.items()
            if holds_each(text, groups)
        }

    return Contender("names of the parties", of_each(judge), judge)


def names_of(group: Sequence[str], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    return tuple(lower(name) for key in group for name in entities[key].names.values())


def holds_each(text: str, groups: Sequence[Sequence[str]]) -> bool:
    return all(any(name in text for name in names) for names in groups)


def of_each(judge: Callable[[Page], Memberships]) -> Callable[[Sequence[Page], Tick], Mapping[str, Record]]:
    def records(pages: Sequence[Page], tick: Tick) -> Mapping[str, Record]:
        found = {}
        for page in pages:
            found[page.id] = digest_record(judge(page))
            tick()
        return found

    return records


def digest_record(memberships: Memberships) -> Record:
    return {"status": "article", "digests": {slug: {"role": role} for slug, role in memberships.items()}}


def nearest_profile(pages: Sequence[Page], tick: Tick) -> Mapping[str, Record]:
    """A digest has what is as like its other documents as they are to each other; each page is left out for itself."""
    counts = {page.id: grams_of(page) for page in pages}
    rarity = rarity_of(counts.values())
    vectors = {key: weighed(found, rarity) for key, found in counts.items()}
    grades: Mapping[str, Mapping[str, int]] = {page.id: page.gold["topics"] for page in pages}
    slugs = sorted({slug for topics in grades.values() for slug in topics})
    alike = {slug: likeness_to_others(vectors, {key: grades[key][slug] for key in vectors}) for slug in slugs}
    found: dict[str, Record] = {}
    for page in pages:
        memberships: dict[str, str] = {}
        for slug in slugs:
            others = {key: (alike[slug][key], grades[key][slug]) for key in vectors if key != page.id}
            bounds = {grade: best_bound(others.values(), grade) for grade in GRADES}
            grade = next((grade for grade in GRADES if alike[slug][page.id] >= bounds[grade]), None)
            if grade is not None:
                memberships[slug] = GRADES[grade]
        found[page.id] = digest_record(memberships)
        tick()
    return found


def likeness_to_others(vectors: Mapping[str, Mapping[str, float]], grades: Mapping[str, int]) -> Mapping[str, float]:
    """How like each document is to the sum of the others that belong."""
    whole: Counter[str] = Counter()
    for key, grade in grades.items():
        if grade:
            whole.update(vectors[key])
    found = {}
    for key, vector in vectors.items():
        own = cosine(vector, vector) if grades[key] else 0.0
        found[key] = cosine(vector, whole) - own
    return found


def best_bound(judged: Iterable[tuple[float, int]], grade: int) -> float:
    """The bound from which on documents are of a grade or a higher one, by the F1 of those judged."""
    rows = sorted(judged, reverse=True)
    wanted, right, best = sum(one >= grade for _, one in rows), 0, (0.0, 0.0)
    for count, (likeness, one) in enumerate(rows, 1):
        right += one >= grade
        best = max(best, (2 * right / (count + wanted), likeness))
    return best[1]


def known(raw: RawDocument, tools: Tools) -> Corpus:
    """Bytes -> tags and digests."""
    return assemble((read_document(raw, tools),), tools.facts)


def figures_of(scorer: Scorer, name: str, gold: Gold, records: Mapping[str, Record]) -> Figures:
    """The F1 of each digest's members and their mean, and how well main and mention are told apart.

    A digest of which these documents hold no sure member is left out.
    """
    found, _ = scorer.score_corpus(gold, records)
    articles = [one for one in gold if not one["not_article"]]
    ones = {
        slug: found[slug]["F1"]
        for slug in (gold[0]["topics"] if gold else ())
        if any(one["topics"][slug] and slug not in one["borderline"] for one in articles)
    }
    figures = {MEMBERS: sum(ones.values()) / len(ones)} if ones else {}
    grades = {grade for one in articles for grade in one["topics"].values()}
    roles = {ROLE: found[ROLE]} if {*GRADES} <= grades else {}
    return {**figures, **roles, **ones}


def headlines(figures: Figures) -> Figures:
    """The mean F1 of the digests, and the roles."""
    return {name: figures[name] for name in (MEMBERS, ROLE) if name in figures}


KNOWING = Question(
    name="corpus",
    floors={CORPUS: (MEMBERS, ROLE)},
    peers=(),
    rivals=lambda tools: (
        keywords(tools),
        Contender("likeness to a digest's other documents", nearest_profile, grams_of, cross_validated=True),
    ),
    answer=known,
    record=lambda slug: digest_record({slug: "main"} if slug else {}),
    figures=figures_of,
    headlines=headlines,
    legend=(
        "digests: the mean F1 of who is in each digest, borderline cases left out, then the F1 of each",
        "role: the mean of the shares of mains and of mentions told right",
    ),
)
