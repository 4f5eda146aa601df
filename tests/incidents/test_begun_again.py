"""An attack that is told to have begun again more than a week after another was over: two, but in a siege."""

from typing import Any

import pytest

from streams.incidents.words.telling import is_anew
from tests.incidents.told import alike, told

DAY = 24


@pytest.mark.parametrize(
    ("expected", "later", "fields"),
    [
        (True, 12, {"quote": "Nusra resumed its attacks on Aleppo in breach of its own truce."}),
        (True, 20, {"quote": "Nusra launched a second assault on Aleppo."}),
        (True, 9, {"quote": "Nusra fighters attacked Aleppo again."}),
        (False, 4, {"quote": "Nusra fighters attacked Aleppo again."}),
        (False, 12, {"quote": "Nusra fighters attacked Aleppo."}),
        (False, 12, {"quote": "Nusra fighters stormed the besieged town again.", "type": "siege"}),
    ],
)
def test_what_begins_again_after_more_than_a_week_is_another_attack(
    *, expected: bool, later: int, fields: dict[str, Any]
) -> None:
    first = told("a", quote="Nusra fighters attacked the north of Aleppo.")
    again = told("b", hours=later * DAY, **{"type": "assault"} | fields)
    found = alike(first, again)
    assert found == alike(again, first)
    assert expected == ("time over" in found.features)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (True, "The rebels resumed attacks on the town."),
        (True, "The army has resumed its four-week offensive."),
        (True, "The militia is resuming the siege of the fort."),
        (False, "Flights were resumed at noon."),
        (False, "The talks resumed as guns fell silent."),
    ],
)
def test_who_resumes_an_attack_begins_it_anew(*, expected: bool, quote: str) -> None:
    assert expected == is_anew(quote)
