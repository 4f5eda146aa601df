"""Who answers for an attack that another sentence tells: "M23 claimed responsibility", "The army blamed M23"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.people.mention import Mention
from streams.extract.sides.named import named_at
from streams.extract.words.lexicon import ASSAILANTS
from streams.extract.words.small import Small

_HAS = r"^,?(?: (?:has|have|had|since|later|then|also|soon|quickly|already|immediately|on \w+day|\w+ly))*"
_DEED = (
    r"(?:attack|assault|raid|ambush|massacre|killing|bombing|strike|shelling|blast|explosion|shooting|storming|deed)"
)
_IT = (
    rf"(?:it|them|(?:the|this|that|\w+day['\u2019]s) (?:[\w-]+ ){{0,2}}(?:{_DEED}(?:e?s)?|violence|bloodshed|"
    r"carnage|deaths?))\b"
)
# "claimed the attack", not "claimed the attack had been repelled", "admitted it had lost 12 men"
_ITSELF = (
    rf"{_IT}(?! (?:(?!which\b|that\b)[\w'\u2019-]+ ){{0,6}}?(?:had|has|have|was|were|is|are|would|will|did|failed|lost|"
    r"killed|took)\b)"
)
_FOR_IT = rf"(?: for (?={_IT})|(?! for\b))"  # "responsible for the attack", not "for security", "for similar attacks"
_MEN = "|".join([*sorted(ASSAILANTS), "gunmen", "perpetrators", "killers", "armed men"])
_WHOSE = rf"(?:the|their|those) (?:\w+ )?(?:{_MEN})"
# what those say or are said to have done, after their name
_DID = re.compile(
    rf"{_HAS} (?:claim|claimed|claims|take|took|takes|taken|accept|accepted|accepts|admitted|admits|assumed) "
    rf"(?:full |sole )?(?:responsibility|credit)\b{_FOR_IT}|"
    rf"{_HAS} (?:(?:admitted|claimed) |acknowledged (?=carrying|being))(?:carrying out |being behind )?{_ITSELF}|"
    rf"{_HAS} owned up to {_IT}|"
    rf" (?:that|who|which) (?:did|had done) {_IT}|"
    rf"(?: (?:was|were|is|are|had been|have been|has been))+ (?:also |widely |generally )?"
    rf"(?:being )?(?:blamed|suspected|held responsible)(?=$|[.,;:]| for {_IT}| by \w+)|"
    rf"(?: (?:was|were|is|are|had been|have been|has been))+ (?:also |clearly |directly )?"
    rf"(?:behind {_IT}|(?:(?:thought |believed |presumed |deemed )?responsible|to blame)\b{_FOR_IT})|"
    rf"{_HAS} (?:said|says|announced|confirmed|boasted|told (?:[\w'\u2019]+ ){{0,3}}?[\w'\u2019]+)"
    rf"(?: in [\w ]{{2,30}})?(?: that)? "
    rf"(?:it|they|its \w+|their \w+|(?:one|two|some|several) of (?:its|their) \w+) (?:(?:had|have|was|were) )?"
    rf"(?:carried {_IT} out|carried out {_IT}|(?:been )?behind {_IT}|responsible\b{_FOR_IT}|done {_IT}|"
    r"was (?:their|its) (?:own )?(?:work|doing)\b)"
)
# a part of those who are named: "blamed a faction of the Seleka alliance"
_PART_OF = (
    r"(?:(?:[\w-]+ ){0,2}(?:factions?|groups?|wings?|branch(?:es)?|cells?|units?|fighters|members|men|elements|"
    r"remnants|gunmen|militants|commanders?|offshoots?) (?:of|from|loyal to|linked to|belonging to) (?:the )?)"
)
# what is said of them, before their name
_OF_THEM = re.compile(
    rf"^\W*(?:It|This|That|They|Responsibility(?: for {_IT})?)(?: (?:was|were|has been|had been|is))+ "
    r"(?:later |also |since )?(?:(?:claimed|carried out|accepted|admitted|committed|perpetrated|mounted|staged|"
    r"launched|led) by|the work of|blamed on|attributed to|pinned on) (?:the |a |suspected )?$|"
    rf"^\W*{_IT} (?:was|were|is|are) (?:widely )?(?:thought|believed|said|understood|reported|suspected) to "
    r"(?:be|have been) (?:the (?:work|doing) of|carried out by|committed by) (?:the )?$|"
    rf"\battribut(?:ed|es|ing) {_IT} to (?:the |suspected )?$|"
    rf"^\W*{_IT} (?:was|were|is|has been|have been) (?:\w+ly )?(?:attributed to|pinned on) (?:the )?$|"
    r"\b(?:bore|bears?|bearing|had|has|carried|carries) (?:all )?(?:the )?(?:hallmarks?|trademarks?|signature) of "
    r"(?:the )?$|"
    rf"\b(?:blame[ds]?|blaming|accuse[ds]?|accusing|suspect(?:s|ed)?) "
    rf"(?:(?:{_IT}|the (?:violence|bloodshed|deaths?)) on )?(?:the |local |an? )?{_PART_OF}?$|"
    rf"\bpoint(?:ed|s|ing) (?:the|a|an accusing) finger at (?:the )?(?:[\w-]+ )?(?:organi[sz]ation )?{_PART_OF}?$|"
    rf"\b(?:put|puts|laid|lays|placed|pinned) the blame (?:for {_IT} )?on (?:the )?{_PART_OF}?$|"
    rf"\bnaming (?:the )?{_PART_OF}?$|"
    rf"\b{_DEED}(?:e?s)?, (?:laid to|blamed on|attributed to) (?:the )?{_PART_OF}?$|"
    rf"^\W*It was (?:done|the doing),?(?: [^,;.]{{3,50}},)? (?:by|of) (?:the )?(?:[\"\u201c] ?)?{_PART_OF}?$|"
    r"\b[Ss]uspicion (?:\w+ )?(?:fell|falls|has fallen|immediately fell|quickly fell) on (?:the )?$|"
    rf"\b{_WHOSE}(?: (?:was|were|are|is|had|have|been|also))* (?:said to be|believed to be|thought to be|identified as|"
    r"described as|members of|fighters (?:of|from)|men (?:of|from)|belonged to|belong to|loyal to|from|part of)"
    r"(?: (?:members of|fighters of|fighters from|from))?(?: the)? $|"
    rf"\b{_WHOSE} (?:was|were|are) (?:the )?$|"
    r"\b(?:identified (?:them|the \w+) as|said they were) (?:members of |fighters of |fighters from |from |of )?"
    r"(?:the )?$",
    re.IGNORECASE,
)
# after those who are blamed: what they are accused of is the attack that was told
_OF_IT = re.compile(
    r"^(?: (?:group|movement|alliance|militia))?"
    rf"(?: \w+s)?(?:$|[.,;:\"\u201d]| (?:(?:for|over) {_IT}|but\b|on \w+day\b|and\b(?![^,;.]* (?:for|of|over) ))|"
    rf" in (?:an?|its|his|the) (?:[\w-]+ ){{0,3}}?(?:statement|message|video|communiqu[e\u00e9]|post|broadcast)\b|"
    rf" of (?:(?:being behind|carrying out|having carried out|responsibility for|organi[sz]ing|staging|mounting|"
    rf"launching|having (?:staged|mounted|launched)) {_IT}|carrying (?:it|them) out|{_IT}|"
    r"(?:attacking|killing|having (?:attacked|killed)) (?:it|them|the)\b))",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|n't|never|no|none|nobody|neither|nor|denie[ds]|deny|denying|whether|if|could|might|may|would|"
    r"rejected|cleared)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"^, (?:which|who|an?|the) [^,;.]{3,80},")
_PARTED = re.compile(r"[,;:]|\bbut\b|\band\b|\bwhile\b")
_TOLD = Small(
    rf"\b(?:{_MEN}|responsib\w+|blam\w+|accus\w+|suspect\w*|suspicion|attribut\w+|hallmarks?|trademarks?|signature|told|"
    r"(?:their|its) (?:work|doing)|behind|claimed|carried out|"
    r"finger|naming|laid to|done|did it|doing of|owned up|belong\w*|identified|described|"
    r"they were|admitted|credit)\b"
)


def answers_for(clauses: Clauses) -> Mention | None:
    """Give who claims what was told before, or on whom it is blamed; nobody where the words deny or only ask it."""
    text = clauses.sentence.text
    if not _TOLD.search(text):
        return None
    found = next((one for one in clauses.mentions if _may_answer(one) and _does(clauses, one, text)), None)
    found = found or _of_no_table(clauses, text)
    while found is not None and found.coordinated is not None:
        found = clauses.mentions[found.coordinated]  # "The M23 and the ADF claimed responsibility"
    return found


def _of_no_table(clauses: Clauses, text: str) -> Mention | None:
    """Give who is named first and owns up to it, and is no known actor: "Harakat Sawa claimed responsibility"."""
    tokens = clauses.tokens
    first = int(bool(tokens) and tokens[0].lower == "the")
    end = next((at for at in range(first, len(tokens)) if not tokens[at].is_capital), len(tokens))
    if end == first or any(one.first < end for one in clauses.mentions) or not _DID.match(text[tokens[end - 1].end :]):
        return None
    who = named_at(clauses, first, end)
    return who if who is not None and who.head == "armed" and not _NOT.search(text) else None


def _may_answer(mention: Mention) -> bool:
    return mention.head in ("armed", "state", "platform") and bool(mention.name) and mention.noun not in ASSAILANTS


def _does(clauses: Clauses, mention: Mention, text: str) -> bool:
    is_suspect = clauses.tokens[mention.first].lower == "suspect"  # "Police suspect ISWAP"
    before = text[: clauses.tokens[mention.first + is_suspect].start]
    after = _ASIDE.sub("", text[clauses.tokens[mention.end - 1].end :])
    own = _PARTED.split(before)[-1]  # "No group has claimed it, but the army blamed the M23"
    if (found := _DID.match(after)) is not None:
        return _NOT.search(f"{own} {found[0]}") is None
    told = _OF_THEM.search(before)
    return told is not None and _NOT.search(f"{own} {told[0]}") is None and _OF_IT.match(after) is not None
