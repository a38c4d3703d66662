# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Console script: `shelf`, or `python -m shelf_cli`."""

from __future__ import annotations

from opentrain_runtime.console import run
from shelf_cli.index import PROGRAM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run the command line of this process and end it with the exit code."""
    run(PROGRAM)


if __name__ == "__main__":
    main()
