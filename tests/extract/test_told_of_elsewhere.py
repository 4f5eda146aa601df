"""Who attacks and who is attacked, told beside the attack: by the rest of the article, a chain of names, the dead."""

import pytest

from tests.extract.told import events

_Sides = tuple[str, list[str], list[str]]


@pytest.mark.parametrize(
    ("told", "sides"),
    [
        # the only rebels of the article
        (("Government troops launched an offensive on the town of Kisaka on Monday. The rebels said they had lost "
         "12 men."), ("offensive", ["Government troops"], ["rebels"])),
        (("The army opened a drive in the Kunar valley on Sunday. Helicopters landed commandos on the ridges. The "
         "guerrillas drew off up the slopes."), ("offensive", ["army"], ["guerrillas"])),
        ("Federal soldiers opened an offensive towards Shire on Monday, rebels in Tigray said.",
         ("offensive", ["Federal soldiers"], ["rebels"])),
        ("Government forces attacked Hodeidah on Monday. Medics counted 90 dead Houthis since then.",
         ("assault", ["Government forces"], ["Houthis"])),
        # the army of the land that another state attacks
        (("Russia is attacking near Sumy, officials said on Monday. Ukraine's army said it had lost the village "
         "of Andriivka."), ("assault", ["Russia"], ["Ukraine's army"])),
        # who hurries there, or holds it in whatever dress, or held it in the sentence before
        ("Chadian rebels are rolling toward Ati, with the army hurrying to get in front of them.",
         ("offensive", ["Chadian rebels"], ["army"])),
        (("Indian infantrymen stormed a ridge above the Dras valley on Sunday which Pakistani soldiers in herdsmen's "
         "clothes have held since May."), ("assault", ["Indian infantrymen"], ["Pakistani soldiers"])),
        (("The town of Malakal is held by an army brigade. Some 6,000 rebels are moving up the river to retake the "
         "town, officials said."), ("offensive", ["rebels"], ["army brigade"])),
        # whose enemies they are
        ("Kenyan soldiers fighting al-Shabab in Lower Juba on Saturday captured Badhadhe.",
         ("capture", ["Kenyan soldiers"], ["al-Shabab"])),
        ("Troops battling Boko Haram militants in Borno have recaptured Damasak.",
         ("capture", ["Troops"], ["Boko Haram militants"])),
        # a state's attempt, and who says that it came to nothing
        ("Iraq claims to have broken up a three-day attempt by Iran to win back hills near Mehran.",
         ("assault", ["Iran"], ["Iraq"])),
        ("Iran said it had foiled an attempt by Iraqi commandos to retake Mehran.",
         ("assault", ["Iraqi commandos"], ["Iran"])),
        ("Armenia claims to have repulsed an assault by Azerbaijan on Hadrut.",
         ("assault", ["Azerbaijan"], ["Armenia"])),
        ("Eritrea said its soldiers had broken an assault by close to 50,000 Ethiopians near Tsorona on Monday.",
         ("assault", ["Ethiopians"], ["Eritrea"])),
        ("The M23 said its fighters had beaten off an attack by government troops near Sake on Monday.",
         ("assault", ["government troops"], ["M23"])),
        # followers, men loyal to somebody, a part of those who are blamed
        ("Armed followers of Georgia's deposed president, Zviad K. Toko, October 2 took the port of Poti.",
         ("capture", ["followers of Georgia's deposed president, Zviad K. Toko"], [])),
        ("The town of Rutshuru was overrun on Monday by men loyal to Colonel Sendwe.",
         ("capture", ["men loyal to Colonel Sendwe"], [])),
        ("Fighters loyal to ousted president Jean Toko attacked Bangui on Monday.",
         ("assault", ["Fighters loyal to ousted president Jean Toko"], [])),
        (("Five UN soldiers were killed in an ambush near Birao on Wednesday. The mission blamed a splinter group of "
         "the former Seleka alliance."), ("ambush", ["former Seleka alliance"], ["UN soldiers"])),
        # units by their number, or alone
        ("A further 2,400 from the 58 Division are attacking Kisaka along the coast.",
         ("assault", ["58 Division"], [])),
        ("Some 300 rebels surrendered to a single Ugandan battalion near Gulu on Sunday.",
         ("surrender", ["Ugandan battalion"], ["rebels"])),
        # those who fell on both sides, or were killed there
        ("Six Naxalite rebels and two policemen were killed in a gun battle near Etapalli on Tuesday.",
         ("clash", ["Naxalite rebels"], ["policemen"])),
        ("Fighting was reported near Kuito, where the army claimed it killed 45 rebels on Sunday.",
         ("clash", ["army"], ["rebels"])),
        # who is counted in the attack, where a clash names both
        ("Police battled gunmen near Kenscoff on Monday. The attack involved 350 gunmen.",
         ("assault", ["gunmen"], ["Police"])),
        ("Soldiers battled rebels near Bria on Monday. The assault was made by 900 soldiers.",
         ("assault", ["Soldiers"], ["rebels"])),
        # who masses, and whose capture it is
        ("A build-up of 6,000 Russian troops was seen near Sumy on Sunday.", ("buildup", ["Russian troops"], [])),
        ("Turkey's defence ministry announced the capture of Afrin on Saturday.", ("capture", ["Turkey"], [])),
    ],
)  # fmt: skip
def test_sides_are_told_beside_the_attack(told: str, sides: _Sides) -> None:
    found = [(one.type, [a.name for a in one.attacker], [d.name for d in one.defender]) for one in events(told)]
    assert sides in found


@pytest.mark.parametrize(
    ("told", "sides"),
    [
        # others' rebels, friends, or two kinds of them
        (("Government troops launched an offensive on Kisaka on Monday. Former rebels of the Seleka have joined the "
         "army."), ("offensive", ["Government troops"], [])),
        (("The army opened an offensive near Gao on Monday. Lunda rebels signed an accord in May; Islamist rebels of "
         "the Macina front did not."), ("offensive", ["army"], [])),
        ("The road is guarded by Kenyan soldiers. Al-Shabab fighters attacked a village near Lamu on Sunday.",
         ("assault", ["Al-Shabab fighters"], [])),
        ("Over 2,000 troops are taking part in an operation to open a land route to government-held Kilinochchi.",
         ("assault", ["troops"], [])),
        # those who fell of one kind, or in a battle that was told before
        ("Four soldiers and two policemen were killed in clashes with rebels near Birao on Tuesday.",
         ("clash", ["rebels"], ["soldiers"])),
        # a loss that a ministry confirms is not its deed
        ("Ukraine's defence ministry confirmed the capture of Vesele on Saturday.", ("capture", [], [])),
        ("Ukraine's defence ministry announced the capture of Vesele by Russian troops on Saturday.",
         ("capture", ["Russian troops"], [])),
        # who is fought, and then attacks
        ("Soldiers are fighting rebels who seized Bria on Sunday.", ("capture", ["rebels"], [])),
        ("The army fought rebels near Bria on Tuesday after they had stormed a barracks.",
         ("assault", ["rebels"], ["army"])),
        ("Rebels battled soldiers near Bria on Tuesday, days after they captured the town.",
         ("capture", ["Rebels"], ["soldiers"])),
        (("Islamic State fighters took 14 villages on Monday. The attack came two days after Kurdish militia began to "
         "push toward Tel Hamis, an Islamic State stronghold."), ("capture", ["Islamic State fighters"], [])),
        (("Fighting flared near Laiza on Sunday as the military sent in ground troops against the Kachin Independence "
         "Army and its People's Defense Force allies."),
         ("clash", [], ["Kachin Independence Army", "People's Defense Force"])),
    ],
)  # fmt: skip
def test_no_side_is_given_that_is_not_told(told: str, sides: _Sides) -> None:
    found = [(one.type, [a.name for a in one.attacker], [d.name for d in one.defender]) for one in events(told)]
    assert sides in found


@pytest.mark.parametrize(
    "told",
    [
        "Criticism of the raid by France has grown since Monday.",
        "Cabinet Minister Martin Lomuro pounced on the remark.",
        "Supporters of the exiled president, Jean Toko, voted on Sunday.",
    ],
)
def test_nobody_attacks(told: str) -> None:
    assert events(told) == ()


def test_who_is_missing_made_no_attack() -> None:
    told = "More than 20 men of the Frontier Corps were missing, two days after a checkpost in Kurram was attacked."
    assert [event.force for event in events(told)] == [None]


def test_a_town_fell_to_those_spoken_of() -> None:
    told = "Rebels from the M23 moved on Goma on Friday. The town of Sake had already fallen to them."
    assert [[one.name for one in event.attacker] for event in events(told)] == [["Rebels from the M23"]] * 2
