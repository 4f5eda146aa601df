"""Every setting, with its unit, its default and the reason for it. Read from `tocsin.toml`, then the environment.

`[kafka] bootstrap = ...` is overridden by `TOCSIN_KAFKA__BOOTSTRAP`. An unknown key is an error that names the
nearest one; a secret is never printed.
"""

import difflib
import os
import tomllib
from collections import Counter
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from streams.errors import TocsinError
from streams.feeds.shares import Share
from tocsin.message_settings import (
    AlertsSettings,
    DeliverSettings,
    EmailSettings,
    LinksSettings,
    Section,
    SlackSettings,
)

DEFAULT_FILE = Path("tocsin.toml")
ENVIRONMENT_PREFIX = "TOCSIN_"
PORTS = {"poll": 9301, "extract": 9302, "decide": 9303, "deliver": 9304}


class InvalidConfiguration(TocsinError):
    """The configuration cannot be used; each line names file, field and remedy."""


class KafkaSettings(Section):
    """Where the log of articles and readings is kept."""

    bootstrap: str = Field("", description="host:port[,host:port]; empty: `tocsin up` starts a local Kafka")
    prefix: str = Field(
        "tocsin", description="first part of every topic's and group's name: several systems, one cluster"
    )
    partitions: int = Field(12, ge=1, description="of articles and readings; fixed early: changing it breaks key order")
    replication: int = Field(1, ge=1, description="copies of each record; 3 on a cluster, with 2 in sync")
    session_timeout_seconds: float = Field(30.0, gt=0, description="a dead worker's partitions move after this")
    commit_interval_seconds: float = Field(
        1.0, gt=0, description="what is redelivered after a kill is at most this old"
    )
    start_timeout_seconds: float = Field(60.0, gt=0, description="how long a role waits for the broker and its topics")


class DatabaseSettings(Section):
    """Where decide and deliver keep incidents, alerts and the outbox."""

    url: str = Field("", description="SQLAlchemy URL; empty: SQLite in the data folder")


class DataSettings(Section):
    """Where files are kept."""

    folder: Path = Field(
        Path("~/.local/share/tocsin"), description="state of the poller, the database, the local Kafka"
    )


class PollSettings(Section):
    """How feeds are read."""

    feeds: Path = Field(Path("feeds.yaml"), description="the feed list; relative to the configuration file")
    contact: str = Field("", description="address in the User-Agent, so that a publisher can reach the operator")
    fetch_timeout_seconds: float = Field(20.0, gt=0, description="a slow host must not hold up the others")
    parse_timeout_seconds: float = Field(10.0, gt=0, description="a poison feed costs itself only")
    max_feed_bytes: int = Field(
        10_000_000, gt=0, description="after decompression; the largest real feeds are about 3 MB"
    )
    max_article_bytes: int = Field(500_000, gt=0, description="text of one article; a longer one is refused and named")
    concurrency: int = Field(32, ge=1, description="feeds read at once; those that wait for pages do not count")
    shortest_interval_seconds: float = Field(
        300.0, ge=1, description="between two polls of a feed whose list says no interval; publishers ask for 5 minutes"
    )
    longest_interval_seconds: float = Field(3600.0, ge=1, description="likewise, of a feed that brings nothing")
    longest_hint_seconds: float = Field(
        600.0, ge=0, description="how far ttl, sy:updatePeriod, Cache-Control and Expires are followed"
    )
    interval_at_one_an_hour_seconds: float = Field(
        900.0, gt=0, description="likewise, of a feed with one article an hour; others by the root of their rate"
    )
    host_concurrency: int = Field(2, ge=1, description="requests to one host at once, feeds and pages together")
    host_spacing_seconds: float = Field(1.0, ge=0, description="between the starts of two requests to one host")
    share: str = Field("1/1", description="which of how many pollers this is: each takes its share of the hosts")
    state_url: str = Field("", description="SQLAlchemy URL of the poller's memory; empty: SQLite in the data folder")
    backfill_hours: float = Field(
        24.0, ge=0, description="at a feed's first poll, entries older than this raise no alerts"
    )
    first_poll_is_news: bool = Field(default=False, description="count a new feed's entries as news (the demo does)")
    allow_private: bool = Field(default=False, description="fetch from loopback and private addresses too")

    @field_validator("share")
    @classmethod
    def _is_a_share(cls, written: str) -> str:
        """Refuse here what the poller would not start with."""
        try:
            Share.parse(written)
        except TocsinError as error:
            raise ValueError(f"{written[:20]!r} is no share. {error.remedy}") from error
        return written


class ExtractSettings(Section):
    """How articles are read."""

    workers: int = Field(1, ge=1, description="processes that read articles; one a core")
    deadline_seconds: float = Field(2.0, gt=0, description="an article that takes longer is a dead letter")
    memory_megabytes: int = Field(
        1024, ge=0, description="of one reading process, which needs 250; an article that takes more is a dead letter"
    )
    max_article_bytes: int = Field(1_000_000, gt=0, description="a longer text is skipped, and said so")
    pipeline: str = Field(
        "", description="spaCy pipeline that parses: a package or folder; empty: the bundled one; blank: rules alone"
    )


class FilesSettings(Section):
    """YAML that people edit."""

    paths: list[Path] = Field(default_factory=list, description="files or folders; relative to the configuration file")


class RulesSettings(FilesSettings):
    """The alert rules."""

    test_channel: str = Field("", description="where rules in shadow mode are told, for example slack:#tocsin-test")


class RetentionSettings(Section):
    """How long the database keeps what counts no more. What an open alert needs stays for as long as it is open."""

    readings_days: float = Field(
        45.0, ge=31, description="that a reading was decided: longer than Kafka keeps it, or it would count anew"
    )
    incidents_days: float = Field(
        365.0, ge=100, description="an incident since it was last told of; after 75 days no report joins even a siege"
    )
    messages_days: float = Field(365.0, ge=7, description="the ledger of messages and of the alerts that are over")
    texts_days: float = Field(45.0, ge=3, description="texts in numbers, by which copies are found; 6 KB each")
    interval_seconds: float = Field(3600.0, gt=0, description="how often a decider looks what is due")


class HttpSettings(Section):
    """Each role's /metrics, /healthz and /readyz."""

    bind: str = Field("127.0.0.1", description="loopback: they tell operators what outsiders need not know")
    ports: dict[str, Annotated[int, Field(ge=0, le=65535)]] = Field(
        default_factory=lambda: dict(PORTS), description="port of each role; 0: any free one, printed in the log"
    )

    @field_validator("ports")
    @classmethod
    def _of_all_roles(cls, ports: dict[str, int]) -> dict[str, int]:
        """Fill in the roles that are not named."""
        for name in ports.keys() - PORTS.keys():
            raise ValueError(f"{name} is no role; known: {', '.join(PORTS)}")
        every = PORTS | ports
        taken = Counter(port for port in every.values() if port)
        for port in (one for one, roles in taken.items() if roles > 1):
            of = " and ".join(role for role, one in every.items() if one == port)
            raise ValueError(f"{of} cannot both have port {port}")
        return every


class LogSettings(Section):
    """What a role writes to standard error."""

    level: str = Field("info", pattern="^(debug|info|warning|error)$", description="least level that is written")
    format: str = Field("auto", pattern="^(auto|console|json)$", description="auto: console on a terminal, else JSON")


class Settings(BaseSettings):
    """All of `tocsin.toml`."""

    model_config = SettingsConfigDict(
        env_prefix=ENVIRONMENT_PREFIX, env_nested_delimiter="__", extra="forbid", frozen=True, env_ignore_empty=True
    )

    kafka: KafkaSettings = KafkaSettings()
    database: DatabaseSettings = DatabaseSettings()
    data: DataSettings = DataSettings()
    poll: PollSettings = PollSettings()
    extract: ExtractSettings = ExtractSettings()
    rules: RulesSettings = RulesSettings()
    subscriptions: FilesSettings = FilesSettings()
    slack: SlackSettings = SlackSettings()
    email: EmailSettings = EmailSettings()
    links: LinksSettings = LinksSettings()
    alerts: AlertsSettings = AlertsSettings()
    deliver: DeliverSettings = DeliverSettings()
    retention: RetentionSettings = RetentionSettings()
    http: HttpSettings = HttpSettings()
    log: LogSettings = LogSettings()


def load(path: Path | None = None) -> Settings:
    """Give the settings of `path` (`tocsin.toml` here when None and there), overridden by the environment.

    Raises InvalidConfiguration, one line a fault. Relative paths count from the configuration file's folder.
    """
    file = path or DEFAULT_FILE
    if path is not None and not path.is_file():
        raise InvalidConfiguration("there is no such configuration file", where=str(path), remedy="Check --config")
    text = _text_of(file)
    try:
        settings = _from(file)
    except ValidationError as error:
        faults = [_explained(fault["loc"], fault["type"], fault["msg"], file, text) for fault in error.errors()]
        raise InvalidConfiguration("\n".join(faults)) from error
    _refuse_unknown_environment()
    return _resolved(settings, file.resolve().parent)


def _text_of(file: Path) -> str:
    if not file.is_file():
        return ""
    try:
        text = file.read_text(encoding="utf-8")
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        remedy = "Mend that line: a text stands in quotes, and a key once"
        raise InvalidConfiguration(f"is no TOML: {error}", where=str(file), remedy=remedy) from error
    except UnicodeDecodeError as error:
        raise InvalidConfiguration(f"cannot be read: {error}", where=str(file), remedy="Write it in UTF-8") from error
    except OSError as error:
        remedy = "Let the user who runs Tocsin read it"
        raise InvalidConfiguration(f"cannot be read: {error.strerror}", where=str(file), remedy=remedy) from error
    return text


def _from(file: Path) -> Settings:
    class _OfThisFile(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the base class's signature
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the base class's signature
            file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the base class's signature
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            return env_settings, TomlConfigSettingsSource(settings_cls, file)

    return _OfThisFile()


def _explained(loc: tuple[int | str, ...], kind: str, message: str, file: Path, text: str) -> str:
    path = [str(part) for part in loc]
    name = ".".join(path)
    variable = ENVIRONMENT_PREFIX + "__".join(path).upper()
    if variable in os.environ:
        where = f"environment {variable}"
    else:
        line = _line_of(path, text)
        where = f"{file}:{line}" if line else str(file)
    if kind == "extra_forbidden":
        near = difflib.get_close_matches(path[-1], _names_beside(path), n=1)
        meant = f" Did you mean {near[0]}?" if near else f" Known here: {', '.join(_names_beside(path))}."
        return f"{where}: unknown key {name}.{meant}"
    return f"{where}: {name}: {message.removeprefix('Value error, ')}."


def _names_beside(path: list[str]) -> list[str]:
    fields: dict[str, Any] = dict(Settings.model_fields)
    for part in path[:-1]:
        section = fields[part].annotation if part in fields else None
        fields = dict(section.model_fields) if isinstance(section, type) and issubclass(section, BaseModel) else {}
    return list(fields)


def _line_of(path: list[str], text: str) -> int | None:
    """Give the line of `section.key`, as a person would look for it: the section's header, then the key."""
    section = ""
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if stripped.startswith("["):
            section = stripped.strip("[] ")
            if [section] == path:
                return number
        elif stripped.split("=")[0].strip(" \"'") == path[-1] and section == ".".join(path[:-1]):
            return number
    return None


def _refuse_unknown_environment() -> None:
    for variable in os.environ:
        section, nested, _ = variable.removeprefix(ENVIRONMENT_PREFIX).partition("__")
        if variable.startswith(ENVIRONMENT_PREFIX) and nested and section.lower() not in Settings.model_fields:
            near = difflib.get_close_matches(section.lower(), Settings.model_fields, n=1)
            known = near[0] if near else ", ".join(Settings.model_fields)
            raise InvalidConfiguration(
                f"no section {section.lower()}", where=f"environment {variable}", remedy=f"Known: {known}"
            )


def _resolved(settings: Settings, folder: Path) -> Settings:
    """Make every path absolute, and fill in what follows from the data folder."""
    data = (folder / settings.data.folder.expanduser()).resolve()
    url = settings.database.url or f"sqlite:///{data / 'tocsin.sqlite3'}"
    allow = settings.poll.allow_private or os.environ.get("TOCSIN_ALLOW_PRIVATE") == "1"
    return settings.model_copy(
        update={
            "data": settings.data.model_copy(update={"folder": data}),
            "database": settings.database.model_copy(update={"url": url}),
            "poll": settings.poll.model_copy(
                update={"feeds": folder / settings.poll.feeds.expanduser(), "allow_private": allow}
            ),
            "rules": settings.rules.model_copy(update={"paths": _absolute(settings.rules.paths, folder)}),
            "subscriptions": settings.subscriptions.model_copy(
                update={"paths": _absolute(settings.subscriptions.paths, folder)}
            ),
        }
    )


def _absolute(paths: list[Path], folder: Path) -> list[Path]:
    return [folder / path.expanduser() for path in paths]
