"""What is said to be untrue is denied; what the same teller confirms beside a denial is claimed."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It is simply wrong, said the Kenyan army, that 12,000 men are marching on Weldiya.", "the Kenyan army"),
        ("The governor insists it is untrue that 3,000 militants have stormed Maiduguri.", "The governor"),
        ("Damascus says it is not true that 5,000 soldiers attacked Suwayda.", "Damascus"),
        ("A spokesman said it was false to claim that 2,000 Houthis had attacked Jizan.", "A spokesman"),
        ("That 10,000 soldiers had marched on Asmara was, the minister said, a complete fabrication.", "the minister"),
        ("That 6,000 rebels have surrounded Bria is, according to the UN, not true.", "the UN"),
        ("Nothing is further from the truth than that 4,000 Rwandan soldiers attacked Goma, Kigali said.", "Kigali"),
        ("It's nonsense, the mayor told the radio, that rebels attacked Beni with 700 men.", "the mayor"),
        ("It is false, according to the Red Cross, that 700 men attacked the hospital in Kunduz.", "the Red Cross"),
        ("It is untrue, the consul said, that nine thousand Lao soldiers have crossed to attack Nan.", "the consul"),
        ("The agency first told of an attack by 300 men on Idlib, and later said there had been none.", "The agency"),
        ("The radio spoke of 5,000 men advancing on Bunia and an hour later took it back.", "The radio"),
    ],
)  # fmt: skip
def test_what_somebody_calls_untrue_is_denied(text: str, who: str) -> None:
    (event,) = events(text)
    assert event.modality == "denied"
    assert event.attribution == who


@pytest.mark.parametrize(
    "text",
    [
        "It is untrue that the army used gas; 6,000 of its men are attacking Halabja all the same, residents said.",
        "It is untrue that the army used gas, but 6,000 soldiers are attacking Halabja.",
        "It is wrong that the world looks away while 6,000 rebels attack Goma, the bishop said.",
        "It was not true that the town was quiet, as 5,000 rebels had attacked it at dawn, residents of Bria said.",
        "That the army is losing is untrue, the general said: his 9,000 men stormed Bakhmut on Friday.",
        "It is no lie that 6,000 rebels are attacking Goma, the bishop said.",
        "It is not the first time that 5,000 rebels have attacked Bria.",
        "The army said 600 men had attacked Bria and later corrected the figure to 6,000.",
    ],
)
def test_what_is_true_beside_it_is_no_denial(text: str) -> None:
    (event,) = events(text)
    assert event.modality in ("asserted", "claimed")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The rebels deny crossing the river, but admit that 400 of them are attacking Kampong Thom.", "The rebels"),
        ("The army denied shelling the hospital; it confirmed that 3,000 men were attacking Wad Madani.", "The army"),
        ("The general denied any retreat and insisted that his 5,000 men were still besieging Kidal.", "The general"),
    ],
)  # fmt: skip
def test_who_denies_one_thing_may_confirm_another(text: str, who: str) -> None:
    (event,) = events(text)
    assert (event.modality, event.attribution) == ("claimed", who)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army denied that 6,000 rebels had attacked Goma and said the town was calm.", "denied"),
        ("The junta denied that its soldiers had attacked Loikaw and confirmed only that shots were fired.", "denied"),
        ("An advance on Tripoli by Haftar's 20,000 men is not on the agenda, his spokesman said.", "hypothetical"),
        ("An offensive against Kidal is no longer on the table, according to Bamako.", "hypothetical"),
        ("An Iranian plan to send 2,000 commandos against Basra was never carried out, papers show.", "negated"),
        ("Orders to march on Asmara with 9,000 men were never given.", "negated"),
        ("The truce has spared Hodeidah an assault by 12,000 coalition soldiers.", "negated"),
        ("Police said a plan by 300 militiamen to attack the parliament in Yerevan had been foiled.", "negated"),
        ("The 6,000 rebels spared nobody when they attacked Bria.", "asserted"),
        ("A plan by the rebels to attack Goma was approved, and 4,000 of them stormed it on Sunday.", "asserted"),
        ("A plan to attack Kisangani with 4,000 men came to nothing, the general writes.", "negated"),
    ],
)  # fmt: skip
def test_what_was_not_done_is_no_fact(text: str, told: str) -> None:
    (event,) = events(text)
    assert event.modality == told
