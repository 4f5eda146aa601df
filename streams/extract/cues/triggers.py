"""The words that tell an event: verbs and nouns, each with its type; look-alikes are refused here."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from streams.extract.cues.deeds import is_money, noun_holds, verb_holds
from streams.extract.cues.wording import Entry, Hold, wordings, wordings_at
from streams.extract.geography.people_names import state_at
from streams.extract.words.days import WEEKDAYS
from streams.extract.words.forms import Form, inflections
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.tokens import Token
from streams.records import STRIKES, EventType

_VERBS: dict[EventType, str] = {
    "assault": "attack assault storm assail counterattack counter-attack",
    "siege": "besiege encircle surround blockade",
    "capture": "capture seize recapture re-capture retake re-take liberate overrun conquer regain reconquer wrest "
    "secure occupy",
    "clash": "clash battle fight skirmish",
    "ambush": "ambush",
    "raid": "raid",
    "airstrike": "bomb",
    "shelling": "shell bombard pound",
    "offensive": "advance invade push march thrust attack-toward infiltrate",
    "buildup": "mass amass muster deploy gather concentrate mobilise mobilize",
    "retreat": "withdraw retreat flee",
    "surrender": "surrender capitulate",
}
_IRREGULAR: dict[str, tuple[EventType, str, Form]] = {
    "retook": ("capture", "retake", "past"),
    "retaken": ("capture", "retake", "past"),
    "overran": ("capture", "overrun", "past"),
    "fought": ("clash", "fight", "past"),
    "struck": ("airstrike", "strike", "past"),
    "strike": ("airstrike", "strike", "base"),
    "strikes": ("airstrike", "strike", "s"),
    "striking": ("airstrike", "strike", "ing"),
    "hit": ("airstrike", "hit", "past"),
    "hits": ("airstrike", "hit", "s"),
    "fell": ("capture", "fall", "past"),
    "fled": ("retreat", "flee", "past"),
    "falls": ("capture", "fall", "s"),
    "fallen": ("capture", "fall", "past"),
    "overrun": ("capture", "overrun", "past"),
    "withdrew": ("retreat", "withdraw", "past"),
    "withdrawn": ("retreat", "withdraw", "past"),
    "entered": ("offensive", "enter", "past"),
    "enters": ("offensive", "enter", "s"),
    "entering": ("offensive", "enter", "ing"),
    "rolled": ("offensive", "roll", "past"),
    "stormed": ("assault", "storm", "past"),
    "moving": ("offensive", "move", "ing"),
    "moved": ("offensive", "move", "past"),
    "pushed": ("offensive", "push", "past"),
    "attacked": ("assault", "attack", "past"),
    "invaded": ("offensive", "invade", "past"),
    "took": ("capture", "take", "past"),
    "taken": ("capture", "take", "past"),
    "taking": ("capture", "take", "ing"),
    "take": ("capture", "take", "base"),
    "takes": ("capture", "take", "s"),
    "pouring": ("offensive", "pour", "ing"),
    "poured": ("offensive", "pour", "past"),
}
_NOUNS: dict[EventType, str] = {
    "offensive": "offensive offensives counteroffensive counteroffensives counter-offensive counter-offensives "
    "incursion incursions invasion invasions push advance advances thrust onslaught operation operations op ops "
    "campaign drive march blitz",
    "assault": "assault assaults attack attacks counterattack counterattacks counter-attack counter-attacks "
    "storming storm strike onslaughts",
    "siege": "siege sieges encirclement blockade",
    "capture": "capture recapture seizure liberation fall takeover",
    "clash": "clash clashes fighting battle battles firefight firefights skirmish skirmishes combat gunfight gunbattle",
    "ambush": "ambush ambushes",
    "raid": "raid raids",
    "airstrike": "airstrike airstrikes air-strike air-strikes airraid airraids strikes",
    "shelling": "shelling bombardment bombardments barrage barrages shellfire cannonade cannonades",
    "bombing": "bombing bombings carbomb ied blast explosion explosions",
    "buildup": "buildup build-up massing mobilisation mobilization",
    "retreat": "retreat withdrawal pullback",
    "surrender": "surrender capitulation",
    "ceasefire": "ceasefire cease-fire truce armistice cessation",
}
_VERBAL_LEFT = words("to will would could may might can should must shall not n't 'll did does do they we")
_NOMINAL_LEFT = words(
    """
    the a an this that its their his her our any no another new major large fresh final joint military ground
    heavy fierce recent intense of for in under during after before since against with by from despite launched launch
    launching ongoing major-scale deadly large-scale massive surprise renewed second first third planned
    expected long-expected coordinated regular several multiple daily repeated latest such counter
    anti-terrorism security winter spring summer autumn full-scale all-out two-pronged amid
    """
)
_OF_MANY = ("s", "ese", "ish", "ch")  # so end names of peoples that may be those who attack
_HARM = words("kill kills hit hits leave left injure wound set flatten level wreck tear tore")
_AFTER_NOUN = words(
    """
    on against of in near at by for to from towards toward into around across along has have had is was were are
    will would , .
    """
)


@dataclass(frozen=True)
class Trigger:
    """The words `tokens[first:end]` that tell an event of `type`; `lemma` and `form` say how."""

    first: int
    end: int
    type: EventType
    lemma: str
    form: Form
    hold: Hold = ""
    is_noun: bool = field(init=False, repr=False, compare=False)  # it names the event rather than tells it

    def __post_init__(self) -> None:
        object.__setattr__(self, "is_noun", self.form == "noun")  # asked a hundred times


@cache
def verb_forms() -> dict[str, tuple[EventType, str, Form]]:
    """Give type, lemma and form by inflected verb."""
    forms: dict[str, tuple[EventType, str, Form]] = {}
    for kind, verbs in _VERBS.items():
        for verb in verbs.split():
            forms |= {word: (kind, verb, form) for word, form in inflections(verb).items()}
    forms.update(_IRREGULAR)
    return forms


@cache
def noun_forms() -> dict[str, EventType]:
    """Give type by event noun."""
    return {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}


@cache
def first_words() -> frozenset[str]:
    """Give the words that what tells an event begins with."""
    return frozenset(verb_forms()) | frozenset(noun_forms()) | frozenset(wordings())


def find_triggers(tokens: Sequence[Token], text: str) -> list[Trigger]:
    """Give the triggers of a sentence from left to right, not overlapping; phrases before single words."""
    found: list[Trigger] = []
    free, known = 0, first_words()
    for at, token in enumerate(tokens):
        if token.lower not in known or at < free or _is_town(tokens, at, found):
            continue
        trigger = _phrase(tokens, at, text, found) or _single(tokens, at, token.lower)
        if trigger and not _is_its_verb(tokens, trigger, found):
            found.append(trigger)
            free = trigger.end
    return _without_killing(tokens, found)


def _without_killing(tokens: Sequence[Token], found: list[Trigger]) -> list[Trigger]:
    """Leave the killing to the attack that the sentence tells: "killed 40 farmers in an attack"."""
    told = [one for one in found if one.lemma.split()[0] not in _KILLING or one.lemma == "shot up"]
    if len(told) == len(found):
        return found
    told = [one for one in told if not _takes_some(tokens, one)]  # "killed 159 soldiers and captured 50"
    if all(one.is_noun and tokens[one.first].is_capital and one.first for one in told):
        return [one for one in found if not _takes_some(tokens, one)]  # "the Oromo Liberation Army killed 40 farmers"
    return told


def _takes_some(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether so and so many people are taken, and no place."""
    return trigger.type == "capture" and trigger.end < len(tokens) and tokens[trigger.end].text[:1].isdigit()


def _is_town(tokens: Sequence[Token], at: int, found: Sequence[Trigger]) -> bool:
    """Say whether the word is the town of Hit: "stormed Hit", "the road to Hit"."""
    before = tokens[at - 1] if at else None
    is_object = bool(found) and found[-1].end == at and found[-1].form != "noun"
    return tokens[at].text == "Hit" and before is not None and (is_object or before.lower in _TO_TOWN)


_TO_TOWN = words("on in of at from near around into to for against outside towards toward retake take and")


def _is_its_verb(tokens: Sequence[Token], trigger: Trigger, found: Sequence[Trigger]) -> bool:
    """Say whether the verb only tells what the weapon before it does: "two suicide bombers struck"."""
    before = found[-1] if found else None
    if before is not None and before.type == trigger.type == "siege" and before.lemma in _HOLDING:
        whom = tokens[before.end].lower
        return trigger.form == "past" and (whom in _WHOM or whom[:1].isdigit())  # "have the soldiers in it surrounded"
    is_next = before is not None and before.is_noun and before.end == trigger.first
    if is_next and before is not None and before.type == "clash" and trigger.lemma.split()[0] in _BREAKS:
        return True  # "shooting broke out over Tiwintza"
    return is_next and before is not None and before.type in STRIKES and trigger.lemma in _STRIKES


_HOLDING = words("have hold keep")
_BREAKS = words("break broke breaks")
_WHOM = words("the its their some about around nearly over more at up thousands hundreds dozens")
_TOLD_OF = words("between of killed kills kill wounded injured hit damaged destroyed left continued has have was were")
_BROKEN_OUT = words("between broke breaks erupted erupts flared flares raged rages resumed resumes intensified")
_KILLING = words(
    "kill kills killed murder execute massacre slaughter behead gun mow shot shoot gunned mowed hacked hack"
)
_STRIKES = words("strike hit attack target pound bomb shell")


def _phrase(tokens: Sequence[Token], at: int, text: str, found: Sequence[Trigger]) -> Trigger | None:
    token = tokens[at]
    fitting = wordings_at(token.lower, text, token.start, token.end)
    entry, until = next(((one, end) for one, end in fitting if _is_verb_here(tokens, at, one)), (None, 0))
    if entry is None:
        return None
    if bool(found) and found[-1].type == entry.wording.type == "siege" and at - found[-1].end < _NEAR:
        return None
    end = at + 1
    while end < len(tokens) and tokens[end].end <= until:
        end += 1
    words = text[token.start : tokens[end - 1].end].lower()
    is_plain = end == at + 1 or (entry.wording.type == "offensive" and entry.form != "noun")
    lemma = entry.lemma if is_plain else words
    return Trigger(at, end, entry.wording.type, lemma, entry.form, entry.wording.hold)


_NEAR = 7  # tokens between "kept" and "under siege"
_STANDING = words("on to in will ready reach reached near")


def _is_verb_here(tokens: Sequence[Token], at: int, entry: Entry) -> bool:
    """Say whether a word that a row takes for a verb may be one: not "the raid", "their march"."""
    before = tokens[at - 1].lower if at else ""
    if entry.form == "past" and entry.lemma not in _STANDING:
        if tokens[at].lower in noun_forms() and at > 1 and tokens[at - 2].lower in ("in", "of", "amid", "during"):
            return False  # "Thousands in Taliban thrust at Ghazni"
        return before not in ("the", "a", "an", "its", "their", "his", "of")
    if entry.form == "noun" or entry.lemma in ("on", "to", "in", "will", "ready"):
        return True
    if tokens[at].lower in noun_forms():
        return _reads_as_verb(tokens, at, entry.form) or entry.form == "ing"
    if entry.form == "ing" and before == "of" and any(one.lower in _ACCUSES for one in tokens[max(0, at - _OF) : at]):
        return True
    return before not in ("the", "a", "an", "this", "of", "no", "in")  # "in charge of the guns"


_ACCUSES = words("accused accuses accuse accusing")
_OF = 6  # tokens from "accused" to what somebody is accused of: "accused its neighbour of throwing a brigade at"


_BOMBS = words("mortar petrol car truck lorry van nail pipe time suicide roadside fire smoke gas cluster barrel glide")


def _single(tokens: Sequence[Token], at: int, word: str) -> Trigger | None:
    verb, noun = verb_forms().get(word), noun_forms().get(word)
    if word == "bomb" and at and tokens[at - 1].lower in _BOMBS:
        return None  # "was struck by a mortar bomb as it came in to land"
    if verb and noun:
        is_verb = _reads_as_verb(tokens, at, verb[2])
        verb, noun = (verb, None) if is_verb else (None, noun)
    is_counted = at > 1 and tokens[at - 1].text[:1].isdigit() and tokens[at - 2].lower != "of"
    if verb and verb[2] == "s" and is_counted:
        return None  # "51,000 shells", unlike "force of 2,000 attacks Bangui"
    if verb:
        kind, lemma, form = verb
        is_told = verb_holds(tokens, at, lemma) and not is_money(tokens, at)
        return Trigger(at, at + 1, kind, lemma, form) if is_told else None
    if noun and noun_holds(tokens, at, word):
        return Trigger(at, at + 1, noun, word, "noun")
    return None


_DONE = words("killed wounded injured hurt hit damaged destroyed displaced forced driven struck died")


_TIMES = frozenset(WEEKDAYS) | words("day night morning afternoon evening week weekend month yesterday today")


def _is_of_a_time(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a day or a night owns it: "the day's FIGHTING", "Sunday's SHELLING"."""
    return at > 1 and tokens[at - 1].lower in POSSESSIVE and tokens[at - 2].lower in _TIMES


def _is_means(tokens: Sequence[Token], at: int) -> bool:
    """Say whether it is what did somebody harm, and no verb: "killed by shelling in Knin", "shelling from ships"."""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if after == "from" and at and tokens[at - 1].lower in ("and", "by", "under"):
        return True
    return at > 1 and tokens[at - 1].lower == "by" and tokens[at - 2].lower in _DONE


def _reads_as_verb(tokens: Sequence[Token], at: int, form: Form) -> bool:
    before = tokens[at - 1].lower if at else ""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    is_of_one = form == "base" and at > 1 and tokens[at - 2].lower in ("a", "an")  # "in a similar ambush there"
    if form == "past" or (form == "s" and after in _BROKEN_OUT) or is_of_one:
        return form == "past"  # "On Sunday, clashes erupted between"
    is_of_state = at > 0 and state_at(tokens, at - 1) is not None
    if form == "ing":
        is_noun = (
            before in _NOMINAL_LEFT
            or after in _TOLD_OF
            or is_of_state
            or before in ("heavy", "intense", "", ",", "some", "more")
            or _is_of_a_time(tokens, at)
        )
        is_called_so = after in _BROKEN_OUT  # "after fighting between the army and rebels"
        return not (is_called_so or _is_means(tokens, at)) and (
            not is_noun or before in ("are", "is", "were", "was", "been", "by", "while", "after", "before")
        )
    if before in _VERBAL_LEFT:
        return True
    is_modified = before.replace(",", "").isdigit() and form == "base"  # "96 attack helicopters"
    is_modified = is_modified or (
        form == "s" and after in ("that", "which")
    )  # "the last of four attacks that they led"
    does_harm = (
        after.endswith("ed") or after in verb_forms() or after in _HARM
    )  # not "Belgian strikes paralyse Brussels"
    if is_of_state and not before.endswith(_OF_MANY) and (form == "base" or does_harm):
        is_modified = True  # "Russian attack overnight", "Israeli strikes killed nine"
    if is_modified or before in _NOMINAL_LEFT or before.endswith(("ed", "'s", "\u2019s", "al")) or not before:
        return False
    if after in _AFTER_NOUN:
        return (form == "s" and after in ("into", "towards", "toward")) or (
            tokens[at].lower in ("advance", "march", "push", "advances")
            and after in ("on", "towards", "toward", "into", "to")
            and (before.endswith("s") or before in (",", "and"))
        )
    return after[:1].isalnum() or after[:1] in '$"“'
