"""Sound texts in three languages, and what damages them."""

from hypothesis import strategies as st

from samples.hostile.legacy import to_tcvn3, to_vni

VIETNAMESE = (
    "Chủ tịch UBND tỉnh yêu cầu các sở, ngành, địa phương đẩy nhanh tiến độ giải ngân vốn đầu tư công trong quý II.",
    "Thu ngân sách nhà nước tháng 4 ước đạt 1.234,5 tỷ đồng, tăng 9,5% so với cùng kỳ năm 2023.",
    "Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Sở Tài chính báo cáo trước ngày 15/4/2024.",
    "Giá vàng tăng 2×3 lần; hệ số c, hệ số n; Công ty «Mẫu» (sản phẩm Việt™ ®, ½ số hộ) đã nộp thuế.",
    "Các xã Ia Ví, Ia Dụ; cây cà phê, internet, website, Facebook, Excel; 120 m dây, 5 t xi măng, 300 đ.",
    "Báo cáo số 12/BC-UBND; a) nội dung một; b) nội dung hai; kinh tế - xã hội; Đắk Lắk, Krông Mẫu.",
    "lâm-\nnghiệp và kinh tế-\nxã hội, KT-\nXH",
)
ENGLISH = (
    "The provincial committee held its regular session in April and reviewed the results of four months.",
    "All clients turned to modern clinics; “Éire” exported 1½ tonnes of jalapeño at 20°C ± 2 (§ 4, © 2024).",
    "Ian and Iris still learn to sell corn in-\nside the plan; I will, Ill, Iceland.",
)
FRENCH = (
    "Le comité de la province a tenu sa séance à l'hôtel de ville, où l'on a voté les crédits déjà prévus.",
    "Où est né Noël ? Le maïs coûte cher à l'île ; « ça » a été reçu et dû, naïf, aiguë, œuvre, l'âme sûre.",
    "Dès l'été, Mme Müller a pu goûter le thé du château, près de la forêt.",
)


def spaced(text: str) -> str:
    """As some PDF print it: a space behind each marked letter in the midst of a word."""
    return "".join(
        letter + (" " if not letter.isascii() and letter.isalpha() and text[i + 1 : i + 2].isalpha() else "")
        for i, letter in enumerate(text)
    )


DAMAGES = (
    to_tcvn3,
    to_vni,
    spaced,
    lambda text: to_tcvn3(text).replace("\u00ad", ""),
    lambda text: to_tcvn3(text).replace("\u00ad", "-"),
    lambda text: text.replace("ư", "ƣ").replace("Ư", "Ƣ").replace("đ", "ð"),
    lambda text: text.replace("i", "l").replace("m", "rn"),
    lambda text: "".join(chr(0xF000 + ord(sign)) if "\u00a0" < sign < "\u0100" else sign for sign in to_tcvn3(text)),
    lambda text: text.replace(" ", "-\n"),
    lambda text: text.title().replace(" ", ""),
)

SOUND = st.sampled_from(VIETNAMESE + ENGLISH + FRENCH)
DAMAGED = st.tuples(SOUND, st.sampled_from(DAMAGES)).map(lambda pair: pair[1](pair[0]))
_SIGNS = "0123456789١１¹½ \n-–.,;:()%àéộơưđƣÐaeinolIrncghtm®µ¨\u00ad\u0300\u0301\u0302\u0323\uf0b7\uf035\u00b4"
ANYTHING = st.lists(SOUND | DAMAGED | st.text(max_size=12) | st.text(_SIGNS, max_size=30), max_size=6).map("\n".join)
