"""Folders and files of the project."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
MANIFEST_FILE = ROOT / "spec" / "commands.yaml"
SHELF_FILE = ROOT / "tests" / "codegen" / "shelf" / "commands.yaml"
"""Manifest of another product that uses every key."""
RUNTIME = ROOT / "runtime"
DATA = ROOT / "tests" / "data"
"""Data that tests read."""
