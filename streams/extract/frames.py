"""One event as one sentence tells it: for each trigger who, against whom, where, and how many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from streams.extract import lexicon, modality
from streams.extract.clean import Sentence
from streams.extract.lexicon import words
from streams.extract.mentions import Mention
from streams.extract.pipeline import Token
from streams.extract.places import PlaceMention
from streams.extract.roles import Role, role_of
from streams.extract.triggers import Trigger
from streams.records import EventType, Modality, Phase

LIGHT = words(
    """
    launch launched launches launching mount mounted mounting open opened opening opens begin began begun begins
    beginning start started starts starting kicked kick kicks stage staged staging conduct conducted conducting
    carry carried carrying press pressed pressing presses lead led leading leads spearhead spearheaded
    spearheading join joined joins joining participate participated participates participating take took taking
    taken prepare prepared prepares preparing ready readies readying plan plans planned planning order ordered
    orders resume resumed resumes resuming continue continued continues continuing step stepped intensify
    intensified commit committed support supported supporting supervise mobilise mobilised mobilized enter
    entered wage waged waging impose imposed imposing lift lifted tighten tightened enforce enforcing maintain
    maintained announced announce announces declared agreed signed reached conclude concluded violated renewed
    renew stepping begin suffered faced repelled repulsed thwarted foiled made make making undertook undertaken
    pursue pursued push threatened threatens threaten vowed unleashed unleash reinforce executed involved
    involves leading waging masses massed gathered massing
    """
)
_WHERE = words(
    """
    in on at near around outside against toward towards into onto across along of for to over from between
    inside through north south east west approaching
    """
)
_CONTAINED = frozenset(
    {"members", "fighters", "units", "forces", "elements", "militants", "number", "remnants", "soldiers", "troops"}
)
ANAPHORA = frozenset({"city", "town", "village", "there", "area", "district", "camp"})
_FALLBACK_VERBS = words(
    """
    killed kill controls control controlled fired lost destroyed used using suffered gained made inflicted shot
    wounded took advanced
    """
)


_SAYS = words("said says reported claimed announced warned insisted added stated confirmed declared")
_TOLD_AS = words("numbering totaling totalling")
_LEADERS = words("leaders leadership commanders leader commander chiefs")
# nouns whose "of" names who does it: "the advance of the army", unlike "the siege of the rebels"
_AGENT_OF = words(
    """
    advance advances push offensive drive march thrust retreat withdrawal surrender attacks
    """
)


@dataclass
class Draft:
    """An event before it is merged; `at` is its trigger's token, `has_own_place` whether its words name where."""

    type: EventType
    phase: Phase
    modality: Modality
    attribution: str | None
    sentence: Sentence
    trigger: Trigger
    attackers: list[Mention] = field(default_factory=list)
    defenders: list[Mention] = field(default_factory=list)
    supporters: list[Mention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    counted: list[tuple[Mention, Role]] = field(default_factory=list)
    is_definite: bool = False
    is_planned_by_words: bool = False
    own_force: Mention | None = None


class Clauses:
    """A sentence read: its tokens, mentions, places and triggers, and into which segments its commas and conjunctions part it."""

    def __init__(
        self,
        sentence: Sentence,
        tokens: Sequence[Token],
        mentions: list[Mention],
        places: list[PlaceMention],
        triggers: list[Trigger],
    ) -> None:
        self.sentence, self.tokens, self.mentions, self.places, self.triggers = (
            sentence,
            tokens,
            mentions,
            places,
            triggers,
        )
        self.segments = self._segments()
        self.roles: dict[int, Role] = {
            index: role_of(mention, tokens) for index, mention in enumerate(mentions) if mention.number is not None
        }

    def _segments(self) -> list[int]:
        """Give the segment of each token: a new one at each mark, subordinator, and at "and" before a verb of its own."""
        found: list[int] = []
        current = 0
        for at, token in enumerate(self.tokens):
            opens = token.lower in lexicon.BOUNDS or token.lower in lexicon.SUBORDINATORS
            if token.lower in ("and", "but", "then"):
                opens = self._opens_clause(at)
            if opens and token.lower == "," and self._is_list_comma(at):
                opens = False
            current += opens
            found.append(current)
        return found

    def _opens_clause(self, at: int) -> bool:
        if any(mention.coordinated is not None and 0 < mention.first - at <= 2 for mention in self.mentions):  # noqa: PLR2004
            return False  # "X and the Y"
        starts = {trigger.first for trigger in self.triggers if not trigger.is_noun}
        for index in range(at + 1, min(len(self.tokens), at + 9)):
            word = self.tokens[index].lower
            if word in lexicon.BOUNDS or word in lexicon.SUBORDINATORS:
                return False
            if (
                index in starts
                or (word in LIGHT and word not in ("have", "has", "had", "open", "join", "lead", "order", "plan"))
                or word in _FALLBACK_VERBS
            ):
                return True
            if word in lexicon.BE | {"has", "have", "will"}:
                return True
        return False

    def _is_list_comma(self, at: int) -> bool:
        spans = [(mention.first, mention.end) for mention in self.mentions] + [
            (place.first, place.end) for place in self.places
        ]
        ends = any(end == at for _, end in spans)
        return (
            ends
            and any(0 <= first - at <= 3 for first, _ in spans)
            and any(token.lower == "and" for token in self.tokens[at + 1 : at + 14])
            and not any(t.first in range(at, at + 4) for t in self.triggers)
        )

    def segment(self, at: int) -> int:
        """Give the segment of a token; the last one beyond the end."""
        return self.segments[min(at, len(self.segments) - 1)] if self.segments else 0

    def mentions_between(self, first: int, end: int) -> list[Mention]:
        """Give the mentions that lie wholly between two tokens."""
        return [mention for mention in self.mentions if mention.first >= first and mention.end <= end]


def read_frames(clauses: Clauses) -> Iterator[Draft]:
    """Give a draft for each trigger that is told of, not only aimed at."""
    said, who = modality.attribution_of(clauses.sentence.text)
    for trigger in clauses.triggers:
        draft = _frame(clauses, trigger, said, who)
        if draft is not None:
            yield draft


def _frame(clauses: Clauses, trigger: Trigger, said: Modality, who: str | None) -> Draft | None:
    tokens, text = clauses.tokens, clauses.sentence.text
    use = modality.infinitive_use(tokens, trigger)
    verb_at = _light_verb(clauses, trigger) if trigger.is_noun else None
    if use == "aim" or modality.is_only_meant(tokens, trigger, verb_at):
        return None
    draft = Draft(
        trigger.type, "underway", modality.modality_of(text, tokens, trigger, verb_at, said), who, clauses.sentence, trigger,
        is_definite=_is_definite(tokens, trigger),
    )  # fmt: skip
    if trigger.is_noun:
        _nominal(clauses, trigger, verb_at, draft)
    else:
        _verbal(clauses, trigger, draft)
    _settle_type(clauses, draft, use)
    _settle_phase(clauses, draft, use, verb_at)
    draft.places = _places(clauses, trigger, draft)
    return draft


def _is_definite(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the noun points back to what was told: "the offensive", "the final storm", "their assault"."""
    for at in range(trigger.first - 1, max(-1, trigger.first - 4), -1):
        word = tokens[at].lower
        if word in ("the", "its", "their", "this", "that"):
            return True
        if word in lexicon.PREPOSITIONS | lexicon.BOUNDS or word in ("a", "an", "another", "new"):
            return False
    return False


def _light_verb(clauses: Clauses, trigger: Trigger) -> int | None:
    """Give the verb that makes the noun an act ("launched an offensive"), before it, or after it ("the offensive began")."""
    for at in range(trigger.first - 1, max(-1, trigger.first - 16), -1):
        word = clauses.tokens[at].lower
        if word in LIGHT and not (
            word in ("ready", "order", "plan", "support", "lead") and clauses.tokens[at - 1].lower in ("in", "the")
        ):
            return at
        if word in (";", "—", "“", "”") or (word in lexicon.SUBORDINATORS and word not in ("as", "so")):
            break
    return None


def _subject(clauses: Clauses, at: int) -> list[Mention]:
    """Give who does what the verb at `at` tells: the nearest phrase to its left that nothing governs, with its list."""
    segment = clauses.segment(at)
    for back in range(4):
        inside = [
            (index, mention)
            for index, mention in enumerate(clauses.mentions)
            if mention.end <= at
            and clauses.segment(mention.first) == segment - back
            and _may_be_subject(clauses, mention)
        ]
        if inside:
            return _with_list(clauses, inside[-1][0])
        if back == 0 and any(clauses.tokens[i].lower == "by" for i in range(at, at)):
            break
    return []


def _may_be_subject(clauses: Clauses, mention: Mention) -> bool:
    if _is_speaker(clauses, mention) or (
        mention.head == "bare" and clauses.tokens[mention.first - 1].lower in _TOLD_AS and mention.first
    ):
        return False
    if mention.head == "people" and mention.noun in ("people", "women", "persons"):
        return False
    leads = mention.head == "thing" and mention.actor_id is not None and mention.noun in _LEADERS
    if not mention.is_fighting and mention.head != "people" and not leads:
        return False
    root = mention
    while root.coordinated is not None:
        root = clauses.mentions[root.coordinated]
    if root is not mention:
        return _may_be_subject(clauses, root)
    if mention.prep == "of":
        if mention.number and any(trigger.first - mention.end in (0, 1) for trigger in clauses.triggers):
            return True  # "reports of 9,000 mercenaries attacking"
        before = [token.lower for token in clauses.tokens[max(0, mention.first - 4) : mention.first]]
        return bool(_CONTAINED & set(before)) or any(
            i.number and i.end > mention.first - 4 for i in clauses.mentions if i.end <= mention.first
        )
    at = mention.first - 1
    while at >= 0 and clauses.tokens[at].lower in lexicon.DETERMINERS:
        at -= 1
    if at >= 0 and clauses.tokens[at].lower in (
        "predominantly",
        "mainly",
        "mostly",
        "including",
        "primarily",
        "largely",
    ):
        return False
    return mention.prep in ("", "like", "while", "as", "after", "before", "since") or (
        mention.coordinated is not None and mention.prep == ""
    )


def _is_speaker(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the phrase only says what others do: ", the army said"."""
    follows = [token.lower for token in clauses.tokens[mention.end : mention.end + 2]]
    before = clauses.tokens[mention.first - 1].lower if mention.first else ""
    determined = before in lexicon.DETERMINERS and mention.first > 1 and clauses.tokens[mention.first - 2].lower == ","
    return bool(follows and follows[0] in _SAYS and (before == "," or determined))


def _with_list(clauses: Clauses, index: int) -> list[Mention]:
    """Give the phrase and those before it in its list ("X, Y and Z")."""
    found = [clauses.mentions[index]]
    while found[0].coordinated is not None:
        found.insert(0, clauses.mentions[found[0].coordinated])
    return [mention for mention in found if mention.is_fighting or mention.number or mention.noun in _LEADERS]


def _agents(clauses: Clauses, first: int, end: int) -> list[Mention]:
    """Give the phrases after "by" between two tokens."""
    found = []
    for index, mention in enumerate(clauses.mentions):
        if (first <= mention.first < end and mention.prep == "by" and (mention.is_fighting or mention.number)) or (
            found and mention.coordinated is not None and clauses.mentions[mention.coordinated] in found and index
        ):
            found.append(mention)
    return found


def _segment_end(clauses: Clauses, at: int) -> int:
    segment = clauses.segment(at)
    end = at
    while end < len(clauses.tokens) and clauses.segments[end] == segment:
        end += 1
    return end


def _nominal(clauses: Clauses, trigger: Trigger, verb_at: int | None, draft: Draft) -> None:
    end = _segment_end(clauses, trigger.first)
    for mention in clauses.mentions:
        if mention.end <= trigger.first and trigger.first - mention.end <= 4 and _is_owner(clauses, mention, trigger):  # noqa: PLR2004
            draft.attackers = [mention]
    for mention in clauses.mentions_between(trigger.end, end):
        if mention.prep == "of" and trigger.lemma in _AGENT_OF and mention.is_fighting and not draft.attackers:
            draft.attackers = [mention, *_followers(clauses, mention)]
        elif mention.prep in ("against", "on", "of", "targeting") and mention.is_fighting and not draft.defenders:
            draft.defenders = [mention, *_followers(clauses, mention)]
        if mention.prep == "with" and trigger.type == "clash" and mention.is_fighting:
            draft.defenders = [mention, *_followers(clauses, mention)]
        if mention.prep in ("by", "from") and (mention.is_fighting or mention.number) and not draft.attackers:
            draft.attackers = [mention, *_followers(clauses, mention)]
        if mention.prep == "between" and trigger.type == "clash":
            draft.attackers, draft.defenders = [mention], _followers(clauses, mention)
            return
    draft.defenders += [
        m for m in clauses.mentions if m.prep == "against" and m.end == trigger.first and m not in draft.defenders
    ]
    subject = _subject(clauses, verb_at) if verb_at is not None else []
    if not subject and (verb_at is None or trigger.type == "clash"):
        subject = _fallback(clauses, trigger)
    if modality.is_repelled(clauses.tokens, trigger):
        draft.defenders = draft.defenders or subject
    elif not draft.attackers:
        draft.attackers = [one for one in subject if one not in draft.defenders]


def _followers(clauses: Clauses, mention: Mention) -> list[Mention]:
    found = [mention]
    for other in clauses.mentions:
        if other.coordinated is not None and clauses.mentions[other.coordinated] in found:
            found.append(other)
    return found[1:]


def _is_owner(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether the phrase owns the noun: "the Kurdish offensive", "ISIS attacks", "the regime's siege"."""
    if not mention.is_fighting or (mention.number is not None and mention.head == "bare"):
        return False
    between = [token.lower for token in clauses.tokens[mention.end : trigger.first]]
    marks = ("'s", "’s", "'", "’")  # noqa: RUF001 - as typeset
    if between and between[0] in marks:
        return True
    return (
        not between
        and trigger.is_noun
        and mention.noun not in ("force", "group")
        and mention.prep in ("", "of", "by", "to", "recent", "after")
    )


def _fallback(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give the subject of a sentence whose main verb is a deed of war ("troops killed 70 during the offensive")."""
    for mention in clauses.mentions:
        if mention.end > trigger.first:
            return []
        if mention.prep == "" and mention.is_fighting and mention.noun not in lexicon.DEFENDING_NOUNS:
            after = {token.lower for token in clauses.tokens[mention.end : mention.end + 4]}
            return [mention] if after & _FALLBACK_VERBS or trigger.type == "clash" else []
    return []


def _verbal(clauses: Clauses, trigger: Trigger, draft: Draft) -> None:
    tokens = clauses.tokens
    end = _segment_end(clauses, trigger.first)
    agents = _agents(clauses, trigger.end, end)
    is_passive = _is_passive(clauses, trigger, agents)
    if is_passive:
        draft.attackers = agents
        draft.defenders = [one for one in _subject(clauses, trigger.first) if one.head != "bare" and not _controls(one)]
        return
    subject = _subject(clauses, trigger.first)
    objects = [
        mention for mention in clauses.mentions_between(trigger.end, end)
        if mention.is_fighting and not _is_speaker(clauses, mention)
        and (mention.prep in ("", "against", "on", "from", "of", "at") or (mention.prep == "with" and trigger.type == "clash"))
    ]  # fmt: skip
    near = [one for one in objects if one.first - trigger.end <= 8][:1]  # noqa: PLR2004 - further off it is another verb's
    draft.attackers = subject
    if trigger.type not in ("buildup", "retreat", "surrender"):
        draft.defenders = [
            one
            for one in [*near, *(_followers(clauses, near[0]) if near else [])]
            if one not in subject and one.prep != "by"
        ]
    if trigger.type == "offensive":
        draft.defenders = [one for one in draft.defenders if one.prep == "against"]
    if tokens[trigger.first].lower in ("fell", "falls", "fallen"):
        to = [one for one in clauses.mentions_between(trigger.end, end) if one.prep == "to" and one.is_fighting]
        draft.attackers, draft.defenders = to, []


def _controls(mention: Mention) -> bool:
    return mention.head not in ("armed", "state", "platform")


def _is_passive(clauses: Clauses, trigger: Trigger, agents: Sequence[Mention]) -> bool:
    if trigger.form != "past":
        return False
    before = [token.lower for token in clauses.tokens[max(0, trigger.first - 4) : trigger.first]]
    is_be = any(word in lexicon.BE for word in before[-3:]) and not any(
        m.end > trigger.first - 2 and m.end <= trigger.first for m in clauses.mentions
    )
    follows = clauses.tokens[trigger.end].lower if trigger.end < len(clauses.tokens) else ""
    return is_be or (bool(agents) and follows == "by") or (before[-1:] == [","] and follows == "by")


def _settle_type(clauses: Clauses, draft: Draft, use: str) -> None:
    trigger = draft.trigger
    if draft.type in ("retreat", "surrender"):
        if not draft.defenders:
            draft.defenders = [one for one in draft.attackers]
            draft.attackers = []
        elif draft.defenders and not trigger.is_noun:
            draft.defenders, draft.attackers = draft.attackers, []
    air = any(one.head == "platform" and one.noun not in ("tanks", "armour", "armor") for one in draft.attackers)
    guns = any(
        one.noun in ("artillery", "howitzers", "mortars", "gunners", "rockets", "rocket") for one in draft.attackers
    )
    if air and draft.type in ("assault", "airstrike", "shelling"):
        draft.type = "shelling" if guns else "airstrike"
    if draft.type == "capture" and not trigger.is_noun and (use == "ready" or draft.modality == "hypothetical"):
        draft.type = "offensive"  # what has not been taken is only attacked
    if not draft.supporters:
        draft.supporters = [
            m for m in clauses.mentions if m.prep.split()[-1:] == ["by"] and m.prep != "by" and m not in draft.attackers
        ]


def _settle_phase(clauses: Clauses, draft: Draft, use: str, verb_at: int | None) -> None:
    told = modality.phase_of(clauses.sentence.text, clauses.tokens, draft.trigger, verb_at)
    trigger = draft.trigger
    if use == "ready" or draft.modality == "hypothetical" or (draft.modality == "negated" and verb_at is not None):
        draft.phase, draft.is_planned_by_words = "planned", True
    elif draft.type == "buildup":
        draft.phase = "underway" if trigger.form in ("ing", "s", "base") else "concluded"
        draft.phase = "planned" if draft.phase == "underway" and told == "planned" and trigger.is_noun else draft.phase
    elif trigger.is_noun:
        draft.phase = told or _noun_phase(clauses, draft)
        draft.is_planned_by_words = told == "planned"
    else:
        draft.phase = _verb_phase(clauses, draft)


def _noun_phase(clauses: Clauses, draft: Draft) -> Phase:
    text = clauses.sentence.text.lower()
    if draft.type in ("capture", "retreat", "surrender", "raid", "bombing", "ambush"):
        return "concluded"
    tokens = [token.lower for token in clauses.tokens]
    start = draft.trigger.first
    if draft.type == "assault" and (
        tokens[start - 1 : start] == ["'s"]
        or {"killed", "wounded"} & set(tokens[draft.trigger.end :])
        or ("took part" in text and "day" in text)
    ):
        return "concluded"
    if "during the" in text and "killed" in text:
        return "concluded"
    return "underway"


def _verb_phase(clauses: Clauses, draft: Draft) -> Phase:
    trigger, tokens = draft.trigger, [token.lower for token in clauses.tokens]
    before = tokens[max(0, trigger.first - 4) : trigger.first]
    if trigger.form == "ing" or trigger.form in ("s", "base"):
        return "concluded" if draft.type == "capture" and trigger.form == "s" else "underway"
    if draft.type in ("capture", "retreat", "surrender", "raid", "ambush", "bombing"):
        return "concluded"
    if "been" in before and trigger.form == "ing":
        return "underway"
    has_day = any(word.endswith("day") and word not in ("day", "today") for word in tokens) or "yesterday" in tokens
    has_result = bool({"killing", "wounding", "leaving"} & set(tokens[trigger.end :]))
    if draft.type in ("assault", "clash", "airstrike", "shelling") and (
        has_day or has_result or draft.modality == "denied"
    ):
        return "concluded"
    return "underway"


def has_anaphora(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the trigger's own segment points back to a place: "pushed into the city"."""
    segment = clauses.segment(trigger.first)
    return any(token.lower in ANAPHORA for at, token in enumerate(clauses.tokens) if clauses.segments[at] == segment)


def _places(clauses: Clauses, trigger: Trigger, draft: Draft) -> list[PlaceMention]:
    """Give where: the nearest governed name after the trigger in its segment, else before it, else the only one."""
    end = _segment_end(clauses, trigger.first)
    begin = next((i for i, segment in enumerate(clauses.segments) if segment == clauses.segment(trigger.first)), 0)
    after = [place for place in clauses.places if trigger.end <= place.first < end and not _is_apart(clauses, place)]
    before = [
        place
        for place in clauses.places
        if begin <= place.first and place.end <= trigger.first and not _is_apart(clauses, place)
    ]
    adjacent = [place for place in before if trigger.is_noun and trigger.first - place.end <= 1]
    is_subject_place = not trigger.is_noun and (trigger.lemma == "fall" or trigger.form == "past")
    chosen = adjacent or after or (before if is_subject_place or trigger.is_noun else []) or before
    own = {token.lower for token in clauses.tokens[begin:end]}
    if not chosen and not own & ANAPHORA:
        others = [place for place in clauses.places if not _is_apart(clauses, place) and not _is_aimed(clauses, place)]
        other_triggers = [
            t
            for t in clauses.triggers
            if t is not trigger and any(clauses.segment(t.first) == clauses.segment(p.first) for p in others)
        ]
        chosen = others if not other_triggers or len(clauses.triggers) <= 2 else []  # noqa: PLR2004 - one other word of the same deed
    return _best_first(chosen, clauses)


def _best_first(chosen: Sequence[PlaceMention], clauses: Clauses) -> list[PlaceMention]:
    """Give the places of one event: towns of a list stay, what only contains or locates them goes."""
    fine = [place for place in chosen if place.bearer is None or place.bearer.kind == "town"]
    areas = [place for place in chosen if place.bearer is not None and place.bearer.kind == "admin1"]
    ranked = fine or areas or list(chosen)
    found = ranked[:1]
    for place in ranked[1:]:
        if place.coordinated and place.prep in (found[-1].prep, "and", ",", "", "of", "or"):
            found.append(place)
        else:
            break
    return found


def _is_aimed(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the name stands where a purpose is told: "they seek to cut off access to Nubl"."""
    segment = clauses.segment(place.first)
    words = {token.lower for at, token in enumerate(clauses.tokens[: place.first]) if clauses.segments[at] == segment}
    return bool(words & modality.AIM)


def _is_apart(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the name only tells a distance or a way ("13 km east of Fallujah", "the Palmyra-Deir Ezzor road")."""
    words = [token.lower for token in clauses.tokens[max(0, place.first - 7) : place.first]]
    compass = {"east", "west", "north", "south", "northeast", "northwest", "southeast", "southwest"}
    is_off = (
        place.prep == "of"
        and bool(compass & set(words[-3:]))
        and bool({"km", "kilometres", "kilometers", "miles", "kms", "mi"} & set(words))
    )
    follows = clauses.tokens[place.end].lower if place.end < len(clauses.tokens) else ""
    return is_off or follows in ("road", "highway", "border")
