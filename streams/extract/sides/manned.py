"""How many those have of whom a relative clause tells the attack: "The column that attacked Baga had 2,800 men"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import followers
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import RELATIVE, words

_HAVE = forms_of_all("have carry include comprise contain number total field")
_COLUMNS = words("column columns convoy convoys party parties group groups band bands flotilla fleet wave waves army")
_CLAUSES = words("that when while as because after before since if until although though and but or , ; :")
_ABOUT = words("about around some nearly almost roughly over than more at least up to an estimated only just")
_FOUGHT = frozenset({"offensive", "assault", "siege", "raid", "ambush", "capture"})


def turn_manned(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Make those attackers whom the main clause counts as had by who attacks by a relative clause."""
    for draft in drafts:
        had = _had(clauses, draft) if draft.type in _FOUGHT and not draft.trigger.is_noun else None
        if had is None or had in draft.attackers:
            continue
        those = [had, *followers(clauses, had)]
        draft.attackers = [*(one for one in draft.attackers if one not in those), *those]
        draft.own_force = draft.own_force or had
        draft.defenders = [one for one in draft.defenders if one not in those]


def _had(clauses: Clauses, draft: Draft) -> Mention | None:
    """Give those counted right behind a verb of having that follows what the relative clause tells."""
    tokens, trigger = clauses.tokens, draft.trigger
    if trigger.first <= 1 or tokens[trigger.first - 1].lower not in RELATIVE or not _is_party(clauses, trigger.first):
        return None
    for at in range(trigger.end, len(tokens)):
        word = tokens[at].lower
        if word in _CLAUSES or word in RELATIVE:
            return None
        if word in _HAVE:
            break
    else:
        return None
    counted = (one for one in clauses.mentions if one.number is not None and one.first > at)
    had = next((one for one in counted if one.is_fighting or one.head == "people"), None)
    is_next = had is not None and all(token.lower in _ABOUT for token in tokens[at + 1 : _start(clauses, had)])
    return had if is_next else None


def _start(clauses: Clauses, mention: Mention) -> int:
    """Give the first token of the phrase, its number with it."""
    number = mention.number
    start = number.start if number is not None else clauses.tokens[mention.first].start
    return next((at for at, token in enumerate(clauses.tokens) if token.end > start), mention.first)


def _is_party(clauses: Clauses, verb: int) -> bool:
    """Say whether it is who fights, or a column, that the relative clause before the verb tells of."""
    whom = clauses.tokens[verb - 2].lower
    is_armed = any(one.first <= verb - 2 < one.end and one.is_fighting for one in clauses.mentions)
    return is_armed or whom in _COLUMNS | lexicon.FORCES | lexicon.UNITS
