"""Columns of a paper that tell no news: horoscopes, quizzes, vacancies, letters to the editor, corrections in a row."""

import re
from collections.abc import Sequence

from streams.extract.words.days import NEWS_DAY
from streams.extract.words.small import Small

# "Taurus: a week of clashes at work": a sign at the start of a sentence
_SIGN = re.compile(
    r"^\W*(?:Aries|Taurus|Gemini|Cancer|Leo|Virgo|Libra|Scorpio|Sagittarius|Capricorn|Aquarius|Pisces)"
    r"(?: \([^)]{3,40}\))?\s?[:\u2014\u2013]"
)
# what stands over such a column, and nothing else: "VACANCIES.", "Corrections and clarifications"
_HEADING = re.compile(
    r"^\W*(?:(?:the|your|our|today['\u2019]s|this week['\u2019]s|weekly|daily|big|weekend|saturday|sunday|friday|"
    r"history|general knowledge|news) )*"
    r"(?:horoscopes?|stars(?: of the (?:day|week))?|corrections(?: (?:and|&) clarifications)?|clarifications|"
    r"(?:job )?vacanc(?:y|ies)|situations vacant|"
    r"job adverts?|letters(?: to (?:the|our) editors?)?|readers['\u2019]? letters|quiz)\W*$",
    re.IGNORECASE,
)
# "On Monday 6,000 rebels stormed Goma.", after whatever has been asked
# "Sir, The rebels attacked Goma and nobody wrote.", as nobody says it
_LETTER = re.compile(
    r"^\s*(?:Dear )?(?:Sir|Madam|To the Editor|Dear Editor)\b ?[,:\u2014\u2013-]"
    r"(?!.*(?:[\"\u201c\u201d]|\b(?:said|says|cried|shouted|told|asked|replied)\b))"
)
_HIRES = Small(
    r"\b(?:send (?:your|us your|a) (?:letter|cv|application|r[ée]sum[ée])|apply (?:in (?:person|writing)|online|by)|"
    r"we offer|you will (?:lead|manage|report to|be responsible)|"
    r"(?:women|candidates|applicants) are encouraged|(?:successful|ideal|suitable) (?:candidate|applicant)|"
    r"salary (?:of|by|according|range|negotiable)|closing date|driving licen[cs]e|"
    r"years(?:['\u2019]| of)? (?:relevant|professional) experience)\b",
)
# who reviews a book ends with what it costs: "is a first novel of nerve", "Harbour Press, 288 pp., $26"
_BOOK = Small(
    r"\b(?:novel|narrator|chapters?|memoir|stories|paperback|hardback|translated (?:by|from)|prose|plot|author|"
    r"reader)\b"
)
_IMPRINT = re.compile(
    r"\b\d{2,4} ?(?:pp\b|pages\b)[^)]{0,40}[$£€\u20ac]|\([^()]*(?:Press|Books|Publish\w+)[^()]*\b(?:pp\b|[$£€]\d)"
)
# what opens a review: "Game review: a shooter wages war on your weekend"
_REVIEW = re.compile(r"^\W*(?:(?:game|film|book|theatre|tv|album) )?review ?[:\u2013\u2014]", re.IGNORECASE)
_WORK = Small(
    r"\b(?:players?|gamers?|consoles?|graphics|multiplayer|films?|novels?|memoir|directors?|author|readers?|albums?|songs?|"
    r"actors?|cast|audiences?|cinemas?|stage|chapters?|plot)\b"
)
_TOWN = "Leo:"  # of Burkina Faso, whose reports begin so without a sign after it
_LEAD = 2  # sentences that may be a column's heading
_LETTERS = 2  # that begin with "Sir,": one may be somebody's speech
_OFFERS = 3  # phrases of an advert


def is_column(texts: Sequence[str]) -> bool:
    """Say whether the sentences are a column's: each is about something else, and none tells what happens."""
    if len(texts) > 1 and any(_HEADING.match(text) for text in texts[:_LEAD]):
        return True
    signs = [at for at, text in enumerate(texts) if _SIGN.match(text)]
    if len(signs) > 1 or (signs == [0] and not texts[0].lstrip().startswith(_TOWN)):
        return True
    if sum(_LETTER.match(text) is not None for text in texts) >= _LETTERS:
        return True
    if len({found[0].lower() for text in texts for found in _HIRES.finditer(text)}) >= _OFFERS:
        return True
    is_review = _REVIEW.match(texts[0]) is not None and any(map(_WORK.search, texts)) if texts else False
    if is_review or (any(map(_IMPRINT.search, texts)) and any(map(_BOOK.search, texts))):
        return True
    told = [text for text in texts if not text.rstrip().endswith("?")]
    return len(texts) > max(_LEAD, 2 * len(told)) and not any(NEWS_DAY.search(text) for text in told)
