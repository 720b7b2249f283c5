"""What comes of a deed, which an account of the same event may tell in its place."""

from __future__ import annotations

# What comes of such a deed: talks that were planned were held where they end in an accord.
FRUITS = {
    "meet": frozenset({"discuss", "agree", "sign"}),
    "discuss": frozenset({"meet", "agree", "sign"}),
    "visit": frozenset({"meet", "discuss", "sign"}),
    "invite": frozenset({"visit", "meet"}),
}


def with_fruits(kinds: frozenset[str]) -> frozenset[str]:
    """Kinds of deeds, and those of what comes of them."""
    return kinds.union(*(FRUITS.get(one, frozenset()) for one in kinds))
