"""What a command tells beside its result: progress, and the end of a build."""

from __future__ import annotations

import pytest

from seed_digest.desk.printing import Kind
from seed_digest.desk.report import FEW, report_rows
from seed_digest.desk.terminal import FEW as FEW_NOTES
from seed_digest.desk.terminal import progress, say_notes
from seed_digest.publish.report import BuildReport, Built, SameBytes, SetAside, Withdrawn


def built(number: int) -> Built:
    return Built(f"{number}.txt", f"a-{number}", f"Title {number}", ("decoded as cp1251",) if number == 0 else ())


REPORT = BuildReport(
    built=(built(0), built(1)),
    same_bytes=(SameBytes("copy.txt", "0.txt", "a-0"),),
    set_aside=(SetAside("bad.txt", "failed", "decoding", "binary data, not text", ("a layout gone stale",)),),
    withdrawn=(Withdrawn("gone.txt", "the publisher asked for it", "a letter"),),
)


def test_the_report_counts_every_seed_once() -> None:
    rows = list(report_rows(REPORT))
    assert rows[0].text == "5 seeds: 2 articles, 1 copy, 1 set aside, 1 withdrawn"


def test_what_is_set_aside_is_told_with_stage_and_reason() -> None:
    rows = [row.text for row in report_rows(REPORT) if row.kind is Kind.WARNING]
    assert rows == [
        "set aside: bad.txt: decoding: binary data, not text",
        "withdrawn: gone.txt: the publisher asked for it",
    ]


def test_notes_and_copies_are_told() -> None:
    rows = [row.text for row in report_rows(REPORT) if row.kind is Kind.MUTED]
    assert rows == ["0.txt: decoded as cp1251", "bad.txt: a layout gone stale", "copy.txt: same bytes as 0.txt"]


def test_many_articles_are_only_counted() -> None:
    many = BuildReport(tuple(built(number) for number in range(1, FEW + 2)), (), (), ())
    assert [row.text for row in report_rows(many)] == [f"{FEW + 1} seeds: {FEW + 1} articles"]


def test_an_empty_folder_is_told() -> None:
    assert [row.text for row in report_rows(BuildReport((), (), (), ()))] == ["0 seeds: nothing to build"]


def test_progress_is_told_to_a_terminal_only(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("reading") as tell:
        for done in range(1, 101):
            tell(done, 100)
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "")


def test_notes_do_not_drown_what_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    say_notes([f"{number}.toml: misfit" for number in range(FEW_NOTES + 4)])
    assert capsys.readouterr().err.splitlines() == [
        *(f"note: {number}.toml: misfit" for number in range(FEW_NOTES)),
        "note: and 4 more of this kind",
    ]


def test_progress_draws_a_bar_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with progress("reading") as tell:
        tell(3, 3)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "3/3" in printed.err
