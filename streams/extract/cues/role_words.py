"""Words beside a number of people that tell what they do or what is done to them, by what they tell."""

import re
from collections.abc import Sequence

from streams.extract.cues.losses import DEAD_DEAL
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

KILL = words(
    """
    killed killing kills kill slain massacred executed executing slaughtered dead died deaths death lives toll
    claimed murdered eliminated neutralised neutralized
    """
)
LOST = words("lost losing")
WOUND = words("wounded wounding injured injuring hurt maimed wounds")
CATCH = words(
    """
    captured capturing arrested arresting detained detaining prisoner prisoners imprisoned rounded hostage
    abducted kidnapped enslaved enslaving
    """
)
ENLISTED = words("recruited recruiting recruit hired enlisted conscripted drafted signed pardoned trained")
GUARDS = words("protect guard secure evacuate help assist patrol police rescue escort rebuild distribute monitor")
FLEE = words("flee fleeing fled homeless running displaced")
PROTEST = words("protest protested protesting demonstrated demonstrate demonstrating rallied protests rally")
GIVE_UP = words("surrendered surrendering surrender capitulated")
LEAVE = words(
    """
    withdrew withdrawn withdraw withdrawing fled fleeing flee retreated retreating deserted deserting defected
    pulled abandoned evacuated left defecting
    """
)
HOLD = words(
    """
    defend defending defended defends garrisoned holding held hold holds dug trapped surrounded encircled
    besieged holed resisting repelled repelling repulsed pinned penned bottled stranded entrenched guard guarding
    guarded stationed protecting
    """
)
ENGAGE = words(
    """
    massing massed mass gathered gathering joined joining join crossed crossing cross taking took take part
    participated participating participate participates involved involving involves advanced advancing advance
    deployed deploying arrived arriving poured pouring entered entering marched marching mobilised mobilized
    committed commit engaged sent sending awaiting waiting assembled assembling storming stormed attacked
    attacking attack led rolled pushed pushing moved moving besieging laying assaulted launched readying ready
    poised preparing concentrated amassed amassing mustered mustering raided overran seized captured fighting
    fought swept surged travelled traveled streamed streaming converged converging called spearheading leading
    backed invaded ambushed assaulting pledged arrayed
    """
)
SEND = words(
    """
    gathered gather gathering massed masses mass massing committed commit deployed deploying deploy sent send
    sending mustered amassed amasses amass mobilised mobilized mobilises mobilizes assembled assembles forming
    formed form concentrated threw throwing unleashed poured using with involving including comprising numbering
    than concentrates fielded fielding readies readied our summoned rushed dispatched assembling pitting pits
    sends
    """
)
HELP = words("support supporting supports help helping reinforce reinforcing assist assisting advise advising")
DISPLACE = words(
    """
    displaced displacing evacuated evacuating uprooted forced forcing fled freed freeing rescued rescuing
    released releasing trained training exchanged evacuate
    """
)
WERE_BEATEN = words(
    "repelled repulsed beaten thwarted foiled defeated smashed crushed blunted stopped halted contained"
)
RINGS = words("ring siege blockade cordon encirclement noose")
_RINGED = 10  # tokens from a siege to those who keep it up
_KEPT = words("held maintained manned kept enforced conducted mounted pressed laid tightened")
DEFENCE = re.compile(
    r"\b(?:in|to|for) (?:the |its |their )?(?:defen[cs]e\b(?! minist| force)|defend\b)|"
    r"\bto (?:help )?(?:repel|repulse|resist|halt|stop|stem|contain|blunt|"
    r"(?:beat|fight|fend|ward|hold|drive|throw|push) (?:back|off)) (?:\w+ ){0,3}?"
    r"(?:attack|assault|offensive|advance|onslaught|push|invasion|raid)s?\b"
)
_SHELTER = words("shelter shelters sheltering sheltered refuge")
_AFOOT = words("foot belongings mattresses")


def keep_a_ring(tokens: Sequence[Token], first: int) -> bool:
    """Say whether the words before people tell that a siege is kept up by them: "the siege is held by 3,000 men"."""
    before = {token.lower for token in tokens[max(0, first - _RINGED) : first]}
    return not RINGS.isdisjoint(before) and not _KEPT.isdisjoint(before)


def are_on_the_run(after: Sequence[str]) -> bool:
    """Say whether the words after people tell that they shelter, or are on the road; fighters attack on foot too."""
    if "on the move" in " ".join(after) and ENGAGE.isdisjoint(after):
        return True
    return not _SHELTER.isdisjoint(after) or not (_AFOOT.isdisjoint(after) or not ENGAGE.isdisjoint(after))


def killing(tokens: Sequence[Token], first: int, *, is_figure: bool) -> frozenset[str]:
    """Give the words that tell of people killed where they stand before the number at `first`.

    `is_figure`: a number without people, or a clause of its own, follows: "claimed 5,100", "claimed 6,000 took part".
    """
    is_over = DEAD_DEAL.search(" ".join(token.lower for token in tokens[:first])) is not None
    return KILL - words("claimed" if is_figure else "") - words("dead" if is_over else "")


_FREED = words(
    """
    exchange exchanged swap swapped freed freeing frees free released releasing sprang sprung rescued rescuing
    liberated liberating
    """
)
_FREED_WITHIN = 5  # tokens from the verb to how many


def are_freed(left: Sequence[str]) -> bool:
    """Say whether somebody lets them go: "stormed the prison and freed almost all of its 3,800 inmates"."""
    near = set(left[-_FREED_WITHIN:])
    return bool(near & _FREED) and not near & CATCH


_CAPTIVE, _TAKES = words("prisoner prisoners captive hostage hostages captivity"), words("take takes took taking")
_SEIZED = words("taken seized caught")  # right before one of
_WHERE = words("at in near during outside there around by")  # "6,000 taken at Jessore", but not "by bus"
_WAYS = words("bus buses lorry lorries truck trucks train boat boats helicopter plane air sea road surprise")


def are_taken(after: Sequence[str]) -> bool:
    """Say whether the words after people tell that they were taken prisoner, not that they took anybody."""
    if _CAPTIVE & set(after[:5]) and not (_TAKES | {"from"}) & set(after[:3]):
        return True
    return bool(_SEIZED & set(after[:1]) and _WHERE & set(after[1:2])) and not _WAYS & set(after[2:3])
