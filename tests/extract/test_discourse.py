"""One event told over several sentences: pronouns, definite nouns, strengths and headlines in other words."""

import pytest

from streams.extract import extract
from streams.records import Article, Event, Quantity


def _read(text: str, title: str = "") -> tuple[Event, ...]:
    return extract(Article(id="a", text=text, title=title)).events


def _force(event: Event) -> tuple[int | None, int | None] | None:
    return (event.force.low, event.force.high) if event.force else None


def test_most_of_them_are_those_spoken_of_last() -> None:
    (event,) = _read("About 900 Tamil Tiger cadres held the town. Most of them withdrew from Mullaitivu on Friday.")
    assert "retreat" == event.type
    assert ["Tamil Tiger cadres"] == [actor.name for actor in event.defender]


def test_they_are_who_acted_in_the_sentence_before() -> None:
    events = _read("Al-Shabaab fighters stormed Baidoa on Monday. At night they shelled the port of Kismayo.")
    assert ["al-shabaab", "al-shabaab"] == [event.attacker[0].actor_id for event in events]


def test_a_strength_beside_the_attacking_formations_is_their_force() -> None:
    (event,) = _read(
        "The offensive against Kilinochchi was resumed on Wednesday. "
        "The attacking formations, some 12,000 strong, lost many men on the wall."
    )
    assert (12_000, 12_000) == _force(event)


def test_an_assault_force_put_at_a_number_has_that_number() -> None:
    (event,) = _read(
        "Iranian troops launched an offensive against Basra on Friday. "
        "Western attaches in the region estimated the assault force at 60,000 men."
    )
    assert (60_000, 60_000) == _force(event)


def test_those_who_were_killed_in_a_bombing_did_not_do_it() -> None:
    (event,) = _read("A bomb exploded in Colombo on Friday. Three airmen were killed in the bombing.")
    assert () == event.attacker


def test_a_headline_names_the_town_that_the_attack_is_on() -> None:
    text = (
        "Rebels preparing to fall on Goma\n\n"
        "Fighters of the Northern Front are gathering in the hills above Sake for an attack on Goma, a colonel said.\n"
    )
    assert ["Goma"] == [event.place.name for event in _read(text) if event.place]


def test_what_a_list_is_announced_with_is_text() -> None:
    text = (
        "The day in Al-Jazirah was long for all who live there, and this is where things stand:\n"
        "- The Rapid Support Forces have attacked Wad Madani, the refuge of those who fled Khartoum\n\n"
        "- Aid agencies have suspended all work in the city\n"
    )
    assert ["assault"] == [event.type for event in _read(text)]


def test_began_to_advance_is_done_not_meant() -> None:
    assert ["offensive"] == [
        event.type for event in _read("Fighters of the RSF began to advance on Wad Madani at dawn.")
    ]


def test_an_article_on_an_exercise_tells_no_siege() -> None:
    text = (
        "Exercise IRON MEADOW enters its decisive phase. More than 9,500 troops are taking part in the exercise. "
        "An enemy force has besieged Vidava and is threatening the port. The exercise concludes on Friday. "
        "It is a defensive exercise."
    )
    assert () == _read(text)


def test_the_attack_for_which_men_stand_elsewhere_is_the_one_told_before() -> None:
    (event,) = _read(
        "M23 rebels have been preparing for an assault on Uvira since Monday. "
        "Between 4,000 and 6,000 fighters are now in place north of Luvungi for the attack."
    )
    assert (4000, 6000) == _force(event)
    assert event.place is not None
    assert "Uvira" == event.place.name


def test_who_tells_it_from_afar_gives_no_place() -> None:
    (event,) = _read(
        "Abkhaz forces stormed Sukhumi on Friday. "
        "About 7,000 men are taking part in the storming, said a representative of the command in Gudauta."
    )
    assert ["Sukhumi"] == [place.name for place in event.places]
    assert (7000, 7000) == _force(event)


def test_who_joins_the_attack_makes_no_new_one() -> None:
    text = "Serb forces attacked Bihac on Friday. From the northwest, 3,500 rebel Muslims have joined the attack."
    assert ["Bihac"] == [event.place.name for event in _read(text) if event.place]


def test_the_capital_is_that_of_the_country_spoken_of() -> None:
    (event,) = _read("We go to Liberia now. Rebels have attacked the capital for a third time.")
    assert event.place is not None
    assert ("Monrovia", "LR") == (event.place.name, event.place.country)


def test_a_place_that_no_table_knows_lies_where_the_towns_beside_it_do() -> None:
    text = (
        "Guerrillas besieged Jalalabad in Afghanistan. The assault began on Monday at the garrison of Samarkhelo. "
        "Pakistani officers had a hand in the planning, and Pakistani lorries brought the shells."
    )
    assert {"AF"} == {event.place.country for event in _read(text) if event.place}


def test_what_is_only_imagined_adds_no_men() -> None:
    events = _read("Troops attacked Eteringbang on Friday. If they wanted the rest, they'd have to send 15,000 men.")
    assert [None] == [event.force for event in events]


def test_some_of_others_are_no_attackers() -> None:
    events = _read("Troops captured Gwoza on Friday. 504 women were also rescued, 19 of them foreigners.")
    assert [None] == [event.force for event in events]


NUMBERS = [
    ("The garrison of 400 was overwhelmed.", "opposing", (400, 400)),
    ("The town was defended by about 400 soldiers.", "opposing", (400, 400)),
    ("Some 400 soldiers were defending the town.", "opposing", (400, 400)),
    ("Its garrison had numbered 400.", "opposing", (400, 400)),
    ("They outnumbered the 400 defenders by ten to one.", "opposing", (400, 400)),
    ("At least 66 people were killed, doctors said.", "killed", (66, None)),
    ("Doctors counted 66 dead.", "killed", (66, 66)),
    ("The army lost 66 men.", "killed", (66, 66)),
    ("The fighting left 66 dead and 120 wounded.", "killed", (66, 66)),
    ("The death toll stood at 66 by nightfall.", "killed", (66, 66)),
    ("Sixty-six bodies were brought to the hospital.", "killed", (66, 66)),
    ("Among the dead were 66 civilians.", "killed", (66, 66)),
    ("Casualties were put at 66 dead.", "killed", (66, 66)),
    ("The dead numbered 66.", "killed", (66, 66)),
    ("Sixty-six of the attackers were killed.", "killed", (66, 66)),
    ("They lost 66 of their own.", "killed", (66, 66)),
    ("The hospital received 120 wounded.", "wounded", (120, 120)),
    ("About 120 people were hurt.", "wounded", (120, 120)),
    ("Thirty soldiers were taken prisoner.", "captured", (30, 30)),
    ("The army says it took 30 prisoners.", "captured", (30, 30)),
]
HELD = [
    ("Rebels stormed Jowhar at dawn. The town is held by the 12th Brigade.", "12th Brigade"),
    ("Rebels stormed Jowhar at dawn. Government soldiers are defending the bridge.", "Government soldiers"),
    ("Rebels stormed Jowhar at dawn. The army said it had repelled the attack.", "army"),
    ("Rebels stormed Jowhar at dawn. The army repulsed them after six hours.", "army"),
    ("Rebels stormed Jowhar at dawn. Soldiers fought back from the rooftops.", "Soldiers"),
    ("Rebels stormed Jowhar at dawn. The garrison held out until noon.", "garrison"),
    ("Rebels stormed Jowhar at dawn. Facing them is the 5th Corps.", "5th Corps"),
    ("Rebels stormed Jowhar, which is controlled by government troops.", "government troops"),
    ("The army attacked Jowhar at dawn. The city has been under the control of Al-Shabaab since 2009.", "Al-Shabaab"),
    (
        "The army attacked Jowhar at dawn. Al-Shabaab, which has controlled the city since 2009, denied losses.",
        "Al-Shabaab",
    ),
    ("The army attacked Jowhar at dawn, seeking to drive Al-Shabaab out of the city.", "Al-Shabaab"),
    ("The army attacked Jowhar at dawn. Al-Shabaab fighters put up stiff resistance.", "Al-Shabaab"),
]


@pytest.mark.parametrize(("text", "what", "interval"), NUMBERS)
def test_numbers_of_the_next_sentence_are_the_attack_s(text: str, what: str, interval: tuple[int, int | None]) -> None:
    (event,) = _read(f"Rebels stormed Jowhar at dawn. {text}")
    told: Quantity | None = event.opposing_force if what == "opposing" else getattr(event.casualties, what)
    assert told is not None
    assert interval == (told.low, told.high)


@pytest.mark.parametrize(("text", "who"), HELD)
def test_who_holds_what_is_attacked_defends_it(text: str, who: str) -> None:
    (event,) = _read(text)
    assert who in " ".join(actor.name for actor in event.defender)


def test_many_of_them_after_a_number_are_of_those_counted() -> None:
    (event,) = _read(
        "FARC rebels overran the army base at Miraflores on Tuesday. "
        "The base was held by fewer than 200 men, many of them conscripts of nineteen."
    )
    assert ["FARC rebels"] == [actor.name for actor in event.attacker]
    assert event.opposing_force is not None
    assert (None, 199) == (event.opposing_force.low, event.opposing_force.high)


def test_those_who_are_sheltered_are_no_attackers() -> None:
    (event,) = _read(
        "Iraqi forces attacked Mosul on Monday. The road was mined, soldiers said. A bridge was hit, soldiers said. "
        "Families fled to the camps, soldiers said. Camps have been made ready for 60,000 of them."
    )
    assert event.force is None


def test_the_troops_assigned_to_the_operation_are_its_force() -> None:
    events = _read(
        "The army began a ground operation in Miramshah on Monday. Officials said that the troops assigned to the "
        "operation, two infantry divisions in all, number between 25,000 and 30,000."
    )
    assert [(25_000, 30_000)] == [_force(event) for event in events]


def test_a_city_before_a_colon_is_no_place_of_the_event() -> None:
    (event,) = _read("PESHAWAR: Militants stormed the town of Mir Ali on Monday, officials said in a statement.")
    assert ["Mir Ali"] == [place.name for place in event.places]


def test_the_dead_of_the_only_event_may_be_told_later() -> None:
    (event,) = _read(
        "Rebels stormed Jowhar at dawn. They came in trucks. Soldiers ran to the river. The market burned. "
        "At least 30 of the defenders were killed, the Red Cross said."
    )
    assert event.casualties.killed is not None
    assert 30 == event.casualties.killed.low


@pytest.mark.parametrize(
    "text",
    [
        "Iraqi forces began the long-announced offensive to retake Mosul from Islamic State on Monday.",
        "Chadian troops captured the Libyan base of Ouadi Doum in an attack that lasted less than a day.",
        "Yemeni troops advanced on Hodeidah on Friday, in the third day of the offensive to retake the Red Sea port.",
        "Armenia's defence ministry denied that Shushi had been captured.",
    ],
)
def test_one_sentence_tells_one_event(text: str) -> None:
    assert 1 == len(_read(text))


def test_from_whom_a_town_is_to_be_taken_is_attacked() -> None:
    (event,) = _read("Iraqi forces began the offensive to retake Mosul from Islamic State on Monday.")
    assert ["isis"] == [actor.actor_id for actor in event.defender]
    assert ["Iraqi forces"] == [actor.name for actor in event.attacker]


PEACE = [
    "Some 12,000 soldiers will be deployed across Kenya for the election, the interior ministry said.",
    "Saudi Arabia has mobilised 40,000 security personnel for the pilgrimage.",
    "More than 7,000 soldiers marched through Minsk in the parade. Tanks rolled past and jets thundered over it.",
    "The film opens with an assault on Monte Cassino by 6,000 Polish soldiers.",
    "Some 6,000 miners stormed the gates of the pit at Marikana on Monday and fought with guards.",
]
DISTRACTORS = [
    "The group has about 8,000 fighters across the region, analysts say.",
    "A force of 6,000 soldiers is on its way from Bangui, the ministry said.",
    "Some 6,000 residents fled to the bush. They have had nothing to eat.",
    "The government offered an amnesty. Already 6,000 rebels have laid down their arms.",
    "Kenya's army, 24,000 strong, has been put on alert.",
    "They met a garrison of 6,000 men.",
    "The president promised to deploy 6,000 men along the border.",
    "Some 6,000 men and boys were taken to the stadium.",
    "The rebels say they killed 6,000 soldiers last year.",
]


@pytest.mark.parametrize("text", PEACE)
def test_crowds_parades_films_and_guards_of_an_election_tell_no_event(text: str) -> None:
    assert () == _read(text)


@pytest.mark.parametrize("text", DISTRACTORS)
def test_no_other_number_is_the_attack_s(text: str) -> None:
    events = _read(f"Rebels of the Northern Front attacked the town of Bria on Monday. {text}")
    assert [None] == [event.force for event in events if event.place and event.place.name == "Bria"]


def test_what_goes_on_with_a_past_war_is_past() -> None:
    events = _read(
        "In 1942 some 90,000 men of the 6th Army were encircled at Stalingrad. "
        "Soldiers attacked the tractor factory with 6,000 men."
    )
    assert [True, True] == [event.historic for event in events]


def test_they_who_come_or_attack_are_not_the_garrison() -> None:
    lead = "Rebels began an assault on Goma on Monday. The garrison of 2,000 men was short of ammunition."
    forces = [one.force.low for one in _read(f'{lead} "They came with 6,500 men," said a policeman.') if one.force]
    assert [6_500] == forces


@pytest.mark.parametrize("name", ["Houthi fighters broke through", "Government troops broke through"])
def test_attackers_by_their_very_name_are_those_told_before(name: str) -> None:
    text = f"{name} the defences of Marib on Monday. A policeman said that he had seen 6,500 attackers."
    assert [6_500] == [one.force.low for one in _read(text) if one.force]
