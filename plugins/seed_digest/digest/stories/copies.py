"""Near-copies: two documents that print much the same text, and where to look for them (MinHash, Broder 1997)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from .deeds import contradict
from .traits import FAR, Traits, days_apart

# Shares of the shorter and of the longer text's shingles that a near-copy has in common with the other.
OF_SHORTER, OF_LONGER = 0.7, 0.5
# Texts of fewer shingles are too short to tell a copy from a form filled in.
LEAST_SHINGLES = 8
# Of a form that is filled in anew, the words are the same and the numbers are not.
SAME_NUMBERS = 0.9
# Texts without numbers that are days apart must have so much of the longer one in common.
ALL_SAME = 0.95
# Of two such texts at least so many of all shingles are common; few hashes will do, as each find is looked at.
LIKENESS, HASHES = 0.4, 64
# Of a form that many print each is held against so many others, those with most numbers in common.
MOST_LIKE = 10


def is_copy(one: Traits, other: Traits) -> bool:
    """True for two printings of much the same text, with the same numbers, that say the same was done or not."""
    sizes = sorted((len(one.shingles), len(other.shingles)))
    if sizes[0] < LEAST_SHINGLES or one.language != other.language or contradict(one.states, other.states):
        return False
    common = len(one.shingles & other.shingles)
    if common < OF_SHORTER * sizes[0] or common < OF_LONGER * sizes[1]:
        return False
    fewest = min(len(one.numbers), len(other.numbers))
    if not fewest:
        # Without numbers a form letter of another week cannot be told from a reprint but by all of its words.
        all_same = common >= ALL_SAME * sizes[1] or (days_apart(one, other) or 0) <= FAR
        return all_same and not (one.numbers or other.numbers)
    return len(one.numbers & other.numbers) >= SAME_NUMBERS * fewest


def likely_copies(some: Sequence[Traits]) -> Iterator[tuple[str, str]]:
    """Pairs that may be near-copies, by locality-sensitive hashing: the work grows with the number of documents."""
    long = [one for one in some if len(one.shingles) >= LEAST_SHINGLES]
    if len(long) < 2:
        return
    from datasketch import MinHash, MinHashLSH

    numbers = {one.seed: one.numbers for one in long}
    index = MinHashLSH(threshold=LIKENESS, num_perm=HASHES)
    for one in long:
        sketch = MinHash(num_perm=HASHES, hashfunc=checksum)
        sketch.update_batch([shingle.to_bytes(4, "big") for shingle in one.shingles])
        found = sorted(index.query(sketch), key=lambda seed: (-len(numbers[seed] & one.numbers), seed))
        yield from ((seed, one.seed) for seed in found[:MOST_LIKE])
        index.insert(one.seed, sketch)


def checksum(content: bytes) -> int:
    return zlib.crc32(content)
