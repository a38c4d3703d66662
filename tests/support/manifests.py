"""Loaded manifests that many tests read: the project's, and the one of the shelf, which uses every key."""

from __future__ import annotations

from codegen.manifest.load import load
from codegen.manifest.model.manifest import Manifest
from tests.support.paths import MANIFEST_FILE, SHELF_FILE

PROJECT: Manifest = load(MANIFEST_FILE)
SHELF: Manifest = load(SHELF_FILE)
