"""How much there may be: of a line for what is asked of it, and of a document. Beyond, the question is not asked.

Each bound keeps a hostile seed cheap. What is longer than a paragraph can be, and a document that is larger than an
article, is told so.
"""

from __future__ import annotations

# Characters of a line, by what is asked of it.
# A phrase of page furniture: the longest is a notice of cookies.
LONGEST_MARKER = 800
# A line that can be told alone by its shape: as long as a long paragraph, and those are text.
LONGEST_MARK = 2_000
# A line that may stand whole within another, which is its copy.
LONGEST_HELD = 5_000
# A paragraph from which dirt is cut: each cut reads it again.
LONGEST_CLEANED = 20_000
# A text whose letters are worth the mending.
LONGEST_MENDED = 100_000
# A paragraph at all: what is longer is a dump.
LONGEST_PARAGRAPH = 200_000

# Lines with text on a page: the network takes some 10 kB a line.
MOST_PAGE_LINES = 20_000
# Lines and characters of a body: more than a long book has; an article has a hundredth of it.
MOST_BODY_LINES, MOST_BODY_CHARACTERS = 10_000, 1_000_000
