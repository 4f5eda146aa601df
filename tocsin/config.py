"""Every setting, with its unit, its default and the reason for it. Read from `tocsin.toml`, then the environment.

`[kafka] bootstrap = ...` is overridden by `TOCSIN_KAFKA__BOOTSTRAP`. An unknown key is an error that names the
nearest one; a secret is never printed.
"""

import difflib
import os
import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from streams.errors import TocsinError

DEFAULT_FILE = Path("tocsin.toml")
ENVIRONMENT_PREFIX = "TOCSIN_"
PORTS = {"poll": 9301, "extract": 9302, "decide": 9303, "deliver": 9304}


class InvalidConfiguration(TocsinError):
    """The configuration cannot be used; each line names file, field and remedy."""


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class KafkaSettings(_Section):
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


class DatabaseSettings(_Section):
    """Where decide and deliver keep incidents, alerts and the outbox."""

    url: str = Field("", description="SQLAlchemy URL; empty: SQLite in the data folder")


class DataSettings(_Section):
    """Where files are kept."""

    folder: Path = Field(
        Path("~/.local/share/tocsin"), description="state of the poller, the database, the local Kafka"
    )


class PollSettings(_Section):
    """How feeds are read."""

    feeds: Path = Field(Path("feeds.yaml"), description="the feed list; relative to the configuration file")
    contact: str = Field("", description="address in the User-Agent, so that a publisher can reach the operator")
    fetch_timeout_seconds: float = Field(20.0, gt=0, description="a slow host must not hold up the others")
    parse_timeout_seconds: float = Field(10.0, gt=0, description="a poison feed costs itself only")
    max_feed_bytes: int = Field(
        10_000_000, gt=0, description="after decompression; the largest real feeds are about 3 MB"
    )
    max_article_bytes: int = Field(500_000, gt=0, description="text of one article; a longer one is refused and named")
    concurrency: int = Field(32, ge=1, description="feeds read at once")
    shortest_interval_seconds: float = Field(
        300.0, ge=1, description="between two polls of a feed whose list says no interval; publishers ask for 5 minutes"
    )
    longest_interval_seconds: float = Field(
        3600.0,
        ge=1,
        description="likewise, of a quiet feed; what ttl, Cache-Control and the like ask for ends here too",
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


class ExtractSettings(_Section):
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


class FilesSettings(_Section):
    """YAML that people edit."""

    paths: list[Path] = Field(default_factory=list, description="files or folders; relative to the configuration file")


class RulesSettings(FilesSettings):
    """The alert rules."""

    test_channel: str = Field("", description="where rules in shadow mode are told, for example slack:#tocsin-test")


class SlackSettings(_Section):
    """The Slack app that alerts are posted as."""

    token: SecretStr = Field(SecretStr(""), description="bot token (xoxb-...); best given by TOCSIN_SLACK__TOKEN")
    base_url: str = Field("https://slack.com/api/", description="another address is used by tests and the demo only")
    timeout_seconds: float = Field(10.0, gt=0, description="after this the outcome of a post is unknown, and asked for")
    reconcile_margin_seconds: float = Field(5.0, ge=0, description="history lags; wait this long before it is asked")
    on_uncertain: str = Field(
        "ask",
        pattern="^(ask|resend|hold)$",
        description="when nobody knows whether a post arrived: ask Slack, send it again, or hold it for a person",
    )
    app_token: SecretStr = Field(
        SecretStr(""), description="app-level token (xapp-...) for buttons by Socket Mode; TOCSIN_SLACK__APP_TOKEN"
    )
    signing_secret: SecretStr = Field(
        SecretStr(""), description="for buttons over HTTP instead, at [links] url; TOCSIN_SLACK__SIGNING_SECRET"
    )
    snooze_minutes: float = Field(60.0, gt=0, le=10_080, description="how long the button snoozes")

    @property
    def has_buttons(self) -> bool:
        """Somebody answers when a button is pressed."""
        return bool(self.app_token.get_secret_value() or self.signing_secret.get_secret_value())

    @field_validator("app_token")
    @classmethod
    def _is_app_token(cls, token: SecretStr) -> SecretStr:
        """Refuse the bot token in its place, which Socket Mode does not take."""
        if token.get_secret_value() and not token.get_secret_value().startswith("xapp-"):
            raise ValueError("not an app-level token; it begins with xapp-, scope connections:write")
        return token


class EmailSettings(_Section):
    """The SMTP server that takes alerts."""

    host: str = Field("", description="name or address; empty: no e-mail")
    port: int = Field(587, ge=1, le=65535, description="587 is submission with STARTTLS")
    sender: str = Field("Tocsin <tocsin@localhost>", description="the From of every message")
    username: str = Field("", description="empty: no sign-in")
    password: SecretStr = Field(SecretStr(""), description="best given by TOCSIN_EMAIL__PASSWORD")
    starttls: bool = Field(default=True, description="off for a relay on this machine only")
    timeout_seconds: float = Field(
        20.0, gt=0, description="after this the outcome is unknown; sent again, same Message-ID"
    )
    on_uncertain: str = Field(
        "resend",
        pattern="^(resend|hold)$",
        description="when nobody knows whether a mail was taken: send it again under its Message-ID, or hold it",
    )


class LinksSettings(_Section):
    """The links that messages carry back to this installation, such as one-click unsubscribe."""

    url: str = Field(
        "", description="public address of the self-service endpoint, https://...; empty: messages carry no such links"
    )
    secret: SecretStr = Field(
        SecretStr(""), description="signs the links, 16 characters or more; best given by TOCSIN_LINKS__SECRET"
    )
    bind: str = Field("127.0.0.1", description="where the endpoint listens; a proxy that speaks TLS stands before it")
    port: int = Field(9310, ge=0, le=65535, description="of the endpoint, which runs within deliver; 0: any free one")
    former_secret: SecretStr = Field(SecretStr(""), description="links signed by it still work; for a change of secret")

    @field_validator("url")
    @classmethod
    def _is_web_address(cls, url: str) -> str:
        """Refuse what no mail program would open."""
        if url and not url.startswith(("https://", "http://")):
            raise ValueError(f"{url} is no web address; write https://...")
        return url.rstrip("/")


class DeliverSettings(_Section):
    """How the outbox is emptied."""

    poll_interval_seconds: float = Field(0.2, gt=0, description="how often the outbox is looked at")
    lease_seconds: float = Field(60.0, gt=0, description="longer than any provider's time-out: no two senders at once")
    max_attempts: int = Field(40, ge=1, description="about two hours of outage; then the delivery is a dead letter")
    retry_base_seconds: float = Field(1.0, gt=0, description="first wait; doubles, with jitter")
    retry_max_seconds: float = Field(300.0, gt=0, description="longest wait between attempts")
    late_after_seconds: float = Field(
        7200.0, gt=0, description="what waits longer comes as one digest a recipient, marked late, unless critical"
    )
    mark_file: Path = Field(
        Path("last-sent.json"),
        description="what was sent last, in the data folder; keep it out of the database's backup, which it checks",
    )


class AlertsSettings(_Section):
    """When many alerts are too many to be told one by one."""

    storm_alerts: int = Field(
        20,
        ge=0,
        description="a rule that raises more within storm_window_seconds is held, and its owner asked; 0: never",
    )
    storm_window_seconds: float = Field(600.0, gt=0, description="over how long a storm is counted")
    storm_release_seconds: float = Field(
        600.0, gt=0, description="nobody answered for so long: what was held is told as one digest a recipient"
    )
    burst_alerts: int = Field(
        5,
        ge=0,
        description="more new alerts below critical to one recipient within burst_seconds are grouped; 0: never",
    )
    burst_seconds: float = Field(60.0, gt=0, description="over how long a burst is counted, and how long it is held")


class RetentionSettings(_Section):
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


class HttpSettings(_Section):
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
        return PORTS | ports


class LogSettings(_Section):
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
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise InvalidConfiguration(f"cannot be read: {error}", where=str(file), remedy="Write TOML in UTF-8") from error
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
