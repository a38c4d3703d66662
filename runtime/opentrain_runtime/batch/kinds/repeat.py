"""Repeat the request: with the same terms or the same idempotency key, it has its effect once."""

from __future__ import annotations

from opentrain_runtime.batch.kinds.base import Decision


class Repeat(Decision):
    """A request that may be sent again. Nothing has to be found out."""


KIND = Repeat
