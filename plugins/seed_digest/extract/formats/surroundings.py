"""What the elements around a block are: their kinds, by tag names and by the words in their attributes.

The words are those that page makers of all countries write into class and id: English, whatever the page's language.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

TAGS = {
    "article": "article", "main": "main", "nav": "nav", "header": "header", "footer": "footer", "aside": "aside",
    "form": "form", "table": "table", "figure": "figure", "ul": "list", "ol": "list", "dl": "list", "address": "byline",
    "blockquote": "quote", "details": "details", "dialog": "dialog", "time": "date", "cite": "cite", "button": "button",
    "noscript": "noscript", "label": "form", "fieldset": "form", "picture": "figure", "h1": "headline",
    "video": "media", "audio": "media",
}  # fmt: skip
# One row a kind: what its holders are called. In braces any one; ~ may be a hyphen or nothing; at | a word begins or
# ends, so that 'ads' is not found in 'reads'.
HINTS = {
    "comment": "comment disqus respond |{reply,replies} discussion livefyre",
    "related": "relat recommend teaser read~{more,next,also} also~read more~{from,stories,news,articles,on} popular"
               " trending most~{read,viewed,shared} similar suggest outbrain taboola recirc |latest"
               " {next,prev,previous}~{post,article,story} upsell crosslink",
    "share": "share sharing social follow~us |facebook |twitter whatsapp addthis addtoany",
    "sidebar": "side~{bar,col,rail} |rail| widget |right~col complementary",
    "promo": "promo sponsor advert banner |ad{,s}| adsense commercial affiliate partner marketing |shop |cta|",
    "byline": "byline author |bio| writer contributor vcard |autor",
    "date": "|date datetime publish{ed,~date} |time| timestamp pub~date posted~on |datum",
    "caption": "caption legend",
    "credit": "|credit photograph{er,y} |copyright image~source",
    "tags": "|tag{,s}| |tag~{list,cloud} keyword topic{,s}| categories cat~links taxonom",
    "newsletter": "newsletter subscri sign~up mailing paywall |log~in| register registration",
    "content": "{article,entry,post,story,page,main,news,body,text}~{content,body,text,main}| |content| articlebody"
               " |prose| |hentry rich~text",
    "breadcrumb": "breadcrumb |crumb{,s}|",
    "consent": "cookie consent |gdpr privacy |cmp|",
    "nav": "|nav| |nav{bar,igation} |menu pagination |pager |skip~{link,to} toolbar |tab{,s}|",
    "header": "masthead {site,page}~header |top~bar",
    "footer": "footer colophon contentinfo copyright |legal imprint impressum disclaimer",
    "search": "|search",
    "headline": "headline {entry,post,article,story,page}~title",
    "standfirst": "standfirst |lead| |lede| |intro summary sub~{title,head} |dek| excerpt abstract perex vorspann",
    "media": "gallery slide~show carousel slider |video player lightbox |embed",
    "meta": "|meta| {entry,post,article,story}~{meta,info,footer,header} |stats view{,s}~count",
    "modal": "modal pop~up overlay lightbox tooltip off~canvas dropdown",
    "rating": "rating |vot{e,es,ing}| |like{,s}| karma |poll|",
    "box": "info~box fact~box |box~out call~out pull~quote highlight",
    "hidden": "|hidden| |hide| visually~hidden |sr-only screen-reader invisible |no~print",
}  # fmt: skip
CHOICE = re.compile(r"\{([^{}]*)\}")
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
    found: set[str] = set()
    for last, hints in automaton().iter(plain):
        for kind, size, begins, ends in hints:
            first = last + 1 - size
            whole = not (begins and first and plain[first - 1].isalnum())
            if whole and not (ends and plain[last + 1 : last + 2].isalnum()):
                found.add(kind)
    return frozenset(found)


@cache
def automaton() -> Any:
    """The automaton that finds all hints; its values are rows of (kind, length, a word begins, a word ends)."""
    import ahocorasick

    rows: dict[str, list[tuple[str, int, bool, bool]]] = {}
    for kind, hints in HINTS.items():
        for hint in (one for written in hints.split() for one in expanded(written)):
            text = hint.strip("|")
            rows.setdefault(text, []).append((kind, len(text), hint[0] == "|", hint[-1] == "|"))
    machine = ahocorasick.Automaton()
    for text, found in rows.items():
        machine.add_word(text, tuple(found))
    machine.make_automaton()
    return machine


def expanded(hint: str) -> list[str]:
    """All texts that a hint stands for."""
    hint = hint.replace("~", "{,-}")
    choice = CHOICE.search(hint)
    if choice is None:
        return [hint]
    return [
        text for one in choice[1].split(",") for text in expanded(hint[: choice.start()] + one + hint[choice.end() :])
    ]
