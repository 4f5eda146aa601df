"""Each alert fires when it should and is silent when it should be, by promtool's own clock."""

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.conftest import missing_tool
from tests.docs.pages import ROOT

FILE = ROOT / "deploy" / "prometheus" / "alerts.yml"
RISING, FLAT = "0+1x120", "0x120"  # a sample a minute, two hours
NOON = 2 * 60 * 60  # promtool begins at 0: two hours later is "now"
CASES = {  # alert -> series that make it fire, series that must not
    "TocsinRoleDown": (('up{job="tocsin",role="poll"}', "0x120"), ('up{job="tocsin",role="poll"}', "1x120")),
    "TocsinAlertsLate": (("tocsin_outbox_oldest_pending_seconds", "90x120"),
                         ("tocsin_outbox_oldest_pending_seconds", "30x120")),
    "TocsinOutboxPaused": (("tocsin_outbox_paused", "1x120"), ("tocsin_outbox_paused", FLAT)),
    "TocsinDeliveriesLost": (('tocsin_deliveries_total{channel="slack",outcome="refused"}', "0x119 1"),
                             ('tocsin_deliveries_total{channel="slack",outcome="sent"}', RISING)),
    "TocsinStuck": (('tocsin_oldest_unsettled_seconds{stage="decide",role="decide"}', "150x120"),
                    ('tocsin_oldest_unsettled_seconds{stage="decide",role="decide"}', "20x120")),
    "TocsinNoFeedReadable": (("tocsin_feed_last_success_timestamp_seconds", "0x120"),
                             ("tocsin_feed_last_success_timestamp_seconds", "0+60x120")),
    "TocsinReadingsSkipped": (("tocsin_reading_offsets_skipped_total", "0x119 4"),
                              ("tocsin_reading_offsets_skipped_total", FLAT)),
    "TocsinDeadLetters": (('tocsin_dead_letters_total{stage="extract",cause="deadline"}', "0x119 1"),
                          ('tocsin_dead_letters_total{stage="extract",cause="deadline"}', FLAT)),
    "TocsinManyFeedsFail": (('tocsin_feed_polls_total{outcome="timeout"}', RISING),
                            ('tocsin_feed_polls_total{outcome="unchanged"}', RISING)),
    "TocsinFeedGaps": (("tocsin_feed_gaps_total", "0x119 1"), ("tocsin_feed_gaps_total", FLAT)),
    "TocsinFeedsGone": (("tocsin_feeds_gone", "2x120"), ("tocsin_feeds_gone", FLAT)),
    "TocsinRetries": (('tocsin_settle_retries_total{stage="extract",what="store"}', "0+60x120"),
                      ('tocsin_settle_retries_total{stage="extract",what="store"}', "0x100 1x20")),
}  # fmt: skip


def firing(folder: Path, alert: str, *series: tuple[str, str]) -> bool:
    """Say whether promtool sees the alert at noon; it wants each firing one described, so we ask that it is none."""
    if shutil.which("promtool") is None:
        missing_tool("prometheus")
    asked = {
        "interval": "1m",
        "input_series": [{"series": name, "values": values} for name, values in series],
        "alert_rule_test": [{"eval_time": f"{NOON}s", "alertname": alert, "exp_alerts": []}],
    }
    file = folder / "test.yml"
    file.write_text(yaml.safe_dump({"rule_files": [str(FILE)], "evaluation_interval": "1m", "tests": [asked]}))
    told = subprocess.run(["promtool", "test", "rules", str(file)], capture_output=True, text=True, check=False)
    assert told.returncode == 0 or f"alertname: {alert}" in told.stdout + told.stderr, told.stderr
    return told.returncode != 0


def test_every_alert_has_its_cases() -> None:
    groups = yaml.safe_load(FILE.read_text(encoding="utf-8"))["groups"]
    assert {rule["alert"] for group in groups for rule in group["rules"]} == set(CASES)


@pytest.mark.parametrize("alert", CASES)
def test_it_fires_when_it_should(tmp_path: Path, alert: str) -> None:
    failing = ('tocsin_feed_polls_total{outcome="gone"}', RISING)
    assert firing(tmp_path, alert, CASES[alert][0], failing)


@pytest.mark.parametrize("alert", CASES)
def test_it_is_silent_when_it_should_be(tmp_path: Path, alert: str) -> None:
    zero = ('tocsin_feed_polls_total{outcome="gone"}', FLAT)
    assert not firing(tmp_path, alert, CASES[alert][1], zero)


def test_feeds_that_nobody_asked_within_the_hour_are_not_unreadable(tmp_path: Path) -> None:
    old, asked = CASES["TocsinNoFeedReadable"][0], ('tocsin_feed_polls_total{outcome="timeout"}', FLAT)
    assert not firing(tmp_path, "TocsinNoFeedReadable", old, asked)
