"""`python -m deploy.dashboard`: write `deploy/grafana/tocsin.json` from the panels."""

import json
import sys
from pathlib import Path
from typing import Any

from grafana_foundation_sdk.builders import common, dashboard, prometheus, stat, timeseries
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models.common import (
    BigValueGraphMode,
    GraphTresholdsStyleMode,
    LegendDisplayMode,
    LegendPlacement,
)
from grafana_foundation_sdk.models.dashboard import DataSourceRef, Threshold, ThresholdsMode

from deploy.panels import ROWS, Panel

FILE = Path(__file__).resolve().parent / "grafana" / "tocsin.json"
SOURCE = DataSourceRef(type_val="prometheus", uid="${datasource}")
WIDTH = 24  # of Grafana's grid
TILES_IN_A_ROW, PANELS_IN_A_ROW = 8, 3
TILE_HEIGHT, PANEL_HEIGHT = 4, 8


def written() -> str:
    """Give the dashboard as Grafana takes it; the same panels, the same bytes."""
    builder = (
        dashboard.Dashboard("Tocsin")
        .uid("tocsin")
        .description("Feeds to alerts: what comes in, what is read, what is decided, what is delivered.")
        .tags(["tocsin"])
        .refresh("30s")
        .time("now-6h", "now")
        .timezone("utc")
        .readonly()
        .with_variable(dashboard.DatasourceVariable("datasource").label("Prometheus").type("prometheus"))
    )
    for row in ROWS:
        builder = builder.with_row(dashboard.Row(row.title))
        for panel in row.panels:
            builder = builder.with_panel(_tile(panel) if panel.tile else _graph(panel))
    return json.dumps(json.loads(JSONEncoder(sort_keys=True).encode(builder.build())), indent=2, sort_keys=True) + "\n"


def _tile(panel: Panel) -> stat.Panel:
    newest = common.ReduceDataOptions().calcs(["lastNotNull"])
    built = stat.Panel().height(TILE_HEIGHT).span(WIDTH // TILES_IN_A_ROW).reduce_options(newest)
    built = built.graph_mode(BigValueGraphMode.NONE)
    return _described(built, panel)  # type: ignore[no-any-return] # both kinds of panel share their builder's methods


def _graph(panel: Panel) -> timeseries.Panel:
    legend = common.VizLegendOptions().show_legend(show_legend=True).placement(LegendPlacement.BOTTOM)
    built = (
        timeseries.Panel()
        .height(PANEL_HEIGHT)
        .span(WIDTH // PANELS_IN_A_ROW)
        .legend(legend.display_mode(LegendDisplayMode.LIST))
        .min(0)
        .thresholds_style(common.GraphThresholdsStyleConfig().mode(GraphTresholdsStyleMode.OFF))
    )
    return _described(built, panel)  # type: ignore[no-any-return] # as above


def _described(built: Any, panel: Panel) -> Any:
    built = built.title(panel.title).description(panel.about).unit(panel.unit).datasource(SOURCE)
    if panel.worry is not None:
        steps = [Threshold(value=None, color="green"), Threshold(value=panel.worry, color="red")]
        built = built.thresholds(dashboard.ThresholdsConfig().mode(ThresholdsMode.ABSOLUTE).steps(steps))
    for number, query in enumerate(panel.queries):
        asked = prometheus.Dataquery().expr(query.expr).legend_format(query.legend).ref_id(chr(ord("A") + number))
        built = built.with_target(asked)
    return built


def main() -> int:
    """Write the file."""
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(written(), encoding="utf-8")
    print(f"wrote {FILE}")  # noqa: T201 - a command of ours
    return 0


if __name__ == "__main__":
    sys.exit(main())
