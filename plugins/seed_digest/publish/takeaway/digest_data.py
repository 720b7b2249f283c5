"""A digest with all its statements and citations as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...addresses import is_web_address
from ...model import Account, Article, Difference, Gap, Part, Point, RoleTold, Speaker, Unlisted
from .. import urls
from ..cards import entity_name
from ..chains import told_by_text
from ..digests import period_text
from ..file_bytes import json_bytes
from ..gaps import gap_text
from ..memberships import shown_sentence
from .dossier import Dossier
from .objects import citation_object, date_object, event_object, reason_objects


def digest_json(dossier: Dossier) -> bytes:
    """A file of the digest. A part of which there is nothing is not there."""
    brief = dossier.brief
    parts: dict[str, list[dict[str, Any]]] = {
        "points": [point_object(dossier, one) for one in brief.points],
        "chronology": [event_object(dossier, one) for one in dossier.entries],
        "differences": [difference_object(dossier, one) for one in brief.differences],
        "parts": [part_object(dossier, one) for one in brief.parts],
        "unlisted": [unlisted_object(dossier, one) for one in brief.unlisted],
        "documents": [member_object(dossier, one) for one in (*dossier.main, *dossier.mentions)],
        "gaps": [gap_object(dossier, one) for one in brief.gaps],
    }
    made = {**head(dossier), **{name: rows for name, rows in parts.items() if rows}}
    return json_bytes(made)


def head(dossier: Dossier) -> dict[str, Any]:
    """What the digest is."""
    return {
        "digest": dossier.slug,
        "title": dossier.digest.title,
        "scope": dossier.digest.scope,
        "url": dossier.address(urls.digest(dossier.slug)),
        "language": dossier.edition.options.language,
        "period": period_text((*dossier.main, *dossier.mentions)) or None,
    }


def point_object(dossier: Dossier, point: Point) -> dict[str, Any]:
    """A point: the words of its first citation, or the maintainer's."""
    first = point.cited[0]
    document, shown = dossier.edition.library.by_id[first.article_id].document, dossier.citation(first)
    written = point.written
    return {
        "text": written.text if written else shown.text,
        "language": (written.language or dossier.edition.options.language) if written else shown.language,
        "written": written is not None,
        "glosses": [{"text": one.text, "language": one.language} for one in point.glosses],
        "speaker": speaker_object(first.sentence.speaker),
        "date": date_object(dossier, document, point.date),
        "reported": point.reported,
        "planned": point.planned,
        "because": reason_objects(dossier, document, point.because),
        "citations": [citation_object(dossier, one) for one in point.cited],
    }


def speaker_object(speaker: Speaker | None) -> dict[str, Any] | None:
    """Who says a sentence; None where that is the document itself."""
    if speaker is None:
        return None
    return {
        "text": speaker.text,
        "entity": speaker.entity,
        "said": speaker.said,
        "quoted": speaker.quoted,
        "certainty": speaker.certainty.value,
    }


def difference_object(dossier: Dossier, difference: Difference) -> dict[str, Any]:
    """What is told differently, by whom, and why these are held against each other."""
    document = dossier.edition.library.by_id[difference.accounts[0].cited.article_id].document
    accounts = [account_object(dossier, one) for one in difference.accounts]
    return {
        "what": difference.what.value,
        "subject": difference.subject,
        "accounts": accounts,
        "because": reason_objects(
            dossier, document, difference.because, [one["citation"]["quote"] for one in accounts]
        ),
    }


def account_object(dossier: Dossier, account: Account) -> dict[str, Any]:
    """What one document tells: since when, by whom, in which sentence."""
    card = dossier.edition.cards.articles[account.cited.article_id]
    return {
        "value": account.value,
        "date": card.date.value or None,
        "source": told_by_text(card.sources) or None,
        "citation": citation_object(dossier, account.cited),
    }


def part_object(dossier: Dossier, part: Part) -> dict[str, Any]:
    """Somebody or something that plays a part."""
    entity = dossier.edition.library.facts.entities[part.entity]
    return {
        "entity": part.entity,
        "name": entity_name(dossier.edition.library, entity).text,
        "kind": entity.kind,
        "roles": role_objects(dossier, part.roles),
        "mentions": part.mentions,
        "documents": numbers(dossier, part.articles),
        "quoted": [citation_object(dossier, one) for one in part.quoted],
        "beside": part.beside,
    }


def unlisted_object(dossier: Dossier, one: Unlisted) -> dict[str, Any]:
    """Somebody who is in no list of entities."""
    return {
        "name": one.name,
        "roles": role_objects(dossier, one.roles),
        "mentions": one.mentions,
        "documents": numbers(dossier, one.articles),
        "citation": citation_object(dossier, one.cited),
        "quoted": [citation_object(dossier, said) for said in one.quoted],
        "beside": one.beside,
    }


def role_objects(dossier: Dossier, roles: Sequence[RoleTold]) -> list[dict[str, Any]]:
    """What sources call somebody, each with its sentence."""
    return [{"text": one.text, "citation": citation_object(dossier, one.cited)} for one in roles]


def numbers(dossier: Dossier, articles: Sequence[str]) -> list[int]:
    """The numbers of some documents of the digest, by their ids."""
    return [dossier.numbers[one] for one in articles if one in dossier.numbers]


def gap_object(dossier: Dossier, gap: Gap) -> dict[str, Any]:
    """What is not in the corpus, in words and in parts."""
    return {
        "kind": gap.kind.value,
        "text": gap_text(dossier.edition.library, gap, dossier.entries),
        "entities": list(gap.entities),
        "years": list(gap.years) if gap.years else None,
        "recalled": list(gap.recalled),
        "undated": gap.undated,
        "dates": [one.value for one in gap.dates] if gap.dates else None,
        "languages": list(gap.languages),
        "count": gap.count,
        "keys": list(gap.keys),
    }


def member_object(dossier: Dossier, article: Article) -> dict[str, Any]:
    """A document of the digest, with the sentence that puts it there."""
    library, document = dossier.edition.library, article.document
    membership, card = article.digests[dossier.slug], dossier.edition.cards.articles[document.id]
    sentence, original = shown_sentence(library, article, membership), document.source.url
    return {
        "number": dossier.numbers[document.id],
        "article": document.id,
        "seed": document.seed,
        "role": membership.role,
        "title": document.title.value if document.title else None,
        "language": document.language,
        "date": date_object(dossier, document, article.date),
        "source": told_by_text(card.sources) or None,
        "original": original.value if original and is_web_address(original.value) else None,
        "url": dossier.address(card.url),
        "sentence": {"text": sentence.text, "url": dossier.address(sentence.link.url)} if sentence else None,
        "because": reason_objects(dossier, document, membership.because, [sentence.text] if sentence else []),
    }
