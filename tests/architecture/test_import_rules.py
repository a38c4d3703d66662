"""Import rules of the source tree, read from the source without running it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
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
    "codegen": {"opentrain_runtime"},
}
PACKAGES: Mapping[str, Mapping[str, set[str]]] = {
    "opentrain_runtime": {
        "text": set(),
        "declarations": {"text"},
        "output": {"declarations", "text"},
        "files": {"text"},
        "config": {"declarations", "output", "text"},
        "http": {"declarations", "files", "output", "text"},
        "lists": {"config", "declarations", "http", "output", "text"},
        "results": {"config", "declarations", "files", "http", "output", "text"},
        "cli": {"declarations", "files", "output", "text"},
        "batch": {"cli", "config", "declarations", "http", "lists", "output", "text"},
        "mcp": {"cli", "declarations", "http", "output", "text"},
    },
    "opentrain_sandbox": {
        "core": set(),
        "drafts": {"core"},
        "domain": {"core", "drafts"},
        "web": {"core", "domain"},
        "openapi": set(),
        "api": {"core", "domain", "drafts", "openapi", "web"},
        "scenarios": {"core", "domain", "drafts", "web"},
        "control": {"core", "domain", "scenarios", "web"},
        "pages": {"control", "core", "domain", "drafts", "scenarios", "web"},
    },
    "codegen": {
        "manifest": set(),
        "text": {"manifest"},
        "emit": {"manifest", "text"},
        "output": set(),
        "lint": {"manifest"},
        "diff": {"emit", "manifest"},
        "explain": {"emit", "manifest", "text"},
        "openapi": {"manifest"},
        "cli": {"diff", "emit", "explain", "lint", "manifest", "openapi", "output", "text"},
    },
}
"""Packages of a layer, and the others that each may import. Modules beside the packages may import all."""
GROUND: Mapping[str, set[str]] = {
    "opentrain_runtime": {"arguments", "environment", "errors", "loading", "signals", "urls"},
    "opentrain_sandbox": set(),
    "codegen": {"process", "tool"},
}
"""Modules beside the packages that packages may import."""
EXCEPTIONS = {
    ("codegen.cli", "codegen.generate"),
    ("opentrain_runtime.lists", "opentrain_runtime.context"),
    ("opentrain_runtime.batch", "opentrain_runtime.context"),
    ("opentrain_runtime.mcp", "opentrain_runtime.context"),
    ("opentrain_runtime.mcp", "opentrain_runtime.main"),
    ("opentrain_runtime.batch", "opentrain_runtime.unknown_outcome"),
    *(
        ("opentrain_runtime.results", f"opentrain_runtime.{name}")
        for name in ("api_errors", "context", "unknown_outcome")
    ),
}
"""A list fetches its pages, and a result its response, through the context of its command. A batch and the MCP server
run commands."""
MOST_MODULES = 20
TRANSPORT = "runtime/opentrain_runtime/http/transport.py"
NETWORK = "runtime/opentrain_runtime/http/network.py"


def _files(folder: Path) -> list[Path]:
    found = sorted(file for file in folder.rglob("*.py") if "__pycache__" not in file.parts)
    assert found, folder
    return found


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def _imports(nodes: Iterable[ast.AST], package: str) -> Iterator[str]:
    """Yield the absolute name of every imported module, and of every name taken from one."""
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
def test_layers_import_one_way(layer: str) -> None:
    """Generated code and the generator may import the runtime. Runtime and sandbox import no other layer."""
    allowed = {layer} | MAY_IMPORT[layer]
    uphill = [
        f"{_where(file)} imports {module}"
        for file in _files(LAYERS[layer])
        for module in sorted(_all_imports(file))
        if module.partition(".")[0] in (LAYERS.keys() - allowed) | {"tests"}
    ]
    assert not uphill, "\n".join(uphill)


def test_one_module_of_the_generator_imports_the_runtime() -> None:
    """It builds the documented requests with the client's code."""
    importing = [
        _where(file)
        for file in _files(LAYERS["codegen"])
        if any(module.partition(".")[0] == "opentrain_runtime" for module in _all_imports(file))
    ]
    assert importing == ["codegen/emit/docs/example_request.py"]


@pytest.mark.parametrize("layer", sorted(PACKAGES))
def test_packages_of_a_layer_import_one_way(layer: str) -> None:
    """A package imports only the packages of the table, and the modules of the table of modules."""
    allowed = PACKAGES[layer]
    folders = {folder.name for folder in LAYERS[layer].iterdir() if (folder / "__init__.py").is_file()}
    assert folders - {"rules"} == allowed.keys()
    wrong = []
    for file in _files(LAYERS[layer]):
        package = file.relative_to(LAYERS[layer]).parts[0]
        if package not in allowed:
            continue
        for module in sorted(_all_imports(file)):
            parts = module.split(".")
            if parts[0] != layer or len(parts) == 1 or parts[1] in {package, *allowed[package], *GROUND[layer]}:
                continue
            if not _is_module(module) or (f"{layer}.{package}", ".".join(parts[:2])) in EXCEPTIONS:
                continue
            wrong.append(f"{_where(file)} imports {module}")
    assert not wrong, "\n".join(wrong)


def _is_module(name: str) -> bool:
    """Return whether a dotted name is a module of the project, not a name in one."""
    parts = name.split(".")
    folder = LAYERS[parts[0]]
    return (folder / f"{parts[1]}.py").is_file() or (folder / parts[1]).is_dir()


def test_subjects_of_the_domain_import_one_way() -> None:
    """The packages below `domain` have no circular imports."""
    domain = LAYERS["opentrain_sandbox"] / "domain"
    uses: dict[str, set[str]] = {}
    for file in _files(domain):
        package = file.relative_to(domain).parts[0]
        for module in _all_imports(file):
            parts = module.split(".")
            if parts[:2] == ["opentrain_sandbox", "domain"] and len(parts) > 2 and parts[2] != package:
                uses.setdefault(package, set()).add(parts[2])
    subjects = {folder.name for folder in domain.iterdir() if (folder / "__init__.py").is_file()}
    assert len(subjects) > 3
    assert not _circle({name: uses.get(name, set()) & subjects for name in subjects})


def test_no_folder_is_too_large() -> None:
    """A folder with many modules has more than one subject."""
    folders = {file.parent for layer in ("runtime", "sandbox", "codegen") for file in _files(ROOT / layer)}
    sizes = {_where(folder): len(list(folder.glob("*.py"))) for folder in folders}
    assert len(sizes) > 20
    assert not {name: size for name, size in sizes.items() if size > MOST_MODULES}


def test_one_module_speaks_http() -> None:
    """One module imports the HTTP library, and one below it imports sockets."""
    clients = {"httpx", "httpcore", "requests", "urllib3", "aiohttp", "socket", "urllib.request", "http.client"}
    speaking = [
        (_where(file), module)
        for file in [*_files(RUNTIME), *_files(HANDLERS), *_files(LAYERS["opentrain_cli"])]
        for module in sorted(_all_imports(file))
        if any(module == client or module.startswith(client + ".") for client in clients)
    ]
    assert {module for file, module in speaking if file == TRANSPORT} == {"httpx"}
    assert {file for file, _ in speaking} == {NETWORK, TRANSPORT}


def test_one_module_writes_to_stdout() -> None:
    """Results pass through one module. Only the console script uses the streams of the process. Nothing calls print."""
    files = [*_files(RUNTIME), *_files(HANDLERS), *_files(LAYERS["opentrain_cli"])]
    assert {_where(file) for file in files if any(_writes(_tree(file)))} == {
        "runtime/opentrain_runtime/output/stdout.py"
    }
    process = {"stdin", "stdout", "stderr", "environ", "__stdout__", "__stderr__"}
    touching = {
        _where(file)
        for file in files
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.Attribute)
        and node.attr in process
        and isinstance(node.value, ast.Name)
        and node.value.id in ("sys", "os")
    }
    assert touching == {"runtime/opentrain_runtime/console.py"}
    printing = [
        f"{_where(file)}:{node.lineno}"
        for file in files
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.Name) and node.id in ("print", "input", "breakpoint")
    ]
    assert not printing, printing


def _writes(tree: ast.Module) -> Iterator[bool]:
    """Yield whether each statement writes to a stdout or to its descriptor."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr in ("write", "writelines"):
            target = function.value
            yield isinstance(target, ast.Attribute) and target.attr == "stdout"
        if _called(node) in ("write", "fdopen") and node.args:
            yield isinstance(node.args[0], ast.Constant) and node.args[0].value == 1


@pytest.mark.parametrize("part", ["codegen", "runtime"])
def test_the_core_does_not_name_the_product(part: str) -> None:
    """Names of the product are data of the manifest. The names of the packages are allowed."""
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


def test_the_core_does_not_name_commands() -> None:
    """No module of the runtime or generator contains the path of a command as a string."""
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


@pytest.mark.parametrize("layer", sorted(LAYERS))
def test_imports_are_not_circular(layer: str) -> None:
    """Imports at module level have no circles. A function may import what it needs."""
    names = {_module(file, layer): file for file in _files(LAYERS[layer])}
    uses = {}
    for name, file in names.items():
        package = name if file.name == "__init__.py" else name.rpartition(".")[0]
        found = set(_imports(_at_module_level(_tree(file).body), package))
        uses[name] = {module for module in found if module in names and module != name}
    assert len(uses) > 5
    assert not _circle(uses)


def _circle(uses: Mapping[str, set[str]]) -> list[str]:
    """Return the names that are in a circle or import one, sorted."""
    left = dict(uses)
    while free := [name for name, used in left.items() if not used & left.keys()]:
        for name in free:
            del left[name]
    return sorted(left)


def _module(file: Path, layer: str) -> str:
    parts = file.relative_to(LAYERS[layer].parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _at_module_level(body: Iterable[ast.stmt]) -> Iterator[ast.AST]:
    """Yield the statements that run on import, without those below TYPE_CHECKING."""
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
