"""Numbers of all whom somebody has, who sent a part of them: "The rebels, who number 9,000, sent two columns"."""

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_REACH = 110  # characters before and after a number in which it is told
_MEN = r"(?:men|fighters|soldiers|troops|rebels|militants|militiamen|insurgents|guerrillas|gunmen|members|combatants)"
_BODY = (
    r"(?:columns?|battalions?|companies|company|units?|groups?|detachments?|patrols?|squads?|teams?|platoons?|parties|"
    r"party|bands?|squadrons?|regiments?|brigades?)"
)
_FEW = r"(?:an?|one|two|three|four|several|some of (?:its|their)|a few(?: of (?:its|their))?|its|their)"
_SENDS = (
    r"(?:sent|sends|has sent|have sent|had sent|dispatched|despatched|detached|sent out|ordered|"
    r"used|committed|deployed|detailed|threw|has dispatched|have dispatched)"
)
# who has them: "the rebels, who number 9,000", "a coalition of 9,000", "the army, 9,000 strong"
_ALL = Small(
    r"(?:\b(?:who|which|that|whose (?:fighters|men|members|forces?|ranks|soldiers)) (?:now |still |together |"
    r"are said to |are thought to |is said to |is thought to |are believed to |is believed to )?"
    r"(?:numbers?|numbered|counts?|counted|has|have|had|commands?|commanded|fields?|musters?|boasts?)|\bnumbering|"
    r"\b(?:militia|group|movement|army|force|front|coalition|alliance|brigade|corps|division|organi[sz]ation|faction)"
    r"(?: with| of|,)|\bestimated at|\bput at|\bthought to number|\bbelieved to number|\bsaid to number)"
    r"(?: (?:some|about|around|nearly|over|more than|at least|up to|an estimated|perhaps))* $"
)
# .. and of them sent some
_SENT_SOME = Small(
    rf"(?:-strong| strong)?(?: {_MEN})?(?: (?:in all|altogether|under arms|"
    rf"across the country|in the (?:area|province|"
    rf"region|country)))?,? {_SENDS} (?:in |out )?(?:{_FEW} (?:[\w'\u2019-]+ ){{0,2}}?{_BODY}|(?:a )?part of|some of|"
    r"a few of|only (?:a part|some))\b(?! (?:each )?(?:with|of) (?:all|most|the bulk))"
)
# whom it has everywhere: "The group, with 9,000 fighters across the country, attacked"
_WITH = Small(
    r", (?:with|fielding|boasting)(?: (?:some|about|around|nearly|over|more than|at least|up to|an estimated))* $"
)
_EVERYWHERE = Small(
    rf" (?:[\w-]+ )?{_MEN} (?:(?:(?:all )?across|throughout|all over|scattered across|spread across) "
    r"(?:the (?:country|region|sahel|continent|world|nation|north|south|east|west)|[\w' -]{3,30})|"
    r"nationwide|worldwide|in several countries),"
)


def have_sent_some(text: str, number: Number) -> bool:
    """Say whether those counted are all of a group that sent some of them, or that has them in a whole land."""
    before = text[max(0, number.start - _REACH) : number.start]
    after = text[number.end : number.end + _REACH]
    if _ALL.search(before) and _SENT_SOME.match(after):
        return True
    return bool(_WITH.search(before) and _EVERYWHERE.match(after))
