"""Whether a draft is held down by somebody armed or by a place: a bare "offensive" or "attack" is no event."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.frames.truces import is_made
from streams.extract.frames.where import ANAPHORA, has_anaphora, is_come_from
from streams.extract.geography.waters import is_water
from streams.extract.lookalikes.denied_towns import is_denied_of_town
from streams.extract.lookalikes.fallen import is_fallen
from streams.extract.lookalikes.fought_for import is_fought_for, may_fight
from streams.extract.lookalikes.no_events import is_no_deed, said_of, tells_nothing
from streams.extract.lookalikes.people_taken import SITES
from streams.extract.lookalikes.ringed import is_ringed
from streams.extract.people.mention import Mention
from streams.extract.sides.initials import is_by_initials
from streams.extract.sides.repulses import beats_off
from streams.extract.syntax.scope import asks_who
from streams.extract.words import days, lexicon
from streams.extract.words.lexicon import words
from streams.records import MASSED, STRIKES

# nouns that mean war only beside somebody armed
_WEAK = words(
    """
    operation operations op ops campaign drive push march advance advances thrust attack attacks raid raids battle
    battles fighting combat blockade withdrawal retreat surrender truce ceasefire cease-fire cessation capture
    liberation seizure fall takeover mobilisation mobilization strike strikes storm barrage blast blasts
    explosion explosions invasion clashes clash capitulation pullback
    """
)
_BUILT = words("base town city village camp")
_LOOSE_VERBS = words(
    """
    hit enter roll move push march advance pour fall strike take secure occupy gather deploy concentrate
    mobilise mobilize fight battle withdraw retreat flee surrender surround
    """
)
_ON_A_PLACE = frozenset({"on", "upon", "against", "of"})
_IN_A_PLACE = frozenset({"in", "near", "around", "at", "outside"})
_TAKEN = words("capture recapture re-capture retake re-take overrun liberate seize conquer reconquer occupy")
_HIT = words("attack assault storm besiege encircle shell bombard invade overrun")  # said of a place in the passive
_RAGES = words(
    "raged rages raging rage erupted erupts flared flares intensified broke broken continued continues spread"
)
_NAME_WITHIN = 7  # tokens
_TO_OBJECT, _TO_ITS_PLACE = 5, 9  # tokens from "the attack" to what it is on, and to where that lies
_NO_NAMES = days.NAMES | words("i un eu us")
_ANYBODY = words("members member people persons women others locals supporters followers")
_BORDERS = words("border borders frontier frontline front-line")


def is_anchored(draft: Draft, clauses: Clauses) -> bool:
    """Say whether the draft stands by itself; a definite noun may still tell more of an event before it."""
    sides = [*draft.attackers, *draft.defenders]
    armed = any(_is_armed(mention) for mention in sides)
    counted = any(
        (mention.number or mention.known) and mention.head in ("armed", "bare", "people") for mention in sides
    ) or ("attacking" in clauses.roles.values() and (draft.type == "buildup" or _are_sent(draft, clauses)))
    counted = counted or draft.own_force is not None
    near = armed or any(
        mention.head in ("armed", "platform", "captive") or mention.noun in ("men", "police")
        for mention in clauses.mentions
    )
    near |= _is_counted_by_men(draft, clauses)
    if tells_nothing(draft, clauses):
        return False
    if draft.type == "ceasefire":
        return is_made(clauses) or (bool(draft.attackers and draft.defenders) and is_made(clauses, are_named=True))
    if draft.trigger.hold not in ("", "tight"):
        return _holds(draft, clauses, armed=armed, counted=counted, near=near)
    if draft.trigger.is_noun:
        return _is_noun_anchored(draft, clauses, armed=armed or counted, near=near)
    is_denied = is_denied_of_town(draft, clauses)
    if not is_denied and is_no_deed(draft, clauses):
        return False
    is_placed = _is_placed(draft, clauses)
    is_named = _is_named(clauses, draft.trigger)
    is_fire = is_placed and _is_fire(draft, clauses)
    return (
        is_fire
        or is_denied
        or (bool(draft.places) and draft.trigger.lemma in _HIT and asks_who(clauses.tokens, draft.trigger.first))
        or _is_said_of_place(draft, clauses)
        or (armed and _is_site_taken(draft, clauses))
        or is_fallen(draft, clauses)
        or is_ringed(draft, clauses)
        or _is_verb_anchored(draft, is_placed=is_placed, armed=armed, counted=counted, near=near, is_named=is_named)
    )


def _are_sent(draft: Draft, clauses: Clauses) -> bool:
    """Say whether those counted are put into it, whoever does that: "has sent 8,000 of his men against the capital"."""
    objects = clauses.tree.children(draft.trigger.first, "obj") if clauses.tree and not draft.trigger.is_noun else []
    attacking = [clauses.mentions[at] for at, role in clauses.roles.items() if role == "attacking"]
    return draft.type in MASSED and any(one.number and one.first <= at < one.end for one in attacking for at in objects)


def _is_counted_by_men(draft: Draft, clauses: Clauses) -> bool:
    """Say whether the noun is told by how many men make it: "launches 7,000-man push into Jolo"."""
    start = clauses.tokens[draft.trigger.first].start
    counts = (one.number for one in clauses.mentions if one.number is not None and one.number.is_strength)
    return draft.trigger.is_noun and any(0 <= start - one.end <= 1 for one in counts)


def _is_fire(draft: Draft, clauses: Clauses) -> bool:
    """Say whether it is a noun in all but its form: "killed by shelling in Donetsk"."""
    before = clauses.tokens[draft.trigger.first - 1].lower if draft.trigger.first else ""
    is_noun = draft.trigger.form == "ing" and before in ("by", "in", "from", "under", "amid", "during", "of", "heavy")
    return draft.type in STRIKES and is_noun


def _is_site_taken(draft: Draft, clauses: Clauses) -> bool:
    """Say whether armed men took a site that was spoken of: "The base itself was taken by 300 paratroopers"."""
    tree, first = clauses.tree, draft.trigger.first
    if tree is None or draft.type != "capture" or not draft.attackers:
        return False
    taken = tree.children(first, "nsubj:pass")
    kinds = SITES | lexicon.POSITIONS | _BUILT | ({"place"} if draft.trigger.lemma in _TAKEN else frozenset())
    sites = [at for at in taken if clauses.tokens[at].lower in kinds]
    return any(clauses.tokens[one].lower == "the" for at in sites for one in tree.children(at, "det"))


def _is_said_of_place(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a place is told to be taken: "denied that Shushi had been captured"."""
    trigger = draft.trigger
    if clauses.tree is None or trigger.form != "past" or trigger.lemma not in _TAKEN | _HIT:
        return False
    objects = said_of(clauses, clauses.tree, trigger.first)
    places = [*draft.places, *(clauses.places if draft.type == "capture" else ())]
    return any(place.first <= at < place.end for at in objects for place in places)


def _is_placed(draft: Draft, clauses: Clauses) -> bool:
    """Say whether the sentence tells where: by a name, by "the town", or that men mass at a border."""
    if draft.places or has_anaphora(clauses, draft.trigger) or _is_at_name(draft, clauses):
        return True
    if any(is_come_from(clauses, one) for one in clauses.places):
        return True  # at a border: "killed 54 militants who tried to cross from Afghanistan"
    return draft.type == "buildup" and bool(_BORDERS & {token.lower for token in clauses.tokens})


def _holds(draft: Draft, clauses: Clauses, *, armed: bool, counted: bool, near: bool) -> bool:
    """Say whether a phrase that means war only among armed people or at a place has what its row asks for."""
    acts = any(
        _is_armed(one) or (one.number and one.head != "civilian" and one.noun not in _ANYBODY)
        for one in draft.attackers
    )
    if draft.type in ("retreat", "surrender") or beats_off(clauses.tokens, draft.trigger):
        acts = any(map(_is_armed, draft.defenders)) or (draft.type == "assault" and acts)
        acts = acts or any(_are_its_men(clauses, one) for one in draft.defenders)
    acts = acts or (near and any(one.noun == "units" for one in draft.attackers))
    acts = acts or (near and is_by_initials(clauses, draft.trigger)) or _drives_out(draft, clauses)
    acts = acts or is_fought_for(draft, clauses)
    is_placed = _is_placed(draft, clauses)
    is_aimed = is_placed or bool(draft.defenders)
    is_remote = near or draft.type in STRIKES
    held: dict[str, bool] = {
        "armed": acts,
        "raiders": acts,
        "place": is_placed and is_remote,
        "force": (acts or counted or near) and is_aimed,
        "enemy": acts or (near and armed),
        "both": acts and is_placed,
        "fight": False,  # only where one has been told before
        "town": _is_at_town(draft, clauses) or (draft.type == "siege" and near and is_placed),
    }
    return held.get(draft.trigger.hold, acts and is_aimed)


def _are_its_men(clauses: Clauses, men: Mention) -> bool:
    """Say whether those counted are what the armed body before them comes to: "the garrison, 170 men, gave up"."""
    if men.noun != "men" or men.number is None or men.first == 0 or clauses.tokens[men.first - 1].lower != ",":
        return False
    return any(_is_armed(one) and 0 < men.first - one.end <= _NAME_WITHIN for one in clauses.mentions)


def _drives_out(draft: Draft, clauses: Clauses) -> bool:
    """Say whether men whom no word calls fighters drove out somebody armed: "hunters drove the insurgents from Mubi".

    Smoke, rain or hunger that drove them out is nobody.
    """
    after = [token.lower for token in clauses.tokens[draft.trigger.end : draft.trigger.end + _NAME_WITHIN]]
    if clauses.tree is None or draft.type != "capture" or not any(map(_is_armed, draft.defenders)):
        return False
    if "out" not in after:
        return False  # "they drove 28 soldiers from Bor to Juba"
    doers = [clauses.tokens[at].lower for at in clauses.tree.children(draft.trigger.first, "nsubj")]
    return any(may_fight(one) for one in doers)


def _is_at_town(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a town that the tables know is told, or "the shattered town"."""
    is_known = any(place.bearer is not None and place.bearer.kind == "town" for place in draft.places)
    segment, tokens = clauses.segment(draft.trigger.first), clauses.tokens
    own = [one for one in clauses.places if clauses.segment(one.first) == segment]
    is_named = any(not is_water(tokens, one.first, one.end, one.name) for one in own)
    return is_known or (not is_named and has_anaphora(clauses, draft.trigger))  # "the town on the Danube"


def _is_at_name(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a name that no table knows follows the trigger: "fled Minova", "occupied the post of Namacunde"."""
    if clauses.sentence.text.isupper() or draft.type == "buildup":
        return False
    end = clauses.segment_end(draft.trigger.first)
    for at in range(draft.trigger.end, min(end, draft.trigger.end + _NAME_WITHIN)):
        token = clauses.tokens[at]
        is_side = any(mention.first <= at < mention.end for mention in clauses.mentions)
        if token.lower in SITES:
            return True
        if token.is_capital and not is_side and token.lower not in _NO_NAMES and clauses.tokens[at - 1].lower != "by":
            return True
    return False


def _is_armed(mention: Mention) -> bool:
    is_fighter = mention.head in ("armed", "platform", "state") and mention.noun not in ("police", "government")
    return is_fighter or mention.actor_id is not None or (mention.noun == "government" and mention.is_position)


def _is_noun_anchored(draft: Draft, clauses: Clauses, *, armed: bool, near: bool) -> bool:
    trigger = draft.trigger
    if draft.type in ("retreat", "surrender") and not armed:
        return is_denied_of_town(draft, clauses)
    if draft.type in STRIKES and (_is_at_name(draft, clauses) or _hits_from_the_air(draft, clauses)):
        return True
    is_place = any(place.bearer is None or place.bearer.kind != "country" or near for place in draft.places)
    is_place = is_place or (near and _is_at_name(draft, clauses))
    if draft.type == "siege" and not draft.places and ANAPHORA & {token.lower for token in clauses.tokens}:
        return True
    if trigger.lemma in _WEAK:
        is_both = trigger.lemma in ("raid", "raids", "attack", "attacks") and _names_both(clauses, draft)
        if armed and (draft.places or draft.defenders or draft.is_definite or is_both):
            return True
        rages = draft.type == "clash" and any(token.lower in _RAGES for token in clauses.tokens)
        return is_place and (near or rages or _is_on_place(draft, clauses, trigger) or _is_under(draft, clauses))
    return armed or is_place


def _hits_from_the_air(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a strike from the air hit or killed something, which no peace has: "An airstrike hit the market"."""
    tree, at = clauses.tree, draft.trigger.end - 1
    verb = tree.head(at) if tree is not None and tree.dep(at) == "nsubj" else None
    if tree is None or verb is None or draft.type != "airstrike" or draft.modality not in ("asserted", "claimed"):
        return False
    is_done = clauses.tokens[verb].lower in _DOES_HARM and bool(tree.children(verb, "obj"))
    return is_done and all(clauses.tokens[one].lower in _HAS for one in tree.children(verb, "aux"))


_HAS = words("has had have")
_DOES_HARM = words("hit struck killed destroyed damaged wounded flattened wrecked levelled burned")


def _is_under(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a town or a post there is told to be under attack, not a plan for it."""
    tokens = clauses.tokens
    before = [token.lower for token in tokens[max(0, draft.trigger.first - 3) : draft.trigger.first]]
    if "under" not in before or "were" in before:  # "Liverpool were under attack"
        return False
    return any(
        place.bearer is not None
        and (place.prep == "" or (place.first > 1 and tokens[place.first - 2].lower in SITES | lexicon.POSITIONS))
        for place in draft.places
    )


def _names_both(clauses: Clauses, draft: Draft) -> bool:
    """Say whether a sentence names two armed actors: "the army kills a FARC commander in a raid"."""
    known = {one.actor_id for one in clauses.mentions if one.actor_id} | {
        one.name for one in draft.attackers if _is_armed(one)
    }
    return len(known) > 1


def _is_on_place(draft: Draft, clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the noun is aimed at a town: "the attack on Gwoza", "the raid on Nsanje"."""
    follows = clauses.tokens[trigger.end].lower if trigger.end < len(clauses.tokens) else ""
    said = {token.lower for token in clauses.tokens}
    is_fight = draft.type == "clash" or (draft.type == "assault" and bool(said & {"killed", "wounded", "dead"}))
    is_town = any(place.bearer is None or place.bearer.kind != "country" for place in draft.places)
    aimed = follows in _ON_A_PLACE or (is_fight and follows in _IN_A_PLACE)
    near = [token.lower for token in clauses.tokens[trigger.end : trigger.end + _TO_OBJECT]]
    reach = _TO_OBJECT if _BUILT.isdisjoint(near) else _TO_ITS_PLACE  # "on a camp for the displaced in Pader"
    return aimed and is_town and 0 <= draft.places[0].first - trigger.end <= reach


def _is_named(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a name of several capitals stands before the verb: "the Khmer Rouge went over to the attack"."""
    names = [token.is_capital for token in clauses.tokens[max(0, trigger.first - 3) : trigger.first]]
    return sum(names) > 1 and not clauses.sentence.text.isupper()


def _is_verb_anchored(  # what holds a verb, each found by itself
    draft: Draft, *, is_placed: bool, armed: bool, counted: bool, near: bool, is_named: bool
) -> bool:
    police = any(mention.noun == "police" for mention in [*draft.attackers, *draft.defenders])
    if draft.type == "capture":
        takes_position = any(mention.is_position for mention in draft.defenders)
        return (is_placed and (armed or counted or near)) or (armed and takes_position)
    if draft.type == "buildup":
        return (armed or counted) and (is_placed or counted)
    is_held = armed or counted or (police and is_placed)
    is_held = is_held or (is_placed and " " in draft.trigger.lemma and is_named)
    is_tight = draft.trigger.lemma not in _LOOSE_VERBS
    return is_held and (is_tight or is_placed or bool(draft.defenders and draft.attackers))
