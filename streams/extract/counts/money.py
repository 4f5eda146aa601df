"""Sums of money: "$6,000", "60,000 Congolese francs", "2.4 million Sudanese pounds"."""

import re

_BEFORE = re.compile(r"(?:[$€£¥₽₴₪₺₦₹₩₫₱]|\b(?:US|USD|EUR|GBP|Rs|rs|CHF|CFA|KSh|Ksh|TSh|USh|AED|SAR)\.?)\s*$")
# whose money it is, or which: "Yemeni", "South Sudanese", "West African CFA", "new Syrian"
_WHOSE = r"(?:(?:us|u\.s\.|new|old|cfa|local|convertible|(?-i:[A-Z])[\w'\u2019.-]+) ){0,3}"
_CURRENCY = (
    r"dollars?|euros?|pounds?|sterling|roubles?|rubles?|lir(?:a|as|e|i)|rupees?|usd|eur|rials?|riyals?|dinars?|dirhams?|"
    r"hryvnias?|shekels?|cents?|bucks|yuan|renminbi|yen|francs?|shillings?|birrs?|nairas?|cedis?|kyats?|(?-i:afghanis?)|"
    r"kwachas?|kwanzas?|pesos?|reais|bolivars?|zlotys?|kron(?:a|er|or)|korunas?|forints?|manats?|drams|tenges?|somonis?|"
    r"bahts?|ringgits?|rupiahs?|takas?|ouguiyas?|nakfas?|ariarys?|leones|dalasis?|meticais|meticals?|gourdes?|"
    r"guaranis?|guaranies|quetzals?|lempiras?|cordobas?|tugriks?|pulas?"
)
# that are words of other things too: only after whose they are; 6,000 Taliban may have won
_OF_A_STATE = (
    r"(?-i:Korean won|[A-Z][\w'\u2019-]+ "
    r"(?:rand|soms?|dong|lari|kips?|riels?|lei|lev[as]?|marks|crowns|soles|reals|talas?))"
)
_AFTER = re.compile(
    rf"\s*[$€£¥₽₴₪₺₦₹₩₫₱]|\s*{_WHOSE}(?:{_CURRENCY})\b(?![-'\u2019])|\s+(?:North |South )?{_OF_A_STATE}\b",
    re.IGNORECASE,
)


def is_money(text: str, end: int, before: str) -> bool:
    """Say whether the number that ends at `end`, after the words `before` it, is a sum of money."""
    return _BEFORE.search(before) is not None or _AFTER.match(text, end) is not None
