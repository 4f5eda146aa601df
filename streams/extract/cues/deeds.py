"""Whether a verb or noun of war tells a deed where it stands, by the words beside it; its look-alikes do not."""

from collections.abc import Sequence

from streams.extract.geography.people_names import state_at
from streams.extract.words import lexicon
from streams.extract.words.cardinals import BELOW_TWENTY, TENS
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import counted_kind
from streams.extract.words.tokens import Token

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
_PEACEKEEPERS = words("un u.n. u.n nations")  # "the UN operation in Mali" is there, "against the rebels" fights
_OF_COMBAT = words("post posts outpost outposts position positions point points vehicle vehicles gear readiness")
_ACTIONS = words("ambush ambushes action battle combat fighting clash clashes firefight skirmish assault attack raid")
_WHOLLY = words("completely fully finally entirely totally swiftly quickly successfully jointly")


_NO_TAKING = frozenset({("seize", "on"), ("seize", "upon")})


def _is_shell(before: str, word: str, after: str) -> bool:
    """Say whether it is the thing itself: "killed by bomb", "glide bombs and", "from the shell of the town hall"."""
    if before == "by" and not word.endswith(("ed", "ing")):
        return True
    is_hull = (before, word, after) == ("the", "shell", "of")
    return is_hull or after in (_AS_THINGS if word.endswith("s") else _AS_THING)


def _is_around(tokens: Sequence[Token], at: int) -> bool:
    """Say whether it only tells what lies around: "the town and surrounding villages"."""
    before = tokens[at - 1].lower if at else ""
    is_said = tokens[at].lower == "surrounding" and before in _BEFORE_AROUND
    return is_said and at + 1 < len(tokens) and not tokens[at + 1].is_capital


_OCCUPYING = words("occupy occupying occupies")  # what somebody holds
_BEFORE_AROUND = words("the its their and in of from to into across other some all")


def verb_holds(tokens: Sequence[Token], at: int, lemma: str) -> bool:  # noqa: PLR0911, C901 - a line a verb
    """Say whether the verb tells a deed of war by the words beside it: "took the town", not "took a break"."""
    before = tokens[at - 1].lower if at else ""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if lemma in ("take", "taking"):  # "it took 11,000 men a week to .."
        near = {token.lower for token in tokens[at + 1 : at + 4]}
        is_else = not near.isdisjoint(_PRISONERS | _TAKEN_WITH.get(after, frozenset()))  # "33 prisoners"
        if after in ("a", "an"):
            return tokens[at].lower != "take" and _is_of_ground(tokens, at + 2)
        is_idiom = after in _TAKE_IDIOMS and not _is_of_ground(tokens, _after_number(tokens, at + 1))
        return not is_idiom and before not in ("prisoners", "measures", "steps", "it") and not is_else
    if tokens[at].lower in ("besieged", "occupied", "captured", "liberated", "encircled", "surrounded", "contested"):
        is_adjective = before in ("the", "a", "in", "of", "into", "inside", "from", "for") or before.endswith("ly")
        is_adjective = is_adjective or _is_of_counted(tokens, at)
        are_captives = before[:1].isdigit() and after in _AFTER_CAPTIVES  # "300 killed and 1,200 captured at Faw"
        follow = [token for token in tokens[at + 1 : at + 3] if token.lower != "the"][:1]
        is_done = before in _WHOLLY and any(token.is_capital for token in follow)  # "completely captured Z"
        is_adjective = is_adjective and after not in ("by", "in", "on", ",", ".", "since", "for")
        return is_done or not (are_captives or is_adjective)
    if _is_around(tokens, at) or tokens[at].lower in _OCCUPYING or (lemma, after) in _NO_TAKING:
        return False
    if lemma in ("fall", "battle"):
        return not (_is_in_action(tokens, at) if lemma == "fall" else _is_of_battle(tokens, at))
    if lemma == "enter":
        return not _SPANS & {token.lower for token in tokens[at + 1 : at + 5]}
    if lemma in ("shell", "bomb"):
        return not _is_shell(before, tokens[at].lower, after)
    if lemma in ("attack", "advance", "storm") and before in ("an", "the", "in"):
        return before == "in" and tokens[at].lower.endswith("ing")  # "joined the army in attacking Ramadi"
    if lemma in ("storm", "assault") and after in _STORM_UNITS:
        return tokens[at + 2 : at + 3] != [] and tokens[at + 2].lower in lexicon.POSITIONS  # "assault brigade base"
    if lemma == "advance":
        return after not in ("warning", "notice", "payment", "team")
    if lemma in ("move", "march"):
        return after in ("on", "into", "toward", "towards", "against") and not _is_about(tokens, at)
    if lemma in ("push", "roll", "thrust", "pour"):
        return after in _ONWARD
    return True


def _is_about(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the verb tells how somebody goes about, and nowhere: "was moving on foot above the river"."""
    then = [token.lower for token in tokens[at + 1 : at + 8]]
    return then[:1] == ["on"] and not _WAYS.isdisjoint(then[1:2]) and not {"into", "towards", "toward"} & set(then)


_WAYS = words("foot horseback motorcycles motorbikes camels mules bicycles")


def _is_of_battle(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the word tells of what kind something is: "battle fatigues", but not "battle groups of rebels"."""
    after = [token.lower for token in tokens[at + 1 : at + 3]]
    return bool(after) and after[0] in _OF_BATTLE and after[1:] != ["of"]


def _is_in_action(tokens: Sequence[Token], at: int) -> bool:
    """Say whether somebody fell in a fight, not a town to somebody: "dozens fell in an ambush"."""
    if at and tokens[at - 1].is_capital:
        return False
    if at > 1 and counted_kind(tokens[at - 1].lower) == "armed" and _is_counted(tokens[max(0, at - _COUNTED_IN) : at]):
        return True  # "92 of our soldiers fell"
    if at > 1 and tokens[at - 1].lower in _LEADERS and tokens[at - 2].lower in ("the", "their", "its", "his"):
        return True  # "until their captain fell"
    near = [token.lower for token in tokens[at + 1 : at + 8]]
    return any(word == "in" and not _ACTIONS.isdisjoint(near[one + 1 : one + 4]) for one, word in enumerate(near))


_LEADERS = words(
    "captain commander leader colonel general lieutenant sergeant major officer chief emir comrade brother"
)
_COUNTED_IN = 6  # tokens from the number to "fell"


def _is_counted(tokens: Sequence[Token]) -> bool:
    return any(token.text[:1].isdigit() or token.lower.partition("-")[0] in {*BELOW_TWENTY, *TENS} for token in tokens)


_POSITION = frozenset({"position", "positions", "line", "lines"})
_OF_ARMS = words(
    "army rebel enemy government company battalion brigade regiment guerrilla insurgent military militia marine gun "
    "artillery mortar defensive defence defense fortified forward police commando"
)


def _is_of_ground(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an object that begins at a token is held by arms: "a military post", not "a position on"."""
    is_of_arms = False
    for token in tokens[at : at + _LONGEST_OBJECT]:
        if {token.lower, token.lower.removesuffix("s")} & _HELD_GROUND or (token.lower in _POSITION and is_of_arms):
            return True
        is_of_arms = token.lower in _OF_ARMS
        if not token.text[:1].isalpha() or (token.lower in lexicon.PREPOSITIONS and token.lower != "of"):
            break
    return False


def _after_number(tokens: Sequence[Token], at: int) -> int:
    """Give where the object goes on after its number: "more than 100 army posts"; the end where it has none."""
    end = at
    while end < len(tokens) and tokens[end].lower in _ABOUT:
        end += 1
    is_number = at < end < len(tokens) and tokens[end].text[:1].isdigit()
    return end + 1 if is_number else len(tokens)


def _is_of_counted(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a participle only tells what those counted are: "5,600 encircled government soldiers".

    What was captured may be a thing too, and needs no number: "in two captured tanks", "Captured rebels said".
    """
    before = tokens[at - 1].text if at else ""
    follows = [one.lower for one in tokens[at + 1 : at + 4]]
    if before[:1].isdigit() and any(counted_kind(word) is not None for word in follows):
        return True
    if tokens[at].lower != "captured" or follows[:1] == [] or follows[0] in lexicon.PREPOSITIONS:
        return False
    is_told = at == 0 or before.isdigit() or before.lower() in BELOW_TWENTY
    return is_told and any(word in _BOOTY or counted_kind(word) is not None for word in follows)


def is_money(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a pound is one that is paid with: "the Sudanese pound slid", unlike "Israeli guns pound the town"."""
    if tokens[at].lower != "pound" or at == 0:
        return False
    after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    is_moved = after.endswith("ed") or not after.isalpha() or after in _RATES or after in lexicon.PREPOSITIONS
    return tokens[at - 1].lower in ("the", "a", "per") or (is_moved and state_at(tokens, at - 1) is not None)


_RATES = words("slid fell rose lost hit sank sinks fall falls rises loses gains slides has had is was and to")
_BOOTY = lexicon.MUNITIONS | lexicon.SMALL_ARMS | lexicon.VEHICLES | words("weapons arms drone drones humvees cars")
# after shells and bombs that are things: "backed by glide bombs and drones"
_AS_THING = words("out company said killed wounded injured maimed")
_AS_THINGS = words("and or , . on in from at dropped") | _AS_THING | {""}
_AFTER_CAPTIVES = words("and or , . ; at in near during")
_PRISONERS = words("prisoners prisoner hostages captives hostage captive")
_STORM_UNITS = words(
    """
    group groups troop troops unit units detachment detachments trooper troopers battalion battalions brigade brigades
    regiment regiments squad squads company companies
    """
)
# before these it only tells what they are: "assault battalions", "the liberation army"
_OF_UNITS = {
    "assault": _STORM_UNITS,
    "liberation": words(
        "fighters army armies forces force front fronts movement movements guerrillas troops militia war"
    ),
}
_OF_NAMES = words("de la del da populaire nationale")
_LONGEST_OBJECT = 5  # tokens
_HELD_GROUND = words(
    """
    post outpost base airbase camp barracks town village city hill ridge height fort fortress garrison airport airfield
    checkpoint headquarters stronghold bridgehead district suburb neighbourhood island trench station hamlet
    settlement township compound hospital refinery dam mine oilfield gasfield airstrip crossing port bridge
    roadblock blockhouse strongpoint pillbox watchtower firebase redoubt railhead crossroads oasis monastery factory
    """
)
_ONWARD = words("on into toward towards against across through onto to deeper forward further north south east west")
_STRUCK = words(
    "on against in hit kill killed near targeting targeted from flattened levelled leveled destroyed demolished wrecked"
)
_OF_BATTLE = words("group groups tank tanks dress fatigues readiness plan plans cry cries order honours honors")
_BEFORE_MONTH = words("on in since last early late mid until till by from of this next")
_LABOUR = words("labour labor general hunger workers on rail teachers")
_NO_ATTACK = words("heart panic asthma cyber verbal terror-free personal shark acid knife hacker ransomware phishing")
_SUFFERED = words("target object victim victims scene")
_POSTS = words("camp base post outpost garrison barracks positions detachment convoy patrol village villages")
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
_ABOUT = words("more than some about over at least up to")
_TAKE_IDIOMS = words(
    """
    place part off action steps measures advantage time care note office aim turns refuge cover to up away about
    years responsibility credit it them him her us me photos pictures notice effect out down into on in a an
    some more less longer hours days weeks months seriously shape stock issue sides charge power prisoner
    hostage hostages hold delivery
    possession receipt command root comfort pride exception shelter offence cue heart
    """
)
_DWELLINGS = words(
    "home homes house houses bed beds school schools streets shops villages families prisons jails cells"
)
_TAKEN_IN_STATE = words("oath oaths vow vows salute helm")  # "took the oath in Moscow"
# by the word after it: "boys taken from schools"
_TAKEN_WITH = {"from": _DWELLINGS, **dict.fromkeys(("the", "his", "her", "their"), _TAKEN_IN_STATE)}


def noun_holds(tokens: Sequence[Token], at: int, word: str) -> bool:  # noqa: PLR0911 - a line a noun
    """Say whether the noun names a deed of war by the words beside it: "the fall of Goma", not "in the fall"."""
    before = tokens[at - 1].lower if at else ""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if word in ("operation", "operations", "op", "ops", "campaign"):
        return _is_military(tokens, at, word, after)
    if tokens[at].text in ("March", "MARCH") and (
        before[:1].isdigit() or after[:1].isdigit() or before in _BEFORE_MONTH
    ):
        return False
    if word in ("push", "drive", "march", "advance", "advances", "thrust"):
        is_going_on = after in _GOES_ON or after.startswith(("stalled", "began", "continue"))
        return before != "in" and (is_going_on or _is_opened(tokens, at))  # "was told in advance of the offensive"
    if word in ("strike", "strikes"):
        is_flown = word == "strikes" and at > 0 and state_at(tokens, at - 1) is not None  # "six Israeli strikes"
        is_shutdown = before == "armed" and after not in ("on", "against")  # gunmen close shops and roads
        return (after in _STRUCK or is_flown) and before not in _LABOUR and not is_shutdown
    if word == "storm":
        return after == "of" and before in ("final", "the")
    if word in ("fall", "cessation"):
        return after == "of"
    if word in ("blast", "explosion", "explosions"):
        return before != "the"
    if word in ("combat", "battle"):
        return (before != "in" and after not in _OF_COMBAT) if word == "combat" else after not in _OF_BATTLE
    if word in ("attack", "attacks"):
        return before not in _NO_ATTACK and (before != "terrorist" or after in ("on", "in") or is_suffered(tokens, at))
    is_name = word == "liberation" and (before in _OF_NAMES or _is_called_for(tokens, at))  # "Forces .. de liberation"
    return after not in _OF_UNITS.get(word, ()) and not is_name


def _is_opened(tokens: Sequence[Token], at: int) -> bool:
    """Say whether somebody is told to have opened it: "the drive that the army launched on Monday"."""
    then = [token.lower for token in tokens[at + 1 : at + 8]]
    verb = next((one for one in then[1:] if one in _OPENED), "")
    return then[:1] in (["that"], ["which"]) and verb != "" and not _OPENED_ELSE & set(then)


_OPENED = words("opened launched began begun started mounted unleashed")
_OPENED_ELSE = words("campaign charity company party club union ministry schools church government")


def _is_called_for(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a group is called after its aim: "the Army for the Liberation of Rwanda", "Army of Liberation"."""
    if at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].text in _BODIES:
        return tokens[at].is_capital
    before = tokens[max(0, at - _TO_AIM) : at]
    is_linked = [token.lower for token in before[1:]] == ["for", "the"]
    return is_linked and before[0].is_capital and tokens[at].is_capital


_BODIES = words("Army Front Forces Force Movement Party Union")
_TO_AIM = 3  # tokens from the group to its aim: "Army for the"


def is_suffered(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an attack is told by the post that it was on: "the camp was the target of a terrorist attack"."""
    words_before = [token.lower for token in tokens[:at]]
    is_target = words_before[-3:-2] == ["of"] and not _SUFFERED.isdisjoint(words_before[-4:-3])
    return is_target and not _POSTS.isdisjoint(words_before)


_BESIDE, _ASIDE = 9, 25  # tokens to an operation's aim: right after it, or after a relative clause


def _is_military(tokens: Sequence[Token], at: int, word: str, after: str) -> bool:
    """Say whether an operation or campaign is an army's: by its adjective, its aim, its place, its launch."""
    left = {token.lower for token in tokens[max(0, at - 3) : at]}
    if left & _CIVIL_KINDS:
        return False
    is_there = after in ("in", "near", "around", "across") and not left & _PEACEKEEPERS
    if is_there or left & _OPERATION_KINDS:
        return True
    reach = _ASIDE if after == "," else _BESIDE
    rest = {token.lower for token in tokens[at + 1 : at + reach]}
    return bool(rest & _AIMS) or (word != "campaign" and _is_launched(tokens, at))


def _is_launched(tokens: Sequence[Token], at: int) -> bool:
    left = {token.lower for token in tokens[max(0, at - 5) : at]}
    return (
        bool(left & {"launched", "launch", "launching", "launches", "began", "begun", "mounted", "started", "kicked"})
        and not left & lexicon.CIVILIAN
    )
