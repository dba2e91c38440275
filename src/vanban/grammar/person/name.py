"""The shape of a person's name: two to five capitalised syllables.

Family names tell where a place's name ends and a person's begins, and help where the cue is weak; no list says who is a person.
"""

from vanban.grammar.marks import Marks
from vanban.lexicon.entries import word_set
from vanban.text.letters import pattern

_SYLLABLE = r"(?:[HKY]['’])?[\p{Lu}](?:[\p{Ll}]{1,6}|(?=[\s,]))"  # "H'Linh", "A Blớt"
NAME = pattern(rf"{_SYLLABLE}(?:[ \n]{_SYLLABLE}){{1,4}}(?!\w)")  # a wrapped line breaks names too
_CAPITALS = pattern(r"[\p{Lu}]\w*(?: [\p{Lu}]\w*){0,8}")
_LONGEST_POST = 60
_COLON = pattern(r" ?:? ?")
_NO_PERSON = ("organ", "post", "doctype")


def name_at(marks: Marks, start: int, limit: int) -> tuple[int, int] | None:
    """The span of the name that begins just there; names of organs, provinces and photographers are none."""
    match = NAME.match(marks.text, start, limit)
    if not match or match.group().split(None, 1)[0] in word_set("word.no-name") or _is_byline(marks, start):
        return None
    end = _before_post(marks, *match.span())
    province = marks.at("province", start)
    if marks.any_at(_NO_PERSON, start) or (province and province.end >= end) or len(marks.text[start:end].split()) < 2:
        return None
    return start, end


def _before_post(marks: Marks, start: int, end: int) -> int:
    """ "Lê Văn Ví Dụ Phó Bí thư ...": where the name ends if a post in capitals follows it without a sign."""
    post = next((mark for mark in marks.within("post", start + 1, end + _LONGEST_POST) if start < mark.start < end), None)
    return post.start - 1 if post else end


def _is_byline(marks: Marks, start: int) -> bool:
    cue = marks.last("photo", max(0, start - 14), start)
    return cue is not None and bool(_COLON.fullmatch(marks.text, cue.end, start))


def capitals_from(marks: Marks, start: int) -> list[str]:
    run = _CAPITALS.match(marks.text, start)
    return run.group().split() if run else []


def is_surname(word: str) -> bool:
    return word in word_set("name.surname")
