"""Every route of customers' pages."""

from fastapi import APIRouter

from receiving_station.central.board.live import Live
from receiving_station.central.core import Central
from receiving_station.central.portal.entry import entry_pages
from receiving_station.central.portal.form import form_pages
from receiving_station.central.portal.own import own_pages
from receiving_station.central.portal.privacy import privacy_pages
from receiving_station.central.portal.track import track_pages
from receiving_station.central.portal.watching import ReturnsLive
from receiving_station.central.portal.web import Portal


def portal_pages(central: Central, live: Live) -> APIRouter:
    """The routes of customers' pages, and nothing of the api's."""
    portal = Portal(central)
    router = APIRouter(include_in_schema=False)
    router.add_api_route("/portal/static/{name}", portal.static, methods=["GET"])
    router.add_api_route("/r/{slug}/theme.css", portal.css, methods=["GET"])
    router.add_api_route("/r/{slug}/logo", portal.logo, methods=["GET"])
    router.include_router(track_pages(portal, ReturnsLive(central.sessions, lambda: live.is_over)))
    router.include_router(privacy_pages(portal))
    router.include_router(own_pages(portal))
    router.include_router(form_pages(portal))
    router.include_router(entry_pages(portal))
    return router
