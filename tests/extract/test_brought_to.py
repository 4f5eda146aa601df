"""What a force has become by those who came: the new number is the force, of an attack and not of a whole land."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    ("told", "many"),
    [
        ("Another 3,000 men joined the siege of Bhamo, bringing to about 11,000 the number of troops there.", 11_000),
        ("Another 3,000 men joined the siege of Bhamo, bringing the number of besiegers to 11,000.", 11_000),
        ("Another 3,000 men joined the drive on Bhamo, which takes the attacking force to 11,000.", 11_000),
        ("The army said two men died in a push that has doubled its strength around Bhamo to 11,000.", 11_000),
        ("Rebels went on with the siege of Bhamo, which has grown to 11,000 men.", 11_000),
        ("A further 3,000 Kenyan soldiers attacked Bhamo, raising their number in the country to 11,000.", 3_000),
        ("Rebels with 3,000 men attacked Bhamo, bringing to 500 the number of civilians killed this month.", 3_000),
        ("The army lost six posts near Bhamo to 3,000 rebels, among them two that guard the road.", 3_000),
    ],
)
def test_the_force_is_what_it_has_become(told: str, many: int) -> None:
    assert forces(told) == [many]
