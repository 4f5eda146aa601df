"""People counted in a sentence beside an attack who make none: by what they are called, and by what they do."""

from itertools import product

import pytest

from streams.extract import extract
from streams.records import Article, Quantity

LEADS = (
    "Rebels attacked Lalibela on Monday.",
    "Government troops launched an offensive on Idlib on Sunday, a spokesman said.",
    "Militants stormed the town of Djibo before dawn.",
)


def forces(text: str) -> list[Quantity]:
    return [event.force for event in extract(Article(id="a", text=text)).events if event.force]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize(
    "who",
    [
        "Some 7,000 tourists, among them 27 Spaniards, are waiting in hotels.",
        "An estimated 25,000 pilgrims have gathered at the railway station.",
        "An estimated 25,000 students arrived on foot by evening.",
        "Some 7,000 Spaniards are stranded at the airport.",
        "Some 7,000 wives of soldiers stood before the ministry with posters.",
        "About 7,000 miners came down from the hills in trucks.",
        "About 7,000 peasants came down from the hills in trucks.",
    ],
)
def test_people_of_no_side_are_no_force(lead: str, who: str) -> None:
    assert [] == forces(f"{lead} {who}")


@pytest.mark.parametrize(
    "who",
    [
        "Headquarters believe they are faced by 20,000 Indonesians with spears.",
        "Some 20,000 Indonesians arrived on foot by evening.",
    ],
)
def test_the_people_of_the_place_that_others_attack_are_no_force(who: str) -> None:
    assert [] == forces(f"British troops attacked Surabaya on Saturday. {who}")


DONE = (
    "took part in the search for the missing boat", "will take part in the Victory Day parade",
    "were involved in the evacuation of villages after the quake", "have joined the vaccination campaign",
    "are taking part in manoeuvres on the coast", "were deployed for the harvest", "attended the mass",
    "joined the peace march", "were fighting forest fires in the north",
)  # fmt: skip


@pytest.mark.parametrize(("lead", "deed"), list(zip(LEADS * 3, DONE, strict=True)))
@pytest.mark.parametrize("who", ["soldiers", "fighters", "men"])
def test_who_takes_part_in_something_else_is_no_force(lead: str, who: str, deed: str) -> None:
    assert [] == forces(f"{lead} More than 6,000 {who} {deed} on Tuesday.")


@pytest.mark.parametrize("deed", ["are waiting for their back pay", "went on strike", "queued for bread",
                                  "received medals from the president",
                                  "are searching for survivors of the quake"])  # fmt: skip
@pytest.mark.parametrize("lead", LEADS)
def test_who_does_something_else_is_no_force(lead: str, deed: str) -> None:
    assert [] == forces(f"{lead} Some 7,000 fighters {deed}.")


@pytest.mark.parametrize(
    "who",
    [
        "A crowd of 7,000 gathered in front of the governor's palace.",
        "Some 12,000 marched in the capital against the war.",
        "The quake relief effort has 6,500 volunteers.",
        "Their union counts 6,000 members.",
        "The army's losses this year stand at 6,200 men.",
        "A military analyst said that an attacker would need 6,000 men.",
        "Two brigades with 6,000 men stand ready in case the fighting spreads.",
        "Some 7,000 fighters of a rival group control the hills to the north.",
    ],
)
@pytest.mark.parametrize("lead", LEADS)
def test_crowds_losses_and_who_only_might_come_are_no_force(lead: str, who: str) -> None:
    assert [] == forces(f"{lead} {who}")


@pytest.mark.parametrize(
    "text",
    [
        "Some 12,000 rebels marched against the government in Goma.",
        "Some 6,500 rebels fought under fire for Goma.",
        "Some 6,000 peasants and militants marched on Ayacucho overnight. The attack began with dynamite.",
        "Four armies with a combined 14,700 men are taking part in the offensive on Lashio called Operation Harvest.",
        "Some 11,000 soldiers are being trained to launch an offensive on Zabadani, the army said.",
        "The attackers of Goma came on Sunday, when the African Union counted 9,150 of them with 62 tanks.",
        "Iran attacked Basra on Monday. In the first night the Guards sent 15,000 boys with keys round their necks.",
        "Rebels attacked Goma on Monday. Some 7,000 miners armed with machetes took part.",
        "Russian troops attacked Grozny on Monday. Some 7,000 Russians came down from the hills in trucks.",
        "Government troops launched an offensive on Idlib on Sunday. Some 7,000 soldiers are taking part.",
        "Rebels stormed Goma. More than 6,000 fighters marched in from the north and took part in the assault.",
        "Rebels attacked Goma during celebrations with 6,000 fighters.",
        "After the elections, with 6,000 fighters, the rebels stormed Goma.",
        "The 6,500 rebels who have not joined the peace talks attacked Goma on Monday.",
        "More than 6,000 soldiers who had taken part in the exercise attacked Goma on Monday.",
        "More than 6,000 soldiers, trained abroad, are taking part in the offensive on Goma.",
        "The siege of Goma, which began after the elections, involves 7,000 rebels.",
    ],
)
def test_who_fights_is_counted_whatever_else_is_told(text: str) -> None:
    assert 6_000 <= next(one.low or 0 for one in forces(text))


def test_the_same_leads_have_those_who_come_after_them() -> None:
    told = [forces(f"{lead} {who}") for lead, who in product(LEADS, ["The attackers numbered 7,000."])]
    assert [[7_000]] * 3 == [[one.low for one in some] for some in told]
