"""How bulletins and statements tell of attacks: targets, slaughters, who came into a town, who was driven out."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def events_in(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", title="", text=text)).events


def types_in(text: str) -> list[str]:
    return [event.type for event in events_in(text)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("assault", "The camp of Boulikessi was the target of a terrorist attack on the morning of 1 June."),
        ("assault", "The base at Sebba in Burkina Faso was the object of a terrorist attack on Sunday morning."),
        ("raid", "We condemn the slaughter of at least 41 villagers by armed men in North Kivu on Friday night."),
        ("raid", "The massacre of 23 farmers by gunmen at Gwoza in Nigeria on Monday shocked the governor."),
        ("offensive", "Arakan Army fighters came into Buthidaung on Friday night and told the Muslims to go."),
        ("offensive", "AA soldiers came into Buthidaung on Friday night and told the Muslims to go."),
        ("raid", "We condemn the slaughter of 41 villagers by armed men in North Kivu in the night of 7 to 8 June."),
        ("offensive", "Rebels came into the town of Bria on Monday and shot at the gendarmes."),
        ("capture", "On Friday the M23 drove out the soldiers at Mweso after an hour."),
        ("capture", "Soldiers hid beneath the bridge after rebels took their base in Myawaddy on Wednesday night."),
        ("assault", "Houthi fighters came on in waves against Sirwah in Yemen for a third day."),
    ],
)
def test_bulletins_tell_attacks_in_words_of_their_own(kind: str, text: str) -> None:
    assert [kind] == types_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was the target of a terrorist attack in the village last year.",
        "The charity was the target of a phishing attack on Sunday.",
        "The court tries three men over the killing of 12 people by gunmen in Paris in 2015.",
        "Refugees from the war came into Turkey on Monday.",
        "The soldiers' families came into Kampala on Monday.",
        "A law on army pensions came into force in Mali on Monday.",
        "Voters drove out the army's candidate in Bamako on Sunday.",
        "Soldiers marched in Bangui after the 3rd Brigade took over its barracks on Monday.",
        "The rebels took their seats in parliament in Bangui on Monday.",
        "Customers came in waves at the army store in Cairo on Friday.",
        "Reinforcements came into Goma on Monday.",
        "Fighters came into Goma on Monday to lay down their arms.",
        "Troops came into Nairobi on Monday as crowds protested.",
        "A report on the killing of 200 civilians by the army was published.",
        "The village police said a terrorist attack in London wounded two.",
    ],
)
def test_what_only_sounds_alike_is_none(text: str) -> None:
    assert [] == types_in(text)


def test_booty_is_no_town() -> None:
    text = "Fighters attacked a base of the Niger army near Inates on Tuesday. Weapons and vehicles were captured."
    assert ["assault"] == types_in(text)
    assert ["capture"] == types_in("Soledar and Bakhmut were captured by Russian troops on Tuesday.")


def test_crusaders_are_of_today_where_holy_warriors_call_somebody_so() -> None:
    now = "The soldiers of the Caliphate stormed a camp of the Crusaders in Metele in Nigeria, and killed apostates."
    old = "The soldiers of Saladin took the city of Acre from the Crusaders after a siege."
    assert "isis" == events_in(now)[0].attacker[0].actor_id
    assert [[False], [True]] == [[event.historic for event in events_in(text)] for text in (now, old)]
