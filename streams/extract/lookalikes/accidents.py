"""What explodes by mistake, by heat or where old shells lie, and arms that are only made, sold and carried."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.frames.targets import is_received
from streams.extract.people.kinds import kind_of
from streams.extract.sides.participants import doers_of, things_of
from streams.extract.words import nouns
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased, Small
from streams.records import STRIKES

_BLAST = Small(r"\b(?:explosions?|blasts?|explod\w+|blew up|blow up|blown up|detonat\w+|set off|went off)\b")
_DANGEROUS = re.compile(
    r"\b(?:(?:ammunition|munitions?|arms|weapons?|powder|fuel|petrol|oil|gas|missile|army|military) "
    r"(?:ships?|depots?|dumps?|stores?|warehouses?|stockpiles?|factor(?:y|ies)|plants?|tankers?|tanks?|trucks?|"
    r"stations?|cylinders?|"
    r"works|arsenals?)|tankers?|refiner(?:y|ies)|firework\w*|pyrotechnic\w*|chemical|fertili[sz]er|(?:coal|"
    r"gold|copper|iron|diamond|salt) mines?|colliery|"
    r"boilers?|laboratory|silo|grain|distillery|mill|transformer|"
    r"substation|reactor|"
    r"pipelines?|sewer\w*|depots?|arsenals?|magazines?)\b",
    re.IGNORECASE,
)
# where gas explodes, but no two explosions are gas
_OF_GAS = Small(r"\b(?:kitchen|bakery|restaurant|apartment)s?\b")
_MANY = Small(r"\b(?:explosions|blasts|(?:second|third) (?:explosion|blast))\b")
_CAUSE = Small(
    r"\b(?:accident\w*|technical (?:fault|failure|problem)|short[ -]circuit|wiring|faulty|leak\w*|negligence|"
    r"electrical|weld(?:ing|ers?)|spark|overheat\w*|the heat|heat|lightning|carelessness|safety|mishandl\w*|disarm\w*|"
    r"defus\w*|unexploded|left over|left behind by|scrap\w*|"
    r"(?:an?|the|some) (?:old|rusty|rusted|wartime|discarded|forgotten) (?:[\w-]+ )?"
    r"(?:shells?|bombs?|grenades?|mines?|rockets?)|(?:shells?|bombs?|grenades?|mines?|rockets?) "
    r"(?:from|of|dating (?:from|back to)|left (?:behind )?(?:by|from)) (?:an?|the) (?:[\w-]+ ){0,2}"
    r"(?:old|past|last|earlier|previous|civil|korean|vietnam|balkan|great|gulf|winter|independence) wars?|"
    r"(?:old|expired|outdated|surplus|obsolete) (?:shells|ammunition|munitions|rockets|mines|bombs) being \w+|"
    r"being (?:dismantled|defused|decommissioned)|ruled out (?:any |an? )?(?:attack|sabotage|terrorism|foul play)|"
    r"malfunction\w*|spontaneous\w*|cigarette|"
    r"(?:in|during) (?:a )?training|(?:in|during|at) (?:an? |the )?(?:\w+ )?(?:exercises?|drills?|man(?:o?eu)vres)|"
    r"on a range|by mistake|live[- ]fir(?:e|ing)|in its (?:tube|barrel|breech)|"
    r"misfir\w+|prematurely|(?:planned |controlled )?(?:destruction|demolition) of (?:old|expired|unexploded|surplus|"
    r"captured|seized|outdated)|controlled (?:explosions?|blasts?|detonations?|demolitions?)|quarry(?:ing)?|"
    r"bomb disposal|disposal (?:team|squad|unit|experts?|officers?)|jammed|"
    r"(?<!since )(?<!since the )(?:(?:first|second) world war|world war (?:one|two|ii?))|"
    r"(?:gunnery|target|firing) practi[sc]e|(?:their|his|its|her) own (?:mines?|grenades?|shells?|bombs?|weapons?)|"
    r"(?:clear|lift|defus)(?:ed|ing) (?:[\w'\u2019-]+ ){0,3}?(?:mines?|minefields?|ordnance))\b",
)
# what an exploding depot throws about
_THROWN = Small(
    r"\b(?:throw|hurl|send|scatter|spew|shower|launch|fling|rain|spray)\w* (?:[\w-]+ ){0,2}?(?:shells|rockets|missiles|"
    r"munitions|mortars|shrapnel|rounds|projectiles|bombs)\b",
)
_PITS = re.compile(
    r"\b(?:coal|gold|copper|iron|diamond|salt|silver|tin|uranium|zinc|nickel|platinum) mines?\b", re.IGNORECASE
)
_ATTACKED = Small(
    r"\b(?:bombs?|bombers?|bombed|bombings?|attack\w*|militants?|rebels?|explosive device|suicide|car "
    r"bombs?|drones?|missiles?|"
    r"rockets?|shell(?:s|ed|ing)|air ?strikes?|strikes?|struck|claimed responsibility|sabotage\w*|"
    r"saboteurs|terror\w*|"
    r"gunmen|insurgents?|planted|ied|landmine|mine|mines|troops|fighters|warplanes|army said it)\b",
)
_BLOWS = words("blow blows blew blowing blown destroy destroyed")
_DUDS = words("bomb bombs mine mines shell shells ordnance munitions munition grenade grenades torpedo")
_ROUNDS = words("shell shells mortar mortars rocket rockets round rounds missile missiles")


def is_harmless_blast(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether what explodes does so by accident, or shells and missiles are only goods."""
    if trigger.type == "bombing" and _is_accident(clauses, trigger):
        return True
    if trigger.type == "shelling" and clauses.tokens[trigger.first].lower in _ROUNDS and _is_misfire(clauses, trigger):
        return True
    if trigger.type == "bombing" and clauses.tokens[trigger.first].lower in _BLOWS:
        things = {clauses.tokens[at].lower for at in things_of(clauses, trigger)}
        if things & _DUDS:
            return True  # "engineers blew up a 500-kilo bomb on the beach"
    if is_received(trigger):
        return any(one.head == "state" and one.end == trigger.first for one in clauses.mentions)
    return trigger.type in STRIKES and (_is_goods(clauses, trigger) or _is_found(clauses, trigger))


def _is_found(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a bomb is only found, or somebody is with one: "arrested two men with a home-made bomb"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or not tree.nodes[trigger.end - 1].tag.startswith("NN") or _WENT_OFF.search(clauses.sentence.text):
        return False
    above = {tokens[at].lower for at in tree.ancestors(trigger.end - 1)}
    return tokens[trigger.end - 1].lower in _BOMBS and bool(above & _FINDS)


_BOMBS = words("bomb bombs bomber explosives device devices")
_FINDS = forms_of_all("find discover arrest detain catch recover intercept salvage")
_WENT_OFF = Small(
    r"\b(?:explo(?:ded?|ding|sions?)|detonat\w+|went off|going off|blasts?|blew|killed|killing|wounded|injur\w+|dead|"
    r"attack\w*|suicide|bombings?)\b"
)


def _is_goods(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether shells or missiles are only made, bought, sold or given: "Norway orders 6,000 artillery shells"."""
    tree = clauses.tree
    head = tree.head(trigger.end - 1) if tree is not None else None
    if tree is None or head is None or not trigger.is_noun:
        return False
    at = trigger.end - 1
    while tree.dep(at) in ("conj", "appos") and tree.nodes[head].pos in ("NOUN", "PROPN"):
        at, above = head, tree.head(head)  # "tanks for Hungary and a million mortar rounds"
        if above is None:
            return False
        head = above
    marks = {clauses.tokens[one].lower for one in tree.children(at, "case")}
    if marks & _SINCE:
        return False  # "received 73 injured people after yesterday's bombardment"
    return clauses.tokens[head].lower in _TRADES and tree.dep(at) in ("obj", "nsubj:pass", "obl", "conj")


_SINCE = words("after since following during amid despite before")


_TRADES = forms_of_all(
    "order buy sell supply deliver donate produce manufacture make purchase procure provide receive need "
    "request promise "
    "pledge approve store stockpile stock export import ship acquire build want"
)


# "a bomb killed nine people; another was defused"
_OTHERS_DEFUSED = Cased(
    r"\b(?:another|others|(?:an?|the) (?:second|third|fourth|other)|(?:two|three|several) (?:others|more))\b"
    r"[^.;,]{0,40}?\b(?:defused|disarmed|made safe)\b"
)


def _is_accident(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether an explosion has a peaceful cause, or happens where things explode and nobody is said to attack."""
    text = _OTHERS_DEFUSED.sub(lambda found: " " * len(found[0]), clauses.sentence.text)
    if _is_by_fighters(clauses, trigger):
        return False
    own = text[clauses.tokens[trigger.first].start : clauses.tokens[trigger.end - 1].end]
    if (not _BLAST.search(own) and not _CAUSE.search(text)) or " way " in trigger.lemma:
        return False  # "blasted their way into the prison"
    rest = _PITS.sub(" ", text.replace(own, " "))
    if (thrown := _THROWN.search(rest)) is not None:
        rest = rest[: thrown.start()] + rest[thrown.end() :]
    if _ATTACKED.search(rest) or any(
        one.head in ("armed", "platform") and one.noun not in nouns.POLICE and one.actor_id for one in clauses.mentions
    ):
        return (
            _CAUSE.search(text) is not None
            and "attack" not in rest.lower()
            and not re.search(r"\b(?:suicide|car bomb|ied|planted|claimed)\b", text, re.IGNORECASE)
        )
    if _DANGEROUS.search(text) is not None or _CAUSE.search(text) is not None:
        return True
    return _OF_GAS.search(text) is not None and _MANY.search(text) is None


def _is_by_fighters(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether fighters set it off, and nothing of their own: "guerrillas blew up the pipeline"."""
    doers = doers_of(clauses, trigger)
    irregulars = [one for one in clauses.mentions if one.head == "armed" and kind_of(one) == "irregular"]
    return any(one.first <= at < one.end for one in irregulars for at in doers)


def _is_misfire(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a shell harms those who fire it: "a shell jammed and exploded during gunnery practice"."""
    text = clauses.sentence.text
    return _BLAST.search(text) is not None and _CAUSE.search(text) is not None and _is_accident(clauses, trigger)
