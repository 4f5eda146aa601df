"""Names in rules against the tables that the extractor reads by: the same names mean the same in both."""

import pytest

from rules import RuleFaults, RuleSet, loads, match
from rules.places import Circle
from rules.subject import Subject
from streams.extract import extract
from streams.extract.geography import gazetteer
from streams.extract.words.tables import table, texts
from streams.records import Actor, Article, Place
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


def outcomes(sentence: str, lines: str) -> set[str]:
    """Give how the rule of these lines ends on each event of the sentence."""
    reading = extract(Article(id="a", text=sentence))
    rules = known(f"match: {{{lines}}}")
    return {certainty(Subject(event, reading), rules) for event in reading.events}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ukraine", "UA"), ("SY", "SY"), ("sy", "SY"), ('"NO"', "NO"), ("US", "US"), ("Russia", "RU"), ("Turkey", "TR"),
        ("Palestine", "PS"), ("Chad", "TD"), ("Lebanon", "LB"),
    ],
)  # fmt: skip
def test_a_countrys_name_or_code_is_no_place(name: str, code: str) -> None:
    for line in (f"place: {name}", f"place|not: [{name}]", f"place|near: {{of: {name}, km: 50}}", f"admin1: {name}"):
        with pytest.raises(RuleFaults, match=f"(For the country write|Write) country: {code}"):
            known(f"match: {{{line}}}")


def test_a_country_by_a_name_that_only_the_extractor_knows_is_told_its_code() -> None:
    with pytest.raises(RuleFaults, match="Write RU"):
        known("match: {country: Russia}")


def test_a_village_that_bears_a_countrys_name_is_written_with_its_own_country() -> None:
    with pytest.raises(RuleFaults, match='write country: LB; for a place of that name "Lebanon, US"'):
        known("match: {place: Lebanon}")
    assert () == known('match: {type: siege, place: "Lebanon, US"}').warnings
    with pytest.raises(RuleFaults, match="several towns that no longer name tells apart"):
        known('match: {place|near: {of: "Lebanon, US", km: 5}}')


@pytest.mark.parametrize("name", ["Bo, SL", "Gaza Strip", "West Bank", "Kuwait City", "Djibouti, DJ"])
def test_a_place_that_only_looks_like_a_country_stays_a_place(name: str) -> None:
    assert known(f'match: {{type: siege, place: "{name}"}}').rules


@pytest.mark.parametrize(
    ("name", "meant"), [("Odessa", "Odesa, UA"), ("Lugansk", "Luhansk, UA"), ("Sinai", "Sinai, EG")]
)
def test_a_province_by_another_spelling_is_not_a_foreign_village(name: str, meant: str) -> None:
    with pytest.raises(RuleFaults, match=f'Write one of .*"{meant}"'):
        known(f"match: {{place: {name}}}")


@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        ("Israel", "Israel launched an offensive on Rafah."),
        ("Israel", "Israeli forces launched an offensive on Rafah."),
        ("russia", "Russian forces launched an offensive on Kupiansk, Ukraine."),
        ("Moscow", "Russian forces launched an offensive on Kupiansk, Ukraine."),
        ("the United States", "US forces launched an offensive on Fallujah in Iraq."),
    ],
)
def test_a_state_that_acts_is_its_forces(named: str, sentence: str) -> None:
    assert () == known(f"match: {{type: offensive, attacker: {named}}}").warnings
    assert {"sure"} == outcomes(sentence, f"attacker: {named}")
    assert {"no"} == outcomes(sentence, f"type: offensive, attacker|not: {named}")


def test_an_army_with_an_id_of_its_own_belongs_to_its_state() -> None:
    army = an_event(attacker=(Actor(name="Croatian army", actor_id="hv"),))
    assert "sure" == certainty(a_subject(army), known("match: {attacker: Croatia}"))


def test_a_state_in_a_test_is_the_same_as_in_a_rule() -> None:
    case = (
        'tests: [{name: n, given: [{at: "2026-01-10", event: {type: siege, attacker: Russia, place: Ukraine}}],'
        " expect: [{alert: r}]}]"
    )
    event = known("match: {attacker: Russian army}", case).cases[0].given[0].event
    assert event is not None
    assert event.attacker[0].actor_id == "ru-forces"
    assert ("UA", "country") == (event.place and event.place.country, event.place and event.place.precision)


@pytest.mark.parametrize(
    ("line", "country", "admin1"),
    [
        ("place|within: Darfur", "SD", "North Darfur"),
        ("place: Darfur", "SD", "North Darfur"),
        ("place|within: Darfur", "SD", "Darfur"),
        ('place|within: "Kordofan, SD"', "SD", "North Kordofan"),
        ("admin1: Donbas", "UA", "Luhansk"),
        ("place|within: Iraqi Kurdistan", "IQ", "Erbil"),
        ("place|within: Kivu", "CD", "South Kivu"),
        ('place|within: "Sinai, EG"', "EG", "South Sinai"),
        ("admin1: Mindanao", "PH", "Lanao"),
    ],
)
def test_a_named_region_holds_the_towns_of_its_divisions(line: str, country: str, admin1: str) -> None:
    where = Place(name="Somewhere", country=country, admin1=admin1, precision="town")
    assert "sure" == certainty(a_subject(an_event(place=where)), known(f"match: {{{line}}}"))


@pytest.mark.parametrize(
    ("region", "sentence"),
    [
        ("Kivu", "M23 rebels launched an offensive in Kivu."),
        ("Darfur", "The RSF launched an offensive on El Fasher, in Sudan's Darfur region."),
        ("Mindanao", "Militants launched an assault on Marawi in the Philippines."),
    ],
)
def test_what_is_read_of_a_named_region_is_found_by_a_rule(region: str, sentence: str) -> None:
    assert {"sure"} == outcomes(sentence, f"place|within: {region}")
    assert {"no"} == outcomes(sentence, "place|within: Donbas")


def test_every_division_of_a_named_region_is_one_that_places_are_read_with() -> None:
    listed = table("named_regions")
    for country, regions in listed.items() if isinstance(listed, dict) else ():
        for name, parts in regions.items() if isinstance(regions, dict) else ():
            own = {one.name for part in texts(parts) for one in gazetteer.regions(part) if one.country == country}
            assert set(texts(parts)) <= own, name


@pytest.mark.parametrize("line", ["place|within: Bicol", "admin1: Negros Occidental", 'place|within: "Bretagne, FR"'])
def test_a_region_of_no_known_town_is_refused(line: str) -> None:
    with pytest.raises(RuleFaults, match=r"know a town of\. Write its country, (PH|FR), or its outline as a polygon"):
        known(f"match: {{{line}}}")


def test_a_place_that_is_a_region_of_no_known_town_is_warned_of() -> None:
    warnings = known("match: {type: siege, place: Bajaur}").warnings
    assert ["know no town of Bajaur" in one.problem for one in warnings] == [True]
