"""The drawing of an organ's line."""

import pytest

from tests.thuongky.office import PROVINCE
from thuongky.core.lang import Lang
from thuongky.organs.line import draw_line
from thuongky.organs.queries import line_of, organ_of_entry


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    "entry", ["so-tai-chinh", "so-noi-vu", "so-nong-nghiep-va-moi-truong", "so-lao-dong-thuong-binh-va-xa-hoi"]
)
def test_boxes_stand_inside_the_picture_and_none_on_another(entry: str):
    organ = organ_of_entry(entry, PROVINCE)
    assert organ
    before, after = line_of(organ)
    line = draw_line(organ, before, after, Lang.VI)
    assert len(line.boxes) == len(before) + len(after) + 1
    assert len(line.arrows) == len(before) + len(after)
    for box in line.boxes:
        assert 0 <= box.x <= line.width - line.box_width
        assert 0 <= box.y <= line.height - box.height
        assert all(box.y < y < box.y + box.height for y, _ in box.lines)
    for one in line.boxes:
        for other in line.boxes:
            apart = abs(one.x - other.x) >= line.box_width or one.y + one.height <= other.y or other.y + other.height <= one.y
            assert one is other or apart
