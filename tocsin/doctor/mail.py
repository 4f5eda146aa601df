"""What the domain of the sender says of itself in DNS: SPF, DKIM and DMARC, without which alerts end up as spam."""

from collections.abc import Callable, Sequence
from email.utils import parseaddr

import dns.exception
import dns.resolver

from streams.findings import Finding, doubtful, wrong

TIMEOUT_SECONDS = 5.0
WHY = "big mail providers refuse or hide mail without it"
Asked = Callable[[str], list[str]]  # the TXT records of a name


class Unasked(Exception):
    """No DNS server answered the question."""


def resolver_of(servers: Sequence[str]) -> Asked:
    """Give what asks these servers (ADDRESS or ADDRESS:PORT), the system's when there are none, for TXT records."""
    made = dns.resolver.Resolver(configure=not servers)
    made.lifetime = TIMEOUT_SECONDS
    if servers:
        named = [one.split(":") if one.count(":") == 1 else [one] for one in servers]
        made.nameservers = [host for host, *_port in named]
        made.nameserver_ports = {host: int(port[0]) for host, *port in named if port}

    def ask(name: str) -> list[str]:
        try:
            answers = made.resolve(name, "TXT")
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return []
        except dns.exception.DNSException as error:
            raise Unasked(type(error).__name__) from error
        return [b"".join(one.strings).decode("utf-8", "replace") for one in answers]

    return ask


def check(sender: str, selector: str, ask: Asked) -> list[Finding]:
    """Give what is right and wrong with the records of the domain of `sender`. Never raises."""
    domain = parseaddr(sender)[1].rpartition("@")[2].lower()
    if "." not in domain:
        remedy = "Set email.sender to an address of yours, unless mail stays on this machine"
        return [doubtful("mail records", f"{domain or sender!r} is no domain that others know", remedy)]
    looks: dict[str, Callable[[str], Finding]] = {
        "SPF": lambda what: _spf(what, ask(domain)),
        "DKIM": lambda what: _dkim(what, domain, selector, ask),
        "DMARC": lambda what: _dmarc(what, domain, ask),
    }
    findings = []
    for name, look in looks.items():
        what = f"{name} of {domain}"
        try:
            findings.append(look(what))
        except Unasked as error:
            remedy = "Check this machine's DNS, or set email.dns_servers"
            findings.append(doubtful(what, f"could not be asked: {error}", remedy))
    return findings


def _spf(what: str, texts: Sequence[str]) -> Finding:
    records = [text for text in texts if text.lower().split(" ")[0] == "v=spf1"]
    if not records:
        remedy = 'Add a TXT record that names who sends for you: "v=spf1 include:YOUR-PROVIDER -all"'
        return wrong(what, f"there is no record; {WHY}", remedy)
    if len(records) > 1:
        return wrong(what, f"there are {len(records)} records, so that none counts", "Join them into one")
    last = records[0].lower().split()[-1]
    if last in ("+all", "all"):
        return wrong(what, f"{last} lets everybody send in your name", "End it with -all or ~all")
    if not last.endswith("all") and not last.startswith("redirect="):
        return doubtful(what, f"it does not say what of everybody else: {records[0]}", "End it with -all or ~all")
    if last == "?all":
        return doubtful(what, "?all says nothing of who else may send", "End it with -all or ~all")
    return Finding(what=what, found=records[0])


def _dkim(what: str, domain: str, selector: str, ask: Asked) -> Finding:
    if not selector:
        remedy = "Set email.dkim_selector to the s= of a DKIM-Signature in a mail of yours"
        return doubtful(what, "nobody said under which selector the key stands", remedy)
    name = f"{selector}._domainkey.{domain}"
    records = [_tags(text) for text in ask(name)]
    keys = [tags for tags in records if "p" in tags and tags.get("v", "DKIM1") == "DKIM1"]
    if not keys:
        return wrong(what, f"there is no key at {name}; {WHY}", "Publish the key that your mail server signs with")
    if not any(tags["p"] for tags in keys):
        return wrong(what, f"the key at {name} is withdrawn: p= is empty", "Publish the key in use")
    return Finding(what=what, found=f"a key stands at {name}; the server must sign List-Unsubscribe with it, too")


def _dmarc(what: str, domain: str, ask: Asked) -> Finding:
    labels = domain.split(".")
    for first in range(len(labels) - 1):  # the domain's own, else that of one above it (RFC 9091)
        name = ".".join(["_dmarc", *labels[first:]])
        records = [_tags(text) for text in ask(name) if _tags(text).get("v") == "DMARC1"]
        if len(records) > 1:
            return wrong(what, f"there are {len(records)} records at {name}, so that none counts", "Leave one")
        if records:
            policy = records[0].get("p", "")
            if policy not in ("none", "quarantine", "reject"):
                return wrong(what, f"{name} has no policy: p={policy}", "Write p=none, p=quarantine or p=reject")
            return Finding(what=what, found=f"p={policy} at {name}")
    remedy = f'Add a TXT record at _dmarc.{domain}: "v=DMARC1; p=none; rua=mailto:..."'
    return wrong(what, f"there is no record; {WHY}", remedy)


def _tags(text: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in text.split(";")]
    return {name.strip(): value.strip() for name, equals, value in pairs if equals}
