"""In which language a text is written, told by its script and its commonest words; enough to leave others alone."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from streams.extract.words.relevance import is_weighed

_WORDS = {
    "en": (
        "the of and to in a is that for it was on with as by at from are were be has have said his its this "
        "not an but they their"
    ),
    "fr": (
        "le la les de des du et en un une que qui dans pour sur au aux est par avec ne pas ce cette il sont "
        "ses leur été plus"
    ),
    "de": (
        "der die das und in den von zu mit sich auf für ist im dem nicht ein eine des als auch es an werden "
        "aus hat dass bei nach"
    ),
    "es": (
        "el la los las de y en que del se un una por con para su al lo como más es fue son han sus entre este "
        "sobre pero"
    ),
    "it": "il la di e che in un una per con del della dei le gli è da non si al sono nel alla più come ha anche i",
    "pt": "o a os as de e que do da em um uma para com não no na por se dos das ao mais foi são como seu sua",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als door bij naar uit werd over",
    "tr": (
        "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ancak ama en ise göre olduğu taraf\u0131ndan "
        "karş\u0131 büyük günü bin önce üzerine yeni her iki ettiğini etti oldu edildi söyledi ordusu askeri kentine"
    ),
    "pl": (
        "i w na z do nie się to że jest o jak po przez od za dla są był co ale tym oraz pod przed tysięcy powiedział "
        "przy które który została zostało podczas podał poinformował wobec wojska ze jego także"
    ),
    "cs": (
        "a v se na je že s z do o to i ve po pro za jsou byl byla od jako podle které který také ale při však proti "
        "jeho oznámil uvedl sdělil u k ze"
    ),
    "hu": (
        "a az és hogy nem egy is meg ez volt de már csak még el ki van után között szerint közölte ellen amely illetve "
        "mint ezt közelében mondta lévő"
    ),
    "sv": (
        "och i att det som en på är av för med till den har de inte om ett var från men efter vid mot enligt säger "
        "uppger också sig mellan"
    ),
    "da": (
        "og i det en den til er som på de med af ikke der var sig men et har fra mod efter ved ifølge siger oplyser "
        "blev også nær mellem mandag"
    ),
    "no": (
        "og i det en den til er som på de med av ikke var seg men et har fra mot etter ved ifølge sier opplyser ble "
        "også nær mellom mandag"
    ),
    "fi": (
        "ja ei että se oli hän ovat mukaan kun mutta myös joka sen tai kuin ollut vastaan jälkeen kertoi lähellä "
        "sanoi joukot"
    ),
    "id": (
        "yang dan di dengan untuk dari ini pada adalah itu dalam tidak akan ke oleh para telah juga hari kata mereka "
        "sebuah lebih kota pasukan tentara menurut terhadap saat militer"
    ),
    "ro": (
        "și de la în a cu pe din că nu este o un pentru care mai sunt fost prin au luni după asupra între spre ale al "
        "unei lui lângă anunțat către"
    ),
    "so": (
        "oo iyo ka ku in ay waa la soo ee uu ah ayaa waxaa kale sida waxay maanta magaalada sheegay ciidamada kaddib "
        "ciidanka degmada"
    ),
    "sw": (
        "ya na wa kwa katika ni za la kuwa hiyo huo wake baada hilo alisema kwamba huku watu mji jeshi siku ambayo "
        "ambao kutoka dhidi zaidi lilisema ilisema walisema waasi"
    ),
    "ha": (
        "da na ta ya sun kai ne ce ba yi su wa ga shi daga cikin kan wani wata wasu ranar garin ji hari sojoji yankin "
        "rundunar birnin"
    ),
    "vi": (
        "và của là có được trong cho các với những một đã người không này khi đến từ vào tại theo ông cũng như về "
        "nhiều hôm quân thành phố"
    ),
    "tl": "ng sa ang mga na ay ni si kay nang para mula isang ayon noong din rin kanilang hindi nasa nila ito",
}
_LANGUAGES_OF: dict[str, list[str]] = {}  # by word
for _language, _common in _WORDS.items():
    for _word in dict.fromkeys(_common.split()):
        _LANGUAGES_OF.setdefault(_word, []).append(_language)
_ENGLISH = frozenset(_WORDS["en"].split())
_ANOTHERS = frozenset(word for word, languages in _LANGUAGES_OF.items() if languages != ["en"])
_ENGLISH_ALONE = frozenset(word for word, languages in _LANGUAGES_OF.items() if languages == ["en"])
_SCRIPTS = {
    "ARABIC": "ar",
    "CYRILLIC": "ru",
    "HEBREW": "he",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "GREEK": "el",
    "DEVANAGARI": "hi",
    "THAI": "th",
    "BENGALI": "bn",
    "ETHIOPIC": "am",
    "MYANMAR": "my",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "TAMIL": "ta",
}
_UKRAINIAN = re.compile("[іїєґ]", re.IGNORECASE)
_PERSIAN = re.compile("[پچژگ]")
_WORD = re.compile(r"[^\W\d_]+")
# ASCII in small letters, all else a blank
_SMALL_LETTERS = "".join(chr(at).lower() if chr(at).isalpha() else " " for at in range(128)).encode() + bytes(128)
_FAR = re.compile("[\u0370-\U0010ffff](?<=[^\\W\\d_])")  # beyond Latin and its marks
_TOLD_BY = 2_000  # characters that tell the script
_SAMPLE = 20_000  # characters: more tell nothing more
_LEAST_FOREIGN_WORDS = 8
_LEAST_FOREIGN_HITS = 3
_LEAST_SHARE = 0.06
# what is a name: "a UN patrol", where "un" is no article, "Mai-Mai", whose "mai" is no adverb, and "U.S."; or no word,
# as the "s" of "Goma's", which is Czech
_NAMES = re.compile(
    r"\b(?:[A-Z]\.)+|\b(?:[A-Z]{2,}|([A-Z]\w+)-(?i:\1))\b|['\u2019](?:s|t|re|ve|ll|d|m)\b|\bo['\u2019]clock\b"
)
_ARTICLE = re.compile(r"\b[AaEe]l-")
_SHORT_TEXT = 300  # characters: in more, names weigh nothing
_UNDETERMINED = "und"  # ISO 639-2
_ENDING = re.compile(r"(?<=\w{4})(?:s|es|d|ed|ing|ly)$")
_LEAST_SMALL = 3  # words in small letters that tell by themselves
_FEW_OF_SMALL, _FEW_OF_ALL = 0.3, 0.34  # shares of English words with which none of them is more than chance
_MOST = 0.75  # of the words in small letters, from which a short text is English
_SURELY_ENGLISH = 6  # one word in so many that only English has: no other language is looked for


def language_of(text: str) -> str | None:
    """Give the language, ISO 639-1, or None where too little is said to tell (a headline, a list)."""
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script is not None:
        if script == "ru" and _UKRAINIAN.search(sample):
            return "uk"
        return "fa" if script == "ar" and len(_PERSIAN.findall(sample)) > len(sample) // 200 else script
    found = _of_words(_words(sample))
    if found is None and len(sample) < _SHORT_TEXT:
        return _of_no_english(sample)
    is_short = found not in (None, "en") and len(sample) < _SHORT_TEXT and not sample.isupper()
    found = _of_words(_words(_NAMES.sub("", sample))) if is_short else found
    return "en" if is_short and found not in (None, "en") and _is_mostly_english(sample) else found


def _is_mostly_english(sample: str) -> bool:
    """Say whether words in small letters tell that a short text is English, whatever its names look like."""
    small = [word for word in _WORD.findall(sample) if word.islower() and len(word) > 1]
    is_some = len(small) >= _LEAST_SMALL and not _ENGLISH_ALONE.isdisjoint(small)
    return is_some and sum(map(_is_english, small)) >= _MOST * len(small)


def _of_no_english(sample: str) -> str | None:
    """Give the language of a sentence without an English word, "und" where none is known; None where it has some.

    Names tell nothing, so words in small letters are asked first: "attacks", in "M23 attacks Minova", is enough.
    """
    words = _WORD.findall(sample)
    small = [word for word in words if word.islower() and len(word) > 1]
    if not _ENGLISH.isdisjoint(small):
        return None
    others = Counter(one for word in small for one in _LANGUAGES_OF.get(word, ()))
    is_few = sum(map(_is_english, words)) <= _FEW_OF_ALL * len(words)
    is_strange = len(small) >= _LEAST_SMALL and sum(map(_is_english, small)) <= _FEW_OF_SMALL * len(small)
    is_others = is_few and sum(word in _ANOTHERS for word in small) > 1
    return max(others, key=others.__getitem__, default=_UNDETERMINED) if is_others or is_strange else None


def _is_english(word: str) -> bool:
    small = word.lower()
    return small in _ENGLISH or is_weighed(small) or is_weighed(_ENDING.sub("", small))


def _words(sample: str) -> list[str]:
    """Give the words in small letters, without the article of Arabic names, which is a word of other languages too."""
    sample = _ARTICLE.sub("", sample) if "l-" in sample else sample
    if sample.isascii():
        return sample.encode().translate(_SMALL_LETTERS).decode().split()
    return [word.lower() for word in _WORD.findall(sample)]


def _of_words(words: Sequence[str]) -> str | None:
    if not words:
        return None
    english = len(list(filter(_ENGLISH.__contains__, words)))
    if english >= len(list(filter(_ANOTHERS.__contains__, words))):  # no other language has more, nor need be counted
        return "en" if english >= max(1, _LEAST_SHARE * len(words)) else None
    counts = dict.fromkeys(_WORDS, 0)
    for word, times in Counter(filter(_LANGUAGES_OF.__contains__, words)).items():
        for language in _LANGUAGES_OF[word]:
            counts[language] += times
    best = max(counts, key=lambda language: (counts[language], language == "en"))
    least = 1 if best == "en" else _LEAST_FOREIGN_HITS
    is_clear = counts[best] >= max(least, _LEAST_SHARE * len(words)) and (
        best == "en" or counts[best] > 1.3 * counts["en"]
    )
    return best if is_clear else None


def is_foreign(text: str) -> bool:
    """Say whether the paragraph is surely not English: a French footer under an English article."""
    if len(text) < 30 and text.isascii():  # noqa: PLR2004 - a heading says nothing
        return False
    sample = text[:_SAMPLE]
    told = sample.lower().split()
    if len(list(filter(_ENGLISH_ALONE.__contains__, told))) * _SURELY_ENGLISH >= len(told):
        return False
    if _script(sample) is not None:
        return True
    words = _words(sample)
    if len(words) < _LEAST_FOREIGN_WORDS or _of_words(words) in (None, "en"):
        return False
    is_shouted = sample.isupper()
    return len(sample) >= _SHORT_TEXT or is_shouted or _of_words(_words(_NAMES.sub("", sample))) not in (None, "en")


def _script(sample: str) -> str | None:
    """Give the language of a script that English does not use, where it prevails."""
    if sample.isascii():
        return None
    if not _FAR.search(sample, 0, _TOLD_BY):
        return None
    letters = [letter for letter in sample[:_TOLD_BY] if letter.isalpha()]
    foreign = [letter for letter in letters if ord(letter) > 0x36F]  # noqa: PLR2004 - beyond Latin and its marks
    if len(foreign) * 2 <= len(letters) or not foreign:
        return None
    names = Counter(unicodedata.name(letter, "?").split()[0].removesuffix("-") for letter in foreign[:400])
    for name, _ in names.most_common(3):
        if name in _SCRIPTS:
            kana = names["HIRAGANA"] + names["KATAKANA"]
            return "ja" if kana * 10 > sum(names.values()) else _SCRIPTS[name]
    return None
