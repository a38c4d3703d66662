"""Certificates that tests make, and a TLS server on loopback that presents them."""

from __future__ import annotations

import hashlib
import ipaddress
import socket
import ssl
import threading
import warnings
from datetime import UTC, datetime, timedelta
from http.server import HTTPServer
from pathlib import Path
from typing import Self

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.support import server as plain
from tests.support.server import LoopbackServer, Responder


class Authority:
    """Certificate authority of a test, and the certificates that it signs."""

    def __init__(self) -> None:
        self._ca = trustme.CA(key_type=trustme.KeyType.ECDSA)

    @property
    def pem(self) -> bytes:
        """Return the certificate of the authority as PEM."""
        return self._ca.cert_pem.bytes()

    def write(self, file: Path) -> Path:
        """Write its certificate to a file of its own."""
        file.write_bytes(self.pem)
        return file

    def hashed_in(self, folder: Path) -> Path:
        """Write its certificate to a folder, under the name that OpenSSL looks up."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{_subject_hash(x509.load_pem_x509_certificate(self.pem)):08x}.0").write_bytes(self.pem)
        return folder

    def context(self, *names: str, expired: bool = False) -> ssl.SSLContext:
        """Return a server context with a certificate for these names and addresses."""
        until = datetime.now(UTC) - timedelta(days=1) if expired else None
        since = datetime.now(UTC) - timedelta(days=30) if expired else None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate = self._ca.issue_cert(*names, key_type=trustme.KeyType.ECDSA, not_after=until, not_before=since)
        certificate.configure_cert(context)
        return context


def self_signed(folder: Path, address: str) -> tuple[ssl.SSLContext, bytes]:
    """Return a server context with a self-signed certificate, and that certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, address)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = folder / "self-signed.pem"
    file.write_bytes(private + pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context, pem


def only_tls_1_1(context: ssl.SSLContext) -> ssl.SSLContext:
    """Return the context, limited to the oldest version that OpenSSL allows."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # intended
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1_1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


def _subject_hash(certificate: x509.Certificate) -> int:
    """Return the output of `openssl x509 -subject_hash` (X509_NAME_hash): the first bytes of the subject's SHA-1.

    The subject is canonical: values as UTF-8, in lower case, with single spaces, without the outer SEQUENCE.
    """
    encoded = b""
    for rdn in certificate.subject.rdns:
        inner = b""
        for attribute in rdn:
            value = " ".join(str(attribute.value).lower().split()).encode()
            name = x509.Name([x509.NameAttribute(attribute.oid, "x")]).public_bytes()
            oid = name[name.index(b"\x06") :][: 2 + name[name.index(b"\x06") + 1]]
            inner += _der(0x30, oid + _der(0x0C, value))
        encoded += _der(0x31, inner)
    return int.from_bytes(hashlib.sha1(encoded).digest()[:4], "little")


def _der(tag: int, content: bytes) -> bytes:
    assert len(content) < 128, "a short name, or the length takes more than a byte"
    return bytes([tag, len(content)]) + content


class _Server(plain._Server):
    """HTTP server with TLS. It counts a connection before its first byte."""

    def __init__(self, responder: Responder, host: str, context: ssl.SSLContext | None) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.responder = responder
        self.requests = []
        self.lock = threading.Lock()
        self.context = context
        self.connections = 0
        self.names: list[str | None] = []
        if context is not None:
            context.sni_callback = self._named
        HTTPServer.__init__(self, (host, 0), plain._Handler)

    def _named(self, _socket: ssl.SSLObject, name: str | None, _context: ssl.SSLContext) -> None:
        with self.lock:
            self.names.append(name)

    def finish_request(self, request: object, client_address: object) -> None:
        assert isinstance(request, socket.socket)
        if self.context is not None:
            try:
                request = self.context.wrap_socket(request, server_side=True)
            except OSError:
                return  # the client refused the certificate, and its own error says so
        super().finish_request(request, client_address)


class TlsServer(LoopbackServer):
    """Context manager: serves https, or http without a `context`, on a free port of `host`."""

    def __init__(self, responder: Responder, context: ssl.SSLContext | None, *, host: str = "127.0.0.1") -> None:
        self._server = self._own = _Server(responder, host, context)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    def __enter__(self) -> Self:
        super().__enter__()
        return self

    @property
    def port(self) -> int:
        """Return its port."""
        return self._own.server_port

    @property
    def origin(self) -> str:
        """Return scheme, host and port, without a trailing slash."""
        return self.origin_as(str(self._own.server_address[0]))

    def origin_as(self, host: str) -> str:
        """Return the origin with another host name."""
        scheme = "http" if self._own.context is None else "https"
        return f"{scheme}://[{host}]:{self.port}" if ":" in host else f"{scheme}://{host}:{self.port}"

    @property
    def names(self) -> list[str | None]:
        """Return the name that each handshake asked for, None for an address."""
        with self._own.lock:
            return list(self._own.names)
