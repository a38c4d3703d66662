# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Console script: `opentrain`, or `python -m opentrain_cli`."""

from __future__ import annotations

from opentrain_cli.index import PROGRAM
from opentrain_runtime.console import run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run the command line of this process and end it with the exit code."""
    run(PROGRAM)


if __name__ == "__main__":
    main()
