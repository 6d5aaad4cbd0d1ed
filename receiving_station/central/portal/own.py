"""A return's own page once it was asked for: its number, its labels, what to do now. Opened by a signed link."""

from collections.abc import Callable, Sequence
from typing import Final

import sqlalchemy as sa
from fastapi import APIRouter, Request, Response

from receiving_station.central.catalogue import find_return
from receiving_station.central.models import AnnouncedReturn
from receiving_station.central.portal.drafts import Asking
from receiving_station.central.portal.labels import Form, LabelFacts, label_pdf, qr_svg
from receiving_station.central.portal.links import LinkProblem
from receiving_station.central.portal.made import labels_of
from receiving_station.central.portal.models import PortalRequest, ReturnLabel
from receiving_station.central.portal.web import HEADERS, Page, Portal
from receiving_station.domain.money import from_minor
from receiving_station.domain.return_states import ReturnState

_FORMS: Final[dict[str, Form]] = {"4x6": "4x6", "a4": "a4"}
_CAN_SEND: Final = frozenset({ReturnState.ANNOUNCED, ReturnState.IN_TRANSIT})
_Work = Callable[[Page, PortalRequest], Response]


def own_pages(portal: Portal) -> APIRouter:
    """The routes of one return's own page."""
    pages = _Own(portal)
    router = APIRouter(prefix="/r/{slug}/l/{token}", include_in_schema=False)
    router.add_api_route("", pages.show, methods=["GET"])
    router.add_api_route("/label-{form}.pdf", pages.label, methods=["GET"])
    router.add_api_route("/code-{box}.svg", pages.code, methods=["GET"])
    return router


class _Own:
    """The endpoints."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._central = portal.central

    async def show(self, request: Request, slug: str, token: str) -> Response:
        """The page."""

        def work(page: Page, row: PortalRequest) -> Response:
            labels = self._labels(row)
            asking = Asking.model_validate_json(row.payload)
            with self._central.sessions.read() as session:
                found = find_return(session, row.return_id)
                state = session.scalar(
                    sa.select(AnnouncedReturn.state).where(AnnouncedReturn.return_id == row.return_id)
                )
            return page.html(
                "form_return.html",
                title=page.say(f"form.own_{row.state}"),
                row=row,
                rma=_rma(row),
                labels=labels,
                asking=asking,
                wire=None if found is None else found[0],
                can_send=state in _CAN_SEND,
                given=from_minor(asking.given, asking.currency) if asking.currency else None,
                token=token,
            )

        return await self._return(request, slug, token, work)

    async def label(self, request: Request, slug: str, token: str, form: str) -> Response:
        """The labels to print."""

        def work(page: Page, row: PortalRequest) -> Response:
            labels = self._labels(row)
            if not labels or form not in _FORMS:
                return page.message("form.no_label", 409)
            with self._central.sessions.read() as session:
                found = find_return(session, row.return_id)
            items = (
                () if found is None else tuple(f"{line.quantity} × {line.name or line.sku}" for line in found[0].lines)
            )
            send_by = None if found is None else found[0].window_ends
            facts = [
                LabelFacts(
                    rma=_rma(row),
                    box=each.box,
                    boxes=len(labels),
                    carrier=each.carrier,
                    service=each.service,
                    tracking_number=each.tracking_number,
                    barcode=each.barcode,
                    pickup_on=each.pickup_on,
                    items=items,
                    send_by=send_by,
                )
                for each in labels
            ]
            body = label_pdf(facts, page.theme, _FORMS[form], page.language)
            file = {"Content-Disposition": f'inline; filename="{_rma(row)}-{form}.pdf"'}
            return Response(body, media_type="application/pdf", headers={**HEADERS, **file})

        return await self._return(request, slug, token, work)

    async def code(self, request: Request, slug: str, token: str, box: int) -> Response:
        """The code that a drop-off scans and prints the label of."""

        def work(page: Page, row: PortalRequest) -> Response:
            label = next((each for each in self._labels(row) if each.box == box), None)
            if label is None:
                return self._portal.nothing(page.request)
            body = qr_svg(label.tracking_number, page.say("label.code_of", number=label.tracking_number))
            return Response(body, media_type="image/svg+xml", headers=HEADERS)

        return await self._return(request, slug, token, work)

    def _labels(self, row: PortalRequest) -> Sequence[ReturnLabel]:
        with self._central.sessions.read() as session:
            labels = labels_of(session, row.return_id)
        # Where the carrier did not answer when the return was made, it is asked now.
        return labels or (self._portal.book(row.return_id) if row.state == "made" else ())

    async def _return(self, request: Request, slug: str, token: str, work: _Work) -> Response:
        def opened(page: Page) -> Response:
            return_id = self._portal.links.read("return", token, self._central.clock())
            if isinstance(return_id, LinkProblem):
                return self._portal.closed(page, return_id)
            with self._central.sessions.read() as session:
                row = session.get(PortalRequest, return_id)
            if row is None or row.brand != page.theme.brand:
                return self._portal.closed(page, LinkProblem.WRONG)
            return work(page, row)

        return await self._portal.answer(request, slug, opened)


def _rma(row: PortalRequest) -> str:
    return row.return_id.removeprefix(f"{row.brand}:")
