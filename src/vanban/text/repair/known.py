"""Syllables known to be in use: those with a mark that the sample papers and the lexicon of this repository are written in.

Where a damaged word could be mended in two ways, or a space stands in its midst, only a word of this list is taken for meant.
"""

_WORDS = """
    biên biến biết biển biểu biện biệt buôn buông buồng buổi bà bài bàn bào bày bác bái bám bán báo bãi bão bè bên bình bí
    bính bò bón bóng bông bùi bùng búp băn bưu bước bạc bạn bản bảng bảo bất bầu bậc bật bắc bắt bằng bến bệnh bị bỏ bố
    bốc bốn bồi bổ bổng bộ bớt bờ bởi bức chiêm chiếc chiến chiếu chiều chuyên chuyến chuyền chuyển chuyện chuẩn chuồng
    chuỗi chuột chào chánh cháu cháy châm chân châu chè chép chí chính chó chóng chùa chú chúc chúng chăm chăn chơi chưa
    chương chạm chạy chấn chấp chất chậm chắc chặng chặt chẽ chế chết chỉ chỉnh chịu chống chỗ chờ chợ chủ chủng chứa chức
    chứng chữ chữa cuối cuốn cuộc cà cá các cách cái cán cáo cát cân câu cây còn có cô côi công cùng căn cũ cũng cơ cư
    cương cước cường cưỡng cạn cạnh cả cải cản cảng cảnh cấp cấu cấy cầm cần cầu cận cập cắt cố cống cốt cổ cổng cộng cột
    cụ cục cụm của cứ cứu cử cửa cực cựu diễn diện duyệt dài dành dân dây dôi dõi dùng dư dương dưới dưỡng dại dầu dẫn dập
    dịch dịp dồn dột dời dở dụ dục dụng dứt dừng dữ dự dựng già giá giám gián giáo giáp giây giêng gió giúp giường giả
    giải giảm giảng giấu giấy giống giới giờ giục giữ giữa gây gòn góc gói góp găm gạo gấp gần gắn gắng gọi gọn gồm gỗ gỡ
    gửi hiến hiểm hiện hiệp hiệu hoà hoàn hoàng hoá hoạch hoạt hoặc huyết huyện huấn huế hà hài hàn hàng hành hán hè héc
    hình hòa hòm hòn hóa hô hùng hút hơi hơn hưng hướng hưởng hạ hại hạn hạng hạnh hạt hải hảo hấp hậu hằng hết hệ họa học
    họp hỏi hồ hồi hồng hỗ hộ hội hộp hợp hụt hữu khiếu khoá khoán khoáng khoát khoăn khoản khoảng khoẻ khuyến khuyết khác
    khách khám khánh khâu khí khía khó khóa khóm khô khôi không khúc khăn khả khảo khẩn khẩu khắc khỏe khỏi khối khống
    khớp khởi kiêm kiên kiếm kiến kiểm kiểu kiệm kiện kè kèm kém kéo kép kê kêu kích kíp ký kế kết kể kịch kịp kỳ kỷ kỹ
    liên liêu liền liều liệt liệu loại loạt luân luận luật là làm làn làng lành lào lái lâm lân lâu lây lãi lãng lãnh lê
    lên lít lò lô lúa lúc lý lăng lĩnh lũ lũy lơ lưu lương lường lưỡng lược lượng lượt lạc lại lạm lạng lấy lần lẫn lập
    lắc lặp lẻ lễ lệ lệnh lịch lỏng lồng lỗi lộ lộc lớn lớp lời lở lợi lợn lục lứa lừa lữ lực miền miệng muối muốn mà màu
    máy mã mãi mãn mèo mét mình mía món mô môi môn mù mùa măng mũi mưa mưu mạc mại mạng mạnh mả mất mẫu mật mắc mắt mặt mẹ
    mềm mọi mỏ mố mối mồ mỗi mộ một mới mời mở mục mức mừng mực mỹ nghiêm nghiên nghiệm nghiệp nghèo nghé nghênh nghìn
    nghĩa nghẽn nghề nghệ nghỉ nghị ngoài ngoái ngoại nguyên nguyễn nguyện nguồn ngàn ngành ngày ngân ngãi ngô ngôi ngăn
    ngũ ngư người ngạch ngại ngầm ngập ngắn ngắt ngọc ngộ ngờ ngừa ngừng nhiều nhiễm nhiệm nhà nhánh nháp nhân nhì nhìn
    nhích nhóm như nhưng nhấn nhất nhận nhập nhắc nhằm nhẹ nhịp nhỏ nhớ những niên nuôi nào này nát nâng né nêu nói nóng
    nông núi nút năm năng nơ nơi nước nại nạn nảy nậm nắm nắng nằm nẵng nếp nếu nền nối nốt nổ nổi nỗ nội nợ nửa nữ nữa
    phiên phiếu phá phái pháp phát phân phép phê phí phía phòng phó phóng phù phú phúc phút phương phước phường phạm phạt
    phải phản phấn phần phẩm phận phố phối phổ phụ phục phủ phức quyên quyết quyền quà quá quân quét quý quả quản quảng
    quận quốc quỹ riêng ruộng rà rác rãi rét rông rõ rút rơi rất rằng rịa rộng rời rừng siêu siết soát soạn suất suối suốt
    sài sàn sàng sào sách sáng sánh sát sáu sân sâu sóc sót sông súc sĩ sơ sơn sạ sạc sạch sạn sạt sản sầu sắc sắm sắn sắp
    sắt sẵn số sống sốt sổ sớm sở sởi sức sử sửa sữa sự thiên thiết thiếu thiểu thiện thiệt thiệu thoát thoại thuyền thuê
    thuận thuật thuế thuốc thuộc thành thác thái tháng tháo tháp thân thêm thì thìn thí thích thôn thông thù thùng thú
    thúc thăm thơ thư thương thường thưởng thượng thả thải thảo thảy thấp thất thấu thần thầu thầy thẩm thập thật thắn
    thắt thẳng thẻ thế thể thị thịt thọ thỏa thống thời thụ thủ thủy thứ thức thừa thử thửa thực tiêm tiên tiêu tiến tiếng
    tiếp tiết tiền tiểu tiện toàn toán triển triệt triệu truyền trà tràn trào trách trái tránh trâu trên trì trình trí
    trích trò trùng trú trúc trăm trăng trương trước trường trưởng trượt trại trạm trạng trả trấn trần trận trật trẻ trễ
    trị trịnh trọng trọt trồng trỗ trở trợ trụ trục trứng trừ trữ trực tuyên tuyến tuyển tuyệt tuần tuổi tài tàng tàu tác
    tái tán tâm tân tây tên tìm tình tích tín tính tòa tóm tô tôi tôm tôn túc túi tăng tĩnh tư tươi tướng tượng tạ tại tạm
    tạo tạp tả tải tảng tấn tất tầm tầng tận tập tật tắc tắt tặng tế tết tệ tỉnh tịch tọa tố tốc tối tốn tốt tổ tổng tộc
    tội tới tờ tục từ từng tử tự tỵ tỷ uống uỷ viêm viên viết viễn việc viện việt vuông và vài vàng vành vào vì ví vòng
    vùng văn vĩnh vũ vũng vướng vườn vượt vạc vạn vấn vẫn vận vật vắc vắng vẽ về vệ vị vốn với vở vụ vừa vững vực xuyên
    xuân xuất xuống xây xã xét xóa xóm xúc xăng xưởng xảy xấu xếp xử yên yêu yến yếu án áng ánh áp ít ôn ông ăn đa đai
    đang đen đi đinh điều điểm điện đo đoàn đoạn đua đuối đà đài đàn đào đán đánh đáo đáp đâu đây đã đê đêm đình đích đính
    đó đói đón đô đôi đôn đông đùn đúng đăng đơn đưa đường được đại đạo đạt đảm đảng đảo đất đấu đầu đầy đẩy đậm đập đắc
    đắp đẳng đặc đặng đặt đếm đến đề đền đều để đệ địa định đọc đọng đỏ đốc đối đốt đồ đồng đổ đổi đỗ độ độc đội động đột
    đời đỡ đợt đủ đức đứng đừng ơn ưu ương ước ảnh ấm ấp ất ổn ủng ủy ứng
"""
_KNOWN = frozenset(_WORDS.split())


def is_known(word: str) -> bool:
    """Whether a word in NFC, in capitals or not, is in the list; words without a mark never are."""
    return word.lower() in _KNOWN
