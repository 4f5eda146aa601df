"""Live blogs, bulletins read aloud and translated sites: who gives up, who shoots at whom, what flew at a town."""

import pytest

from tests.extract.told import attackers, defenders, events, one


@pytest.mark.parametrize(
    ("kind", "place", "text"),
    [
        (
            "ceasefire",
            "Arawa",
            "A guns-down agreement between the army and the rebels took effect at midnight in Arawa.",
        ),
        (
            "ceasefire",
            "Gaza Strip",
            "Hamas says a calm with Israel has been in place in the Gaza Strip since this morning.",
        ),
        ("ceasefire", "Bender", "Army and rebel commanders agreed to silence weapons around Bender on Friday."),
        ("clash", "Torkham", "Border police and the Frontier Corps shot at each other at Torkham for two hours."),
        ("clash", "Ruwaished", "Jordan's border guards ran into armed smugglers near Ruwaished on Friday night."),
        ("clash", "Sake", "The FARDC met M23 on the Sake axis on Friday, from five in the morning."),
        ("surrender", "Malaybalay", "Six NPA regulars handed over their firearms to the army in Malaybalay on Friday."),
        ("surrender", "Tame", "A commander and twelve of his dissidents gave up to the Colombian army in Tame."),
        ("surrender", "Adwa", "Some 140 rebels put themselves in the hands of the federal 23rd Division at Adwa."),
        ("bombing", "Damboa", "Two female bombers set off their vests among worshippers at a mosque in Damboa."),
        ("bombing", "Warri", "Rebels destroyed a Chevron platform off Warri by speedboat and dynamite on Friday."),
        ("bombing", "Bilbao", "A bomb planted by ETA wrecked the tax office in Bilbao overnight."),
        ("airstrike", "Kyiv", "Fifty-two missiles and drones flew at Kyiv in the small hours of Friday."),
        ("shelling", "Jermuk", "Shells have been dropping on the spa town of Jermuk since midnight."),
        ("raid", "Boga", "The village of Boga was visited at night by ADF rebels, and 28 people are dead."),
        ("retreat", "Zinjibar", "Al-Qaeda's fighters departed Zinjibar in the night, residents said."),
        ("ambush", "Noklak", "Naga rebels waited by a culvert near Noklak and killed three soldiers on leave."),
        ("capture", "Mongo", "The National Liberation Army made its entry into Mongo on Friday, to cheers."),
        ("capture", "Colomba", "Guerrillas briefly occupied a coffee estate at Colomba on Thursday."),
        ("capture", "Drmbon", "The army raised the flag of the Republic over the mine office at Drmbon on Friday."),
        ("clash", "Siwai", "The rebels claimed that their men killed nine members of the security forces at Siwai."),
    ],
)
def test_an_event_is_told_where_it_was(kind: str, place: str, text: str) -> None:
    event = one(text)
    assert (kind, place) == (event.type, event.place.name if event.place else None)


@pytest.mark.parametrize(
    "text",
    [
        "A trade agreement between Kenya and Uganda took effect at midnight, officials in Busia said.",
        "The hospital in Goma was visited at night by soldiers' wives.",
        "The bank handed over its gold to the army museum in Tame.",
        "The minister ran into farmers near Ruwaished on Friday, and they would not let him go.",
        "Delegates from Torkham shot glances at each other for two hours.",
        "The raid on the insurer turned bloody in Brussels on Monday when it printed 12 million new shares.",
        "Pickets besieged the coke depot at Grimethorpe as the miners' offensive entered its second day.",
    ],
)
def test_what_only_sounds_so_is_no_event(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (11_001, None, 'Troops are pushing on Aba. He put the men taking part at "better than 11,000".'),
        (None, 5_999, "Troops attacked Aba. Fewer than 6,000 men are in this thrust, out of an army of 45,000."),
        (
            None,
            5_999,
            "Troops attacked Aba. Fewer than 6,000 men are in it, out of an army that has swollen to 45,000.",
        ),
    ],
)
def test_a_force_is_no_whole_army(low: int | None, high: int | None, text: str) -> None:
    force = one(text).force
    assert force is not None
    assert (low, high) == (force.low, force.high)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Aba on Friday. Analysts give the alliance 20,000 fighters; how many are in it nobody knows.",
        "Rebels attacked Aba on Friday, putting out of action 80 soldiers and policemen.",
    ],
)
def test_what_a_group_has_or_puts_out_of_action_is_no_force(text: str) -> None:
    assert one(text).force is None


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb exploded at an army barracks in Gao. The Kataib Zarut claimed responsibility.",
        "A car bomb exploded at an army barracks in Gao. Kataib Zarut has said it was their work.",
        "A car bomb exploded at an army barracks in Gao. Kataib Zarut quickly claimed the deed.",
    ],
)
def test_a_group_that_no_table_has_answers_for_an_attack(text: str) -> None:
    assert attackers(text) == ["Kataib Zarut"]


def test_nobody_else_answers_for_it() -> None:
    assert not attackers("A car bomb exploded at a barracks in Gao. Washington claimed responsibility lies with Iran.")


def test_an_ambush_is_its_owners() -> None:
    text = "A minibus of Senegalese soldiers fell into an ambush of the MFDC at Diouloulou."
    assert (attackers(text), defenders(text)) == (["MFDC"], ["Senegalese soldiers"])


def test_the_shells_that_fell_on_a_quarter_are_those_that_hit_its_town() -> None:
    text = "UNITA rebels bombarded Malanje in Angola on Friday. Most of the shells fell on the Maxila neighbourhood."
    event = one(text)
    assert (event.type, ["Malanje"]) == ("shelling", [place.name for place in event.places])


@pytest.mark.parametrize(
    "text",
    [
        "Kramatorsk was struck by an Iskander on Friday, officials said; rescuers recovered thirteen bodies.",
        "A Katyusha landed beside the fence of Ain al-Asad air base, Anbar province, without harming any soldier.",
    ],
)
def test_a_weapon_is_no_attacker(text: str) -> None:
    assert not attackers(text)
