"""The addresses of areas, organs and people."""

from django.urls import path

from thuongky.organs.web import areas, mandates, organs

urlpatterns = [
    path("areas/", areas.areas, name="areas"),
    path("areas/<int:area>/", areas.area, name="area"),
    path("organs/", organs.organs, name="organs"),
    path("organs/<int:organ>/", organs.organ, name="organ"),
    path("organs/<int:organ>/following/", organs.follow, name="follow"),
    path("mandates/", mandates.mandates, name="mandates"),
    path("mandates/<int:mandate>/end/", mandates.end, name="end-mandate"),
    path("people/", organs.people, name="people"),
]
