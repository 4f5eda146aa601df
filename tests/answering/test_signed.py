"""Presses over HTTP: what Slack did not sign just now is refused; what it signed and is no press is said to be none."""

from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk.signature import Clock
from sqlalchemy import create_engine

from alerts.answering.answers import Answers
from alerts.answering.signed import Signatures
from alerts.answering.web import AnswerSite
from tests.answering.asking import ask, served
from tests.incidents.told import NOON
from tocsin.testing.slack_presses import SIGNING_SECRET, signed

AT = NOON.timestamp()
OTHERS: dict[str, Any] = {  # a press of another app's button: taken, and nothing comes of it
    "type": "block_actions", "user": {"id": "U1"}, "channel": {"id": "C1"},
    "actions": [{"action_id": "poll.vote", "value": "1"}],
}  # fmt: skip


class Still(Clock):
    """A clock that stands."""

    def now(self) -> float:
        return AT


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    answers = Answers(engine=create_engine("sqlite://"), clock=lambda: NOON)  # never asked here
    with served(AnswerSite(answers, bind="127.0.0.1", port=0, signatures=Signatures(SIGNING_SECRET, Still()))) as url:
        yield f"{url}/slack/actions"


def test_what_slack_signed_just_now_is_taken(site: str) -> None:
    assert [200] * 3 == [ask(site, "POST", *signed(OTHERS, at=AT + ago)).status for ago in (-299, 0, 299)]


@pytest.mark.parametrize(
    "signing", [{"secret": "another secret"}, {"at": AT - 301}, {"at": AT + 301}], ids=["secret", "old", "future"]
)
def test_what_slack_did_not_sign_just_now_is_refused(site: str, signing: dict[str, Any]) -> None:
    assert 401 == ask(site, "POST", *signed(OTHERS, **{"at": AT, **signing})).status


def test_a_body_that_was_changed_is_refused(site: str) -> None:
    body, headers = signed(OTHERS, at=AT)
    assert 401 == ask(site, "POST", body + b"&x=1", headers).status


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Slack-Signature": "v0=", "X-Slack-Request-Timestamp": "now"},
        {"X-Slack-Signature": "v0=\xe9", "X-Slack-Request-Timestamp": "1"},
        {"X-Slack-Signature": "v0=a", "X-Slack-Request-Timestamp": "9" * 400},
        {"X-Slack-Signature": "v0=a", "X-Slack-Request-Timestamp": str(int(AT))},
    ],
)
def test_odd_headers_are_refused_like_wrong_ones(site: str, headers: dict[str, str]) -> None:
    assert [401, 401] == [ask(site, "POST", body, headers).status for body in (signed(OTHERS, at=AT)[0], b"\xff\xfe")]


@pytest.mark.parametrize("payload", [{}, {"type": "view_submission"}, {"type": "block_actions"}, [], "x", None])
def test_what_slack_signed_and_is_no_press_is_said_to_be_none(site: str, payload: Any) -> None:
    assert 400 == ask(site, "POST", *signed(payload, at=AT)).status
