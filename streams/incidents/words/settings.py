"""What kind of place a whole text tells of: a port, a rail junction, a town by a border, a headquarters.

Two reports of which one does not name the town seldom tell of one attack by chance where both tell of a junction.
"""

from functools import lru_cache

from streams.extract.words.small import Small

_READ = 1_500  # characters: what is told further down is background
_SETTLED = r"(?:town|city|port|village|hub|junction|outpost|base|centre|center|enclave|stronghold|crossing|island)s?\b"
_KINDS = {
    "air": Small(r"\b(?:airport|airfield|airstrip|air ?base|aerodrome|runway|landing strip)s?\b"),
    "border": Small(r"\b(?:border|frontier)s?\b"),
    "coast": Small(r"\b(?:coastal|seaside|harbours?|harbors?|quays?|seafront|docks|ports?)\b(?! au)"),
    "gas": Small(r"\bgas (?!stations?\b|cylinders?\b|masks?\b)\w+|\bnatural gas\b"),
    "garrison": Small(r"\b(?:garrison|barracks)\b"),
    "headquarters": Small(r"\bheadquarters\b"),
    "island": Small(r"\bislands?\b"),
    "lake": Small(r"\b(?:lakeside|lakeshore|lake)\b"),
    "mine": Small(
        rf"\b(?:mining|(?:diamond|gold|copper|coal|uranium|jade|ruby|tin|iron)(?:-mining)?) (?:[\w-]+ )?{_SETTLED}"
    ),
    "oil": Small(r"\b(?:oil|oilfields?|refiner(?:y|ies))\b"),
    "rail": Small(rf"\b(?:rail(?:way|road)?)[- ](?:[\w-]+ )?(?:{_SETTLED}|station|line|yard)"),
}


@lru_cache(maxsize=4_096)
def settings_told(title: str, text: str) -> tuple[str, ...]:
    """Give the kinds of place that a headline and its text tell of, sorted."""
    told = f"{title}. {text[:_READ]}"
    return tuple(kind for kind, pattern in _KINDS.items() if pattern.search(told))
