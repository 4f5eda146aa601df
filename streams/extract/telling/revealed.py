"""What the text shows to have been no fight: a drill, a hoax, hackers; a wedding where it was only rumoured."""

from streams.extract.words.foes import FOES
from streams.extract.words.small import Small

_IT = (
    r"(?:it|that|this|they|these|those|the (?:noise|shots?|gunfire|alarm|column|bangs?|blasts?|explosions?|"
    r"attack|assault|"
    r"attackers|men|shooting|message)|[\"\u201c]?the [\"\u201c]?(?:rebels|gunmen|attackers|army|invaders)[\"\u201d]?)"
)
_WAS = (
    r"(?:(?:was|were|had been|proved|turned out)(?: to be| to have been)?|came from|meant)"
    r"(?: (?:only|just|merely|all|in fact|no more than|part of|the work of))*(?: an?| the)?(?: [\w'\u2019-]+){0,2}?"
)
_NO_FIGHT = (
    r"(?:(?:drills?|exercises?|rehearsals?|films?|re-?enactments?|hoax|prank|simulations?|fireworks|firecrackers|"
    r"false alarm|misunderstanding|hackers?|cyber-?attack)(?! (?:crews?|factory|depot|warehouse|store|plant|"
    r"base|range)))"
)
_PASSERS = (
    r"(?:weddings?|caravan|herds?|herdsmen|herders|cattle|hunters|pilgrims|fair|funeral|procession|traders|"
    r"nomads|tyre|tire|"
    r"thunder|cars? backfiring|villagers|refugees|mourners)"
)
_SHOWN = Small(rf"^(?:in (?:fact|truth|reality),? )?{_IT} {_WAS} {_NO_FIGHT}\b")
_PASSED = Small(rf"^(?:in (?:fact|truth|reality),? )?{_IT} {_WAS} {_PASSERS}\b")
_NOBODY_THERE = Small(
    r"\bthere (?:were|was|had been) no (?:such )?(?:rebels|fighters|gunmen|soldiers|attackers|militants|column|"
    r"army|attack|"
    r"fighting)\b(?=[.,;]| at all| (?:the \w+|he|she|officials|police) (?:said|found))",
)
_UNSURE = Small(
    r"\b(?:rumou?r\w*|reported(?:ly)?|reports?|alarm|warn(?:ed|ing)|messages?|thought|believed|whispers?|word|scare|"
    r"panic|talk|stor(?:y|ies)|posts?)\b",
)


_TAKEN_FOR = Small(
    r"\b(?:reported|said|thought|believed|feared|rumou?red|presumed|supposed)\b[^.;]{0,110}?\b(?:prove[sdn]|"
    r"turned out)"
    rf"(?: on \w+day| yesterday| later)? to (?:be|have been)(?: only| merely| just)?(?: an?| the)?(?: "
    rf"[\w'\u2019-]+){{0,2}} "
    rf"(?:{_NO_FIGHT}|{_PASSERS})\b",
)


# "Gunfire crackled over Salt until two in the morning, but it was only a wedding"
_BUT_ONLY = Small(
    rf"[,;] but (?:it|that|this|they) (?:was|were|proved|turned out)(?: to be)? (?:only|just|merely)(?: an?| the)?"
    rf"(?: [\w'\u2019-]+){{0,2}}? (?:{_NO_FIGHT}|{_PASSERS})\b"
)


def is_taken_for(text: str, at: int) -> bool:
    """Say whether what stands at `at` was no fight: "the column reported to be attacking proved to be a caravan"."""
    found = _TAKEN_FOR.search(text)
    if found is not None and found.start() < at < found.end():
        return True
    but = _BUT_ONLY.search(text)
    return but is not None and at < but.start()


def is_harmless(after: str, told: str) -> bool:
    """Say whether a sentence tells that nobody fought in the one before it, `told`.

    A wedding or a caravan may be what was attacked, unless it was only rumour or alarm that told of an attack.
    """
    if _SHOWN.search(after):
        return True
    is_passed = _PASSED.search(after) is not None or _NOBODY_THERE.search(after) is not None
    return is_passed and _UNSURE.search(told) is not None


# what soldiers came for who only entered a town: "They brought sandbags", "They will guard the summit"
_ERRAND = Small(
    r"^(?:all of |most of )?(?:they|the (?:\w+ )?(?:soldiers|troops|men|women|guardsmen|engineers|reservists|convoy|"
    r"column|units?|forces?)) (?:all )?(?:(?:will|are to|were to|had come to|have come to|came to|are there to|is to|"
    r"have been told to|were sent to|are) (?:help(?:ing)?|guard(?:ing)?|protect(?:ing)?|fill(?:ing)?|clear(?:ing)?|"
    r"bring(?:ing)?|distribut\w+|build(?:ing)?|repair(?:ing)?|search(?:ing)?|evacuat\w+|deliver(?:ing)?|"
    r"vaccinat\w+|plant(?:ing)?|clean(?:ing)?|take part in|march(?:ing)? past)|brought|bring|handed out|distributed|"
    r"helped|planted|cleaned|filled|set up|(?:are|were) on their way to|have come for|had come for|came for) "
    r"(?:[\w'\u2019,-]+ ){0,6}?(?:sandbags?|boats|blankets|tents|food|flour|water|bread|medicines?|vaccines?|brooms?|"
    r"shovels|trees|generators|pumps|summit|elections?|polling|vote|ballots?|parade|exercises?|ceremony|funeral|"
    r"pilgrims|festival|conference|visit|match|games|victims of|survivors|debris|rubble|mud|snow|harvest|rubbish|"
    r"dykes?|levees?|roads|bridges?|flood(?:ed|s|waters)?|quake|earthquake|residents|the (?:sick|elderly|homeless))\b"
)
# .. or that it was a show: "The parade was part of the festivities"
_PARADE = Small(
    r"^(?:the|this|that|it was an?|it was the) (?:[\w-]+ ){0,2}?(?:parade|march-past|fly-past|review|rehearsal|"
    r"ceremony|tattoo|festivities|celebrations?)\b"
)
_FOUGHT = Small(
    rf"\b(?:{FOES}|gunmen|attack\w*|fight\w*|fought|clash\w*|storm\w*|shell\w*|captur\w+|seiz\w+|kill\w*)\b"
)


def is_on_errand(after: str, told: str) -> bool:
    """Say whether a sentence tells that those who entered a place in the one before it came for peace."""
    is_shown = _ERRAND.search(after) is not None or _PARADE.search(after) is not None
    return is_shown and _FOUGHT.search(told) is None and _FOUGHT.search(after) is None


# what became of a plan: "After a phone call it was cancelled", "They were arrested in their beds"
_CANCELLED = Small(
    r"(?:^|, )(?:and |but |so |then |in the end,? |later,? )*(?:it|that|this|they|the (?:\w+ )?(?:attack|assault|"
    r"offensive|operation|raid|"
    r"plans?|march|advance|push|invasion|order)) (?:was|were|has been|have been|had been|is|are) (?:then |later "
    r"|now |at last |"
    r"finally |since |never )*(?:cancell?ed|called off|shelved|scrapped|abandoned|dropped|averted|foiled|"
    r"thwarted|postponed|"
    r"rescinded|revoked|countermanded|put off|put on hold|vetoed|carried out by nobody)\b",
)
_CAUGHT = Small(
    r"^(?:but |all |both |the )*(?:they|men|suspects|plotters|group|cell|gang|conspirators|police|all of them) "
    r"(?:(?:was|were|had been|have been|has been) (?:all |later |then |soon )?(?:arrested|detained|caught|"
    r"seized|rounded up|"
    r"charged|jailed|picked up)|(?:arrested|detained|caught|rounded up) (?:them|all|the (?:men|group|suspects|"
    r"cell)))\b",
)


def is_foiled(after: str) -> bool:
    """Say whether a sentence tells that the plan told in the one before it was dropped, or the planners caught."""
    return _CANCELLED.search(after) is not None or _CAUGHT.search(after) is not None
