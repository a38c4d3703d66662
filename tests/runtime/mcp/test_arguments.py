"""Arguments of tools: the schema and the parser of the command admit the same values."""

from __future__ import annotations

import json
from threading import Event
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from opentrain_cli.index import PROGRAM
from opentrain_cli.tools import TOOLS
from opentrain_runtime.cli import types
from opentrain_runtime.cli.inputs import read_inputs
from opentrain_runtime.cli.parser import flags_of, parse
from opentrain_runtime.cli.resolve import resolve
from opentrain_runtime.declarations.command import Command
from opentrain_runtime.declarations.tools import Tool, ToolArgument
from opentrain_runtime.environment import Environment
from opentrain_runtime.errors import CliError
from opentrain_runtime.http.transport import Connections
from opentrain_runtime.mcp.arguments import to_words
from opentrain_runtime.mcp.environment import CallEnvironment, TokenVariables
from opentrain_runtime.mcp.schemas import wire_tool

OUTER = Environment(variables={})
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=4,
)
BLANK = st.sampled_from(["", " ", "\t\n"])
WORDS = BLANK | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def command_of(tool: Tool) -> Command:
    resolved = resolve(PROGRAM, tool.command.split())
    assert resolved.command_factory is not None
    return resolved.command_factory()


def accepts(tool: Tool, arguments: dict[str, Any]) -> bool:
    """Return whether the server accepts the arguments, with the parser of the command."""
    command = command_of(tool)
    try:
        words, files = to_words(tool, arguments)
        parsed = parse(command, PROGRAM, [*words, "--json"])
        environment = CallEnvironment(OUTER, Connections(), TokenVariables((), ()), files, Event(), lambda: None)
        read_inputs(command.inputs, parsed, environment)
    except CliError as error:
        assert error.exit_name == "usage"
        return False
    return True


def admits(tool: Tool, arguments: dict[str, Any]) -> bool:
    """Return whether the schema of the tool admits the arguments."""
    return Draft202012Validator(wire_tool(tool)["inputSchema"]).is_valid(arguments)  # type: ignore[arg-type]


def valid(tool: Tool, argument: ToolArgument) -> Any:
    """Return a valid value of an argument."""
    schema: Any = argument.schema
    action = flags_of(command_of(tool), PROGRAM)[argument.flag]
    if action.type is types.date:
        return "2027-01-31"
    if schema.get("format") == "email":
        return "owner@example.org"
    if schema.get("format") == "uri":
        return "https://example.org/hook"
    if schema["type"] == "string":
        return schema.get("enum", ["x"])[0]
    if schema["type"] in ("integer", "number"):
        return schema.get("minimum", 5)
    return {"object": {"title": "x"}, "array": ["x"], "boolean": True}[schema["type"]]


def near(tool: Tool, argument: ToolArgument) -> st.SearchStrategy[Any]:
    """Return values of an argument: valid ones, those at the bounds, and others of the same type."""
    schema: Any = argument.schema
    action = flags_of(command_of(tool), PROGRAM)[argument.flag]
    right = st.just(valid(tool, argument))
    if action.type is types.date or "format" in schema:
        return right | BLANK  # the schema does not say what a date, an address or a URL is
    if "enum" in schema:
        return st.sampled_from(schema["enum"]) | st.just("none of them")
    if schema["type"] == "string":
        longest = schema.get("maxLength")
        return right | WORDS | (st.sampled_from(["x" * longest, "x" * (longest + 1)]) if longest else right)
    if schema["type"] in ("integer", "number"):
        bounds = [schema[key] for key in ("minimum", "maximum", "exclusiveMinimum") if key in schema]
        around = [bound + step for bound in bounds for step in (-1, 0, 1, 0.5)]
        return right | st.sampled_from(around or [1]) | st.floats(allow_nan=False, allow_infinity=False)
    if argument.kind == "fields":
        known = schema["properties"]
        numbers = [name for name, inner in known.items() if inner.get("type") == "number"]
        enums = {name: inner["enum"] for name, inner in known.items() if "enum" in inner}
        fields = st.fixed_dictionaries({name: st.integers() | st.text() for name in numbers[:1]})
        fields |= st.fixed_dictionaries({name: st.sampled_from(values) | st.just(3) for name, values in enums.items()})
        return fields | st.dictionaries(st.just("zz"), JSON, max_size=1)
    if schema["type"] == "array":
        return st.lists(WORDS | st.integers(), max_size=3)
    if schema["type"] == "object":
        return st.dictionaries(st.text(min_size=1), st.integers(), max_size=2)
    return st.booleans()


def calls(tool: Tool, argument: ToolArgument, value: Any) -> list[dict[str, Any]]:
    """Return calls with this value: with the required arguments only, and with each other argument too."""
    required = {
        name: valid(tool, each) for name, each in tool.arguments.items() if each.required and name != argument.name
    }
    found = [{**required, argument.name: value}]
    for name, other in tool.arguments.items():
        if name != argument.name and not other.required:
            found.append({**required, name: valid(tool, other), argument.name: value})
    return found


@st.composite
def argued(draw: st.DrawFn) -> tuple[Tool, ToolArgument, Any]:
    tool = draw(st.sampled_from([tool for tool in TOOLS.tools.values() if tool.arguments]))
    argument = draw(st.sampled_from(list(tool.arguments.values())))
    value = draw(near(tool, argument) | JSON.filter(lambda value: value is not None and not isinstance(value, str)))
    return tool, argument, value


@settings(max_examples=400, deadline=None)
@given(argued())
@example((TOOLS.tools["jobs_list"], TOOLS.tools["jobs_list"].arguments["limit"], 2.0))
@example((TOOLS.tools["jobs_list"], TOOLS.tools["jobs_list"].arguments["limit"], True))
@example((TOOLS.tools["approvals_get"], TOOLS.tools["approvals_get"].arguments["wait"], 61))
def test_the_schema_and_the_parser_admit_the_same_values(case: tuple[Tool, ToolArgument, Any]) -> None:
    """A value that the schema admits is accepted in a call that keeps the rules of the groups, and no other is."""
    tool, argument, value = case
    value = json.loads(json.dumps(value))
    tried = calls(tool, argument, value)
    assert any(accepts(tool, call) for call in tried) == admits(tool, tried[0]), (tool.name, argument.name, value)


@pytest.mark.parametrize("tool", TOOLS.tools.values(), ids=lambda tool: tool.name)
def test_required_arguments_are_required(tool: Tool) -> None:
    required = [name for name, argument in tool.arguments.items() if argument.required]
    everything = {name: valid(tool, tool.arguments[name]) for name in required}
    for name in required:
        rest = {other: value for other, value in everything.items() if other != name}
        assert not admits(tool, rest)
        assert not accepts(tool, rest)
    assert not accepts(tool, {**everything, "no_such_argument": "x"})


def test_null_is_not_given() -> None:
    """Some clients send null for each optional argument."""
    assert to_words(TOOLS.tools["jobs_list"], {"limit": None, "cursor": "c", "status": None}) == (["--cursor=c"], {})


def test_a_text_is_never_read_as_json() -> None:
    """The title 007 stays a text, as does one that looks like an object."""
    words, _ = to_words(TOOLS.tools["jobs_draft_update"], {"job_id": "j", "set": {"jobTitle": "007", "other": "{}"}})
    command = command_of(TOOLS.tools["jobs_draft_update"])
    assert parse(command, PROGRAM, words).get("set") == {"jobTitle": "007", "other": "{}"}


def test_an_object_is_the_content_of_a_file_that_exists_in_the_call_only() -> None:
    words, files = to_words(TOOLS.tools["jobs_draft_create"], {"payload": {"@type": "JobPosting"}})
    assert words == ["--payload-file=payload"]
    assert json.loads(files["payload"]) == {"@type": "JobPosting"}
    environment = CallEnvironment(OUTER, Connections(), TokenVariables((), ()), files, Event(), lambda: None)
    with pytest.raises(PermissionError):
        environment.read_file("/etc/hostname")
