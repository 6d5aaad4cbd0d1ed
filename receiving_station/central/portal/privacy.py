"""What is kept of a customer: shown, given out, erased when asked or when old. Ledgers keep amounts, not names."""

import json
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa
from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from receiving_station.central.audit import note
from receiving_station.central.database import Sessions
from receiving_station.central.models import AnnouncedReturn, Order, Photo, Refund
from receiving_station.central.orders import OrderFacts
from receiving_station.central.photos import PhotoStore
from receiving_station.central.portal.choices import notices_of
from receiving_station.central.portal.contacts import contact_of, erase_contact
from receiving_station.central.portal.deliveries import forget_choices
from receiving_station.central.portal.drafts import Asking, Draft
from receiving_station.central.portal.made import Case, labels_of, requests_of
from receiving_station.central.portal.models import OrderContact, PortalChallenge, PortalDraft, PortalPhoto
from receiving_station.central.portal.steps import forget
from receiving_station.central.portal.themes import theme_of
from receiving_station.central.portal.web import HEADERS, Page, Portal
from receiving_station.domain.return_states import ReturnState

log = logging.getLogger(__name__)

DRAFT_DAYS: Final = 30
AT_ONCE: Final = 100
"""Orders that are erased in one round."""
_OVER: Final = frozenset({ReturnState.SETTLED, ReturnState.CANCELLED})


def privacy_pages(portal: Portal) -> APIRouter:
    """The routes about what is kept."""
    pages = _Privacy(portal)
    router = APIRouter(prefix="/r/{slug}", include_in_schema=False)
    router.add_api_route("/privacy", pages.show, methods=["GET"])
    router.add_api_route("/o/{token}/privacy", pages.show_own, methods=["GET"])
    router.add_api_route("/o/{token}/export.json", pages.export, methods=["GET"])
    router.add_api_route("/o/{token}/erase", pages.erase, methods=["POST"])
    return router


class _Privacy:
    """The endpoints."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._central = portal.central

    async def show(self, request: Request, slug: str) -> Response:
        """What is kept, why, and for how long."""
        return await self._portal.answer(request, slug, lambda page: _page(page, ""))

    async def show_own(self, request: Request, slug: str, token: str) -> Response:
        """The same, with what its reader can do."""
        return await self._portal.order(request, slug, token, lambda page, case, way: _page(page, _own(case, way)))

    async def export(self, request: Request, slug: str, token: str) -> Response:
        """Everything that is kept of an order's buyer, as JSON."""

        def work(page: Page, case: Case, way: str) -> Response:
            if case.is_gift:
                return RedirectResponse(page.link(way), 303, headers=HEADERS)
            with self._central.sessions.read() as session:
                body = json.dumps(export_order(session, case.order_id), ensure_ascii=False, indent=1, default=str)
            file = {"Content-Disposition": 'attachment; filename="what-we-keep.json"'}
            return Response(body, media_type="application/json", headers={**HEADERS, **file})

        return await self._portal.order(request, slug, token, work)

    async def erase(self, request: Request, slug: str, token: str) -> Response:
        """Forget an order's buyer."""

        def work(page: Page, case: Case, way: str) -> Response:
            if case.is_gift:
                return RedirectResponse(page.link(way), 303, headers=HEADERS)
            is_erased = erase_order(
                self._central.sessions, self._central.photos, case.order_id, "its customer", self._central.clock()
            )
            return page.message("privacy.erased" if is_erased else "privacy.open_return", 200 if is_erased else 409)

        return await self._portal.order(request, slug, token, work)


def export_order(session: Session, order_id: str) -> dict[str, Any]:
    """What is kept of an order's buyer."""
    order = session.get_one(Order, order_id)
    contact = contact_of(session, order_id)
    returns = session.scalars(sa.select(AnnouncedReturn).where(AnnouncedReturn.order_id == order_id)).all()
    ids = [row.return_id for row in returns]
    refunds = session.scalars(sa.select(Refund).where(Refund.return_id.in_(ids)).order_by(Refund.issued_at)).all()
    photos = sa.select(PortalPhoto.sha256).where(PortalPhoto.order_id == order_id)
    return {
        "contact": None
        if contact is None
        else {"email": contact.email, "phone": contact.phone, "name": contact.name, "language": contact.language},
        "order": json.loads(order.payload),
        "asked_for": [
            {"return_id": row.return_id, "state": row.state, "asked_at": row.asked_at, **json.loads(row.payload)}
            for row in requests_of(session, order_id)
        ],
        "returns": [{"state": row.state, **json.loads(row.payload)} for row in returns],
        "labels": [
            {"return_id": label.return_id, "tracking_number": label.tracking_number, "booked_at": label.booked_at}
            for return_id in ids
            for label in labels_of(session, return_id)
        ],
        "refunds": [
            {"kind": row.kind, "minor_units": row.amount_cents, "currency": row.currency, "at": row.issued_at}
            for row in refunds
        ],
        "photos": list(session.scalars(photos)),
        "mails": [
            {"about": row.step, "state": row.state, "noted_at": row.noted_at, "told_at": row.told_at}
            for return_id in ids
            for row in notices_of(session, return_id)
        ],
    }


def erase_order(sessions: Sessions, store: PhotoStore, order_id: str, by: str, now: datetime) -> bool:
    """Forget who bought an order: their contact, words and photos; amounts and numbers stay.

    Returns:
        Whether it was done: not while one of its returns is open, as nobody could be told how it ends.
    """
    with sessions.write.begin() as session:
        order = session.get(Order, order_id, with_for_update=True)
        asked = sa.select(AnnouncedReturn).where(AnnouncedReturn.order_id == order_id).with_for_update()
        returns = session.scalars(asked).all()
        requests = requests_of(session, order_id)
        is_open = any(ReturnState(row.state) not in _OVER for row in returns)
        if is_open or any(row.state == "waiting" for row in requests):
            return False
        for row in returns:
            row.customer = ""
        for request in requests:
            request.payload = _without_words(Asking.model_validate_json(request.payload)).model_dump_json()
        if order is not None:
            order.customer = ""
            facts = OrderFacts.model_validate_json(order.payload).model_copy(update={"customer": ""})
            order.payload = facts.model_dump_json()
        erase_contact(session, order_id)
        forget_choices(session, order_id)
        for return_id in {*(row.return_id for row in returns), *(request.return_id for request in requests)}:
            forget(session, return_id)
        session.execute(sa.delete(PortalDraft).where(PortalDraft.order_id == order_id))
        session.execute(sa.delete(PortalChallenge).where(PortalChallenge.order_id == order_id))
        gone = _drop_photos(session, [order_id])
        note(session, now, by, "customer_erased", order_id)
    # Its rows are gone first: a photo that nobody names is nobody's.
    for sha256 in gone:
        store.drop(sha256)
    return True


def forget_old(sessions: Sessions, store: PhotoStore, clock: Callable[[], datetime]) -> None:
    """Erase what is older than its brand keeps it, some of it in each round; drafts that nobody went on with, too."""
    now = clock()
    with sessions.write.begin() as session:
        old = sa.delete(PortalDraft).where(PortalDraft.changed_at < now - timedelta(days=DRAFT_DAYS))
        session.execute(old)
        # Fewer than the least that a brand can keep need no look.
        asked = sa.select(OrderContact.order_id, OrderContact.told_at).where(
            OrderContact.told_at < now - timedelta(days=30)
        )
        rows = session.execute(asked.order_by(OrderContact.told_at).limit(AT_ONCE)).all()
        days = {brand: theme_of(session, brand).theme.keep_days for brand in {_brand_of(row.order_id) for row in rows}}
    for row in rows:
        if row.told_at < now - timedelta(days=days[_brand_of(row.order_id)]):
            erase_order(sessions, store, row.order_id, "retention", now)


def _own(case: Case, way: str) -> str:
    return "" if case.is_gift else way


def _page(page: Page, way: str) -> Response:
    return page.html("privacy.html", title=page.say("privacy.title"), way=way, days=page.theme.keep_days)


def _without_words(asking: Asking) -> Asking:
    lines = tuple(line.model_copy(update={"text": "", "photos": ()}) for line in asking.draft.lines)
    draft: Draft = asking.draft.model_copy(update={"lines": lines, "email": ""})
    return asking.model_copy(update={"draft": draft, "is_erased": True})


def _drop_photos(session: Session, order_ids: Sequence[str]) -> list[str]:
    found = sa.delete(PortalPhoto).where(PortalPhoto.order_id.in_(order_ids)).returning(PortalPhoto.sha256)
    given = set(session.scalars(found))
    others = sa.select(PortalPhoto.sha256).where(PortalPhoto.sha256.in_(given))
    gone = sorted(given - set(session.scalars(others)))
    session.execute(sa.delete(Photo).where(Photo.sha256.in_(gone)))
    return gone


def _brand_of(order_id: str) -> str:
    brand: str = json.loads(order_id)[0]
    return brand
