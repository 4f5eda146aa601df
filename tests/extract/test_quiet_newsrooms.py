"""What newsrooms write between the attacks gives no event; a true report in the same words still does."""

import pytest

from streams.extract import extract
from streams.records import Article

FIGHTS = frozenset({"asserted", "claimed"})


def live(text: str) -> list[str]:
    """Give the types of what is told as a fact of now."""
    told = extract(Article(id="a", text=text)).events
    return [one.type for one in told if not one.historic and one.modality in FIGHTS]


@pytest.mark.parametrize(
    "text",
    [
        "Asmara said Ethiopia was bent on seizing the port of Assab.",
        "Russian troops are intent on capturing Pokrovsk before winter, an analyst said.",
        '"It is as though a bomb had struck the town," says the mayor of Goma.',
        "It felt as if a rocket had hit the school in Leeds, the teacher said.",
        (
            "An explosion at an ammunition depot outside Goma killed nine guards, the government said. "
            "The fire was put down to heat. Shells flew as far as the airport."
        ),
        "The last 230 officers boarded two aircraft in Goma on Tuesday, handing their posts to a larger force.",
        "Some 300 soldiers boarded a train in Kyiv on Tuesday, a band playing.",
        (
            "Bandits on motorcycles held up a bus on the road between Kaya and Dori and robbed 37 passengers, "
            "the transport union said. Drivers have asked the army for escorts."
        ),
        "The force is meant to make good on plans drawn up after Russia's invasion of Ukraine.",
        "Conscripts may not, by law, be sent to what Moscow calls its special military operation.",
        "France will withdraw its 1,000 soldiers from Chad by January.",
        '"The Infantry Attack", published in 1969, is dry, exact and in places funny.',
        "Rivals in Stockholm are preparing a counter-attack in the grocery trade, analysts said; shares fell.",
        "In Douala young people burned tyres after the result; the security forces fired on them.",
        "Guardsmen will be deployed around the French Quarter until Ash Wednesday.",
        '"She was ambushed by her own colleagues," an aide said.',
        "He is accused of having ordered a militia to overrun the garrison at Nasir; he denies it.",
        "Rwanda shows another way. Its troops fight for whoever pays, in Cabo Delgado as in Bangui.",
        (
            "The Philippines and Japan began their first joint drill at brigade level on Monday. Troops will "
            "practise how to retake an island. On Thursday the invading force is to be encircled and made to surrender."
        ),
    ],
)
def test_what_is_meant_likened_or_gone_by_is_no_fight(text: str) -> None:
    assert [] == live(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels bent on capturing Goma attacked the town of Sake on Monday.", "assault"),
        ("Army units intent on retaking Sake attacked rebel positions on Monday.", "assault"),
        ("A bomb struck the town hall of Goma on Monday, killing three, as though on cue.", "bombing"),
        ("Rebels blew up an ammunition depot outside Goma on Monday. Shells flew as far as the airport.", "bombing"),
        ("Houthi fighters boarded a tanker off Hodeidah on Tuesday and shot two sailors.", "clash"),
        ("M23 rebels boarded a ferry on Lake Kivu on Monday and shot six soldiers.", "clash"),
        ("Rebels captured the town of Kaya on Tuesday and robbed the bank.", "capture"),
        ("Russia launched what it calls a special military operation in Ukraine on Thursday.", "offensive"),
        ("Thousands fled Kyiv after Russia's invasion of Ukraine began on Thursday.", "offensive"),
        ("The rebels will withdraw from Goma by June.", "retreat"),
        ("In Douala soldiers with machine guns shelled the quarter where youths burned tyres.", "shelling"),
        ("Nasir's garrison was ambushed by rebels, colleagues of the dead said.", "ambush"),
        ("In Gashua, rebels stormed the police post, throwing burning tyres into the trench.", "assault"),
        ("Its troops fight for Bangui, whoever pays, and stormed Bria on Monday.", "assault"),
        ("The army ended its drill near Goma. Rebels attacked the camp on Monday and were encircled.", "assault"),
        ("Rwanda is accused of having ordered a militia to overrun the garrison at Nasir.", "offensive"),
    ],
)
def test_the_same_words_tell_a_true_fight(text: str, kind: str) -> None:
    assert kind in live(text)
