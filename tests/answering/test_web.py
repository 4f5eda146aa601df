"""Links of mails over HTTP: only POST changes anything, strangers learn nothing, and each gets one clear answer."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from alerts import audit
from alerts.answering.answers import Answers
from alerts.answering.rates import Rates
from alerts.answering.web import MOST_BODY_BYTES, AnswerSite
from alerts.subscribing.self_service import VALID_FOR, Links, put_in_force
from alerts.subscribing.self_service import ask as ask_reader
from alerts.subscribing.subscribed import in_force
from alerts.subscribing.subscriptions import Target
from alerts.subscribing.tokens import Tokens
from streams.database import open_engine, transaction
from tests.answering.asking import ask, running, served, until
from tests.incidents.told import NOON

TOKENS = Tokens(["a secret of this test, no other's"])
ANN, EVE = Target("email", "ann@example.org"), Target("email", "eve@example.org")
FILE = "tocsin: 1\nsubscriptions: [{id: desk, to: [{email: ann@example.org}, {email: bob@example.org}]}]\n"
ONE_CLICK = b"List-Unsubscribe=One-Click"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_engine(f"sqlite:///{tmp_path}/tocsin.db")


@pytest.fixture
def site(engine: Engine) -> Iterator[str]:
    with transaction(engine) as connection:
        put_in_force(connection, {"subscriptions.yaml": FILE}, by="ops", at=NOON)
    answers = Answers(engine=engine, clock=lambda: NOON, tokens=TOKENS)
    with served(AnswerSite(answers, bind="127.0.0.1", port=0)) as url:
        yield url


def told(engine: Engine) -> dict[str, set[str]]:
    with transaction(engine) as connection:
        return {one.id: {to.recipient for to in one.to} for one in in_force(connection).subscriptions}


def unsubscribe_link(site: str, to: Target = ANN, subject: str = "desk") -> str:
    return f"{site}/unsubscribe/{TOKENS.issue('unsubscribe', to, subject, NOON)}"


def a_question(engine: Engine, site: str) -> str:
    with transaction(engine) as connection:
        links = Links(url=site, tokens=TOKENS)
        made = ask_reader(connection, EVE, match="", least="high", by="eve", at=NOON, links=links)
        return links.confirm(EVE, made.subscription_id, NOON)


def test_one_click_unsubscribes(engine: Engine, site: str) -> None:
    page = ask(unsubscribe_link(site), "POST", ONE_CLICK, FORM)
    assert (200, True) == (page.status, "You are unsubscribed" in page.text)
    assert {"desk": {"bob@example.org"}} == told(engine)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_opening_the_link_changes_nothing_and_shows_a_button(engine: Engine, site: str, method: str) -> None:
    page = ask(unsubscribe_link(site), method)
    assert (200, method == "GET") == (page.status, '<form method="post"><button>' in page.text)
    assert {"desk": {"ann@example.org", "bob@example.org"}} == told(engine)


def test_a_second_click_is_answered_as_the_first(engine: Engine, site: str) -> None:
    pages = [ask(unsubscribe_link(site), "POST", ONE_CLICK, FORM) for _ in range(2)]
    assert pages[0].text == pages[1].text
    with transaction(engine) as connection:
        assert 1 == len(audit.entries(connection, action="unsubscribe"))


def test_confirming_takes_a_press_on_the_page(engine: Engine, site: str) -> None:
    link = a_question(engine, site)
    asked = ask(link)
    assert (200, True) == (asked.status, "<button>" in asked.text)
    assert {"desk"} == set(told(engine))
    assert "You are subscribed" in ask(link, "POST").text
    assert {"eve@example.org"} in told(engine).values()
    assert "already" in ask(link).text


@pytest.mark.parametrize(
    ("purpose", "path"), [("confirm", "unsubscribe"), ("unsubscribe", "confirm"), ("manage", "unsubscribe")]
)
def test_a_token_of_another_purpose_opens_nothing(engine: Engine, site: str, purpose: str, path: str) -> None:
    token = TOKENS.issue(purpose, ANN, "desk", NOON)  # type: ignore[arg-type] # each is a purpose
    for method in ("GET", "POST"):
        assert 400 == ask(f"{site}/{path}/{token}", method).status
    assert {"desk": {"ann@example.org", "bob@example.org"}} == told(engine)


@pytest.mark.parametrize("token", ["x", "a.b.c", "%00", "..%2f..%2fetc", "A" * 3000, "%F0%9F%94%94", "<script>"])
def test_what_is_no_token_is_one_clear_answer(site: str, token: str) -> None:
    for method in ("GET", "POST"):
        page = ask(f"{site}/unsubscribe/{token}", method)
        assert (400, True) == (page.status, "This link is not valid" in page.text)
        assert "<script>" not in page.text


def test_an_old_question_is_too_old(engine: Engine) -> None:
    late = Answers(engine=engine, clock=lambda: NOON + VALID_FOR + timedelta(seconds=1), tokens=TOKENS)
    with served(AnswerSite(late, bind="127.0.0.1", port=0)) as url:
        page = ask(a_question(engine, url), "POST")
    assert (400, True) == (page.status, "too old" in page.text)
    assert {} == told(engine)


def test_a_stranger_learns_no_address_and_no_id_from_any_answer(site: str) -> None:
    pages = [
        ask(unsubscribe_link(site, EVE), "POST"), ask(unsubscribe_link(site, ANN, "other"), "POST"),
        ask(f"{site}/"), ask(f"{site}/subscriptions"), ask(f"{site}/confirm/x"), ask(unsubscribe_link(site)),
    ]  # fmt: skip
    assert "example.org" not in "".join(page.text for page in pages)
    assert pages[0].text == pages[1].text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/", 404), ("DELETE", "/unsubscribe/x", 405), ("POST", "/healthz", 405), ("GET", "/slack/actions", 405)],
)
def test_other_requests_are_refused_plainly(site: str, method: str, path: str, status: int) -> None:
    assert status == ask(f"{site}{path}", method).status


def test_pages_load_nothing_are_not_kept_and_leak_no_address(site: str) -> None:
    headers = ask(unsubscribe_link(site)).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert ("no-store", "no-referrer") == (headers["Cache-Control"], headers["Referrer-Policy"])


def test_a_body_that_is_too_large_is_refused(engine: Engine) -> None:
    answers = Answers(engine=engine, clock=lambda: NOON, tokens=TOKENS)
    with served(AnswerSite(answers, bind="127.0.0.1", port=0)) as url:
        assert 413 == ask(f"{url}/slack/actions", "POST", b"x" * (MOST_BODY_BYTES + 1), FORM).status


def test_whoever_asks_too_often_waits_and_others_do_not(engine: Engine) -> None:
    answers = Answers(engine=engine, clock=lambda: NOON, tokens=TOKENS)
    with served(AnswerSite(answers, bind="127.0.0.1", port=0, rates=Rates(burst=3, seconds=3600))) as url:
        statuses = [ask(f"{url}/confirm/x", headers={"X-Forwarded-For": "9.9.9.9, 1.1.1.1"}).status for _ in range(5)]
        other = ask(f"{url}/confirm/x", headers={"X-Forwarded-For": "9.9.9.9, 2.2.2.2"})
        limited = ask(f"{url}/confirm/x", headers={"X-Forwarded-For": "1.1.1.1"})
    assert ([400, 400, 400, 429, 429], 400) == (statuses, other.status)
    assert int(limited.headers["Retry-After"]) > 0


def test_a_database_that_is_away_changes_nothing_and_says_so(engine: Engine, site: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE subscription_sign_offs RENAME TO hidden")
    page = ask(unsubscribe_link(site), "POST", ONE_CLICK, FORM)
    assert (503, True) == (page.status, "nothing was changed" in page.text)


def test_a_port_that_is_taken_is_tried_until_it_is_free(
    engine: Engine, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alerts.answering.web.RETRY_BIND_SECONDS", 0.05)
    answers = Answers(engine=engine, clock=lambda: NOON, tokens=TOKENS)
    first = AnswerSite(answers, bind="127.0.0.1", port=0)
    with ExitStack() as stack:
        with served(first) as url:
            stack.enter_context(running(AnswerSite(answers, bind="127.0.0.1", port=first.port)))
            until(lambda: "answers cannot be taken" in caplog.text)
            assert 200 == ask(f"{url}/healthz").status
        until(lambda: 200 == ask(f"{url}/healthz").status)
