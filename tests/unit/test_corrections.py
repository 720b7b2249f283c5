"""Corrections: one more candidate, of the highest trust; shown as corrected; the id stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed_digest.desk.explain import explain
from seed_digest.desk.explain_digest import explain_digest
from seed_digest.desk.finding import Found
from seed_digest.errors import FactsError
from seed_digest.facts.facts import load_facts
from seed_digest.flow import look_at_corpus, read_corpus
from seed_digest.model import Article, Certainty, Corpus, Role, Status
from seed_digest.publish.correcting import correction_view
from seed_digest.publish.library import make_library
from seed_digest.publish.options import site_options
from seed_digest.record import article_record
from seed_digest.settings import Settings

SEED = """Harbour pilots agree on new signals

14 May 2019, 09:30 UTC
Harbour pilots of both towns have agreed on new light signals, their speaker said after a long meeting on the quay.

The signals will be tried out in the autumn, when the nights are long and the sea is rough.

Sign the petition of the friends of the old lighthouse, which needs a new roof before the winter storms.
"""
REASON = 'reason = "Checked by hand."\nsource = "https://example.org/paper"\n'


def read(folder: Path, correction: str | None, others: dict[str, str] | None = None) -> Corpus:
    """The corpus of one seed, with a correction."""
    seeds, corrections = folder / "seeds", folder / "content" / "corrections"
    for place in (seeds, corrections):
        place.mkdir(parents=True, exist_ok=True)
    for name, text in {"pilots.txt": SEED, **(others or {})}.items():
        (seeds / name).write_text(text, encoding="utf-8")
    if correction is not None:
        (corrections / "pilots.toml").write_text(correction, encoding="utf-8")
    content = folder / "content"
    return read_corpus(Settings(seeds, content), load_facts(content))


def the_article(corpus: Corpus) -> Article:
    (article,) = corpus.articles
    return article


def test_a_corrected_title_is_shown_as_corrected_and_the_id_stays(tmp_path: Path) -> None:
    plain = the_article(read(tmp_path / "a", None)).document
    fixed = the_article(read(tmp_path / "b", f'seed = "pilots.txt"\n{REASON}title = "Pilots agree"\n')).document
    assert plain.title is not None
    assert plain.title.value == "Harbour pilots agree on new signals"
    assert fixed.title is not None
    assert (fixed.title.value, fixed.title.certainty, fixed.title_from) == (
        "Pilots agree",
        Certainty.CORRECTED,
        "correction",
    )
    assert "Checked by hand." in fixed.title.because[0].rule
    assert "https://example.org/paper" in fixed.title.because[0].rule
    assert fixed.id == plain.id


def test_a_line_put_right_to_title_is_the_correction_s_word(tmp_path: Path) -> None:
    plain = the_article(read(tmp_path / "a", None)).document
    fixed = the_article(read(tmp_path / "b", f'seed = "pilots.txt"\n{REASON}[lines]\n"6" = "title"\n')).document
    assert fixed.title is not None
    assert fixed.title.value.startswith("The signals will be tried out")
    assert (fixed.title.certainty, fixed.title_from) == (Certainty.CORRECTED, "correction")
    first = fixed.title_candidates[0]
    assert (first.witness, first.trust, first.because.line) == ("correction", 100, 6)
    assert first.because.rule == "correction: Checked by hand. (https://example.org/paper)"
    assert fixed.id == plain.id


def test_the_line_that_prints_a_corrected_title_is_the_title(tmp_path: Path) -> None:
    title = "Harbour pilots agree on new signals"
    fixed = the_article(read(tmp_path, f'seed = "pilots.txt"\n{REASON}title = "{title}"\n')).document
    assert (fixed.title_from, fixed.lines[0].label.role) == ("correction", Role.TITLE)


def test_a_corrected_date_wins_and_the_guess_is_kept(tmp_path: Path) -> None:
    article = the_article(read(tmp_path, f'seed = "pilots.txt"\n{REASON}date = "2019-05-13"\n'))
    assert article.date is not None
    assert (article.date.value.value, article.date.certainty) == ("2019-05-13", Certainty.CORRECTED)
    assert "2019-05-14T09:30Z" in [one.value.value for one in article.document.date_candidates]


SOURCES = """[quay-post]
name = "The Quay Post"
kind = "publisher"
names = { de = "Die Kaipost" }

[quay-machine]
name = "machine translation (Quay)"
kind = "translator"
machine = true
"""


@pytest.mark.parametrize(
    ("written", "shown"),
    [("quay-post", "The Quay Post"), ("Die Kaipost", "The Quay Post"), ("Another Paper", "Another Paper")],
)
def test_a_source_is_corrected_by_its_id_or_by_a_name(tmp_path: Path, written: str, shown: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "sources.toml").write_text(SOURCES, encoding="utf-8")
    correction = f'seed = "pilots.txt"\n{REASON}publisher = "{written}"\ntranslator = "quay-machine"\n'
    source = the_article(read(tmp_path, correction)).document.source
    assert source.publisher is not None
    assert (source.publisher.value, source.publisher.certainty) == (shown, Certainty.CORRECTED)
    assert source.translator is not None
    assert (source.translator.value, source.by_machine) == ("machine translation (Quay)", True)


def test_corrected_lines_leave_the_body(tmp_path: Path) -> None:
    plain = the_article(read(tmp_path / "a", None)).document
    fixed = the_article(read(tmp_path / "b", f'seed = "pilots.txt"\n{REASON}[lines]\n"8" = "furniture"\n')).document
    assert [one.line for one in plain.body] == [4, 6, 8]
    assert [one.line for one in fixed.body] == [4, 6]
    label = fixed.lines[7].label
    assert (label.role, label.rule) == (Role.FURNITURE, "correction")


@pytest.mark.parametrize("role", [Role.DATE, Role.BYLINE, Role.CAPTION, Role.FURNITURE, Role.PARAGRAPH, Role.TITLE])
def test_blank_lines_within_a_corrected_range_stay_blank(tmp_path: Path, role: Role) -> None:
    fixed = the_article(read(tmp_path, f'seed = "pilots.txt"\n{REASON}[lines]\n"7-8" = "{role}"\n')).document
    assert [one.label.role for one in fixed.lines[6:]] == [Role.BLANK, role]


def test_a_correction_of_nothing_but_blank_lines_is_noted(tmp_path: Path) -> None:
    correction = f'seed = "pilots.txt"\n{REASON}[lines]\n"7" = "furniture"\n"5-6" = "caption"\n'
    assert the_article(read(tmp_path, correction)).document.notes == (
        "the correction of line 7 changes nothing: no text stands there",
    )


@pytest.mark.parametrize("role", [Role.CAPTION, Role.CREDIT])
def test_a_corrected_picture_below_the_body_stays_what_it_was_put_right_to(tmp_path: Path, role: Role) -> None:
    fixed = the_article(read(tmp_path, f'seed = "pilots.txt"\n{REASON}[lines]\n"8" = "{role}"\n')).document
    label = fixed.lines[7].label
    assert (label.role, label.rule) == (role, "correction")


def test_a_corrected_line_leaves_all_others_as_they_were(tmp_path: Path) -> None:
    plain = the_article(read(tmp_path / "a", None)).document
    fixed = the_article(read(tmp_path / "b", f'seed = "pilots.txt"\n{REASON}[lines]\n"8" = "heading"\n')).document
    assert [one.line for one in fixed.body] == [one.line for one in plain.body]
    assert fixed.body[-1].kind is Role.HEADING
    assert fixed.title == plain.title
    assert fixed.id == plain.id
    assert fixed.date == plain.date


def test_a_title_line_taken_away_changes_the_title_and_not_the_id(tmp_path: Path) -> None:
    plain = the_article(read(tmp_path / "a", None)).document
    fixed = the_article(read(tmp_path / "b", f'seed = "pilots.txt"\n{REASON}[lines]\n"1" = "furniture"\n')).document
    assert fixed.title_from == "lead"
    assert fixed.id == plain.id


def test_corrected_links_of_the_source(tmp_path: Path) -> None:
    article = the_article(
        read(tmp_path, f'seed = "pilots.txt"\n{REASON}publisher = "The Quay"\nurl = "https://quay.example/1"\n')
    )
    source = article.document.source
    assert source.publisher is not None
    assert source.url is not None
    assert (source.publisher.value, source.publisher.certainty) == ("The Quay", Certainty.CORRECTED)
    assert source.url.value == "https://quay.example/1"


def test_a_withdrawn_document_is_no_article(tmp_path: Path) -> None:
    corpus = read(tmp_path, f'seed = "pilots.txt"\nwithdraw = true\n{REASON}')
    assert corpus.articles == ()
    (document,) = corpus.others
    assert document.status is Status.WITHDRAWN
    assert document.lines == ()
    assert document.reason is not None
    assert "Checked by hand." in document.reason


@pytest.mark.parametrize("what", ['title = "x"', "withdraw = true"])
def test_a_correction_for_no_seed_is_an_error(tmp_path: Path, what: str) -> None:
    with pytest.raises(FactsError) as caught:
        read(tmp_path, f'seed = "pilot.txt"\n{REASON}{what}\n')
    told = "content/corrections/pilots.toml: seed: there is no document 'pilot.txt' (did you mean 'pilots.txt'?)"
    assert str(caught.value) == told


def test_a_block_that_a_page_has_not_is_an_error(tmp_path: Path) -> None:
    page = "".join(f"<p>{line}</p>" for line in SEED.splitlines() if line)
    correction = f'seed = "page.html"\n{REASON}[lines]\n"70" = "furniture"\n'
    with pytest.raises(FactsError, match=r"lines: '70': page\.html has 5 blocks"):
        read(tmp_path, correction, {"page.html": page})


def test_lines_of_a_document_that_is_not_read_are_not_counted(tmp_path: Path) -> None:
    correction = f'seed = "pilots.txt"\nwithdraw = true\n{REASON}[lines]\n"99" = "furniture"\n'
    assert [one.status for one in read(tmp_path, correction).others] == [Status.WITHDRAWN]


def test_a_correction_for_another_folder_says_so_without_a_list_of_names(tmp_path: Path) -> None:
    with pytest.raises(FactsError) as caught:
        read(tmp_path, f'seed = "winter-fair-of-1911.html"\n{REASON}title = "x"\n')
    assert str(caught.value) == (
        "content/corrections/pilots.toml: seed: there is no document 'winter-fair-of-1911.html' among the seeds; "
        "is it of another seeds folder, which has a content folder of its own?"
    )


def test_whoever_only_looks_is_told_of_a_correction_that_fits_nothing(tmp_path: Path) -> None:
    seeds, content = tmp_path / "seeds", tmp_path / "content"
    for folder in (seeds, content / "corrections"):
        folder.mkdir(parents=True)
    (seeds / "pilots.txt").write_text(SEED, encoding="utf-8")
    corrections = {
        "fair.toml": f'seed = "winter-fair.html"\n{REASON}title = "x"\n',
        "pilots.toml": f'seed = "pilots.txt"\n{REASON}[lines]\n"8" = "caption"\n"9" = "furniture"\n',
    }
    for name, text in corrections.items():
        (content / "corrections" / name).write_text(text, encoding="utf-8")
    corpus = look_at_corpus(Settings(seeds, content), load_facts(content))
    assert the_article(corpus).document.lines[7].label.role is Role.CAPTION
    (note,) = corpus.notes
    assert note.startswith("content/corrections/fair.toml: seed: there is no document 'winter-fair.html'")
    (own,) = the_article(corpus).document.notes
    assert own == "content/corrections/pilots.toml: lines: '9': pilots.txt has 8 lines"


def test_a_correction_for_a_twin_names_the_one_to_correct(tmp_path: Path) -> None:
    corpus = read(tmp_path, f'seed = "twin.txt"\n{REASON}title = "x"\n', {"twin.txt": SEED})
    assert the_article(corpus).document.same_bytes == ("twin.txt",)
    assert corpus.notes == (
        "content/corrections/pilots.toml: twin.txt has the same bytes as pilots.txt; correct that one",
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('seed = "pilots.txt"\nreason = ""\nsource = "x"\n', "needs a reason and a source"),
        (f'seed = "pilots.txt"\n{REASON}date = "May 2019"\n', "is no date of the form"),
        (f'seed = "pilots.txt"\n{REASON}date = "0001-01-01"\n', "no document is of a year before 1000"),
        (f'seed = "pilots.txt"\n{REASON}date = "2021-03-01/9999-12-31"\n', "or after 2999"),
        (f'seed = "pilots.txt"\n{REASON}titel = "x"\n', "unknown key 'titel' (did you mean 'title'?)"),
        (f'seed = "pilots.txt"\n{REASON}url = "javascript:alert(1)"\n', "does not begin with http:// or https://"),
        (f'seed = "pilots.txt"\n{REASON}[lines]\n"eight" = "furniture"\n', "is no line number"),
        (f'seed = "pilots.txt"\n{REASON}[lines]\n"0" = "furniture"\n', "lines: '0' is no line number"),
        (f'seed = "pilots.txt"\n{REASON}[lines]\n"{"9" * 5000}" = "furniture"\n', "is no line number"),
        (f'seed = "pilots.txt"\n{REASON}[lines]\n"8-6" = "furniture"\n', "lines: '8-6' is no line number"),
        (f'seed = "pilots.txt"\n{REASON}[lines]\n"9" = "furniture"\n', "lines: '9': pilots.txt has 8 lines"),
        (f'seed = "pilots.txt"\n{REASON}[lines]\n"7-12" = "caption"\n', "lines: '7-12': pilots.txt has 8 lines"),
    ],
)
def test_a_broken_correction_is_an_error(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(FactsError) as caught:
        read(tmp_path, text)
    assert str(caught.value).startswith("content/corrections/pilots.toml: ")
    assert problem in str(caught.value)


ENTITIES = """[pilots]
kind = "organisation"
names = { en = "Harbour pilots" }

[lighthouse]
kind = "place"
names = { en = "lighthouse" }

[fish-market]
kind = "place"
names = { en = "fish market" }
"""
TALKS = 'title = "Talks"\nscope = "Talks."\n[rule]\nparties = [["pilots"]]\n'
LIGHTS = 'title = "Lights"\nscope = "Lights."\n[rule]\nparties = [["fish-market"]]\n'


@pytest.fixture
def knowing(tmp_path: Path) -> Path:
    """A folder that knows three entities and two digests."""
    for name, text in {"entities/e": ENTITIES, "digests/talks": TALKS, "digests/lights": LIGHTS}.items():
        path = tmp_path / "content" / f"{name}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_tags_are_added_and_removed_and_say_why(knowing: Path) -> None:
    assert the_article(read(knowing, None)).tags == ("pilots", "lighthouse")
    correction = f'seed = "pilots.txt"\n{REASON}tags = {{ add = ["fish-market"], remove = ["lighthouse"] }}\n'
    fixed = the_article(read(knowing, correction))
    assert fixed.tags == ("pilots", "fish-market")
    assert {key: one.rule for key, one in fixed.corrected.tags.items()} == {
        "fish-market": "added by a correction: Checked by hand. (https://example.org/paper)",
        "lighthouse": "removed by a correction: Checked by hand. (https://example.org/paper)",
    }
    row = article_record(fixed)
    assert row["tags"] == ["pilots", "fish-market"]
    assert list(row["corrected"]) == ["tags"]


def test_a_place_in_a_digest_is_put_right_and_keeps_what_the_rule_found(knowing: Path) -> None:
    plain = the_article(read(knowing, None))
    assert {slug: one.role for slug, one in plain.digests.items()} == {"talks": "main"}
    correction = f'seed = "pilots.txt"\n{REASON}[digests]\ntalks = "mention"\nlights = "main"\n'
    fixed = the_article(read(knowing, correction))
    assert {slug: one.role for slug, one in fixed.digests.items()} == {"talks": "mention", "lights": "main"}
    assert {one.certainty for one in fixed.digests.values()} == {Certainty.CORRECTED}
    assert fixed.digests["talks"].because[0].rule.startswith("mention instead of main, by a correction: Checked")
    assert fixed.digests["talks"].because[1:] == plain.digests["talks"].because
    assert fixed.digests["talks"].shown_by == plain.digests["talks"].because[0]
    assert article_record(fixed)["digests"]["lights"]["certainty"] == "corrected"
    assert "certainty" not in article_record(plain)["digests"]["talks"] and "corrected" not in article_record(plain)


def test_a_document_is_kept_out_of_a_digest(knowing: Path) -> None:
    correction = f'seed = "pilots.txt"\n{REASON}digests = {{ talks = "out" }}\n'
    corpus = read(knowing, correction)
    article = the_article(corpus)
    assert not article.digests and not corpus.chronologies["talks"]
    assert article_record(article)["corrected"]["digests"]["talks"][0]["rule"].startswith("out instead of main, by a")
    facts = load_facts(knowing / "content")
    told = [row.text for row in explain_digest("talks", corpus, facts)]
    assert told[-1].startswith("out instead of main, by a correction: Checked by hand.")
    alone = [row.text for row in explain(Found(article.document, article), facts)]
    assert "talks: out" in alone and told[-1] in alone
    assert alone[alone.index("Digests") + 1] == "talks: out"
    assert "none" not in alone[alone.index("Digests") : alone.index("Tags")]


def test_a_correction_that_is_not_needed_is_noted(knowing: Path) -> None:
    tags = 'tags = { add = ["pilots"], remove = ["fish-market"] }\ndigests = { talks = "main" }\n'
    article = the_article(read(knowing, f'seed = "pilots.txt"\n{REASON}{tags}'))
    assert article.notes == (
        "the correction of tag pilots changes nothing: it is there without it",
        "the correction of tag fish-market changes nothing: it is not there without it",
        "the correction of digest talks changes nothing: it is main without it",
    )
    assert article.digests["talks"].certainty is Certainty.INFERRED and not article.corrected.tags


QUAY = """Pilots and harbour office meet on the quay

14 May 2019, 11:00 UTC
Harbour pilots of both towns have agreed on new light signals after a long meeting on the quay, said their speaker.

They will be tried out in the autumn, when the nights are long.
"""
FAIR = """Winter fair opens with a choir of 80 bakers

15 May 2019, 11:00 UTC
A choir of 80 bakers has opened the fair in the old town hall. Visitors bought bread, soap and candles until midnight.
"""
BOTH = {"quay.txt": QUAY, "fair.txt": FAIR}


def by_seed(corpus: Corpus) -> dict[str, Article]:
    return {one.document.seed: one for one in corpus.articles}


def test_a_document_is_taken_out_of_its_story(tmp_path: Path) -> None:
    found = by_seed(read(tmp_path, None, BOTH))
    assert found["pilots.txt"].story is not None and found["pilots.txt"].story == found["quay.txt"].story
    corpus = read(tmp_path, f'seed = "pilots.txt"\n{REASON}story = "apart"\n', BOTH)
    assert not corpus.stories
    fixed = by_seed(corpus)["pilots.txt"]
    told = "taken out of its story by a correction: Checked by hand. (https://example.org/paper)"
    assert fixed.corrected.story is not None and fixed.corrected.story.rule == told
    assert article_record(fixed)["corrected"]["story"][0]["rule"] == told
    alone = [row.text for row in explain(Found(fixed.document, fixed), load_facts(tmp_path / "content"))]
    assert told in alone


def test_a_document_is_put_into_the_story_of_another(tmp_path: Path) -> None:
    corpus = read(tmp_path, f'seed = "pilots.txt"\n{REASON}story = "fair.txt"\n', BOTH)
    found = by_seed(corpus)
    assert found["pilots.txt"].story == found["fair.txt"].story is not None
    assert found["quay.txt"].story is None
    (story,) = corpus.stories.values()
    leads, other = story.members
    assert [one.rule[:5] for one in leads.because] == ["leads", "put w"]
    assert other.because[0].rule.startswith("another document was put with this one by a correction: Checked")
    assert (leads.because[1].seed, other.because[0].seed) == ("fair.txt", "pilots.txt")
    library = make_library(site_options({"SITENAME": "x"}), load_facts(tmp_path / "content"), corpus, {})
    view = correction_view(library, found["pilots.txt"])
    assert view is not None and view.fields == ("put into its story",)


@pytest.mark.parametrize(
    ("seed", "story", "told"),
    [
        ("pilots.txt", "quay.txt", "quay.txt tells the same story without it"),
        ("fair.txt", "apart", "no other document tells its story"),
    ],
)
def test_a_story_put_right_in_vain_is_noted(tmp_path: Path, seed: str, story: str, told: str) -> None:
    corpus = read(tmp_path, f'seed = "{seed}"\n{REASON}story = "{story}"\n', BOTH)
    assert by_seed(corpus)[seed].notes == (f"the correction of story changes nothing: {told}",)
    assert len(corpus.stories) == 1 and by_seed(corpus)[seed].corrected.story is None


@pytest.mark.parametrize(
    ("story", "problem"),
    [
        ("fare.txt", "story: there is no document 'fare.txt' (did you mean 'fair.txt'?)"),
        ("pilots.txt", "story: 'pilots.txt' is the document itself"),
        ("", "story is empty"),
    ],
)
def test_a_story_of_no_other_document_is_an_error(tmp_path: Path, story: str, problem: str) -> None:
    with pytest.raises(FactsError) as caught:
        read(tmp_path, f'seed = "pilots.txt"\n{REASON}story = "{story}"\n', BOTH)
    assert problem in str(caught.value)


def test_the_page_says_what_was_put_right(knowing: Path) -> None:
    tags = (
        'tags = { add = ["fish-market"], remove = ["lighthouse"] }\ndigests = { talks = "out", lights = "mention" }\n'
    )
    corpus = read(knowing, f'seed = "pilots.txt"\n{REASON}{tags}')
    library = make_library(site_options({"SITENAME": "x"}), load_facts(knowing / "content"), corpus, {})
    view = correction_view(library, the_article(corpus))
    assert view is not None
    assert view.fields == (
        "tag fish market added",
        "tag lighthouse removed",
        "out of the digest Talks",
        "mention in the digest Lights",
    )


SHOP = "Buy now\n\nAdd to cart\n\nHarbour pilots mug, 9.99\n\nSign in\n"
NOTHING = "the correction changes nothing that is published: the document is no article"
HINT = "; article = true in the correction makes it one"


@pytest.mark.parametrize(
    ("keys", "notes"),
    [
        ('tags = { add = ["pilots"] }\n', (NOTHING + HINT,)),
        ('digests = { talks = "main" }\n', (NOTHING + HINT,)),
        ('title = "A mug"\n', (NOTHING + HINT,)),
        ("article = true\n", (NOTHING,)),
        ("article = false\n", ()),
        ('article = false\ntitle = "A mug"\n', ()),
        ("withdraw = true\n", ()),
    ],
)
def test_a_correction_of_what_is_no_article_is_noted(knowing: Path, keys: str, notes: tuple[str, ...]) -> None:
    corpus = read(knowing, f'seed = "shop.txt"\n{REASON}{keys}', {"shop.txt": SHOP})
    assert [one.document.seed for one in corpus.articles] == ["pilots.txt"]
    assert [one.notes for one in corpus.others] == [notes]


def test_a_failed_document_is_no_article_by_a_correction(knowing: Path) -> None:
    corpus = read(knowing, f'seed = "empty.txt"\n{REASON}title = "x"\n', {"empty.txt": ""})
    assert [one.notes for one in corpus.others] == [(NOTHING,)]
