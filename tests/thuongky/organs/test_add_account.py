"""Accounts for people with a post."""

from datetime import date

import pytest

from tests.thuongky.office import AT, PROVINCE, Office
from thuongky.core.actor import PostRole, system
from thuongky.core.errors import Invalid, NotAllowed
from thuongky.organs.actions.add_account import add_account
from thuongky.organs.models import Account


def add(actor=None, **changed):
    fields = {
        "name": "Vũ Thị Mới",
        "username": "moi",
        "password": "một mật khẩu dài",
        "post": "Chuyên viên",
        "role": PostRole.CLERK,
    }
    return add_account(actor=actor or system(PROVINCE), at=AT, first_day=date(2026, 1, 1), **{**fields, **changed})


def test_all_that_is_wrong_is_said_at_once(office: Office):
    with pytest.raises(Invalid) as refused:
        add(name=" ", username="sen", password="123")
    assert set(refused.value.problems) == {"name", "username", "password"}
    weak = refused.value.problems["password"]
    assert weak.vi.startswith("Mật khẩu quá ngắn: cần ít nhất 10 ký tự. Mật khẩu này nhiều người dùng, dễ bị đoán")
    assert weak.vi.endswith("Mật khẩu chỉ gồm chữ số; hãy thêm chữ cái.")
    assert weak.en.startswith("The password is too short")
    assert Account.objects.count() == len(office.accounts)


def test_a_clerk_may_not_add_accounts(office: Office):
    with pytest.raises(NotAllowed):
        add(actor=office.sen)


@pytest.mark.usefixtures("office")
def test_a_new_account_signs_in_with_its_password():
    account = add()
    assert account.check_password("một mật khẩu dài")


@pytest.mark.usefixtures("office")
def test_without_a_password_nobody_signs_in():
    assert not add(password=None).has_usable_password()
