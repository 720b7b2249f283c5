"""What the elements around a block are: their kinds, by tag names and by the words in their attributes.

The words are those that page makers of all countries write into class and id: English, whatever the page's language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

TAGS = {
    "article": "article", "main": "main", "nav": "nav", "header": "header", "footer": "footer", "aside": "aside",
    "form": "form", "table": "table", "figure": "figure", "ul": "list", "ol": "list", "dl": "list", "address": "byline",
    "blockquote": "quote", "details": "details", "dialog": "dialog", "time": "date", "cite": "cite", "button": "button",
    "noscript": "noscript", "label": "form", "fieldset": "form", "picture": "figure", "h1": "headline",
    "video": "media", "audio": "media",
}  # fmt: skip
# One row a kind: what its holders are called. A word stands whole where 'ads' must not be found in 'reads'.
HINTS = (
    ("comment", r"comment|disqus|respond|\breply|\breplies|discussion|livefyre"),
    ("related", r"relat|recommend|teaser|read-?(?:more|next|also)|also-?read|more-?(?:from|stories|news|articles|on)"
                r"|popular|trending|most-?(?:read|viewed|shared)|similar|suggest|outbrain|taboola|recirc|\blatest"
                r"|next-?(?:post|article|story)|prev(?:ious)?-?(?:post|article|story)|upsell|crosslink"),
    ("share", r"shar(?:e|ing)|social|follow-?us|\bfacebook|\btwitter|whatsapp|addthis|addtoany"),
    ("sidebar", r"side-?(?:bar|col|rail)|\brail\b|widget|\bright-?col|complementary"),
    ("promo", r"promo|sponsor|advert|banner|\bads?\b|\bad-|adsense|commercial|affiliate|partner|marketing"
              r"|\bshop|\bcta\b"),
    ("byline", r"byline|author|\bbio\b|writer|contributor|vcard|\bautor"),
    ("date", r"\bdate|datetime|publish(?:ed|-?date)|\btime\b|timestamp|pub-?date|posted-?on|\bdatum"),
    ("caption", r"caption|legend"),
    ("credit", r"\bcredit|photograph(?:er|y)|\bcopyright|image-?source"),
    ("tags", r"\btags?\b|\btag-?(?:list|cloud)|keyword|topics?\b|categories|cat-?links|taxonom"),
    ("newsletter", r"newsletter|subscri|sign-?up|mailing|paywall|\blog-?in\b|register|registration"),
    ("content", r"(?:article|entry|post|story|page|main|news|body|text)-?(?:content|body|text|main)\b|\bcontent\b"
                r"|articlebody|\bprose\b|\bhentry|rich-?text"),
    ("breadcrumb", r"breadcrumb|\bcrumbs?\b"),
    ("consent", r"cookie|consent|\bgdpr|privacy|\bcmp\b"),
    ("nav", r"\bnav\b|\bnav(?:bar|igation)|\bmenu|pagination|\bpager|\bskip-?(?:link|to)|toolbar|\btabs?\b"),
    ("header", r"masthead|(?:site|page)-?header|\btop-?bar"),
    ("footer", r"footer|colophon|contentinfo|copyright|\blegal|imprint|impressum|disclaimer"),
    ("search", r"\bsearch"),
    ("headline", r"headline|(?:entry|post|article|story|page)-?title"),
    ("standfirst", r"standfirst|\blead\b|\blede\b|\bintro|summary|sub-?(?:title|head)|\bdek\b|excerpt|abstract|perex"
                   r"|vorspann"),
    ("media", r"gallery|slide-?show|carousel|slider|\bvideo|player|lightbox|\bembed"),
    ("meta", r"\bmeta\b|(?:entry|post|article|story)-?(?:meta|info|footer|header)|\bstats|views?-?count"),
    ("modal", r"modal|pop-?up|overlay|lightbox|tooltip|off-?canvas|dropdown"),
    ("rating", r"rating|\bvot(?:e|es|ing)\b|\blikes?\b|karma|\bpoll\b"),
    ("box", r"info-?box|fact-?box|\bbox-?out|call-?out|pull-?quote|highlight"),
    ("hidden", r"\bhidden\b|\bhide\b|visually-?hidden|\bsr-only|screen-reader|invisible|\bno-?print"),
)  # fmt: skip
COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in HINTS)
ATTRIBUTES = frozenset({"class", "id", "role", "itemprop"})
HIDING = frozenset({"hidden", "aria-hidden", "style"})
# Their attributes speak of the page, or of the whole article and its subjects, not of a part.
WHOLE_PAGE = frozenset({"html", "body"})
WHOLE_ARTICLE = frozenset({"article", "main"})
CAMEL = re.compile(r"(?<=[a-z\d])(?=[A-Z])")
SEPARATORS = re.compile(r"[^\w\s-]+|_+|-{2,}")
LONGEST_HINT = 400
UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
NONE: frozenset[str] = frozenset()


def told_by(node: Any) -> tuple[str, bool]:
    """The words of an element's attributes, and whether it is hidden from a reader's eyes or from a screen reader."""
    words, hidden = "", False
    for name, value in node.items():
        if name in ATTRIBUTES:
            words = f"{words} {value}" if words else value
        elif name in HIDING:
            hidden |= name == "hidden" or value == "true" or UNSEEN.search(value) is not None
    return words, hidden


def kinds_of(tag: str, words: str, hidden: bool) -> frozenset[str]:
    """The kinds that one element gives to all within it."""
    own = TAGS.get(tag)
    kinds = frozenset({own}) if own else NONE
    if tag in WHOLE_PAGE:
        return kinds
    if words:
        kinds |= hinted(words) if tag not in WHOLE_ARTICLE else hinted(words) & {"content"}
    return kinds | {"hidden"} if hidden else kinds


@lru_cache(maxsize=20_000)
def hinted(words: str) -> frozenset[str]:
    """The kinds that the words of an element's attributes name: 'relatedArticles' and 'related_articles' alike."""
    plain = SEPARATORS.sub("-", CAMEL.sub("-", words[:LONGEST_HINT])).lower()
    return frozenset(kind for kind, pattern in COMPILED if pattern.search(plain))
