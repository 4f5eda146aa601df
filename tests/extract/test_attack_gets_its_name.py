"""An attack on a site near a town is told on when the next sentence has the site's name, or how its men came."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("text", "low"),
    [
        (
            (
                "Tribesmen by the hundred stormed a depot of the army outside Ataq on Monday. It was "
                "still dark when the attack on Murra, 12 miles from the town, got under way. At least "
                "3,000 men were in it, say the guards who got away."
            ),
            3000,
        ),
        (
            (
                "Rebels seized an army barracks outside Juba on Friday. The assault on Bilpam lasted two hours. Some "
                "1,200 fighters took part."
            ),
            1200,
        ),
        (
            (
                "Islamist fighters on Sunday attacked a military camp near Baidoa. The attack on Daynuunay, 20 km "
                "from the town, began with two car bombs. About 700 men were in it, the army said."
            ),
            700,
        ),
        (
            (
                "Gunmen overran an oil installation near Sirte in a raid by hundreds of men on Tuesday. The attack on"
                " Ghani began at noon; the guards spoke of 500 attackers."
            ),
            500,
        ),
        (
            (
                "Houthi forces overran a government base near Marib on Thursday in an assault in which thousands took"
                ' part. "The six thousand came at us in waves," said a colonel.'
            ),
            6000,
        ),
        (
            (
                "Clan fighters attacked the headquarters of the army near Galkayo. The attack on Bacadweyn was "
                "mounted by 5,000 men, elders said."
            ),
            5000,
        ),
        (
            (
                "Mitu was attacked on Sunday night by 400 guerrillas. They had paddled down the Vaupes "
                "river in canoes, a nun said."
            ),
            400,
        ),
        (
            (
                "About 90 raiders attacked the mission at Bria on Monday. The attackers arrived from the Ndele side "
                "in pick-ups."
            ),
            90,
        ),
    ],
)
def test_it_is_one_attack(text: str, low: int) -> None:
    event = one(text)
    assert low == (event.force and event.force.low)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a base near Gao on Monday. The attack on Menaka, on Tuesday, was beaten off.",
        "Seven hundred insurgents assaulted Mocimboa on Friday. They also attacked Palma.",
    ],
)
def test_another_attack_stays_another(text: str) -> None:
    assert 2 == len(events(text))
