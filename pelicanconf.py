"""Pelican's settings for this site. `invoke build` reads them; plain `pelican` does too."""

from pathlib import Path

from jinja2 import StrictUndefined

ROOT = Path(__file__).resolve().parent

SITENAME = "Common Orbit"
SITESUBTITLE = "Dated, sourced and cleaned articles on Russia’s space relations, and digests of them"
SITEURL = ""
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
LOCALE = "C.UTF-8"

# Where things are.
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
PLUGIN_PATHS = [str(ROOT / "plugins")]
PLUGINS = ["seed_digest"]
SEED_DIGEST_SEEDS = str(ROOT / "seeds")

# The articles come from the plugin; Pelican's readers see the maintainer's own pages and nothing else.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS = ["pages"]
STATIC_PATHS: list[str] = []
PAGE_URL = PAGE_SAVE_AS = "pages/{slug}.html"

# The plugin writes these pages itself, from its own views; the addresses are those of its pages.
DIRECT_TEMPLATES: list[str] = []
TAG_URL, TAG_SAVE_AS = "tags/{slug}.html", ""
CATEGORY_URL, CATEGORY_SAVE_AS = "digests/{slug}.html", ""
AUTHOR_SAVE_AS = ""

# The plugin writes the feeds, too: Pelican's would ask the clock.
FEED_ATOM = FEED_RSS = FEED_ALL_ATOM = FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TAG_FEED_ATOM = TRANSLATION_FEED_ATOM = None
FEED_MAX_ITEMS = 100

RELATIVE_URLS = True
DEFAULT_PAGINATION = False
TYPOGRIFY = False
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
}
