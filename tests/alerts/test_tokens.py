"""A token is good for one purpose and one addressee, and tells nobody who that is."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.subscribing.subscriptions import Target
from alerts.subscribing.tokens import BadToken, Tokens, WeakSecret

SECRET = "a secret of the tests, long enough"  # noqa: S105 - of the tests
NOW = datetime(2026, 1, 10, 6, tzinfo=UTC)
DESK, DUTY = Target("email", "desk@example.org"), Target("email", "duty@example.org")
tokens = Tokens([SECRET])


def test_a_token_says_what_it_was_issued_for() -> None:
    claim = tokens.read(tokens.issue("unsubscribe", DESK, "syria-desk", NOW), "unsubscribe", NOW)
    assert ("syria-desk", NOW, DESK) == (claim.subject, claim.issued_at, tokens.addressee(claim, [DUTY, DESK]))


def test_a_token_is_good_for_its_purpose_only() -> None:
    token = tokens.issue("unsubscribe", DESK, "syria-desk", NOW)
    with pytest.raises(BadToken):
        tokens.read(token, "confirm", NOW)


def test_a_token_is_good_for_its_addressee_only() -> None:
    claim = tokens.read(tokens.issue("unsubscribe", DESK, "syria-desk", NOW), "unsubscribe", NOW)
    assert tokens.addressee(claim, [DUTY, Target("slack", DESK.recipient)]) is None


def test_a_token_does_not_tell_the_address() -> None:
    said = tokens.issue("unsubscribe", DESK, "syria-desk", NOW).split(".")[-2]
    assert b"desk@" not in base64.urlsafe_b64decode(said + "==")


def test_an_address_is_one_addressee_however_its_case() -> None:
    assert tokens.mark(DESK) == tokens.mark(Target("email", "Desk@Example.org"))


def test_an_old_token_is_refused_where_age_counts() -> None:
    token = tokens.issue("confirm", DESK, "wish-1", NOW)
    with pytest.raises(BadToken, match="too old"):
        tokens.read(token, "confirm", NOW + timedelta(days=3), timedelta(days=2))


def test_a_token_of_before_the_secret_was_changed_is_still_read() -> None:
    changed = Tokens(["another secret, the newer one", SECRET])
    claim = changed.read(tokens.issue("unsubscribe", DESK, "syria-desk", NOW), "unsubscribe", NOW)
    assert DESK == changed.addressee(claim, [DUTY, DESK])


def test_a_token_of_another_installation_is_refused() -> None:
    with pytest.raises(BadToken):
        Tokens(["a secret of somebody else, too"]).read(
            tokens.issue("unsubscribe", DESK, "syria-desk", NOW), "unsubscribe", NOW
        )


@pytest.mark.parametrize("secrets", [[], [""], ["short"], [SECRET, "short"]])
def test_a_weak_secret_is_refused(secrets: list[str]) -> None:
    with pytest.raises(WeakSecret, match=r"links\.secret"):
        Tokens(secrets)


@given(text=st.text(max_size=200))
def test_whatever_is_not_ours_is_a_bad_token(text: str) -> None:
    with pytest.raises(BadToken):
        tokens.read(text, "unsubscribe", NOW)


@given(place=st.integers(0, 10_000), char=st.sampled_from("AZaz09-_."))
def test_a_token_changed_anywhere_is_refused_or_says_the_same(place: int, char: str) -> None:
    token = tokens.issue("unsubscribe", DESK, "syria-desk", NOW)
    at = place % len(token)
    changed = token[:at] + char + token[at + 1 :]
    try:
        claim = tokens.read(changed, "unsubscribe", NOW)
    except BadToken:
        return
    assert tokens.read(token, "unsubscribe", NOW) == claim
