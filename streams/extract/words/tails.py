"""What ends a sentence and says nothing of the fight that it tells: "..., dashing hopes that talks would end the war".

Its "hopes", "would" and "feared" are of other things, yet both readers take them for doubts about the fight.
"""

from msgspec.structs import replace

from streams.extract.words.clean import Sentence
from streams.extract.words.small import Small

_REST = r"[^.;:\d]*"  # to the end of the sentence
# what an attack does to hopes, markets and talks
_EFFECT = (
    r"(?:dash|rais|fuel|prompt|draw|spark|provok|stok|heighten|deepen|threaten|complicat|cast|undermin|derail|"
    r"jeopardi[sz]|set|deal|trigger|rattl|underlin|underscor|highlight|reviv|renew|add|compound|overshadow|upend|bur)"
    r"(?:l|t|y)?ing"
)
_OF_PEACE = (
    r"(?:hopes?|fears?|condemnation|criticism|outrage|alarm|concerns?|warnings?|panic|doubts?|talks|negotiations|session|"
    r"protests|worries|prospects?|speculation|questions|markets?|prices|anger|outcry|diplomacy|peace process|plans|"
    r"efforts|wider war|regional (?:war|conflict))"
)
# who has no part in a fight, with what they do meanwhile
_BYSTANDERS = (
    r"(?:mediators?|negotiators?|diplomats?|envoys?|delegat(?:es|ions?)|parliament|security council|summit|donors|"
    r"world powers|western capitals|foreign ministers|cholera|epidemic|thunderstorm|budget|football|elections?|pope|"
    r"talks|resolution|appeals?|calls for)"
)
_TAIL = Small(
    rf",? {_EFFECT} {_REST}\b{_OF_PEACE}\b{_REST}$|"
    r",? and (?:an? (?:second|new|further|fresh|bigger|larger)|another|more|further) (?:attacks?|assaults?|offensives?|"
    rf"raids?) (?:is|are) (?:now |also )?(?:feared|expected|likely){_REST}$|"
    rf",? and (?:tens|hundreds|thousands|many|scores|dozens)\b[^.;:\d,]*? are (?:feared|believed|thought) (?:to be )?"
    rf"(?:trapped|missing|stranded|cut off)\b{_REST}$|"
    rf",? (?:as|while|even as|(?:hours|days|weeks|shortly|just|a day) (?:before|after)|despite|before|amid|"
    rf"in defiance of|on the eve of) {_REST}\b{_BYSTANDERS}\b{_REST}$|"
    rf",? amid (?:(?:growing|mounting|rising|widespread|fresh|renewed|international|conflicting) |fears|anger|tension|"
    rf"uncertainty|confusion|a (?:worsening|deepening|growing) ){_REST}$|"
    rf", with no (?:sign|hint|prospect|indication) (?:that|of) {_REST}$|"
    rf", (?:an? (?:operation|move|development|step|escalation)|in an? (?:[\w-]+ )?(?:move|step|escalation|blow)|"
    rf"in what (?:[\w-]+ ){{1,4}}called|to the (?:alarm|dismay|surprise|horror) of) {_REST}$"
)
# what no tail may tell: a fight, who fights, who says so, when
_TOLD = Small(
    r"\b(?:soldiers?|troops?|rebels?|fighters?|militants?|army|forces?|militia\w*|guerrillas?|insurgents?|tanks?|men|"
    r"(?<!further )(?<!second )(?<!new )(?<!fresh )(?<!another )(?<!more )(?<!bigger )(?<!larger )attack\w*|"
    r"assault(?:s|ed)? on|fight\w*|fought|battle\w*|clash\w*|kill\w*|dead|died|wound\w*|captur\w*|seiz\w*|"
    r"storm(?:s|ed|ing)|shell\w*|bomb\w*|raid(?:ed|ing)|advanc\w*|withdr\w*|retreat\w*|said|says?|announc\w*|"
    r"told|claim\w*|report\w*|confirm\w*|den(?:y|ies|ied)|according|truce|cease-?fire|\w*day|yesterday|overnight)\b"
)
_LEAST = 6  # words before it


def without_tail(sentence: Sentence) -> Sentence:
    """Give the sentence without such an end, with the span that it has in the text: what is quoted is all of it."""
    found = _TAIL.search(sentence.text.rstrip().removesuffix("."))
    if found is None or found.start() == 0 or len(sentence.text[: found.start()].split()) < _LEAST:
        return sentence
    if _TOLD.search(sentence.text[found.start() :]):
        return sentence
    return replace(sentence, text=sentence.text[: found.start()].rstrip(" ,") + ".", whole=sentence.text)
