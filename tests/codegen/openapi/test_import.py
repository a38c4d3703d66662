"""Import of documents: each rule, the whole client, and what is not served."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.lint.violations import is_at_least, lint
from codegen.manifest.load import load
from codegen.manifest.model.lint import WARN
from codegen.manifest.yaml import parse_yaml
from codegen.openapi.flags import Options
from codegen.openapi.guesses import plain
from codegen.openapi.manifest import Imported, import_document
from codegen.openapi.reading.document import read_document
from codegen.openapi.write import MARK, WIDTH
from tests.support.documented_api import importable_client, run_commands

from .documents import DOCUMENTS, FOLDER, in_path, operation, stored, write_document

EXPECTED: Any = parse_yaml((FOLDER / "expected.yaml").read_text("utf-8"), "expected.yaml").value


@cache
def _imported(name: str) -> Imported:
    return import_document(stored(name))


def _at(value: Any, path: str) -> Any:
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: f"{row['document']}: {row['rule']}")
def test_a_rule(row: Any) -> None:
    assert _at(plain(_imported(row["document"]).values), row["at"]) == row["is"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_text_has_the_same_values_and_loads_without_a_problem(name: str, tmp_path: Path) -> None:
    imported = _imported(name)
    text = imported.text(name)
    assert parse_yaml(text, name).value == plain(imported.values)
    assert max(map(len, text.splitlines())) <= WIDTH
    assert any(line.endswith(MARK) for line in text.splitlines())
    file = tmp_path / "commands.yaml"
    file.write_text(text, encoding="utf-8")
    assert len(load(file).commands) >= len(imported.commands)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_manifest_passes_lint(name: str, tmp_path: Path) -> None:
    file = tmp_path / "commands.yaml"
    file.write_text(_imported(name).text(name), encoding="utf-8")
    assert [each for each in lint(load(file)) if is_at_least(each.level, WARN)] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_runs_and_every_list_is_read_whole(name: str, tmp_path: Path) -> None:
    imported = _imported(name)
    manifest, scratch = tmp_path / "commands.yaml", tmp_path / "scratch"
    manifest.write_text(imported.text(name), encoding="utf-8")
    scratch.mkdir()
    with importable_client(manifest, tmp_path / "generated") as client:
        tally = run_commands(stored(name), imported, client, scratch)
    assert tally.failures == []
    assert tally.succeeded == tally.commands == len(imported.commands)
    assert tally.read_whole == tally.paged >= 2


def test_what_is_not_served_has_a_reason_and_is_counted() -> None:
    imported = _imported("depot-3.0.yaml")
    assert sorted(name for name, _ in imported.not_served) == ["GET /odd path", "GET /search", "TRACE /search"]
    assert all(reason for _, reason in imported.not_served)
    assert imported.left_out == {"GET /tools": ["cookie parameter session"]}
    assert imported.operations == len(imported.commands) + len(imported.not_served)


def test_json_and_yaml_are_the_same_document(tmp_path: Path) -> None:
    file = tmp_path / "depot.json"
    file.write_text(json.dumps(yaml.safe_load((FOLDER / DOCUMENTS[0]).read_text("utf-8"))), encoding="utf-8")
    assert plain(import_document(read_document(file)).values) == plain(_imported(DOCUMENTS[0]).values)


def test_values_are_closed_if_asked() -> None:
    imported = import_document(stored(DOCUMENTS[0]), options=Options(closed_enums=True))
    flag = plain(imported.values)["groups"]["tools"]["commands"]["list"]["flags"]["sort"]
    assert flag["enum"] == ["name", "size"]
    assert "open" not in flag


def test_names_and_base_url_of_the_person_who_imports() -> None:
    imported = import_document(stored(DOCUMENTS[1]), binary="lend", name="Lend", base_url="https://lend.example/v9")
    values = plain(imported.values)
    assert values["product"] == {"name": "Lend", "binary": "lend"}
    assert values["api"]["base-url"] == "https://lend.example/v9"
    assert values["global-flags"]["base-url"]["type"] == "base-url"


@pytest.mark.parametrize(
    ("method", "path", "id_", "group", "command"),
    [
        ("get", "/v1/customers", "GetCustomers", "customers", "list"),
        ("get", "/v1/customers/{customer}", "GetCustomersCustomer", "customers", "get"),
        ("post", "/v1/customers/{customer}", "PostCustomersCustomer", "customers", "update"),
        ("get", "/v1/customers/{customer}/sources", "GetCustomersCustomerSources", "customers", "list-sources"),
        ("delete", "/v1/customers/{customer}", "customers_delete", "customers", "delete"),
        ("get", "/v1/ssh_keys", "sshKeys_list", "ssh-keys", "list"),
        ("put", "/v1/customers/{customer}/close", "closeCustomer", "customers", "close"),
        ("get", "/v1/flags", "flags_list", "api-flags", "list"),
        ("get", "/v1/import", "import_list", "api-import", "list"),
        ("get", "/v1/VPCs", "vpcs_getVPCsByIP", "vpcs", "get-by-ip"),
    ],
)
def test_a_name_does_not_repeat_the_group(
    method: str, path: str, id_: str, group: str, command: str, tmp_path: Path
) -> None:
    parameters = [in_path("customer")] if "{customer}" in path else []
    paths = {path: {method: operation(operationId=id_, parameters=parameters)}}
    paths.setdefault("/v1/others", {"get": operation(operationId="others_list")})
    imported = import_document(read_document(write_document(tmp_path / "api.json", paths)))
    name = next(each.name for each in imported.commands if each.operation.path == path)
    assert (name.group, name.command) == (group, command)


def test_equal_names_are_told_apart(tmp_path: Path) -> None:
    paths = {
        f"/v{number}/orders/{{id}}": {
            "get": operation(operationId=f"getOrder{'s' * number}", parameters=[in_path("id")])
        }
        for number in range(4)
    }
    imported = import_document(read_document(write_document(tmp_path / "api.json", paths)))
    names = [(each.name.group, each.name.command) for each in imported.commands]
    assert len(set(names)) == 4


@pytest.mark.parametrize(
    ("schemes", "token"),
    [
        ({"a": {"type": "http", "scheme": "bearer"}}, None),
        ({"a": {"type": "oauth2", "flows": {}}}, None),
        ({"a": {"type": "http", "scheme": "basic"}}, {"kind": "basic", "setting": "user"}),
        ({"a": {"type": "apiKey", "in": "query", "name": "key"}}, {"kind": "query", "name": "key"}),
        ({"a": {"type": "apiKey", "in": "cookie", "name": "key"}}, None),
    ],
)
def test_a_security_scheme(schemes: dict[str, Any], token: object, tmp_path: Path) -> None:
    paths = {"/orders": {"get": operation(operationId="orders/list")}}
    more = {"components": {"securitySchemes": schemes}, "security": [{"a": []}]}
    imported = import_document(read_document(write_document(tmp_path / "api.json", paths, **more)))
    assert plain(imported.values)["api"].get("token") == token
    file = tmp_path / "commands.yaml"
    file.write_text(imported.text("api.json"), encoding="utf-8")
    load(file)


def test_a_scope_is_needed(tmp_path: Path) -> None:
    flows = {"implicit": {"authorizationUrl": "https://shop.example", "scopes": {"orders:read": "Read"}}}
    more = {"components": {"securitySchemes": {"a": {"type": "oauth2", "flows": flows}}}}
    paths = {"/orders": {"get": operation(operationId="orders/list", security=[{"a": ["orders:read"]}])}}
    imported = import_document(read_document(write_document(tmp_path / "api.json", paths, **more)))
    assert imported.commands[0].values["needs"] == {"scope": "orders:read"}


@pytest.mark.parametrize(
    ("said", "summary"),
    [
        ("Lists the orders.", "List the orders"),
        ("Searches orders", "Search orders"),
        ("Copies an order", "Copy an order"),
        ("Orders of a person", "Orders of a person"),
        ("List", "List"),
    ],
)
def test_a_summary_is_in_the_imperative(said: str, summary: str, tmp_path: Path) -> None:
    paths = {"/orders": {"post": operation(operationId="orders/create", summary=said)}}
    values = import_document(read_document(write_document(tmp_path / "api.json", paths))).values
    assert plain(values)["groups"]["orders"]["commands"]["create"]["summary"] == summary


@pytest.mark.parametrize(
    ("name", "secret"),
    [("claim_token", True), ("api_key", True), ("password", True), ("page_token", False), ("tokens", False)],
)
def test_a_name_that_means_a_secret(name: str, secret: bool, tmp_path: Path) -> None:
    parameters = [{"name": name, "in": "query", "schema": {"type": "string"}}]
    paths = {"/orders": {"post": operation(operationId="orders/create", parameters=parameters)}}
    values = import_document(read_document(write_document(tmp_path / "api.json", paths))).values
    [flag] = plain(values)["groups"]["orders"]["commands"]["create"]["flags"].values()
    assert flag.get("secret", False) is secret


def test_an_example_reads_one_secret_from_stdin(tmp_path: Path) -> None:
    names = ("client_secret", "refresh_token")
    parameters = [{"name": name, "in": "query", "required": True, "schema": {"type": "string"}} for name in names]
    paths = {"/orders": {"post": operation(operationId="orders/create", parameters=parameters)}}
    [command] = import_document(read_document(write_document(tmp_path / "api.json", paths))).commands
    [example] = command.values["examples"]
    assert example["run"] == "shop orders create --client-secret=- --refresh-token=REFRESH-TOKEN"


def test_a_required_cookie_is_not_served(tmp_path: Path) -> None:
    cookie = {"name": "session", "in": "cookie", "required": True, "schema": {"type": "string"}}
    paths = {"/orders": {"get": operation(operationId="orders/list", parameters=[cookie])}}
    imported = import_document(read_document(write_document(tmp_path / "api.json", paths)))
    assert [name for name, _ in imported.not_served] == ["GET /orders"]


def test_a_list_that_only_some_responses_have_is_not_required(tmp_path: Path) -> None:
    one = {"type": "object", "properties": {"order": {"type": "object"}}}
    many = {"type": "object", "properties": {"orders": {"type": "array", "items": {"type": "object"}}}}
    responses = {"200": {"description": "It", "content": {"application/json": {"schema": {"oneOf": [one, many]}}}}}
    paths = {"/orders": {"post": {"operationId": "orders/create", "responses": responses}}}
    imported = import_document(read_document(write_document(tmp_path / "api.json", paths)))
    assert "table" not in imported.commands[0].values["view"][0]


def test_a_schema_that_contains_itself_ends(tmp_path: Path) -> None:
    node = {"allOf": [{"$ref": "#/components/schemas/Node"}], "properties": {"id": {"type": "string"}}}
    schema = {"$ref": "#/components/schemas/Node"}
    responses = {"200": {"description": "It", "content": {"application/json": {"schema": schema}}}}
    paths = {"/nodes": {"get": {"operationId": "nodes/get", "responses": responses}}}
    file = write_document(tmp_path / "api.json", paths, components={"schemas": {"Node": node}})
    assert len(import_document(read_document(file, allow_invalid=True)).commands) == 1
