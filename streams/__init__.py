"""Feeds to incidents: polling, the topics, reading articles, and telling which reports are of one incident."""

import os

# numpy reads it when it is first imported. A sentence's matrices are small: a second thread of the linear algebra
# makes the parser 20 times slower, and one process a core is how reading is spread.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
