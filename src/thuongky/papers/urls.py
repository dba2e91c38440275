"""The addresses of papers and findings."""

from django.urls import path

from thuongky.papers import web

urlpatterns = [
    path("papers/", web.papers, name="papers"),
    path("papers/rows/", web.paper_rows, name="paper-rows"),
    path("papers/<int:paper>/", web.review, name="review"),
    path("papers/<int:paper>/original/", web.original, name="original"),
    path("papers/<int:paper>/changes/", web.changes, name="changes"),
    path("papers/<int:paper>/try-again/", web.read_again, name="try-again"),
    path("papers/<int:paper>/confirm-all/", web.confirm_kind, name="confirm-all"),
    path("papers/<int:paper>/draft/<int:draft>/", web.compare_draft, name="compare-draft"),
    path("papers/<int:paper>/restrict/", web.restrict, name="restrict"),
    path("papers/<int:paper>/mark/", web.mark, name="mark"),
    path("findings/<int:finding>/link/", web.link, name="judge-link"),
    path("findings/<int:finding>/", web.finding_card, name="finding"),
    path("findings/<int:finding>/confirm/", web.confirm, name="confirm"),
    path("findings/<int:finding>/reject/", web.reject, name="reject"),
    path("findings/<int:finding>/undo/", web.undo, name="undo"),
    path("findings/<int:finding>/correct/", web.correct, name="correct"),
]
