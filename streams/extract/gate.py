"""Whether a text may tell an event at all, and of which countries it speaks: one pass each, before anything costly."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from streams.extract.actors import known_actors
from streams.extract.gazetteer import country_names, demonyms
from streams.extract.lexicon import words
from streams.extract.stems import automaton_of

# stems at the start of words; a text with one of these alone may tell of war
_WAR = words(
    """
    offensive counteroffensive counter-offensive besieg siege airstrike air-strike shelling shelled bombard ambush
    militant rebel insurgen guerrilla guerilla ceasefire cease-fire truce armistice mujahid mujahed jihadi gunmen
    gunman paramilitar warplane mortar artillery howitzer firefight gunfight gunbattle skirmish overran overrun
    encircl blockad blitz troops militia counter-attack counterattack incursion invasion invad stormed storming
    onslaught shellfire attack assault strongpoint airraid bombing airborne separatist warlord frontline front-line
    peshmerga taliban paratroop commandos cannonade capitulat reconquer cessation barrage buildup build-up battalion
    brigade bandits raiders
    """
)
# stems that tell of war beside those who fight or whom it hits
_DEEDS = words(
    """
    storm captur seiz retak re-tak retook recaptur re-captur liberat conquer occup secur regain took taken taking
    take takes control clash battl fight fought raid strik struck bomb shell pound advanc push march operation
    campaign mass amass gather muster deploy mobilis mobiliz withdr retreat pull surrend laid lay laying turn gave
    give giving surround fell fall fallen falling enter roll moving moved move pour thrust drive driv drove
    infiltrat hit exchang trad explo blast combat ied wrest concentrat clear burn torch raz fled flee hem cut seal
    starv ring tighten noose cordon surge sweep swept stream swarm flood cross crossed spill head heading made
    making make press burst broke break smash crash punch hurl throw threw thrown fling flung pitch launch unleash
    send sent put bring brought converg descend pounce swoop charg rush open go gone went going come came set
    parachut land lie lying wait caught catch trap waylay bushwhack walk ran run spr snatch carry carried abduct
    kidnap loot ransack plunder pillag sack shot shoot fire fired firing rain lob drop strafe rocket missile detonat
    blew blow mine grenade bomber device packed laden abandon vacat quit evacuat relinquish ced slip melt leg limp
    trickl straggl lost lose losing expel oust evict dislodge flush drawn dug assembl pil build built marshal
    stationed array camp guns silent white flag hoist rais plant reclaim recover win won chang claw expire edge inch
    gain near reach gate outskirt crush join lead led wage tak engag resist repel repuls thwart foil beat beaten
    halt kill wound die dead isolat bottl box pen squeez hold held block close
    """
)
# who fights, and who or what is counted or hit with them
_FIGHTERS = words(
    """
    fighter soldier trooper force army armies militar gendarm armed terroris extremis islamis partisan regiment
    division column convoy garrison patrol marine mercenar conscript regular legion warrior tribesm militiam cadre
    mutineer goon tank armour armor drone helicopter jet plane aircraft bomber gunship gang cartel police officers
    recruits volunteer reservist peacekeep guard front junta regime loyalist men man youth teens brotherhood
    coalition alliance enemy occupier defender attacker assailant suicide weapon arms rifle position base barrack
    checkpoint outpost bridgehead stronghold town city village capital district province border hill bastion trench
    bunker airport airfield airbase killed dead wounded casualt hostage prisoner civilian shopper people bodies
    resident command general colonel captain major thousand hundred dozen chetnik merc nobody side defence defense
    water-pump line air navy fleet warship gunboat pirate raider bandit insurrection rocket missile bomb shell
    explosi gunfire hostilit guns
    """
)
_NOUN, _PEOPLE, _ACTOR = 3.0, 1.2, 1.5
_IS_WAR, _IS_DEED, _IS_FIGHTER = 1, 2, 4
_ALL = _IS_WAR | _IS_DEED | _IS_FIGHTER
_FEW, _NEAR = 5, 3  # a fifth of the sentences are enough; so far back reaches what is added
_SHORT = 3  # letters; a shorter name begins too many words
_OUTSIDE = 0.15  # powers that act everywhere say little about where
_OUTSIDERS = frozenset({"US", "GB", "FR", "RU", "CN", "DE"})


@cache
def _stems() -> Any:  # the automaton's type is its door's
    kinds: dict[str, int] = {}
    names = [name.lower() for actor in known_actors().values() for name in (actor.name, *actor.aliases, *actor.short)]
    people = [name for name in demonyms() if len(name) > _SHORT]
    for kind, stems in ((_IS_WAR, _WAR), (_IS_DEED, _DEEDS), (_IS_FIGHTER, (*_FIGHTERS, *names, *people))):
        for stem in stems:
            kinds[stem] = kinds.get(stem, 0) | kind
    return automaton_of({stem: (len(stem), kind) for stem, kind in kinds.items()})


@cache
def _countries() -> Any:  # the automaton's type is its door's
    weights: dict[str, tuple[str, float, bool]] = {}
    for actor in known_actors().values():
        for name in (actor.name, *actor.aliases) if actor.country else ():
            weights[name.lower()] = (str(actor.country), _ACTOR, False)
        for name in actor.short if actor.country else ():
            weights[name.lower()] = (str(actor.country), _ACTOR, True)
    weights |= {name: (code, _PEOPLE, False) for name, code in demonyms().items()}
    weights |= {name.lower(): (code, _NOUN, len(name) <= 3) for name, code in country_names().items()}  # noqa: PLR2004 - "US"
    return automaton_of({name: (len(name), *rest) for name, rest in weights.items()})


def cues_of(text: str) -> int:
    """Give which kinds of stems the words of the text begin with, as bits; all three end the search."""
    lowered, found = text.lower(), 0
    for end, (length, kind) in _stems().iter(lowered):
        if kind & ~found and not lowered[end - length : end - length + 1].isalnum():
            found |= kind
            if found == _ALL:
                break
    return found


def worth_reading(texts: Sequence[str]) -> list[bool]:
    """Say of each sentence of an article whether it is read: it may tell an event, or add to one just before it.

    None is where no sentence is surely about war and few may be: an article of something else.
    """
    cues = [cues_of(text) for text in texts]
    may = [
        _tells(one) or (bool(one & _IS_FIGHTER) and _MANY.search(text) is not None)
        for one, text in zip(cues, texts, strict=True)
    ]
    sure = sum(bool(one & _IS_WAR and one & _IS_FIGHTER) for one in cues)
    if not sure and sum(may) * _FEW < len(texts):
        return [False] * len(texts)
    return [
        told
        or ((bool(cues[at] & (_IS_WAR | _IS_DEED)) or _has_number(texts[at])) and any(may[max(0, at - _NEAR) : at + 2]))
        for at, told in enumerate(may)
    ]


def _has_number(text: str) -> bool:
    return any(letter.isdigit() for letter in text) or _IN_WORDS.search(text) is not None


# many fighters: what they do may be told in any words
_MANY = re.compile(
    r"\b(?:\d{1,3}[,. ]\d{3}|\d{4,}|\d+k|hundreds|thousands?|hundred)\b(?:[\s-]+[\w'\u2019-]+){0,3}?[\s-]+(?:men|"
    r"fighters|soldiers|troops|rebels|militia(?:men)?|insurgents|gunmen|guerrillas|infantry(?:men)?|marines|paratroop(?:er)?s|"
    r"militants|jihad[iy]\w*|mercenar\w+|mutineers|regulars|warriors|tribesmen|peshmerga|cavalry(?:men)?|commandos)\b",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(r"\b(?:dozen|scores|hundred|thousand|million)s?\b", re.IGNORECASE)


def _tells(cues: int) -> bool:
    return bool(cues & _IS_WAR) or cues & (_IS_DEED | _IS_FIGHTER) == _IS_DEED | _IS_FIGHTER


def may_tell_an_event(text: str) -> bool:
    """Say whether a sentence may tell an event: a word of war, or a deed beside those who fight."""
    return _tells(cues_of(text))


def countries_of(text: str) -> dict[str, float]:
    """Give how much the text speaks of each country; the longest name wins where several overlap ("South Sudan")."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose lower case is two: offsets would drift
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    found: Counter[str] = Counter()
    for end, (length, code, weight, is_short) in _countries().iter_long(lowered):
        start = end + 1 - length
        before, after = text[start - 1 : start], text[end + 1 : end + 2]
        if before.isalnum() or after.isalnum() or (is_short and not text[start:end].isupper()):
            continue
        found[code] += weight * (_OUTSIDE if code in _OUTSIDERS else 1.0)
    return dict(found)
