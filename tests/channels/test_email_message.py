"""The bytes of an e-mail: what would get out of its header is stripped, and were it not, the mail is not sent."""

from email import message_from_bytes

import pytest

from alerts.channels import email_message
from alerts.channels.email_message import UnsafeMail, address, compose, header_text
from tocsin.testing.messages import a_key, a_message

SENDER = "Tocsin <alerts@news.example>"
INJECTION = "Offensive near Aleppo=?UTF-8?Q?=0A?=Bcc: x@evil.example"


def composed(**changes: object) -> bytes:
    return compose(a_message(**changes), "desk@example.org", a_key(), sender=SENDER)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("Offensive near AleppoBcc: x@evil.example", INJECTION),
        ("plain", "plain"),
        ("AT&T =100 ? 1+1=2", "AT&T =100 ? 1+1=2"),
        ("one two", "one\r\ntwo"),
        ("", "=?UTF-8?B?Cg==?="),
        ("nested", "=?a?q?=?UTF-8?Q?=0A?=?=nested"),
        ("Überfall 攻势", "Überfall 攻势"),
    ],
)
def test_a_header_text_has_no_encoded_word_and_no_line_break(expected: str, text: str) -> None:
    assert expected == header_text(text)


@pytest.mark.parametrize("text", [INJECTION, "Subject\nBcc: x@evil.example", "Subject\r\n\r\nbody"])
def test_what_the_cleaning_missed_is_caught_before_it_is_sent(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(email_message, "header_text", lambda text: text)
    monkeypatch.setattr("alerts.render.email.wording.one_line", lambda text, _limit: text)
    with pytest.raises(UnsafeMail):
        composed(first_title=text)


def test_the_same_alert_is_the_same_bytes() -> None:
    assert composed() == composed()


def test_a_sender_whose_name_needs_quotes_keeps_it() -> None:
    raw = compose(a_message(), "desk@example.org", a_key(), sender='"Desk, Night" <alerts@news.example>')
    assert b'From: "Desk, Night" <alerts@news.example>' in raw


def test_ids_cannot_leave_their_headers() -> None:
    raw = compose(a_message(), "desk@example.org", a_key(delivery_id="d\r\nBcc: x@evil.example"), sender=SENDER)
    assert b"X-Tocsin-Delivery: d--Bcc:-x-evil.example" in raw


def test_an_address_is_kept_as_it_is() -> None:
    assert "a.b+c@example.org" == address(" a.b+c@example.org ")


def test_a_sender_that_is_no_address_is_named() -> None:
    with pytest.raises(UnsafeMail, match="newsroom"):
        compose(a_message(), "desk@example.org", a_key(), sender="newsroom")


@pytest.mark.parametrize("recipient", ["a" * 64 + "@example.org", "desk@" + "d" * 60 + ".example.org"])
def test_a_long_address_is_written_to(recipient: str) -> None:
    raw = compose(a_message(), recipient, a_key(), sender=SENDER)
    assert recipient == str(message_from_bytes(raw)["To"]).strip()
