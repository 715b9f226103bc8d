"""All addresses are those of the web room, and so are the pages for what goes wrong."""

from homeground.web.urls import urlpatterns

handler400 = "homeground.web.refused.bad_request"
handler403 = "homeground.web.refused.forbidden"
handler404 = "homeground.web.refused.not_found"
handler500 = "homeground.web.refused.broken"

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
