"""Whether two documents tell of one deed: what their titles and openings say was done, in whatever language."""

from __future__ import annotations

from dataclasses import dataclass

from ...language.deeds import deeds_in
from ...language.languages import facts_of
from ...language.sentences import split_sentences

# Kinds that tell of one event, by what they are called here; any other kind is its own.
SAME = {"discuss": "meet", "sign": "agree", "fail": "accident"}
# Kinds that only say that something goes on again: what, another kind tells.
PASSED = frozenset({"resume"})
# What says that another deed is not done, or not yet. What a text denies counts as called off.
CALLED_OFF = "cancel"
UNDONE = frozenset({CALLED_OFF, "delay", "refuse", "preparation"})


@dataclass(frozen=True, slots=True)
class Deeds:
    """The kinds of deeds that a document tells of: in its title, and in all of its opening, title included."""

    title: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()

    @property
    def foremost(self) -> frozenset[str]:
        """Those of the title, of a title without any those of the opening."""
        return self.title or self.opening

    @property
    def undone(self) -> frozenset[str]:
        """What the title says is not done, or not yet."""
        return self.title & UNDONE


NONE_KNOWN = Deeds()


def deeds_of(title: str, opening: str, language: str) -> Deeds:
    """The deeds of a document with this title and opening."""
    told = kinds_in(opening, language)
    return Deeds(kinds_in(title, language) if told else told, told)


def kinds_in(text: str, language: str) -> frozenset[str]:
    """The kinds of deeds that a text tells, as stories know them."""
    told = {(SAME.get(one.kind, one.kind), one.denied) for one in deeds_in(text, language) if one.kind not in PASSED}
    done = {kind for kind, denied in told if not denied}
    return frozenset(done | {CALLED_OFF for kind, denied in told if denied and kind not in UNDONE})


def states_in(text: str, language: str) -> frozenset[tuple[str, str]]:
    """(kind, 'done', 'planned' or 'denied') for the deeds of a text."""
    known = facts_of(language)
    found = set()
    for _, sentence in split_sentences(text, language):
        ahead = known is not None and known.planned is not None and known.planned.search(sentence) is not None
        told = "planned" if ahead else "done"
        found |= {(one.kind, "denied" if one.denied else told) for one in deeds_in(sentence, language)}
    return frozenset(found)


def contradict(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """True where a deed that two texts name is never in the same state in both: done, planned or denied."""
    both = {kind for kind, _ in one} & {kind for kind, _ in other}
    return bool(both - {kind for kind, _ in one & other})


def agree(one: Deeds, other: Deeds) -> bool | None:
    """True where both tell of one deed, False where each tells of another; None where the words for it are not known.

    What one title says is called off, the other document must call off too.
    """
    if one.undone - other.opening or other.undone - one.opening:
        return False if one.opening and other.opening else None
    if one.foremost & other.opening or other.foremost & one.opening:
        return True
    return False if one.opening and other.opening else None
