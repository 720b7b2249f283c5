"""The corpus to a site: the only code that knows Pelican."""
