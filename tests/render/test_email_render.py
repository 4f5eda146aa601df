"""An alert as an e-mail: what it says in both parts, and that nothing in it is alive or a header."""

from email import message_from_bytes, policy
from html.parser import HTMLParser

import pytest
from hypothesis import given

from alerts.channels.email_message import compose
from alerts.message import Kind, Message, QuoteLine
from alerts.render.email import COLOURS, render
from tests.render.hostile import HOSTILE, attacked, messages
from tests.render.snapshots import matches
from tocsin.testing.messages import OFFENSIVE, a_key, a_message, an_update

SENDER = "Tocsin <alerts@news.example>"
HEADERS = [
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "List-Id", "X-Tocsin-Alert", "X-Tocsin-Delivery",
    "X-Tocsin-Revision", "X-Tocsin-Rule", "X-Tocsin-Certainty", "MIME-Version", "Content-Type",
]  # fmt: skip


class Page(HTMLParser):
    """The elements and links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.handlers += [name for name, _value in attrs if name.startswith("on")]


def relative_luminance(colour: str) -> float:
    channels = [int(colour[position : position + 2], 16) / 255 for position in (1, 3, 5)]
    red, green, blue = ((one / 12.92) if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("name", "message"), [("email-first", OFFENSIVE), ("email-update", an_update())])
@pytest.mark.parametrize("part", ["html", "txt"])
def test_it_looks_as_it_did(name: str, message: Message, part: str) -> None:
    rendered = render(message)
    assert matches(f"{name}.{part}", rendered.html if part == "html" else rendered.text)


@pytest.mark.parametrize(
    "said",
    [
        "Rebel coalition: offensive near Marea, over 6,000",
        "Offensive, under way",
        "Marea, Aleppo, Syria",
        "over 6,000 (at least 6,001)",
        "more than 6,000 fighters",
        "according to a field commander",
        "10 Jan 2026, 06:00 UTC",
        "2 independent sources, confidence 82%",
        "offensive-over-5000",
        "Northern Wire",
    ],
)
def test_both_parts_say(said: str) -> None:
    rendered = render(OFFENSIVE)
    assert (True, True) == (said in rendered.text, said in rendered.html)


def test_the_page_links_the_sources_and_nothing_else() -> None:
    assert [line.url for line in OFFENSIVE.quotes] == Page(render(OFFENSIVE).html).links


def test_the_text_is_not_escaped() -> None:
    assert "AT&T <said>" in render(a_message(title="AT&T <said>")).text


def test_an_update_says_what_changed_in_both_parts() -> None:
    rendered = render(an_update())
    assert (True, True) == tuple("A second outlet reports it" in part for part in (rendered.text, rendered.html))


def test_an_update_keeps_the_subject_of_the_first() -> None:
    assert render(OFFENSIVE).subject == render(an_update()).subject


def test_without_a_first_title_the_subject_is_the_title() -> None:
    assert "[Tocsin] Siege of Marea" == render(a_message(first_title="", title="Siege of Marea")).subject


def test_more_quotes_than_fit_are_counted() -> None:
    assert "… and 28 more reports" in render(a_message(quotes=OFFENSIVE.quotes * 20)).html


@pytest.mark.parametrize("severity", sorted(COLOURS))
def test_a_label_can_be_read(severity: str) -> None:
    lighter, darker = sorted(map(relative_luminance, COLOURS[severity]), reverse=True)
    assert 4.5 <= (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_adds_no_element_link_or_handler_to_the_page(hostile: str) -> None:
    page, plain = Page(render(attacked(hostile)).html), Page(render(attacked("plain")).html)
    assert (sorted(set(plain.elements)), plain.links, []) == (
        sorted(set(page.elements) | ({"p"} if not hostile else set())),
        page.links,
        page.handlers,
    )


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_adds_no_header(hostile: str) -> None:
    raw = compose(attacked(hostile), "desk@example.org", a_key(), sender=SENDER)
    assert sorted([*HEADERS, "Importance"]) == sorted(message_from_bytes(raw, policy=policy.compat32).keys())


@given(messages())
def test_whatever_the_news_is_the_headers_are_ours(message: Message) -> None:
    raw = compose(message, "desk@example.org", a_key(), sender=SENDER)
    found = [name for name in message_from_bytes(raw, policy=policy.compat32) if name != "Importance"]
    assert sorted(HEADERS) == sorted(found)


@given(messages())
def test_whatever_the_news_is_a_mail_is_ascii_with_short_lines(message: Message) -> None:
    raw = compose(message, "desk@example.org", a_key(), sender=SENDER)
    assert (True, True) == (raw.isascii(), max(map(len, raw.split(b"\r\n"))) <= 998)


def test_a_mail_from_a_bidi_headline_reads_forward() -> None:
    quote = QuoteLine(quote="\u202ereversed\u202c", source="Wire")
    assert "\u202e" not in render(a_message(title="\u202etitle", quotes=(quote,))).html


def test_a_retraction_says_so_in_the_headline_and_claims_nothing_for_sure() -> None:
    rendered = render(a_message(kind="retraction", standing="retracted", before=OFFENSIVE.title))
    for part in (rendered.text, rendered.html):
        assert (True, False) == (f"Retracted: {OFFENSIVE.title}" in part, "without doubt" in part)


def test_a_link_stands_beside_the_host_it_leads_to() -> None:
    quote = QuoteLine(quote="q", source="Apple News", url="https://\u0430\u0440\u0440\u04cf\u0435.com/x")
    rendered = render(a_message(quotes=(quote,)))
    assert ("xn--80ak6aa92e.com", True) == (
        "xn--80ak6aa92e.com" if " · xn--80ak6aa92e.com" in rendered.html else "",
        "https://xn--80ak6aa92e.com/x" in rendered.text,
    )


@pytest.mark.parametrize("kind", ["review", "storm"])
def test_a_question_names_the_commands_that_answer_it(kind: Kind) -> None:
    rendered = render(a_message(kind=kind, hold_id="hold-1"))
    for part in (rendered.text, rendered.html):
        assert "tocsin alerts release hold-1" in part
        assert "tocsin alerts drop hold-1" in part


def test_a_review_has_a_subject_of_its_own() -> None:
    assert f"[Tocsin] To be approved: {OFFENSIVE.title}" == render(a_message(kind="review", hold_id="hold-1")).subject


def test_a_storm_claims_nothing_for_sure() -> None:
    assert "Sure:" not in render(a_message(kind="storm", hold_id="hold-1")).text
