"""Names in rules against the tables that the extractor reads by: the same names mean the same in both."""

import pytest

from rules import RuleFaults, RuleSet, loads, match
from rules.places import Circle
from rules.subject import Subject
from streams.extract import extract
from streams.records import Actor, Article
from tests.rules.given import a_file, a_subject, an_event


def known(*lines: str) -> RuleSet:
    return loads(a_file(*lines), name="r.yaml")


def certainty(subject: Subject, rules: RuleSet) -> str:
    found = match(subject, rules)
    return found[0].certainty if found else "no"


@pytest.mark.parametrize(
    "name", ["Aleppo", '"Aleppo, SY"', "Halab", '"Tripoli, LY"', "Mosul", "Bakhmut", '"Raqqa, SY"']
)
def test_a_place_that_one_place_bears_is_known(name: str) -> None:
    assert () == known(f"match: {{type: siege, place: {name}}}").warnings


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Tripoli", '"Tripoli, LY", "Tripoli, LB"'),
        ("Aleppoo", "Did you mean Aleppo"),
        ("Syria", "For the country write country: SY"),
        ('"Aleppo, FR"', 'It is known as "Aleppo, SY"'),
    ],
)
def test_a_place_that_is_not_one_is_refused_with_what_to_write(name: str, message: str) -> None:
    with pytest.raises(RuleFaults, match=message):
        known(f"match: {{place: {name}}}")


def test_near_knows_the_divisions_that_reach_in() -> None:
    rule = known('match: {type: siege, place|near: {of: "Aleppo, SY", km: 60}}').rules[0]
    circle = next(line.operands[0] for _, _, line in rule.lines() if line.modifier.name == "near")
    assert isinstance(circle, Circle)
    assert {("SY", "aleppo"), ("SY", "idlib"), ("TR", "hatay")} == circle.areas


def test_an_actor_is_known_by_alias_and_membership() -> None:
    rules = known("match: {type: offensive, attacker: Popular Mobilization Forces}")
    kataib = an_event(attacker=(Actor(name="Kata'ib Hezbollah", actor_id="kataib-hezbollah"),))
    assert "sure" == certainty(a_subject(kataib), rules)


@pytest.mark.parametrize(
    "line", ["place: Aleppo", 'place|near: {of: "Aleppo, SY", km: 5}', "place|within: SY", "country: SY"]
)
def test_what_is_read_in_an_article_is_found_by_a_rule(line: str) -> None:
    text = "Jabhat al-Nusra launched an offensive on the Syrian city of Aleppo on Monday with 6,000 fighters."
    reading = extract(Article(id="a", text=text))
    rules = known(f"match: {{type: offensive, attacker: Nusra Front, {line}}}")
    assert ["sure"] == [certainty(Subject(event, reading), rules) for event in reading.events]


@pytest.mark.parametrize(
    ("place", "near", "far"),
    [
        ("the Congolese town of Kitshanga", '{of: "Goma, CD", km: 60}', '{of: "Beni, CD", km: 60}'),
        ("the Syrian town of Atmeh", '{of: "Aleppo, SY", km: 50}', '{of: "Aleppo, SY", km: 30}'),
        ("Darat Izza in Syria", "{of: Atmeh, km: 20}", "{of: Ain Issa, km: 20}"),
        ("Tsorona in Eritrea", "{of: Zalambessa, km: 30}", "{of: Nakfa, km: 60}"),
    ],
)
def test_near_holds_on_battlefields_that_only_our_own_tables_know(place: str, near: str, far: str) -> None:
    reading = extract(Article(id="a", text=f"Rebels launched an offensive on {place} on Monday with 6,000 fighters."))
    found = {
        line: [certainty(Subject(event, reading), known(f"match: {{place|near: {line}}}")) for event in reading.events]
        for line in (near, far)
    }
    assert {near: ["sure"], far: ["no"]} == found


@pytest.mark.parametrize("name", ["Aghdara", "Kitchanga", "Cité Soleil", "Mambij"])
def test_another_spelling_of_a_battlefield_is_known(name: str) -> None:
    assert () == known(f"match: {{type: siege, place: {name}}}").warnings
