"""`invoke bench stories`: do two documents tell of one event? Beside ours two measures of likeness, with one bound."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from ...digest.stories.traits import Traits, traits_of
from ...extract.pipeline import Tools, read_document
from ...language.writing import WORD, key, lower
from ...model import Article, RawDocument
from ..training.folds import FOLDS, story_fold
from .contenders import Contender, Tick
from .pairs import Pair, pairs_of
from .question import Figures, Question
from .sets import PAIRS, Gold, Page, Record, Scorer

FIGURES = ("F1", "accuracy", "precision", "recall")
# Lengths of the character n-grams of the second measure.
GRAMS = (3, 4, 5)

# How alike the documents of each pair are, by the pair's id.
Likenesses = Callable[[Sequence[Pair]], Mapping[str, float]]


def shared_title_words(pairs: Sequence[Pair]) -> Mapping[str, float]:
    """The share of all words of both titles that both have."""
    return {one.id: jaccard(*(title_words(page) for page in one.pages)) for one in pairs}


def title_words(page: Page) -> frozenset[str]:
    return frozenset(WORD.findall(lower(page.raw.content.decode().partition("\n")[0])))


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def character_tfidf(pairs: Sequence[Pair]) -> Mapping[str, float]:
    """The cosine of character n-grams, weighed by how few documents have them."""
    counts = {page.id: grams_of(page) for one in pairs for page in one.pages}
    rarity = rarity_of(counts.values())
    return {one.id: cosine(*(weighed(counts[page.id], rarity) for page in one.pages)) for one in pairs}


def rarity_of(documents: Collection[Mapping[str, int]]) -> Mapping[str, float]:
    """How few documents have each n-gram."""
    counts = Counter(gram for found in documents for gram in found)
    return {gram: math.log((len(documents) + 1) / (count + 1)) + 1 for gram, count in counts.items()}


def grams_of(page: Page) -> Counter[str]:
    text = key(page.raw.content.decode())
    return Counter(text[start : start + size] for size in GRAMS for start in range(len(text) - size + 1))


def weighed(counts: Mapping[str, int], rarity: Mapping[str, float]) -> Mapping[str, float]:
    """Each n-gram's weight, of a text of length 1."""
    weights = {gram: (1 + math.log(count)) * rarity[gram] for gram, count in counts.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {gram: weight / length for gram, weight in weights.items()}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(weight * other[gram] for gram, weight in one.items() if gram in other)


def one_bound(name: str, likenesses: Likenesses, answer: Callable[[Page], object]) -> Contender:
    """A measure with the bound that is best on the other pairs, as ours is learned on them. answer: what is timed."""

    def records(pages: Sequence[Page], tick: Tick) -> Mapping[str, Record]:
        pairs = pairs_of(pages)
        alike = likenesses(pairs)
        bounds = [best_bound([one for one in pairs if story_fold(one.kin) != fold], alike) for fold in range(FOLDS)]
        found: dict[str, Record] = {}
        for one in pairs:
            same = alike[one.id] >= bounds[story_fold(one.kin)]
            for page in one.pages:
                found[page.id] = {"status": "article", "story": one.id if same else None}
                tick()
        return found

    return Contender(name, records, answer, cross_validated=True)


def best_bound(pairs: Sequence[Pair], alike: Mapping[str, float]) -> float:
    """The bound by which most pairs are told right; of several the lowest."""
    return max(
        sorted(alike[one.id] for one in pairs),
        key=lambda bound: sum((alike[one.id] >= bound) == one.same for one in pairs),
    )


def traits(raw: RawDocument, tools: Tools) -> Traits:
    """Bytes -> what of the document is compared."""
    document = read_document(raw, tools)
    return traits_of(Article(document, document.date, (), (), (), {}))


def figures_of(scorer: Scorer, name: str, gold: Gold, records: Mapping[str, Record]) -> Figures:
    """The script's figures; each pair stands once in its list, though it has two documents here."""
    figures, _ = scorer.score_pairs(list({one["id"]: one for one in gold}.values()), records)
    return {figure: figures[figure] for figure in FIGURES}


def headlines(figures: Figures) -> Figures:
    """F1 and the share of pairs told right."""
    return {name: figures[name] for name in ("F1", "accuracy")}


STORIES = Question(
    name="stories",
    floors={PAIRS: ("F1", "accuracy")},
    peers=(),
    rivals=lambda tools: (
        one_bound("shared words of titles", shared_title_words, title_words),
        one_bound("character TF-IDF", character_tfidf, grams_of),
    ),
    answer=traits,
    record=lambda story: {"status": "article", "story": story or None},
    figures=figures_of,
    headlines=headlines,
    in_pairs=True,
    legend=(
        "of pairs of documents: F1 of those told the same, accuracy of all; all documents are read as one corpus",
        "cross-validated here: weights and bounds are those of the other pairs; pairs that share a text are one",
    ),
)
