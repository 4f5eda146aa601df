"""Words of war for what hurts nobody: bombarded with questions, a fight to save a dyke, a campaign against a court."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.lookalikes.beasts import of_kind
from streams.extract.sides.participants import doers_of, things_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.foes import FOES
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_THROWING = frozenset({"shelling", "airstrike", "bombing", "assault", "siege"})
_GROUND = frozenset({"offensive", "capture", "assault", "siege"})
_MEANS = words("with of by from")
_STARVED_OF = words("food water rice bread flour medicine supplies fuel light aid money cash")
_WITH = words("light rain mist fog snow wind dawn sun flowers")  # in what, and by what, men attack
_POSTS = words("posts")  # of an army, unless somebody writes them
_ONLINE = Small(
    r"\b(?:online|on-line|internet|social[- ]media|web|website|facebook|twitter|instagram|tiktok|telegram|weibo|reddit|"
    r"blog\w*|tweet\w*|hashtags?|trolls?|users)\b"
)
_AGAINST = words("against on")
_SAVES = words(
    "hold save contain control shore strengthen put douse stop plug tame beat keep protect extinguish push slow"
)
_SAVED = words(
    """
    dyke dykes dike dikes levee levees embankment embankments dam dams flame flames fire fires blaze blazes flood
    floods floodwater floodwaters water waters wildfire wildfires leak spill outbreak epidemic virus tide sea mud
    """
)
_CARRIERS = words("convoy convoys lorries lorry trucks truck buses ambulances barges boats planes helicopters vehicles")
_ARMIES = words("army military soldiers troops marines forces")
_RELIEF = Small(
    r"\b(?:aid|relief|humanitarian|food|flour|medicines?|medical supplies|red cross|red crescent|unicef|unhcr|"
    r"world food programme|wfp|charit(?:y|ies)|evacuees)\b"
)
_FOUGHT = Small(
    r"\b(?:attack\w*|fir(?:ed|ing)|fight\w*|fought|shell(?:ed|ing)|bomb\w*|kill\w*|ambush\w*|storm\w*|battl\w+)\b"
)
_FOES = Small(rf"\b(?:{FOES}|gunmen|besieg\w+|siege|enemy)\b")
_NATURE = Small(
    r"\b(?:flames?|fires?|wildfires?|blazes?|floods?|flooding|floodwaters?|landslides?|mudslides?|earthquake|quake|"
    r"snow|avalanches?|cyclone|typhoon|hurricane|storms?|rains?|tsunami|eruption|lava)\b"
)
_LORRIES = Small(
    r"\b(?:convoys?|columns?|lines?|fleets?) of (?:[\w,]+ ){0,3}?(?:trucks|lorries|buses|ambulances|barges|vehicles)\b"
)
_WATERS = Small(
    r"\b(?:floods|flooding|floodwaters?|landslides?|mudslides?|earthquake|avalanches?|cyclone|typhoon|hurricane|"
    r"monsoon)\b"
)
_TONNES = Small(r"\b(?:tonnes|tons|bags|sacks) of (?:rice|flour|food|grain|wheat|maize|supplies)\b")
_IN_FLAMES = Small(r"\b(?:bush|forest|wild|brush|grass)[ -]?fires?\b")
_CUT_OFF = words("isolate strand maroon") | {"cut off"}
_DEAD = Small(
    r"\b(?:bodies|remains|coffins?|graves?|cemeter(?:y|ies)|widows?|medals?|posthumous\w*|next of kin|veterans?|"
    r"descendants)\b"
)
_AIRCRAFT = words(
    "bomber bombers fighter helicopter helicopters plane planes jet jets aircraft airliner glider airship balloon"
)
_BROUGHT_DOWN = Small(r"\b(?:hijack\w*|suicide|shot|laden|explosives|missiles?|attack\w*|rockets?)\b")
_BLASTS = words("explosion explosions blast blasts fire fires blaze depot dump arsenal magazine detonations")


def hurts_nobody(clauses: Clauses, trigger: Trigger, before: str = "") -> bool:
    """Say whether the word of war is of words, waters, offices or bread; `before` is the sentence before."""
    tree = clauses.tree
    if tree is None:
        return False
    return (
        _is_thrown(clauses, tree, trigger)
        or _is_to_save(clauses, tree, trigger)
        or _is_on_office(clauses, tree, trigger)
        or _is_of_relief(clauses, trigger, before)
        or _is_cut_off_in_need(clauses, trigger)
        or _is_handed_on(clauses, tree, trigger)
        or _is_at_polls(clauses, trigger)
        or _is_swept(clauses, trigger)
        or _is_of_the_dead(clauses, trigger)
        or _is_in_speech(clauses, tree, trigger)
        or _is_crash(clauses, trigger)
        or _is_of_traffic(clauses, trigger)
        or _is_of_fame(clauses, tree, trigger)
        or _is_of_mines(clauses, trigger)
        or (
            trigger.type == "shelling" and any(clauses.tokens[at].lower in _BLASTS for at in doers_of(clauses, trigger))
        )
    )


def _is_of_mines(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether mines or rubble are what is cleared: "began clearing landmines from the Juba road"."""
    found = _CLEARED.search(clauses.sentence.text, clauses.tokens[trigger.first].start)
    return found is not None and found.start() - clauses.tokens[trigger.end - 1].end <= 1


_CLEARED = Small(
    r"\b(?:clear(?:s|ed|ing)?|remov(?:e|es|ed|ing)) (?:up )?(?:the |some |[\d,]+ ){0,2}(?:unexploded |old |buried )?"
    r"(?:(?:land|land-| )?mines|ordnance|munitions|explosives|rubble|debris|wreckage|snow|booby-traps)\b"
)


def _is_thrown(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether nothing that wounds is thrown: "bombarded with leaflets", "a barrage of questions"."""
    if trigger.type not in _THROWING:
        return False
    at, tokens = trigger.end - 1 if trigger.is_noun else trigger.first, clauses.tokens
    harmless = of_kind("harmless") - (_STARVED_OF if trigger.type == "siege" else frozenset())
    harmless -= frozenset() if _ONLINE.search(clauses.sentence.text) else _POSTS
    below = tree.children(at, "obl", "nmod", "obl:agent")
    below += [one for thing in tree.children(at, "obj") for one in tree.children(thing, "nmod")]
    for child in below:
        marks = {tokens[one].lower for one in tree.children(child, "case") if not _has_verb(tree, one, child)}
        thrown = {tokens[one].lower for one in (child, *tree.children(child, "conj"))}
        is_own = tree.nodes[child].head == at or marks == {"with"}
        is_own = is_own and (trigger.type != "assault" or thrown.isdisjoint(_WITH))  # "attacked it by the light of"
        if is_own and marks & _MEANS and thrown <= harmless:
            return True
    return False


def _has_verb(tree: Tree, first: int, end: int) -> bool:
    """Say whether a verb parts the two, which are of two clauses then: "who attacked from the north told reporters"."""
    return any(tree.nodes[at].tag in ("VBD", "VBZ", "VBP") for at in range(first, end))


def _is_to_save(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether people fight to hold a dyke or put out a fire."""
    if trigger.type != "clash" or trigger.is_noun:
        return False
    for verb in tree.children(trigger.first, "xcomp", "advcl"):
        things = {clauses.tokens[one].lower for one in tree.children(verb, "obj", "obl")}
        is_by_nature = _NATURE.search(clauses.sentence.text) is not None and not clauses.mentions[1:]
        if clauses.tokens[verb].lower in _SAVES and (things & _SAVED or is_by_nature):
            return True
    return False


def _is_on_office(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether it is waged with words and laws against an office, the press, a trade: no arms reach those."""
    if trigger.type != "offensive" or not trigger.is_noun:
        return False
    for at in things_of(clauses, trigger):
        marks = {clauses.tokens[one].lower for one in tree.children(at, "case")}
        is_aimed = bool(marks & _AGAINST) or tree.dep(at) == "conj"
        if is_aimed and clauses.tokens[at].lower in of_kind("office"):
            return not any(one.first <= at < one.end and one.is_fighting for one in clauses.mentions)
    return False


def _is_of_relief(clauses: Clauses, trigger: Trigger, before: str) -> bool:
    """Say whether those who roll in bring bread: a convoy in a text of aid, or of lorries and nobody armed."""
    if trigger.type not in ("offensive", "capture", "assault") or trigger.is_noun:
        return False
    text, doers = clauses.sentence.text, doers_of(clauses, trigger)
    found = _LORRIES.search(text)
    is_before = found is not None and found.end() <= clauses.tokens[trigger.first].start
    is_carried = is_before or (bool(doers) and all(clauses.tokens[at].lower in _CARRIERS for at in doers))
    if not is_carried or _FOUGHT.search(text) is not None or any(one.actor_id for one in clauses.mentions):
        return False
    is_armed = any(one.is_fighting and one.noun not in _CARRIERS for one in clauses.mentions)
    is_armed = is_armed or any(token.lower in _ARMIES for token in clauses.tokens)
    is_of_lorries = is_before and not is_armed and _FOES.search(text) is None
    return is_of_lorries or _RELIEF.search(text) is not None or _RELIEF.search(before) is not None


def _is_in_speech(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether it is an attack in words: "attacked the AfD in every speech"; not one told in a speech."""
    at, tokens = trigger.end - 1 if trigger.is_noun else trigger.first, clauses.tokens
    if trigger.type not in ("assault", "airstrike", "shelling", "raid"):
        return False
    if any(token.lower in _TELLING for token in tokens):
        return False  # "said in a statement that it had attacked Bambari"
    below = tree.children(at, "obl", "nmod")
    below += [one for thing in tree.children(at, "obj") for one in tree.children(thing, "nmod")]
    spoken = (one for one in below if tokens[one].lower in _SPOKEN)
    return any("in" in {tokens[mark].lower for mark in tree.children(one, "case")} for one in spoken)


_TELLING = lexicon.SAYING | words("confirm condemned condemns denied acknowledged hailed described")
_SPOKEN = words(
    """
    speech speeches interview interviews sermon sermons homily editorial editorials essay tweet tweets podcast podcasts
    statement statements article articles pamphlet manifesto
    """
)


def _is_cut_off_in_need(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether nature shuts places in: "rice for villages cut off by mud", "in the bush fire it was encircled"."""
    if trigger.type != "siege" or trigger.form != "past":
        return False
    text = clauses.sentence.text
    is_by_nature = trigger.lemma in _CUT_OFF and (_TONNES.search(text) is not None or _WATERS.search(text) is not None)
    is_by_nature = is_by_nature or _IN_FLAMES.search(text) is not None
    return is_by_nature and _FOUGHT.search(text) is None and _FOES.search(text) is None


def _is_handed_on(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether arms only change hands or are found: "handed in a mortar", "collected 900 mortar rounds"."""
    at = trigger.end - 1
    if trigger.type != "shelling" or not trigger.is_noun or tree.nodes[at].pos != "NOUN":
        return False
    for _ in range(_LISTED):
        head = tree.head(at)
        if head is None or tree.dep(at) not in ("conj", "compound", "nmod", *_HAD):
            return False
        if tree.dep(at) in _HAD:
            is_note = any(token.lower in _PAPERS for token in clauses.tokens[head:at])  # "a note over the shelling"
            return clauses.tokens[head].lower in _GETS and not is_note
        at = head
    return False


_PAPERS = words("note letter protest complaint petition statement report message memorandum")
_HAD = ("obj", "obl", "nsubj:pass")  # "handed in rifles" may be read as something done in them
_LISTED = 4  # heads from an arm to the verb that has it: "rifles, rockets and one mortar"
_GETS = forms_of_all(
    "hand collect buy sell store stockpile hoard seize find recover surrender deliver ship give turn smuggle steal "
    "display supply donate produce order amass stash bury hide confiscate discover unearth import export carry lay"
)


def _is_at_polls(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether parties fight for votes: "sent volunteers to open its offensive before polling day"."""
    if trigger.type not in _OF_POLLS or _AT_POLLS.search(clauses.sentence.text) is None:
        return False
    armed = (one for one in clauses.mentions if one.head == "armed" and one.noun not in _HELPERS)
    return not any(armed) and _PARTY.search(clauses.sentence.text) is not None


_OF_POLLS = frozenset({"offensive", "assault", "capture", "retreat"})
_HELPERS = words("volunteers activists workers canvassers militants supporters members islamists speakers")
_PARTY = Small(
    r"\b(?:part(?:y|ies)|candidates?|coalition|voters?|campaigners?|canvassers?|constituenc(?:y|ies)|alliance|"
    r"\d+ seats|seats in)\b"
)
_AT_POLLS = Small(
    r"\b(?:polling day|election day|polling stations?|by-?elections?|battleground of the election|"
    r"(?:before|ahead of|for|in|until) (?:the |this |next )?(?:[\w'\u2019-]+ )?(?:elections?|vote|ballot|polls|"
    r"run-?off|referendum|primar(?:y|ies)))\b"
)


def _is_swept(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a fire or an illness is what sweeps through the barracks, in a headline that the parse misses."""
    at = trigger.first - 1
    if at < 0 or clauses.tree is None or clauses.tree.dep(at) == "obj":  # "sent to fight smuggling stormed"
        return False
    return trigger.type in _GROUND and not trigger.is_noun and clauses.tokens[at].lower in of_kind("evil")


def _is_of_the_dead(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether "in battle" only tells how those died who are brought home or honoured."""
    if trigger.type != "clash" or not trigger.is_noun or clauses.tokens[max(0, trigger.first - 1)].lower != "in":
        return False
    return _DEAD.search(clauses.sentence.text) is not None and trigger.end - trigger.first == 1


def _is_crash(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether an aircraft only crashes: "a helicopter crashed into the hills"; drones are flown into things."""
    if not clauses.tokens[trigger.first].lower.startswith("crash") or _BROUGHT_DOWN.search(clauses.sentence.text):
        return False
    is_driven = clauses.tree is not None and bool(clauses.tree.children(trigger.first, "obj"))  # "crashed his car into"
    return not is_driven and any(clauses.tokens[at].lower in _AIRCRAFT for at in doers_of(clauses, trigger))


def _is_of_traffic(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a train or a lorry hits something, laden with nothing: "a bus struck an army jeep near Goma"."""
    if trigger.is_noun or clauses.tokens[trigger.first].lower not in _BUMPS or is_on_mine(trigger):
        return False
    doers = {clauses.tokens[at].lower for at in doers_of(clauses, trigger)}
    return bool(doers) and doers <= _TRAFFIC and _LADEN.search(clauses.sentence.text) is None


def is_on_mine(trigger: Trigger) -> bool:
    """Say whether it is a mine that a vehicle hits: "a bus struck a landmine"."""
    return not _MINES.isdisjoint(trigger.lemma.split())


_MINES = words("mine landmine land-mine ied device bomb")
_BUMPS = forms_of_all("hit strike kill crush injure")
_TRAFFIC = words(
    """
    train trains lorry lorries truck trucks bus buses minibus coach car cars taxi taxis tram trams van driver motorist
    motorcyclist ferry tree crane tractor trailer tanker locomotive ambulance cyclist ship freighter barge yacht liner
    """
)
_LADEN = Small(
    rf"\b(?:{FOES}|bombs?|bomber|suicide|explosives?|exploded|blew up|gunmen|attack\w*|armoured|deliberate\w*|laden|"
    r"packed|rebel|fighters|assault\w*|missiles?|rockets?|terror)\b"
)


def _is_of_fame(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether it is a trade, a title or a heart that is taken: "have taken over London's cocaine trade"."""
    if trigger.is_noun or trigger.type not in _GROUND | {"raid"}:
        return False
    parts = ("obj", "nsubj:pass", "obl") if trigger.end - trigger.first > 1 else ("obj", "nsubj:pass")
    return any(clauses.tokens[at].lower in _FAME for at in tree.children(trigger.first, *parts))


_FAME = words(
    """
    trade trades headlines league leagues title titles crown crowns medal medals imagination imaginations hearts
    attention mood limelight spotlight vote votes lead seats essence spirit audience audiences charts award awards
    business businesses industry turnover
    """
)
