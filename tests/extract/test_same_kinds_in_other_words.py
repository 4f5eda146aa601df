"""What a short text tells when other people, other verbs and other turns of phrase stand in it."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("Portuguese", "Some 6,000 Portuguese stormed Bafata before dawn."),
        ("Chinese", "About 12,000 Chinese have attacked Lang Son."),
        ("British", "Thirty thousand British attacked Cambrai on Tuesday."),
        ("armed peasants", "Six thousand armed peasants stormed Jinja."),
        ("villagers", "Some 8,000 villagers carrying muskets assaulted Adowa."),
        ("peasants", "About 7,000 peasants with machetes marched on Masaya."),
        ("Liberals", "Some 8,500 Liberals are besieging Estella."),
    ],
)
def test_a_people_or_armed_villagers_that_are_counted_attack(who: str, text: str) -> None:
    told = one(text)

    assert [who] == [actor.name for actor in told.attacker]
    assert told.force is not None


@pytest.mark.parametrize(
    "text",
    [
        "Some 8,000 villagers with banners marched on Masaya for the harvest feast.",
        "Liberals attacked the minister's plan to cut 6,000 posts.",
        "Over 7,000 scout troops are camping outside Denver.",
    ],
)
def test_people_without_arms_attack_nothing(text: str) -> None:
    assert () == events(text)


def test_a_people_before_a_noun_is_not_counted() -> None:
    told = one("More than 12,000 British casualties were counted after the attack on Arras.")

    assert told.force is None


@pytest.mark.parametrize(
    "text",
    [
        "The offensive near Sinjar is due to open on Monday with 8,000 militiamen.",
        "An assault on Juba by 6,000 men is to begin on Friday.",
        "The rebels have yet to launch their offensive against Nakfa.",
        "The army has still to begin the assault on Gao.",
    ],
)
def test_what_is_due_or_has_yet_to_begin_is_planned(text: str) -> None:
    assert "planned" == one(text).phase


@pytest.mark.parametrize(
    "text",
    [
        "Nato announced the end of the ten-day offensive against Marja.",
        "The junta declared an end to its offensive in Kayah.",
        "The army called a halt to its offensive on Bria.",
    ],
)
def test_an_offensive_whose_end_is_announced_is_over(text: str) -> None:
    assert "concluded" == one(text).phase


def test_an_end_that_is_only_called_for_is_none() -> None:
    assert "underway" == one("Diplomats called for an end to the offensive on Bria.").phase


@pytest.mark.parametrize(
    "text",
    [
        "Some 8,000 guardsmen press the campaign to recover Dhofar.",
        "Seven thousand soldiers press an offensive against Jaffna.",
    ],
)
def test_a_campaign_that_soldiers_press_is_none_of_the_press(text: str) -> None:
    assert "offensive" == one(text).type


def test_a_fight_in_the_hands_of_a_unit_is_no_capture() -> None:
    assert ["siege"] == [event.type for event in events("The siege of Homs is in the hands of the 4th Division.")]
    assert ["capture"] == [event.type for event in events("The town of Homs is in the hands of the 4th Division.")]


def test_who_puts_men_in_says_nothing() -> None:
    told = one("Franco put in fifty thousand men at Teruel and lost fifteen thousand of them.")

    assert (told.modality, told.attribution) == ("asserted", None)


def test_an_offensive_throughout_a_province_is_there() -> None:
    told = one("At least 6,200 rebels went on the offensive throughout Helmand province.")

    assert told.place is not None
    assert "Helmand" in told.place.name
