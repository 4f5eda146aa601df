"""What an article tells of one attack in several places: its strength, its sides, its place, its headline."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _read(text: str, title: str = "") -> tuple[Event, ...]:
    return extract(Article(id="a", text=text, title=title)).events


def _forces(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(one.type, one.force.low, one.force.high) for one in _read(text) if one.force]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (
            (
                "A coalition of rebels seized the town of Jisr al-Shughur on Saturday.\n\n"
                "State television said the army had redeployed around it.\n\n"
                "Some 3,000 fighters had taken part in the assault, an activist said."
            ),
            ("assault", 3000, 3000),
        ),
        (
            (
                "Government troops inched forward in their offensive to clear Marawi of gunmen.\n\n"
                "Asked why it took so long, a spokesman said the army had placed 6,100 soldiers in the operation."
            ),
            ("offensive", 6100, 6100),
        ),
        (
            (
                "The M23 is attacking army positions on three sides of Sake, residents said.\n\n"
                "Fighting on Thursday was heaviest around the headquarters of the 34th Brigade.\n\n"
                '"We have 9,000 comrades in this battle," a commander of the M23 said by phone.'
            ),
            ("assault", 9000, 9000),
        ),
        (
            (
                "Rebels stormed into the Chadian capital N'Djamena on Saturday.\n\n"
                "The insurgents, who crossed from Sudan on Monday, number about 2,000 in 300 vehicles, the army said."
            ),
            ("assault", 2000, 2000),
        ),
        (
            "Tutsi rebels captured Goma on Friday.\n\nThe rebels put their numbers in the town at 2,500.",
            ("capture", 2500, 2500),
        ),
    ],
)
def test_the_strength_told_later_is_that_of_the_attack(text: str, force: tuple[str, int, int | None]) -> None:
    assert [force] == _forces(text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Government troops stormed the town of Marawi on Monday.\n\n"
            "The battle has killed 290 people, among them 206 militants, 58 soldiers and 26 civilians."
        ),
        (
            "Soldiers opened an operation to drive the intruders from the heights of Kargil.\n\n"
            "A spokesman put the number of infiltrators at between 600 and 700."
        ),
    ],
)
def test_who_fled_fell_or_withstands_is_no_strength_of_the_attack(text: str) -> None:
    assert [] == _forces(text)


def test_the_number_of_infiltrators_is_that_of_the_other_side() -> None:
    (event,) = _read(
        "Some 20,000 soldiers are now engaged in the operation to drive the intruders from Kargil, officers said.\n\n"
        "He put the number of infiltrators at between 600 and 700."
    )
    assert event.force
    assert event.opposing_force
    assert (20_000, 600, 700) == (event.force.low, event.opposing_force.low, event.opposing_force.high)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured Goma on Friday.\n\nThe attack began at dawn with shells falling on the airport.",
        (
            "Security forces repulsed an attack on three border posts in Kurram on Sunday.\n\n"
            "The army said that Afghan Taliban fighters had opened fire and tried to overrun the posts."
        ),
        "Fano fighters attacked Debre Tabor on Friday.\n\nThey entered from the direction of Kemkem, a teacher said.",
        "Iraqi forces began an offensive on Hawija.\n\nJets of the American-led coalition supported the advance.",
        (
            "Taliban fighters were battling Afghan troops in Kandahar in what officers fear is the start of an attempt "
            "to take the city.\n\nSome 6,000 Taliban are taking part in the assault, a report said."
        ),
    ],
)
def test_what_goes_on_with_one_attack_is_no_other(text: str) -> None:
    assert 1 == len(_read(text))


def test_the_town_is_the_one_that_was_attacked() -> None:
    (event,) = _read(
        "Insurgents killed dozens of people in an attack on the town of Palma, officials said, "
        "as boats crammed with survivors reached the port of Pemba.\n\n"
        "At least 100 fighters entered the town on Wednesday from three directions."
    )
    assert event.place
    assert event.force
    assert ("Palma", 100) == (event.place.name, event.force.low)


def test_a_state_is_called_by_its_whole_name() -> None:
    (event,) = _read("The M23 has widened an offensive in the east of the Democratic Republic of the Congo.")
    assert event.place
    assert ("CD", "country") == (event.place.country, event.place.precision)


def test_those_whom_a_town_is_cleared_of_do_not_attack() -> None:
    (event,) = _read("Troops pressed on in their offensive to clear Marawi City of gunmen loyal to the Islamic State.")
    assert [None] == [one.actor_id for one in event.attacker]
    assert ["isis"] == [one.actor_id for one in event.defender]


def test_a_headline_of_a_region_heads_its_town() -> None:
    first, second = _read(
        "Rebels seized the town of Jisr al-Shughur on Saturday, residents said.\n\n"
        "The same alliance overran Idlib city on March 28.",
        "Syrian rebels capture strategic town in Idlib",
    )
    assert first.place
    assert second.place
    assert ("Jisr al-Shughur", "Idlib") == (first.place.name, second.place.name)
    assert [True, False] == [any(span.field == "title" for span in one.evidence) for one in (first, second)]


def test_how_a_town_was_taken_is_told_of_its_capture() -> None:
    (event,) = _read(
        "Islamist fighters seized the town of Konna on Thursday, residents said.\n\n"
        "About 1,200 fighters in 150 pick-ups moved on the town from two sides, said an officer who had retreated."
    )
    assert event.force
    assert ("capture", 1200) == (event.type, event.force.low)


def test_the_town_that_was_lost_before_was_taken_by_others() -> None:
    first, second = _read(
        "Nigerian soldiers have retaken the town of Mubi from Boko Haram, residents said on Thursday.\n\n"
        "The insurgents had overrun the town on October 29."
    )
    assert ["Nigerian soldiers"] == [one.name for one in first.attacker]
    assert ["insurgents"] == [one.name for one in second.attacker]


def test_the_dead_of_an_attempt_of_months_ago_are_not_those_of_today() -> None:
    (event, *_) = _read(
        "U.S. troops stormed Fallujah on Monday.\n\n"
        "The attack comes seven months after Marines called off an attempt to take the city, in which 600 people died."
    )
    assert event.casualties.killed is None


@pytest.mark.parametrize(
    "text",
    [
        "The tanks are to replace those that Warsaw has given to Ukraine since Russia invaded it.",
        "A brigade of 4,400 soldiers leaves Fort Carson this month for a rotation in the Middle East.",
        "About 900 soldiers returned home from a tour of duty in Mali; 600 more leave the base on leave.",
    ],
)
def test_what_only_dates_or_leaves_home_is_no_event(text: str) -> None:
    assert () == _read(text)


def test_whom_an_attack_sends_into_the_bush_does_not_make_it() -> None:
    assert [] == _forces("Rebels overran the town of Mubi on Monday, sending tens of thousands of its people away.")


def test_who_means_to_go_on_with_an_attack_begins_no_other() -> None:
    (event,) = _read(
        "Marines are storming Fallujah from three sides.\n\n"
        '"We are determined to clear Fallujah of the terrorists," a commander of the Marines said.'
    )
    assert "underway" == event.phase


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (
            (
                "The Northern Alliance swept into Mazar-i-Sharif on Friday, its commanders said.\n\n"
                "The three warlords who had joined hands for the attack sent in some 7,000 men, many of them on horses."
            ),
            ("offensive", 7000, 7000),
        ),
        (
            (
                "Turkish soldiers began an assault on Kurdish forces in northern Syria on Wednesday.\n\n"
                "The Syrian Democratic Forces, who lost 11,000 men in the campaign against the Islamic State group, "
                "said they had repelled attacks on Tal Abyad.\n\n"
                "A spokesman for the National Army said that 14,000 of its men were taking part."
            ),
            ("assault", 14000, 14000),
        ),
        (
            (
                "Syrian rebels broke through army lines in Aleppo on Saturday and met men from the besieged east.\n\n"
                "How many men the rebels brought together for the battle is disputed. A commander spoke of 10,000."
            ),
            ("assault", 10000, 10000),
        ),
    ],
)
def test_the_strength_goes_to_the_attack_at_large(text: str, force: tuple[str, int, int]) -> None:
    assert force in _forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army's strength is put at 120,000, though analysts say few of them have fought in a city.",
        "The army and the Rapid Support Forces ignored a ceasefire that both had accepted.",
    ],
)
def test_what_was_hardly_fought_or_ignored_is_no_news(text: str) -> None:
    assert [] == [one for one in _read(text) if not one.historic]


def test_attackers_named_in_a_longer_sentence_after_are_read() -> None:
    events = _read(
        "The government said that it attacks military sites only.\n\n"
        "But a teacher who gave her name as Hirut said that her brother, 19, was called up on Sunday with 70 others."
    )
    assert all(one.type == "assault" for one in events)
