"""Name and version of the generator as an installed tool. Everything else takes them from here."""

from __future__ import annotations

NAME = "climanifest"
"""Name of the distribution, of its command and of its package. `codegen/pyproject.toml` repeats it."""
VERSION = "0.1.0"
RUNTIME = "opentrain_runtime"
"""Package of the runtime. The generator imports it to check examples, and copies it into generated packages."""
OWN_RUNTIME = "_runtime"
"""Name of the copy in a generated package."""
