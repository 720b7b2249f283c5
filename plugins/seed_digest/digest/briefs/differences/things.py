"""What things a number counts, as a reader is told: passengers, trucks, satellites."""

from __future__ import annotations

from ....language.phrasebooks import COUNTED

# What a reader is told of a kind that is no noun, or of a noun that may mean another thing.
SHOWN = {
    "crew": "crew members", "dead": "dead people", "missing": "missing people", "evacuated": "evacuated people",
    "wagons": "railway wagons",
}  # fmt: skip
# What is counted, by the keys of [counted] in a language's file.
THINGS = {kind: f"how many {SHOWN.get(kind, kind)} there were" for kind in COUNTED}
