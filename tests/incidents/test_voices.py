"""Two papers that quote one man, however they call him, are one voice; two men are two."""

import pytest

from streams.incidents.copying.voices import one_voice, voices
from streams.incidents.resolving.grouping import group
from tests.incidents.told import persons, told

ONE = (
    ("The army", "A spokesman for the army"),
    ("The Chadian army", "Chad's military"),
    ("the interior ministry", "The Ministry of the Interior"),
    ("Colonel Idris Haroun", "The army spokesman, Col. Haroun"),
    ("President Ruto", "Ruto"),
    ("The mayor, Pierre Kamba", "Mayor Pierre Kamba"),
    ("The defence minister, Jean Bako", "the defense ministry"),
    ("the Rapid Support Forces", "An RSF spokesman"),
    ("Residents", "a resident"),
    ("Bashar al-Assad", "Assad"),
)
TWO = (
    ("the army", "the rebels"),
    ("the Sudanese army", "the Chadian army"),
    ("the Sudan Liberation Army", "the Sudanese army"),
    ("the Rapid Support Forces", "the army"),
    ("General Idris Haroun", "General Ali Bako"),
    ("the defence ministry", "the foreign ministry"),
    ("the mayor of Goz Beida", "the governor of Sila"),
    ("Idris Haroun", "Idris Bako"),
)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_man_or_body_is_one_voice_however_two_papers_call_him(one: str, other: str) -> None:
    assert one_voice(one, other)
    assert one_voice(other, one)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_are_two_voices(one: str, other: str) -> None:
    assert not one_voice(one, other)
    assert not one_voice(other, one)


def test_what_a_third_name_joins_is_one_voice() -> None:
    assert 1 == voices(["Colonel Haroun", "the army", "Army spokesman Idris Haroun"])


@pytest.mark.parametrize(("pair", "status"), [(ONE[0], "underway"), (ONE[4], "underway"), (TWO[0], "denied")])
def test_one_denier_in_two_papers_takes_nothing_back(pair: tuple[str, str], status: str) -> None:
    denials = [told(f"d{at}", modality="denied", attribution=by, hours=at) for at, by in enumerate(pair, start=1)]
    (incident,) = group([told("a", force=persons(6000)), *denials]).incidents.values()
    assert status == incident.status
