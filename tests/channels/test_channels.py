"""The registry of channels: a name, a module, and nothing else to touch."""

import pytest

from alerts.channels import CHANNELS, Channel, UnknownChannel, open_channel

OPTIONS = {"slack": {"token": "xoxb-made-up"}, "email": {"host": "mail.example.org"}}


@pytest.mark.parametrize("name", sorted(CHANNELS))
def test_each_channel_opens_under_its_name(name: str) -> None:
    channel = open_channel(name, OPTIONS[name])
    assert (True, name) == (isinstance(channel, Channel), channel.name)


def test_a_channel_that_does_not_exist_is_named_with_those_that_do() -> None:
    with pytest.raises(UnknownChannel, match=r"'pigeon'.*slack, email"):
        open_channel("pigeon", {})
