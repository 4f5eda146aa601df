"""What all tests share."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of what is already known, beside the project; tests that need it say so by asking for it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs ../shared beside the project")
    return folder


def missing_tool(tool: str) -> None:
    """Skip, or fail where everything is required, because `tool` is not installed."""
    reason = f"{tool} is not installed (deploy/debian-packages.txt)"
    if os.environ.get("TOCSIN_REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
