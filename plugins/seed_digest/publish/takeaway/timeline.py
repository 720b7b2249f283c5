"""A digest's chronology as JSON."""

from __future__ import annotations

from .. import urls
from ..file_bytes import json_bytes
from .dossier import Dossier
from .objects import event_object


def timeline_json(dossier: Dossier) -> bytes:
    """A file of all events, oldest first, undated ones last."""
    made = {
        "digest": dossier.slug,
        "title": dossier.digest.title,
        "url": dossier.address(urls.digest(dossier.slug)),
        "events": [event_object(dossier, one) for one in dossier.entries],
    }
    return json_bytes(made)
