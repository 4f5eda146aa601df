"""What the sentences beside one make of it: figures taken back, attacks that never were, wars only remembered."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from streams.extract.telling.corrected import counts_anew, opens_right
from streams.extract.telling.phases import is_settled
from streams.extract.telling.revealed import is_foiled, is_harmless, is_on_errand
from streams.extract.telling.untrue import UNFOUNDED
from streams.extract.words.clean import Sentence
from streams.extract.words.small import Small, Smalls, ways_of

_VERSION = (
    r"(?:version|headline|report|story|article|caption|edition|post|dispatch|summary|tweet|update|draft|"
    r"bulletin|item|"
    r"account|alert|newsletter|broadcast|graphic|map)"
)
_UNLESS = r"(?<!not )(?<!never )(?<!n['\u2019]t )(?<!refused to )(?<!declined to )(?<!refuses to )"  # he stands by it
# the sentence repeats what was told wrongly
_TOLD_WRONG = Small(
    rf"\b(?<!stood by )(?<!stands by )(?<!since )(?:an?|the|our|its|this) (?:\w+ )?(?:earlier|previous|prior|original) "
    rf"{_VERSION}\b|\b(?:an?|the|our|its|this) (?:\w+ )?(?:first|initial) {_VERSION}\b(?= (?:[\w'\u2019,-]+ ){{0,8}}?"
    r"(?:said|gave|put|stated|spoke|told|counted|claimed|wrote|had|mis\w+|wrong\w*|incorrect\w*)\b)|"
    r"\b(?:wrongly|incorrectly|erroneously|mistakenly|falsely|inaccurately) (?:said|stated|reported|claimed|gave|"
    r"suggested|put|wrote|described|attributed|identified|translated)\b|"
    r"^(?:correct(?:ion|ed)|clarif(?:ication|ied)|erratum|corrigendum|editors?['\u2019]s? note)\b|"
    rf"\b(?:our|my|this|the) (?:\w+ )?{_VERSION} (?:[\w'\u2019,-]+ ){{1,14}}?(?:was|is) (?:wrong|incorrect|"
    rf"inaccurate|mistaken|"
    r"in error|false|untrue)\b|"
    r"\b(?:editing|production|typing|typographical|transcription|translation|transmission|reporting) "
    r"(?:error|mistake|slip)\b|"
    r"\bour (?:earlier|previous|last|first) (?:line|entry)\b|"
    r"\b(?:an? (?:extra|superfluous|missing) zero|(?:an?|one) zero too (?:many|few)|"
    r"(?:dropped|missed|added|left out|lost) an? zero)\b|"
    rf"\b(?:our|the|an?) (?:\w+ )?{_VERSION} (?:[\w'\u2019,-]+ ){{2,20}}?should have (?:said|read|been|given)\b|"
    rf"{_UNLESS}\b(?:retract\w*|withdr[ae]w\w*|pulled|took down|taken down|deleted|corrected|apologi[sz]ed for) "
    rf"(?:an?|its|the|their|this) (?:\w+ )?(?:{_VERSION}|claim)s?\b|"
    r"\bfor [\"\u201c\u2018'][^\"\u201d\u2019]{3,200}[\"\u201d\u2019'],? (?:please )?read\b",
)
_RETRACTED = Small(
    rf"{_UNLESS}\b(?:retract\w*|withdr[ae]w\w*|took down|taken down|deleted|apologi[sz]ed for|"
    r"(?<=we )(?:deeply )?regret|"
    r"(?:(?<=^)|(?<=^kill: )|(?<=please )|(?<=must )|(?<=should ))(?:disregard|ignore)) "
    rf"(?:an?|its|the|their|this|our|my) (?:\w+ )?(?:{_VERSION}|claim)s?\b|"
    rf"^[a-z]{{2,12}} (?:kills|retracts|withdraws) {_VERSION}s?\b|"
    r"\b(?:did|was|were|had|has|have|is|are)(?: not|n['\u2019]t)\b[^;\d]*\bas we \w+ly "
    r"(?:said|reported|wrote|stated)\b",
)
# .. and tells the right figure as well
_TOLD_RIGHT = Small(
    r"\bnot (?:\S+ ){1,6}but\b|\b(?:figure|number|total|count|toll) (?:was|is|were|should|stands)\b|"
    r"\b(?:instead of|rather than)\b|\b(?:there|they) were\b|"
    r"\d,? [^.;]{0,40}?\b(?:and |but )?not (?:[\w'\u2019]+ ){0,8}?\d|\bcorrects [^.;()]{1,60} to \d\S* from \d",
)
_DEED = (
    r"(?:attack|assault|offensive|raid|siege|invasion|incursion|battle|advance|fighting|clash|clashes|"
    r"strike|shelling|"
    r"event|incident|thing|operation|march|column|force|army|ambush|capture|storming)s?"
)
# .. of what was told before, not of what it names itself: "It is not true that the governor has fled"
_ALONE = (
    r"(?!(?: news| reports?| rumou?rs?)?(?:, [^,;.]{2,60},)? that (?!(?:\w+ly )?"
    r"(?:is|are|was|were|has|have|had|will|would|could|can|may|might|did|does|\w+ed)\b|"
    rf"(?:there (?:\w+ )?(?:was|were|been) )?(?:an?|any|such)(?: an?)? {_DEED}\b)|"
    r" (?:of|for) | to (?:say|claim|report|suggest|write|state|allege|announce|think|believe|assume)\b|"
    r"(?:(?<=\bwrong)|(?<=\bmistake)|(?<=\berror)) (?:to|that)\b)"
)
_FIGURE_WRONG = Small(
    r"^(?:that|this|it|the (?:figure|number|report|claim)|both figures) (?:was|is|were) (?:an? |the )?(?:\w+ ){0,2}"
    r"(?:slip|error|mistake|misprint|typo|wrong|incorrect|untrue|mistranslation|misunderstanding)\b"
    rf"{_ALONE}|"
    r"^(?:that|this|it|the (?:figure|number)) (?:had|has) (?:an? (?:extra|missing) zero|(?:an?|one) zero too)\b|"
    r"^the (?:figure|number|total) (?:refer\w*|relate\w*|applie\w*|included|was (?:for|of)|is (?:for|of))\b",
)
_FALSE = (
    r"(?:an? |all |entirely |completely |totally |utterly |simply |pure )*(?:baseless|false|untrue|fake|"
    r"wrong|unfounded|fabricat\w+|hoax|invented|invention|fiction|nonsense|not (?:true|so|the case)|a lie|lies|"
    r"disinformation|misinformation|groundless|bogus|"
    rf"{UNFOUNDED})"
)
# what follows says that nothing of it happened
_NEVER = Small(
    rf"(?<!knew of )(?<!know of )(?<!aware of )(?<!heard of )\bno such {_DEED}\b|"
    rf"^there (?:was|were|has been|had been) no (?:such )?{_DEED}\b"
    rf"(?=(?: anywhere| at all| in the (?:city|country|capital|town))?(?:[.,;]|$| in the country))|\bno "
    rf"{_DEED} (?:of the kind )?(?:took place|happened|occurred|was (?:made|"
    rf"launched|under ?way)|"
    r"has taken place|had taken place|ever)\b|"
    r"^(?:it|that|this|they|nothing of (?:the|that) (?:kind|sort)) (?:never |did not |didn['\u2019]t "
    r")?(?:happen|happened|"
    r"took place|take place|occur|occurred)\b(?= (?:at all|and|so)|[.,;!]|$)|"
    rf"^(?:it|that|this|they|(?:the|its|their|both|all|these) (?:\w+ )?(?:reports?|claims?|rumou?rs?|story|"
    rf"stories|videos?|footage|posts?|"
    rf"messages?|news|pictures?|alarm)) (?:was|is|were|are|turned out to be|proved(?: to be)?|has been) "
    rf"{_FALSE}\b{_ALONE}|"
    rf"\b(?:shown|proved|proven|exposed|found|revealed) (?:it|them|this|that|these|(?:the|this|these) (?:\w+ )?"
    rf"(?:reports?|claims?|rumou?rs?|stor(?:y|ies))) (?:to be |as )?{_FALSE}\b|"
    rf"^(?:the|that|this|our|its) (?:\w+ )?{_VERSION} (?:[\w'\u2019,-]+ ){{0,9}}?(?:is|was|has been) (?:hereby |now )?"
    r"(?:withdrawn|retracted)\b|"
    r"^(?:they|it|he|she) (?:had|did|have|has|was|were)(?: not|n['\u2019]t)(?=[.;!]|$)|"
    r"^nothing (?:had |has |ever )?(?:happened|occurred|taken place)\b|"
    r"\b(?:made|making) (?:it|that|this|the (?:whole )?story) (?:all )?up\b|\binvented (?:it|the (?:whole )?story)\b|"
    r"^(?:none|nothing|not a word) of (?:it|this|that) (?:(?:was|is|turned out to be) true|(?:ever |had )?happened)\b|"
    r"^we (?:were|got it) wrong\b|^we apologi[sz]e\b",
)
# who says so is nobody to be asked ..
_NOBODYS = Small(
    r"^\W*(?:(?:(?:shortly|late|early|soon|minutes|hours|on|in|at|after|before)\b[^.;]{0,40}? )?"
    r"(?:an?|the|some|several|many|false|fake|anonymous|viral|dozens of|thousands of) )?(?:[\w-]+ ){0,3}?"
    r"(?:messages?|leaflets?|tweets?|posts?|rumou?rs?|callers?|e-?mails?|voice notes?|pamphlets?|memes?|screenshots?)\b"
    r"[^.;]{0,60}?\b(?:claim(?:s|ed|ing)?|sa(?:y|ys|id|ying)|spread|went round|warn(?:s|ed|ing)?|that)\b",
)
# .. and somebody who may know says that it is not so
_SCORNED = Small(
    rf"\b(?:denied|denies|(?:call|brand|dismiss|describ|denounc|reject|reveal|expos)(?:e?d|e?s)) (?:it|them|this|that|"
    r"these|(?:the|such|this|those|these) (?:\w+ )?"
    r"(?:message|claim|rumou?r|leaflet|post|text|report|story|tweet|call)s?)"
    rf"(?: all)?(?: (?:as|to be))?(?: [\"\u201c]?(?:an? )?(?:\w+ )?{_FALSE}|\s*[.,])|"
    rf"\bsa(?:id|ys?) (?:that )?(?:it|this|that|the (?:message|rumou?r|post|claim)s?) (?:was|is|were|are) "
    rf"{_FALSE}\b{_ALONE}|"
    rf"^\W*(?:it|that) (?:is|was) {_FALSE}\b{_ALONE}",
)
# .. or has said before that such news is false
_FALSE_NEWS = Small(
    r"\b(?:reports?|rumou?rs?|claims?|messages?|posts?|videos?|clips?|alerts?)\b[^.;]{0,90}?"
    rf"\b(?:was|were|is|are|had been) {_FALSE}\b"
)
_TELLS = (
    r"(?:recall|recount|describe|tell|trace|chronicle|follow|reconstruct|revisit|retell|relive|explore|"
    r"examine|show|mark|"
    r"remember|honou?r|document|display|depict|portray|recreate|evoke|commemorate|celebrate|relate|narrate|"
    r"study|bear|"
    r"hold|list|carry|cover)"
)
_WORK = (
    r"(?:museum|exhibition|exhibit|guides?|newsreels?|archive footage|monument|plaque|diary|diaries|archives?|book|"
    r"memoirs?|biography|volumes?|trilogy|"
    r"autobiography|novel|"
    r"documentary|film|series|poems?|verses|podcast|play|musical|opera|painting|mural|statue|stone|stamp|coin|"
    r"(?:photographs?|photos)(?! (?:show|reveal)(?:s|ed)?\b[^.;]{0,80}\b(?:massed|massing|dug|gather|deploy|position|"
    r"parked|opposite|convoy|border|assembl|concentrat))|"  # of today, by satellites
    r"lecture|thesis|textbook|chapter|tapestry|panorama|display|gallery|letters?|journal|obituary|author|historian)"
)
# a feast, a show or a work of memory: what follows in its paragraph may go on with it
_FEAST = (
    r"(?<!eve of the )(?<!eve of its )anniversar(?:y|ies)|(?:bi|tri)?centenar(?:y|ies)|bicentennial|commemorat\w*|"
    r"memorials?|remembrance|"
    r"to mark (?:the|\w+ years)|in memory|in honou?r of (?:the )?(?:dead|fallen|victims)|"
    r"(?:victory|v-?e|v-?j|armistice|anzac|independence|liberation|memorial|martyrs['\u2019]?|veterans['\u2019]?|"
    r"veterans|unity|defenders?(?:['\u2019]s?)?|national|revolution|army|navy|republic|remembrance) "
    r"(?:day|sunday|parade|celebrations?)|"
    r"(?:laid|lays?|laying|lit|lights?|placed) (?:\w+ )?(?:flowers|poppies|roses|candles)|anzacs?|"
    r"(?:paid|pay|pays|paying) (?:\w+ )?(?:tribute|homage)|mark(?:s|ed|ing)? the (?:day|moment|hour|night)|"
    r"read(?:s|ing)? (?:out |aloud )?the names of|wreaths?|minute['\u2019]?s? (?:of )?silence|re-?enact\w*|"
    rf"(?:{_WORK}) (?:[\w'\u2019-]+ ){{0,6}}?{_TELLS}(?:s|ed|ing)?|"
    r"(?:plaque|monument|statue|obelisk|mural|stamp|cenotaph)s? (?:(?:on|this|last|in|at) \w+ )?"
    r"(?:to|for) (?:the|those|\d)|"
    r"(?:walk|march|st[ao]nd|sto|gather)\w* in silence|"
    r"(?:is|are|was|were) (?:now |still )?(?:taught (?:in|at|to)|"
    rf"the (?:subject|theme|topic|setting) of (?:an?|the|his|her) (?:[\w-]+ ){{0,2}}"
    rf"(?:{_WORK}|show|note|banknote|label|walk|tour|fair|festival|window))|"
    rf"(?:{_WORK}|dramas?),? (?:about|on the|set in|set during|based on|inspired by|devoted to|dedicated to)"
)
# what is taught and examined: "Students studied how 6,000 rebels attacked Goma"
_OF_LESSONS = (
    r"(?:(?:pupils|schoolchildren|students|undergraduates|cadets|class(?:es)?|classmates|trainees)"
    r"(?: (?:at|in|of) (?:[\w'\u2019-]+ ){1,3}?)? ?(?:\w+ ){0,2}?(?:stud(?:y|ies|ied|ying)|learn(?:s|ed|t|ing)?|"
    r"examin(?:e|es|ed|ing)|analy[sz](?:e|es|ed|ing)|discuss(?:es|ed|ing)?|debat(?:e|es|ed|ing)) (?:how|why)|"
    r"(?:exam(?:ination)?s?|quiz(?:zes)?|courses?|lessons?|lectures?|seminars?|syllabus|curriculum|essays?|homework|"
    r"test papers?)(?: (?:papers?|questions?))? (?:\w+ ){0,2}?(?:(?:ask|discuss|explain|cover|teach|look|deal|explore|"
    r"examine|analy[sz]e|describe)(?:e?[sd]|ing)?|taught|dealt) (?:[\w'\u2019-]+ ){0,2}?(?:how|why|when|what|who))"
)
_FEASTS = Smalls(rf"\b(?:{way})\b" for way in ways_of(_FEAST))
_A_BATTLE = (
    r"(?:an?|the|its) (?:[\w'\u2019-]+ ){0,3}?"
    r"(?:siege|battle|assault|attack|landings?|offensive|massacre|uprising|fighting|storming|war)"
)
_RECALLED = (
    rf"{_FEAST}|{_OF_LESSONS}|"
    r"(?:marks?|marked|marking) (?:the )?[\w-]+ years (?:since|after|from|of)|"
    r"[\w-]+ years? (?:to the (?:day|week|month) )?(?:since|on from|after)|"
    r"(?:a|one) (?:year|decade|generation) (?:since|on from|after)|"
    r"(?:goes|went|go|come|comes|came|put|is|are|was|were) (?:to|up for|under) (?:the )?(?:auction|hammer)|"
    r"(?:half a|quarter of a|a|two|three|four) centur(?:y|ies) (?:and a half )?(?:since|after|on from)|"
    r"(?:was|were|is|are|being|been) (?:still )?(?:remembered|commemorated|retold|re-?enacted)|"
    r"(?:says|said) (?:the|our|her|his) guide|writes? the (?:\w+ )?(?:historian|biographer|novelist)|"
    r"chapters? of (?:an?|the|his|her) (?:[\w-]+ )?(?:book|novel|memoirs?|history|biography|study)|"
    r"mark(?:s|ed|ing) (?:the|its|their) (?:[\w'\u2019-]+ ){0,3}?(?:revolution|uprising|rising|revolt|liberation|"
    r"battle|siege|"
    r"landings?|massacre|victory)|"
    r"(?:has|have) (?:since |now |long )?become an? (?:\w+ )?(?:route|trail|park|song|myth)|"
    r"(?:guides?|hikers|visitors|tourists|walkers|ramblers|cyclists) "
    r"(?:\w+ ){0,3}?(?:show|walk|follow|trace|retrace|climb)|"
    r"when (?:he|she|i|they) (?:was|were) an? (?:\w+ )?(?:child|boy|girl|baby|teenager|student|pupil|toddler)|"
    r"(?:re)?named (?:after|for|in)|last (?:surviving|survivors?|living)|oldest (?:surviving|living)|"
    r"used to (?:say|tell|recall)|liked to (?:say|tell|recall)|"
    r"die[ds] (?:on \w+day |this week |last week )?(?:at the age of |aged |at )\d{2,3}|"
    r"(?:he|she|i|(?:his|her|my|our|their) \w+) (?:was|were) (?:an? (?:child|boy|girl|baby|teenager|student|pupil|"
    r"toddler)|\d{1,2}|\w+teen|"
    r"(?:six|seven|eight|nine|ten|eleven|twelve|twenty)) when|mass graves?|unearthed|excavat\w+|skeletons?|"
    r"skulls|remains of|"
    r"(?:pupils|schoolchildren|students|visitors|tourists) (?:\w+ ){0,4}?(?:learn|hear|see|study|visit)|"
    r"dat(?:e|es|ing) (?:from|back)|"
    rf"{_TELLS}(?:s|ed)? in (?:his|her|their|a|an|the) (?:\w+ )?{_WORK}|in (?:his|her|their) (?:\w+ )?{_WORK}|"
    r"(?:great-?)?grand(?:father|mother|parents?|dad)|remember(?:s|ed|ing) (?:the|how|those|when)|"
    r"to remember (?:the|those)|"
    r"remember (?:the|its|their|our|his|her) (?:dead|fallen|victims)|remembered (?:its|their|our|his|her)|"
    rf"(?:it|which) (?:recalls?|commemorat\w+|evokes?|depicts?|re-?creates?|retells?) {_A_BATTLE}|"
    rf"(?:relics?|reminders?|scars?|mementos?|memory|memories|traces|souvenirs?) (?:of|from) {_A_BATTLE}|"
    r"^[\w' -]{3,30}, (?:[\w-]+ years|a decade|half a century) on(?=[.:,])|"
    r"historians?|veterans"
)
_RECALLS, _RECALLED_IN = Small(rf"\b(?:{_RECALLED})\b"), Smalls(rf"\b(?:{way})\b" for way in ways_of(_RECALLED))
# somebody's life: what is told in one breath with it lies back
_LIFE = Smalls(
    (
        r"\bin (?:his|her) (?:youth|teens|twenties|thirties|younger (?:days|years)|boyhood|girlhood|childhood)\b",
        (
            r"\bwhen (?:he|she|they) (?:was|were) (?:still |only |just )?(?:an? )?(?:small |little |young )?"
            r"(?:boy|girl|child|children|young|schoolboy|schoolgirl|student|teenager|\w+ years old)\b"
        ),
        (
            r"\bas a (?:young \w+|boy|girl|child|student|teenager|cadet|schoolboy|schoolgirl|"
            r"lieutenant|subaltern|sergeant|corporal|conscript|midshipman)\b"
        ),
        r"^born (?:in|on|to|near)\b|\b(?:before|when) (?:he|she|i) (?:was|were) (?:even |yet )?born\b",
        (
            r"^[\w'-]+ was an? (?:young )?(?:nurse|doctor|teacher|student|pupil|clerk|reporter|journalist|midwife|"
            r"priest|lawyer|child|boy|girl)\b[^.;]{0,40}? when\b"
        ),
        (
            r"^an? (?:old|former|retired|one-?time) (?:soldier|marine|officer|general|colonel|major|guerrilla|fighter|"
            r"partisan|paratrooper|pilot|sailor|commando), (?:he|she)\b"
        ),
        r"^(?:he|she) (?:was|had been) (?:with|among|one of) (?:the |those )?(?:[\w,]+ ){1,4}(?:who|that)\b",
        r"\bobituar(?:y|ies)\b",
        r"\bchronicler of\b",
        (
            r"\b(?:dies|has died|who died|(?<!its )(?<!own )(?<!their )(?<!the )dead|died) "
            r"(?:[\w'\u2019]+ ){0,3}?(?:aged |at )(?:the age of )?\d{2,3}\b"
        ),
        r"\b(?:made|making) (?:his|her) name as\b",
        r"\b(?:best|better) (?:known|remembered) (?:for|as)\b",
        r"\bthe (?:\w+ )?veteran, (?:now|who|aged)\b",
        r"\bleaves (?:behind )?(?:a|his|her) (?:\w+ )?(?:wife|husband|widow|widower|partner)\b",
        r"\bis survived by\b",
        (
            r"\b(?:known|famous|remembered|honoured|decorated|knighted) for (?:his|her) (?:\w+ ){0,2}"
            r"(?:work|photographs|pictures|reports|reporting|coverage|books|part|role|bravery|poems|novels|films)\b"
        ),
    )
)
_OF_NOW = re.compile(
    r"\b(?:is|are|am|has|have) (?:\w+ )?\w+(?:ing|ed)\b|\b(?:since|early|late|last) \w+day\b|"
    r"\b(?:yesterday|overnight|today|tonight|this (?:week|morning)|at dawn)\b",
    re.IGNORECASE,
)
_DIED = re.compile(
    r"\b(?:(?:has |have )?died|dies|buried|cremated)(?: [\w'\u2019]+){0,6}? "
    r"(?:on \w+day|this week|last week|yesterday)\b|\b(?:has|have) died\b",
    re.IGNORECASE,
)
_ON_DAY = re.compile(r"\bon \w+day\b", re.IGNORECASE)
_NEXT = 2  # sentences from what takes back or remembers to what is meant


@dataclass
class Beside:
    """What the sentences beside one make of it, by the orders of the sentences that were read."""

    retracted: set[int] = field(default_factory=set)  # their figures are told as wrong ones
    annulled: set[int] = field(default_factory=set)  # what they tell never was
    scorned: set[int] = field(default_factory=set)  # what they have of nobody in particular somebody denies
    foiled: set[int] = field(default_factory=set)  # what they tell as a plan came to nothing
    settled: set[int] = field(default_factory=set)  # a sentence after them in their paragraph tells them as over
    errands: set[int] = field(default_factory=set)  # those who only enter a place there come for peace
    recalled: set[int] = field(default_factory=set)  # a sentence before them in their paragraph remembers

    @classmethod
    def of(cls, sentences: Sequence[Sentence], read: Sequence[int], told: Iterable[int]) -> "Beside":
        """Look at the sentences around each of `told`; `read` gives the place of each order among all sentences."""
        found, texts = cls(), [one.text for one in sentences]
        for order in set(told):
            at = read[order]
            block = (i for i in range(at, -1, -1) if sentences[i].block != sentences[at].block)
            first = next(block, -1) + 1
            if _is_retracted(texts, at):
                found.retracted.add(order)
            if is_settled([one.text for one in sentences[at + 1 : at + 1 + _NEXT] if one.block == sentences[at].block]):
                found.settled.add(order)
            if _is_annulled(texts, at) or _is_played_out(texts[max(first, at - _IN_SCENARIO) : at], texts[at]):
                found.annulled.add(order)
            if _NOBODYS.search(texts[at]) and any(map(_SCORNED.search, texts[at + 1 : at + 1 + _NEXT])):
                found.scorned.add(order)
            if any(map(is_foiled, texts[at + 1 : at + 2])):
                found.foiled.add(order)
            if any(is_on_errand(text, texts[at]) for text in texts[at + 1 : at + 1 + _NEXT]):
                found.errands.add(order)
            if any(map(is_feast, texts[max(first, at - _NEXT) : at])):
                found.recalled.add(order)
        return found


def _is_played_out(before: Sequence[str], text: str) -> bool:
    """Say whether a sentence goes on with a scenario, which is told as now: "On the third day Vilnius is encircled"."""
    is_played = _NTH_DAY.match(text) is not None and _IS_PLAYED.search(text) is not None
    return is_played and any(_SCENARIO.search(one) for one in before)


_IN_SCENARIO = 4  # sentences that play a scenario out
_SCENARIO = Small(
    r"\bin (?:the|this|that|one|an?|its|their|another) (?:[\w-]+ ){0,2}(?:scenario|war ?game|simulation|game(?=,))\b|"
    r"\b(?:scenario|war ?game|simulation|study|game) (?:supposes|assumes|imagines) that\b"
)
_IS_PLAYED = Small(r"\b(?:is|are|has|have)\b")
_NTH_DAY = re.compile(
    r"^\W*(?:(?:on|by|after|within) (?:the |day |week )?(?:\w+(?:st|nd|rd|th)|\w+ty-\w+|second|third|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|\d+)\b|(?:day|week) (?:one|two|three|four|five|\d+)\b)",
    re.IGNORECASE,
)


def _is_retracted(texts: Sequence[str], at: int) -> bool:
    """Say whether the figures of sentence `at` are told only as wrong ones, there or in the next."""
    after = texts[at + 1] if at + 1 < len(texts) else ""
    is_wrong = _TOLD_WRONG.search(texts[at]) is not None and _TOLD_RIGHT.search(texts[at]) is None
    return is_wrong or _FIGURE_WRONG.search(after) is not None or opens_right(after)


def _is_annulled(texts: Sequence[str], at: int) -> bool:
    """Say whether what sentence `at` tells never was: it is taken back there or in the sentences after it."""
    if _RETRACTED.search(texts[at]) or _is_deed_told_wrong(texts[at]):
        return True
    if _NOBODYS.search(texts[at]) and any(map(_FALSE_NEWS.search, texts[max(0, at - _NEXT) : at])):
        return True  # "Reports of a coup were false. A message said that soldiers had seized the tower."
    after = texts[at + 1 : at + 1 + (_NEXT if _TOLD_WRONG.search(texts[at]) else 1)]
    return any((_NEVER.search(text) and not counts_anew(text)) or is_harmless(text, texts[at]) for text in after)


def _is_deed_told_wrong(text: str) -> bool:
    """Say whether it was the deed that was told wrongly, as nobody is counted: "wrongly said that Sake had fallen"."""
    return _TOLD_WRONG.search(text) is not None and _SAID_SO.search(text) is not None and not _COUNTED.search(text)


_SAID_SO = Small(r"\b(?:said|stated|reported|claimed|suggested|wrote|report|claim|article|story) that\b")
_COUNTED = Small(r"\d|\b(?:thousands?|hundreds?|dozens?|scores|number|strength|toll|figures?)\b")


@lru_cache(maxsize=32)
def is_of_life(text: str) -> bool:
    """Say whether a sentence tells somebody's life: an obituary, a portrait; what is told of these days is none."""
    if not _LIFE.is_in(text):
        return False
    rest = _DIED.sub(" ", text)
    return _OF_NOW.search(rest) is None and _ON_DAY.search(rest) is None


@lru_cache(maxsize=32)
def recalled_in(text: str) -> tuple[re.Match[str], ...]:
    """Give the words of a sentence that remember: a feast, a museum, a book, somebody's childhood."""
    return tuple(_RECALLS.finditer(text)) if _RECALLED_IN.is_in(text) else ()


@lru_cache(maxsize=32)
def is_feast(text: str) -> bool:
    """Say whether a sentence tells of a feast, a show or a work of memory."""
    return _FEASTS.is_in(text)
