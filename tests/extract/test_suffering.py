"""Whom an attack hit, by what a clause or the sentence beside it tells: they flee, fall, are caught, call for help."""

import pytest

from streams.extract import extract
from streams.records import Article


def _sides(text: str) -> tuple[list[str], list[str]]:
    """Give who attacks and who is attacked, of whatever is told but flights."""
    events = [one for one in extract(Article(id="x", text=text)).events if one.type not in ("retreat", "surrender")]
    return [one.name for event in events for one in event.attacker], [
        one.name for event in events for one in event.defender
    ]


@pytest.mark.parametrize(
    ("text", "defenders"),
    [
        ("Bunia fell to rebels after soldiers fled.", ["soldiers"]),
        ("Gang members overran Mirebalais after police fled.", ["police"]),
        ("Rebels overran Bunia, forcing soldiers to flee.", ["soldiers"]),
        ("Russian troops captured the town of Avdiivka after Ukrainian forces withdrew.", ["Ukrainian forces"]),
        ("Russian soldiers entered Selydove, and Ukrainian troops were ordered to leave.", ["Ukrainian troops"]),
        ("Rebels raided Beni during the night, and police returned fire.", ["police"]),
        ("The Taliban attacked Lashkar Gah, where police called for air support.", ["police"]),
        ("GNA forces entered Tarhuna as Haftar's forces withdrew.", ["Haftar's forces"]),
        ("Insurgents raided Palma, and Mozambican soldiers took off their uniforms and ran.", ["Mozambican soldiers"]),
        ("Regime troops repositioned outside Hama after HTS fighters broke into the city.", ["Regime troops"]),
        ("Gunmen attacked government security forces in Sweida.", ["government security forces"]),
        ("HTS fighters swept into Aleppo and Syrian soldiers melted away.", ["Syrian soldiers"]),
        ("RSF fighters attacked Babanusa, and the army's 22nd division stood its ground.", ["army"]),
        ("Insurgents attacked Macomia, but Rwandan troops drove them off.", ["Rwandan troops"]),
        ("Nigerian troops came under heavy fire when ISWAP raided Dikwa.", ["Nigerian troops"]),
        ("Rebels attacked Bunia, and the police responded with tear gas and live rounds.", ["police"]),
        ("Rebels captured Kichanga after driving out a pro-government militia.", ["pro-government militia"]),
        ("Israeli forces pushed into Khiam against stiff resistance from Hezbollah.", ["Hezbollah"]),
        ("Houthi rebels attacked Marib, the government's last northern stronghold.", ["government"]),
        ("Army reinforcements were rushed to Bambari after rebels attacked the town.", ["Army"]),
        ("The town of Bunia was attacked by rebels, who were met by government troops.", ["government troops"]),
    ],
)
def test_who_flees_or_stands_in_another_clause_is_whom_it_hit(text: str, defenders: list[str]) -> None:
    assert defenders == _sides(text)[1]


@pytest.mark.parametrize(
    ("text", "defenders"),
    [
        ("A rebel attack on Bunia left 12 soldiers dead.", ["soldiers"]),
        ("The army lost 12 men when Bunia was attacked by rebels.", ["army"]),
        ("An army spokesman said nine of its men died when rebels raided Bambari.", ["army"]),
        ("Dozens of soldiers were taken prisoner when rebels captured Bunia.", ["soldiers"]),
        ("Fano militia attacked Lalibela, overwhelming the federal army there.", ["federal army"]),
        ("A Kenyan police officer was killed in a gang attack in Pont-Sonde.", ["Kenyan police officer"]),
        ("The army said it had killed 40 rebels who attacked Bunia.", ["army"]),
        ("Wagner mercenaries suffered losses when Tuareg rebels attacked them near Kidal.", ["Wagner mercenaries"]),
    ],
)
def test_who_falls_or_is_caught_in_another_clause_is_whom_it_hit(text: str, defenders: list[str]) -> None:
    assert defenders == _sides(text)[1]


@pytest.mark.parametrize(
    ("text", "defenders"),
    [
        ("Rebels attacked Bunia on Monday. The army said it had lost 12 men.", ["army"]),
        (
            "Taliban fighters attacked Tarin Kot. Police called for air support as they ran out of ammunition.",
            ["Police"],
        ),
        ("The Arakan Army took Gwa on Sunday. Junta troops retreated by boat.", ["Junta troops"]),
        ("Armed gangs attacked the town of Cabaret on Monday. The police station was set on fire.", ["police"]),
        ("Rebels captured Masisi on Saturday. Dozens of soldiers were taken prisoner.", ["soldiers"]),
        ("Jihadists attacked Djibo on Sunday. The target was an army base on the edge of town.", ["army"]),
        (
            "Azerbaijan launched an offensive in Fizuli. Armenian forces said they had shot down two helicopters.",
            ["Armenian forces"],
        ),
    ],
)
def test_the_next_sentence_may_tell_whom_it_hit(text: str, defenders: list[str]) -> None:
    assert defenders == _sides(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bunia, and five of their fighters were wounded.",
        "Rebels said ten of their men died when they attacked Bunia.",
        "The army said it had lost 12 men in its attack on Bunia.",
        "Twelve soldiers died as the army attacked Bunia.",
        "Twelve soldiers were killed in an army assault on Bunia.",
        "Rebels stormed Bunia, where many fighters were killed.",
        "Rebels attacked Bunia a year after French troops withdrew from the country.",
        "Rebels attacked Bunia as French troops pulled out of Goma.",
        "Rebels seized Bunia, and residents fled to a UN camp.",
        "Russia attacked Vovchansk, and NATO called for an end to the war.",
        "No soldiers were killed when rebels attacked Bunia market.",
        "Rebels attacked Bunia on Monday. Rwandan troops withdrew from Goma last year.",
        "Rebels attacked Bunia on Monday. A Kenyan soldier died in a road accident in Nairobi.",
        "Rebels attacked Bunia on Monday. The rebels said they had lost 12 men.",
        "Rebels attacked Bunia on Monday. The army said it was investigating.",
        "M23 rebels took Goma. Rwanda denies that its troops are fighting there.",
        "The Taliban captured Zaranj, months after American forces agreed to withdraw.",
    ],
)
def test_nobody_is_attacked_by_his_own_losses_nor_by_what_happens_elsewhere(text: str) -> None:
    assert [] == _sides(text)[1]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Twenty rebels were killed as the army repulsed their attack on Bunia.", (["rebels"], ["army"])),
        ("Twenty rebels were killed in their attack on Bambari.", (["rebels"], [])),
        ("The rebels said 40 soldiers had been killed in their attack on Bunia.", (["rebels"], ["soldiers"])),
        (
            "Afghan forces called for reinforcements as the Taliban attacked Lashkar Gah.",
            (["Taliban"], ["Afghan forces"]),
        ),
        ("The army is defending Bambari against a rebel assault.", (["rebel"], ["army"])),
        ("The anti-IS offensive in Mosul began on Monday.", ([], ["IS"])),
        ("Fourteen Malawian soldiers were killed in Sake in clashes with M23.", (["M23"], ["Malawian soldiers"])),
        ("Soldiers captured during fighting in Bunia were taken to Goma.", ([], ["Soldiers"])),
    ],
)
def test_the_sides_are_not_turned_round(text: str, sides: tuple[list[str], list[str]]) -> None:
    assert sides == _sides(text)
