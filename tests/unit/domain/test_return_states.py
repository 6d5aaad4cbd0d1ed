"""The one table of a return's legal moves."""

import pytest

from receiving_station.domain.return_states import MOVES, ReturnEvent, ReturnState, moved

S, E = ReturnState, ReturnEvent


def test_every_state_is_in_the_table_and_can_be_reached() -> None:
    reached = {after for moves in MOVES.values() for after in moves.values()}

    assert (set(MOVES), reached) == (set(S), set(S))


@pytest.mark.parametrize("state", S)
def test_a_parcel_is_a_fact_in_every_state(state: ReturnState) -> None:
    assert moved(state, E.RECEIVE) is S.RECEIVED


@pytest.mark.parametrize("state", [S.RECEIVED, S.NEEDS_PERSON, S.PARTLY_SETTLED, S.SETTLED])
def test_what_was_received_is_not_withdrawn_nor_on_its_way(state: ReturnState) -> None:
    assert (moved(state, E.CANCEL), moved(state, E.SHIP)) == (None, None)


@pytest.mark.parametrize("state", [S.ANNOUNCED, S.IN_TRANSIT, S.CANCELLED])
@pytest.mark.parametrize("event", [E.ASK, E.SETTLE_PART, E.SETTLE])
def test_only_what_was_received_is_decided(state: ReturnState, event: ReturnEvent) -> None:
    assert moved(state, event) is None
