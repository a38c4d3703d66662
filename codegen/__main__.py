"""Entry point of the generator, for `python -m codegen` and the installed command."""

from __future__ import annotations

import sys

from codegen.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
