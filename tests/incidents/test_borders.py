"""By whose border it was: that land is not where it was, and a town by it may be the one that is not named."""

import pytest

from streams.incidents.alike.features import Likeness
from streams.incidents.alike.likeness import compare
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, places_of, report_of
from streams.incidents.sides.affiliations import known_affiliations
from streams.incidents.words.borders import borders
from streams.incidents.words.wording import countries_in
from streams.records import Actor, Event, Place
from tests.incidents.told import a_reading, an_event

ZARANJ = Place(name="Zaranj", country="AF", admin1="Nimroz", latitude=30.96, longitude=61.86, precision="town")
FARAH = Place(name="Farah", country="AF", admin1="Farah", latitude=32.37, longitude=62.11, precision="town")
MITU = Place(name="Mitú", country="CO", admin1="Vaupés", latitude=1.2, longitude=-70.17, precision="town")
SHEBERGHAN = Place(name="Sheberghan", country="AF", admin1="Jowzjan", latitude=36.67, longitude=65.75, precision="town")
TALOQAN = Place(name="Taloqan", country="AF", admin1="Takhar", latitude=36.74, longitude=69.53, precision="town")
IRAN_BORDER = Place(name="Iranian border", country="IR", precision="country")
INSURGENTS = (Actor(name="Insurgents"),)
TALIBAN = (Actor(name="Taliban", actor_id="taliban"),)


def beside(one: Event, other: Event) -> Likeness:
    ours, theirs = a_reading("a", one), a_reading("b", other)
    mention = Mention(event=one, report=report_of(ours))
    return compare(other, report_of(theirs), mention, load(), known_affiliations())


@pytest.mark.parametrize(
    ("lands", "quote"),
    [
        ({"BR"}, "Rebels captured a remote jungle town near the Brazilian border."),
        ({"IR"}, "Insurgents took over an Afghan city on the border with Iran."),
        ({"NE"}, "Militants attacked an army base close to the border with Niger and Burkina Faso."),
        ({"AF", "PK"}, "Gunmen attacked a post on the Afghan-Pakistani border."),
        ({"TD"}, "Rebels stormed a town bordering Chad."),
        (set(), "Rebels who had come from the Sudanese border attacked the town."),
        (set(), "Gunmen attacked a Kyrgyz border post."),
        (set(), "Fighters entered the Syrian border town of Kobani."),
        (set(), "Fighters attacked a village in the Turkish border region."),
        ({"ML"}, "Jihadists attacked an army camp near Niger's border with Mali."),
        ({"SY"}, "Jihadists attacked an army post on the Iraqi border with Syria."),
        ({"PK"}, "The Taliban seized a key border crossing with Pakistan."),
    ],
)
def test_the_words_tell_by_whose_border_it_was(lands: set[str], quote: str) -> None:
    assert lands == borders(quote)


@pytest.mark.parametrize(
    ("lands", "quote"),
    [
        ({"AF"}, "Insurgents took over an Afghan city on the border with Iran."),
        (set(), "Rebels who had driven from the Sudanese border attacked the palace."),
        ({"SY"}, "Fighters entered the Syrian border town of Kobani."),
        ({"KG"}, "Gunmen attacked a Kyrgyz border post."),
        ({"IQ"}, "Jihadists attacked an army post on the Iraqi border with Syria."),
        ({"AF"}, "The Taliban seized an Afghan border crossing with Pakistan."),
        ({"SD", "TD"}, "Sudan said Chad had attacked."),
    ],
)
def test_the_land_behind_a_border_is_not_told_as_where_it_was(lands: set[str], quote: str) -> None:
    assert lands == countries_in(quote)


def test_a_border_is_the_place_of_those_who_gather_there_alone() -> None:
    assert (IRAN_BORDER,) == places_of(an_event(type="buildup", place=IRAN_BORDER))
    assert () == places_of(an_event(type="capture", place=IRAN_BORDER))


@pytest.mark.parametrize(
    ("quote", "is_place"),
    [
        ("Jihadists attacked an army post on the Iraqi border with Syria.", True),
        ("Jihadists attacked a village in the Iraqi border region.", True),
        ("Jihadists attacked an army post on the Iraqi border to free prisoners.", False),
        ("Jihadists attacked an army post on the Iraqi border.", False),
    ],
)
def test_a_land_whose_border_is_with_another_is_where_it_was(quote: str, *, is_place: bool) -> None:
    border = Place(name="Iraqi border", country="IQ", precision="country")
    assert is_place is bool(places_of(an_event(quote=quote, type="assault", place=border)))


@pytest.mark.parametrize(
    ("first", "second", "are_two"),
    [
        ("on the border with Iran", "on the border with Turkmenistan", True),
        ("on the border with Iran", "on the Afghan-Iranian border", False),
        ("on the Iraqi border", "in Iraq on the border with Syria", False),  # one border, told from both its sides
    ],
)
def test_by_the_borders_of_two_lands_there_were_two(first: str, second: str, *, are_two: bool) -> None:
    one, other = (
        an_event(key, f"Fighters captured a town {words}.", type="capture", place=None, attacker=INSURGENTS)
        for key, words in (("a", first), ("b", second))
    )
    assert are_two is (beside(one, other).veto == "place")


@pytest.mark.parametrize(
    ("town", "is_there", "veto"),
    [(ZARANJ, True, None), (FARAH, False, None), (SHEBERGHAN, False, "place"), (TALOQAN, False, "place")],
)
def test_a_town_by_the_border_may_be_the_one_told_to_lie_there(
    town: Place, veto: str | None, *, is_there: bool
) -> None:
    named = an_event("a", type="capture", place=town, attacker=TALIBAN)
    quote = "Insurgents took over an Afghan city on the border with Iran."
    told = an_event("b", quote, type="capture", place=None, attacker=INSURGENTS)
    found = beside(named, told)
    assert (is_there, veto) == ("place quarter" in found.features, found.veto)


def test_where_few_live_a_town_far_from_the_next_may_lie_by_the_border() -> None:
    told = an_event("b", "Rebels captured a jungle town near the Brazilian border.", type="capture", place=None)
    assert beside(an_event("a", type="capture", place=MITU), told).veto is None


@pytest.mark.parametrize(
    ("at", "is_part"), [((36.53, 37.95), False), ((36.26, 37.3), True)], ids=["80 km away", "in the outskirts"]
)
def test_what_the_words_put_into_a_town_far_away_lies_in_its_province(
    at: tuple[float, float], *, is_part: bool
) -> None:
    part = Place(name="Kova", country="SY", admin1="Aleppo", latitude=at[0], longitude=at[1], precision="town")
    told = an_event("b", "Fighters pushed deeper into Kova in Aleppo province on Wednesday.", place=part)
    assert is_part is ("place within" in beside(an_event("a"), told).features)
