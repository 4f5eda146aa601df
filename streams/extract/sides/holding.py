"""Who holds what is attacked, as its own sentence tells: by a position, a possessive, "from", "-held" or "where"."""

from itertools import pairwise

from streams.extract.clauses import Clauses, Draft
from streams.extract.geography.gazetteer import called
from streams.extract.people.actors import actor_named
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.lists import HOLDING
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import followers, is_speaker
from streams.extract.words import lexicon
from streams.extract.words.lexicon import OWNING, words
from streams.records import GROUND, MASSED, STRIKES

_HOLDINGS = words(
    """
    base bases stronghold strongholds hold lines line positions position camp camps seat headquarters bastion redoubt
    enclave pocket defences defenses trenches trench post posts garrison grip wilaya hideout hideouts rear fortress
    haven havens territory heartland sanctuary sanctuaries bunkers foothold bridgehead barracks airfield airbase
    compound complex depot depots arsenal academy
    """
)
# what a place is to those who are there
_SEATS = words(
    """
    stronghold strongholds bastion bastions strongpoint redoubt redoubts base bases headquarters seat hub home den
    heartland sanctuary haven garrison lair depot depots hideout hideouts camp camps bunker bunkers positions
    """
)
_PHRASE_ENDS = lexicon.PREPOSITIONS | {",", "which", "that"}
_OUST = words(
    """
    crush oust dislodge expel evict flush clear clearing root destroy defeat wipe eliminate rout disarm crushing
    ousting dislodging expelling recapture recaptured retake retaking retook wrest wresting recapturing cleared
    cleanse cleansing purge purging rid ridding liberate liberating liberated sweep sweeping drives routed
    pursuit pursue pursuing hunt hunting
    """
)
_TAKE = words(
    """
    take takes took taken taking capture captures captured capturing seize seizes seized seizing reclaim reclaimed
    regain regained regaining win won winning wrested snatch snatched reconquer reconquered recover recovered free
    """
)
_DRIVE = words("drive driving drove driven push pushing pushed force forcing forced chase chasing chased throw threw")
_HIDES = words("hiding entrenched holed dug barricaded sheltering trapped cornered")
_HELD = ("-held", "-controlled", "-occupied")
_HELD_BY = frozenset(f"{verb} by" for verb in HOLDING)  # "an attack on a town held by the rebels"
_AT = frozenset({"", "at", "on", "into", "against", "to", "towards", "toward", "through", "around", "inside", "for"})
_HELD_PHRASE = 6  # tokens of "from the Croatian territory held by the"
_REACH = 3  # tokens from a holder's mark to what it holds: "al-Qaeda's desert bases"
_FAR = 12  # tokens from "clear" to whom the place is cleared of
_LONG = 24  # .. where the clause goes on up to "from" them: "captured the villages of A and B on the way to C from"
_SHELTERS = words("fled flee fleeing shelter sheltered sheltering refuge sought seek seeking escaped protection")
_WHERE = 6  # tokens from "where" to who stands there
_THEM = words("them whom these those")
_CLAUSE_ENDS = lexicon.SUBORDINATORS | lexicon.RELATIVE | lexicon.SAYING | {",", ";", ":", "(", "\u2014"}


def holders_of(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give who holds what is attacked, is to be driven out of it, or hides there; nobody of the attackers' kin."""
    taken = {one.actor_id for one in draft.attackers} - {None}
    for mention in clauses.mentions:
        is_other = (
            (mention.is_fighting or mention.noun in called())
            and mention not in draft.attackers
            and mention.prep != "by"
        )
        if not is_other or mention.actor_id in taken or is_speaker(clauses, mention) or not mention.name:
            continue
        holds = _holds(clauses, mention) or (mention.prep in _HELD_BY and not _is_whence(clauses, mention))
        if mention.number is None and (holds or _is_ousted(clauses, mention)):
            return [mention, *followers(clauses, mention)]
        if _is_seated(clauses, draft, mention):
            return [mention]
        if _is_position_hit(clauses, draft, mention) or _is_where(clauses, draft, mention):
            return [mention]
    return _by_adjective(clauses, draft)


def leave_ousted(clauses: Clauses, draft: Draft) -> None:
    """Put those on the other side whom an attack is to drive out: "The offensive to expel the rebels has begun"."""
    end = draft.trigger.end
    is_to = draft.trigger.is_noun and [one.lower for one in clauses.tokens[end : end + 1]] == ["to"]
    if is_to and draft.type in MASSED:
        gone = [one for one in draft.attackers if one.first > end and _is_ousted(clauses, one)]
        draft.attackers = [one for one in draft.attackers if one not in gone]
        draft.defenders = draft.defenders or gone


def _is_seated(clauses: Clauses, draft: Draft, mention: Mention) -> bool:
    """Say whether the place is told to be theirs: "Sambisa, the last stronghold of Boko Haram", "home to the 9th"."""
    if mention.prep not in ("of", "to", "for") or draft.type not in GROUND | STRIKES:
        return False
    tokens, at = clauses.tokens, mention.first - 1
    at -= at > 0 and tokens[at].lower in lexicon.DETERMINERS
    seat = at - 1  # before the preposition
    if seat <= draft.trigger.end or tokens[at].lower != mention.prep or tokens[seat].lower not in _SEATS:
        return False
    first = next(
        (one for one in range(seat, draft.trigger.end - 1, -1) if tokens[one].lower in _PHRASE_ENDS), draft.trigger.end
    )
    return tokens[first].lower not in ("from", "near", "outside", "behind")


def meant(clauses: Clauses, mention: Mention) -> Mention:
    """Give whom "of them" means in ", about 2,500 of them,": those named right before."""
    if mention.noun not in _THEM:
        return mention
    before = [one for one in clauses.mentions if one.end <= mention.first and one.is_fighting and one.name]
    return before[-1] if before and mention.first - before[-1].end <= _REACH else mention


def _holds(clauses: Clauses, mention: Mention) -> bool:
    after = [token.lower for token in clauses.tokens[mention.end : mention.end + _REACH + 1]]
    if after[:1] == ["hands"] and mention.prep == "in":
        return True  # "Andarab, which is in Taliban hands"
    if mention.prep == "of" and "hands" in [
        one.lower for one in clauses.tokens[max(0, mention.first - 3) : mention.first]
    ]:
        return True
    if after and after[0] in OWNING:
        before = [token.lower for token in clauses.tokens[max(0, mention.first - _REACH) : mention.first]]
        is_broken = not _BREAKS.isdisjoint(before) and not _RING.isdisjoint(after)  # "to break the army's ring"
        return is_broken or bool(_HOLDINGS.intersection(after))
    return bool(_HIDES.intersection(after[:_REACH]))


def _is_whence(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the attack comes from what they hold: "backed by guns from territory held by rebel Serbs"."""
    before = [token.lower for token in clauses.tokens[max(0, mention.first - _HELD_PHRASE) : mention.first]]
    return "from" in before and not _TAKE.intersection(before) and not _OUST.intersection(before)


def _is_ousted(clauses: Clauses, mention: Mention) -> bool:
    before = [token.lower for token in clauses.tokens[max(0, mention.first - _FAR) : mention.first]]
    after = [token.lower for token in clauses.tokens[mention.end : mention.end + 2]]
    is_driven = bool(_DRIVE.intersection(before[-_REACH:])) and bool({"out", "from", "off", "back"}.intersection(after))
    return (
        is_driven
        or bool(_OUST.intersection(before[-_REACH:]))
        or (mention.prep in ("of", "from") and bool(_OUST.intersection(before)))
        or (mention.prep == "from" and (bool(_TAKE.intersection(before)) or _is_taken_from(clauses, mention)))
    )


def _is_taken_from(clauses: Clauses, mention: Mention) -> bool:
    """Say whether one clause tells all that was taken from them, however long it is."""
    tokens, back = clauses.tokens, range(mention.first - 1, max(-1, mention.first - _LONG), -1)
    last = next((at for at in back if tokens[at].lower in _TAKE | _OUST), None)
    if last is None:
        return False
    is_tied = clauses.tree is not None and clauses.tree.head(clauses.tree.top(mention.first, mention.end)) == last
    return is_tied or _CLAUSE_ENDS.isdisjoint(token.lower for token in tokens[last : mention.first])


def _is_position_hit(clauses: Clauses, draft: Draft, mention: Mention) -> bool:
    """Say whether it is somebody's position that the attack goes at: "hurled 8,500 men at the government lines"."""
    says = {token.lower for token in clauses.tokens[mention.end + 1 : mention.end + 2]} & lexicon.SAYING
    between = {token.lower for token in clauses.tokens[draft.trigger.end : mention.first]}
    is_refuge = not between.isdisjoint(_SHELTERS)  # "residents fled to a UN camp"
    is_hit = mention.is_position and mention.first >= draft.trigger.end and mention.prep in _AT
    return is_hit and not says and not is_refuge


def _is_where(clauses: Clauses, draft: Draft, mention: Mention) -> bool:
    """Say whether they are those in the place attacked: "Boquerón, where 600-odd Bolivians are eating their mules".

    Or hold it: "Mosul, the last city Islamic State holds", "Bosso, which the militants took in May".
    """
    is_one = mention.head in ("armed", "state") or mention.noun in called()
    role = next((clauses.roles.get(at) for at, one in enumerate(clauses.mentions) if one is mention), None)
    if mention.prep or not is_one or role in ("attacking", "displaced"):
        return False
    if mention.first < draft.trigger.end:
        return draft.trigger.lemma == "fall" and _is_held_by(clauses, mention)
    kinds = {kind_of(attacker) for attacker in draft.attackers}
    if not identity_of(mention) and kinds == {kind_of(mention)} != {""}:
        return False  # "Rebels stormed Bunia, where many fighters were killed"
    at = next((at for at in range(mention.first - 1, max(0, mention.first - _WHERE), -1) if _opens(clauses, at)), None)
    if _is_held_by(clauses, mention) or at is None or not any(one.end in (at, at - 1) for one in clauses.places):
        return _is_held_by(clauses, mention)
    if clauses.tokens[at].lower == "from":
        return not _NOBODY.intersection(token.lower for token in clauses.tokens[at : mention.first])
    return any(token.lower in _STAYS for token in clauses.tokens[mention.end : mention.end + 3])


_STAYS = words("are were is was have had hold held remain remained still sit sat stand stood wait waited live")


def _is_held_by(clauses: Clauses, mention: Mention) -> bool:
    """Say whether a relative clause tells that they hold a place, or came by it: "a town (which) the rebels hold"."""
    tokens, end = clauses.tokens, mention.end
    at = mention.first - 1 - (mention.first > 0 and tokens[mention.first - 1].lower in lexicon.DETERMINERS)
    while end < len(tokens) and tokens[end].lower in _HAVE:
        end += 1
    if at < 1 or end >= len(tokens) or tokens[end].lower not in _KEEPS:
        return False
    is_marked = tokens[at].lower in ("which", "that")
    before = at - 1 if is_marked else at
    before -= is_marked and tokens[before].lower == ","
    is_place = any(place.end == before + 1 for place in clauses.places)
    return (is_place and is_marked) or tokens[before].lower in lexicon.POSITIONS | _TOWNS


_HAVE = words("has have had long still now already also since")
_TOWNS = words("city town village capital district region area stronghold province enclave ground territory")
_KEEPS = words(
    """
    hold holds held control controls controlled occupy occupies occupied rule rules ruled run ran seized took captured
    overran taken overrun conquered retain retains retained
    """
)
_BREAKS = words("break breaks broke breaking broken lift lifting lifted breach breached end ended pierce smash loosen")


_NOBODY = words("no none hardly few")


def _opens(clauses: Clauses, at: int) -> bool:
    """Say whether a clause on the place before it opens: "where ..", "from which ..", no "from which they fled"."""
    here = [token.lower for token in clauses.tokens[at : at + 2]]
    return here[0] == "where" or here in (["from", "which"], ["from", "where"])


def _by_adjective(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give who holds the place by its adjective: "rebel-held Marawi", "Houthi-controlled districts"."""
    for at, token in enumerate(clauses.tokens):
        suffix = next((one for one in _HELD if token.lower.endswith(one)), None)
        if suffix is None:
            continue
        is_own = any(0 < place.first - at <= _REACH for place in draft.places)
        follows = {one.lower for one in clauses.tokens[at + 1 : at + 1 + _REACH]}
        if not is_own and at != draft.trigger.end and not (at >= draft.trigger.end and follows & lexicon.POSITIONS):
            continue
        first = _name_start(clauses, at)
        name = clauses.sentence.text[clauses.tokens[first].start : token.end - len(suffix)]
        if name.lower() == "government" and any(kind_of(each) == "state" for each in draft.attackers):
            continue  # "troops opened a road to government-held Jaffna": their own
        one = Mention(first, at + 1, "armed", name, actor_named(name), noun=name.lower())
        known = {attacker.actor_id for attacker in draft.attackers} - {None}
        if one.actor_id not in known and name.lower() not in {a.name.lower() for a in draft.attackers}:
            return [one]
    return []


def _name_start(clauses: Clauses, at: int) -> int:
    """Give where a holder's name of several words begins: "the Islamic State-held town"."""
    tokens, first = clauses.tokens, at
    while first > 1 and at - first < _REACH and tokens[first - 1].is_capital and tokens[at].is_capital:
        first -= 1
        name = clauses.sentence.text[tokens[first].start : tokens[at].end].rpartition("-")[0]
        if actor_named(name) is not None:
            return first
    return at


_KEPT = words("used shared held run manned controlled occupied guarded operated staffed owned inhabited patrolled")

_RING = words("ring rings siege blockade cordon noose encirclement")  # who holds it attacks


def is_tenant(clauses: Clauses, mention: Mention) -> bool:
    """Say whether "by" names whose the place is that is hit: "rockets hit a base used by US troops"."""
    near = [token.lower for token in clauses.tokens[max(0, mention.first - 4) : mention.first]]
    found = next((at for at, pair in enumerate(pairwise(near)) if pair[0] in _KEPT and pair[1] == "by"), None)
    return found is not None and found > 0 and near[found - 1] not in _RING | lexicon.BE
