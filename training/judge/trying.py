"""`python -m training.judge.trying [NAME...]`: what each rule of the extractor costs and gives, and if it is needed.

A rule is a function that answers yes or no. Where it says yes, the text is read once more with a no in its place: of a
marked passage or a case of the gold the label tells what is better without it, and what worse; the texts of the
extractor's tests tell only whether they are read otherwise. A rule without which nothing is read otherwise can go.
Without NAME all of them are tried: an hour and more.
"""

import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import CodeType, FunctionType
from typing import Any
from unittest import mock

import pytest

import streams.extract
from streams.records import Article
from tocsin.evaluation.gold import load_gold
from tocsin.evaluation.run import answer_to, article_of
from training.judge.marks import UNLEARNED, passages

MOST = 200  # texts that a rule is tried on, of those in which it says yes; all where these are read alike without it
_TESTS = ("-q", "-n", "0", "-p", "no:cacheprovider", "tests/extract", "tests/articles", "tests/explained")
_GOLD = tuple(Path("tests/articles") / name for name in ("sentences", "passages", "reports"))
_LONGEST = 6_000  # letters of a test's text; longer ones are only there to be long
_ROOT = "streams.extract."
_BELOW = ("gate", "words.", "syntax.", "judge", "explain")  # what all rules stand on
_BY_TEXT = (
    f"{_ROOT}telling",
    f"{_ROOT}lookalikes",
)  # where answers are kept by text: no rule must be answered from there
_CACHE = type(lru_cache(len))
_Kept = tuple[CodeType, Any, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """A function that answers yes or no, by its module below streams.extract and its name."""

    name: str
    function: FunctionType


@dataclass(frozen=True, slots=True)
class Text:
    """What is read, and what the rule for offensives over 5,000 must say of it, "" where that is not known."""

    article: Article
    label: str = ""


@dataclass(frozen=True, slots=True)
class Tried:
    """In how many texts a rule says yes; of those tried, how many are read otherwise without it, and how."""

    rule: Rule
    asked: int
    otherwise: int
    better: int
    worse: int


def rules() -> list[Rule]:
    """Give every rule, in the order of the modules."""
    found: dict[int, Rule] = {}
    for module in [import_module(one.name) for one in walk_packages(streams.extract.__path__, _ROOT)]:
        own = vars(module).items()
        methods = [(f"{name}.{at}", it) for name, one in own if isinstance(one, type) for at, it in vars(one).items()]
        for name, one in (*own, *methods):
            function = getattr(getattr(one, "fget", None) or one, "__wrapped__", getattr(one, "fget", None) or one)
            if isinstance(function, FunctionType) and function.__module__ == module.__name__ and _is_rule(function):
                found[id(function)] = Rule(f"{module.__name__.removeprefix(_ROOT)}.{name}", function)
    return list(found.values())


def _is_rule(function: FunctionType) -> bool:
    is_below = function.__module__.removeprefix(_ROOT).startswith(_BELOW)
    return function.__annotations__.get("return") is bool and not function.__code__.co_freevars and not is_below


def _never(*_: object, **__: object) -> bool:
    return False


@contextmanager
def never(rule: Rule) -> Iterator[None]:
    """Have a rule say no meanwhile, whoever holds it: in a table, by import or as a method."""
    kept = _put(rule.function, _never.__code__)
    try:
        yield
    finally:
        _put_back(rule.function, kept)


@contextmanager
def heard(given: Sequence[Rule]) -> Iterator[set[int]]:
    """Collect the numbers of the rules that say yes meanwhile."""
    yes: set[int] = set()
    kept = [_put(one.function, _telling(one.function, at, yes)) for at, one in enumerate(given)]
    try:
        yield yes
    finally:
        for one, was in zip(given, kept, strict=True):
            _put_back(one.function, was)


def _asked(*given: object, **named: object) -> object:
    tell: Any = ...  # in its place stands who is asked
    return tell(*given, **named)


def _telling(function: FunctionType, at: int, yes: set[int]) -> CodeType:
    """Give code that does what the function does, and tells where that is yes."""
    real = FunctionType(function.__code__, function.__globals__, function.__name__, function.__defaults__)
    real.__kwdefaults__ = function.__kwdefaults__

    def tell(*given: object, **named: object) -> object:
        said = real(*given, **named)
        yes.update([at] if said else [])
        return said

    constants: tuple[Any, ...] = tuple(tell if one is ... else one for one in _asked.__code__.co_consts)
    return _asked.__code__.replace(co_consts=constants)


def _put(function: FunctionType, code: CodeType) -> _Kept:
    kept = function.__code__, function.__defaults__, function.__kwdefaults__
    function.__code__, function.__defaults__, function.__kwdefaults__ = code, None, None
    return kept


def _put_back(function: FunctionType, kept: _Kept) -> None:
    function.__code__, function.__defaults__, function.__kwdefaults__ = kept


def marked() -> list[Text]:
    """Give the marked passages, those that nothing is learned from too."""
    every = [*passages(), *passages(UNLEARNED)]
    return [Text(Article(id="marked", text=one.text), one.label) for one in every if one.label]


def gold() -> list[Text]:
    """Give what the gold's cases have read, but for those held out."""
    cases = [case for path in _GOLD for case in load_gold(path) if not case.held_out]
    return [Text(article_of(case), case.over_5000) for case in cases]


def tested() -> list[Text]:
    """Run the extractor's tests and give what they have it read, each text once."""
    found: dict[tuple[str, str, object], Text] = {}
    real = streams.extract._extract  # noqa: SLF001 - the tests have `extract` itself by then

    def extract(article: Article, *given: Any, **named: Any) -> Any:
        if len(article.text) <= _LONGEST:
            found.setdefault((article.title, article.text, article.published_at), Text(article))
        return real(article, *given, **named)

    with mock.patch.object(streams.extract, "_extract", extract):
        pytest.main([*_TESTS])
    return list(found.values())


def tried(given: Iterable[Rule], texts: Sequence[Text], said: Callable[[str], object] = print) -> list[Tried]:
    """Try rules on texts; `said` is told how far it is."""
    those, forget = list(given), _kept_by_text()
    before, asked = [], [list[int]() for _ in those]
    with heard(those) as yes:
        for number, one in enumerate(texts):
            yes.clear()
            before.append(_read(one, forget))
            for at in yes:
                asked[at].append(number)
            if number % 1000 == 0:
                said(f"{number} of {len(texts)} texts read")
    found = []
    for rule, some in zip(those, asked, strict=True):
        step = len(some) // MOST + 1
        rest = [at for number, at in enumerate(some) if number % step]
        with never(rule):
            after = [(before[at], _read(texts[at], forget)) for at in some[::step]]
            otherwise = [(one, other) for one, other in after if one != other]
            if not otherwise:
                more = ((before[at], _read(texts[at], forget)) for at in rest)
                otherwise = next(([pair] for pair in more if pair[0] != pair[1]), [])
        better, worse = (
            sum(other[0] is want and one[0] is not want for one, other in otherwise) for want in (True, False)
        )
        found.append(Tried(rule, len(some), len(otherwise), better, worse))
        said(f"{rule.name}: yes in {len(some)}, otherwise {len(otherwise)}, better {better}, worse {worse}")
    return found


def _read(one: Text, forget: Sequence[Any]) -> tuple[bool | None, str]:
    """Say whether the alert is as the label has it, None where there is none, and how the text is read."""
    for cache in forget:
        cache.cache_clear()
    answer = answer_to(one.article)
    is_right = (answer.certainty == "sure") is (one.label == "sure") if one.label else None
    return is_right, repr((answer.certainty, answer.events))


def _kept_by_text() -> list[Any]:
    """Give the caches whose answers hang on rules."""
    caches: list[Any] = [one for one in gc.get_objects() if isinstance(one, _CACHE)]
    return [one for one in caches if str(one.__module__).startswith(_BY_TEXT) and one.__wrapped__.__code__.co_argcount]


if __name__ == "__main__":
    every = rules()
    wanted = [one for one in every if not sys.argv[1:] or one.name in sys.argv[1:]]
    results = tried(wanted, [*marked(), *gold(), *tested()])
    for one in sorted(results, key=lambda one: one.worse - one.better):
        sys.stdout.write(
            f"{one.rule.name}: of {one.asked} {one.otherwise} otherwise, {one.better} better, {one.worse} worse\n"
        )
