"""Atomic replacement of one file."""

from __future__ import annotations

import os
import stat
from pathlib import Path

TEMPORARY = ".generating.tmp"
"""Name of the temporary file, in the folder of the file that it replaces."""


def replace(file: Path, content: bytes) -> None:
    """Make a file hold `content`; at every instant it holds either all of its old content or all of the new.

    A file that already holds it is not touched. The mode of an existing file is kept. A temporary file that a killed
    run left is removed. Raises `OSError`; the file then has its old content.
    """
    temporary = file.with_name(TEMPORARY)
    if os.path.lexists(temporary):
        temporary.unlink()
    present = file.is_file()
    if present and file.read_bytes() == content:
        return
    with temporary.open("xb") as opened:
        opened.write(content)
        if present:
            os.fchmod(opened.fileno(), stat.S_IMODE(file.stat().st_mode))
    os.replace(temporary, file)
