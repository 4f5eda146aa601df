"""What only sounds like war, towns that only a street or a dateline tells, and what a leader only has."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text, published_at=datetime(2024, 5, 16, 12, tzinfo=UTC))).events


@pytest.mark.parametrize(
    "text",
    [
        "A scanner showed what looked like a mortar shell in a passenger's suitcase at Porto airport on Wednesday.",
        "The Royal Observer Corps had surrendered its lease at Wendlebury in 1991.",
        "US Marines throw out boxes of water at Meulaboh.",
        "Officers from the city's trading standards unit raided a warehouse in Cheetham on Thursday.",
        "Highlands under siege from snow. Villages across Sutherland remained cut off this morning.",
        "The incumbent's forces are dug in on the Florida coast; the challenger opened a new front in Georgia.",
    ],
)
def test_nothing_of_war_is_told(text: str) -> None:
    assert _events(text) == ()


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        (
            "Three mortar bombs fell on people in Vase Miskina street, Sarajevo. Sixteen were killed.",
            "shelling",
            "Sarajevo",
        ),
        (
            (
                "MOGADISHU, Oct 30. The second in five years. On Saturday a car bomb tore up the wall of the education "
                "ministry. At least 100 people were killed."
            ),
            "bombing",
            "Mogadishu",
        ),
        ("Three Syrian divisions opened an offensive from Quneitra towards the Jordan.", "offensive", "Quneitra"),
        ('PARIS, May 7. "Dien Bien Phu has fallen." The Premier told a silent Assembly.', "capture", "Dien Bien Phu"),
    ],
)
def test_the_town_is_told_otherwise(text: str, type_: str, place: str) -> None:
    (event,) = _events(text)
    assert event.place is not None
    assert (event.type, event.place.name) == (type_, place)


def test_as_if_makes_nothing_hypothetical() -> None:
    (event,) = _events("In Mosul, as if by way of answer, insurgents raided eight police stations on Thursday.")
    assert (event.phase, event.modality) == ("concluded", "asserted")


@pytest.mark.parametrize("told", ["He has, he said, ten thousand men.", "He said he had ten thousand men."])
def test_what_a_leader_only_has_is_no_force(told: str) -> None:
    assert [one.force for one in _events(f"The rebels attacked Paynesville yesterday. {told}")] == [None]


def test_points_of_a_list_in_one_line_are_sentences() -> None:
    events = _events(
        "KEY POINTS. * The rebels took Hama this afternoon. First time ever. * Syrian army left Hama, going south."
    )
    assert [one.type for one in events] == ["capture", "retreat"]


@pytest.mark.parametrize(
    "text",
    [
        "Water bombers attacked the northern flank from dawn until smoke drove them back to base.",
        "It was the third raid on a jewellery display in the resort this summer.",
    ],
)
def test_what_no_armed_men_do_is_no_attack(text: str) -> None:
    assert _events(text) == ()


def test_a_provinces_capital_is_its_chief_town() -> None:
    (event,) = _events("Mulelist bands burst into the Kivu capital on Wednesday, missionaries in the Congo said.")
    assert event.place is not None
    assert event.place.name == "Bukavu"


def test_devices_are_no_force() -> None:
    text = "Hundreds of thousands of hijacked cameras were the foot soldiers in Friday's assault on Dynect."
    assert all(one.force is None for one in _events(text))
