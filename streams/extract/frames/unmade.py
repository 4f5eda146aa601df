"""An attack that no word says was made: "withheld the funds for an assault", "is incapable of storming Bunia".

A new attack is real where a word makes it so: "launched an assault", "in an assault", "the third day of an assault".
Under any other word it is only spoken of, which no list of such words could tell: there is one for every writer.
"""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.telling.ahead import has_come, is_ahead_of
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.light import LIGHT
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token
from streams.records import MASSED

_NEW, _WITHIN = words("a an another any"), 4  # tokens from the article to the noun
_NO_ADJECTIVES = words("the its their his this that of to in on at by for from with and or as")
# what somebody does to an attack that is or was there
_MADE = (
    LIGHT
    | forms_of_all(
        """
        launch open begin start press mount join beat conduct engage fight stop complete widen lift break spearhead
        continue repel stage report repulse renew meet have see make unleash resume lead execute deliver undertake wage
        pursue sustain support back command direct run intensify step expand extend escalate accelerate drive throw
        initiate commence trigger spark provoke suffer survive endure face withstand resist contain halt stem blunt
        absorb stall slow defeat crush foil thwart smash rout end suspend pause enter witness watch film observe
        condemn denounce deplore mourn claim confirm acknowledge admit hear follow accompany precede cover shield
        receive take weather await give hurl fling loose let put carry keep turn become mark constitute
        coordinate bring use get celebrate hail praise welcome blame tell announce declare proclaim detect spot record
        register note log monitor count accuse lay draw cause produce form finish conclude wind abandon abort break
        recall remember push move send execute perpetrate commit call battle combat herald hold promise pledge flee
        escape outlive confront counter tackle greet lament digest regret overshadow
        describe recount retell narrate relate relive document chronicle depict show capture photograph broadcast relay
        mention cite list summarise summarize verify corroborate track trace investigate probe reconstruct analyse
        analyze review commemorate decry applaud cheer laud minimise minimize downplay underestimate overlook ignore
        interrupt disrupt hamper hinder relaunch restart reopen revive rejoin oversee supervise mastermind engineer
        orchestrate instigate inspire steer head term dub name label outlast bear brave parry shatter scatter fend ward
        stave date time attribute credit link
        """
    )
    | words("amid despite following during after in by under into with within against since")
)
# before "of": a part of one, or what is told of one that was made
_PART = words(
    """
    day days night nights week weeks month months hour hours minutes year years morning start beginning opening stage
    stages phase phases wave waves part parts course midst middle height peak end close outbreak onset launch launching
    eve target targets object objects edge tip
    monday tuesday wednesday thursday friday saturday sunday
    victim victims survivors news word report reports account accounts details
    result results brunt force forces face site scene epicentre epicenter focus aftermath wake success failure collapse
    size scale speed cost toll guilty accused accuse accuses suspected convicted speak speaks spoke spoken tell tells
    told heard hear learned learnt informed notified claims claim shock weight teeth spearhead vanguard head front
    pictures images footage video videos photographs film scenes warning warnings
    repeat renewal resumption continuation support blow pressure kind sort type form series history record anniversary
    memory pattern echo echoes fury violence intensity ferocity sound sounds noise roar signs sign outcome fruit because
    commander leader charge architect aim goal objective purpose impact effect effects consequence
    consequences shape cover chaos confusion explosions arrived came brought wounded
    """
)
# before "for": what comes after an attack
_AFTER_IT = words(
    """
    responsible responsibility blame blamed blames blaming retaliation revenge reprisal reprisals retribution vengeance
    punish punished punishment answer praise praised credit credited condemned condemnation criticised criticized
    criticism apologised apologized apology arrested wanted jailed sentenced tried charged known famous joined crossed
    avenge left set launched killed sanctions sanctioned compensation thanks thanked congratulated decorated except save
    accountable remembered mourned used uses using denounced denounces denouncing lambasted rebuked censured criticise
    criticize criticises condemn condemns condemning blacklist blacklisted indicted figures figure
    """
)
_OF_THOUGHT = {
    "at": words("hint hints hinted hinting aim aims aimed aiming balk balked baulked"),
    "on": words("decide decides decided deciding insist insists insisted vote votes voted agree agreed settle settled"),
    "against": words("decide decided advise advised vote voted argue argued counsel counselled warn warned"),
    "about": words("talk talks talked talking speak spoke think thought dream dreamt dreamed joke joked worry worried"),
    "from": words("refrain refrained abstain abstained desist shrink shrank recoil away back prevent bar barred"),
    "to": words("opposed opposition agree agreed consent consented alternative objection objections averse"),
}
# before "of", "for", "from", "about", "to" and a verb in -ing: who has done it
_DONE = words(
    """
    accused accuse accuses accusing guilty suspected suspect convicted result act way means cost price pretext fresh
    back returned weary tired result short instead boasted boasts boast boasting speak speaks spoke spoken tell told
    memory memories footage video videos pictures images
    """
)
_DONE_TO = words("admit admitted admits confess confessed confesses resort resorted turned turn own addition prior led")
_NOT_DONE = words("of for from about to against over")
# before a verb in -ing with who would do it: "the prospect of 12,000 rebels sweeping down on the town"
_THOUGHT_OF = Small(
    r"\b(?:prospect|danger|threat|spect(?:re|er)|nightmare|fears?|idea|thought|possibility|risk|chances?|dreams?|"
    r"likelihood|vision|scenario) of (?:[\w'\u2019,.-]+ ){0,7}$"
)
# .. or with which he would do something else: "intended to open the spring campaign with an attack"
_INTENDS = Small(
    r"\b(?:intend|plan|hope|want|aim|wish|mean|prepar|expect|threaten|vow|promis|pledg)(?:e?s|e?d|ing|ned|ning)? to "
    r"(?:[\w'\u2019-]+ ){1,7}$|\b(?:meant|will|would|may|might|could|should|must) (?:[\w'\u2019-]+ ){1,7}$"
)
# on a day that is over: "the casualty figures for an attack on Bunia by 12,000 rebels on Saturday"
_ON_DAY = Small(
    r"^[^.;:]{0,70}?\b(?:(?:on|since|last|early on|late on) \w+day(?! (?:if|unless|should))|yesterday|overnight|"
    r"last (?:week|month|night)|this (?:week|morning)|at the weekend|that (?:is|are) (?:now|still) \w+ing|"
    r"(?:days|hours|weeks) (?:ago|earlier))\b"
)
_ACCUSED = words("accused accuse accuses accusing suspect suspected suspects convicted guilty")
_MAKES = forms_of_all("make dream think")
_BLAMED = 8  # tokens from "blamed", with who is, to "for"
_LEAST = 2  # tokens before the verb: a word, and what joins the verb to it


def is_unmade(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the trigger stands under a word that does not say that the attack was made."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or trigger.type not in MASSED or trigger.first == 0:
        return False
    if tokens[trigger.first].lower.endswith("ing"):
        before = clauses.sentence.text[: tokens[trigger.first].start]
        is_named = _is_only_named(tokens, trigger.first) and not _is_told_so(clauses, trigger)
        return (is_named and trigger.end - trigger.first == 1) or _THOUGHT_OF.search(before) is not None
    at = _article(tokens, trigger) if trigger.is_noun else None
    return at is not None and at > 0 and not _is_told_so(clauses, trigger) and _is_under(clauses, tree, trigger, at)


def _is_under(clauses: Clauses, tree: Tree, trigger: Trigger, at: int) -> bool:
    """Say whether a noun of attack whose article is at `at` stands under a word that does not make it one."""
    tokens = clauses.tokens
    before = tokens[at - 1].lower
    if before == "with" and _INTENDS.search(clauses.sentence.text[: tokens[at - 1].start]):
        return True
    if before in _OF_THOUGHT or before in ("of", "for"):
        return _is_spoken_of(before, _heads(tokens, tree, trigger, at - 1))
    head = tree.head(trigger.end - 1)
    if head is None or head >= at or tree.dep(trigger.end - 1) != "obj" or tree.nodes[head].pos != "VERB":
        return False
    is_made_up = before == "up" and tokens[at - 2].lower in _MAKES  # "had made up an attack"
    return is_made_up or tokens[head].lower not in _MADE


def _is_told_so(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether other words tell that it is still to come, or that it has come since."""
    text, first, end = clauses.sentence.text, clauses.tokens[trigger.first].start, clauses.tokens[trigger.end - 1].end
    return has_come(text[end:]) or _ON_DAY.search(text[end:]) is not None or is_ahead_of(text[:first], text[end:])


def _article(tokens: Sequence[Token], trigger: Trigger) -> int | None:
    """Give where the noun of a new attack begins: "an", "another", "any"."""
    for at in range(trigger.first - 1, max(-1, trigger.first - 1 - _WITHIN), -1):
        if tokens[at].lower in _NEW:
            return at
        if tokens[at].lower in _NO_ADJECTIVES or not tokens[at].lower.replace("-", "").isalpha():
            return None
    return None


def _heads(tokens: Sequence[Token], tree: Tree, trigger: Trigger, preposition: int) -> set[str]:
    """Give what the preposition may hang on: by the tree, and the word before it."""
    head = tree.head(trigger.end - 1)
    heads = {preposition - 1, preposition - 1 if head is None or head > preposition else head}
    return {tokens[one].lower for one in heads if one >= 0} | _blamed(tokens, preposition)


def _blamed(tokens: Sequence[Token], preposition: int) -> set[str]:
    """Give the words that somebody may be blamed by, with who is between: "accused the SPLM-N of", "blamed it for"."""
    near = {one.lower for one in tokens[max(0, preposition - _BLAMED) : preposition]}
    return near & {"for": _AFTER_IT, "of": _ACCUSED}.get(tokens[preposition].lower, frozenset())


def _is_spoken_of(preposition: str, heads: set[str]) -> bool:
    """Say whether what the preposition hangs on only speaks of an attack: "hinted at an attack"."""
    if preposition == "of":
        return heads.isdisjoint(_PART)
    if preposition == "for":
        return heads.isdisjoint(_AFTER_IT)
    return not heads.isdisjoint(_OF_THOUGHT[preposition])


def _is_only_named(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a verb in -ing is only what a word is about: "the problem of storming", "certified for storming"."""
    if at < _LEAST or tokens[at - 1].lower not in _NOT_DONE:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].lower == "of":
        return False  # "in the week of storming of"
    if [one.lower for one in tokens[at - 3 : at : 2]] == ["from", "to"]:
        return False  # "moved from waiting to storming"
    joined = {tokens[at - 2].lower} | _blamed(tokens, at - 1)
    known = _DONE_TO if tokens[at - 1].lower == "to" else _AFTER_IT | _DONE
    return joined.isdisjoint(known)
