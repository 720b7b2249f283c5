"""What carries a digest, on made-up documents: which sentences are points, which are one point, which by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from two_lines import SLUG, brief, corpus, letter

from seed_digest.digest.briefs.points.hand import Citations, by_seed
from seed_digest.digest.briefs.points.leads import wording
from seed_digest.errors import FactsError
from seed_digest.facts.digests import Cite, Digest, Rule, WrittenGloss, WrittenPoint
from seed_digest.model import Certainty, Corpus, Point

LEASE_EN = "The North Line and the South Line signed the Gull lease for 45 million crowns on 20 March, papers say."
LEASE_RU = "Северная линия и Южная линия подписали 20 марта договор аренды «Чайка» на 45 миллионов крон, пишут газеты."
LEASE_ZH = "北方航运和南方航运3月20日签署海鸥号租约，金额45百万克朗，报纸写道。"


def first(point: Point) -> str:
    return point.cited[0].sentence.text


def seeds_of(found: Corpus, point: Point) -> list[str]:
    """The seeds that a point cites, in its order."""
    names = {one.document.id: one.document.seed for one in found.articles}
    return [names[one.article_id] for one in point.cited]


def test_one_event_told_thrice_is_one_point_with_three_citations(tmp_path: Path) -> None:
    found = corpus(
        tmp_path,
        {
            "a": letter(1, "21 March 2024", LEASE_EN),
            "b": f"Заметки из гавани\n\n21 марта 2024\n\n{LEASE_RU}\nРыбу продают в крытом рынке у старой таможни.",
            "c": f"港口札记\n\n2024年3月21日\n\n{LEASE_ZH}\n集市大厅里卖鱼，电车每十分钟停一次，孩子们在雨中歌唱。",
        },
    )
    signed = [one for one in brief(found).points if len(one.cited) > 1]
    assert [sorted(seeds_of(found, one)) for one in signed] == [["a.txt", "b.txt", "c.txt"]]
    assert signed[0].date is not None and signed[0].date.value.value == "2024-03-20"
    assert signed[0].date.certainty is Certainty.INFERRED and not signed[0].reported


def test_a_plan_and_what_came_of_it_are_two_points(tmp_path: Path) -> None:
    plan = "The North Line and the South Line will launch the Gull cruise on 20 March, Anna Vogel said in Bergen."
    done = "The North Line and the South Line launched the Gull cruise on 20 March, Anna Vogel said in Bergen."
    found = corpus(tmp_path, {"a": letter(1, "5 March 2024", plan), "b": letter(2, "21 March 2024", done)})
    told = [(first(one)[:45], one.planned, len(one.cited)) for one in brief(found).points]
    assert (done[:45], False, 1) in told and all(count == 1 for _, _, count in told)


def test_what_was_said_before_is_no_point_again(tmp_path: Path) -> None:
    again = "In March the North Line and the South Line signed the Gull lease for 45 million crowns, Vogel said."
    other = "The South Line refused to pay the North Line for the repair of the western pier, said Pavel Lind."
    found = corpus(tmp_path, {"a": letter(1, "21 March 2024", LEASE_EN, again), "b": letter(2, "2 April 2024", other)})
    points = [first(one) for one in brief(found).points]
    assert other in points[:2] and len({LEASE_EN, again} & {*points[:2]}) == 1


@pytest.mark.parametrize("most", [0, 1, 2])
def test_there_are_no_more_points_than_the_digest_allows(tmp_path: Path, most: int) -> None:
    some = {
        str(number): letter(number, f"{number + 1} March 2024", f"The North Line and the South Line {deed} the pier.")
        for number, deed in enumerate(("opened", "closed", "sold off", "painted in red"))
    }
    found = corpus(tmp_path, some, points=most)
    assert len(brief(found).points) == most


def test_every_point_tells_why_and_cites_what_is_there(tmp_path: Path) -> None:
    found = corpus(tmp_path, {"a": letter(1, "21 March 2024", LEASE_EN), "b": letter(2, "", "The Gull met the Tern.")})
    assert brief(found).points
    for point in brief(found).points:
        assert point.because and point.because[0].quote == first(point)
        for cited in point.cited:
            article = next(one for one in found.articles if one.document.id == cited.article_id)
            assert cited.sentence in article.sentences


def test_an_undated_document_s_point_has_no_date(tmp_path: Path) -> None:
    text = "The North Line and the South Line agreed on a common ticket for all their ships, Anna Vogel said."
    found = corpus(tmp_path, {"a": letter(1, "", text)})
    (point, *_) = brief(found).points
    assert first(point) == text and point.date is None and point.reported


HAND = """
[[point]]
text = "Der Vertrag gilt für beide Linien."
language = "de"
place = {place}
cites = [{{ seed = "{seed}", words = "{words}" }}]
"""


def two_documents() -> dict[str, str]:
    other = "The South Line refused to pay the North Line for the repair of the western pier, said Pavel Lind."
    return {"a-lease": letter(1, "21 March 2024", LEASE_EN), "a-pier": letter(2, "2 April 2024", other)}


@pytest.mark.parametrize("place", [1, 2, 9])
def test_a_point_by_hand_takes_its_place(tmp_path: Path, place: int) -> None:
    hand = HAND.format(place=place, seed="a-lease", words="signed the  Gull lease")
    found = corpus(tmp_path, two_documents(), hand)
    points = brief(found).points
    at = next(number for number, one in enumerate(points, start=1) if one.written)
    assert at == min(place, len(points))
    written = points[at - 1].written
    assert written is not None and (written.text, written.language) == ("Der Vertrag gilt für beide Linien.", "de")
    assert first(points[at - 1]) == LEASE_EN
    assert [first(one) for one in points].count(LEASE_EN) == 1
    assert not found.notes


def test_a_character_that_no_feed_can_hold_is_an_error_of_its_file(tmp_path: Path) -> None:
    """TOML allows its escape; the build ended in a traceback that named no file."""
    hand = HAND.format(place=1, seed="a-lease", words="signed").replace("gilt", "\\u0007gilt")
    with pytest.raises(FactsError, match=rf"digests/{SLUG}.toml: point.text: U\+0007 is no character of a text"):
        corpus(tmp_path, two_documents(), hand)


def test_places_are_counted_from_one(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match=f"digests/{SLUG}.toml: point: place: -1 is less than 0"):
        corpus(tmp_path, two_documents(), HAND.format(place=-1, seed="a-lease", words="signed"))


def test_points_by_hand_count_among_all(tmp_path: Path) -> None:
    hand = HAND.format(place=0, seed="a-lease", words="signed the Gull lease")
    found = corpus(tmp_path, two_documents(), hand, points=1)
    (point,) = brief(found).points
    assert point.written is not None


def test_all_that_rests_on_nothing_is_one_note(tmp_path: Path) -> None:
    """A folder of other seeds has none of the sentences that a digest's file speaks of."""
    more = "".join(HAND.format(place=1, seed="b-lease", words=words) for words in ("signed", "sold"))
    (note,) = corpus(tmp_path, two_documents(), more).notes
    assert "2 citations by hand are not found" in note and note.count("no article is of a seed of this name") == 1
    assert note.endswith("so this point is left out: “Der Vertrag gilt für beide Linien.”")


def test_words_of_several_sentences_cite_the_body_and_are_told(tmp_path: Path) -> None:
    texts = {"a-lease": "The Gull lease is signed\n\n" + letter(1, "21 March 2024", LEASE_EN).partition("\n\n")[2]}
    found = corpus(tmp_path, texts, HAND.format(place=1, seed="a-lease", words="gull LEASE"))
    assert first(brief(found).points[0]) == LEASE_EN
    (note,) = found.notes
    assert "'gull LEASE' stands in 2 sentences of a-lease.txt" in note and "give more words" in note


@pytest.mark.parametrize(
    ("seed", "words", "why"),
    [
        ("b-lease", "signed", "no article is of a seed of this name"),
        ("a-", "signed", "2 begin so: a-lease.txt, a-pier.txt"),
        ("a-lease", "sold the lease", "no such sentence in a-lease"),
    ],
)
def test_a_point_that_rests_on_nothing_is_left_out_and_told(tmp_path: Path, seed: str, words: str, why: str) -> None:
    found = corpus(tmp_path, two_documents(), HAND.format(place=1, seed=seed, words=words))
    assert {one.written for one in brief(found).points} == {None}
    (note,) = found.notes
    assert why in note and note.startswith(f"digests/{SLUG}.toml")


def test_a_near_copy_may_be_cited_by_hand(tmp_path: Path) -> None:
    """A document that is found later on and is what the cited one copies takes no point from the maintainer."""
    texts = two_documents()
    texts["b-copy"] = texts["a-lease"].replace("number 1", "number one")
    found = corpus(tmp_path, texts, HAND.format(place=1, seed="b-copy", words="signed the Gull lease"))
    copies = [one.article_id for story in found.stories.values() for one in story.members if one.copy_of]
    (point,) = [one for one in brief(found).points if one.written]
    assert not found.notes and [one.article_id for one in point.cited] == copies


def test_a_seed_of_the_same_bytes_may_be_cited_by_hand(tmp_path: Path) -> None:
    (one,) = corpus(tmp_path, {"a-lease": two_documents()["a-lease"]}).articles
    twins = by_seed([replace(one, document=replace(one.document, same_bytes=("a-lease-2.txt", "b.txt")))])
    citations = Citations(twins)
    for name in ("a-lease.txt", "a-lease-2.txt", "b", "a-"):
        cited = citations.find(Cite(seed=name, words="signed the Gull lease"))
        assert cited is not None and cited.article_id == one.document.id
    assert not citations.notes()


def test_a_whole_name_wins_over_beginnings(tmp_path: Path) -> None:
    texts = two_documents()
    texts["a-lease.txt-2"] = letter(3, "5 April 2024", "The North Line told the South Line of its new pilots.")
    found = corpus(tmp_path, texts, HAND.format(place=1, seed="a-lease.txt", words="signed the Gull lease"))
    assert not found.notes and brief(found).points[0].written is not None


def test_a_gloss_stands_beside_its_point(tmp_path: Path) -> None:
    more = """
[[gloss]]
text = "Die Linien haben unterschrieben."
language = "de"
cite = { seed = "a-lease", words = "signed the Gull lease" }
[[gloss]]
text = "Wovon niemand spricht."
language = "de"
cite = { seed = "a-lease", words = "flew to the moon" }
"""
    found = corpus(tmp_path, two_documents(), more)
    glossed = [one for one in brief(found).points if one.glosses]
    assert [first(one) for one in glossed] == [LEASE_EN]
    assert [one.text for one in glossed[0].glosses] == ["Die Linien haben unterschrieben."]
    (note,) = found.notes
    assert "flew to the moon" in note


def test_a_gloss_of_a_sentence_that_a_point_also_cites_stands_beside_it(tmp_path: Path) -> None:
    more = """
[[gloss]]
text = "The lines have signed."
cite = { seed = "b", words = "подписали 20 марта договор" }
[[gloss]]
text = "Fish is sold."
cite = { seed = "b", words = "Рыбу продают" }
"""
    seeds = {
        "a": letter(1, "21 March 2024", LEASE_EN),
        "b": f"Заметки из гавани\n\n21 марта 2024\n\n{LEASE_RU}\nРыбу продают в крытом рынке у старой таможни.",
    }
    found = corpus(tmp_path, seeds, more)
    (point,) = (one for one in brief(found).points if one.glosses)
    assert len(point.cited) == 2 and [one.text for one in point.glosses] == ["The lines have signed."]
    (note,) = found.notes
    assert "a gloss is not shown, for no point cites the sentence: “Fish is sold.”" in note


def test_numbers_in_words_tell_two_accounts_apart(tmp_path: Path) -> None:
    text = "{} workers were hurt when the North Line and the South Line tried the Gull on 20 March, papers say."
    seeds = {
        key: letter(at, "21 March 2024", text.format(told))
        for at, (key, told) in enumerate(zip("abc", ("Nine", "Six", "Nine"), strict=True), 1)
    }
    found = corpus(tmp_path, seeds)
    cited = [sorted(seeds_of(found, one)) for one in brief(found).points]
    assert ["a.txt", "c.txt"] in cited and not any({"a.txt", "b.txt"} <= {*some} for some in cited)


def test_the_keys_of_a_digest_by_hand() -> None:
    cite = Cite(seed="a", words="b")
    digest = Digest(
        title="t", scope="s", rule=Rule(parties=[["x"]]), point=[WrittenPoint(text="p", cites=[cite])],
        gloss=[WrittenGloss(text="g", cite=cite)],
    )  # fmt: skip
    assert (digest.points, digest.point[0].place, digest.gloss[0].language) == (7, 0, "")


STORM_EN = "The North Line and the South Line were in the harbour of Bergen on 20 March, near the old fish market."
VISIT_RU = "Северная линия и Южная линия 20 марта показали гостям порта новые причалы и старый маяк на берегу."
TOLD_ZH = "北方航运和南方航运3月20日在港口展览馆举行电台报道员交流会，双方讨论渔业问题。"
TOLD_HANT = "北方航运和南方航运3月20日在港口展覽館舉行電臺報道員交流會，雙方討論漁業問題。"


def test_names_alone_do_not_make_one_event_of_two_languages(tmp_path: Path) -> None:
    russian = f"Заметки из гавани\n\n21 марта 2024\n\n{VISIT_RU}\nРыбу продают в крытом рынке у старой таможни."
    found = corpus(tmp_path, {"a": letter(1, "21 March 2024", STORM_EN), "b": russian})
    assert {len(one.cited) for one in brief(found).points if first(one) in (STORM_EN, VISIT_RU)} == {1}


def test_a_language_in_its_two_scripts_is_compared_by_its_words() -> None:
    assert wording(TOLD_ZH, "zh") == wording(TOLD_HANT, "zh-Hant")


def test_what_stands_near_is_a_point_with_a_deed_or_a_speaker_only(tmp_path: Path) -> None:
    bare = "The hall beside the old pier has nine tall windows, a wooden floor and a stove of green tiles."
    voice = "“The hall beside the old pier is cold in winter and far too small for us,” said Anna Vogel."
    told = "The North Line and the South Line agreed on a common ticket for all their ships."
    found = corpus(tmp_path, {"a": letter(1, "21 March 2024", told, bare, voice)}, points=12)
    points = [first(one) for one in brief(found).points]
    assert told in points and voice in points and bare not in points
