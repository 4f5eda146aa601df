"""Where somebody speaks, and whose army attacks, is no context for where a fight is."""

import pytest

from streams.extract import extract
from streams.records import Article, Event, Place

TOWNS = {
    "UA": "Kupiansk, Pokrovsk, Toretsk, Lyman, Sloviansk, Avdiivka, Bakhmut, Mariupol, Lysychansk, Vovchansk",
    "CD": "Goma, Bukavu, Uvira, Beni, Bunia, Rutshuru",
    "CF": "Bria, Bambari, Obo",
    "SY": "Kobani, Palmyra, Afrin, Idlib, Saraqeb, Raqqa, Homs, Hama, Daraa",
    "IQ": "Mosul, Ramadi, Fallujah, Tikrit, Sinjar",
    "SD": "El Fasher, Nyala, Babanusa, Omdurman",
    "SS": "Malakal, Bentiu",
    "ET": "Mekelle, Lalibela",
    "ML": "Kidal, Gao, Timbuktu",
    "NG": "Gwoza, Monguno, Chibok",
    "MZ": "Palma, Macomia",
    "LY": "Sirte, Derna",
    "YE": "Hodeidah, Taiz",
    "AF": "Kunduz, Sangin",
    "MM": "Myawaddy, Lashio",
    "AO": "Cuito Cuanavale, Mavinga",
    "AZ": "Stepanakert",
    "PS": "Rafah",
    "CO": "Mitu",
}
FRAMES = [
    "Speaking in Berlin, the minister said that 6,000 soldiers had attacked {}.",
    "The ministry of defence in London said 6,000 soldiers had attacked {}.",
    "The Pentagon in Washington said 6,000 soldiers had attacked {}.",
    "Kyiv said that 6,000 soldiers had attacked {}.",
    "The president, on a visit to Paris, said that troops had attacked {} with 6,000 men.",
    "Three thousand people marched in Vienna against the attack on {} by 6,000 soldiers.",
    "Rebels armed with Chinese rifles attacked {} with 6,000 men.",
    "Cuban troops attacked {} with 6,000 men.",
]


def events(text: str) -> tuple[Event, ...]:
    return tuple(extract(Article(id="a", text=text)).events)


def places(text: str) -> list[Place]:
    return [place for event in events(text) for place in event.places]


@pytest.mark.parametrize("frame", FRAMES)
def test_a_town_of_the_front_lies_where_it_does_whoever_speaks_or_attacks(frame: str) -> None:
    told = [(town, country) for country, names in TOWNS.items() for town in names.split(", ")]
    read = {(town, country): [(one.name, one.country) for one in places(frame.format(town))] for town, country in told}
    wrong = {one: found for one, found in read.items() if one not in found}
    assert wrong == {}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Speaking in Berlin, the minister said that 6,000 soldiers had attacked Vezhanka.", None),
        ("Russian troops attacked the village of Vezhanka with 900 men.", None),
        ("Officials in Washington said that 600 insurgents had attacked Vezhanka.", None),
        ("Officials in Baghdad said that 600 insurgents had attacked Vezhanka.", "IQ"),
        ("Officials in Washington said that 600 insurgents had attacked Vezhanka in Iraq.", "IQ"),
        ("Syrian troops attacked the village of Vezhanka with 900 men.", "SY"),
        ("Russian troops attacked the village of Vezhanka near Kupiansk with 900 men.", "UA"),
        ("Kyiv said that Russian troops had attacked the village of Vezhanka with 900 men.", "UA"),
    ],
)
def test_an_unknown_name_lies_where_the_text_ties_it_to(text: str, country: str | None) -> None:
    [place] = places(text)
    assert (place.name, place.country, place.precision) == ("Vezhanka", country, "unresolved")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Lebanese soldiers and 600 militants clashed in Tripoli.", "LB"),
        ("In the Philippines, 600 rebels attacked Valencia.", "PH"),
        ("Ivorian rebels attacked San Pedro with 900 men.", "CI"),
        ("Philippine soldiers attacked San Fernando with 900 men.", "PH"),
        ("In Spain, 600 rebels attacked Segovia.", "ES"),
        ("In Honduras, 600 guerrillas attacked Corinto.", "HN"),
        ("American soldiers stormed Palmyra in New Jersey with 600 men.", "US"),
        ("A suicide bomber attacked a peace conference in Berlin, killing 40 people.", "DE"),
    ],
)
def test_the_ground_that_is_told_still_decides(text: str, country: str) -> None:
    assert {country} == {place.country for place in places(text)}


def test_each_item_of_a_round_up_has_its_own_country() -> None:
    text = "Rebels attacked Goma with 6,000 men. Russian troops stormed Pokrovsk with 9,000 men."
    assert [("Goma", "CD"), ("Pokrovsk", "UA")] == [(place.name, place.country) for place in places(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Russian troops attacked Toretsk and nearby New York.", [("Toretsk", "UA"), ("New York", "UA")]),
        ("Rebels attacked New York with 600 men.", [("New York", "US")]),
        ("US troops attacked Panama City with 6,000 men.", [("Panama City", "PA")]),
        ("Iraqi troops captured Kuwait City with 6,000 men.", [("Kuwait City", "KW")]),
        ("Federal troops attacked Benin City in Nigeria with 6,000 men.", [("Benin City", "NG")]),
        ("Rebels stormed San Cristobal de las Casas with 600 men.", [("San Cristobal de las Casas", "MX")]),
        ("Serb troops attacked Sanski Most with 600 men.", [("Sanski Most", "BA")]),
        ("Arakan Army fighters stormed Mrauk U.", [("Mrauk U", "MM")]),
        ("Some 6,000 soldiers attacked the Tiger stronghold of Mullaitivu.", [("Mullaitivu", "LK")]),
        ("Renewed offensive: the army attacked Jalalabad with 6,000 men.", [("Jalalabad", "AF")]),
        ("Iraqi troops enter Old City in Mosul, where 2,000 fighters are holed up.", [("Mosul", "IQ")]),
        ("In 1968 80,000 North Vietnamese troops launched the Tet Offensive.", []),
    ],
)
def test_a_name_is_read_whole_and_only_a_name(text: str, names: list[tuple[str, str]]) -> None:
    assert names == [(place.name, place.country) for place in places(text)]


@pytest.mark.parametrize(
    ("text", "admin1"),
    [
        ("Some 6,000 soldiers attacked Sloviansk.", "Donetsk"),
        ("Some 6,000 soldiers opened an offensive in Guerrero.", "Guerrero"),
        ("Some 6,000 soldiers attacked Balakliia.", "Kharkiv"),
        ("Houthi fighters attacked al-Jawf with 3,000 men.", "Jawf"),
    ],
)
def test_of_namesakes_in_one_country_the_one_that_is_called_so_is_meant(text: str, admin1: str) -> None:
    assert admin1 == places(text)[0].admin1


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        (
            "Taliban attack checkpoint in Kunduz, 7 killed",
            "The Taliban attacked a checkpoint in Imam Sahib district of Kunduz on Sunday, killing seven policemen.",
            "Imam Sahib",
        ),
        ("Russia attacks Kharkiv", "Russian troops attacked Vovchansk in Kharkiv region with 2,000 men.", "Vovchansk"),
        ("Rebels attack Aleppo", "Rebels attacked the Salaheddine district of Aleppo with 900 men.", "Aleppo"),
    ],
)
def test_what_lies_in_the_province_of_the_headline_is_the_place(title: str, text: str, name: str) -> None:
    [event] = extract(Article(id="a", title=title, text=text)).events
    assert event.place is not None
    assert event.place.name == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Some 8,000 government troops are defending Bakhmut against a Russian assault.", ["Bakhmut"]),
        ('Russia\'s defence ministry said its forces had "liberated" Toretsk.', ["Toretsk"]),
        ("Russia has massed 190,000 troops on Ukraine's borders.", ["Ukraine's borders"]),
        (
            "4,000 soldiers are pushing towards Saraqeb, 2,000 towards Maarat al-Numan and 1,500 towards Idlib.",
            ["Saraqeb", "Maarat al-Numan", "Idlib"],
        ),
        ("4,000 rebels advanced on Goma, 2,000 on Sake and 1,500 on Rutshuru.", ["Goma", "Sake", "Rutshuru"]),
        ("4,000 soldiers are pushing towards Saraqeb, 2,000 fled towards Maarat al-Numan.", ["Saraqeb"]),
    ],
)
def test_a_place_is_found_wherever_its_sentence_names_it(text: str, names: list[str]) -> None:
    [event] = events(text)
    assert names == [place.name for place in event.places]


@pytest.mark.parametrize(
    ("name", "country"),
    [("Normandy", "FR"), ("the Ardennes", "BE"), ("Crete", "GR"), ("Flanders", "BE"), ("Pomerania", "PL")],
)
def test_a_land_is_no_small_town_of_its_name_abroad(name: str, country: str) -> None:
    assert {country} == {place.country for place in places(f"Some 60,000 soldiers opened an offensive in {name}.")}


def test_the_city_is_the_one_that_was_named_not_one_that_a_camp_was_near() -> None:
    text = (
        "Congolese troops attacked a rebel camp near Rutshuru on Monday. The M23 held Goma. "
        "In January 2025 some 6,000 of its fighters attacked and captured the city."
    )
    assert ["Goma"] == [place.name for event in events(text) if event.force for place in event.places]
