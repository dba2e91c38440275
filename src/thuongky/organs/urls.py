"""The addresses of organs and people."""

from django.urls import path

from thuongky.organs import web

urlpatterns = [
    path("organs/", web.organs, name="organs"),
    path("organs/<int:organ>/", web.organ, name="organ"),
    path("organs/<int:organ>/following/", web.follow, name="follow"),
    path("people/", web.people, name="people"),
]
