"""Which documents tell of one event, on made-up documents: in one language, in several, copied, and many."""

from __future__ import annotations

import datetime
import random
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from seed_digest.desk.explain import explain
from seed_digest.desk.explain_story import story_misses
from seed_digest.desk.finding import everything
from seed_digest.digest.stories.candidates import MOST, candidates
from seed_digest.digest.stories.copies import is_copy
from seed_digest.digest.stories.groups import group
from seed_digest.digest.stories.leading import rank
from seed_digest.digest.stories.pipeline import Jury, stories_by, swear_in
from seed_digest.digest.stories.signs import FILE, read_weights, shipped_weights, signs
from seed_digest.digest.stories.traits import Traits, days_apart, names_in, shingles, traits_of
from seed_digest.edtf import parse_edtf
from seed_digest.extract.pipeline import Tools, make_tools, read_document
from seed_digest.facts.facts import Facts, load_facts
from seed_digest.flow import read_corpus
from seed_digest.model import (
    Article,
    Certainty,
    Corpus,
    Document,
    Paragraph,
    RawDocument,
    Resolved,
    Role,
    Source,
    Status,
)
from seed_digest.settings import Settings

MODELS = Path(__file__).resolve().parents[2] / "plugins" / "seed_digest" / "digest" / "stories" / "models"
TOLD = Path(__file__).resolve().parents[1] / "stories"
ENTITIES = """
[anna-vogel]
kind = "person"
names.en = "Anna Vogel"
names.ru = "Анна Фогель"
names.zh = "安娜·福格尔"
[north-agency]
kind = "organisation"
names.en = "North Agency"
names.ru = "Северное агентство"
names.zh = "北方局"
[harbour-station]
kind = "station"
names.en = "Harbour Station"
names.ru = "станция «Гавань»"
names.zh = "港湾站"
[pavel-orlenko]
kind = "person"
names.en = "Pavel Orlenko"
[elsen]
kind = "place"
names.en = "Elsen"
"""
FIRE = """Fire destroys the old ferry terminal in Port Elsen
12 March 2024
A fire destroyed the old ferry terminal of Port Elsen in the night to Tuesday, the fire brigade of the town said.
Some 140 firemen fought the flames until the morning, said their chief, Marten Holm. Nobody was hurt.
The terminal, built in 1931, was to become a museum of the Elsen Line next year.
"""
FIRE_AGAIN = """Port Elsen loses its ferry terminal to the flames
13 March 2024
The ferry terminal in Port Elsen, which dates from 1931, has burnt down. Marten Holm of the fire brigade spoke of
140 firemen on the quay. The Elsen Line had wanted to open a museum in the building next year.
The cause of the fire is not known, and the town will look into it.
"""
STRIKE = """Ferry crews of the Elsen Line walk out over pay
12 March 2024
Crews of the Elsen Line in Port Elsen have stopped work for two days, their union said, after talks on pay had failed.
The union's head, Berit Lund, asked for six per cent more. The line called the walkout hasty and hopes for new talks.
"""
VISIT = """Anna Vogel opens Harbour Station
14 May 2019
Anna Vogel of the North Agency has opened Harbour Station, which has room for 48 people and cost 315 million crowns.
The first crew will move in on 20 May and stay there until the autumn, the head of the agency told the guests.
"""
VISIT_ABROAD = """Анна Фогель открыла станцию «Гавань»
15 мая 2019
Глава Северного агентства Анна Фогель открыла станцию «Гавань», рассчитанную на 48 человек. Она стоила 315 миллионов.
Первый экипаж въедет 20 мая и останется до осени, сказала Анна Фогель гостям. Северное агентство строило её шесть лет.
"""
VISIT_FAR_EAST = """安娜·福格尔宣布港湾站启用
2019年5月15日
北方局局长安娜·福格尔14日宣布港湾站启用。港湾站可容纳48人,造价为315万克朗。首批人员将于5月20日入驻,并一直工作到秋天。
安娜·福格尔对来宾说,北方局为这座站工作了六年,她感谢所有参加建设的人,并祝愿他们一切顺利。
"""


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    content = tmp_path_factory.mktemp("stories") / "content"
    (content / "entities").mkdir(parents=True)
    (content / "entities" / "all.toml").write_text(ENTITIES, encoding="utf-8")
    return load_facts(content)


def read(folder: Path, facts: Facts, texts: Mapping[str, str]) -> Corpus:
    """The corpus of some texts, by the names of their seeds."""
    seeds = folder / f"seeds{len(list(folder.iterdir()))}"
    seeds.mkdir()
    for name, text in texts.items():
        (seeds / name).write_text(text, encoding="utf-8")
    corpus = read_corpus(Settings(seeds, folder), facts)
    assert not corpus.others
    return corpus


def told_together(corpus: Corpus) -> set[frozenset[str]]:
    """The seeds of each story."""
    seeds = {one.document.id: one.document.seed for one in corpus.articles}
    return {frozenset(seeds[one.article_id] for one in story.members) for story in corpus.stories.values()}


def test_two_tellings_of_one_event_are_a_story(tmp_path: Path, facts: Facts) -> None:
    """Nobody of it is an entity that the maintainer has listed; of the same town and line another event is none."""
    corpus = read(tmp_path, facts, {"a.txt": FIRE, "b.txt": FIRE_AGAIN, "c.txt": STRIKE})
    assert told_together(corpus) == {frozenset({"a.txt", "b.txt"})}
    (story,) = corpus.stories.values()
    assert {one.document.seed: one.story for one in corpus.articles} == {
        "a.txt": story.id, "b.txt": story.id, "c.txt": None,
    }  # fmt: skip


def test_a_story_is_told_with_its_reasons(tmp_path: Path, facts: Facts) -> None:
    corpus = read(tmp_path, facts, {"a.txt": FIRE, "b.txt": FIRE_AGAIN})
    (story,) = corpus.stories.values()
    leader, other = story.members
    assert leader.because[0].rule.startswith("leads its story: an original of 2024-03-12")
    assert other.because[0].seed == "a.txt"
    assert "names in common" in other.because[0].rule


def test_a_story_is_explained(tmp_path: Path, facts: Facts) -> None:
    corpus = read(tmp_path, facts, {"a.txt": FIRE, "b.txt": FIRE_AGAIN, "c.txt": STRIKE})
    found = {one.document.seed: [row.text for row in explain(one, facts)] for one in everything(corpus)}
    told = found["b.txt"][found["b.txt"].index("Story") :]
    assert told[1] == "a.txt" and told[2].startswith("leads its story")
    assert "names in common" in told[3] and "(of b.txt)" in told[3]
    assert told[4] == "b.txt (this document)" and "names in common" in told[5] and "(of a.txt)" in told[5]
    assert "none: no other document tells its event" in found["c.txt"]


def test_languages_are_joined_by_whom_and_what_they_name(tmp_path: Path, facts: Facts) -> None:
    texts = {"en.txt": VISIT, "ru.txt": VISIT_ABROAD, "zh.txt": VISIT_FAR_EAST, "fire.txt": FIRE}
    assert told_together(read(tmp_path, facts, texts)) == {frozenset({"en.txt", "ru.txt", "zh.txt"})}


@pytest.mark.parametrize("language", ["ar", "ko"])
def test_a_script_without_capitals_is_judged_by_words_and_numbers(language: str, tmp_path: Path, facts: Facts) -> None:
    names = [f"{language}-{told}.txt" for told in ("fire", "fire-again", "strike")]
    corpus = read(tmp_path, facts, {name: (TOLD / name).read_text(encoding="utf-8") for name in names})
    assert {one.document.language for one in corpus.articles} == {language}
    assert told_together(corpus) == {frozenset(names[:2])}


@pytest.mark.parametrize("other", [VISIT_ABROAD, VISIT_FAR_EAST])
def test_two_documents_are_enough(other: str, tmp_path: Path, facts: Facts) -> None:
    assert told_together(read(tmp_path, facts, {"a.txt": VISIT, "b.txt": other}))


def test_a_script_without_capitals_is_judged_by_listed_names_too(tmp_path: Path, facts: Facts) -> None:
    again = """2019年5月15日
安娜·福格尔说，新的港湾站从今天起工作，48人将在那里生活。
这座耗资315万克朗的建筑属于北方局，首批住户将于5月20日到达，秋天之前不会离开。当地居民对此表示欢迎。
"""
    assert told_together(read(tmp_path, facts, {"a.txt": VISIT_FAR_EAST, "b.txt": again}))


SAME_PEOPLE = {
    "en.txt": """North Agency and the Elsen Line agree on a ferry for Harbour Station
14 May 2019
The North Agency and the Elsen Line have agreed on a ferry to Harbour Quay, Anna Vogel and Pavel Orlenko said in Elsen.
The ferry will go 4 times a day and carry 310 people. The deal ends a quarrel of years.
""",
    "fr.txt": """Anna Vogel inaugure un jardin à Elsen
14 mai 2019
Anna Vogel, de la North Agency, a inauguré mardi à Elsen un jardin de roses en compagnie de Pavel Orlenko.
Une fanfare a joué, et des enfants ont planté des arbres. Le jardin est ouvert tous les jours.
""",
    "de.txt": """Anna Vogel eröffnet Garten in Elsen
14. Mai 2019
Anna Vogel von der North Agency hat am Dienstag in Elsen einen Rosengarten eröffnet, begleitet von Pavel Orlenko.
Eine Kapelle spielte, und Kinder pflanzten Bäume. Der Garten ist täglich geöffnet.
""",
    "de-deal.txt": """North Agency und Elsen-Linie einigen sich auf Fähre
14. Mai 2019
Die North Agency und die Elsen-Linie haben sich auf eine Fähre geeinigt, sagten Anna Vogel und Pavel Orlenko in Elsen.
Die Fähre wird viermal am Tag fahren und 310 Menschen befördern. Damit endet ein langer Streit.
""",
}


def test_the_same_people_on_the_same_day_are_no_event(tmp_path: Path, facts: Facts) -> None:
    """In any company, in one language as in several."""
    deal, garden = {"en.txt", "de-deal.txt"}, {"fr.txt", "de.txt"}
    for one, other in ((one, other) for one in sorted(deal) for other in sorted(garden)):
        assert not told_together(read(tmp_path, facts, {name: SAME_PEOPLE[name] for name in (one, other)})), (
            one,
            other,
        )
    assert not [told for told in told_together(read(tmp_path, facts, SAME_PEOPLE)) if told & deal and told & garden]


def test_languages_are_not_joined_by_documents_far_apart(tmp_path: Path, facts: Facts) -> None:
    later = VISIT_ABROAD.replace("15 мая 2019", "15 мая 2021")
    assert not told_together(read(tmp_path, facts, {"en.txt": VISIT, "ru.txt": later}))


def test_one_event_is_told_within_days(tmp_path: Path, facts: Facts) -> None:
    later = FIRE_AGAIN.replace("13 March 2024", "13 August 2024")
    assert not told_together(read(tmp_path, facts, {"a.txt": FIRE, "b.txt": later}))


def test_a_near_copy_folds_under_what_it_copies(tmp_path: Path, facts: Facts) -> None:
    """Whenever it was printed; nothing is lost by it."""
    copy = FIRE.replace("12 March 2024", "30 June 2024").replace("Nobody was hurt.", "Nobody was hurt, it is said.")
    corpus = read(tmp_path, facts, {"a.txt": FIRE, "b.txt": FIRE_AGAIN, "copy.txt": copy})
    seeds = {one.document.id: one.document.seed for one in corpus.articles}
    (story,) = corpus.stories.values()
    assert {seeds[one.article_id]: one.copy_of and seeds[one.copy_of] for one in story.members} == {
        "a.txt": None, "b.txt": None, "copy.txt": "a.txt",
    }  # fmt: skip
    assert len(corpus.articles) == 3


def test_a_form_that_is_filled_in_anew_is_no_copy(facts: Facts) -> None:
    one, other = (traits(number, number) for number in (61, 74))
    assert one.shingles & other.shingles
    assert not is_copy(one, other)
    assert is_copy(one, replace(traits(61, 61), seed="c"))


@pytest.mark.parametrize(
    ("code", "done", "others"),
    [
        ("en", "approved the lease", ("did not approve the lease", "will approve the lease")),
        ("ru", "подписала договор", ("не подписала договор", "подпишет договор")),
        ("de", "unterzeichnete den Vertrag", ("wird den Vertrag unterzeichnen",)),
        ("zh", "签署租约", ("没有签署租约", "计划签署租约")),
    ],
)
def test_what_denies_or_only_plans_a_deed_is_no_copy(code: str, done: str, others: tuple[str, ...]) -> None:
    rest = {"zh": "市集大厅里卖鱼，电车每十分钟停一次，孩子们在雨中歌唱，市长剪彩并为大家送汤。"}
    tail = rest.get(code, "A choir of children sang for the mayor, who cut a ribbon and served soup in the rain.")
    one, *changed = (worded(f"Line {words}. {tail}", code) for words in (done, *others))
    assert is_copy(one, replace(one, seed="b"))
    assert all(len(one.shingles & other.shingles) > 8 and not is_copy(one, other) for other in changed)


def worded(text: str, code: str) -> Traits:
    document = Document("a", "a.txt", Status.ARTICLE, language=code, body=(paragraph(text),))
    return traits_of(Article(document, None, (), (), (), {}))


def traits(visitors: int, ships: int) -> Traits:
    """Of a report that comes every day in the same words."""
    text = (
        f"The harbour office of the town has counted {visitors} visitors on its piers in these days, as it does each "
        f"week from spring to autumn, and {ships} ships have called there, most of them from the islands in the north."
    )
    document = Document("a", f"{visitors}.txt", Status.ARTICLE, language="en", body=(paragraph(text),))
    return traits_of(Article(document, None, (), (), (), {}))


def paragraph(text: str) -> Paragraph:
    return Paragraph(text, 1, "en", Role.PARAGRAPH)


def test_a_letter_that_comes_every_week_is_no_copy(facts: Facts) -> None:
    """It has no numbers; only a reprint, all of it, is one whatever its day."""
    one, other = (replace(traits(1, 2), seed=seed, numbers=frozenset()) for seed in "ab")
    day = datetime.date(2024, 3, 1)
    one = replace(one, first=day, last=day)
    later = replace(other, first=day + datetime.timedelta(days=14), last=day + datetime.timedelta(days=14))
    anew = replace(later, shingles=frozenset(sorted(later.shingles)[2:]) | {1, 2})
    assert is_copy(one, later)
    assert not is_copy(one, anew)
    assert is_copy(one, replace(anew, first=day, last=day))
    assert is_copy(one, replace(anew, first=None, last=None))


def test_the_nearest_other_documents_are_explained(tmp_path: Path, facts: Facts) -> None:
    corpus = read(tmp_path, facts, {"a.txt": FIRE, "b.txt": FIRE_AGAIN, "c.txt": STRIKE, "d.txt": VISIT})
    found = {one.document.seed: one for one in everything(corpus)}
    misses = story_misses(found["c.txt"], corpus, facts)
    assert misses[0].seed in {"a.txt", "b.txt"}
    assert 0 < len(misses) <= 3 and all(one.verdict.chance < 0.5 for one in misses)
    rows = [row.text for row in explain(found["c.txt"], facts, misses)]
    assert "nearest of the others:" in rows
    assert any(row.startswith("for: names in common") and "against: " in row for row in rows)
    assert {one.seed for one in story_misses(found["a.txt"], corpus, facts)} <= {"c.txt", "d.txt"}


def test_the_order_of_reading_changes_nothing(tmp_path: Path, facts: Facts) -> None:
    texts = [FIRE, FIRE_AGAIN, STRIKE, VISIT, VISIT_ABROAD, VISIT_FAR_EAST]
    corpus = read(tmp_path, facts, {f"{number}.txt": text for number, text in enumerate(texts)})
    weights, articles = shipped_weights(), list(corpus.articles)
    found = set()
    for number in range(5):
        random.Random(number).shuffle(articles)
        found.add(stories_by(swear_in(articles, facts.entities, weights), articles))
    assert found == {tuple(sorted(corpus.stories.values(), key=lambda one: one.id))}


def test_a_verdict_does_not_hang_on_other_documents(tmp_path: Path, facts: Facts) -> None:
    """What two documents in one language are to each other, they are in any company."""
    alone = read(tmp_path, facts, {"a.txt": FIRE, "b.txt": FIRE_AGAIN})
    among = read(tmp_path, facts, {"a.txt": FIRE, "b.txt": FIRE_AGAIN, "c.txt": VISIT, "d.txt": VISIT_ABROAD})
    assert told_together(alone) <= told_together(among)
    (story,) = alone.stories.values()
    assert among.stories[story.id] == story


def test_likenesses_make_no_chain() -> None:
    """A is like B, B like C and so on; first and last have nothing in common."""
    names = "abcdef"
    likely = dict.fromkeys(pairwise(names), 0.6)

    def chance(one: str, other: str) -> float:
        return likely.get((min(one, other), max(one, other)), 0.0)

    assert sorted(len(found) for found in group(likely, chance)) == [2, 2, 2]


def test_groups_do_not_hang_on_the_order_of_pairs() -> None:
    pairs = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("a", "c")]
    found = set()
    for number in range(6):
        random.Random(number).shuffle(pairs)
        likely = dict.fromkeys(pairs, 0.7)
        groups = group(likely, lambda one, other: 0.7 if abs(ord(one) - ord(other)) < 3 else 0.2)
        found.add(tuple(map(tuple, groups)))
    assert len(found) == 1


def test_the_work_grows_with_the_number_of_documents() -> None:
    """Not with its square: a document is held against so many at most, though all share words and a few share more."""
    compared = []
    for count in (300, 600):
        some = [made_up(number) for number in range(count)]
        looked_at = candidates(some)
        assert {(f"{one:05}", f"{one + 1:05}") for one in range(0, count, 2)} <= set(looked_at)
        assert len(looked_at) <= count * MOST
        jury = Jury({one.seed: one for one in some}, shipped_weights(), {}, frozenset())
        stories_by(jury, [bare(one.seed) for one in some])
        compared.append(jury.compared)
    assert compared[1] < 2.2 * compared[0]


def test_one_event_that_all_tell_is_no_square_either() -> None:
    compared = []
    for count in (100, 200):
        some = [replace(made_up(1), seed=f"{number:05}") for number in range(count)]
        jury = Jury({one.seed: one for one in some}, shipped_weights(), {}, frozenset())
        (story,) = stories_by(jury, [bare(one.seed) for one in some])
        assert len(story.members) == count
        compared.append(jury.compared)
    assert compared[1] < 2.2 * compared[0]


def bare(seed: str) -> Article:
    return Article(Document(seed, seed, Status.ARTICLE), None, (), (), (), {})


def made_up(number: int) -> Traits:
    """One of many documents: all have much in common, and two and two a little of their own."""
    chance = random.Random(number)
    own = frozenset(f"event{number // 2}-{part}" for part in range(3))
    words = own | {f"word{chance.randrange(300)}" for _ in range(40)} | {"harbour", "agency"}
    day = datetime.date(2024, 1, 1) + datetime.timedelta(days=number // 2 % 300)
    none: frozenset[str] = frozenset()
    return Traits(
        f"{number:05}",
        "en",
        own,
        words,
        words,
        none,
        none,
        none,
        frozenset(),
        none,
        none,
        frozenset(),
        day,
        day,
        900,
        True,
    )  # fmt: skip


def test_an_original_leads_then_the_earliest_then_the_fullest() -> None:
    def article(seed: str, day: str, text: str, aggregator: str | None = None) -> Article:
        link = Resolved(aggregator, Certainty.STATED, ()) if aggregator else None
        document = Document(seed, seed, Status.ARTICLE, body=(paragraph(text),), source=Source(aggregator=link))
        return Article(document, Resolved(parse_edtf(day), Certainty.STATED, ()), (), (), (), {})

    ranked = [
        article("a-day-early", "2024-03-11", "short"),
        article("full", "2024-03-12T18:00", "a long text"),
        article("brief", "2024-03-12T09:00", "short"),
        article("passed on", "2024-03-10", "a much longer text", "Reader"),
    ]
    shuffled = [ranked[place] for place in (2, 0, 3, 1)]
    assert sorted(shuffled, key=rank) == ranked


def test_names_are_words_with_a_capital_where_no_sentence_begins() -> None:
    assert names_in("Yesterday the Elsen Line sailed. Nobody came. «Вчера» NATO met.") == {"elsen", "line", "nato"}


def test_shingles_of_a_script_without_spaces_are_of_characters() -> None:
    assert len(shingles("港湾站可容纳四十八人")) == 6


def test_days_apart_are_the_fewest_that_may_lie_between() -> None:
    day = datetime.date(2024, 3, 1)
    one = replace(made_up(1), first=day, last=day + datetime.timedelta(days=6))
    other = replace(made_up(2), first=day + datetime.timedelta(days=9), last=day + datetime.timedelta(days=9))
    assert (days_apart(one, other), days_apart(other, one), days_apart(one, one)) == (3, 3, 0)
    assert days_apart(one, replace(other, first=None, last=None)) is None


@pytest.fixture(scope="module")
def tools(facts: Facts) -> Tools:
    return make_tools(facts)


def test_signs_are_the_same_in_either_order(facts: Facts, tools: Tools) -> None:
    one, other = (
        traits_of(Article(read_document(RawDocument(name, text.encode(), ".txt"), tools), None, (), (), (), {}))
        for name, text in (("a.txt", FIRE), ("b.txt", FIRE_AGAIN))
    )
    assert signs(one, other) == pytest.approx(dict(signs(other, one)))
    assert all(0 <= value <= 1 for name, value in signs(one, other).items() if name != "length")


def test_the_record_is_that_of_the_weights() -> None:
    record = tomllib.loads((MODELS / "record.toml").read_text(encoding="utf-8"))
    assert record["models"] == {FILE: sha256((MODELS / FILE).read_bytes()).hexdigest()}
    assert min(record["figures"]["accuracy"], record["figures"]["F1"]) >= 0.88


def test_weights_of_other_signs_are_refused() -> None:
    text = (MODELS / FILE).read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="colour"):
        read_weights(text.replace('"title"', '"colour"'))
