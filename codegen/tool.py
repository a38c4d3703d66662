"""Name and version of the generator as an installed tool. Everything else takes them from here."""

from __future__ import annotations

from pathlib import Path

NAME = "climanifest"
"""Name of the distribution, of its command and of its package. `codegen/pyproject.toml` repeats it."""
VERSION = "0.1.0"
RUNTIME = "opentrain_runtime"
"""Package of the runtime. The generator imports it to check examples, and copies it into generated packages."""
OWN_RUNTIME = "_runtime"
"""Name of the copy in a generated package."""
_FOLDER = Path(__file__).parent
SPEC = _FOLDER / "spec" if (_FOLDER / "spec").is_dir() else _FOLDER.parent / "spec"
"""Folder of the manifest's schema and defaults: in the installed package, or in the repository."""
