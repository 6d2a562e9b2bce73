"""The command line in a process that is forked from one that has imported all packages, which takes ten seconds."""

import os
import subprocess
import sys
from collections.abc import Mapping
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

PATIENCE = 300
"""Seconds that a command may take."""


def run(arguments: list[str], *, env: Mapping[str, str], folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run `tallywire ARGUMENTS` in a folder and wait for its end."""
    with TemporaryDirectory() as kept:
        said = [Path(kept, stream) for stream in ("stdout", "stderr")]
        process = start(arguments, env=env, folder=folder, said=said)
        process.join(PATIENCE)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(arguments, PATIENCE)
        return subprocess.CompletedProcess(arguments, process.exitcode, *(path.read_text() for path in said))


def start(arguments: list[str], *, env: Mapping[str, str], folder: Path, said: list[Path]) -> ForkServerProcess:
    """Start it, with its output and errors in two files. What packages read when imported is as in the first call."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.imported"])
    process = context.Process(target=_command, args=(arguments, dict(env), folder, said))
    with patch.dict(os.environ, env):  # of which the first call's go to the process that all are forked from
        process.start()
    return process


def _command(arguments: list[str], env: dict[str, str], folder: Path, said: list[Path]) -> None:
    from flows.cli import main

    os.chdir(folder)
    os.environ.clear()
    os.environ.update(env)
    for descriptor, path in enumerate(said, start=1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), descriptor)
    sys.argv = ["tallywire", *arguments]
    main()
