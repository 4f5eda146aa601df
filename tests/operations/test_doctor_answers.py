"""Whether readers can answer is tried like everything else: links that cannot be signed, tokens that Slack refuses."""

from pathlib import Path

import pytest

from streams.findings import Finding
from tocsin.config import load
from tocsin.doctor import answers, examine
from tocsin.testing.slack import TOKEN, SlackStandIn
from tocsin.testing.slack_presses import APP_TOKEN

SECRET = "a secret of this test, no other's"  # noqa: S105 - of this test


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def found(monkeypatch: pytest.MonkeyPatch, **given: str) -> dict[str, Finding]:
    for name, value in given.items():
        monkeypatch.setenv(f"TOCSIN_{name}", value)
    return {one.what: one async for one in answers.check(load())}


@pytest.mark.parametrize(
    ("given", "verdict", "says"),
    [
        ({}, "good", "none"),
        ({"LINKS__URL": "https://t.example"}, "wrong", "at least 16 characters"),
        ({"LINKS__URL": "http://t.example", "LINKS__SECRET": SECRET}, "doubtful", "not encrypted"),
        ({"LINKS__URL": "https://t.example", "LINKS__SECRET": SECRET}, "good", "https://t.example"),
    ],
    ids=["none", "no secret", "no TLS", "in order"],
)
async def test_links_are_judged(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], verdict: str, says: str
) -> None:
    one = (await found(monkeypatch, **given))[answers.LINKS]
    assert (verdict, True) == (one.verdict, says in one.found)
    assert (verdict == "good") == (one.remedy == "")


@pytest.mark.parametrize(("token", "verdict"), [(APP_TOKEN, "good"), ("xapp-of-nobody", "wrong")])
async def test_the_app_token_is_tried(
    monkeypatch: pytest.MonkeyPatch, slack_standin: SlackStandIn, token: str, verdict: str
) -> None:
    given = {"SLACK__TOKEN": TOKEN, "SLACK__APP_TOKEN": token, "SLACK__BASE_URL": slack_standin.base_url}
    one = (await found(monkeypatch, **given))[answers.BUTTONS]
    assert (verdict, verdict == "wrong") == (one.verdict, "app-level token" in one.remedy)
    assert token not in f"{one.found} {one.remedy}"


async def test_a_secret_that_lacks_does_not_end_the_examination(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_LINKS__URL", "https://t.example")
    monkeypatch.setenv("TOCSIN_EMAIL__HOST", "127.0.0.1")
    what = [one.what async for one in examine(load())]
    assert answers.LINKS in what
    assert "recipients" in what
