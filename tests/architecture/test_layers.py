"""Imports go downhill, and what one module alone may do, one module alone does: read off the source, nothing is run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.support.paths import ROOT

RUNTIME = ROOT / "runtime" / "opentrain_runtime"
HANDLERS = ROOT / "runtime" / "opentrain_handlers"
LAYERS = {
    "opentrain_runtime": RUNTIME,
    "opentrain_handlers": HANDLERS,
    "opentrain_cli": ROOT / "generated" / "opentrain_cli",
    "opentrain_sandbox": ROOT / "sandbox" / "opentrain_sandbox",
    "codegen": ROOT / "codegen",
}
MAY_IMPORT = {
    "opentrain_runtime": set(),
    "opentrain_handlers": {"opentrain_runtime"},
    "opentrain_cli": {"opentrain_runtime"},
    "opentrain_sandbox": set(),
    "codegen": set(),
}


def _files(folder: Path) -> list[Path]:
    found = sorted(file for file in folder.rglob("*.py") if "__pycache__" not in file.parts)
    assert found, folder
    return found


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def _imports(nodes: Iterable[ast.AST], package: str) -> Iterator[str]:
    """Every module that is imported, absolute, with the names taken from it as if each were a module."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            module = ".".join([*above, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _called(node) in ("__import__", "import_module", "imported") and node.args:
            argument = node.args[0]
            if isinstance(argument, ast.JoinedStr) and argument.values:
                argument = argument.values[0] if isinstance(argument.values[0], ast.Constant) else argument
            if isinstance(argument, ast.Constant):
                yield str(argument.value).rstrip(".")


def _called(node: ast.Call) -> str:
    function = node.func
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def _all_imports(file: Path) -> set[str]:
    base = next(folder.parent for folder in LAYERS.values() if file.is_relative_to(folder))
    package = ".".join(file.relative_to(base).parent.parts)
    return set(_imports(ast.walk(_tree(file)), package))


def _where(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("layer", sorted(LAYERS))
def test_imports_go_downhill(layer: str) -> None:
    """Generated code knows the runtime; the runtime, the generator and the sandbox know nobody of us."""
    allowed = {layer} | MAY_IMPORT[layer]
    uphill = [
        f"{_where(file)} imports {module}"
        for file in _files(LAYERS[layer])
        for module in sorted(_all_imports(file))
        if module.partition(".")[0] in (LAYERS.keys() - allowed) | {"tests", "support"}
    ]
    assert not uphill, "\n".join(uphill)


def test_one_module_speaks_http() -> None:
    """Its library may be replaced by its fork one day: one line."""
    clients = {"httpx", "httpcore", "requests", "urllib3", "aiohttp", "socket", "urllib.request", "http.client"}
    speaking = [
        (_where(file), module)
        for file in [*_files(RUNTIME), *_files(HANDLERS), *_files(LAYERS["opentrain_cli"])]
        for module in sorted(_all_imports(file))
        if any(module == client or module.startswith(client + ".") for client in clients)
    ]
    assert speaking == [("runtime/opentrain_runtime/http/transport.py", "httpx")]


def test_one_module_writes_to_standard_output() -> None:
    """Others may ask what it is, no more; and nothing prints."""
    files = [*_files(RUNTIME), *_files(HANDLERS), *_files(LAYERS["opentrain_cli"])]
    touching = {_where(file) for file in files if any(_touches_standard_output(_tree(file)))}
    assert touching == {"runtime/opentrain_runtime/output/stdout.py"}
    printing = [
        f"{_where(file)}:{node.lineno}"
        for file in files
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.Name) and node.id in ("print", "input", "breakpoint")
    ]
    assert not printing, printing


def _touches_standard_output(tree: ast.Module) -> Iterator[bool]:
    asked = {
        id(node.value if isinstance(node, ast.Attribute) else node.left)
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare) or (isinstance(node, ast.Attribute) and node.attr in ("isatty", "fileno"))
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr in ("stdout", "__stdout__") and id(node) not in asked
        elif isinstance(node, ast.ImportFrom):
            yield any(alias.name in ("stdout", "__stdout__") for alias in node.names)
        elif isinstance(node, ast.Call) and node.args and _called(node) in ("write", "fdopen"):
            yield isinstance(node.args[0], ast.Constant) and node.args[0].value == 1


@pytest.mark.parametrize("part", ["codegen", "runtime"])
def test_no_product_is_built_in(part: str) -> None:
    """Its names are data of the manifest; the import names of the packages are not its names."""
    files = _files(RUNTIME) if part == "runtime" else [*_files(ROOT / "codegen"), *(ROOT / "codegen").rglob("*.j2")]
    named = [
        f"{_where(file)}:{number}: {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(r"opentrain(?!_runtime\b|_cli\b)|(?<![a-z])ot_|whsec_", line, re.IGNORECASE)
    ]
    assert not named, "\n".join(named)
    if part == "runtime":
        assert not [_where(file) for file in files if "opentrain_cli" in file.read_text(encoding="utf-8")]


def test_no_command_is_treated_apart() -> None:
    """No module of core or generator holds the path of a command as a text of its own."""
    paths = set(re.findall(r'Command\(\s*"([^"]+)"', "".join(f.read_text("utf-8") for f in _commands())))
    assert len(paths) > 40
    apart = [
        f"{_where(file)}:{node.lineno}: {node.value!r}"
        for file in [*_files(RUNTIME), *_files(ROOT / "codegen")]
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.Constant) and node.value in paths
    ]
    assert not apart, "\n".join(apart)


def _commands() -> list[Path]:
    return _files(LAYERS["opentrain_cli"] / "commands")


def test_no_circle_of_imports() -> None:
    """At the level of the module, where a circle is a half-made module; a function may import what it needs."""
    names = {_module(file): file for file in _files(RUNTIME)}
    uses = {
        name: {
            module
            for module in _imports(_at_module_level(_tree(file).body), name.rpartition(".")[0])
            if module in names and module != name
        }
        for name, file in names.items()
    }
    assert uses["opentrain_runtime.execute"]
    left = dict(uses)
    while free := [name for name, used in left.items() if not used & left.keys()]:
        for name in free:
            del left[name]
    assert not left, f"in a circle, or above one: {sorted(left)}"


def _module(file: Path) -> str:
    parts = file.relative_to(RUNTIME.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _at_module_level(body: Iterable[ast.stmt]) -> Iterator[ast.AST]:
    """The statements that run when the module is imported; not what stands under TYPE_CHECKING."""
    for node in body:
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            yield from _at_module_level(node.orelse)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        elif isinstance(node, ast.ClassDef | ast.If | ast.Try | ast.With | ast.For | ast.While):
            yield from _at_module_level(node.body)
            yield from _at_module_level(getattr(node, "orelse", []))
            yield from _at_module_level(getattr(node, "finalbody", []))
            for handler in getattr(node, "handlers", []):
                yield from _at_module_level(handler.body)
        else:
            yield node
