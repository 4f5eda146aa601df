"""What the words right before and right after a counted phrase say was done to its people: killed, wounded, caught."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from streams.extract.cues.among_the_dead import among_the_hit
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

Loss = Literal["killed", "wounded", "captured", "surrendered"]
_LOSSES: tuple[Loss, ...] = ("killed", "wounded", "captured")

_REACH = 12  # tokens before and after a phrase that may tell it
_BETWEEN = (
    r"(?: (?:the|its|his|her|their|our|these|those|another|other|some|a further|a total of|as many as|in all|also|"
    r"by its own count|all|further|additional|the other))*$"
)
_MAY = (
    r"(?:(?:of (?:them|whom|(?:the|its|his|their|our) (?:own )?\w+)|all|also|both|later|then|so far|already|only|alone|"
    r"\w+ly|who|that|which|were|was|are|is|be|been|being|have|has|had|may|might|could|must|to|left|lay|lie|found|"
    r"feared|reported|believed|said|thought|known|confirmed|presumed|listed|counted|pronounced|themselves|there|"
    r"either|among them|"
    r"still|now|as|of its men|of their number) )"
)
# "among the soldiers killed", "among those who died"
_OF_WHOM = r"(?:the |those )?(?:[\w-]+ ){0,2}(?:who (?:were |had |have )?)?"
# a participle that may be a verb of what the people did: only where a passive stands before it or nothing follows it
_ENDS = (
    r"(?= (?:[,.;:)\u2014\u2013-]|in|by|during|and|on|when|since|after|or|at(?! (?:least|most))|as(?! (?:many|few))|"
    r"near|there|so far|while|outside|inside|overnight|today|yesterday|along|this|last|over(?! \d)|before|so|"
    r"\w+day)(?: |$)|$)"
)
# "a dozen rebels shot dead a former mayor": those others are dead
_NOBODY = (
    r"(?! (?:an?|his|her|their|its|one|two|three|four|five|six|seven|eight|nine|ten|several|some|at least|\d[\d,]*|"
    r"the (?!(?:next|same|following|previous|other) (?:day|night|morning|evening|week)\b))\b)"
)
_KILLED = (
    r"killed|slain|slaughtered|massacred|executed|murdered|butchered|beheaded|martyred|lynched|crushed|incinerated|"
    r"hacked|gunned down|mown down|mowed down|cut down|wiped out|blown up|blown apart|eliminated|neutrali[sz]ed|"
    r"liquidated|annihilated|buried|entombed|drowned|assassinated"
)
_WOUNDED = (
    r"(?:[\"\u201c] ?)?(?:put )?out of (?:action|combat)|"
    r"wounded|injured|hurt|maimed|hospitali[sz]ed|burned|scalded|treated(?: (?:for|in)\b)?|mutilated|"
    r"(?:taken|rushed|brought|admitted|evacuated|flown) to (?:\w+ ){0,3}(?:hospitals?|clinics?|infirmary)"
)
_CAUGHT = (
    r"captured|detained|arrested|imprisoned|rounded up|(?:led|marched|dragged|carried|hauled) (?:away|off)|interned|"
    r"taken (?:prisoners?|captive|alive|hostage|away|in|into custody)|held (?:prisoners?|captive)"
)
_PASSIVE = (
    r"(?:were|was|are|is|been|being|be|lie|lies|lay|feared|reported|believed|left|found|confirmed|presumed|"
    r"who had been) "
    r"(?:\w+ly |later |either |all |also )?"
)


def _after(*ways: str) -> Small:
    return Small("^(?:" + "|".join(ways) + ")")


def _told(words: str) -> str:
    """Give the ways in which a participle after a phrase is said of it: by a passive, or by itself at an end."""
    return rf"{_MAY}*?{_PASSIVE}(?:{words})\b|{_MAY}{{0,3}}(?:{words})\b{_ENDS}"


_AFTER: tuple[tuple[Loss, Small], ...] = (
    (
        "killed",
        _after(
            rf"{_MAY}*?(?:dead|lifeless)\b(?! (?:end|zone|line|set|against))",
            rf"{_MAY}*?(?:shot|burned|burnt|hacked|beaten|stabbed|crushed|clubbed|blown|starved) (?:dead|to death|to "
            rf"pieces|alive)\b{_NOBODY}",
            _told(_KILLED),
            rf"{_MAY}*?(?:died?|dies|perish(?:ed|es)?|succumb(?:ed|s)?|los(?:t|es?|ing) (?:their|his) (?:lives|life)|"
            r"bled to death|gave (?:their|his) lives|laid down (?:their|his) lives|pa(?:id|ys?) (?:with (?:their|his) "
            r"li(?:ves|fe)|the (?:supreme|ultimate|highest) (?:price|sacrifice))|"
            r"ma(?:de|k(?:e|es|ing)) the (?:supreme|ultimate|highest) sacrifice|m(?:et|eet) (?:their|his) deaths?|"
            r"never (?:returned|came back|came home)|did not (?:come (?:back|home)|survive|live)|"
            r"breathed (?:their|his) last)\b",
            rf"{_MAY}*?(?:fell|fallen)(?:$| (?:on the field of honou?r|in (?:the |an? |\w+day ?['\u2019]s )?(?:\w+ )?"
            r"(?:battle|fight\w*|combat|action|attack|assault|ambush|clash\w*|"
            r"storm\w*)|during|when|before (?:the|it)|there|that day|dead|at|near|outside|on \w+day|[.,;]|$))",
            r"of (?:the|its|his|her|their|our) (?:[\w'\u2019-]+ ){1,3}?dead\b",
            rf"{_MAY}*?among {_OF_WHOM}(?:dead|killed|slain|fallen|fatalities|victims|died|perished)\b",
            rf"{_MAY}*?(?:embrac(?:ed|es|ing)|attain(?:ed|s|ing)|achiev(?:ed|es|ing)) (?:martyrdom|shahadat)\b",
            r"to death\b",
            rf"{_MAY}*?kia\b(?! (?:soldiers|troops|fighters|rebels|forces|men)\b)",
        ),
    ),
    (
        "wounded",
        _after(
            _told(_WOUNDED),
            rf"{_MAY}*?(?:wia|inj)\b",
            rf"{_MAY}*?(?:with|suffer(?:ed|ing)?|sustain(?:ed|ing)?|nurs(?:ed|ing)) (?:[\w-]+ ){{0,2}}(?:wounds?|"
            r"injur(?:y|ies)|burns|shrapnel)\b",
            rf"{_MAY}*?(?:brought|taken|carried|flown|rushed|admitted|came|come|arrived)(?: \w+){{0,4}}? with "
            r"(?:[\w-]+ ){0,2}(?:wounds?|injur(?:y|ies)|burns|shrapnel)\b",
            r"for (?:[\w-]+ ){0,2}(?:wounds|injuries|burns|shrapnel)\b",
            rf"{_MAY}*?among {_OF_WHOM}(?:wounded|injured|hurt)\b",
            r"(?:are|were|is|was|remain\w*|lie|lay) (?:\w+ )?in (?:(?:a |the )?(?:hospitals?|intensive care)|"
            r"(?:a )?critical condition)\b",
            rf"{_MAY}*?need(?:ed|ing)? (?:[\w-]+ )?(?:treatment|surgery|amputations?)\b",
        ),
    ),
    (
        "surrendered",
        _after(
            rf"(?:, )?{_MAY}*?(?:surrender(?:ed|s|ing)?\b(?! (?:of|to the idea))|capitulat(?:ed|es|ing)|"
            r"(?:g[ai]ve|gave|giv(?:en|es|ing)|hand(?:ed|ing)?|turn(?:ed|ing)?) (?:themselves|himself) (?:up|in|over)|"
            r"(?:laid|lay|laying|put|threw|throwing) down (?:their|its) (?:arms|weapons|rifles|guns)|"
            r"hand(?:ed|ing)? (?:in|over) (?:their|its) (?:arms|weapons|rifles|guns)|"
            r"rais(?:ed|ing) (?:a |the |their )?(?:white flags?|hands)|"
            r"(?:came|come|coming|walked|walking|filed|filing) out (?:of (?:[\w'\u2019]+ ){1,4}?)?(?:\w+ )?with "
            r"(?:(?:their )?hands|(?:a |their )?white)|gave up (?:and|without|their|after|in|on|to))"
        ),
    ),
    (
        "captured",
        _after(
            _told(_CAUGHT),
            rf"{_MAY}*?(?:fell|fallen|falling|ended up|passed|taken|put|held|languish\w*) (?:alive )?in(?:to)? "
            r"(?:[\w'\u2019-]+ ){0,3}(?:custody|captivity|hands|prison camps?)\b",
            r"(?:(?:were|was|are|is) )?in(?:to)? (?:[\w'\u2019-]+ ){0,2}(?:custody|captivity)\b",
            rf"{_MAY}*?as (?:captives|prisoners)\b",
            r"(?:prisoners?|captive)\b",
            r"alive\b(?= (?:[,.;]|and|in|at|after)|$)",
        ),
    ),
)
_BEFORE: tuple[tuple[Loss, Small], ...] = (
    (
        "killed",
        Small(
            r"\b(?:(?:at|for|with) (?:the|a) (?:cost|price|expense|loss) of(?: the lives of)?|the loss of|"
            r"(?:claim|cost|tak|took|los|snuff|end)\w*(?: out)?(?: \w+){0,3}? (?:the )?lives of|"
            r"cost(?:s|ing)?(?: (?:the |its |his |their )?[\w'\u2019-]+){0,2}|"
            r"(?:the )?(?:bodies|body|corpses?|remains|deaths?|killings?|slaying|massacre|murder|execution|slaughter|"
            r"funerals?|graves?) of|"
            r"(?:recovered|found|discovered|collected|counted|buried|bury|burying) the bodies of|"
            r"(?:bury|buries|buried|burying|mourn|mourns|mourned|mourning|entomb\w*|slew|butcher(?:ed|ing|s)|"
            r"behead(?:ed|ing|s)|gunn(?:ed|ing) down|mow(?:ed|ing) down|cut(?:ting)? down|wip(?:ed|ing) out|"
            r"shot dead|shoot(?:ing)? dead|hack(?:ed|ing)|annihilat\w+|liquidat\w+|incinerat\w+|lynch(?:ed|ing)|"
            r"(?<!not )(?<!been )accounted for|burn(?:ed|ing|t) (?:alive|to death)|(?:leaving|left|lay) dead|"
            r"(?:among|of) (?:the dead|those killed|the (?:slain|fallen|victims))(?: (?:were|was|are|is))?|"
            r"(?:the )?(?:dead|slain|fatalities|deaths)(?: \w+){0,3}? (?:to|at|of|"
            r"includ(?:e|ed|es|ing)(?: (?:an?|one|two|the) [\w-]+(?: \w+)?(?: ,| and))*|"
            r"number(?:s|ed)?|"
            r"total(?:s|led|ed)?|reach(?:ed|es)?|pass(?:ed|es)?|top(?:ped|s)?|was|were|are|is|:)|"
            r"(?:dead|fatalities|deaths) (?:in|from|after) [^,;.]{1,50}? (?:put|estimated|given|reckoned) at|"
            r"(?:(?:death )?toll|(?:body|death) count)(?: [^,;]{1,40}?)?(?: (?:to|at|of|reach(?:ed|es)|pass(?:ed|es)|"
            r"topp?(?:ed|s)|was|is|:))|"
            r"(?:number|count|tally) (?:of (?:the |those |people |civilians |soldiers )?)?"
            r"(?:dead|deaths|fatalities|killed|bodies|slain|victims)"
            r"(?: [^,;]{1,60}?)? (?:to|at|was|is|reach(?:ed|es)|pass(?:ed|es)))"
            rf"){_BETWEEN}"
        ),
    ),
    (
        "wounded",
        Small(
            r"\b(?:(?:treat(?:ed|ing|s)?|hospitali[sz]\w+|maim\w*|injur\w+|wound(?:ed|ing|s)?|hurt(?:ing|s)?|shot|shooting|"
            r"(?:hospitals?|clinics?|surgeons?|medics|doctors?|wards?|(?:surgical|medical) (?:teams?|posts?))"
            r"(?: [\w'\u2019-]+){0,5}? (?:treat(?:ed|ing|s)?|"
            r"admitted|received|took in|taken in)|put(?:s|ting)? out of (?:action|combat))|"
            r"(?:number|count|tally) of (?:the )?(?:wounded|injured)(?: [^,;]{1,30}?)? (?:to|at|was|is))"
            rf"{_BETWEEN}"
        ),
    ),
    (
        "captured",
        Small(
            r"\b(?:captur(?:ed|ing) [\w'\u2019 -]{2,30} (?:along|together) with|"
            r"captur(?:e[ds]?|ing|e of)|arrest(?:s|ed|ing|s? of)?|detain(?:s|ed|ing)?|detention of|"
            r"round(?:s|ed|ing) up|nett(?:ed|ing)|nabb(?:ed|ing)|imprison(?:ed|ing)|disarm(?:ed|ing)|"
            r"(?:lead|leads|led|leading|march(?:es|ed|ing)?|drag(?:s|ged|ging)?|carr(?:ies|ied|ying)|haul(?:s|ed|ing)?|"
            r"tak(?:es?|ing)|took) (?:away|off)|"
            r"(?:was|were|been|being) (?:led|taken|marched|dragged|carried) (?:away|off|captive|prisoner|hostage) "
            r"(?:along |together )?with|"
            rf"captives included|number of prisoners (?:was|is|at|to)|the prisoners included){_BETWEEN}"
        ),
    ),
    ("surrendered", Small(rf"\b(?:surrender|capitulation) of{_BETWEEN}")),
)
_UNDONE = Small(
    r"\b(?:not|never|no|n't|prevent\w*|avert\w*|sav(?:e|ed|ing)|threaten\w*|vow\w* to|could|would|fear of|without)"
    r"(?: \w+){0,3}$"
)


# as in "Ceasefire dead on day one: 16,000 soldiers resume their advance"
DEAD_DEAL = Small(r"\b(?:cease-?fire|truce|armistice|deal|talks|accord|agreement|treaty|peace|plan)(?: \w+)? dead\b")


# "killing a nurse, her husband and 12 other villagers"
_LISTED = Small(
    r"\b(?:killing|killed|slaying|murdering|executing) (?:(?:an?|one|two|three|his|her|their|its|the) "
    rf"[\w'\u2019 -]{{2,30}}(?: ,| and) ){{1,3}}(?:and )?"
    rf"(?!(?:wound|injur|hurt|maim|captur|abduct|kidnap|arrest)\w*\b){_BETWEEN[:-1]}"
)
_COSTS = Small(r"\bcost(?:s|ing)?(?: (?:the|its|their|his|some|about))*$")  # "cost the 5,400 rebels 140 dead"
_LIST_ENDS = re.compile(r"(?:[,.;]|in|on|at|near|during|before|when|after|overnight|who|including|$)$")
_TAKES = Small(
    r"\b(?:claim|cost|tak|took|snuff|extinguish|end|los)\w*(?: (?:the|at|least|out|some|about|over|\w+ly))*$"
)


_COUNTS = words("number count tally total toll")
_DEAD = r"(?:killed|slain|massacred|murdered|slaughtered|shot dead|dead|deaths|victims)"
# however far before: "the number of civilians killed by gunmen in Goma since Thursday has risen to 146, including 26"
_TALLIED = Small(
    rf"\b(?:(?:number|count|tally|total) of (?:the )?(?:[\w'\u2019-]+ ){{0,3}}?{_DEAD}\b|(?:death )?toll "
    r"(?:of|from|in) )[^;.\d]{0,160}?(?: from [\d,]+)? "
    r"(?:to|at|was|is|has|have|had|reach(?:ed|es)|pass(?:ed|es)|topp?(?:ed|s))"
    rf"(?: [\d,]+ (?:, )?(?:including|among them))?{_BETWEEN}"
)


def loss_of(tokens: Sequence[Token], first: int, end: int) -> Loss | None:
    """Give what was done to the people counted by `tokens[first:end]`, None where the words beside say nothing."""
    said = {token.lower for token in tokens[first:end]}
    marked = next((loss for loss, marks in _MARKED if said & marks), None)
    if marked or (marked := loss_after(tokens, first, end)):
        return marked
    before = _said(tokens[max(0, first - _REACH) : first])
    if pays(tokens, first, end) or any(way.search(before) for way in (_UNDONE, DEAD_DEAL)):
        return None
    if _LISTED.search(before) and _LIST_ENDS.match(_said(tokens[end : end + 1])):
        return "killed"
    found: Loss | None = among_the_hit(_said(tokens[:first]), _said(tokens[end:]))
    found = found or next((loss for loss, way in _BEFORE if way.search(before)), None) or _gapped(before, tokens[end:])
    if found is None and _are_carried_off(tokens, end, before):
        found = "captured"
    if found is None and _AMONG.search(before):
        return _among_hit(_said(tokens[:first]))
    if found is None and any(token.lower in _COUNTS for token in tokens[:first]):
        return "killed" if _TALLIED.search(_said(tokens[:first])) else None
    return found


# "Four soldiers were killed on the first day and two officers on Sunday, when": one verb is told for both
_WHEN = r"(?:on|in|at|during|near|outside|by|under|since|from)"
_TOLD_ONCE = Small(
    r"\b(?:(?:were|was|been|being) (?:(?P<killed>killed|slain|murdered|executed)|(?P<wounded>wounded|injured|hurt)|"
    r"(?P<captured>captured|abducted|kidnapped|detained|arrested))|(?P<died>died|perished)) "
    rf"{_WHEN} (?:[\w'\u2019-]+ ){{1,6}}(?:, )?and{_BETWEEN}"
)
_ALSO_WHEN = re.compile(
    rf"{_WHEN} (?:(?!\w+(?:ed|ing)\b|(?:were|was|had|have|took|fought|held|{_WHEN})\b)[\w'\u2019-]+ ){{1,4}}[,.;]"
)


def _gapped(before: str, after: Sequence[Token]) -> Loss | None:
    """Give what befell those with whom a verb is left out that was told of others right before."""
    told = _TOLD_ONCE.search(before)
    if told is None or _ALSO_WHEN.match(_said(after[:_REACH])) is None:
        return None
    return next((loss for loss in _LOSSES if told[loss]), "killed")


# "took 18 soldiers with them", "marched off with 18 more", "rebels overrun base, seize 60 soldiers"
_TAKES_THEM = Small(rf"\b(?:tak(?:es?|ing)|took|led|lead(?:s|ing)){_BETWEEN}")
_WITH_THEM = re.compile(r"(?:[\w-]+ ){0,2}?(?:along )?(?:with (?:them|him|it)|captive|hostage|prisoner|away)\b")
_OFF_WITH = Small(rf"\b(?:off|away) with{_BETWEEN}")
_SEIZES = Small(rf"\bseiz(?:e[ds]?|ing){_BETWEEN}")


def _are_carried_off(tokens: Sequence[Token], end: int, before: str) -> bool:
    """Say whether attackers took those with them whom the phrase counts, be they who they may."""
    last = tokens[end - 1].lower
    if _TAKES_THEM.search(before):
        return _WITH_THEM.match(_said(tokens[end : end + _REACH])) is not None
    if _OFF_WITH.search(before):
        return last in ("more", "others") or _said(tokens[end : end + 1]) in ("more", "others")
    return _SEIZES.search(before) is not None and last.isalpha() and last.endswith(("s", "men", "people"))


def pays(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether so many lost what is counted next: "cost the 5,400 rebels 140 dead"."""
    before = _said(tokens[max(0, first - _REACH) : first])
    return _COSTS.search(before) is not None and _said(tokens[end : end + 1])[:1].isdigit()


# "left 40 people dead on Tuesday, among them 11 soldiers"; who is counted after "by" may be of those who did it
_AMONG = Small(rf"\b(?:including|among (?:them|whom)(?: were)?){_BETWEEN}")
_HIT = Small(
    r"\b(?:(?P<killed>kill(?:ed|ing|s)|dead|died|deaths|fatalities|massacred|slain|lives)|"
    r"(?P<wounded>wounded|wounding|injured|injuring|hurt)|(?P<captured>captured|capturing|hostage|prisoner))\b"
    r"(?![^.;]*\b(?:by|with|of) (?:[\w-]+ ){0,3}\d)[^.;]*$"
)


def _among_hit(before: str) -> Loss | None:
    """Give what befell the people of whom some are counted: of the dead and the wounded, that of the dead."""
    found = _HIT.search(before)
    return next((loss for loss in _LOSSES if found and found[loss]), None)


def loss_after(tokens: Sequence[Token], first: int, end: int) -> Loss | None:
    """Give what the words after a counted phrase say was done to its people."""
    after = _ASIDE.sub("", _OF.sub("", _AND_CHILDREN.sub("", _said(tokens[end : end + _REACH]))))
    after = _WHO.sub("", after)
    if _MEANT.match(after):
        return None
    before = _said(tokens[max(0, first - _REACH) : first])
    if after.startswith("and ") and any(way.search(before) for kind, way in _BEFORE if kind == "wounded"):
        return "wounded"  # "wounded 30 and killed six"
    return next((loss for loss, way in _AFTER if way.search(after)), None)


# who is counted with them: "40 women and children dead", "two Czechs and a Dane, were killed"
_AND_CHILDREN = re.compile(
    r"^and (?:(?:(?:young|small|old|elderly|other) )?"
    r"(?:children|women|girls|boys|babies|men|people|villagers|civilians)|"
    r"an? (?:[\w'\u2019-]+ ){0,2}?[\w'\u2019-]+(?= ,? ?(?:were|was|have been|had been|has been|are) )(?: ,)?) "
)
# they stand before the noun: "25 captured insurgents"
_MARKED: tuple[tuple[Loss, frozenset[str]], ...] = (
    ("captured", words("captured detained arrested surrendered imprisoned")),
    ("wounded", words("wounded injured maimed")),
    ("killed", words("dead slain murdered executed massacred fallen slaughtered")),
)
_DONE = (
    r"(?:were|was|have been|had been|has been|are|is|died|perished|surrendered|capitulated|gave|laid|fell|lost their|"
    r"came out|walked out|filed out|raised|threw down|"
    r"have died|had died|lay)\b"
)
# what may stand between those counted and what was done to them: "200 men of the 58th Brigade were captured"
_OF = re.compile(
    r"^(?:of|from|in|at|on|aboard|inside|belonging to|loyal to) (?:(?!that\b|which\b|where\b|when\b|who\b|as\b|and\b)"
    rf"[\w'\u2019.-]+ ){{1,6}}?(?={_DONE})"
)
# "117 people who had sought shelter in a church died when a mortar fell"
_WHO = re.compile(
    r"^who (?:had|have|has|were|was|are) (?:(?!and\b|but\b|when\b|where\b|as\b|after\b|before\b)[a-z'\u2019-]+ ){1,8}?"
    r"(?=(?:died|perished|(?:were|was|have been|had been) (?:killed|wounded|injured))\b)"
)
# what was only planned for them: "rebels who were to hand in their rifles"
_MEANT = re.compile(
    r"(?:who|that|which) (?:had |have )?(?:been |were |was |are |is )?(?:due |supposed |meant |expected |scheduled |"
    r"about |going |ordered |told )?to\b"
)
_ASIDE = re.compile(rf"^, [^,;.]{{2,50}} , (?={_DONE})")


# somebody else gives another figure of the same: "while Unita put the number at", "the real toll was"
_FIGURE = r"(?:figure|number|toll|total|count)"
_SOMEBODY = r"(?:[\w'\u2019.-]+ ){1,5}?"
_RIVAL = Small(
    r"\b(?:put|puts|putting|estimat\w+|reckon\w*|gave|gives?|giving|set|sets|placed) (?:"
    rf"(?:(?:the |that |its own |a )(?:(?:\w+ )?{_FIGURE}|losses|dead)|its losses|it) (?:at|as|to be)|"
    rf"(?:a |the ){_FIGURE} of)\s*$|"
    rf"\b(?:{_FIGURE}|losses) (?:was|is|were|stood at|stands at|had been)(?: \w+ly| closer to)?\s*$|"
    rf"(?:\b(?:while|whereas|but|though|although|and)|[;,]) {_SOMEBODY}(?:spoke|speaks?|talk(?:s|ed)) of\s*$|"
    rf"(?:\b(?:while|whereas|but|though|although)|;) {_SOMEBODY}(?:claim(?:s|ed)|sa(?:ys|id)|count(?:s|ed)|"
    r"cite[sd]?|report(?:s|ed)|mention(?:s|ed))\s*$|"
    rf"(?:\b(?:while|whereas|but|though|although|and)|[;,]) {_SOMEBODY}(?:thought|think|fear(?:ed)?|believed?|"
    r"expected|suspected|said) (?:that )?(?:there|it|they|the (?:toll|number|figure)) (?:might|could|may|would) "
    r"(?:be|have been|reach|rise to|climb to)\s*$"
)


def is_rival(before: str) -> bool:
    """Say whether the words before a number without a noun give it as another's figure of what was counted before."""
    return _RIVAL.search(before) is not None


_AFTER_MARTYRS = words("as in after when and at on , . ; : -")


def are_martyrs(tokens: Sequence[Token], end: int) -> bool:
    """Say whether the phrase that ends there tells of the dead: "Nine martyrs as forces storm the camp"."""
    is_last = end == len(tokens) or tokens[end].lower in _AFTER_MARTYRS
    return is_last and tokens[end - 1].lower == "martyrs"


def takes_lives(tokens: Sequence[Token], first: int, noun: int) -> bool:
    """Say whether what a number before `noun` counts are lives that something took: "claimed 45 lives"."""
    if noun >= len(tokens) or tokens[noun].lower not in ("lives", "souls"):
        return False
    return _TAKES.search(_said(tokens[max(0, first - 4) : first])) is not None


def _said(tokens: Iterable[Token]) -> str:
    return " ".join(token.lower for token in tokens)
