"""Attacks that somebody announces or threatens with, and those of which the words leave open who makes them."""

import re

from streams.extract.clauses import Draft
from streams.extract.people.called_for import calls_for
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_THREATS = words("will shall go")
# what is to come, by the word of who does it
_ANNOUNCED = Small(
    r"\b(?:said|says|announced|announces|declared|declares|vowed|promised|pledged|warned|warns) (?:on \w+day )?"
    r"(?:that )?(?:it|they|he|she|(?:an?|the|its|their|his) [\w'\u2019 -]{2,40}?|[\d,.]+ [\w'\u2019 -]{2,40}?|"
    r"[\w'\u2019-]+(?: [\w'\u2019-]+)?) (?:would|will) "
    r"(?:soon |now |also )?(?:be )?(?:sen[dt]|dispatch|rush|throw|hurl|storm|attack|assault|launch|retake|besiege|"
    r"deploy|cross|enter|invade|march|advance|move|push|drive|take part)"
)


def is_announced(draft: Draft) -> bool:
    """Say whether somebody announces the attack, calls men up for it or threatens with it: "said it would storm it"."""
    if draft.phase == "planned" and draft.trigger.is_noun and calls_for(draft.sentence.text):
        return True
    if draft.phase != "planned" or draft.modality != "claimed" or draft.attribution is None:
        return False
    said, lemma = draft.sentence.text, re.escape(draft.trigger.lemma)
    is_vowed = draft.trigger.lemma.partition(" ")[0] in _THREATS or re.search(rf"\b(?:will|shall) {lemma}\b", said)
    return bool(draft.trigger.form == "base" and is_vowed) or _ANNOUNCED.search(said) is not None
