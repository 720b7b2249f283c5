"""Who says each sentence of a document: told by the sentence itself, by another of its quotation, or going on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from ..facts.entities import Entity, EntityKind
from ..language.writing import word_count
from ..model import Certainty, Document, Mention, Reason, Sentence, Speaker
from .places import Places
from .speech.answers import answered, find_answers
from .speech.callings import Callings, Person
from .speech.clause import Clause, Saying, take_apart
from .speech.headlines import headline_speaker
from .speech.marked import find_marked
from .speech.passage import Passage, make_passage
from .speech.placed import find_placed
from .speech.quotations import HIDDEN, Quotation, opens_dialogue
from .speech.setting import LONGEST_READ, Kind, Setting, setting_of
from .speech.stretch import Stretch, without_brackets
from .speech.verbs import find_sayings

NAMES = "the sentence names who says it"
PRONOUN = "a pronoun, for who spoke or was named last"
WITHIN = "their words go on; another sentence of the quotation names them"
GOES_ON = "it names nobody new, and who spoke before goes on"
# Words for these are nobody's name.
NAMELESS = (EntityKind.ACTION, EntityKind.SUBJECT)
# A sentence that is nothing but 'X said' behind a quotation has so many words at most.
ONLY_ATTRIBUTION = 9.0
# In a dialogue the verb stands behind one of these.
INSERTED = (",", "!", "?", "…")


def find_speakers(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention], entities: Mapping[str, Entity]
) -> tuple[Sentence, ...]:
    """The sentences of a document, each with its speaker where one is told."""
    named = [one for one in mentions if entities[one.entity].kind not in NAMELESS]
    setting = setting_of(document.language, named, entities)
    if setting is None:
        return tuple(sentences)
    reader = Reader(setting, Places(named, lambda one: (one.where, one.line)))
    groups = [tuple(group) for _, group in groupby(sentences, key=lambda one: (one.where, one.line))]
    passages = [make_passage(group, setting.words) for group in groups if group[0].where != "title"]
    told = [reader.read(passage) for passage in passages]
    carry_back(passages, told)
    openings = [reader.names(one, one.sentences[0], one.sentences[0]) for one in passages]
    for at, label in find_answers(passages, openings, setting).items():
        told[at] = answered(label, passages[at], told[at])
    spoken = iter(told)
    return tuple(
        replace(one, speaker=speaker)
        for group in groups
        for one, speaker in zip(
            group, next(spoken) if group[0].where != "title" else map(reader.headline, group), strict=True
        )
    )


def carry_back(passages: Sequence[Passage], told: Sequence[list[Speaker | None]]) -> None:
    """A quotation that goes on into the next paragraph has its speaker from there, where none stands before."""
    for at in range(len(passages) - 2, -1, -1):
        passage, following = passages[at], passages[at + 1]
        goes_on = passage.quotations and passage.quotations[-1].open and following.quotations
        if not goes_on or following.quotations[0].start > 0 or told[at + 1][0] is None:
            continue
        for number, one in enumerate(passage.sentences):
            if told[at][number] is None and passage.quotations[-1] in passage.parts[number] and passage.is_within(one):
                told[at][number] = within(told[at + 1][0])


def within(speaker: Speaker | None) -> Speaker | None:
    """The speaker of a sentence for one of the same quotation."""
    if speaker is None:
        return None
    because = tuple(Reason(WITHIN, one.quote, one.line) for one in speaker.because[:1])
    return replace(speaker, quoted=True, certainty=Certainty.INFERRED, because=because)


class Reader:
    """Reads the paragraphs of a document in their order; what it knows of who spoke goes from one to the next."""

    def __init__(self, setting: Setting, places: Places[Mention]) -> None:
        self.setting = setting
        self.places = places
        self.callings = Callings(setting.entities)
        self.last: Speaker | None = None

    def read(self, passage: Passage) -> list[Speaker | None]:
        """The speakers of a paragraph's sentences."""
        before = self.last
        own = [self.own(passage, number) for number in range(len(passage.sentences))]
        told = [
            self.within(passage, number, own, before)
            if passage.is_within(one) or (own[number] is None and passage.opens(number))
            else own[number]
            for number, one in enumerate(passage.sentences)
        ]
        self.last = told[-1]
        return told

    def headline(self, title: Sentence) -> Speaker | None:
        """Who says a headline."""
        here = self.places.within((title.where, title.line), title.start, title.start + len(title.text))
        names = [(one.start - title.start, one.end - title.start, one.entity) for one in here]
        found = headline_speaker(title.text, names, self.setting)
        if found is None:
            return None
        (start, end, entity), mark = found
        name = title.text[start:end]
        because = Reason(NAMES, f"{name}{mark}" if mark in ":\uff1a" else f"{mark} {name}", title.line)
        return Speaker(name, entity, mark, False, Certainty.STATED, (because,))

    def own(self, passage: Passage, number: int) -> Speaker | None:
        """Whom a sentence itself tells outside quotations, or goes on with."""
        sentence = passage.sentences[number]
        if passage.is_within(sentence) or len(sentence.text) > LONGEST_READ:
            return None
        # A subject that is marked as one may stand in the sentence in which a quotation opens that ends in this.
        opening = passage.sentences[passage.opened_in(number) if self.setting.words.subject else number]
        start, end = passage.span(opening)[0], passage.span(sentence)[1]
        names = self.names(passage, opening, sentence)
        text = passage.hidden[start:end]
        clause = take_apart(text, names, self.setting)
        self.callings.listen(clause)
        quoted = bool(passage.parts[number])
        for saying in in_order(self.sayings(clause, names)):
            inserted = opens_dialogue(passage.text) and text[: saying.start].rstrip()[-1:] in INSERTED
            speaker = self.speaker(saying, sentence, quoted or inserted)
            if speaker is not None:
                self.callings.heard(Person(speaker.text, speaker.entity), saying.who)
                if saying.who.kind is not Kind.TEXT:
                    self.callings.heard_in(Person(speaker.text, speaker.entity), clause)
                self.last = speaker
                return speaker
        self.last = self.going_on(clause, sentence, quoted)
        if self.last is None:
            self.callings.seen(clause)
        return self.last

    def names(self, passage: Passage, first: Sentence, last: Sentence) -> list[tuple[int, int, str]]:
        """The names of sentences outside quotations: start, end and entity. first, last: of the sentences."""
        end = passage.span(last)[1]
        here = self.places.within((last.where, last.line), first.start, last.start + len(last.text))
        return [
            (one.start - first.start, one.end - first.start, one.entity)
            for one in here
            if passage.hidden[one.start - passage.base] != HIDDEN and one.end - passage.base <= end
        ]

    def sayings(self, clause: Clause, names: list[tuple[int, int, str]]) -> list[Saying]:
        words = self.setting.words
        if words.subject:
            return list(find_marked(Stretch(clause.text, names, self.setting)))
        if not words.spaced:
            return list(find_placed(Stretch(without_brackets(clause.text), names, self.setting)))
        return list(find_sayings(clause))

    def speaker(self, saying: Saying, sentence: Sentence, quoted: bool) -> Speaker | None:
        """Whom a saying means; None where a pronoun for a thing, or one in the verb, means nobody known."""
        who = saying.who
        because = Reason(NAMES, " … ".join(dict.fromkeys((who.text, saying.said))), sentence.line)
        if who.kind in (Kind.PRONOUN, Kind.IT):
            meant = self.callings.person if who.kind is Kind.PRONOUN else self.callings.body
            if meant is None and (who.kind is Kind.IT or who.text == saying.said):
                return None
            text, entity = (meant.text, meant.entity) if meant else (who.text, None)
            because = replace(because, rule=PRONOUN)
            return Speaker(text, entity, saying.said, quoted, Certainty.INFERRED, (because,))
        writer = self.callings.writer_of(who.text) if who.kind is Kind.TEXT and who.within is None else None
        if writer is not None:
            return Speaker(writer.text, writer.entity, saying.said, quoted, Certainty.INFERRED, (because,))
        entity = who.entity or (self.callings.entity_of(who) if who.title else None)
        known = who.kind is not Kind.TITLE or who.within is not None or entity is None
        certainty = Certainty.STATED if known else Certainty.INFERRED
        return Speaker(who.text, entity, saying.said, quoted, certainty, (because,))

    def going_on(self, clause: Clause, sentence: Sentence, quoted: bool) -> Speaker | None:
        """Who spoke in the sentence before, where this one says 'it is noted' or opens with a verb of saying alone."""
        # Where subjects are marked, what stands before the verb is one, if nobody that is known.
        reach = 1 if self.setting.words.subject else 2
        opening = [at for at, one in enumerate(clause.tokens) if one.kind != "mark"][:reach]
        token = next((clause.tokens[at] for at in opening if opens_saying(clause, at)), None)
        # Behind a quotation a verb alone is somebody's, whoever stood before.
        last = self.last or (self.callings.person if quoted and token and token.kind != "nobody" else None)
        if last is None or token is None:
            return None
        said = clause.text[token.start : token.end]
        because = Reason(GOES_ON, said, sentence.line)
        return Speaker(last.text, last.entity, said, quoted, Certainty.INFERRED, (because,))

    def within(
        self, passage: Passage, number: int, own: Sequence[Speaker | None], before: Speaker | None
    ) -> Speaker | None:
        """Whose words a sentence is that has nothing else: as another of its quotation says, the next, or the last."""
        quotes = passage.parts[number]
        if not quotes:
            return None
        first, following = self.sharing(passage, number, quotes[-1])
        named = [one for one in own[first:following] if one is not None]
        if not named and following < len(own) and self.is_attribution(passage, following):
            named = [one for one in own[following : following + 1] if one is not None]
        earlier = next((one for one in reversed(own[:number]) if one is not None), before)
        return within(named[-1] if named else earlier)

    def sharing(self, passage: Passage, number: int, quotation: Quotation) -> tuple[int, int]:
        """The first sentence that has a part of a quotation, and the one behind the last. number: of one that has."""
        first, last, size = number, number + 1, len(passage.sentences)
        while first and quotation in passage.parts[first - 1]:
            first -= 1
        while last < size and quotation in passage.parts[last]:
            last += 1
        return first, last

    def is_attribution(self, passage: Passage, number: int) -> bool:
        """True for a sentence that only says whose the quotation before it is."""
        one = passage.sentences[number]
        return not passage.parts[number] and word_count(one.text) <= ONLY_ATTRIBUTION


def opens_saying(clause: Clause, at: int) -> bool:
    """True for 'it is noted', or a verb of saying that has nothing but what is said behind it."""
    kind = clause.tokens[at].kind
    if kind not in ("says", "closing"):
        return kind == "nobody"
    return all(one.kind in ("mark", "that") for one in clause.tokens[at + 1 : at + 2])


def in_order(sayings: Sequence[Saying]) -> list[Saying]:
    """Who frames the sentence first: who stands behind it all, else who stands first; a medium only by itself."""
    return sorted(
        sayings,
        key=lambda one: (one.who.kind is Kind.MEDIA or one.who.title == "outlet", not one.behind, one.start),
    )
