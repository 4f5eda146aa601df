"""One event as one sentence tells it: for each trigger who, against whom, where and how far."""

from collections.abc import Iterator, Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.frames.doers import (
    engaged_in,
    given,
    given_to,
    is_agent_of,
    is_anti,
    is_hit,
    is_no_object,
    is_of_those_hit,
    leavers,
    people_before,
    sent_against,
    who_suffers_with,
)
from streams.extract.frames.freeing import is_passed
from streams.extract.frames.invading import invades
from streams.extract.frames.light_verbs import light_verb
from streams.extract.frames.retyping import settle_type
from streams.extract.frames.sized import strength_beside
from streams.extract.frames.unreal import unreal
from streams.extract.frames.where import places_of
from streams.extract.frames.whereabouts import is_land
from streams.extract.people.mention import Mention
from streams.extract.sides.agents import agents_of
from streams.extract.sides.around import told_around
from streams.extract.sides.coordination import between
from streams.extract.sides.harming import is_among_dead, who_harms, who_harms_in_it, who_kills, who_takes_in_it
from streams.extract.sides.holding import is_tenant
from streams.extract.sides.met_in_it import meet_in_it, meets_it
from streams.extract.sides.participants import is_done_to_subject, is_done_to_those_before
from streams.extract.sides.predicates import said_to_be, told_of
from streams.extract.sides.relief import is_relieved, relieve
from streams.extract.sides.repulses import beats_off, fights_off, turn_sides, who_launched, who_repels
from streams.extract.sides.stricken import is_done_to_place
from streams.extract.sides.subjects import (
    after_verb,
    followers,
    is_speaker,
    parsed_subject,
    subject_of,
    told_by_adjective,
)
from streams.extract.sides.trapped import trapped
from streams.extract.sides.under import put_under
from streams.extract.syntax.governors import puts_in
from streams.extract.telling import modality
from streams.extract.telling.attribution import Said, attribution_of
from streams.extract.telling.beaten import is_repelled
from streams.extract.telling.comments import is_comment
from streams.extract.telling.phases import settle_phase
from streams.extract.telling.sent import aimed_at, is_purpose
from streams.extract.words import lexicon, nouns
from streams.extract.words.lexicon import OWNING, POSSESSIVE, words
from streams.extract.words.light import LIGHT, LOSES
from streams.extract.words.partitives import stands_apart
from streams.extract.words.tokens import Token
from streams.records import MASSED, Modality

_OBJECT_PREPS = frozenset({"", "against", "on", "upon", "from", "of", "at"})
_WITH = words("involving using comprising numbering totalling totaling employing fielding")
_IN = ("in ", "engaged in ", "locked in ")  # who is said to be in it does it
_LOOSED = words("loose loosed looses loosing let lets letting set sets setting")
_AT_IT = words("on into in")
_AT_IT_REACH = 3  # words before the noun
_AGENTS = words("attackers assailants besiegers")  # nouns that name an attack by who makes it
_JOINS = words("join joins joined joining")
_OPENING = lexicon.PREPOSITIONS | lexicon.BOUNDS | LIGHT | {"a", "an", "another", "new"}  # a new phrase
_FIRST_WORDS = 3  # an inverted sentence begins with its verb: "Among those attacking .."
_GIVEN = LOSES | words("fell falls fallen")  # who takes it stands behind "to"
_DEED_OF = words("work handiwork doing responsibility deed task job")


def read_frames(clauses: Clauses) -> Iterator[Draft]:
    """Give a draft for each trigger that is told of, not only aimed at."""
    if not clauses.triggers:
        return
    said = attribution_of(clauses.sentence.text)
    for trigger in clauses.triggers:
        draft = frame(clauses, trigger, said) if not fights_off(clauses, trigger) else None
        if draft is not None:
            yield draft


def frame(clauses: Clauses, trigger: Trigger, said: Said) -> Draft | None:
    """Give the draft of one trigger; None where it is only aimed at, meant, or a remark."""
    tokens = clauses.tokens
    use = modality.infinitive_use(tokens, trigger, clauses.tree, frozenset(one.first for one in clauses.triggers))
    verb_at = light_verb(clauses, trigger) if trigger.is_noun else None
    if (
        is_comment(clauses, trigger)
        or use == "aim"
        or modality.is_only_meant(tokens, trigger, verb_at)
        or is_purpose(clauses, trigger)
    ):
        return None
    told = _modality(clauses, trigger, verb_at, said)
    is_within = said.since <= tokens[trigger.first].start < said.until
    is_beside = not is_within or (told == "asserted" and said.modality != "asserted")
    draft = Draft(
        trigger.type, "underway", told, None if is_beside else said.who,
        clauses.sentence, trigger,
        is_definite=_is_definite(tokens, trigger),
    )  # fmt: skip
    if trigger.is_noun:
        _nominal(clauses, trigger, verb_at, draft)
        draft.own_force = strength_beside(clauses, trigger)
    elif beats_off(clauses.tokens, trigger):
        turn_sides(clauses, trigger, draft, is_passive=_is_passive(clauses, trigger, ()))
    else:
        _verbal(clauses, trigger, draft)
    put_under(clauses, trigger, draft)
    settle_type(clauses, draft, use)
    draft.type = "offensive" if invades(clauses, draft) else draft.type
    settle_phase(clauses, draft, use, verb_at)
    if is_relieved(clauses, trigger):
        relieve(clauses, draft)
    draft.places = aimed_at(clauses, trigger, places_of(clauses, trigger))
    return draft


def _modality(clauses: Clauses, trigger: Trigger, verb_at: int | None, said: Said) -> Modality:
    told = modality.modality_of(clauses.sentence.text, clauses.tokens, trigger, verb_at, said, clauses.tree)
    return (unreal(clauses, trigger) or told) if told in ("asserted", "claimed") else told


def _is_definite(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the noun points back to what was told: "the offensive", "the final storm", "their assault"."""
    for at in range(trigger.first - 1, max(-1, trigger.first - 4), -1):
        word = tokens[at].lower
        if word in ("the", "its", "their", "this", "that"):
            return True
        if word in _OPENING:
            return False
    return False


def _nominal(clauses: Clauses, trigger: Trigger, verb_at: int | None, draft: Draft) -> None:
    """Find the sides of an event noun: who owns it or does what its verb says, whom it is against."""
    if _governed_sides(clauses, trigger, draft) or meet_in_it(clauses, trigger, draft):
        return
    if trigger.lemma in ("fall", "loss of"):  # "announced the fall of Goma": who announces it took nothing
        draft.attackers = draft.attackers or given_to(clauses, trigger, clauses.segment_end(trigger.first))
        draft.defenders = draft.defenders or who_suffers_with(clauses, trigger)
        return
    if trigger.type in ("clash", "ceasefire") and (sides := between(clauses, trigger)):
        draft.attackers, draft.defenders = [sides[0]], list(sides[1:])
        return
    draft.defenders += [
        m for m in clauses.mentions if is_anti(clauses, m) and m.end == trigger.first and m not in draft.defenders
    ]
    subject = subject_of(clauses, verb_at) if verb_at is not None else []
    if not subject and (verb_at is None or trigger.type == "clash"):
        ways = (engaged_in, who_kills, who_harms, who_harms_in_it, who_takes_in_it, _who_is_at_it)
        subject = next((found for way in ways if (found := way(clauses, trigger))), [])
    if is_hit(clauses, trigger, subject):
        draft.defenders, subject = draft.defenders or subject, []
    if verb_at is not None and clauses.tokens[verb_at].lower in _JOINS:
        others = [one for one in subject_of(clauses, verb_at) if one not in draft.attackers]
        draft.attackers = [*others, *draft.attackers]
    if trigger.lemma in _AGENTS:
        draft.attackers = [_assailants(clauses, trigger)]
    if is_repelled(clauses.tokens, trigger):
        draft.defenders = draft.defenders or subject or who_repels(clauses, trigger)
        draft.attackers = [m for m in draft.attackers or who_launched(clauses, trigger) if m not in draft.defenders]
    elif not draft.attackers:
        draft.attackers = [one for one in subject if one not in draft.defenders] or told_around(clauses, trigger)
        draft.defenders = [one for one in draft.defenders if one not in draft.attackers]  # "an attack blamed on rebels"


def _assailants(clauses: Clauses, trigger: Trigger) -> Mention:
    """Give the phrase of a noun that names an attack by who makes it, with the number before it."""
    counted = next((one for one in clauses.mentions if one.number and one.end == trigger.first), None)
    found = counted or Mention(trigger.first, trigger.end, "armed", "")
    found.name = found.noun = trigger.lemma
    return found


def _who_is_at_it(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who is said to be in it or on it: "5,400 soldiers are three days into a hunt for rebel camps"."""
    words = [at for at in range(trigger.end - 1) if clauses.tokens[at].lower[:1].isalnum()]  # no quotation marks
    reach = words[::-1][: _AT_IT_REACH + trigger.end - trigger.first - 1]
    at = next((i for i in reach if clauses.tokens[i].lower in _AT_IT), None)
    tree = clauses.tree
    if tree is None or trigger.type not in MASSED or at is None:
        return []
    beside = [one for one in clauses.mentions if one.end == at and one.is_fighting and one.prep == ""]
    if beside and not any(node.pos in ("VERB", "AUX") for node in tree.nodes[: trigger.first]):
        return beside  # "4,900 Russians in new push on Kupiansk"
    for above in (trigger.end - 1, *tree.ancestors(trigger.end - 1)):
        subjects = tree.children(above, "nsubj")
        if subjects and tree.nodes[above].pos in ("NOUN", "ADJ", "NUM", "PROPN", "ADV"):
            those = [one for one in clauses.mentions if one.first <= subjects[0] < one.end and one.is_fighting]
            return [one for one in those if not is_among_dead(clauses, one)]
    return []


def _governed_sides(clauses: Clauses, trigger: Trigger, draft: Draft) -> bool:
    """Give the draft the sides that prepositions of the noun name; True when they are all: "between X and Y"."""
    end = clauses.segment_end(trigger.first)
    kept = [one for one in clauses.mentions_between(trigger.end, end) if not _is_of_another(clauses, trigger, one)]
    rid = [one for one in kept if meets_it(clauses, one)]
    draft.defenders += [other for one in rid[:1] for other in (one, *followers(clauses, one))]
    for mention in clauses.mentions:
        if mention.end <= trigger.first and trigger.first - mention.end <= 4 and _is_owner(clauses, mention, trigger):  # noqa: PLR2004 - "X's new ground"
            draft.attackers = [mention]
    for mention in (one for one in kept if one not in rid):
        if (
            mention.prep == "of"
            and is_agent_of(clauses, trigger, mention)
            and not any(map(_is_counted, draft.attackers))
            and not is_of_those_hit(clauses, mention)
        ):
            draft.attackers = [*draft.attackers, mention, *followers(clauses, mention)]
        elif mention.prep == "of" and clauses.tokens[mention.first - 2].lower in _DEED_OF and mention.is_fighting:
            draft.attackers = draft.attackers or [mention, *followers(clauses, mention)]
        elif not draft.defenders and _is_target(clauses, mention):
            draft.defenders = [mention, *followers(clauses, mention)]
        if mention.prep == "with" and trigger.type in ("clash", "ceasefire") and mention.is_fighting:
            draft.defenders = [mention, *followers(clauses, mention)]
        if mention.prep in ("by", "from", "led by") and (mention.is_fighting or mention.number) and not draft.attackers:
            draft.attackers = [mention, *followers(clauses, mention)]
        if mention.prep == "between" and trigger.type in ("clash", "ceasefire"):
            draft.attackers, draft.defenders = [mention], followers(clauses, mention)
            return True
    return False


def _is_counted(mention: Mention) -> bool:
    return mention.number is not None


def _is_target(clauses: Clauses, mention: Mention) -> bool:
    """Say whether a noun's preposition names whom it hits; "of" after people tells only whose those are."""
    if mention.prep not in ("against", "on", "of", "targeting") or not mention.is_fighting:
        return False
    return mention.prep != "of" or people_before(clauses, mention) is None


def _is_of_another(clauses: Clauses, trigger: Trigger, mention: Mention) -> bool:
    """Say whether it is in another deed: "the offensive to retake Mosul from IS", "to lift the siege laid by IS"."""
    between = [one for one in clauses.triggers if trigger.end <= one.first < mention.first]
    if mention.prep == "from":
        return any(one.type == "capture" for one in between)
    nouns = [one for one in between if one.is_noun and clauses.tokens[one.first - 1].lower not in lexicon.COORDINATORS]
    return mention.prep == "by" and (bool(nouns) or is_tenant(clauses, mention))


def _is_owner(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether the phrase owns the noun: "the Kurdish offensive", "ISIS attacks", "the regime's siege"."""
    if not mention.is_fighting or (mention.number is not None and mention.head == "bare") or is_land(clauses, mention):
        return False
    between = [token.lower for token in clauses.tokens[mention.end : trigger.first]]
    marks = OWNING
    if between and between[0] in marks:
        return not {"toll", "losses", "casualties", "dead", "deaths", "fatalities"} & set(between)
    return not between and trigger.is_noun and mention.noun not in ("force", "group") and not is_anti(clauses, mention)


def _verbal(clauses: Clauses, trigger: Trigger, draft: Draft) -> None:
    tokens = clauses.tokens
    end = clauses.segment_end(trigger.first)
    agents = agents_of(clauses, trigger.end, end)
    is_passive = _is_passive(clauses, trigger, agents)
    if _puts_in(clauses, trigger) and trigger.type in ("offensive", "assault", "siege", "raid", "buildup"):
        draft.attackers = agents or parsed_subject(clauses, trigger) or subject_of(clauses, trigger.first)
        draft.defenders = sent_against(clauses, trigger, end)
        return
    told = told_by_adjective(clauses, trigger) or _told_of(clauses, trigger)
    if told := told or ([] if is_passive else said_to_be(clauses, trigger)):
        draft.attackers = told
        return
    is_held_in = trigger.lemma.split()[0] in lexicon.BE and trigger.lemma.endswith(" in")
    if is_passed(trigger) or (trigger.type == "capture" and (is_held_in or trigger.lemma.endswith(" under"))):
        draft.attackers = [one for one in clauses.mentions_between(trigger.end, end) if one.is_fighting][:1]
        return  # "is in Taliban hands"
    if is_passive:
        draft.attackers = agents or (given_to(clauses, trigger, end) if "lost" in trigger.lemma else [])
        subject = [] if is_done_to_place(clauses, trigger) else subject_of(clauses, trigger.first)
        draft.defenders = [one for one in subject if one.head != "bare" and not _controls(one)]
        return
    subject = after_verb(clauses, trigger) or subject_of(clauses, trigger.first) or leavers(clauses, trigger, end)
    objects = _objects_of(clauses, trigger, end)
    near = [one for one in objects if one.first - trigger.end <= 8][:1]  # noqa: PLR2004 - further off it is another verb's
    if trapped(clauses, trigger, subject, draft):
        return
    draft.attackers = subject or [one for one in clauses.mentions if _is_put_at(clauses, one)]
    if trigger.type not in ("buildup", "retreat", "surrender"):
        draft.defenders = [
            one
            for one in [*near, *(followers(clauses, near[0]) if near else [])]
            if one not in subject and one.prep != "by"
        ]
    if trigger.type == "offensive":
        draft.defenders = [one for one in draft.defenders if one.prep == "against"]
    word = tokens[trigger.first].lower
    if (trigger.type == "capture" and word in _GIVEN) or (trigger.type == "assault" and word in LOSES):
        draft.attackers, draft.defenders = given(clauses, trigger, subject, end)


def _objects_of(clauses: Clauses, trigger: Trigger, end: int) -> list[Mention]:
    """Give those whom the verb may be done to."""
    return [
        mention for mention in clauses.mentions_between(trigger.end, end)
        if mention.is_fighting and not is_speaker(clauses, mention) and not _is_means(clauses, trigger, mention)
        and not (mention.noun == "them" and clauses.tokens[mention.first - 1].lower in lexicon.BOUNDS)
        and not (mention.head == "bare" and (told_of(clauses, mention) or _is_put_at(clauses, mention)))
        and not _is_aside(clauses, mention) and not is_no_object(clauses, mention, trigger)
        and (mention.prep in _OBJECT_PREPS or mention.first == trigger.end
             or (mention.prep == "with" and trigger.type == "clash" and mention.head != "platform"))
    ]  # fmt: skip


def _is_put_at(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the number is somebody's reckoning of those who attack: "put those attacking Ramadi at 6,000"."""
    words = {token.lower for token in clauses.tokens[: mention.first]}
    return mention.prep == "at" and bool(words & nouns.ESTIMATED_AT | words & {"puts", "estimates", "estimate"})


def _puts_in(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the verb puts its object into an attack: "hurled N men at", "set N men on", "let loose on"."""
    word = clauses.tokens[trigger.first].lower
    return puts_in(word) or (trigger.type == "assault" and word in _LOOSED)


def _is_aside(clauses: Clauses, mention: Mention) -> bool:
    """Say whether a number stands beside what is attacked, not in its place."""
    if mention.number is None or mention.noun in lexicon.DEFENDING_NOUNS:
        return False
    is_strength = mention.head == "bare" and mention.number.is_strength
    return stands_apart(clauses.tokens, mention.first, mention.end, is_strength=is_strength)


def _is_means(clauses: Clauses, trigger: Trigger, mention: Mention) -> bool:
    """Say whether they are what it is done with: "a drive involving 7,000 troops", "struck it with kamikaze drones"."""
    if mention.head == "platform" and trigger.type != "clash" and mention.number is None:
        return any(token.lower == "with" for token in clauses.tokens[trigger.end : mention.first])
    return mention.number is not None and clauses.tokens[mention.first - 1].lower in _WITH


def _told_of(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give whom the sentence says the attackers are: "Besieging Bria are 900 men"; no verb tells more of them."""
    if (
        trigger.form != "ing"
        or trigger.first > _FIRST_WORDS
        or any(one.end <= trigger.first for one in clauses.mentions)
    ):
        return []
    for mention in clauses.mentions:
        between = clauses.tokens[trigger.end : mention.first]
        if between and between[-1].lower in lexicon.BE and mention.is_fighting | (mention.head == "people"):
            return [mention, *followers(clauses, mention)]
    return []


def _controls(mention: Mention) -> bool:
    return mention.head not in ("armed", "state", "platform")


def _is_be(clauses: Clauses, at: int, trigger: Trigger) -> bool:
    """Say whether the token is a form of "be"; a possessive mark only right before the verb."""
    word = clauses.tokens[at].lower
    is_name = any(one.first <= at < one.end for one in clauses.mentions)  # "7,000 IS fighters attacked"
    if word == "be" and clauses.tree is not None and clauses.tree.dep(at) == "cop":
        return clauses.tree.head(at) in range(trigger.first, trigger.end)  # not "believed to be Libyan attacked"
    return word in lexicon.BE and not is_name and (word not in POSSESSIVE or at == trigger.first - 1)


def _is_passive(clauses: Clauses, trigger: Trigger, agents: Sequence[Mention]) -> bool:
    if trigger.form != "past" or trigger.lemma.startswith(_IN):  # "were in full control of"
        return False
    if trigger.type == "siege" and is_done_to_those_before(clauses, trigger):
        return True
    if is_done_to_subject(clauses, trigger):
        return True
    before = [token.lower for token in clauses.tokens[max(0, trigger.first - 4) : trigger.first]]
    reach = range(trigger.first - 1, max(-1, trigger.first - 4), -1)
    bound = next((i for i in reach if clauses.tokens[i].lower == ","), -1)  # "tribesmen, said to be drunk, attacked"
    at = next((i for i in reach if i > bound and _is_be(clauses, i, trigger)), -1)
    is_be = at >= 0 and not any(at < m.first and m.end <= trigger.first for m in clauses.mentions)
    follows = clauses.tokens[trigger.end].lower if trigger.end < len(clauses.tokens) else ""
    return (
        is_be
        or (bool(agents) and "by" in (follows, clauses.tokens[trigger.end - 1].lower))
        or (before[-1:] == [","] and (follows == "by" or (bool(agents) and trigger.lemma.startswith("driven"))))
    )
