# Generated from spec/commands.yaml (sha256 e2d2f548c65c4342) by `make generate`; do not edit.
"""The way in: `opentrain`, or `python -m opentrain_cli`."""

from __future__ import annotations

import sys

from opentrain_cli.index import PROGRAM
from opentrain_runtime.main import end, run


def main() -> None:
    """Run the words of the command line and end the process with the exit code."""
    end(run(PROGRAM, sys.argv[1:]))


if __name__ == "__main__":
    main()
