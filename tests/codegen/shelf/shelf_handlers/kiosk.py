"""Command line of a further program of the shelf."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser


def kiosk_parser() -> ArgumentParser:
    """Return the parser."""
    parser = ArgumentParser(prog="shelf-kiosk", description="Description of the parser.")
    parser.add_argument("shelf", metavar="SHELF")
    parser.add_argument("--port", metavar="N", type=int, default=8080, help="Port (100%% free; default: %(default)s)")
    parser.add_argument("--night", action="store_true", help="Stay open at night")
    parser.add_argument("--trace-kiosk", action="store_true", help=SUPPRESS)
    return parser
