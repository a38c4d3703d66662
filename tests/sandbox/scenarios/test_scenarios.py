"""Scenarios: the built-in ones, those of files, the reset, and the fixture for tests of other programs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from opentrain_sandbox.scenarios.load import ScenarioError, builtin_names, parse_scenario, read_scenario
from opentrain_sandbox.testing import RunningSandbox, run_sandbox

V1 = "/api/public/v1"
SCENARIO = """
seed: 5
clock: +2 days
faults: [429:7 GET /api/public/v1/team]
accounts:
  - name: Fern Lab
    agent: Finder
  - name: Moss Lab
    email: dana@moss-lab.example
    credits: 400.5
    card: true
    jobs:
      - {title: A draft, state: draft, fields: {headcount: 2}}
      - {title: A closed job, state: closed}
      - title: A live job
        fields: {paymentType: FIXED_PRICE, fixedPrice: 90}
        proposing: true
        proposals:
          - {state: invited, trainer: amara-o}
          - {state: maybe, bid: 77.5, interviewed: false}
          - {count: 2}
          - {state: shortlisted, hire: {amount: 20, state: requested}}
          - {hire: {amount: 30, state: funded}}
          - {hire: {amount: 40, state: completed}}
          - {hire: {amount: 50, state: paid}}
          - {hire: {amount: 60, state: ended}}
"""


class Agent:
    """Client of the account that was claimed last."""

    def __init__(self, sandbox: RunningSandbox) -> None:
        headers = {"Authorization": f"Bearer {sandbox.token()}"}
        self._client = httpx.Client(base_url=sandbox.url + V1, headers=headers, trust_env=False, timeout=20)

    def get(self, path: str) -> Any:
        response = self._client.get(path)
        assert response.status_code == 200, response.text
        return response.json()


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSandbox]:
    path = tmp_path_factory.mktemp("staged") / "file.yaml"
    path.write_text(SCENARIO)
    with run_sandbox(str(path)) as sandbox:
        yield sandbox


def test_accounts_clock_and_faults_of_a_file(staged: RunningSandbox) -> None:
    state = staged.state()
    assert state["seed"] == 5
    assert state["aheadSeconds"] == 2 * 86400
    assert [fault["fault"] for fault in state["faults"]] == ["429:7 GET /api/public/v1/team"]
    fern, moss = state["accounts"][-2:]
    assert (fern["name"], fern["claimed"]) == ("Fern Lab", False)
    assert (moss["name"], moss["email"], moss["cardOnFile"]) == ("Moss Lab", "dana@moss-lab.example", True)
    assert [approval["type"] for approval in state["waiting"]["approvals"]] == ["proposal_hire"]
    kinds = [event["kind"] for event in state["scheduledEvents"]]
    assert "proposal.propose" in kinds
    # Only the milestone in escrow is worked on. The one of the contract that has ended is left as the API leaves it.
    assert kinds.count("milestone.work") == 2


def test_jobs_proposals_and_contracts_of_a_file(staged: RunningSandbox) -> None:
    agent = Agent(staged)
    own = agent.get("/jobs/mine")["jobs"]
    assert [(job["title"], job["status"]) for job in own] == [
        ("A live job", "OPEN"), ("A closed job", "ARCHIVED"), ("A draft", "DRAFT"),
    ]  # fmt: skip
    listed = agent.get(f"/jobs/{own[0]['id']}/proposals")["proposals"]
    # Three trainers have proposed on their own, as soon as the sandbox ran.
    states = [item["status"]["raw"] for item in reversed(listed)][:9]
    assert states == ["INVITED", "MAYBE", "UNREVIEWED", "UNREVIEWED", "SHORTLISTED", *["HIRED"] * 4]
    bid = listed[-2]["bid"]
    assert (bid["amountUsd"], bid["unit"]) == (77.5, "FIXED_PRICE")
    contracts = [agent.get(f"/contracts/{item['id']}")["contract"] for item in agent.get("/contracts")["contracts"]]
    facts = [
        (contract["status"], [(one["amountUsd"], one["status"], one["needsReview"]) for one in contract["milestones"]])
        for contract in reversed(contracts)
    ]
    assert facts == [
        ("active", [(30, "ACTIVE_FUNDED", False)]),
        ("active", [(40, "ACTIVE_FUNDED", True)]),
        ("active", [(50, "PAID", False)]),
        ("ended", []),
    ]


@pytest.mark.parametrize("name", builtin_names())
def test_builtin_scenarios(name: str) -> None:
    assert read_scenario(name).summary
    with run_sandbox(name) as sandbox:
        assert sandbox.state()["accounts"][-1]["claimed"]
        before = sandbox.reset()
        assert len(before["accounts"]) == 4


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("accounts: [{name: A, emial: x}]", "`emial`"),
        ("accounts: [{name: A, jobs: [{title: x, state: opened}]}]", "$.accounts[0].jobs[0].state"),
        ("accounts: [{name: A, jobs: [{title: x, fields: {headcount: many}}]}]", "$.accounts[0].jobs[0].fields"),
        ("faults: [505]", "$.faults[0]"),
        ("faults: ['505']", "$.faults"),
        ("clock: tomorrow", "$.clock"),
        ("clock: 2030-01-01T00:00:00", "$.clock"),
        ("accounts: [", "file.yaml"),
        ("- x", "object"),
    ],
)
def test_invalid_scenario_names_the_place(text: str, says: str) -> None:
    with pytest.raises(ScenarioError) as error:
        parse_scenario(text.encode(), "file.yaml")
    assert says in str(error.value)
    assert "file.yaml" in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("account", "says"),
    [
        ({"jobs": [{"title": "x", "proposals": [{"hire": {"amount": 5}}]}]}, "$.accounts[0].jobs[0].proposals[0].hire"),
        ({"jobs": [{"title": "x", "proposals": [{"trainer": "nobody"}]}]}, "proposals[0].trainer"),
        ({"jobs": [{"title": "x", "proposals": [{"count": 30}, {"count": 30}]}]}, "proposals[1]"),
        ({"jobs": [{"title": "x", "state": "draft", "proposals": [{}]}]}, "jobs[0].proposals"),
        ({"jobs": [{"title": "x", "fields": {"languages": []}}]}, "jobs[0].fields"),
        ({"email": "ines@larkfield.example"}, "$.accounts[0].email"),
    ],
)
def test_impossible_state_changes_nothing(account: dict[str, Any], says: str) -> None:
    with run_sandbox("first-hire") as sandbox:
        before = sandbox.state()["accounts"]
        with pytest.raises(httpx.HTTPStatusError) as error:
            sandbox.reset({"accounts": [{"name": "A", "email": "a@b.example", **account}]})
        assert error.value.response.status_code == 400
        assert says in error.value.response.json()["error"]
        assert sandbox.state()["accounts"] == before


def test_reset_forgets_everything(opentrain_sandbox: RunningSandbox) -> None:
    first = opentrain_sandbox.state()
    opentrain_sandbox.reset("approvals")
    opentrain_sandbox.advance(7200)
    opentrain_sandbox.fault("503 GET *")
    assert opentrain_sandbox.environment["OPENTRAIN_API_TOKEN"]
    again = opentrain_sandbox.reset()
    assert {**again, "now": ""} == {**first, "now": ""}
    assert opentrain_sandbox.environment == {"OPENTRAIN_API_BASE_URL": opentrain_sandbox.url}


@pytest.mark.opentrain_sandbox(scenario="approvals", seed=3, faults=("503@x1 GET /api/public/v1/team",))
def test_fixture_takes_arguments(opentrain_sandbox: RunningSandbox) -> None:
    state = opentrain_sandbox.state()
    assert state["seed"] == 3
    assert len(state["faults"]) == 1
    approval = state["waiting"]["approvals"][0]["id"]
    assert opentrain_sandbox.confirm(approval)["status"] == "confirmed"
    assert opentrain_sandbox.reset()["seed"] == 3


@pytest.mark.parametrize(
    "body", [{"scenario": "no-such"}, {"scenario": "/etc/passwd"}, {"scenario": 5}, {"seed": "x"}, {"sed": 1}]
)
def test_invalid_reset_is_400(opentrain_sandbox: RunningSandbox, body: dict[str, Any]) -> None:
    response = httpx.post(f"{opentrain_sandbox.url}/sandbox/reset", json=body, trust_env=False)
    assert response.status_code == 400


def test_command_line_reports_one_line(tmp_path: Path) -> None:
    database = tmp_path / "state.db"
    command = [sys.executable, "-m", "opentrain_sandbox", "--port", "0", "--scenario"]
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("accounts: [{name: A, jobs: [{title: x, proposals: [{hire: {amount: 5}}]}]}]")
    process = subprocess.Popen([*command[:-1], "--db", str(database)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stdout.readline()
    process.terminate()
    process.communicate(timeout=20)
    for arguments, says in (
        (["nothing"], "first-hire"),
        ([str(tmp_path / "missing.yaml")], "missing.yaml"),
        ([str(wrong)], "hire"),
        (["first-hire", "--db", str(database)], str(database)),
    ):
        done = subprocess.run([*command, *arguments], capture_output=True, text=True, timeout=30)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
        assert says in done.stderr
