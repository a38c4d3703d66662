"""Content codings: formats, damaged bodies, and the size of decoded pieces."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator

import pytest

from opentrain_runtime.http.decoding import DecodingError, decode

TEXT = b'{"jobs":[],"nextCursor":null}' * 9


def _raw(content: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


BODIES = {
    "gzip": ("gzip", gzip.compress(TEXT)),
    "x-gzip": ("x-gzip", gzip.compress(TEXT)),
    "gzip of two members": ("gzip", gzip.compress(TEXT[:50]) + gzip.compress(TEXT[50:])),
    "gzip of many members": ("gzip", b"".join(gzip.compress(TEXT[n : n + 1]) for n in range(len(TEXT)))),
    "gzip with an empty member": ("gzip", gzip.compress(b"") + gzip.compress(TEXT) + gzip.compress(b"")),
    "gzip with zeros after it": ("gzip", gzip.compress(TEXT) + b"\0" * 100),
    "gzip with a byte after it": ("gzip", gzip.compress(TEXT) + b"\x1f"),
    "deflate as zlib": ("deflate", zlib.compress(TEXT)),
    "deflate, bare": ("deflate", _raw(TEXT)),
    "deflate with bytes after it": ("deflate", zlib.compress(TEXT) + b"more"),
    "no coding": ("identity", TEXT),
    "another coding": ("br", TEXT),
}


@pytest.mark.parametrize("size", [1, 2, 7, 1 << 20])
@pytest.mark.parametrize("name", BODIES)
def test_a_body_is_decoded_in_chunks_of_any_size(name: str, size: int) -> None:
    coding, body = BODIES[name]
    assert b"".join(decode(_cut(body, size), coding)) == TEXT


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", "deflate", "identity"])
def test_an_empty_body_is_empty(coding: str) -> None:
    assert b"".join(decode([], coding)) == b""
    assert b"".join(decode([b"", b""], coding)) == b""


@pytest.mark.parametrize("size", [1, 1 << 20])
@pytest.mark.parametrize("name", ["gzip", "deflate as zlib", "deflate, bare"])
def test_an_incomplete_body_is_an_error(name: str, size: int) -> None:
    coding, body = BODIES[name]
    for end in range(1, len(body)):
        with pytest.raises(DecodingError):
            list(decode(_cut(body[:end], size), coding))


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_damaged_body_is_an_error(coding: str) -> None:
    packed = gzip.compress(TEXT) if coding == "gzip" else zlib.compress(TEXT)
    for body in (TEXT, packed[:-1] + bytes([packed[-1] ^ 1]), packed[:20] + b"\xff" * 40):
        with pytest.raises(DecodingError):
            list(decode([body], coding))


def test_a_damaged_second_member_is_an_error() -> None:
    with pytest.raises(DecodingError):
        list(decode([gzip.compress(TEXT) + gzip.compress(TEXT)[:-1] + b"\xff"], "gzip"))


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_pieces_have_a_bounded_size(coding: str) -> None:
    """The decoded body is a thousand times larger, but comes in small pieces."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31 if coding == "gzip" else 15)
    bomb = packer.compress(b" " * (64 << 20)) + packer.flush()
    assert len(bomb) < 1 << 17
    sizes = [len(piece) for piece in decode([bomb], coding)]
    assert sum(sizes) == 64 << 20
    assert max(sizes) <= 1 << 18


def _cut(body: bytes, size: int) -> Iterator[bytes]:
    for start in range(0, len(body), size):
        yield body[start : start + size]
