"""Who says a sentence in a language that marks no subject and parts no words: by place alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from .clause import Nominal, Saying
from .nominals import NAMED_BEHIND, TITLES
from .setting import Kind
from .stretch import BOUNDARY, LEAST_NAME, LONGEST, MOST_NAME, NEAR, Name, Stretch, is_denied, is_near, small_words

# So many characters a name has whose first is a surname, and one without a dot in it.
MOST_SURNAMED, MOST_SHORT = 3, 4
# A text that speaks, and those that one speaks in or to: a count may stand before them, 'in one statement'.
TEXT = "statement"
OUTLET = "outlet"
ADDRESSED, AWAY = frozenset({TEXT, OUTLET}), 3
# No word for 'with' or 'to' has more characters.
LONGEST_SMALL = 3
# A paper between its marks, right before a verb.
PAPER = re.compile(r"《([^《》]{2,20})》")
NUMBER = re.compile(r"\d|[０-９]")
# Behind a name of a script without spaces a day may follow.
CUT = re.compile(r"[\d\s]")


def find_placed(stretch: Stretch) -> Iterator[Saying]:
    """The speakers of a sentence in a language that marks no subject and parts no words."""
    yield from framed(stretch)
    for verb in stretch.hits("says"):
        begin = stretch.back(verb.start())
        if any(hit.end() > verb.start() for hit in stretch.hits("passive", max(0, verb.start() - 3), verb.end() + 2)):
            continue
        if is_denied(stretch, verb) or (len(verb[0]) == 1 and not stands_alone(stretch, verb)):
            continue
        who = nominal_within(stretch, begin, verb.start())
        if who is None and is_bare(stretch, begin, verb.start()) and begin:
            before = stretch.back(begin - 1)
            told = next(stretch.hits("says", before, begin), None)
            if is_comma(stretch.text[begin - 1]) and told is None:
                who = nominal_within(stretch, before, begin - 1)
        if who is not None:
            yield Saying(who, verb[0], verb.start())


def framed(stretch: Stretch) -> Iterator[Saying]:
    """'According to X', and whose words are cited: 'in the words of X' behind the name."""
    heads = [(match, nominal_from(stretch, match.end())) for match in stretch.hits("by")]
    for match in stretch.hits("behind"):
        heads.append((match, nominal_within(stretch, stretch.back(match.start()), match.start())))
    yield from (Saying(who, match[0], match.start(), by_verb=False) for match, who in heads if who is not None)


def is_comma(character: str) -> bool:
    return character in ",，"


def is_bare(stretch: Stretch, begin: int, end: int) -> bool:
    """True where before a verb stands nothing but words such as 'then' and 'also'."""
    covered = {at for match in small_words(stretch, begin, end) for at in range(*match.span())}
    return all(at in covered or stretch.text[at].isspace() for at in range(begin, end))


def stands_alone(stretch: Stretch, verb: re.Match[str]) -> bool:
    """True for a short verb behind a name or before a mark: it is part of other words elsewhere."""
    behind, at = stretch.text[verb.end() : verb.end() + 1], verb.start()
    if not behind or BOUNDARY.match(behind) or any(stop == at for _, stop, _ in stretch.names):
        return True
    near = max(0, at - NEAR)
    before = (hit for kind in ("pronoun", *TITLES) for hit in stretch.hits(kind, near, at))
    return any(hit.end() == at for hit in (*before, *small_words(stretch, near, at)))


def nominal_from(stretch: Stretch, at: int) -> Nominal | None:
    """Whom the words name that begin at a place."""
    end = BOUNDARY.search(stretch.text, at)
    stop = min(end.start() if end else len(stretch.text), at + LONGEST)
    verb = next(stretch.hits("says", at, stop), None)
    stop = verb.start() if verb else stop
    of = next((one for one in stretch.setting.words.of if stretch.text.endswith(one, at, stop)), "")
    return nominal_within(stretch, at, stop - len(of))


def nominal_within(stretch: Stretch, begin: int, end: int) -> Nominal | None:
    """Whom a stretch names that ends with a verb: the first person, who bears an office, a house, a surname, 'he'."""
    paper = PAPER.search(stretch.text, begin, end)
    if paper is not None and paper.end() == end:
        return Nominal(Kind.NAME, paper[1], paper.start(1), paper.end(1))
    here = [one for one in stretch.names if begin <= one[0] and one[1] <= end]
    here = [one for one in here if not is_beside(stretch, begin, one[0])]
    people = [one for one in here if stretch.setting.kind_of(one[2]) is Kind.PERSON]
    of = stretch.setting.words.of
    person = next((one for one in people if one[1] == end or not stretch.text.startswith(of, one[1])), None)
    if person is not None:
        return listed(stretch, person, end)
    office = last_title(stretch, begin, end, TITLES - {TEXT})
    if office is not None:
        return of_office(stretch, begin, office, end)
    houses = [one for one in here if stretch.setting.kind_of(one[2]) not in (Kind.THING, Kind.PERSON)]
    house = next((found for one in houses if (found := listed(stretch, one, end))), None)
    text = last_title(stretch, begin, end, {TEXT})
    of_text = of_office(stretch, begin, text, end) if text is not None else None
    return house or by_surname(stretch, begin, end) or pronoun_within(stretch, begin, end) or of_text


def listed(stretch: Stretch, name: Name, end: int) -> Nominal | None:
    """A listed name that its verb follows; None where it stands too far."""
    start, stop, entity = name
    if not is_near(stretch, stop, end):
        return None
    return Nominal(stretch.setting.kind_of(entity), stretch.text[start:stop], start, stop, entity)


def last_title(stretch: Stretch, begin: int, end: int, kinds: Set[str]) -> re.Match[str] | None:
    """The last word of some kinds near the end of a stretch, of two that end alike the one that begins last.

    None that a word such as 'in' stands before, nor one that is part of a verb of saying.
    """
    said = [match.span() for match in stretch.hits("says", begin, end + LEAST_NAME)]
    found = [(match, kind) for kind in sorted(kinds) for match in stretch.hits(kind, begin, end)]
    fit = (
        match
        for match, kind in found
        if not any(first <= match.start() < last for first, last in said)
        and is_near(stretch, match.end(), end)
        and not is_beside(stretch, begin, match.start(), AWAY if kind in ADDRESSED else 0)
    )
    return max(fit, key=lambda one: (one.start(), one.end()), default=None)


def by_surname(stretch: Stretch, begin: int, end: int) -> Nominal | None:
    """An unlisted person's name that is all before the verb, but for a day and words such as 'also'."""
    cuts = (*small_words(stretch, begin, end), *CUT.finditer(stretch.text, begin, end))
    bare = stretch.text[begin : min((match.start() for match in cuts), default=end)]
    if LEAST_NAME <= len(bare) <= MOST_SURNAMED and bare[0] in stretch.setting.words.surnames:
        return Nominal(Kind.NAME, bare, begin, begin + len(bare))
    return None


def pronoun_within(stretch: Stretch, begin: int, end: int) -> Nominal | None:
    """A pronoun with nothing before it."""
    found = next(stretch.hits("pronoun", begin, end), None)
    if found and is_bare(stretch, begin, found.start()) and is_near(stretch, found.end(), end):
        return Nominal(Kind.PRONOUN, found[0], found.start(), found.end())
    return None


def is_beside(stretch: Stretch, begin: int, at: int, away: int = 0) -> bool:
    """True where a word for 'with' or 'to' stands right before a name, or so many characters away."""
    first = max(begin, at - away - LONGEST_SMALL)
    return any(at - match.end() <= away for match in stretch.hits("preposition", first, at))


def of_office(stretch: Stretch, begin: int, office: re.Match[str], end: int) -> Nominal:
    """The person behind an office, else the office with the house before it."""
    hits = {kind: [*stretch.hits(kind, office.start(), office.end())] for kind in sorted(TITLES)}
    kind = next(one for one, some in hits.items() if any(hit.span() == office.span() for hit in some))
    own = own_name(stretch, office.end(), end)
    if kind not in NAMED_BEHIND and kind != TEXT and own:
        return Nominal(Kind.NAME, own, office.end(), office.end() + len(own))
    houses = [one for one in stretch.names if begin <= one[0] and one[1] <= office.start()]
    beside = [one for one in houses if is_near(stretch, one[1], office.start())]
    first = beside[0][0] if beside else own_first(stretch, begin, office.start()) if kind == OUTLET else office.start()
    text = stretch.text[first : office.end()]
    within = houses[0][2] if houses else None
    what = Kind.TEXT if kind == TEXT else Kind.TITLE
    return Nominal(what, text, first, office.end(), None, False, within, kind)


def own_first(stretch: Stretch, begin: int, at: int) -> int:
    """Where an unlisted outlet's name begins that ends with what it is: '港湾科技频道'."""
    cuts = (
        *small_words(stretch, begin, at),
        *NUMBER.finditer(stretch.text, begin, at),
        *stretch.hits("says", begin, at),
    )
    first = max((match.end() for match in cuts), default=begin)
    return first if at - first <= MOST_NAME and not stretch.text[first:at].isspace() else at


def own_name(stretch: Stretch, begin: int, end: int) -> str:
    """The name behind an office up to a day or a word such as 'in'; '' where that is none."""
    cuts = (*small_words(stretch, begin, end), *NUMBER.finditer(stretch.text, begin, end))
    own = stretch.text[begin : min((match.start() for match in cuts), default=end)].strip()
    return own if LEAST_NAME <= len(own) <= (MOST_NAME if "·" in own else MOST_SHORT) else ""
