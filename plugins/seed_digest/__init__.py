"""Scraped, dirty, multilingual documents in; a plain static site of dated, sourced articles and digests out.

A plugin for Pelican: `PLUGINS = ["seed_digest"]`.
"""


def register() -> None:
    """Connect the plugin to Pelican's signals, and nothing else."""
    from .publish.signals import connect

    connect()
