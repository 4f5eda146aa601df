"""Police who win ground back, give up posts or surrender by the dozen are in a war; who search a flat are not."""

import pytest

from streams.extract import extract
from streams.records import Article


def _types(text: str) -> list[str]:
    return [one.type for one in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("capture", "Police retook the courthouse of Cabaret at dusk. Gangs had held it since Sunday."),
        ("capture", "Gendarmes recaptured the village of Kongoussi on Friday."),
        ("retreat", "Police have since given up eight smaller posts along the Huallaga."),
        ("surrender", "Forty policemen at Baghlan surrendered on Friday with their rifles."),
    ],
)
def test_police_do_what_only_those_in_a_war_do(expected: str, text: str) -> None:
    assert expected in _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police retook the prison of Attica from rioting inmates.",
        "Two policemen surrendered in Lagos on charges of murder.",
        "Police gave up the search for the boy near Leeds.",
        "Policemen stormed a flat in Lyon.",
    ],
)
def test_police_at_their_work_fight_no_war(text: str) -> None:
    assert not _types(text)
