"""Short forms in brackets, armies that only stand by, attacks that were over, books: read from bulletins and wires."""

from tests.extract.told import events, one


def _force(event: object) -> tuple[float | None, float | None] | None:
    force = getattr(event, "force", None)
    return None if force is None else (force.low, force.high)


def test_a_short_form_in_brackets_is_the_name_before_it() -> None:
    event = one(
        "On 11 May, clashes erupted between the Sudanese Armed Forces (SAF) and the Rapid Support Forces (RSF) in the "
        "eastern part of El Fasher town."
    )
    assert [actor.name for actor in event.attacker] == ["Sudanese Armed Forces"]
    assert [actor.name for actor in event.defender] == ["Rapid Support Forces"]


def test_the_armed_forces_are_no_force_of_guerrillas() -> None:
    found = events(
        "Leftist guerrillas launched their biggest offensive in a decade on Saturday night, attacking army posts "
        "across the capital. Diplomats said 1,500 rebels were fighting in the city. The armed forces, 56,000 strong, "
        "declared a curfew."
    )
    assert all(_force(event) in (None, (1500, 1500)) for event in found)


def test_an_attack_that_was_beaten_off_adds_nothing_to_a_siege() -> None:
    found = events(
        "UNITA rebels have surrounded the central city of Kuito with an estimated 10,000 men, humanitarian sources "
        "said on Thursday. The army claimed to have broken a first attack on the city, in which 5,000 UNITA troops "
        "took part, state radio said."
    )
    assert [_force(event) for event in found if event.type == "siege"] == [(10000, 10000)]


def test_who_is_counted_in_an_aside_does_not_take_the_place_of_who_counts() -> None:
    event = one(
        "Hezbollah, with some 2,000 fighters, and the Syrian army on Saturday opened an attack on the uplands of Arsal "
        "against Nusra Front militants."
    )
    assert [actor.name for actor in event.attacker] == ["Hezbollah", "Syrian army"]


def test_who_lay_in_wait_made_the_ambush() -> None:
    event = one(
        "Maoist rebels ambushed a convoy of paramilitary police in the Dantewada forests of central India on Tuesday, "
        "killing 76. Some 1,000 rebels had lain in wait on the hills, a survivor said."
    )
    assert event.force is not None


def test_a_book_tells_of_another_war() -> None:
    found = events(
        "The Allies threw 28 divisions, half a million men, at the Hindenburg Line, writes the historian in the "
        "opening chapter of a book that is less about battles than about bread."
    )
    assert all(event.historic and event.force is None for event in found)


def test_who_says_that_its_troops_were_hit_attacked_nobody() -> None:
    event = one(
        "Kenya said its troops came under attack in Somalia's Gedo region early on Friday when militants assaulted a "
        "camp of the Somali army at El-Ade."
    )
    assert [actor.name for actor in event.attacker] == ["militants"]


def test_police_who_close_streets_besiege_nobody() -> None:
    found = events(
        "Six thousand police and paramilitary troops have sealed off Srinagar's old town after militants threw a "
        "grenade at a patrol in Lal Chowk on Sunday, wounding nine people."
    )
    assert [event.type for event in found] == ["bombing"]


def test_shooting_that_breaks_out_is_no_offensive() -> None:
    found = events(
        "Peru and Ecuador were accused of massing 6,000 soldiers along the Cenepa on Wednesday, four days after "
        "shooting broke out over Tiwintza."
    )
    assert {event.type for event in found} == {"buildup", "clash"}


def test_who_repulses_attackers_tells_of_an_attack() -> None:
    event = one("A force of 6,000 government troops defending Malakal repulsed the attackers, the army spokesman said.")
    assert event.type == "assault"
    assert event.force is None
    assert event.opposing_force is not None


def test_the_relative_clause_is_of_those_right_before_it() -> None:
    event = one("The army will recruit 10,000 young men for the war against Fano fighters who attacked Bahir Dar.")
    assert [actor.name for actor in event.attacker] == ["Fano fighters"]
    assert event.force is None


def test_the_closing_chapter_of_a_war_is_no_book() -> None:
    event = one(
        "Iraqi forces began an offensive with 9,000 soldiers on Tuesday to retake Rawa from Islamic State, opening "
        "what commanders hope will be the closing chapter of a three-year war in Anbar province."
    )
    assert (event.historic, _force(event)) == (False, (9000, 9000))


def test_what_is_said_not_to_be_is_denied_beside_another_denial() -> None:
    (event,) = events(
        'The defence ministry in Moscow called the report "disinformation" and said that no armour had entered Grozny.'
    )
    assert event.modality in {"denied", "negated"}


def test_an_ambush_of_a_year_long_past_is_remembered() -> None:
    found = events(
        "Kenyan police said Thursday that a bus was attacked by suspected al-Shabaab militants near Mandera. In 2014 "
        "gunmen killed 28 in a similar ambush there."
    )
    assert [(event.type, event.historic) for event in found] == [("assault", False), ("ambush", True)]
    assert not found[0].defender


def test_troops_who_retake_it_take_the_town_told_before() -> None:
    *_, last = events(
        "Rebels attacked the oil town of Abu Kershola in South Kordofan in April, holding it for a month. Government "
        "troops retook it on Monday, the army spokesman said."
    )
    assert last.type == "capture"
    assert last.place is not None
    assert last.place.name == "Abu Kershola"


def test_the_hour_of_a_ticker_is_nobody_who_tells() -> None:
    event = one("UPDATE 09:40: Army says situation under control after militants attacked a base at Senou near Bamako.")
    assert event.attribution == "Army"


def test_whom_the_same_men_fought_before_is_whom_they_attacked() -> None:
    event = one(
        "Some 3,000 rebels entered the Central African town of Bambari on Tuesday after a two-day battle with the army."
    )
    assert [actor.name for actor in event.defender] == ["army"]
