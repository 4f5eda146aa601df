"""What the local Kafka is told: one node that is broker and controller, on loopback, each message flushed. Pure."""

LOOPBACK = "127.0.0.1"
MAX_RECORD_BYTES = 4 * 1024 * 1024  # above the largest topic's own limit, so that the topic's limit decides
OFFSETS_RETENTION_MINUTES = 91 * 24 * 60  # longer than any topic keeps records: a stopped group must not start again


def server_properties(*, data: str, port: int, controller_port: int) -> str:
    """Give `server.properties` of the one node; `data` is a folder's name beside it (a path may hold a comma)."""
    settings: dict[str, object] = {
        "process.roles": "broker,controller",
        "node.id": 1,
        "controller.quorum.voters": f"1@{LOOPBACK}:{controller_port}",
        "controller.listener.names": "CONTROLLER",
        "listeners": f"PLAINTEXT://{LOOPBACK}:{port},CONTROLLER://{LOOPBACK}:{controller_port}",
        "advertised.listeners": f"PLAINTEXT://{LOOPBACK}:{port},CONTROLLER://{LOOPBACK}:{controller_port}",
        "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "log.dirs": data,
        "auto.create.topics.enable": "false",  # topics are declared; a wrong name must not become one
        "default.replication.factor": 1,
        "min.insync.replicas": 1,
        "log.flush.interval.messages": 1,  # the only copy there is
        "message.max.bytes": MAX_RECORD_BYTES,
        "replica.fetch.max.bytes": MAX_RECORD_BYTES,
        "group.initial.rebalance.delay.ms": 0,
        "group.min.session.timeout.ms": 1000,
        "broker.session.timeout.ms": 3000,  # after a kill, its own controller keeps it out for so long (9 s by default)
        "broker.heartbeat.interval.ms": 500,
        "offsets.topic.replication.factor": 1,
        "offsets.topic.num.partitions": 4,
        "offsets.retention.minutes": OFFSETS_RETENTION_MINUTES,
        "transaction.state.log.replication.factor": 1,
        "transaction.state.log.min.isr": 1,
        "transaction.state.log.num.partitions": 2,
        "share.coordinator.state.topic.replication.factor": 1,
        "share.coordinator.state.topic.min.isr": 1,
        "log.cleaner.dedupe.buffer.size": 4 * 1024 * 1024,  # 128 MiB by default, more than the whole heap wants
        "num.network.threads": 2,
        "num.io.threads": 4,
        "background.threads": 2,
    }
    return "".join(f"{name}={value}\n" for name, value in settings.items())


def log_properties() -> str:
    """Give log4j2's configuration: lines on standard output, which go to the log file."""
    return """\
status=error
appender.console.type=Console
appender.console.name=console
appender.console.layout.type=PatternLayout
appender.console.layout.pattern=%d{yyyy-MM-dd'T'HH:mm:ss.SSS}{UTC}Z %p %c{1}: %m%n
rootLogger.level=info
rootLogger.appenderRef.console.ref=console
logger.configs.name=org.apache.kafka.common.config.AbstractConfig
logger.configs.level=warn
logger.values.name=kafka.server.KafkaConfig
logger.values.level=warn
logger.controller.name=org.apache.kafka.controller
logger.controller.level=warn
"""
