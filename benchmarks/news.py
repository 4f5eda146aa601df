"""Texts to measure reading on: gold articles, and a drawn stream of which most tells of no war."""

import gzip
import itertools
import random  # noqa: TID251 - the stream is drawn, from a seed that stands here
from collections.abc import Iterator
from pathlib import Path

from tocsin.evaluation.gold import load_gold

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
TREEBANK = ROOT.parent / "shared" / "data" / "treebank" / "en_ewt-ud-train.conllu.gz"
WORDS = 500
SENTENCES = 4  # of a paragraph
_ID, _TEXT = "# sent_id = ", "# text = "
_PEACEFUL = ("email", "reviews", "answers")  # its weblogs and newsgroups speak of a war
CONFLICT_SHARE = 0.05
ALIKE_SHARE = 0.1  # ordinary articles with a sentence that only looks like war
MARTIAL_SHARE = 0.06  # ordinary sentences in whose words there is war: "hit out at", "took over"

_WHO = (
    "The council", "A spokeswoman for the retailer", "The trainer", "Scientists at the university",
    "The finance ministry", "Neighbours of the harbour", "The museum's curator", "A few teachers",
    "The railway company", "The weather service", "The festival's organisers", "Two of the biggest banks",
)  # fmt: skip
_DID = (
    "said on {day} that the new tram would be ready {time} and cost {money} million euros",
    "showed what came of a study with {number} patients in {town}",
    "expects sales to grow by {share} percent this year, after a weak spring in {town}",
    "was beaten {score} in {town}, though {number} spectators had hoped for more",
    "warned that wind and fog would arrive in {town} by {day} evening",
    "agreed to renovate the old theatre in {town}, which has stood empty since {year}",
    "signed a contract with a supplier from {town} that ends in {year}",
    "rejected the plan, citing noise, costs and the {number} signatures that neighbours had collected",
    "welcomed the decision and promised that no jobs would go in {town}",
    "showed {share} paintings, some of which were last seen in {year}",
    "reported that bread and milk had become slightly cheaper in {town}",
    "told reporters that talks about the budget would last until {day}",
)
_MARTIAL = (
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
    others = _real() if TREEBANK.is_file() else iter(lambda: _ordinary(drawn), "")
    found = []
    for number in range(articles):
        is_war = number % round(1 / CONFLICT_SHARE) == 0
        told = [drawn.choice(wars)] if is_war else [drawn.choice(alike)] if drawn.random() < ALIKE_SHARE else []
        found.append(_padded(told, others))
    return found


def ordinary() -> str:
    """Give what the ordinary sentences of the stream are."""
    return (
        "from e-mails, reviews and answers of the web treebank" if TREEBANK.is_file() else "drawn from twenty patterns"
    )


def words(text: str) -> int:
    """Give the number of words between blanks."""
    return len(text.split())


def _reports(*, with_events: bool | None = None) -> list[str]:
    return [
        case.text
        for case in load_gold(ROOT / "tests/articles/reports")
        if not case.held_out and with_events in (None, bool(case.events))
    ]


def _padded(paragraphs: list[str], others: Iterator[str]) -> str:
    found = list(paragraphs)
    count = sum(map(words, found))
    while count < WORDS:
        paragraph = " ".join(itertools.islice(others, SENTENCES))
        found.append(paragraph)
        count += words(paragraph)
    return "\n\n".join(found)


def _real() -> Iterator[str]:
    """Give the treebank's sentences of no war as they follow each other, again and again."""
    sentences, is_kept = [], False
    with gzip.open(TREEBANK, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(_ID):
                is_kept = line.removeprefix(_ID).startswith(_PEACEFUL)
            elif is_kept and line.startswith(_TEXT):
                sentences.append(line.removeprefix(_TEXT).strip())
    return itertools.cycle(sentences)


def _ordinary(drawn: random.Random) -> str:
    did = _MARTIAL if drawn.random() < MARTIAL_SHARE else _DID
    filled = drawn.choice(did).format(
        day=drawn.choice(_DAYS), time="in autumn", town=drawn.choice(_TOWNS), money=drawn.randint(2, 90),
        number=f"{drawn.randint(300, 60_000):,}", share=drawn.randint(2, 60), year=drawn.randint(1980, 2030),
        score=f"{drawn.randint(1, 6)}-{drawn.randint(0, 5)}",
    )  # fmt: skip
    return f"{drawn.choice(_WHO)} {filled}."
