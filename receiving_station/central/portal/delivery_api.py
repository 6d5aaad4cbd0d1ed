"""Deliveries over the api: carriers and shops say what happened, and read what customers chose."""

import json
from typing import Annotated

import sqlalchemy as sa
from fastapi import APIRouter, Query, Response
from pydantic import AwareDatetime, BaseModel

from receiving_station.central.access import OnlyBrand
from receiving_station.central.core import Central
from receiving_station.central.portal.deliveries import Choice, DeliveryFacts, NoSuchOrderError, take_delivery
from receiving_station.central.portal.journey_models import Delivery
from receiving_station.central.problems import ProblemError, problem_docs
from receiving_station.wire import PAGE_LIMIT


class DeliveryView(BaseModel):
    """Where a delivery stands, and what its customer wants."""

    brand: str
    order_number: str
    tracking_number: str
    state: str
    attempts: int
    return_id: str
    """Under which its goods are received when they come back; "" while every attempt went well."""
    choice: Choice | None
    chosen_at: AwareDatetime | None
    changed_at: AwareDatetime


class DeliveryList(BaseModel):
    """Those whose customers chose something, the last choice first; at most 500."""

    deliveries: tuple[DeliveryView, ...]


def delivery_router(central: Central) -> APIRouter:
    """The calls."""
    router = APIRouter(prefix="/portal")

    @router.post("/deliveries", response_model=DeliveryView, responses=problem_docs(403, 404, 413))
    def take(facts: DeliveryFacts, brand: OnlyBrand) -> Response:
        """A carrier said something of an order on its way; said again it changes nothing."""
        if brand not in {None, facts.brand}:
            raise ProblemError(403, "This token is for another brand. Nothing was stored.", field="brand")
        try:
            with central.sessions.write.begin() as session:
                view = _view(take_delivery(session, facts, central.clock()))
        except NoSuchOrderError as error:
            raise ProblemError(404, "There is no such order. Nothing was stored.", field="order_number") from error
        return _json(view)

    @router.get("/deliveries", response_model=DeliveryList)
    def chosen(brand: OnlyBrand, since: Annotated[AwareDatetime | None, Query()] = None) -> Response:
        """What customers want instead of deliveries that failed."""
        asked = sa.select(Delivery).where(Delivery.choice != "").order_by(Delivery.chosen_at.desc())
        if brand is not None:
            asked = asked.where(Delivery.brand == brand)
        if since is not None:
            asked = asked.where(Delivery.chosen_at >= since)
        with central.sessions.read() as session:
            rows = session.scalars(asked.limit(PAGE_LIMIT)).all()
        return _json(DeliveryList(deliveries=tuple(_view(row) for row in rows)))

    return router


def _view(row: Delivery) -> DeliveryView:
    return DeliveryView(
        brand=row.brand,
        order_number=json.loads(row.order_id)[1],
        tracking_number=row.tracking_number,
        state=row.state,
        attempts=row.attempts,
        return_id=row.return_id,
        choice=Choice.model_construct(**json.loads(row.choice)) if row.choice else None,
        chosen_at=row.chosen_at,
        changed_at=row.changed_at,
    )


def _json(model: BaseModel) -> Response:
    return Response(model.model_dump_json(), media_type="application/json")
