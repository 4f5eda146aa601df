"""Whom an attack hit, by what a clause beside it tells of them: they flee, fall, are caught, or call for help."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from streams.extract.clauses import Clauses, Draft, once
from streams.extract.geography.places import PlaceMention
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.lost_together import fallen_of
from streams.extract.people.mention import Mention
from streams.extract.sides.coordination import contained
from streams.extract.sides.fought_out import side_clash
from streams.extract.sides.own_posts import speakers_post
from streams.extract.sides.same_doer import share_doers
from streams.extract.sides.stricken import has_cost, is_told_of_those_caught
from streams.extract.sides.struck import is_of_others, is_struck
from streams.extract.sides.subjects import followers, is_speaker
from streams.extract.sides.theirs import own_theirs
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased, Small
from streams.records import GROUND, STRIKES, EventType

Sureness = Literal["sure", "likely", ""]

_FOUGHT: frozenset[EventType] = (GROUND | STRIKES) - {"buildup"}
_MEN = r"(?:men|soldiers|troops|fighters|officers|members|policemen|forces|personnel|servicemen|peacekeepers)"
# a few words between who it is and what is told: "and six civilians", "there", "inside the town", "in El Fasher"
_UNITS = r"(?:battalions?|brigades?|divisions?|regiments?|units?|corps|troops|forces|soldiers|men|garrison|commandos)"
_ASIDE = (
    rf"^(?:['\u2019]s? (?:[\w-]+ ){{0,3}}{_UNITS}|,? (?:and|as well as) (?:[\w-]+ ){{0,3}}[\w-]+|"
    r" (?:there|in|inside|at|near|around|from)(?: [\w'\u2019-]+){0,3})?"
)
_ADVERBS = (
    r"(?: (?:who|that|which|had|has|have|were|was|are|is|been|being|be|all|also|then|quickly|hastily|later|reportedly|"
    r"still|already|now|said|to|either|apparently|simply|mostly|largely|allegedly|on \w+day))*?"
)
_ASKED = r"(?:reinforcements?|help|back-?up|air (?:support|cover|strikes?)|support|assistance)"
_FLEES = Small(
    rf"{_ASIDE}{_ADVERBS} (?:"
    r"fled|flee|fleeing|withdr[ae]wn?|withdrawing|withdrew|"
    r"(?:pull(?:ed|ing)?|fallen|fell|melted|ordered) (?:out|back|away)|"
    r"retreat(?:ed|ing)?|abandon(?:ed|ing)|desert(?:ed|ing)|vacated|evacuated|ran away|r[au]n (?:out|short|low) of|"
    r"running out of|"
    r"ordered to (?:leave|withdraw|retreat|pull|evacuate|flee)|forced to (?:leave|withdraw|retreat|pull|flee|abandon)|"
    r"surrender(?:ed|ing)|gave up|laid down|laying down|(?:threw|dropped) their|handed over (?:\w+ )?weapons|"
    r"(?:sen[dt]|sending|rush(?:ed|ing)|dispatch(?:ed|ing)|flew|flown|deploy(?:ed|ing)|brought|order(?:ed|ing))"
    r"(?: in| up)? (?:[\w,-]+ ){0,5}?reinforcements(?! to (?:join|help|take) )|"
    rf"call(?:ed|ing) (?:in|for|up) (?:[\w-]+ ){{0,2}}{_ASKED}|"
    rf"(?:request|ask|appeal|plead)(?:ed|ing) (?:for )?(?:\w+ )?{_ASKED}|"
    r"return(?:ed|ing) (?:the )?fire|fought back|fired back|hit back|put up|resist(?:ed|ing)|"
    r"repell(?:ed|ing)|repuls(?:ed|ing)|took off their|slipped away|ran(?: off| for)?(?=[.,]| off| for| when| and)|"
    r"crossed (?:into|over|the border)(?![^,;.]* to (?:help|aid|assist|support|join|fight|attack|reinforce))|"
    r"scattered|dispersed|regrouped|redeployed|repositioned|unaccounted for|"
    r"(?:still|fighting|fought) (?:there|inside)|"
    r"(?:held|holding) (?:out|on|off|(?:their|its|the) (?:positions?|ground|line))|"
    r"still (?:fighting|defending|holding)|stood (?:its|their) ground|held firm|"
    r"(?:respond|answer|retaliat|counter)(?:ed|ing) (?:with|by)|replied with|"
    r"left (?:the (?:town|city|village|base|area|camp|position|district)|their \w+)|"
    r"offer(?:ed|ing) (?:\w+ )?resistance|"
    r"(?:drove|beat|pushed|threw|fought|held) (?:them|the attackers) (?:off|back|out)|"
    r"came under (?:\w+ ){0,2}(?:fire|attack|assault|bombardment)|"
    r"los[te] (?:its|their) (?:\w+ ){0,2}(?:bases?|strongholds?|foothold|garrison|headquarters|positions?)|"
    r"agreed to (?:leave|evacuate|withdraw|surrender|pull|hand|lay)|"
    r"(?:kill|shell|hunt|fight|engag|target|bomb|batter)(?:ed|ing) (?:(?:\w+ )?of )?(?:them|the attackers)|"
    r"(?:cut|hemmed|pinned|holed|boxed) (?:off|in|down|up)|dug in|refus(?:ed|ing) to (?:leave|surrender|withdraw)"
    r")\b(?! (?:talks|hope|plans?|their plans|calls))"
)
_FELL = Small(
    rf"{_ASIDE}{_ADVERBS} (?:"
    rf"(?:(?:were|was|been|being|are|is|be) )(?:\w+ly )?(?:killed|dead|wounded|injured|slain|captured|executed|"
    r"beheaded|massacred|missing|routed|outnumbered|overrun|overwhelmed|wiped out|encircled|surrounded|trapped|"
    r"disarmed|ambushed|taken (?:prisoner|captive|hostage)|driven (?:out|from|off|back)|forced (?:out|back)|"
    r"pushed (?:out|back)|ousted|expelled|chased|left (?:dead|wounded))|"
    r"(?:killed|wounded|injured|captured|slain) (?:in|during|when|as|by)|"
    r"died|lost (?:their lives|his life|her life|control|ground|contact)|suffer(?:ed|ing)|"
    r"(?:sustain|tak)(?:ed|en|ing) (?:\w+ ){0,2}(?:losses|casualties)|took (?:\w+ )?(?:losses|casualties)|"
    rf"(?:los[te]|losing) (?:[\w,]+ ){{1,4}}{_MEN}"
    r")\b"
)
# whoever speaks of his own losses: "said it had lost 12 men", "spokesman said nine of its men died"
_TELLS_OF_OWN = Small(
    r"^(?: (?:spokes\w+|official|commander|source|officer))?(?: on \w+day)? (?:said|says|admitted|acknowledged|"
    r"confirmed|conceded|reported)(?: on \w+day| in an? \w+)?(?: that)? (?:"
    r"(?:the|an|its|this) (?:\w+ )?(?:attack|assault|offensive|raid|advance|push|incursion|ambush)s? "
    r"(?:had been|has been|have been|was|were) (?:repelled|repulsed|beaten (?:off|back)|thwarted|foiled|stopped|halted|"
    r"contained|fought off|driven (?:off|back)|pushed back)|"
    rf"(?:it|they|its {_MEN}|their {_MEN}) (?:had|have|has) "
    r"(?:lost(?! (?:contact with its \w+y|touch|hope|patience|faith|confidence|interest|trust|money|business|"
    r"(?:an?|the|its|their) (?:\w+ )?(?:elections?|votes?|case|bid|appeal|lawsuit|match|seats?|referendum|right)))|"
    r"withdrawn|pulled (?:out|back)|retreated|"
    r"fallen back|abandoned|repelled|repulsed|beaten (?:off|back)|fought off|shot down|destroyed|resisted|"
    r"called for reinforcements|(?:made|carried out|ordered) an? (?:\w+ )?(?:withdrawal|retreat))|"
    r"(?:it|they) (?:made|carried out|ordered) an? (?:\w+ )?(?:withdrawal|retreat)|"
    rf"(?:[\w-]+ ){{0,4}}(?:of )?(?:its|their) (?:own )?{_MEN} (?:were|was|had been|have been|had|have)? ?"
    r"(?:killed|died|wounded|injured|captured|missing|"
    r"(?:still )?(?:fighting|holding|defending|resisting|repelling|under attack|in control|retreating|withdrawing)|"
    r"(?:still )?(?:held|hold|control(?:led)?|repelled|repulsed|withdrew|retreated))|losing|(?:heavy )?losses)\b|"
    r"^(?: on \w+day)? (?:denie[sd]|confirm(?:s|ed)|admit(?:s|ted)|acknowledge[sd]|concede[sd])(?: on \w+day)?"
    r"(?: that)? (?:(?:the|its) (?:loss|fall|withdrawal|retreat|defeat)|losing|(?:the |any )?(?:\w+ )?(?:town|city|"
    r"village|base|camp|airport|capital|garrison|it|positions?|district|posts?) (?:had|has|have) "
    r"(?:fallen|been (?:captured|taken|lost|seized|overrun)))\b"
)
_COUNT = (
    r"(?:at least|more than|around|about|some|several|dozens of|hundreds of|scores of|many|the|a|an|its|their|all|"
    r"local|remaining|last|few|number of|up to|nearly|over|as many as|another|"
    r"(?:detachment|group|convoy|patrol|unit|column|company|battalion|contingent|garrison|team) of)"
)
_HITS = Small(
    r"\b(?:overwhelm|kill|wound|injur|captur|disarm|rout|oust|expell|evict|encircl|surround|corner|trapp|outnumber|execut|"
    r"behead|chas|pursu|push|driv|forc|send|leav|tak|defeat|massacr|ambush|scatter|detain|slaughter|"
    r"overpower|pound|strik|hitt|target|pinn|parad)ing "
    rf"(?:(?:back|out|off|away|down) )?(?:{_COUNT} )*$|"
    r"\b(?:killed|overwhelmed|disarmed|paraded|routed|ousted|expelled|evicted|wounded|injured|captured|defeated|executed|left|"
    rf"took|sent|forced|drove|chased|pushed|encircled|surrounded|trapped) (?:(?:back|out|off) )?(?:{_COUNT} )*$"
)
_ONLY_IF = {  # verbs that hit those after them only with what follows: "left 12 soldiers dead", "sent troops fleeing"
    words("leaving left"): re.compile(
        r"^(?: (?:and|or) [\w ]{2,20}?)? (?:dead|wounded|injured|stranded|trapped|badly|critically|besieged|fleeing)\b"
    ),
    words("sending sent"): re.compile(r"^ (?:fleeing|running|scrambling|scurrying|packing|into (?:flight|retreat))\b"),
    words("forcing forced"): re.compile(
        r"^ (?:to (?:flee|retreat|withdraw|abandon|pull|leave|fall|surrender|run|evacuate|give)|"
        r"(?:out|back|from|into)\b)"
    ),
    words("taking took"): re.compile(r"^(?: [\w ]{2,20}?)? (?:prisoners?|captive|hostage)\b"),
    words("driving drove pushing pushed"): re.compile(
        r"^(?: [\w ]{2,20}?)? (?:out|back|from|off|away|into|across)\b|^\.?$"
    ),
}
_COMES = Small(rf"^ reinforcements{_ADVERBS} (?:rushed|sent|flown|bused|brought|called|arriv\w+)\b")
_FIGHTS = re.compile(
    r"\b(?:kill|shot|shoot|fought|fight|fir|wound|engag|battl|clash|chas|pursu|hunt|bomb|hit|captur)", re.IGNORECASE
)
# "Marib, the government's last northern stronghold"
_OWNS = re.compile(
    r"^['\u2019]s? (?:[\w-]+ ){0,3}(?:stronghold|bastion|seat|headquarters|base|garrison|command|foothold)\b"
)
_DENIED = Small(r"\b(?:denies|denied|deny|denying|refut(?:es|ed)|dismissed)\b[^;.]*$")
# "the police station was set on fire"
_RAZED = Small(
    r"^(?:['\u2019]s?)? (?:[\w-]+ ){0,2}(?:stations?|bases?|posts?|outposts?|barracks|camps?|headquarters|checkpoints?|"
    r"positions?|convoys?|garrisons?)(?: (?:in|at|near) (?:the )?[\w'\u2019-]+(?: [\w-]+)?)? "
    r"(?:was|were|(?:had|has|have) been) "
    r"(?:also |reportedly |partly )?(?:set (?:on fire|alight|ablaze)|torched|burn(?:ed|t)|ransacked|looted|overrun|"
    r"attacked|hit|targeted|destroyed|stormed|razed|raided|abandoned|struck|shelled|bombed)\b"
)
_ACCIDENT = Small(
    r"\b(?:accidents?|accidental\w*|crash(?:ed|es)?|earthquake|illness|heart attack|landslide|training exercise)\b"
)
_POST_OF = Small(
    r"\b(?:positions?|bases?|outposts?|posts?|camps?|checkpoints?|barracks|garrisons?|headquarters|strongholds?|"
    r"patrols?|convoys?|columns?|detachments?) (?:in [\w'-]+ )?of (?:the |an? |its )?$"
)
_IS_HIT = Small(r"^[^,;.]* (?:was|were|been|being|came under|come under) (?:\w+ly |heavy )?$")
_OUSTS = words("routing ousting expelling evicting disarming overwhelming defeating routed ousted expelled evicted")
_OUT = words("out back off away")
_PREPS = ("of", "from", "with", "against", "on")
_HARMED = ("casualty", "captive")
_BODIES = words("police army military government junta")
_AGAINST = Small(
    r"\b(?:snatch|seiz|grabb|loot|steal|captur|tak)ing (?:[\w-]+ ){1,4}from (?:the )?$|"
    r"\bresistance (?:put up )?(?:from|by|of) (?:the )?$|\bmet (?:\w+ )?by (?:the )?$|\b"
    r"met with (?:[\w-]+ )*from (?:the )?$|"
    r"\btargets? (?:of the (?:attack|assault|raid) )?(?:is|was|were|being) (?:the |an? )?$|"
    r"\b(?:outgunned|outnumbered|unprepared|retreating|fleeing|surrendering|defending|beleaguered|besieged) $"
)
# "Most of the army fled", "The last of the soldiers withdrew"
_RELATIVE = re.compile(r"^, (?:who|which|an?|the) [^,;.]{2,80},(?= \w)")
_PART_OF = Small(
    r"\b(?:most|many|some|several|all|half|parts?|the (?:rest|last|bulk|remnants|remains)|units|elements|members|"
    r"dozens|hundreds|thousands|scores) of (?:the |its |their |an? )?$"
)
_LONG_AFTER = Small(
    r"\b(?:weeks?|months?|years?|decades?) (?:after|before|since) (?:the )?$|\b(?:if|unless|should|no) (?:the )?$"
)
# "withdrew from the town of", "fled"
_FROM = re.compile(r"^[^,;.]*?\b(?:from|at|in|of|fled|abandoned|left|vacated|deserted) (?:the )?(?:\w+ (?:of )?)?$")
# "pulled out of the town and regrouped at", which is another place
_OUT_OF_IT = Small(r"\b(?:from|of|left|fled|abandoned) (?:the|this|that) (?:town|city|village|base|area|camp)\b(?! of)")
_LONG_AGO = Cased(r"\b(?:in|since|until) (?:19|20)\d\d\b|\b(?:last|previous) (?:year|decade)\b", re.IGNORECASE)
_DEAD = words("dead killed wounded injured captive hostage prisoner prisoners")
_OFFICERS = words("officer officers constable constables chief commander cadets")


def leave_fallen(clauses: Clauses, draft: Draft) -> None:
    """Take those whom it killed, wounded or caught from the attackers: they are whom it hit."""
    fallen = fallen_of(clauses.roles, clauses.mentions)
    is_death = draft.trigger.is_noun or draft.trigger.lemma in _DIED
    hit = [one for one in draft.attackers if one in fallen and one.head == "armed" and is_death]
    draft.attackers = [one for one in draft.attackers if one not in hit]
    draft.defenders = draft.defenders or (hit if draft.type not in ("retreat", "surrender") else [])
    if hit and not draft.attackers and not draft.trigger.is_noun:
        after = (one for one in clauses.mentions if one.prep == "by" and one.first >= draft.trigger.end)
        draft.attackers = [one for one in after if one.is_fighting][:1]  # "soldiers killed at Bria by Seleka fighters"


_DIED = words("died fell perished killed slain murdered massacred executed slaughtered")


def oppose_sufferers(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Give each attack of the sentence that names nobody attacked those whom another clause tells it hit."""
    share_doers(clauses, drafts)
    for draft in drafts:
        hit = [contained(clauses, one) for one in draft.defenders]
        draft.defenders = hit or _whose_post(clauses, draft) or speakers_post(clauses, draft)
        own_theirs(clauses, draft)
        _turn_clash(clauses, draft)
        side_clash(clauses, draft, drafts)
    fights = [one for one in drafts if one.type in _FOUGHT]
    acting = [one for draft in fights for one in (*draft.attackers, *draft.supporters)]
    for mention in clauses.mentions if any(not one.defenders for one in fights) else ():
        those = as_fighters(clauses, mention)
        if those is None or mention in acting:
            continue
        for draft in fights:
            if is_of_others(draft, mention, drafts):
                continue
            if not draft.defenders and _is_hit_by(clauses, draft, mention, those):
                listed = [one for one in followers(clauses, mention) if one.head == "armed" and one not in acting]
                draft.defenders = [those, *listed]


def _whose_post(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give whose the post is that was attacked: "Two positions of the army near Beni were attacked"."""
    text, at = clauses.sentence.text, clauses.tokens[draft.trigger.first].start
    if draft.type not in _FOUGHT - {"capture"}:
        return []
    for mention in clauses.mentions:
        if mention.prep != "of" or mention.end > draft.trigger.first or mention.head not in ("armed", "state"):
            continue
        between = text[clauses.tokens[mention.end - 1].end : at]
        if _POST_OF.search(text[: clauses.tokens[mention.first].start]) and _IS_HIT.search(between):
            return [mention]
    return []


def _turn_clash(clauses: Clauses, draft: Draft) -> None:
    """Make those who fell in clashes with others the ones attacked: "Two soldiers were killed in clashes with M23"."""
    with_them = [one for one in draft.defenders if one.prep == "with"]
    if draft.type != "clash" or draft.attackers or not with_them or len(with_them) < len(draft.defenders):
        return
    for mention in clauses.mentions:
        those = as_fighters(clauses, mention) if mention.end <= draft.trigger.first else None
        if those is not None and how_sure(clauses, mention) and are_others(those, with_them, is_sure=False):
            draft.attackers, draft.defenders = with_them, [those]
            return


def how_sure(clauses: Clauses, mention: Mention) -> Sureness:
    """Say whether the words beside a phrase tell that an attack hit its people, or that they stood against one.

    "sure" where they are driven out or fought by those who attack, whatever both are called.
    """
    text = clauses.sentence.text
    before = text[: clauses.tokens[mention.first].start]
    after = _RELATIVE.sub("", text[clauses.tokens[_end_of(clauses, mention) - 1].end :])
    is_own = _TELLS_OF_OWN.match(after) is not None
    if is_of_another_time(clauses, mention):
        return ""
    if _AGAINST.search(before) or _OWNS.match(after) or has_cost(before, after):
        return "sure"
    if mention.prep == "by" or (is_speaker(clauses, mention) and not is_own):
        return ""
    if found := _HITS.search(before):
        return _how_hit(found[0], after, mention)
    is_beside = (
        mention.prep in _PREPS
        and mention.number is None
        and not _is_absolute(mention, after)
        and not is_own
        and not is_part_of(before)
    )
    return "likely" if not is_beside and (is_own or _is_hurt(after) or _withstands(after)) else ""


def _is_absolute(mention: Mention, after: str) -> bool:
    """Say whether "with" only tells what goes on meanwhile: "went on, with the army calling for help"."""
    return mention.prep == "with" and _MEANWHILE.match(after) is not None


_MEANWHILE = re.compile(r" (?:(?:still|now|reportedly) )?\w+ing\b")


def is_part_of(before: str) -> bool:
    """Say whether a part of them is told of: "most of the army", "members of a local militia"."""
    return _PART_OF.search(before) is not None


def tells_of_own(after: str) -> bool:
    """Say whether the words after a name tell that it speaks of its own losses or stand: "said it had lost 12 men"."""
    return _TELLS_OF_OWN.match(after) is not None


@once
def is_of_another_time(clauses: Clauses, mention: Mention) -> bool:
    """Say whether it was long before, is only imagined or denied, or was an accident: nothing of the attack."""
    text = clauses.sentence.text
    before = text[: clauses.tokens[mention.first].start]
    is_denied = _DENIED.search(before) is not None
    return is_denied or any((_LONG_AFTER.search(before), _ACCIDENT.search(text), _LONG_AGO.search(text)))


def _how_hit(verb: str, after: str, mention: Mention) -> Sureness:
    """Say whether a verb before those whom it is done to hits them, by itself or with what follows."""
    first, *others = verb.split()
    if first in _OUSTS or _OUT.intersection(others):
        return "sure"
    needed = next((one for some, one in _ONLY_IF.items() if first in some), None)
    is_told = needed is None or mention.head in _HARMED or needed.match(after) is not None
    return "likely" if is_told else ""


def _is_hurt(after: str) -> bool:
    """Say whether they fell, or what is theirs was set on fire or overrun."""
    return _FELL.match(after) is not None or _RAZED.match(after) is not None


def _withstands(after: str) -> bool:
    """Say whether they flee, call for help or fire back; of reinforcements also that they are sent."""
    comes = _COMES.match(after)
    return comes is not None or _FLEES.match(after) is not None


def as_fighters(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give the phrase as of those who may fight: of "soldiers dead" the soldiers, police with their officers."""
    if not mention.name or mention.is_pronoun or mention.noun == "defenders":
        return None
    if mention.head in ("armed", "state"):
        return mention
    if mention.head in _HARMED:
        kept = [word for word in mention.name.split() if word.lower() not in _DEAD]
        found = replace(mention, head="armed", name=" ".join(kept), noun=kept[-1].lower()) if kept else mention
        return found if kept and kind_of(found) else None
    end = _end_of(clauses, mention)
    if mention.head == "thing" and mention.noun in _BODIES:
        name = clauses.sentence.text[clauses.tokens[mention.first].start : clauses.tokens[end - 1].end]
        after = clauses.sentence.text[clauses.tokens[mention.end - 1].end :]
        is_body = end > mention.end or _TELLS_OF_OWN.match(after) or _OWNS.match(after)
        return replace(mention, head="armed", name=name, end=end) if is_body else None
    return None


def _end_of(clauses: Clauses, mention: Mention) -> int:
    """Give the end of the phrase, with the officers of "police officers"."""
    if mention.noun != "police" or mention.end >= len(clauses.tokens):
        return mention.end
    return mention.end + (clauses.tokens[mention.end].lower in _OFFICERS)


def _is_hit_by(clauses: Clauses, draft: Draft, mention: Mention, those: Mention) -> bool:
    """Say whether they are the other side of the attack: nobody of the attackers' kin, and not elsewhere."""
    is_place = any(place.first < mention.end and mention.first < place.end for place in draft.places)
    if is_struck(clauses, draft, mention) and not is_of_another_time(clauses, mention):
        return not is_place
    if not draft.attackers:
        return draft.type == "clash" and is_told_of_those_caught(clauses, mention)
    sureness = "sure" if _fights_them(clauses, draft, mention) else how_sure(clauses, mention)
    if not sureness or is_place or not are_others(those, draft.attackers, is_sure=sureness == "sure"):
        return False
    left = place_left(clauses, mention)
    return left is None or not draft.places or left.name in {place.name for place in draft.places}


def are_others(those: Mention, attackers: Sequence[Mention], *, is_sure: bool) -> bool:
    """Say whether they are none of the attackers: named otherwise, of another kind, or surely fought by them."""
    own, others = identity_of(those), [identity_of(one) for one in attackers]
    if (own and own in others) or any(one.noun == those.noun != "" and not own for one in attackers):
        return False
    kinds = {kind_of(one) for one in attackers}
    are_named = bool(own) and all(others)
    return is_sure or are_named or ("" not in kinds and kind_of(those) not in kinds | {""})


def place_left(clauses: Clauses, mention: Mention) -> PlaceMention | None:
    """Give the place that they are told to leave, or to fall in: "withdrew from Goma", "were killed in Goma"."""
    text, end = clauses.sentence.text, clauses.tokens[mention.end - 1].end
    of_them = text[end:].startswith((" from ", " of "))  # "Peacekeepers from Gabon returned fire"
    after = [one for one in clauses.places if one.first >= mention.end][of_them:]
    ways = ((one, text[end : clauses.tokens[one.first].start]) for one in after)
    return next((one for one, way in ways if _FROM.match(way) and not _OUT_OF_IT.search(way)), None)


def _fights_them(clauses: Clauses, draft: Draft, mention: Mention) -> bool:
    """Say whether they kill or fight those who are then told to attack: "killed 40 rebels who attacked Bunia"."""
    text, end = clauses.sentence.text, clauses.tokens[mention.end - 1].end
    for one in draft.attackers:
        is_told_of = one.end < len(clauses.tokens) and clauses.tokens[one.end].lower in ("who", "which", "that")
        if is_told_of and one.first > mention.end and one.end < draft.trigger.first:
            return _FIGHTS.search(text[end : clauses.tokens[one.first].start]) is not None
    return False
