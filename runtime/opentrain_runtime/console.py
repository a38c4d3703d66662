"""Console script: one command line as a process of its own."""

from __future__ import annotations

import os
import sys

from opentrain_runtime.main import main

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from opentrain_runtime.declarations.program import Program


def run(program: Program) -> NoReturn:
    """Run the command line of this process and end it with the exit code.

    Python's own ending is left out: all output has been flushed, and taking the interpreter apart takes time.
    """
    os._exit(main(program, sys.argv[1:]))
