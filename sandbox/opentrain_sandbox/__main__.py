"""Command line of the sandbox: ``opentrain-sandbox --port 0``, or ``python -m opentrain_sandbox --port 0``."""

from __future__ import annotations

import argparse
import ipaddress
import signal
import socket
import sys
from collections.abc import Sequence

from opentrain_sandbox.web.fault_spec import Fault, parse_fault

# The imports above need the standard library only, so that a missing package is reported in one line.
EXTRA_PACKAGES = {"jinja2", "markupsafe", "starlette", "uvicorn", "httpcore", "anyio", "h11", "click"}


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
        help="Seed of people, proposals and scores: the same seed gives the same ones (default: 0). "
        "An existing --db FILE keeps its own seed",
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
        import uvicorn

        from opentrain_sandbox.app import create_app
        from opentrain_sandbox.core.database import Database, DatabaseError
        from opentrain_sandbox.core.sandbox import ClockRangeError
        from opentrain_sandbox.web.protocol import SandboxProtocol
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in EXTRA_PACKAGES:
            raise
        raise StartError(f"{error.name} is not installed. Run: pip install 'opentrain-cli[sandbox]'") from None

    try:
        database = Database(options.db)
    except DatabaseError as error:
        raise StartError(str(error)) from None
    listener = listen(options.host, options.port)
    try:
        app = create_app(
            database,
            seed_number=options.seed or 0,
            auto_approve=options.auto_approve,
            faults=options.fault,
            allow_remote=options.allow_remote,
        )
    except ClockRangeError as error:
        raise StartError(f"cannot use the database {options.db}: {error}. Delete it to start with a new one") from None
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            http=SandboxProtocol,
            log_level="warning",
            access_log=False,
            lifespan="on",
            server_header=False,
            date_header=False,  # see web/date_header.py
            proxy_headers=False,
            timeout_graceful_shutdown=2,
        )
    )

    # uvicorn raises the signal again after it has stopped. These handlers prevent a traceback then, and also before
    # uvicorn has installed its own.
    def stop(*_: object) -> None:
        server.should_exit = True

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)

    print(f"listening on {address(options.host, listener)}", flush=True)
    try:
        server.run(sockets=[listener])
    finally:
        database.close()


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def listen(host: str, port: int) -> socket.socket:
    """Open the listening socket.

    Clients can connect as soon as this returns. Their connections wait in the backlog until they are served.

    Raises:
        StartError: the port is taken or not permitted, or the host is not an address of this machine.
    """
    try:
        family, kind, protocol, _, target = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(target)
        listener.listen(128)
    except OSError as error:
        raise StartError(f"cannot listen on {host} port {port}: {error.strerror}") from None
    return listener


def address(host: str, listener: socket.socket) -> str:
    """Return the URL of the listening socket, with its actual port."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listener.getsockname()[1]}"


if __name__ == "__main__":
    sys.exit(main())
