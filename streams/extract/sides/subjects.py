"""Who does what a verb tells: the phrase that nothing governs, with its list; who only speaks is nobody's subject."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.sides.described import LEADERS, ally_of, speaker_before
from streams.extract.sides.it_means import meant_by_it
from streams.extract.sides.opened import is_of_columns, opener_of
from streams.extract.sides.rulers import is_of_head, is_of_those, ruled_by
from streams.extract.sides.stricken import is_death, is_stricken
from streams.extract.sides.they_mean import on_the_ground
from streams.extract.syntax.governors import asked_of, is_it_that, listed_from, subjects_of
from streams.extract.syntax.scope import asks_who
from streams.extract.telling.means import used_at
from streams.extract.words import lexicon, nouns
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_BESIDE_VERBS = lexicon.AUXILIARIES | {"first"}
_TOLD_AS = words("numbering totaling totalling number numbers numbered total at")
_FIRE = ("airstrike", "shelling")
_NOBODY = -1  # of no phrase
_CONTAINED = nouns.CONTAINERS | words("fighters forces militants soldiers troops men gunmen")


def subject_of(clauses: Clauses, at: int) -> list[Mention]:
    """Give who does what the verb at `at` tells: the nearest phrase to its left that nothing governs, with its list."""
    at = used if (used := used_at(clauses.tokens, at)) is not None else at
    pronoun = _NOBODY if asks_who(clauses.tokens, at) else _pronoun_before(clauses, at)
    if pronoun is not None:
        return _with_list(clauses, pronoun) if pronoun > _NOBODY else []
    if (opened := _in_own_clause(clauses, at)) is not None:
        return opened
    asked = asked_of(clauses.tree, clauses.tokens, at) if clauses.tree is not None else None
    if asked is not None:
        told = _fighter_on(clauses, asked)
        return _with_list(clauses, told) if told is not None else []
    told = ally_of(clauses, _by_tree(clauses, at))
    if told is None or _is_apposed(clauses, told):
        aside = _before_aside(clauses, at)
        told = told if aside is None else aside
    if told is not None:
        return _with_list(clauses, _spoken_of(clauses, _out_of_aside(clauses, told), at))
    ruled = ruled_by(clauses, at)
    return ruled if ruled is not None else _nearest_before(clauses, at)


def _nearest_before(clauses: Clauses, at: int) -> list[Mention]:
    """Give the last phrase before the verb that may be its subject, in its segment or in one of the three before."""
    segment, is_it = clauses.segment(at), clauses.tree is not None and is_it_that(clauses.tree, clauses.tokens, at)
    for back in range(4):
        inside = [
            (index, mention)
            for index, mention in enumerate(clauses.mentions)
            if mention.end <= at
            and clauses.segment(mention.first) == segment - back
            and _may_be_subject(clauses, mention)
            and not (is_stricken(clauses, mention, at) or (is_it and mention.number and mention.noun.endswith("s")))
        ]
        if inside:
            return _with_list(clauses, inside[-1][0])
    return []


def _in_own_clause(clauses: Clauses, at: int) -> list[Mention] | None:
    """Give who does it where the clause itself tells: a part of those before, who stands after "as", mere columns."""
    if is_of_head(clauses, at) or is_of_those(clauses, at):
        return []
    if is_of_columns(clauses, at):
        strike = next((one.first for one in clauses.triggers if one.type in _FIRE and one.end < at), None)
        return subject_of(clauses, strike) if strike is not None else []
    ways = (_after_colon, _part_before, opener_of, _state_before, _after_conjunction)
    alone = next((found for way in ways if (found := way(clauses, at)) is not None), None)
    return [alone] if alone is not None else None


def _after_colon(clauses: Clauses, at: int) -> Mention | None:
    """Give who acts behind the name of who says so: "Rebels: 6,000 soldiers attack Goma"."""
    acting = next((one for one in clauses.mentions if one.end == at and one.is_fighting and one.first > 1), None)
    colon = acting.first - 1 if acting is not None else 0
    tells = colon and clauses.tokens[colon].text == ":" and any(one.end == colon for one in clauses.mentions)
    return acting if tells else None


def _state_before(clauses: Clauses, at: int) -> Mention | None:
    """Give who acts beside others, whose place the parse lists with them: "took Afrin and Syria attacked"."""
    acting = (one for one in clauses.mentions if one.end == at and one.prep == "" and one.first)
    found = next((one for one in acting if one.head == "state" or (one.head == "armed" and not one.is_position)), None)
    if found is None or clauses.tokens[found.first - 1].lower != "and":
        return None
    is_listed = any(one.end == found.first - 1 for one in clauses.mentions)
    is_after_place = found.head == "state" or any(one.end == found.first - 1 for one in clauses.places)
    return found if is_after_place and not is_listed else None


def _after_conjunction(clauses: Clauses, at: int) -> Mention | None:
    """Give who stands between "before" and his verb, which the parse may hang on the verb before: "fled before"."""
    tree = clauses.tree
    last = tree.head(at - 1) if tree is not None and at and tree.dep(at - 1) == "conj" else None  # "and their allies"
    ends = [one for one in clauses.mentions if one.end == at] or [
        one for one in clauses.mentions if one.end - 1 == last
    ]
    acting = next((one for one in ends if one.prep in _CONJUNCTIONS), None)
    if tree is None or acting is None or acting.coordinated is not None or not acting.is_fighting:
        return None
    is_told = tree.nodes[at].tag in ("VBD", "VBZ", "VBP") and not tree.children(at, "nsubj:pass")
    return acting if is_told else None


_CONJUNCTIONS = words("before after since until as")


def _before_aside(clauses: Clauses, at: int) -> int | None:
    """Give who begins the sentence, an aside before the verb: "Rebels, now thought to be 5,200 strong, attack"."""
    before = at - 1
    while before > 0 and clauses.tokens[before].lower in lexicon.AUXILIARIES | lexicon.BE:
        before -= 1
    first = clauses.mentions[0] if clauses.mentions else None
    if first is None or first.end >= before or clauses.tokens[before].lower != ",":
        return None
    end = first.end
    while clauses.tokens[first.end].lower == "of" and _names(clauses.tokens[end]) and end < before:
        end += 1  # "Gunmen of the Sierra Federation, an alliance of cartels, poured in"
    is_parted = clauses.tokens[end].lower == "," and first.prep == "" and first.head == "armed"
    opening = clauses.tokens[clauses.tokens[0].lower in lexicon.DETERMINERS : first.first]
    is_first = not any(token.is_capital or token.lower == "," for token in opening)
    return 0 if is_parted and is_first and first.number is None else None


def _is_apposed(clauses: Clauses, index: int) -> bool:
    """Say whether the phrase only tells more of the one before it: "Fighters of the Front, the alliance of four"."""
    first = clauses.mentions[index].first
    before = [token.lower for token in clauses.tokens[max(0, first - 2) : first]]
    return before[:1] == [","] and before[-1] in lexicon.DETERMINERS


def _names(token: Token) -> bool:
    return token.is_capital or token.lower in ("of", "the")


_NAMELESS = words("men people fighters troops soldiers rifles bayonets guns") | {""}


def _out_of_aside(clauses: Clauses, index: int) -> int:
    """Give whom an aside tells some of ("6,200 soldiers, among them 900 of") or counts: "M23 - 8,000 men -"."""
    first = clauses.mentions[index].first
    before = [token.lower for token in clauses.tokens[max(0, first - 2) : first]]
    is_aside = before == ["among", "them"] or before[-1:] == ["including"]
    is_count = clauses.mentions[index].number is not None and clauses.mentions[index].noun in _NAMELESS
    is_aside = is_aside or (is_count and before[-1:] == ["\u2014"] and clauses.mentions[index - 1].end == first - 1)
    return index - 1 if is_aside and index > 0 and clauses.mentions[index - 1].is_fighting else index


def _part_before(clauses: Clauses, at: int) -> Mention | None:
    """Give the part of those named before that a relative clause tells of: "6,000 men, 900 of whom attacked Bria"."""
    before = at - 1
    while before > 0 and clauses.tokens[before].lower in lexicon.AUXILIARIES:
        before -= 1
    part = next((one for one in clauses.mentions if one.end == before + 1 and one.noun in _OF_WHOM), None)
    known = [one for one in clauses.mentions if part is not None and one.end < part.first and one.is_fighting]
    if part is not None and known and part.name in _OF_WHOM:
        part.name, part.actor_id = known[-1].name, known[-1].actor_id
    return part


_OF_WHOM = frozenset({"whom", "which"})
_SHARES = frozenset({"conj", "xcomp", "advcl"})  # a verb that may take its subject from the one above it
_FARTHEST = 4  # verbs that are climbed for a subject


def _by_tree(clauses: Clauses, at: int) -> int | None:  # noqa: PLR0911 - one return a way to a subject
    """Give the index of the phrase that the tree makes the subject of a verb, or that its participle tells of."""
    tree = clauses.tree
    if tree is None:
        return None
    for _ in range(_FARTHEST):
        own = tree.children(at, "nsubj", "nsubj:outer", "nsubj:pass")
        head, dep = tree.head(at), tree.dep(at)
        if own and clauses.tokens[own[0]].lower not in lexicon.RELATIVE:
            return _last_of(clauses, listed_from(tree, own))
        if head is None:
            return None
        if dep in ("acl", "acl:relcl"):
            index = _fighter_on(clauses, head)
            index = (
                _fighter_on(clauses, own[0] - 1) if index is None and own else index
            )  # "war on fighters who attacked"
            if dep == "acl:relcl" or index is None or clauses.mentions[index].end == at:
                return _unbacked(clauses, index)
            if _is_told_of(clauses, index, at):
                return index
            at = next((above for above in tree.ancestors(head) if tree.nodes[above].pos == "VERB"), head)
            continue  # ", retaking the town" is told of the subject, not of the last noun before it
        if dep not in _SHARES or (dep == "advcl" and tree.nodes[at].tag != "VBG" and is_death(clauses, head)):
            return None
        if dep == "conj" and tree.nodes[head].pos in ("NOUN", "PROPN") and tree.children(head, "acl:relcl"):
            return _fighter_on(
                clauses, head
            )  # a verb hung on its subject: "the junta, which has called up N, launched"
        at = head
    return None


def _is_told_of(clauses: Clauses, index: int, at: int) -> bool:
    """Say whether a participle goes on with what holds the men before it: "a column of rebels heading for Mopti"."""
    last = next((one for one in clauses.mentions if one.end == at and one.is_fighting), None)
    between = [token.lower for token in clauses.tokens[clauses.mentions[index].end : at]]
    return last is not None and last.prep == "of" and "," not in between


def _spoken_of(clauses: Clauses, index: int, at: int) -> int:
    """Give who stands between a speaker and the verb: "the division said the fighters, riding in trucks, attacked"."""
    speaker = clauses.mentions[index]
    if speaker.end >= len(clauses.tokens) or clauses.tokens[speaker.end].lower not in lexicon.SAYING:
        return index
    between = [
        one
        for one in range(index + 1, len(clauses.mentions))
        if clauses.mentions[one].end <= at and clauses.mentions[one].prep == "" and clauses.mentions[one].is_fighting
    ]
    return next((one for one in between if clauses.mentions[one].head != "bare"), index)


def _unbacked(clauses: Clauses, index: int | None) -> int | None:
    """Give whom those who only back are behind: "Israeli troops backed by tanks pushed on"."""
    if index is None or not clauses.mentions[index].prep.endswith(" by"):
        return index
    found = [at for at in range(index) if clauses.mentions[at].is_fighting and clauses.mentions[at].prep == ""]
    return next(reversed(found), None)


def _last_of(clauses: Clauses, heads: Sequence[int]) -> int | None:
    """Give the index of the last phrase of a list that may act; a number alone only where no phrase does."""
    found = [index for head in heads if (index := _fighter_on(clauses, head)) is not None]
    named = [index for index in found if clauses.mentions[index].head != "bare"]
    return next(reversed(named or found), None)


def _fighter_on(clauses: Clauses, at: int) -> int | None:
    for index, one in enumerate(clauses.mentions):
        if one.first <= at < one.end:
            return index if one.may_act else None
    if clauses.tree is not None and clauses.tokens[at].lower in _CONTAINED:  # "men of the Eagle Force"
        below = clauses.tree.children(at, "nmod")
        return next(
            (
                index
                for index, one in enumerate(clauses.mentions)
                if one.is_fighting and one.head != "bare" and one.first <= max(below, default=-1) < one.end
            ),
            None,
        )
    return None


def _pronoun_before(clauses: Clauses, at: int) -> int | None:
    """Give whom "they" before a verb means: the first that may act; _NOBODY, or None without "they"."""
    before = at - 1
    while before > 0 and clauses.tokens[before].lower in _BESIDE_VERBS:
        before -= 1
    if before < 0 or clauses.tokens[before].lower not in ("they", "we", "them", "it"):
        return None
    for index, mention in enumerate(clauses.mentions):
        if mention.is_pronoun and mention.end == before + 1:
            return index
    if (speaker := speaker_before(clauses, before)) is not None:
        return speaker
    if clauses.tokens[before].lower != "they" or before < 1:
        return meant_by_it(clauses, before)
    inside = [
        index
        for index, mention in enumerate(clauses.mentions)
        if mention.end <= before and mention.prep == "" and _may_be_subject(clauses, mention)
    ]
    return on_the_ground(clauses, before, at, inside)[0] if inside else _NOBODY


def _may_be_subject(clauses: Clauses, mention: Mention) -> bool:  # noqa: PLR0911 - one return a reason
    if is_speaker(clauses, mention) or (
        mention.head == "bare" and clauses.tokens[mention.first - 1].lower in _TOLD_AS and mention.first
    ):
        return False
    if mention.is_anybody:
        return False
    leads = mention.head == "thing" and mention.actor_id is not None and mention.noun in LEADERS
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
        is_of_them = mention.head != "bare" and bool(_CONTAINED & set(before))  # unlike "a total of 6,800"
        return is_of_them or any(
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


def is_speaker(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the phrase only says what others do: ", the army said"."""
    tokens = clauses.tokens
    if not mention.first or mention.end >= len(tokens) or tokens[mention.end].lower not in lexicon.SAYING:
        return False
    before = tokens[mention.first - 1].lower
    determined = before in lexicon.DETERMINERS and mention.first > 1 and tokens[mention.first - 2].lower == ","
    return before == "," or determined


def _with_list(clauses: Clauses, index: int) -> list[Mention]:
    """Give the phrase and those before it in its list ("X, Y and Z")."""
    found = [clauses.mentions[index]]
    while found[0].coordinated is not None:
        found.insert(0, clauses.mentions[found[0].coordinated])
    beside = [one for one in followers(clauses, clauses.mentions[index]) if _is_with(clauses, one)]
    found += [one for one in beside if one not in found]
    return [one for one in found if one.is_fighting or one.number or one.is_pronoun or one.noun in LEADERS]


def _is_with(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the phrase joins its list by "together with"."""
    return "with" in {token.lower for token in clauses.tokens[max(0, mention.first - 2) : mention.first]}


def followers(clauses: Clauses, mention: Mention) -> list[Mention]:
    """Give those that the list after a phrase names ("X, Y and Z")."""
    found = [mention]
    for other in clauses.mentions:
        if other.coordinated is not None and clauses.mentions[other.coordinated] in found:
            found.append(other)
    return found[1:]


def parsed_subject(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who the tree says does what the verb tells, and the list they begin."""
    subjects = subjects_of(clauses.tree, trigger.first) if clauses.tree else []
    subjects += [one for at in subjects for one in (clauses.tree.children(at, "conj") if clauses.tree else [])]
    found = [one for one in clauses.mentions if any(one.first <= at < one.end for at in subjects) and one.may_act]
    return [*found, *(one for one in followers(clauses, found[0]) if one not in found)] if found else []


def told_by_adjective(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give those of whom the participle before their noun tells it: "the attacking force"."""
    tree = clauses.tree
    if (
        tree is None
        or not trigger.first
        or trigger.form != "ing"
        or trigger.end - trigger.first > 1  # "sweeping past 400 peacekeepers"
        or tree.dep(trigger.first) not in ("amod", "compound")
    ):
        return []
    head = tree.head(trigger.first) or 0
    return [one for one in clauses.mentions if one.first <= head < one.end and one.is_fighting and one.head != "bare"][
        :1
    ]


def after_verb(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give the subject that an inverted sentence puts behind its verb: "Into Aden stormed 6,000 fighters"."""
    if clauses.tokens[0].lower not in _INVERTS or clauses.tokens[-1].lower != ".":
        return []
    after = next((one for one in clauses.mentions if one.first == trigger.end), None)
    is_first = not any(one.end <= trigger.first for one in clauses.mentions)
    return [after] if after is not None and after.number is not None and is_first else []


_INVERTS = words("into out down at over through from on against across upon")
