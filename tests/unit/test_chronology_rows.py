"""Which sentences of made-up documents make rows of a chronology, and which tell of one event."""

from __future__ import annotations

from pathlib import Path

from test_chronology import letter
from two_lines import corpus, rows, told

from seed_digest.model import ChronologyEntry, Corpus
from seed_digest.publish.chronology import group_of

FILLER = (
    "Fish is sold there in the morning, beside the old customs house of the town.",
    "The tram stops there every ten minutes, and in the winter every half an hour.",
    "A choir of children sang for the mayor, who cut a ribbon and served soup to all.",
    "The lighthouse keeper counted forty sails on the horizon, more than in any spring.",
)


def headed(title: str, *sentences: str, day: str = "21 March 2024") -> str:
    """A report with a title of its own, a paragraph a sentence."""
    return "\n".join([title, "", day, "", *sentences, *FILLER])


def seeds_of(entry: ChronologyEntry) -> list[str]:
    return [event.sentence.text[:30] for event, _ in entry.tellings]


def texts(found: Corpus) -> list[str]:
    return [text for entry in rows(found) for text in seeds_of(entry)]


def test_a_title_and_its_lead_are_one_row_led_by_the_lead(tmp_path: Path) -> None:
    lead = "The heads of both companies have agreed in Bergen to sail the Gull cruise, said a man on the quay."
    found = corpus(tmp_path, {"a": headed("North Line and South Line agree on the Gull cruise", lead)})
    (row,) = rows(found)
    assert seeds_of(row) == ["The heads of both companies ha", "North Line and South Line agre"]
    assert row.event.reported and row.event.date is not None and row.event.date.value == "2024-03-21"


def test_a_dated_lead_stands_for_its_title(tmp_path: Path) -> None:
    lead = "The heads of both companies agreed on Tuesday to sail the Gull cruise, said a man on the quay."
    found = corpus(tmp_path, {"a": headed("North Line and South Line agree on the Gull cruise", lead)})
    (row,) = rows(found)
    assert row.event.date is not None and row.event.date.value == "2024-03-19" and not row.context
    assert seeds_of(row) == ["The heads of both companies ag", "North Line and South Line agre"]


def test_what_was_agreed_stands_beside_what_is_planned(tmp_path: Path) -> None:
    lead = "The North Line and the South Line have agreed that the Gull cruise will be launched on 8 June."
    found = told(corpus(tmp_path, {"a": headed("A cruise for two", lead)}))
    assert [one.partition(":")[0] for one in found] == ["2024-03-21 report", "2024-06-08 plan"]


def test_a_pointer_to_an_older_text_is_no_news(tmp_path: Path) -> None:
    pointer = "Earlier our paper told how the North Line and the South Line came by their blue funnels."
    text = "\n".join(["A walk by the sea", "", "21 March 2024", "", *FILLER, pointer])
    assert not rows(corpus(tmp_path, {"a": text}))


def test_a_main_document_tells_dated_sentences_that_name_no_party(tmp_path: Path) -> None:
    text = headed(
        "North Line and South Line agree on the Gull cruise",
        "The North Line and the South Line signed the Gull lease on 20 March, said Anna Vogel.",
        "On Monday the crew of twelve sat in the ship for three hours and waited.",
        "A telegraph line was laid there in 1931.",
    )
    found = [one.partition(":")[0] for one in told(corpus(tmp_path, {"a": text}))]
    assert found == ["2024-03-18", "2024-03-20"]


def test_a_denial_is_not_of_the_day_on_which_that_was_said_which_it_denies(tmp_path: Path) -> None:
    denial = "Anna Vogel of the North Line denied reports that its crews will sail on ships of the South Line."
    said = (
        "Some papers had written so of the North Line on 18 March, with a spokesman of the South Line as their source."
    )
    dates = [one.partition(":")[0] for one in told(corpus(tmp_path, {"a": headed("A denial", denial, said)}))]
    assert "2024-03-21 report" in dates


def test_a_title_in_the_very_words_of_the_lead_is_not_told_twice(tmp_path: Path) -> None:
    lead = "The North Line and the South Line signed the Gull lease."
    (row,) = rows(corpus(tmp_path, {"a": headed(lead.removesuffix("."), lead)}))
    assert [event.sentence.where for event, _ in row.tellings] == ["body"]


def test_what_is_done_after_a_day_is_not_of_that_day(tmp_path: Path) -> None:
    text = headed("Notes", "The North Line sent twelve ships to the South Line after the February 24 storm.")
    (row,) = rows(corpus(tmp_path, {"a": text}))
    assert row.event.reported and row.event.date is not None and row.event.date.value == "2024-03-21"


def test_a_title_that_is_a_whole_sentence_is_the_news_where_nothing_tells_it_again(tmp_path: Path) -> None:
    for title in (
        "The Gull of the North Line was launched from the pier of the South Line with twelve on board, the port says.",
        "Судно Северной линии стартовало от причала Южной линии, на борту двенадцать человек, сообщили в порту.",
    ):
        crew = "On board are Anna Vogel of the North Line and three others, among them a cook and a boy."
        (row,) = rows(corpus(tmp_path, {"a": headed(title, crew)}))
        assert row.event.sentence.text == title


def test_words_before_a_list_are_no_event(tmp_path: Path) -> None:
    text = headed("Notes", "More from the North Line after the meeting with the South Line:")
    assert rows(corpus(tmp_path, {"a": text})) == ()


def test_a_papers_name_alone_joins_no_events(tmp_path: Path) -> None:
    works = "The North Line works on an agreement with the South Line, a speaker told the Herald on July 1."
    signed = "In July 2024 the North Line and the South Line signed an agreement on the pier."
    found = corpus(tmp_path, {"a": letter("3 July 2024", works), "b": letter("5 May 2025", signed)})
    assert [one.partition(":")[0] for one in told(found)] == ["2024-07-01", "2024-07"]


def test_a_coarse_date_joins_the_day_within_it(tmp_path: Path) -> None:
    day = letter("21 March 2024", "The North Line and the South Line signed the Gull lease on 20 March.")
    year = "Under a lease signed in 2024, the North Line and the South Line each send a ship in spring and in autumn."
    found = corpus(tmp_path, {"a": day, "b": letter("3 May 2025", year, rest=FILLER[2])})
    (row,) = rows(found)
    assert [event.seed for event, _ in row.tellings] == ["a.txt", "b.txt"]
    assert row.event.date is not None and row.event.date.value == "2024-03-20"


def test_a_day_of_no_known_year_joins_the_same_day(tmp_path: Path) -> None:
    known = letter("21 May 2024", "The North Line and the South Line will launch the Gull cruise on 20 June.")
    open_year = letter("", "The Gull cruise of the North Line will be launched on 20 June.", rest=FILLER[2])
    meets = "The South Line and the North Line met.\n"
    found = corpus(tmp_path, {"a": known, "b": open_year.replace("The Gull", f"{meets}The Gull")})
    first = rows(found)[0]
    assert [event.seed for event, _ in first.tellings] == ["a.txt", "b.txt"]
    assert first.event.date is not None and first.event.date.value == "2024-06-20"


def test_two_deeds_of_one_day_in_one_text_are_two_rows(tmp_path: Path) -> None:
    text = letter(
        "21 March 2024",
        "On 20 March the North Line and the South Line signed the Gull lease. "
        "On 20 March the North Line and the South Line launched a white ship.",
    )
    assert len(rows(corpus(tmp_path, {"a": text}))) == 2


def test_what_was_done_once_is_no_news_of_the_day(tmp_path: Path) -> None:
    text = headed(
        "North Line and South Line agree on the Gull cruise",
        "The North Line and the South Line agreed on the Gull cruise, said Anna Vogel.",
        "The North Line once refused to meet the South Line on the old pier.",
    )
    assert len(rows(corpus(tmp_path, {"a": text}))) == 1


def plan_of(found: Corpus) -> ChronologyEntry:
    return next(one for one in rows(found) if one.planned and one.event.seed == "a.txt")


def test_a_plan_that_was_moved_leads_to_its_new_date(tmp_path: Path) -> None:
    plan = headed(
        "North Line and South Line sign",
        "The North Line and the South Line signed the lease on 20 March. The pier is to be opened in December 2026.",
    )
    moved = headed(
        "North Line and South Line agree",
        "The North Line and the South Line settled their quarrel. "
        "The opening has been moved from December 2026 to March 2027, though the ship is due in Bergen in April 2026.",
        day="13 September 2025",
    )
    found = corpus(tmp_path, {"a": plan, "b": moved})
    (outcome,) = plan_of(found).outcomes
    row = next(one for one in rows(found) if one.key == outcome.key)
    assert outcome.how == "moved" and row.event.date is not None and row.event.date.value == "2027-03"


PEOPLE = """
[berta-horn]
kind = "person"
implies = ["south-line"]
names.en = "Berta Horn"
"""


def test_a_meeting_with_somebody_else_is_not_what_was_planned(tmp_path: Path) -> None:
    entities = tmp_path / "content" / "entities"
    entities.mkdir(parents=True)
    (entities / "more.toml").write_text(PEOPLE, encoding="utf-8")
    said = "Anna Vogel of the North Line {} Berta Horn of the South Line on {} March."
    plan = letter("1 March 2024", said.format("will meet", 4))
    other = letter("5 March 2024", said.format("met", 4).replace("Berta Horn", "Pavel Lind"), rest=FILLER[2])
    assert not plan_of(corpus(tmp_path, {"a": plan, "b": other})).outcomes
    same = letter("5 March 2024", said.format("met", 4), rest=FILLER[2])
    assert plan_of(corpus(tmp_path, {"a": plan, "b": same})).outcomes


def test_a_plan_that_was_put_off_before_its_day(tmp_path: Path) -> None:
    plan = letter("1 March 2024", "Anna Vogel of the North Line will visit the South Line on 20 March.")
    text = "Anna Vogel of the North Line has postponed a visit to the South Line, papers said on Friday."
    found = corpus(tmp_path, {"a": plan, "b": letter("16 March 2024", text, rest=FILLER[2])})
    assert [one.how for one in plan_of(found).outcomes] == ["moved"]


def test_an_accord_of_both_sides_is_what_came_of_their_talks(tmp_path: Path) -> None:
    plan = letter("1 March 2024", "The North Line will meet the South Line in Bergen in April.")
    accord = "The North Line and the South Line agreed on a price for the pier in Bergen on {}."
    found = corpus(tmp_path, {"a": plan, "b": letter("12 April 2024", accord.format("11 April"), rest=FILLER[2])})
    assert [one.key for one in plan_of(found).outcomes] == [one.key for one in rows(found) if not one.planned]
    before = corpus(tmp_path, {"a": plan, "b": letter("12 March 2024", accord.format("11 March"), rest=FILLER[2])})
    assert not plan_of(before).outcomes


def test_a_plan_without_a_known_deed_has_no_outcome_by_its_names(tmp_path: Path) -> None:
    plan = letter("1 March 2024", "Two ships of the North Line and the South Line for the Gull are due on 9 March.")
    other = "The North Line and the South Line quarrelled over the Gull cruise on 8 March, people on the quay said."
    assert not plan_of(corpus(tmp_path, {"a": plan, "b": letter("9 March 2024", other, rest=FILLER[2])})).outcomes


def test_a_day_of_no_known_year_does_not_stand_among_the_undated(tmp_path: Path) -> None:
    text = letter(
        "",
        "The North Line and the South Line met on 3 November in Bergen.",
        "The North Line and the South Line agreed on a pier.",
        "The North Line and the South Line signed a lease on 4 May 2019.",
    )
    found = [group_of(one) for one in rows(corpus(tmp_path, {"a": text}))]
    assert found == ["2019", "Year not known", "Undated"]


def test_a_lead_that_calls_a_party_by_an_office_is_the_news(tmp_path: Path) -> None:
    text = headed(
        "North Line's head Anna Vogel in Bergen for a first talk in years",
        "Anna Vogel of the North Line has come to Bergen for a first talk in years with the head of the other company.",
        "The North Line and the South Line share a pier and a crane in the harbour of that town.",
        "The North Line has a red flag, the South Line a green one, and both hang there.",
    )
    (row,) = rows(corpus(tmp_path, {"a": text}))
    assert seeds_of(row) == ["Anna Vogel of the North Line h", "North Line's head Anna Vogel i"]


def test_what_is_planned_of_a_noun_stands_beside_what_its_sentence_tells(tmp_path: Path) -> None:
    lead = (
        "On the eve of the Gull cruise, which is scheduled for 8 June, the North Line will meet with the South Line, "
        "said a man on the quay."
    )
    found = told(corpus(tmp_path, {"a": headed("A cruise for two", lead)}))
    assert [one.partition(":")[0] for one in found] == ["2024-03-21 plan report", "2024-06-08 plan"]


def test_a_day_told_twice_is_told_exactly(tmp_path: Path) -> None:
    text = "Only a month ago, on 11 April 2025, the North Line and the South Line opened the new pier in Bergen."
    found = told(corpus(tmp_path, {"a": headed("A pier for two", text, day="13 May 2025")}))
    assert [one.partition(":")[0] for one in found] == ["2025-04-11"]


def test_neither_a_saying_nor_the_today_of_a_quotation_is_an_event(tmp_path: Path) -> None:
    lead = "The North Line and the South Line signed the lease of the pier on 20 March."
    said = "The North Line said so on Wednesday."
    quoted = "“Today an old wound is closed for the North Line and the South Line,” said Anna Vogel."
    found = told(corpus(tmp_path, {"a": headed("A lease for two", lead, said, quoted)}))
    assert [one.partition(":")[0] for one in found] == ["2024-03-20"]
