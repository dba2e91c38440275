"""Files by content: each kept once under the hash of its bytes, whole or not at all."""

import hashlib
import os
import tempfile
from pathlib import Path

from django.core.files.storage import FileSystemStorage, storages


class HashedStorage(FileSystemStorage):
    """Bytes under `ab/ab12...`, named by their SHA-256. A second copy costs nothing."""

    def put(self, data: bytes) -> str:
        """The hash under which the bytes lie. They are on the disk when this returns."""
        digest = hashlib.sha256(data).hexdigest()
        target = self._at(digest)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            self._write(target, data)
        return digest

    def get(self, digest: str) -> bytes:
        """Raises: FileNotFoundError where they were erased."""
        return self._at(digest).read_bytes()

    def erase(self, digest: str) -> None:
        """Nothing is kept of them; erasing what is gone is no error."""
        self._at(digest).unlink(missing_ok=True)

    def _at(self, digest: str) -> Path:
        return Path(self.location) / digest[:2] / digest

    @staticmethod
    def _write(target: Path, data: bytes) -> None:
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(target)


def stored_files() -> HashedStorage:
    """The files that the door let in."""
    return _named("files")


def quarantine() -> HashedStorage:
    """The files that wait at the door; none is shown to anyone."""
    return _named("quarantine")


def _named(name: str) -> HashedStorage:
    storage = storages[name]
    assert isinstance(storage, HashedStorage), f"STORAGES[{name!r}] must be a HashedStorage"
    return storage
