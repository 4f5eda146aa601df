"""E-mail by a real server, Debian's Postfix: STARTTLS, a sign-in, mailboxes on this machine, and its own refusals."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from alerts.channels import Outcome, Refused, Sent, TryLater
from alerts.channels.email import EmailChannel, EmailOptions
from tests.channels.postfix import DOMAIN, PASSWORD, USERNAME, Postfix, missing, postfix
from tests.conftest import missing_tool
from tests.render.hostile import HOSTILE, attacked
from tocsin.testing.messages import a_key, a_message, an_update

DESK = f"desk@{DOMAIN}"


@pytest.fixture(scope="module")
def server() -> Iterator[Postfix]:
    absent = missing()
    if absent is not None:
        missing_tool(absent)
    if os.geteuid() != 0:
        pytest.skip("Postfix starts as root only")
    with postfix("desk", "duty", "night", "hostile") as made:
        yield made


def a_channel(server: Postfix, **changes: Any) -> EmailChannel:
    given = {"username": f"{USERNAME}@{DOMAIN}", "password": PASSWORD, "ca_file": server.certificate}
    options = {"sender": f"Tocsin <alerts@{DOMAIN}>", "timeout_seconds": 30.0, **given, **changes}
    return EmailChannel(EmailOptions(host="127.0.0.1", port=server.port, **options))


async def test_it_signs_in_over_starttls_and_the_mail_is_in_the_mailbox(server: Postfix) -> None:
    sent = await a_channel(server).send(a_message(), DESK, a_key())
    [mail] = server.arrived("desk", 1)
    assert (sent, "auto-generated") == (Sent(mail["Message-ID"]), mail["Auto-Submitted"])
    assert "with ESMTPSA" in mail["Received"]  # encrypted and signed in, says the server


async def test_an_answer_stands_in_the_thread_of_the_first(server: Postfix) -> None:
    channel, duty = a_channel(server), f"duty@{DOMAIN}"
    sent = await channel.send(a_message(), duty, a_key())
    assert isinstance(sent, Sent)
    server.arrived("duty", 1)
    await channel.reply(an_update(), duty, a_key(delivery_id="delivery-2", revision=2), sent.ref)
    opened, answer = sorted(server.arrived("duty", 2), key=lambda mail: str(mail["Subject"]).startswith("Re: "))
    assert [opened["Message-ID"]] * 2 == [answer["In-Reply-To"], answer["References"]]
    assert f"Re: {opened['Subject']}" == answer["Subject"]


async def test_one_click_headers_arrive_whole(server: Postfix) -> None:
    url = f"https://{DOMAIN}/unsubscribe/" + "t" * 300
    channel = a_channel(server, unsubscribe_at=lambda _to, _of, _at: url)
    await channel.send(a_message(subscription="syria-desk"), f"night@{DOMAIN}", a_key())
    [mail] = server.arrived("night", 1)
    assert (f"<{url}>", "List-Unsubscribe=One-Click") == (mail["List-Unsubscribe"], mail["List-Unsubscribe-Post"])


async def test_hostile_headlines_add_no_header_and_reach_nobody_else(server: Postfix) -> None:
    channel = a_channel(server)
    hostile = [text for text in HOSTILE if len(text) < 1000]
    for number, text in enumerate(hostile):
        sent = await channel.send(attacked(text), f"hostile@{DOMAIN}", a_key(delivery_id=f"delivery-{number}"))
        assert isinstance(sent, Sent)
    mails = server.arrived("hostile", len(hostile))
    assert [] == [mail["Bcc"] or mail["Cc"] for mail in mails if mail["Bcc"] or mail["Cc"]]
    assert [1] * len(hostile) == [len(mail.get_all("To", [])) for mail in mails]


async def test_a_mailbox_that_does_not_exist_is_gone_for_good(server: Postfix) -> None:
    outcome = await a_channel(server).send(a_message(), f"nobody@{DOMAIN}", a_key())
    assert isinstance(outcome, Refused)
    assert (True, "5.1.1") == (outcome.is_recipient, "5.1.1" if "5.1.1" in outcome.reason else outcome.reason)


async def test_what_it_will_not_relay_suppresses_nobody(server: Postfix) -> None:
    outcome = await a_channel(server, username="").send(a_message(), "desk@elsewhere.example", a_key())
    assert isinstance(outcome, Refused)
    assert (False, True) == (outcome.is_recipient, "Relay access denied" in outcome.reason)


async def test_a_wrong_password_waits_for_its_mending(server: Postfix) -> None:
    outcome = await a_channel(server, password="wrong").send(a_message(), DESK, a_key())  # noqa: S106 - as it says
    assert isinstance(outcome, TryLater)
    assert (True, True) == (outcome.is_away, "email.password" in outcome.reason)


async def test_without_encryption_it_offers_no_sign_in(server: Postfix) -> None:
    outcome: Outcome = await a_channel(server, starttls=False).send(a_message(), DESK, a_key())
    assert not isinstance(outcome, Sent)


async def test_a_check_tells_who_would_be_taken(server: Postfix) -> None:
    found = await a_channel(server).check([DESK, f"nobody@{DOMAIN}"])
    assert ["good", "good", "wrong"] == [one.verdict for one in found]
