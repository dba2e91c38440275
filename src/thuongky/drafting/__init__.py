"""What leaves the house: one block model of an official document, written as Word, PDF and plain text.

A document is a frozen value; the writers only lay it out. The same value gives the same bytes.

    from thuongky.drafting.document import Document, WorkingHead
    from thuongky.drafting.blocks import Column, Heading, Paragraph, Row, Section, Table, cell, group, runs
    from thuongky.drafting.word import write_word
    from thuongky.drafting.pdf import write_pdf
    from thuongky.drafting.text import write_text

    paper = Document(title="...", dated=date(2024, 1, 25), blocks=(Paragraph(runs("...")),))
    write_word(paper) -> bytes
    write_pdf(paper) -> bytes       raises CannotTypeset (.sentence: Phrase, .install); can_typeset() -> bool asks before
    write_text(paper) -> str

Text is a tuple of runs: `runs("plain ", bold("strong"), italic("..."), link("words", "https://..."), link("words", "#name"))`.
"\\n" inside a run is a line break. A bookmark is a name of ASCII letters, digits and "_", beginning with a letter, at most 40.

document
    Document(title, dated, blocks, head=None, signature=None, recipients=None, foot="", lang=Lang.VI,
             page=Orientation.PORTRAIT, author="", subject="")
    StateHead(issuer, code, place, year, superior="", number="", month=None, day=None, kind="", subject="")
        kind "THÔNG BÁO" prints type and subject in the middle; kind "" is a letter with "V/v subject" under its number;
        number, month and day left out are printed as blank room
    WorkingHead(title, organ="", subtitle=(), note="Tài liệu phục vụ rà soát"): a paper without state head
    Signature(capacity=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name="", note="")
    Recipients(lines): no dashes, no punctuation
blocks
    Heading(runs, level=1, bookmark=None): levels 1 to 3, in the outline of Word and PDF
    Paragraph(runs, style=ParagraphStyle.BODY, align=Align.JUSTIFY, bookmark=None)
        styles BODY, GROUND (căn cứ, italic), PLAIN (no indent), NOTE (small)
    Item(runs, marker="-", level=0, bookmark=None)
    Addressees(names): "Kính gửi"
    AnnexTitle(title, label="", reference="", bookmark=None)
    Table(columns, rows, head=(), zebra=False, size_pt=11, summary="")
        Column(title, width_mm, align=Align.LEFT): widths are narrowed together when they exceed the page
        Row(cells), cell(*parts, align=None, span=1, bookmark=None) -> Cell
        group(*parts, bookmark=None) -> Group: a row over all columns
        head: rows above the columns' titles, each covering all columns by its spans
    Figure(png, width_mm, alt, caption=(), svg=None): Word takes the PNG, PDF the SVG where there is one
    PageBreak(), Section(orientation, restart_numbering=False): a new page, turned
sizes
    nd30() -> Sizes: margins and part styles of NĐ 30/2020 with source and note (nd30.json)
"""
