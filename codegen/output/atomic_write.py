"""Atomic replacement of one file."""

from __future__ import annotations

import os
import stat
from pathlib import Path

TEMPORARY = ".generating.tmp"
"""Name of the temporary file, in the folder of the file that it replaces."""


def replace(file: Path, content: bytes) -> None:
    """Replace the content of a file. At every moment the file has either the old content or the new.

    A file that already has this content is not touched. The mode of an existing file is kept. A temporary file of a
    killed run is removed. Raises `OSError`; the file then has its old content.
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
