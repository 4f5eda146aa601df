"""What takes people's answers, within the deliver role: the public endpoint, and Slack's Socket Mode."""

from collections.abc import Sequence
from datetime import timedelta
from urllib.parse import urlsplit

from sqlalchemy import Engine

from alerts.answering.answers import Answers, Came, What
from alerts.answering.metrics import AnswerMetrics
from alerts.answering.presses import HOOKS
from alerts.answering.replies import reply
from alerts.answering.signed import Signatures
from alerts.answering.socket_mode import SocketMode
from alerts.answering.web import AnswerSite
from alerts.channels import LOOPBACK
from alerts.sending.delivering import Part
from tocsin.config import Settings
from tocsin.wiring.links import links_of
from tocsin.wiring.world import now


def answering(settings: Settings, engine: Engine, metrics: AnswerMetrics) -> Sequence[Part]:
    """Give what is configured: nothing, where messages have neither links nor buttons. Raises WeakSecret."""
    links, slack = links_of(settings), settings.slack
    secret, app_token = slack.signing_secret.get_secret_value(), slack.app_token.get_secret_value()

    def count(what: What, came: Came) -> None:
        metrics.answers.labels(what, came).inc()

    answers = Answers(
        engine=engine,
        clock=now,
        tokens=links.tokens if links is not None else None,
        snooze=timedelta(minutes=slack.snooze_minutes),
        on_answer=count,
    )
    parts: list[Part] = []
    if links is not None or secret:
        signatures = Signatures(secret) if secret else None
        bind, port = settings.links.bind, settings.links.port
        parts.append(
            AnswerSite(answers, bind=bind, port=port, signatures=signatures, reply=reply, hooks=_hooks(settings))
        )
    if app_token:
        parts.append(
            SocketMode(answers, app_token=app_token, base_url=slack.base_url, reply=reply, hooks=_hooks(settings))
        )
    return parts


def _hooks(settings: Settings) -> tuple[str, ...]:
    """Give the hosts whose addresses take an answer to a presser: Slack's, or the stand-in's on this machine."""
    parts = urlsplit(settings.slack.base_url)
    return (f"{parts.hostname}:{parts.port}",) if parts.hostname in LOOPBACK else HOOKS
