"""What is no side's name: a line where armies meet, the town of a post; and the name that stands beside a kind."""

import pytest

from tests.extract.told import attackers, defenders


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ethiopia this morning opened a new offensive on the Tsorona front.", []),
        ("Ukrainian troops have liberated a village on the southern front.", []),
        ("Rebels attacked the Al-Nusra Front at Saraqib.", ["Al-Nusra Front"]),
        ("Houthi forces took Kawfal military camp on 10 February.", ["military"]),
        ("The Tigers stormed the Elephant Pass military complex at the weekend.", ["military"]),
        ("Rebels overran the Malian army base at Boni.", ["Malian army"]),
        ("Rebels attacked the Haftar army camp at Brak.", ["Haftar army"]),
    ],
)
def test_a_line_and_the_town_of_a_post_are_nobody_attacked(text: str, expected: list[str]) -> None:
    assert expected == defenders(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Another rebel group, MODEL, is reported to have attacked government positions outside Buchanan.", ["MODEL"]),
        ("A second armed group, the CODECO, attacked the camp of Bule on Sunday.", ["CODECO"]),
        ("A rebel faction, the Patriotic Front, took Birao on Monday.", ["Patriotic Front"]),
        ("The rebel group MODEL attacked Buchanan.", ["MODEL"]),
        ("The armed group, Kinshasa says, attacked Bule on Sunday.", ["armed group"]),
        ("The rebel group Sunday attacked Bule.", ["rebel group"]),
        ("A militia, Reuters said, attacked Bule on Sunday.", ["militia"]),
        ("The third rebel assault on Bria began on Monday.", ["rebel"]),
    ],
)
def test_a_group_is_called_by_the_name_beside_its_kind(text: str, expected: list[str]) -> None:
    assert expected == attackers(text)


def test_a_remark_on_an_attack_tells_whose_it_is() -> None:
    text = "Twelve policemen died in Dapaong on Friday. It was the second jihadist attack on the region this year."
    assert ["jihadist"] == attackers(text)
