"""What the dashboard shows: rows of panels, each with its queries. `$__rate_interval` is Grafana's own window."""

from dataclasses import dataclass

WINDOW = "[$__rate_interval]"


@dataclass(frozen=True)
class Query:
    """A query of Prometheus and what its series are called."""

    expr: str
    legend: str


@dataclass(frozen=True)
class Panel:
    """One picture. `unit` is Grafana's name of it; a `tile` shows the newest figure, red from `worry` on."""

    title: str
    about: str
    queries: tuple[Query, ...]
    unit: str = "short"
    tile: bool = False
    worry: float | None = None


@dataclass(frozen=True)
class Row:
    """Panels that belong together."""

    title: str
    panels: tuple[Panel, ...]


def rate(metric: str, by: str = "") -> str:
    """Give the query for how often something is counted, a second."""
    return f"sum by ({by}) (rate({metric}{WINDOW}))" if by else f"sum(rate({metric}{WINDOW}))"


def quantile(share: float, metric: str, by: str = "") -> str:
    """Give the query for the time that this share of cases stays below."""
    labels = f"le, {by}" if by else "le"
    return f"histogram_quantile({share}, sum by ({labels}) (rate({metric}_bucket{WINDOW})))"


def _slow(metric: str, by: str = "") -> tuple[Query, ...]:
    """Give the queries for half of the cases and for nearly all."""
    name = f"{{{{{by}}}}} " if by else ""
    return Query(quantile(0.5, metric, by), f"{name}half"), Query(quantile(0.99, metric, by), f"{name}99 %")


def _ago(metric: str) -> str:
    """Give the query for how long ago; nothing while it has not happened since the role began."""
    return f"time() - max({metric} > 0)"


AT_A_GLANCE = Row(
    "At a glance",
    (
        Panel("Roles up", "Of four, and more where a role runs several times.",
              (Query('sum(up{job="tocsin"})', "up"),), tile=True),
        Panel("Last article", "Since an article was put on the log.",
              (Query(_ago("tocsin_last_article_timestamp_seconds"), ""),), unit="s", tile=True, worry=6 * 3600),
        Panel("Last reading", "Since an article was read.",
              (Query(_ago('tocsin_last_settled_timestamp_seconds{stage="extract"}'), ""),), unit="s", tile=True),
        Panel("Last alert", "Since an alert was raised or changed.",
              (Query(_ago("tocsin_last_alert_timestamp_seconds"), ""),), unit="s", tile=True),
        Panel("Waiting for delivery", "The oldest delivery that is not settled. Over 60 s somebody waits for an alert.",
              (Query("max(tocsin_outbox_oldest_pending_seconds)", ""),), unit="s", tile=True, worry=60),
        Panel("Dead letters, 24 h", "Records put aside: `tocsin dead-letters list`.",
              (Query("sum(increase(tocsin_dead_letters_total[24h]))", ""),), tile=True, worry=1),
        Panel("Feeds failing", "Feeds whose last poll went wrong: `tocsin feeds list`.",
              (Query("sum(tocsin_feeds_failing)", ""),), tile=True, worry=1),
        Panel("Live incidents", "Incidents told of in the last 30 days.",
              (Query("max(tocsin_incidents_live)", ""),), tile=True),
    ),
)  # fmt: skip

FEEDS = Row(
    "Feeds",
    (
        Panel("Polls by outcome", "Mostly trouble: the network, or `tocsin feeds list`.",
              (Query(rate("tocsin_feed_polls_total", "outcome") + " > 0", "{{outcome}}"),), unit="cps"),
        Panel("Articles published", "By kind: new, revision or backfill.",
              (Query(rate("tocsin_articles_published_total", "kind"), "{{kind}}"),), unit="cps"),
        Panel("Time of a poll", "With its pages. Near the fetch timeout: hosts are slow, or the network is.",
              _slow("tocsin_feed_poll_duration_seconds"), unit="s"),
        Panel("New articles, and those seen late", "Late: over an hour after the time that they name.",
              (Query("sum(increase(tocsin_article_detection_delay_seconds_count[1h]))", "in the last hour"),
               Query("sum(increase(tocsin_article_detection_delay_seconds_count[1h])) - "
                     'sum(increase(tocsin_article_detection_delay_seconds_bucket{le="3600.0"}[1h]))', "late"))),
        Panel("Feeds failing, gaps, refusals", "A gap: articles may have gone unseen. A refused article is too large.",
              (Query("sum(tocsin_feeds_failing)", "feeds failing"),
               Query("sum(tocsin_feeds_gone)", "feeds gone"),
               Query("sum(tocsin_feeds_paused)", "feeds paused"),
               Query("sum(increase(tocsin_feed_gaps_total[1h]))", "gaps in the last hour"),
               Query("sum(increase(tocsin_feed_moves_total[24h]))", "feeds moved in the last day"),
               Query("sum(increase(tocsin_articles_refused_total[1h]))", "articles refused in the last hour"))),
    ),
)  # fmt: skip

READING = Row(
    "Reading and deciding",
    (
        Panel("Records settled", "By stage and outcome.",
              (Query(rate("tocsin_records_settled_total", "stage, outcome"), "{{stage}}: {{outcome}}"),), unit="cps"),
        Panel("Time of one record", "Near the deadline: look at the size of the articles.",
              _slow("tocsin_handle_duration_seconds", "stage"), unit="s"),
        Panel("Time of one decision", "Over 0.1 s: the database is slow, or an incident is very large.",
              _slow("tocsin_decide_duration_seconds"), unit="s"),
        Panel("Nothing settled for", "While something is in work. A worker leaves by itself at its limit.",
              (Query("max by (stage) (tocsin_oldest_unsettled_seconds)", "{{stage}}"),), unit="s"),
        Panel("Retries and restarts", "Steadily rising: database or broker is ill.",
              (Query(rate("tocsin_settle_retries_total", "stage, what"), "{{stage}}: {{what}} again"),
               Query(rate("tocsin_pool_restarts_total", "why"), "reading process: {{why}}")), unit="cps"),
        Panel("Dead letters and gaps", "A gap is an offset that never came: see the runbook.",
              (Query("sum by (stage, cause) (increase(tocsin_dead_letters_total[1h])) > 0", "{{stage}}: {{cause}}"),
               Query("sum(increase(tocsin_reading_offsets_skipped_total[1h]))", "offsets skipped"))),
        Panel("Readings decided", "`seen` is a redelivery, `outdated` an older revision that came late.",
              (Query(rate("tocsin_readings_decided_total", "kind"), "{{kind}}"),), unit="cps"),
        Panel("Incidents", "Many merges: reports of one event came as several at first.",
              (Query("max(tocsin_incidents_live)", "live"),
               Query("sum(increase(tocsin_incidents_merged_total[1h]))", "merged in the last hour"))),
        Panel("Rows past retention, 24 h", "Flat for a day: see *The database grows* in the runbook.",
              (Query("sum by (kind) (increase(tocsin_pruned_total[24h]))", "{{kind}}"),)),
    ),
)  # fmt: skip

ALERTS = Row(
    "Alerts and deliveries",
    (
        Panel("Alerts", "Raised by severity; changed, and whether somebody is told again.",
              (Query("sum by (severity, mode) (increase(tocsin_alerts_raised_total[1h])) > 0", "{{severity}} {{mode}}"),
               Query("sum by (is_material) (increase(tocsin_alerts_updated_total[1h]))",
                     "changed, told again: {{is_material}}"))),
        Panel("Deliveries", "`dead` and `refused`: the outbox has the reasons. `unknown`: a provider does not answer.",
              (Query(rate("tocsin_deliveries_total", "channel, outcome") + " > 0", "{{channel}}: {{outcome}}"),),
              unit="cps"),
        Panel("Time to acceptance", "From decide's commit to acceptance by the channel. Over 30 s: see the runbook.",
              _slow("tocsin_alert_delivery_duration_seconds", "channel"), unit="s"),
        Panel("Outbox", "Deliveries that are not settled.",
              (Query("sum by (channel) (tocsin_outbox_pending_deliveries)", "{{channel}}"),)),
        Panel("Fallen due", "Holds that ended (digests, storms, approvals) and alerts that expired.",
              (Query("increase(tocsin_due_done_total[1h])", "{{instance}}"),)),
        Panel("Receipts", "What providers say. `permanent`: tocsin suppressions list. `unknown`: no answer in time.",
              (Query(rate("tocsin_receipts_total", "channel, receipt") + " > 0", "{{channel}}: {{receipt}}"),),
              unit="cps"),
        Panel("Providers away, outbox paused", "1: a provider is not called for now; or nothing is sent at all.",
              (Query("max by (channel) (tocsin_provider_away)", "{{channel}} away"),
               Query("max(tocsin_outbox_paused)", "paused"))),
        Panel("Answers", "Buttons and links. `refused` again and again: a secret is wrong, or somebody guesses.",
              (Query("sum by (what, outcome) (increase(tocsin_answers_total[1h]))", "{{what}}: {{outcome}}"),)),
        Panel("Notes to Kafka", "Flat while alerts go out: the relay is stuck; deliveries do not need it.",
              (Query(rate("tocsin_notes_relayed_total"), "relayed"),
               Query(rate("tocsin_note_relay_failures_total"), "batches refused")), unit="cps"),
    ),
)  # fmt: skip

PROCESSES = Row(
    "Processes",
    (
        Panel("Memory", "Resident, of the role's own process; reading processes come on top.",
              (Query('process_resident_memory_bytes{job="tocsin"}', "{{role}}"),), unit="bytes"),
        Panel("Processor", "Cores in use.",
              (Query(f'rate(process_cpu_seconds_total{{job="tocsin"}}{WINDOW})', "{{role}}"),)),
        Panel("Open files", "Near the limit: `ulimit -n`.",
              (Query('process_open_fds{job="tocsin"} / process_max_fds{job="tocsin"}', "{{role}}"),),
              unit="percentunit"),
    ),
)  # fmt: skip

ROWS = (AT_A_GLANCE, FEEDS, READING, ALERTS, PROCESSES)
