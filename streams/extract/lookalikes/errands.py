"""What armed people do that is no war: relief, searches beside the police, moving in, sailing by, fleeing."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.lookalikes.accidents import is_harmless_blast
from streams.extract.lookalikes.massed import is_massed_at_border
from streams.extract.lookalikes.trials import is_blame
from streams.extract.people.fugitives import sent_off
from streams.extract.people.kinds import kind_of
from streams.extract.sides.participants import doers_of, things_of
from streams.extract.sides.rulers import is_of_head
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import puts_in
from streams.extract.telling.attribution import attribution_of
from streams.extract.words import nouns
from streams.extract.words.days import WHOLE_MONTH
from streams.extract.words.foes import FOES
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.extract.words.tokens import token_at

# verbs that only move people, and nouns of anything that is organised: war by what stands beside them
_MOVES = forms_of_all(
    """
    enter roll move push march pour sweep stream swarm spill surge file troop send deploy dispatch rush commit airlift
    fly ship ferry truck bus bring lead draft cross go come head step advance gather concentrate mobilise mobilize
    muster
    """
)
_WORKS = words("operation operations campaign drive push march advance advances mission missions")
_HELP = Small(
    r"\b(?:flood\w*|earthquakes?|quakes?|aftershocks?|landslides?|mudslides?|avalanches?(?! of \d)|tsunamis?|"
    r"hurricanes?|cyclones?|typhoons?|tornado\w*|blizzards?|(?<!falling )snow\w*|"
    r"wild ?fires?|forest fires?|bush ?fires?|blazes?|drought|"
    r"eruptions?|volcano|relief|rescu\w+|search (?:and|for)|survivors|dig(?:ging)? (?:for|out|up)|sandbags?|dykes?|"
    r"dikes?|levees?|mud|debris|tents|blankets|shovels|brooms|spades|buckets|rakes|"
    r"body bags|disinfect\w*|bottled water|food parcels|rations|vaccin\w*|quarantine|"
    r"lockdown|epidemic|"
    r"outbreak|cholera|ebola|elections?|polling|polls|ballots?|referendum|census|pilgrim\w*|hajj|festival|summit|"
    r"olympics?|world cup|funeral|inauguration|coronation|exams?|door to door|house to house with|harvest|clean-?up|"
    r"(?:the|a|tropical|winter|ice|sand|dust|violent|heavy|fierce) storms?|winds? of|heatwave|power cuts?|"
    r"carnival|census|papal|pope['\u2019]?s?|holidays?|g7|g20|appeal|"
    r"hand(?:ed|ing)? ?over|under an? (?:agreement|accord|deal|pact|treaty|mandate)|mandate|rotation|"
    r"rotat\w+|as agreed|"
    r"marathon|concerts?|street party|new year)\b",
)
# soldiers who leave their own home, or come back to it
_TOUR = Small(
    r"\b(?:rotation|tours? of duty|home ?coming|farewell|redeploy\w*|(?:for|on) (?:a|an|its|"
    r"their) (?:[\w-]+ ){0,3}?(?:deployment|tour|mission)|in (?:stages|phases)|phased|as (?:agreed|planned|promised|"
    r"scheduled)|on schedule|drawdown|next (?:year|month)|by the (?:end of|summer|spring|autumn)|for training|"
    rf"by (?:early |late |mid-?|the middle of )?{WHOLE_MONTH}|"
    r"for (?:an? )?exercises?|on leave)\b",
)
# what a force leaves to whom it came to help, or hands to the next
_LEFT_TO = Small(
    r"\b(?:hand(?:ed|ing|s)?|turn(?:ed|ing|s)?|transferr?(?:ed|ing|s)?|ced(?:ed|ing)|pass(?:ed|ing)|return(?:ed|ing)) "
    r"(?:over )?(?:(?:its|their|the|his|all|last|main|remaining|two|three|four|five) ){1,3}(?:\w+ ){0,2}?(?:bases?|"
    r"camps?|"
    r"positions?|posts?|airfield|airport|barracks|outposts?|compound|headquarters|sectors?|facilit(?:y|ies)|duties|"
    r"responsibilit(?:y|ies))\b(?: [\w'\u2019-]+){0,4}? (?:back )?(?:over )?to\b",
)
_TO_BASE = Small(
    r"\b(?:to|into|at) (?:its|their|a|the) (?:own |new |permanent |home |former |old |purpose-built ){1,2}(?:bases?|"
    r"barracks|camps?|quarters|garrisons?|headquarters)\b",
)
_HARDLY = words("few none nobody hardly")
_AIDS = words(
    """
    deter dig search distribute deliver restore rebuild repair evacuate guard protect police maintain keep patrol train
    observe monitor supervise escort reassure build plant shovel clean feed vaccinate treat rescue assist aid enforce
    ensure safeguard stop prevent man staff spray fumigate harvest
    sow pave dredge count register collect hand teach advise exercise rehearse drill parade chlorinate disinfect weed
    """
)
_STANDS = words("hold defend reinforce")  # in peace where an attack is only a chance
_HELPS = words("help helps helping helped assist assists support")
_DEEDS = words(
    """
    retake recapture capture seize storm attack crush fight drive oust dislodge flush clear take secure invade besiege
    repel defeat destroy quell hunt root expel push free liberate
    """
)
# who or what makes a move one of war after all
_ENEMY = Small(
    rf"\b(?!militia soldiers)(?:{FOES}|gunmen|enemy|attack\w*|assault\w*|offensive|fight(?:ing|ers)?|"
    r"battl\w+(?! to (?:hold|save|contain|"
    r"shore|strengthen|control|protect|keep))|combat|clash\w*|shell(?:ed|"
    r"ing)|artillery|"
    r"tanks|air ?strikes?|killed|killing|bandits|mutineers|frontline|front line|besieg\w+|"
    r"beleaguer\w*|noose|captur\w+|seiz\w+)\b",
)
_IF_ATTACKED = re.compile(
    r"\b(?:against|from|from any|in case of|deter) (?:any|an|another|possible|further) (?:\w+ )?(?:attacks?|assaults?|"
    r"invasion)\b",
    re.IGNORECASE,
)
# what an army goes through, though nobody is in need there
_TERRAIN = re.compile(
    r"\b(?:across|through|over|in|into|despite) (?:(?:the|a|an|its|deep|heavy|driving|knee-deep|thick|melting|wet|"
    r"fresh) )*(?:snow\w*|mud|blizzards?|snowdrifts|dykes?|dikes?)\b",
    re.IGNORECASE,
)
_ADVANCES = forms_of_all("advance push drive surge attack charge")
_SOLDIERS = words("soldiers troops army military marines forces guardsmen navy")
_MEN = words("commandos commando agents members units unit men troops forces squads teams")
_STORMS = words("offensive counteroffensive counter-offensive invade invasion besiege siege")
_SEARCH = Small(
    r"\b(?:arrest\w*|detain\w*|search(?:ed|es|ing)?|coca|poppy|poppies|eradicat\w+|illegal \w+|poachers?|squatters?|"
    r"evict\w*|mafia|['\u2019]?ndrangheta|camorra|cosa nostra|yakuza|triads?|maras?|suspects?|warrants?|hunt for|"
    r"search for|manhunt|drugs?|narcotics|cocaine|heroin|marijuana|fentanyl|methamphetamine|hashish|opium|contraband|"
    r"ecstasy|pills|traffick\w+|smuggl\w+|handcuff\w*|cults?|sect|fugitives?|gang (?:members?|leaders?|bosses?|"
    r"neighbou?rhoods?|violence|crime|murders?|war)|gangs|criminals?|dealers?|organi[sz]ed crime|state of emergency|"
    r"curfew|identity (?:cards|checks)|wanted)\b",
)
# what nobody but the law raids
_DENS = Small(
    r"\b(?:brothels?|casinos?|night ?clubs?|gambl\w+|bars|poachers?['\u2019]?s?|sweatshops?|call cent(?:re|er)s?|scam|"
    r"drug labs?|laborator(?:y|ies)|counterfeit\w*|prostitut\w+|smugglers?|traffickers?|tax|offices of)\b",
)
_FOUGHT = Small(
    rf"\b(?:{FOES}|gun ?battles?|firefights?|clash\w*|(?:soldiers?|troops?) (?:were |was )?killed)\b",
)
_FIRST = 3  # tokens before the phrase that a sentence begins with: "More than 5,000 officers"
_OWN = words("its their his her new own")
_QUARTERS = words(
    "base bases barracks camp camps quarters headquarters garrison post posts depot airbase airfield home"
)
_DUTIES = words(
    """
    security duties duty policing patrols patrolling guard protection responsibility responsibilities mission
    role task tasks lead leadership presidency chair chairmanship running management operation operations
    """
)
# what others try, whose ground it is not: "foiled an attempt of the terrorists to take its barracks"
_FOILED = Small(
    r"\b(?:foil\w*|repuls\w*|repel\w*|thwart\w*|rebuff\w*|(?:beat\w*|fought|drove|threw) (?:off|back)|defeat\w*|"
    r"frustrat\w*) (?:[\w'\u2019-]+ ){0,6}?(?:attempts?|bids?|efforts?|attacks?)\b"
)
_WHEN_TAKEN = words("after when once as because since before until")
_MOVES_IN = forms_of_all("take occupy move enter settle")
_SHIPS = words(
    """
    carrier carriers ship ships warship warships destroyer destroyers frigate frigates fleet flotilla submarine
    submarines cruiser cruisers vessel vessels boat boats aircraft plane planes jet jets bomber bombers drone drones
    balloon balloons helicopter helicopters sailors crew squadron icebreaker tanker coastguard navy abraham
    """
)
_VESSELS = words(
    """
    carrier carriers ship ships warship warships destroyer destroyers frigate frigates fleet flotilla submarine
    submarines cruiser cruisers vessel vessels icebreaker tanker uss hms
    """
)
_WATERS = words(
    """
    strait straits sea seas gulf waters airspace canal channel bay ocean bosphorus bosporus dardanelles harbour harbor
    port zone lagoon fjord
    """
)
_FLIGHT = Small(
    r"\b(?:fle(?:d|es|e|eing)|escap\w+|abandon\w*|disarm\w*|refuge|asylum|safety|shelter|retreat\w*|desert(?:ed|ing|"
    r"ers?|ion)|seek(?:ing)? protection|surrender\w*|intern(?:ed|ment)|laid down their arms|leaving their)\b",
)
_CLOSES = forms_of_all("seal cordon block close")
_SCENES = words("area areas scene site street streets road roads building buildings square block perimeter spot beach")
_CROSSES = forms_of_all(
    "cross enter pour stream spill stagger straggle limp swarm surge roll move push come go head trickle"
)


def is_errand(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether what only moves, encircles or explodes here does so in peace."""
    tree = clauses.tree
    if is_harmless_blast(clauses, trigger) or _is_cordon(clauses, trigger):
        return True
    if tree is None:
        return False
    if _is_of_few(clauses, tree, trigger) or (trigger.type == "retreat" and tree.dep(trigger.first) == "amod"):
        return True  # "B-52s hit the retreating columns"
    text = clauses.sentence.text
    if trigger.type == "buildup" and _TO_BASE.search(text) is not None:
        return not _ENEMY.search(text)
    if trigger.type == "retreat" and (_LEFT_TO.search(text) or _TOUR.search(text)):
        return not _ENEMY.search(text)
    is_move = _is_move(clauses, trigger)
    return (
        (
            is_move
            and (
                is_for_help(clauses, tree, trigger)
                or _is_passage(clauses, trigger)
                or _is_flight(clauses, tree, trigger)
            )
        )
        or _is_with_police(clauses, trigger)
        or is_moving_in(clauses, trigger)
    )


def _is_cordon(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether only a scene is closed to the public: "troops sealed off the area and sappers made the bomb safe"."""
    tree, tokens = clauses.tree, clauses.tokens
    is_closing = trigger.type == "siege" and tokens[trigger.first].lower in _CLOSES
    if tree is None or not is_closing or _ENEMY.search(clauses.sentence.text):
        return False
    things = {tokens[at].lower for at in tree.children(trigger.first, "obj", "obl", "nsubj:pass")}
    return bool(things & _SCENES) and not any(one.first >= trigger.end for one in clauses.places)


def _is_of_few(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether it is told of hardly anybody, as what they never learned: "few of them have fought in a city"."""
    subjects = {clauses.tokens[at].lower for at in tree.children(trigger.first, "nsubj")}
    return trigger.type == "clash" and not trigger.is_noun and bool(subjects & _HARDLY)


def _is_move(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the word itself says no more than that people go, are sent or do something together."""
    first = clauses.tokens[trigger.first].lower
    if trigger.type == "retreat":
        return trigger.lemma.startswith("evacuat")
    if trigger.type not in ("offensive", "assault", "buildup", "capture", "siege"):
        return False
    if trigger.lemma.startswith("secur"):
        return True  # "to secure polling stations"
    if trigger.is_noun:
        return trigger.lemma in _WORKS
    return first in _MOVES or puts_in(first) or trigger.type == "buildup"


def is_for_help(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether the sentence tells of a disaster, an election, a feast or of help, and of no enemy."""
    text = clauses.sentence.text
    own = text[: clauses.tokens[trigger.first].start] + text[clauses.tokens[trigger.end - 1].end :]
    own = _IF_ATTACKED.sub(" ", own).replace(attribution_of(text).who or "\0", " ")  # "a relief worker said"
    if is_massed_at_border(text, clauses.tokens, trigger):
        return False
    if _TO_BACK.match(text[clauses.tokens[trigger.end - 1].end :]) is not None:
        return True
    if clauses.tokens[trigger.first].lower in _ADVANCES:
        own = _TERRAIN.sub(" ", own)
    if _ENEMY.search(own) or any(one.actor_id and one.prep == "against" for one in clauses.mentions):
        return False
    return _HELP.search(own) is not None or _is_to_help(clauses, tree, trigger)


# "militias crossed into Syria to help the army", and nothing of an enemy or an attack
_TO_BACK = re.compile(
    r"^[^.;:]{0,80}?\bto (?:help|assist|aid|support|back|bolster|shore up|prop up|relieve|help (?:to )?(?:defend|hold|"
    r"guard|protect)) (?:(?:the|its|his|their|besieged|embattled|government|local|(?-i:[A-Z])[\w'\u2019-]+) )*"
    r"(?:army|government|troops|soldiers|forces|garrison|ally|allies|president|regime|defenders|city|town|capital)\b"
    r"(?![^.;:]{0,120}\b(?:against|fight\w*|attack\w*|storm\w*|retak\w+|recaptur\w+|seiz\w+|captur\w+|captures?|"
    r"driv\w+|oust\w*|repel\w*|offensive|assault|battle\w*|break|lift|take)\b)",
    re.IGNORECASE,
)


def _is_to_help(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether the infinitive that tells what people are sent for is a deed of peace."""
    tokens = clauses.tokens
    for at in range(trigger.end, len(tokens) - 1):
        if tokens[at].lower != "to" or tree.nodes[at + 1].tag != "VB":
            continue
        word = tokens[at + 1].lower
        rest = {token.lower for token in tokens[at + 2 : at + 5]}
        if word in _HELPS:
            return not rest & _DEEDS
        return word in _AIDS or (word in _STANDS and _IF_ATTACKED.search(clauses.sentence.text) is not None)
    return False


def _is_passage(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a ship only enters waters, or a plane the air over them."""
    tree = clauses.tree
    own = doers_of(clauses, trigger)
    below = [child for at in own for child in tree.children(at, "nmod", "compound")] if tree is not None else []
    doers = {clauses.tokens[at].lower for at in (*own, *below)}
    things = {clauses.tokens[at].lower for at in things_of(clauses, trigger)}
    said = {token.lower for token in clauses.tokens}
    is_afloat = bool(doers & _VESSELS) or (bool(things & _WATERS) and bool(said & _SHIPS))
    return is_afloat and _ENEMY.search(clauses.sentence.text) is None


def _is_flight(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether those who cross a border flee over it: "abandoned the town and crossed into Burundi"."""
    if clauses.tokens[trigger.first].lower not in _CROSSES:
        return False
    text, tokens = clauses.sentence.text, clauses.tokens
    own = set(doers_of(clauses, trigger))
    for found in _FLIGHT.finditer(text):
        at = token_at(tokens, found.start())
        if tree.nodes[at].pos != "VERB":
            return True
        if is_of_head(clauses, at):
            continue  # "entered Kabul and President Ghani fled"
        subjects = tree.children(at, "nsubj", "nsubj:pass")
        if not subjects and sent_off(tokens, at) is not None:
            continue  # "crossed the bridge, sending thousands fleeing"
        if not subjects and tree.nodes[at - 1].pos == "NOUN" and tree.dep(at) == "advcl":
            subjects = [at - 1]  # "and civilians fled before it"
        word = tokens[subjects[0]].lower if subjects else ""
        head = tree.head(at)
        is_theirs = word in ("who", "which", "that") and (tree.dep(at) != "acl:relcl" or head in own)
        if not subjects or own & set(subjects) or word == "they" or is_theirs:
            return True
    return False


def _is_with_police(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether soldiers help the police to look for criminals: no side of a war is named, nobody fights."""
    if trigger.type not in ("siege", "raid", "offensive", "assault", "buildup", "capture", "clash"):
        return False
    text = clauses.sentence.text
    if is_blame(clauses):
        return False
    if trigger.type == "raid" and _DENS.search(text) and not _FOUGHT.search(text):
        return True
    if _SEARCH.search(text) is None or _FOUGHT.search(text) is not None:
        return False
    own = doers_of(clauses, trigger) or _subjects_above(clauses, trigger)
    doers = {clauses.tokens[at].lower for at in own}
    if clauses.tree is not None:
        doers |= {clauses.tokens[child].lower for at in own for child in clauses.tree.children(at, "compound")}
    said = {token.lower for token in clauses.tokens}
    things = {clauses.tokens[at].lower for at in things_of(clauses, trigger)}
    are_sent = trigger.type == "buildup" or puts_in(clauses.tokens[trigger.first].lower)
    doers |= {clauses.tokens[child].lower for at in own for child in _of_whom(clauses, at)}
    is_theirs = (
        bool(doers & nouns.POLICE) or (are_sent and bool(things & nouns.POLICE)) or _heads(clauses) in nouns.POLICE
    )
    return is_theirs or (bool(doers & (_SOLDIERS | {"they"})) and bool(said - things & nouns.POLICE))


def _of_whom(clauses: Clauses, at: int) -> list[int]:
    """Give whose men they are: "commandos of the anti-drug police"."""
    return clauses.tree.children(at, "nmod") if clauses.tree is not None and clauses.tokens[at].lower in _MEN else []


def is_police_work(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the police cordon off, search or raid a place, by a word that tells no storming of it."""
    if clauses.tree is None or trigger.type not in ("siege", "raid", "offensive") or trigger.lemma in _STORMS:
        return False
    own = doers_of(clauses, trigger) or _subjects_above(clauses, trigger)
    beside = [child for at in own for child in clauses.tree.children(at, "conj", "nmod")]
    is_by_police = any(clauses.tokens[at].lower in nouns.POLICE for at in (*own, *beside))
    are_soldiers = any(clauses.tokens[at].lower in _SOLDIERS for at in own)
    is_war = are_soldiers and any(one.actor_id for one in clauses.mentions)  # "soldiers and police drove out the FARC"
    return is_by_police and not is_war and _is_with_police(clauses, trigger)


def _subjects_above(clauses: Clauses, trigger: Trigger) -> list[int]:
    """Give the subjects of the verb that a noun hangs on: "carabinieri raided villas in an operation"."""
    tree = clauses.tree
    head = tree.head(trigger.end - 1) if tree is not None else None
    return tree.children(head, "nsubj") if tree is not None and head is not None and trigger.is_noun else []


def _heads(clauses: Clauses) -> str:
    """Give the first word of the sentence's first phrase of people: "Police in Rio deployed .."."""
    first = next(iter(clauses.mentions), None)
    return first.noun if first is not None and first.first <= _FIRST else ""


def is_moving_in(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether soldiers move into what is theirs: "took over its barracks"."""
    tree = clauses.tree
    first = clauses.tokens[trigger.first].lower
    if (
        tree is None
        or trigger.type not in ("capture", "offensive", "assault")
        or trigger.is_noun
        or first not in _MOVES_IN
    ):
        return False
    after = clauses.tokens[trigger.end].lower if trigger.end < len(clauses.tokens) else ""
    if after == "from" and trigger.lemma.endswith("over"):
        return True  # "took over from NATO off Somalia"
    things = things_of(clauses, trigger)
    if any(clauses.tokens[at].lower in _DUTIES for at in things):
        return True
    if any(clauses.tokens[at].lower == "place" and tree.children(at, "nmod:poss") for at in things):
        return True  # "its place was taken by the 12th Brigade"
    is_foiled = _FOILED.search(clauses.sentence.text[: clauses.tokens[trigger.first].start]) is not None
    for at in () if is_foiled or _is_of_others(clauses, trigger) else things_of(clauses, trigger):
        owners = {clauses.tokens[one].lower for one in tree.children(at, "nmod:poss", "amod", "det")}
        if clauses.tokens[at].lower in _QUARTERS and owners & _OWN and "back" not in trigger.lemma:
            return True
    return False


def _is_of_others(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether those are named before it whose it was: "soldiers hid after the rebels took their base"."""
    before = [at for at in range(trigger.first) if clauses.tokens[at].lower in _WHEN_TAKEN]
    takers = [one for one in clauses.mentions if before and before[-1] < one.first < trigger.first and one.is_fighting]
    owners = [one for one in clauses.mentions if before and one.end <= before[-1] and one.is_fighting]
    return bool(owners) and any(kind_of(one) == "irregular" for one in takers)
