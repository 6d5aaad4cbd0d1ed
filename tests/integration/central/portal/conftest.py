"""One central for the tests of customers' pages; each has a brand of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.central.portal.shop import Customer, Shop
from tests.integration.central.process import CentralProcess, Home


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[CentralProcess]:
    """A central on SQLite with the sample's products."""
    process = CentralProcess(Home(tmp_path_factory.mktemp("portal")), sample=True)
    yield process
    assert (process.stop(), process.errors) == (0, [])


@pytest.fixture
def shop(served: CentralProcess, request: pytest.FixtureRequest) -> Shop:
    """A brand of this test's alone, with a window of thirty days."""
    made = Shop(served, f"Brand {id(request):x}")
    made.rules(window_days=30)
    return made


@pytest.fixture
def customer(shop: Shop) -> Customer:
    """Somebody who bought there."""
    return Customer(shop)
