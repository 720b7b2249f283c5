"""What the maintainer wrote beside the points: his own ones, with the sentences they rest on, and glosses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ....facts.digests import Cite, Digest
from ....model import Article, Cited, Gloss, Point, Reason

WRITTEN = Reason("a point written by hand")
# So much of a text by hand tells which one is meant.
SHOWN = 40
NO_ARTICLE = "no article is of a seed of this name"


@dataclass(slots=True)
class Citations:
    """The sentences that a digest's file cites. articles: by seed.

    missing: why a citation was not found, with the text of each point that is not shown for it, '' for a gloss.
    doubtful: those whose words several sentences have. unshown: the glosses of sentences that no point cites.
    """

    articles: Mapping[str, Article]
    missing: dict[str, list[str]] = field(default_factory=dict)
    doubtful: list[str] = field(default_factory=list)
    unshown: list[str] = field(default_factory=list)

    def find(self, cite: Cite, text: str = "") -> Cited | None:
        """The sentence that is cited, of several the first of the body; None for none. text: of its point."""
        named = [self.articles[cite.seed]] if cite.seed in self.articles else beginning(cite.seed, self.articles)
        if len(named) != 1:
            seeds = ", ".join(sorted(one.document.seed for one in named))
            why = f"{len(named)} begin so: {seeds}" if named else NO_ARTICLE
            self.missing.setdefault(f"{cite.seed!r}: {why}", []).append(text)
            return None
        (article,), words = named, plain(cite.words)
        fitting = [one for one in article.sentences if words in plain(one.text)]
        if not fitting:
            self.missing.setdefault(f"{cite.words!r}: no such sentence in {article.document.seed}", []).append(text)
            return None
        first = next((one for one in fitting if one.in_body), fitting[0])
        if len({plain(one.text) for one in fitting}) > 1:
            self.doubtful.append(f"{cite.words!r} stands in {len(fitting)} sentences of {article.document.seed}")
        return Cited(article.document.id, first)

    def notes(self) -> tuple[str, ...]:
        """What the maintainer should know, one note for each kind: with other seeds every citation is missing."""
        found = []
        if self.missing:
            count = sum(map(len, self.missing.values()))
            what = "one citation by hand is" if count == 1 else f"{count} citations by hand are"
            told = (f"{why}{not_shown(texts)}" for why, texts in self.missing.items())
            found.append(f"{what} not found: {'; '.join(told)}")
        if self.doubtful:
            found.append(f"{'; '.join(dict.fromkeys(self.doubtful))}: the first of the body is cited; give more words")
        if self.unshown:
            what = "a gloss is" if len(self.unshown) == 1 else f"{len(self.unshown)} glosses are"
            found.append(f"{what} not shown, for no point cites the sentence: {shortened(self.unshown)}")
        return tuple(found)


def shortened(texts: Iterable[str]) -> str:
    """Texts as a note names them, each once."""
    return ", ".join(dict.fromkeys(f"“{one[:SHOWN]}{'…' if len(one) > SHOWN else ''}”" for one in texts))


def not_shown(texts: Sequence[str]) -> str:
    """Which points are left out for a citation; '' where it is that of glosses."""
    points = list(dict.fromkeys(one for one in texts if one))
    return (
        f", so {'this point is' if len(points) == 1 else 'these points are'} left out: {shortened(points)}"
        if points
        else ""
    )


def with_hand(
    points: Sequence[Point], digest: Digest, articles: Mapping[str, Article]
) -> tuple[tuple[Point, ...], tuple[str, ...]]:
    """The points with the maintainer's own among them and his glosses beside them; and what of his rests on nothing.

    articles: by seed. A point by hand takes its place, those of the sources stand around it.
    """
    citations = Citations(articles)
    written: list[tuple[int, Point]] = []
    for one in digest.point:
        cited = [citations.find(cite, one.text) for cite in one.cites]
        if all(cited):
            point = Point(tuple(filter(None, cited)), None, (WRITTEN,), written=Gloss(one.text, one.language))
            written.append((one.place, point))
    shown = {cited.sentence for _, point in written for cited in point.cited}
    left = [one for one in points if one.cited[0].sentence not in shown]
    both = placed(left[: max(0, digest.points - len(written))], written)
    return tuple(glossed(both, digest, citations)), citations.notes()


def placed(points: Sequence[Point], written: Iterable[tuple[int, Point]]) -> list[Point]:
    """The written points at their places among the others."""
    rest, result = list(points), list[Point]()
    wanted = sorted(((place or 10**6, point) for place, point in written), key=lambda row: row[0])
    for place, point in wanted:
        while rest and len(result) + 1 < place:
            result.append(rest.pop(0))
        result.append(point)
    return [*result, *rest]


def glossed(points: Iterable[Point], digest: Digest, citations: Citations) -> list[Point]:
    """Each point with the maintainer's words for the sentences that it cites; noted is what no point cites."""
    glosses: dict[tuple[str, str], list[Gloss]] = {}
    for one in digest.gloss:
        cited = citations.find(one.cite)
        if cited is not None:
            glosses.setdefault((cited.article_id, cited.sentence.text), []).append(Gloss(one.text, one.language))
    shown = []
    used: set[tuple[str, str]] = set()
    for point in points:
        keys = dict.fromkeys((cited.article_id, cited.sentence.text) for cited in point.cited)
        used |= keys.keys()
        shown.append(replace(point, glosses=tuple(gloss for key in keys for gloss in glosses.get(key, ()))))
    citations.unshown += [one.text for key, those in glosses.items() if key not in used for one in those]
    return shown


def beginning(start: str, articles: Mapping[str, Article]) -> list[Article]:
    """The articles of which a seed's name begins so, each once."""
    return list({one.document.id: one for seed, one in articles.items() if seed.startswith(start)}.values())


def by_seed(articles: Iterable[Article]) -> Mapping[str, Article]:
    """Articles by the names of all seeds that they are of: those of the same bytes are one."""
    return {seed: one for one in articles for seed in (one.document.seed, *one.document.same_bytes)}


def plain(text: str) -> str:
    """A text with single plain spaces, its letters folded."""
    return " ".join(text.split()).casefold()
