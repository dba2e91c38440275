"""What one sentence of a later paper makes of an order."""

from datetime import date

import pytest

from tests.vanban.papers import among_others, order, paper
from vanban.links import Link, Verdict, links

APPROVE = "Sở Nội vụ tham mưu UBND tỉnh phê duyệt Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030"
DRAFT = "Sở Nội vụ xây dựng Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030"
CLEAR = "UBND huyện Thử Sơn hoàn thành giải phóng mặt bằng dự án Hồ chứa nước Minh Họa"
REPAIR = "Sở Giao thông vận tải khắc phục các điểm sạt lở trên Đường tỉnh 909"
HOLD = "Sở Du lịch tổ chức Hội nghị xúc tiến du lịch biển năm 2024"
ISSUE = "Sở Y tế ban hành Kế hoạch tiêm chủng mở rộng cho trẻ em vùng cao"
BRIDGE = "Ban Quản lý dự án đôn đốc nhà thầu hoàn thành cầu Rạch Mẫu trước ngày 30/4"
STATION = "Sở Nông nghiệp đưa Trạm bơm Đồng Thử vào hoạt động trong tháng 4"
ALL_COMMUNES = "UBND các xã hoàn thành số hóa sổ hộ tịch"
REGULATE = "Sở Giao thông vận tải xây dựng Quy định quản lý hoạt động bến thủy nội địa"
CAMERA = "Công an thành phố gắn 120 camera giám sát giao thông"
KEEP = "Sở Công Thương đẩy mạnh tiêu thụ nông sản vụ Đông qua sàn thương mại điện tử"


def join(asked: str, told: str, *, due: date | None = None, told_is_order: bool = False) -> Link:
    before = among_others(f"Chủ tịch UBND tỉnh yêu cầu {asked}.")
    after = among_others(told)
    again = [order(after, told.rstrip("."))] if told_is_order else []
    earlier = paper(before, held_on=date(2024, 3, 28), orders=[order(before, asked, due=due)])
    return links([earlier, paper(after, held_on=date(2024, 4, 26), orders=again)])[0]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (APPROVE, "Sở Nội vụ đã tổ chức kỳ thi tuyển công chức loại D."),
        (APPROVE, "Các đại biểu đã thảo luận về Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030."),
        (APPROVE, "Vì sao Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030 đã được phê duyệt mà chưa ai làm?"),
        (CLEAR, "Huyện đã hoàn thành kiên cố hóa trường lớp học."),
        (CLEAR, "Huyện đã hoàn thành giải phóng mặt bằng dự án Hồ chứa nước Ví Giang."),
        (REPAIR, "Đã khắc phục xong các điểm sạt lở trên Đường tỉnh 990."),
        (BRIDGE, "Cầu Rạch Mẫu 2 thông xe ngày 12/4."),
        (HOLD, "Sở Du lịch đã kiểm tra giá phòng nghỉ dịp lễ."),
    ],
)
def test_a_sentence_about_something_else_or_that_tells_nothing_is_no_evidence(asked: str, told: str) -> None:
    link = join(asked, told)
    assert (link.verdict, link.outcomes) == (Verdict.NO_EVIDENCE, ())


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (APPROVE, "Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030 đang được hoàn thiện."),
        (APPROVE, "Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030 dự kiến được phê duyệt trong tháng 6."),
        (APPROVE, "Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030 sẽ được phê duyệt."),
        (APPROVE, "Sở Nội vụ đã trình UBND tỉnh phê duyệt Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030."),
        (APPROVE, "UBND tỉnh đã ban hành Kế hoạch lấy ý kiến về Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030."),
        (APPROVE, "UBND tỉnh đã phê duyệt Đề án sắp xếp thôn, tổ dân phố giai đoạn 2016-2020."),
        (APPROVE, "Sau khi Đề án sắp xếp thôn, tổ dân phố được phê duyệt, các xã sẽ kiện toàn bộ máy."),
        (DRAFT, "Sở Nội vụ đã hoàn thành khâu khảo sát phục vụ Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030."),
        (DRAFT, "Sở Nội vụ chậm trình Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030."),
        (DRAFT, "Sở Nội vụ không hoàn thành Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030."),
        (CLEAR, "Công tác giải phóng mặt bằng dự án Hồ chứa nước Minh Họa cơ bản hoàn thành."),
        (CLEAR, "Đã hoàn thành 70% giải phóng mặt bằng dự án Hồ chứa nước Minh Họa."),
        (CLEAR, "Đã hoàn thành giải phóng mặt bằng dự án Hồ chứa nước Minh Họa được 12/15 ha."),
        (REPAIR, "Trên Đường tỉnh 909 đã khắc phục xong 5/8 điểm sạt lở."),
        (CLEAR, "Dự án Đường tỉnh 909 đã hoàn thành, dự án Hồ chứa nước Minh Họa còn vướng giải phóng mặt bằng."),
        (CLEAR, "Huyện đã khởi công dự án Hồ chứa nước Minh Họa, công tác giải phóng mặt bằng được quan tâm."),
        (CLEAR, "Huyện quyết tâm hoàn thành giải phóng mặt bằng dự án Hồ chứa nước Minh Họa."),
        (CLEAR, "Huyện cam kết hoàn thành giải phóng mặt bằng dự án Hồ chứa nước Minh Họa trước tháng 6."),
        (CLEAR, "Kế hoạch hoàn thành giải phóng mặt bằng dự án Hồ chứa nước Minh Họa bị lùi lại."),
        (HOLD, "Hội nghị xúc tiến du lịch biển năm 2023 đã được tổ chức thành công."),
        (HOLD, "Đã ban hành kế hoạch tổ chức Hội nghị xúc tiến du lịch biển năm 2024."),
        (ISSUE, "Sở Y tế đã tiêm chủng mở rộng cho trẻ em vùng cao theo Kế hoạch năm trước."),
        (BRIDGE, "Cầu Rạch Mẫu đã thông xe kỹ thuật ngày 12/4."),
        (BRIDGE, "Cầu Rạch Mẫu mới hoàn thành phần trụ."),
        (BRIDGE, "Việc xây cầu Rạch Mẫu mới lựa chọn xong nhà thầu."),
        (BRIDGE, "Cầu Rạch Mẫu phải xong trước ngày 30/6."),
        (STATION, "Trạm bơm Đồng Thử được vận hành thử nghiệm từ ngày 15.4."),
        (ALL_COMMUNES, "Xã Vạn Thử đã hoàn thành số hóa sổ hộ tịch."),
        (ALL_COMMUNES, "Có 41/97 xã đã hoàn thành số hóa sổ hộ tịch."),
        (APPROVE, "Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030 lập theo Quyết định số 75/QĐ-UBND ngày 12/2/2024."),
        (KEEP, "Sở Công Thương đã triển khai đẩy mạnh tiêu thụ nông sản vụ Đông qua sàn thương mại điện tử."),
    ],
)
def test_what_is_begun_meant_partly_done_or_done_to_another_thing_is_not_done(asked: str, told: str) -> None:
    assert join(asked, told).verdict is Verdict.UNDER_WAY


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (APPROVE, "Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030 đã được UBND tỉnh phê duyệt."),
        (APPROVE, "UBND tỉnh đã phê duyệt Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030."),
        (DRAFT, "Sở Nội vụ đã trình UBND tỉnh Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030."),
        (CLEAR, "Huyện đã hoàn thành giải phóng mặt bằng dự án Hồ chứa nước Minh Họa."),
        (CLEAR, "Giải phóng mặt bằng dự án Hồ chứa nước Minh Họa đã xong."),
        (HOLD, "Sở Du lịch đã tổ chức Hội nghị xúc tiến du lịch biển năm 2024."),
        (ISSUE, "Sở Y tế đã ban hành Kế hoạch tiêm chủng mở rộng cho trẻ em vùng cao."),
        (ISSUE, "Ban hành Kế hoạch tiêm chủng mở rộng cho trẻ em vùng cao và tổ chức tập huấn cho các trạm."),
        (BRIDGE, "Cầu Rạch Mẫu được nghiệm thu, bàn giao từ ngày 20/4."),
        (BRIDGE, "Cầu Rạch Mẫu thông xe ngày 12/4."),
        (STATION, "Trạm bơm Đồng Thử đi vào hoạt động từ ngày 15.4."),
        (ALL_COMMUNES, "Có 97/97 xã đã hoàn thành số hóa sổ hộ tịch."),
        (APPROVE, "Sở Nội vụ thực hiện Đề án sắp xếp thôn, tổ dân phố theo Quyết định số 912/QĐ-UBND ngày 12/4/2024."),
        (REGULATE, "Ngày 12/4, UBND tỉnh đã ký Quyết định số 31/2024/QĐ-UBND quản lý hoạt động bến thủy nội địa."),
        (CAMERA, "Công an thành phố đã lắp đặt 120 camera giám sát giao thông tại các nút."),
        (ISSUE, "UBND tỉnh đã ban hành Chỉ thị về phòng dại; Kế hoạch tiêm chủng mở rộng cho trẻ em vùng cao."),
    ],
)
def test_the_same_act_on_the_same_object_told_as_past_is_reported_done(asked: str, told: str) -> None:
    link = join(asked, told)
    assert (link.verdict, link.sure) == (Verdict.REPORTED_DONE, True)


def test_what_was_put_off_or_grew_worse_contradicts() -> None:
    assert join(HOLD, "Hội nghị xúc tiến du lịch biển năm 2024 phải hoãn.").verdict is Verdict.CONTRADICTED
    assert join(REPAIR, "Các điểm sạt lở trên Đường tỉnh 909 vẫn diễn biến phức tạp.").verdict is Verdict.CONTRADICTED


def test_what_a_rest_of_households_has_not_done_is_under_way() -> None:
    told = "Còn 41 hộ thuộc dự án Hồ chứa nước Minh Họa chưa bàn giao mặt bằng."
    assert join(CLEAR, told).verdict is Verdict.UNDER_WAY


def test_who_says_that_it_is_done_already_orders_nothing() -> None:
    told = "Sở Y tế báo cáo đã ban hành Kế hoạch tiêm chủng mở rộng cho trẻ em vùng cao."
    assert join(ISSUE, told, told_is_order=True).verdict is Verdict.REPORTED_DONE


def test_a_paper_that_tells_of_its_own_session_tells_nothing_of_an_order() -> None:
    told = "Chủ tịch UBND tỉnh chủ trì phiên họp về Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030."
    assert join(APPROVE, told).outcomes == ()


def test_an_order_that_only_points_back_is_not_answered_by_a_work_that_is_named() -> None:
    asked = "UBND huyện chi trả dứt điểm tiền bồi thường cho các hộ còn lại của dự án này"
    told = "UBND huyện đã chi trả dứt điểm tiền bồi thường cho các hộ của Khu đô thị Đồng Thử."
    assert join(asked, told).outcomes == ()
    assert join(asked, told.replace("Khu đô thị Đồng Thử", "dự án")).outcomes != ()


def test_a_plain_denial_contradicts() -> None:
    link = join(APPROVE, "Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030 chưa được phê duyệt.")
    assert (link.verdict, link.sure) == (Verdict.CONTRADICTED, True)


def test_the_same_order_once_more_is_ordered_again_whatever_past_it_mentions() -> None:
    again = "Huyện Thử Sơn khẩn trương hoàn thành giải phóng mặt bằng dự án Hồ chứa nước Minh Họa đã được phê duyệt."
    assert join(CLEAR, again, told_is_order=True).verdict is Verdict.ORDERED_AGAIN


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("UBND tỉnh đã phê duyệt Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030.", "không nêu ngày"),
        ("Ngày 20/4/2024, UBND tỉnh đã phê duyệt Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030.", "trong thời hạn"),
        ("Ngày 21/4/2024, UBND tỉnh đã phê duyệt Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030.", "sau thời hạn"),
    ],
)
def test_whether_it_was_in_time_is_told_only_by_a_stated_day_and_the_day_itself_is_in_time(told: str, words: str) -> None:
    link = join(APPROVE, told, due=date(2024, 4, 20))
    assert link.verdict is Verdict.REPORTED_DONE
    assert words in link.grounds[-1].vi


def test_done_and_later_denied_is_contradicted() -> None:
    asked = among_others(f"Chủ tịch UBND tỉnh yêu cầu {CLEAR}.")
    done = among_others("Huyện đã hoàn thành giải phóng mặt bằng dự án Hồ chứa nước Minh Họa.")
    denied = among_others("Huyện chưa bàn giao mặt bằng, chưa triển khai giải phóng mặt bằng dự án Hồ chứa nước Minh Họa.")
    papers = [
        paper(denied, held_on=date(2024, 5, 28)),
        paper(asked, held_on=date(2024, 3, 28), orders=[order(asked, CLEAR)]),
        paper(done, held_on=date(2024, 4, 26)),
    ]
    link = links(papers)[0]
    assert link.verdict is Verdict.CONTRADICTED
    assert [outcome.place.paper for outcome in link.outcomes] == [2, 0]


def test_the_object_named_before_the_order_counts() -> None:
    asked = among_others(
        "Về dự thảo Quy định phân cấp quản lý công trình thủy lợi: cơ bản thống nhất. "
        "Giao Sở Nông nghiệp hoàn chỉnh, trình ký ban hành."
    )
    told = among_others("UBND tỉnh đã ban hành Quy định phân cấp quản lý công trình thủy lợi.")
    earlier = paper(asked, held_on=date(2024, 3, 28), orders=[order(asked, "Sở Nông nghiệp hoàn chỉnh, trình ký ban hành")])
    link = links([earlier, paper(told, held_on=date(2024, 4, 26))])[0]
    assert link.verdict is Verdict.REPORTED_DONE


def test_both_languages_say_the_grounds() -> None:
    for sentence in join(APPROVE, "UBND tỉnh đã phê duyệt Đề án sắp xếp thôn, tổ dân phố giai đoạn 2024-2030.").grounds:
        assert sentence.vi
        assert sentence.en
        assert sentence.vi != sentence.en


def test_the_owner_today_is_named_where_the_organ_has_ended() -> None:
    text = among_others(f"Chủ tịch UBND tỉnh yêu cầu {APPROVE}.")
    reading = paper(text, held_on=date(2024, 3, 28), orders=[order(text, APPROVE, lead=["Sở Nội vụ"])])
    told = links([reading], owner_today=lambda party, task: f"{party.name} mới" if task == reading.directives[0].quote else None)[
        0
    ]
    assert told.owners[0].today == "Sở Nội vụ mới"
    assert told.grounds[-1].vi == "Sở Nội vụ, nay là Sở Nội vụ mới"


WORK = "Sở Giao thông vận tải đẩy nhanh thi công tuyến Mẫu Lộ - Hồ Thử Mây"
RECOVER = "Sở Tài chính thu hồi 37,4 tỷ đồng tạm ứng quá hạn của các dự án"
EXPLAIN = "Sở Nội vụ báo cáo giải trình việc chưa ban hành Quy chế đánh giá người đứng đầu"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (WORK, "Tuyến Mẫu Lộ - Hồ Thử Mây thi công xong nền đường, thảm nhựa được 2,5 km."),
        (RECOVER, "Thu hồi tạm ứng quá hạn được 22,1/37,4 tỷ đồng."),
        (EXPLAIN, "Quy chế đánh giá người đứng đầu được ban hành theo Quyết định số 95/QĐ-UBND ngày 11/4/2024."),
    ],
)
def test_a_stage_or_part_or_the_thing_itself_where_reasons_were_asked_is_not_done(asked: str, told: str) -> None:
    assert join(asked, told).verdict is not Verdict.REPORTED_DONE


def test_the_whole_of_works_and_the_thing_asked_for_are_done() -> None:
    done = join("Sở Giao thông vận tải hoàn thành tuyến Mẫu Lộ - Hồ Thử Mây", "Tuyến Mẫu Lộ - Hồ Thử Mây đã thi công xong.")
    issued = join(
        "Sở Nội vụ tham mưu ban hành Quy chế đánh giá người đứng đầu",
        "Quy chế đánh giá người đứng đầu được ban hành theo Quyết định số 95/QĐ-UBND ngày 11/4/2024.",
    )
    assert (done.verdict, issued.verdict) == (Verdict.REPORTED_DONE, Verdict.REPORTED_DONE)


@pytest.mark.parametrize(("street", "verdict"), [("Mẫu Bình", Verdict.NO_EVIDENCE), ("Mẫu An", Verdict.REPORTED_DONE)])
def test_lots_at_another_street_are_other_lots(street: str, verdict: Verdict) -> None:
    link = join("Trung tâm quỹ đất tổ chức đấu giá 18 lô đất đường Mẫu An", f"Đã tổ chức đấu giá 18 lô đất đường {street}.")
    assert link.verdict is verdict
