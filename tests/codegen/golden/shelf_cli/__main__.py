# Generated from tests/codegen/mini.yaml (sha256 86d970eded097b9b) by `make generate`; do not edit.
"""The way in: `shelf`, or `python -m shelf_cli`."""

from __future__ import annotations

import sys

from opentrain_runtime.main import end, run
from shelf_cli.index import PROGRAM


def main() -> None:
    """Run the words of the command line and end the process with the exit code."""
    end(run(PROGRAM, sys.argv[1:]))


if __name__ == "__main__":
    main()
