"""The scripts that draw the charts: Vega and Vega-Lite in one file, made from what is installed, without network."""

import os
import shutil
from importlib.metadata import version
from pathlib import Path
from threading import Lock

BUNDLE = "vega.js"
SNIPPET = "window.vegaEmbed = vegaEmbed;"
"""What of the libraries the pages use."""
_MAKING = Lock()


def prepare(cache: Path) -> Path:
    """The file with the scripts, made on the first call (which takes seconds: call it early, on a thread)."""
    import altair  # noqa: F401  (loaded here as well, so that a thread can have it ready)

    ready = cache / f"vega-{version('vl-convert-python')}.js"
    with _MAKING:
        if not ready.exists():
            import vl_convert

            cache.mkdir(parents=True, exist_ok=True)
            temporary = ready.with_name(f".{ready.name}.{os.getpid()}")
            temporary.write_text(vl_convert.javascript_bundle(SNIPPET), encoding="utf-8")
            temporary.replace(ready)
    return ready


def place(cache: Path, folder: Path) -> None:
    """Put the scripts into a folder of pages: another name of the same file where the disk can, otherwise a copy."""
    made, target = prepare(cache), folder / BUNDLE
    target.unlink(missing_ok=True)
    try:
        os.link(made, target)
    except OSError:
        shutil.copyfile(made, target)
