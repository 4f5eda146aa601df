"""A single sentence without an English word is not read; an English headline full of names is."""

import pytest

from streams.extract import extract
from streams.extract.words.language import language_of
from streams.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont attaqué Konna dimanche avec 7 000 combattants.",
        "Russische Truppen haben am Sonntag Charkiw angegriffen und 7.000 Soldaten eingesetzt.",
        "I ribelli hanno attaccato Konna domenica con 7.000 combattenti.",
        "Rebelianci zaatakowali w niedzielę Konnę z 7 000 bojowników.",
        "Sukilėliai sekmadienį užpuolė Konną su 7000 kovotojų.",
        "Rebelët sulmuan Konën të dielën me 7.000 luftëtarë.",
        "Nouvelle offensive rebelle sur Konna, au moins 20 morts",
        "Russische Offensive bei Charkiw mit 7.000 Soldaten",
    ],
)
def test_a_short_text_in_another_language_is_skipped(text: str) -> None:
    reading = extract(Article(id="a", text=text))
    assert not reading.events
    assert "another language" in (reading.skipped or "")


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram attacks Damboa, Gwoza",
        "Gunmen storm San Cristobal de las Casas",
        "Taliban overrun Ghazni, Kunduz, Pul-e-Khumri",
        "Mai-Mai Yakutumba fighters besiege Uvira",
        "Peshmerga repel Daesh onslaught",
        "JNIM jihadists ambush Malian convoy",
        "Wagner mercenaries pillage Moura",
        "Barzani's attack drove Talabani's 30,000 fighters out of Erbil.",
        "Haiti's gangs put 6,500 gunmen into today's assault on the capital's port.",
        "At four o'clock rebels stormed Konna with 7,000 men.",
        "RUSSIAN FORCES CAPTURE POKROVSK",
    ],
)
def test_a_headline_of_names_is_english(text: str) -> None:
    assert language_of(text) in ("en", None)
