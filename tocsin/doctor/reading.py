"""The reader of articles: spaCy and the tables, tried on a sentence."""

import time

from streams.extract import extract, extractor_of
from streams.findings import Finding, wrong
from streams.records import Article
from tocsin.config import Settings

SENTENCE = "Rebels launched an offensive on Aleppo, Syria, with 6,000 fighters on Monday, the army said."
FORCE_PERSONS = 6000
MILLISECONDS = 1000


def check(settings: Settings) -> list[Finding]:
    """Give whether the configured pipeline reads a sentence as it should. Raises UnknownPipeline."""
    article, pipeline = Article(id="doctor", text=SENTENCE), settings.extract.pipeline
    name = extractor_of(pipeline)
    extract(article, pipeline=pipeline)  # loads what is loaded once
    began = time.perf_counter()
    events = extract(article, pipeline=pipeline).events
    took = (time.perf_counter() - began) * MILLISECONDS
    if [(one.type, one.force and one.force.low) for one in events] != [("offensive", FORCE_PERSONS)]:
        remedy = "Install Tocsin anew (`make install`): its pipeline and tables belong together"
        return [wrong("spaCy pipeline", f"{name} does not read a plain sentence", remedy)]
    return [Finding(what="spaCy pipeline", found=f"{name} reads a sentence in {took:.0f} ms")]
