"""`make bench`: run every benchmark of this folder; each prints its table, each ratio measured in one run."""

import importlib
import pkgutil
import sys

import tests.benchmarks


def main(wanted: list[str]) -> int:
    names = [m.name for m in pkgutil.iter_modules(tests.benchmarks.__path__) if not m.name.startswith("__")]
    if unknown := set(wanted) - set(names):
        print(f"no such benchmark: {', '.join(sorted(unknown))}; there are: {', '.join(names)}", file=sys.stderr)
        return 2
    for name in wanted or names:
        print(f"\n== {name}", flush=True)
        importlib.import_module(f"tests.benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
