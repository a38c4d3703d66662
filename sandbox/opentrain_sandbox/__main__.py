"""Entry point of the sandbox: ``opentrain-sandbox --port 0``, or ``python -m opentrain_sandbox --port 0``."""

from __future__ import annotations

import argparse
import ipaddress
import signal
import socket
import sys
from collections.abc import Sequence

from opentrain_sandbox.web.fault_spec import Fault, parse_fault

# Nothing imported here at the top needs more than the standard library: a missing extra package must end in one
# line.
EXTRA_PACKAGES = {"jinja2", "markupsafe", "starlette", "uvicorn", "httpcore", "anyio", "h11", "click"}


class StartError(Exception):
    """The sandbox cannot start; the message is the one line the user reads."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the sandbox until it is told to stop.

    Returns:
        The exit code: 0 after Ctrl-C or SIGTERM, 1 when it could not start. A wrong flag leaves with 2.
    """
    # Until the server has its own handlers, a signal must not end in a traceback either.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        run(parse_arguments(argv))
    except StartError as error:
        print(f"opentrain-sandbox: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    return 0


def parse_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Reads the command line; a usage error prints itself and exits with 2."""
    parser = argparse.ArgumentParser(
        prog="opentrain-sandbox",
        description="A local OpenTrain to practise on. No account, mail or money in it is real.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--port", type=port_number, default=8787, help="TCP port; 0 takes a free one (default %(default)s)"
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default %(default)s)")
    parser.add_argument("--db", metavar="FILE", help="keep the state in this SQLite file (default: in memory)")
    parser.add_argument(
        "--seed",
        metavar="N",
        type=int,
        help="the same number gives the same people, proposals and scores (default 0); a --db FILE keeps its own",
    )
    parser.add_argument("--auto-approve", action="store_true", help="confirm every approval as no human would: at once")
    parser.add_argument(
        "--fault",
        metavar="SPEC",
        type=fault_spec,
        action="append",
        default=[],
        help="spoil answers of the API: KIND[@RATE][ METHOD PATH]. KIND is delay:SECONDS, 429, 429:SECONDS, 502, 503, "
        "504, cut-before, cut-after or garbage; RATE is 10%% of the requests or x2, the first two, default all; PATH "
        "may hold *. Example: '503@x2 GET /api/public/v1/jobs/*'. May be given several times",
    )
    parser.add_argument(
        "--allow-remote",
        action="store_true",
        help="allow a --host, and names in requests, by which other machines reach it: anybody who does can use it",
    )
    return parser.parse_args(argv)


def port_number(text: str) -> int:
    """Reads a TCP port, 0 to 65535."""
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port between 0 and 65535")
    return int(text)


def fault_spec(text: str) -> Fault:
    """Reads a --fault."""
    try:
        return parse_fault(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def run(options: argparse.Namespace) -> None:
    """Binds, says where, and serves until a signal comes.

    Raises:
        StartError: a package, the database or the address is not to be had.
    """
    if not (options.allow_remote or is_loopback(options.host)):
        raise StartError(f"{options.host} can be reached from other machines; add --allow-remote if that is meant")
    try:
        import uvicorn

        from opentrain_sandbox.app import create_app
        from opentrain_sandbox.core.database import Database, DatabaseError
        from opentrain_sandbox.core.sandbox import ClockRangeError
        from opentrain_sandbox.web.protocol import SandboxProtocol
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in EXTRA_PACKAGES:
            raise
        raise StartError(f"{error.name} is not installed: pip install 'opentrain-cli[sandbox]'") from None

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
        raise StartError(f"cannot use the database {options.db}: {error}; delete it to start afresh") from None
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            http=SandboxProtocol,
            log_level="warning",
            access_log=False,
            lifespan="on",
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=2,
        )
    )

    # uvicorn raises the signal it caught once more when it is done; these handlers make that a quiet end,
    # and they also hold for a signal that comes before uvicorn listens to any.
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
    """Whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def listen(host: str, port: int) -> socket.socket:
    """Opens the listening socket.

    Clients may connect as soon as this returns: their connections wait in the backlog until they are served.

    Raises:
        StartError: the port is taken, not permitted, or the host is not an address of this machine.
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
    """The URL of the listening socket, with the port that was really chosen."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listener.getsockname()[1]}"


if __name__ == "__main__":
    sys.exit(main())
