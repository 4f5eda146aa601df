"""The pages that people read, taken apart: fenced blocks with what stands above them, headings, links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docs.pages.markdown import anchor

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")],
    key=lambda page: str(page.relative_to(ROOT)),
)
_FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\w*)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"<!-- file: (?P<name>\S+) -->\n\Z")
_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")


@dataclass(frozen=True)
class Block:
    """One fenced block. `file` is the name it is kept under for the commands of its page, "" for none."""

    page: Path
    line: int
    language: str
    text: str
    file: str
    is_wrong: bool

    def __str__(self) -> str:
        return f"{named(self.page)}:{self.line}"


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


def blocks(page: Path, *languages: str) -> Iterator[Block]:
    """Give the blocks of these languages, in order."""
    written = page.read_text(encoding="utf-8")
    for found in _FENCE.finditer(written):
        if found["language"] in languages:
            indent = found["indent"]
            before = written[: found.start()]
            file = _FILE.search(before)
            yield Block(
                page=page,
                line=before.count("\n") + 1,
                language=found["language"],
                text="\n".join(line.removeprefix(indent) for line in found["text"].splitlines()) + "\n",
                file=file["name"] if file else "",
                is_wrong=before[: file.start() if file else None].endswith("<!-- wrong -->\n"),
            )


def all_blocks(*languages: str) -> list[Block]:
    return [block for page in PAGES for block in blocks(page, *languages)]


def prose(page: Path) -> str:
    """Give the page without its blocks, and without what stands as code within a line."""
    return re.sub(r"`[^`\n]*`", "", _FENCE.sub("", page.read_text(encoding="utf-8")))


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {anchor(heading) for heading in headings}


def links(page: Path) -> list[str]:
    return [found["target"] for found in _LINK.finditer(prose(page))]
