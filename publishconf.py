"""Settings for the site as it is published: SITEURL and SEED_DIGEST_CNAME come from the environment."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
SEED_DIGEST_CNAME = os.environ.get("SEED_DIGEST_CNAME", "")
