"""How everything stands, asked from outside: the roles over HTTP, the broker, the outbox, the poller's memory.

Nothing is written, nothing is started. What does not answer is told as such, and the rest is still asked.
"""

from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy

from alerts.outgoing import outbox
from streams import dead_letters, groups
from streams.database import open_engine, snapshot
from streams.errors import TocsinError
from streams.feeds import feed_list
from streams.feeds.addresses import shown
from streams.feeds.state import STATE_FILE, PollState
from streams.health import Told, ask
from streams.topics import Topics
from tocsin.broker import bootstrap_of
from tocsin.config import Settings
from tocsin.up import ROLES
from tocsin.wiring.poll import state_url
from tocsin.wiring.world import now

ANYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - bound to every address: asked on this machine
LAST = {  # what came last -> the role that knows, and how it says it
    "article": ("poll", "tocsin_last_article_timestamp_seconds", {}),
    "reading": ("extract", "tocsin_last_settled_timestamp_seconds", {"stage": "extract"}),
    "alert": ("decide", "tocsin_last_alert_timestamp_seconds", {}),
}


@dataclass(frozen=True, kw_only=True)
class RoleStatus:
    """A role at `address`. `answers` and `waiting_for` None: ready. `since` is when its process began."""

    name: str
    address: str
    answers: bool
    waiting_for: str | None = None
    since: datetime | None = None

    @property
    def is_ready(self) -> bool:
        """Whether it answers and waits for nothing."""
        return self.answers and self.waiting_for is None


@dataclass(frozen=True, kw_only=True)
class GroupStatus:
    """How far a group of workers has read its topic, in records."""

    stage: str
    state: str
    members: int
    end: int
    committed: int

    @property
    def lag(self) -> int:
        """Records that wait."""
        return self.end - self.committed


@dataclass(frozen=True, kw_only=True)
class FailingFeed:
    """A feed whose last poll went wrong."""

    name: str
    address: str
    trouble: str
    problem: str
    since: datetime | None


@dataclass(frozen=True, kw_only=True)
class Status:
    """One look. What is None could not be asked, and stands in `problems`."""

    at: datetime
    roles: tuple[RoleStatus, ...]
    groups: tuple[GroupStatus, ...] | None
    last: Mapping[str, datetime | None]
    pending: Mapping[str, int] | None
    oldest_pending_seconds: float | None
    dead_letters: Mapping[str, int] | None
    feeds: int | None
    failing: tuple[FailingFeed, ...] | None
    problems: tuple[str, ...]

    @property
    def is_good(self) -> bool:
        """Whether every role is ready and everything could be asked."""
        return not self.problems and all(role.is_ready for role in self.roles)


@dataclass(kw_only=True)
class _Look:
    settings: Settings
    problems: list[str] = field(default_factory=list)

    def trouble(self, error: Exception) -> None:
        self.problems.append(str(error).splitlines()[0])


class Observer:
    """Looks again and again. Dead letters are only read anew when their topics have grown."""

    def __init__(self, settings: Settings, addresses: Mapping[str, str] | None = None) -> None:
        """Ask the roles of the settings; `addresses` (role -> host:port) stand before those."""
        self._settings = settings
        host = "127.0.0.1" if settings.http.bind in ANYWHERE else settings.http.bind
        ports = settings.http.ports
        self._addresses = {role: f"{host}:{ports[role]}" for role in ROLES if role in ports} | dict(addresses or {})
        self._letters: tuple[int, Mapping[str, int]] | None = None

    def look(self) -> Status:
        """Give how everything stands now."""
        look = _Look(settings=self._settings)
        with ThreadPoolExecutor(len(self._addresses) or 1) as pool:
            told = dict(zip(self._addresses, pool.map(ask, self._addresses.values()), strict=True))
        found, letters = self._broker(look)
        pending, oldest = _backlog(look)
        listed, failing = _feeds(look)
        return Status(
            at=now(),
            roles=tuple(_role(name, self._addresses[name], told[name]) for name in self._addresses),
            groups=found,
            last={what: _last(told.get(role), name, labels) for what, (role, name, labels) in LAST.items()},
            pending=pending,
            oldest_pending_seconds=oldest,
            dead_letters=letters,
            feeds=listed,
            failing=failing,
            problems=tuple(look.problems),
        )

    def _broker(self, look: _Look) -> tuple[tuple[GroupStatus, ...] | None, Mapping[str, int] | None]:
        prefix = look.settings.kafka.prefix
        topics = Topics(prefix)
        read = {"extract": topics.articles, "decide": topics.readings}
        try:
            bootstrap = bootstrap_of(look.settings)
            asked = {f"{prefix}.{stage}": (topic, topics.dlq(topic)) for stage, topic in read.items()}
            found = {group.id: group for group in groups.read(bootstrap, asked)}
            grown = sum(one.end for group in found.values() for one in group.topics if one.topic in topics.dead_letters)
            if self._letters is None or self._letters[0] != grown:
                held = dead_letters.read(bootstrap, topics.dead_letters) if grown else []
                self._letters = (grown, dict(Counter(one.cause for one in held if one.replayed_to is None)))
        except TocsinError as error:
            look.trouble(error)
            return None, None
        else:
            stages = tuple(_group(stage, found[f"{prefix}.{stage}"], topic) for stage, topic in read.items())
            return stages, self._letters[1]


def _role(name: str, address: str, told: Told | None) -> RoleStatus:
    if told is None:
        return RoleStatus(name=name, address=address, answers=False)
    since = _moment(told.value("process_start_time_seconds"))
    return RoleStatus(name=name, address=address, answers=True, waiting_for=told.waiting_for, since=since)


def _group(stage: str, group: groups.Group, topic: str) -> GroupStatus:
    offsets = next((one for one in group.topics if one.topic == topic), None)
    end = offsets.end if offsets else 0
    committed = (offsets.committed if offsets else 0) or 0
    return GroupStatus(stage=stage, state=group.state, members=len(group.members), end=end, committed=committed)


def _last(told: Told | None, name: str, labels: Mapping[str, str]) -> datetime | None:
    return None if told is None else _moment(told.value(name, **labels))


def _moment(seconds: float | None) -> datetime | None:
    """Give the time; 0 is "not yet"."""
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


def _backlog(look: _Look) -> tuple[Mapping[str, int] | None, float | None]:
    try:
        url = sqlalchemy.make_url(look.settings.database.url)
        if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
            return {}, 0.0  # nothing was ever decided here, and to look is not to make it
        engine = open_engine(look.settings.database.url)
        try:
            with snapshot(engine) as connection:
                return outbox.backlog(connection, now())
        finally:
            engine.dispose()
    except (TocsinError, sqlalchemy.exc.SQLAlchemyError) as error:
        look.trouble(error)
        return None, None


def _feeds(look: _Look) -> tuple[int | None, tuple[FailingFeed, ...] | None]:
    """Give how many feeds are listed, and those that fail; a poller elsewhere keeps its memory there."""
    try:
        listed = {feed.url: feed for feed in feed_list.load(look.settings.poll.feeds)}
        if not look.settings.poll.state_url and not (look.settings.data.folder / STATE_FILE).is_file():
            return len(listed), None
        state = PollState(state_url(look.settings))
        try:
            failing = tuple(
                FailingFeed(
                    name=listed[one.url].name, address=shown(one.url), trouble=one.trouble,
                    problem=one.problem or "", since=one.failing_since,
                )
                for one in state.feeds() if one.trouble and one.url in listed
            )  # fmt: skip
        finally:
            state.close()
    except (TocsinError, sqlalchemy.exc.SQLAlchemyError) as error:
        look.trouble(error)
        return None, None
    else:
        return len(listed), failing
