"""The samples that retell the originals carry their facts over, never their sentences."""

import re
from pathlib import Path

import pytest

RETOLD = {
    "bac-kan/2024-01-phien-hop.txt": "001",
    "ha-giang/2021-08-phien-hop.txt": "002",
    "nghe-an-2025/2025-10-ket-luan.txt": "004",
    "nghe-an/2023-12-nhiem-vu-trong-tam.txt": "003",
    "nghe-an/2024-01-phien-hop-thuong-ky.txt": "000",
}
LONGEST = 8
# A longer run may be shared only where it is a name: of a document, plan, project or programme, or of people with their posts.
NAMES = re.compile(
    r"^(?:\d+ )?(?:nghị quyết|quyết định|chỉ thị|kế hoạch|quy hoạch|đề án|quy chế|chương trình|dự án|ban quản lý"
    r"|tết trồng cây|\d+ cơ quan"
    r"|(?:đồng chí )?(?:\w+ ){0,4}?(?:giám đốc|(?:phó )?chủ tịch|uỷ viên|phó bí thư))\b"
)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def shared_runs(ours: list[str], theirs: list[str]) -> list[str]:
    """The longest runs of at least `LONGEST` words that stand in both texts, in our order."""
    grams = {tuple(theirs[i : i + LONGEST]) for i in range(len(theirs) - LONGEST + 1)}
    runs, i = [], 0
    while i <= len(ours) - LONGEST:
        j = i
        while j <= len(ours) - LONGEST and tuple(ours[j : j + LONGEST]) in grams:
            j += 1
        if j > i:
            runs.append(" ".join(ours[i : j + LONGEST - 1]))
        i = max(j, i + 1)
    return runs


def test_a_shared_sentence_would_be_found() -> None:
    sentence = words("các sở tập trung rà soát lại toàn bộ hồ sơ còn thiếu")
    assert shared_runs(sentence, ["x", *sentence, "y"]) == [" ".join(sentence)]
    assert not NAMES.match(" ".join(sentence))


@pytest.mark.needs_originals
@pytest.mark.parametrize("sample", RETOLD)
def test_no_sentence_of_an_original_stands_in_its_retelling(sample: str, sample_papers: Path, originals: Path) -> None:
    original = next(originals.glob(f"{RETOLD[sample]}_*.txt")).read_text(encoding="utf-8")
    ours = (sample_papers / sample).read_text(encoding="utf-8")
    assert [run for run in shared_runs(words(ours), words(original)) if not NAMES.match(run)] == []
