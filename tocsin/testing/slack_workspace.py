"""What a Slack workspace holds: channels and messages, and what history shows of them. No HTTP here."""

import base64
import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

DEFAULT_PAGE = 100
MAX_PAGE = 999
MICROSECONDS = 1_000_000
CURSOR = "next_ts:"
BROADCAST = "thread_broadcast"


class SlackError(Exception):
    """Slack's own word for why it refuses, with HTTP status 200."""


@dataclass
class Room:
    """A channel, or the direct messages with one user. `name` is what subscriptions call it: "#desk" or a user's id."""

    id: str
    name: str
    is_member: bool = True
    is_archived: bool = False
    messages: list[dict[str, Any]] = field(default_factory=list)


class Bucket:
    """Slack's rate limit of posts to one channel, as people measured it: `burst` at once, then one a second."""

    def __init__(self, burst: int) -> None:
        self._burst = burst
        self._level: dict[str, float] = {}
        self._seen_at: dict[str, float] = {}

    def wait_seconds(self, room_id: str, now: float) -> float:
        """Give 0 and count a post to the room, or how long it must wait."""
        leaked = now - self._seen_at.get(room_id, now)
        level = max(0.0, self._level.get(room_id, 0.0) - leaked)
        is_full = level + 1 > self._burst
        self._level[room_id], self._seen_at[room_id] = level if is_full else level + 1, now
        return level + 1 - self._burst if is_full else 0.0


class Workspace:
    """Channels by name and id. `now` gives seconds since 1970; history shows a message `lag_seconds` late."""

    def __init__(
        self, channels: tuple[str, ...], *, lag_seconds: float = 0.0, now: Callable[[], float] = time.time
    ) -> None:
        self.lag_seconds = lag_seconds
        self._now = now
        self._last = 0
        self._rooms: dict[str, Room] = {}
        for name in channels:
            self.add_channel(name)

    def add_channel(self, name: str, *, is_member: bool = True, is_archived: bool = False) -> str:
        """Make the channel, or change the one of this name, and give its id."""
        plain = name.removeprefix("#")
        room_id = _room_id("C", plain)
        held = self._rooms.get(room_id)
        room = Room(room_id, f"#{plain}", is_member, is_archived, held.messages if held else [])
        self._rooms[room_id] = room
        return room_id

    def channel(self, room_id: str) -> Room:
        """Give the room of this id; a name is no id. Raises SlackError."""
        if room_id not in self._rooms:
            raise SlackError("channel_not_found")
        return self._rooms[room_id]

    def addressed(self, channel: str) -> Room:
        """Give the room a post is meant for: an id, a name with or without #, or a user's id. Raises SlackError."""
        if channel in self._rooms:
            return self._rooms[channel]
        if channel.startswith(("U", "W")) and channel.isalnum() and channel.isupper():
            return self.direct(channel)
        return self.channel(_room_id("C", channel.removeprefix("#")))

    def direct(self, user: str) -> Room:
        """Give the direct messages with `user`; the same room each time."""
        room_id = _room_id("D", user)
        return self._rooms.setdefault(room_id, Room(room_id, user))

    def channels(self) -> list[Room]:
        """Give all channels, by name; direct messages are none."""
        return sorted((room for room in self._rooms.values() if room.name.startswith("#")), key=lambda room: room.name)

    def post(self, room: Room, body: dict[str, Any]) -> dict[str, Any]:
        """Keep a message and give it, with its `ts`: unique and increasing."""
        if not room.is_member:
            raise SlackError("not_in_channel")
        if room.is_archived:
            raise SlackError("is_archived")
        parent = body.get("thread_ts")
        if parent and not any(one["ts"] == parent for one in room.messages):
            raise SlackError("thread_not_found")
        message = {"type": "message", "subtype": "bot_message", "ts": self._stamp(), **_content(body)}
        if parent:
            message["thread_ts"] = parent
            if body.get("reply_broadcast") in (True, "1", "true"):
                message["subtype"] = BROADCAST
        room.messages.append(message)
        return message

    def update(self, room: Room, ts: str, body: dict[str, Any]) -> dict[str, Any]:
        """Change the message `ts`. What is not given stays, but new text without blocks drops the blocks."""
        for message in room.messages:
            if message["ts"] == ts:
                if body.get("text") and not body.get("blocks"):
                    message.pop("blocks", None)
                message.update(_content(body))
                message["edited"] = {"ts": self._stamp()}
                return message
        raise SlackError("message_not_found")

    def history(self, room: Room, query: dict[str, Any]) -> dict[str, Any]:
        """Give a page of what is not in a thread or broadcast from one, newest first, as `conversations.history`."""
        seen = [one for one in self._visible(room) if "thread_ts" not in one or one["subtype"] == BROADCAST]
        shown = [one for one in seen if _is_between(one, query)]
        return _page(list(reversed(shown)), query)

    def replies(self, room: Room, query: dict[str, Any]) -> dict[str, Any]:
        """Give a page of the thread under `ts`, its first message included, oldest first."""
        ts = query.get("ts")
        shown = [one for one in self._visible(room) if ts in (one["ts"], one.get("thread_ts"))]
        if not shown:
            raise SlackError("thread_not_found")
        return _page([one for one in shown if one["ts"] == ts or _is_between(one, query)], query)

    def _visible(self, room: Room) -> Iterator[dict[str, Any]]:
        seen_until = self._now() - self.lag_seconds
        return (one for one in room.messages if float(one["ts"]) <= seen_until or self.lag_seconds <= 0)

    def _stamp(self) -> str:
        self._last = max(self._last + 1, int(self._now() * MICROSECONDS))
        return f"{self._last // MICROSECONDS}.{self._last % MICROSECONDS:06d}"


def paged(items: list[Any], query: dict[str, Any]) -> tuple[list[Any], str]:
    """Give the items of the page that `cursor` and `limit` ask for, and the next cursor or nothing."""
    limit = min(int(query.get("limit") or DEFAULT_PAGE), MAX_PAGE)
    start = _position(query.get("cursor"))
    rest = items[start + limit :]
    return items[start : start + limit], _cursor(start + limit) if rest else ""


def _page(messages: list[dict[str, Any]], query: dict[str, Any]) -> dict[str, Any]:
    shown, cursor = paged(messages, query)
    if str(query.get("include_all_metadata", "")).lower() not in ("1", "true"):
        shown = [{key: value for key, value in one.items() if key != "metadata"} for one in shown]
    page: dict[str, Any] = {"messages": shown, "has_more": bool(cursor)}
    return {**page, "response_metadata": {"next_cursor": cursor}} if cursor else page


def _is_between(message: dict[str, Any], query: dict[str, Any]) -> bool:
    ts, oldest, latest = float(message["ts"]), float(query.get("oldest") or 0), query.get("latest")
    if str(query.get("inclusive", "")).lower() in ("1", "true"):
        return oldest <= ts and (not latest or ts <= float(latest))
    return oldest < ts and (not latest or ts < float(latest))


def _content(body: dict[str, Any]) -> dict[str, Any]:
    return {key: body[key] for key in ("text", "blocks", "metadata") if body.get(key) is not None}


def _room_id(letter: str, name: str) -> str:
    return letter + hashlib.sha256(f"{letter}{name}".encode()).hexdigest()[:10].upper()


def _cursor(position: int) -> str:
    return base64.b64encode(f"{CURSOR}{position}".encode()).decode()


def _position(cursor: str | None) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(cursor).decode().removeprefix(CURSOR))
    except ValueError as error:
        raise SlackError("invalid_cursor") from error
