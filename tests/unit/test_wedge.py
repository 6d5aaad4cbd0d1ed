"""A keyboard-wedge scanner is told from a person by the speed of its keys."""

from hypothesis import given
from hypothesis import strategies as st

from receiving_station.application.wedge import HEARD, MAX_GAP_S, MIN_LENGTH, QUICK_HOLD_S, Burst, Typing, WedgeDetector


def _send(detector: WedgeDetector, text: str, gap_s: float, at_s: float = 10.0) -> tuple[int, float]:
    given_on = 0
    for character in text:
        given_on += detector.press(character, at_s).count
        at_s += gap_s
    return given_on, at_s


def test_a_fast_burst_with_enter_is_a_scan() -> None:
    detector = WedgeDetector()
    given_on, at_s = _send(detector, "RMA-48213", 0.004)
    assert (given_on, detector.terminator(at_s)) == (0, Burst("RMA-48213"))


def test_a_person_typing_is_given_every_key_on() -> None:
    detector = WedgeDetector()
    given_on, at_s = _send(detector, "1234567", 0.12)
    last = detector.terminator(at_s)
    assert isinstance(last, Typing)
    assert given_on + last.count == 7


def test_a_single_answer_key_is_given_on_when_nothing_follows() -> None:
    detector = WedgeDetector()
    assert detector.press("1", 5.0) == Typing(0)
    assert detector.expire(5.0 + MAX_GAP_S / 2) == Typing(0)
    assert detector.expire(5.0 + MAX_GAP_S * 1.01) == Typing(1)


def test_two_keys_at_once_and_enter_are_not_a_scan() -> None:
    detector = WedgeDetector()
    _, at_s = _send(detector, "12", 0.001)
    assert detector.terminator(at_s) == Typing(2)


def test_what_a_person_typed_before_a_scan_is_not_part_of_it() -> None:
    detector = WedgeDetector()
    detector.press("9", 1.0)
    given_on, at_s = _send(detector, "ABCD", 0.002, at_s=2.0)
    assert (given_on, detector.terminator(at_s)) == (1, Burst("ABCD"))


@given(st.text(min_size=MIN_LENGTH, max_size=200), st.floats(0.0, MAX_GAP_S * 0.9))
def test_any_text_sent_fast_arrives_whole(text: str, gap_s: float) -> None:
    detector = WedgeDetector()
    _, at_s = _send(detector, text, gap_s)
    assert detector.terminator(at_s) == Burst(text)


def _hear(detector: WedgeDetector, bursts: int, gap_s: float) -> None:
    for number in range(bursts):
        _, at_s = _send(detector, "9520100001017", gap_s, at_s=100.0 + number)
        assert isinstance(detector.terminator(at_s), Burst)


def test_an_answer_key_is_held_shorter_once_every_scanner_heard_is_quick() -> None:
    detector = WedgeDetector()
    _hear(detector, HEARD - 1, 0.002)
    assert detector.hold_s == MAX_GAP_S
    _hear(detector, 1, 0.002)
    assert detector.hold_s == QUICK_HOLD_S


@given(st.floats(0.0, MAX_GAP_S * 0.9))
def test_an_answer_key_is_held_longer_than_any_scanner_of_this_desk_ever_paused(pause_s: float) -> None:
    detector = WedgeDetector()
    _hear(detector, HEARD, 0.002)
    _hear(detector, 1, pause_s)
    assert detector.hold_s >= min(MAX_GAP_S, 2.9 * pause_s)


def test_one_slow_scan_and_keys_are_held_long_again() -> None:
    detector = WedgeDetector()
    _hear(detector, HEARD, 0.002)
    _hear(detector, 1, 0.02)
    _hear(detector, HEARD, 0.002)
    assert detector.hold_s == MAX_GAP_S


def test_the_middle_of_a_burst_is_held_long_even_where_scanners_are_quick() -> None:
    detector = WedgeDetector()
    _hear(detector, HEARD, 0.002)
    detector.press("9", 500.0)
    detector.press("5", 500.01)
    assert detector.hold_s == MAX_GAP_S


@given(st.text(min_size=MIN_LENGTH, max_size=40), st.floats(QUICK_HOLD_S * 1.1, MAX_GAP_S * 0.9))
def test_a_slower_scanner_at_a_quick_desk_is_misheard_once_and_its_text_is_whole(text: str, gap_s: float) -> None:
    detector = WedgeDetector()
    _hear(detector, HEARD, 0.002)
    at_s = 500.0
    given_on = 0
    for character in text:
        given_on += detector.press(character, at_s).count
        # The filter's timer, which does not wait for the second key.
        if detector.hold_s < gap_s:
            given_on += detector.flush().count
        at_s += gap_s
    assert (given_on, detector.terminator(at_s)) == (1, Burst(text, is_misheard=True))
    assert detector.hold_s > gap_s


def test_two_answers_of_a_person_are_never_the_beginning_of_a_scan() -> None:
    detector = WedgeDetector()
    _hear(detector, HEARD, 0.002)
    detector.press("1", 500.0)
    assert detector.flush() == Typing(1)
    _, at_s = _send(detector, "ABCD", 0.002, at_s=500.0 + 2 * MAX_GAP_S)
    assert detector.terminator(at_s) == Burst("ABCD")


def test_a_keyboard_s_clock_that_starts_anew_makes_no_answer_the_beginning_of_a_scan() -> None:
    detector = WedgeDetector()
    detector.press("2", 44000.0)
    assert detector.flush() == Typing(1)
    _, at_s = _send(detector, "ABCD", 0.002, at_s=5.0)
    assert detector.terminator(at_s) == Burst("ABCD")
