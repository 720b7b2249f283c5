"""What the maintainer writes wrongly is told in one line: the file, the key, what it needs, the nearest valid word."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed_digest.edtf import parse_edtf
from seed_digest.errors import FactsError
from seed_digest.extract.folder import load_sidecar
from seed_digest.facts.facts import load_facts

ENTITY = '[one]\nkind = "place"\nnames = { en = "One" }\n'
DIGEST = 'title = "T"\nscope = "S"\n'
RULE = '[rule]\nparties = [["one"]]\n'
SOURCE = '[a]\nname = "A"\nkind = "publisher"\n'
SITE = 'name = "S"\nsignature = ["^s$"]\n'
CORRECTION = 'seed = "x.txt"\nreason = "r"\nsource = "s"\n'

WRONG = [
    # A key that is missing, unknown, or in the wrong place.
    ("digests/d.toml", f'title = "T"\n{RULE}', "scope is missing"),
    ("digests/d.toml", f"{DIGEST}[rule]\n", "rule: parties is missing"),
    ("sites/s.toml", f"{SITE}[[span]]\n", "span 1: role is missing"),
    ("entities/e.toml", '[two]\nkind = "place"\n', "two: names is missing"),
    ("digests/d.toml", f'titel = "T"\n{RULE}', "unknown key 'titel' (did you mean 'title'?)"),
    ("digests/d.toml", f'{DIGEST}[rule]\npartys = [["one"]]\n', "rule: unknown key 'partys' (did you mean 'parties'?)"),
    ("digests/d.toml", f'{DIGEST}parties = [["one"]]\n{RULE}', "'parties' belongs under [rule]"),
    (
        "digests/d.toml",
        f"{DIGEST}{RULE}order = 3\n",
        "rule: 'order' belongs at the top of the file, above every [table]",
    ),
    ("sites/s.toml", f'{SITE}pattern = "x"\n', "'pattern' belongs under [[field]]"),
    ("sites/s.toml", f'{SITE}[[span]]\nrole = "title"\npattern = "x"\n', "span 1: 'pattern' belongs under [[field]]"),
    ("corrections/c.toml", f'{CORRECTION}[lines]\n"7" = "title"\ndate = "2021"\n', "'date' belongs above [lines]"),
    ("entities/e.toml", 'kind = "place"\n', "'kind' stands outside an entry: an entry begins with its id in [ ]"),
    ("sources.toml", 'name = "A"\n', "'name' stands outside an entry: an entry begins with its id in [ ]"),
    (
        "entities/e.toml",
        '[two]\nkind = "place"\n[two.names]\nen = "Two"\nnote = "n"\n',
        "two: 'note' belongs under [two], above [two.names]",
    ),
    # A value of the wrong type.
    ("digests/d.toml", f'{DIGEST}order = "3"\n{RULE}', "order: needs a whole number, without quotes"),
    ("digests/d.toml", f"title = 3\n{RULE}", "title: needs a text, in quotes"),
    ("digests/d.toml", f'{DIGEST}[rule]\nparties = ["one"]\n', "rule.parties: needs a list, in [ ]"),
    ("entities/e.toml", f'{ENTITY}tag = "no"\n', "one: tag: needs true or false, without quotes"),
    ("entities/e.toml", '[two]\nkind = "place"\nnames = "Two"\n', "two: names: needs a table"),
    ("corrections/c.toml", f"{CORRECTION}date = 2021-12-15\n", "date: put it in quotes"),
    ("corrections/c.toml", f"{CORRECTION}date = 2021-12-15T10:00:00Z\n", "date: put it in quotes"),
    # A word that is not among those to choose from.
    (
        "digests/d.toml",
        f'{DIGEST}sort = "new"\n{RULE}',
        "sort: unknown word 'new' (did you mean 'newest'? valid: newest",
    ),
    (
        "entities/e.toml",
        '[two]\nkind = "persn"\nnames = { en = "T" }\n',
        "two: kind: unknown word 'persn' (did you mean",
    ),
    (
        "sites/s.toml",
        f'{SITE}[[span]]\nrole = "captoin"\n',
        "span 1: role: unknown word 'captoin' (did you mean 'caption'?",
    ),
    (
        "corrections/c.toml",
        f'{CORRECTION}[lines]\n"7" = "x"\n',
        "lines: unknown word 'x' (valid: blank, byline, caption",
    ),
    # A value that is none.
    (
        "corrections/c.toml",
        f'{CORRECTION}date = "2021-13-01"\n',
        "date: '2021-13-01' is no date of the calendar: month",
    ),
    (
        "corrections/c.toml",
        f'{CORRECTION}date = "15.12.2021"\n',
        "date: '15.12.2021' is no date of the form 2025-07-28",
    ),
    ("corrections/c.toml", f'{CORRECTION}language = "English"\n', "language: 'English' is no language code"),
    ("corrections/c.toml", 'seed = "x"\nreason = " "\nsource = "s"\n', "needs a reason and a source: reason is empty"),
    ("entities/e.toml", '[two]\nkind = "place"\nnames = { en = " " }\n', "two: names: a name is empty"),
    ("entities/e.toml", f'{ENTITY}aliases = {{ en = [""] }}\n', "one: aliases: a name is empty"),
    (
        "entities/e.toml",
        '[two]\nkind = "place"\nnames = { english = "T" }\n',
        "two: names: 'english' is no language code",
    ),
    ("entities/e.toml", f'{ENTITY}wikidata = "Rome"\n', "one: wikidata: 'Rome' is no id such as 'Q42'"),
    ("entities/e.toml", f'{ENTITY}implies = ["oen"]\n', "one: unknown entity 'oen' (did you mean 'one'?)"),
    ("sources.toml", f'{SOURCE}hosts = ["https://a.org/"]\n', "a: hosts: 'https://a.org/' is no bare host"),
    ("sources.toml", f'{SOURCE}hosts = ["a.org/news"]\n', "a: hosts: 'a.org/news' is no bare host"),
    ("sources.toml", f'{SOURCE}country = "Ruritania"\n', "a: country: 'Ruritania' is no ISO 3166 code"),
    ("sources.toml", f'{SOURCE}state = "ru"\n', "a: state: 'ru' is no ISO 3166 code"),
    ("sources.toml", f'{SOURCE}[b]\nname = "B"\nkind = "agency"\naliases = ["a"]\n', "b: 'a' stands for a too"),
    ("sources.toml", SOURCE.replace("[a]", "[../a]"), "is not TOML"),
    ("sources.toml", SOURCE.replace("[a]", '["../a"]'), "'../a' is no id"),
    # A name that the site needs for itself.
    ("digests/all.toml", f"{DIGEST}{RULE}", "'all' is taken by the site itself; rename the file"),
    ("digests/index.toml", f"{DIGEST}{RULE}", "'index' is taken by the site itself; rename the file"),
    (
        "entities/e.toml",
        ENTITY.replace("one", "index"),
        "'index' is taken by the site itself; give the entry another id",
    ),
    (
        "sources.toml",
        SOURCE.replace("[a]", "[index]"),
        "'index' is taken by the site itself; give the entry another id",
    ),
]


def write(folder: Path, file: str, text: str | bytes) -> Path:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


@pytest.fixture
def content(tmp_path: Path) -> Path:
    write(tmp_path, "content/entities/base.toml", ENTITY)
    return tmp_path / "content"


@pytest.mark.parametrize(("file", "text", "words"), WRONG)
def test_what_is_wrong_is_told_in_one_line(content: Path, file: str, text: str, words: str) -> None:
    if file.startswith("entities/"):
        (content / "entities" / "base.toml").unlink()
    write(content, file, text)
    with pytest.raises(FactsError) as caught:
        load_facts(content)
    assert str(caught.value).startswith(f"content/{file}: ")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_utf8_is_told_with_its_line(content: Path) -> None:
    write(content, "entities/e.toml", f'{ENTITY}note = "Привет"\n'.encode("cp1251"))
    with pytest.raises(FactsError, match=r"content/entities/e\.toml: line 4 is not UTF-8: save the file as UTF-8"):
        load_facts(content)


def test_an_editors_byte_order_mark_is_no_error(content: Path) -> None:
    write(content, "entities/base.toml", b"\xef\xbb\xbf" + ENTITY.replace("\n", "\r\n").encode())
    assert set(load_facts(content).entities) == {"one"}


def test_a_draft_corrects_nothing_and_is_kept_apart(content: Path) -> None:
    write(content, "corrections/c.toml", 'seed = "x.txt"\nreason = ""\nsource = ""\ndraft = true\n')
    facts = load_facts(content)
    assert not facts.corrections
    assert facts.drafts["x.txt"].file == "content/corrections/c.toml"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("uri = 'x'\n", "unknown key 'uri' (did you mean 'url'?)"),
        ("url = 'x'\n", "url: 'x' does not begin with http:// or https://"),
        ("captured = '2021-13-01'\n", "captured: '2021-13-01' is no date of the calendar"),
        ("captured\n", "is not TOML"),
    ],
)
def test_a_wrong_sidecar_is_told_with_its_folder(tmp_path: Path, text: str, words: str) -> None:
    write(tmp_path, "seeds/deep/a.meta.toml", text)
    with pytest.raises(FactsError) as caught:
        load_sidecar(tmp_path / "seeds" / "deep" / "a.txt", tmp_path / "seeds")
    assert str(caught.value).startswith("seeds/deep/a.meta.toml: ")
    assert words in str(caught.value)


@pytest.mark.parametrize("text", ["2021-02-30", "XXXX", "2021-05-02/2021-05-01", "2021/2022/2023", "2025/08/01"])
def test_a_wrong_date_is_quoted_whole(text: str) -> None:
    with pytest.raises(ValueError, match=f"^'{text}' is no date"):
        parse_edtf(text)
