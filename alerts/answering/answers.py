"""What comes of an answer, whichever way it came: a transaction each, one clear sentence. Blocking: use a thread."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from alerts import audit
from alerts.answering.presses import Press
from alerts.answering.pressing import NotTheirs, press
from alerts.deciding.actions import UnknownAlert, UnknownHold
from alerts.subscribing import readers
from alerts.subscribing.self_service import VALID_FOR, confirm, mark_of, unsubscribe
from alerts.subscribing.tokens import BadToken, Tokens
from streams.database import snapshot, transaction
from streams.outages import outage

log = logging.getLogger(__name__)

What = Literal["unsubscribe", "confirm", "press"]
Came = Literal["done", "refused", "limited", "failed"]
OK, BAD, LATER = 200, 400, 503
SORRY = "That could not be done just now; nothing was changed. Please try again in a minute."
LINK = "a reader's link"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What somebody is told, as `status` of HTTP has it; `button` is on a page that asks them first."""

    status: int
    title: str
    text: str
    button: str = ""


def unheard(what: What, came: Came) -> None:
    """Hear of an answer, and do nothing."""


@dataclass(frozen=True, kw_only=True)
class Answers:
    """Does what is answered. Idempotent: the same link or press again gives the same state.

    `tokens` None: no links are given out, so none is taken. `on_answer` hears what came of each.
    """

    engine: Engine
    clock: Callable[[], datetime]
    tokens: Tokens | None = None
    snooze: timedelta = timedelta(hours=1)
    on_answer: Callable[[What, Came], None] = unheard

    def asks_unsubscribe(self, token: str) -> Answer:
        """Give the page that asks before it takes anybody off: whoever opens a link, a scanner too, sees only that."""
        return self._answered("unsubscribe", lambda tokens: self._asks_unsubscribe(tokens, token))

    def unsubscribe(self, token: str) -> Answer:
        """Take the token's reader off its subscription."""
        return self._answered("unsubscribe", lambda tokens: self._unsubscribe(tokens, token))

    def asks_confirm(self, token: str) -> Answer:
        """Give the page that asks before it confirms."""
        return self._answered("confirm", lambda tokens: self._asks_confirm(tokens, token))

    def confirm(self, token: str) -> Answer:
        """Put in force what the token's reader asked for."""
        return self._answered("confirm", lambda tokens: self._confirm(tokens, token))

    def press(self, presses: Sequence[Press]) -> list[tuple[Press, str]]:
        """Do what was pressed, and give what each presser is answered, "" where the message shows it.

        Raises SQLAlchemyError when the database would not: Slack hands the press over again.
        """
        told = []
        for one in presses:
            try:
                with transaction(self.engine) as connection:
                    text = press(connection, one, self.clock(), snooze=self.snooze)
                self.on_answer("press", "done")
            except (NotTheirs, UnknownAlert, UnknownHold) as error:
                log.warning("a press is refused", extra={"action": one.action, "of": one.subject, "why": error.problem})
                self.on_answer("press", "refused")
                text = f"Nothing was done: {error.problem}."
            except SQLAlchemyError:
                self.on_answer("press", "failed")
                raise
            told.append((one, text))
        return told

    def _answered(self, what: What, answer: Callable[[Tokens], Answer]) -> Answer:
        if self.tokens is None:
            return Answer(status=BAD, title="This link is not valid", text="No links are given out here.")
        try:
            found = answer(self.tokens)
        except BadToken as error:
            self.on_answer(what, "refused")
            return Answer(status=BAD, title=f"{error.problem[:1].upper()}{error.problem[1:]}", text=f"{error.remedy}.")
        except SQLAlchemyError as error:
            log.warning("an answer could not be kept: %s", outage(error) or type(error).__name__)
            self.on_answer(what, "failed")
            return Answer(status=LATER, title="Not now", text=SORRY)
        if not found.button:
            self.on_answer(what, "done")
        return found

    def _asks_unsubscribe(self, tokens: Tokens, token: str) -> Answer:
        tokens.read(token, "unsubscribe", self.clock())
        text = "You will be sent no more alerts of this subscription, and no corrections of earlier ones."
        return Answer(status=OK, title="Do you want no more of these alerts?", text=text, button="Unsubscribe")

    def _unsubscribe(self, tokens: Tokens, token: str) -> Answer:
        claim = tokens.read(token, "unsubscribe", self.clock())
        with transaction(self.engine) as connection, audit.origin(connection, LINK):
            came = unsubscribe(connection, claim, tokens, self.clock())
        log.info("unsubscribe", extra={"subscription": claim.subject, "came": came})
        if came == "unknown":
            return Answer(status=OK, title="You are not on it", text="This subscription does not name you any more.")
        return Answer(status=OK, title="You are unsubscribed", text="Nothing more of this subscription is sent to you.")

    def _asks_confirm(self, tokens: Tokens, token: str) -> Answer:
        claim = tokens.read(token, "confirm", self.clock(), VALID_FOR)
        with snapshot(self.engine) as connection:
            found = readers.load(connection, claim.subject)
        if found is None or tokens.addressee(claim, [found.to]) is None or found.state == "ended":
            raise BadToken("this link is not valid any more", remedy="Ask for a new subscription")
        if found.state == "active":
            return Answer(status=OK, title="You are subscribed", text="You confirmed this already.")
        what = f"Alerts from {found.least} on{f', {found.match}' if found.match else ', of every rule'}."
        return Answer(status=OK, title="Do you want Tocsin's alerts?", text=what, button="Yes, send them")

    def _confirm(self, tokens: Tokens, token: str) -> Answer:
        claim = tokens.read(token, "confirm", self.clock(), VALID_FOR)
        with transaction(self.engine) as connection, audit.origin(connection, LINK):
            found = confirm(connection, claim, tokens, self.clock())
        log.info("confirmed", extra={"subscription": found.subscription_id, "reader": mark_of(found.to)})
        text = "Alerts are sent to you from now on. Each has a link that ends it."
        return Answer(status=OK, title="You are subscribed", text=text)
