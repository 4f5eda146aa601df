"""What the configuration says reaches the channels and the dispatcher."""

from pydantic import SecretStr

from tocsin.config import Settings
from tocsin.message_settings import EmailSettings, SlackSettings
from tocsin.wiring.deliver import dispatch_options, open_channels

SETTINGS = Settings(
    slack=SlackSettings(token=SecretStr("xoxb-of-the-test"), on_uncertain="hold"),
    email=EmailSettings(host="mail.example.org"),
)


def test_every_channel_that_is_configured_opens() -> None:
    assert {"slack", "email"} == set(open_channels(SETTINGS))


def test_what_is_done_when_nobody_knows_is_each_channels_own() -> None:
    options = dispatch_options(SETTINGS)
    assert ("hold", "resend") == (options.of("slack").on_uncertain, options.of("email").on_uncertain)
