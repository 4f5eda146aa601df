"""Guards at their work, inmates, stones, tests, thunder and posts are no war; those who fight beside such words are."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Customs men seized 40,000 cigarettes and a boat in a raid on a barn by the Bug.",
        "Border guards found nine kilos of amber in a raid on a farm outside Przemysl.",
        "Game rangers and poachers fought a gun battle in Tsavo on Friday and two of the poachers were hurt.",
        "Inmates seized a block of the prison in Machala and took four warders hostage.",
        "Convicts took the kitchen wing of the jail in Tegucigalpa and burned mattresses.",
        "Some forty men attacked a border patrol with sticks and bottles at Kuznica.",
        "Villagers attacked the surveyors with stones and branches outside Kisoro.",
        "Residents attacked an army lorry with eggs and tomatoes in Tiraspol.",
    ],
)
def test_guards_inmates_and_crowds_with_stones_are_no_war(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "What villagers took for an artillery attack was thunder over Tyre, the army said.",
        "Guests mistook the fireworks for shelling and ran out of the hotel in Sumy.",
        "The navy tested a missile that hit a floating target in the Yellow Sea.",
        "A rocket struck its target at sea in a test of the new launcher, the ministry said.",
        "The army took over the distribution of flour in Khartoum.",
        "Soldiers took over the cleaning of the streets in Naples.",
        "A boy of nine died when a shell from a past war exploded in a garden in Vinh.",
        "Some 3,000 policemen and 600 soldiers were deployed to steer the crowds at the shrine in Karbala.",
    ],
)
def test_what_only_seems_an_attack_or_takes_no_ground_is_none(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "A message went round on Monday which said that rebels had seized the port. There had been no fighting.",
        "Posts on social media said that soldiers had captured the radio station. None of this happened.",
        "Reports of a coup were false. Late on Tuesday a message made the rounds that soldiers had seized the tower.",
    ],
)
def test_what_nobody_in_particular_posts_and_somebody_refutes_is_none(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen killed nine border guards in a raid on a post near Kulma.", "raid"),
        ("Rebels who smuggle ivory attacked a post of the rangers in Garamba and killed four soldiers.", "assault"),
        ("Islamic State prisoners seized a wing of the jail in Hasakah as fighters attacked its gate.", "capture"),
        ("Villagers armed with machetes and rifles attacked the barracks at Kisoro on Monday.", "assault"),
        ("About thirty gunmen attacked a patrol with grenades and rocks at Dori.", "ambush"),
        ("A missile hit a tanker in the Yellow Sea on Monday, hours after a test by the navy.", "shelling"),
        ("Rebels took over the town of Bria and the distribution of flour there.", "capture"),
        ("The brigade, which took heavy shelling at Bria on Monday, fell back.", "shelling"),
        ("What witnesses believed was an air strike killed nine people at Sake on Monday.", "airstrike"),
        ("Border guards killed nine rebels in a clash with smugglers near Kulma.", "clash"),
        ("Troops mistook the villagers for rebels and shelled Tarin.", "shelling"),
        ("A shell exploded in a garden in Sumy on Monday and killed a boy.", "shelling"),
        ("The army deployed 3,000 soldiers at the border to hold back the rebels.", "buildup"),
        ("A message from the mayor said that rebels had seized the airport at Bria. Shots were heard.", "capture"),
        ("Reports of a coup were false, the police said. Rebels seized the airport at Bria on Monday.", "capture"),
    ],
)
def test_who_fights_beside_such_words_is_told(text: str, kind: str) -> None:
    assert kind in {event.type for event in events(text)}
