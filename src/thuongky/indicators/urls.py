"""The addresses of figures."""

from django.urls import path

from thuongky.indicators import web

urlpatterns = [
    path("figures/", web.indicators, name="indicators"),
    path("figures/<int:observation>/", web.observation, name="observation"),
]
