"""Which line above a text is no headline."""

from __future__ import annotations

import pytest
from test_short_pages import read_page

from seed_digest.extract.headlines import is_menu_row


@pytest.mark.parametrize(
    ("raw", "menu"),
    [
        ("News   Sport   Harbour", True),
        ("Новости   Порт   Номер от 23 марта", True),
        ("Home > Harbour", True),
        ("Home / Harbour / Ferries   Log in", True),
        ("早报 > 滚动", True),
        ("Ferries return to the harbour of Oslo   after the storm   of last week", False),
        ("Ferry  lost", False),
        ("Harbour | Herald", False),
        ("Паром «Чайка» вернулся", False),
        ("and/or", False),
    ],
)
def test_a_row_of_a_menu(raw: str, menu: bool) -> None:
    assert is_menu_row(raw) is menu


def test_a_row_of_a_menu_is_no_title() -> None:
    text = "\n".join(
        [
            "Herald   Harbour   Ferries   Weather",
            "5 March 2024, 13:37",
            "Ferry lines share their pilots",
            "The harbour offices of both towns have agreed to share their pilots and boats from the coming season on.",
            "Each office will pay one half of the costs, and each will keep one of the two keys, their speaker said.",
        ]
    )
    document = read_page(text)
    assert document.title is not None and document.title.value == "Ferry lines share their pilots"
