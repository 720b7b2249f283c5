"""Who published a text first, by a notice of the page: a name, or nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed_digest.extract.folder import read_folder
from seed_digest.facts.facts import load_facts
from seed_digest.model import Certainty
from seed_digest.settings import Settings

PAGES = {
    "en": "Two harbours agree to share their pilots\n"
    "The harbour offices of both towns have agreed to share their pilots and their boats from the coming season on, "
    "their speaker told reporters at the quay.\n"
    "Each office will pay one half of the costs, and each will keep one of the two keys, their speaker said.\n",
    "de": "Hafenämter teilen sich die Lotsen\n"
    "Die Hafenämter beider Städte haben sich darauf geeinigt, ihre Lotsen und ihre Boote gemeinsam zu nutzen, "
    "sagte ihr Sprecher am Kai.\n"
    "Jedes Amt zahlt eine Hälfte der Kosten, und jedes behält einen der beiden Schlüssel, sagte der Sprecher.\n",
    "zh": "两市港务局同意共享引航员\n"
    "两座城市的港务局已经同意从下一个航季开始共享引航员和船只，发言人在码头对记者表示，很多居民前来观看。\n"
    "双方各自承担一半的费用，并各自保管两把钥匙中的一把，发言人说，这些船已经很旧了，是现任船主的父亲购买的。\n",
}


@pytest.mark.parametrize(
    ("code", "line", "want"),
    [
        ("en", "This article originally appeared on The Valley Courier.", "The Valley Courier"),
        ("en", "This article originally appeared on The Valley Courier and has been updated.", "The Valley Courier"),
        ("en", "This story was first published by The Valley Courier, a house of the hills.", "The Valley Courier"),
        ("en", "The post Two harbours agree to share appeared first on Valley Courier.", "Valley Courier"),
        ("en", "Originally published in Sunday Courier", "Sunday Courier"),
        ("en", "This article was first published on Monday and has been updated.", None),
        ("en", "This article was first published on May 12, 2020.", None),
        ("en", "The diary first appeared in London, their speaker said of the old book on the table.", None),
        ("de", "Der Beitrag Hafenämter teilen erschien zuerst auf Talbote.", "Talbote"),
        ("zh", "本文转自网络，版权归原作者所有。", None),
        ("zh", "本文转载自山谷日报，版权归原作者所有。", "山谷日报"),
    ],
)
def test_a_notice_names_a_house_or_none(tmp_path: Path, code: str, line: str, want: str | None) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(f"{PAGES[code]}{line}\n", encoding="utf-8")
    (document,) = read_folder(Settings(tmp_path / "seeds", tmp_path / "content"), load_facts(tmp_path / "content"))
    publisher = document.source.publisher
    assert (publisher.value if publisher else None) == want
    # Of a name that the maintainer does not list nobody knows where it ends.
    assert publisher is None or publisher.certainty is Certainty.INFERRED
