"""The addresses of the month."""

from django.urls import path

from thuongky.cycle import web

urlpatterns = [path("opening-table/", web.opening_table, name="opening-table")]
