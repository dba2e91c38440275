"""The addresses of directives."""

from django.urls import path

from thuongky.directives import web

urlpatterns = [
    path("directives/", web.directives, name="directives"),
    path("directives/<int:directive>/", web.directive, name="directive"),
]
