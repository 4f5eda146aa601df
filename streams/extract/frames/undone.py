"""What is said not to be done, only wished for, asked or made to hang on something: by the words that rule it."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.scope import is_apart, is_cut
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.extract.words.tokens import token_at
from streams.records import Modality

_FAR = 140  # letters before a trigger in which a word may rule it
_W = r"[\w'\u2019.,-]+ "
_DET = (
    r"(?:(?:an?|any|the|its|their|his|another|all-out|full|full-scale|fresh|new|big|[\w-]+ed|[\w-]+ly|ground|land|"
    r"military|naval|joint|major|large-scale) ){0,3}"
)
# before what is not done: "instead of launching an all-out"
_NOT_DONE = Small(
    r"\b(?:instead of|rather than|in (?:place|lieu) of|short of|(?:far|a long way) from|nowhere near|without(?: "
    r"ever)?|"
    r"(?:refrain|abstain|desist|recoil|shy|shied|back|turn|held|hold|draw|drew|step|shrink|shrank|shrunk)\w*"
    r"(?: (?:back|off|away|out))? from|back(?:ed|s|ing) out of|"
    r"(?:decid|vot|argu|warn|caution|counsel|advis|rul|com|came|spoke|speak)\w* (?:out )?against|"
    r"(?:think|thinks|thought|thinking) better of|(?:rul|laugh|wav)\w* (?:out|off|away)|ba(?:u)?lk\w* at|"
    r"despair\w* of|"
    r"(?:g[ai]v\w+ up|abandon\w*|drop\w*|shelv\w*|scrap\w*|bur(?:y|ied)|reject\w*) (?:all |the |any |its |his |"
    r"their )?"
    r"(?:thoughts?|ideas?|notions?|plans?|hopes?) (?:of|for|to)|"
    r"(?:was|were|had been|c[oa]me) (?:on the (?:point|verge|brink) of|(?:very )?(?:close|near) to)|"
    r"(?:escaped|(?:was|were|been) spared)|(?:feign|fak|simulat)(?:ed|es|ing|s)?|pretend\w* to launch|"
    r"spar(?:e|es|ed|ing)(?: (?!and\b|but\b|nobody\b|no\b)[\w'\u2019.,-]+){1,5}(?= an? )|"
    r"nothing (?:has |had )?c[oa]me of|"
    r"(?:prevent|stop|keep|kept|dissuad|deter|discourag|restrain|hinder|h[eo]ld|bar|barr|bann|block|sav|spar)\w* "
    rf"(?:(?!and\b|but\b|who\b|which\b|that\b){_W}){{0,9}}from|"
    rf"(?:talk|argu|reason|brib|pressur|persuad)\w* (?:{_W}){{1,8}}out of)"
    rf" (?:(?:launch|order|open|mount|begin|start|stage|carry out|try|attempt|risk)(?:ing)? )?{_DET}$",
)
# before any verb or noun of war: what was to be and was not
_WAS_TO_BE = Small(
    r"\b(?:was|were|had been|ought|supposed|meant) to have (?:\w+ly |been |then ){0,2}$|"
    r"\b(?:was|were|had been) (?:originally |once |once )?(?:supposed|meant) to (?:be )?$|"
    r"\b(?:made|acted?) as (?:if|though) (?:[\w'\u2019,-]+ ){1,8}$|"
    # "looks as though they will attack" only says how likely it is
    r"\b(?:looked|looks?|seemed|sounded|appeared) as (?:if|though) "
    r"(?!(?:[\w'\u2019-]+ ){1,6}?(?:will|would|is|are|has|have|had|was about|were about|was set|were set)\b)"
    r"(?:[\w'\u2019,-]+ ){1,8}$|"
    r"\bno [\w ]{2,30}, (?:let alone|much less|still less|never mind|least of all) [^;]{1,40}, (?:\w+ ){1,3}$|"
    r"^\W*(?:stop|don['\u2019]t|do not) $",
)
# .. and what others did: "It was not the army that stormed Bria", not "It was not 3,000 who stormed it but 9,000"
_NOT_THEY = Small(r"^\W*it (?:was|is)(?: not|n['\u2019]t) (?:[\w,'\u2019-]+ ){1,6}(?:who|that) (?:had |have )?$")
_BUT_THEY = re.compile(r"\bbut (?:[\w-]+ ){0,3}?\d")
# before what somebody was asked to do and refused: "rejected his generals' plan to send"
_REFUSED = Small(
    r"\b(?:reject|dismiss|overrul|veto|turn(?:ed|s|ing)? down|declin|rebuff|spurn|quash|scotch|overr[io]d|block|refus)"
    r"(?:ed|es|s|e|ing|den)?(?: down)? (?:(?!and\b|but\b|that\b)[\w'\u2019-]+ ){0,5}?"
    r"(?:plans?|proposals?|requests?|calls?|demands?|suggestions?|motions?|schemes?|orders?|pleas?|ideas?) "
    r"(?:to|for|of|by [\w'\u2019 -]{3,30} to) (?:(?!and\b|but\b|when\b|after\b)[\w'\u2019,-]+ ){0,8}?"
    r"(?:(?:to|for|into|in|on|at) )?(?:(?:an?|the|another|all-out|fresh|new) ){0,2}$|"
    r"\brefus(?:ed|es|ing) (?:on \w+ )?to (?:let|allow|have|order|send|permit|lead|commit) "
    r"(?:[\w'\u2019,-]+ ){1,8}(?:to )?$",
)
_UNABLE = Small(
    r"\b(?:unable|unwilling|reluctant|loath|hesitant|afraid|in no (?:hurry|mood|position|state|shape)|"
    r"powerless|ill[- ]equipped|"
    r"not (?:yet )?(?:able|ready|prepared|allowed|strong enough)|forbidden|(?:has|have|had) (?:yet|still)|too \w+|"
    r"(?:when|on being|after being|if) (?:told|ordered|asked|commanded)) to $|\bmight as well $|"
    r"\black(?:s|ed|ing)? (?:[\w'\u2019,-]+ ){0,10}?(?:men|troops|soldiers|means|will|strength|numbers|weapons|guns|"
    r"artillery|tanks|ammunition|manpower|resources|equipment|capability|capacity|ability|stomach|appetite|power|"
    r"firepower|fuel|money|trucks) to $",
)
_NO_SUCH = Small(
    r"\b(?:(?:do|does|did) not exist|never existed|figment of|(?:is|are) imaginary|there (?:were|was) none|"
    r"(?:proved|turned out|was|were)(?: to be)? (?:false|untrue|unfounded|groundless|baseless|a hoax))\b",
)
_NEARLY = words("nearly almost")
_NEARLY_MADE = Small(
    r"\b(?:nearly|almost) (?:launched|mounted|began|started|opened|ordered|carried out|made|staged) "
    r"(?:an?|the|its|their) (?:[\w-]+ ){0,2}$",
)
# a plan that the same sentence buries: "told to storm it, did nothing of the kind"
_NEVER_MIND = Small(
    r"\b(?:(?:did|done|do) (?:nothing|no such thing)\b|in vain\b|(?:dropped|abandoned|gave up) (?:the idea|it)\b|"
    r"thought better of it|changed (?:his|its|their|her) minds?|never (?:arrived|reached|set out|left|"
    r"moved|got|received|"
    r"came|made it)|stayed put|(?:was|were) (?:recalled|stood down|turned back)|turned back before|"
    r"stayed (?:at home|away|in (?:their|its|the) (?:barracks|bases?|camps?|villages))|"
    r"since (?:dropped|shelved|abandoned|scrapped|cancelled|called off)|"
    r"(?:was|were) to [^;]{4,60}? (?:have|has|had) (?:gone|been (?:sent|withdrawn|recalled|disarmed)|withdrawn|left|"
    r"returned|disbanded|deserted|dispersed|mutinied|refused)\b|"
    r"(?:plan|plann|meant|intend|hop|want)(?:ed)? to [^;]{4,90}? (?:but|until|when)\b)",
)
_CALLED_OFF = Small(
    r"\b(?:(?:avert|forestall|prevent|pre-?empt|shelv|scrap|cancel|postpon|veto|forg[oe]|forbid|forbad|ban|drop)"
    r"(?:e|es|s|ed|led|ned|ped|den|ing|ling|ning|ping|oed|ne)?|(?:rul(?:e|es|ed|ing) out|"
    r"turn(?:s|ed|ing)? down)|"
    rf"(?:head|call|put|stav|ward)(?:e|es|s|ed|ting|ing)? off|put(?:s|ting)? (?:back|on hold)) "
    rf"(?:(?:on|late on|early on) \w+(?: \w+)? )?{_DET}$",
)
# before attacks of which there are to be no more: "undertook to end attacks"
_TO_END = Small(
    r"\b(?:undert(?:ake|akes|ook|aken|aking)|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|"
    r"agree(?:s|d|ing)?|offer(?:s|ed|ing)?|swore|sworn|commit(?:s|ted|ting)? (?:itself|themselves)) "
    rf"to (?:end|stop|halt|cease|suspend|renounce|forgo) (?:all |further )?{_DET}$",
)
# an attack that was on when it was called off
_WAS_ON = Small(
    r"\b(?:(?:after|following) (?:\w+|an?) (?:\w+ )?(?:hours?|days?|weeks?|months?|years?|losing|failing|heavy)|"
    r"[\w]+-(?:hour|day|week|month|year)(?:-old)?|stalled|faltering|ongoing|running|bloody|costly|underway)\b",
)
_OFF = words(
    "cancelled canceled scrapped shelved postponed averted forestalled prevented vetoed dropped delayed rejected"
)
_OFF_WITH = {"called": "off", "put": "off", "headed": "off", "ruled": "out", "staved": "off", "warded": "off"}
# .. as headlines tell it: "assault on Tobruk by 6,000 men called off, says army"
_OFF_ANYHOW = "|".join(sorted(_OFF | {f"{verb} {with_it}" for verb, with_it in _OFF_WITH.items()}))
_ONE_WORD = r"(?!after|as\b|when|before|over\b)(?:\d[\d,]*|[\w'\u2019-]+)"
_OFF_IN_HEADLINES = re.compile(
    rf"(?: (?:on|in|at|against|near|by|of|for|with|from) (?:the |its |their )?{_ONE_WORD}(?: {_ONE_WORD}){{0,2}}?)*"
    rf" (?:{_OFF_ANYHOW}|aborted|put on hold)"
    r"(?=\W*$|,| (?:says?|after|as|by|amid|over|at|for|until|following|due|because)\b)",
    re.IGNORECASE,
)
_PASSIVE = words("was were is are been being be got")
_STILL_TO = re.compile(
    r"\b(?:has|have|had) (?:yet|still) to (?:be(?:gin| launched| made| ordered)|start|come|happen|materiali[sz]e|"
    r"take place|get (?:under ?way|going)|open)\b|"
    r"\b(?:remain|is|are|was|were)\w* (?:still )?(?:on hold|off the table|off)\b(?= until| for (?:now|good)|[.,;]|$)|"
    r"\b(?:came|come) to nothing\b|\bfail(?:s|ed) to (?:materiali[sz]e|come|happen|take place)\b|"
    r"\bremain(?:s|ed)? (?:only |just |no more than )?(?:an? (?:mere )?(?:plan|dream|idea|threat|distant)|"
    r"on paper|talk)\b|"
    r"\b(?:exist(?:s|ed)|happened|took place) only (?:in|on)\b|"
    r"\bwould (?:never |not )?have (?:begun|started|happened|come|opened|gone ahead|taken place|been \w+)\b",
    re.IGNORECASE,
)
_WISHED = Small(
    r"\b(?:(?:call|appeal|press|ask|plead|lobb|clamou?r|beg|pray|long|push)\w* for|"
    r"(?:advocat|recommend|propos|favou?r|demand|urg|discuss|debat|consider|weigh|mull|contemplat|ponder|"
    r"oppos|fear|dread|"
    r"imagin|envisag|simulat|rehears|predict)(?:e|es|ed|ing|s|y|ies|ied)?|"
    r"warn(?:s|ed|ing)? (?:of|against) (?:the )?(?:risk|danger|threat|possibility) of|"
    r"(?:dream\w*|capable|talk(?:s|ed|ing)?|in favou?r|fantasi[sz]\w*) (?:of|about)|toy\w* with(?: the idea of)?|"
    r"(?:idea|option|temptation|dream|possibility|prospect|risk|danger|question|thought|chance|fears?|"
    r"spect(?:re|er)|threat) of) "
    rf"{_DET}$",
)
# of what is to come, and has no name yet: "warned of a rebel assault", "threatened to send"
_WARNED_OF = Small(
    r"\bwarn(?:s|ed|ing)? (?:[\w'\u2019-]+ ){0,4}?(?:of|about) (?:an?|another|possible|further|new|fresh) "
    r"(?:(?!imminent|impending|looming|continuing|ongoing)[\w'\u2019-]+ ){0,3}$"
)
_THREATENED = Small(r"\bthreaten(?:s|ed|ing)? to (?:also |soon |now )?$")
_URGED = Small(
    r"\b(?:call(?:s|ed|ing)? (?:for|on)|urg(?:es?|ed|ing)|want(?:s|ed)?|ask(?:s|ed)|begg?(?:s|ed)|press(?:es|ed)|"
    r"tempt(?:s|ed)?|encourag(?:es?|ed)|invit(?:es?|ed)|appeal(?:s|ed) (?:to|for)|challeng(?:es?|ed)|dar(?:es?|ed)|"
    rf"prefer(?:s|red)?|wish(?:es|ed)|pressur(?:es?|ed)) (?:{_W}){{1,6}}to $|"
    rf"\b(?:ask(?:s|ed|ing)?|vot(?:es?|ed|ing)|want(?:s|ed)?) (?:{_W}){{0,6}}to (?:let|allow|permit) (?:{_W}){{1,5}}$|"
    r"\b(?:demand(?:s|ed|ing)?|propos(?:es?|ed)|recommend(?:s|ed)?|suggest(?:s|ed)?|urg(?:es?|ed)) that "
    rf"(?:{_W}){{1,6}}(?:should )?$|"
    r"\b(?:foresees?|foresaw|envisag\w+|envision\w*|imagin\w+|simulat\w+|dream(?:s|t|ed)|fantasi\w+|"
    r"hypothesi\w+|war-?gam\w+) "
    rf"(?:that |how )?(?:{_W}){{1,6}}$|^\W*let (?:{_W}){{1,5}}$|"
    r"\b(?:is|are|be|being) (?:now |still )?(?:able|in a position|strong enough|well placed) to $|"
    r"\b(?:ha(?:s|ve) the (?:means|men|strength|power|capacity)) to $",
)
# at the head of a sentence: what follows is only thought
_SUPPOSED = Small(
    r"^\W*(?:(?:at first,? )?(?:we|i|they|he|she|everyone|people|residents|villagers|many) (?:first |at first |"
    r"all )?thought|"
    r"who (?:told|tells|says|said)\b(?! (?:on|in|at)\b)|suppose|imagine|picture|assume|let us (?:say|suppose|"
    r"imagine|assume)|believing|thinking|"
    r"convinced|give (?:me|us)|"
    r"it (?:is|was) (?:high |about )?time\b|why not\b|on stage\b|in (?:the|this|one|his|their) (?:[\w-]+ )?scenario|"
    r"(?:the|an?) (?:tabletop|computer) (?:simulation|model|exercise)|"
    r"what (?:looked|seemed|appeared|sounded)|(?:it|this) (?:only|merely|just) (?:seemed|looked|appeared))\b"
)
_DOUBTED = Small(
    r"(?<!no )(?<!one )(?<!nobody )(?<!few )(?<!not )(?<!n't )(?<!without )(?<!beyond )(?<!little "
    r")\b(?:doubt(?:s|ed)?|"
    r"(?:is|are|was|were|remains?) (?:sceptical|skeptical|doubtful|far from certain|unconvinced)|"
    r"(?:do|does|did)(?: not|n['\u2019]t) (?:believe|think|suppose)|cast(?:s)? doubt on|"
    r"(?:few|hardly any\w+|scarcely any\w+|nobody|no one|none)(?: \w+)? (?:believes?|thinks?|credits?|imagines?)|"
    r"(?:no|little|scant|not a shred of|without) (?:evidence|sign|signs|proof|indications?|trace|confirmation|hint|"
    r"basis|substance|truth|reason to (?:think|believe|fear)))"
    r" (?:that|if|whether|of|for|in|to|(?:(?:the|any) )?(?:reports?|claims?|rumou?rs?|talk|"
    r"suggestions?)(?: that| of)?)\b",
)
_THERE_NOT = re.compile(
    r"\bthere (?:(?:is|was|were) (?:not|never)|(?:has|have|had) (?:not|never) been)(?:,[^;.]{1,80},)? "
    r"(?:an?|any) (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_BEGUN = words("begun began started begin start launched opened")
_ASKS = words(
    "will would can could shall should may might must is are was were do does did has have had am isn't aren't"
)
_WH = words("who whom whose what when where why how which")
_MODALS = words("will would can could shall should may might must 'll \u2019ll")
# "would last until the rebels had", "will not leave before they have"; not "fighting went on until they had"
_AWAITED = Small(
    r"\b(?:will|would|shall|should|must|\w+['\u2019]ll|won['\u2019]t|vow\w*|pledg\w*|promis\w*|determined|ordered|"
    r"going) [^;.]{1,120}?\b(?:until|till|unless|before) (?:[\w'\u2019,-]+ ){1,10}$"
)
_TURNS = re.compile(
    r"[,\u2013\u2014:-]\s*(?:and|but|so|yet|or)?\s*(?:who|why|what|how|where|when|for what|to what|is|are|"
    r"can|will|did|does|"
    r"do|has|have)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"(?<!even )(?<!as )(?<!and )(?<!see )(?<!; )\b(?:if|unless|in case|provid(?:ed|ing)(?: that)?|on condition|"
    r"(?:so|as) long as|in the event|should (?=(?:the|an?|its|their|his|talks|negotiations|peace|[A-Z])\b))\b"
)
_LEADS = re.compile(
    r"^\W*(?:only )?(?:provid(?:ed|ing)|in case|in the event|on condition|as long as|so long as|if|unless)\b",
    re.IGNORECASE,
)


def undone(clauses: Clauses, trigger: Trigger) -> Modality | None:
    """Give "negated" or "hypothetical" for what the words above the trigger make no fact, else None."""
    if _is_not_done(clauses, trigger) or is_called_off(clauses, trigger):
        return "negated"
    if _is_wished(clauses, trigger) or _is_asked(clauses, trigger) or _hangs_on(clauses, trigger):
        return "hypothetical"
    return None


def _before(clauses: Clauses, trigger: Trigger) -> str:
    return clauses.sentence.text[: clauses.tokens[trigger.first].start][-_FAR:]


def _is_not_done(clauses: Clauses, trigger: Trigger) -> bool:
    before = _before(clauses, trigger)
    last = clauses.tokens[trigger.first - 1].lower if trigger.first else ""
    kept_from = _THERE_NOT if trigger.is_noun else _UNABLE
    others = _NOT_THEY.search(before) is not None and _BUT_THEY.search(clauses.sentence.text) is None
    if others or _WAS_TO_BE.search(before) or kept_from.search(before) or _REFUSED.search(before):
        return True
    if trigger.form in ("ing", "noun") and _NO_SUCH.search(clauses.sentence.text):
        return True
    is_nearly = trigger.form == "past" and last in _NEARLY and trigger.type in ("assault", "offensive", "raid")
    if is_nearly or (trigger.is_noun and _NEARLY_MADE.search(before)):
        return True
    if not trigger.is_noun and last == "to" and _NEVER_MIND.search(clauses.sentence.text):
        return True
    if trigger.form not in ("ing", "noun", "base") or (trigger.is_noun and trigger.type == "clash"):
        return False  # "taken without a fight"
    return _NOT_DONE.search(before) is not None and not (
        trigger.is_noun and before.endswith(("from the ", "from their "))
    )


def is_called_off(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the attack was called off before it began: by the verb that it is the object or the subject of."""
    text = clauses.sentence.text
    if not trigger.is_noun or trigger.type == "siege" or _WAS_ON.search(text):
        return False
    is_off = _CALLED_OFF.search(_before(clauses, trigger)) or _is_to_end(clauses, trigger)
    if is_off or _OFF_IN_HEADLINES.match(text, clauses.tokens[trigger.end - 1].end):
        return True
    tree = clauses.tree
    if tree is None:
        return False
    at = trigger.end - 1
    above = tree.head(at)
    if above is None or not tree.dep(at).startswith("nsubj"):
        return False
    word = clauses.tokens[above].lower
    follows = clauses.tokens[above + 1].lower if above + 1 < len(clauses.tokens) else ""
    is_passive = any(clauses.tokens[one].lower in _PASSIVE for one in tree.children(above))
    if is_passive and (word in _OFF or _OFF_WITH.get(word) == follows):
        return True
    found = _STILL_TO.search(text, clauses.tokens[at].end)
    return found is not None and not is_cut(clauses.tokens, tree, at, token_at(clauses.tokens, found.start()))


def _is_to_end(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether attacks of any time are forsworn, none that is under way: "undertook to end attacks on soldiers"."""
    are_many = trigger.is_noun and clauses.tokens[trigger.end - 1].lower.endswith("s")
    return are_many and _TO_END.search(_before(clauses, trigger)) is not None


def _is_wished(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is only called for, thought of or doubted."""
    before = _before(clauses, trigger)
    is_given = re.search(r"\b(?:the|their|its) (?:\w+ )?$", before) is not None
    is_feared = (_WARNED_OF if trigger.is_noun else _THREATENED).search(before) is not None
    if is_feared or (trigger.form in ("noun", "ing") and not is_given and _WISHED.search(before)):
        return True
    tree = clauses.tree
    is_told = trigger.form == "ing" and tree is not None and is_apart(clauses.tokens, tree, -1, trigger.first)
    if not trigger.is_noun and not is_told and _URGED.search(before):
        return True
    if _SUPPOSED.match(clauses.sentence.text) and not is_cut(clauses.tokens, clauses.tree, 0, trigger.first):
        return True
    if trigger.is_noun and _is_given(clauses, trigger):
        return False  # "no evidence that Kigali ordered the attack"
    for found in _DOUBTED.finditer(clauses.sentence.text):
        at = token_at(clauses.tokens, found.end() - 1)
        if at < trigger.first and not is_cut(clauses.tokens, clauses.tree, at, trigger.first):
            return True
    return False


def _is_asked(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the sentence asks whether it is so; "why did they attack" takes for granted that they did."""
    text, tokens = clauses.sentence.text, clauses.tokens
    if not text.rstrip(" \"”\u2019')").endswith("?"):
        return False
    first = next((at for at, one in enumerate(tokens) if one.lower.isalpha()), 0)
    word = tokens[first].lower
    after = {one.lower for one in tokens[trigger.end :]}
    if is_cut(tokens, clauses.tree, -1, trigger.first) or (
        trigger.is_noun and _is_given(clauses, trigger) and not _BEGUN & after
    ):
        return False
    if word in _WH:
        own = {one.lower for one in tokens[max(0, trigger.first - 6) : trigger.first]}
        return bool(own & _MODALS) or word == "what"
    return word in _ASKS or not _TURNS.search(text[tokens[trigger.end - 1].end :])


def _is_given(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the noun is of an attack told of before."""
    before = clauses.tokens[max(0, trigger.first - 3) : trigger.first]
    return any(one.lower in ("the", "this", "that", "its", "their", "'s", "\u2019s") for one in before)


def _hangs_on(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether what is to come hangs on something, or the other way round: "will attack if the talks fail"."""
    tokens = clauses.tokens
    helped = {one.lower for one in tokens[max(0, trigger.first - 2) : trigger.first]} & (_MODALS | {"to"})
    is_finite = trigger.form != "base" or not helped  # "until the rebels lay down their arms"
    if not trigger.is_noun and is_finite and _AWAITED.search(_before(clauses, trigger)):
        return True
    near = {one.lower for one in tokens[max(0, trigger.first - 7) : trigger.first]}
    if trigger.is_noun or trigger.form != "base" or not near & (_MODALS | {"to"}):
        return False
    text = clauses.sentence.text
    end = tokens[trigger.end - 1].end
    found = _CONDITION.search(text, end)
    if found is not None and ";" not in text[end : found.start()]:
        return True
    return _LEADS.match(text) is not None and not is_cut(tokens, clauses.tree, 0, trigger.first)
