"""The same contract, asked of the central that we fake and of the one that we ship."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import requests

from receiving_station.adapters.central_http import CentralClient
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.vocabulary import Resolution, ReturnKind
from receiving_station.wire import ReturnItem
from receiving_station.wire_mapping import product_to_wire, return_from_wire, return_to_wire
from tests.fakes.fake_central import FakeCentral
from tests.fakes.parcels import a_product, a_return
from tests.integration.central.process import CentralProcess, Home, announce, cancel


@dataclass
class CentralUnderTest:
    """One central, shared by the tests of a module in any order."""

    name: str
    url: str
    token: str
    announce: Callable[[ExpectedReturn], None]
    withdraw: Callable[[ExpectedReturn], None]
    fresh_returns: list[ExpectedReturn] = field(default_factory=list)

    def client(self, token: str | None = None) -> CentralClient:
        """A station's client."""
        return CentralClient(self.url, self.token if token is None else token)

    def raw(self, method: str, path: str, *, signed: bool = True, **options: Any) -> requests.Response:
        """A call that no client would make."""
        headers = {"Authorization": f"Bearer {self.token}"} if signed else {}
        headers |= options.pop("headers", {})
        return requests.request(method, self.url + path, headers=headers, timeout=30, **options)

    def any_return(self) -> ExpectedReturn:
        """An announced customer's return; others may have received it."""
        return self.fresh_returns[0]

    def take_return(self) -> ExpectedReturn:
        """An announced customer's return that no test receives but this one."""
        return self.fresh_returns.pop(1)


@contextmanager
def _fake() -> Iterator[CentralUnderTest]:
    with FakeCentral() as central:
        central.announce(*(return_to_wire(a_return(f"contract-{index}")) for index in range(20)))
        central.sell(*(product_to_wire(a_product(f"CAP-{index}", ())) for index in range(3)))
        yield CentralUnderTest(
            "fake",
            central.url,
            central.token,
            lambda value: central.announce(return_to_wire(value)),
            lambda value: central.withdraw(value.return_id),
        )


@contextmanager
def _real(data_dir: Path) -> Iterator[CentralUnderTest]:
    home = Home(data_dir)
    process = CentralProcess(home, sample=True)
    try:
        yield CentralUnderTest("real", process.url, process.token, partial(announce, home), partial(cancel, home))
    finally:
        process.stop()


@pytest.fixture(scope="module", params=["fake", "real"])
def central(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentralUnderTest]:
    """Each central in turn."""
    folder = tmp_path_factory.mktemp("central")
    started = _fake() if request.param == "fake" else _real(folder / "data")
    with started as under_test:
        client = under_test.client()
        page = client.feed("", 500).body
        client.close()
        assert page is not None
        announced = [
            return_from_wire(item.value)
            for item in page.items
            if isinstance(item, ReturnItem) and item.value is not None
        ]
        # A plain refund of what is received at once: what the brand promises in every central.
        under_test.fresh_returns = [
            value
            for value in announced
            if value.kind is ReturnKind.CUSTOMER_RETURN and value.wish is Resolution.REFUND_FULL
        ]
        yield under_test


@pytest.fixture
def client(central: CentralUnderTest) -> Iterator[CentralClient]:
    """A station's client with a good token."""
    made = central.client()
    yield made
    made.close()
