"""The settings of alerts and messages: when there are too many, where they go, who may answer. See tocsin/config.py."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator

from alerts.channels.addresses import UnsafeMail, named_address


class Section(BaseModel):
    """One section of the configuration: an unknown key is an error, and nothing changes after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class SlackSettings(Section):
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


class EmailSettings(Section):
    """The SMTP server that takes alerts."""

    host: str = Field("", description="name or address; empty: no e-mail")
    port: int = Field(587, ge=1, le=65535, description="587 is submission with STARTTLS")
    sender: str = Field("Tocsin <tocsin@localhost>", description="the From of every message")
    username: str = Field("", description="empty: no sign-in")
    password: SecretStr = Field(SecretStr(""), description="best given by TOCSIN_EMAIL__PASSWORD")
    starttls: bool = Field(default=True, description="off for a relay on this machine only")
    ca_file: str = Field("", description="certificates to trust in place of the system's; empty: those")
    dkim_selector: str = Field("", description="under which the domain's DKIM key stands; for `tocsin doctor mail`")
    dns_servers: list[str] = Field(
        default_factory=list, description="asked by `tocsin doctor mail`: ADDRESS or ADDRESS:PORT; empty: the system's"
    )
    timeout_seconds: float = Field(
        20.0, gt=0, description="after this the outcome is unknown; sent again, same Message-ID"
    )
    on_uncertain: str = Field(
        "resend",
        pattern="^(resend|hold)$",
        description="when nobody knows whether a mail was taken: send it again under its Message-ID, or hold it",
    )

    @field_validator("sender")
    @classmethod
    def _is_one_address(cls, sender: str) -> str:
        """Refuse what would lose each mail for good."""
        try:
            named_address(sender)
        except UnsafeMail as error:
            raise ValueError(f"{error.problem}. {error.remedy}") from error
        return sender


class LinksSettings(Section):
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


class DeliverSettings(Section):
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


class AlertsSettings(Section):
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
