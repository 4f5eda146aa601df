"""Crowds and police in the streets, and robbers at a bank: unrest and crime, told in the words of war."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.lookalikes.beasts import of_kind
from streams.extract.people.kinds import kind_of
from streams.extract.sides.participants import doers_of
from streams.extract.words.foes import FOES
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import GROUND

# who attacks only for what can be carried off or broken
_ROBBERS = words(
    """
    looters robbers burglars thieves muggers pickpockets shoplifters vandals hooligans looter robber burglar thief
    poachers poacher carjackers carjacker mobsters mobster
    """
)
# .. who are so on farms, and raiders of herds where they bear arms, kill or attack a village
_RUSTLERS = words("rustlers rustler")
_HERDS = Small(
    r"\b(?:armed|killed|killing|dead|died|guns?|rifles?|villages?|villagers|camps?|communit(?:y|ies)|kraals?)\b"
)
# what the police bring against a crowd, or a crowd against the police
_RIOT = Small(
    r"\b(?:tear ?gas|water cannons?|riot (?:police|squads?|shields?|gear|officers)|rubber bullets|plastic bullets|"
    r"baton rounds|batons?|truncheons|pepper spray|stun grenades|stone-throwing|flying squads?|"
    r"(?:threw|throw|throwing|hurled|hurling|pelted \w+ with|lobbed) (?:\w+ ){0,2}(?:stones|rocks|bottles|bricks|"
    r"petrol bombs|molotov cocktails|molotovs|eggs|paint|fireworks)|"
    r"burn(?:ed|t)? (?:car |old )?(?:tyres|tires)|tor(?:e|n) down (?:\w+ )?(?:posters|billboards))\b"
)
# days on which crowds rush what is sold
_SALES = Small(
    r"\b(?:black friday|cyber monday|boxing day sales?|(?:january|summer|winter|clearance|flash) sales?|"
    r"singles['\u2019]? day|bargain[- ]hunters?|bargains|doorbusters?)\b"
)
_STREETS = Small(
    r"\b(?:police|gendarmes|gendarmerie|constables|carabinieri|crowds?|protest\w*|demonstrat\w*|rioters?|mob|"
    r"students|marchers|youths|young people)\b"
)
# what nobody but a robber attacks
_TILLS = Small(
    r"\b(?:(?:bank|the) vaults?|vaults of|cash (?:machines?|dispensers?|vans?|trucks?|boxes)|cash-in-transit|atms?|"
    r"jewell?ers?|jewell?er['\u2019]s|jewell?ery (?:shops?|stores?)|safe-deposit|strongroom|"
    r"tills|(?:the|a|shop|their|its) till|post office van|bullion|robb(?:ed|ery|eries|ing)|(?:a|two|three) banks?"
    r"(?! of)|(?:a|two|three) branch(?:es)? of (?:the )?(?:\w+ )?banco?\b|bank branch(?:es)?|"
    r"bank vans?|heists?|payroll (?:robber\w+|vans?|office)|pawn ?shops?|filling stations?|betting shops?)\b"
)
_GOT_AWAY = Small(
    r"\b(?:escap(?:ed|ing)|fle(?:d|eing)|ma(?:de|king) (?:off|away)|g(?:ot|etting) away) with (?:[^\s.;]+ ){0,6}?"
    r"(?:diamonds?|jewels?|gold bars?|paintings?|reais|dollars|euros|pounds|pesos|rand|francs|in cash)\b"
)
_ROBBED = Small(r"\b(?:robb\w+|vaults?|hold-?ups?)\b")
_CROWDS = (
    r"(?:[\w-]+ ){0,3}?(?:students|protest(?:e|o)rs|demonstrators|fans|youths|supporters|workers|strikers|farmers|"
    r"miners|crowds?)"
)
_POLICED = r"(?:the )?(?:riot )?(?:police|gendarmes|security forces)"
_OF_PROTEST = ("the ", "their ", "student ", "students' ", "protest ", "tent ", "campus ", "university ", "solidarity ")
_ENCAMPED = rf"(?:{'|'.join(f'(?<={one})' for one in _OF_PROTEST)})encampments?"  # guerrillas live in others
# whom security forces drive off a square; and pickets, who are sentries but where work stops
_DISPERSED = Small(
    r"\b(?:storm|clear|raid|attack|break up|broke up|dispers|evict|surround)\w* (?:the |a |an |"
    rf"their )?(?:[\w-]+ ){{0,2}}?(?:sit-ins?|protest camps?|{_ENCAMPED}|vigils?|picket lines?|rall(?:y|ies)|"
    rf"demonstrations?|protests?)\b|\bbetween {_POLICED} and {_CROWDS}\b|\bbetween {_CROWDS} and {_POLICED}\b|"
    rf"\b{_CROWDS}(?: \w+ly)? (?:clash\w*|fought|skirmished) with {_POLICED}\b|"
    rf"\b{_POLICED} (?:clash\w*|fought|skirmished) with {_CROWDS}\b|"
    r"\bpickets?\b(?=[^.;]*\b(?:miners|dockers|strikers|strikes?|stewards|lorr(?:y|ies)|colliery|coke|factory|works)\b)"
)
# prisons that are won back from those locked up in them
_PRISONS = Small(
    r"\b(?:control|hold|command|possession) of (?:the |a |two |three |most of )?(?:[\w-]+ ){0,3}?(?:prisons?|jails?|"
    r"penitentiar(?:y|ies)|block|blocks|wings?|cells?|detention centre|detention center)\b"
)
_INMATES = Small(r"\b(?:inmates?|prisoners|convicts|warders?|wardens?|guards?|riots?|rioting|mutiny|disturbances?)\b")
# what criminals settle among themselves
_GANGLAND = Small(r"\b(?:settling of scores|score-settling|gangland|drive-by shootings?|hitm[ae]n|contract killers?)\b")
# .. or with one man of the night: "opened fire on a nightclub owner's car"
_ON_ONE = Small(
    r"\b(?:on|at|against) (?:an?|the) (?:[\w-]+ )?(?:(?:nightclub|club|bar|casino|restaurant) owner|restaurateur|"
    r"rapper|footballer|boxer|mobster|loan shark|promoter)\b"
)
# .. by a word that no war is called by: "a shooting between rival gangs in Malmo"
_SHOOTINGS = frozenset({"shooting", "shootings", "stabbing", "stabbings"})
_BATTLE = Small(r"\b(?:gun ?battles?|firefights?|pitched battles?|machine guns?|grenades?)\b")
_UNDERWORLD = Small(
    r"\b(?:detectives?|drugs?|drug-dealing|teenagers?|teenaged?|stabb\w+|nightclubs?|turf|scooters?|cocaine|knives)\b"
)
_BY_GANGS = Small(
    r"\b(?:rival|criminal|drug|street|crime|between|among) (?:\w+ )?(?:gangs?|gangsters|dealers|mobsters)\b"
    r"(?! (?:and|with) (?:the )?police)"
)
# one man who shoots those he serves with: "a soldier shot dead three comrades"
_AMONG_THEMSELVES = Small(
    r"\b(?:an?|one) (?:[\w-]+ ){0,2}?(?:soldier|policeman|policewoman|officer|constable|recruit|conscript|guard|"
    r"gendarme|sailor|marine|private|sergeant|corporal|cadet)\b(?: [\w'\u2019-]+){0,6}? (?:shot|shooting|killed|"
    r"killing|stabbed|opened fire|fired)\b(?: [\w'\u2019-]+){0,5}? (?:comrades?|colleagues?|"
    r"fellow (?:soldiers?|officers?|policemen|recruits?|conscripts?|guards?))\b"
)
_OF_ARMIES = rf"{FOES}|soldiers?|troops|army|fighters"
_SIDES = Small(rf"\b(?:{_OF_ARMIES})\b")
_ON_SETTLEMENT = re.compile(r" (?:on )?(?:the |an? |two |three |several )?(?:\w+ )?(?:villages?|towns?|camps?)\b")
_KILLED = Small(r"\b(?:killed|killing|kill|dead|shot dead|died)\b")
# robbers who fight the police of a town: "robbed two banks in Offa and killed nine policemen"
_KILLED_GUARDS = Small(
    r"\b(?:killed|killing|shot dead) (?:[\w-]+ ){0,3}?(?:policemen|police officers|officers|gendarmes|guards)\b"
)
_ARMIES = Small(
    rf"\b(?:{_OF_ARMIES}|gunmen|mutin\w+|paramilitar\w+|shell(?:ed|ing|s)|mortars?|rockets?|tanks|gunfire|"
    r"machine[- ]guns?|firefights?|gun ?battles?|marines|commandos)\b"
)


def is_unrest(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a crowd and the police fight in the streets, or robbers empty a vault, and no armed side is told."""
    text = clauses.sentence.text
    if trigger.type not in GROUND:
        is_racket = trigger.type == "bombing" and _is_gangs_bomb(text)
        return is_racket or _is_robbers_flight(clauses, trigger) or _is_crowd_against_law(clauses, trigger)
    is_brawl = _UNDERWORLD.search(text) is not None and _BATTLE.search(text) is None
    is_of_gangs = trigger.lemma in _SHOOTINGS or (trigger.type == "clash" and is_brawl)
    is_crime = _GANGLAND.search(text) or _ON_ONE.search(text) or (is_of_gangs and _BY_GANGS.search(text))
    is_for_tills = _is_for_tills(clauses, trigger) or (
        _GOT_AWAY.search(text) is not None and _KILLED.search(text) is None
    )
    is_robbery = bool(is_crime or is_for_tills) and _SIDES.search(text) is None  # "two gunmen attacked a jeweller's"
    is_robbery = is_robbery or _AMONG_THEMSELVES.search(text) is not None or _is_for_ransom(clauses, trigger)
    is_robbery = is_robbery or _is_by_lone(clauses, trigger)
    if is_robbery or _is_cordon(clauses, trigger) or _is_crowd_against_law(clauses, trigger):
        return True
    if _ARMIES.search(text) or any(one.actor_id and one.head != "state" for one in clauses.mentions):
        return False
    if _DISPERSED.search(text) is not None and (trigger.type == "clash" or _KILLED.search(text) is None):
        return True
    if trigger.type == "capture" and _PRISONS.search(text) is not None and _INMATES.search(text) is not None:
        return True
    is_riot = _SALES.search(text) is not None or (_RIOT.search(text) is not None and _STREETS.search(text) is not None)
    is_massacre = _KILLED.search(text) is not None and _ON_SETTLEMENT.match(text, clauses.tokens[trigger.end - 1].end)
    return is_riot or (_is_by_robbers(clauses, trigger) and not is_massacre)


def _is_crowd_against_law(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a crowd without guns fights those who police it, whoever dies: "miners hurled dynamite at police".

    Or sets upon an embassy or an office.
    """
    text = clauses.sentence.text
    if trigger.type not in _BRAWLS or _GUNS.search(text):
        return False
    if trigger.type == "bombing":
        return _FIREBOMBS.search(text) is not None and _STREETS.search(text) is not None
    known = [one for one in clauses.mentions if one.actor_id and kind_of(one) == "irregular"]
    doers = doers_of(clauses, trigger)
    above = clauses.tree.head(trigger.first) if clauses.tree is not None and not doers and not trigger.is_noun else None
    doers = doers or ([above] if above is not None else [])  # "Monks clashed", as if they were clashed
    crowds = {clauses.tokens[at].lower for at in doers} - _OF_LAW
    if known or not crowds or (_LAW.search(text) is None and _HOUSES.search(text) is None):
        return False
    return crowds <= of_kind("crowd") | _FOLLOWERS


_HOUSES = Small(
    r"\b(?:embass(?:y|ies)|consulates?|high commission|chanceller(?:y|ies)|cultural cent(?:re|er)s?|ministr(?:y|ies)|"
    r"parliament|newspapers?|(?:party |company |bank |un |u\.n\. )(?:offices?|headquarters|compound))\b"
)


def _is_gangs_bomb(text: str) -> bool:
    """Say whether criminals blow up a door or a bar, and nobody fights: "a bomb outside a nightclub laid by gangs"."""
    is_theirs = _RACKET.search(text) is not None and _VENUE.search(text) is not None
    return is_theirs and _SIDES.search(text) is None and _KILLED.search(text) is None


_RACKET = Small(
    r"\b(?:gangs?|gangsters?|gang-related|gangland|underworld|extort\w*|protection money|racket\w*|organi[sz]ed crime|"
    r"mafia|feuds?|drug dealers?|criminal networks?)\b"
)
_VENUE = Small(
    r"\b(?:nightclubs?|night clubs?|restaurants?|pizzerias?|salons?|barber\w*|stairwells?|(?:apartment|tower) blocks?|"
    r"flats?|villas?|kiosks?|shops?|garages?|casinos?|bars?|caf[e\u00e9]s?|front doors?|doorways?|gyms?|dealerships?)\b"
)


def _is_for_ransom(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether nobody known takes hostages, and nothing else is done: "the gang had taken six hostages"."""
    text = clauses.sentence.text
    if trigger.type != "raid" or _HOSTAGE.search(text) is None or any(one.actor_id for one in clauses.mentions):
        return False
    doers = {clauses.tokens[at].lower for at in doers_of(clauses, trigger)}
    is_crime = bool(doers) and doers <= _CAPTORS | _ROBBERS | of_kind("crowd")
    return is_crime and not any(one.is_fighting and one.noun not in doers for one in clauses.mentions)


def _is_by_lone(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether one man did it whom the police caught or shot: "shot a man who attacked a patrol car"."""
    tree, tokens = clauses.tree, clauses.tokens
    head = tree.head(trigger.first) if tree is not None else None
    if tree is None or head is None or trigger.is_noun or tree.dep(trigger.first) != "acl:relcl":
        return False
    is_one = tree.nodes[head].tag == "NN" and bool(
        {tokens[one].lower for one in tree.children(head, "det")} & {"a", "an"}
    )
    return is_one and tokens[head].lower in _LONE and _FOE.search(clauses.sentence.text) is None


_FOE = Small(rf"\b(?:{FOES})\b")
_LONE = words("man woman knifeman gunman attacker driver teenager boy youth student officer soldier pupil assailant")
_HOSTAGE = Small(r"\bhostages?\b")
_CAPTORS = words("gang gangs gangsters bandits pirates kidnappers hijackers gunman brothers workers")

_BRAWLS = (GROUND - {"ambush"}) | {"bombing"}
_FIREBOMBS = Small(r"\b(?:petrol[- ]?bombs?|molotovs?|fire-?bombs?|molotov cocktails?|fireworks)\b")
_GUNS = Small(
    rf"\b(?:{FOES}|armed|gun(?:men|man|fire|s)|rifles?|machine[- ]guns?|mutin\w+|grenades?|fighters|mortars?|rockets?|"
    r"tribesmen|ambush\w*|base|barracks|garrison|tanks?|villages?|settlements?|camps?)\b"
)
_LAW = Small(r"\b(?:police\w*|security (?:forces|men|officers)|gendarmes?|gendarmerie|officers|riot \w+)\b")
_FOLLOWERS = words("supporters followers loyalists youths residents")
_OF_LAW = words("police policemen officers forces gendarmes gendarmerie troops guards")


_CORDONS = ("seal", "cordon")
_POLICE = words("police policemen officers gendarmes")


def _is_cordon(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the police close streets: "6,000 police and troops have sealed off the old town"."""
    is_closed = trigger.type == "siege" and trigger.lemma.startswith(_CORDONS)
    return is_closed and any(clauses.tokens[at].lower in _POLICE for at in doers_of(clauses, trigger))


def _is_for_tills(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether nobody known is after money: not if a town is stormed ("stormed Palma and emptied tills")."""
    found = _TILLS.search(clauses.sentence.text)
    if found is None or any(one.actor_id for one in clauses.mentions):
        return False
    text = clauses.sentence.text
    if _ON_SETTLEMENT.match(text, clauses.tokens[trigger.end - 1].end) or _KILLED_GUARDS.search(text):
        return False  # "attacked the village and robbed shops"
    between = [one for one in clauses.places if one.first >= trigger.end]
    return not any(clauses.tokens[one.first].start < found.start() for one in between)


def _is_by_robbers(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether nobody but robbers does it: "looters attacked two supermarkets", "a gang of robbers attacked"."""
    tree = clauses.tree
    doers = doers_of(clauses, trigger)
    below = [child for at in doers for child in tree.children(at, "nmod", "compound")] if tree is not None else []
    named = {clauses.tokens[at].lower for at in (*doers, *below)}
    are_rustlers = not named.isdisjoint(_RUSTLERS) and trigger.type != "assault"
    return not named.isdisjoint(_ROBBERS) or (are_rustlers and _HERDS.search(clauses.sentence.text) is None)


def _is_robbers_flight(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether those who flee have robbed somebody: "gunmen robbed a bank in Lagos and fled"."""
    if trigger.type != "retreat" or trigger.lemma != "flee" or any(one.actor_id for one in clauses.mentions):
        return False
    text = clauses.sentence.text
    if _GETAWAY.search(text) is not None and _ARMIES.search(text) is None and _WARLIKE.search(text) is None:
        return True
    return any(one.search(text) for one in (_ROBBED, _TILLS))


# what only thieves do before they run, or run in: "fled in a stolen van", "fled after holding up a post office"
_GETAWAY = Small(
    r"\b(?:in|on|aboard) (?:an?|the|two|their) (?:[\w-]+ )?(?:stolen|getaway) (?:[\w-]+ )?(?:vans?|cars?|taxis?|"
    r"scooters?|mopeds?|hatchbacks?|saloons?|motorbikes?)\b|"
    r"\b(?:held|holding|hold) up (?:an?|the|two|three) (?:[\w-]+ )?(?:post offices?|shops?|stores?|supermarkets?|"
    r"pharmac(?:y|ies)|kiosks?|petrol stations?|casinos?|restaurants?)\b"
)
_WARLIKE = Small(
    r"\b(?:bandits|cartels?|attack\w*|ambush\w*|battles?|clash\w*|garrison|outposts?|villages?|ceasefire)\b"
)
