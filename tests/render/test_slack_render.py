"""An alert as a Slack message: what it says, and that nothing in it is alive or too long."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.message import DigestLine, Message, QuoteLine
from alerts.render.slack import MAX_TOTAL, escape, render, render_reply, total
from tests.render.hostile import HOSTILE, attacked, messages
from tests.render.snapshots import matches
from tocsin.testing.messages import OFFENSIVE, a_message, a_quantity, an_update
from tocsin.testing.slack_limits import length, refusal


def texts(message: Message) -> list[str]:
    text, blocks = render(message)
    found = [text]
    for block in blocks:
        found += [
            one["text"] for one in (block.get("text"), *block.get("fields", []), *block.get("elements", [])) if one
        ]
    return found


def whole(message: Message) -> str:
    return "\n".join(texts(message))


def refused(message: Message) -> str | None:
    text, blocks = render(message)
    return refusal({"text": text, "blocks": blocks})


@pytest.mark.parametrize(("name", "message"), [("slack-first", OFFENSIVE), ("slack-update", an_update())])
def test_it_looks_as_it_did(name: str, message: Message) -> None:
    text, blocks = render(message)
    assert matches(f"{name}.json", json.dumps({"text": text, "blocks": blocks}, indent=2, ensure_ascii=False))


@pytest.mark.parametrize(
    "said",
    [
        "Rebel coalition: offensive near Marea, over 6,000",
        "Offensive, under way",
        "Marea, Aleppo, Syria",
        "over 6,000 (at least 6,001)",
        "“more than 6,000 fighters”",
        "<https://wire.example/2026/01/10/marea?ref=feed&amp;id=7|Northern Wire>",
        "according to a field commander",
        "10 Jan 2026, 06:00 UTC",
        "2 independent sources, confidence 82%",
        "offensive-over-5000",
        "force|gt 5000: over 6,000 is surely more",
    ],
)
def test_a_first_message_says(said: str) -> None:
    assert said in whole(OFFENSIVE)


def test_an_update_says_what_changed() -> None:
    assert "*What changed*\n• A second outlet reports it: Levant Daily" in whole(an_update())


def test_what_is_possible_is_said_to_be() -> None:
    assert "up to 8,000: possible" in whole(an_update())


def test_what_nobody_said_is_left_out() -> None:
    assert "*Who*" not in whole(a_message(who=" "))


def test_no_source_link_is_made_of_an_address_that_is_none() -> None:
    quote = QuoteLine(quote="q", source="Wire", url="javascript:alert(1)")
    assert "javascript" not in whole(a_message(quotes=(quote,)))


def test_more_quotes_than_fit_are_counted() -> None:
    assert "… and 32 more reports" in whole(a_message(quotes=OFFENSIVE.quotes * 20))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_inert_wherever_it_stands(hostile: str) -> None:
    allowed = ("<https://wire.example/", "<https://levant.example/")
    opened = [piece for text in texts(attacked(hostile)) for piece in text.split("<")[1:]]
    assert [] == [piece for piece in opened if not f"<{piece}".startswith(allowed)]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_taken_by_slack(hostile: str) -> None:
    assert refused(attacked(hostile)) is None


def test_every_text_that_is_parsed_is_verbatim() -> None:
    _text, blocks = render(an_update())
    parsed = [one for one in walk(blocks) if one.get("type") == "mrkdwn"]
    assert {True} == {one.get("verbatim") for one in parsed}


@pytest.mark.parametrize("filler", ["x", "&", "<", "\U0001f514", "\u202e", " "])
def test_the_longest_message_stays_under_all_limits(filler: str) -> None:
    long = filler * 100_000
    quote = QuoteLine(quote=long, source=long, url="https://wire.example/" + "x" * 1900, attribution=long, title=long)
    message = a_message(
        title=long, first_title=long, what=long, where=long, who=long, rule_title=long, rule="r",
        quotes=(quote,) * 60, reasons=(long,) * 60, changes=(long,) * 60,
        force=a_quantity(1, None, "over", long),
    )  # fmt: skip
    text, blocks = render(message)
    assert (None, True) == (refused(message), length(text) + total(blocks) <= MAX_TOTAL)


@given(messages())
def test_whatever_the_news_is_slack_takes_it(message: Message) -> None:
    assert refused(message) is None


@given(text=st.text(alphabet="&<>a\U0001f514"), limit=st.integers(1, 60))
def test_escaped_text_keeps_to_its_limit_and_its_entities(text: str, limit: int) -> None:
    escaped = escape(text, limit)
    bare = escaped.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")
    assert (True, set()) == (len(escaped.encode("utf-16-le")) // 2 <= limit, set(bare) & set("&<>"))


def walk(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [found for one in node for found in walk(one)]
    if not isinstance(node, dict):
        return []
    return [node, *(found for value in node.values() for found in walk(value))]


def buttons(message: Message) -> list[tuple[str, str]]:
    _text, blocks = render(message, has_buttons=True)
    return [
        (one["action_id"], one["value"]) for block in blocks if block["type"] == "actions" for one in block["elements"]
    ]


def test_an_open_alert_can_be_acknowledged_snoozed_and_called_wrong() -> None:
    expected = ["tocsin.acknowledge", "tocsin.snooze", "tocsin.wrong"]
    assert [(action, OFFENSIVE.alert_id) for action in expected] == buttons(OFFENSIVE)


def test_what_is_acknowledged_is_not_to_be_acknowledged_again() -> None:
    acknowledged = a_message(standing="acknowledged")
    assert ["tocsin.snooze", "tocsin.wrong"] == [action for action, _value in buttons(acknowledged)]


@pytest.mark.parametrize("standing", ["retracted", "resolved", "expired", "merged"])
def test_what_is_over_has_no_buttons(standing: str) -> None:
    assert [] == buttons(a_message(standing=standing))


def test_a_question_is_answered_for_its_hold() -> None:
    question = a_message(kind="storm", hold_id="hold-1")
    assert [("tocsin.release", "hold-1"), ("tocsin.drop", "hold-1")] == buttons(question)


def test_a_retraction_strikes_the_claim_and_says_so_in_the_headline() -> None:
    said = whole(a_message(kind="retraction", standing="retracted", before=OFFENSIVE.title))
    assert (True, True) == (f"Retracted: {OFFENSIVE.title}" in said, f"~{OFFENSIVE.title}~" in said)


def test_an_answer_says_what_changed_and_not_everything_again() -> None:
    _text, blocks = render_reply(an_update())
    said = json.dumps(blocks)
    assert (True, False) == ("What changed" in said, "Why you are told" in said)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_an_answer_of_hostile_text_is_taken_by_slack_and_inert(hostile: str) -> None:
    text, blocks = render_reply(attacked(hostile))
    mentions = [one for one in ("<!", "<@", "<#", "<http://evil") if one in json.dumps(blocks) + text]
    assert (None, []) == (refusal({"text": text, "blocks": blocks}), mentions)


@pytest.mark.parametrize("blank", ["", " ", "\u202e", "\u200b\n"])
def test_a_note_that_shows_nothing_does_not_have_the_message_refused(blank: str) -> None:
    assert refused(a_message(notes=(blank,), before=blank)) is None


def test_a_digest_links_each_alert_and_counts_the_rest() -> None:
    line = DigestLine(
        alert_id="a", revision=1, rule="r", rule_title="R", severity="high", certainty="sure", title="Siege of Marea",
        source="Wire", url="https://wire.example/1", at=OFFENSIVE.at,
    )  # fmt: skip
    said = whole(a_message(kind="digest", lines=(line,) * 25, more=4))
    assert (20, True) == (said.count("<https://wire.example/1|wire.example>"), "… and 9 more" in said)


def test_a_link_shows_the_host_it_leads_to_in_the_letters_that_are_looked_up() -> None:
    quote = QuoteLine(quote="q", source="Apple News", url="https://\u0430\u0440\u0440\u04cf\u0435.com/x")
    assert "<https://xn--80ak6aa92e.com/x|Apple News>  ·  xn--80ak6aa92e.com" in whole(a_message(quotes=(quote,)))


def test_a_snapshot_that_differs_is_told() -> None:
    assert not matches("slack-first.json", "something else", may_keep=False)


def test_a_question_without_buttons_names_the_commands_that_answer_it() -> None:
    question = a_message(kind="storm", hold_id="hold-1")
    said, with_buttons = whole(question), json.dumps(render(question, has_buttons=True))
    assert (True, True, False) == (
        "tocsin alerts release hold-1" in said,
        "tocsin alerts drop hold-1" in said,
        "tocsin alerts release" in with_buttons,
    )


@pytest.mark.parametrize("news", ["*bold*", "_it_", "~gone~", "`code`", ":skull:", "a ~*b*~ c"])
def test_news_text_formats_nothing(news: str) -> None:
    quote = QuoteLine(quote=news, source=news)
    said = whole(a_message(what=news, quotes=(quote,), reasons=(news,), notes=(news,)))
    assert (False, True) == (news in said, news in said.replace("\u2060", ""))


def test_news_text_begins_no_quotation() -> None:
    said = whole(a_message(what="> said", notes=("> said",)))
    assert not any(line.startswith("&gt; said") for line in said.splitlines())


def test_a_heading_needs_no_joiners() -> None:
    _text, (heading, *_) = render(a_message(title="*Wire* :skull:"))
    assert "*Wire* :skull:" == heading["text"]["text"]
