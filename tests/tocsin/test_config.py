from pathlib import Path

import pytest

from tocsin import toml
from tocsin.config import InvalidConfiguration, Settings, load


def written(folder: Path, text: str) -> Path:
    file = folder / "tocsin.toml"
    file.write_text(text, encoding="utf-8")
    return file


def refusal(folder: Path, text: str) -> str:
    file = written(folder, text)
    with pytest.raises(InvalidConfiguration) as caught:
        load(file)
    return str(caught.value).replace(str(folder), "")


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load().kafka.partitions == 12


def test_the_environment_overrides_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, '[kafka]\nbootstrap = "one:9092"\n')
    monkeypatch.setenv("TOCSIN_KAFKA__BOOTSTRAP", "two:9092")
    assert load(file).kafka.bootstrap == "two:9092"


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_key(tmp_path: Path) -> None:
    assert refusal(tmp_path, '[kafka]\nbootstrp = "x"\n') == (
        "/tocsin.toml:2: unknown key kafka.bootstrp. Did you mean bootstrap?"
    )


def test_an_unknown_section_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path, "[pol]\nconcurrency = 1\n") == "/tocsin.toml:1: unknown key pol. Did you mean poll?"


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    told = refusal(tmp_path, "[kafka]\npartitions = 0\n[email]\nport = 99999\n")
    assert [":2:", ":4:"] == [line.removeprefix("/tocsin.toml")[:3] for line in told.splitlines()]


def test_toml_that_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    told = refusal(tmp_path, "[kafka\n")
    assert told.startswith("/tocsin.toml: is no TOML: ")
    assert "\n" not in told


def test_a_file_that_is_not_utf_8_is_one_line(tmp_path: Path) -> None:
    file = tmp_path / "tocsin.toml"
    file.write_bytes(b'[kafka]\nbootstrap = "\xff"\n')
    with pytest.raises(InvalidConfiguration, match="Write it in UTF-8"):
        load(file)


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(InvalidConfiguration, match="there is no such configuration file"):
        load(tmp_path / "none.toml")


def test_a_fault_in_the_environment_names_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_KAFKA__PARTITIONS", "many")
    assert "environment TOCSIN_KAFKA__PARTITIONS" in refusal(tmp_path, "")


def test_an_unknown_section_in_the_environment_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_KAFAK__PARTITIONS", "3")
    assert "environment TOCSIN_KAFAK__PARTITIONS: no section kafak" in refusal(tmp_path, "")


def test_a_secret_is_never_printed(tmp_path: Path) -> None:
    settings = load(written(tmp_path, '[slack]\ntoken = "xoxb-very-secret"\n'))
    assert "very-secret" not in repr(settings) + str(settings) + settings.model_dump_json()
    assert settings.slack.token.get_secret_value() == "xoxb-very-secret"


def test_relative_paths_count_from_the_file(tmp_path: Path) -> None:
    settings = load(written(tmp_path, '[rules]\npaths = ["my-rules"]\n[data]\nfolder = "state"\n'))
    assert settings.rules.paths == [tmp_path / "my-rules"]
    assert settings.database.url == f"sqlite:///{tmp_path}/state/tocsin.sqlite3"


def test_every_field_has_its_reason() -> None:
    bare = [
        f"{section}.{name}"
        for section, field in Settings.model_fields.items()
        for name, one in field.annotation.model_fields.items()  # type: ignore[union-attr] # sections are models
        if not one.description
    ]
    assert bare == []


def test_a_role_whose_port_is_not_given_keeps_its_own(tmp_path: Path) -> None:
    ports = load(written(tmp_path, "[http]\nports = {poll = 0}\n")).http.ports
    assert {"poll": 0, "extract": 9302, "decide": 9303, "deliver": 9304} == ports


@pytest.mark.parametrize("port", [-1, 65_536])
def test_what_is_no_port_is_refused(tmp_path: Path, port: int) -> None:
    assert refusal(tmp_path, f"[http]\nports = {{poll = {port}}}\n").startswith("/tocsin.toml")


def test_a_port_of_no_role_is_refused(tmp_path: Path) -> None:
    told = refusal(tmp_path, "[http]\nports = {pol = 1}\n")
    assert told == "/tocsin.toml:2: http.ports: pol is no role; known: poll, extract, decide, deliver."


@pytest.mark.parametrize("seconds", ["inf", "nan"])
def test_a_time_without_end_is_refused(tmp_path: Path, seconds: str) -> None:
    assert refusal(tmp_path, f"[poll]\nfetch_timeout_seconds = {seconds}\n").startswith("/tocsin.toml:2: ")


def test_two_roles_cannot_have_one_port(tmp_path: Path) -> None:
    told = refusal(tmp_path, "[http]\nports = {poll = 9301, extract = 9301}\n")
    assert told == "/tocsin.toml:2: http.ports: poll and extract cannot both have port 9301."


def test_what_is_no_share_is_refused_before_a_poller_starts(tmp_path: Path) -> None:
    told = refusal(tmp_path, '[poll]\nshare = "4/3"\n')
    assert told.startswith("/tocsin.toml:2: poll.share: '4/3' is no share. Write which poller this is of how many")


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ("postgresql://tocsin:***@db.example.org/tocsin", "postgresql://tocsin:ab/c d@db.example.org/tocsin"),
        ("postgresql://tocsin:***@db.example.org/tocsin", "postgresql://tocsin:p@ss:word@db.example.org/tocsin"),
        ("https://reader:***@news.example/a@b", "https://reader:secret@news.example/a@b"),
        ("http://news.example:80/rss?by=a@b", "http://news.example:80/rss?by=a@b"),
        ("postgresql://db.example.org:5432/tocsin", "postgresql://db.example.org:5432/tocsin"),
        ("sqlite:////var/lib/tocsin.sqlite3", "sqlite:////var/lib/tocsin.sqlite3"),
    ],
)
def test_a_password_in_an_address_is_hidden_whatever_it_holds(shown: str, address: str) -> None:
    assert toml.written(address) == f'"{shown}"'


@pytest.mark.parametrize("sender", ["Tocsin, News Desk <alerts@example.org>", "alerts", "a@example.org, b@example.org"])
def test_a_sender_that_is_not_one_address_is_refused_with_its_line(tmp_path: Path, sender: str) -> None:
    told = refusal(tmp_path, f"[email]\nsender = '{sender}'\n")
    assert told.startswith(f"/tocsin.toml:2: email.sender: '{sender}' is not one address. Write ")


def test_a_senders_name_with_a_comma_stands_in_quotes(tmp_path: Path) -> None:
    sender = '"Tocsin, News Desk" <alerts@example.org>'
    assert sender == load(written(tmp_path, f"[email]\nsender = '{sender}'\n")).email.sender
