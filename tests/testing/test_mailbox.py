"""The mailbox: its ledger is ahead of its answers, it fails on demand, and it catches a bad sender."""

import time
from email.message import EmailMessage
from pathlib import Path

import aiosmtplib
import pytest
from aiohttp import ClientSession

from tocsin.testing.faults import Fault
from tocsin.testing.ledger import read, verdict
from tocsin.testing.mailbox import Mailbox
from tocsin.testing.serving import as_process

DESK = "desk@example.org"
DEADLINE_SECONDS = 60.0


def a_mail(alert: str = "alert-a", **headers: str) -> EmailMessage:
    mail = EmailMessage()
    given = {"Subject": "hello", "X-Tocsin-Alert": alert, "X-Tocsin-Delivery": f"delivery-{alert}", **headers}
    for name, value in given.items():
        mail[name.replace("_", "-")] = value
    mail.set_content("Grüße\n.\nend")
    return mail


async def send(host: str, port: int, mail: EmailMessage, *recipients: str, timeout: float = 5) -> None:  # noqa: ASYNC109 - aiosmtplib's own
    await aiosmtplib.send(
        mail, sender="a@example.org", recipients=list(recipients or (DESK,)), hostname=host, port=port, timeout=timeout
    )


async def test_an_accepted_mail_is_in_the_ledger_with_what_names_it(mailbox: Mailbox) -> None:
    await send(mailbox.host, mailbox.port, a_mail(Message_ID="<1@example.org>"))
    [entry] = mailbox.ledger.entries()
    told = [entry[key] for key in ("channel", "delivery_id", "alert_id", "recipient", "message_id", "is_reply")]
    assert ["email", "delivery-alert-a", "alert-a", DESK, "<1@example.org>", False] == told


async def test_a_mail_comes_out_as_it_went_in(mailbox: Mailbox) -> None:
    await send(mailbox.host, mailbox.port, a_mail())
    [mail] = mailbox.messages()
    assert "Grüße\n.\nend\n" == mail.get_content().replace("\r\n", "\n")


async def test_a_mail_to_two_is_two_entries(mailbox: Mailbox) -> None:
    await send(mailbox.host, mailbox.port, a_mail(), DESK, "night@example.org")
    assert [DESK, "night@example.org"] == [entry["recipient"] for entry in mailbox.ledger.entries()]


async def test_a_mail_with_in_reply_to_is_an_answer(mailbox: Mailbox) -> None:
    await send(mailbox.host, mailbox.port, a_mail(In_Reply_To="<1@example.org>"))
    assert [True] == [entry["is_reply"] for entry in mailbox.ledger.entries()]


@pytest.mark.parametrize(("kind", "code"), [("defer", 451), ("refuse", 550)])
async def test_one_recipient_is_refused_and_the_other_is_not(mailbox: Mailbox, kind: str, code: int) -> None:
    mailbox.faults.add(Fault(kind=kind, method="RCPT", recipient="gone@example.org"))
    with pytest.raises(aiosmtplib.SMTPRecipientsRefused) as caught:
        await send(mailbox.host, mailbox.port, a_mail(), "gone@example.org")
    await send(mailbox.host, mailbox.port, a_mail())
    assert ([code], 1) == ([one.code for one in caught.value.recipients], len(mailbox.ledger.entries()))


@pytest.mark.parametrize(("kind", "accepted"), [("drop_before", 0), ("drop_after", 1)])
async def test_a_connection_drops_before_or_after_accepting(mailbox: Mailbox, kind: str, accepted: int) -> None:
    mailbox.faults.add(Fault(kind=kind))
    with pytest.raises(aiosmtplib.SMTPServerDisconnected):
        await send(mailbox.host, mailbox.port, a_mail())
    assert accepted == len(mailbox.ledger.entries())


async def test_what_is_accepted_late_is_accepted_after_the_client_has_gone(mailbox: Mailbox) -> None:
    mailbox.faults.add(Fault(kind="accept_late", seconds=4.0))
    with pytest.raises(aiosmtplib.SMTPTimeoutError):
        await send(mailbox.host, mailbox.port, a_mail(), timeout=1.0)
    at_timeout, deadline = len(mailbox.ledger.entries()), time.monotonic() + DEADLINE_SECONDS
    while not mailbox.ledger.entries() and time.monotonic() < deadline:
        time.sleep(0.01)  # noqa: ASYNC251 - the mailbox has a thread of its own
    assert (0, 1) == (at_timeout, len(mailbox.ledger.entries()))


async def test_the_ledger_catches_a_sender_that_repeats_and_loses(mailbox: Mailbox) -> None:
    mailbox.faults.add(Fault(kind="drop_after"))
    with pytest.raises(aiosmtplib.SMTPServerDisconnected):
        await send(mailbox.host, mailbox.port, a_mail())
    await send(mailbox.host, mailbox.port, a_mail())
    judged = verdict(mailbox.ledger.entries(), [("alert-a", DESK), ("alert-b", DESK)])
    expected = ({("alert-a", DESK): 2}, (("alert-b", DESK),), {"delivery-alert-a": 2})
    assert expected == (judged.duplicates, judged.lost, judged.repeated)


async def test_a_process_of_its_own_takes_mail_and_faults_over_http(tmp_path: Path) -> None:
    with as_process("tocsin.testing.mailbox", tmp_path) as box:
        async with ClientSession() as session:
            await session.post(f"{box['control_url']}/control/faults", json=[{"kind": "refuse"}])
        with pytest.raises(aiosmtplib.SMTPException):
            await send(box["host"], box["port"], a_mail())
        await send(box["host"], box["port"], a_mail())
        entries = read(Path(box["ledger"]))
    assert ["alert-a"] == [entry["alert_id"] for entry in entries]
