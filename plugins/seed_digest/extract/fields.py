"""Fields that a site's layout states, read off its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..facts.sites import FieldRule, Site
from ..language.languages import base_code
from ..model import Line, Reason


@dataclass(frozen=True, slots=True)
class LayoutField:
    """One field with its value, certainty and the line that states it."""

    name: str
    value: str
    certainty: str
    because: Reason


def layout_fields(lines: Sequence[Line], site: Site | None, language: str) -> tuple[LayoutField, ...]:
    """What the layout's field rows find, each row at its first line. language: of the body."""
    if site is None:
        return ()
    return tuple(field for rule in site.fields for field in first_match(lines, site, rule, language))


def first_match(lines: Sequence[Line], site: Site, rule: FieldRule, language: str) -> Iterator[LayoutField]:
    """The first line that a row finds. Only the words found are quoted, so that furniture stays out of the reasons."""
    if rule.languages and not {language, base_code(language)} & {*rule.languages}:
        return
    for line in lines:
        match = rule.pattern.search(line.text)
        if match is None:
            continue
        groups = match.groupdict()
        value = rule.value or (groups.get("value") or "").strip()
        if value:
            quote = match[0] if rule.value else groups["value"]
            yield LayoutField(
                rule.field, value, rule.certainty, Reason(f"the layout of {site.name}", quote, line.number)
            )
        return
