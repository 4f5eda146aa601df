"""Whether a "no", a "not" or a "nobody" is said of an event."""

import re
from collections.abc import Iterator, Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.scope import asks_who, is_apart
from streams.extract.telling.unsaid import is_of_known, is_of_speed
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

_NEGATION = words("no not n't never neither nor without cannot")
_NOTHING = words("nobody nothing none neither")
SCOPE = 6  # tokens before an event's word that are said of it
_SO = r" (?:back|home|as|out|away|to an end|cheap|cheaply|easy|easily|without|from)\b"  # how, not whether, it came
_NEVER_CAME = re.compile(
    r"\W+(?:[\w'\u2019,.-]+ ){0,9}(?:did not|didn't|has not|have not|had not|never|failed to) (?:come?|"
    r"came|happen(?:ed)?|"
    r"materiali[sz]ed?|t(?:ake|ook|aken) place|follow(?:ed)?|occur(?:red)?|beg[aiu]n|start(?:ed)?)\b"
    rf"(?!{_SO})",
    re.IGNORECASE,
)
_CAME_SO = re.compile(_SO, re.IGNORECASE)


def is_negated(text: str, tokens: Sequence[Token], trigger: Trigger, verb_at: int | None, tree: Tree | None) -> bool:
    """Say whether a "no", a "not" or a "nobody" beside the trigger or its verb is said of it."""
    if _has_no_sign(text, tokens, trigger):
        return True
    at = min(trigger.first, verb_at) if verb_at is not None else trigger.first
    if tree is not None and is_of_known(tokens, trigger, tree):
        return False
    if asks_who(tokens, trigger.first) or _is_of_no_link(tokens, trigger.first):
        return False  # "it is not clear who attacked"
    return bool(
        _is_said_before(tokens, at, SCOPE, tree)
        or (verb_at is not None and _is_said_before(tokens, verb_at, _OF_VERB, tree))
        or tokens[max(0, trigger.first - 1)].lower == "no"
        or _is_none(tokens, trigger)
        or _is_said_no(tokens, trigger, tree)
        or _never_came(text, tokens, trigger, tree)
        or _never_comes(text, tokens, trigger, tree)
        or any(token.lower in _NOTHING for token in tokens[trigger.end : trigger.end + 2])
    )


def _has_no_sign(text: str, tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether nothing tells that it has begun: "saw no sign on Monday that the promised OFFENSIVE had started"."""
    if not trigger.is_noun or _NO_SIGN.search(text[: tokens[trigger.first].start]) is None:
        return False
    return _BEGUN.match(text[tokens[trigger.end - 1].end :]) is not None


_NO_SIGN = Small(
    r"\bno (?:signs?|indications?|evidence|word|confirmation|hint|suggestion)\b"
    r"(?: (?:yet|so far|at all|today|yesterday|this \w+|(?:late |early )?on \w+day|as of [\w ]{3,20}))*,? "
    r"(?:that|whether|of when) (?:[\w'\u2019-]+ ){0,7}$"
)
_BEGUN = Small(
    r"[^.;]{0,60}?\b(?:had|has|have|was|were|is) (?:yet |already |now |actually )?"
    r"(?:begun|started|resumed|been launched|under ?way|taken place|happened|occurred|imminent)\b"
)


def _is_of_no_link(tokens: Sequence[Token], at: int) -> bool:
    """Say whether another thing only has nothing to do with it: "had no link to the offensive in Goma"."""
    before = [token.lower for token in tokens[max(0, at - _LINK_WITHIN) : at]]
    link = next((one for one, word in enumerate(before) if word in _LINKS), None)
    if link is None or not _TO.intersection(before[link + 1 : link + 2]):
        return False
    return not _NEGATION.isdisjoint(before[max(0, link - _OF_VERB) : link])


_LINK_WITHIN = 12  # tokens from "no link" to the deed
_LINKS = words("link links linked connection connections connected related relation tie ties tied")
_TO = words("to with")
_OF_VERB = 4  # tokens before a verb that are said of it


def _is_said_before(tokens: Sequence[Token], at: int, reach: int, tree: Tree | None) -> bool:
    """Say whether a word that negates stands so near before the token, in its own clause, and is said of it.

    It belongs to a number ("no fewer than 6,000"), to something it was done without ("without warning"), to what
    was done to those who do it ("there is no stopping the 6,000 rebels attacking Goma"), or to how it is done.
    """
    for one in _since_break(tokens, at, reach):
        word, after = tokens[one].lower, tokens[one + 1].lower
        if word in _OPENS and tree is not None and tree.dep(one) in ("mark", "case"):
            return False  # "no food has come since rebels attacked it"
        if word not in _NEGATION or (word in ("no", "not") and (after in _THAN or is_of_speed(tokens, one))):
            continue
        if word == "no" and (after == "." or after.isdigit()):
            continue  # "Flash Update No. 4"
        is_lack = word == "without" and one + 2 < at and not (tree is not None and tree.head(one) == at)
        is_first = word == "never" and after == "before"
        is_others = tree is not None and (is_apart(tokens, tree, one, at) or _describes_subject(tree, one, at))
        if not (is_lack or is_first or is_others):
            return True
    return False


_OPENS = words("since until after")


def _describes_subject(tree: Tree, one: int, at: int) -> bool:
    """Say whether it only says what those who act have not: "soldiers without insignia", "gunmen not in uniform"."""
    above = tree.ancestors(one)
    acts = next((where for where in above if tree.dep(where) in ("nsubj", "nsubj:pass")), None)
    return acts is not None and tree.head(one) != acts and tree.head(acts) == at and one < at


def _never_came(text: str, tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether what never came is told right after the noun, and is no other: "3,000 never came home"."""
    found = _NEVER_CAME.match(text, tokens[trigger.end - 1].end) if trigger.is_noun else None
    if found is None or tree is None:
        return found is not None
    between = [at for at in range(trigger.end, len(tokens)) if tokens[at].end <= found.end()]
    begun = next((at for at in reversed(between) if tokens[at].text == ","), trigger.end)
    others = (one for one in tree.children(between[-1], "nsubj") if begun < one < between[-1])
    return all(tokens[one].lower in _STANDS_FOR_IT for one in others)


_STANDS_FOR_IT = words("it this that which one none")


def _never_comes(text: str, tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether it is the subject of what did not come to pass: "the attack that was feared did not take place"."""
    head = tree.head(trigger.end - 1) if tree is not None and trigger.is_noun else None
    if tree is None or head is None or tokens[head].lower not in _COMES or tree.dep(trigger.end - 1) != "nsubj":
        return False
    if _CAME_SO.match(text, tokens[head].end):
        return False  # "did not come as a surprise"
    return any(tokens[one].lower in ("not", "n't", "never") for one in tree.children(head, "advmod"))


_COMES = words("come came happen happened take took taken materialise materialize occur occurred follow followed")

_THAN = words("fewer less more least only just sooner longer doubt")


def _is_said_no(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether the tree hangs a "not" on the verb, wherever it stands: "did not, as feared, attack"."""
    if tree is None or trigger.is_noun:
        return False
    said = (one for one in tree.children(trigger.first, "advmod") if one < trigger.first)
    return any(
        tokens[one].lower in ("not", "n't", "never")
        and tokens[one + 1].lower not in _THAN
        and not is_of_speed(tokens, one)
        for one in said
    )


def _is_none(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether "no" determines the noun: "no major offensive"."""
    before = [token.lower for token in tokens[max(0, trigger.first - 4) : trigger.first]]
    after = before[before.index("no") + 1 :] if "no" in before else None
    is_number = after is not None and after[:1] != [] and not after[0][:1].isalpha()  # "Update No. 4: clashes"
    return after is not None and not is_number and trigger.is_noun and not {"of", "there"} & set(after)


_BREAKS = words(
    ', ; : and but that whether which who whom whose how why what while as when though although where because “ " ”'
)
_PROVEN, _PROVEN_BY = words("verified confirmed checked authenticated"), words("be been independently immediately")


def since_break(tokens: Sequence[Token], at: int) -> set[str]:
    """Give the words before a token, in small letters, back to where another clause ends."""
    found = _since_break(tokens, at, SCOPE)
    return {"" if tokens[one].text == "May" and one else tokens[one].lower for one in found}


def _since_break(tokens: Sequence[Token], at: int, reach: int) -> Iterator[int]:
    for index in range(at - 1, max(-1, at - reach), -1):
        word = tokens[index].lower
        if word in _BREAKS or (word in _PROVEN and tokens[index - 1].lower in _PROVEN_BY):
            return
        yield index
