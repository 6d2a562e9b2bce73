"""No regular expression of the packages takes more than time in proportion to its text, whatever the text.

Patterns that repeat something without a bound are run over texts that repeat what patterns trip over. What is slow at
some thousand characters is looked at again: twice the text may take twice the time, a pattern that goes back over what
it has seen takes four times as long. Of the others, the bounds themselves must not be dear.
"""

import ast
import importlib
import re
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from re import _constants, _parser
from typing import Any

import pytest

from tests.conftest import ROOT

AnyPattern = re.Pattern[Any]
SIZE = 2_000
"""Characters: a pattern that is quadratic in them takes one millisecond and more."""
SLOW = 0.0005
"""Seconds of the processor from which on the growth is looked at."""
WORST = 9.0
"""Times longer for a text that is four times as long; a quadratic pattern takes 16 times as long."""
DEAR = 0.5
"""Seconds that no bounds may take; the dearest pattern, which lists all units of measurement, takes a tenth."""
UNITS = (
    "a", "A", " ", "\n", "\t ", "1", "0,", "1,000 ", "1.", "-", "–", ".", ". ", "a ", "A. ", "Aa ", "a-", "a'", "“",
    "” “", '"', "'", "(", ")(", "[", "<", "<a ", "<!--", "</p>", "&amp;", "&", "/", "a/", "@", "a@a.", "http://", "://a",
    "#", "|", " | ", "and ", "a, ", ", and ", "said ", "of the ", "in ", "by ", "per cent ", "$1 ", "one hundred ",
    "Mr. ", "U.S.", "3 March ", "2024-", "12:", "é", "\u00a0", "\u200b", "{", "=", '="', ";", "*", "_", "\\",
)  # fmt: skip
END = "\0"
"""What no pattern ends with, so that it goes back wherever it can."""
ANCHORED = {"match", "fullmatch"}
"""Tried at one place only, where a pattern need not be linear when it is looked for everywhere."""


@cache
def sources() -> dict[Path, str]:
    """Modules that have patterns; training reads what its own author has put together."""
    paths = [path for package in ("flows", "schemas", "transforms") for path in (ROOT / package).rglob("*.py")]
    found = {path: path.read_text(encoding="utf-8") for path in paths if "training" not in path.parts}
    return {path: source for path, source in found.items() if "import re\n" in source}


def patterns() -> Iterator[tuple[str, AnyPattern, bool]]:
    """Every pattern with its name and whether it is only matched at one place, each once."""
    seen = set[object]()
    for path, source in sources().items():
        module = importlib.import_module(
            ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        )
        named = [(name, p, anchored(name, source)) for name, value in vars(module).items() for p in compiled(value)]
        for name, pattern, once in [*named, *inline(source)]:
            if pattern not in seen:
                seen.add(pattern)
                yield f"{module.__name__}: {name}", pattern, once


def compiled(value: object) -> Iterator[AnyPattern]:
    """Patterns in a constant, in collections of them, and those that a cached function makes."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from compiled(tuple(value.values()))
    elif isinstance(value, tuple | list | set | frozenset):
        for inner in value:
            yield from compiled(inner)
    elif callable(value) and hasattr(value, "cache_info"):
        declared = value.__annotations__
        if "Pattern" in str(declared) and list(declared) == ["return"]:
            yield from compiled(value())


def inline(source: str) -> Iterator[tuple[str, AnyPattern, bool]]:
    """Patterns that are written in the function that uses them: `re.sub(r"…", …)`."""
    functions = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef))
    for call in (inner for function in functions for inner in ast.walk(function)):
        match call:
            case ast.Call(func=ast.Attribute(value=ast.Name("re"), attr=method), args=[ast.Constant(written), *_]):
                yield f"line {call.lineno}", re.compile(written), method in ANCHORED


def anchored(name: str, source: str) -> bool:
    """All that is called on the name, in its module and where it is public in any, matches at one place."""
    used = (
        calls(source)[name]
        if name.startswith("_")
        else set().union(*(calls(text)[name] for text in sources().values()))
    )
    return bool(used) and used <= ANCHORED


@cache
def calls(source: str) -> defaultdict[str, set[str]]:
    """What is called on each name: `NAME.match(…)`, `NAME().search(…)`."""
    found = defaultdict[str, set[str]](set)
    for name, method in re.findall(r"\b(\w+)(?:\(\))?\.(\w+)\(", source):
        found[name].add(method)
    return found


def bounded(tree: Any) -> bool:
    """Nothing in the parsed pattern is repeated without a bound. `tree` is as nested as the parser gives it."""
    if isinstance(tree, _parser.SubPattern):
        return all(
            bounded(argument) and not (operation in _parser._REPEATCODES and argument[1] is _constants.MAXREPEAT)
            for operation, argument in tree
        )
    return not isinstance(tree, tuple | list) or all(map(bounded, tree))


def seconds(pattern: AnyPattern, text: str, once: bool) -> float:
    given: Any = text.encode() if isinstance(pattern.pattern, bytes) else text
    began = time.thread_time()
    if once:
        pattern.match(given)
    else:
        for _ in pattern.finditer(given):
            pass
    return time.thread_time() - began


def trips(pattern: AnyPattern, *, once: bool = False) -> str | None:
    """What the pattern trips over."""
    if bounded(_parser.parse(pattern.pattern, pattern.flags)):
        every = "".join(unit * 30 for unit in UNITS)
        return "its bounds" if seconds(pattern, every, once) > DEAR and seconds(pattern, every, once) > DEAR else None
    for unit in UNITS:
        short, long = (unit * (size // len(unit)) + END for size in (SIZE // 4, SIZE))
        for _ in range(3):  # thrice, so that no hiccup is taken for growth
            taken = seconds(pattern, long, once)
            if taken < SLOW or taken < WORST * seconds(pattern, short, once):
                break
        else:
            return unit
    return None


def test_every_pattern_is_linear() -> None:
    found = list(patterns())
    assert len(found) > 250
    assert not {
        f"{name}: {pattern.pattern!r}": on for name, pattern, once in found if (on := trips(pattern, once=once))
    }


@pytest.mark.parametrize("bad", [r"\s+$", r"\w+@", r"<[^>]*>", r"\d[\d,]*!", r'"[^)]*\)'])
def test_the_measure_knows_a_bad_one(bad: str) -> None:
    assert trips(re.compile(bad))
    assert trips(re.compile(bad), once=True) is None


@pytest.mark.parametrize("good", [r"(?<!\s)\s+$", r"\w{1,30}@", r"<[^<>]*>", r"(?<![\d,])\d[\d,]*!"])
def test_the_measure_knows_a_good_one(good: str) -> None:
    assert trips(re.compile(good)) is None
