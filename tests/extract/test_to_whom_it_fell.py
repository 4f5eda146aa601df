"""Who took what: a state to which a town fell, men who drove fighters out, "it" of a group that had taken a town."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article

NOW = datetime(2023, 6, 14, 12, tzinfo=UTC)


def told(text: str, title: str = "") -> list[tuple[str, set[str], set[str], str]]:
    """Give what each event is, who attacks, who is attacked and where."""
    events = extract(Article(id="a", text=text, title=title, published_at=NOW)).events
    return [
        (
            one.type,
            {actor.name for actor in one.attacker},
            {actor.name for actor in one.defender},
            one.place.name if one.place else "",
        )
        for one in events
    ]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (("Bakhmut", {"Russia"}), "The town of Bakhmut fell to Russia on Saturday."),
        (("Goma", {"Rwanda"}), "Goma fell to Rwanda on Monday, the governor said."),
        (("Kabul", {"Taliban"}), "Kabul fell to the Taliban on Sunday."),
    ],
)
def test_a_town_falls_to_a_state_as_to_a_group(expected: tuple[str, set[str]], text: str) -> None:
    assert [expected] == [(place, attackers) for kind, attackers, _, place in told(text) if kind == "capture"]


@pytest.mark.parametrize("text", ["Oil exports fell to Russia by half.", "Bakhmut may fall to Russia within days."])
def test_what_fell_otherwise_was_not_taken(text: str) -> None:
    assert [] == [one for one in told(text) if one[1] == {"Russia"}]


@pytest.mark.parametrize(
    "text",
    [
        "Hunters drove the insurgents out of Mubi on Thursday.",
        "They drove the insurgents out of Mubi in a battle of four hours on Thursday.",
        "Villagers drove the insurgents out of Mubi on Monday with old guns.",
    ],
)
def test_men_of_no_army_drive_fighters_out_of_a_town(text: str) -> None:
    assert [("capture", {"insurgents"}, "Mubi")] == [(kind, whom, where) for kind, _, whom, where in told(text)]
    assert all("insurgents" not in who for _, who, _, _ in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Smoke drove the soldiers out of the barracks in Bor.",
        "Hunger drove the rebels out of Bor on Monday.",
        "They drove 28 soldiers from Bor to Juba on Monday.",
    ],
)
def test_what_is_nobody_takes_nothing(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Goma", "The M23 began its push at Kibumba. Within five days it had taken Goma, a city of a million."),
        ("Diapaga", "JNIM attacked Djibo on Monday. By Friday it had overrun the post of Diapaga."),
    ],
)
def test_it_is_the_group_that_had_taken_a_town(place: str, text: str) -> None:
    assert place in {where for kind, _, _, where in told(text) if kind == "capture"}


def test_it_took_delivery_of_trucks_alone() -> None:
    assert [] == told("The army bought trucks. By Friday it had taken delivery of ten in Bor.")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["Idlib"], "Syrian troops freed 28 towns and villages in Idlib on Saturday."),
        (["Lyman"], "The army freed two villages near Lyman on Saturday."),
        ([], "The police freed 28 hostages in Idlib on Saturday."),
        ([], "The army freed prisoners in 28 towns on Saturday."),
        ([], "The grant freed 28 villages from debt."),
    ],
)
def test_many_places_are_freed_as_one_is(expected: list[str], text: str) -> None:
    assert expected == [where for *_, where in told(text)]


@pytest.mark.parametrize(
    ("title", "text", "attackers", "defenders"),
    [
        (
            "Philippine troops fight militants in southern city",
            "Islamist militants who stormed Marawi on Tuesday still held parts of the city on Thursday.",
            {"Islamist militants"},
            {"Philippine troops"},
        ),
        ("Army fights rebels for Sake", "The army attacked rebels at Sake on Monday.", {"army"}, {"rebels"}),
    ],
)
def test_a_headline_of_a_fight_does_not_say_who_attacked(
    title: str, text: str, attackers: set[str], defenders: set[str]
) -> None:
    assert [(attackers, defenders)] == [(who, whom) for _, who, whom, _ in told(text, title)]


def test_a_state_acts_beside_another_whose_place_the_parse_lists_with_it() -> None:
    text = "Turkey bombed Afrin and Syria attacked Idlib on Saturday."
    assert [("airstrike", {"Turkey"}), ("assault", {"Syria"})] == [(kind, who) for kind, who, _, _ in told(text)]
    capital = told("Russia attacked Kyiv and Belarus attacked Chernihiv on Saturday.")
    assert [{"Russia"}, {"Belarus"}] == [who for _, who, _, _ in capital]
    both = told("Rwanda and Uganda attacked Kisangani on Monday.")
    assert [{"Rwanda", "Uganda"}] == [who for _, who, _, _ in both]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (("2023-05-23", "2023-06-14"), "Troops have captured Mavinga. The offensive began on 23 May."),
        (("2023-06-12", "2023-06-12"), "Troops captured Mavinga on Monday. The offensive began on 23 May."),
    ],
)
def test_a_town_did_not_fall_on_the_day_that_the_offensive_on_it_began(expected: tuple[str, str], text: str) -> None:
    [event] = extract(Article(id="a", text=text, published_at=NOW)).events
    assert event.date is not None
    assert expected == (str(event.date.earliest), str(event.date.latest))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["capture"], "Our troops freed more than 20 settlements in the Kharkiv direction."),
        (["capture"], "The army freed five localities near Kharkiv on Monday."),
        ([], "The decree freed settlements near Kharkiv from a tax."),
    ],
)
def test_settlements_are_freed_as_towns_are(expected: list[str], text: str) -> None:
    assert expected == [kind for kind, *_ in told(text)]
