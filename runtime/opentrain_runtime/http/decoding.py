"""Decoder of the content codings of a response body (RFC 9110, section 8.4.1), in pieces of bounded size."""

from __future__ import annotations

import zlib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

_LARGEST_PIECE = 256 * 1024
"""Largest decoded piece, in bytes."""
_GZIP_MAGIC = b"\x1f\x8b"
_GZIP, _ZLIB, _RAW = 31, 15, -15
"""Window sizes, by which zlib distinguishes its three formats."""


class DecodingError(Exception):
    """The body is damaged or incomplete."""


def decode(chunks: Iterable[bytes], coding: str) -> Iterator[bytes]:
    """Yield the content of a body. A coding other than gzip and deflate is not decoded.

    An empty body is empty in every coding. Raises `DecodingError`.
    """
    try:
        if coding in ("gzip", "x-gzip"):
            yield from _gunzip(filter(None, chunks))
        elif coding == "deflate":
            yield from _undeflate(filter(None, chunks))
        else:
            yield from chunks
    except zlib.error as error:
        raise DecodingError(str(error)) from None


def _gunzip(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the content of every member (RFC 1952, section 2.2). Other data after a member is ignored as padding."""
    member: Any = zlib.decompressobj(_GZIP)
    data = b""
    begun = whole = False
    for chunk in chunks:
        data += chunk
        while data:
            if whole and len(data) < len(_GZIP_MAGIC):
                break
            if whole and not data.startswith(_GZIP_MAGIC):
                _drain(chunks)
                return
            begun, whole = True, False
            yield from _inflate(member, data)
            data = member.unused_data
            if member.eof:
                member, whole = zlib.decompressobj(_GZIP), True
    if begun and not whole:
        raise DecodingError("it is incomplete")


def _undeflate(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the content of a zlib stream (RFC 1950), or of raw deflate data, which some servers send instead."""
    data = next(chunks, b"")
    while len(data) < 2 and (chunk := next(chunks, b"")):
        data += chunk
    stream: Any = zlib.decompressobj(_ZLIB if _has_zlib_header(data) else _RAW)
    while data:
        yield from _inflate(stream, data)
        if stream.eof:
            _drain(chunks)
            return
        data = next(chunks, b"")
        if not data:
            raise DecodingError("it is incomplete")


def _has_zlib_header(data: bytes) -> bool:
    return len(data) >= 2 and data[0] & 0x0F == 8 and int.from_bytes(data[:2]) % 31 == 0


def _inflate(stream: Any, data: bytes) -> Iterator[bytes]:
    piece = stream.decompress(data, _LARGEST_PIECE)
    while piece:
        yield piece
        piece = stream.decompress(stream.unconsumed_tail, _LARGEST_PIECE)


def _drain(chunks: Iterator[bytes]) -> None:
    """Read to the end, because a broken connection is detected only there."""
    for _ in chunks:
        pass
