"""The words that tell an event: verbs and nouns, each with its type; look-alikes are refused here."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from streams.extract import lexicon
from streams.extract.forms import Form, inflections
from streams.extract.gazetteer import demonyms
from streams.extract.lexicon import words
from streams.extract.nouns import counted_kind
from streams.extract.tokens import Token
from streams.extract.wording import Entry, Hold, wordings, wordings_at
from streams.records import EventType

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
    "incursion incursions invasion invasions push advance advances thrust onslaught operation operations campaign "
    "drive march blitz",
    "assault": "assault assaults attack attacks counterattack counterattacks counter-attack counter-attacks "
    "storming storm strike onslaughts",
    "siege": "siege sieges encirclement blockade",
    "capture": "capture recapture seizure liberation fall takeover",
    "clash": "clash clashes fighting battle battles firefight firefights skirmish skirmishes combat gunfight gunbattle",
    "ambush": "ambush ambushes",
    "raid": "raid raids",
    "airstrike": "airstrike airstrikes air-strike air-strikes airraid airraids strikes",
    "shelling": "shelling bombardment bombardments barrage barrages shellfire",
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
    anti-terrorism security winter spring summer autumn full-scale all-out two-pronged under amid
    """
)
_AFTER_NOUN = words(
    """
    on against of in near at by for to from towards toward into around across along has have had is was were are
    will would , .
    """
)
_OPERATION_KINDS = words(
    """
    military ground security joint clearing counter-terrorism counterterrorism anti-terrorism anti-isis
    anti-terror offensive air special cross-border combat clearance army large-scale mopping-up sweep rebel
    defensive
    """
)
_CIVIL_KINDS = words(
    """
    rescue relief humanitarian peacekeeping business mining oil search salvage banking normal police evacuation
    aid training rescue-and medical commercial day-to-day logging drilling rail port customs intelligence
    influence smuggling drug anti-drug demining sting cooperation
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

    @property
    def is_noun(self) -> bool:
        """Whether it names the event rather than tells it."""
        return self.form == "noun"


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
        if trigger and not _is_its_verb(trigger, found):
            found.append(trigger)
            free = trigger.end
    told = [one for one in found if one.lemma.split()[0] not in _KILLING or one.lemma == "shot up"]
    return told or found  # "killed 40 farmers in an attack": the attack tells it


def _is_town(tokens: Sequence[Token], at: int, found: Sequence[Trigger]) -> bool:
    """Say whether the word is the town of Hit: "stormed Hit", "the road to Hit"."""
    before = tokens[at - 1] if at else None
    is_object = bool(found) and found[-1].end == at and found[-1].form != "noun"
    return tokens[at].text == "Hit" and before is not None and (is_object or before.lower in _TO_TOWN)


_TO_TOWN = words("on in of at from near around into to for against outside towards toward retake take and")


def _is_its_verb(trigger: Trigger, found: Sequence[Trigger]) -> bool:
    """Say whether the verb only tells what the weapon before it does: "two suicide bombers struck"."""
    before = found[-1] if found else None
    is_next = before is not None and before.is_noun and before.end == trigger.first
    return is_next and before is not None and before.type in _BLASTS and trigger.lemma in _STRIKES


_WHOLLY = words("completely fully finally entirely totally swiftly quickly successfully jointly")
_KILLING = words("kill murder execute massacre slaughter behead gun mow shot shoot gunned mowed hacked hack")
_BLASTS = frozenset({"bombing", "shelling", "airstrike"})
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
        return before not in ("the", "a", "an", "its", "their", "his", "of")
    if entry.form == "noun" or entry.lemma in ("on", "to", "in", "will", "ready"):
        return True
    if tokens[at].lower in noun_forms():
        return _reads_as_verb(tokens, at, entry.form) or entry.form == "ing"
    return before not in ("the", "a", "an", "this", "that", "of", "no") or before == "that"


def _single(tokens: Sequence[Token], at: int, word: str) -> Trigger | None:
    verb, noun = verb_forms().get(word), noun_forms().get(word)
    if verb and noun:
        is_verb = _reads_as_verb(tokens, at, verb[2])
        verb, noun = (verb, None) if is_verb else (None, noun)
    is_counted = at > 1 and tokens[at - 1].text[:1].isdigit() and tokens[at - 2].lower != "of"
    if verb and verb[2] == "s" and is_counted:
        return None  # "51,000 shells", unlike "force of 2,000 attacks Bangui"
    if verb:
        kind, lemma, form = verb
        return Trigger(at, at + 1, kind, lemma, form) if _verb_holds(tokens, at, lemma) else None
    if noun and _noun_holds(tokens, at, word):
        return Trigger(at, at + 1, noun, word, "noun")
    return None


def _reads_as_verb(tokens: Sequence[Token], at: int, form: Form) -> bool:
    before = tokens[at - 1].lower if at else ""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if form == "past":
        return True
    if form == "ing":
        is_noun = (
            before in _NOMINAL_LEFT
            or after in _TOLD_OF
            or before in demonyms()
            or before in ("heavy", "intense", "", ",", "some", "more")
        )
        return not is_noun or before in ("are", "is", "were", "was", "been", "by", "while", "after")
    if before in _VERBAL_LEFT:
        return True
    is_counted = before.replace(",", "").isdigit() and form == "base"  # "96 attack helicopters"
    if is_counted or before in _NOMINAL_LEFT or before.endswith(("ed", "'s", "\u2019s", "al")) or not before:
        return False
    if after in _AFTER_NOUN:
        return (form == "s" and after in ("into", "towards", "toward")) or (
            tokens[at].lower in ("advance", "march", "push", "advances")
            and after in ("on", "towards", "toward", "into", "to")
            and before.endswith("s")
        )
    return after[:1].isalnum() or after[:1] in '$"“'


def _verb_holds(tokens: Sequence[Token], at: int, lemma: str) -> bool:  # noqa: PLR0911 - a line a verb
    before = tokens[at - 1].lower if at else ""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if lemma in ("take", "taking"):  # "it took 11,000 men a week to .."
        near = {token.lower for token in tokens[at + 1 : at + 4]}
        is_of_people = bool(near & _PRISONERS)  # "taken 33 prisoners"
        return after not in _TAKE_IDIOMS and before not in ("prisoners", "measures", "steps", "it") and not is_of_people
    if tokens[at].lower in ("besieged", "occupied", "captured", "liberated", "encircled", "surrounded", "contested"):
        is_adjective = before in ("the", "a", "in", "of", "into", "inside", "from", "for") or before.endswith("ly")
        is_adjective = is_adjective or _is_of_counted(tokens, at)
        follow = [token for token in tokens[at + 1 : at + 3] if token.lower != "the"][:1]
        is_done = before in _WHOLLY and any(token.is_capital for token in follow)  # "completely captured Z"
        return is_done or not (is_adjective and after not in ("by", "in", "on", ",", ".", "since", "for"))
    if lemma == "occupy" and tokens[at].lower in ("occupy", "occupying", "occupies"):
        return False
    if lemma == "enter":
        return not _SPANS & {token.lower for token in tokens[at + 1 : at + 5]}
    if lemma in ("shell", "bomb"):
        return after not in (_AS_THINGS if tokens[at].lower.endswith("s") else ("out", "company", "said"))
    if lemma in ("attack", "advance", "storm") and before in ("an", "the", "in"):
        return before == "in" and tokens[at].lower.endswith("ing")  # "joined the army in attacking Ramadi"
    if lemma == "advance":
        return after not in ("warning", "notice", "payment", "team")
    if lemma in ("move", "march"):
        return after in ("on", "into", "toward", "towards", "against")
    if lemma in ("push", "roll", "thrust", "pour"):
        return after in _ONWARD
    return True


def _is_of_counted(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a participle only tells what those counted are: "5,600 encircled government soldiers"."""
    before = tokens[at - 1].text if at else ""
    follows = [one.lower for one in tokens[at + 1 : at + 4]]
    return before[:1].isdigit() and any(counted_kind(word) is not None for word in follows)


# after shells and bombs that are things: "backed by glide bombs and drones"
_AS_THINGS = words("and or , . on in from at dropped out company said") | {""}
_TOLD_OF = words("between of killed kills kill wounded injured hit damaged destroyed left continued has have was were")
_PRISONERS = words("prisoners prisoner hostages captives hostage captive")
_ONWARD = words("on into toward towards against across through onto to deeper forward further north south east west")
_STRUCK = words("on against in hit kill killed near targeting targeted from")
_BEFORE_MONTH = words("on in since last early late mid until till by from of this next")
_LABOUR = words("labour labor general hunger workers on rail teachers")
_NO_ATTACK = words("heart panic asthma cyber verbal terror-free personal shark acid knife hacker ransomware phishing")
_AIMS = words(
    """
    against retake re-take recapture liberate capture clear seize take dislodge drive oust expel flush push rout crush
    root destroy free relieve reopen re-open break encircle besiege storm overrun conquer reconquer regain reclaim wrest
    cut eradicate purge cleanse pacify evict eject smash reach link sever secure
    """
)
_GOES_ON = words("on toward towards into against to of by through across along from in around near up down . , ! ?") | {
    ""
}
_SPANS = words(
    "week month day year phase stage round talks agreement service office force effect decade hour "
    "politics weeks months days years hours minutes"
)
_TAKE_IDIOMS = words(
    """
    place part off action steps measures advantage time care note office aim turns refuge cover to up away about
    years responsibility credit it them him her us me photos pictures notice effect out down into on in a an
    some more less longer hours days weeks months seriously shape stock issue sides charge power prisoner
    hostage hostages hold delivery
    possession receipt command root comfort pride exception shelter offence cue heart stock
    """
)


def _noun_holds(tokens: Sequence[Token], at: int, word: str) -> bool:  # noqa: PLR0911 - a line a noun
    before = tokens[at - 1].lower if at else ""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if word in ("operation", "operations", "campaign"):
        return _is_military(tokens, at, word, after)
    if tokens[at].text in ("March", "MARCH") and (
        before[:1].isdigit() or after[:1].isdigit() or before in _BEFORE_MONTH
    ):
        return False
    if word in ("push", "drive", "march", "advance", "advances", "thrust"):
        return after in _GOES_ON or after.startswith(("stalled", "began", "continue"))
    if word in ("strike", "strikes"):
        is_flown = before in demonyms() and word == "strikes"  # "six Israeli strikes"
        return (after in _STRUCK or is_flown) and before not in _LABOUR
    if word == "storm":
        return after == "of" and before in ("final", "the")
    if word in ("fall", "cessation"):
        return after == "of"
    if word in ("blast", "explosion", "explosions"):
        return before != "the"
    if word == "combat":
        return before != "in"
    if word in ("attack", "attacks"):
        return before not in _NO_ATTACK and (before != "terrorist" or after in ("on", "in"))
    return True


_BESIDE, _ASIDE = 9, 25  # tokens to an operation's aim: right after it, or after a relative clause


def _is_military(tokens: Sequence[Token], at: int, word: str, after: str) -> bool:
    """Say whether an operation or campaign is an army's: by its adjective, its aim, its place, its launch."""
    left = {token.lower for token in tokens[max(0, at - 3) : at]}
    if left & _CIVIL_KINDS:
        return False
    if after in ("in", "near", "around", "across") or left & _OPERATION_KINDS:
        return True
    reach = _ASIDE if after == "," else _BESIDE
    rest = {token.lower for token in tokens[at + 1 : at + reach]}
    return (
        bool(rest & _AIMS)
        or _wins_back(tokens[at + 1 : at + reach])
        or (word != "campaign" and _is_launched(tokens, at))
    )


def _wins_back(tokens: Sequence[Token]) -> bool:
    """Say whether the words tell of a named place that is won back: "to win back Tal Afar", "to recover Kidal"."""
    return any((one.lower in ("back", "recover")) and after.is_capital for one, after in pairwise(tokens))


def _is_launched(tokens: Sequence[Token], at: int) -> bool:
    left = {token.lower for token in tokens[max(0, at - 5) : at]}
    return (
        bool(left & {"launched", "launch", "launching", "launches", "began", "begun", "mounted", "started", "kicked"})
        and not left & lexicon.CIVILIAN
    )
