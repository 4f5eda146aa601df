"""Who "he" is that says what a sentence tells: whoever the sentences before let speak."""

import re

from streams.extract.reading.found import Reading, Told
from streams.extract.telling.attribution import attribution_of

_BACK = 3  # sentences
_SAYS = r"(?:said|says|added|adds|told|warned|claimed|wrote|insisted|explained|continued|went on|noted|reported)"
_BY_PRONOUN = re.compile(rf"\b(?:he|she) (?:also )?{_SAYS}\b|\b{_SAYS} (?:he|she)\b|\baccording to (?:him|her)\b")


def speaker_before(told: Told, reading: Reading) -> str | None:
    """Give whom "he said" means: "The army has retaken Bol, Colonel Azem said. Jets bombed Rig-Rig, he said."."""
    if told.draft.modality != "claimed" or _BY_PRONOUN.search(told.draft.sentence.text) is None:
        return None
    for step in range(1, _BACK + 1):
        who = attribution_of(reading.text_at(told.order, -step)).who
        if who is not None:
            return who if not _are_many(who) else None
    return None


def _are_many(who: str) -> bool:
    """Say whether more than one person spoke: "residents"."""
    return who.islower() and who.endswith("s")
