"""What the maintainer writes wrongly is told in one line: the file, the key, what it needs, the nearest valid word."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed_digest.edtf import parse_edtf
from seed_digest.errors import FactsError
from seed_digest.extract.sidecars import load_sidecar
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
    (
        "digests/d.toml",
        f'{DIGEST}{RULE}\n[[point]]\ntext = "t"\ncites = [{{ seed = "a", word = "b" }}]\n',
        "cites: unknown key 'word' (did you mean 'words'?)",
    ),
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
    (
        "digests/d.toml",
        f'{DIGEST}[rule]\nparties = ["one", "one"]\n',
        'rule.parties: needs groups, each a list within the list: parties = [["one"], ["two", "three"]]',
    ),
    ("digests/d.toml", f"{DIGEST}{RULE}reach = -1\n", "rule.reach: -1 is less than 0"),
    (
        "digests/d.toml",
        f"{DIGEST}{RULE}headline = [[], []]\n",
        "rule.headline has 2 and rule.parties has 1: a list for each",
    ),
    ("digests/d.toml", f'{DIGEST}{RULE}headline = [["two"]]\n', "rule.headline: unknown entity 'two'"),
    ("digests/d.toml", f'{DIGEST}[rule]\nparties = "one"\n', "rule.parties: needs groups, each a list within"),
    ("digests/d.toml", f'{DIGEST}[rule]\nparties = [["one"], "one"]\n', "rule.parties: needs groups, each a list"),
    ("entities/e.toml", f'{ENTITY}together = ["one"]\n', "one: together 1: needs groups, each a list within"),
    ("entities/e.toml", f'{ENTITY}implies = "one"\n', "one: implies: needs a list, in [ ]"),
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
    (
        "corrections/c.toml",
        f'{CORRECTION}date = "May 2021"\n',
        "2025-07-28T05:13Z, 2025-07-28T05:13:43+02:00, 2025-07, 2025, XXXX-12-15 (year unknown) or 2025-08-01/2025",
    ),
    (
        "corrections/c.toml",
        f'{CORRECTION}date = "0000"\n',
        "date: '0000' is no date of the calendar: there is no year 0",
    ),
    # Nothing where something belongs.
    ("corrections/c.toml", "", "is empty; it needs seed, reason, source"),
    ("digests/d.toml", "# later\n", "is empty; it needs title, scope, rule"),
    ("entities/e.toml", "[two]\n", "two: is empty; it needs kind, names"),
    # Names that no text can show, and what contradicts itself.
    ("entities/e.toml", '[two]\nkind = "place"\nnames = { en = "–Two" }\n', "two: names: '–Two' opens with a space"),
    ("entities/e.toml", '[two]\nkind = "place"\nnames = { en = "\u3000Two" }\n', "opens with a space, hyphen or dot"),
    ("entities/e.toml", '[two]\nkind = "place"\nnames = { en = "Two " }\n', "two: names: 'Two ' ends with a space"),
    ("entities/e.toml", f"{ENTITY}together = [[]]\n", "one: together: no group may be empty"),
    ("entities/e.toml", f'{ENTITY}together = [["one"]]\n', "one: context and together name others, not 'one' itself"),
    ("entities/e.toml", f'{ENTITY}unlike = {{ en = ["One"] }}\n', "one: unlike: 'One' is a name of it as well"),
    ("entities/e.toml", f'{ENTITY}homographs = {{ en = ["tree"] }}\n', "homographs: 'tree' is a form of no name of it"),
    ("digests/d.toml", f'{DIGEST}{RULE}exclude = ["one"]\n', "rule.exclude: names all of party 1"),
    (
        "digests/d.toml",
        f'{DIGEST}[rule]\nparties = [["one"], ["one"]]\n',
        "rule.parties: whatever names party 1 names party 2 too",
    ),
    ("digests/d.toml", f"{DIGEST}{RULE}headline = [[]]\n", "rule.headline: every list is empty"),
    ("digests/d.toml", f'title = ""\nscope = "S"\n{RULE}', "title, scope: a text is empty"),
    (
        "corrections/c.toml",
        CORRECTION,
        "corrects nothing: give withdraw, article, lines or one of title, date, language",
    ),
    ("corrections/c.toml", f"{CORRECTION}[lines]\n", "corrects nothing: give"),
    ("corrections/c.toml", f"{CORRECTION}tags = {{ add = [] }}\n", "corrects nothing: give"),
    (
        "corrections/c.toml",
        f'{CORRECTION}tags = {{ add = ["oen"] }}\n',
        "tags.add: unknown entity 'oen' (did you mean 'one'?)",
    ),
    ("corrections/c.toml", f'{CORRECTION}tags = {{ ad = ["one"] }}\n', "unknown key 'ad' (did you mean 'add'?)"),
    ("corrections/c.toml", f'{CORRECTION}tags = ["one"]\n', "tags: needs a table"),
    (
        "corrections/c.toml",
        f'{CORRECTION}tags = {{ add = ["one"], remove = ["one"] }}\n',
        "tags: 'one' is both added and removed",
    ),
    ("corrections/c.toml", f'{CORRECTION}digests = {{ talks = "main" }}\n', "digests: there is no digest 'talks'"),
    (
        "corrections/c.toml",
        f'{CORRECTION}digests = {{ talks = "mian" }}\n',
        "unknown word 'mian' (did you mean 'main'? valid: main, mention, out)",
    ),
    ("corrections/c.toml", f'{CORRECTION}[digests]\ntitle = "main"\n', "'title' belongs above [digests]"),
    ("corrections/c.toml", f'{CORRECTION}publisher = ""\n', "publisher is empty: say what is right, or take the line"),
    # What is no TOML: the line, and what would be right.
    (
        "digests/d.toml",
        f"scope = 'S'\ntitle = Talks of two\n{RULE}",
        "line 2 is not TOML: invalid value; a text stands in",
    ),
    ("digests/d.toml", f"title = Talks of two\n{RULE}", 'a text stands in quotes: "Talks of two"'),
    ("digests/d.toml", f'title: "T"\n{RULE}', "line 1 is not TOML: expected '=' after a key"),
    ("digests/d.toml", f'title: "T"\n{RULE}', 'TOML has = behind a key: title = "…"'),
    ("digests/d.toml", f"title = “T”\n{RULE}", "the quotes of TOML are straight: \" or ', not “"),
    ("digests/d.toml", f'title = "T\n{RULE}', 'the quote is not closed; a text of several lines stands in """ … """'),
    ("digests/d.toml", f'{DIGEST}title = "T"\n', "line 3 is not TOML: cannot overwrite a value; this key or [heading]"),
    ("digests/d.toml", f"title =\n{RULE}", "a value is missing"),
    (
        "entities/e.toml",
        f"{ENTITY}tag = True\n",
        "line 4 is not TOML: invalid value; true and false stand in lower case",
    ),
    ("sites/s.toml", 'name = "S"\nsignature = ["^\\d+$"]\n', "a pattern stands in single quotes: '\\d+'"),
    ("corrections/c.toml", "[lines\n", "a [heading] ends as it begins"),
    ("corrections/c.toml", 'note = """x', "is not TOML: unterminated string at its end; a quote is not closed"),
    ("corrections/c.toml", 'seed = "x"\nreason = " "\nsource = "s"\n', "needs a reason and a source: reason is empty"),
    ("entities/e.toml", '[two]\nkind = "place"\nnames = { en = " " }\n', "two: names: a name is empty"),
    ("entities/e.toml", f'{ENTITY}aliases = {{ en = [""] }}\n', "one: aliases: a name is empty"),
    (
        "entities/e.toml",
        '[two]\nkind = "place"\nnames = { english = "T" }\n',
        "two: names: 'english' is no language code",
    ),
    ("entities/e.toml", f'{ENTITY}wikidata = "Rome"\n', "one: wikidata: 'Rome' is no id such as 'Q42'"),
    ("digests/d.toml", f'{DIGEST}[rule]\nparties = [["One"]]\n', "unknown entity 'One' (did you mean 'one'?)"),
    (
        "sites/s.toml",
        f'{SITE}[[field]]\nfield = "publisher"\npattern = "x"\nvalue = "Nowhere"\n',
        "field 'publisher': unknown source 'Nowhere'",
    ),
    (
        "sites/s.toml",
        f'{SITE}[[field]]\nfield = "publiser"\npattern = "x"\n',
        "field 1: field: unknown word 'publiser' (did you mean 'publisher'? valid: agency",
    ),
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


def test_an_id_like_none_of_many_says_so(content: Path) -> None:
    many = "".join(f'[place-{number}]\nkind = "place"\nnames = {{ en = "Place" }}\n' for number in range(40))
    write(content, "entities/many.toml", many)
    write(content, "digests/d.toml", f'{DIGEST}[rule]\nparties = [["zzz"]]\n')
    with pytest.raises(FactsError, match=r"unknown entity 'zzz' \(none of the 41 known is like it\)"):
        load_facts(content)


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
        (
            "captured = '30 July 2025'\n",
            "captured: '30 July 2025' is no date of the form 2025-07-28, 2025-07-28T05:13Z",
        ),
        ("captured = 'XXXX-07-30'\n", "captured: 'XXXX-07-30' has no year; write it as 2025-07-28"),
        ("captured = 30.07.2025\n", "line 1 is not TOML"),
        ("captured\n", "is not TOML"),
    ],
)
def test_a_wrong_sidecar_is_told_with_its_folder(tmp_path: Path, text: str, words: str) -> None:
    write(tmp_path, "seeds/deep/a.meta.toml", text)
    with pytest.raises(FactsError) as caught:
        load_sidecar(tmp_path / "seeds" / "deep" / "a.txt", tmp_path / "seeds")
    assert str(caught.value).startswith("seeds/deep/a.meta.toml: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-07-30", "2025-07-30"),
        ("2025-07-30T08:15:00Z", "2025-07-30T08:15:00Z"),
        ("2025-07-30 08:15:00+02:00", "2025-07-30T08:15:00+02:00"),
        ("2025-07-30T08:15:00.123Z", "2025-07-30T08:15:00Z"),
        ("'2025-07-30T08:15Z'", "2025-07-30T08:15Z"),
        ("'2025-07'", "2025-07"),
        ("2025", "2025"),
        ("'2025-08-01/2025-08-06'", "2025-08-01/2025-08-06"),
    ],
)
def test_the_forms_of_a_capture(tmp_path: Path, written: str, read: str) -> None:
    write(tmp_path, "seeds/a.meta.toml", f"captured = {written}\n")
    assert load_sidecar(tmp_path / "seeds" / "a.txt", tmp_path / "seeds").captured == read


@pytest.mark.parametrize("text", ["2021-02-30", "XXXX", "2021-05-02/2021-05-01", "2021/2022/2023", "2025/08/01"])
def test_a_wrong_date_is_quoted_whole(text: str) -> None:
    with pytest.raises(ValueError, match=f"^'{text}' is no date"):
        parse_edtf(text)
