"""What the contract's words promise: the conformance cases, asked of the fake central and of the real one.

What no caller can bring about, an announcement that is made, changed or withdrawn, is asked here besides.
"""

from collections.abc import Iterator
from dataclasses import replace
from uuid import uuid4

import pytest

from receiving_station.adapters.central_http import CentralClient
from receiving_station.conformance.cases import CASES, Case
from receiving_station.conformance.subject import Subject
from receiving_station.wire import ReturnItem
from receiving_station.wire_mapping import return_to_wire
from tests.contract.conftest import CentralUnderTest
from tests.fakes.parcels import a_return


@pytest.fixture(scope="module")
def subject(central: CentralUnderTest) -> Iterator[Subject]:
    asked = Subject(central.url, central.token)
    yield asked
    asked.close()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_central_keeps_this_promise(subject: Subject, case: Case) -> None:
    case.run(subject)


def cursor_at_end(client: CentralClient) -> str:
    cursor, more = "", True
    while more:
        page = client.feed(cursor, 500).body
        assert page is not None
        cursor, more = page.next_cursor, page.more
    return cursor


def test_what_is_announced_after_a_cursor_comes_after_it(client: CentralClient, central: CentralUnderTest) -> None:
    cursor = cursor_at_end(client)
    value = a_return(f"late-{uuid4().hex[:8]}")
    central.announce(value)
    page = client.feed(cursor, 500).body
    assert page is not None
    assert [item.value for item in page.items] == [return_to_wire(value)]


def test_a_change_comes_again_with_its_new_facts(client: CentralClient, central: CentralUnderTest) -> None:
    value = a_return(f"changed-{uuid4().hex[:8]}")
    central.announce(value)
    cursor = cursor_at_end(client)
    changed = replace(value, carrier="DHL")
    central.announce(changed)
    page = client.feed(cursor, 500).body
    assert page is not None
    assert [item.value for item in page.items] == [return_to_wire(changed)]


def test_a_withdrawn_return_is_told_as_deleted_and_found_no_more(
    client: CentralClient, central: CentralUnderTest
) -> None:
    value = a_return(f"withdrawn-{uuid4().hex[:8]}")
    central.announce(value)
    cursor = cursor_at_end(client)
    central.withdraw(value)
    page, found = client.feed(cursor, 500).body, client.lookup(value.rma).body
    assert page is not None
    assert found is not None
    assert page.items == (ReturnItem(id=value.return_id, value=None),)
    assert found.matches == ()
