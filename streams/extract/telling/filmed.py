"""What footage shows: "Video posted by activists shows rebels storming Palu" is a claim of those who filmed it."""

from streams.extract.words.small import Small

_SEEN = r"(?:videos?|footage|images|photos|photographs|pictures|(?:video )?clips?)"
_SHOWS = (
    r"(?:shows?|showed|(?:appear|seem|purport|claim|be said|is said|are said)(?:s|ed)? to show|captured?|"
    r"(?:was|were|is|are) said to show)"
)
# "Unverified footage shows", "Images posted online on Friday appeared to show"; no video game, no film of a drill
FILMED = Small(
    rf"^\W*(?P<who>(?:(?!archiv|historic|old|vintage|ai-|fake|doctored|training|satellite|museum|promotional)"
    rf"[\w'\u2019-]+ ){{0,5}}?{_SEEN}"
    r"(?! (?:games?|clip game|of (?:the |an? )?(?:\w+ ){0,3}(?:exercises?|drills?|manoeuvres?|rehearsals?|films?)|"
    r"from (?:the )?(?:19|20)\d\d))"
    rf"(?:,? [\w'\u2019-]+){{0,9}}?),? {_SHOWS} "
)
