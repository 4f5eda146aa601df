"""Troops of a third land who only guard an airport or an embassy stand on no side of a fight."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured N'Djamena on Sunday. Some 1,450 French troops guarded the airport.",
        "Rebels attacked N'Djamena on Sunday. 350 French soldiers held the airport.",
        "Rebels attacked Monrovia on Monday. Around 200 US marines were protecting the embassy.",
        "Rebels stormed Kigali on Monday. About 400 UN peacekeepers protected the airport.",
    ],
)
def test_who_only_guards_is_not_attacked(text: str) -> None:
    event = one(text)
    assert event.opposing_force is None
    assert not event.defender


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked N'Djamena on Sunday. Some 1,450 government troops guarded the airport.",
        "The Taliban attacked Kunduz on Monday. Some 1,450 Afghan soldiers guarded the airport.",
        "Rebels attacked the airport of N'Djamena on Sunday. Some 1,450 French troops guarded the airport.",
    ],
)
def test_who_guards_his_own_or_what_is_attacked_is(text: str) -> None:
    met = one(text).opposing_force
    assert met is not None
    assert met.low == 1450
