"""Who waits in the town is against the attack; its people, foreign soldiers who leave and a state's guards are not."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    ("text", "against"),
    [
        (("Iraqi soldiers attacked al-Qaim on Friday. An estimated 1,500 militants were in the district when the "
         "operation began."), 1500),
        ("Army units stormed Marawi on Sunday. About 200 gunmen were inside the town when the assault started.", 200),
        (("Iraqi troops advanced on Mosul on Monday. Planners think between 4,000 and 8,000 militants are waiting for "
         "them, behind trenches of burning oil."), 4000),
        ("Syrian troops attacked Douma on Monday. Around 5,000 rebels are waiting for them in cellars.", 5000),
        (("The Islamic State group attacked Kobane on Sunday. Against it stand perhaps 2,000 men and women of the "
         "YPG."), 2000),
    ],
)  # fmt: skip
def test_who_waits_is_counted(text: str, against: int) -> None:
    event = one(text)
    assert (None, against) == (event.force, event.opposing_force and event.opposing_force.low)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Turkish-backed fighters seized Tal Abyad on Sunday. Washington said that its 1,000 soldiers in the area "
            "would leave as quickly as possible."
        ),
        (
            "Al Shabaab fighters attacked a base in Lower Shabelle on Sunday. The government is protected by 21,000 "
            "African Union peacekeepers."
        ),
        "Russia has opened an offensive on Kharkiv. Of the 17,000 people who lived there, perhaps 200 are left.",
        "Russia attacked Avdiivka on Friday. Fewer than a thousand of the 32,000 residents are thought to be left.",
        "Insurgents attacked Palma on Wednesday. Of its 60,000 inhabitants some 3,000 remain.",
    ],
)
def test_who_has_no_part_in_it_is_on_no_side(text: str) -> None:
    event = one(text)
    assert (None, None) == (event.force, event.opposing_force)


def test_a_garrison_that_leaves_in_its_own_retreat_is_counted() -> None:
    event = one("The army's 900 soldiers will withdraw from Goma on Monday.")
    assert 900 == (event.opposing_force and event.opposing_force.low)
