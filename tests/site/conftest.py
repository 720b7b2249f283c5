"""The sample site, built once."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample import build_sample

SITEURL = "https://user.example/repo"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of the sample, as it is published."""
    folder = tmp_path_factory.mktemp("sample")
    build_sample(folder, siteurl=SITEURL)
    return folder / "output"
