"""Commands without a group: `dice roll` beside `dice rolls list`."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from codegen.emit.readme import BEGIN, END, update_readme
from codegen.generate import write
from codegen.manifest.load import load
from tests.support.completing_shells import SHELLS, shell
from tests.support.generated_client import GeneratedClient
from tests.support.paths import DATA
from tests.support.server import LoopbackServer, Response

MANIFEST = DATA / "manifests" / "dice.yaml"
TOKEN = {"DICE_TOKEN": "dice_canary"}


@pytest.fixture(scope="module")
def dice(tmp_path_factory: pytest.TempPathFactory) -> GeneratedClient:
    folder = tmp_path_factory.mktemp("dice")
    write(load(MANIFEST, display_name="dice.yaml"), folder / "generated")
    (folder / "home").mkdir()
    return GeneratedClient(folder / "generated", "dice_cli", folder / "home")


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        (["rate-limit"], ("GET", "/rate_limit", b"")),
        (["limits"], ("GET", "/rate_limit", b"")),
        (["--json", "rate-limit"], ("GET", "/rate_limit", b"")),
        (["roll", "6"], ("POST", "/rolls", b'{"sides":6}')),
        (["roll", "--sides=20"], ("POST", "/rolls", b'{"sides":20}')),
    ],
)
def test_the_command_sends_its_request(words: list[str], sent: tuple[str, str, bytes], dice: GeneratedClient) -> None:
    with LoopbackServer(lambda _: Response.of_json(200, {"id": "r_1", "left": 3, "result": 4})) as server:
        done = dice.run(*words, f"--base-url={server.origin}", env=TOKEN)
    assert (done.exit, done.stderr) == (0, "")
    assert [(each.method, each.path, each.body.replace(b" ", b"")) for each in server.requests] == [sent]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["rol"], "roll"),
        (["rate-limits"], "rate-limit"),
        (["rate-limit", "x"], "dice rate-limit --help"),
        (["roll"], "--sides"),
        (["roll", "6", "7"], "dice roll --help"),
        (["rolls", "roll"], "dice rolls --help"),
    ],
)
def test_a_wrong_word_is_a_usage_error_that_names_the_right_one(
    words: list[str], named: str, dice: GeneratedClient
) -> None:
    done = dice.run(*words, env=TOKEN)
    assert (done.exit, done.stdout) == (2, "")
    assert named in done.stderr


@pytest.mark.parametrize("words", [["help", "roll"], ["roll", "--help"], ["-h", "roll"]])
def test_its_help_is_the_page_of_the_command(words: list[str], dice: GeneratedClient) -> None:
    page = dice.run(*words).stdout
    assert "dice roll N" in page
    assert "--sides=N" in page


def test_the_main_page_lists_the_commands_beside_the_groups(dice: GeneratedClient) -> None:
    lines = dice.run("help").stdout.split("\n")
    assert lines.index("Groups:") < lines.index("Commands:")
    listed = [line.split()[0] for line in lines[lines.index("Commands:") + 1 :][:2]]
    assert listed == ["rate-limit", "roll"]


def test_help_as_json_has_the_commands_and_no_group_for_them(dice: GeneratedClient) -> None:
    document = json.loads(dice.run("help", "--json").stdout)
    assert [group["name"] for group in document["groups"]] == ["rolls"]
    paths = [command["path"] for command in document["commands"]]
    assert paths == ["rolls list", "rate-limit", "roll", "peek", "toss"]
    assert json.loads(dice.run("help", "roll", "--json").stdout)["command"]["path"] == "roll"


def test_only_the_invoked_command_is_imported(dice: GeneratedClient) -> None:
    words, variables = dice.command(TOKEN)
    timed = [words[0], "-X", "importtime", *words[1:], "rate-limit", "--dry-run"]
    done = subprocess.run(timed, env=variables, capture_output=True, encoding="utf-8", cwd=dice.home, check=True)
    assert "dice_cli.commands.rate_limit" in done.stderr
    assert "dice_cli.commands.roll" not in done.stderr


def test_it_has_a_man_page_a_section_of_the_reference_and_completions(dice: GeneratedClient) -> None:
    pages = {file.name for file in (dice.generated / "man" / "man1").iterdir()}
    assert {"dice-roll.1", "dice-rate-limit.1", "dice-limits.1", "dice-rolls.1", "dice-rolls-list.1"} <= pages
    assert (dice.generated / "docs" / "roll.md").read_text(encoding="utf-8").count("# dice roll\n") == 1
    assert "(roll.md)" in (dice.generated / "docs" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SHELLS)
def test_shells_complete_it(tmp_path: Path, name: str, dice: GeneratedClient) -> None:
    with shell(name, tmp_path, made=dice.generated / "completions", binary="dice", by_hand=True) as session:
        offered = {typed: session.offered(typed) for typed in ("", "roll ", "roll 6 ")}
        lines = [session.complete(typed) for typed in ("rate", "help rate", "limits --dry", "pee", "tos")]
    words = {"rate-limit", "roll", "rolls", "help", "version", "completion"}
    assert offered == {"": words, "roll ": {"--sides="}, "roll 6 ": set()}
    assert lines == ["rate-limit", "help rate-limit", "limits --dry-run", "pee", "tos"]


def test_a_hidden_command_runs_and_is_not_shown(dice: GeneratedClient) -> None:
    assert "GET" in dice.run("peek", "--dry-run", env=TOKEN).stdout
    assert "peek" not in dice.run("help").stdout
    assert "peek" not in dice.run("pek").stderr.replace("'pek'", "")
    shown = [*(dice.generated / "man").rglob("*"), *(dice.generated / "docs").iterdir()]
    assert [file.name for file in shown if file.is_file() and "peek" in file.read_text(encoding="utf-8")] == []
    assert not [file for file in shown if "peek" in file.name]


def test_a_deprecated_command_warns_and_is_marked(dice: GeneratedClient) -> None:
    with LoopbackServer(lambda _: Response.of_json(200, {"result": "heads"})) as server:
        done = dice.run("toss", f"--base-url={server.origin}", env=TOKEN)
    assert (done.exit, done.stdout) == (0, "It shows heads.\n")
    assert "use roll" in done.stderr
    assert "use roll" in next(line for line in dice.run("help").stdout.split("\n") if line.startswith("  toss"))
    assert "toss" not in dice.run("tos").stderr.replace("'tos'", "")


def test_man_pages_refer_to_pages_that_exist(dice: GeneratedClient) -> None:
    """A command without a group has no page of a group above it."""
    folder = dice.generated / "man" / "man1"
    main, roll = ((folder / name).read_text(encoding="utf-8") for name in ("dice.1", "dice-roll.1"))
    assert ".BR dice\\-roll (1)" in main
    assert ".BR dice\\-roll (1)" not in roll
    synopsis = main.partition(".SH SYNOPSIS\n")[2].partition(".SH")[0].split("\n.br\n")
    assert synopsis[:2] == [
        r"\fBdice\fR \fIGROUP\fR \fICOMMAND\fR [\fIFLAGS\fR]",
        r"\fBdice\fR \fICOMMAND\fR [\fIFLAGS\fR]",
    ]


def test_a_client_without_groups(tmp_path: Path) -> None:
    """The usage does not contain a group, and the first steps are examples of commands."""
    content, _, _ = MANIFEST.read_text(encoding="utf-8").partition("groups:\n")
    file = tmp_path / "dice.yaml"
    file.write_text(content.replace(", {next: dice rolls list, says: All rolls}", ""), encoding="utf-8")
    write(load(file), tmp_path / "generated")
    page = GeneratedClient(tmp_path / "generated", "dice_cli", tmp_path).run("help").stdout
    assert "<group>" not in page
    start = page.partition("Start here:\n")[2].partition("\n\n")[0]
    assert [line.split("#")[0].strip() for line in start.split("\n")][:2] == ["dice rate-limit", "dice roll 6"]
    assert "GROUP" not in (tmp_path / "generated" / "man" / "man1" / "dice.1").read_text(encoding="utf-8")


def test_the_readme_has_a_row_for_it() -> None:
    table = update_readme(load(MANIFEST), f"{BEGIN}{END}", "generated")
    row = next(line for line in table.split("\n") if line.startswith("| [`roll`]"))
    assert [cell.strip() for cell in row.split("|")[1:-1]] == ["[`roll`](generated/docs/roll.md)", "Roll a die"]
