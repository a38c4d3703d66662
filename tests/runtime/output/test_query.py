"""`--query`: JMESPath expressions on the results of commands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.output.query import Query
from tests.support.agent import Agent
from tests.support.cli import Result, run_cli
from tests.support.errors import assert_names, assert_refused, error_of
from tests.support.paged import PagedList
from tests.support.responses import responder
from tests.support.sandbox import SandboxProcess
from tests.support.server import LoopbackServer, Responder, Response

HELD = {
    "jobs": [
        {"id": "a", "count": 2, "pay": 14.50, "title": "One", "open": True},
        {"id": "b", "count": 1, "pay": None, "title": "two\r\nlines\tand \x1b[31m\u202e", "open": False},
    ],
    "nextCursor": None,
    "big": 12345678901234567890,
    "mixed": [1, "a"],
    "empty": "",
}


def run(respond: Responder, home: Path, *words: str, **env: str) -> tuple[Result, int]:
    """Return the result and the number of requests."""
    with LoopbackServer(respond) as server:
        full = {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_canary"}
        done = run_cli(words, env=full | env, cwd=home, config_home=home)
        return done, len(server.requests)


def _same(response: Response, _request: object) -> Response:
    return response


def held(_request: object) -> Response:
    body = json.dumps(HELD).replace("14.5,", "14.50,").encode()
    return Response(200, body, {"Content-Type": "application/json"})


TAKEN = {
    "jobs[].id": '[\n  "a",\n  "b"\n]\n',
    "jobs[0].title": "One\n",
    "jobs[1].title": "two\nlines\tand \\u001b[31m\\u202e\n",
    "jobs[1].[title]": '[\n  "two\\r\\nlines\\tand \\u001b[31m\\u202e"\n]\n',
    "empty": "\n",
    "nothing.there": "null\n",
    "jobs[0].count": "2\n",
    "jobs[0].pay": "14.50\n",
    "jobs[].pay": "[\n  14.50\n]\n",
    "jobs[?pay > '10'].id": "[]\n",
    "mixed[?@ < `5`]": "[\n  1\n]\n",
    "jobs[0].open": "true\n",
    "big": "12345678901234567890\n",
    "jobs[?pay > `14`].id | [0]": "a\n",
    "sort_by(jobs, &count)[0].id": "b\n",
    "sum(jobs[].count)": "3\n",
    "max_by(jobs[?pay], &pay).id": "a\n",
    "length(jobs)": "2\n",
    "type(jobs[0].pay)": "number\n",
    "jobs[0].{name: title, n: count}": '{\n  "name": "One",\n  "n": 2\n}\n',
    "to_string(jobs[0].count)": "2\n",
    "jobs[::-1].id": '[\n  "b",\n  "a"\n]\n',
}


@pytest.mark.parametrize("expression", TAKEN)
@pytest.mark.parametrize("beside", [[], ["--json"]])
def test_the_result_is_printed(expression: str, beside: list[str], tmp_path: Path) -> None:
    done, _ = run(held, tmp_path, "jobs", "list", *beside, "--query", expression)
    assert (done.exit, done.stdout) == (0, TAKEN[expression])
    assert bool(done.stderr) == (expression.startswith("nothing") and not beside)


def test_the_whole_document_is_the_one_that_json_prints(tmp_path: Path) -> None:
    whole, _ = run(held, tmp_path, "jobs", "list", "--json")
    assert run(held, tmp_path, "jobs", "list", "--query=@")[0] == whole


def test_it_is_applied_to_the_whole_list(tmp_path: Path) -> None:
    jobs = [{"id": f"job_{number}", "n": number} for number in range(5)]
    everything, requests = run(PagedList("jobs", jobs), tmp_path, "jobs", "list", "--all", "--query=sum(jobs[].n)")
    assert (everything, requests) == (Result(0, "10\n", ""), 3)
    part = run(PagedList("jobs", jobs), tmp_path, "jobs", "list", "--max-items=3", "--query=jobs[-1].id")
    assert part == (Result(0, "job_2\n", ""), 2)


def test_an_outcome_keeps_its_exit_code(tmp_path: Path) -> None:
    """The results of exit codes 8 and 5 have a document, to which the expression is applied."""
    approval = {"id": "a", "type": "proposal_hire", "approvalUrl": "https://a.example"}
    wait = ["approvals", "get", "--approval-id=a", "--wait", "--timeout=0.5", "--query=approval.status"]
    for status, code in (("PENDING", 8), ("DECLINED", 5)):
        response = Response.of_json(200, {"approval": approval | {"status": status}})
        result, _ = run(partial(_same, response), tmp_path, *wait)
        assert (result.exit, result.stdout) == (code, f"{status}\n")


# --- invalid expressions


BAD = [
    "jobs[",
    "(",
    "a b",
    "a.",
    "-",
    "é",
    '"\\x"',
    "a[?b=='c]",
    "nope(@)",
    "jobs[?lenght(title) > `2`]",
    "sort_by(jobs, &lower(title))",
    "a[" + "9" * 5000 + "]",
    "length(jobs, jobs)",
    "merge()",
    "jobs[::0]",
    "(" * 3000 + "a" + ")" * 3000,
]


@pytest.mark.parametrize("expression", BAD, ids=[text[:20] for text in BAD])
@pytest.mark.parametrize("words", [["jobs", "list"], ["jobs", "draft", "create", "--description=Label images."]])
def test_an_invalid_expression_is_a_usage_error(expression: str, words: list[str], tmp_path: Path) -> None:
    done, requests = run(held, tmp_path, *words, f"--query={expression}")
    assert (done.exit, done.stdout, requests) == (2, "", 0)
    assert_refused(done.stderr, "--query")


def test_an_invalid_expression_is_reported_before_stdin_is_read(tmp_path: Path) -> None:
    words = ["auth", "login", "--api-key=-", "--query=a["]
    done = run_cli(words, stdin="", cwd=tmp_path, config_home=tmp_path)
    assert done.exit == 2
    assert_refused(done.stderr, "--query", "'a['")


@pytest.mark.parametrize("expression", ["", " "])
def test_an_empty_expression(expression: str, tmp_path: Path) -> None:
    done, requests = run(held, tmp_path, "jobs", "list", f"--query={expression}")
    assert (done.exit, done.stdout, requests) == (2, "", 0)


UNFIT = [
    "sum(jobs[].title)",
    "sort(mixed)",
    "max_by(mixed, &@)",
    "contains(jobs[0].title, `1`)",
    "&id",
    "[&id]",
    "{a: {b: &id}}",
    "to_number('nan')",
    "to_number('-inf')",
    "[`1e999`]",
    "ceil(to_number('inf'))",
    "merge(jobs[0], jobs[0].title)",
]


@pytest.mark.parametrize("expression", UNFIT)
def test_an_expression_that_fails_says_that_the_command_was_carried_out(expression: str, tmp_path: Path) -> None:
    done, requests = run(held, tmp_path, "jobs", "list", f"--query={expression}", "--json")
    assert (done.exit, done.stdout, requests) == (1, "", 1)
    error = error_of(done.stderr, "--query", code="CLI_QUERY", retryable=False, outcome="done")
    assert not any(word in error["error"] for word in ("NoneType", "'str'", "dict", "{", "True"))


MISFITS = {
    "sum(jobs[].title)": ["sum()", "jobs.title", "array of number", "string"],
    "sort_by(jobs, &pay)": ["sort_by()", "'pay'", "null"],
    "sort_by(jobs, &nope)[0].id": ["sort_by()", "'nope'", "null"],
    "length(big)": ["length()", "'big'", "number"],
    "max_by(jobs, &open)": ["max_by()", "'open'", "boolean"],
    "merge(jobs[0], big)": ["merge()", "object, number"],
}


@pytest.mark.parametrize("expression", MISFITS)
def test_an_evaluation_error_names_the_field_and_its_json_type(expression: str) -> None:
    with pytest.raises(CliError) as raised:
        Query(expression).apply(json.loads(json.dumps(HELD)))
    assert_names(raised.value.message, *MISFITS[expression])
    assert (raised.value.hint is not None) == ("null" in MISFITS[expression])


@pytest.mark.parametrize(
    ("expression", "hint"), [("jobs[?pay > 10]", "`10`"), (".jobs", "jobs"), ("jobs[?n==-1.5].id", "`-1.5`")]
)
def test_a_common_mistake_gets_a_hint(expression: str, hint: str) -> None:
    with pytest.raises(UsageError) as raised:
        Query(expression)
    assert raised.value.hint is not None
    assert raised.value.hint.endswith(hint)


def test_a_missing_first_key_causes_a_note_with_the_existing_keys(tmp_path: Path) -> None:
    done, _ = run(held, tmp_path, "jobs", "list", "--query=job[].id")
    assert (done.exit, done.stdout) == (0, "null\n")
    assert_names(done.stderr, "'job'", "jobs, nextCursor, big, mixed, empty")
    assert run(held, tmp_path, "jobs", "list", "--query=job[].id", "--json")[0].stderr == ""
    assert run(held, tmp_path, "jobs", "list", "--query=length(jobs[].id)")[0].stderr == ""


def test_a_write_keeps_its_whole_response(tmp_path: Path) -> None:
    """A secret that is shown only once is not lost if the expression does not match."""
    words = ["webhooks", "create", "--url=https://hooks.acme.example/x", "--events=message.received"]
    whole, _ = run(responder([]), tmp_path, *words, "--json")
    done, requests = run(responder([]), tmp_path, *words, "--query=sort_by([@], &n)[0].secret", "--json")
    assert (done.exit, requests) == (1, 1)
    assert done.stdout == whole.stdout
    assert "whsec_" in done.stdout
    error_of(done.stderr, code="CLI_QUERY", retryable=False, outcome="done")


def test_an_expression_is_not_applied_to_an_error(tmp_path: Path) -> None:
    refused = Response.of_json(404, {"error": "No such job", "code": "NOT_FOUND", "requestId": "req_1"})
    done, _ = run(lambda _: refused, tmp_path, "jobs", "get", "--job-id=x", "--query=error")
    assert (done.exit, done.stdout) == (4, "")
    assert "No such job" in done.stderr


@pytest.mark.parametrize(("flags", "imported"), [([], False), (["--json"], False), (["--query=@"], True)])
def test_jmespath_is_imported_only_if_needed(flags: list[str], imported: bool, tmp_path: Path) -> None:
    done, _ = run(held, tmp_path, "jobs", "list", *flags, PYTHONPROFILEIMPORTTIME="1")
    assert done.exit == 0
    assert ("jmespath" in done.stderr) == imported


# --- the sandbox


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxProcess]:
    with SandboxProcess() as process:
        yield process


def test_queries_in_the_sandbox(sandbox: SandboxProcess, tmp_path: Path) -> None:
    agent = Agent(sandbox, tmp_path / "home", "asker")
    done = agent.run("auth", "register", "--agent-name=asker", "--query=status")
    assert done == Result(0, "registered\n", "")
    made = agent.run("jobs", "draft", "create", "--description=Label images.", "--query=jobId")
    assert (made.exit, made.stderr) == (0, "")
    listed = agent.run("jobs", "list", "--limit=1", "--all", "--query=jobs[].id | [0]")
    assert listed == made
    found = agent.run("jobs", "search", "--all", "--limit=3", "--query=length(jobs)")
    assert int(found.stdout) == len(agent.ask("jobs", "search", "--limit=100")["jobs"])
    unfit = agent.run("jobs", "draft", "create", "--description=Label more.", "--query=sum(jobId)")
    assert unfit.exit == 1
    assert json.loads(unfit.stdout)["jobId"]
    assert agent.run("jobs", "list", "--query=length(jobs)").stdout == "2\n"
