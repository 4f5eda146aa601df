"""Where it was: bases of towns no map has, labels over reports, datelines and what a town is said to lie in."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Tola air base was attacked on Monday by rebels.", "Tola"),
        ("The Tola army camp was stormed on Monday by some 6,500 fighters.", "Tola"),
        ("Rebels captured another town of Equateur province, Ikela, on Monday.", "Ikela"),
        ("Shchastia, Luhansk region: militants shelled the power plant on Monday.", "Shchastia"),
        ("Kismayo was shaken on Monday by a suicide car bomb aimed at a Jubaland police academy.", "Kismayo"),
        ("Qaanso, Lower Shabelle: unknown fighters threw two grenades at a checkpoint on Monday.", "Qaanso"),
        ("Rwandan soldiers entered Mbau on Monday, taking the last stronghold, Maputo's Noticias writes.", "Mbau"),
        ("Baraka, on Lake Tanganyika, is in the hands of Banyamulenge fighters.", "Baraka"),
        ("Babanusa's only hospital took in 70 wounded after the RSF began an attack on the city.", "Babanusa"),
        ("Troops stormed up Broken Nose Hill behind a wall of fire on Monday night.", "Broken Nose"),
        ("GUDERMES, Russia - A band of 80 gunmen seized the district hospital on Monday.", "GUDERMES"),
        ("PESHAWAR, Pakistan - A suicide bomber blew himself up outside a mosque on Monday.", "PESHAWAR"),
    ],
)
def test_it_was_there(text: str, where: str) -> None:
    event = events(text)[0]
    assert event.place is not None
    assert event.place.name.casefold() == where.casefold()


def test_what_they_come_out_of_is_elsewhere() -> None:
    event = events("HARGEISA, June 5. Rebels have come down out of Ethiopia and are in the quarters of this city.")[0]
    assert event.place is None or event.place.name != "Ethiopia"


def test_a_bulletin_by_its_number_negates_nothing() -> None:
    event = one(
        "Flash Update No. 4: Clashes between the army and CODECO militia in Djugu have displaced 18,500 people."
    )
    assert event.modality in ("asserted", "claimed")


def test_another_town_in_the_next_sentence_is_where_it_was() -> None:
    event = events(
        "PESHAWAR, Pakistan - Gunmen attacked a hospital on Monday, killing six. "
        "The gunmen fled when police reached the hospital in Kohat, officials said."
    )[0]
    assert event.place is None or event.place.name.casefold() != "peshawar"
