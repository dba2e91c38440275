"""Files are kept once, whole or not at all."""

import hashlib
from pathlib import Path

import pytest

from thuongky.core.files import HashedStorage


@pytest.fixture
def storage(tmp_path: Path) -> HashedStorage:
    return HashedStorage(location=tmp_path)


def test_bytes_come_back_by_their_hash(storage: HashedStorage):
    digest = storage.put("nội dung".encode())
    assert digest == hashlib.sha256("nội dung".encode()).hexdigest()
    assert storage.get(digest) == "nội dung".encode()


def test_a_second_copy_makes_no_second_file(storage: HashedStorage, tmp_path: Path):
    storage.put(b"x")
    storage.put(b"x")
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_a_write_that_fails_leaves_nothing_under_the_hash(storage: HashedStorage, monkeypatch: pytest.MonkeyPatch):
    def full(_descriptor: int) -> None:
        raise OSError("no space")

    monkeypatch.setattr("thuongky.core.files.os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        storage.put(b"x")
    with pytest.raises(FileNotFoundError):
        storage.get(hashlib.sha256(b"x").hexdigest())


def test_erased_bytes_are_gone_and_erasing_twice_is_no_error(storage: HashedStorage):
    digest = storage.put(b"x")
    storage.erase(digest)
    storage.erase(digest)
    with pytest.raises(FileNotFoundError):
        storage.get(digest)
