"""Named works, projects and zones under construction, clearance or investment.

Reads "Khu công nghiệp Bình Mẫu", "đường nối Quốc lộ 9 với cảng Mẫu Hải", "dự án nâng cấp, mở rộng Quốc lộ 12B", "kè chống sạt
lở bờ
biển xã Thử Hải", "tuyến đường từ Mẫu An đến Thử Bình": a kind of work, words that describe it, and a name in capitals or a
number.
Leaves alone kinds of work without a name ("các dự án trọng điểm"), organs named after a work ("Ban Quản lý Khu kinh tế ..."), and
places named in sentences that speak of no works.
"""

import re
from collections.abc import Iterator

from vanban.grammar.context import Scene
from vanban.results import Project
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern
from vanban.text.sentences import sentences
from vanban.text.words import key

_STOP = (
    r"(?!(?:đã|đang|để|và|là|phải|cần|được|có|trong|theo|của|do|cho|vào|trên|khi|đạt|hoàn|chậm|này|các|những|trọng|nhằm|gồm|như"
    r"|về"
    r"|sẽ|còn|gặp|vướng|bảo|đảm|đúng|trước|sau|tiếp|sớm|khẩn|mà|thì|nào|khác|lớn|mới|cụ|quan|động|phục|ngay|hết|tiến|giao|yêu)\b)"
)
_LOWER = rf"(?: {_STOP}[^\W\d_\p{{Lu}}][^\W\d_]*)"
# Capitals that carry a small word behind them, and any other word in capitals or number of a road.
_CAPITAL = (
    r"(?: (?:Qu[ốộ]c lộ|Tỉnh lộ|Khu (?:công nghiệp|kinh tế|đô thị|tái định cư|du lịch)|Cụm công nghiệp|Hồ chứa(?: nước)?"
    r"|Nhà máy(?: nước| điện)?"
    r"|Đường (?:vành đai|tránh|tỉnh|cao tốc|ven biển|nối|liên xã)|Bệnh viện(?: [Đđ]a khoa| Y học cổ truyền)?"
    r"|Trung học phổ thông|Trạm (?:bơm|xử lý nước thải)"
    r"|Cảng hàng không|[\p{Lu}]\w*|\d+[A-Z]?\b|[–-](?= [\p{Lu}])))"
)
_GOES_ON = (
    r"(?: (?:với|đến|đi|tới|nối|qua|tại|thuộc|đoạn|phía|xã|phường|huyện|thị xã|thành phố|thị trấn|tỉnh|giai đoạn|quốc lộ|cảng"
    r"|cầu|đường|sông"
    r"|cao tốc))+"
)
_TAIL = r"(?: giai đoạn \d+| tỉnh(?=[,;.:]| giai)(?: giai đoạn \d+)?)?"
_RUN = rf"{_CAPITAL}+(?:{_GOES_ON}{_CAPITAL}+)*{_TAIL}"
_KIND = (
    r"(?:[Kk]hu (?:công nghiệp|kinh tế(?: cửa khẩu)?|đô thị(?: mới)?|du lịch|tái định cư|nhà ở)|KCN|KKT|CCN|[Cc]ụm công nghiệp"
    r"|[Cc]ảng"
    r"|[Ss]ân bay|[Hh]ồ(?: chứa(?: nước)?)?(?! sơ)|[Nn]hà máy|[Cc]ao tốc|(?<!trực )[Tt]uyến|[Đđ]ường|[Đđ]ại lộ|[Qq]uốc lộ|QL"
    r"|[Tt]ỉnh lộ|[Vv]ành đai"
    r"|(?<!yêu )(?<!nhu )[Cc]ầu|[Kk]è|[Bb]ệnh viện|(?<!môi )(?<!thị )(?<!hiện )(?<!nhà )(?<!nông )[Tt]rường(?! hợp)"
    r"|[Tt]rạm (?:bơm|biến áp|xử lý)"
    r"|[Qq]uảng trường|[Đđ]ê|[Cc]ống|[Đđ]ập|[Tt]hủy điện|[Bb]ến xe|[Nn]hà văn hóa)"
)
_NAMED = pattern(rf"(?<!\w){_KIND}{_LOWER}{{0,6}}?{_RUN}")
_HOSPITAL = pattern(r"(?<!\w)Bệnh viện (?:[Đđ]a khoa|Y học cổ truyền|Sản Nhi) tỉnh(?: giai đoạn \d+)?")
_PROJECT = pattern(
    rf"(?<!\w)(?:[Tt]iểu d|[Dd])ự án(?: thành phần \d+)?"
    rf"(?:{_LOWER}|,(?= (?:mở rộng|cải tạo|xây dựng|sửa chữa|chỉnh trang|nâng cấp|tôn tạo)\b)){{0,12}}?{_RUN}"
)
_COASTAL = pattern(r"(?<=[,:] )Đường ven biển")
_WORKS = re.compile(
    r"[Dd]ự án|[Cc]ông trình|mặt bằng|GPMB|[Kk]hởi công|[Tt]hi công|[Xx]ây dựng|[Nn]âng cấp|[Mm]ở rộng|[Hh]ạ tầng|[Tt]iến độ"
    r"|[Vv]ướng mắc"
    r"|[Bb]àn giao|[Tt]hông xe|[Hh]ợp long|[Ss]ửa chữa|[Kk]hắc phục|[Đđ]ầu tư|[Kk]hánh thành|[Tt]ái định cư|[Ll]ấp đầy"
)
_OF_ANOTHER = re.compile(
    r"(?:Ban [Qq]uản lý(?: các)?(?: dự án)?|BQL|Ban QL|BQLDA|[Đđ]ề án[\w\s,]{0,40}|[Qq]uy hoạch(?: chung)?|thành|Công ty"
    r"|Đảng ủy|Hiệu trưởng"
    r"|Giám đốc|UBND|Công an|trên địa bàn|Lãnh đạo)\s\Z"
)
_BARE = re.compile(r"(?:dự án|tiểu dự án|tuyến|công trình|đầu tư|xây dựng)\s", re.IGNORECASE)


def find_projects(scene: Scene) -> list[Project]:
    """The projects of a text in order of first mention, each name once."""
    found: dict[tuple[str, ...], Project] = {}
    for block in scene.blocks:
        if block.kind in (BlockKind.HEAD, BlockKind.FOOT, BlockKind.BYLINE):
            continue
        for start, end in _of_block(scene, block):
            name = " ".join(scene.text[start:end].split())
            project = Project(start=start, end=end, quote=scene.text[start:end], rule="project", name=name)
            found.setdefault(_key(name), project)
    return list(found.values())


def _key(name: str) -> tuple[str, ...]:
    """Two mentions are one project whether "dự án" stands before its name or not."""
    while bare := _BARE.match(name):
        name = name[bare.end() :]
    return tuple(key(word) for word in name.split())


def _of_block(scene: Scene, block: Block) -> Iterator[tuple[int, int]]:
    for start, end in sentences(scene.text, block.start, block.end):
        if _WORKS.search(scene.text, start, end):
            yield from _of_sentence(scene, start, end)


def _of_sentence(scene: Scene, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The projects of one sentence, the longer reading first where two overlap."""
    taken: list[tuple[int, int]] = []
    for rule in (_PROJECT, _HOSPITAL, _NAMED, _COASTAL):
        for match in rule.finditer(scene.text, start, end):
            a, b = match.span()
            if _is_name(scene, a, b) and not any(x < b and a < y for x, y in taken):
                taken.append((a, b))
    yield from sorted(taken)


def _is_name(scene: Scene, start: int, end: int) -> bool:
    """Whether the name is the work's own, and not part of an organ's or of a plan's, nor a mere abbreviation ("dự án FDI")."""
    if scene.text[start:end].rsplit(" ", 1)[-1] in ("FDI", "ODA", "PPP", "DDI", "NGO"):
        return False
    return not scene.marks.covered("organ", start) and not _OF_ANOTHER.search(scene.text, max(0, start - 60), start)
