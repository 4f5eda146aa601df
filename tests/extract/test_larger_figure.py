"""Two who count one force: their figures are never added up, and one without an end hides no larger one."""

import pytest

from tests.extract.told import events


def _force(text: str) -> tuple[int | None, int | None]:
    (force,) = [event.force for event in events(text) if event.force is not None]
    return force.low, force.high


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        (
            (
                "Hanoi said China had sent 20,000 troops against Lang Son and the pass north of it since dawn. "
                '"They die in rows," an officer said. Japanese attaches put the Chinese force on that road at '
                "about 9,000."
            ),
            9_000,
            20_000,
        ),
        (
            (
                "The Houthis said that the coalition had launched 10,000 fighters at Hodeidah's airport since "
                "Wednesday. A UN official put the coalition force on the coast at some 6,000."
            ),
            6_000,
            10_000,
        ),
    ],
)
def test_another_tellers_figure_of_the_force_is_not_added_to_it(text: str, low: int, high: int) -> None:
    assert _force(text) == (low, high)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        (
            (
                "Over 3,000 fighters attacked Palma on Wednesday, aid workers said. The defence ministry put their "
                "number at 600."
            ),
            3_001,
        ),
        ("At least 2,000 rebels stormed Bangassou on Sunday, the bishop said. The government put them at 350.", 2_000),
        (
            (
                "More than 5,000 Taliban attacked Kunduz from three sides on Monday, a member of the provincial "
                "council said. The interior ministry in Kabul put their number at 800."
            ),
            5_001,
        ),
    ],
)
def test_a_larger_figure_without_an_end_stands(text: str, low: int) -> None:
    assert _force(text) == (low, None)


def test_a_figure_with_an_end_above_it_makes_a_range() -> None:
    assert _force("More than 4,000 fighters, some say 7,000, attacked Bunia on Monday.") == (4_001, 7_000)
