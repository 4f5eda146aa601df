"""Fights told by the harm they did: what missiles wrecked, whom fighters killed, what they set on fire and cleared."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("text", "kind", "place", "attacker"),
    [
        ("A hospital in Sumy was destroyed by Russian missiles on Sunday.", "airstrike", "Sumy", "ru-forces"),
        ("The depot in Luhansk was gutted by a Ukrainian missile overnight.", "airstrike", "Luhansk", "ua-forces"),
        ("Three houses in Gori were flattened by Russian shells.", "shelling", "Gori", "ru-forces"),
        ("A mosque in Sirte was brought down by French warplanes.", "airstrike", "Sirte", "fr-forces"),
        ("A strike on a school in Mansura killed at least 40 people.", "airstrike", "Mansura", None),
        ("An Israeli strike on Khan Younis killed 12 people.", "airstrike", "Khan Younis", "il-forces"),
        ("The school in Makiivka was levelled by rockets in the night.", "shelling", "Makiivka", None),
    ],
)
def test_a_strike_is_told_by_what_it_wrecked(text: str, kind: str, place: str, attacker: str | None) -> None:
    event = one(text)
    assert (event.type, event.place and event.place.name) == (kind, place)
    assert [actor.actor_id for actor in event.attacker] == ([attacker] if attacker else [])


@pytest.mark.parametrize(
    "text",
    [
        "A school in Nantes was destroyed by fire on Sunday.",
        "Three houses in Gori were flattened by a landslide.",
        "A pier in Brighton was brought down by a storm on Friday.",
        "The plans for a hotel in Sumy were brought down by a vote.",
        "It is the machinists' first strike in the Seattle area for 16 years.",
        "A strike on the railways in France left commuters stranded.",
        "A military lorry overturned on the road to Ansongo, killing seven soldiers.",
    ],
)
def test_what_nature_or_a_vote_brings_down_is_no_strike(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "attacker", "defender", "place"),
    [
        ("Al-Shabaab killed 60 soldiers at a base near Adale on Tuesday.", "Al-Shabaab", "soldiers", "Adale"),
        ("JNIM said it killed 200 soldiers in Djibo on May 11.", "JNIM", "soldiers", "Djibo"),
        ("Troops killed 40 rebels in Kalikot on Tuesday.", "Troops", "rebels", "Kalikot"),
        ("Maoist rebels killed 159 soldiers and captured 50 in Kalikot.", "Maoist rebels", "soldiers", "Kalikot"),
        ("In Gao, jihadists killed four UN peacekeepers on Friday.", "jihadists", "UN peacekeepers", "Gao"),
    ],
)
def test_fighters_who_kill_fighters_at_a_place_have_fought_there(
    text: str, attacker: str, defender: str, place: str
) -> None:
    event = one(text)
    assert (event.type, event.place and event.place.name) == ("clash", place)
    assert ([a.name for a in event.attacker], [a.name for a in event.defender]) == ([attacker], [defender])
    assert event.force is None


@pytest.mark.parametrize(
    "text",
    [
        "The army has killed 400 rebels in Kalikot since January.",
        "Malaria killed 30 soldiers at Bria in May.",
        "Police killed three gunmen in Lagos on Tuesday.",
        "The army killed 12 of its own soldiers by mistake near Gao.",
        "A court jailed a rebel who killed 12 soldiers in Goma.",
    ],
)
def test_totals_sickness_police_work_and_mistakes_are_no_fight(text: str) -> None:
    assert events(text) == ()


def test_a_killing_beside_a_word_for_the_attack_is_that_attack() -> None:
    assert one("Al-Shabaab killed 15 soldiers in an attack on Adale on Monday.").type == "assault"


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers set Haskanita alight after entering it on Wednesday.",
        "Gunmen set several houses in Kiwanja ablaze on Wednesday.",
        "Rebels have set fire to the market of Kiwanja.",
    ],
)
def test_a_town_set_on_fire_by_armed_people_is_raided(text: str) -> None:
    assert one(text).type == "raid"


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers set fire to 300 tonnes of ivory in Nairobi on Monday.",
        "Troops set a date for the handover of the fire station in Goma.",
        "Protesters set houses on fire in Nantes on Monday.",
        "Soldiers set their own vehicles on fire in Goma.",
    ],
)
def test_what_is_burnt_without_a_fight_is_no_raid(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "place", "attacker"),
    [
        (
            "Gwoza, which government troops recaptured from rebels on Monday, lies in ruins.",
            "Gwoza",
            "government troops",
        ),
        ("The village of Kiwanja, which M23 rebels overran on Tuesday, is empty.", "Kiwanja", "M23 rebels"),
        ("His men had driven the Malian army out of Konna, the commander told reporters.", "Konna", "men"),
        ("Our men have chased the army out of Konna.", "Konna", "men"),
    ],
)
def test_a_capture_is_read_in_a_relative_clause_and_of_a_leaders_men(text: str, place: str, attacker: str) -> None:
    event = one(text)
    assert (event.type, event.place and event.place.name) == ("capture", place)
    assert [actor.name for actor in event.attacker] == [attacker]


def test_weapons_that_a_relative_clause_says_to_be_taken_are_no_capture() -> None:
    assert events("The rifles, which rebels seized from soldiers on Tuesday, are for sale in Goma.") == ()


def test_who_is_driven_out_is_told_whatever_a_relative_clause_says_of_them() -> None:
    event = one("Kobane has been cleared of the mercenary gangs who entered the city on Monday.")
    assert ([a.name for a in event.defender], event.place and event.place.name) == (["mercenary gangs"], "Kobane")
    assert events("The list has been cleared of fighters who had signed twice.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "A witness told the tribunal that troops had shelled the market of Sarajevo.",
        "The former rebel told the court in Kampala that he had killed 10 soldiers.",
    ],
)
def test_what_a_court_is_told_is_of_the_past(text: str) -> None:
    assert all(event.historic for event in events(text))


@pytest.mark.parametrize(
    ("text", "attacker", "kind"),
    [
        ("Troops used tanks to push rebels back from Sake.", "Troops", "capture"),
        ("The army is using artillery to dislodge rebels from Sake.", "army", "capture"),
        ("The army said it used drones and helicopters to attack rebels near Sake.", "army", "assault"),
        ("The army employed 300 tanks and heavy guns to break through at Sake.", "army", "offensive"),
    ],
)
def test_what_arms_are_used_for_is_done_by_those_who_use_them(text: str, attacker: str, kind: str) -> None:
    event = one(text)
    assert ([actor.name for actor in event.attacker], event.type) == ([attacker], kind)
    assert (event.modality in ("asserted", "claimed"), event.phase) == (True, "underway")


@pytest.mark.parametrize(
    "text",
    [
        "The army could use tanks to attack Sake.",
        "The army plans on using tanks to attack Sake.",
        "The army has not used tanks to attack Sake.",
        "Police used tear gas to disperse protesters who tried to storm the palace in Goma.",
    ],
)
def test_arms_that_only_may_be_used_tell_no_attack_under_way(text: str) -> None:
    assert not [event for event in events(text) if event.modality == "asserted" and event.phase == "underway"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebel fighters are on the southern outskirts of Goma, residents said.",
        "Rebels are within 10 km of Goma.",
        "Rebels have closed to within 5 km of Maungdaw.",
        "M23 rebels reached the city centre of Goma on Monday.",
        "Government forces were within 10 km of Mekelle on Monday.",
    ],
)
def test_how_near_fighters_have_come_tells_their_offensive(text: str) -> None:
    event = one(text)
    assert (event.type, event.phase, len(event.attacker)) == ("offensive", "underway", 1)


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers live in a barracks on the outskirts of Nairobi.",
        "The army opened a training school on the outskirts of Kampala.",
        "The peacekeepers' camp lies within 10 km of Goma.",
        "Refugees reached the centre of Goma on Monday.",
        "Police found a rebel's body on the outskirts of Goma.",
    ],
)
def test_who_lives_or_arrives_there_in_peace_is_no_offensive(text: str) -> None:
    assert events(text) == ()


def test_heavy_fire_heard_in_a_town_is_a_clash_and_fireworks_are_not() -> None:
    assert one("Explosions and heavy gunfire were heard near the palace in Conakry on Sunday.").type == "clash"
    assert one("Heavy weapons fire could be heard in Goma on Monday.").type == "clash"
    assert events("Fireworks and explosions were heard in Malmo.") == ()


def test_a_town_back_in_somebodys_hands_was_taken_and_a_company_was_not() -> None:
    assert one("Aleppo is back in government hands.").type == "capture"
    assert events("Volvo is back in Swedish hands.") == ()
    assert events("Lisbon is back in Socialist hands after the vote.") == ()
