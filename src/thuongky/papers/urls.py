"""The addresses of papers and findings."""

from django.urls import path

from thuongky.papers.web import deciding, intake, review

urlpatterns = [
    path("papers/", intake.papers, name="papers"),
    path("papers/cited/", review.cited, name="cited"),
    path("citations/<int:citation>/", review.citation, name="citation"),
    path("papers/rows/", intake.paper_rows, name="paper-rows"),
    path("papers/<int:paper>/", review.review, name="review"),
    path("papers/<int:paper>/original/", review.original, name="original"),
    path("papers/<int:paper>/changes/", review.changes, name="changes"),
    path("papers/<int:paper>/try-again/", intake.read_again, name="try-again"),
    path("papers/<int:paper>/read-anew/", intake.read_paper_anew, name="read-anew"),
    path("papers/<int:paper>/confirm-all/", deciding.confirm_kind, name="confirm-all"),
    path("papers/<int:paper>/draft/<int:draft>/", review.compare_draft, name="compare-draft"),
    path("papers/<int:paper>/restrict/", review.restrict, name="restrict"),
    path("papers/<int:paper>/mark/", deciding.mark, name="mark"),
    path("findings/<int:finding>/link/", deciding.link, name="judge-link"),
    path("findings/<int:finding>/", review.finding_card, name="finding"),
    path("findings/<int:finding>/confirm/", deciding.confirm, name="confirm"),
    path("findings/<int:finding>/reject/", deciding.reject, name="reject"),
    path("findings/<int:finding>/undo/", deciding.undo, name="undo"),
    path("findings/<int:finding>/correct/", deciding.correct, name="correct"),
]
