"""A digest as plain Markdown with numbered sources. What a seed says is text in it, and never markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...edtf import Edtf
from ...model import Article, ChronologyEntry, Cited, Difference, Part, Point, Resolved, Unlisted
from .. import urls
from ..chains import told_by_text
from ..chronology import known_date, lead_of
from ..counting import number_of
from ..dating import certainty_note, date_text
from ..digests import language_links, newest_date, period_text
from ..gaps import gap_text
from ..kinds import SECTIONS
from ..memberships import shown_sentence
from ..names import language_name
from ..pieces import EntityView
from ..points import point_lead
from ..voices import voice_name
from .bibliography import make_reference
from .dossier import Dossier
from .entries import outcomes, tellings
from .markdown_text import text

BESIDE = "; only named beside the matter"


def digest_markdown(dossier: Dossier) -> bytes:
    """A file of the digest. A section of which there is nothing is not there."""
    sections = (
        ("In brief", [point_line(dossier, *one) for one in enumerate(dossier.brief.points, 1)]),
        ("Chronology", [event_line(dossier, one) for one in dossier.entries]),
        ("Where sources differ", [line for one in dossier.brief.differences for line in difference(dossier, one)]),
        *named_sections(dossier),
        ("Documents", [member_line(dossier, one) for one in dossier.main]),
        ("Mentioned in", [member_line(dossier, one) for one in dossier.mentions]),
        ("Not in this corpus", [f"- {text}" for text in gaps(dossier)]),
        ("Sources", [source_line(dossier, one) for one in dossier.sources]),
    )
    blocks = [*head(dossier), *(f"## {title}\n\n" + "\n".join(lines) for title, lines in sections if lines)]
    return ("\n\n".join(blocks) + "\n").encode()


def head(dossier: Dossier) -> Iterator[str]:
    """Title, scope, status and the maintainer's own introduction, which is Markdown already."""
    yield f"# {text(dossier.digest.title)}"
    yield text(dossier.digest.scope)
    yield status(dossier)
    if dossier.digest.intro.strip():
        yield dossier.digest.intro.strip()


def status(dossier: Dossier) -> str:
    """'Documents: 2 main, 1 mention · Languages: English · Period: 2021 · Newest: …', and where the page is."""
    library, all_members = dossier.edition.library, (*dossier.main, *dossier.mentions)
    newest = newest_date(library, dossier.edition.cards, all_members)
    rows = [
        ("Documents", f"{len(dossier.main)} main, {number_of(len(dossier.mentions), 'mention')}"),
        ("Languages", ", ".join(one.text for one in language_links(library, all_members))),
        ("Period", period_text(all_members)),
        ("Newest", f"{newest.short} ({newest.note})" if newest else ""),
    ]
    page = f"[page on this site]({dossier.address(urls.digest(dossier.slug))})"
    return " · ".join([*(f"{label}: {words}" for label, words in rows if words), page])


def point_line(dossier: Dossier, number: int, point: Point) -> str:
    """A point, numbered, with who says it, when, and its sources."""
    first = dossier.citation(point.cited[0])
    written, speaker = point.written, point.cited[0].sentence.speaker
    words = quoted(dossier, first.text, first.language)
    words = in_language(dossier, written.text, written.language) if written else words
    about = ["written by the maintainer"] if written else []
    voice = voice_name(dossier.edition.library, speaker, first.language) if speaker else ""
    about += [f"said by {text(voice)}"] if voice and not written else []
    about += [when(point.date, point_lead(point))] if point.date else []
    about += ["planned"] if point.planned else []
    glosses = "".join(f"\n   By the editor: {in_language(dossier, one.text, one.language)}" for one in point.glosses)
    return f"{number}. {words}{' – ' + ', '.join(about) if about else ''} {marks(dossier, point.cited)}{glosses}"


def event_line(dossier: Dossier, entry: ChronologyEntry) -> str:
    """An event: when, as what, in whose words, by whom."""
    told, date = tellings(dossier.edition.library, entry), known_date(entry.event)
    shown = dossier.citation(told[0])
    kinds = ["planned"] if entry.planned else []
    kinds += [text(entry.context)] if entry.context else []
    words = when(date, lead_of(entry.event)) if date else "Date unknown"
    stamp = ", ".join([words[:1].upper() + words[1:], *kinds])
    became = "".join(
        f" → {how}{' ' if how else ''}{outcome_text(dossier, one)}" for how, one in outcomes(dossier.entries, entry)
    )
    became = became or (" → no follow-up found in this corpus" if entry.unanswered else "")
    return f"- **{stamp}:** {quoted(dossier, shown.text, shown.language)} {marks(dossier, told)}{became}"


def outcome_text(dossier: Dossier, entry: ChronologyEntry) -> str:
    """What became of a plan: when, and who tells it."""
    date, told = known_date(entry.event), tellings(dossier.edition.library, entry)
    return f"{when(date, lead_of(entry.event)) if date else 'date unknown'} {marks(dossier, told)}"


def difference(dossier: Dossier, one: Difference) -> Iterator[str]:
    """What is told differently, and each account of it below."""
    yield f"- {one.what.value.capitalize()}, {text(one.subject)}:"
    for account in one.accounts:
        shown = dossier.citation(account.cited)
        words = quoted(dossier, shown.text, shown.language)
        card = dossier.edition.cards.articles[account.cited.article_id]
        by = text(f"{told_by_text(card.sources) or 'Source unknown'}, {card.date.short}")
        yield f"    - **{text(account.value)}** ({by}): {words} {marks(dossier, [account.cited])}"


def named_sections(dossier: Dossier) -> Iterator[tuple[str, list[str]]]:
    """Who and what plays a part, by the sections of the site."""
    kinds = {key: str(one.kind) for key, one in dossier.edition.library.facts.entities.items()}
    rows = [(kinds[one.entity], part_line(dossier, one)) for one in dossier.brief.parts]
    for section in SECTIONS:
        if section.url != urls.SUBJECTS:
            listed = [line for kind, line in rows if kind in section.kinds]
            others = [unlisted_line(dossier, one) for one in dossier.brief.unlisted if section.url == urls.PEOPLE]
            yield section.label, listed + others


def part_line(dossier: Dossier, part: Part) -> str:
    """Somebody with the roles that the sources give."""
    view = dossier.edition.cards.entity(part.entity)
    roles = "; ".join(f"{text(one.text)} {marks(dossier, [one.cited])}" for one in part.roles)
    own = f"; own words {marks(dossier, part.quoted)}" if part.quoted else ""
    own += BESIDE if part.beside else ""
    return f"- {names(dossier, view)}{' – ' + roles if roles else ''}: {number_of(len(part.articles), 'document')}{own}"


def unlisted_line(dossier: Dossier, one: Unlisted) -> str:
    """Somebody who is in no list of entities, as printed."""
    roles = "; ".join(f"{text(role.text)} {marks(dossier, [role.cited])}" for role in one.roles)
    told = roles or marks(dossier, [one.cited])
    own = f"; own words {marks(dossier, one.quoted)}" if one.quoted else ""
    own += BESIDE if one.beside else ""
    return f"- {text(one.name)} (not in the list of entities) – {told}: {number_of(len(one.articles), 'document')}{own}"


def names(dossier: Dossier, entity: EntityView) -> str:
    """'Name (name in another language, another)', in the languages that the corpus has."""
    read = dossier.edition.library.reading_order
    others = [text(one.text) for one in entity.names if one.language in read and one.text != entity.name]
    return f"{text(entity.name)} ({', '.join(others)})" if others else text(entity.name)


def member_line(dossier: Dossier, article: Article) -> str:
    """A document, and the sentence that puts it into the digest."""
    sentence = shown_sentence(dossier.edition.library, article, article.digests[dossier.slug])
    card = dossier.edition.cards.articles[article.document.id]
    why = f": {quoted(dossier, sentence.text, sentence.language)}" if sentence else ""
    title = quoted(dossier, card.title, card.title_language if article.document.title else "")
    return f"- {title} [{dossier.numbers[card.id]}]{why}"


def gaps(dossier: Dossier) -> Iterable[str]:
    return (text(gap_text(dossier.edition.library, one, dossier.entries)) for one in dossier.brief.gaps)


def source_line(dossier: Dossier, article: Article) -> str:
    """A source with its number, as a bibliography has it. The number is text: a list would count anew."""
    reference = make_reference(dossier.edition, article)
    card = dossier.edition.cards.articles[article.document.id]
    date = card.date.short if article.date else "date unknown"
    told = [told_by_text(card.sources) or "Source unknown", f"{date} ({card.date.note})"]
    told += [card.translated] if card.translated else []
    original = f" <{reference.url}>" if reference.url else ""
    page = f"[page on this site]({dossier.address(card.url)})"
    return f"- [{dossier.numbers[card.id]}] {text(reference.title)}. {text(', '.join(told))}.{original} {page}"


def marks(dossier: Dossier, cited: Sequence[Cited]) -> str:
    """'[1], [3]': the numbers of the sources, each with a link to its paragraph on the site."""
    links = [(dossier.numbers[one.article_id], dossier.citation(one).link.url) for one in cited]
    return ", ".join(f"[[{number}]]({dossier.address(url)})" for number, url in links)


def when(date: Resolved[Edtf], lead: str) -> str:
    """'reported by 28 July 2025 (stated)': a date in words, with how it is known."""
    words = f"{date_text(date.value)} ({certainty_note(date)})"
    return f"{lead} {words}" if lead else words


def quoted(dossier: Dossier, words: str, language: str) -> str:
    """Words of a source, with their language where it is not the site's."""
    site = dossier.edition.options.language
    known = language not in (site, "") and not language.startswith("und")
    return f"{text(words)} ({language_name(language, site)})" if known else text(words)


def in_language(dossier: Dossier, words: str, language: str) -> str:
    """The maintainer's words, with their language where it is not the site's."""
    return quoted(dossier, words, language or dossier.edition.options.language)
