"""What the maintainer wrote beside the points: his own ones, with the sentences they rest on, and glosses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...facts.digests import Cite, Digest
from ...model import Article, Cited, Gloss, Point, Reason

WRITTEN = Reason("a point written by hand")


def with_hand(
    points: Sequence[Point], digest: Digest, articles: Mapping[str, Article]
) -> tuple[tuple[Point, ...], tuple[str, ...]]:
    """The points with the maintainer's own among them and his glosses beside them; and what of his rests on nothing.

    articles: by seed. A point by hand takes its place, those of the sources stand around it.
    """
    notes: list[str] = []
    written: list[tuple[int, Point]] = []
    for one in digest.point:
        cited = [find(cite, articles, notes) for cite in one.cites]
        if all(cited):
            point = Point(tuple(filter(None, cited)), None, (WRITTEN,), written=Gloss(one.text, one.language))
            written.append((one.place, point))
    shown = {cited.sentence for _, point in written for cited in point.cited}
    left = [one for one in points if one.cited[0].sentence not in shown]
    both = placed(left[: max(0, digest.points - len(written))], written)
    shown_so = tuple(glossed(both, digest, articles, notes))
    return shown_so, joined(notes)


def joined(notes: Sequence[str]) -> tuple[str, ...]:
    """One note for all that rests on nothing: where other seeds are built, that is every citation of the digest."""
    if not notes:
        return ()
    told = dict.fromkeys(notes)
    what = "one citation was" if len(notes) == 1 else f"{len(notes)} citations were"
    return (f"{what} left out of the points and glosses by hand: {'; '.join(told)}",)


def placed(points: Sequence[Point], written: Iterable[tuple[int, Point]]) -> list[Point]:
    """The written points at their places among the others."""
    rest, result = list(points), list[Point]()
    wanted = sorted(((place or 10**6, point) for place, point in written), key=lambda row: row[0])
    for place, point in wanted:
        while rest and len(result) + 1 < place:
            result.append(rest.pop(0))
        result.append(point)
    return [*result, *rest]


def glossed(
    points: Iterable[Point], digest: Digest, articles: Mapping[str, Article], notes: list[str]
) -> Iterable[Point]:
    """Each point with the maintainer's words for the sentence that it shows."""
    glosses: dict[tuple[str, str], list[Gloss]] = {}
    for one in digest.gloss:
        cited = find(one.cite, articles, notes)
        if cited is not None:
            glosses.setdefault((cited.article_id, cited.sentence.text), []).append(Gloss(one.text, one.language))
    for point in points:
        first = point.cited[0]
        yield replace(point, glosses=tuple(glosses.get((first.article_id, first.sentence.text), ())))


def find(cite: Cite, articles: Mapping[str, Article], notes: list[str]) -> Cited | None:
    """The sentence that is cited; None, with a note, where it cannot be found."""
    named = [articles[cite.seed]] if cite.seed in articles else beginning(cite.seed, articles)
    if len(named) != 1:
        why = (
            "no article is of a seed of this name" if not named else f"{len(named)} articles are of seeds that begin so"
        )
        notes.append(f"{cite.seed!r}: {why}")
        return None
    (article,) = named
    words = plain(cite.words)
    sentence = next((one for one in article.sentences if words in plain(one.text)), None)
    if sentence is None:
        notes.append(f"{cite.words!r}: no such sentence in {article.document.seed}")
        return None
    return Cited(article.document.id, sentence)


def beginning(start: str, articles: Mapping[str, Article]) -> list[Article]:
    """The articles of which a seed's name begins so, each once."""
    return list({one.document.id: one for seed, one in articles.items() if seed.startswith(start)}.values())


def by_seed(articles: Iterable[Article]) -> Mapping[str, Article]:
    """Articles by the names of all seeds that they are of: those of the same bytes are one."""
    return {seed: one for one in articles for seed in (one.document.seed, *one.document.same_bytes)}


def plain(text: str) -> str:
    """A text with single plain spaces."""
    return " ".join(text.split())
