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


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("the foreign office", "That 8,000 of its regulars had stormed Khost was denied by the foreign office."),
        ("Kigali", "That 6,000 of its troops attacked Goma is untrue, Kigali says."),
        ("Belgrade", "It is not true that 8,000 Serbs are attacking Bihac, Belgrade insists."),
        ("the emirate", "It is a lie that 9,000 of its men stormed Herat, the emirate said."),
    ],
)
def test_a_clause_that_is_called_untrue_is_denied(who: str, text: str) -> None:
    told = one(text)

    assert ("denied", who) == (told.modality, told.attribution)


@pytest.mark.parametrize(
    "text",
    [
        "It is true that 8,000 Serbs are attacking Bihac, Belgrade admits.",
        "That 8,000 rebels are attacking Bria is certain, a monitor said.",
        "That day 6,000 rebels attacked Bria and the first reports were false.",
        "That 9,000 soldiers had been thrown against Mekelle was confirmed by the foreign office.",
    ],
)
def test_a_clause_that_is_called_true_stands(text: str) -> None:
    assert one(text).modality in ("asserted", "claimed")


@pytest.mark.parametrize(
    "text",
    [
        "Kinshasa said it would send 7,000 men to storm Bunia.",
        "Kinshasa said it was sending 7,000 soldiers to retake Bunia.",
        "Kinshasa said it was sending 3,000 to retake Bunia.",
        "Colombo announced that 9,000 troops would be sent to retake Elephant Pass.",
        "The minister said 8,000 soldiers would storm Bria on Sunday.",
        '"Our 9,000 fighters shall crush them in Bissau," the warlord threatened.',
        '"We shall drown Bissau in fire with our 9,000 fighters," threatened the warlord.',
        '"Ten thousand of us are going to smash the garrison of Kidal," the chief vowed.',
    ],
)
def test_what_is_announced_or_threatened_is_planned_and_claimed(text: str) -> None:
    told = one(text)

    assert ("planned", "claimed") == (told.phase, told.modality)
    assert told.force is not None


@pytest.mark.parametrize(
    "text",
    [
        "Paris said it could send 6,000 legionnaires to storm Kolwezi.",
        "He said that 6,000 men would storm Bria if talks failed.",
    ],
)
def test_what_could_be_sent_or_hangs_on_something_is_no_plan(text: str) -> None:
    assert "hypothetical" == one(text).modality


@pytest.mark.parametrize(
    "text",
    [
        '"Our striker will destroy Leeds on Saturday," the coach of 20,000 fans promised.',
        '"We will crush inflation with 9,000 new jobs in Bissau," the minister vowed.',
        "The charity said it was sending 3,000 blankets to Bunia.",
    ],
)
def test_a_boast_of_no_fighters_is_no_threat(text: str) -> None:
    assert () == events(text)


@pytest.mark.parametrize(
    ("attackers", "defenders", "text"),
    [
        ("rebels", "Government troops", "Government troops halted the rebels at Bongor."),
        ("mutineers", "Loyalists", "Loyalists checked the mutineers at Guadalajara."),
        ("rebels", "French jets", "The rebels were halted at Bongor by French jets."),
        ("rebels", "army", "The army stopped 6,000 rebels outside Ndele."),
    ],
)
def test_who_is_halted_at_a_place_attacked_it(attackers: str, defenders: str, text: str) -> None:
    told = one(text)

    assert [attackers] == [actor.name for actor in told.attacker]
    assert [defenders] == [actor.name for actor in told.defender]


@pytest.mark.parametrize(
    "text",
    [
        "The mutineers were halted outside Tema by 6,000 guardsmen.",
        "The rebels were repulsed at Bangui by 7,000 Chadian soldiers.",
        "Six thousand guardsmen stopped the rebels at Tema.",
    ],
)
def test_those_who_halt_an_attack_are_none_of_its_force(text: str) -> None:
    assert one(text).force is None


@pytest.mark.parametrize(
    "text",
    [
        "Border guards stopped 900 migrants at Calais.",
        "Police checked the soldiers at Dover for vaccination cards.",
        "Traffic was halted at Bongor by a fallen tree.",
    ],
)
def test_who_is_stopped_without_a_fight_attacked_nothing(text: str) -> None:
    assert () == events(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("retreat", "Russia withdrew from Lyman."),
        ("retreat", "France has pulled out of Kidal."),
        ("capture", "Eritrea seized Badme."),
        ("capture", "Iran recaptured Mehran on Monday."),
    ],
)
def test_a_state_takes_or_leaves_a_town_in_an_article_of_one_sentence(kind: str, text: str) -> None:
    assert kind == one(text).type


@pytest.mark.parametrize(
    "text", ["Canada withdrew from Kyoto.", "France withdrew from Eurovision.", "Italy took gold on Sunday."]
)
def test_a_state_that_leaves_an_accord_or_a_contest_leaves_no_town(text: str) -> None:
    assert () == events(text)


@pytest.mark.parametrize(
    "text",
    [
        "There is unverified talk of 11,000 rebels attacking Bangui.",
        "There is unconfirmed word of 7,000 rebels besieging Malakal.",
    ],
)
def test_what_nobody_has_confirmed_is_claimed(text: str) -> None:
    told = one(text)

    assert "claimed" == told.modality
    assert told.force is not None


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("guerrillas", "The guerrillas took Kampot on Sunday; by Tuesday 7,000 of them were marching on Takeo."),
        ("militia", "The militia took Bria, and 6,000 of them are marching on Bambari."),
    ],
)
def test_those_of_them_are_called_as_they_were_before(who: str, text: str) -> None:
    assert [[who], [who]] == [[actor.name for actor in told.attacker] for told in events(text)]


def test_an_upper_case_camp_is_not_called_at() -> None:
    told = one("TIGERS STORM ARMY CAMP AT POONERYN WITH 6,000 MEN")

    assert told.place is not None
    assert "POONERYN" == told.place.name


def test_those_who_assemble_to_attack_a_fort_plan_to() -> None:
    told = one("The governor warned that 7,000 tribesmen were assembling near Wana to attack the fort.")

    assert ("assault", "planned") == (told.type, told.phase)


@pytest.mark.parametrize(
    "text",
    [
        "The fall of Massawa yielded 8,000 prisoners.",
        "The fall of Gao to the rebels cost 600 lives.",
        "The fall of Tobruk brought the Germans 30,000 prisoners.",
    ],
)
def test_what_a_town_s_fall_brought_tells_that_it_was_taken(text: str) -> None:
    assert "capture" == one(text).type


@pytest.mark.parametrize(
    "text", ["The fall of prices in Homs brought relief.", "The fall of Lehman cost 6,000 bankers their jobs."]
)
def test_other_falls_tell_nothing(text: str) -> None:
    assert () == events(text)


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("3rd Brigade", "The attack on Goma was led by the 3rd Brigade."),
        ("20th Division", "An offensive led by the 20th Division has begun at Mekelle."),
    ],
)
def test_who_leads_an_attack_makes_it(who: str, text: str) -> None:
    assert [who] == [actor.name for actor in one(text).attacker]


def test_who_leads_rebels_is_not_named_for_them() -> None:
    assert ["Rebels"] == [actor.name for actor in one("Rebels led by the warlord Kony attacked Gulu.").attacker]


def test_an_attack_on_a_cup_is_sport() -> None:
    assert () == events("Punters staked 6,000 pounds on the Tripoli Rebels before their attack on the cup.")
