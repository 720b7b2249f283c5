"""Contact data in page furniture is not published: a reader sees that some stood there, not what it was."""

from __future__ import annotations

import re

MAIL = re.compile(r"[^\s@<>\"'(),;:]{1,64}\s?@\s?[^\s@<>\"'(),;:]{1,64}\.[^\s@<>\"'(),;:.]{2,20}")
"""name@example.org, info @ example.org"""

MESSENGER = re.compile(
    r"(?i)\b((?:qq|icq|wechat|weixin|telegram|whatsapp|viber|skype|signal)\b|微信号?|扣扣|тел\w{0,10}|phone|tel|fax|факс|电话|手机)"
    r"[^\S\r\n]{0,3}[:：.№#]?[^\S\r\n]{0,3}"
    r"((?=[\w@+.()-]{0,40}\d{4})[\w@+.()-]{5,40}|@\w{4,40}|[+(]?\d[\d ().-]{5,24}\d)"
)
"""QQ 12345678, WeChat: name2024, тел. 8 (495) 123-45-67"""

INTERNATIONAL = re.compile(r"(?<![\w+])(?:\+|00)\d(?:[ ().-]{0,2}\d){7,14}(?!\d)")
"""+12025550123, +1 (202) 555-01-23"""

TRUNK = re.compile(r"(?<![\w.+-])(?:8[ -]?)?\(\d{3,5}\)[ -]?\d{1,3}(?:[ -]?\d{2}){2}(?!\d)")
"""8 (495) 123-45-67, (495) 123-45-67"""

NATIONAL = re.compile(r"(?<![\w+.-])8[ -]\d{3}(?:[ -]\d{2,3}){1,2}[ -]\d{2}(?:[ -]\d{2})?(?!\d)")
"""8 800 555 35 35, 8-800-555-35-35"""

DIGITS = re.compile(r"\d(?:[ ().-]{0,2}\d){4,14}")
"""Any longer number, on a line that is known to be contact data."""


def mask(text: str, contact: bool) -> str:
    """The text with mail addresses, phone and messenger numbers replaced.

    contact: the line is known to be contact data, so any longer number on it is taken for one.
    """
    if "@" in text:
        text = MAIL.sub("[mail address]", text)
    text = MESSENGER.sub(r"\1 [number]", text)
    text = INTERNATIONAL.sub("[phone number]", text)
    text = NATIONAL.sub("[phone number]", TRUNK.sub("[phone number]", text))
    return DIGITS.sub("[number]", text) if contact else text
