"""Attacks that a statesman opens or a state may make, that are resumed, or fought beside somebody."""

import pytest

from tests.extract.told import attackers, defenders, events, forces, one


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Erdogan launched an offensive in northern Syria.", "tr-forces"),
        ("President Erdogan announced the start of an offensive in northern Syria.", "tr-forces"),
        ("Iraq's prime minister announced the start of the offensive to retake Fallujah.", "iq-forces"),
        ("Saudi Arabia announced the start of an offensive on Hodeidah.", "sa-forces"),
    ],
)
def test_who_opens_it_attacks(text: str, who: str) -> None:
    assert [who] == [each.actor_id for each in one(text).attacker]


@pytest.mark.parametrize(
    "text",
    [
        "Erdogan launched an offensive against inflation.",
        "Macron launched a charm offensive in Berlin.",
        "The French president announced an offensive on red tape in Brussels.",
        "The British prime minister launched an assault on Labour in Liverpool.",
    ],
)
def test_politics_is_no_war(text: str) -> None:
    assert () == events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan may soon attack Syunik, Yerevan fears.",
        "Azerbaijan could invade Armenia within weeks.",
        "China may invade Taiwan by 2027, an admiral said.",
        "Azerbaijan plans to attack Syunik.",
    ],
)
def test_what_a_state_may_do_is_planned(text: str) -> None:
    event = one(text)
    assert ("planned", text.partition(" ")[0]) == (event.phase, event.attacker[0].name)


@pytest.mark.parametrize(
    "text",
    [
        "France may take Paris's lead in cutting speed limits.",
        "Spain could hit Germany with tariffs.",
        "Japan could capture gold in Tokyo.",
        "Russia may launch new sanctions against Norway.",
    ],
)
def test_what_a_state_may_do_in_peace_is_nothing(text: str) -> None:
    assert () == events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Government forces resumed their offensive on Daraa after a truce collapsed.",
        "Rebels restarted their advance on Bangui after talks failed.",
    ],
)
def test_what_is_resumed_goes_on_whatever_failed(text: str) -> None:
    assert "underway" == next(each for each in events(text) if each.type != "ceasefire").phase


@pytest.mark.parametrize("text", ["Rebels failed to capture Juba on Monday.", "Rebels tried and failed to take Juba."])
def test_what_failed_is_over(text: str) -> None:
    assert "concluded" == one(text).phase


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Some 4,000 Rwandan soldiers fought alongside M23 in the capture of Sake.", ["Rwandan soldiers", "M23"]),
        ("Wagner mercenaries fought beside the army in the assault on Kidal.", ["Wagner mercenaries", "army"]),
        ("Rwandan soldiers attacked Sake alongside M23 rebels.", ["Rwandan soldiers", "M23 rebels"]),
        ("Allied militias joined the army in an assault on Tikrit.", ["Allied militias", "army"]),
        ("The army, together with 3,000 militiamen, attacked Tikrit.", ["army", "militiamen"]),
    ],
)
def test_allies_attack_together(text: str, who: list[str]) -> None:
    assert (who, []) == (attackers(text), defenders(text))


def test_allies_of_those_attacked_attack_nobody() -> None:
    assert ["army"] == attackers("The army attacked Goma, where peacekeepers serve alongside police.")


def test_those_who_fight_alongside_are_counted_in_the_capture() -> None:
    text = "Some 4,000 Rwandan soldiers fought alongside M23 in the capture of Sake."
    assert ("capture", [4000]) == (one(text).type, forces(text))


@pytest.mark.parametrize(
    "text",
    [
        "Insurgents beheaded 50 people in attacks on villages around Muidumbe.",
        "Insurgents massacred 50 people in an attack on Naunde.",
        "Insurgents seized weapons in a raid on a base at Bor.",
        "Insurgents rescued 40 prisoners in a raid on a jail in Bunia.",
        "Insurgents abducted 12 women in an attack on Bor.",
        "Insurgents killed five policemen and took three others hostage in an attack on a checkpoint outside Ghazni.",
    ],
)
def test_what_somebody_does_in_an_attack_is_one_attack_of_his(text: str) -> None:
    assert ["Insurgents"] == [each.name for each in one(text).attacker]


def test_a_bomb_at_the_gate_brings_nobody_to_the_gates() -> None:
    assert "bombing" == one("Insurgents detonated a car bomb at the gate of a base in Baidoa.").type
    assert "offensive" == one("Rebels are at the gates of Bangui.").type


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Bamako heard gunfire and explosions as gunmen attacked the airport.",
        "Explosions were heard in Goma as rebels attacked the city.",
    ],
)
def test_the_noise_of_an_attack_is_no_bombing(text: str) -> None:
    assert "assault" == one(text).type


def test_the_dead_that_an_army_puts_at_a_number_are_of_no_age() -> None:
    event = one("The rebels said they had lost 11 men in the battle for Bentiu; the army put its own dead at 40.")
    assert not event.historic
