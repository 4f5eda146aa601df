"""Attacks told by those who beat them off, or could not: "repelled an attack", "failed to stop the advance"."""

from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.words.days import WEEKDAY, WHOLE_MONTH
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import BOUNDS, COORDINATORS, PREPOSITIONS, words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

# of ground that nobody fought for
UNOPPOSED = Small(
    r"\bwithout (?:firing )?(?:a|any) (?:shot|fight|battle|resistance)\b|\bunopposed\b|\bbloodless",
)

_REPELLED = forms_of_all(
    """
    repel repulse thwart foil fend prevent defeat withstand resist blunt counter absorb stem contain weather suffer
    survive endure deflect parry crush confront smash shatter frustrate
    """
) | words("beat meet faced faces facing battled battling")
_REPELLED_WITHIN = 5  # tokens from the verb to the noun
_FOUGHT = forms_of_all("beat fight fend ward hurl throw hold stave drive")  # them off or back
_AGAINST = forms_of_all("fight battle struggle")
# "pushed the assault by 3,000 men back"; "forces" are mostly who attacks: "forces opened an offensive to win it back"
_THROWN = _FOUGHT | forms_of_all("push turn") | words("forced forcing")
_BACK_WITHIN = 6  # tokens from the noun to "back"
_STOPS = words("stop halt check slow contain prevent reverse")
_NOT_YET = words("to not n't could can")
_OWN = words("its their his own")


def is_repelled(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the subject is the one attacked: "the army repelled an attack", "failed to stop the advance"."""
    if repelled_at(tokens, trigger) is not None:
        return True
    left = [token.lower for token in tokens[max(0, trigger.first - _REPELLED_WITHIN) : trigger.first]]
    stops = next((at for at in range(1, len(left)) if left[at] in _STOPS), None)
    return stops is not None and left[stops - 1] in _NOT_YET and not _OWN.intersection(left[stops:])


def repelled_at(tokens: Sequence[Token], trigger: Trigger) -> int | None:
    """Give the verb before an event noun that tells that the attack was beaten off."""
    for at in range(max(0, trigger.first - _reach(tokens, trigger)), trigger.first):
        word, follows = tokens[at].lower, tokens[at + 1].lower
        if word in _CRUSHES and _IN_IT.search(" ".join(_between(tokens, trigger, at))):
            continue  # "defeated the rebels in its push"
        if (word in _REPELLED and follows not in _NO_OBJECT) or (word in _FOUGHT and follows in ("off", "back")):
            return at  # "countered the attack", not "countered with an attack", "broke off the attack"
        is_broken = word in _BREAKS and follows in _ARTICLES | {"up"} and trigger.type != "siege"
        if is_broken and not _PARTS.intersection(_between(tokens, trigger, at)):
            return at  # "broke the advance", "broke up an attack", not "broke the truce with an attack"
        if (word in _AGAINST and follows == "against") or (word in _THROWN and _is_parted(tokens, trigger, at)):
            return at
    return None


_CRUSHES = forms_of_all("defeat crush smash shatter repel repulse beat")
# those who are beaten, and in what: at the end of what stands between the verb and the noun
_IN_IT = Small(r"\w (?:in|during) (?:a|an|the|this|that|its|their|his|our)(?: (?!(?:an?|the)\b)[a-z-]+){0,2}$")


def _between(tokens: Sequence[Token], trigger: Trigger, verb: int) -> list[str]:
    return [token.lower for token in tokens[verb + 1 : trigger.first]]


_BREAKS, _ARTICLES = forms_of_all("break"), words("the a an this another two three four all every")
_PARTS = PREPOSITIONS | COORDINATORS | BOUNDS
_NO_OBJECT = words("with off out through into in from")


def _reach(tokens: Sequence[Token], trigger: Trigger) -> int:
    """Give the tokens from the verb to the noun with those between that only say when: "repelled on 6 March an"."""
    before = tokens[max(0, trigger.first - _REPELLED_WITHIN - _WHEN_WITHIN) : trigger.first]
    when = max((len(one[0].split()) for one in _WHEN.finditer(" ".join(each.lower for each in before))), default=0)
    return _REPELLED_WITHIN + when


_WHEN_WITHIN = 7  # tokens of "in the early hours of Monday morning"
_OF_DAY = r"(?:morning|afternoon|evening|night|noon)"
_DAY = (
    rf"(?:{WEEKDAY}(?: {_OF_DAY})?|{WHOLE_MONTH}(?: \d{{4}})?|dawn|dusk|midnight|noon|time|hours|{_OF_DAY}|week|month)"
)
_WHEN = Small(
    rf"\b(?:yesterday|today|tonight|overnight|(?:on|at|in|during|before|after|for|this|last|early|late) "
    rf"(?:(?:the|a|an|early|late|small|first|second|third|fourth|fifth|hours|night|of|on|and|to|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?) ){{0,5}}?{_DAY}(?: (?:this|last) (?:week|month))?|\d{{1,2}} {WHOLE_MONTH})\b"
)


def _is_parted(tokens: Sequence[Token], trigger: Trigger, verb: int) -> bool:
    """Say whether the noun and who makes it stand between the verb and its particle: "pushed the assault back"."""
    after = [token.lower for token in tokens[trigger.end : trigger.end + _BACK_WITHIN]]
    back = next((at for at, word in enumerate(after[:-1]) if word in ("back", "off")), None)
    between = [token.lower for token in tokens[verb + 1 : trigger.first]]
    is_object = not any(word in PREPOSITIONS | BOUNDS | _OWN for word in between)
    return back is not None and is_object and not BOUNDS.intersection(after[:back]) and after[back + 1] not in _GROUND


_GROUND = words("into onto the")  # "drove the raid back into Chad" is no repulse of it, "off the coast" no particle
