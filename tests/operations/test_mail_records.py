"""What `tocsin doctor mail` says of a domain's records, asked of a DNS server on loopback."""

import asyncio
import socket
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import dns.flags
import dns.message
import dns.rcode
import dns.rrset
import pytest

from tests.tocsin.cli.typed import typing
from tocsin.doctor.mail import check, resolver_of

SENDER = "Tocsin <alerts@news.example>"
GOOD = {
    "news.example.": ["v=spf1 include:provider.example -all"],
    "s1._domainkey.news.example.": ["v=DKIM1; k=rsa; p=MIGf"],
    "_dmarc.news.example.": ["v=DMARC1; p=quarantine"],
}
Records = Mapping[str, list[str]]


class Dns(asyncio.DatagramProtocol):
    """Answers TXT questions from a table; a name that is not in it does not exist, an empty list is a failure."""

    def __init__(self, records: Records) -> None:
        self.records = records

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)  # it is one, and no subclass before 3.12

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        question = dns.message.from_wire(data)
        answer = dns.message.make_response(question)
        answer.flags |= dns.flags.RA
        name = question.question[0].name
        texts = self.records.get(name.to_text())
        if texts is None:
            answer.set_rcode(dns.rcode.NXDOMAIN)
        elif not texts:
            answer.set_rcode(dns.rcode.SERVFAIL)
        else:
            answer.answer.append(dns.rrset.from_text(name, 60, "IN", "TXT", *(f'"{text}"' for text in texts)))
        self._transport.sendto(answer.to_wire(), addr)


class Server:
    """A DNS server on a free port of loopback; its table may be changed."""

    def __init__(self) -> None:
        self.records: dict[str, list[str]] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        opening = self._loop.create_datagram_endpoint(lambda: Dns(self.records), local_addr=("127.0.0.1", 0))
        transport, _protocol = asyncio.run_coroutine_threadsafe(opening, self._loop).result(30)
        self._transport = transport
        self.address = "127.0.0.1:{}".format(transport.get_extra_info("sockname")[1])

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._transport.close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(30)
        self._loop.close()


@pytest.fixture(scope="module")
def running() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.fixture
def server(running: Server) -> Server:
    running.records.clear()
    running.records.update(GOOD)
    return running


def judged(server: Server, selector: str = "s1") -> dict[str, str]:
    found = check(SENDER, selector, resolver_of([server.address]))
    return {one.what.split()[0]: one.verdict for one in found}


def test_records_in_order_are_good(server: Server) -> None:
    assert {"SPF": "good", "DKIM": "good", "DMARC": "good"} == judged(server)


@pytest.mark.parametrize(
    ("what", "name", "texts", "verdict"),
    [
        ("SPF", "news.example.", None, "wrong"),
        ("SPF", "news.example.", ["google-site-verification=1"], "wrong"),
        ("SPF", "news.example.", ["v=spf1 +all"], "wrong"),
        ("SPF", "news.example.", ["v=spf1 -all", "v=spf1 ~all"], "wrong"),
        ("SPF", "news.example.", ["v=spf1 mx"], "doubtful"),
        ("SPF", "news.example.", ["v=spf1 mx ?all"], "doubtful"),
        ("SPF", "news.example.", ["v=spf1 redirect=_spf.provider.example"], "good"),
        ("DKIM", "s1._domainkey.news.example.", None, "wrong"),
        ("DKIM", "s1._domainkey.news.example.", ["v=DKIM1; p="], "wrong"),
        ("DKIM", "s1._domainkey.news.example.", ["p=MIGf"], "good"),
        ("DMARC", "_dmarc.news.example.", None, "wrong"),
        ("DMARC", "_dmarc.news.example.", ["v=DMARC1; p=maybe"], "wrong"),
        ("DMARC", "_dmarc.news.example.", ["v=DMARC1; p=none", "v=DMARC1; p=reject"], "wrong"),
        ("DMARC", "_dmarc.news.example.", ["v=DMARC1; p=none"], "good"),
        ("SPF", "news.example.", [], "doubtful"),
    ],
)
def test_each_record_is_judged_by_itself(
    server: Server, what: str, name: str, texts: list[str] | None, verdict: str
) -> None:
    if texts is None:
        del server.records[name]
    else:
        server.records[name] = texts
    found = judged(server)
    assert (verdict, {"good"}) == (found.pop(what), set(found.values()))


def test_a_subdomain_falls_back_to_the_policy_above_it(server: Server) -> None:
    found = check("alerts@desk.news.example", "s1", resolver_of([server.address]))
    assert "good" == next(one.verdict for one in found if one.what.startswith("DMARC"))


def test_without_a_selector_the_key_cannot_be_looked_up(server: Server) -> None:
    assert "doubtful" == judged(server, selector="")["DKIM"]


def test_a_sender_of_this_machine_has_no_records(server: Server) -> None:
    [one] = check("Tocsin <tocsin@localhost>", "", resolver_of([server.address]))
    assert ("doubtful", True) == (one.verdict, "email.sender" in one.remedy)


def test_a_server_that_says_nothing_is_doubtful_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tocsin.doctor.mail.TIMEOUT_SECONDS", 0.3)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind(("127.0.0.1", 0))
        found = check(SENDER, "s1", resolver_of([f"127.0.0.1:{silent.getsockname()[1]}"]))
    assert ["doubtful"] * 3 == [one.verdict for one in found]


def test_the_command_asks_the_configured_server_and_fails_for_what_is_wrong(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "tocsin.toml"
    config.write_text(
        f'[email]\nsender = "{SENDER}"\ndkim_selector = "s1"\ndns_servers = ["{server.address}"]\n', encoding="utf-8"
    )
    tocsin = typing(monkeypatch, capsys)
    assert 0 == tocsin("doctor", "mail", "--config", str(config)).code
    del server.records["_dmarc.news.example."]
    found = tocsin("doctor", "mail", "--config", str(config), "--json")
    assert (1, ["good", "good", "wrong"]) == (found.code, [one["verdict"] for one in found.records])
