"""Days by which news is told, as a part of patterns: where none stands, it may be of any time."""

NEWS_DAY = (
    r"(?:today|yesterday|tonight|overnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|last) "
    r"(?:week|weekend|month|morning|night))"
)
