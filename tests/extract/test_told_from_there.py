"""Where and when by who writes: "here", the day of the dateline, a land's second town; and raiders who only leave."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.extract.telling.written_on import written_on
from streams.records import Article, Event

THURSDAY = datetime(2024, 5, 16, 12, tzinfo=UTC)


def _events(text: str, title: str = "") -> tuple[Event, ...]:
    return extract(Article(id="a", text=text, title=title, published_at=THURSDAY)).events


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("GANJA - The missile that came down here in the small hours of Saturday dug a crater.", "shelling"),
        ("GANJA, Azerbaijan - A bomb exploded here on Saturday, killing three soldiers.", "bombing"),
        ("GANJA, Azerbaijan - Armenian forces attacked an army post here on Saturday, killing three.", "assault"),
    ],
)
def test_here_is_the_town_of_the_dateline(text: str, type_: str) -> None:
    (event,) = _events(text)
    assert event.place is not None
    assert (event.type, event.place.name, event.place.country) == (type_, "Ganja", "AZ")
    assert event.date is not None
    assert event.date.earliest == date(2024, 5, 11)


def test_where_only_somebody_speaks_nothing_happens() -> None:
    (event,) = _events("GANJA, Azerbaijan - Officials here said Armenian forces attacked an army post at Tovuz.")
    assert event.place is not None
    assert event.place.name == "Tovuz"


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("TEMERLOH, Wed. - ", date(2024, 5, 15)),
        ("HANOI, Saturday - ", date(2024, 5, 11)),
        ("KALIMPONG, India, May 14 - ", date(2024, 5, 14)),
        ("KALIMPONG, India, Oct. 25 - ", date(2024, 5, 16)),  # far from when it came out
        ("KABUL, Afghanistan (AP) - ", date(2024, 5, 16)),
    ],
)
def test_a_report_is_of_the_day_that_its_dateline_names(dateline: str, day: date) -> None:
    assert written_on(dateline, THURSDAY.date()) == day


def test_yesterday_is_told_from_the_dateline() -> None:
    (event,) = _events("TEMERLOH, Wed. - Guerrillas attacked the police station at Kuala Krau yesterday.")
    assert event.date is not None
    assert event.date.earliest == event.date.latest == date(2024, 5, 14)


@pytest.mark.parametrize("title", ["Polling stations come under attack in Gudermes", ""])
def test_a_second_town_is_that_of_the_headline_or_the_dateline(title: str) -> None:
    line = "" if title else "GUDERMES, May 16 - "
    event = _events(
        f"{line}Gunmen entered Chechnya's second largest town on Thursday and fired at the barracks.", title
    )[0]
    assert event.place is not None
    assert event.place.name == "Gudermes"


@pytest.mark.parametrize(
    "text",
    [
        "Guerrillas attacked a post at Kuala Krau on Tuesday. The guerrillas then withdrew into the jungle.",
        (
            "The Taliban attacked a post in Baghlan on Tuesday. Clashes began at 2am and the Taliban burned it before "
            "pulling out with weapons."
        ),
    ],
)
def test_raiders_who_leave_have_not_retreated(text: str) -> None:
    assert "retreat" not in [one.type for one in _events(text)]


def test_an_attack_told_on_by_a_strike_is_the_strike() -> None:
    (event,) = _events(
        "At least six people were killed in a Russian attack on Kharkiv, officials say. "
        "Missiles hit a supermarket in the city on Saturday afternoon."
    )
    assert event.type == "shelling"
    assert event.casualties.killed is not None
    assert event.date is not None
    assert event.date.earliest == date(2024, 5, 11)


def test_a_strike_of_another_day_is_another() -> None:
    events = _events(
        "Six people were killed in an attack on Goma on Saturday, officials say. "
        "Shells hit a market in the city the next day, killing four."
    )
    assert [one.type for one in events] == ["assault", "shelling"]


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        ("Azerbaijan accused Armenia of hitting Ganja with ballistic missiles overnight.", "shelling", "Ganja"),
        (
            "Calm reigned on Thursday in Walikale, a day after it passed into the hands of M23.",
            "capture",
            "Walikale",
        ),
        ("The rebels say they hold five servicemen captured in Sunday's attack on a camp at Buin.", "assault", "Buin"),
        ("Nigerian planes carried out an attack on the population of Aba on Sunday.", "airstrike", "Aba"),
        (
            (
                "The Army said 19 of its soldiers were killed on Tuesday when they ran into over a hundred Moro rebels "
                "near Al-Barka, Basilan."
            ),
            "clash",
            "Al-Barka",
        ),
        (
            (
                "The front announced that its forces yesterday liberated Jigjiga, fort of the Abyssinian army, and "
                "that 43 tanks were captured."
            ),
            "capture",
            "Jigjiga",
        ),
    ],
)
def test_told_in_other_words(text: str, type_: str, place: str) -> None:
    (event,) = _events(text)
    assert event.place is not None
    assert (event.type, event.place.name) == (type_, place)


def test_those_a_comma_follows_are_counted_and_not_the_besieged() -> None:
    (event,) = _events(
        "For five days 157 men had been ringed at Jadotville by Katangese gendarmes, said to number 3,000."
    )
    assert event.force is not None
    assert event.force.low == 3_000
    assert event.opposing_force is not None
    assert event.opposing_force.low == 157


def test_the_number_of_a_regiment_counts_nobody() -> None:
    (event,) = _events("2 Rajputana Rifles attacked Tololing on Sunday.")
    assert event.force is None


def test_a_people_may_be_who_did_it() -> None:
    (event,) = _events("Tawang, seat of the great monastery, was taken by the Chinese on Wednesday without a fight.")
    assert [one.name for one in event.attacker] == ["Chinese"]


def test_planes_are_no_town() -> None:
    (event,) = _events("Lincoln bombers attacked a suspected jungle camp in Pahang on Friday.")
    assert event.place is not None
    assert event.place.name == "Pahang"


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        (
            (
                "Regular troops of the 308th Division carried the place on Friday after a barrage. It is feared few of "
                "the defenders of Nghia Lo have escaped."
            ),
            "capture",
            "Nghia Lo",
        ),
        (
            (
                "The army said that its Herzegovina and Drina corps units completed on Sunday the counter-attack on "
                "Muslim formations from Gorazde."
            ),
            "assault",
            "Gorazde",
        ),
    ],
)
def test_where_it_was_is_told_later(text: str, type_: str, place: str) -> None:
    (event,) = _events(text)
    assert event.place is not None
    assert (event.type, event.place.name) == (type_, place)
