"""The words of noun phrases: what kind of people a noun names, what may stand before it, what makes it an office."""

import re
from functools import cache, lru_cache
from typing import Literal

from streams.extract.words import lexicon
from streams.extract.words.days import NAMES
from streams.extract.words.lexicon import words
from streams.extract.words.tables import table, texts

HeadKind = Literal[
    "armed", "platform", "people", "civilian", "captive", "recruit", "casualty", "state", "bare", "thing"
]

YOUTH = words("scouts scout guides dancers actors performers monkeys baboons")
KIN = words("relatives families wives widows children sons daughters mothers parents orphans dependents dependants kin")
# a number before whose they are counts nobody who fights: "three peacekeepers' vehicles"
BELONGINGS = words(
    """
    vehicle vehicles car cars truck trucks lorries motorcycles motorbikes bikes boats house houses home homes hut huts
    tents shops farms fields offices quarters weapons rifles guns uniforms phones belongings property properties
    possessions cattle herds livestock graves
    """
)
BODIES_OF_MEN = words("forces militias")  # many of them are their men, a few are so many bodies
TOTALLING = words("of totaling totalling numbering comprising counting")
# men who are armed where they are somebody's or are said to be: "Hemedti's men", "masked youths"
MEN = words("men boys lads youths followers people members hordes tribesmen henchmen")
LEADERS = words(
    "warlord warlords general colonel commander sheikh chief chieftain strongman kingpin gangster leader marshal"
)
ARMED_ADJECTIVES = words(
    """
    armed heavily-armed well-armed masked uniformed hooded turbaned turbanned machete-wielding gun-toting
    kalashnikov-wielding rifle-toting camouflaged
    """
)
POLICE = words(
    "police policemen officers officer gendarmes gendarmerie constables deputies detectives carabinieri guardia "
    "marshals"
)
# before a number without a noun it counts whom it hits: "killing nine"
HARMED = words("killed wounded injured hurt dead slain shot captured arrested missing")
# groups that are somebody's: "units of the battlegroup", "elements of the 4th Division"
PARTS = words("units unit elements detachments group groups column columns")
# what else is killed, wounded or taken
BEASTS = words(
    """
    cows goats sheep camels horses donkeys mules dogs birds chickens pigs buffaloes buffalos elephants calves lambs oxen
    rhinos gorillas cattle livestock carabaos carabao yaks llamas ponies heifers steers
    """
)
HARMING = words("killing killed wounding wounded injuring injured kills wounds injures kill wound injure")
ORGANISATIONS = words(
    """
    union alliance party league organization organisation council state coalition network brotherhood congress
    authority committee committees tigers
    """
)
# what armed people hold: "Serb positions"
HELD = words(
    """
    positions position lines line trenches base bases airbase airbases airfield barracks outpost outposts post posts
    checkpoint checkpoints stronghold strongholds defences defenses headquarters convoy convoys column columns patrol
    patrols garrison garrisons camp camps redoubt redoubts bunker bunkers blockhouse blockhouses picket pickets
    strongpoint strongpoints trench entrenchments earthworks berm foxholes dugouts battery batteries emplacement
    emplacements
    """
)
# regiments by what they once bore, where a name stands before: "the Rajputana Rifles"
REGIMENTS = words("Rifles Fusiliers Foresters Borderers Cuirassiers")
TIMES = words("days weeks hours months years nights minutes")
# who keep soldiers in other countries
ALLIANCES = words("UN U.N. AU A.U. NATO Nato EU E.U. ECOWAS Ecowas OSCE CSTO SADC IGAD")
GROUP_NOUNS = words(
    """
    force forces group army column contingent garrison unit units militia corps convoy presence strength
    ranks
    """
)
# .. and those of which a noun tells that the number counts men: "a battalion of 700 men"
GROUPS_OF_MEN = GROUP_NOUNS | words(
    "battalion brigade regiment division company squadron platoon band party team patrol"
)
# what only contains those who act: "a wave of Islamist rebels", "most of the militia"
CONTAINERS = words(
    """
    number numbers total some part parts many most all lot lots bulk rest last majority handful mass masses
    tens dozens scores hundreds thousands million millions pair trio
    crowd crowds mob mobs throng throngs horde hordes swarm swarms wave waves rank ranks host line lines
    group groups band bands pack packs gang gangs party parties cell cells posse cluster pocket pockets
    squad squads team teams unit units element elements detachment detachments contingent contingents platoon platoons
    column columns convoy convoys legion legions flotilla wing faction remnants remnant holdouts members
    """
)
LINKS = words("of from loyal allied linked affiliated belonging")
VERBAL_NUMBER_END = words("already have has had are were is was to now currently will would all altogether combined")
# before a number without a noun: "troops numbering 6,000", "put at 6,500"
TOLD_AS = words("numbering totaling totalling counting numbered totalled totaled")
ESTIMATED_AT = words("put estimated reckoned counted assessed numbered given rated judged")
PEACEKEEPERS = words("peacekeeper peacekeepers helmet helmets observers monitors inspectors")
GUESTS = words("peacekeepers observers monitors advisers advisors trainers instructors")  # who are in no fight there
NO_PERSONS = (
    (lexicon.PLATFORMS - {"gunners"})
    | (lexicon.UNITS - {"militia", "militias", "guard", "guards", "movement"})
    | words(
        """
    groups group units unit faction factions columns column convoy convoys gangs gang cartels contingents
    alliance government regime
    """
    )
    | words("families homes houses")
)
OFFICES = words(
    """
    commander commanders leader leaders leadership spokesman spokeswoman spokesperson official officials chief
    chiefs newspaper media channel channels website ministry minister state television tv radio source sources
    general president officer officers mouthpiece propaganda agency affiliate flag flags uniform uniforms
    supporters activities activity territory sympathisers sympathizers families hideout headquarters-based
    prisoners detainees delegation negotiators politburo ideology writers experts analysts historians correspondents
    observers critics attache attaches
    """
)
WEAK = words(
    """
    group groups units unit column columns company companies government personnel movement front fleet command
    resistance
    """
)
NO_NAME_STARTS = words("and more several own the regular recent fresh additional")
NO_NAMES = NAMES | words(
    """
    meanwhile however today yesterday but and if while when after before
    despite in on at the a an as he she they we it last this that then also according since during amid until following
    christmas easter ramadan eid year eve day
    """
)
STATE_FORCES = "-forces"  # after a country's code: the id of its army
STATE_NOUNS = words(
    """
    army forces military troops soldiers soldier marines navy air-force force warplanes jets aircraft
    helicopters artillery government regime armed drones missiles commandos paratroopers warships tanks police
    guards planes plane bombers fighter-bombers gunships gunboats fighter-jets frigates destroyers sailors armour
    infantry cavalry conscripts paratroops
    """
)
SEATS_MEN = STATE_NOUNS - words("government regime police armed guards force")  # of a capital: "Moscow's infantry"
NO_STATE = words(
    """
    rebel rebels opposition militia militias militants insurgent insurgents separatist separatists kurdish
    shiite shia sunni mercenaries tribal islamist jihadist fighters anti-government terrorist terrorists
    paramilitary paramilitaries
    """
)


# aircraft by their numbers: "F-16s", "a MiG-29"
_AIRCRAFT = re.compile(r"(?:f|f/a|a|ac|ah|b|j|jf|il|ka|mi|mig|mq|rq|su|tu|tb|l)-\d{1,3}[a-z]{0,2}s?")
_ONCE = "ex-"


@lru_cache(maxsize=20_000)
def head_kind(word: str) -> HeadKind | None:
    """Give what kind of people the noun names, None for no people; "farmers-turned-rebels" are rebels."""
    if "-" in word and _AIRCRAFT.fullmatch(word):
        return "platform"
    if "-turned-" in word:
        word = word.rpartition("-turned-")[2]
    word = word.removeprefix(_ONCE)
    kinds: tuple[tuple[frozenset[str], HeadKind], ...] = (
        (lexicon.CAPTIVE, "captive"),
        (lexicon.RECRUITS, "recruit"),
        (lexicon.CASUALTY, "casualty"),
        (lexicon.ARMED, "armed"),
        (lexicon.FORCES, "armed"),
        (lexicon.UNITS, "armed"),
        (lexicon.PLATFORMS, "platform"),
        (lexicon.CIVILIAN, "civilian"),
        (lexicon.SOFT, "people"),
    )
    found = next((kind for words, kind in kinds if word in words), None)
    if found is None and "-turned-" in word:
        return head_kind(word.rpartition("-turned-")[2])  # "villagers-turned-fighters"
    return "armed" if found is None and word in persons("armed") else found


def counted_kind(word: str) -> HeadKind | None:
    """Give what kind of people the noun names where a number counts them."""
    return head_kind(word) or ("armed" if word in persons("counted") else None)


@cache
def persons(kind: str) -> frozenset[str]:
    """Give the nouns of data/persons.yaml that are `armed`, or fighters only where they are `counted`."""
    found = table("persons")
    return frozenset(texts(found.get(kind))) if isinstance(found, dict) else frozenset()
