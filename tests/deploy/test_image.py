"""The image: nothing runs as root, and what is copied into it is all that the package needs."""

import re
import shutil
import subprocess
import sys
import zipfile
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.conftest import missing_tool
from tests.docs.pages import ROOT
from tests.test_architecture import PACKAGES, tracked

DOCKERFILE = ROOT / "deploy" / "Dockerfile"
STAGES = [part.splitlines() for part in re.split(r"^FROM ", DOCKERFILE.read_text(), flags=re.MULTILINE)[1:]]
COPIED = [word for line in STAGES[0] if line.startswith("COPY ") for word in line.split()[1:-1]]


def said(stage: list[str], word: str) -> list[str]:
    return [line.removeprefix(word).strip() for line in stage if line.startswith(f"{word} ")]


def test_the_linter_is_content() -> None:
    linter = Path(sys.executable).with_name("hadolint")
    if not linter.exists():
        missing_tool("hadolint")
    told = subprocess.run([linter, DOCKERFILE], capture_output=True, text=True, check=False)
    assert (0, "") == (told.returncode, told.stdout)


def test_it_runs_as_a_user_by_number_who_is_not_root() -> None:
    [user] = said(STAGES[-1], "USER")
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", user)


def test_the_last_stage_builds_nothing() -> None:
    assert (2, []) == (len(STAGES), [line for line in said(STAGES[-1], "RUN") if "pip" in line or "apt" in line])


def test_both_stages_begin_with_the_same_slim_python() -> None:
    bases = {stage[0].split()[0] for stage in STAGES}
    [version] = re.findall(r"^ARG PYTHON=(\S+)$", DOCKERFILE.read_text(), re.MULTILINE)
    wanted = re.findall(r'requires-python = ">=(\S+)"', (ROOT / "pyproject.toml").read_text())
    assert ({"python:${PYTHON}-slim"}, [version]) == (bases, wanted)


def test_what_is_copied_is_there_and_let_through() -> None:
    let_through = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert ([], let_through) == ([name for name in COPIED if not (ROOT / name).exists()], set(COPIED))


def test_no_secret_and_no_setting_of_a_user_is_baked_in() -> None:
    assert [] == re.findall(r"(?i)\S*(?:token|password|secret)\S*", DOCKERFILE.read_text())


@pytest.mark.timeout(300)
def test_the_package_is_whole_when_it_is_built_of_what_is_copied(tmp_path: Path) -> None:
    source = tmp_path / "src"
    for name in COPIED:
        copy = source / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, copy, ignore=ignored) if (ROOT / name).is_dir() else shutil.copy(ROOT / name, copy)
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path / "wheel")]
    subprocess.run([*build, str(source)], check=True, capture_output=True)
    [wheel] = (tmp_path / "wheel").glob("*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    ours = {str(file.relative_to(ROOT)) for file in tracked() if file.exists()}
    needed = {name for name in ours if name.split("/")[0] in PACKAGES and not fnmatch(name, "*.md")}
    assert set() == needed - held
