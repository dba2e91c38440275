"""The pages of a sheet: sent, looked at, brought in, its differences decided."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.thuongky.directives.sheets.sheet import row, workbook
from tests.thuongky.directives.sheets.test_bringing_in import bring, drop, set_by_hand_and_stated_otherwise
from tests.thuongky.office import Office, read_waiting
from thuongky.directives.models import Difference, Directive, Sheet


def signed_in(office: Office, name: str) -> Client:
    client = Client()
    client.force_login(office.accounts[name])
    return client


def page(client: Client, address: str, *args: Any, status: int = 200) -> str:
    answer = client.get(reverse(address, args=args), headers={"accept-language": "vi"})
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize(("name", "status"), [("chinh", 403), ("tai", 403), ("sen", 200)])
def test_only_the_office_comes_in(office: Office, name: str, status: int):
    page(signed_in(office, name), "sheets", status=status)


def test_a_sheet_is_sent_read_looked_at_and_brought_in(office: Office):
    client = signed_in(office, "sen")
    data = workbook(row(), row(id="NV-2", due="31/02/2025", words="Việc khác"))
    sent = client.post(reverse("sheets"), {"files": SimpleUploadedFile("Theo dõi.xlsx", data)})
    sheet = Sheet.objects.get()
    assert sent["location"] == reverse("sheet", args=[sheet.pk])
    assert "Đang đọc" in page(client, "sheet", sheet.pk)
    read_waiting(sheet.taken_in_at)
    shown = page(client, "sheet", sheet.pk)
    assert "2 nhiệm vụ trong 2 dòng" in shown
    assert "ô H3: không có ngày “31/02/2025”" in shown
    sheet.refresh_from_db()
    client.post(reverse("bring-in-sheet", args=[sheet.pk]), {"version": sheet.version})
    assert "Đang đưa vào" in page(client, "sheet-state", sheet.pk)
    read_waiting(Sheet.objects.get().changed_at)
    assert client.get(reverse("sheet-state", args=[sheet.pk]))["HX-Refresh"] == "true"
    assert "Nhiệm vụ mới: 2" in page(client, "sheet", sheet.pk)
    one = page(client, "directive", Directive.objects.order_by("pk")[0].pk)
    assert "chưa đối chiếu minh chứng" in one
    assert "Kết quả thực hiện" in one  # what the row says, by its heads


def test_the_same_file_leads_to_the_page_there_is(office: Office):
    client, data = signed_in(office, "sen"), workbook(row())
    for _ in range(2):
        sent = client.post(reverse("sheets"), {"files": SimpleUploadedFile("a.xlsx", data)}, follow=True)
    assert "không có gì thay đổi" in sent.content.decode()
    assert Sheet.objects.count() == 1


def test_columns_are_chosen_anew_and_what_is_wrong_stays_in_the_form(office: Office):
    client, sheet = signed_in(office, "sen"), drop(office.sen, row())
    address = reverse("sheet", args=[sheet.pk])
    typed = {"version": sheet.version, "map-words": "4", "map-lead": "4", "number": "15/KL-UBND"}
    wrong = client.post(address, typed, headers={"accept-language": "vi"})
    assert wrong.status_code == 422
    assert "được chọn cho hai mục" in wrong.content.decode()
    assert 'value="15/KL-UBND"' in wrong.content.decode()
    right = client.post(address, {**typed, "map-lead": "5", "number_on": "10/01/2025"})
    assert right.status_code == 302
    sheet.refresh_from_db()
    assert (sheet.mapping, sheet.number) == ({"words": 4, "lead": 5}, "15/KL-UBND")


def test_a_column_that_is_wrong_in_every_row_is_told_in_a_page_that_can_be_read(office: Office):
    rows = [row(id=f"N{number}", words=f"Việc {number}", due=f"khi nào {number}") for number in range(1100)]
    sheet = drop(office.sen, *rows)
    assert (sheet.preview["counts"]["problems"], len(sheet.preview["problems"])) == (1100, 1000)
    assert "và 900 loại ô nữa" in page(signed_in(office, "sen"), "sheet", sheet.pk)


def test_a_difference_is_decided_on_the_page(office: Office):
    set_by_hand_and_stated_otherwise(office)
    client, one = signed_in(office, "lan"), Difference.objects.get()
    shown = page(client, "sheet", one.sheet_id)
    assert "Bảng tính ghi khác Văn phòng" in shown
    assert "1 điểm khác chờ quyết định" in page(client, "sheets")
    address = reverse("judge-difference", args=[one.pk, "keep"])
    answer = client.post(address, {"version": one.version}, headers={"hx-request": "true"})
    assert "giữ như Văn phòng đã ghi" in answer.content.decode()
    again = client.post(address, {"version": one.version}, headers={"hx-request": "true"})
    assert again.status_code == 409


def test_lists_and_boards_show_directives_of_a_sheet(office: Office):
    bring(office.sen, row(), row(id="NV-2", lead=None, due=None, words="Việc chờ phân loại"))
    client = signed_in(office, "sen")
    assert "từ bảng tính" in page(client, "directives")
    assert "11/TB-UBND" in page(client, "board")
    assert "Việc chờ phân loại" in page(client, "triage")
    assert "Rà soát" in page(signed_in(office, "tai"), "my-directives")
