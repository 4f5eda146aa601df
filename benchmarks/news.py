"""Texts to measure reading on: gold articles, and a drawn stream of which most tells of no war."""

import random  # noqa: TID251 - the stream is drawn, from a seed that stands here
from pathlib import Path

from tocsin.evaluation.gold import load_gold

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
WORDS = 500
CONFLICT_SHARE = 0.05
ALIKE_SHARE = 0.1  # ordinary articles with a sentence that only looks like war

_WHO = (
    "The city council", "A spokeswoman for the retailer", "The head coach", "Researchers at the university",
    "The finance minister", "Residents of the harbour district", "The museum's director", "A group of teachers",
    "The airline", "The weather service", "The festival's organisers", "Two of the largest banks",
)  # fmt: skip
_DID = (
    "said on {day} that the new line would open {time} and cost {money} million euros",
    "presented the results of a study with {number} patients in {town}",
    "expects sales to grow by {share} percent this year, after a weak spring in {town}",
    "won {score} in front of {number} people and now leads the table by {share} points",
    "warned that rain and wind would reach {town} by {day} evening",
    "agreed to renovate the old theatre in {town}, which has been closed since {year}",
    "signed a contract with a supplier from {town} that runs until {year}",
    "rejected the plan, citing noise, costs and the {number} signatures that neighbours had collected",
    "welcomed the decision and promised that no jobs would be lost in {town}",
    "opened an exhibition of {share} paintings, some of which were last shown in {year}",
    "reported that prices for bread and milk had fallen slightly in {town}",
    "told reporters that talks about the budget would go on until {day}",
    "took over a smaller rival from {town} for {money} million euros, the largest such deal since {year}",
    "hit out at critics after losing {score} in {town}, and will now fight for a place among the last eight",
    "launched a campaign against litter, in which {number} pupils from {town} are taking part",
    "pulled out of the race on {day}, saying that it was time to give younger people a chance",
    "fell by {share} points in a survey of {number} voters, and is under pressure to step down",
    "secured a grant of {money} million euros to clear the old railway yard in {town}",
    "stormed to victory in {town} on {day}, {share} seconds ahead of the field",
    "went on strike over pay on {day}, and services across {town} were affected until the evening",
)
_TOWNS = ("Lyon", "Leeds", "Osaka", "Porto", "Denver", "Malmo", "Pune", "Cork", "Perth", "Lima", "Accra", "Turin")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def samples() -> list[str]:
    """Give the five sample articles where they are beside the project, else our own gold articles."""
    if SEEDS.is_dir():
        return [file.read_text(encoding="utf-8") for file in sorted(SEEDS.glob("*.txt"))]
    return _reports()


def stream(articles: int, *, seed: int = 1) -> list[str]:
    """Give articles of about 500 words, one in twenty of a war; the same for the same seed."""
    drawn = random.Random(seed)  # noqa: S311 - a workload
    wars = [text for text in _reports(with_events=True) if text]
    alike = [
        case.text for case in load_gold(ROOT / "tests/articles/sentences") if not case.events and not case.held_out
    ]
    found = []
    for number in range(articles):
        is_war = number % round(1 / CONFLICT_SHARE) == 0
        told = [drawn.choice(wars)] if is_war else [drawn.choice(alike)] if drawn.random() < ALIKE_SHARE else []
        found.append(_padded(told, drawn))
    return found


def words(text: str) -> int:
    """Give the number of words between blanks."""
    return len(text.split())


def _reports(*, with_events: bool | None = None) -> list[str]:
    return [
        case.text
        for case in load_gold(ROOT / "tests/articles/reports")
        if not case.held_out and with_events in (None, bool(case.events))
    ]


def _padded(paragraphs: list[str], drawn: random.Random) -> str:
    found = list(paragraphs)
    count = sum(map(words, found))
    while count < WORDS:
        paragraph = " ".join(_ordinary(drawn) for _ in range(4))
        found.append(paragraph)
        count += words(paragraph)
    return "\n\n".join(found)


def _ordinary(drawn: random.Random) -> str:
    filled = drawn.choice(_DID).format(
        day=drawn.choice(_DAYS), time="in autumn", town=drawn.choice(_TOWNS), money=drawn.randint(2, 90),
        number=f"{drawn.randint(300, 60_000):,}", share=drawn.randint(2, 60), year=drawn.randint(1980, 2030),
        score=f"{drawn.randint(1, 6)}-{drawn.randint(0, 5)}",
    )  # fmt: skip
    return f"{drawn.choice(_WHO)} {filled}."
