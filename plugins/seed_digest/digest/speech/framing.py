"""Who says a sentence by a small word beside the name: 'according to X', 'X zufolge'."""

from __future__ import annotations

from dataclasses import replace

from ...language.equal_letters import flattened
from ...language.first_names import first_names
from ...language.speech import words_of
from .clause import Clause, Nominal, Saying
from .nominals import PERSONAL, find_nominals, person_behind
from .setting import Kind


def behind_preposition(clause: Clause, at: int) -> Saying | None:
    """'according to X'."""
    stop = clause.on_to_mark(at + 1)
    # The case there is no subject's.
    anyhow = replace(clause.setting, inflected=False)
    found = [one for one in find_nominals(replace(clause, setting=anyhow), at + 1, stop) if one.kind is not Kind.THING]
    if not found or found[0].first - at > 3 or (found[0].kind is Kind.IT):
        return None
    between = clause.tokens[at + 1 : found[0].first]
    if clause.tokens[at].kind == "tag" and any(not one.kind and not one.capital for one in between):
        return None
    who = found[0]
    called = who.title or who.kind is Kind.PRONOUN
    if called and len(found) > 1 and found[1].kind in (Kind.PERSON, Kind.NAME) and found[1].first == who.last + 1:
        who = found[1]
    else:
        who = bearer_at_end(clause, who, found[-1], stop) or who
    token = clause.tokens[at]
    said = clause.text[token.start : token.end]
    if who.kind is Kind.TEXT and who.within is None and clause.setting.words.whole.get(words_of(said)[:-1]) == "nobody":
        # 'It is said in the letter': nobody says it.
        return None
    return Saying(who, said, token.start, by_verb=False)


def bearer_at_end(clause: Clause, title: Nominal, name: Nominal, stop: int) -> Nominal | None:
    """The person up to the next mark behind an office, where no more stands between than what that is of."""
    between = clause.tokens[title.last + 1 : name.first]
    plain = title.title in PERSONAL and all(one.kind in ("", "name", "article") for one in between)
    if not plain or name.last + 1 != stop or not clause.mark(stop):
        return None
    person = person_behind(title, name, clause) if name.kind is Kind.NAME else name
    known = person is not None and (person.kind is Kind.PERSON or flattened(person.text.split()[0]) in first_names())
    return person if known else None


def before_postposition(clause: Clause, at: int) -> Saying | None:
    """'X zufolge'."""
    found = find_nominals(clause, clause.back_to_mark(at), at)
    if not found or found[-1].kind is Kind.THING or at - found[-1].last > 2:
        return None
    token = clause.tokens[at]
    return Saying(found[-1], clause.text[token.start : token.end], token.start, by_verb=False)
