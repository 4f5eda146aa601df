"""What only looks like war: metaphor, sport, trade, drills, police work, illness, weather, films."""

import re
from collections.abc import Sequence

from streams.extract.lexicon import words
from streams.extract.mentions import Mention
from streams.extract.pipeline import Token
from streams.extract.triggers import Trigger

_DRILL = re.compile(
    r"\b(?:exercises?|drills?|war ?games?|manoeuvres?|maneuvers?|simulat\w+|rehears\w+|parades?|mock|"
    r"re-?enact\w*|training camp|"
    r"airsoft|paintball|disarm(?:ed|ament|ing)? (?:under|accord|programme|program)|under (?:the|an?) (?:accord|"
    r"agreement|deal) )\b",
    re.IGNORECASE,
)
_COVER = re.compile(r"\b(?:guise|pretext|cover|excuse|under the cover) of\b", re.IGNORECASE)
_HARD = re.compile(
    r"\b(?:offensive (?:line|lineman|linemen|player|coordinator|coach|rebound\w*|language|remarks?|comments?|"
    r"tackle|zone|foul|jokes?|posts?|"
    r"content|words?|tweets?|weapons?|material|midfielder|spell)|heart attacks?|panic attacks?|asthma attacks?|"
    r"charm offensive|cyber-?\s?attacks?|"
    r"quarterback|touchdown|goalkeeper|striker|midfielder|innings|wicket|knight|bishop|checkmate|grandmaster|"
    r"box office|blockbuster|"
    r"captured? (?:on|by) (?:camera|video|film|tape|cctv|a camera)|captur\w+ (?:the )?(?:imagination|attention|"
    r"hearts?|moment|footage|images?|"
    r"market|title|crown|gold|spotlight|mood|essence|scene|public)|storm (?:of (?!the |this )|in a )\w+|"
    r"brain ?storm\w*|storm(?:ed|ing)? (?:out|off|back|"
    r"to victory|the (?:stage|charts|mall|store|pitch|field|box|market)|into the (?:final|semi|lead))|"
    r"tropical storm|snow ?storm|thunder ?storm|"
    r"besieged by (?:reporters|journalists|questions|critic\w*|fans|debt|calls|doubts|requests|tourists|"
    r"paparazzi)|price war|bidding war|"
    r"(?:general|hunger|rail|tube|nurses'?|teachers'?|pilots'?|doctors'?|workers'?|labou?r|wildcat|"
    r"industrial) strikes?|strike action|on strike|"
    r"shell(?:ed|ing|s)? out|shell compan\w+|attack ads?|attack on (?:inflation|poverty|corruption|crime|"
    r"democracy|freedom|obesity)|"
    r"video ?games?|board ?game|film|movie|novel|thriller|album|tv series|trailer|documentary|chess|(?:shark|"
    r"dog|bear) attacks?|"
    r"retreat (?:centre|center|house|in the (?:hills|mountains|woods))|yoga|spa|wildfires?|hurricane|cyclone|"
    r"flood\w*|virus|disease|outbreak|"
    r"cancer|ad campaign|advertising campaign|election campaign|vaccination campaign|presidential campaign|fundrais\w+|"
    r"blockade of (?:the )?(?:road|refinery|motorway)|filibuster)\b",
    re.IGNORECASE,
)
_SOFT = re.compile(
    r"\b(?:goals?|match|matches|league|coach|playoffs?|season|championship|cup|tournament|basketball|football|"
    r"cricket|rugby|tennis|hockey|"
    r"golf|stadium|scored?|points|defence against|fans?|shoppers?|customers?|brand|brewer|retailer|market(?:s|"
    r"ing)?|shares|stocks?|shareholders?|"
    r"investors?|sales|profits?|startup|company|supermarket|bookmakers?|bets|titles?|concert|singer|pop star|"
    r"actor|actress|celebrity|"
    r"diplomat\w*|election|campaign trail|votes?|voters|budget|senate|congress|lawmakers|parliament|court|"
    r"lawsuit|inflation|prices|"
    r"critics|criticism|reporters|scientists|researchers|patients|hospital ward|students|recipe|restaurant)\b",
    re.IGNORECASE,
)
_CRIME = re.compile(
    r"\b(?:drugs?|narcotics|cocaine|heroin|burglar\w*|robber\w*|thief|thieves|suspects?|warrants?|homicide|"
    r"murder|shoplift\w*|traffick\w*|"
    r"smuggl\w*|counterfeit|brothel|nightclub|prosecutors?|arrest(?:ed|s|ing)?|charged with|detectives?|"
    r"sheriff|fraud)\b",
    re.IGNORECASE,
)
_POLICE = re.compile(
    r"\b(?:police|officers|deputies|fbi|detectives|customs|prosecutors|sheriff\w*|constable|interpol)\b", re.IGNORECASE
)
_MANY_SOFT = 3  # so many words of sport or trade outweigh a soldier
_MODIFIER = words(
    """
    charm marketing diplomatic media peace pr propaganda legal sales price election electoral budget political
    ad advertising publicity lobbying cyber culinary tax trade commercial public-relations press verbal
    rhetorical sporting hacking ransomware heart panic asthma personal smear twitter legislative regulatory
    judicial economic financial spending spring-cleaning anti-corruption anti-smoking vaccination presidential
    advertising investment fund-raising hunger labour labor rail transport jihadist-media pricing climate
    phishing knee back title
    """
) - {"jihadist-media"}
_NO_EVENT_AFTER = words(
    """
    group groups rifle rifles helicopter helicopters drone drones vehicle vehicles team teams unit units
    aircraft dog dogs line player players weapon weapons jet jets plane planes submarine force forces squad
    squads troops plan plans capability capabilities coach lines rebounds language remarks coordinator boat
    boats position positions victim victims survivors rooms mode
    """
)


def is_vetoed(text: str, tokens: Sequence[Token], trigger: Trigger, mentions: Sequence[Mention]) -> bool:
    """Say whether the trigger only looks like an event here."""
    if _HARD.search(text) or (_DRILL.search(text) and not _COVER.search(text)):
        return True
    if trigger.lemma == "fall" and trigger.type == "capture" and not _is_of_place(tokens, trigger):
        return True
    before = {token.lower for token in tokens[max(0, trigger.first - 2) : trigger.first]}
    after = tokens[trigger.end].lower if trigger.end < len(tokens) else ""
    if trigger.is_noun and (before & _MODIFIER or after in _NO_EVENT_AFTER):
        return True
    armed = [
        mention for mention in mentions if mention.is_fighting and mention.head != "bare" and (mention.noun != "police")
    ]
    soft = {match.lower() for match in _SOFT.findall(text)}
    if soft and (not armed or len(soft) >= _MANY_SOFT):
        return True
    return bool(_CRIME.search(text) and _POLICE.search(text) and not any(mention.actor_id for mention in armed))


def _is_of_place(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether what falls is taken: "the town fell to", "the pocket fell", not "fell silent", "fell by half"."""
    after = tokens[trigger.end].lower if trigger.end < len(tokens) else "."
    return not after[:1].isalpha() or after in (
        "to",
        "on",
        "in",
        "after",
        "during",
        "within",
        "when",
        "as",
        "and",
        "last",
        "yesterday",
        "under",
    )
