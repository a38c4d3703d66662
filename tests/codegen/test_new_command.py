"""New commands and new products: both are created by the manifest alone, without a change in Python.

The clients are generated into a temporary folder and run against a server on loopback.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from codegen.generate import write
from codegen.manifest.load import load
from codegen.manifest.problems import ManifestError
from tests.support.cli import Result
from tests.support.compare import ANY
from tests.support.errors import assert_refused
from tests.support.generated_client import SHELF_GENERATED, GeneratedClient
from tests.support.paths import MANIFEST_FILE, ROOT, SHELF_FILE
from tests.support.server import LoopbackServer, ReceivedRequest, Response

NEW_COMMAND = """\
      praise:
        aliases: [jobs applaud, applaud]
        summary: Praise a job
        request: POST /jobs/{job-id}/praise
        needs: {scope: 'jobs:write'}
        effect: write
        flags:
          job-id: {value: ID, required: true, help: Job to praise}
          words: {value: TEXT, required: true, body: praise.words, help: Text of the praise}
          stars: {value: N, type: whole, min: 1, max: 5, body: praise.stars, help: Rating}
        view:
          - {says: 'Praised {jobId}.'}
          - {fields: {Thanks from: thanksFrom, Worth: {cents: worth}}}
          - {next: 'opentrain jobs list --status={status}', says: Other jobs}
        if-unsure: opentrain jobs list
        examples:
          - {run: opentrain jobs praise --job-id=job_7Qk2 --words="Clear brief", says: In two words}

"""


@pytest.fixture
def responses() -> list[Response]:
    """Return the responses of the server, in order. The last one is repeated."""
    return [Response.of_json(200, {})]


@pytest.fixture
def server(responses: list[Response]) -> Iterator[LoopbackServer]:
    """Start a server on loopback that sends `responses`."""

    def respond(_request: ReceivedRequest) -> Response:
        return responses.pop(0) if len(responses) > 1 else responses[0]

    with LoopbackServer(respond) as running:
        yield running


@pytest.fixture(scope="module")
def extended_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generate the client of the real manifest with one more command."""
    folder = tmp_path_factory.mktemp("extended")
    text = MANIFEST_FILE.read_text(encoding="utf-8")
    place = text.index("      publish:\n")
    manifest = folder / "commands.yaml"
    manifest.write_text(text[:place] + NEW_COMMAND + text[place:], encoding="utf-8")
    shutil.copytree(ROOT / "spec" / "topics", folder / "topics")
    write(load(manifest), folder / "generated")
    return folder / "generated"


@pytest.fixture
def extended_client(extended_folder: Path, tmp_path: Path) -> GeneratedClient:
    """Return the client of the real manifest with one more command."""
    return GeneratedClient(extended_folder, "opentrain_cli", tmp_path)


@pytest.fixture
def shelf(tmp_path: Path) -> GeneratedClient:
    """Return the client of the shelf manifest."""
    return GeneratedClient(SHELF_GENERATED, "shelf_cli", tmp_path)


def _client(tmp_path: Path, package: str) -> GeneratedClient:
    home = tmp_path / "home"
    home.mkdir()
    return GeneratedClient(tmp_path / "generated", package, home)


@pytest.mark.parametrize(
    "words", [("jobs", "praise"), ("jobs", "applaud"), ("applaud",)], ids=["name", "alias", "shortcut"]
)
def test_a_new_command_runs(
    extended_client: GeneratedClient, server: LoopbackServer, responses: list[Response], words: Sequence[str]
) -> None:
    """The command sends the declared request and prints the declared view."""
    responses[:] = [Response.of_json(200, {"jobId": "job_1", "thanksFrom": "Ann", "worth": 123456, "status": "OPEN"})]
    env = {"OT_API_TOKEN": "ot_pat_canary", "OPENTRAIN_API_BASE_URL": server.origin}
    done = extended_client.run(*words, "--job-id", "job 1/2", "--stars=5", "--words", "-- so clear", env=env)
    assert done == Result(
        0,
        "Praised job_1.\nThanks from:  Ann\nWorth:        $1,234.56\n\n"
        "Other jobs:\n  opentrain jobs list --status=OPEN\n",
        "",
    )
    (request,) = server.requests
    assert (request.method, request.target) == ("POST", "/api/public/v1/jobs/job%201%2F2/praise")
    assert json.loads(request.body) == {"praise": {"words": "-- so clear", "stars": 5}}
    assert request.header("Authorization") == "Bearer ot_pat_canary"


def test_a_new_command_has_help(extended_client: GeneratedClient) -> None:
    """The command has a help page, and a line on the pages of its group and of the program."""
    page = extended_client.run("jobs", "praise", "--help")
    assert (page.exit, page.stderr) == (0, "")
    assert page.stdout.startswith("opentrain jobs praise - Praise a job\n")
    assert re.search(r"^  --stars=N +Rating, from 1 to 5$", page.stdout, re.MULTILINE)
    assert " POST /api/public/v1/jobs/{job-id}/praise\n" in page.stdout
    assert " opentrain jobs applaud, opentrain applaud\n" in page.stdout
    assert extended_client.run("help", "applaud").stdout == page.stdout
    assert re.search(r"^  praise +Praise a job$", extended_client.run("jobs").stdout, re.MULTILINE)
    assert re.search(r"^Other commands: .*\bapplaud, help\b", extended_client.run("--help").stdout, re.MULTILINE)


def test_a_new_command_has_usage_errors(extended_client: GeneratedClient) -> None:
    """The error names the flag, the value and its bounds."""
    done = extended_client.run("jobs", "praise", "--job-id=job_1", "--words=x", "--stars=6")
    assert (done.exit, done.stdout) == (2, "")
    assert_refused(done.stderr, "--stars", "'6'", " 1 ", " 5")


def test_list_of_another_client(shelf: GeneratedClient, server: LoopbackServer, responses: list[Response]) -> None:
    """The request has constants and defaults, the table has every format, and the next page is suggested."""
    row: dict[str, object]
    row = {"isbn": "1", "title": None, "working_title": "Moby", "price": 12.5, "fine": 250, "bought": "2031-01-02"}
    row |= {"lent_for": 7200, "worn": 0.25, "copies": [1, 2], "tags": ["a", "b"], "cover": "https://c.example"}
    row |= {"in": True, "fee": {"amount": 3, "currency": "EUR"}, "change": 250, "printed": "2031-01-01T00:00:00.000Z"}
    row |= {
        "binding": "hard",
        "text": "Call me\nhim",
        "more": {"pages": 635, "maps": None},
        "formats": ["hard", "LARGE_PRINT"],
        "seen": "2031-01-02T03:04:05",
        "pages": 1635,
        "rights": ["lend:here", "lend:home", "read"],
    }
    responses[:] = [Response.of_json(200, {"books": [row], "page": {"after": "-a b", "total": 31}})]
    argv = ["find", "--author=O'Brian", "--on-shelf", "--limit", "1", "--order=OLDEST", "--base-url", server.origin]
    done = shelf.run(*argv)
    assert done.exit == 0
    assert done.stdout == (
        "Books\n"
        "ISBN  TITLE  PRICE   FINE   CHANGE  BOUGHT      SEEN            PRINTED     PAGES  FIRST LINE   LENT FOR  "
        "WORN  COPIES  RIGHTS                   TAGS  MORE        COVER              BINDING    "
        "FORMATS                 IN   FEE\n"
        "1     Moby   $12.50  $2.50  +$2.50  2031-01-02  01-02 03:04:05  2031-01-01  1,635  Call me him  2 hours   "
        "25%   2       lend (here, home), read  a, b  pages: 635  https://c.example  Hardcover  "
        "Hardcover, Large print  yes  3 EUR\n"
    )
    (request,) = server.requests
    assert request.method == "GET"
    assert request.path == "/v2/catalogue/books"
    assert sorted(request.query.split("&")) == [
        *("author=O%27Brian", "floor=2", "kind=book", "on_shelf=true", "order=oldest", "per_page=1"),
    ]
    assert request.header("User-Agent") == "shelf-client/3.10.2"
    assert request.header("Authorization") is None
    total, more, command = done.stderr.splitlines()
    assert total.startswith("1 of 31 ")
    assert "--all" in total
    assert more == "More: en books:"
    again = shlex.split(command)
    assert again[:3] == ["shelf", "books", "list"]
    assert sorted(again[3:]) == [
        *("--author=O'Brian", f"--base-url={server.origin}", "--cursor=-a b"),
        *("--limit=1", "--on-shelf", "--order=oldest"),
    ]


def test_write_of_another_client(shelf: GeneratedClient, server: LoopbackServer, responses: list[Response]) -> None:
    """The body is nested and has a constant, numbers as typed and an idempotency key. The token is the product's."""
    responses[:] = [Response.of_json(201, {"book": {"isbn": "9; rm"}})]
    (shelf.home / "blurb.txt").write_text("Call me\nIshmael.", encoding="utf-8")
    argv = ["book", "add", "--title=図書", "--author=Melville", "--price=12.50", "--tags= whales , sea", "--lendable"]
    env = {"SHELF_SERVER": server.origin, "SHELF_TOKEN": "", "SHELF_CARD": "shl_canary"}
    done = shelf.run(*argv, "--blurb-file=blurb.txt", env=env)
    assert done == Result(0, "Book 9; rm is in the catalogue.\nShow it:\n  shelf books get '9; rm'\n", "")
    (request,) = server.requests
    body = json.loads(request.body)
    assert len(body.pop("requestKey")) == 36
    assert body == {
        "source": "shelf",
        "book": {
            "title": "図書",
            "author": {"name": "Melville"},
            "price": 12.50,
            "tags": ["whales", "sea"],
            "blurb": "Call me\nIshmael.",
        },
        "lendable": True,
    }
    assert b'"price":12.50' in request.body
    assert (request.method, request.target) == ("POST", "/v2/catalogue/books")
    assert request.header("Authorization") == "Bearer shl_canary"


def test_form_request_of_another_client(
    shelf: GeneratedClient, server: LoopbackServer, responses: list[Response]
) -> None:
    """The service has no prefix and its own error format. The body is a form with a secret from stdin."""
    responses[:] = [Response.of_json(409, {"problem": "nobody there with shl_secret", "problem_code": "LUNCH"})]
    done = shelf.run("front-desk", "ring", "--pin=-", env={"SHELF_SERVER": server.origin}, stdin="12 34\n")
    assert done == Result(15, "", "Error: nobody there with shl_**** (LUNCH, HTTP 409)\n")
    (request,) = server.requests
    assert (request.method, request.target) == ("PUT", "/bell")
    assert request.header("Content-Type") == "application/x-www-form-urlencoded"
    assert request.body == b"tone=ding%20%26%20dong&pin=12%2034"


def test_shared_view_and_shared_flag_set(
    shelf: GeneratedClient, server: LoopbackServer, responses: list[Response]
) -> None:
    """The command has three words, an alias, and flags of two sets."""
    loan = {"id": "ln_1", "book": "Moby", "until": "2031-03-01", "renewals": 0, "state": "running"}
    responses[:] = [
        Response.of_json(200, {"loan": loan}),
        Response.of_json(200, {"loan": loan | {"state": "returned"}}),
    ]
    env = {"SHELF_SERVER": server.origin, "SHELF_TOKEN": "shl_canary"}
    done = shelf.run("reserve", "--isbn=1", "--weeks=3", "--email=a@b.example", env=env)
    shown = "Loan ln_1: Moby.\nUntil:     2031-03-01\nRenewals:  0\n"
    assert done == Result(0, f"{shown}\nReturn it:\n  shelf loans return --loan-id=ln_1\n", "")
    assert shelf.run("loan", "return", "--loan-id=ln_1", env=env) == Result(0, shown, "")
    assert [request.target for request in server.requests] == [
        "/v2/catalogue/books/1/holds",
        "/v2/catalogue/loans/ln_1/return",
    ]
    assert json.loads(server.requests[0].body) == {"weeks": 3, "contact": {"email": "a@b.example"}}
    for argv in (
        ["loans", "hold", "place", "--isbn=1", "--email=a@b.example"],
        ["loans", "hold", "place", "--isbn=1", "--weeks=1"],
        ["loans", "hold", "place", "--isbn=1", "--email=a@b.example", "--weeks=1", "--until=2031-03-01"],
        ["loans", "hold", "drop"],
        ["loans", "hold", "drop", "1", "--isbn=1"],
    ):
        assert shelf.run(*argv, env=env).exit == 12, argv
    assert len(server.requests) == 2


def test_object_of_another_client(shelf: GeneratedClient, server: LoopbackServer, responses: list[Response]) -> None:
    """It has a state, titled values, a text, a sorted conversation, and a next command with the value of a flag."""
    notes = [{"reader": "Ann", "at": "2031-01-02", "note": "b"}, {"reader_id": "r1", "at": "2031-01-01", "note": "a"}]
    book: dict[str, object]
    book = {"title": "Moby", "state": "in", "author": {"name": "Melville", "born": 1819}, "price": 12, "new_price": 12}
    book |= {"blurb": "Two\nlines", "copies": [], "notes": notes}
    responses[:] = [Response.of_json(200, {"book": book})]
    done = shelf.run("books", "get", "--isbn=a b", "--base-url", server.origin)
    assert done == Result(
        0,
        "Moby, On the shelf\n\n"
        "Book\n  Title:   Moby\n  Author:  Melville (1,819)\n  State:   On the shelf\n  Price:   $12.00\n\n"
        "About\nTwo\nlines\n\n"
        "No fine is due.\nIt is in.\n\n"
        "Notes\nanother reader, 2031-01-01\n  a\nAnn, 2031-01-02\n  b\n\n"
        "Reserve it:\n  shelf loans hold place --isbn='a b' --weeks=3\n",
        "",
    )


def test_feed_of_another_client(shelf: GeneratedClient, server: LoopbackServer, responses: list[Response]) -> None:
    """The view of a feed shows the next cursor, and no further page is suggested."""
    responses[:] = [Response.of_json(200, {"events": [], "page": {"after": "77"}})]
    env = {"SHELF_SERVER": server.origin, "SHELF_TOKEN": "shl_canary"}
    done = shelf.run("desk", "events", "--cursor", "-5", env=env)
    assert done == Result(0, "Nothing new.\nContinue from 77.\n", "")
    assert [request.target for request in server.requests] == ["/v2/catalogue/events?after=-5"]


def test_credentials_of_another_client(
    shelf: GeneratedClient, server: LoopbackServer, responses: list[Response]
) -> None:
    """The token is saved under the keys of the manifest, and sent from the file."""
    responses[:] = [Response.of_json(200, {"reader": {"name": "ann"}}), Response.of_json(200, {"events": []})]
    base = f"--base-url={server.origin}"
    assert shelf.run("desk", "sign-in", "--api-key=-", base, stdin="shl_canary\n") == Result(0, "Hello ann.\n", "")
    file = shelf.home / "shelf" / "reader.json"
    assert json.loads(file.read_text()) == {"readerToken": "shl_canary", "library": server.origin}
    assert shelf.run("desk", "events", "--json") == Result(0, '{\n  "events": []\n}\n', "")
    assert [request.target for request in server.requests] == ["/reader", "/v2/catalogue/events"]
    assert server.requests[1].header("Authorization") == "Bearer shl_canary"


def test_missing_token_of_another_client(shelf: GeneratedClient, server: LoopbackServer) -> None:
    """Message, hint and exit code are those of the manifest."""
    done = shelf.run("desk", "events", f"--base-url={server.origin}")
    expected = (
        "Error: you have no reader's token (CLI_NO_TOKEN)\nHint: Sign in with:\n  shelf desk sign-in --api-key=-\n"
    )
    assert done == Result(13, "", expected)
    assert server.requests == []


@pytest.mark.parametrize(
    ("status", "error", "exit_code", "hint"),
    [
        (409, {"name": "FINES", "more": {"why": "fines_open", "payAt": "https://pay.example"}}, 15,
         "Pay your fines first: https://pay.example. Or return what you have: shelf loans return --help"),
        (409, {"name": "FINES", "more": {"why": "fines_open"}}, 15,
         "Pay your fines first: shelf desk events. Or return what you have: shelf loans return --help"),
        (404, {"name": "NONE"}, 14, "No book is at 1. Find it with: shelf books list"),
        (409, {"name": "OTHER", "more": {"why": "fines_open", "copies": 3}}, 15, "All 3 copies are out"),
        (401, {"name": "OLD"}, 13, "The token has expired. Sign in again with: shelf desk sign-in --api-key=-"),
        (410, {"name": "GONE"}, 14, None),
        (400, {"name": "BAD"}, 11, None),
        (500, {"name": "FIRE"}, 17, ANY),
    ],
)  # fmt: skip
def test_errors_of_another_client(
    shelf: GeneratedClient,
    server: LoopbackServer,
    responses: list[Response],
    status: int,
    error: dict[str, object],
    exit_code: int,
    hint: str | None,
) -> None:
    """The error is read with the paths of its service. Hint and exit code are those of the manifest."""
    responses[:] = [Response.of_json(status, {"error": {"text": "no", "trace": "t-1", **error}})]
    done = shelf.run("books", "get", "1", "--json", env={"SHELF_SERVER": server.origin})
    assert (done.exit, done.stdout) == (exit_code, "")
    error_line = json.loads(done.stderr)
    assert (error_line["error"], error_line["code"], error_line["requestId"]) == ("no", error["name"], "t-1")
    assert (error_line["exitCode"], error_line["status"]) == (exit_code, status)
    assert bool(error_line["hint"]) if hint == ANY else error_line["hint"] == hint


def test_issues_of_another_client(shelf: GeneratedClient, server: LoopbackServer, responses: list[Response]) -> None:
    """They are read with the paths of the manifest. The nearest known field and the nearest allowed value are named."""
    faults = [{"at": "cover", "says": "no", "may_be": ["hard", "soft"]}, {"extra": ["titel"]}]
    responses[:] = [Response.of_json(400, {"error": {"text": "no", "name": "BAD", "more": {"faults": faults}}})]
    sent = '{"cover": "sof", "titel": "x"}'
    env = {"SHELF_SERVER": server.origin, "SHELF_TOKEN": "shl_canary"}
    done = shelf.run("books", "update", "--isbn=1", f"--changes-json={sent}", env=env)
    head, cover, title = done.stderr.splitlines()
    assert (done.exit, head.startswith("Error: no")) == (11, True)
    assert ("'sof'" in cover, "soft?" in cover, "titel" in title, "title?" in title) == (True, True, True, True)


def test_settings_of_another_client(shelf: GeneratedClient, server: LoopbackServer, responses: list[Response]) -> None:
    """Only the variables of the manifest are read, and its number of retries is used."""
    responses[:] = [Response(429, b"", {"Retry-After": "0"})]
    env = {"SHELF_SERVER": server.origin}
    assert shelf.run("books", "get", "1", env=env).exit == 16
    assert len(server.requests) == 2
    assert shelf.run("books", "get", "1", env=env | {"SHELF_RETRIES": "0"}).exit == 16
    assert len(server.requests) == 3
    assert shelf.run("books", "get", "1", env=env | {"SHELF_TIMEOUT": "soon"}).exit == 12
    refused = shelf.run("books", "get", "1", env={"SHELF_SERVER": "http://library.example"})
    assert refused.exit == 12
    assert "SHELF_PLAIN_HTTP=1" in refused.stderr
    foreign = {"OT_API_BASE_URL": "nonsense", "OPENTRAIN_API_BASE_URL": "nonsense", "OPENTRAIN_TIMEOUT": "nonsense"}
    assert shelf.run("books", "get", "1", env=env | foreign).exit == 16
    assert len(server.requests) == 5


def test_alias_of_a_global_flag(shelf: GeneratedClient, server: LoopbackServer, responses: list[Response]) -> None:
    """`--library`, an alias of `--base-url`, works before, between and after the words of the command."""
    responses[:] = [Response.of_json(200, {"book": {"title": "Moby"}})]
    for argv in (
        ["books", "get", "1", "--library", server.origin],
        ["--library", server.origin, "books", "get", "1"],
        ["books", f"--library={server.origin}", "get", "1"],
    ):
        assert shelf.run(*argv).exit == 0, argv
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("argv", "exit_code"),
    [
        (["--version"], 0),
        (["version"], 0),
        ([], 0),
        (["--help"], 0),
        (["books"], 0),
        (["book", "--help"], 0),
        (["help", "reserve"], 0),
        (["loans", "hold"], 0),
        (["loans", "hold", "place", "-h"], 0),
        (["help", "exit-codes"], 0),
        (["help", "environment"], 0),
        (["help", "opening-hours"], 0),
        (["boks"], 12),
        (["loans", "hold", "plaice"], 12),
        (["books", "list", "--titel=x"], 12),
        (["books", "list", "--order=best"], 12),
        (["books", "list", "--title=x", "--author=y"], 12),
        (["books", "update", "--isbn=1"], 12),
        (["books", "suggest", "--description=" + "x" * 301], 12),
        (["books", "list", "--base-url=ftp://x"], 12),
        (["desk", "events"], 13),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_output_does_not_name_the_first_product(shelf: GeneratedClient, argv: list[str], exit_code: int) -> None:
    """The output only names the second product, and the exit codes are those of its manifest."""
    done = shelf.run(*argv)
    assert done.exit == exit_code
    assert "shelf" in (done.stdout + done.stderr).lower()
    assert not re.search(r"opentrain|\bot_", done.stdout + done.stderr, re.IGNORECASE)
    assert (done.stdout == "") == (exit_code != 0)
    if argv in (["--version"], ["version"]):
        assert done.stdout == "shelf 3.10.2\n"


def test_files_do_not_name_the_first_product(shelf: GeneratedClient) -> None:
    """The generated files only contain the name in imports of the runtime."""
    files = [file for file in shelf.generated.rglob("*") if file.is_file()]
    assert len(files) > 20
    for file in files:
        text = file.read_text(encoding="utf-8").replace("opentrain_runtime", "")
        found = re.findall(r".*(?:opentrain|\bot_).*", text, re.IGNORECASE)
        assert not found, f"{file.relative_to(shelf.generated)}: {found}"


@pytest.mark.parametrize("name", ["words", "branch", "leaf", "parser", "build", "values", "common", "index", "match"])
def test_any_group_name_works(tmp_path: Path, name: str) -> None:
    """A group can have a name that generated code uses for something else."""
    text = (ROOT / "tests" / "data" / "manifests" / "minimal.yaml").read_text(encoding="utf-8")
    text = text.replace("  things:\n    singular: thing\n", f"  {name}:\n").replace("mini things", f"mini {name}")
    (tmp_path / "manifest.yaml").write_text(text, encoding="utf-8")
    write(load(tmp_path / "manifest.yaml"), tmp_path / "generated")
    client = _client(tmp_path, "mini_cli")
    assert client.run(name, "list", "--help").stdout.startswith(f"mini {name} list - List things\n")
    assert client.run(name, "list", "--color=green").exit == 2
    assert client.run(name, "list", "--color=red").exit == 3


def test_a_command_can_have_many_groups_of_flags(tmp_path: Path) -> None:
    """The command has five pairs of mutually exclusive flags."""
    text = (ROOT / "tests" / "data" / "manifests" / "minimal.yaml").read_text(encoding="utf-8")
    pairs = [(f"a{number}", f"b{number}") for number in range(5)]
    flags = "".join(f"          {name}: {{value: X, body: {name}, help: {name}}}\n" for pair in pairs for name in pair)
    groups = ", ".join(f"[{one}, {other}]" for one, other in pairs)
    size = text.index("          size:")
    text = text[:size] + flags + f"        at-most-one: [{groups}]\n" + text[text.index("        if-unsure:") :]
    (tmp_path / "manifest.yaml").write_text(text, encoding="utf-8")
    write(load(tmp_path / "manifest.yaml"), tmp_path / "generated")
    client = _client(tmp_path, "mini_cli")
    for one, other in pairs:
        assert client.run("things", "make", "--name=x", f"--{one}=1", f"--{other}=1").exit == 2
    assert client.run("things", "make", "--name=x", *(f"--{one}=1" for one, _ in pairs)).exit == 3


def test_a_product_has_its_own_handlers(tmp_path: Path) -> None:
    """A client of a manifest outside this tree runs the package of handlers beside the manifest."""
    shutil.copytree(SHELF_FILE.parent, tmp_path / "product")
    write(load(tmp_path / "product" / "commands.yaml"), tmp_path / "generated")
    client = _client(tmp_path, "shelf_cli")
    with LoopbackServer(lambda _: Response.of_json(201, {"number": 7, "questions": ["Which edition?"]})) as server:
        env = {"SHELF_SERVER": server.origin, "SHELF_TOKEN": "shl_canary", "PYTHONPATH": ""}
        path = f"{client.generated}:{ROOT / 'runtime'}:{tmp_path / 'product'}"
        done = client.run("books", "suggest", "--description=Whales", env=env | {"PYTHONPATH": path})
    assert done == Result(0, "Thank you; it is number 7.\nPlease tell us: Which edition?\n", "")
    assert json.loads(server.requests[0].body) == {"text": "Whales"}


def test_a_missing_package_of_handlers_is_reported(tmp_path: Path) -> None:
    """The problem has the line of the key `handlers`."""
    manifest = SHELF_FILE.read_text(encoding="utf-8").replace("handlers: shelf_handlers", "handlers: absent_handlers")
    (tmp_path / "commands.yaml").write_text(manifest, encoding="utf-8")
    with pytest.raises(ManifestError) as raised:
        load(tmp_path / "commands.yaml")
    line = manifest.splitlines().index("  handlers: absent_handlers") + 1
    assert f"commands.yaml:{line}: product.handlers: " in str(raised.value)
