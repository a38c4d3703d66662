"""Background tasks of the server, which continue after a failure."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

LOGGER = logging.getLogger("opentrain_sandbox")
PAUSE = 1.0
"""Seconds to wait after a failure."""


async def repeat(step: Callable[[], Awaitable[None]], name: str) -> None:
    """Run a step repeatedly until canceled. Log an exception of a step to stderr and run it again later.

    Args:
        step: one run; it waits while there is nothing to do.
        name: its name in the log.
    """
    last = ""
    while True:
        try:
            await step()
            last = ""
        except Exception as error:
            # A permanent failure, such as a full disk, is logged once.
            if repr(error) != last:
                LOGGER.exception("%s failed", name)
            last = repr(error)
            await asyncio.sleep(PAUSE)
