"""The reader of articles: spaCy and the tables, tried on a sentence."""

import time

from streams.extract import extract, extractor_of
from streams.findings import Finding, wrong
from streams.records import Article
from tocsin.config import Settings

SENTENCE = "Rebels launched an offensive on Aleppo, Syria, with 6,000 fighters on Monday, the army said."
FORCE_PERSONS = 6000
MILLISECONDS = 1000


def check(_settings: Settings) -> list[Finding]:
    """Give whether the pipeline reads a sentence as it should."""
    article = Article(id="doctor", text=SENTENCE)
    extract(article)  # loads what is loaded once
    began = time.perf_counter()
    events = extract(article).events
    took = (time.perf_counter() - began) * MILLISECONDS
    name = extractor_of("")
    if [(one.type, one.force and one.force.low) for one in events] != [("offensive", FORCE_PERSONS)]:
        remedy = "Install Tocsin anew (`make install`): its pipeline and tables belong together"
        return [wrong("spaCy pipeline", f"{name} does not read a plain sentence", remedy)]
    return [Finding(what="spaCy pipeline", found=f"{name} reads a sentence in {took:.0f} ms")]
