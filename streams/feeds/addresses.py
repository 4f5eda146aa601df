"""URLs and network addresses: what may be fetched, what may be shown, what names the same page. Pure."""

import ipaddress
import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

_CAME_FROM = (  # who may be told where a page's own parameter may stand, too: "?ref=rss", but not "?ref=1234"
    r"(?:rss|feeds?|home|hp|front|social|share|twitter|facebook|tw|fb|email|newsletter|app|mobile|google|e2|djem|amp)\w*"
)
_TRACKING = re.compile(
    r"utm_\w+|at_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|mc_[ce]id|igshid|cmpid|ocid|smid|xtor|_hs\w+"
    r"|cmp|emc|ns_\w+|traffic_source|_ga|_gl|ito|icid|intcid|s_cid|sh_kit|wt_mc",
    re.IGNORECASE,
)
_SHOWING = re.compile(
    rf"(?:outputtype|amp)=(?:amp|1|true)?|(?:ref|mod|partner|src|source|from|via)={_CAME_FROM}", re.IGNORECASE
)
_HANDHELD = re.compile(r"^(?:www\.)?(?:(?:amp|m|mobile)\.(?=[^.]+\.[^.]+))?")
_KEYS = re.compile(
    r"(?<=[?&])((?:[\w-]*token|api[_-]?key|auth|password|passwd|pwd|secret|sig|signature)=)[^&#]+", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://[^\s'\"<>]+", re.IGNORECASE)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_TOP = "top"  # the beginning of every page, by HTML's own definition
LONGEST_URL = 4_096


def absolute(base: str | None, link: str | None) -> str | None:
    """Give `link` as an absolute http address, or None when it is not one and `base` does not make it one."""
    if not link:
        return None
    try:
        joined = urljoin(base or "", "".join(link.split("\n")).strip().replace(" ", "%20"))
        parts = urlsplit(joined)
    except ValueError:
        return None
    is_web = parts.scheme.lower() in _DEFAULT_PORTS and bool(parts.hostname)
    return joined if is_web and len(joined) <= LONGEST_URL else None


def without_tracking(url: str) -> str:
    """Give `url` without parameters that only tell where a reader came from."""
    parts = urlsplit(url)
    if "=" not in parts.query:
        return url
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _TRACKING.fullmatch(name)]
    return url if len(kept) == len(pairs) else urlunsplit(parts._replace(query=urlencode(kept)))


def canonical(url: str) -> str:
    """Give the key of the page: no scheme, `www.`, tracking parameters, fragment or last slash; parameters sorted.

    The page for telephones is the page.
    """
    parts = urlsplit(url)
    host = _HANDHELD.sub("", parts.hostname or "")
    port = "" if _port(url) in (None, _DEFAULT_PORTS.get(parts.scheme.lower())) else f":{_port(url)}"
    pairs = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _names_no_page(*pair)]
    query = f"?{urlencode(sorted(pairs))}" if pairs else ""
    path = unquote(parts.path).rstrip("/").removesuffix("/amp")
    return f"{host}{port}{path}{query}"


def spot(url: str) -> str:
    """Give the key of the page and of the place on it; `#top` and what tells where a reader came from are no place."""
    fragment = urlsplit(url).fragment
    pairs = parse_qsl(fragment, keep_blank_values=True)
    is_place = fragment.casefold() != _TOP and not all(_names_no_page(*pair) for pair in pairs)
    return f"{canonical(url)}#{fragment}" if is_place else canonical(url)


def _names_no_page(name: str, value: str) -> bool:
    return _TRACKING.fullmatch(name) is not None or _SHOWING.fullmatch(f"{name}={value}") is not None


def _port(url: str) -> int | None:
    try:
        return urlsplit(url).port
    except ValueError:
        return None


@lru_cache(maxsize=65_536)
def host_of(url: str) -> str:
    """Give the host of `url`, or "" when it has none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def shown(url: str) -> str:
    """Give `url` without a user's name and password, and without keys among its parameters, for logs and messages."""
    url = _KEYS.sub(r"\1[hidden]", url)
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])) if "@" in parts.netloc else url


def shown_within(text: str) -> str:
    """Give a sentence with each address in it as `shown`."""
    return _ADDRESS.sub(lambda found: shown(found.group()), text)


def is_public(address: str) -> bool:
    """Whether this IP address belongs to the open internet, looked at through the forms that wrap an IPv4 address."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            wrapped = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(str(wrapped))
    return ip.is_global and not ip.is_multicast
