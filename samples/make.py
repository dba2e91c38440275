"""Makes the sample papers that are not plain text from their text, and the hostile inputs of the tests.

The annotated text of a Word, PDF or web paper is `samples/text/song-mau/NAME.txt`; this script lays the same words out as a
person would meet them, so that a reader's intake can be tried on every format. The files are the same on every run.

    python samples/make.py                   rewrite samples/papers/song-mau/*.docx, *.pdf and *.html
    python samples/make.py hostile FOLDER    write the hostile inputs into FOLDER
"""

import html
import io
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

SAMPLES = Path(__file__).resolve().parent
TEXTS, PAPERS = SAMPLES / "text" / "song-mau", SAMPLES / "papers" / "song-mau"
NOTICE, NEWS, REPORT = "01-thong-bao-ket-luan-thang-3", "02-tin-phien-hop-thang-3", "04-bao-cao-thang-4"
WRITTEN_AT = datetime(2024, 4, 2, 8)  # one fixed moment: a file must not tell when it was made

# The text of a table is its rows; only here is it known where one head ends and the next begins.
TABLE_HEADS = (
    ("Chỉ tiêu", "Dự toán 2024", "Ước tháng 4", "Ước 4 tháng", "So dự toán (%)", "So cùng kỳ (%)"),
    ("Chủ đầu tư", "Kế hoạch 2024", "Đã giải ngân", "Tỷ lệ (%)"),
)


@dataclass(frozen=True)
class Official:
    """An official paper cut into the parts that Decree 30/2020 places apart."""

    issuer: list[str]
    motto: list[str]
    number: str
    place: str
    title: list[str]
    body: list[list[str]]
    recipients: list[str]
    signature: list[str]


def cut(text: str) -> Official:
    """Cut a paper at its blank lines; the head is five blocks, the foot three."""
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    issuer, number, motto, place, title = blocks[:5]
    recipients, post, name = blocks[-3:]
    return Official(issuer, motto, number[0], place[0], title, blocks[5:-3], recipients, [*post, *name])


def is_heading(line: str) -> bool:
    """Whether a line of the body is set bold: a numbered heading, which ends without a mark."""
    return line[:1].isalnum() and not line.endswith((".", ";", ":", "./.")) and len(line) < 90


# --- Word ---


def notice_docx(text: str) -> bytes:
    """The notice as an office types it: head and foot are tables of two columns without lines."""
    from docx import Document
    from docx.shared import Mm, Pt

    paper, document = cut(text), Document()
    style, page = document.styles["Normal"], document.sections[0]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    page.page_width, page.page_height, page.left_margin, page.right_margin = Mm(210), Mm(297), Mm(30), Mm(18)
    _two_columns(document, [*paper.issuer, paper.number], [*paper.motto, paper.place], centred=True)
    document.add_paragraph()
    for line in paper.title:
        _centre(document.add_paragraph()).add_run(line).bold = True
    for line in (line for block in paper.body for line in block):
        document.add_paragraph().add_run(line).bold = is_heading(line)
    _two_columns(document, paper.recipients, paper.signature, centred=False)
    core = document.core_properties
    core.author, core.created, core.modified = "", WRITTEN_AT, WRITTEN_AT
    packed = io.BytesIO()
    document.save(packed)
    return _dated(packed.getvalue())


def _two_columns(document: "Document", left: list[str], right: list[str], *, centred: bool) -> None:
    from docx.shared import Mm, Pt

    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    for cell, lines, width in zip(table.rows[0].cells, (left, right), (Mm(66), Mm(96)), strict=True):
        cell.width = width
        table.columns[0 if lines is left else 1].width = width
        for number, line in enumerate(lines):
            paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(2)
            if centred or lines is right:
                _centre(paragraph)
            run = paragraph.add_run(line)
            run.font.size = Pt(12 if centred or lines is right else 11)
            run.bold = centred and line.isupper()


def _centre(paragraph: "Paragraph") -> "Paragraph":
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _dated(packed: bytes) -> bytes:
    """The same zip with every member dated alike (the bytes also hang on the machine's zlib, the members do not)."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, WRITTEN_AT.timetuple()[:6]), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


# --- PDF ---

PAGE = """#set document(date: none)
#set page(paper: "a4", margin: (x: 25mm, y: 22mm), header: context {
  let page = here().page()
  if page > 1 { align(center)[#page] }
})
#set text(font: "TeX Gyre Termes", size: 12pt, lang: "vi")
#set par(justify: true)
#set table(stroke: 0.5pt, inset: 4pt)
"""


def report_pdf(text: str) -> bytes:
    """The report on A4 pages, its tables ruled."""
    import typst

    paper = cut(text)
    parts = [
        PAGE,
        _columns([*paper.issuer, paper.number], [*paper.motto, paper.place], "center"),
        f"#v(6pt)#align(center)[{_lines(paper.title, bold=True)}]#v(6pt)",
        *_body(paper.body),
        "#v(10pt)",
        _columns(paper.recipients, paper.signature, "left"),
    ]
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[_fonts()])
    return typst.compile("\n".join(parts).encode(), format="pdf", font_paths=fonts)


def _fonts() -> str:
    package = metadata.distribution("rinoh-typeface-texgyretermes")
    return str(Path(str(package.locate_file("rinoh_typeface_texgyretermes"))))


def _string(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'#"{escaped}"'


def _lines(lines: list[str], *, bold: bool = False) -> str:
    marked = " \\ ".join(_string(line) for line in lines)
    return f"#strong[{marked}]" if bold else marked


def _columns(left: list[str], right: list[str], align: str) -> str:
    return f"#grid(columns: (2fr, 3fr), align: ({align}, center), [{_lines(left)}], [{_lines(right)}])"


def _body(blocks: list[list[str]]) -> Iterator[str]:
    for block in blocks:
        head: tuple[str, ...] = ()
        rows: list[list[str]] = []
        for line in block:
            if found := next((names for names in TABLE_HEADS if " ".join(names) == line), None):
                head = found
            elif head:
                rows.append(line.rsplit(" ", len(head) - 1))
            else:
                yield _lines([line], bold=is_heading(line)) + "\n"
        if head:
            yield _table(head, rows)


def _table(head: tuple[str, ...], rows: list[list[str]]) -> str:
    cells = ",".join(f"[{_string(cell)}]" for row in ([list(head), *rows]) for cell in row)
    return f"#text(size: 9pt, table(columns: (1fr,{'auto,' * (len(head) - 1)}), align: left, {cells}))\n"


# --- web page ---

WEB_PAGE = """<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><title>{title} - Báo Sông Mẫu</title></head>
<body>
<header><a href="/">BÁO SÔNG MẪU</a> <form action="/tim"><input name="q" placeholder="Tìm kiếm"></form></header>
<nav><ul><li><a href="/thoi-su">Thời sự</a></li><li><a href="/kinh-te">Kinh tế</a></li><li><a href="/van-hoa">Văn hóa</a></li>
<li><a href="/the-thao">Thể thao</a></li></ul></nav>
<aside class="advert"><a href="/qc/1">Mở thẻ hôm nay - hoàn tiền 500.000 đồng, giảm 50% phí thường niên</a></aside>
<main><article>
<h1>{title}</h1>
<div class="share"><a href="#">Chia sẻ</a> <a href="#">In bài</a></div>
{body}
<p class="author"><strong>{author}</strong></p>
</article></main>
<aside class="related"><h3>Tin liên quan</h3><ul><li><a href="/1">Mẫu Giang ra quân dọn vệ sinh 12 tuyến phố</a></li>
<li><a href="/2">Giải chạy Sông Mẫu thu hút 3.000 người</a></li></ul></aside>
<aside class="advert"><a href="/qc/2">Căn hộ mẫu ven sông, chỉ từ 1,2 tỷ đồng</a></aside>
<footer>Cơ quan của một tỉnh không có thật. Bản quyền thuộc Báo Sông Mẫu. Điện thoại: 0000 000 000</footer>
</body>
</html>
"""


def news_html(text: str) -> bytes:
    """The news item as a newspaper's site shows it: menu, advertisements and other headlines around the article."""
    title, *middle, author = [html.escape(block, quote=False) for block in text.strip().split("\n\n")]
    body = "\n".join(_figure(block) if _is_caption(block) else f"<p>{block}</p>" for block in middle)
    return WEB_PAGE.format(title=title, body=body, author=author).encode()


def _is_caption(block: str) -> bool:
    return not block.endswith(".")


def _figure(caption: str) -> str:
    return f'<figure><img src="/anh.jpg" alt=""><figcaption>{caption}</figcaption></figure>'


def make_papers() -> None:
    """Write the three papers beside the plain ones."""
    for name, suffix, build in ((NOTICE, "docx", notice_docx), (NEWS, "html", news_html), (REPORT, "pdf", report_pdf)):
        text = (TEXTS / f"{name}.txt").read_bytes().decode("utf-8")
        (PAPERS / f"{name}.{suffix}").write_bytes(build(text))


def main(arguments: list[str]) -> int:
    match arguments:
        case []:
            make_papers()
        case ["hostile", folder]:
            from hostile.write import write_hostile

            for path in write_hostile(Path(folder)):
                print(path)
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
