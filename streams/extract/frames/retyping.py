"""What an event is by who does it: men strike on foot, planes from the air, guns from afar; and who only leaves."""

import re

from streams.extract.clauses import Clauses, Draft
from streams.extract.frames.doers import victors
from streams.extract.frames.sweeps import is_sweep
from streams.extract.frames.targets import is_received
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.sides.helped import helpers_of
from streams.extract.words import lexicon
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.light import LIGHT
from streams.extract.words.small import Small
from streams.records import STRIKES, EventType

_GUNS = words("artillery howitzers mortars gunners rockets rocket guns batteries")
_SHELLS: frozenset[EventType] = frozenset({"airstrike", "assault"})  # what warships do to a place, in other words
_FIRED = words("launch fire unleash send rain hurl direct")
_FOOT = words("infantry troops soldiers infantrymen fighters militiamen commandos marines paratroopers")
_HELP = words("help support aid assistance backing")
_HELP_WITHIN = 5  # tokens from "with" to who helps
_HELPED = words("supported joined reinforced")


def _flies(mention: Mention) -> bool:
    """Say whether the attackers are aircraft, somebody's too: "Houthi drones"."""
    is_machine = mention.head == "platform" or mention.noun in _AIRCRAFT
    return is_machine and mention.noun not in lexicon.VEHICLES | lexicon.WARSHIPS


_AIRCRAFT = words(
    "drone drones uav uavs plane planes warplane warplanes jet jets aircraft bombers helicopters gunships "
    "fighter-bombers dive-bombers fighter-jets"
)


def _is_from_air(draft: Draft) -> bool:
    """Say whether aircraft attack, with nobody beside them who takes ground: "tanks and helicopters attacked"."""
    is_joint = draft.type == "assault" and any(one.noun in lexicon.VEHICLES | _FOOT for one in draft.attackers)
    return any(map(_flies, draft.attackers)) and not is_joint


def _on_foot(draft: Draft) -> bool:
    """Say whether those who strike are men on the ground: nobody of them flies, none is a state."""
    grounded = [
        one
        for one in draft.attackers
        if one.head in ("armed", "people", "bare") and "air" not in one.name.lower() and not _flies(one)
    ]
    return bool(grounded) and len(grounded) == len(draft.attackers)


def _fly(clauses: Clauses, draft: Draft) -> bool:
    """Say whether aircraft of theirs do it: "the LNA's warplanes on Monday struck", "jets of the alliance struck"."""
    after = [clauses.tokens[one.end : one.end + _OWNED] for one in draft.attackers]
    if any(_is_of_air_force([token.lower for token in those]) for those in after):
        return True
    return any(
        bool(those) and those[0].lower in POSSESSIVE and not _AIRCRAFT.isdisjoint(token.lower for token in those)
        for those in after
    )


def _is_of_air_force(after: list[str]) -> bool:
    """Say whether they are a part of what flies: "a formation of our air force", "two pairs of jets"."""
    return after[:1] == ["of"] and ("air" in after or not _AIRCRAFT.isdisjoint(after))


_OWNED = 4  # tokens from an owner to what is his


def settle_type(clauses: Clauses, draft: Draft, use: str) -> None:
    """Set the type by the attackers and the use of the verb; who retreats or surrenders is the defender."""
    trigger = draft.trigger
    _settle_leavers(clauses, draft)
    _settle_received(clauses, draft)
    _settle_strike(clauses, draft)
    draft.type = _by_means(clauses, draft) or ("offensive" if is_sweep(clauses, draft) else draft.type)
    if (
        draft.type == "airstrike"
        and trigger.lemma in ("strike", "hit")
        and _on_foot(draft)
        and not _fly(clauses, draft)
        and _by_means(clauses, draft) is None
    ):
        draft.type = "assault"
    are_irregulars = _on_foot(draft) and all(kind_of(one) == "irregular" for one in draft.attackers)
    if draft.type == "airstrike" and trigger.lemma == "bomb" and are_irregulars:
        draft.type = "bombing"
    if draft.type == "offensive" and trigger.lemma == "invade" and _is_house_invaded(clauses, draft):
        draft.type = "assault"
    if draft.type == "offensive" and clauses.places and _is_fought_inside(clauses, draft):
        draft.type = "assault"
    is_to_come = use in ("ready", "moved") or draft.modality == "hypothetical"
    if draft.type == "capture" and not trigger.is_noun and is_to_come:
        draft.type = "offensive"  # what has not been taken is only attacked
    if draft.type == "airstrike" and trigger.lemma in _FIRED:
        draft.defenders = [one for one in draft.defenders if one.head != "platform"]  # "launched 99 drones"
    _name_supporters(clauses, draft)


def _settle_leavers(clauses: Clauses, draft: Draft) -> None:
    """Make those who retreat or surrender the defenders, and those to whom they surrender the attackers."""
    if draft.type not in ("retreat", "surrender"):
        return
    if not draft.defenders:
        draft.defenders = list(draft.attackers)
        draft.attackers = []
    elif draft.attackers and not draft.trigger.is_noun:  # not "troops were withdrawn", by nobody
        draft.defenders, draft.attackers = draft.attackers, []
    if draft.type == "surrender" and not draft.attackers:
        draft.attackers = [one for one in victors(clauses, draft.trigger) if one not in draft.defenders]


def _settle_received(clauses: Clauses, draft: Draft) -> None:
    """Make those from whose positions a place has had shells the attackers: "fired from Serb positions"."""
    if not is_received(draft.trigger):
        return
    after = [one for one in clauses.mentions if one.is_fighting and one.first >= draft.trigger.end]
    draft.attackers, draft.defenders = [one for one in after if one.prep == "from"][:1], []


def _name_supporters(clauses: Clauses, draft: Draft) -> None:
    """Give the draft who backs it or helps in it, who then is not attacked."""
    draft.supporters = draft.supporters or [
        one for one in clauses.mentions
        if (_backs(one.prep) or _is_helper(clauses, one)) and one not in draft.attackers
    ]  # fmt: skip
    if not draft.supporters:
        draft.supporters = helpers_of(clauses, draft)
        starts = {one.first for one in draft.supporters}
        draft.defenders = [one for one in draft.defenders if one.first not in starts]


def _by_means(clauses: Clauses, draft: Draft) -> EventType | None:
    """Give what a strike is that is made with nothing but drones or guns: "struck Nikopol with kamikaze drones"."""
    trigger = draft.trigger
    is_more = any(one.number for one in draft.attackers) or any(one.type not in STRIKES for one in clauses.triggers[1:])
    if trigger.is_noun or trigger.lemma not in ("strike", "hit") or draft.type not in _SHELLS or is_more:
        return None  # who attacks with mortars may come himself
    after = [token.lower for token in clauses.tokens[trigger.end : clauses.segment_end(trigger.first)]]
    if "with" not in after:
        return None
    means = after[after.index("with") + 1 :][:_MEANS]
    means = means[: next((at for at, word in enumerate(means) if word in _MEANS_END), len(means))]
    fired = next((word for word in means if word in _AIRCRAFT | _FIRE), None)
    if fired is None or not _BESIDE_FIRE.isdisjoint(means):
        return None
    return "airstrike" if fired in _AIRCRAFT else "shelling"


_MEANS = 9  # tokens after "with"
_MEANS_END = words(", . ; : ( on in near at killing wounding before after as while overnight")
_FIRE = words("artillery mortars rockets missiles shells howitzers shellfire katyushas grads mlrs")
# with these they come themselves
_BESIDE_FIRE = lexicon.VEHICLES | words(
    "men fighters troops infantry soldiers rifles guns gunfire grenades machetes knives arms force forces vehicles"
    " motorcycles bombers bombs explosives ladders boats support help cover"
)


def _is_house_invaded(clauses: Clauses, draft: Draft) -> bool:
    """Say whether what is invaded is one site and no land: "invaded the post in Buni Gari"."""
    objects = clauses.tree.children(draft.trigger.first, "obj", "nsubj:pass") if clauses.tree is not None else []
    return any(clauses.tokens[at].lower in _HOUSES for at in objects)


def _is_fought_inside(clauses: Clauses, draft: Draft) -> bool:
    """Say whether those who come into a place fight there: "entered Kisoro before dawn and battled soldiers"."""
    trigger, tokens = draft.trigger, clauses.tokens
    if trigger.is_noun or not trigger.lemma.startswith(_COMES_IN):
        return False
    fought = (one for one in clauses.triggers if one.type == "clash" and not one.is_noun and one.form == "past")
    return any(one.first > trigger.end and tokens[one.first - 1].lower in ("and", "then") for one in fought)


_COMES_IN = ("enter", "land", "come")


_HOUSES = words(
    """
    post outpost base camp barracks station village villages compound church mosque school market hospital prison farm
    farms home homes house houses office offices hotel mine garrison headquarters
    """
)


_OF_MORTARS, _LAID = Small(r"\bmortar bombs?\b"), Small(r"(?<!mortar )\bbomb(?:s|er|ers|ing|ings)?\b")


def _settle_strike(clauses: Clauses, draft: Draft) -> None:
    """Set the type of what planes, guns, mortars or warships do."""
    text = clauses.sentence.text
    if draft.type == "bombing" and _OF_MORTARS.search(text) and not _LAID.search(text):
        draft.type = "shelling"
    air = _is_from_air(draft)
    guns = any(
        one.noun in _GUNS or one.name.lower().startswith("missile") or _are_gunners(clauses, one)
        for one in draft.attackers
    )
    if guns and draft.type == "airstrike" and not air:
        draft.type = "shelling"
    if draft.type in _SHELLS and draft.attackers and all(one.noun in lexicon.WARSHIPS for one in draft.attackers):
        draft.type = "shelling"
    if draft.type == "airstrike" and draft.trigger.lemma == "strafe" and _on_foot(draft) and not _fly(clauses, draft):
        draft.type = "raid"  # "gunmen strafed a police post"
    are_tanks = draft.attackers and all(one.noun in _ON_TRACKS for one in draft.attackers)
    if draft.type == "airstrike" and draft.trigger.lemma in ("strike", "hit") and are_tanks:
        draft.type = "assault"  # "Ukrainian armour struck the lines near Balakliia"
    if air and draft.type in ("assault", "airstrike", "shelling", "ambush", "raid"):
        draft.type = "shelling" if guns else "airstrike"


_ON_TRACKS = words("armour armor tanks tank infantry cavalry columns column")


def _are_gunners(clauses: Clauses, one: Mention) -> bool:
    """Say whether they are an army's rockets or guns by name: "units of the missile forces"."""
    tokens = clauses.tokens[one.first : one.end + _OF_FORCES]
    if not tokens or one.first >= len(clauses.tokens):
        return False
    return _GUNNERS.match(clauses.sentence.text, tokens[0].start, tokens[-1].end) is not None


_OF_FORCES = 4  # tokens from "units" to "forces"
_GUNNERS = re.compile(
    r"(?:(?:units?|crews?|soldiers|gunners|brigades?|elements) of (?:the |its |our )?)?(?:missile|rocket|artillery)"
    r"(?: and artillery)? (?:forces?|troops|units?|brigades?|crews?)\b",
    re.IGNORECASE,
)


def _backs(prep: str) -> bool:
    """Say whether the words before a phrase make it who helps: "backed by", unlike "led by 5,600 soldiers"."""
    *verbs, last = prep.split() or [""]
    return last == "by" and bool(verbs) and verbs[0] not in LIGHT - _HELPED


def _is_helper(clauses: Clauses, one: Mention) -> bool:
    """Say whether somebody acts with the help of those: "with support from NATO aircraft"."""
    help_, _, link = one.prep.partition(" ")
    before = [token.lower for token in clauses.tokens[max(0, one.first - _HELP_WITHIN) : one.first]]
    return help_ in _HELP and link in ("of", "from") and "with" in before and one.is_fighting
