"""The `tallywire` command. Heavy packages are imported by the commands that need them, so that `--help` is instant."""

import atexit
import os
import sys
from enum import StrEnum
from typing import Annotated, Any, NoReturn

import typer

from flows.cli import build, export, forget, operate, query, review, show, snapshots, verify
from flows.cli.console import LOG, complain
from flows.errors import TallywireError, of_system

DEBUG = "TALLYWIRE_DEBUG"
app = typer.Typer(
    name="tallywire",
    help="Turn raw news text into a dataset: who states which figure, when, and on whose word.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(build.build)
app.command()(query.sql)
app.command()(show.show)
app.command()(review.review)
app.command()(export.export)
app.command()(query.tables)
app.command(name="snapshots")(snapshots.list_snapshots)
app.command()(snapshots.rollback)
app.command()(snapshots.prune)
app.command()(verify.verify)
app.command()(forget.forget)
app.command()(operate.serve)
app.command()(operate.doctor)


class LogFormat(StrEnum):
    """Lines for people, or a JSON record a line."""

    text = "text"
    json = "json"


def _version(wanted: bool) -> None:
    if wanted:
        from flows import version

        typer.echo(f"tallywire {version.release()}")
        raise typer.Exit


@app.callback()
def options(
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks and Prefect's own log.")] = False,
    log_format: Annotated[
        LogFormat, typer.Option("--log-format", envvar=LOG, help="How progress and errors are written.")
    ] = LogFormat.text,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    from flows import environment

    del version  # the callback has answered it
    os.environ[LOG] = log_format.value
    if debug:
        os.environ[DEBUG] = "1"
    environment.prepare(debug=debug)


def main() -> None:
    """Run the command and end with its exit status: 0 done, 1 failed, 2 wrong usage, 3 stopped by checks."""
    try:
        status = app(standalone_mode=False)
    except typer.Abort:
        complain("interrupted", hint="the next build goes on where this one stopped")
        status = 130
    except typer.TyperException as error:
        wrong: Any = error  # all that Typer raises are Click's errors, which know how to show themselves
        wrong.show()
        status = wrong.exit_code
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        status = _told(error)
    _leave(status or 0)


def _told(error: Exception) -> int:
    """Say what went wrong and what to do; the exit status."""
    known = error if isinstance(error, TallywireError) else of_system(error)
    if known is None:
        words = f"unexpected {type(error).__name__}: {error}"
        known = TallywireError(words, hint="run `tallywire --debug …` and report the traceback")
    complain(known.message, hint=known.hint)
    return known.exit_code


def _leave(status: int) -> NoReturn:
    """Run what was registered for the end, and end without tearing the interpreter down.

    Prefect's threads still hold modules then, which makes DuckDB's bindings print pages about leaks.
    """
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
