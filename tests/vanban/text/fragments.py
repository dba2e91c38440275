"""Texts for property tests: any characters at all, and texts put together from what session papers are made of."""

from hypothesis import strategies as st

FRAGMENTS = (
    "Chủ tịch UBND tỉnh Lê Văn Ví Dụ yêu cầu",
    "Phó Chủ tịch UBND tỉnh",
    "Sở Tài chính chủ trì, phối hợp với Sở Y tế",
    "các sở, ban, ngành, địa phương",
    "Các Sở: Xây dựng, Nội vụ",
    "khẩn trương rà soát",
    "trước ngày 20/3/2024",
    "trong quý II",
    "hằng tuần",
    "ước đạt 1.234,5 tỷ đồng",
    "tăng 9,5% so với cùng kỳ",
    "bằng 45% kế hoạch",
    "14 nghìn 213 tỷ đồng",
    "7-10 triệu đồng",
    "Nghị quyết số 12/2023/NQ-HĐND ngày 07/12/2023",
    "Chỉ thị số 08- CT/TU",
    "dự án Khu công nghiệp Mẫu Thượng",
    "dự thảo Quy chế quản lý chợ",
    "Ảnh: PV",
    "“không được chủ quan”",
    "THÔNG BÁO",
    "I. KẾT QUẢ",
    "1.",
    "a)",
    "-",
    ";",
    ":",
    ".",
    ",",
    "\n",
    "\n\n",
    "\t",
    "\u00a0",
    "\u200b",
    "(",
    ")",
    "đã",
    "cần",
    "và",
    "Số: 12/TB-UBND",
    "Nơi nhận:",
    "12   34   56",
    "31.8",
    "đến hết tháng 4",
)

ANY_TEXT = st.text(max_size=120)
OFFICIAL_TEXT = st.lists(st.sampled_from(FRAGMENTS), max_size=14).map(" ".join)
MIXED_TEXT = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=6), max_size=12).map("".join)
