"""One table of topics."""
import kafka

def answers(bootstrap: str) -> bool:
    import socket
    host, port = bootstrap.rsplit(":", 1)
    try:
        with socket.create_connection((host, int(port)), 1):
            pass
    except OSError:
        return False
    try:
        with kafka.KafkaAdminClient(bootstrap_servers=bootstrap, bootstrap_timeout_ms=5000, request_timeout_ms=5000) as a:
            a.list_topics()
        return True
    except kafka.errors.KafkaError as e:
        return False
