"""`invoke publish`: the built site on the branch that GitHub Pages serves."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from ..addresses import is_web_address
from ..errors import UsageError


@dataclass(frozen=True, slots=True)
class Target:
    """The branch, the git remote, and whether the branch is pushed there."""

    branch: str
    remote: str
    push: bool


def site_address(given: str) -> str:
    """The site's address: as given, else as typed on a terminal. UsageError where there is none, or it is none."""
    if not given and sys.stdin.isatty():
        given = input("The site's whole address (https://user.github.io/repo): ").strip()
    if not given:
        raise UsageError("the site needs its address: give --siteurl or set SITEURL")
    if not is_web_address(given):
        raise UsageError(f"--siteurl: {given!r} is no address that begins with http:// or https://")
    return given.rstrip("/")


def put_on_branch(site: Path, target: Target, checkout: Path) -> None:
    """Commit the site to the branch and push it. UsageError with git's own words where that fails."""
    from ghp_import import GhpError, ghp_import

    before = Path.cwd()
    os.chdir(checkout)
    try:
        where = {"branch": target.branch, "remote": target.remote, "push": target.push}
        ghp_import(str(site.absolute()), mesg="Publish the site", **where)
    except (GhpError, subprocess.CalledProcessError) as error:
        raise UsageError(f"ghp-import: {error}") from error
    finally:
        os.chdir(before)
