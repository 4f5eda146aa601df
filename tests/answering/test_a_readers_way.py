"""A reader from the first question to the last mail: a real `tocsin deliver`, a mail server and Slack beside it."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from alerts.deciding.following import Following
from alerts.subscribing.self_service import put_in_force
from streams.database import open_engine, transaction
from streams.records import Actor, Place
from tests.alerts.deciding import RULES, SUBSCRIPTIONS, a_decider, decide_all
from tests.answering.asking import ask, until
from tests.incidents.told import FALLUJAH, NOON, persons, told
from tests.tocsin.cli.typed import a_newsroom
from tocsin.demo.stage import without_ours
from tocsin.testing.ledger import Ledger
from tocsin.testing.mailbox import Mailbox
from tocsin.testing.serving import InThread
from tocsin.testing.slack import TOKEN, SlackStandIn
from tocsin.testing.slack_presses import APP_TOKEN
from tocsin.wiring.world import now

ANN = "ann@example.org"
GOMA = Place(name="Goma", country="CD", admin1="North Kivu", latitude=-1.68, longitude=29.23, precision="town")
M23 = Actor(name="M23", actor_id="m23")
URL = "https://tocsin.example"
CONFIGURATION = """
[email]
host = "127.0.0.1"
port = {mail}
starttls = false
sender = "Tocsin <tocsin@example.org>"
[links]
url = "{url}"
port = 0
[http]
ports = {{ deliver = 0 }}
"""


@contextmanager
def delivering(folder: Path, environment: dict[str, str]) -> Iterator[str]:
    """Run `tocsin deliver` and give where it takes answers."""
    log = folder / "deliver.log"

    def port() -> str | None:
        found = re.search(
            r'"port": (\d+).*"event": "answers are taken"|"event": "answers are taken".*"port": (\d+)', log.read_text()
        )
        return (found[1] or found[2]) if found else None

    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "tocsin", "deliver"], cwd=folder, env=environment, stderr=output
        )
    try:
        until(lambda: port() or process.poll() is not None)
        assert process.poll() is None, log.read_text()
        yield f"http://127.0.0.1:{port()}"
    finally:
        process.send_signal(signal.SIGTERM)
        assert 0 == process.wait(60), log.read_text()
        assert ANN not in log.read_text()


@pytest.mark.timeout(240)
def test_subscribe_confirm_be_told_acknowledge_unsubscribe(tmp_path: Path) -> None:
    mailbox, slack = Mailbox(Ledger(tmp_path / "mail.jsonl")), SlackStandIn(Ledger(tmp_path / "slack.jsonl"))
    with ExitStack() as stack:
        for standin in (mailbox, slack):
            stack.enter_context(InThread(standin))
        engine = open_engine(f"sqlite:///{a_newsroom(tmp_path, RULES, SUBSCRIPTIONS)}")
        with (tmp_path / "tocsin.toml").open("a") as file:
            file.write(CONFIGURATION.format(mail=mailbox.port, url=URL))
        environment = without_ours(os.environ) | {
            "TOCSIN_SLACK__TOKEN": TOKEN, "TOCSIN_SLACK__APP_TOKEN": APP_TOKEN,
            "TOCSIN_SLACK__BASE_URL": slack.base_url, "TOCSIN_LINKS__SECRET": "a secret of this test, no other's",
            "TOCSIN_LOG__FORMAT": "json",
        }  # fmt: skip
        with transaction(engine) as connection:
            put_in_force(connection, {"subscriptions.yaml": SUBSCRIPTIONS}, by="ops", at=NOON)
        decide = Following(a_decider(engine, subscriptions=(), test_target=None, clock=now))
        site = stack.enter_context(delivering(tmp_path, environment))

        def posts() -> int:
            return sum(not one["is_edit"] and not one["is_reply"] for one in slack.ledger.entries())

        words = ["subscribe", "--email", ANN, "--rule", "big", "--self-service"]
        asked = subprocess.run([sys.executable, "-m", "tocsin", *words], cwd=tmp_path, env=environment, check=False)
        assert 0 == asked.returncode
        until(mailbox.messages)
        decide_all(decide, [told("a", force=persons(6000))])
        until(lambda: posts() == 1)
        assert 1 == len(mailbox.messages())

        link = re.search(rf"{URL}/confirm/\S+", mailbox.messages()[0].get_body(("plain",)).get_content())[0]  # type: ignore[index,union-attr] # a mail of ours
        here = site + urlsplit(link).path
        assert "<button>" in ask(here).text
        assert "You are subscribed" in ask(here, "POST").text
        decide_all(decide, [told("b", force=persons(7000), place=FALLUJAH)], first_offset=1)
        until(lambda: 2 == len(mailbox.messages()))

        press = json.dumps({"channel": "#desk", "action_id": "tocsin.acknowledge", "user": "U0BOB", "name": "bob"})
        assert (
            200
            == ask(f"{slack.url}/control/press", "POST", press.encode(), {"Content-Type": "application/json"}).status
        )
        until(lambda: "Acknowledged by bob" in json.dumps(slack.ledger.entries()[-1]))

        alert = mailbox.messages()[1]
        assert "List-Unsubscribe=One-Click" == alert["List-Unsubscribe-Post"]
        way_out = site + urlsplit(alert["List-Unsubscribe"].strip("<>")).path
        assert "<button>" in ask(way_out).text
        assert 200 == ask(way_out, "POST", b"List-Unsubscribe=One-Click").status
        decide_all(decide, [told("c", force=persons(9000), place=GOMA, attacker=(M23,))], first_offset=2)
        until(lambda: posts() == 3)
        assert 2 == len(mailbox.messages())
        engine.dispose()
