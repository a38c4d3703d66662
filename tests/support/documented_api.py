"""Server that responds as an OpenAPI document says, and the runs of an imported client against it.

The samples of schemas are made here, without the code of the import, so that both readings must agree.
"""

from __future__ import annotations

import io
import re
import shlex
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir, contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote

from codegen.generate import generate_files
from codegen.manifest.load import load
from codegen.openapi.guesses import plain
from codegen.openapi.manifest import Imported
from codegen.openapi.reading.document import Document

from .cli import hermetic_env
from .server import LoopbackServer, ReceivedRequest, Response

PAGES = 3
ON_A_PAGE = 2
_DEEP, _TOO_DEEP = 3, 12
_TEXTS = {
    "date-time": "2026-01-31T12:00:00Z",
    "date": "2026-01-31",
    "uri": "https://example.com/x",
    "url": "https://example.com/x",
    "email": "ann@example.com",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "ipv4": "192.0.2.1",
}
_METHODS = ("get", "head", "post", "put", "patch", "delete")


class Samples:
    """Maker of values that a schema allows."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self._root = root

    def resolved(self, node: Any) -> Any:
        """Return a node, or what it refers to."""
        while isinstance(node, dict) and "$ref" in node:
            at: Any = self._root
            for part in node["$ref"].removeprefix("#/").split("/"):
                name = unquote(part).replace("~1", "/").replace("~0", "~")
                at = at[int(name)] if isinstance(at, list) else at[name]
            node = at
        return node

    def value(self, schema: Any, depth: int = 0) -> Any:
        """Return a value. Optional properties are left out in deep objects."""
        schema = self.resolved(schema)
        if not isinstance(schema, dict) or depth > _TOO_DEEP:
            return {} if depth <= _TOO_DEEP else None
        if schema.get("enum"):
            return next((value for value in schema["enum"] if value is not None), None)
        if "const" in schema:
            return schema["const"]
        if isinstance(schema.get("allOf"), list):
            return self._all(schema, depth)
        for key in ("oneOf", "anyOf"):
            if schema.get(key):
                return self._one(schema, key, depth)
        return self._plain(schema, depth)

    def _all(self, schema: Mapping[str, Any], depth: int) -> Any:
        parts = [self.value(part, depth) for part in schema["allOf"]]
        rest = {key: value for key, value in schema.items() if key != "allOf"}
        if rest.get("properties"):
            parts.append(self.value(rest | {"type": "object"}, depth))
        objects = [part for part in parts if isinstance(part, dict)]
        if not objects:
            return next((part for part in parts if part is not None), None)
        return {name: value for part in objects for name, value in part.items()}

    def _one(self, schema: Mapping[str, Any], key: str, depth: int) -> Any:
        variants = [each for each in schema[key] if self.resolved(each).get("type") != "null"]
        rest = {name: value for name, value in schema.items() if name != key}
        chosen = self.value(variants[0], depth + 1) if variants else None
        if rest.get("properties") and (isinstance(chosen, dict) or chosen is None):
            return self.value(rest | {"type": "object"}, depth) | (chosen or {})
        return chosen

    def _plain(self, schema: Mapping[str, Any], depth: int) -> Any:
        types = schema.get("type")
        kind = next((each for each in types if each != "null"), "null") if isinstance(types, list) else types
        if kind is None:
            kind = "object" if "properties" in schema else "array" if "items" in schema else "object"
        if kind == "object":
            required = schema.get("required") or ()
            return {
                name: self.value(each, depth + 1)
                for name, each in (schema.get("properties") or {}).items()
                if (name in required or depth < _DEEP) and not self.resolved(each).get("writeOnly")
            }
        if kind == "array":
            count = max(schema.get("minItems", 0), 0 if depth > _DEEP else 1)
            return [self.value(schema.get("items"), depth + 1) for _ in range(count)]
        if kind == "string":
            text = _TEXTS.get(str(schema.get("format")), "text")
            return text.ljust(schema.get("minLength", 0), "x")[: schema.get("maxLength", 1000)] or text
        if kind == "integer":
            return int(schema.get("minimum", 1))
        return {"number": schema.get("minimum", 1.5), "boolean": True}.get(str(kind))


@dataclass
class Endpoint:
    """Operation of the document, and how it pages its list if the client reads one."""

    name: str
    method: str
    pattern: re.Pattern[str]
    literals: int
    value: Mapping[str, Any]
    page: Mapping[str, Any] | None = None
    kind: Mapping[str, Any] | None = None
    links: bool = False
    """True if the document declares the header Link for a list."""


class DocumentedApi:
    """Responder of a server that sends the first successful response of each operation."""

    def __init__(self, document: Document, imported: Imported) -> None:
        self._samples = Samples(document.value)
        self.endpoints = list(self._read(document.value, imported))
        self._by_size: dict[tuple[str, int], list[Endpoint]] = {}
        for endpoint in self.endpoints:
            size = endpoint.name.partition("#")[0].count("/")
            self._by_size.setdefault((endpoint.method, size), []).append(endpoint)

    def _read(self, root: Mapping[str, Any], imported: Imported) -> Iterator[Endpoint]:
        values = plain(imported.values)
        kinds = values["api"].get("pages", {})
        pages = {each.operation.name: each.values.get("page") for each in imported.commands}
        for path, item in root["paths"].items():
            item = self._samples.resolved(item)
            for method in _METHODS:
                if method not in item:
                    continue
                name = f"{method.upper()} {path}"
                parts = re.split(r"\{[^{}]*\}", path.partition("#")[0])
                page = plain(pages.get(name))
                yield Endpoint(
                    name,
                    method.upper(),
                    re.compile("[^/]+".join(map(re.escape, parts))),
                    sum(map(len, parts)),
                    item[method],
                    page,
                    kinds.get(page["kind"]) if page else None,
                    self._declares_pages(item[method]),
                )

    def _declares_pages(self, operation: Mapping[str, Any]) -> bool:
        """Return whether a response is a list, at the top or with its total, and has the header Link."""
        for node in operation["responses"].values():
            response = self._samples.resolved(node)
            if "Link" in response.get("headers", {}):
                schema = self._samples.resolved(response["content"]["application/json"]["schema"])
                return schema.get("type") == "array" or "total_count" in schema.get("properties", {})
        return False

    def respond(self, request: ReceivedRequest) -> Response:
        """Return the documented response; 404 for an unknown path."""
        path = request.path
        found = [
            each for each in self._by_size.get((request.method, path.count("/")), ()) if each.pattern.fullmatch(path)
        ]
        if not found:
            return Response.of_json(404, {"message": f"no operation: {request.method} {path}"})
        endpoint = max(found, key=lambda each: each.literals)
        status, content = self._success(endpoint)
        if not content or endpoint.method == "HEAD":
            return Response(status)
        kind = next((each for each in content if "json" in each), next(iter(content)))
        if "json" not in kind and "*" not in kind:
            return Response(status, b"text", {"Content-Type": kind})
        schema = (content[kind] or {}).get("schema")
        if endpoint.page is not None:
            return self._page(endpoint, schema, request)
        value = self._samples.value(schema) if schema is not None else {}
        return Response.of_json(status, value, {"Content-Type": "application/json" if "*" in kind else kind})

    def _success(self, endpoint: Endpoint) -> tuple[int, Mapping[str, Any]]:
        """Return status and content of the first success, preferably one with JSON."""
        responses = endpoint.value["responses"]
        good = {key: each for key, each in responses.items() if key.startswith("2")}
        if not good and "default" in responses:
            good = {"200": responses["default"]}
        resolved = {key: self._samples.resolved(each).get("content") or {} for key, each in good.items()}
        if not resolved:
            return 200, {"application/octet-stream": None}
        best = next(
            (key for key, content in resolved.items() if any("json" in kind for kind in content)), next(iter(resolved))
        )
        return int(best.replace("XX", "00")), resolved[best]

    def _page(self, endpoint: Endpoint, schema: Any, request: ReceivedRequest) -> Response:
        """Return one page of a list of `PAGES` pages, as the kind of the list tells the next one."""
        assert endpoint.page is not None
        assert endpoint.kind is not None
        kind, query = endpoint.kind, parse_qs(request.query, keep_blank_values=True)
        first = int(kind.get("first", 1))
        sent = query.get(str(kind.get("send", "at")), [None])[0]
        by = kind["by"]
        if by == "number":
            number = int(sent) - first if sent is not None else 0
        elif by == "offset":
            number = int(sent or 0) // ON_A_PAGE
        elif by == "last-id":
            number = (int(re.sub(r"\D", "", sent)) + 1) // ON_A_PAGE if sent else 0
        else:
            number = int(sent or 0)
        document = self._samples.value(schema)
        items = self._items(endpoint, schema, number) if number < PAGES else []
        document = _put(document, str(endpoint.page["items"]), items)
        last = number >= PAGES - 1
        url = f"http://{request.header('host')}{request.path}?at={number + 1}"
        following = {"cursor": str(number + 1), "url": url}.get(by)
        if following is not None:
            document = _put(document, str(kind["next"]), None if last else following)
        if "more" in kind:
            document = _put(document, str(kind["more"]), not last)
        if "last" in kind:
            document = _put(document, str(kind["last"]), first + PAGES - 1)
        if "total" in endpoint.page:
            document = _put(document, str(endpoint.page["total"]), PAGES * ON_A_PAGE)
        headers = {"Link": f'<{url}>; rel="next"'} if by == "link-header" and not last else {}
        return Response.of_json(200, document, headers)

    def _items(self, endpoint: Endpoint, schema: Any, number: int) -> list[Any]:
        items = []
        for index in range(number * ON_A_PAGE, (number + 1) * ON_A_PAGE):
            item = self._item(schema, str(endpoint.page["items"]) if endpoint.page else ".")
            items.append(_numbered(item, index))
        return items

    def _item(self, schema: Any, path: str) -> Any:
        found = self._samples.value(schema)
        for name in () if path == "." else path.split("."):
            found = found[name]
        return found[0] if found else {}


def _numbered(item: Any, index: int) -> Any:
    """Return an item that differs from all others: by its id, else by its first text or number."""
    if isinstance(item, dict):
        names = ["id"] if "id" in item else [name for name, value in item.items() if isinstance(value, str | int)]
        return {**item, **{name: _numbered(item[name], index) for name in names[:1]}}
    if isinstance(item, str):
        return f"i{index}"
    return index if isinstance(item, int | float) else item


def _put(document: Any, path: str, value: Any) -> Any:
    """Return a document with a value at a path."""
    if path == ".":
        return value
    name, _, rest = path.partition(".")
    inner = document.get(name) if isinstance(document, dict) else None
    return {**(document if isinstance(document, dict) else {}), name: _put(inner, rest, value) if rest else value}


@dataclass
class Tally:
    """Results of the commands of an imported client."""

    commands: int = 0
    succeeded: int = 0
    """Commands that ended with exit code 0, as JSON and as text."""
    paged: int = 0
    read_whole: int = 0
    declared: int = 0
    """Lists whose document declares the header Link."""
    declared_read_whole: int = 0
    failures: list[str] = field(default_factory=list)


class Client:
    """Generated client, whose command lines run in this process, on its own runtime."""

    def __init__(self, package: str, runtime: str) -> None:
        self._program = import_module(f"{package}.index").PROGRAM
        self._main = import_module(f"{runtime}.main").main
        self._environment = import_module(f"{runtime}.environment").Environment

    def run(self, words: Sequence[str], variables: Mapping[str, str]) -> tuple[int, str, str | None]:
        """Run a command line; return exit code, stdout, and the first line of stderr if it failed."""
        stdout, stderr = io.BytesIO(), io.BytesIO()
        environment = self._environment(
            variables=variables, stdin=io.BytesIO(b"secret\n"), stdout=stdout, stderr=stderr
        )
        code = self._main(self._program, words, environment)
        said = stderr.getvalue().decode().strip().splitlines()
        problem = None if code == 0 else f"exit {code}: {said[0] if said else ''} [{shlex.join(words)}]"
        return code, stdout.getvalue().decode(errors="replace"), problem


@contextmanager
def importable_client(manifest: Path, folder: Path) -> Iterator[Client]:
    """Generate the client of a manifest below a folder, and yield it while its package is importable."""
    model = load(manifest)
    for path, content in generate_files(model).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    sys.path.insert(0, str(folder))
    try:
        yield Client(model.product.package, model.product.runtime)
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == model.product.package]:
            del sys.modules[name]


def run_commands(document: Document, imported: Imported, client: Client, scratch: Path) -> Tally:
    """Run the example of every command against the documented API: as JSON, as text, and paged lists to the end."""
    api = DocumentedApi(document, imported)
    endpoints = {each.name: each for each in api.endpoints}
    tally = Tally()
    for name in ("FILE", "body.json"):
        (scratch / name).write_text('{"key": "value"}', encoding="utf-8")
    with LoopbackServer(api.respond) as server, chdir(scratch):
        variables = hermetic_env(scratch, _variables(imported, server.origin))
        for command in imported.commands:
            endpoint = endpoints[command.operation.name]
            words = shlex.split(plain(command.values["examples"])[0]["run"])[1:]
            saved = plain(command.values.get("returns")) in ("bytes", "text")
            runs = [words] if saved else [[*words, "--json"], words]
            tally.commands += 1
            problems = [problem for each in runs if (problem := client.run(each, variables)[2]) is not None]
            tally.succeeded += not problems
            tally.failures += [f"{endpoint.name}: {problem}" for problem in problems[:1]]
            if endpoint.page is not None:
                _read_whole(client, words, variables, endpoint, tally)
            tally.declared += endpoint.links
    return tally


def _read_whole(
    client: Client, words: Sequence[str], variables: Mapping[str, str], endpoint: Endpoint, tally: Tally
) -> None:
    tally.paged += 1
    code, output, problem = client.run([*words, "--jsonl"], variables)
    lines = output.splitlines()
    if code == 0 and len(lines) == PAGES * ON_A_PAGE:
        tally.read_whole += 1
        tally.declared_read_whole += endpoint.links
    else:
        tally.failures.append(f"{endpoint.name}: {len(lines)} items instead of {PAGES * ON_A_PAGE}: {problem}")


def _variables(imported: Imported, origin: str) -> dict[str, str]:
    """Return the variables that point the client to the server, with the path of the base URL."""
    values = plain(imported.values)
    prefix = str(values["product"]["binary"]).replace("-", "_").upper()
    variables = {f"{prefix}_TOKEN": "token", f"{prefix}_BASE_URL": origin, f"{prefix}_USER": "ann"}
    for each in values.get("environment", ()):
        if each["sets"].endswith("-base-url"):
            variables[each["name"]] = origin
    return variables
