"""Vectors of three unlike APIs in tests/data/other_apis. The manifest of each is in tests/data/manifests.

They are written by hand from how such an API works, never from what the generator makes. Keys of a file:
  env          variables of every vector. `{base}` is the origin of the API, `{other}` that of its second host
  headers      headers of every request, unless it names the same one
  vectors      the vectors
Keys of a vector:
  id           unique in the file
  argv         without the binary
  env          more variables; null removes one
  files        files of the working folder: name -> text
  stdin        text of stdin, which is empty by default
  responses    responses in order, the last repeated: {status, headers, json | text}. By default 200 and `{}`
  expect       see below
Keys of `expect`:
  exit         the exit code, by default 0
  requests     all requests in order, by default none: {request: METHOD TARGET, to, headers, json | form | text |
               multipart}. The target is raw; the order of different names in its query is free. `to: other` is the
               second host. A header of null must be absent, `<any>` is any value, `<same>` that of the first request.
               Without json, form, text and multipart, the request has no body. A form is a list of decoded
               `NAME=VALUE`, in an order that is free like that of a query. A multipart body is a list of
               {name, filename, type, text}
  stdout       the whole text. stdout_has and stderr_has are parts of a stream, and absent are texts that neither has
  stdout_json  the JSON document. stderr_json has some of the keys of the error
  files        files of the working folder afterwards: name -> text, or null if there must be none
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.message import Message
from email.parser import BytesParser
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from codegen.generate import write
from codegen.manifest.load import load

from .generated_client import GeneratedClient
from .paths import DATA
from .server import LoopbackServer, ReceivedRequest, Responder, Response, scripted
from .strict_yaml import load_yaml

APIS = ("code-host", "card-payments", "service-desk")
ANY, SAME = "<any>", "<same>"
_VECTOR_KEYS = {"id", "argv", "env", "files", "stdin", "responses", "expect"}
_EXPECT_KEYS = {
    "exit", "requests", "stdout", "stdout_has", "stdout_json", "stderr_has", "stderr_json", "absent", "files",
}  # fmt: skip
_REQUEST_KEYS = {"request", "to", "headers", "json", "form", "text", "multipart"}
_RESPONSE_KEYS = {"status", "headers", "json", "text"}


def variables_of(api: str) -> dict[str, str]:
    """Return the variables of every vector of an API, with the names of servers."""
    return dict(_document(api)["env"])


def vectors_of(api: str) -> dict[str, dict[str, Any]]:
    """Return the vectors of an API by their ids. Raises `ValueError` for an unknown key or an id given twice."""
    document = _document(api)
    found: dict[str, dict[str, Any]] = {}
    for vector in document["vectors"]:
        expect = vector["expect"]
        unknown = (set(vector) - _VECTOR_KEYS) | (set(expect) - _EXPECT_KEYS)
        unknown |= {key for request in expect.get("requests", []) for key in set(request) - _REQUEST_KEYS}
        unknown |= {key for response in vector.get("responses", []) for key in set(response) - _RESPONSE_KEYS}
        if unknown or vector["id"] in found:
            raise ValueError(f"{api}: {vector['id']}: given twice, or unknown keys: {sorted(unknown)}")
        found[vector["id"]] = vector | {
            "env": document["env"] | vector.get("env", {}),
            "expect": expect | {"requests": [_with_headers(each, document) for each in expect.get("requests", [])]},
        }
    return found


@cache
def _document(api: str) -> dict[str, Any]:
    document: dict[str, Any] = load_yaml(DATA / "other_apis" / f"{api}.yaml")
    return document


def _with_headers(request: dict[str, Any], document: Mapping[str, Any]) -> dict[str, Any]:
    return request | {"headers": document["headers"] | request.get("headers", {})}


class OtherApi:
    """Generated client of one of the manifests."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.manifest = load(DATA / "manifests" / f"{name}.yaml")
        write(self.manifest, folder / "generated")
        self._generated = folder / "generated"

    def client(self, home: Path) -> GeneratedClient:
        """Return the client with a home folder, in which it runs."""
        return GeneratedClient(self._generated, self.manifest.product.package, home)

    def problems(self, vector: Mapping[str, Any], home: Path) -> list[str]:
        """Run a vector, and return what differs from its expectation."""
        received: list[tuple[str, ReceivedRequest]] = []
        texts: dict[str, str] = {}

        def recorded(host: str) -> Responder:
            def respond(request: ReceivedRequest) -> Response:
                received.append((host, request))
                return answer(request)

            return respond

        with LoopbackServer(recorded("base")) as base, LoopbackServer(recorded("other")) as other:
            texts = {"{base}": base.origin, "{other}": other.origin}
            answer = scripted([_response(_filled(item, texts)) for item in vector.get("responses", [{"json": {}}])])
            for name, text in vector.get("files", {}).items():
                (home / name).write_text(text, encoding="utf-8")
            env = {name: value for name, value in _filled(vector["env"], texts).items() if value is not None}
            argv = _filled(vector["argv"], texts)
            done = self.client(home).run(*argv, env=env, stdin=vector.get("stdin", ""))
        expect = _filled(vector["expect"], texts)
        found = _differences(expect.get("requests", []), received)
        found += [] if done.exit == expect.get("exit", 0) else [f"exit {done.exit}"]
        found += ["a traceback"] if "Traceback" in done.stderr else []
        secrets = [value for name, value in env.items() if name.endswith(("_TOKEN", "_PASSWORD"))]
        output = done.stdout + done.stderr
        found += [f"{text!r} is in the output" for text in [*secrets, *expect.get("absent", [])] if text in output]
        found += ["stdout differs"] if done.stdout != expect.get("stdout", done.stdout) else []
        for stream, text in (("stdout", done.stdout), ("stderr", done.stderr)):
            found += [f"{stream} has no {part!r}" for part in expect.get(f"{stream}_has", []) if part not in text]
        if "stdout_json" in expect and json.loads(done.stdout or "null") != expect["stdout_json"]:
            found.append("stdout is not the expected document")
        if "stderr_json" in expect:
            error = json.loads(done.stderr)
            found += [
                f"{key}: {error.get(key)!r}" for key, value in expect["stderr_json"].items() if error.get(key) != value
            ]
        for name, text in expect.get("files", {}).items():
            file = home / name
            actual = file.read_bytes().decode() if file.exists() else None
            found += [] if actual == text else [f"{name}: {actual!r}"]
        return [*found, f"-- stdout: {done.stdout}", f"-- stderr: {done.stderr}"] if found else []


def _filled(value: Any, texts: Mapping[str, str]) -> Any:
    """Return a value in which the names of servers in all texts are replaced by their origins."""
    if isinstance(value, dict):
        return {key: _filled(item, texts) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item, texts) for item in value]
    if isinstance(value, str):
        for name, origin in texts.items():
            value = value.replace(name, origin)
    return value


def _response(declared: Mapping[str, Any]) -> Response:
    status, headers = declared.get("status", 200), declared.get("headers", {})
    if "json" in declared:
        return Response.of_json(status, declared["json"], headers)
    return Response(status, declared.get("text", "").encode(), headers)


def _differences(expected: list[Any], received: list[tuple[str, ReceivedRequest]]) -> list[str]:
    found: list[str] = []
    if len(expected) != len(received):
        found.append(f"{len(received)} requests: {[f'{each.method} {each.target}' for _, each in received]}")
    for wanted, (host, request) in zip(expected, received, strict=False):
        line = f"{request.method} {request.target}"
        target, _, query = wanted["request"].partition("?")
        same = target == f"{request.method} {request.path}" and _by_name(query.split("&")) == _by_name(
            request.query.split("&")
        )
        if not same or wanted.get("to", "base") != host:
            found.append(f"{line} to {host}")
        for name, value in wanted["headers"].items():
            actual = request.header(name)
            expected_value = received[0][1].header(name) if value == SAME else value
            if actual != expected_value and not (value == ANY and actual):
                found.append(f"{name}: {actual!r}")
        found += [] if _has_body(wanted, request) else [f"body of {line}: {request.body!r}"]
    return found


def _by_name(pairs: list[str]) -> list[str]:
    """Return `NAME=VALUE` pairs by name. Those of one name keep their order."""
    return sorted(pairs, key=lambda pair: pair.partition("=")[0])


def _has_body(wanted: Mapping[str, Any], request: ReceivedRequest) -> bool:
    kind = (request.header("Content-Type") or "").partition(";")[0]
    if "json" in wanted:
        return kind == "application/json" and bool(json.loads(request.body) == wanted["json"])
    if "form" in wanted:
        pairs = parse_qsl(request.body.decode(), keep_blank_values=True, strict_parsing=True)
        form = [f"{name}={value}" for name, value in pairs]
        return kind == "application/x-www-form-urlencoded" and _by_name(form) == _by_name(wanted["form"])
    if "multipart" in wanted:
        return kind == "multipart/form-data" and _parts(request) == wanted["multipart"]
    return bool(request.body.decode() == wanted.get("text", ""))


def _parts(request: ReceivedRequest) -> list[dict[str, str]]:
    head = f"Content-Type: {request.header('Content-Type')}\r\n\r\n".encode()
    message: Message = BytesParser().parsebytes(head + request.body)
    found: list[dict[str, str]] = []
    for part in message.walk():
        if part.is_multipart():
            continue
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        given = {"name": part.get_param("name", header="content-disposition"), "filename": part.get_filename()}
        given["type"] = part["Content-Type"]
        named = {key: str(value) for key, value in given.items() if value is not None}
        found.append(named | {"text": content.decode()})
    return found
