"""The addresses of directives."""

from django.urls import path

from thuongky.directives.web import following, listing, sheets

urlpatterns = [
    path("directives/", listing.directives, name="directives"),
    path("directives/board/", following.board_page, name="board"),
    path("directives/mine/", following.mine, name="my-directives"),
    path("directives/rates/", following.rates, name="rates"),
    path("parts/<int:part>/undo/", following.undo, name="undo-step"),
    path("parts/<int:part>/<str:kind>/", following.step, name="step"),
    path("directives/sheets/", sheets.sheets, name="sheets"),
    path("directives/sheets/<int:sheet>/", sheets.sheet, name="sheet"),
    path("directives/sheets/<int:sheet>/state/", sheets.sheet_state, name="sheet-state"),
    path("directives/sheets/<int:sheet>/bring-in/", sheets.bring_in, name="bring-in-sheet"),
    path("differences/<int:difference>/<str:choice>/", sheets.judge, name="judge-difference"),
    path("directives/triage/", listing.triage, name="triage"),
    path("directives/<int:directive>/", listing.directive, name="directive"),
    path("directives/<int:directive>/triage/", listing.triage_one, name="triage-one"),
    path("directives/<int:directive>/triage/undo/", listing.undo, name="undo-triage"),
]
