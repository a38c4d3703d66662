"""Build hook of the distribution: collect the package from the folders of the repository.

In the repository the generator is the package `codegen`, beside the runtime and the schema of the manifest. Installed,
it is one package with all of them, so that it clashes with no other distribution. A source distribution contains the
collected package.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CollectedPackage(BuildHookInterface[Any]):
    """Hook that adds the package to a wheel or a source distribution."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the collected package to the files of the distribution."""
        root = Path(self.root)
        name = self.metadata.core.name
        package = root / name
        if package.is_dir() and self.target_name == "wheel":
            return  # unpacked from a source distribution, and found by hatchling
        if not package.is_dir():
            self._temporary = tempfile.TemporaryDirectory()
            package = Path(self._temporary.name) / name
            _collect(root, package)
        build_data["force_include"][str(package)] = name

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the collected package."""
        temporary = getattr(self, "_temporary", None)
        if temporary is not None:
            temporary.cleanup()


def _collect(codegen: Path, package: Path) -> None:
    """Copy the generator, the runtime and the schema into one package."""
    repository = codegen.parent
    runtime = repository / "runtime" / "opentrain_runtime"
    unneeded = shutil.ignore_patterns("__pycache__", "*.pyc", "pyproject.toml", Path(__file__).name, "README.md")
    shutil.copytree(codegen, package, ignore=unneeded)
    shutil.copytree(runtime, package / "runtime", ignore=unneeded)
    (package / "spec").mkdir()
    for file in sorted((repository / "spec").glob("manifest.*")):
        shutil.copy(file, package / "spec")
    names = {runtime.name: f"{package.name}.runtime", codegen.name: package.name}
    for file in package.rglob("*.py"):
        file.write_text(_renamed(file.read_text(encoding="utf-8"), names), encoding="utf-8")


def _renamed(source: str, names: dict[str, str]) -> str:
    """Return the source with other names of packages, in imports and in texts with dotted names."""
    for old, new in names.items():
        source = re.sub(rf"(?<![\w./-]){re.escape(old)}(?![\w/-])", new, source)
    return source
