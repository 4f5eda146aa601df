"""Who takes part in an attack, is shut in by it or awaited, by what stands beside their number."""

import re

from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased, Small

_FIGHT = words("men comrades members personnel recruits others ranks servicemen")

NAMED = (
    r"operation|offensive|assault|attack|battle|push|campaign|storming|siege|drive|thrust|advance|incursion|invasion|"
    r"sweep|fight(?:ing)?"
)
_CODE = r"(?-i:Operation|Plan) (?-i:[A-Z])[\w'\u2019-]+(?: (?-i:[A-Z])[\w'\u2019-]+){0,2}"
# of whom it is said: "the operation has 500 men", "Operation Thunder involves 9,500 soldiers"
_DOES = (
    r"(?:(?:now|now also|also|already|has|have|had|is|was|is being|was being|will|is to|reportedly) )*"
    r"(?:involv\w+|employ\w*|drawn in|draws? (?:in|on)|brings? together|brought together|ties (?:down|up)|has|took|"
    r"takes|need(?:s|ed)|requir(?:es|ed)|absorb(?:s|ed)|occup(?:ies|ied)|us(?:es|ed)|relies on|"
    r"call(?:s|ed) for|counts on|"
    r"(?:carried out|conducted|waged|led|mounted|made|fought|staged) (?:by|with))"
    r"(?: [\w-]+ (?:hours|days|weeks|months),? and)?\s*$"
)
# "the thrust involves 5,500 men", "it is being carried out by 7,000 soldiers"
_ENGAGED_BY = Cased(
    rf"\b(?:it|this|(?:the|this|that|its|their) (?:[\w-]+ )?(?:{NAMED}|raid|effort|attempt|landing)"
    rf"(?:, (?:[\w'\u2019-]+ ){{0,6}}[\w'\u2019-]+,)?|{_CODE}(?:, [^,;.]{{3,60}},)?) {_DOES}",
    re.IGNORECASE,
)
# "has put 6,100 soldiers in the operation", "12,000 are committed to Operation Condor"
_IN_ATTACK = re.compile(
    r"\s*(?:(?:are|were|is|was|now|already|being|been|have|has|had|also|currently|fully|directly|\w+ly) )*"
    r"(?:(?:engaged |involved |committed |deployed |fighting |taking part |in action |at work )?"
    rf"(?:in|into|to|for) (?:(?:the|this|that|its|their|our) (?:[\w-]+ ){{0,2}}?(?:{NAMED})\b|{_CODE})|"
    r"(?:assigned|allotted|committed|devoted) to it\b)",
    re.IGNORECASE,
)
# "are taking part", "had by then been engaged": in what was told before
_TAKE_PART = re.compile(
    r"\s*(?:(?:were|are|is|was|will be|to be|being|been|have|had|has|be|now|also) )+(?:taking part|taken part|involved|"
    r"used|in action|engaged|committed|(?:thrown|hurled|flung) (?:in\b|against|at|into the))\b"
    r"(?! (?:in|to) (?:an?|other|talks|training|exercises|relief))",
    re.IGNORECASE,
)
# whom their own side throws forward: "had been driven forward through the wire", "were marched ahead of the tanks"
_DRIVEN_ON = re.compile(
    r"[^.;:\d]{0,60}?\b(?:were|was|are|been|being) (?:then |simply )?(?:driven|herded|sent|pushed|marched|forced|led|"
    r"whipped|hurried|chased|shoved) (?:"
    r"forward|on by|(?:out |on )?(?:ahead|in front) of (?:the|their|its) (?:tanks|armou?r|column|infantry|regulars)|"
    r"ahead (?:in|into|through|across|over|with|without)|"
    r"(?:straight |on )?into (?:our|the|their|its|enemy|machine-gun) (?:[\w-]+ )?(?:fire|guns)|"
    r"(?:through|across|over|into) (?:[\w'\u2019]+ ){1,3}?(?:minefields?|mines|barbed wire|wire|no man['\u2019]s land|"
    r"open (?:ground|fields?))\b)",
    re.IGNORECASE,
)
# "the troops assigned to the operation, two divisions in all, number .."
_COMMITTED = Cased(
    r"\b(?:troops|soldiers|men|fighters|forces|units|brigades|rebels) (?:\w+ ){0,2}?"
    r"(?:assigned|committed|allotted|devoted|"
    r"sent|deployed|used|engaged|involved|taking part|massed|assembled) (?:to|for|in|into) (?:the|this) (?:\w+ )?"
    rf"(?:{NAMED})\b[^.;]{{0,60}}"
    r"\b(?:numbers?|numbered|totals?|totall?ed|is|are|was|were|put|estimated)(?: at)?\s*$",
    re.IGNORECASE,
)
# "the attackers, made up of tribesmen and deserters, number fully .."
_ATTACKERS_ARE = re.compile(
    r"\bthe (?:attackers|assailants|besiegers|raiders|invaders|(?:attacking|assaulting|besieging|invading|advancing) "
    r"(?:force|army|column|troops|soldiers|forces|formations|units|fighters|rebels|militias?))"
    r"(?: of (?:the )?(?-i:[A-Z])[^,;.\d]{2,70}?)?(?:,[^;.]{3,90},)? (?:(?:now|together|in all) )*"
    r"(?:numbers?|numbered|are|were|is|was|has|have|had|totals?|totall?ed|counted)"
    r"(?: (?:fully|at least|some|about|close to|well))*"
    r"\s*$",
    re.IGNORECASE,
)
# "the rebels had 3,000, against whom the army was employing .."
_AGAINST_WHOM = re.compile(
    r"\bagainst (?:whom|which|them) [^,;.]{2,50}?\b(?:employ\w*|us(?:e|es|ed|ing)|field\w*|deploy\w*|sen[dt]s?|"
    r"sending|thrown|threw|throws|put|puts|putting|committed|brought|led|leading|has|have|had)(?: up| in)?\s*$",
    re.IGNORECASE,
)

# "Taking part were 3,500 soldiers, who came from Croatia, and 4,000 men": each of them
_TAKING_PART = Small(
    r"^\W*(?:also )?(?:taking part|involved|engaged)(?: in (?:it|(?:the|this) [a-z-]+))? (?:are|were|is|was)\b"
    r"(?:[^;]*(?:,| and))? ?(?:also )?$"
)


def names_attack(before: str) -> bool:
    """Say whether the words before a number name the attack that takes so many."""
    return any(way.search(before) for way in (_ENGAGED_BY, _COMMITTED, _TAKING_PART))


def is_in_attack(text: str, end: int = 0) -> bool:
    """Say whether the words from `end` on put those counted before it into the attack."""
    return _IN_ATTACK.match(text, end) is not None


def is_of_attack(before: str, after: str) -> bool:
    """Say whether the words beside a number name the attack that it is the strength of, not the one that cost some."""
    return names_attack(before) or (is_in_attack(after) and not cost_some(before))


def cost_some(before: str) -> bool:
    """Say whether the words before a number count those of whom somebody lost some: "lost 700 of its"."""
    return _COST_SOME.search(before) is not None


_COST_SOME = Small(r"\b(?:lost|loses|losing) [^.;,]{1,40} of (?:its|their|his|her) $")


def are_in_attack(head: str, noun: str, before: str, after: str) -> bool:
    """Say whether the words beside their number count who is in the attack: "the operation involves 6,000 men".

    `head` is the kind of people that `noun` names (streams/extract/people/mention.py).
    """
    may_attack = head == "armed" or noun in _FIGHT or is_of_attack(before, "")
    is_in_it = may_attack and is_of_attack(before, after)
    return is_in_it or (head in ("bare", "armed") and takes_part(after)) or (may_attack and are_driven_on(after))


def are_said_to_take_part(after: str) -> bool:
    """Say whether the words behind a number, who it counts among them, put those into what was told before."""
    found = _WHO_TAKES_PART.match(after)
    return found is not None and takes_part(after[found.end() :]) and "defen" not in after


_WHO_TAKES_PART = re.compile(r"[^.,;:\d]{0,50}?(?= (?:were|are|is|was|will be|have|had|has) )")


def takes_part(after: str) -> bool:
    """Say whether the words after a number say that its people take part in what was told before."""
    return _TAKE_PART.match(after) is not None


def are_driven_on(after: str) -> bool:
    """Say whether the words after a number tell that its people are thrown forward by their own."""
    return _DRIVEN_ON.match(after) is not None


def is_of_attackers(before: str) -> bool:
    """Say whether the words before a number say that it counts those who attack."""
    return any(way.search(before) for way in (_COMMITTED, _ATTACKERS_ARE, _AGAINST_WHOM))


# "the number of fighters encircled in Bria is put at 5,500", "put the number of those besieged there at 5,000"
_IN = (
    r"(?:encircled|surrounded|besieged|trapped|cut off|under siege|pocketed|hemmed in|holed up|bottled up|pinned down)"
)
_SHUT_IN = Small(
    r"\d[^.;\d]{0,40}[,;] (?:(?:and|while|but) )?(?:the|its) (?:defenders|garrison|besieged)"
    r"(?:(?: (?:about|some|only|just|around|fewer|than|barely))*)\s*$|"
    rf"\b(?:number|strength|size) of (?:the )?(?:[\w'\u2019-]+ ){{0,4}}?(?:still |left |now )?{_IN}(?! by)\b"
    r"[^.;,]{0,40}? (?:at|is|was|are|were|as)(?: (?:about|some|now|only|around))*\s*$|"
    rf"\b(?:is|are|was|were|been|being|remains?|remained)(?: now| still)? {_IN} (?:in|at|inside|near|there)\b"
    r"(?:(?! by\b)[^.;,\d]){0,40}? with "
    r"(?:(?:the|its|his|their|about|some|around|over|nearly|up to|at least|more than) )*$",
)
# what those counted are only to do: "10,000 men will enter the capital by the Ambo road"
_AHEAD = Small(
    r"\s+(?:(?:men|women|and|more|others|fresh) )*"
    r"(?:will|shall|would|are to|were to|are (?:due|expected|set) to) (?!take|fight|hold|defend|resist|stand|"
    r"stay|remain|go on|press|not|never|continue|keep)"
)
# who holds what is attacked tells how many he has: "I have 6,500 men," the garrison's commander said
_I_HAVE = Small(
    r"(?:^|[\"\u201c,.;:]) ?(?:but |and |still |here )*(?:i|we|he|she|they)(?: still| only)?(?:['\u2019]ve)?"
    r" (?:have|had|got|command|am left with|are)(?: still| only| got| about| some| perhaps| left)* $",
)
_OF_GARRISON = Small(
    r"[\"\u201d][^.;\"\u201c]{0,80}?\b(?:(?:garrison|defenders?|defence|city|town|besieged [\w-]+)(?:['\u2019]s?)? "
    r"(?:commander|commandant|chief|colonel|general|major|captain|spokesman)|"
    r"(?:commander|commandant|commanding|commands|chief|head|in charge|defender) (?:of )?(?:the |its |their )?"
    r"(?:[\w-]+ )?(?:garrison|defenders|defences?|defenses?|besieged|encircled|surrounded))\b",
)


def are_garrisons_own(before: str, after: str) -> bool:
    """Say whether who holds what is attacked tells how many he has: "I have 6,500 men," its commander said."""
    return _I_HAVE.search(before) is not None and _OF_GARRISON.search(after) is not None


def are_awaited(after: str) -> bool:
    """Say whether the words after a number tell what its people are yet to do."""
    return _AHEAD.match(after) is not None


# "The assault on Goma was met by 2,500 soldiers", "The offensive ran into resistance from 5,000 rebels"
_MEETS_ATTACK = Small(
    r"\b(?:attack|assault|offensive|onslaught|push|drive|advance|operation|raid|invasion|incursion|thrust|siege)s?\b"
    r"[^.;:,]{0,60}? (?:(?:was|were|is|are|been|being) (?:[a-z]+ly )?(?:met|opposed|confronted|resisted|faced|"
    r"countered|contested|challenged|greeted|awaited|answered|stopped|halted|checked|blunted|blocked|broken(?: up)?|"
    r"repelled|repulsed|contained|stemmed|foiled|thwarted|defeated|crushed|smashed|held (?:up|off)|"
    r"(?:beaten|pushed|thrown|driven|turned|fought|forced) (?:back|off))(?: with [a-z-]+(?: [a-z-]+)?)? by|"
    r"(?:met|met with|meets?|meeting|faced|faces|encountered|encounters|hit|drew|ran into|came up against|provoked)"
    r"(?: [a-z-]+){0,2} (?:resistance|opposition) (?:from|by))"
    r"(?: (?:some|about|around|nearly|almost|over|an|estimated|more|than|at|least|up|to|the|only|a|force|of))*\s*$"
)


def is_shut_in(before: str) -> bool:
    """Say whether the words before a number have it count those who sit in a siege, or whom an attack meets."""
    return _SHUT_IN.search(before) is not None or meets_attack(before)


def meets_attack(before: str) -> bool:
    """Say whether the words before a phrase have its people stand against an attack: "was met by"."""
    return _MEETS_ATTACK.search(before) is not None


# "Rival militias from Misrata, which can field 18,000 men, said they were ready to stop them"
_WILL_RESIST = Small(
    r"\b(?:ready|prepared|preparing|vow(?:ed|s)?|pledged?|promised?|determined|sworn|swore|would|will|going) "
    r"(?:to )?(?:stop|resist|repel|repulse|defend|block|oppose|confront|"
    r"hold (?:out|firm|the)|fight (?:back|them off))\b"
)


def will_resist(after: str) -> bool:
    """Say whether the words after a number tell that those whose people are counted will stop who attacks."""
    return _WILL_RESIST.search(after) is not None


# "About 3,000 soldiers, among them 300 conscripts, hold the town", not who "now hold" what they took
_HOLD_IT = Small(
    r"(?: (?:of )?[\w'\u2019-]+){1,4}?(?:, (?:among|including|most|many|some|all|half|mostly|mainly)\b[^.;:]{2,60}?,)?"
    r" (?:(?:still|are|were) )*(?:hold|held|holding|defend|defended|defending) the "
    r"(?:(?:besieged|encircled|surrounded|beleaguered|embattled|trapped) )?"
    r"(?:town|city|capital|village|port|enclave|base|fortress|garrison)\b(?!['\u2019])"
)


def hold_the_town(after: str) -> bool:
    """Say whether the words after a number tell that its people hold the town that was spoken of."""
    return _HOLD_IT.match(after) is not None
