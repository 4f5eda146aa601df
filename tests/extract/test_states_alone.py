"""States that act by their names alone: what they do to a town is told, what they win in sport is not."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("text", "kind", "attacker", "place"),
    [
        ("Eritrea seized Badme on Sunday.", "capture", "Eritrea", "Badme"),
        ("Libya advanced on Faya.", "offensive", "Libya", "Faya"),
        ("Pakistan bombed Khost overnight.", "airstrike", "Pakistan", "Khost"),
        ("Turkey bombs Kobani", "airstrike", "Turkey", "Kobani"),
        ("Russia enters Lyman", "offensive", "Russia", "Lyman"),
        ("Russia takes Lyman", "capture", "Russia", "Lyman"),
        ("Israel strikes Damascus", "airstrike", "Israel", "Damascus"),
        ("Israel strikes Gaza school", "airstrike", "Israel", "Gaza"),
        ("Saudi Arabia bombs Sanaa airport", "airstrike", "Saudi Arabia", "Sanaa"),
        ("Russia hammers Kharkiv with glide bombs", "airstrike", "Russia", "Kharkiv"),
        ("Russia intensifies assault on Bakhmut", "assault", "Russia", "Bakhmut"),
        ("Turkey steps up its operation in Afrin", "offensive", "Turkey", "Afrin"),
        ("Israel widens ground operations in Lebanon", "offensive", "Israel", "Lebanon"),
        ("Saudi Arabia steps up offensive in Hodeida", "offensive", "Saudi Arabia", "Hodeida"),
    ],
)
def test_what_a_state_does_to_a_place_is_told(text: str, kind: str, attacker: str, place: str) -> None:
    event = one(text)
    assert (event.type, [side.name for side in event.attacker], event.place and event.place.name) == (
        kind,
        [attacker],
        place,
    )


@pytest.mark.parametrize(
    ("text", "place"), [("Russia withdrew from Lyman.", "Lyman"), ("Ukraine quits Bakhmut", "Bakhmut")]
)
def test_what_a_state_leaves_is_told(text: str, place: str) -> None:
    event = one(text)
    assert (event.type, event.attacker, event.place and event.place.name) == ("retreat", (), place)


def test_a_headline_tells_who_attacks_before_and_after_its_as() -> None:
    rockets, ground = events("Rebels fire rockets at Haifa as Israel widens ground operations in Lebanon")
    assert [side.name for side in rockets.attacker] == ["Rebels"]
    assert rockets.place is not None
    assert rockets.place.name == "Haifa"
    assert [side.name for side in ground.attacker] == ["Israel"]


@pytest.mark.parametrize(
    "text",
    [
        "Brazil advanced to the semi-finals in Lyon on Saturday.",
        "Croatia captured bronze in Doha.",
        "Spain withdrew from the bid to host the games in Madrid.",
        "Norway withdrew from the fishing accord with Iceland.",
        "Nigeria withdrew the old banknotes from banks in Lagos.",
        "India seized a ship off Kochi over unpaid fees.",
        "China seized on the remarks made in Taipei.",
        "Japan raided the reserves for a late win in Osaka.",
        "Mexico occupied third place behind Peru in Lima.",
        "Brazil takes Paris by storm",
        "Mexico takes Cancun off its travel list",
        "China hits Taipei with tariffs",
        "Norway hits Oslo drivers with new toll",
        "Spain strikes Morocco late in Rabat",
        "Israel strikes Abu Dhabi deal",
        "Storm Daniel strikes Libya",
        "Norway ended its whaling operation in Iceland.",
        "France launched a rescue operation in Nice.",
        "India launched a vaccination campaign in Kerala.",
    ],
)
def test_what_a_state_wins_leaves_or_taxes_is_not(text: str) -> None:
    assert events(text) == ()


def test_what_a_participle_tells_at_the_end_is_done_by_whoever_acts_in_the_sentence() -> None:
    event = one(
        "Israel sent a fourth division into southern Lebanon and told people on the coast to stay off the beaches, "
        "widening the ground offensive against Hezbollah that it began a week ago."
    )
    assert ([side.name for side in event.attacker], [side.name for side in event.defender]) == (
        ["Israel"],
        ["Hezbollah"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Russia surrounds Lyman",
        "Russia closes in on Lyman",
        "Russia pushes into Lyman suburbs",
        "Russia tightens grip on Lyman",
        "Russia opens fire on Lyman",
        "Russia declares control of Lyman",
        "Russia abandons Lyman",
    ],
)
def test_phrases_of_a_states_deeds_are_told(text: str) -> None:
    place = one(text).place
    assert place is not None
    assert place.name == "Lyman"


@pytest.mark.parametrize("text", ["Norway abandons Oslo talks", "Japan closes in on Osaka expo deal"])
def test_phrases_of_a_states_days_are_not(text: str) -> None:
    assert events(text) == ()
