"""Who writes from a town tells of another: its name before a colon is no place, nor a part of who attacks."""

import pytest

from tests.extract.told import attackers, events


def _places(text: str) -> list[str]:
    return [place.name for event in events(text) for place in event.places]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peshawar : Soldiers moved into the Orakzai district on Sunday and attacked militants there.", "Orakzai"),
        ("Peshawar: Soldiers moved into the Orakzai district on Sunday and attacked militants there.", "Orakzai"),
        ("Quetta: Gunmen attacked a police post in Panjgur on Sunday, killing four constables.", "Panjgur"),
        ("From our correspondent\nQuetta : Gunmen attacked a police post in Panjgur on Sunday.", "Panjgur"),
        ("Lima : Nine policemen were killed when rebels attacked a patrol in Ayacucho on Sunday.", "Ayacucho"),
        ("Nairobi, Kenya: Militants attacked a barracks in Kismayo on Sunday with 300 men.", "Kismayo"),
        ("Goma : M23 rebels stormed the city with 3,000 men on Sunday.", "Goma"),
        ("Mosul: Iraqi soldiers have taken three districts.", "Mosul"),
        ("Kherson: Russian guns shelled the village of Bilozerka on Sunday.", "Bilozerka"),
        ("Mogadishu: Some 40 fighters stormed a hotel on Sunday.", "Mogadishu"),
        ("ZALAMBESSA FRONT, Ethiopia (AP) _ Eritrean troops attacked Ethiopian trenches on Sunday.", "Zalambessa"),
    ],
)
def test_it_is_where_the_sentence_says(text: str, place: str) -> None:
    assert [place] == _places(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lima : Nine policemen were killed when rebels attacked a patrol on Sunday.",
        "New Delhi, India: Rebels attacked two army posts on Sunday, sources said.",
        "Nairobi, Kenya:   Nine hundred fighters attacked two army camps on Sunday.",
        "ASMARA, Eritrea (AP) _ Some 900 soldiers attacked two camps on Sunday.",
    ],
)
def test_it_is_nowhere_where_the_sentence_names_nothing(text: str) -> None:
    assert not _places(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ASMARA, Eritrea (AP) _ Ethiopian soldiers attacked two camps on Sunday.", "Ethiopian soldiers"),
        ("ZALAMBESSA FRONT, Ethiopia (AP) _ Eritrean troops attacked trenches on Sunday.", "Eritrean troops"),
    ],
)
def test_a_dateline_is_no_part_of_who_attacks(text: str, who: str) -> None:
    assert [who] == attackers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hamas: Israeli troops attacked Rafah on Sunday.",
        "Kyiv: Russian troops attacked Kupiansk on Sunday with 3,000 men.",
        "Moscow: Ukrainian troops attacked Belgorod on Sunday with 3,000 men.",
    ],
)
def test_a_side_before_a_colon_says_it(text: str) -> None:
    assert ["claimed"] == [event.modality for event in events(text)]


def test_towns_over_several_paragraphs_tell_where_each_happened() -> None:
    text = "Kharkiv: Drones hit a barracks on Sunday, killing two.\nSumy: Soldiers beat off an attack near Yunakivka."
    assert _places(text)[0] == "Kharkiv"
