"""Attacks told by those who beat them off, or could not: "repelled an attack", "failed to stop the advance"."""

from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import BOUNDS, PREPOSITIONS, words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

# of ground that nobody fought for
UNOPPOSED = Small(
    r"\bwithout (?:firing )?(?:a|any) (?:shot|fight|battle|resistance)\b|\bunopposed\b|\bbloodless",
)

_REPELLED = forms_of_all(
    """
    repel repulse thwart foil fend prevent defeat withstand resist blunt counter absorb stem contain weather suffer
    survive endure deflect parry crush confront
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
    for at in range(max(0, trigger.first - _REPELLED_WITHIN), trigger.first):
        word, follows = tokens[at].lower, tokens[at + 1].lower
        if (word in _REPELLED and follows != "with") or (word in _FOUGHT and follows in ("off", "back")):
            return at  # "countered the attack", not "countered with an attack"
        if (word in _AGAINST and follows == "against") or (word in _THROWN and _is_parted(tokens, trigger, at)):
            return at
    return None


def _is_parted(tokens: Sequence[Token], trigger: Trigger, verb: int) -> bool:
    """Say whether the noun and who makes it stand between the verb and its particle: "pushed the assault back"."""
    after = [token.lower for token in tokens[trigger.end : trigger.end + _BACK_WITHIN]]
    back = next((at for at, word in enumerate(after[:-1]) if word in ("back", "off")), None)
    between = [token.lower for token in tokens[verb + 1 : trigger.first]]
    is_object = not any(word in PREPOSITIONS | BOUNDS | _OWN for word in between)
    return back is not None and is_object and not BOUNDS.intersection(after[:back]) and after[back + 1] not in _GROUND


_GROUND = words("into onto the")  # "drove the raid back into Chad" is no repulse of it, "off the coast" no particle
