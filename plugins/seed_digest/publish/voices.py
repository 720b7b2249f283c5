"""What somebody who says something is called."""

from __future__ import annotations

from ..language.inflection import is_inflected
from ..language.languages import base_code
from ..model import Speaker
from .library import Library


def voice_name(library: Library, speaker: Speaker, language: str) -> str:
    """A speaker as the text calls them; the name itself of a listed one, where the text only inflects it.

    language: of the text.
    """
    entity = library.facts.entities.get(speaker.entity or "")
    name = (entity.names.get(language) or entity.names.get(base_code(language))) if entity else None
    return name if name and is_inflected(speaker.text, name, language) else speaker.text
