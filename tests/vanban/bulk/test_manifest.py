"""The lines a run leaves: what is none of ours is refused, and a manifest cut anywhere tells of its whole lines."""

import json
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.bulk.documents import Place
from vanban.bulk.manifest import NAME, Manifest, Part, look_up

_WHOLE = st.integers(0, 10**12)
_SUM = st.text("0123456789abcdef", min_size=64, max_size=64)
_PARTS = st.builds(
    Part,
    number=_WHOLE,
    documents=_WHOLE,
    refused=_WHOLE,
    findings=_WHOLE,
    document=_WHOLE,
    weight=_WHOLE,
    place=st.builds(Place, _WHOLE, _WHOLE),
    sizes=st.tuples(_WHOLE, _WHOLE),
    sha256=st.tuples(_SUM, _SUM),
)
HEAD = {"reader": "thử", "columns": {"text": "nội dung"}}


@pytest.mark.parametrize("content", [b"null\n", b"[]\n", b"{}\n", b'{"schema": "vanban.bulk/0"}\n', b"khong\n"])
def test_what_is_no_manifest_of_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(ValueError, match=r"manifest|Expecting"):
        look_up(tmp_path)


def test_a_folder_without_a_whole_head_has_no_manifest(tmp_path: Path) -> None:
    assert look_up(tmp_path) is None
    (tmp_path / NAME).write_bytes(b'{"schema": "vanban.bulk/1"}')
    assert look_up(tmp_path) is None


@given(_PARTS)
def test_a_part_is_equal_after_printing_and_reading_back(part: Part) -> None:
    assert Part.parse(json.loads(json.dumps(asdict(part)))) == part


@given(_PARTS, st.sampled_from([*Part.__dataclass_fields__]))
def test_a_part_that_lacks_a_field_is_refused(part: Part, name: str) -> None:
    item: dict[str, Any] = asdict(part)
    del item[name]
    with pytest.raises((KeyError, TypeError)):
        Part.parse(item)


@given(st.lists(_PARTS, max_size=4), st.floats(0, 1))
@settings(deadline=None, max_examples=25)
def test_a_manifest_cut_anywhere_tells_of_its_whole_lines(parts: list[Part], share: float) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        manifest = Manifest(folder, None)
        manifest.begin(HEAD)
        for part in parts:
            manifest.add(part)
        manifest.close()
        whole = look_up(folder)
        assert whole is not None
        assert whole.parts == tuple(parts)
        assert {key: whole.head[key] for key in HEAD} == HEAD
        content = (folder / NAME).read_bytes()
        assert whole.ends[-1] == len(content)
        cut = int(share * len(content))
        (folder / NAME).write_bytes(content[:cut])
        kept = look_up(folder)
        ended = [end for end in whole.ends if end <= cut]
        assert kept == (whole.first(len(ended) - 1) if ended else None)
