"""What tells of a picture and not of the news: its caption, and the line that names who took it."""

import re

from streams.extract.words.small import Small

_CREDITED = 120  # characters at the end of a caption in which its credit stands
_PICTURE = (
    r"(?:photo(?:graph)?|image|picture)(?:\s*(?:[:/|(\[\u00a9\u2013\u2014-]|$)|\s+(?:shows?|showing|by|from|of|taken|released|"
    r"provided|courtesy|credit\w*|source|copyright|caption|via|dated|shared|posted|obtained|used|supplied|made|"
    r"distributed|issued|published|for|illustrat\w+|grab|\d))"
)
HEAD = Small(
    r"^[(\[]?(?:in this (?:image|photo|picture|file|frame|video)|this (?:photo|picture|image)(?:graph)? shows?\b|"
    rf"file (?:photo|image|picture)\b|{_PICTURE}|caption)",
)
# "A picture shows" what stands on it; "Images released on Monday showed" is news
_TELLING = re.compile(r"(?:photo|image|picture)(?:graph)?s? \w+$")
_SHOWED = Small(r"\b(?:showed|said)\b")
_VIA = re.compile(r"(?:\bvia ap|getty images)(?:/[^/.]{1,40})*\W*$", re.IGNORECASE)
_AGENCIES = r"(?:AP|AFP|Reuters|REUTERS|Getty|EPA|EFE|ANSA|AAP|PA|UPI|Anadolu|Xinhua|TASS|ANI|PTI|IANS|BBC)"
# agencies of which pictures bear the name, with nothing else: "(AP)"
_BARE = re.compile(r"[(\[](?:\w+ )?(?:ap|afp|reuters|getty|epa)\b[^()\[\]/:]*[)\]]$", re.IGNORECASE)
_NAMED = r"[A-Z\u00c0-\u00de][\w'\u2019.-]*(?: [A-Z\u00c0-\u00de][\w'\u2019.-]*){0,3}"
_BEGINS = r"(?:^|(?<=[.!?\u2026\"\u201d\u2019'|\d])\s+|[(\[]\s*|\s[\u2013\u2014|/-]\s?)"  # nothing goes on from before
_MADE = r"(?:[Pp]hoto(?:graph)?s?|PHOTOS?|[Pp]ictures?|[Ii]mages?|[Cc]redit|[Ff]ile|FILE|[Hh]andout|[Ss]upplied)"
_CREDIT = re.compile(
    # as in "Photograph: Jane Doe/EPA", "(Photo by Jane Doe / AFP)" and "(Supplied)"
    rf"{_BEGINS}(?:{_MADE}\s*(?::|/|by\b|courtesy\b|credit\b)\s*(?:[^.!?]|(?<=[A-Z])\.){{2,80}}|(?<=[(\[]){_MADE}|"
    # as in "AFP photo/Jane Doe" and "(Reuters: Jane Doe)"
    rf"{_AGENCIES}(?: News)?(?: [Pp]hotos?| [Ii]mages?| [Hh]andout)\b[^.!?]{{0,60}}|"
    rf"(?<=[(\[]){_AGENCIES}\s*:\s*{_NAMED}|\u00a9\s*(?=[A-Z])[^.!?\d]{{2,60}})"
    r"[.\s)\]]*$"
)
# as in "REUTERS/Jane Doe" and "[Jane Doe/Al Jazeera]"
_SLASHED = re.compile(rf"{_BEGINS}(?P<names>{_NAMED}(?:\s?/\s?{_NAMED}){{1,3}}(?: via {_NAMED})?)[.\s)\]]*$")
_AGENCY = re.compile(rf"{_AGENCIES}(?: News)?")
# of which each line that names who took a picture has one, in small letters
CREDITS = (
    "photo", "picture", "image", "credit", "file", "handout", "supplied", "via ap", "\u00a9", "/", "(", "["
)  # fmt: skip
_TOLD = Small(r"\b(?:said|says|told|according to|reported|announced)\b")
_GOES_ON = re.compile(r"[a-z\d][.!?][\"\u201d]?\s+[\"\u201c]?[A-Z]\w")


def is_caption(line: str, *, may_begin: bool, may_end: bool) -> bool:
    """Say whether the paragraph tells what a picture shows.

    `may_begin`: it has a word that captions begin with; `may_end`: it has one of CREDITS.
    """
    head = HEAD.match(line) if may_begin else None
    is_of_news = head is not None and _TELLING.match(head[0]) is not None and _SHOWED.search(line) is not None
    return (head is not None and not is_of_news) or (may_end and is_credited(line))


def is_credit(line: str) -> bool:
    """Say whether the paragraph only names who took a picture."""
    found = _credit_of(line) if len(line) <= _CREDITED else None
    return found is not None and not found.start()


def is_credited(line: str) -> bool:
    """Say whether the line ends with the name of who took a picture, not of the agency that reports."""
    if _credit_of(line) is not None:
        return True
    bare = _BARE.search(line, max(0, len(line) - _CREDITED))
    return bare is not None and _TOLD.search(line) is None and _GOES_ON.search(line, 0, bare.start()) is None


def _credit_of(line: str) -> re.Match[str] | None:
    tail = line[-_CREDITED:]
    if found := _VIA.search(tail) or _CREDIT.search(tail):
        return found
    slashed = _SLASHED.search(tail) if "/" in tail else None
    if slashed is None or all(_AGENCY.fullmatch(one.strip()) for one in slashed["names"].split("/")):
        return None
    is_at_end = slashed.start() > 0 and (line.endswith("]") or slashed[0][:1] not in "([")
    return slashed if is_at_end or _AGENCY.search(slashed["names"]) else None
