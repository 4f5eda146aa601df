"""Buttons in Slack, pressed on the stand-in: by Socket Mode and signed over HTTP; once however often they come."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.signature import Clock
from sqlalchemy import Engine

from alerts import audit
from alerts.answering.answers import Answers
from alerts.answering.replies import reply
from alerts.answering.signed import Signatures
from alerts.answering.socket_mode import SocketMode
from alerts.answering.web import AnswerSite
from alerts.channels.slack import SlackChannel, SlackOptions
from alerts.message import Message
from alerts.outgoing import holds
from alerts.outgoing.holds import a_hold
from alerts.outgoing.outbox import enqueue, enqueue_held
from alerts.sending.dispatch import Dispatcher
from alerts.sending.dispatch_options import DispatchOptions
from alerts.subscribing.subscriptions import Target
from streams.database import open_engine, transaction
from tests.alerts.deciding import a_decider, decide_all, rows
from tests.answering.asking import Page, ask, running, served, until
from tests.dispatch.builders import a_message
from tests.incidents.told import NOON, persons, told
from tocsin.testing.ledger import Ledger
from tocsin.testing.serving import InThread
from tocsin.testing.slack import TOKEN, SlackStandIn
from tocsin.testing.slack_presses import APP_TOKEN, SIGNING_SECRET, signed

DESK = Target("slack", "#desk")


class Still(Clock):
    """A clock that stands."""

    def now(self) -> float:
        return NOON.timestamp()


@dataclass(frozen=True, kw_only=True)
class Newsroom:
    """A database whose deliveries reach the stand-in, and what takes the answers."""

    engine: Engine
    slack: SlackStandIn
    site: str

    @property
    def alert(self) -> str:
        return str(next(row[0] for row in rows(self.engine, "alerts", "id, rule") if row[1] == "big"))

    def shown(self) -> str:
        """What the desk's newest message that can be answered says now."""
        (room,) = (one for one in self.slack.workspace.channels() if one.name == "#desk")
        return json.dumps([one["blocks"] for one in room.messages], ensure_ascii=False)

    def payload(self, action: str, name: str = "ann", user: str = "U0ANN") -> dict[str, Any]:
        room = self.slack.workspace.addressed("#desk")
        return self.slack.presses.payload(room, f"tocsin.{action}", user, name)

    def post(self, payload: dict[str, Any], **signing: Any) -> Page:
        body, headers = signed(payload, **{"at": NOON.timestamp(), **signing})
        return ask(f"{self.site}/slack/actions", "POST", body, headers)

    def was_told(self, text: str) -> dict[str, Any]:
        """Give the newest answer with `text` once it is there: a press handed over again is answered again."""
        answers = self.slack.presses.answers
        until(lambda: any(text in one["text"] for one in answers))
        return next(one for one in reversed(answers) if text in one["text"])

    def done(self) -> list[tuple[str, str]]:
        with transaction(self.engine) as connection:
            return [(one.action, one.by) for one in audit.entries(connection)]


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    engine = open_engine(f"sqlite:///{tmp_path / 'tocsin.db'}")
    slack = SlackStandIn(Ledger(tmp_path / "slack.jsonl"), channels=("#desk", "#other"))
    slack.presses.answer_seconds = 1.0
    with ExitStack() as stack:
        stack.enter_context(InThread(slack))
        hooks = (f"127.0.0.1:{slack.port}",)
        answers = Answers(engine=engine, clock=lambda: NOON)
        site = AnswerSite(
            answers, bind="127.0.0.1", port=0, signatures=Signatures(SIGNING_SECRET, Still()), reply=reply, hooks=hooks
        )
        address = stack.enter_context(served(site))
        socket = SocketMode(
            answers, app_token=APP_TOKEN, base_url=slack.base_url, reply=reply, hooks=hooks, ping_seconds=0.2
        )
        stack.enter_context(running(socket))
        channel = SlackChannel(SlackOptions(token=TOKEN, base_url=slack.base_url, has_buttons=True))
        dispatcher = Dispatcher(engine, {"slack": channel}, DispatchOptions(), clock=lambda: NOON, jitter=lambda: 0.0)
        stack.enter_context(running(dispatcher))
        decide_all(a_decider(engine, test_target=None), [told("a", force=persons(6000))])
        until(slack.ledger.entries)
        until(lambda: ("sent",) in rows(engine, "outbox", "state"))
        yield Newsroom(engine=engine, slack=slack, site=address)
        engine.dispose()


def press(newsroom: Newsroom, action: str, **who: str) -> int:
    """Press over Socket Mode, and give how often it was handed over."""
    wanted = {"channel": "#desk", "action_id": f"tocsin.{action}", "user": "U0ANN", "name": "ann"} | who
    page = ask(
        f"{newsroom.slack.url}/control/press", "POST", json.dumps(wanted).encode(), {"Content-Type": "application/json"}
    )
    return int(json.loads(page.text)["handed_over"])


def test_a_press_over_socket_mode_shows_in_the_message_itself(newsroom: Newsroom) -> None:
    assert 1 <= press(newsroom, "acknowledge")
    until(lambda: "Acknowledged by ann" in newsroom.shown())
    assert [("acknowledge", "ann")] == newsroom.done()
    assert "tocsin.acknowledge" not in newsroom.shown()
    assert 1 == sum(not entry["is_edit"] for entry in newsroom.slack.ledger.entries())


def test_a_press_over_http_does_the_same(newsroom: Newsroom) -> None:
    assert 200 == newsroom.post(newsroom.payload("wrong")).status
    until(lambda: "Marked as wrong by ann" in newsroom.shown())
    assert [("mark wrong", "ann")] == newsroom.done()


def test_a_press_that_comes_again_is_done_once(newsroom: Newsroom) -> None:
    payload = newsroom.payload("acknowledge")
    assert [200] * 3 == [newsroom.post(payload).status for _ in range(3)]
    press(newsroom, "wrong")
    press(newsroom, "wrong")
    assert [("acknowledge", "ann"), ("mark wrong", "ann")] == sorted(newsroom.done())
    until(lambda: "Acknowledged by ann" in newsroom.shown() and "Marked as wrong by ann" in newsroom.shown())


def test_what_was_not_committed_is_not_answered_and_comes_again(newsroom: Newsroom) -> None:
    with newsroom.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE alert_marks RENAME TO hidden")
    payload = newsroom.payload("acknowledge")
    assert 503 == newsroom.post(payload).status
    with newsroom.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE hidden RENAME TO alert_marks")
    assert 200 == newsroom.post(payload).status
    assert [("acknowledge", "ann")] == newsroom.done()


def test_a_connection_that_ends_is_opened_anew_and_no_press_is_lost(newsroom: Newsroom) -> None:
    press(newsroom, "acknowledge")
    assert 204 == ask(f"{newsroom.slack.url}/control/presses", "DELETE").status
    press(newsroom, "wrong")
    assert [("acknowledge", "ann"), ("mark wrong", "ann")] == sorted(newsroom.done())


def test_a_snooze_is_told_to_the_presser_alone_and_holds_here(newsroom: Newsroom) -> None:
    press(newsroom, "snooze")
    press(newsroom, "snooze")
    assert "ephemeral" == newsroom.was_told("held here until 13:00 UTC.")["response_type"]
    assert newsroom.was_told("already")
    alert = newsroom.alert
    with transaction(newsroom.engine) as connection:
        (hold,) = holds.standing(connection, [alert])
    assert ("slack", "#desk", NOON + timedelta(hours=1)) == (hold.channel, hold.recipient, hold.due_at)


@pytest.mark.parametrize(("action", "state"), [("release", "sent"), ("drop", "skipped")])
def test_a_storm_is_answered_from_its_message(newsroom: Newsroom, action: str, state: str) -> None:
    storm = a_hold("storm", "big", opened_at=NOON, due_at=NOON + timedelta(hours=1))
    asking = a_message("ask-1")
    fields = {name: getattr(asking, name) for name in asking.__struct_fields__}
    with transaction(newsroom.engine) as connection:
        holds.open_hold(connection, storm)
        enqueue_held(connection, a_message("held-1"), DESK, NOON, hold_id=storm.hold_id, reason="a storm")
        enqueue(connection, Message(**{**fields, "kind": "storm", "hold_id": storm.hold_id}), DESK, NOON)
    until(lambda: f"tocsin.{action}" in newsroom.shown())
    until(lambda: ("ask-1", "sent") in rows(newsroom.engine, "outbox", "alert_id, state"))
    press(newsroom, action)
    until(lambda: ("held-1", state) in rows(newsroom.engine, "outbox", "alert_id, state"))
    assert newsroom.was_told("1 alert will")
    assert 200 == newsroom.post(newsroom.payload(action)).status
    assert newsroom.was_told("Nothing was done: nothing is held")


@pytest.mark.parametrize(
    "change",
    [
        {"channel": {"id": "C0OTHER", "name": "other"}},
        {"actions": [{"action_id": "tocsin.acknowledge", "value": "alert-of-nobody"}]},
        {"actions": [{"action_id": "tocsin.release", "value": "hold-of-nobody"}]},
        {"actions": [{"action_id": "tocsin.drop", "value": "big"}]},
    ],
    ids=["elsewhere", "no alert", "no hold", "no id of a hold"],
)
def test_whoever_does_not_see_the_message_does_nothing(newsroom: Newsroom, change: dict[str, Any]) -> None:
    assert 200 == newsroom.post(newsroom.payload("acknowledge") | change).status
    until(lambda: newsroom.slack.presses.answers)
    assert newsroom.slack.presses.answers[0]["text"].startswith("Nothing was done: ")
    assert [] == newsroom.done()


def test_buttons_of_others_are_left_alone(newsroom: Newsroom) -> None:
    others = newsroom.payload("acknowledge") | {"actions": [{"action_id": "poll.vote", "value": "1"}]}
    assert 200 == newsroom.post(others).status
    assert [] == newsroom.done()


def test_a_name_cannot_write_into_the_message(newsroom: Newsroom) -> None:
    press(newsroom, "acknowledge", name="<!channel> \u202e*bold*\nsecond line")
    until(lambda: "Acknowledged by" in newsroom.shown())
    assert "<!channel>" not in newsroom.shown()
    assert "\u202e" not in newsroom.shown()


def test_the_audit_log_says_from_where(newsroom: Newsroom) -> None:
    press(newsroom, "acknowledge")
    with transaction(newsroom.engine) as connection:
        (entry,) = audit.entries(connection)
    assert entry.detail["from"].startswith("Slack, user U0ANN in C")


def test_a_token_that_slack_does_not_take_is_told_once_with_the_remedy(
    newsroom: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    base, before = newsroom.slack.base_url, newsroom.slack.requests["apps.connections.open"]
    answers = Answers(engine=newsroom.engine, clock=lambda: NOON)
    with running(SocketMode(answers, app_token="xapp-of-nobody", base_url=base, retry_seconds=0.01)):  # noqa: S106 - of the test
        until(lambda: newsroom.slack.requests["apps.connections.open"] >= before + 3)
    assert 1 == caplog.text.count("buttons cannot be answered yet: invalid_auth. Check slack.app_token")
    assert "xapp-of-nobody" not in caplog.text
