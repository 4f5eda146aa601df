"""Whom an attack is told to hit, right before their number: "trapping an estimated 6,000 fighters"."""

import re

_REACH = 60  # characters from the deed to the number of those hit
_HOW_MANY = (
    r"(?: (?:the|an?|its|their|estimated|about|some|around|over|nearly|almost|perhaps|up to|at least|more than"
    r"|as many as|another|force of|garrison of|column of))*\s*$"
)
_SHUT_IN = (
    r"(?:(?:trapp|corner|encircl|surround|besieg|enclos|isolat|outflank|outnumber|ring|blockad)ing"
    r"|(?:pinn|penn|hemm|box|bottl|cutt|shutt|seal|lock)ing (?:down|in|up|off)"
    r"|closing in on)"
)
# those who attacked may be beaten so as well: only whoever was not told before
_BEATEN = (
    r"(?:(?:rout|overwhelm|scatter|dispers|expell|oust|eject|evict|dislodg|chas|crush|defeat|vanquish"
    r"|destroy|annihilat|decimat|overpower|bypass|overrunn)ing"
    r"|(?:driv|chas|push|forc|flush|smok|turn|throw)ing (?:out|off|away|back)|wiping out|(?:sweep|brush)ing aside)"
)
_STRUCK = (
    r"(?:attack|assault|assail|storm|ambush|surpris|bomb|shell|bombard|straf|pound|target|hunt|pursu|squeez)ing"
    r"|(?:advanc|bear|mov|march)ing (?:down )?(?:on|against)"
)
_FOUGHT = r"(?:fight|battl|engag|confront|seiz)ing|taking on"
_IS_SHUT_IN = re.compile(rf"(?<!the )(?<!these )\b{_SHUT_IN}{_HOW_MANY}", re.IGNORECASE)
_IS_STRUCK, _IS_BEATEN = (
    re.compile(rf"(?<!the )(?<!these )\b(?:{deeds}){_HOW_MANY}", re.IGNORECASE) for deeds in (_STRUCK, _BEATEN)
)
_IS_FOUGHT = re.compile(rf", (?:{_FOUGHT}){_HOW_MANY}", re.IGNORECASE)
# they attack themselves: "driving off 6,000 rebels who had stormed the post"
_ATTACK = re.compile(
    r"^[\w -]{0,40}\b(?:who|that|which|attacking|besieging|storming|advancing|trying|attempting|seeking|laying|massed"
    r"|marching)\b",
    re.IGNORECASE,
)


def is_hit(before: str, noun: str, after: str, *, by_attackers: bool) -> bool:
    """Say whether the words before a number have an attack shut in, beat or strike those whom it counts.

    No word may call those counted attackers; of who is only fought or beaten it is known where the attack is told
    before, as `by_attackers` says.
    """
    near = before[-_REACH:]
    if _IS_SHUT_IN.search(near):
        return True
    if noun in before.lower() or _ATTACK.match(after):
        return False
    if _IS_STRUCK.search(near):
        return True
    return by_attackers and any(deed.search(near) for deed in (_IS_BEATEN, _IS_FOUGHT))
