"""Command line of the sandbox: ``opentrain-sandbox --port 0``, or ``python -m opentrain_sandbox --port 0``."""

from __future__ import annotations

import argparse
import errno
import ipaddress
import signal
import sys
import threading
import webbrowser
from collections.abc import Sequence

from opentrain_sandbox import terminal
from opentrain_sandbox.web.fault_spec import Fault, parse_fault

# The imports above need the standard library only, so that a missing package is reported in one line.
EXTRA_PACKAGES = {
    "jinja2", "markupsafe", "starlette", "uvicorn", "httpcore", "anyio", "h11", "click", "msgspec", "yaml",
    "markdown_it", "mdurl", "nh3",
}  # fmt: skip


class StartError(Exception):
    """The sandbox cannot start. The message is one line for the user."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the sandbox until a signal stops it.

    Returns:
        The exit code: 0 after Ctrl-C or SIGTERM, 1 if it could not start. A usage error exits with 2.
    """
    # The server installs its own handlers later. Until then a signal must not print a traceback.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        run(argument_parser().parse_args(argv))
    except StartError as error:
        print(f"opentrain-sandbox: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    return 0


def argument_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="opentrain-sandbox",
        description="Run a local OpenTrain for practice. Accounts, mail and money are not real.",
        allow_abbrev=False,
        add_help=False,
    )
    parser.add_argument("-h", "--help", action="help", help="Show this help and exit")
    parser.add_argument(
        "--version",
        action="version",
        version=f"opentrain-sandbox {terminal.program_version()}",
        help="Show the version and exit",
    )
    parser.add_argument(
        "--port",
        metavar="N",
        type=port_number,
        default=8787,
        help="TCP port; 0 selects a free one (default: %(default)s)",
    )
    parser.add_argument(
        "--host", metavar="ADDRESS", default="127.0.0.1", help="Address to listen on (default: %(default)s)"
    )
    parser.add_argument("--db", metavar="FILE", help="Keep the state in this SQLite file (default: in memory)")
    parser.add_argument(
        "--seed",
        metavar="N",
        type=int,
        help="Seed of people, proposals and scores: the same seed gives the same ones (default: 0, or that of the "
        "scenario). "
        "An existing --db FILE keeps its own seed",
    )
    parser.add_argument(
        "--scenario",
        metavar="NAME|FILE.yaml",
        help="Start with accounts, jobs and proposals in given states: approvals, faults or first-hire, or those of a "
        "file; see docs/sandbox.md",
    )
    parser.add_argument("--auto-approve", action="store_true", help="Approve every request immediately")
    parser.add_argument(
        "--fault",
        metavar="SPEC",
        type=fault_spec,
        action="append",
        default=[],
        help="Inject a fault into API responses: KIND[@RATE][ METHOD PATH]. KIND is delay:SECONDS, 429, 429:SECONDS, "
        "502, 503, 504, cut-before, cut-after or garbage. RATE is a share of the requests (10%%) or the first ones "
        "(x2); default: all. PATH may contain *. Example: '503@x2 GET /api/public/v1/jobs/*'. Repeatable",
    )
    parser.add_argument(
        "--allow-remote",
        action="store_true",
        help="Accept connections from other machines, and any host name in requests. Anyone who can connect has "
        "full access",
    )
    parser.add_argument(
        "--receiver", action="store_true", help="Receive, verify and show webhook deliveries at /receiver"
    )
    parser.add_argument("--open", action="store_true", help="Open the home page in a browser")
    parser.add_argument(
        "--quiet", action="store_true", help="Print the address only (default: also each request, on a terminal)"
    )
    parser.add_argument(
        "--log-json",
        action="store_true",
        help="Print one JSON object per line: the address, then each request, event and delivery",
    )
    return parser


def port_number(text: str) -> int:
    """Convert a TCP port, 0 to 65535. Raise ArgumentTypeError if it is not one."""
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"invalid value {text!r}: expected a port from 0 to 65535")
    return int(text)


def fault_spec(text: str) -> Fault:
    """Convert the value of --fault. Raise ArgumentTypeError if it is not a fault."""
    try:
        return parse_fault(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def run(options: argparse.Namespace) -> None:
    """Listen, print the address, and serve until a signal comes.

    Raises:
        StartError: a package is missing, or the database or the address cannot be used.
    """
    if not (options.allow_remote or is_loopback(options.host)):
        raise StartError(f"{options.host} can be reached from other machines. To allow that, add --allow-remote")
    try:
        from opentrain_sandbox.app import create_app
        from opentrain_sandbox.core.database import Database, DatabaseError
        from opentrain_sandbox.core.sandbox import ClockRangeError
        from opentrain_sandbox.scenarios.build import first_token
        from opentrain_sandbox.scenarios.load import ScenarioError, read_scenario
        from opentrain_sandbox.scenarios.model import Scenario
        from opentrain_sandbox.server import SandboxServer, address, listen
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in EXTRA_PACKAGES:
            raise
        raise StartError(
            f"{error.name} is not installed. Install the client again with the extra 'sandbox'. In a checkout: "
            "pip install '.[sandbox]'"
        ) from None

    try:
        scenario = Scenario() if options.scenario is None else read_scenario(options.scenario)
        database = Database(options.db)
    except (DatabaseError, ScenarioError) as error:
        raise StartError(str(error)) from None
    if options.scenario is not None and not database.is_new:
        raise StartError(f"--scenario needs a new database: {options.db} exists. Delete it or leave out --scenario")
    try:
        listener = listen(options.host, options.port)
    except OSError as error:
        hint = ". A sandbox may already run there: stop it, or choose another port with --port N"
        raise StartError(
            f"cannot listen on {options.host} port {options.port}: {error.strerror}"
            f"{hint if error.errno == errno.EADDRINUSE else ''}"
        ) from None
    try:
        app = create_app(
            database,
            scenario=scenario,
            seed_number=options.seed,
            auto_approve=options.auto_approve,
            faults=options.fault,
            allow_remote=options.allow_remote,
            with_receiver=options.receiver,
        )
    except ScenarioError as error:
        raise StartError(f"cannot use the scenario {options.scenario}: {error}") from None
    except ClockRangeError as error:
        raise StartError(f"cannot use the database {options.db}: {error}. Delete it to start with a new one") from None
    server = SandboxServer(app)

    # uvicorn raises the signal again after it has stopped. These handlers prevent a traceback then, and also before
    # uvicorn has installed its own.
    def stop(*_: object) -> None:
        server.should_exit = True

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)

    url = address(options.host, listener)
    token = first_token(app.state.sandbox, scenario) if sys.stdout.isatty() else None
    facts = [("Receiver", f"{url}/receiver")] if options.receiver else []
    facts += [] if token is None else [("Token", f"export OPENTRAIN_API_TOKEN={token[1]}   ({token[0]})")]
    on_record = terminal.announce(url, as_json=options.log_json, quiet=options.quiet, facts=facts)
    if on_record is not None:
        app.state.sandbox.activity.listeners.append(on_record)
    if options.open:
        # Some browsers run in the terminal until they are closed.
        threading.Thread(target=open_browser, args=(url,), daemon=True).start()
    try:
        server.run(sockets=[listener])
    finally:
        database.close()
        terminal.goodbye()


def open_browser(url: str) -> None:
    """Open a page in a browser, or say on stderr that none could be opened."""
    if not webbrowser.open(url):
        print(f"opentrain-sandbox: no browser could be opened. Open {url} yourself", file=sys.stderr, flush=True)


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


if __name__ == "__main__":
    sys.exit(main())
