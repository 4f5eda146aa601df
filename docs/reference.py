"""`make docs`: write what the code knows best into `docs/reference/` and between the marks of pages written by hand.

A page written by hand holds `<!-- generated: NAME -->` and `<!-- end -->`; what stands between them is written here.
"""

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from docs.pages import commands, event, metrics, rules, sample_alert, settings, topics
from tocsin import logs

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
FOLDER = DOCS / "reference"
PAGES: Mapping[str, Callable[[], str]] = {
    "settings.md": settings.page,
    "topics.md": topics.page,
    "event.md": event.page,
    "rules.md": rules.page,
    "metrics.md": metrics.page,
    "commands.md": commands.page,
}
INSERTS: Mapping[str, Callable[[], str]] = {
    "way of an article": topics.mermaid,
    "alert": sample_alert.block,
}
WITH_INSERTS = (ROOT / "README.md",)
_MARKED = re.compile(r"(<!-- generated: (?P<name>[^>]+) -->\n)(?P<body>.*?)(<!-- end -->)", re.DOTALL)


def written() -> dict[Path, str]:
    """Give every file with what it should hold."""
    files = {FOLDER / name: page().rstrip("\n") + "\n" for name, page in PAGES.items()}
    for file in WITH_INSERTS:
        files[file] = _MARKED.sub(_filled, file.read_text(encoding="utf-8"))
    return files


def main() -> int:
    """Write what differs and name it."""
    logs.configure("docs", level="warning", form="console")
    FOLDER.mkdir(exist_ok=True)
    for file, text in written().items():
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
            print(f"wrote {file.relative_to(ROOT)}")  # noqa: T201 - a command of ours
    return 0


def _filled(found: re.Match[str]) -> str:
    return f"{found[1]}{INSERTS[found['name']]()}{found[4]}"


if __name__ == "__main__":
    sys.exit(main())
