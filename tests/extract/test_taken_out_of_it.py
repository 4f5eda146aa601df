"""Who is taken out of a place gives way there, though another does it or nobody is told to: "were withdrawn from"."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("Allied troops", "Allied troops were withdrawn from Lyman because of the threat of encirclement, it said."),
        ("army", "Units of the army were pulled out of Sake on Wednesday as M23 rebels drew near."),
        ("Ethiopia", "Ethiopia has pulled its last battalions back over the Mereb from Badme, diplomats said."),
        ("troops", "The commander led his troops out of Bambari as rebels closed in."),
        ("First Division", "RSF fighters are in Wad Madani. The army said that its First Division had pulled out."),
    ],
)
def test_those_who_are_moved_retreat(who: str, text: str) -> None:
    assert [("retreat", [who])] == [(one.type, [side.name for side in one.defender]) for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The garrison slipped out of Kut by night and away through enemy lines.",
        "The defenders of Srebrenica slipped out through Serb lines at night, survivors said.",
        "Our companies left Drenitsa to the occupier after he had burned its lower quarter, a colonel said.",
        "Our units left Kelbajar to the Armenians after three days of fighting.",
    ],
)
def test_what_is_left_to_the_enemy_is_given_up(text: str) -> None:
    assert "retreat" in [one.type for one in events(text)]


def test_resistance_ceases_in_a_town_on_a_river() -> None:
    text = "Resistance in the shattered town on the Dnieper has ceased, officials admitted on Tuesday."
    assert ["surrender"] == [one.type for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ban Sangae, the Khmer guerrilla base, was lost on Tuesday after 36 hours, Thai officers said.",
        "The hill post of Lukla was lost to Maoist rebels before dawn, the army admitted.",
        "Guereda was held by an armed group for some hours on Friday before government forces came back.",
        "The city of Goma has been under M23 control since Tuesday, the United Nations said.",
    ],
)
def test_what_is_lost_or_held_by_others_was_taken(text: str) -> None:
    assert "capture" in [one.type for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations pulled its last battalion out of Haiti on Friday under an agreement with Port-au-Prince.",
        "The coach pulled his midfielders back after an hour and Rangers held on.",
        "Two prisoners slipped out of the jail in Pisa on Saturday night.",
        "The troops left Gander to a cheering crowd on Monday.",
        "Our company left Leeds to its rivals and went to York.",
        "A boat was lost on Tuesday after 36 hours in a storm off Galway.",
        "The match at Wembley was lost on Tuesday after 90 minutes.",
        "Gibraltar has been under British control since 1704.",
        "The building was held by squatters for some hours before police came back.",
    ],
)
def test_nothing_is_given_up_where_nobody_fights(text: str) -> None:
    assert not [one for one in events(text) if not one.historic]
