"""The scan gate: each code once per showing, one label's codes as one look."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.domain.codes import Code, FoundCode, Symbology
from receiving_station.domain.scan_gate import (
    AGREE_WITHIN_S,
    DOUBLE_TRIGGER_S,
    LOOK_S,
    REARM_S,
    STRONG,
    ScanGate,
    identity,
)

FRAME_S = 1 / 30


def code(text: str, symbology: Symbology = Symbology.QR) -> Code:
    return Code(symbology, text, text.encode())


def found(*codes: Code) -> tuple[FoundCode, ...]:
    return tuple(FoundCode(each, ((0, 0), (9, 0), (9, 9), (0, 9))) for each in codes)


def run(gate: ScanGate, *frames: tuple[float, tuple[Code, ...]]) -> list[tuple[float, tuple[Code, ...]]]:
    """Every look that came out, with the time of its frame."""
    looks = ((at_s, gate.see(found(*codes), at_s)) for at_s, codes in frames)
    return [(at_s, look) for at_s, look in looks if look]


def test_a_strong_code_is_scanned_when_the_next_frame_shows_nothing_new() -> None:
    qr = code("RMA-1")
    assert run(ScanGate(), (0.0, (qr,)), (FRAME_S, (qr,))) == [(FRAME_S, (qr,))]


def test_a_code_that_is_gone_in_the_next_frame_is_scanned_all_the_same() -> None:
    qr = code("RMA-1")
    assert run(ScanGate(), (0.0, (qr,)), (FRAME_S, ())) == [(FRAME_S, (qr,))]


@pytest.mark.parametrize("symbology", sorted(set(Symbology) - STRONG))
def test_a_weak_code_seen_in_one_frame_only_is_not_scanned(symbology: Symbology) -> None:
    assert run(ScanGate(), (0.0, (code("12345670", symbology),)), (FRAME_S, ()), (1.0, ())) == []


@pytest.mark.parametrize("symbology", [Symbology.EAN_13, Symbology.CODE_39, Symbology.ITF, Symbology.CODABAR])
def test_a_weak_code_is_scanned_when_two_frames_agree(symbology: Symbology) -> None:
    weak = code("12345670", symbology)
    frames = [(place * FRAME_S, (weak,)) for place in range(3)]
    assert run(ScanGate(), *frames) == [(2 * FRAME_S, (weak,))]


def test_an_itf_that_is_a_piece_of_a_longer_one_is_not_scanned() -> None:
    whole, piece = code("148391000270", Symbology.ITF), code("83910002", Symbology.ITF)
    frames = [(place * FRAME_S, (piece, whole) if place % 2 else (piece,)) for place in range(1, 6)]
    assert run(ScanGate(), *frames) == [(4 * FRAME_S, (whole,))]


def test_two_frames_too_far_apart_do_not_agree() -> None:
    weak = code("4006381333931", Symbology.EAN_13)
    late_s = AGREE_WITHIN_S + 0.01
    assert run(ScanGate(), (0.0, (weak,)), (late_s, (weak,)), (late_s + FRAME_S, ())) == []


def test_frames_that_read_different_texts_do_not_agree() -> None:
    frames = [(place * FRAME_S, (code(f"40063813339{place}", Symbology.ITF),)) for place in range(9)]
    assert run(ScanGate(), *frames, (1.0, ())) == []


def test_the_same_code_twice_in_one_frame_is_not_two_frames() -> None:
    weak = code("4006381333931", Symbology.EAN_13)
    assert run(ScanGate(), (0.0, (weak, weak)), (FRAME_S, ()), (2 * FRAME_S, ())) == []


def test_a_upc_a_and_its_zero_led_ean_13_agree() -> None:
    upc, ean = code("036000291452", Symbology.UPC_A), code("0036000291452", Symbology.EAN_13)
    assert run(ScanGate(), (0.0, (upc,)), (FRAME_S, (ean,)), (2 * FRAME_S, (upc,))) == [(2 * FRAME_S, (ean,))]


def test_an_expanded_upc_e_is_the_ean_13_of_the_same_digits() -> None:
    assert identity(code("0049000006346", Symbology.UPC_E)) == (Symbology.EAN_13, "0049000006346")


def test_a_upc_a_of_another_length_is_itself_only() -> None:
    assert identity(code("0360", Symbology.UPC_A)) == (Symbology.UPC_A, "0360")


def test_all_codes_of_one_label_come_as_one_look() -> None:
    rma, tracking, item = code("RMA-1"), code("1Z9", Symbology.CODE_128), code("40063", Symbology.EAN_13)
    frames = [(0.0, (rma,)), (0.03, (rma, item)), (0.06, (rma, item, tracking)), (0.09, (rma, item, tracking))]
    assert run(ScanGate(), *frames) == [(0.09, (rma, item, tracking))]


def test_a_look_does_not_wait_longer_than_its_time_for_ever_new_codes() -> None:
    frames = [(place * 0.05, (code(f"RMA-{place}"),)) for place in range(4)]
    [(at_s, look)] = run(ScanGate(), *frames)
    assert (at_s >= LOOK_S, len(look)) == (True, 4)


def test_a_code_that_stays_in_view_is_scanned_once() -> None:
    qr = code("RMA-1")
    assert len(run(ScanGate(), *((place * FRAME_S, (qr,)) for place in range(300)))) == 1


def test_a_flickering_code_is_scanned_once() -> None:
    qr = code("RMA-1")
    frames = [(place * 0.1, (qr,) if place % 7 == 0 else ()) for place in range(100)]
    assert len(run(ScanGate(), *frames)) == 1


def test_a_code_shown_again_after_it_was_out_of_sight_is_scanned_again() -> None:
    qr = code("RMA-1")
    away = [(0.1 + place * 0.1, ()) for place in range(10)]
    looks = run(ScanGate(), (0.0, (qr,)), *away, (1.2, (qr,)), (1.3, (qr,)))
    assert [at_s for at_s, _ in looks] == [0.1, 1.3]


def test_a_stalled_camera_is_not_an_absence() -> None:
    qr = code("RMA-1")
    assert len(run(ScanGate(), (0.0, (qr,)), (0.1, (qr,)), (30.0, (qr,)), (30.1, (qr,)))) == 1


def test_forgetting_makes_the_code_in_view_count_again() -> None:
    gate, qr = ScanGate(), code("RMA-1")
    run(gate, (0.0, (qr,)), (0.1, (qr,)))
    gate.forget()
    assert run(gate, (0.2, (qr,)), (0.3, (qr,))) == [(0.3, (qr,))]


def test_forgetting_drops_a_look_that_is_still_held() -> None:
    gate, qr = ScanGate(), code("RMA-1")
    gate.see(found(qr), 0.0)
    gate.forget()
    assert gate.see((), 0.1) == ()


def test_a_typed_code_passes_at_once() -> None:
    typed = Code.typed("RMA-1")
    assert ScanGate().typed(typed, 5.0) == (typed,)


def test_a_bouncing_trigger_is_one_scan() -> None:
    gate, typed = ScanGate(), Code.typed("RMA-1")
    gate.typed(typed, 5.0)
    assert gate.typed(typed, 5.0 + DOUBLE_TRIGGER_S / 2) == ()


def test_the_same_text_typed_later_is_a_second_scan() -> None:
    gate, typed = ScanGate(), Code.typed("RMA-1")
    gate.typed(typed, 5.0)
    assert gate.typed(typed, 5.0 + DOUBLE_TRIGGER_S) == (typed,)


def test_another_text_right_after_is_a_scan() -> None:
    gate, other = ScanGate(), Code.typed("RMA-2")
    gate.typed(Code.typed("RMA-1"), 5.0)
    assert gate.typed(other, 5.01) == (other,)


def test_after_forgetting_a_typed_code_passes_again() -> None:
    gate, typed = ScanGate(), Code.typed("RMA-1")
    gate.typed(typed, 5.0)
    gate.forget()
    assert gate.typed(typed, 5.01) == (typed,)


_SYMBOLOGIES = st.sampled_from([Symbology.QR, Symbology.EAN_13, Symbology.CODE_128, Symbology.ITF])
_CODES = st.builds(code, st.sampled_from(["1", "2", "3"]), _SYMBOLOGIES)
_FRAMES = st.lists(
    st.tuples(st.floats(0.01, 0.5, allow_nan=False), st.lists(_CODES, max_size=4).map(tuple)), max_size=40
)


def timed(steps: list[tuple[float, tuple[Code, ...]]]) -> list[tuple[float, tuple[Code, ...]]]:
    at_s, frames = 0.0, []
    for step_s, codes in steps:
        at_s += step_s
        frames.append((at_s, codes))
    return frames


@given(_FRAMES)
def test_what_comes_out_was_seen_before(steps: list[tuple[float, tuple[Code, ...]]]) -> None:
    gate = ScanGate()
    seen: set[Code] = set()
    for at_s, codes in timed(steps):
        seen.update(codes)
        assert seen.issuperset(gate.see(found(*codes), at_s))


@given(_FRAMES)
def test_no_code_comes_twice_without_an_absence_between(steps: list[tuple[float, tuple[Code, ...]]]) -> None:
    frames = timed(steps)
    came: dict[Code, float] = {}
    for at_s, look in run(ScanGate(), *frames):
        for each in look:
            # Absence ends with a frame that shows the code (up to 0.5 s later) and a look may be held.
            away = [t for t, codes in frames if came.get(each, at_s) <= t <= at_s and each not in codes]
            assert each not in came or away[-1] - away[0] + LOOK_S + 0.5 >= REARM_S
            came[each] = at_s


@given(_FRAMES)
def test_a_strong_code_is_never_swallowed(steps: list[tuple[float, tuple[Code, ...]]]) -> None:
    frames = timed(steps)
    end_s = frames[-1][0] + 1 if frames else 1.0
    out = {each for _, look in run(ScanGate(), *frames, (end_s, ())) for each in look}
    assert {each for _, codes in frames for each in codes if each.symbology in STRONG} <= out
