"""What the sentence after an attack tells of its force, and whose attack a sentence opens with."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("told", "force"),
    [
        ("The M23 will retake Goma, its spokesman said. A force of 6,500 has been assembled at Sake for the operation.",
         6500),
        (("General Haftar has ordered his army to take Tripoli. A force of 8,500 has been assembled at Jufra for the "
         "operation."), 8500),
        ("Some 6,000 rebels hold the hills around Goma. Their siege of the town is in its third week.", 6000),
        (("Rebels attacked Goma on Monday. The assault force, put at 6,000 men by the government in Kinshasa, advanced "
         "towards the airport."), 6000),
        (("We reported earlier that 2,000 of Khalifa Haftar's men were taking part in the push on Tripoli. That was "
         "wrong: the figure given by his spokesman is 12,000."), 12000),
        ("An earlier report said 2,000 rebels had attacked Goma. That was wrong; the army puts them at 7,000.", 7000),
        (("Ethiopia's soldiers have begun an offensive against the Islamic Courts in Somalia. The number of those "
         'involved is "between seven and eight thousand", an official said.'), 7000),
    ],
)  # fmt: skip
def test_the_force_follows(told: str, force: int) -> None:
    (event,) = events(told)
    assert event.modality in ("asserted", "claimed")
    assert event.force is not None
    assert event.force.low == force


def test_an_attack_that_was_wrongly_reported_never_was() -> None:
    told = "A website said 6,000 rebels had attacked Goma. That was wrong: the town is quiet and there were no shots."
    assert [event.modality for event in events(told)] == ["negated"]


def test_two_figures_of_one_force_bound_it() -> None:
    told = "Some 2,000 rebels attacked Goma on Monday. The army puts them at 7,000."
    assert [event.force and (event.force.low, event.force.high) for event in events(told)] == [(2000, 7000)]


@pytest.mark.parametrize(
    ("told", "attacker"),
    [
        ("The M23 holds the hills around Goma. Its siege of the town is in its third week.", "M23"),
        ("Rebels hold the hills around Goma. Their attack on the town began on Monday.", "Rebels"),
    ],
)
def test_whose_attack_it_is(told: str, attacker: str) -> None:
    (event,) = events(told)
    assert [one.name for one in event.attacker] == [attacker]


@pytest.mark.parametrize(
    "told",
    [
        "Refugees were arriving from Goma, which rebels attacked on Saturday.",
        "Rebels, put at 6,000 by officials in Kampala, stormed Goma on Monday.",
        "Rebels stormed across the river to Goma in what Kampala radio called their last offensive.",
        "Some 6,000 rebels left their camps in Uganda on Monday for an attack on Goma.",
    ],
)
def test_where_it_is(told: str) -> None:
    (event,) = events(told)
    assert [place.name for place in event.places] == ["Goma"]


@pytest.mark.parametrize(
    "told",
    [
        "Operation Heron, in which 9,000 soldiers swept the jungles of Caqueta for rebels, has ended after 46 days.",
        "Some 9,000 troops took part in the drive on rebel camps around Pailin, which came to an end last week.",
    ],
)
def test_an_operation_that_has_ended_is_concluded(told: str) -> None:
    assert [event.phase for event in events(told)] == ["concluded"]


@pytest.mark.parametrize(
    "told",
    [
        "The offensive on Goma, which the M23 launched on Monday, has ended the truce.",
        "The army launched an offensive on Goma on Monday after the truce, which ended last week, was broken.",
    ],
)
def test_what_else_has_ended_leaves_it_under_way(told: str) -> None:
    assert [event.phase for event in events(told)] == ["underway"]


def test_pictures_of_soldiers_at_a_border_show_them_massed() -> None:
    (event,) = events("Satellite pictures show 12,000 Ethiopian soldiers in new camps along the border with Eritrea.")
    assert (event.type, event.force and event.force.low) == ("buildup", 12000)
    assert events("Satellite pictures show 12,000 refugees in new camps along the border with Eritrea.") == ()
