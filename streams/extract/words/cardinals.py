"""Small numbers in words, with their values."""

_BELOW_TWENTY = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
BELOW_TWENTY = {word: value for value, word in enumerate(_BELOW_TWENTY)}
TENS = {word: 10 * value for value, word in enumerate(_TENS, 2)}
TO_TWELVE = {word: value for value, word in enumerate(_BELOW_TWENTY[1:13], 1)}
