"""Work in the background of the server, which one failure must not end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

LOGGER = logging.getLogger("opentrain_sandbox")
PAUSE = 1.0
"""Seconds to wait after a failure."""


async def repeat(step: Callable[[], Awaitable[None]], name: str) -> None:
    """Run a step again and again until cancelled. A step that raises is logged to stderr, and run again later.

    Args:
        step: waits by itself while there is nothing to do.
        name: what the log calls it.
    """
    last = ""
    while True:
        try:
            await step()
            last = ""
        except Exception as error:
            # A failure that stays, such as a full disk, is told once.
            if repr(error) != last:
                LOGGER.exception("%s failed", name)
            last = repr(error)
            await asyncio.sleep(PAUSE)
