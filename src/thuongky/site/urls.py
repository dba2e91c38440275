"""The addresses of the application."""

from allauth.account.views import AccountInactiveView, LoginView, LogoutView, PasswordChangeView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from thuongky.site.api import urls as api_urls
from thuongky.site.demo import be
from thuongky.site.web import choose_post, components, health, home

urlpatterns = [
    path("", home, name="home"),
    # The names are those by which django-allauth looks for its pages.
    path("sign-in/", LoginView.as_view(template_name="site/sign_in.html"), name="account_login"),
    path("sign-in/inactive/", AccountInactiveView.as_view(template_name="site/inactive.html"), name="account_inactive"),
    path("sign-out/", LogoutView.as_view(template_name="site/sign_out.html"), name="account_logout"),
    path("password/", PasswordChangeView.as_view(template_name="site/password.html"), name="account_change_password"),
    path("post/", choose_post, name="choose-post"),
    *([path("demo/be/", be, name="be")] if settings.IS_DEMO else []),
    path("language/", login_not_required(set_language), name="set-language"),
    path("health/", health, name="health"),
    path("components/", components, name="components"),
    path("api/1/", api_urls()),
    path("", include("thuongky.cycle.urls")),
    path("", include("thuongky.organs.urls")),
    path("", include("thuongky.papers.urls")),
    path("", include("thuongky.directives.urls")),
    path("", include("thuongky.indicators.urls")),
]
