"""The document and the manifest: each difference is intended, and has its reason in `spec/openapi-differences.yaml`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from codegen.openapi.update import read_explained
from opentrain_sandbox.openapi.document import build_document
from tests.support.manifests import PROJECT
from tests.support.paths import MANIFEST_FILE, ROOT

EXPLAINED = ROOT / "spec" / "openapi-differences.yaml"


def test_each_difference_is_explained_and_each_explanation_needed(tmp_path: Path) -> None:
    document = tmp_path / "openapi.json"
    document.write_text(json.dumps(build_document(PROJECT.base_url, "0")), encoding="utf-8")
    words = ["import", str(document), f"--update={MANIFEST_FILE}", f"--explained={EXPLAINED}", "--json"]
    told = subprocess.run(
        [sys.executable, "-m", "codegen", *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    shown: dict[str, Any] = json.loads(told.stdout or "{}")
    reasons = read_explained(EXPLAINED)
    assert shown == {"differences": [], "explained": len(reasons), "unusedExplanations": []}, told.stderr
    assert told.returncode == 0
    assert all(reason.endswith(".") for reason in reasons.values())
