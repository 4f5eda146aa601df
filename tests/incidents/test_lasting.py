"""For how long the words say that a fight has gone on; each with others near it that tell of a quiet, or of another."""

import pytest

from streams.incidents.alike.features import Likeness
from streams.incidents.alike.likeness import compare
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, report_of
from streams.incidents.resolving.grouping import group
from streams.incidents.sides.affiliations import known_affiliations
from streams.incidents.words.lasting import days_after, days_back
from streams.records import Reading
from tests.incidents.told import told

WEIGHTS = load()


def alike(one: Reading, other: Reading) -> Likeness:
    mention = Mention(event=one.events[0], report=report_of(one))
    return compare(other.events[0], report_of(other), mention, WEIGHTS, known_affiliations())


@pytest.mark.parametrize(
    ("days", "quote"),
    [
        (14, "The rebels entered the suburb, two weeks after their attack in this sector began."),
        (21, "Odessa's third week of shelling"),
        (3, "The fighters stormed the barracks on the third day of the fighting."),
        (2, "Commandos ended the 30-hour siege of the hotel."),
        (28, "The garrison gave up after weeks of fighting."),
        (90, "They fled after months of heavy shelling."),
        (0, "They fled after weeks of rain."),
        (0, "They fled at the last hour."),
        (0, "Two weeks after the last attack the town was quiet."),
        (0, "They had failed three weeks earlier."),
        (0, "They came back to the town two months after they were thrown out."),
        (0, "It was retaken five weeks after the insurgents overran it."),
        (0, "Seven weeks after a pact was signed, shells fell again."),
        (0, "Guns were heard after a ten-month lull."),
        (0, "The rebels struck after four months of calm."),
        (0, "The town had been quiet for three weeks."),
        (0, "It was on the sixth day of the truce."),
        (0, "They landed in the third week of August."),
        (0, "He went there on a two-day visit."),
        (0, "They shelled it two months after the siege was lifted."),
        (0, "The rebels have fought the state for three years."),
        (0, "Talks failed three weeks after negotiations began."),
        (21, "They hold it three weeks after the start of the offensive."),
        (14, "The marshal is at the gates two weeks after he launched his assault on the capital."),
        (60, "Bread is short two months after rebels surrounded the town."),
        (3, "They fired for a third straight day."),
        (4, "The post fell after a four-day battle."),
        (14, "They are at the river, two weeks into the push."),
        (28, "Troops ended a weeks-long assault on the ridge."),
        (14, "The fort gave in after two weeks."),
        (270, "The army broke their nine-month siege of the valley."),
        (84, "They went in after a 12-week blockade."),
        (365, "It was a one-year siege."),
        (150, "They declared an end to five months of fighting in the town."),
        (180, "They took the last houses after a seven-month battle."),
    ],
)
def test_for_how_long_it_has_gone_on(days: int, quote: str) -> None:
    assert days == days_back(quote)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        ((3, None), "They fired three days after the raid."),
        ((7, "Kova"), "They came a week after the battle of Kova."),
        ((2, "Porto da Pedra"), "It was two days after an attack on the northern port of Porto da Pedra."),
        ((0, None), "They are there three weeks after the start of the offensive."),
        ((7, None), "The army set out on Monday to win it back, a week after losing it."),
        ((2, "Tessel"), "The army struck back at Kova, two days after losing the town of Tessel."),
        ((25, None), "Troops retook the palace, 25 days after rebels overran the city."),
        ((2, None), "They launched a new assault, two days after an earlier attempt failed."),
        ((1, None), "Troops drove the militia out of the town a day after it had seized it."),
        ((0, None), "They hold the centre, two days after they overran the city."),
    ],
)
def test_how_long_after_another_fight_and_where_that_was(expected: tuple[int, str | None], quote: str) -> None:
    assert expected == days_after(quote)


def test_a_siege_told_to_have_gone_on_for_long_is_the_one_that_began_it() -> None:
    def later(kind: str) -> Reading:
        return told("b", hours=200 * 24, type="siege", quote=f"Nusra lifted its nine-month {kind} of Aleppo.")

    assert 1 == len(set(group([told("a", type="siege"), later("siege")]).incident_of.values()))
    assert 2 == len(set(group([told("a", type="siege"), later("truce")]).incident_of.values()))
    assert 2 == len(set(group([told("a", type="assault"), later("siege")]).incident_of.values()))


@pytest.mark.parametrize(("expected", "name"), [(True, "Aleppo"), (False, "Tessel")])
def test_the_days_since_a_fight_elsewhere_tell_nothing_of_this_one(*, expected: bool, name: str) -> None:
    quote = f"Nusra fired at Aleppo, three days after the attack on {name}."
    assert expected == ("text after" in alike(told("a"), told("b", quote=quote, hours=75)).features)
