"""Emitter of the copy of the runtime in a generated package that has its own."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path as FilePath

from codegen.manifest.model.manifest import Manifest
from codegen.text.imports import rename_package
from codegen.tool import OWN_RUNTIME, RUNTIME

LICENSE = FilePath(__file__).parents[1] / "LICENSE"


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Emit the modules of the runtime with their license, if the package has its own."""
    product = manifest.product
    if not product.has_own_runtime:
        return
    folder = runtime_folder()
    for file in sorted(folder.rglob("*")):
        if file.suffix in (".py", ".typed"):
            text = rename_package(file.read_text(encoding="utf-8"), RUNTIME, product.runtime)
            yield f"{product.package}/{OWN_RUNTIME}/{file.relative_to(folder).as_posix()}", text
    yield f"{product.package}/{OWN_RUNTIME}/LICENSE", LICENSE.read_text(encoding="utf-8")


def runtime_folder() -> FilePath:
    """Return the folder of the generator's runtime."""
    spec = find_spec(RUNTIME)
    assert spec is not None and spec.origin is not None, RUNTIME
    return FilePath(spec.origin).parent
