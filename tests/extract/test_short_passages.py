"""Classes of language of passages of one to four sentences: who is counted, who is hit, where it is."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


def _force(event: Event) -> tuple[int | None, int | None] | None:
    return (event.force.low, event.force.high) if event.force else None


@pytest.mark.parametrize(
    ("text", "force", "attacker"),
    [
        ("An assault of 6,000 rebels on Bunia was beaten off.", (6000, 6000), "rebels"),
        ("The attack of 7,000 Houthis on Marib failed.", (7000, 7000), "Houthis"),
        ("A raid of 40 horsemen on Tawila killed six.", (40, 40), "horsemen"),
        ("An attack of 900 guerrillas killed six at Mocoa.", (900, 900), "guerrillas"),
        ("Some 10,000 UNITA infantry are engaged in the battle to take Menongue.", (10000, 10000), "UNITA infantry"),
        ("At least 7,000 Houthi fighters are engaged in the battle to take Marib.", (7000, None), "Houthi fighters"),
        ("Kurdish troops, 5,500 strong, are locked in a struggle for Makhmur.", (5500, 5500), "Kurdish troops"),
        ("Insurgents, now believed to be 5,200 strong, are attacking the town of Palma.", (5200, 5200), "Insurgents"),
    ],
)
def test_who_is_counted_in_an_attack_makes_it(text: str, force: tuple[int, int | None], attacker: str) -> None:
    event = _events(text)[0]
    assert (force, [attacker], []) == (
        _force(event),
        [one.name for one in event.attacker],
        [one.name for one in event.defender],
    )


@pytest.mark.parametrize(
    ("text", "defender"),
    [
        ("Chad's army lost four vehicles in an ambush at Barkaram.", "Chad's army"),
        ("Boko Haram lost 60 men in an ambush near Gwoza.", "Boko Haram"),
        ("Mali's army suffered heavy losses in an ambush near Tessit.", "Mali's army"),
    ],
)
def test_who_loses_in_an_ambush_fell_into_it(text: str, defender: str) -> None:
    event = _events(text)[0]
    assert ([], [defender]) == ([one.name for one in event.attacker], [one.name for one in event.defender])


def test_who_lays_an_ambush_may_lose_in_it() -> None:
    event = _events("The army lost 12 men in its ambush of a rebel patrol near Bria.")[0]
    assert ["army"] == [one.name for one in event.attacker]


def test_vehicles_lost_are_nobody_killed() -> None:
    assert _events("Chad's army lost four vehicles in an ambush at Barkaram.")[0].casualties.killed is None


def test_who_surrenders_with_others_gives_them_up() -> None:
    event = _events("The militia commander surrendered with 5,800 fighters at Butembo.")[0]
    assert ("surrender", 5800) == (event.type, event.casualties.captured and event.casualties.captured.low)


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Russian assault groups attacked near Klishchiivka.", "Russian assault groups"),
        ("The 9th assault brigade retook Robotyne with 900 men.", "9th assault brigade"),
        ("Two storm battalions attacked Vuhledar at dawn.", "storm battalions"),
        ("Liberation fighters attacked Kobani on Friday.", "Liberation fighters"),
    ],
)
def test_what_a_unit_is_called_after_is_no_event_of_its_own(text: str, attacker: str) -> None:
    (event,) = _events(text)
    assert [attacker] == [one.name for one in event.attacker]


def test_a_headline_tells_an_assault_on_a_brigade() -> None:
    assert ["assault"] == [event.type for event in _events("Rebels assault brigade headquarters in Homs")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BREAKING Lashio under attack by 6,000 MNDAA troops", "Lashio"),
        ("URGENT Bakhmut assault by 8,000 Wagner fighters", "Bakhmut"),
        ("UPDATE Derna: 6,000 LNA troops attack the town", "Derna"),
        ("In the Panjshir, Taliban units from Kapisa and Badakhshan renewed their assault.", "Panjshir"),
        ("In Lashkar Gah, Taliban fighters from Musa Qala attacked the prison.", "Lashkar Gah"),
        ("At Marib, Houthi fighters from Saada and Amran pressed the attack.", "Marib"),
        ("Troops from Juba and Bor attacked Malakal on Sunday.", "Malakal"),
    ],
)
def test_where_it_is_is_not_where_they_come_from(text: str, place: str) -> None:
    assert [place] == [event.place and event.place.name for event in _events(text)]


@pytest.mark.parametrize(
    ("text", "attacker", "low"),
    [
        ("The rebels - 6,000 men - attacked Goma on Friday.", "rebels", 6000),
        ("The Northern Alliance - 9,000 men in all - stormed Taloqan.", "Northern Alliance", 9000),
        ("Wang's division \u2013 9,000 rifles \u2013 threw itself against Luoyang.", "Wang's division", 9000),
    ],
)
def test_a_count_between_dashes_leaves_the_attacker_his_name(text: str, attacker: str, low: int) -> None:
    event = _events(text)[0]
    assert ([attacker], low) == ([one.name for one in event.attacker], event.force and event.force.low)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Aleppo, Syria - 8,000 rebels stormed the city on Friday.", (8000, 8000)),
        ("Between 4,000 - 6,000 rebels attacked Bria on Sunday.", (4000, 6000)),
    ],
)
def test_a_dash_of_a_dateline_or_a_range_is_no_aside(text: str, force: tuple[int, int]) -> None:
    assert [force] == [_force(event) for event in _events(text)]


@pytest.mark.parametrize(
    ("text", "defender"),
    [
        ("The marines stormed the Japanese bunkers at Peleliu.", "Japanese"),
        ("The rebels attacked the Bolivian blockhouses at Nanawa.", "Bolivian"),
        ("Chinese troops attacked the Vietnamese hill positions near Lang Son.", "Vietnamese"),
        ("Russian troops attacked Ukrainian strongpoints near Avdiivka.", "Ukrainian"),
        ("Eight thousand Senussi fell upon the Italian posts around Benghazi.", "Italian"),
    ],
)
def test_whose_works_are_attacked_defends_them(text: str, defender: str) -> None:
    assert [defender] == [one.name for one in _events(text)[0].defender]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Close to 13,000 troops are fighting into Mogaung.", 13000),
        ("About 7,000 marines fought into Hue on Monday.", 7000),
        ("Some 6,500 Syrian soldiers are fighting through eastern Aleppo.", 6500),
    ],
)
def test_who_fights_into_a_town_assaults_it(text: str, low: int) -> None:
    event = _events(text)[0]
    assert ("assault", low) == (event.type, event.force and event.force.low)


@pytest.mark.parametrize(
    "text",
    ["Police fought through Paris traffic with 6,000 officers.", "The team battled into Wimbledon with 6,000 fans."],
)
def test_who_fights_through_traffic_assaults_nothing(text: str) -> None:
    assert () == _events(text)


def test_a_swarm_of_fighters_is_no_swarm_of_beasts() -> None:
    assert [(6000, 6000)] == [_force(event) for event in _events("A swarm of 6,000 fighters attacked Bria.")]


@pytest.mark.parametrize(
    "text",
    ["A swarm of locusts attacked fields near Bria.", "A herd of 40 elephants stormed the village of Kasese."],
)
def test_beasts_attack_in_no_war(text: str) -> None:
    assert () == _events(text)


@pytest.mark.parametrize(
    "text",
    [
        "The President rejected his generals' plan to send 15,000 men against Sanaa.",
        "Kyiv dismissed a proposal to commit 9,000 soldiers to an attack on Kherson.",
        "The cabinet vetoed the army's plan to storm Rafah with 12,000 men.",
        "The king overruled his ministers' plan to hurl 7,000 men at Fez.",
        "The mutineers refused to let 6,000 men attack Tobruk.",
    ],
)
def test_what_was_asked_and_refused_is_not_done(text: str) -> None:
    assert {event.modality for event in _events(text)} <= {"negated", "hypothetical", "denied"}


def test_who_rejects_a_plan_may_attack() -> None:
    (event,) = _events("The Taliban rejected the plan and sent 8,000 men against Kunduz.")
    assert ("asserted", (8000, 8000)) == (event.modality, _force(event))


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Nobody in Vienna disputes any longer that Italy has attacked Gorizia with 200,000 men.", "asserted"),
        ("Nobody in Kyiv denies that 7,000 Russian troops are attacking Pokrovsk.", "asserted"),
        ("The ministry disputed that 6,000 rebels had attacked Bria.", "denied"),
    ],
)
def test_what_nobody_disputes_is_so(text: str, modality: str) -> None:
    assert [modality] == [event.modality for event in _events(text)]


@pytest.mark.parametrize(
    ("text", "attacker", "defender"),
    [
        ("Rebels surrounded in Daraya have agreed to leave for Idlib.", [], ["Rebels"]),
        ("The 5,500 Taliban surrounded in Kunduz are starving.", [], ["Taliban"]),
        ("Rebels surrounded Daraya on Friday.", ["Rebels"], []),
        ("Two soldiers were shot in an ambush in Crater on Tuesday.", [], ["soldiers"]),
    ],
)
def test_those_to_whom_it_is_done_are_no_attackers(text: str, attacker: list[str], defender: list[str]) -> None:
    event = _events(text)[0]
    assert (attacker, defender, None) == (
        [one.name for one in event.attacker],
        [one.name for one in event.defender],
        event.force,
    )
