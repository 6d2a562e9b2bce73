"""`make bench`: run every benchmark of this folder; each prints its table, each ratio measured in one run.

`python -m tests.benchmarks NAME [ARGUMENT…] …` runs some; arguments belong to the name before them.
"""

import importlib
import inspect
import pkgutil
import sys
from collections.abc import Callable
from typing import Any

import tests.benchmarks
from flows import environment


def benchmarks() -> dict[str, Callable[..., Any]]:
    """The `main` of every module that has one."""
    names = [m.name for m in pkgutil.iter_modules(tests.benchmarks.__path__) if not m.name.startswith("__")]
    modules = {name: importlib.import_module(f"tests.benchmarks.{name}") for name in names}
    return {name: module.main for name, module in modules.items() if hasattr(module, "main")}


def main(wanted: list[str]) -> int:
    environment.prepare()  # as the command line does: more threads of BLAS than one would count as our own seconds
    found = benchmarks()
    if wanted and wanted[0] not in found:
        print(f"no such benchmark: {wanted[0]}; there are: {', '.join(found)}", file=sys.stderr)
        return 2
    chosen: dict[str, list[str]] = {}
    for word in wanted or found:
        if word in found:
            chosen[word] = []
        else:
            chosen[list(chosen)[-1]].append(word)
    for name, arguments in chosen.items():
        print(f"\n== {name}", flush=True)
        run = found[name]
        run(arguments) if inspect.signature(run).parameters else run()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
