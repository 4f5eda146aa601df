"""What fighters do to people and places in plain verbs that no table had."""

import pytest

from tests.extract.told import events


def _types(text: str) -> list[str]:
    return [one.type for one in events(text) if one.modality in ("asserted", "claimed")]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("raid", "Fighters of the ADF killed at least thirty people with machetes in two villages of Lubero."),
        ("raid", "Gunmen killed at least twenty-two people in Plateau state on Tuesday."),
        ("raid", "Rebels of the GIA killed 87 villagers at Sidi Hamed on Sunday."),
        ("raid", "Fighters of Ansar al-Islam killed forty villagers near Djibo."),
        ("raid", "ADF rebels burned 20 people to death in Irumu on Friday."),
        ("raid", "Rebels clubbed fourteen villagers to death in Faradje on Sunday."),
        ("raid", "Jihadists mowed down 32 gendarmes at a post outside Inata."),
        ("raid", "The KLA cut down nine Serbian policemen on the Pristina-Pec road on Friday."),
        ("raid", "Charles Taylor's fighters butchered 600 displaced people at a plantation in Harbel."),
        ("raid", "The hamlet of Kiri was set on fire by RSF fighters on Monday."),
        ("raid", "Contra columns put three cooperatives near Wiwili to the torch."),
        ("ambush", "Abu Sayyaf gunmen picked off 12 marines on a patrol in Tipo-Tipo."),
        ("airstrike", "Sudanese Antonovs have been rolling barrel bombs onto Heiban since Sunday."),
        ("siege", "Guinea-Bissau mutineers have pinned the president's guard in the palace grounds of Bissau."),
        ("capture", "Kurdish fighters ran the Islamic State out of Kobani after 134 days."),
        ("capture", "The militia hounded rebels out of the town of Bria on Friday."),
        ("capture", "The rebels held the town of Bouna for two days before the army returned."),
        ("capture", "Government troops turned the rebels out of Bria on Friday."),
        ("airstrike", "Sudan's air force rained bombs on Kauda's market, killing eleven."),
        ("ambush", "Gunmen opened up on a patrol at Crossmaglen from a parked lorry."),
        ("bombing", "Guerrillas blew a hole in the prison wall at Ayacucho and freed 200 comrades."),
        ("airstrike", "Bombs from a drone fell at midnight on Friday on a settlement near Dedebit."),
        ("bombing", "The ELN dynamited the Cano Limon pipeline for the tenth time this year."),
        ("assault", "Eritrean boats sank two Ethiopian patrol boats off Massawa."),
        ("shelling", "The guns of the Serbs around Srebrenica opened up at dawn on Monday."),
        (
            "shelling",
            "Rocket-propelled grenades were fired at the governor's office in Lashkar Gah by Taliban fighters.",
        ),
        ("raid", "A band of 200 Karen guerrillas set fire to the customs house at Mae Sot crossing."),
        ("shelling", "The rebels opened up with mortars on the barracks at Bouake."),
        ("raid", "Gunmen of al-Qaeda came to the beach of Grand Bassam and shot 16 of them dead."),
        ("clash", "North Korean troops shot over the demarcation line near Paju on Tuesday."),
    ],
)
def test_what_fighters_do_is_told(kind: str, text: str) -> None:
    assert kind in _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police said a man stabbed two people to death in Leeds.",
        "Gang members beat two people to death in Cape Town, police said.",
        "A blaze tore through the barracks at Kaduna on Monday.",
        "The Lakers tore through Boston in the third quarter.",
        "Smugglers ran arms out of Libya through Chad.",
        "Voters turned Labour out of Leeds in the vote on Thursday.",
        "The crowd rained boos and bottles on the referee in Turin.",
        "The minister opened up on a patrol of her ward's nurses.",
        "The party pinned its hopes in Bavaria on a young guard.",
        "Bowlers picked off three men before lunch in Kandy.",
        "Burglars blew a hole in the wall of a bank in Naples.",
        "Hunters fired over the fence at a bear.",
        "Protesters held Tahrir for two days before police drove them out with tear gas.",
        "The runner held Bolt for two laps before he pulled away.",
        "The barge was set on fire by strikers.",
        "The navy sank an old frigate off Guam as a reef.",
        "Greenpeace activists rammed a whaler off Iceland.",
        "Stun grenades were fired at protesters in Minsk by police.",
        "Engineers dynamited the old bridge at Mostar to clear the river.",
        "Rioters set fire to a warehouse in Hull.",
    ],
)
def test_crime_sport_and_protest_in_the_same_verbs_stay_quiet(text: str) -> None:
    assert _types(text) == []
