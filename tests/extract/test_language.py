"""A sentence of news is enough to name its language; English full of foreign names stays English."""

import pytest

from streams.extract import extract
from streams.extract.words.language import language_of
from streams.records import Article


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "tr",
            "\u0130syanc\u0131lar kente büyük bir hücum düzenledi, ancak ordu çok asker gönderdi.",
        ),
        (
            "pl",
            "Rebelianci zaatakowali miasto w poniedziałek, powiedział rzecznik, ale atak został odparty przez wojska.",
        ),
        ("cs", "Povstalci zaútočili na město, řekl mluvčí armády, ale útok se podle něj nezdařil."),
        ("hu", "A lázadók megtámadták a várost, de a hadsereg szerint már nem tudták elfoglalni az utakat."),
        ("ro", "Rebelii au atacat orașul luni cu șase mii de oameni, a anunțat armata, care nu a fost surprinsă."),
        ("sv", "Rebellerna gick till anfall mot staden med sextusen man, enligt armén, som också hade förluster."),
        ("da", "Oprørerne angreb byen mandag med seks tusind mand, siger hæren, som også havde tab efter kampene."),
        ("no", "Opprørerne angrep byen mandag med seks tusen mann, sier hæren, som også hadde tap etter kampene."),
        ("nl", "De rebellen vielen de stad maandag aan met zesduizend man, zei een woordvoerder van het leger."),
        ("fi", "Kapinalliset hyökkäsivät kaupunkiin, kertoi armeija, mutta se sanoi myös että joukot ovat valmiina."),
        ("id", "Pemberontak menyerang kota itu dengan enam ribu orang pada hari Senin, kata juru bicara militer."),
        ("vi", "Phiến quân đã tấn công thành phố với sáu nghìn người, một phát ngôn viên của quân đội cho biết."),
        ("tl", "Sinalakay ng mga rebelde ang lungsod noong Lunes, ayon sa isang tagapagsalita ng hukbo."),
        ("sw", "Waasi walishambulia mji huo kwa watu elfu sita, msemaji wa jeshi alisema siku ya Jumatatu."),
        ("so", "Fallaagada ayaa weerar ku qaaday magaalada, sida uu sheegay afhayeen u hadlay ciidamada."),
        ("ha", "Yan tawaye sun kai hari a garin da mutum dubu shida, in ji wani kakakin rundunar sojoji."),
    ],
)
def test_a_sentence_names_its_language(language: str, text: str) -> None:
    reading = extract(Article(id="a", text=text))
    assert (language, ()) == (reading.language, reading.events)
    assert f"({language})" in (reading.skipped or "")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels of Jama'at Nusrat al-Islam wal-Muslimin attacked Ouahigouya, Djibo and Fada N'Gourma.",
        "Men of Abu Sayyaf attacked Datu Saudi Ampatuan, Sultan sa Barongis and Sumilao, said Gen. Ang.",
        "Y\u0131ld\u0131r\u0131m, \u00d6zdemir and Bayar: 600 men of the PKK storm \u015e\u0131rnak and \u00c7ukurca.",
        "Nguyen Van Thieu said that Vo Nguyen Giap had attacked Quang Tri, Dong Ha and Cam Lo.",
        "Szczecin, Gda\u0144sk and \u0141\u00f3d\u017a fell to the invaders, said Gen. W\u0142adys\u0142aw Sikorski.",
        "M23 rebels seize Walikale, Nyabibwe, Kalehe and Minova in a push to Bukavu",
        "Mai-Mai fighters attacked a village at Mongbwalu, killing 12 soldiers.",
        "A Mai-mai leader, Pascal Tamumbi, took a camp in Lubero with 90 men.",
    ],
)
def test_english_with_foreign_names_is_english(text: str) -> None:
    assert language_of(text) in ("en", None)
