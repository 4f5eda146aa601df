"""Guards of borders, goods and game at their work, inmates in their own jail, crowds with stones: none of it war."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.lookalikes.beasts import of_kind
from streams.extract.people.kinds import kind_of
from streams.extract.sides.participants import doers_of
from streams.extract.words.foes import FOES
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import GROUND

_GUARDS = Small(
    r"\b(?:border guards?|border police|customs(?: officers?| agents?| officials?| men)?|coast ?guards?|"
    r"excise officers?|(?:game |park |forest |wildlife )?(?:rangers?|wardens?))\b"
)
_GOODS = Small(
    r"\b(?:cigarettes?|tobacco|alcohol|vodka|liquor|amber|cocaine|heroin|cannabis|marijuana|hashish|drugs|pills|"
    r"counterfeit\w*|contraband|smugg\w+|ivory|tusks|caviar|timber|people[- ]traffick\w+|poach\w+|snares|sturgeon)\b"
)
_GAME = Small(r"\b(?:poach\w+|ivory|tusks|snares)\b")
_SHADY = Small(
    r"\b(?:illegal|illicit|clandestine|unlicensed|bootleg|makeshift)(?:ly run)? (?:[\w-]+ ){0,2}?"
    r"(?:distiller(?:y|ies)|stills?|refiner(?:y|ies)|brewer(?:y|ies)|labs?|laborator(?:y|ies)|mines?|mining|logging|"
    r"fishing|fish cages|brothels?|casinos?|factor(?:y|ies)|workshops?|bars?|abattoirs?|sawmills?|wells?)\b"
)
_SLAIN_OR_FOE = Small(rf"\b(?:{FOES}|kill(?:ed|ing)|dead|gunmen|fighters)\b")
_SEARCHES = frozenset({"raid", "assault", "clash", "siege"})
_SLAIN = Small(rf"\b(?:{FOES}|soldiers?|troops|mortars?|rockets?|machine[- ]guns?|shell(?:ed|ing)|militia\w*)\b")
# .. with what crowds fight, which kills hardly anybody
_STICKS = (
    r"(?:(?:wooden|iron|metal|tree|broken|empty|beer|glass|plastic) )?(?:sticks?|stones?|rocks|branches|bottles|bricks|"
    r"cobblestones|eggs|planks|fists|belts|flares|fireworks|clubs|poles|bars|logs|cudgels|truncheons|chairs|"
    r"tomatoes|paint|ink|flour|manure|soup|yogh?urt)"
)
_WITH_STICKS = Small(
    rf"\b(?:with|throwing|hurling|threw|hurled|wielding|swinging|using) (?:[\w-]+ )?{_STICKS}\b"
    rf"(?:(?:,| and| or|, and) (?:[\w-]+ )?{_STICKS}\b)*(?!(?:,| and| or) (?:\w+ )?(?:guns?|rifles?|machetes?|"
    r"grenades?|spears?|knives|pistols?|petrol bombs?|explosives|arrows|axes))"
)
_HARD = Small(
    rf"\b(?:{FOES}|gunmen|kill(?:ed|ing)|shot dead|opened fire|rifles?|grenades?|machine[- ]guns?|border clash)\b"
)
_FOLK = words(
    "men group groups people migrants refugees youths youngsters boys villagers residents locals fans mob crowd crowds "
    "drinkers inhabitants women teenagers attackers assailants"
)


def is_keepers_work(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether guards go after smuggled goods, inmates rise in their jail, or a crowd has nothing but sticks."""
    if trigger.type not in GROUND or any(one.actor_id and kind_of(one) == "irregular" for one in clauses.mentions):
        return False
    return _is_of_shady_trade(clauses, trigger) or _is_of_goods(clauses, trigger) or _is_of_sticks(clauses, trigger)


def _is_of_shady_trade(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether what is raided is an illegal works, and nobody fights: "a raid on an illegal distillery"."""
    text = clauses.sentence.text
    return trigger.type == "raid" and _SHADY.search(text) is not None and _SLAIN_OR_FOE.search(text) is None


def _is_of_goods(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether border guards, customs or rangers find goods or poachers: "seized cigarettes in a raid on a hut"."""
    text = clauses.sentence.text
    goods = _GAME if trigger.type == "clash" else _GOODS  # who fights smugglers may fight a band
    is_theirs = trigger.type in _SEARCHES and _GUARDS.search(text) is not None and goods.search(text) is not None
    return is_theirs and _SLAIN.search(text) is None and _SLAIN_OR_FOE.search(text) is None


def _is_of_sticks(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether people of no army attack with sticks or stones: "thirty men attacked a patrol with stones"."""
    text = clauses.sentence.text
    if _WITH_STICKS.search(text) is None or _HARD.search(text) is not None:
        return False
    doers = {clauses.tokens[at].lower for at in doers_of(clauses, trigger)}
    return bool(doers) and doers <= _FOLK | of_kind("crowd")
