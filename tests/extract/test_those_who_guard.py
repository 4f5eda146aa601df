"""A verb in its plain form after a count of people tells what they do, and is no part of what they are called."""

import pytest

from tests.extract.told import defenders, events

_LEAD = "Rebels attacked Bangui on Thursday. {told}"


def _opposing(text: str) -> list[int | None]:
    return [one.opposing_force.low for one in events(text) if one.opposing_force]


@pytest.mark.parametrize(
    "told",
    [
        "In the Hotel Ledger, 350 peacekeepers guard the ministers.",
        "At the palace, 200 peacekeepers guard the governor.",
        "In a villa by the river, 120 UN peacekeepers guard the ambassador.",
        "Some 400 peacekeepers guard the delegates.",
        "At the stadium, 250 observers guard the ballots.",
        "Around the residence, 600 peacekeepers guard the king.",
        "In the Grand Hotel, 150 African peacekeepers guard the mayor.",
        "In two schools, 180 peacekeepers guard the envoys.",
    ],
)
def test_guests_who_guard_somebody_are_not_counted_as_attacked(told: str) -> None:
    assert [] == _opposing(_LEAD.format(told=told))


@pytest.mark.parametrize("who", ["soldiers", "marines", "paratroopers", "reservists"])
def test_soldiers_who_guard_are_called_what_they_are(who: str) -> None:
    text = _LEAD.format(told=f"At the airfield, 200 {who} guard the runway.")
    assert [who] == defenders(text)
    assert [200] == _opposing(text)


@pytest.mark.parametrize("who", ["border guards", "presidential guards", "prison guards"])
def test_guards_are_still_counted_as_such(who: str) -> None:
    text = f"Rebels attacked Bangui on Thursday. The 200 {who} who hold the barracks fired back."
    assert [200] == _opposing(text)
    assert [who] == defenders(text)
