"""The addresses of directives."""

from django.urls import path

from thuongky.directives import web

urlpatterns = [
    path("directives/", web.directives, name="directives"),
    path("directives/triage/", web.triage, name="triage"),
    path("directives/<int:directive>/", web.directive, name="directive"),
    path("directives/<int:directive>/triage/", web.triage_one, name="triage-one"),
    path("directives/<int:directive>/triage/undo/", web.undo, name="undo-triage"),
]
