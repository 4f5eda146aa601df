"""The e-mail channel, against the mailbox: each outcome by its name, and headers that are ours alone."""

import asyncio
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from alerts.channels import Channel, Editable, Findable, Outcome, Refused, Sent, Threaded, TryLater, Unknown
from alerts.channels.email import EmailChannel, EmailOptions
from tests.conftest import missing_tool
from tocsin.testing.faults import Fault
from tocsin.testing.ledger import Ledger
from tocsin.testing.mailbox import Mailbox
from tocsin.testing.messages import a_key, a_message, an_update
from tocsin.testing.serving import InThread

PATIENT_SECONDS = 30.0  # a busy machine must not look like a server that is silent
HASTY_SECONDS = 0.5
DESK = "desk@example.org"
PASSWORD = "correct horse"  # noqa: S105 - of the mailbox on loopback


def a_channel(mailbox: Mailbox, **changes: object) -> EmailChannel:
    given = {"starttls": False, "timeout_seconds": PATIENT_SECONDS, "sender": "Tocsin <alerts@news.example>"}
    return EmailChannel(EmailOptions(host=mailbox.host, port=mailbox.port, **{**given, **changes}))  # type: ignore[arg-type] # a test's own words


async def first(mailbox: Mailbox, recipient: str = DESK) -> Outcome:
    return await a_channel(mailbox).send(a_message(), recipient, a_key())


def test_it_answers_in_threads_and_cannot_edit_or_be_asked(mailbox: Mailbox) -> None:
    channel: Channel = a_channel(mailbox)
    assert (True, False, False) == tuple(isinstance(channel, port) for port in (Threaded, Editable, Findable))


async def test_a_mail_gives_its_message_id_as_reference(mailbox: Mailbox) -> None:
    sent = await first(mailbox)
    [entry] = mailbox.ledger.entries()
    assert Sent(entry["message_id"]) == sent


async def test_a_second_attempt_has_the_same_bytes(mailbox: Mailbox) -> None:
    await first(mailbox)
    await a_channel(mailbox).send(a_message(), DESK, a_key(attempt=2))
    first_raw, second_raw = (entry["raw"] for entry in mailbox.ledger.entries())
    assert first_raw == second_raw


async def test_two_deliveries_have_two_message_ids(mailbox: Mailbox) -> None:
    await first(mailbox)
    await a_channel(mailbox).send(a_message(), DESK, a_key(delivery_id="delivery-2"))
    assert 2 == len({entry["message_id"] for entry in mailbox.ledger.entries()})


async def test_the_headers_are_these_and_no_others(mailbox: Mailbox) -> None:
    await first(mailbox)
    [mail] = mailbox.messages()
    expected = {
        "From": "Tocsin <alerts@news.example>",
        "To": DESK,
        "Subject": "[Tocsin] Rebel coalition: offensive near Marea, over 6,000",
        "Date": "Sat, 10 Jan 2026 06:45:00 +0000",
        "Auto-Submitted": "auto-generated",
        "List-Id": "<offensive-over-5000.tocsin.news.example>",
        "X-Tocsin-Alert": "alert-0a1b2c3d4e5f60718293",
        "X-Tocsin-Delivery": "delivery-1",
        "X-Tocsin-Revision": "1",
        "X-Tocsin-Rule": "offensive-over-5000",
        "X-Tocsin-Certainty": "sure",
        "Importance": "high",
        "MIME-Version": "1.0",
    }
    found = {name: str(value) for name, value in mail.items() if name not in ("Message-ID", "Content-Type")}
    assert expected == found


async def test_a_mail_has_a_text_and_an_html_part(mailbox: Mailbox) -> None:
    await first(mailbox)
    [mail] = mailbox.messages()
    assert ["text/plain", "text/html"] == [part.get_content_type() for part in mail.iter_parts()]


async def test_an_answer_stands_in_the_thread_of_the_first(mailbox: Mailbox) -> None:
    sent = await first(mailbox)
    assert isinstance(sent, Sent)
    await a_channel(mailbox).reply(an_update(), DESK, a_key(delivery_id="delivery-2", revision=2), sent.ref)
    opening, answer = mailbox.messages()
    expected = (sent.ref, sent.ref, f"Re: {opening['Subject']}")
    assert expected == (answer["In-Reply-To"], answer["References"], answer["Subject"])


async def test_an_answer_to_what_is_no_message_id_is_refused(mailbox: Mailbox) -> None:
    outcome = await a_channel(mailbox).reply(an_update(), DESK, a_key(), "<a@b>\r\nBcc: x@evil.example")
    assert (True, []) == (isinstance(outcome, Refused), mailbox.ledger.entries())


@pytest.mark.parametrize("stage", ["MAIL", "RCPT", "DATA"])
async def test_a_4xx_is_for_later(mailbox: Mailbox, stage: str) -> None:
    mailbox.faults.add(Fault(kind="defer", method=stage))
    assert isinstance(await first(mailbox), TryLater)


@pytest.mark.parametrize("stage", ["MAIL", "RCPT", "DATA"])
async def test_a_5xx_is_refused(mailbox: Mailbox, stage: str) -> None:
    mailbox.faults.add(Fault(kind="refuse", method=stage))
    assert isinstance(await first(mailbox), Refused)


async def test_a_5xx_for_one_recipient_leaves_the_others(mailbox: Mailbox) -> None:
    mailbox.faults.add(Fault(kind="refuse", method="RCPT", recipient="gone@example.org"))
    gone, desk = await first(mailbox, "gone@example.org"), await first(mailbox)
    assert (True, True) == (isinstance(gone, Refused), isinstance(desk, Sent))


@pytest.mark.parametrize("kind", ["drop_before", "drop_after"])
async def test_data_without_an_answer_is_unknown(mailbox: Mailbox, kind: str) -> None:
    mailbox.faults.add(Fault(kind=kind))
    assert isinstance(await first(mailbox), Unknown)


@pytest.mark.parametrize("kind", ["answer_late", "accept_late"])
async def test_data_with_an_answer_after_the_time_for_it_is_unknown(mailbox: Mailbox, kind: str) -> None:
    mailbox.faults.add(Fault(kind=kind, seconds=2 * HASTY_SECONDS))
    assert isinstance(await a_channel(mailbox, timeout_seconds=HASTY_SECONDS).send(a_message(), DESK, a_key()), Unknown)


async def test_a_server_that_takes_the_connection_and_says_nothing_is_for_later() -> None:
    async def say_nothing(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(3 * HASTY_SECONDS)
        writer.close()

    silent = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    port = silent.sockets[0].getsockname()[1]
    options = EmailOptions(host="127.0.0.1", port=port, starttls=False, timeout_seconds=HASTY_SECONDS)
    outcome = await EmailChannel(options).send(a_message(), DESK, a_key())
    silent.close()
    assert isinstance(outcome, TryLater)


async def test_a_server_that_cannot_be_reached_is_for_later(tmp_path: Path) -> None:
    nobody = Mailbox(Ledger(tmp_path / "none.jsonl"), port=1)
    assert isinstance(await first(nobody), TryLater)


@pytest.mark.parametrize(
    "recipient",
    [
        "",
        "desk",
        "desk@example.org, other@example.org",
        "Desk <desk@example.org>",
        "desk@example.org\r\nBcc: x@evil.example",
        "desk@example.org>\r\nRCPT TO:<x@evil.example",
        "a b@example.org",
        "desk@exa mple.org",
        "desk@@example.org",
    ],
)
async def test_what_is_not_one_address_is_refused_before_the_server_hears_of_it(
    mailbox: Mailbox, recipient: str
) -> None:
    outcome = await first(mailbox, recipient)
    assert (True, 0) == (isinstance(outcome, Refused), mailbox.sessions)


async def test_a_domain_in_another_script_is_written_in_ascii(mailbox: Mailbox) -> None:
    await first(mailbox, "desk@bücher.example")
    assert ["desk@xn--bcher-kva.example"] == [entry["recipient"] for entry in mailbox.ledger.entries()]


async def test_a_server_without_starttls_is_refused_where_it_is_asked_for(mailbox: Mailbox) -> None:
    outcome = await a_channel(mailbox, starttls=True).send(a_message(), DESK, a_key())
    assert isinstance(outcome, Refused)
    assert "email.starttls" in outcome.reason


async def test_a_password_never_crosses_the_network_in_the_clear() -> None:
    options = EmailOptions(host="mail.example.org", username="desk", password=PASSWORD, starttls=False)
    outcome = await EmailChannel(options).send(a_message(), DESK, a_key())
    assert isinstance(outcome, Refused)
    assert "in the clear" in outcome.reason


def test_the_options_do_not_print_the_password() -> None:
    assert PASSWORD not in repr(EmailOptions(host="mail.example.org", password=PASSWORD))


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    if shutil.which("openssl") is None:
        missing_tool("openssl")
    file = tmp_path / "mailbox.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", file, "-out", tmp_path / "cert"],
        check=True, capture_output=True,
    )  # fmt: skip
    file.write_bytes(file.read_bytes() + (tmp_path / "cert").read_bytes())
    return file


@pytest.fixture
def guarded(tmp_path: Path, certificate: Path) -> Iterator[Mailbox]:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate)
    box = Mailbox(Ledger(tmp_path / "guarded.jsonl"), username="desk", password=PASSWORD, tls=tls)
    with InThread(box):
        yield box


async def test_it_signs_in_over_starttls(guarded: Mailbox, certificate: Path) -> None:
    options = {"starttls": True, "username": "desk", "password": PASSWORD, "ca_file": str(certificate)}
    outcome = await a_channel(guarded, **options).send(a_message(), DESK, a_key())
    assert isinstance(outcome, Sent)


async def test_a_wrong_password_waits_for_its_mending_and_is_not_repeated(guarded: Mailbox, certificate: Path) -> None:
    options = {"starttls": True, "username": "desk", "password": "wrong-secret", "ca_file": str(certificate)}
    outcome = await a_channel(guarded, **options).send(a_message(), DESK, a_key())
    assert isinstance(outcome, TryLater)
    assert ("email.password" in outcome.reason, "wrong-secret" in outcome.reason) == (True, False)


async def test_a_certificate_nobody_vouches_for_gets_no_mail(guarded: Mailbox) -> None:
    options = {"starttls": True, "username": "desk", "password": PASSWORD}
    outcome = await a_channel(guarded, **options).send(a_message(), DESK, a_key())
    assert (False, []) == (isinstance(outcome, Sent), guarded.ledger.entries())


async def judged(channel: EmailChannel, *recipients: str) -> list[tuple[str, str, str]]:
    return [(one.what, one.verdict, one.remedy) for one in await channel.check(recipients or (DESK,))]


async def test_a_check_tries_server_and_recipient_and_sends_nothing(mailbox: Mailbox) -> None:
    server = f"SMTP server {mailbox.host}:{mailbox.port}"
    found = await judged(a_channel(mailbox))
    assert ([(server, "good", ""), (f"e-mail to {DESK}", "good", "")], []) == (found, mailbox.ledger.entries())


async def test_a_check_names_each_recipient_that_is_refused(mailbox: Mailbox) -> None:
    mailbox.faults.add(Fault(kind="refuse", method="RCPT"))
    found = await judged(a_channel(mailbox), "a@example.org", "b@example.org")
    assert [("wrong", True), ("good", False)] == [(verdict, "Check the address" in to) for _, verdict, to in found[1:]]


async def test_a_recipient_that_is_put_off_is_only_doubtful(mailbox: Mailbox) -> None:
    mailbox.faults.add(Fault(kind="defer", method="RCPT"))
    assert "doubtful" == (await judged(a_channel(mailbox)))[1][1]


async def test_a_check_wants_starttls_where_it_is_configured(mailbox: Mailbox) -> None:
    [(_, verdict, remedy)] = await judged(a_channel(mailbox, starttls=True))
    assert ("wrong", True) == (verdict, "email.starttls" in remedy)


async def test_a_check_of_nobody_says_where_it_looked(mailbox: Mailbox) -> None:
    channel = EmailChannel(EmailOptions(host="127.0.0.1", port=1, starttls=False, timeout_seconds=HASTY_SECONDS))
    [(_, verdict, remedy)] = await judged(channel)
    assert ("wrong", True, []) == (verdict, "email.host" in remedy, mailbox.ledger.entries())


async def test_a_check_tells_of_starttls_and_sign_in(guarded: Mailbox, certificate: Path) -> None:
    options = {"starttls": True, "username": "desk", "password": PASSWORD, "ca_file": str(certificate)}
    server = (await a_channel(guarded, **options).check([DESK]))[0]
    assert "answers, encrypted, signed in as desk" == server.found


async def test_a_check_with_a_wrong_password_names_the_setting(guarded: Mailbox, certificate: Path) -> None:
    options = {"starttls": True, "username": "desk", "password": "wrong-secret", "ca_file": str(certificate)}
    [(_, verdict, remedy)] = await judged(a_channel(guarded, **options))
    assert ("wrong", True) == (verdict, "email.password" in remedy)


WAY_OUT = "https://news.example/unsubscribe/"


async def test_a_subscribers_mail_says_how_to_leave_by_one_click(mailbox: Mailbox) -> None:
    token = "x" * 400  # longer than a line: it must not be folded or encoded
    channel = a_channel(mailbox, unsubscribe_at=lambda to, of, _at: f"{WAY_OUT}{of}.{to.replace('@', '-')}.{token}")
    await channel.send(a_message(subscription="syria-desk"), DESK, a_key())
    [mail] = mailbox.messages()
    expected = f"<{WAY_OUT}syria-desk.desk-example.org.{token}>"
    assert (expected, "List-Unsubscribe=One-Click") == (mail["List-Unsubscribe"], mail["List-Unsubscribe-Post"])
    assert f"List-Unsubscribe: {expected}\r\n" in mailbox.ledger.entries()[0]["raw"]


async def test_both_parts_show_the_way_out(mailbox: Mailbox) -> None:
    channel = a_channel(mailbox, unsubscribe_at=lambda _to, _of, _at: f"{WAY_OUT}token")
    await channel.send(a_message(subscription="syria-desk"), DESK, a_key())
    [mail] = mailbox.messages()
    parts = [mail.get_body((kind,)) for kind in ("plain", "html")]
    assert [True, True] == [part is not None and f"{WAY_OUT}token" in part.get_content() for part in parts]


async def test_what_comes_by_no_subscription_cannot_be_left(mailbox: Mailbox) -> None:
    await a_channel(mailbox, unsubscribe_at=lambda _to, _of, _at: WAY_OUT).send(a_message(), DESK, a_key())
    assert mailbox.messages()[0]["List-Unsubscribe"] is None


@pytest.mark.parametrize("url", ["javascript:alert(1)", f"{WAY_OUT}\r\nBcc: x@evil.example", f"{WAY_OUT}>, <x", ""])
async def test_a_way_out_that_is_no_address_sends_nothing(mailbox: Mailbox, url: str) -> None:
    channel = a_channel(mailbox, unsubscribe_at=lambda _to, _of, _at: url)
    outcome = await channel.send(a_message(subscription="syria-desk"), DESK, a_key())
    assert (True, []) == (isinstance(outcome, Refused), mailbox.ledger.entries())


@pytest.mark.parametrize(
    ("status", "said", "is_gone"),
    [
        (550, "as the test wants it", True),
        (550, "5.1.1 <desk@example.org>: no such user", True),
        (551, "not here", True),
        (553, "5.1.3 bad address", True),
        (550, "5.7.1 relaying denied", False),
        (554, "5.7.1 relaying denied", False),
        (554, "no", False),
        (552, "5.2.2 mailbox full", False),
    ],
)
async def test_only_a_mailbox_that_does_not_exist_is_gone_for_good(
    mailbox: Mailbox, status: int, said: str, *, is_gone: bool
) -> None:
    mailbox.faults.add(Fault(kind="refuse", method="RCPT", status=status, error=said))
    outcome = await first(mailbox)
    assert (True, is_gone) == (isinstance(outcome, Refused), getattr(outcome, "is_recipient", None))


async def test_a_refused_sender_says_nothing_of_the_recipient(mailbox: Mailbox) -> None:
    mailbox.faults.add(Fault(kind="refuse", method="MAIL", status=550))
    outcome = await first(mailbox)
    assert isinstance(outcome, Refused)
    assert not outcome.is_recipient


@pytest.mark.parametrize(("status", "away"), [(421, True), (451, False)])
async def test_a_server_that_closes_is_away_and_one_that_asks_to_wait_is_not(
    mailbox: Mailbox, status: int, *, away: bool
) -> None:
    mailbox.faults.add(Fault(kind="defer", method="RCPT", status=status))
    outcome = await first(mailbox)
    assert isinstance(outcome, TryLater)
    assert away == outcome.is_away


async def test_a_sender_that_is_not_one_address_is_told_as_that(mailbox: Mailbox) -> None:
    channel = a_channel(mailbox, sender="Tocsin, News Desk <alerts@news.example>")
    (finding,) = await channel.check([DESK])
    refused = await channel.send(a_message(), DESK, a_key())
    assert isinstance(refused, Refused)
    assert ("email.sender", True) == (finding.what, refused.reason.startswith("email.sender: "))
