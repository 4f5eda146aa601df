"""A quarter that no map has, of a town with a namesake abroad, lies in its own land's."""

import pytest

from streams.records import Place
from tests.incidents.told import FALLUJAH, alike, told

LIBYAN = Place(name="Tripoli", country="LY", admin1="Tripoli", latitude=32.9, longitude=13.2, precision="town")
QUOTE = "Gunmen fought soldiers in the Souk Amra quarter of Tripoli."


@pytest.mark.parametrize(
    ("is_forbidden", "quarter", "town"),
    [
        (True, Place(name="Souk Amra", country="LB"), LIBYAN),
        (False, Place(name="Souk Amra", country="LY"), LIBYAN),
        (False, Place(name="Souk Amra"), LIBYAN),
        (False, Place(name="Souk Amra", country="TN"), LIBYAN),
    ],
)
def test_the_town_that_its_words_name_is_one_of_its_own_land(
    *, is_forbidden: bool, quarter: Place, town: Place
) -> None:
    one = told("a", place=quarter, quote=QUOTE, type="clash", attacker=())
    other = told("b", place=town, quote="Gunmen fought for Tripoli.", type="clash", attacker=())
    found = [alike(one, other).veto, alike(other, one).veto]
    assert [is_forbidden, is_forbidden] == ["place" == veto for veto in found]


def test_a_town_without_a_namesake_there_is_the_one_that_is_said() -> None:
    one = told("a", place=Place(name="Souk Amra", country="JO"), quote="Troops stormed Souk Amra near Fallujah.")
    other = told("b", place=FALLUJAH, quote="Troops stormed Fallujah.")
    assert alike(one, other).veto is None
