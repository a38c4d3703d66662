"""Bodies that are sent in pieces: the bytes of a file, and multipart forms (RFC 7578)."""

from __future__ import annotations

from opentrain_runtime.files.upload import Upload
from opentrain_runtime.http.nested_fields import flatten

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentrain_runtime.text.redact import Redactor

    Part = tuple[str, str | Upload]


class FileBody:
    """The bytes of one file."""

    def __init__(self, upload: Upload) -> None:
        self._upload = upload

    @property
    def size(self) -> int | None:
        """Return the size in bytes, or None if it is not known."""
        return self._upload.size

    @property
    def may_restart(self) -> bool:
        """Return whether the body can be sent again."""
        return self._upload.may_restart

    def message(self, headers: Mapping[str, str]) -> dict[str, object]:
        """Return the arguments of the HTTP library for the body, and its headers."""
        size = {} if self.size is None else {"Content-Length": str(self.size)}
        return {"headers": dict(headers) | size, "content": self._pieces()}

    def shown(self, redactor: Redactor) -> object:
        """Return what --dry-run shows of the body."""
        return self._upload.shown()

    def close(self) -> None:
        """Close the file."""
        self._upload.close()

    def _pieces(self) -> Iterator[bytes]:
        while piece := self._upload.read():
            yield piece


class MultipartBody:
    """Fields and files of a multipart form, in order."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._uploads = [part for _, part in parts if isinstance(part, Upload)]

    @property
    def size(self) -> None:
        """Return None: the HTTP library counts the bytes."""
        return None

    @property
    def may_restart(self) -> bool:
        """Return whether every file can be sent again."""
        return all(upload.may_restart for upload in self._uploads)

    def message(self, headers: Mapping[str, str]) -> dict[str, object]:
        """Return the arguments of the HTTP library for the body, and its headers."""
        files = [(name, (part.name if isinstance(part, Upload) else None, part)) for name, part in self._parts]
        return {"headers": dict(headers), "files": files}

    def shown(self, redactor: Redactor) -> object:
        """Return what --dry-run shows of the body: texts and files by name, with secrets masked."""
        fields: dict[str, list[object]] = {}
        for name, part in self._parts:
            value = part.shown() if isinstance(part, Upload) else redactor.mask_field(name, part)
            fields.setdefault(redactor.mask(name), []).append(value)
        return {name: values[0] if len(values) == 1 else values for name, values in fields.items()}

    def close(self) -> None:
        """Close the files."""
        for upload in self._uploads:
            upload.close()


def file_body(content: object) -> FileBody:
    """Return the body with the bytes of an upload."""
    assert isinstance(content, Upload)  # the generator accepts files and texts only
    return FileBody(content)


def multipart(body: Mapping[str, object], lists: str) -> MultipartBody | None:
    """Return the multipart form of these fields, None without fields. `lists` is the notation of lists.

    Raises `UsageError` for a value that cannot be sent.
    """
    parts: list[Part] = []
    for name, value in body.items():
        if isinstance(value, Upload):
            parts.append((name, value))
        else:
            parts += [(inner, ",".join(texts)) for inner, texts in flatten(name, value, lists)]
    return MultipartBody(parts) if parts else None
