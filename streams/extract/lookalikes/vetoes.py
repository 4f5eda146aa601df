"""What only looks like war: metaphor, sport, trade, drills, police work, illness, weather, films."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from streams.extract.cues.deeds import is_suffered
from streams.extract.cues.triggers import Trigger
from streams.extract.lookalikes.beasts import is_gunfire
from streams.extract.lookalikes.by_police import FORCE_OF_LAW, is_by_police
from streams.extract.lookalikes.drills import HITS, drill_theme, is_drilled
from streams.extract.lookalikes.fallen import is_of_place
from streams.extract.lookalikes.firms import are_soldiers, is_firm
from streams.extract.lookalikes.fought import around, is_fought, is_of_irregulars
from streams.extract.lookalikes.massed import is_massed_at_border
from streams.extract.lookalikes.plurals import is_plural
from streams.extract.lookalikes.titles import is_title
from streams.extract.people.followings import led_until
from streams.extract.people.kinds import IRREGULAR, STATE
from streams.extract.people.mention import Mention
from streams.extract.sides.participants import held_in
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.days import NOT_AFTER_MONTH, WHOLE_MONTH
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.light import LIGHT
from streams.extract.words.small import Small, Smalls
from streams.extract.words.tables import rows
from streams.extract.words.tokens import Token
from streams.records import STRIKES

# what a government sends soldiers to that is no war
_OCCASION = Small(
    r"\b(?:elections?|polling|polls|referendum|vote|pilgrim\w*|hajj|festival|summit|match(?:es)?|world cup|olympics?|"
    r"mardi gras|ash wednesday|funeral|inauguration|coronation|celebrations?|holidays?|carnival|census|exams?|papal|"
    r"floods?|earthquake|wildfires?|rescue|relief|vaccin\w*|quarantine|lockdown|curfew|hiring|recruitment|job fair|"
    r"protest\w*|demonstrators?|rioters?|mudslides?|landslides?|hurricane|cyclone|typhoon|sandbags|"
    r"for (?:(?:an?|the|their|his|her|its) )?(?:[\w-]+ ){0,3}?(?:service|mass|vigil|prayers?|concert|ceremony|"
    r"commemorations?|requiem|liturgy|procession|reunion)(?! (?:members?|chiefs?|rifles?|weapons?|corridor|mobili))|"
    r"visit (?:of|by)|g7|g20|crowd control|to (?:control|manage|steer|marshal|hold back|direct) (?:the )?(?:\w+ )?"
    r"(?:crowds?|traffic|fans|spectators|worshippers|visitors|mourners|queues)|"
    r"to (?:help )?(?:train|distribute|deliver|evacuate|rebuild|repair|monitor|observe))\b",
)
# what people stream into a town for
_PARTY = Small(
    r"\b(?:for|to) (?:a|an|the|its|their|his|her) (?:[\w'\u2019-]+ )?(?:wedding|funeral|festival|feast|concert|fair|"
    r"pilgrimage|marathon|carnival|ceremony|jamboree|regatta)\b|"
    r"\b(?:for|on) (?:fleet week|shore leave|spring break|carnival|mardi gras|oktoberfest|the world cup)\b",
)
_SCORE = re.compile(  # no days of a month
    rf"(?i)(?<![\w,.:-])(?=\d){NOT_AFTER_MONTH}\d{{1,2}}[-\u2013]\d{{1,2}}(?![\w:-]|[.,]\d)"
    rf"(?! (?:men|fighters|soldiers|km|miles|people|hours|thousand|hundred|million|{WHOLE_MONTH}))"
)
_CRIME = Small(
    r"\b(?:knife|knifeman|stabb\w+|(?<!anti-)drugs?|anti-drugs?(?! (?:police )?(?:police|post|base|station|camp)\b)|"
    r"narcotics|cocaine|heroin|burglar\w*|robber\w*|thief|thieves|suspects?|"
    r"warrants?|homicide|murder|shoplift\w*|traffick\w*|smuggl\w*|counterfeit|brothel|nightclub|prosecutors?|"
    r"arrest(?:ed|s|ing)?|charged with|detectives?|sheriff|fraud)\b",
)
# arms that are handed in where a war is over
_ACCORD = Small(
    r"\b(?:peace|disarmament|demobili[sz]ation|reintegration|weapons collection|buy-?back) (?:\w+ "
    r")?(?:accords?|agreements?|"
    r"deals?|process|programmes?|programs?|schemes?|camps?)\b|\b(?:settlement|reconciliation|registration) "
    r"(?:cent(?:re|er)s?|offices?|points?)\b|\bdemobili[sz]\w*|\breintegrat\w*|"
    r"\b(?:former|ex-?)[ -]?"
    r"(?:guerrillas?|rebels?|fighters|combatants|militiamen|paramilitaries)\b|"
    r"\b(?:hand|turn|laid|lay)\w* (?:in|down|over)\b(?:(?! and )[^.;,]){0,60}\bceremony\b|"
    r"\bto (?:the )?(?:united nations|un|u\.n\.|international|african union|osce|ceasefire) (?:\w+ )?(?:monitors|"
    r"observers|"
    r"officials|officers|inspectors|mission|verifiers)\b",
)
_POLICE = Small(
    r"\b(?:police|officers|deputies|fbi|swat|detectives|customs|prosecutors|sheriff\w*|constable|interpol)\b",
)
# words that hardly stand in a text of peace: somebody is shot at, shelled, killed
_WAR = words(
    """
    killed wounded dead casualties rebels rebel militants militant insurgents insurgent guerrillas guerrilla
    jihadists jihadist artillery shelled shelling airstrike airstrikes mortar mortars warplanes besieged bombardment
    gunmen militia militias separatists ceasefire frontline fighters troops soldiers shells bombed gunfire shrapnel
    ambushed toll grenades bombing bomber corpses missiles drones paramilitary militiamen snipers
    """
)
_ALSO_PEACE = words("soldiers troops shells dead killed toll missiles drones")  # in floods, drills and clearances too
_ALSO_DRILLED = words("artillery mortar mortars warplanes bomber bombardment shelling ceasefire")
_ONLY_OF_WAR = _WAR - _ALSO_PEACE
_OF_BATTLES = _ONLY_OF_WAR - _ALSO_DRILLED
_FULL = 4  # distinct words of a theme that make an article one of it
_WORD = re.compile(r"[\w'\u2019-]+")
_WEIGHT = 2  # what a word that hardly stands in a text of war counts
_MANY = 2  # so many words of peace outweigh a soldier where nobody is shot at
_MODIFIER = words(
    """
    charm marketing diplomatic media peace pr propaganda legal sales price election electoral budget political ad
    advertising publicity lobbying cyber culinary tax trade commercial public-relations press verbal rhetorical
    sporting hacking ransomware heart panic asthma personal smear twitter legislative regulatory judicial economic
    financial spending spring-cleaning anti-corruption anti-smoking vaccination presidential investment
    fund-raising hunger labour labor rail transport pricing climate phishing knee back title scathing stinging
    blistering recruiting recruitment hiring enlistment personnel staffing image goodwill fundraising
    """
)
_NO_EVENT_AFTER = words(
    """
    dress fatigues gear cry cries group groups rifle rifles helicopter helicopters drone drones vehicle vehicles team
    teams unit units drama dramas film films thriller thrillers series novel novels movie movies game games scene
    scenes footage aircraft dog dogs line player players weapon weapons jet jets plane planes submarine force forces
    squad squads troops plan plans capability capabilities coach lines rebounds language remarks coordinator boat
    boats position positions victim victims survivors room rooms mode command centre center headquarters siren sirens
    shelter shelters warning warnings alarm alert alerts capacity capacities purposes posture doctrine
    """
)


@cache
def _idioms() -> tuple[Smalls, re.Pattern[str]]:
    """Give the idioms in small letters, and those that tell capitals."""
    likes = [str(row["like"]) for row in rows("idioms")]
    small, cased = ([like for like in likes if ("(?-i:" in like) is told] for told in (False, True))
    return Smalls(rf"\b(?:{like})\b" for like in small), re.compile(rf"\b(?:{'|'.join(cased)})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _is_idiom(text: str) -> bool:
    small, cased = _idioms()
    return small.is_in(text) or cased.search(text) is not None


@cache
def _soft() -> dict[str, int]:
    """Give what each word of a theme counts."""
    found = {word: 1 for row in rows("themes") for word in str(row["words"]).split()}
    return found | {word: _WEIGHT for row in rows("themes") for word in str(row.get("strong", "")).split()}


@cache
def _hinted() -> dict[str, frozenset[str]]:
    told = {str(row["theme"]): f"{row['words']} {row['hints']} {row.get('strong', '')}" for row in rows("themes")}
    return {theme: frozenset(named.split()) for theme, named in told.items()}


@cache
def _strong() -> dict[str, frozenset[str]]:
    return {str(row["theme"]): frozenset(str(row.get("strong", "")).split()) for row in rows("themes")}


@lru_cache(maxsize=1)
def vocabulary(text: str) -> frozenset[str]:
    """Give the words of an article's sentences, in small letters."""
    return frozenset(_WORD.findall(text.lower()))


def is_of_war(text: str) -> bool:
    """Say whether a text has several words that hardly stand in one of peace."""
    return len(vocabulary(text) & _ONLY_OF_WAR) > 1


def theme_of(text: str) -> str | None:
    """Give what an article is about when that is no war: a theme with several words for every word of war."""
    found = vocabulary(text)
    war = len(found & _ONLY_OF_WAR)
    sizes = {theme: len(found & vocabulary) + len(found & _strong()[theme]) for theme, vocabulary in _hinted().items()}
    if (drill := drill_theme(text, is_war=bool(found & _OF_BATTLES), is_fought=war > 1)) is not None:
        return drill
    theme = max(sizes, key=lambda one: sizes[one])
    plain = len(found & _hinted()[theme])
    return theme if sizes[theme] >= _FULL and (plain > war or sizes[theme] > 2 * war) else None


def is_vetoed(
    text: str,
    tokens: Sequence[Token],
    trigger: Trigger,
    mentions: Sequence[Mention],
    *,
    theme: str | None = None,
    tree: Tree | None = None,
) -> bool:
    """Say whether the trigger only looks like an event here; `theme` is what the article is about if not war."""
    said = _said(tokens, trigger)
    if (
        _is_idiom(text)
        or (not said & _WAR and _SCORE.search(text))
        or (is_drilled(text, tokens, trigger, tree) and not is_fought(mentions, tokens, trigger, tree, IRREGULAR))
        or _is_for_occasion(text, tokens, trigger, said)
        or _is_of_words(tokens, trigger, tree, mentions)
        or (trigger.type in ("offensive", "capture") and _PARTY.search(text) is not None)
        or (trigger.type == "surrender" and _ACCORD.search(text) is not None)
        or (trigger.lemma == "march" and _PROTEST.search(text) is not None)
        or (trigger.lemma == "fall" and trigger.type == "capture" and not is_of_place(tokens, trigger, tree))
    ):
        return True
    if is_plural(tokens, trigger, tree) or is_title(tokens, trigger, text) or _is_only_named(tokens, trigger, tree):
        return True
    armed = [one for one in mentions if one.is_fighting and one.head != "bare" and one.noun not in FORCE_OF_LAW]
    is_known = any(one.actor_id and (one.head != "state" or one.number) for one in armed)  # or a state's team
    is_armed = bool(armed) or any(one.head == "people" and one.noun == "men" and one.number for one in mentions)
    fighters = IRREGULAR | (STATE if trigger.type in _HELD else frozenset())
    is_real = is_fought(armed, tokens, trigger, tree, fighters) or is_of_irregulars(armed, tokens, trigger, tree)
    beside = said - around(text, trigger) if is_real else said
    if _is_by_one(armed, tokens, trigger) or _is_peaceful(beside, trigger, theme, is_armed=is_armed, is_known=is_known):
        return True
    if trigger.type in STRIKES:
        return False
    if not armed and not said & (_WAR | _SHOTS | _ARMS) and is_by_police(mentions, tokens, trigger):
        return True
    is_armed = any(one.actor_id or (one.noun in lexicon.ARMED and one.end <= trigger.first) for one in armed)
    return bool(_CRIME.search(text) and _POLICE.search(text)) and not is_armed


def _is_for_occasion(text: str, tokens: Sequence[Token], trigger: Trigger, said: set[str]) -> bool:
    """Say whether soldiers are gathered to guard a vote or a feast, at no border."""
    if trigger.type != "buildup" or said & _ONLY_OF_WAR or not _OCCASION.search(text):
        return False
    return not is_massed_at_border(text, tokens, trigger)


def _said(tokens: Sequence[Token], trigger: Trigger) -> set[str]:
    """Give the words around the trigger; no cells of a jail where sleeper cells are meant."""
    said = {token.lower for at, token in enumerate(tokens) if not trigger.first <= at < trigger.end}
    return said - _CELLS if said & _OF_CELLS else said


_CELLS = words("cells cell")
_OF_CELLS = words("sleeper terror terrorist militant jihadist islamist guerrilla underground insurgent")


def _is_only_named(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether the noun is part of another name: "charm offensive", "assault rifles", "96 attack helicopters"."""
    before = {token.lower for token in tokens[max(0, trigger.first - 2) : trigger.first]}
    after = tokens[trigger.end].lower if trigger.end < len(tokens) else ""
    is_part = tree is not None and tree.dep(trigger.first) == "compound"  # "air raid sirens"
    is_one = trigger.end - trigger.first == 1 or tokens[trigger.first].lower == "air"
    is_first = (trigger.is_noun or is_part) and is_one and after in _NO_EVENT_AFTER
    is_weapon = is_part and after in lexicon.PLATFORMS
    sought = {token.lower for token in tokens[trigger.end + 1 : trigger.end + _SOUGHT_IN]} if after == "for" else set()
    is_hiring = trigger.is_noun and bool(sought & _HIRED) and not before & _ARMED_BEFORE
    return is_first or is_weapon or is_hiring or is_figurative(tokens, trigger)


def is_figurative(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether a word before the noun makes it one of peace: "charm offensive", "cyber attack"."""
    before = {token.lower for token in tokens[max(0, trigger.first - 2) : trigger.first]}
    is_direction = trigger.first > 1 and tokens[trigger.first - 2].lower in _DRIVEN  # "beat back attack at Wizna"
    if tokens[trigger.first - 1].lower != "back" or is_direction:  # "beaten back an assault"
        before -= {"back"}
    if trigger.first > 1 and tokens[trigger.first - 2].lower in lexicon.ARMED | lexicon.FORCES | _BOTH:
        before -= _DOES  # "Rebels press assault on Goma"
    if tokens[max(0, trigger.first - 1)].lower in lexicon.DETERMINERS | lexicon.SAYING:
        return False  # "press the campaign", "local media reported clashes"
    return trigger.is_noun and bool(before & _MODIFIER)


_DOES, _BOTH = {"press", "trade"}, words("sides armies foes")
_DRIVEN = forms_of_all("beat drive push throw fight force hurl roll knock press fling hold")
_SOUGHT_IN = 5  # tokens from "offensive for" to whom an employer looks for
_HIRED = words(
    """
    personnel staff staffing recruits volunteers trainees apprentices nurses doctors teachers engineers workers talent
    members customers votes voters jobs skills sailors cadets donors donations readers subscribers investment shares
    """
)
_ARMED_BEFORE = words("fought joined")


def _is_by_one(armed: Sequence[Mention], tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether a single person of no named group does it: a crime or terror, whatever it is called."""
    is_alone = len(armed) == 1 and armed[0].number is None
    if trigger.type not in _LONELY or not is_alone or is_suffered(tokens, trigger.first):
        return False
    one = armed[0]
    is_somebodys = one.actor_id is not None or any(token.is_capital for token in tokens[max(1, one.first) : one.end])
    return one.noun in _ONE and not is_somebodys


_HELD = frozenset({"assault", "siege", "capture"})
_LONELY = frozenset({"assault", "raid", "ambush", "capture", "clash", "siege", "surrender"})
_ONE = words("gunman attacker assailant shooter knifeman extremist terrorist sniper marksman raider bandit")


def _is_of_words(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None, mentions: Sequence[Mention]) -> bool:
    """Say whether it is done in speech, sport or trade: by those who have no weapons, to what cannot be hit."""
    if tree is None:
        return False
    at = trigger.end - 1 if trigger.is_noun else trigger.first
    found = tree.children(at, "nsubj", "obl:agent", "nmod:poss")
    if not found and tree.dep(at) == "conj" and (first := tree.head(at)) is not None and not trigger.is_noun:
        found = tree.children(first, "nsubj")  # "lawyers attacked him and pounded away at his account"
    found = [held for one in found for held in held_in(tree, tokens, one)]
    found = [one for one in found if not (_is_armed(tokens, tree, mentions, one) or is_gunfire(tree, tokens, one))]
    doers = {tokens[one].lower for one in found if led_until(tokens, one) is None}
    head = tree.head(at)
    if trigger.is_noun and head is not None and tree.dep(at) in ("obj", "xcomp") and tokens[head].lower in LIGHT:
        wagers = {tokens[one].lower for one in tree.children(head, "nsubj")}
        doers |= wagers & _STRIKERS if tokens[head].lower in _TELLING else wagers
    things = {tokens[one].lower for one in tree.children(at, "obj", "nsubj:pass", "nmod")}
    return (
        bool(doers & (_SPEAKERS | _ABSTRACT))
        or any(_is_storm(tokens, one) for one in found)
        or (trigger.type in HITS | {"siege"} and bool(things & _ABSTRACT))
    )


def _is_armed(tokens: Sequence[Token], tree: Tree, mentions: Sequence[Mention], at: int) -> bool:
    """Say whether the word names fighters, or people armed: "a company of marines", "miners armed with dynamite"."""
    if are_soldiers(tokens, tree, at):
        return True
    those = (at, *tree.children(at, "nmod", "conj"))
    armed = [one for one in mentions if one.head == "armed" and one.noun not in FORCE_OF_LAW]
    known = [one for one in armed if one.actor_id or not is_firm(tokens, tree, one)]
    return any(one.first <= word < one.end for one in known for word in those)


def _is_storm(tokens: Sequence[Token], at: int) -> bool:
    """Say whether it is the name of a storm: "Storm Boris took the dam", no missile that is called a Storm Shadow."""
    return at > 0 and tokens[at].is_capital and tokens[at - 1].lower in _STORMS and tokens[at].lower != "shadow"


_STORMS, _SHOTS = words("storm hurricane cyclone typhoon"), words("fired rounds shots rifles shot gunfire bullets")
_ARMS = words(
    "dynamite grenades rockets bazookas explosives machine-guns machineguns rocket-propelled armoured armored tanks"
)


_STRIKERS = words(
    "nurses teachers doctors dockers pilots drivers workers unions students pupils bakers miners farmers firms"
)
_TELLING = words("announced announce announces declared reported")
# what a crowd goes through a town for
_PROTEST = Small(
    r"\b(?:to (?:protest|demonstrate|demand|denounce|condemn|oppose|celebrate|commemorate|mourn|support|show|call|urge|"
    r"remember)|remembered|commemorated|mourned|in (?:protest|solidarity|support|memory|remembrance)|demanding|"
    r"chanting|calling for|protesting|demonstrators?|protesters?|placards|banners)\b",
)
_SPEAKERS = words(
    """
    critics senators senator lawmakers congressmen mps columnists columnist reviewers reviewer unions economists
    lawyers activists campaigners candidates candidate viewers users bloggers commentators pundits shareholders
    investors traders analysts republicans democrats tories conservatives liberals greens shoppers fans supporters
    customers tourists banks bank brewer retailer retailers firm firms company companies startup club clubs team
    nurses teachers doctors dockers pilots students pupils workers heat heatwave smog fog rain rains snow water
    waters avalanche avalanches landslide landslides mudslide mudslides rockfall lightning earthquake quake tremor
    tremors tsunami tornado cyclone typhoon lava meteor boulder boulders flame flames fire fires drought hunger cold
    frost dust sand wind winds waves virus cholera covid debt doubts players player gamers gamer founder founders
    start-up startups airline insurer chain supermarket suitor bidder striker midfielder winger singers rappers
    batsmen bowlers batters runners cyclists singer author directors actors snowstorm department colleagues
    """
)
_ABSTRACT = words(
    """
    plan plans policy policies decision proposal proposals budget bill law laws record idea ideas handling credibility
    reform reforms ruling verdict report speech statement remarks motives character reputation claim claims argument
    arguments theory notion deficit debt inflation poverty problem problems question questions issue
    issues backlog calories website websites server servers network networks computers database databases accounts
    democracy freedom freedoms rights liberty liberties judiciary constitution truth values dignity privacy journalism
    science education institutions standards pensions jobs wages
    account testimony evidence alibi scandal scandals allegations accusations injuries absences letters calls
    leadership approach legacy scheme strategy agenda cup trophy title titles championship pennant
    """
)


def _is_peaceful(said: set[str], trigger: Trigger, theme: str | None, *, is_armed: bool, is_known: bool) -> bool:
    """Say whether the words around outweigh those of war: of one theme, or of the article's."""
    war = len(said & _WAR)
    hard = len(said & _ONLY_OF_WAR)
    if theme in ("drill", "sham") and not said & _OF_BATTLES:
        return True
    if theme is not None and not (is_known and war) and hard < _MANY:
        return True
    if trigger.type in STRIKES and trigger.end - trigger.first > 1:
        return False
    soft = sum(_soft().get(word, 0) for word in said)
    if not soft or is_known:
        return soft > _MANY and soft > war
    return soft > war if not is_armed else soft >= _MANY and soft > war
