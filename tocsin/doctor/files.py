"""The files that people edit: rules and subscriptions."""

from alerts.subscribing import subscriptions as subscribed
from rules.load import load as load_rules
from streams.faults import FileFaults
from streams.findings import Finding, doubtful, wrong
from tocsin.config import Settings


def rules(settings: Settings) -> list[Finding]:
    """Give whether the rules load."""
    if not settings.rules.paths:
        return [wrong("rules", "none are configured", 'Set [rules] paths = ["rules"], or run `tocsin init`')]
    try:
        loaded = load_rules(settings.rules.paths).rules
    except FileFaults as faults:
        return _faults("rules", faults)
    if not loaded:
        return [wrong("rules", "the files hold none", "Write one: docs/writing-rules.md, or run `tocsin init`")]
    return [Finding(what="rules", found=f"{len(loaded)} in order")]


def subscriptions(settings: Settings) -> list[Finding]:
    """Give whether the subscriptions load, and whether somebody would be told of each rule."""
    if not settings.subscriptions.paths:
        remedy = 'Set [subscriptions] paths = ["subscriptions.yaml"], or run `tocsin init`'
        return [wrong("subscriptions", "none are configured", remedy)]
    try:
        known = load_rules(settings.rules.paths).rules if settings.rules.paths else ()
        loaded = subscribed.load(settings.subscriptions.paths, known or None)
    except FileFaults as faults:
        return _faults("subscriptions", faults)
    if not loaded:
        return [wrong("subscriptions", "the files hold none", "Name who is to be told in subscriptions.yaml")]
    unheard = [rule for rule, is_heard in subscribed.received(known, loaded).items() if not is_heard]
    told = [Finding(what="subscriptions", found=f"{len(loaded)} in order")]
    remedy = "Widen `match` or `least` of a subscription, or let it be so"
    return told + [doubtful("subscriptions", f"nobody would be told of {rule}", remedy) for rule in unheard]


def _faults(what: str, faults: FileFaults) -> list[Finding]:
    first, *more = str(faults).splitlines()
    others = f" (and {len(more)} more)" if more else ""
    return [wrong(what, first + others, f"Mend it; `tocsin {what} check` lists all")]
