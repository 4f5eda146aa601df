"""A fight that its own words put on days well before or after one told there is another; one that went on is one."""

from datetime import UTC, datetime

import pytest

from tests.extract.told import events

WEDNESDAY = datetime(2025, 6, 18, 6, tzinfo=UTC)

LAST_MONTH = (
    "Rebels attacked the town of Sake on Tuesday, residents said. Last month the rebels had already fought their way "
    "into the town, where they were stopped."
)
THE_OTHER_SIDE = (
    "Army troops pushed into Goma on Tuesday, the governor said. Some 3,000 rebels poured into the city on 2 June, "
    "hiding among crowds."
)
A_MONTH_EARLIER = (
    "Jihadists attacked an army camp at Djibo on Tuesday. The fighters stormed the base a month earlier too, on 11 May."
)
A_YEAR = (
    "Boko Haram attacked Baga on Tuesday, killing 12 soldiers. In January 2015 Boko Haram attacked Baga and razed it."
)

ON_MONDAY_NIGHT = "Rebels attacked Sake on Tuesday. Some 700 rebels attacked Sake from the north on Monday night."
BEGUN_LONG_AGO = "Gunmen attacked Pulka on Tuesday. The attack began on 9 June, and 300 fighters took part."
THE_LARGEST_SINCE = (
    "The army launched an offensive on Kidal on Tuesday, its largest since the march on Gao in 2013. It has sent 2,000 "
    "soldiers."
)
THE_ASSAILANTS = (
    "Mali mourned on Tuesday after an attack on Indelimane that killed 53 soldiers. The assailants struck the outpost "
    "on Friday towards noon."
)
WHAT_IT_FOLLOWS = (
    "SDF fighters attacked a checkpoint at Tishrin on Tuesday. The fighting follows the collapse of an accord of March "
    "2025 under which they were to join the army."
)
THOSE_WHO_CAME = (
    "Government troops inched forward on Tuesday in their offensive to clear Marawi City. The militants numbered 150, "
    "an officer said, fewer than half of those who had entered the city on 23 May."
)


@pytest.mark.parametrize("text", [LAST_MONTH, THE_OTHER_SIDE, A_MONTH_EARLIER, A_YEAR])
def test_what_was_on_days_well_before_is_another_fight(text: str) -> None:
    now, then = events(text, day=WEDNESDAY)
    assert now.date is not None
    assert then.date is not None
    assert now.date.earliest is not None
    assert then.date.earliest is not None
    assert then.date.earliest < now.date.earliest


def test_those_who_came_on_another_day_are_no_force_of_todays_attack() -> None:
    now, then = events(THE_OTHER_SIDE, day=WEDNESDAY)
    assert now.force is None
    assert then.force is not None
    assert then.force.low == 3_000


@pytest.mark.parametrize(
    "text", [ON_MONDAY_NIGHT, BEGUN_LONG_AGO, THE_LARGEST_SINCE, THE_ASSAILANTS, WHAT_IT_FOLLOWS, THOSE_WHO_CAME]
)
def test_what_went_on_or_only_began_then_is_one_fight(text: str) -> None:
    assert len(events(text, day=WEDNESDAY)) == 1
