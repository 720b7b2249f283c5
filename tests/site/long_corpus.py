"""A corpus whose digest has many documents and events."""

from __future__ import annotations

from dataclasses import replace

from sample import article, dated, document, sample_corpus

from seed_digest.model import Article, ChronologyEntry, Corpus, Event


def many(number: int) -> tuple[Article, ...]:
    """So many main documents, over ten years, the newest first."""
    days = [f"{2025 - place * 10 // number}-06-{28 - place % 28:02}" for place in range(number)]
    made = [
        article(
            document(f"d{place}", f"Talks {place}", "en", {3: f"Alpha Agency held talks {place}."}),
            dated(day),
            ("alpha",),
            moon_talks="main" if place % 3 else "mention",
        )
        for place, day in enumerate(days)
    ]
    return tuple(sorted(made, key=lambda one: (one.date and one.date.value.sort) or "", reverse=True))


def corpus_of(number: int) -> Corpus:
    """A corpus of so many documents, each with a row of the chronology."""
    articles = many(number)
    rows = [
        ChronologyEntry(
            Event(one.date.value, one.date.certainty, one.date.because, one.sentences[0], one.document.seed),
            one.document.id,
            key=f"k{place}",
        )
        for place, one in enumerate(reversed(articles))
        if one.date
    ]
    return replace(sample_corpus(), articles=articles, chronologies={"moon-talks": tuple(rows)}, briefs={})


def sample_with(number: int) -> Corpus:
    """The sample's own articles, rows and brief, and so many documents beside them."""
    own, long = sample_corpus(), corpus_of(number)
    rows = (*long.chronologies["moon-talks"], *own.chronologies["moon-talks"])
    articles = sorted(
        (*own.articles, *long.articles), key=lambda one: (one.date and one.date.value.sort) or "", reverse=True
    )
    return replace(own, articles=tuple(articles), chronologies={"moon-talks": rows})
