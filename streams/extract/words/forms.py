"""The forms of English verbs, enough to find their lemmas in a table: "hurled", "hurls", "hurling" are "hurl"."""

import re
from typing import Literal

Form = Literal["base", "s", "past", "ing", "noun"]

# their past forms; a regular one beside them is not formed
_IRREGULAR = {
    "abet": "abetted", "allot": "allotted", "bear": "bore borne", "beat": "beat beaten", "become": "became become",
    "begin": "began begun", "blow": "blew blown", "break": "broke broken", "bring": "brought", "build": "built",
    "burn": "burned burnt", "burst": "burst", "bury": "buried", "bus": "bused bussed", "buy": "bought",
    "carry": "carried",
    "cast": "cast", "catch": "caught", "choose": "chose chosen", "cleave": "cleft", "cling": "clung",
    "come": "came come", "commit": "committed", "cost": "cost", "creep": "crept", "cut": "cut", "deal": "dealt",
    "dig": "dug", "do": "did done", "drag": "dragged", "draw": "drew drawn", "drink": "drank drunk",
    "drive": "drove driven", "drop": "dropped", "dwell": "dwelt", "eat": "ate eaten", "enrol": "enrolled",
    "equip": "equipped", "expel": "expelled", "fall": "fell fallen", "fan": "fanned", "feed": "fed", "feel": "felt",
    "ferry": "ferried", "fight": "fought", "find": "found", "flee": "fled", "fling": "flung", "fly": "flew flown",
    "forget": "forgot", "freeze": "froze frozen", "get": "got gotten", "give": "gave given", "go": "went gone",
    "grind": "ground", "grow": "grew grown", "have": "had", "hem": "hemmed", "hide": "hid hidden", "hit": "hit",
    "hold": "held", "keep": "kept", "kidnap": "kidnapped", "kneel": "knelt", "know": "knew known", "lay": "laid",
    "lead": "led", "leap": "leapt leaped", "learn": "learned learnt", "leave": "left", "lend": "lent", "let": "let",
    "level": "levelled leveled",
    "lie": "lay lain lied", "lose": "lost", "make": "made", "man": "manned", "mean": "meant", "meet": "met",
    "mop": "mopped", "occupy": "occupied", "overrun": "overran overrun", "overtake": "overtook overtaken",
    "pay": "paid", "pin": "pinned", "pit": "pitted", "plan": "planned", "put": "put", "quit": "quit",
    "rally": "rallied", "read": "read", "rebuild": "rebuilt", "rend": "rent", "repay": "repaid", "repel": "repelled",
    "retake": "retook retaken", "rid": "rid", "ride": "rode ridden", "ring": "ringed rang rung", "rise": "rose risen",
    "run": "ran run", "say": "said", "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent",
    "set": "set", "shake": "shook shaken", "shoot": "shot", "show": "showed shown", "shrink": "shrank shrunk",
    "shut": "shut", "sing": "sang sung", "sink": "sank sunk", "sit": "sat", "slay": "slew slain", "sleep": "slept",
    "slide": "slid", "sling": "slung", "slink": "slunk", "smite": "smote smitten", "speak": "spoke spoken",
    "speed": "sped", "spend": "spent", "spill": "spilled spilt", "split": "split", "spread": "spread",
    "spring": "sprang sprung", "stand": "stood", "steal": "stole stolen", "stick": "stuck", "stink": "stank",
    "stop": "stopped", "stride": "strode", "strike": "struck stricken", "swap": "swapped", "swear": "swore sworn",
    "swell": "swelled swollen",
    "sweep": "swept", "swim": "swam swum", "swing": "swung", "take": "took taken", "teach": "taught",
    "tear": "tore torn", "tell": "told", "think": "thought", "throw": "threw thrown", "thrust": "thrust",
    "total": "totalled", "trap": "trapped", "tread": "trod", "understand": "understood",
    "undertake": "undertook undertaken", "upset": "upset", "wake": "woke woken", "waylay": "waylaid",
    "wear": "wore worn", "weep": "wept", "win": "won", "wind": "wound", "withdraw": "withdrew withdrawn",
    "withhold": "withheld", "withstand": "withstood", "write": "wrote written",
}  # fmt: skip
_DOUBLED = re.compile(r"^[^aeiou]*[aeiou][bdgmnprt]$")  # one short syllable doubles its last letter
_ALSO_DOUBLED = frozenset(
    (
        "abet",
        "admit",
        "allot",
        "begin",
        "bus",
        "commit",
        "compel",
        "control",
        "cut",
        "defer",
        "deter",
        "dig",
        "drag",
        "drop",
        "enrol",
        "equip",
        "expel",
        "fan",
        "get",
        "grab",
        "hem",
        "hit",
        "infer",
        "kidnap",
        "mop",
        "occur",
        "omit",
        "patrol",
        "permit",
        "pin",
        "pit",
        "plan",
        "propel",
        "put",
        "rebel",
        "refer",
        "regret",
        "repel",
        "run",
        "scrap",
        "set",
        "ship",
        "shovel",
        "signal",
        "skip",
        "slip",
        "snap",
        "stop",
        "submit",
        "swap",
        "total",
        "transfer",
        "trap",
        "travel",
        "win",
        "wrap",
    )
)
_ING = {"lie": "lying", "die": "dying", "tie": "tying", "singe": "singeing"}
_HISSES = ("sh", "ss", "ch", "x", "go")


def inflections(verb: str) -> dict[str, Form]:
    """Give the forms of a verb by word: regular ones by rule, the others by table."""
    stem = verb.removesuffix("e") if not verb.endswith(("ee", "ie")) else verb
    if _DOUBLED.match(verb) or verb in _ALSO_DOUBLED:
        stem = verb + verb[-1]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third, past = f"{verb[:-1]}ies", f"{verb[:-1]}ied"
    else:
        third = f"{verb}es" if verb.endswith(_HISSES) else f"{verb}s"
        past = f"{verb}d" if verb.endswith("e") else f"{stem}ed"
    forms: dict[str, Form] = {
        verb: "base",
        "has" if verb == "have" else third: "s",
        _ING.get(verb, f"{stem}ing"): "ing",
    }
    for word in _IRREGULAR.get(verb, past).split():
        forms[word] = "past"
    return forms


def forms_of(verb: str) -> frozenset[str]:
    """Give the verb's base, third person, past, participle and -ing forms."""
    return frozenset(inflections(verb))


def forms_of_all(verbs: str) -> frozenset[str]:
    """Give every form of the verbs of a list that stands in the code as running text."""
    return frozenset(form for verb in verbs.split() for form in forms_of(verb))
