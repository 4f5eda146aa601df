import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.feeds.site import Site, item, rss

SAMPLE = ROOT / "examples" / "feed"


async def run(*arguments: str, folder: Path, private: bool = True) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tocsin", "feeds", *arguments]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "TOCSIN_DATA__FOLDER": str(folder)}
    environment |= {"TOCSIN_ALLOW_PRIVATE": "1"} if private else {}
    return await asyncio.to_thread(
        subprocess.run, command, capture_output=True, text=True, cwd=folder, env=environment, timeout=60, check=False
    )


async def check(*targets: str, folder: Path, private: bool = True) -> tuple[int, list[dict[str, Any]]]:
    done = await run("check", "--json", *targets, folder=folder, private=private)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


async def test_feeds_are_told_as_the_contract_says(site: Site, tmp_path: Path) -> None:
    site.pages["/f"] = rss("<item><title>A &amp;amp; <![CDATA[<b>B</b>]]></title><link>/1</link>"
                           "<guid>x1</guid><pubDate>Sat, 10 Jan 2026 06:00:00 +0300</pubDate></item>",
                           "<item><title>No time</title></item>")  # fmt: skip
    code, (found,) = await check(f"{site.base}/f", folder=tmp_path)
    first, second = found["entries"]
    assert {"url", "format", "entries", "problems"} == set(found)
    assert (0, f"{site.base}/f", "rss") == (code, found["url"], found["format"])
    assert {"id": "x1", "title": "A & B", "link": f"{site.base}/1", "published": "2026-01-10T03:00:00Z"} == first
    assert ("No time", None, None) == (second["title"], second["link"], second["published"])


async def test_one_that_cannot_be_read_does_not_stop_the_others(site: Site, tmp_path: Path) -> None:
    site.pages |= {"/f": rss(item(1)), "/page": b"<!doctype html><p>x", "/empty": b""}
    targets = (f"{site.base}/gone", f"{site.base}/page", f"{site.base}/empty", "nowhere.xml", f"{site.base}/f")
    code, found = await check(*targets, folder=tmp_path)
    assert (1, [None, None, None, None, "rss"]) == (code, [one["format"] for one in found])
    assert list(targets) == [one["url"] for one in found]
    assert all(one["problems"] and not one["entries"] for one in found[:4])


async def test_loopback_is_refused_unless_it_is_allowed(site: Site, tmp_path: Path) -> None:
    site.pages["/f"] = rss(item(1))
    code, (found,) = await check(f"{site.base}/f", folder=tmp_path, private=False)
    assert (1, None) == (code, found["format"])
    assert "TOCSIN_ALLOW_PRIVATE=1" in found["problems"][0]


async def test_files_are_checked_too(tmp_path: Path) -> None:
    files = [str(SAMPLE / name) for name in ("meridian.rss", "clarion.atom", "fan.json")]
    code, found = await check(*files, folder=tmp_path)
    assert (0, ["rss", "atom", "json"]) == (code, [one["format"] for one in found])
    assert [5, 4, 3] == [len(one["entries"]) for one in found]


async def test_the_list_names_each_feed_and_a_broken_one_is_named_by_line(tmp_path: Path) -> None:
    (tmp_path / "feeds.yaml").write_text((SAMPLE / "feeds.yaml").read_text())
    good = await run("list", "--json", folder=tmp_path)
    assert ["Meridian Wire", "The Daily Clarion", "Field Access Network"] == [
        json.loads(line)["name"] for line in good.stdout.splitlines()
    ]
    (tmp_path / "feeds.yaml").write_text("tocsin: 1\nfeeds:\n  - uri: x\n")
    bad = await run("list", folder=tmp_path)
    assert 1 == bad.returncode
    assert "feeds.yaml:3:5: unknown key 'uri'. Did you mean url?" in bad.stderr


@pytest.mark.parametrize("arguments", [("check",), ("check", "--jsn", "x"), ("nothing",)])
async def test_wrong_use_is_exit_code_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert 2 == (await run(*arguments, folder=tmp_path)).returncode
