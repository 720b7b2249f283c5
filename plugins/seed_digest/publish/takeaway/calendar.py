"""A digest's chronology as iCalendar (RFC 5545), by icalendar. No clock: it is as new as the newest who tells of it."""

from __future__ import annotations

import datetime
import uuid

from icalendar import Calendar, vText
from icalendar import Event as CalendarEvent

from ...model import ChronologyEntry
from .. import urls
from ..chains import told_by_text
from ..chronology import known_date, lead_of
from ..contents import instant
from ..dating import certainty_note, date_text
from ..feeds import EMPTY_FEED, identity
from .dossier import Dossier
from .entries import key_of, outcomes, tellings, to_the_day
from .plain import one_line, shortened

PRODUCT = "-//seed-digest//digest//EN"
SUMMARY_LENGTH = 120
ONE_DAY = datetime.timedelta(days=1)


def chronology_ics(dossier: Dossier) -> bytes:
    """A file of the events that are known to the day; their texts are escaped by the library."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    # The library escapes no property that it does not know.
    calendar.add("x-wr-calname", vText(one_line(dossier.digest.title)))
    calendar.add("x-wr-caldesc", vText(described(dossier)))
    stamp = newest(dossier)
    for entry in to_the_day(dossier.entries):
        calendar.add_component(event_of(dossier, entry, stamp))
    return bytes(calendar.to_ical())


def described(dossier: Dossier) -> str:
    """The digest's scope, and how many events are not in the file."""
    left = len(dossier.entries) - len(to_the_day(dossier.entries))
    words = [one_line(dossier.digest.scope)]
    if left:
        events = "1 event is" if left == 1 else f"{left} events are"
        words.append(f"{events} not here, for no more than the month, the year or less is known: see timeline.json.")
    return " ".join(words)


def newest(dossier: Dossier) -> datetime.datetime:
    """The newest date among the documents that tell the events shown; else among the events."""
    entries = to_the_day(dossier.entries)
    library = dossier.edition.library
    told = [library.by_id[one.article_id] for entry in entries for one in tellings(library, entry)]
    dates = [one.date.value.sort for one in told if one.date] + [None]
    own = [entry.event.date.sort for entry in entries if entry.event.date]
    sorts = [one for one in dates if one] or [one for one in own if one]
    return instant(max(sorts)) if sorts else EMPTY_FEED


def event_of(dossier: Dossier, entry: ChronologyEntry, stamp: datetime.datetime) -> CalendarEvent:
    """One event. A planned one is tentative, cancelled where it was moved or called off; none makes anybody busy."""
    shown = dossier.citation(tellings(dossier.edition.library, entry)[0])
    date = entry.event.date
    made = CalendarEvent()
    made.add("uid", uid(dossier, key_of(entry)))
    made.add("dtstamp", stamp)
    if date is not None and date.first_day and date.last_day:
        made.add("dtstart", date.first_day)
        made.add("dtend", date.last_day + ONE_DAY)
    summary = f"{mark(entry)}{shortened(one_line(shown.text), SUMMARY_LENGTH)}"
    made.add("summary", summary, parameters={"LANGUAGE": shown.language})
    made.add("description", description(dossier, entry))
    made.add("categories", categories(dossier, entry))
    made.add("transp", "TRANSPARENT")
    if entry.planned:
        made.add("status", "CANCELLED" if turned(entry) else "TENTATIVE")
    if dossier.edition.options.url:
        made.add("url", urls.absolute(dossier.edition.options.url, shown.link.url))
    return made


def uid(dossier: Dossier, key: str) -> str:
    """The name of an event: it stays while the site keeps its own name, wherever it stands."""
    return str(uuid.UUID(identity(dossier.edition, f"{urls.digest(dossier.slug)}#{key}")))


def mark(entry: ChronologyEntry) -> str:
    """What must be seen in a calendar that shows no more than the summary: the day may be only that of the report."""
    if entry.event.reported:
        return f"Reported plan{turned(entry)}: " if entry.planned else "Reported: "
    return f"Planned{turned(entry)}: " if entry.planned else ""


def turned(entry: ChronologyEntry) -> str:
    """', moved' or ', called off' for a plan that did not come true, or not then; '' for any other."""
    how = next((one.how for one in entry.outcomes if one.how), "")
    return f", {how}" if how else ""


def categories(dossier: Dossier, entry: ChronologyEntry) -> list[str]:
    """The digest, and what kind of event it is."""
    kinds = [("planned", entry.planned), ("reported", entry.event.reported), ("context", bool(entry.context))]
    return [one_line(dossier.digest.title), *(word for word, is_so in kinds if is_so)]


def description(dossier: Dossier, entry: ChronologyEntry) -> str:
    """The sentence in full, how its date is known, and all who tell of it."""
    cards = dossier.edition.cards.articles
    told = tellings(dossier.edition.library, entry)
    lines = [one_line(dossier.citation(told[0]).text)]
    date = known_date(entry.event)
    if date is not None:
        lead = lead_of(entry.event).capitalize() or "Date"
        lines.append(f"{lead}: {date_text(date.value)} ({certainty_note(date)})")
    for one in told:
        card = cards[one.article_id]
        source = told_by_text(card.sources) or "Source unknown"
        lines.append(f"{source}, {card.date.short} ({card.date.note}): {card.title}")
    for how, outcome in outcomes(dossier.entries, entry):
        became = known_date(outcome.event)
        text = one_line(dossier.citation(tellings(dossier.edition.library, outcome)[0]).text)
        before = f"{how}, " if how else ""
        lines.append(f"What became of it: {before}{date_text(became.value) if became else 'date unknown'}: {text}")
    return "\n".join(lines)
