"""A button that somebody pressed in Slack, read from what Slack sends: pure. Whatever is odd in it is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args
from urllib.parse import urlsplit

from alerts.render.wording import one_line
from streams.errors import TocsinError

Action = Literal["acknowledge", "snooze", "wrong", "release", "drop"]
PREFIX = "tocsin."  # of our action ids
MOST_NAME = 60  # characters of a person's name
MOST_ID = 64
HOOKS = ("hooks.slack.com", "hooks.slack-gov.com")


class BadPress(TocsinError):
    """What came is no press of one of our buttons."""


@dataclass(frozen=True, kw_only=True)
class Press:
    """Somebody (`user`, an id of Slack's; `name`, as people know them) pressed a button on a message in `room`.

    `subject` is the id of an alert or of a hold, as the button had it. `reply_to` is where Slack takes an answer that
    only they see, empty where it named none that is Slack's.
    """

    action: Action
    subject: str
    user: str
    name: str
    room: str
    reply_to: str = ""


def presses_of(payload: object, *, hooks: tuple[str, ...] = HOOKS) -> tuple[Press, ...]:
    """Give the presses in a payload of Slack's; others' buttons are left out. Raises BadPress."""
    if not isinstance(payload, Mapping) or payload.get("type") != "block_actions":
        raise BadPress("this is no press of a button")
    user, room = _part(payload, "user"), _part(payload, "channel")
    actions = payload.get("actions")
    who, where = _id(user.get("id")), _id(room.get("id") or _part(payload, "container").get("channel_id"))
    if not who or not where or not isinstance(actions, list):
        raise BadPress("this press names no person, channel or button")
    name = one_line(str(user.get("username") or user.get("name") or who), MOST_NAME) or who
    reply_to = _reply_to(payload.get("response_url"), hooks)
    return tuple(
        Press(action=action, subject=subject, user=who, name=name, room=where, reply_to=reply_to)
        for one in actions[:10]
        if isinstance(one, Mapping)
        for action, subject in _pressed(one)
    )


def _pressed(one: Mapping[str, Any]) -> list[tuple[Action, str]]:
    written, subject = str(one.get("action_id", "")), _id(one.get("value"))
    named = written.removeprefix(PREFIX)
    if not written.startswith(PREFIX) or named not in get_args(Action) or not subject:
        return []
    return [(cast("Action", named), subject)]


def _part(payload: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = payload.get(name)
    return found if isinstance(found, Mapping) else {}


def _id(value: object) -> str:
    """Give a short plain id, empty for anything else."""
    text = value if isinstance(value, str) else ""
    return text if 0 < len(text) <= MOST_ID and text.replace("-", "").isalnum() and text.isascii() else ""


def _reply_to(url: object, hooks: tuple[str, ...]) -> str:
    """Give the address if it is one of Slack's own: nobody makes us call another."""
    if not isinstance(url, str):
        return ""
    try:
        parts = urlsplit(url)
        is_ours = f"{parts.hostname}:{parts.port}" in hooks and parts.scheme == "http"  # the stand-in of tests
    except ValueError:
        return ""
    return url if is_ours or (parts.scheme == "https" and parts.netloc in hooks) else ""
