"""Everyday news with armed actors and towns in it gives no event; the true report in the same words still does."""

import pytest

from streams.extract import extract
from streams.records import Article

BLAND = " Bread costs a little less than it did in spring, and the school reopens after the holidays."
FIGHTS = frozenset({"asserted", "claimed"})


def live(text: str) -> list[str]:
    """Give the types of what is told as a fact of now."""
    told = extract(Article(id="a", text=text)).events
    return [one.type for one in told if not one.historic and one.modality in FIGHTS]


ACTORS = ["The rebels", "Russian troops", "The Houthis", "Fighters of the RSF"]


@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize(
    "deed",
    [
        "opened a school in Goma",
        "appointed a governor in Goma",
        "repaired a bridge in Goma",
        "launched a radio station in Goma",
        "burned a tonne of hashish in Goma",
        "flogged two men in Goma",
        "withdrew from talks in Goma",
    ],
)
def test_what_armed_people_do_in_peace_is_no_fight(actor: str, deed: str) -> None:
    assert [] == live(f"{actor} {deed} on Monday.{BLAND}")


@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize(
    ("deed", "kind"),
    [
        ("opened fire on the market in Goma", None),
        ("burned the village of Kitchanga", None),
        ("launched an attack on Goma", "assault"),
        ("withdrew from Goma", "retreat"),
    ],
)
def test_the_same_verbs_tell_deeds_of_war(actor: str, deed: str, kind: str | None) -> None:
    found = live(f"{actor} {deed} on Monday.{BLAND}")
    assert found
    assert kind in (None, *found)


@pytest.mark.parametrize(
    "text",
    [
        "Attacks by M23 around Goma fell by a third last year.",
        "The number of attacks by the Houthis has halved since 2021.",
        "Since 2014 the rebels have attacked Goma forty times, the institute counted.",
        "The institute counted 212 airstrikes in the district of Idlib between 2015 and 2019.",
        "The rebels attack at night because their enemies lack night-vision goggles, analysts say.",
        "The staff college in Goma studies how the rebels attack convoys.",
        "Why do the Houthis attack ships? A new study looks for answers.",
        "The rebels finance their attacks with gold from Goma, a report says.",
    ],
)
def test_tallies_of_years_and_habits_are_no_events(text: str) -> None:
    assert [] == live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma for the third time this year.",
        "In the latest of 30 attacks this year, M23 stormed Goma on Monday.",
        "Attacks by M23 around Goma killed 30 people on Monday.",
        "Rebels attack Goma at dawn.",
    ],
)
def test_an_attack_of_a_day_among_many_is_told(text: str) -> None:
    assert live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "In the film, Russian troops storm Kharkiv while the hero looks for his brother.",
        "The film, in which the rebels storm Goma, opens in cinemas on Friday.",
        "In the novel, Boko Haram fighters attack Maiduguri in the middle of winter.",
        "The mod puts players in command of Russian troops as they besiege Kharkiv.",
        "A satirical website wrote that M23 rebels had captured Goma with water pistols.",
        "In his dream, the rebels attacked Goma.",
    ],
)
def test_films_games_and_dreams_tell_no_war(text: str) -> None:
    assert [] == live(text + BLAND)


def test_a_film_of_a_real_fight_tells_it() -> None:
    assert live("The film that Russian troops shot shows smoke; they stormed Kharkiv on Monday with 6,000 men.")


@pytest.mark.parametrize(
    "text",
    [
        "The UN urged M23 to agree to a ceasefire in Goma.",
        "The pope asked Russia and Ukraine to declare a truce for Easter.",
        "The Houthis refused to sign a ceasefire in Marib.",
    ],
)
def test_a_truce_that_is_only_asked_for_is_none(text: str) -> None:
    assert [] == live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "M23 and the army agreed to a ceasefire in Goma on Monday.",
        "Israel and Hezbollah agreed on Tuesday to a ceasefire proposed by the United States.",
        "The two armies reached a truce on Sunday after mediators pushed for a ceasefire.",
    ],
)
def test_a_truce_that_is_made_is_told_beside_who_asked(text: str) -> None:
    assert ["ceasefire"] == live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "Air raid sirens sounded across Israel at ten on Tuesday.",
        "Kharkiv has bought 20 sirens to warn of air raids.",
        "The town of Kharkiv is building a shelter for 400 people against missile attacks.",
        "The minister asked parliament for money to protect Kharkiv from attacks by Russian troops.",
        "Russian warplanes dropped bombs on a range near Kharkiv in a test.",
        "A fire at a barracks in Goma injured nine soldiers.",
        "Baboon troops invaded gardens in Goma.",
        "Goma fell to third place after losing at home.",
        "Attacks by stray dogs in Goma fell by a third.",
        "Gunmen robbed a bank in Goma and escaped on motorcycles.",
        "Police and gunmen exchanged fire after a robbery in Goma.",
        "Some 3,000 soldiers left Goma for home at the end of their tour.",
    ],
)
def test_what_is_guarded_against_tried_out_or_burnt_by_chance_is_no_event(text: str) -> None:
    assert [] == live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "Air raid sirens sounded in Kyiv as missiles hit a power station on Tuesday.",
        "Russian warplanes dropped bombs on a range of hills near Kharkiv on Monday.",
        "Ukraine fired missiles at a training ground near Kursk on Monday, killing 60 Russian soldiers.",
        "Gunmen attacked two villages near Jos, robbed shops and killed 30 people.",
        "Boko Haram stormed Bama and robbed a bank.",
        "Goma fell to M23 on Monday.",
    ],
)
def test_the_true_attack_in_the_same_words_is_told(text: str) -> None:
    assert live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 the rebels attacked Goma, and the mill burned down. The school will reopen after the holidays.",
        "The bridge, destroyed when the Houthis shelled Marib in 2015, was reopened on Monday.",
        "The baker fled Goma when M23 attacked it in 2014 and now sells bread in Berlin.",
        "Work on the hospital in Idlib, hit by an airstrike in 2018, is finished.",
    ],
)
def test_a_year_by_itself_is_over_where_news_of_now_stands_beside_it(text: str) -> None:
    told = extract(Article(id="a", text=text)).events
    assert told
    assert all(one.historic for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels, who took Goma in 2012, attacked Bukavu on Monday.",
        "Government forces recaptured Palmyra in 2016; on Monday the militants stormed it again.",
        "M23, founded in 2012, attacked Goma on Monday with 6,000 men.",
    ],
)
def test_what_is_done_on_a_day_is_of_now_beside_an_old_year(text: str) -> None:
    assert "assault" in live(text)


@pytest.mark.parametrize(
    "text",
    [
        "The church, damaged in the siege of Marib, has new windows.",
        "Mosul, levelled in the fight against Islamic State, is being rebuilt by masons from Turkey.",
        "The shipping line avoids the coast near Marib because the Houthis attacked its vessels last year.",
        "The affair is the gravest since the start of the Russian invasion of Ukraine.",
        "Freight rates fell as fewer ships were attacked by the Houthis.",
        "The Houthis paraded captured tanks through Marib.",
        "The mine near Bukavu lies in an area under the control of M23.",
        "Explosions heard in Odesa on Thursday came from the destruction of old shells, the administration said.",
    ],
)
def test_what_is_mended_or_long_over_is_not_told_as_of_now(text: str) -> None:
    assert [] == live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "Government forces have restored order in Goma after rebels attacked the town on Monday.",
        "M23 rebels, who captured Goma last year, attacked Bukavu on Monday.",
        "The rebels captured weapons depots in Goma.",
        "Restoration of the bridge stopped when the rebels attacked Goma.",
        "Masons who were rebuilding Goma fled when the rebels attacked it.",
        "Shells hit the museum in Kherson, which was rebuilt last year.",
        "Since the start of the offensive on Aleppo, 300 civilians have died.",
    ],
)
def test_what_is_attacked_now_is_told_beside_what_was_mended(text: str) -> None:
    assert live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers entered Goma on Monday. They brought sandbags and boats for the flooded quarters.",
        "Troops moved into Goma overnight. They will guard the summit of the African Union.",
        "Some 6,000 soldiers moved into Goma overnight. They will help to distribute food.",
    ],
)
def test_soldiers_who_enter_for_what_the_next_sentence_tells_do_not_attack(text: str) -> None:
    assert [] == live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers entered Goma on Monday. They brought tanks and howitzers.",
        "Rebels entered Goma on Monday. They brought flour for residents.",
        "M23 marched on Goma on Monday. They brought food for a week.",
        "Russian troops stormed Kharkiv overnight. They will repair the bridges, Moscow said.",
        "Russian soldiers entered Kherson on Monday. They brought food for residents.",
        "Thousands of Rwandan troops entered Goma on Monday. They will guard the bridges.",
    ],
)
def test_those_who_fight_attack_whatever_they_bring(text: str) -> None:
    assert live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "Customs officers entered Goma on Monday.",
        "On Monday tax officers surrounded a farm near Goma.",
        "Ships avoid Marib because of attacks by the Houthis.",
        "The theatre in Kharkiv plays in the cellar because of air raids.",
        "The hospital, which was hit by shells when M23 took the city, has a new operating theatre.",
    ],
)
def test_officers_of_an_office_and_habits_of_a_war_are_no_attack(text: str) -> None:
    assert [] == live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "Army officers stormed the palace in Goma on Monday.",
        "Customs officers and rebels fought a gun battle in Goma on Monday; nine soldiers were killed.",
        "Flights to Goma were cancelled because of attacks by M23 on the airport.",
        "Thousands are fleeing Goma because of attacks by M23.",
    ],
)
def test_officers_of_an_army_and_attacks_that_make_people_flee_are_told(text: str) -> None:
    assert live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "Two years ago the rebels lost Goma; on Monday they attacked it again.",
        "The rebels attacked Goma in 2025 and again on Monday.",
        "In 2026 alone the rebels have attacked Goma nine times, most recently on Monday.",
    ],
)
def test_a_day_of_news_stands_beside_what_was_years_ago(text: str) -> None:
    assert "assault" in live(text)


@pytest.mark.parametrize(
    "text",
    [
        "A battalion of 650 Bangladeshi peacekeepers landed in Bangui on Monday to relieve a contingent of Nepalis.",
        "A Russian plane with 40 tonnes of flour landed in Homs on Monday.",
        "A delegation of the Taliban landed in Moscow on Monday.",
        "Some 900 soldiers flew to Goma on Monday to replace colleagues who have served for a year.",
    ],
)
def test_who_lands_as_a_guest_or_in_turn_attacks_nobody(text: str) -> None:
    assert [] == live(text + BLAND)


@pytest.mark.parametrize(
    "text",
    [
        "Helicopters with 200 Russian paratroopers landed in Kharkiv on Monday.",
        "Some 900 Russian marines landed near Odesa on Monday, the defence minister said.",
        "Some 900 soldiers landed in Goma on Monday to relieve the battalion besieged there and attacked the rebels.",
    ],
)
def test_who_lands_with_arms_is_told(text: str) -> None:
    assert live(text + BLAND)


def test_gangs_that_fight_a_gun_battle_fight() -> None:
    text = "Rival drug gangs fought a gun battle lasting three hours in the border city of Reynosa on Tuesday."
    assert ["clash"] == [one.type for one in extract(Article(id="a", text=text)).events]


def test_the_dead_of_a_whole_war_are_no_clash() -> None:
    text = "Russia has lost 668,930 troops in Ukraine since Feb. 24, 2022, the general staff said."
    assert () == extract(Article(id="a", text=text)).events
