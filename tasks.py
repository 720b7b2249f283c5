"""The project's commands: `invoke --list`. Thin: what they do is in plugins/seed_digest/desk and publish.

Libraries and the project itself are imported where they are used, so that the list comes at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

if TYPE_CHECKING:
    from seed_digest.desk.bench.gate import Gate
    from seed_digest.desk.bench.measure import Plan
    from seed_digest.desk.bench.sets import Bench
    from seed_digest.settings import Settings

ROOT = Path(__file__).resolve().parent
CONFIGURATION = ROOT / "publishconf.py"
PREVIEW = ROOT / ".cache" / "preview"
WORK = ROOT / ".bench"
MODELS = ROOT / "plugins" / "seed_digest" / "extract" / "labeller" / "models"
STORY_WEIGHTS = ROOT / "plugins" / "seed_digest" / "digest" / "stories" / "models"
HELD_OUT = ROOT / "tests" / "scores" / "folds"
FLOORS = ROOT / "tests" / "scores" / "floors.toml"

FOLDERS = {
    "seeds": "folder of the documents (default: SEED_DIGEST_SEEDS)",
    "content": "folder of what you write (default: SEED_DIGEST_CONTENT)",
}
READING = {**FOLDERS, "jobs": "worker processes (default: SEED_DIGEST_JOBS, else one for each processor)"}
SITEURL = "the site's whole address, such as https://user.github.io/repo (default: the environment's SITEURL)"
OUTPUT = "folder of the built site (default: OUTPUT_PATH)"
SEED = "the document: its name, its id, or a part of these or of its title that no other has"


@contextmanager
def errors_in_one_line() -> Iterator[None]:
    """An error that the maintainer can act on ends the command with one line and exit 2; nothing has been touched."""
    from seed_digest.errors import SeedDigestError
    from seed_digest.publish.characters import visible

    try:
        yield
    except SeedDigestError as error:
        raise Exit(visible(str(error)), code=2) from error
    except BrokenPipeError as error:
        # Whoever read our output (`| head`) has gone. Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Exit(code=1) from error


@task(
    help={
        **READING,
        "output": OUTPUT,
        "siteurl": SITEURL,
        "strict": "exit 1 when a document was set aside; the site is built all the same",
    }
)
@errors_in_one_line()
def build(  # noqa: PLR0913 - each option of the command is a parameter
    context: Context,
    seeds: str = "",
    content: str = "",
    output: str = "",
    siteurl: str = "",
    strict: bool = False,
    jobs: str = "",
) -> None:
    """Build the site."""
    from seed_digest.desk.ordering import Order, output_of, settings_of
    from seed_digest.desk.printing import print_rows
    from seed_digest.desk.report import report_rows
    from seed_digest.desk.terminal import progress, say
    from seed_digest.publish import build as publishing

    order = Order(CONFIGURATION, seeds, content, output, jobs)
    options = publishing.BuildOptions(CONFIGURATION, output_of(order), siteurl or None)
    with progress("reading") as tell:
        report = publishing.build(
            settings_of(order), options, tell, lambda: say("another build of this output goes first: waiting")
        )
    print_rows(report_rows(report))
    if strict and report.set_aside:
        raise Exit(f"--strict: {len(report.set_aside)} set aside", code=1)


@task(help={**READING, "out": "file to write, '-' for the terminal (default)"})
@errors_in_one_line()
def records(context: Context, seeds: str = "", content: str = "", out: str = "-", jobs: str = "") -> None:
    """Write what was read as JSON Lines, one document a line."""
    from seed_digest.desk.ordering import Order, settings_of
    from seed_digest.desk.records import check_target, write_records
    from seed_digest.desk.terminal import progress
    from seed_digest.facts.facts import load_facts
    from seed_digest.flow import read_corpus

    settings = settings_of(Order(CONFIGURATION, seeds, content, jobs=jobs))
    check_target(out, settings)
    with progress("reading") as tell:
        corpus = read_corpus(settings, load_facts(settings.content), tell)
    write_records(corpus, out)


@task(help={**READING, "seed": SEED, "digest": "SEED is a digest's slug: why each document is main, a mention or out"})
@errors_in_one_line()
def explain(  # noqa: PLR0913  # each is an option of the command
    context: Context, seed: str, digest: bool = False, seeds: str = "", content: str = "", jobs: str = ""
) -> None:
    """Show every guess about one document with its reason, or who is in a digest and why."""
    from seed_digest.desk.explain import explain as rows
    from seed_digest.desk.explain_digest import explain_digest
    from seed_digest.desk.explain_story import story_misses
    from seed_digest.desk.finding import find
    from seed_digest.desk.ordering import Order, settings_of
    from seed_digest.desk.printing import print_rows
    from seed_digest.desk.terminal import say_notes
    from seed_digest.facts.facts import load_facts
    from seed_digest.flow import look_at_corpus

    settings = settings_of(Order(CONFIGURATION, seeds, content, jobs=jobs))
    facts = load_facts(settings.content)
    corpus = look_at_corpus(settings, facts)
    say_notes(corpus.notes)
    if digest:
        print_rows(explain_digest(seed, corpus, facts))
    else:
        found = find(corpus, seed, settings.seeds)
        print_rows(rows(found, facts, story_misses(found, corpus, facts)))


@task(help={**READING, "seed": SEED})
@errors_in_one_line()
def correct(context: Context, seed: str, seeds: str = "", content: str = "", jobs: str = "") -> None:
    """Write the draft of a correction, with today's guesses."""
    from seed_digest.desk.correct import write_stub
    from seed_digest.desk.finding import find
    from seed_digest.desk.ordering import Order, settings_of
    from seed_digest.desk.terminal import say, say_notes
    from seed_digest.facts.facts import load_facts
    from seed_digest.flow import look_at_corpus

    settings = settings_of(Order(CONFIGURATION, seeds, content, jobs=jobs))
    facts = load_facts(settings.content)
    corpus = look_at_corpus(settings, facts)
    say_notes(corpus.notes)
    path = write_stub(find(corpus, seed, settings.seeds), facts, settings.content)
    say(f"{path}: written. Fill in reason and source, then take 'draft = true' away: until then it corrects nothing.")


@task(help={**FOLDERS, "port": "where to serve (8000)"})
@errors_in_one_line()
def serve(context: Context, seeds: str = "", content: str = "", port: str = "8000") -> None:
    """Build, show the site on this machine, build again on every change."""
    from seed_digest.desk.ordering import Order, settings_of, whole_number
    from seed_digest.desk.serve import HIGHEST_PORT, Serving, address
    from seed_digest.desk.serve import serve as run
    from seed_digest.publish.build import BuildOptions

    number = whole_number("--port", port, 1, HIGHEST_PORT)
    settings = settings_of(Order(CONFIGURATION, seeds, content))
    options = BuildOptions(CONFIGURATION, PREVIEW, address(number), relax_policy=True)
    ours = (ROOT / "theme", ROOT / "plugins", ROOT / "pelicanconf.py", CONFIGURATION)
    run(Serving(settings, options, (settings.seeds, settings.content, *ours), number))


@task(help=READING)
@errors_in_one_line()
def check(context: Context, seeds: str = "", content: str = "", jobs: str = "") -> None:
    """Check what you wrote; then style, types and shape of the code."""
    from seed_digest.desk.check import SHAPE, TOOLS, absent_tools, content_notes, run_checks
    from seed_digest.desk.ordering import Order, settings_of
    from seed_digest.desk.terminal import say
    from seed_digest.facts.facts import load_facts
    from seed_digest.flow import read_corpus

    settings = settings_of(Order(CONFIGURATION, seeds, content, jobs=jobs))
    facts = load_facts(settings.content)
    for note in content_notes(facts, read_corpus(settings, facts)):
        say(note)
    if absent_tools():
        raise Exit(f"the code was not checked: {absent_tools()}", code=1)
    fail_for(run_checks(ROOT, (*TOOLS, SHAPE), os.environ))


@task(help={"k": "only tests with this in their names, without the checks"})
@errors_in_one_line()
def test(context: Context, k: str = "") -> None:
    """Find a browser, then run the checks and all tests."""
    from seed_digest.desk.browser import find_browser
    from seed_digest.desk.check import TOOLS, Check, need_tools, run_checks
    from seed_digest.desk.terminal import say

    need_tools()
    browser = find_browser(os.environ)
    if browser is None and os.environ.get("CI") == "true":
        raise Exit("no Chromium was found and none could be fetched; set CHROMIUM to the path of one", code=1)
    only = ("-k", k) if k else ()
    without = () if browser else ("-m", "not browser")
    # A worker a core; a file's tests stay together, for they share what is built or measured once.
    spread = () if k else ("--numprocesses", "auto", "--dist", "loadfile")
    tests = Check("tests", "pytest", (*only, *without, *spread))
    environment = {**os.environ, "CHROMIUM": browser} if browser else os.environ
    failed = run_checks(ROOT, (tests,) if k else (*TOOLS, tests), environment)
    if browser is None:
        say("NOT TESTED: the pages in a browser; set CHROMIUM to the path of a Chromium")
    fail_for(failed)


def fail_for(failed: tuple[str, ...]) -> None:
    """Exit 1 where a check failed, naming those that did."""
    if failed:
        raise Exit(f"failed: {', '.join(failed)}", code=1)


@task(
    help={
        **READING,
        "what": "read: how fast the seeds are read; clean, dates, stories: how well that is done, beside other tools",
        "sets": "labelled sets to measure, with commas between them (default: all; with read, corpus)",
        "peers": "measure the other tools that are installed (the default)",
        "json": "file for all figures",
        "ratchet": "raise the floors in tests/scores/floors.toml where our figures have risen",
    }
)
@errors_in_one_line()
def bench(  # noqa: PLR0913 - each option of the command is a parameter
    context: Context,
    what: str,
    sets: str = "",
    peers: bool = True,
    json: str = "",
    ratchet: bool = False,
    seeds: str = "",
    content: str = "",
    jobs: str = "",
) -> None:
    """Measure how fast documents are read, or how well they are cleaned, dated, sorted or grouped."""
    from seed_digest.desk.bench.gate import Gate
    from seed_digest.desk.bench.measure import Plan
    from seed_digest.desk.bench.questions import BY_NAME
    from seed_digest.desk.bench.sets import check_name, named_sets
    from seed_digest.desk.ordering import Order, settings_of

    check_name("bench", what, ("read", *BY_NAME))
    settings = settings_of(Order(CONFIGURATION, seeds, content, jobs=jobs))
    if what == "read":
        bench_reading(settings, sets)
    else:
        question = BY_NAME[what]
        gate = Gate(FLOORS, ratchet, Path(json) if json else None)
        bench_question(settings, Plan(question, named_sets(sets, question.sets), peers, ROOT), gate)


@task(
    help={
        "jobs": "worker processes (default: one for each processor)",
        "only": "pages: the models that tell an article's lines; stories: what the signs of a story weigh",
    }
)
@errors_in_one_line()
def train(context: Context, jobs: str = "", only: str = "") -> None:
    """Learn from the labelled sets what tells an article's lines, half an hour and more, and a story, in a moment."""
    from seed_digest.desk.bench.sets import absence, check_name, find_bench
    from seed_digest.desk.ordering import Order, settings_of

    settings = settings_of(Order(CONFIGURATION, jobs=jobs))
    if only:
        check_name("--only", only, ("pages", "stories"))
    bench = find_bench(os.environ, ROOT)
    if bench is None:
        raise Exit(absence(os.environ), code=2)
    if only != "stories":
        train_pages(settings, bench)
    if only != "pages":
        train_stories(settings, bench)


def train_pages(settings: Settings, bench: Bench) -> None:
    """Learn the models that tell an article's lines."""
    from importlib.util import find_spec

    from seed_digest.desk.terminal import progress, say
    from seed_digest.desk.training.record import RECORD, record, unseen_figures
    from seed_digest.desk.training.train import Places, learn
    from seed_digest.facts.facts import load_facts

    if find_spec("torch") is None:
        raise Exit(
            "train: PyTorch is not installed; run: .venv/bin/pip install -c constraints.txt -e '.[train]'", code=2
        )
    places = Places(MODELS, HELD_OUT)
    facts = load_facts(settings.content)
    say("reading the labelled sets")
    with progress("learning") as tell:
        learn(bench, facts, places, settings.jobs, tell)
    say("measuring on pages not seen")
    figures = unseen_figures(bench, facts, ROOT)
    (MODELS / RECORD).write_text(record(bench.home, MODELS, figures), encoding="utf-8")
    for gauge, figure in sorted(figures.items()):
        print(f"{gauge}: {figure:.3f}")


def train_stories(settings: Settings, bench: Bench) -> None:
    """Learn what the signs weigh by which two documents tell of one event."""
    from seed_digest.desk.training.fit_stories import learn_stories
    from seed_digest.extract.pipeline import make_tools
    from seed_digest.facts.facts import load_facts

    figures = learn_stories(bench, make_tools(load_facts(settings.content)), STORY_WEIGHTS, HELD_OUT)
    print(f"pairs not seen: accuracy {figures.accuracy:.3f} ± {figures.accuracy_spread:.3f}")
    print(f"pairs not seen: F1 {figures.f1:.3f} ± {figures.f1_spread:.3f}")


def bench_reading(settings: Settings, sets: str) -> None:
    """Print how fast the seeds are read, and what the sets' own script says of each set's records."""
    from seed_digest.desk.bench.reading import Sets, scores, timing
    from seed_digest.desk.bench.sets import home_of
    from seed_digest.facts.facts import load_facts

    facts = load_facts(settings.content)
    print(timing(settings, facts))
    for line in scores(Sets(home_of(os.environ, ROOT), tuple((sets or "corpus").split(",")), WORK), settings, facts):
        print(line, flush=True)


def bench_question(settings: Settings, plan: Plan, gate: Gate) -> None:
    """Measure how well pages are read; exit 1 where a figure fell below its floor or a build machine has no sets."""
    from seed_digest.desk.bench.gate import run_gate
    from seed_digest.desk.bench.sets import absence, find_bench, must_measure
    from seed_digest.desk.terminal import say
    from seed_digest.extract.pipeline import make_tools
    from seed_digest.facts.facts import load_facts

    place = find_bench(os.environ, ROOT)
    if place is None and must_measure(os.environ):
        raise Exit(absence(os.environ), code=1)
    if place is None:
        say(absence(os.environ))
        return
    fallen = run_gate(place, plan, gate, make_tools(load_facts(settings.content)))
    if fallen:
        raise Exit("\n".join(fallen), code=1)


@task(
    help={
        **FOLDERS,
        "siteurl": SITEURL + "; asked for where it is missing",
        "branch": "the branch to put the site on (gh-pages)",
        "remote": "the git remote to push to (origin)",
        "push": "push the branch (the default)",
    }
)
@errors_in_one_line()
def publish(  # noqa: PLR0913 - each option of the command is a parameter
    context: Context,
    seeds: str = "",
    content: str = "",
    siteurl: str = "",
    branch: str = "gh-pages",
    remote: str = "origin",
    push: bool = True,
) -> None:
    """Build the site and put it on GitHub Pages' branch."""
    from seed_digest.desk.ordering import Order, output_of
    from seed_digest.desk.pages_branch import Target, put_on_branch, site_address

    address = site_address(siteurl or os.environ.get("SITEURL", ""))
    build(context, seeds=seeds, content=content, siteurl=address)
    put_on_branch(output_of(Order(CONFIGURATION)), Target(branch, remote, push), ROOT)


@task(help={"output": OUTPUT})
@errors_in_one_line()
def clean(context: Context, output: str = "") -> None:
    """Remove the built site, if it is ours, and all caches."""
    from seed_digest.desk.clean import clean as remove
    from seed_digest.desk.ordering import Order, output_of
    from seed_digest.desk.terminal import say

    for path in remove(output_of(Order(CONFIGURATION, output=output)), ROOT):
        say(f"removed {path}")
