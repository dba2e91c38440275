"""What every subject needs and no subject owns: languages, numbers, money, dates, periods, sorting, charts.

What is listed here is pure: plain values in, plain values out, no clock, no settings, no database. Beside it stands what the
office needs of a database, each in the module of its name: actor, policy, writing (one act, one transaction, its audit rows),
audit (the sealed chain), tasks (under leases), files (by hash), exact (numbers), versions, registry, errors, web, api.

lang        Lang.VI, Lang.EN; Phrase(vi, en).of(lang) -> str, one wording in both languages
numbers     print_number(value, lang, places=None) -> str      "7.869,165" | "7,869.165"; exact unless places are given
            read_number(text, lang) -> Decimal                 raises NotANumber
money       Money.of(value, unit) -> Money                     Decimal + "nghìn tỷ đồng" -> exact đồng; raises UnknownMoneyUnit
            print_money(money, lang, scale=None) -> str        "7.869,165 tỷ đồng" | "7,869.165 bn VND"
            read_money(text, lang) -> Money                    what print_money wrote
            print_quantity(value, unit, lang, english="") -> str   "87,11%" | "1.016 tỷ đồng" | "12 ha", the unit as stated
dates       print_date(day, lang) -> str                       "05/01/2024" | "5 January 2024"
            read_day(text) -> date                             what a person types: 15/01/2024 or 2024-01-15; raises ValueError
            print_long_date(day) -> str                        "ngày 05 tháng 01 năm 2024" (NĐ 30/2020)
period      print_period(period, lang) -> str                  "6 tháng đầu năm 2024" | "first half of 2024"
            print_cut_off(day, lang) -> str                    "đến ngày 20/01/2024" | "to 20 January 2024"
            print_short_period(period, lang) -> str            "T1\\n2024", for the foot of a chart
            previous(period), same_period_last_year(period) -> Period
sort_key    sort_key(text) -> str                              stored, compared byte by byte: ă after a, đ after d, tones last
search_key  fold(text) -> str, search_key(text) -> SearchKey   marks kept beside the folded words, đ folded too
chart       indicator_over_time(series, lang, theme=..., width=..., height=...) -> Spec
            counts_by_row(title, rows, segments, lang, theme=..., width=...) -> Spec
            words_over_time(series, lang) -> tuple[str, ...]   the words of such a picture, place by place in either language
            Series(title, unit, points, mark=Mark.BARS, target=None, note=None)
            Point(period, value, firm=True), Target(name, value)
            CountRow(name, counts), Segment(name, hue), Hue, Mark, Theme; Spec = dict[str, Any]; width is the whole picture's
palette     PALETTES[theme].hues[hue], .text_on[hue], .ink, .faint_ink, .line: hues told apart without red or green too
draw        to_svg(spec) -> str, to_png(svg, scale=2) -> bytes     raise CannotDraw (sentence in both languages, what to install)
            draw(spec) -> (png, svg); drawing_process()        a context manager: an executor to draw in while other work is done
            reworded(svg, exchange) -> str                     the same drawing in other words
            can_draw() -> bool                                 False: show the table instead
calendar    is_working(day), next_working(day), add_working_days(day, n), working_days_between(first, last),
            tet_holiday(year), unverified_years()
words       Words(package).say(key, **fields) -> Phrase        the words of a room, from its words.toml
fonts       be_vietnam_pro(), family_folder(package, subfolder="") -> Path | None: found without importing
"""
