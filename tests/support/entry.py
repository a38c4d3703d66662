"""The program's own entry, run inside the test's process: what the installed one runs, without the cost of a start."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from opentrain_cli.index import PROGRAM
from opentrain_runtime.main import main

from .cli import Result, hermetic_env


def run_entry(
    argv: Sequence[str], *, env: Mapping[str, str] | None = None, stdin: str | None = None, config_home: Path
) -> Result:
    """Run a command line as `run_cli` does, with the streams and variables of this process replaced meanwhile."""
    given, out, err = (io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8") for text in (stdin or "", "", ""))
    with ExitStack() as stack:
        for name, stream in (("stdin", given), ("stdout", out), ("stderr", err)):
            stack.enter_context(patch.object(sys, name, stream))
        stack.enter_context(patch.dict(os.environ, hermetic_env(config_home, env), clear=True))
        code = main(PROGRAM, list(argv))
    return Result(code, _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()
