"""`python -m training [STEP...]`: train the pipeline and ship it; without a step, all of them in order."""

import argparse
import sys
from collections.abc import Callable

from streams.errors import TocsinError
from training import assemble, corpora, evaluate, fit, words


def _judge() -> None:
    from training.judge.__main__ import ship  # noqa: PLC0415 - JAX, which no other step needs

    ship(seed=0)


def _relevance() -> None:
    from training.relevance import run  # noqa: PLC0415 - the extractor's tables, which no other step needs

    run()


def _told_twice() -> None:
    from training.told_twice import run  # noqa: PLC0415 - the extractor and its gold, which no other step needs

    run()


def _tenor() -> None:
    from training.tenor.fit import run  # noqa: PLC0415 - the extractor and its gold, which no other step needs

    run()


def _scene() -> None:
    from training.tenor.scenes import run  # noqa: PLC0415 - the extractor, which no other step needs

    run()


STEPS: dict[str, Callable[[], None]] = {
    "corpora": corpora.run,
    "words": words.run,
    "fit": fit.run,
    "assemble": assemble.run,
    "evaluate": evaluate.run,
    "judge": _judge,
    "relevance": _relevance,
    "told_twice": _told_twice,
    "tenor": _tenor,
    "scene": _scene,
}


def main() -> int:
    """Run the steps that are named. Gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("steps", nargs="*", metavar="STEP", help=f"any of {', '.join(STEPS)}; default: all")
    chosen = parser.parse_args().steps or list(STEPS)
    if unknown := [step for step in chosen if step not in STEPS]:
        parser.error(f"unknown step {unknown[0]!r}: choose from {', '.join(STEPS)}")
    try:
        for step in chosen:
            sys.stderr.write(f"training: {step}\n")
            STEPS[step]()
    except TocsinError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
