"""A saved web page: the article and its tables, without menus and advertisements."""

from importlib.metadata import version

from thuongky.brief.intake.extracted import Extracted
from thuongky.brief.intake.kinds.plain import decode
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable


class WebExtractor:
    """Plain text of the main article, paragraphs on lines of their own."""

    format = "html"

    @property
    def name(self) -> str:
        return f"web 1, trafilatura {version('trafilatura')}"

    def extract(self, data: bytes, limits: Limits) -> Extracted:  # noqa: ARG002 - the same call for every format
        import trafilatura  # here, since it takes half a second to import and most folders hold no web page

        text = trafilatura.extract(decode(data), include_comments=False, include_tables=True, favor_recall=True)
        if not text:
            raise Unreadable("no-text")
        return Extracted(text=text)
