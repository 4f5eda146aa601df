"""Functions that reading processes are given: they behave and misbehave as the text says."""

import os
import signal
import time

from streams.records import Article, Reading


def read(article: Article) -> Reading:
    """Give a reading that names its process, unless the text asks otherwise.

    It may ask to: sleep N, die, exit, raise, take N (MiB), once FILE.
    """
    order, _, argument = article.text.partition(" ")
    if order == "sleep":
        time.sleep(float(argument))
    elif order == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    elif order == "exit":
        os._exit(3)
    elif order == "take":
        bytearray(int(argument) * 2**20)
    elif order == "raise":
        raise LookupError(argument)
    elif order == "once" and not os.path.exists(argument):  # noqa: PTH110 - the text is the path
        os.close(os.open(argument, os.O_CREAT))
        os.kill(os.getpid(), signal.SIGKILL)
    return Reading(article_id=article.id, extractor=str(os.getpid()), title=article.title)


def broken(_article: Article) -> Reading:
    """Never give a reading: its process does not start."""
    raise FileNotFoundError("the model is not there")


def slow_to_start(article: Article) -> Reading:
    """Take longer to load than any article may."""
    if article.id == "warm-up":
        time.sleep(1.0)
    return Reading(article_id=article.id)
