"""One document: bytes -> Document. Pure: no Pelican, no network, no clock."""
