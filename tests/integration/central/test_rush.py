"""Whoever settles gives way while receipts come by the batch, and never for long."""

import threading
import time

import pytest

from receiving_station.central.runner import RUSH_RECEIPTS, RUSH_S, Rush, SettlementRunner


class Settler:
    """Says when it was asked first."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.asked_at_s = 0.0

    def settle_due(self) -> bool:
        self.asked_at_s = self.asked_at_s or time.monotonic()
        self.asked.set()
        return False


@pytest.fixture
def rush() -> Rush:
    return Rush()


def started(settler: Settler, rush: Rush) -> SettlementRunner:
    runner = SettlementRunner(settler, rush=rush)
    runner.start()
    return runner


def test_a_few_receipts_are_no_rush(rush: Rush) -> None:
    rush.came(RUSH_RECEIPTS - 1)
    assert not rush.is_on()
    rush.came(1)
    assert rush.is_on()


def test_a_batch_that_came_is_answered_before_it_is_settled(rush: Rush) -> None:
    settler = Settler()
    came_s = time.monotonic()
    rush.came(1000)
    runner = started(settler, rush)
    assert settler.asked.wait(20)
    runner.stop()
    assert settler.asked_at_s - came_s >= RUSH_S


def test_settling_goes_on_however_many_come(rush: Rush) -> None:
    settler = Settler()
    rush.came(RUSH_RECEIPTS)
    runner = started(settler, rush)
    tries = 0
    while not settler.asked.wait(0.05) and tries < 400:
        rush.came(RUSH_RECEIPTS)
        tries += 1
    runner.stop()
    assert (settler.asked.is_set(), rush.is_on()) == (True, True)
