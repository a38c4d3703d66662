"""Commands without a group: `dice roll` beside `dice rolls list`."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from codegen.generate import write
from codegen.manifest.load import load
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
    assert [command["path"] for command in document["commands"]] == ["rolls list", "rate-limit", "roll"]
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
    assert _completed(dice, "dice r") == ["rate-limit", "roll", "rolls"]
    assert "--sides=" in _completed(dice, "dice roll --")


def _completed(dice: GeneratedClient, line: str) -> list[str]:
    script = Path(dice.generated / "completions" / "dice.bash")
    words = line.split(" ")
    quoted = " ".join(f"'{word}'" for word in words)
    run = (
        f"source {script}; COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; COMP_LINE='{line}'; "
        f"COMP_POINT={len(line)}; "
        "$(complete -p dice | sed -E 's/.*-F ([^ ]+).*/\\1/') dice; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    done = subprocess.run(["bash", "-c", run], capture_output=True, encoding="utf-8", check=True)
    return sorted(word.strip() for word in done.stdout.split("\n") if word.strip())
