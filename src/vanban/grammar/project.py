"""Named works, projects and zones under construction, clearance or investment.

Reads "Khu công nghiệp Thọ Lộc", "đường nối từ Quốc lộ 7C đến đường Hồ Chí Minh", "dự án nâng cấp, mở rộng Quốc lộ 1A", "Đại lộ
Vinh – Cửa Lò".
Leaves alone kinds of work without a name ("các dự án trọng điểm", "giao thông nông thôn") and places named for other reasons.
"""

import re

from vanban.grammar.context import Scene
from vanban.results import Project
from vanban.text.layout import BlockKind
from vanban.text.letters import pattern
from vanban.text.words import phrase_keys

_WORD = r"(?:[\p{Lu}\d]\w*|–|-)"
_NAME = rf"{_WORD}(?: {_WORD})*"
_KIND = (
    r"(?:[Kk]hu công nghiệp|KCN|[Kk]hu kinh tế(?: cửa khẩu)?|KKT|[Cc]ụm công nghiệp|CCN|[Kk]hu đô thị(?: mới)?|[Kk]hu du lịch"
    r"|[Kk]hu tái định cư|[Cc]ảng(?: biển| hàng không| cạn)?|[Ss]ân bay|[Hh]ồ chứa(?: nước)?|[Nn]hà máy(?: nhiệt điện"
    r"| thủy điện| xi măng| nước| điện)?"
    r"|[Cc]ao tốc|[Đđ]ường cao tốc|[Tt]uyến (?:đường|cao tốc)|[Đđ]ường (?:ven biển|vành đai|tỉnh|nối|liên \w+)?|[Đđ]ại lộ"
    r"|[Qq]uốc lộ|QL|[Tt]ỉnh lộ|[Cc]ầu|[Kk]è|[Bb]ệnh viện(?: [Đđ]a khoa(?: tỉnh| khu vực)?)?|[Tt]rường(?: THPT| THCS"
    r"| [Tt]iểu học| [Mm]ầm non| [Cc]ao đẳng)?|[Tt]rung tâm|[Nn]hà văn hóa|[Qq]uảng trường|[Đđ]ê|[Cc]ông trình)"
)
_NAMED = pattern(rf"(?<!\w){_KIND}\s?{_NAME}")
_FROM_TO = pattern(
    rf"(?<!\w)(?:[Tt]uyến |[Cc]ao tốc |[Đđ]ường )[^,;.:()]{{0,40}}?từ {_NAME}[^,;.:()]{{0,40}}?(?:đến|đi"
    rf"|tới) (?:[a-zđ]\w* )?{_NAME}"
)
_PROJECT = pattern(
    r"(?<!\w)(?:[Dd]ự án|[Tt]iểu dự án|Dự án thành phần)\s(?!(?:này|trọng điểm|đầu tư công|khởi công|quan trọng|lớn|động lực"
    r"|FDI|trên|đã|được|có|về|chậm|khác|còn|mới|tiếp|sử dụng|phải|thuộc|đang|cụ thể)\b)(?:[^,;.:()\n]|,\s(?=(?:mở rộng|cải tạo"
    r"|xây dựng|sửa chữa|chỉnh trang|nâng cấp|tôn tạo|hoàn thiện)\b)){4,140}"
)
_WORKS = re.compile(
    r"dự án|công trình|giải phóng mặt bằng|GPMB|khởi công|thi công|đầu tư|xây dựng|nâng cấp|mở rộng|hạ tầng|tiến độ|giải ngân"
    r"|vướng mắc|bàn giao|hoàn thành|thông xe|tuyến",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r"\s(?:và (?:dự án|tuyến|đường|cầu)|đạt|để|nhằm|theo|trước|phải|cần|đã|đang|bảo đảm|đảm bảo|đúng|và các|hoàn thành|là|với"
    r"|vào|do|trong (?:năm|tháng|quý)|đáp ứng|kịp|chậm|còn|sẽ|được|gặp|vướng|do vướng|cho các|khi|có)\s"
)
_PROPER = pattern(r"[\p{Lu}\d]")
_BUILT = re.compile(
    r"(?:đầu tư|xây dựng|nâng cấp|cải tạo|mở rộng|hạ tầng|đường|cầu|kè|hồ|khu|trường|bệnh viện|nhà máy|cao tốc|cảng|tuyến"
    r"|sửa chữa|khôi phục|tu bổ)",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"(?:Ban [Qq]uản lý(?: dự án)?|BQL|Ban QL|BQLDA|[Đđ]ề án[\w\s,]{0,40}|[Qq]uy hoạch(?: chung)?|thành|Công ty|Trường"
    r"|Đảng ủy)\s\Z"
)


def find_projects(scene: Scene) -> list[Project]:
    """The projects of a text in order of first mention, each name once."""
    found: dict[tuple[str, ...], Project] = {}
    spans: list[tuple[int, int]] = []
    for block in scene.blocks:
        if block.kind in (BlockKind.HEAD, BlockKind.FOOT, BlockKind.BYLINE):
            continue
        if not _WORKS.search(scene.text, block.start, block.end):
            continue
        for rule in (_FROM_TO, _PROJECT, _NAMED):
            for match in rule.finditer(scene.text, block.start, block.end):
                start, end = _cut(scene, match.start(), match.end(), rule is _PROJECT)
                if (
                    end > start
                    and not any(a < end and start < b for a, b in spans)
                    and _names(scene, start, end, rule is _PROJECT)
                ):
                    spans.append((start, end))
    for start, end in sorted(spans):
        name = " ".join(scene.text[start:end].split())
        found.setdefault(_key(name), Project(start=start, end=end, quote=scene.text[start:end], rule="project", name=name))
    return list(found.values())


def _key(name: str) -> tuple[str, ...]:
    return phrase_keys(re.sub(r"\A(?:dự án|tuyến|công trình)\s", "", name, flags=re.IGNORECASE))


def _cut(scene: Scene, start: int, end: int, project: bool) -> tuple[int, int]:
    stop = _STOPS.search(scene.text, start, end) if project else None
    end = stop.start() if stop else end
    while end > start and scene.text[end - 1] in " -–.,":
        end -= 1
    return start, end


def _names(scene: Scene, start: int, end: int, project: bool) -> bool:
    """A project has a name of its own: capitals behind its kind; and an organ's name is none."""
    words = scene.text[start:end]
    if scene.marks.covered("organ", start):
        return False
    if project:
        return bool(_PROPER.search(words[7:]) and _BUILT.search(words))
    around = scene.text[max(0, start - 160) : end + 80]
    if _OF_ANOTHER.search(scene.text, max(0, start - 60), start):
        return False
    return bool(_WORKS.search(around))
