"""People counted for what is no deed of war: whom a mill employs, who sign a list, for whom boots were bought."""

from collections.abc import Sequence

from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import assails
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import CIVILIAN, RELATIVE, words
from streams.extract.words.tokens import Token

# who has people that work, learn or pray
_HOUSES = words(
    """
    mill mills factory factories plant plants mine mines enterprise workshop workshops farm
    farms plantation plantations estate estates ranch refinery brewery bakery shipyard shipyards smelter quarry
    industry industries railway railways airline airlines bank banks shop shops hotel hotels contractor contractors
    employer employers project projects hospital hospitals clinic clinics school schools university universities
    college church churches parish diocese mosque mosques temple monastery charity charities museum theatre stadium
    embassy embassies consulate
    """
)
_FIRMS = words("firm firms company companies")  # which may be soldiers
_MOVES = forms_of_all("employ give pay hire fly evacuate bring")
_EMPLOYS = _MOVES | forms_of_all("have count use feed take hold carry treat teach educate train move")
# what people come to, write or make: whatever is said of it, who are counted there attack nobody
_OCCASIONS = words(
    """
    funeral funerals wedding weddings festival concert concerts match game games race marathon pilgrimage procession
    protest protests demonstration demonstrations vigil parade parades exercise exercises manoeuvres maneuvers
    survey census election elections poll polls referendum vote petition list lists film films movie movies
    ransom budget amnesty accord treaty decree flood floods drought earthquake cyclone hurricane typhoon
    epidemic cholera measles famine
    """
)
# of whom a number that is their verb's tells how many live or work somewhere
_FOLK = CIVILIAN | words(
    """
    tribe clan clans community minority sect congregation tribesmen loggers miners fishermen herders dockers pilgrims
    marchers mourners guests
    """
)
_UNRULY = words("mutiny mutinies strike strikes walkout sit-in")
_NUMBERS = forms_of_all("number total")
_MARCHES = words("march marches rally rallies")
_PEACEFUL = words("peace protest hunger gay anti-war may-day silent")
# what is had or bought for people, wherever they are
_SUPPLIES = words(
    """
    pay wages salaries salary pensions rations boots rifles arms uniforms tents beds barracks room space food water
    shelter accommodation ransom tickets jobs work visas passports places seats meals blankets medicine contracts
    """
)
# what people do or have done to them in no fight, where their sentence tells of none
_DEEDS = forms_of_all(
    """
    queue study graduate retire apply celebrate attend welcome vote marry harvest plant pave repair build
    rebuild teach vaccinate decorate discharge demobilise demobilize register enrol play
    sing pray train parade demonstrate protest rehearse inoculate honour honor
    """
)
# "waiting for pay", "searching for survivors"
_AWAITED = words("pay wages salaries pensions visas survivors bodies victims missing jobs work permits")
_GIFTS = words("medal medals decorations awards pardons diplomas training pensions amnesty")  # what is received
_OUT_OF_IT = words("leave strike holiday vacation furlough pension parade")  # "were on leave", "went on strike"
_ATTACKS = words(
    "offensive assault operation siege invasion campaign push drive storming front"
)  # "trained for the assault"
_GROWN = words("fighting military working voting draft")  # "men of fighting age"
_CLIMBED, _SUBJECTS = 5, ("nsubj", "nsubj:pass")


def are_of_civil_life(tokens: Sequence[Token], tree: Tree, first: int, end: int) -> bool:
    """Say whether those counted from `first` to `end` are named for what has nothing to do with a fight."""
    after = [one.lower for one in tokens[end : end + 4]]
    if after[:1] == ["of"] and set(after[1:2]) & _GROWN and after[2:3] == ["age"]:
        return True
    before = [one.lower for one in tokens[max(0, first - 2) : first]]
    if set(before[:1]) & _FOLK and set(before[1:]) & _NUMBERS:
        return True
    top = tree.top(first, end)
    head = tree.head(top)
    if head is not None and head < first and _is_for_or_by(tokens, tree, head, top):
        return True
    verb = _verb_above(tree, top)
    return (verb is not None and _is_of_peace(tokens, tree, verb, top)) or do_no_fight(tokens, tree, first, end)


def do_no_fight(tokens: Sequence[Token], tree: Tree, first: int, end: int) -> bool:
    """Say whether those counted do themselves what is no fight, and nobody in their sentence attacks."""
    top = tree.top(first, end)
    said = tree.children(top, "acl") if tree.head(top) is None else []  # as "12,000 men played in it" is read at times
    verb = said[0] if said else _verb_above(tree, top)
    if verb is None or (not said and top != verb and top not in tree.children(verb, *_SUBJECTS)):
        return False
    rest = [one.lower for one in tokens[verb : verb + 7]]
    are_out = "on" in rest[:4] and bool(_OUT_OF_IT & set(rest[rest.index("on") :][:3]))
    are_out = are_out or ("for" in rest and bool(_AWAITED & set(rest[rest.index("for") :][:5])))
    are_out = are_out or (rest[:1] in (["received"], ["receive"]) and bool(_GIFTS & set(rest[1:4])))
    is_deed = are_out or (top != verb and tokens[verb].lower in _DEEDS)
    return is_deed and not any(assails(one.lower) or one.lower in _ATTACKS for one in tokens)


def _is_for_or_by(tokens: Sequence[Token], tree: Tree, noun: int, top: int) -> bool:
    """Say whether a noun before them is of what was had for them, or what they gathered for: "a protest by 6,000"."""
    marks = {tokens[one].lower for one in tree.children(top, "case")}
    said = tokens[noun].lower
    return (said in _SUPPLIES and marks == {"for"}) or (said in _OCCASIONS | _UNRULY and marks == {"by"})


def _verb_above(tree: Tree, at: int) -> int | None:
    """Give the nearest verb above a word, or what a form of "be" tells of its subject."""
    for _ in range(_CLIMBED):
        if tree.nodes[at].pos == "VERB" or tree.children(at, *_SUBJECTS):
            return at
        head = tree.head(at)
        if head is None:
            return None
        at = head
    return None


def _is_of_peace(tokens: Sequence[Token], tree: Tree, verb: int, top: int) -> bool:
    """Say whether the subject of their verb is an occasion of peace, or a house that employs or moves them."""
    subjects = [_meant(tokens, tree, one, verb) for one in tree.children(verb, *_SUBJECTS) if one != top]
    is_active = not tree.children(verb, "nsubj:pass")
    for at in subjects:
        word = tokens[at].lower
        if word in _OCCASIONS or (word in _MARCHES and tokens[at - 1].lower in _PEACEFUL):
            return True
        if is_active and tokens[verb].lower in (_EMPLOYS if word in _HOUSES else _MOVES if word in _FIRMS else ()):
            return True
    return False


def _meant(tokens: Sequence[Token], tree: Tree, subject: int, verb: int) -> int:
    """Give whom a "which" stands for; any other subject is itself."""
    head = tree.head(verb)
    return head if tokens[subject].lower in RELATIVE and head is not None and head < verb else subject
