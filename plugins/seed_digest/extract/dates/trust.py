"""The one table of trust: how far each witness of a publication date is believed. Higher wins."""

from __future__ import annotations

# Of two stamps by one title the nearer speaks: a filled line of distance costs one, up to this.
NEARNESS = 8

TRUST = {
    "correction": 100,
    "JSON-LD": 95,
    "meta": 93,
    "layout": 90,
    "time element": 86,
    "stamp before the lead": 85,
    "stamp right above the lead": 82,
    "stamp by the title": 80,
    "dateline": 70,
    "stamp without year by the title": 68,
    "address": 65,
    "crawl date": 60,
    "time of a change by the title": 50,
    "stamp below the body": 45,
    "stamp between the lines of the body": 40,
    "stamp in a caption": 30,
    # The rest never date the article; they are kept to be shown.
    "stamp elsewhere": 20,
    "stamp in a list": 10,
    "back-reference": 5,
}
