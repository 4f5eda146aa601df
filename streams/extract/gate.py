"""Whether a text may tell an event at all, and of which countries it speaks: one pass each, before anything costly."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from streams.extract.cues.timing import AT_AN_HOUR
from streams.extract.cues.triggers import first_words
from streams.extract.geography.gazetteer import country_names, demonyms
from streams.extract.people.actors import known_actors
from streams.extract.words import lexicon, nouns
from streams.extract.words.columns import is_column
from streams.extract.words.lexicon import words
from streams.extract.words.relevance import relevance_of
from streams.extract.words.small import Small
from streams.extract.words.stems import automaton_of

# stems at the start of words that hardly anything but war has: one makes its sentence surely of war
_SURE = words(
    """
    counteroffensive counter-offensive besieg airstrike air-strike airraid shelling shelled bombard militant rebel
    insurgen guerrilla guerilla ceasefire cease-fire armistice mujahid mujahed jihadi gunmen gunman paramilitar
    warplane howitzer firefight gunfight gunbattle militia counter-attack counterattack separatist warlord peshmerga
    taliban paratroop cannonade strongpoint overran bombing bombardment
    """
)
# stems that sport, trade and illness have as well
_LOOSE = words(
    """
    offensive siege ambush truce mortar artillery skirmish overrun encircl blockad blitz incursion invasion invad
    stormed storming onslaught attack assault airborne frontline front-line commando capitulat reconquer cessation
    clash battles fighting
    barrage buildup build-up battalion brigade bandits raiders torpedo dynamited booby-trap
    """
)
_BOMBS = tuple(
    f"{kind}{between}bomb"
    for kind in ("car", "truck", "suicide", "roadside", "barrel", "cluster", "glide", "guided", "mortar")
    for between in (" ", "-")
)
_OPERATIONS = tuple(
    f"{kind} {what}"
    for kind in ("ground", "military", "security", "cross-border")
    for what in ("operation", "campaign")
)
_BLASTS = tuple(
    f"{what} {deed}"
    for what in ("blast", "blasts")
    for deed in ("kill", "wound", "ripp", "tore", "rock", "struck", "hit", "left", "claim", "destroy")
)
_RAIDS = tuple(
    f"{what} {deed}"
    for what in ("raid", "raids", "strike", "strikes")
    for deed in ("hit", "struck", "kill", "levell", "flatten", "destroy", "target")
)
_THROATS = tuple(f"throats {what}{cut}" for what in ("", "were ", "had been ") for cut in ("cut", "slit", "slashed"))
# stems that tell of war beside those who fight or whom it hits
_DEEDS = words(
    """
    reinforc
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
    gain near reach gate outskirt rode crush join lead led wage tak engag resist repel repuls thwart foil beat beaten
    halt kill wound injur hurt die dead isolat bottl box pen squeez hold held block clos defend leav left escap grab
    rout subdue overwhelm breach hammer batter pummel rake pepper sever strangl swing fly flew sail ferr airlift
    levelled leveled levelling mov destroy damag neutrali eliminat target demolish disintegrat crumbl
    collaps sank sunk dived loss
    """
)
# of these what a state does to a place, though nobody armed is named: "Russia withdrew from Lyman"
_BY_STATES = words(
    """
    captur seiz retak re-tak retook recaptur re-captur liberat conquer occup withdr retreat pull advanc raid shell bomb
    struck clash operation march invad annex
    """
)
_HARD = words(
    """
    fighters fighter soldier troop army armies military terroris extremis islamis regiment garrison gendarm infantry
    cavalry armoured armored gunship fortress trench bunker airbase combatant brigade battalion artillery warship
    gunboat mutineer mercenar tribesm peacekeep hostilit gunfire gunshot machine-gun machinegun small-arms combats
    aggressor
    """
)
# who fights, and who or what is counted or hit with them
_SOFT = words(
    """
    force armed partisan division column convoy patrol marine conscript regular legion warrior cadre goon tank armour
    armor drone helicopter jet plane aircraft bomber gang cartel police officers recruits volunteer reservist guard
    front junta regime loyalist men man youth teens brotherhood coalition alliance enemy occupier defender attacker
    assailant suicide weapon arms rifle position base barrack checkpoint outpost bridgehead stronghold town city
    village capital district province border hill bastion airport airfield killed dead wounded casualt hostage prisoner
    civilian shopper people bodies resident command general colonel captain major thousand hundred dozen chetnik merc
    nobody side defence defense water-pump line air navy fleet pirate raider bandit insurrection rocket missile bomb
    landmine grenade projectile submarine cruiser destroyer frigate battleship stuka saboteur batteries toll
    shell explosi guns machete musket kalashnikov b-52 b-29 b-1b f-16 f-15 f-35 f-4 mig- su-2 su-3 tu-
    """
)
# first words of phrases that begin everywhere: what follows them tells
EVERYWHERE = (
    lexicon.PREPOSITIONS | lexicon.AUXILIARIES | lexicon.BE | lexicon.DETERMINERS | lexicon.SUBORDINATORS
) | words("to get gets getting got time work works let")
_IS_SURE, _IS_LOOSE, _IS_DEED, _IS_WEAK, _IS_HARD, _IS_SOFT, _IS_STATE, _IS_BY_STATES = 1, 2, 4, 8, 16, 32, 64, 128
_ALL = _IS_SURE | _IS_LOOSE | _IS_DEED | _IS_WEAK | _IS_HARD | _IS_SOFT | _IS_STATE | _IS_BY_STATES
_IS_WAR, _IS_FIGHTER = _IS_SURE | _IS_LOOSE, _IS_HARD | _IS_SOFT
_IS_MARTIAL = _IS_WAR | _IS_HARD
_FEW, _NEAR = 5, 3  # a fifth of the sentences are enough; so far back reaches what is added
_LEAD = 4  # sentences, title and dateline among them, that tell the news of an article that speaks of war below
_FAR = 4  # sentences from a word of war: a deed farther away is something else's
_SHORT_TEXT = 8  # sentences; in a longer text more than one speaks of war
_SEVERAL, _MIDDLING_TEXT = 4, 16  # a quarter of so many
# log odds; of 4,632 sentences that tell a fight in texts that nothing was learned from 14 have less, all but one
# beside a neighbour that has more; of the treebank's ordinary sentences that were not learned 83 % have less
_RELEVANT = -1.0
_LIKELY, _LIKELIER = 0.0, 2.0  # log odds, from which a sentence is read that has no word of war
_SHORT = 3  # letters; a shorter name begins too many words


@cache
def _stems() -> Any:  # the automaton's type is its door's
    """Give the stems with their length, kind, and whether the word must end with them."""
    kinds: dict[str, int] = {}
    actors = known_actors().values()
    names = [name.lower() for actor in actors for name in (actor.name, *actor.aliases)]
    shorts = {name for actor in actors for name in actor.short}
    people = [name for name in demonyms() if len(name) > _SHORT]
    stems = (
        (_IS_SURE, (*_SURE, *_BOMBS)),
        (_IS_LOOSE, (*_LOOSE, *_OPERATIONS, *_BLASTS, *_RAIDS, *_THROATS)),
        (_IS_DEED, _DEEDS),
        (_IS_HARD, _HARD),
        (_IS_SOFT, (*_SOFT, *people)),
        (_IS_BY_STATES, _BY_STATES),
    )
    for kind, found in stems:
        for stem in found:
            kinds[stem] = kinds.get(stem, 0) | kind
    whole: dict[str, int] = {}
    for kind, found in (
        (_IS_WEAK, first_words() - EVERYWHERE),
        (_IS_SOFT, fighters()),
        (_IS_HARD, frozenset(names)),
        (_IS_STATE, frozenset(name.lower() for name in country_names() if len(name) > _SHORT)),
    ):
        for word in found:
            whole[word] = whole.get(word, 0) | kind
    capital = {name.lower() for name in shorts} - {name.lower() for name in shorts if not name.isupper()}
    return automaton_of(
        {
            stem: (len(stem), kinds.get(stem, 0), whole.get(stem, 0), stem in capital)
            for stem in kinds.keys() | whole.keys() | capital
        }
    )


def fighters() -> frozenset[str]:
    """Give the nouns of those who fight."""
    named = nouns.persons("armed") | nouns.persons("counted") | nouns.persons("rough")
    return lexicon.ARMED | lexicon.FORCES | lexicon.UNITS | lexicon.PLATFORMS | named


def cues_of(text: str) -> int:
    """Give which kinds of stems and words the text has, as bits; all of them end the search."""
    lowered, found = text.lower(), 0
    for end, (length, kind, whole, is_capital) in _stems().iter(lowered):
        if ((kind | whole) & ~found or is_capital) and not lowered[end - length : end - length + 1].isalnum():
            found |= kind
            if not lowered[end + 1 : end + 2].isalnum():
                found |= whole
                if is_capital and text[end + 1 - length : end + 1].isupper():
                    found |= _IS_HARD
            if found == _ALL:
                break
    return found


def worth_reading(texts: Sequence[str]) -> list[bool]:
    """Say of each sentence of an article whether it is read: it may tell an event, or add to one just before it.

    None is where too few sentences speak of war: an article of something else; nor in a column that tells no news.
    """
    cues = [cues_of(text) for text in texts]
    numbered = [_has_number(text) for text in texts]
    may = [_tells(cue, text, has_number=counts) for cue, text, counts in zip(cues, texts, numbered, strict=True)]
    is_short = len(texts) <= _SHORT_TEXT
    likely = [
        not one and _is_likely(cue, text, has_number=counts, is_short=is_short)
        for one, cue, text, counts in zip(may, cues, texts, numbered, strict=True)
    ]
    may = [one or other for one, other in zip(may, likely, strict=True)]
    if not (_is_of_war(cues, may) or (is_short and any(likely))) or is_column(texts):
        return [False] * len(texts)
    may = _near_war(may, cues, texts)
    worth = [False] * len(texts)
    owning = {at for at, text in enumerate(texts) if _OWNS_UP.search(text)}
    speaks = [at for at in range(len(texts)) if cues[at] or numbered[at] or at in owning]  # quiet ones part nothing
    for place, at in enumerate(speaks):
        adds = bool(cues[at] & (_IS_WAR | _IS_DEED)) or numbered[at]
        adds = adds or bool(cues[at] & _IS_FIGHTER and _FEW_IN_WORDS.search(texts[at]))
        adds = adds or bool(cues[at] & _IS_HARD and _ANSWERS.search(texts[at])) or at in owning
        near = speaks[max(0, place - _NEAR) : place + 2]
        worth[at] = may[at] or (adds and any(may[one] for one in near))
    return _beside_relevant(worth, texts) if len(texts) > _SHORT_TEXT else worth


def _beside_relevant(worth: Sequence[bool], texts: Sequence[str]) -> list[bool]:
    """Say which of the sentences are read whose words, or those of one beside, are those of reports of war.

    What else a long text has, "take the one fish for five days", has the gate's words by chance.
    """
    relevant = {at for at, is_worth in enumerate(worth) if is_worth and relevance_of(texts[at]) >= _RELEVANT}
    beside = {at + step for at in relevant for step in (-1, 0, 1)}
    return [is_worth and at in beside for at, is_worth in enumerate(worth)]


def _is_of_war(cues: Sequence[int], may: Sequence[bool]) -> bool:
    """Say whether an article may be about war: surely in one sentence, or by deeds of those who fight in several."""
    loose = sum(bool(one & _IS_LOOSE) for one in cues)
    if any(one & _IS_SURE for one in cues) or loose > 1 or (loose and any(one & _IS_HARD for one in cues)):
        return True
    warm = sum(bool(one & _IS_HARD and one & (_IS_DEED | _IS_LOOSE)) for one in cues)
    if warm > 1 or sum(may) * 2 > len(cues):
        return True
    if len(cues) <= _SHORT_TEXT:
        return warm > 0 or sum(may) * _FEW >= len(cues)
    return len(cues) <= _MIDDLING_TEXT and sum(may) * _SEVERAL >= len(cues)


def _near_war(may: list[bool], cues: Sequence[int], texts: Sequence[str]) -> list[bool]:
    """Say of each sentence whether it may tell an event and stands near words that are war's own.

    A deed beside somebody ("they took people on a tour") is told of anything. In a text of something else with a
    paragraph of war it is far from it; where no word is war's own, all are left.
    """
    martial = [at for at, one in enumerate(cues) if one & _IS_MARTIAL or (may[at] and _is_grim(texts[at]))]
    near = {at + step for at in martial for step in range(-_FAR, _FAR + 1)} | set(range(_LEAD))
    return [one and at in near for at, one in enumerate(may)] if martial else may


def _is_grim(text: str) -> bool:
    return _GRIM.search(text) is not None or _MANY.search(text) is not None


def _has_number(text: str) -> bool:
    if _DIGIT.search(text) is not None or _IN_WORDS.search(text) is not None:
        return True
    return not text.isascii() and any(map(str.isdigit, _ODD.findall(text)))  # "⁵", which is no decimal


_DIGIT = re.compile(r"\d")
_ODD = re.compile(r"[^\x00-\x7f]")
# what counts hundreds or thousands of anything
_LARGE = Small(r"\b(?:\d{1,3}[,. ]\d{3}|\d{4,}|\d+k|thousands?|hundreds?)\b")
# many fighters: what they do may be told in any words
_MANY = Small(
    r"\b(?:\d{1,3}[,. ]\d{3}|\d{4,}|\d+k|hundreds|thousands?|hundred)\b(?:[\s-]+[\w'\u2019-]+){0,3}?[\s-]+(?:men|"
    r"fighters|soldiers|troops|rebels|militia(?:men)?|insurgents|gunmen|guerrillas|infantry(?:men)?|marines|paratroop(?:er)?s|"
    r"militants|jihad[iy]\w*|mercenar\w+|mutineers|regulars|warriors|tribesmen|peshmerga|cavalry(?:men)?|commandos)\b",
)
_GRIM = Small(
    r"\b(?:kill|wound|casualt|bomb|shell|missile|rocket|drone|explo|captur|seiz|retak|retook|conquer|liberat|withdr)"
)
# verbs of any day that are a state's deeds before a name: "Russia enters Lyman"
_ON_A_NAME = re.compile(
    r"\b(?:strikes|struck|hits|hit|takes|took|enters|entered|quits|quit|storms|stormed|pounds|pounded|hammers|hammered|"
    r"batters|battered|loses|lost|attacks|besieges|surrounds|surrounded|abandons|abandoned|close[sd] in on|"
    r"push(?:es|ed) into|br(?:eaks|oke) into|f(?:ights|ought) (?:its|their) way into|tighten(?:s|ed) (?:its )?grip on|"
    r"open(?:s|ed) fire on|mass(?:es|ed) (?:\w+ )?(?:near|at|around)|(?:claim|declare)(?:s|ed|d) control of) [A-Z]"
)
# "The 6,500 who charged the pillboxes", "5,300 mambises rushed Holguin": fighters by what they do alone
_HEIGHTS = (
    r"ridges?|pillbox(?:es)?|wire|bunkers?|dug-?outs?|trench(?:es)?|parapets?|ramparts?|heights|hill|hillside|lines?|"
    r"positions?|walls?|guns|redoubts?|forts?|fortress|citadel|barracks|airfield|airstrip|outposts?|garrison|perimeter"
)
_WHO = re.compile(
    r"\b(?:\d{1,3}[,. ]\d{3}|\d{3,}|hundred|thousand) (?:who (?:went in to \w+ (?:the )?[A-Z]|stormed|attacked|"
    r"assaulted)|(?:(?:[a-z-]+ )?who |[a-z]{4,}s )(?:rushed|charged|overran) (?:at |over |up )?(?:the |their |its )"
    rf"(?:[\w'\u2019-]+ )?(?:{_HEIGHTS})\b|[a-z]{{4,}}s (?:rushed|charged|overran) [A-Z][a-z]+(?![\w'\u2019]))"
)
_SENDS = ("send", "sent", "dispatch", "rush", "deploy")  # so begin the verbs of the next
_SENT_TO = re.compile(
    r"\b(?:send(?:s|ing)?|sent|dispatch\w*|rush\w*|deploy\w*) (?:[a-z]+ ){0,3}\d[\d,.]* (?:[a-z]+ ){0,2}to "
    r"(?:retake|recapture|take|capture|storm|seize|besiege|attack|assault|recover|crush|relieve) (?:the )?[A-Z]"
)
_ANSWERS = Small(r"\b(?:blame[ds]?|blaming|owned up|responsib\w+|claimed|suspect(?:s|ed)?)\b")
_OWNS_UP = Small(  # whoever does
    r"\b(?:claim(?:s|ed)?|took|taken|admitted) (?:full )?responsib\w+|"
    r"\bclaimed the (?:attack|bombing|raid|ambush|deed)\b|\bit was (?:their|its) (?:work|doing)\b"
)
_FEW_IN_WORDS = Small(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety)\b",
)
_IN_WORDS = Small(r"\b(?:dozen|scores|hundred|thousand|million)s?\b")


# "Homs has fallen", "Bunia was captured", whoever took it
_FALLEN = re.compile(
    r"^\W*(?:[A-Z][\w'\u2019-]+ ){1,3}(?:(?:has|have) (?:now |finally )?fallen\b(?=\W*$|[,;:.]| (?:on|after|to)\b)|"
    rf"(?:fell|falls)(?=[.,;]| (?:after|on \w+day|to|this|last|yesterday|without)\b| {AT_AN_HOUR})|"
    r"(?:(?:was|is|has been|had been) (?:now |finally |again )?)?"
    r"(?:captured|retaken|recaptured|liberated|seized|overrun|occupied)(?=\W*$|[,;:.]| (?:on|after|by|in|from)\b))"
)

# "The noose closed around Stepanakert", whoever tightened it
_RINGED = Small(
    r"\b(?:noose|ring|cordon) (?:(?:that|which|has|had|is|was|now|slowly|finally) )*(?:tighten|clos)\w+ (?:in )?"
    r"(?:around|round|about|on) \w|"
    r"\b(?:noose|ring|cordon) (?:around|round) [\w'\u2019-]+ (?:(?:has|had|been|is|was|now) )*(?:tighten|clos)\w+"
)

# "The battle for Goma has begun", whoever fights it
_BATTLE_OPENS = re.compile(
    r"\b(?:battle|fight) for (?:the (?:\w+ of )?)?[A-Z][^.;,]{1,40}? (?:(?:has|had) (?:\w+ )?(?:begun|started|opened)|"
    r"began|begins|started|starts|opened|opens)\b|"
    r"\b(?:start|launch|beginning|opening) of (?:the |a )?(?:\w+ )?battle for"
)


def _opens_battle(text: str) -> bool:
    return ("battle for" in text or "fight for" in text) and _BATTLE_OPENS.search(text) is not None


def _tells(cues: int, text: str, *, has_number: bool) -> bool:
    if cues & _IS_WAR or (cues & _IS_DEED and cues & _IS_FIGHTER):
        return True
    if cues & _IS_STATE and (cues & _IS_BY_STATES or (cues & _IS_DEED and _ON_A_NAME.search(text) is not None)):
        return True
    if cues & _IS_DEED and (_FALLEN.match(text) or _RINGED.search(text) or _opens_battle(text)):
        return True
    if has_number and _counts_fighters(cues, text):
        return True
    return bool(cues & _IS_WEAK and (cues & _IS_HARD or (cues & _IS_SOFT and has_number)))


def _counts_fighters(cues: int, text: str) -> bool:
    """Say whether a sentence with a number counts many fighters, or some by what they do or are sent to do."""
    if cues & _IS_FIGHTER and _MANY.search(text) is not None:
        return True
    if not cues & _IS_DEED:
        return False
    sends = " to " in text and any(map(text.__contains__, _SENDS))
    return _WHO.search(text) is not None or (sends and _SENT_TO.search(text) is not None)


def _is_likely(cues: int, text: str, *, has_number: bool, is_short: bool) -> bool:
    """Say whether a sentence without such words counts many, or tells of fighters, in the words of reports of war."""
    if has_number and _LARGE.search(text) is not None:
        return relevance_of(text) >= _LIKELY
    return is_short and bool(cues & _IS_FIGHTER) and relevance_of(text) >= _LIKELIER


def may_matter(text: str) -> bool:
    """Say whether a sentence may tell an event or add to one: any cue, or a number."""
    return bool(cues_of(text)) or _has_number(text)


def may_tell_an_event(text: str) -> bool:
    """Say whether a sentence may tell an event: a word of war, or a deed beside those who fight."""
    return _tells(cues_of(text), text, has_number=_has_number(text))
