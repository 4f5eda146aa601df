"""The extract role: articles in, readings out."""

import logging
from functools import partial

from streams.agents import register_extract
from streams.extract import extract
from streams.metrics import StreamMetrics
from streams.pool import ReadingPool
from streams.records import Article, Reading
from streams.topics import Topics
from streams.waypoints import Waypoint, unwatched
from streams.worker import build_app, run, settle_for
from tocsin.config import Settings
from tocsin.roles import Role, running
from tocsin.wiring.world import kafka_options

WINDOW_PER_PROCESS = 16  # articles in work at once: a confirmation by the broker takes longer than a short article

log = logging.getLogger(__name__)


def run_extract(settings: Settings, *, waypoint: Waypoint = unwatched) -> None:
    """Read articles until told to end."""
    with running("extract", settings) as role:
        metrics = StreamMetrics(role.registry)
        with ReadingPool(
            workers=settings.extract.workers,
            deadline_seconds=settings.extract.deadline_seconds,
            read=partial(
                extract, max_article_bytes=settings.extract.max_article_bytes, pipeline=settings.extract.pipeline
            ),
            on_restart=lambda why: metrics.pool_restarts.labels(why).inc(),
            most_memory_bytes=settings.extract.memory_megabytes * 2**20,
        ) as pool:
            _extract(settings, role, pool, metrics, waypoint)


def _extract(settings: Settings, role: Role, pool: ReadingPool, metrics: StreamMetrics, waypoint: Waypoint) -> None:
    kafka, topics = kafka_options(settings), Topics(settings.kafka.prefix)
    app = build_app("extract", kafka)
    settle = settle_for(app, "extract", metrics=metrics, waypoint=waypoint)

    async def read(article: Article) -> Reading:
        reading = await pool.read(article)
        named = {"article": article.guid or article.id, "title": article.title, "source": article.source.name}
        log.info("article read", extra={**named, "events": len(reading.events), "skipped": reading.skipped})
        return reading

    window = WINDOW_PER_PROCESS * settings.extract.workers
    register_extract(app, settle, read, articles=topics.articles, readings=topics.readings, window=window)
    role.health.set_ready(waiting_for="partitions")
    role.health.ask_also(settle.standstill)
    run(
        app,
        settle,
        kafka,
        topics=(topics.articles, topics.readings, topics.dlq(topics.articles)),
        on_beat=role.health.beat,
        on_ready=role.health.set_ready,
    )
