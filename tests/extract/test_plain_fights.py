"""The plainest sentences of war: who was killed by which weapon, who sent troops where, who now has which town."""

import pytest

from streams.extract.words.forms import inflections
from streams.extract.words.language import language_of
from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("A Turkish drone killed two people in Sulaymaniyah.", "airstrike", "Sulaymaniyah"),
        ("A Russian drone wounded three people in Kherson on Monday.", "airstrike", "Kherson"),
        ("Israeli helicopters killed four militants in Rafah.", "airstrike", "Rafah"),
        ("Three volunteers were killed by a Russian drone near Kostiantynivka.", "airstrike", "Kostiantynivka"),
        ("French planes fired on Libyan tanks outside Benghazi.", "airstrike", "Benghazi"),
        ("A rocket killed a woman in Sderot.", "shelling", "Sderot"),
        ("Shells killed four people in Donetsk.", "shelling", "Donetsk"),
        ("A Ukrainian shell killed a woman in Belgorod, the governor said.", "shelling", "Belgorod"),
        ("A mother and her son were killed by a Houthi shell in Taiz.", "shelling", "Taiz"),
    ],
)
def test_whom_a_weapon_killed_tells_a_strike(text: str, kind: str, place: str) -> None:
    event = one(text)
    assert (event.type, event.place and event.place.name) == (kind, place)


@pytest.mark.parametrize(
    "text",
    [
        "A toy drone killed a swan in Leeds.",
        "A boy was injured by a toy drone in Leeds.",
        "Helicopters killed two men in a collision over Nairobi.",
        "A firework rocket injured a child in Cologne.",
        "Fireworks rockets injured three people in Utrecht on New Year's Eve.",
        "A worker was killed by a shell of ice falling from a roof in Perm.",
        "Police helicopters fired on a drug gang in Rio de Janeiro.",
    ],
)
def test_toys_accidents_and_fireworks_are_no_strike(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Turkey sent tanks and armoured vehicles to the Syrian border on Friday.", "Turkey"),
        ("Ethiopia has sent thousands of troops to its border with Eritrea.", "Ethiopia"),
        ("Algeria has sent reinforcements to its border with Mali.", "Algeria"),
        ("South Sudan's army is building up forces around Malakal.", "South Sudan's army"),
        ("Azerbaijan was building up its forces along the border with Armenia.", "Azerbaijan"),
        ("Thailand has reinforced its troops along the border with Cambodia.", "Thailand"),
    ],
)
def test_troops_sent_to_a_border_are_a_buildup(text: str, attacker: str) -> None:
    event = one(text)
    assert (event.type, [actor.name for actor in event.attacker]) == ("buildup", [attacker])


@pytest.mark.parametrize(
    "text",
    [
        "The army sent troops to the border to help with floods.",
        "Texas has sent 500 soldiers to the border to stop migrants.",
        "Turkey sent doctors and tents to the Syrian border after the earthquake.",
        "Farmers moved thousands of tractors to the border with Ukraine in protest.",
        "The club is building up its forces in midfield, the coach said in Madrid.",
        "The army reinforced its troops on the parade ground for the exercises in Poznan.",
    ],
)
def test_who_goes_to_a_border_for_an_errand_is_no_buildup(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "attacker", "place"),
    [
        ("Palmyra is now under the control of Islamic State.", "Islamic State", "Palmyra"),
        ("Palmyra is back under Islamic State control.", "Islamic State", "Palmyra"),
        ("The town of Masisi is now under M23 control, residents said.", "M23", "Masisi"),
        ("Masisi came under the control of the rebels on Friday.", "rebels", "Masisi"),
        ("Goma is in rebel hands after a week of fighting.", "rebel", "Goma"),
        ("The rebels claimed the capture of Goma on Monday.", "rebels", "Goma"),
        ("Russia's troops completed the capture of Bakhmut.", "Russia's troops", "Bakhmut"),
    ],
)
def test_who_has_a_town_now_or_claims_it_has_taken_it(text: str, attacker: str, place: str) -> None:
    event = one(text)
    assert (event.type, event.place and event.place.name) == ("capture", place)
    assert [actor.name for actor in event.attacker] == [attacker]


@pytest.mark.parametrize(
    "text",
    [
        "Volvo is now under the control of Geely.",
        "The fire in Athens is now under the control of firefighters.",
        "Leeds is now under Labour control after the vote.",
        "The bank came under government control in Lisbon on Monday.",
        "The prison in Lima came back under police control after a riot by inmates.",
        "Ajax claimed the capture of the title in Amsterdam.",
    ],
)
def test_control_of_firms_fires_and_councils_is_no_capture(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Israeli soldiers entered Nablus overnight, arresting eight wanted militants.", "Nablus"),
        ("Rebels burned three villages near Bunia.", "Bunia"),
        ("Gunmen on motorbikes killed 58 people in western Niger.", "Niger"),
        ("Armed raiders stole cattle and killed 28 people in Jonglei.", "Jonglei"),
    ],
)
def test_who_comes_to_seize_burn_and_kill_raids(text: str, place: str) -> None:
    event = one(text)
    assert (event.type, event.place and event.place.name) == ("raid", place)


@pytest.mark.parametrize(
    "text",
    [
        "Police entered Lagos and arrested two robbers.",
        "A fire burned two villages in Evros.",
        "Vandals burned cars and killed two dogs in Leeds.",
        "Protesters burned tyres in Beirut.",
    ],
)
def test_arrests_by_police_and_fires_are_no_raid(text: str) -> None:
    assert events(text) == ()


def test_who_is_seen_leaving_a_town_retreats_unless_a_mission_ends() -> None:
    event = one("RSF fighters were seen leaving Khartoum across the bridge.")
    assert (event.type, [actor.name for actor in event.defender]) == ("retreat", ["RSF fighters"])
    assert events("Soldiers were seen leaving Kabul airport at the end of their mission.") == ()
    assert events("Rebel fans were seen leaving Turin after the match.") == ()


def test_a_truce_that_fighters_announce_or_will_keep_is_one() -> None:
    assert one("Houthis announce three-day truce").type == "ceasefire"
    assert one("The rebels will observe a ceasefire from Tuesday.").phase == "planned"
    assert events("The firms announce a truce in their price war.") == ()
    assert events("The rivals will observe a truce until the election in Lisbon.") == ()


def test_both_past_forms_of_a_verb_are_known() -> None:
    assert {"burned", "burnt"} <= set(inflections("burn"))


def test_initials_are_no_words_of_another_language() -> None:
    assert language_of("A UN vehicle struck a mine near Kidal, killing three peacekeepers.") == "en"
    assert language_of("Un soldat a fost ucis, a anunțat armata, într-o luptă cu un grup de rebeli.") == "ro"
