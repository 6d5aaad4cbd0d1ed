"""The brand's guided checks of the unit in hand: which is due, what an answer means, what comes after."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from receiving_station.domain.codes import safe_text
from receiving_station.domain.events import Accepted, Answered, Event, Message, Outcome
from receiving_station.domain.returns import CheckAnswer
from receiving_station.domain.rules import BrandRules, Check, CheckKind
from receiving_station.domain.session import Session, Step, UnitWork, Where
from receiving_station.domain.told import attention, info, stop
from receiving_station.domain.vocabulary import ItemCondition, Packaging

NO_PHOTO = "no_photo"
"""Answer of a photo check where no photo could be had."""
_YES_NO = ("yes", "no")
_GRADES = tuple(ItemCondition)
"""Best first."""
_TEXT_LIMIT = 500


def due_check(unit: UnitWork, rules: BrandRules) -> Check | None:
    """The next check that is not answered, or None."""
    if unit.packaging is Packaging.SEALED and rules.sealed_skips_checks:
        return None
    answered = {answer.check_id for answer in unit.checks}
    return next((check for check in checks_of(unit, rules) if check.check_id not in answered), None)


def checks_of(unit: UnitWork, rules: BrandRules) -> tuple[Check, ...]:
    """The brand's checks for a unit's category."""
    return tuple(check for check in rules.checks if not check.categories or unit.category in check.categories)


def grade_of(unit: UnitWork, rules: BrandRules) -> ItemCondition | None:
    """The grade that the answers suggest: the worst of the best that each allows; None: they say nothing."""
    checks = {check.check_id: check for check in rules.checks}
    caps = [
        cap
        for answer in unit.checks
        if (check := checks.get(answer.check_id)) is not None and (cap := _cap(check, answer.answer)) is not None
    ]
    return max(caps, key=_GRADES.index, default=None)


def _cap(check: Check, answer: str) -> ItemCondition | None:
    if check.kind is CheckKind.NUMBER:
        number = number_in(answer)
        is_low = number is not None and check.lowest is not None and number < check.lowest
        is_high = number is not None and check.highest is not None and number > check.highest
        return check.outside_at_best if is_low or is_high else None
    return next((option.at_best for option in check.options if option.value == answer), None)


def number_in(text: str) -> Decimal | None:
    """The number that was typed, with point or comma; None: it is none."""
    try:
        number = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


# --- On the way ------------------------------------------------------------------------------------


def go_to_checks(session: Session, unit: UnitWork, event: Event, where: Where, told: Message | None = None) -> Outcome:
    """The next check, or the question of the item's state after the last one."""
    rules = where.rules_of(session, unit)
    due = due_check(unit, rules)
    unit = replace(unit, item_suggested=grade_of(unit, rules))
    step = Step.ITEM if due is None else Step.CHECK
    after = replace(session, current=unit, step=step, check_since=None if due is None else event.at)
    return Outcome(after, (), told)


def check_answered(session: Session, unit: UnitWork, event: Answered, where: Where) -> Outcome:
    """An answer by button, number or text."""
    check = due_check(unit, where.rules_of(session, unit))
    if check is None:
        return go_to_checks(session, unit, event, where)
    value = safe_text(event.value).strip()[:_TEXT_LIMIT]
    match check.kind:
        case CheckKind.YES_NO | CheckKind.CHOICE:
            known = tuple(option.value for option in check.options) or _YES_NO
            is_fitting = value in known
        case CheckKind.NUMBER:
            is_fitting = number_in(value) is not None
        case CheckKind.TEXT:
            is_fitting = bool(value)
        case _:
            is_fitting = False
    if not is_fitting:
        is_number = check.kind is CheckKind.NUMBER
        return Outcome(session, (), attention("not_a_number" if is_number else "not_a_choice"))
    return _noted(session.remembered(), unit, check, value, event, where)


def check_accepted(session: Session, unit: UnitWork, event: Accepted, where: Where) -> Outcome:
    """Enter: a timed step is done; a photo that cannot be had is left out."""
    check = due_check(unit, where.rules_of(session, unit))
    if check is None:
        return go_to_checks(session, unit, event, where)
    if check.kind is CheckKind.TIMED:
        left_s = seconds_left(session, check, event.at)
        if left_s > 0:
            return Outcome(session, (), attention("not_long_enough", seconds=str(left_s)))
        return _noted(session.remembered(), unit, check, "", event, where)
    if check.kind is CheckKind.PHOTO and unit.photo_failed:
        return _noted(session.remembered(), unit, check, NO_PHOTO, event, where)
    return Outcome(session, (), attention("photo_needed" if check.kind is CheckKind.PHOTO else "answer_needed"))


def seconds_left(session: Session, check: Check, at: datetime) -> int:
    """How long a timed step still takes."""
    since = session.check_since or at
    left = timedelta(seconds=check.seconds) - (at - since)
    return max(0, -(-int(left.total_seconds() * 1000) // 1000))


def photo_checked(session: Session, unit: UnitWork, event: Event, where: Where, told: Message | None) -> Outcome:
    """A photo of the unit was taken while a check is asked: it answers one that wants a photo."""
    check = due_check(unit, where.rules_of(session, unit))
    if check is None or check.kind is not CheckKind.PHOTO:
        return Outcome(replace(session, current=unit), (), told)
    return _noted(session, unit, check, "", event, where, told)


def _noted(
    session: Session, unit: UnitWork, check: Check, value: str, event: Event, where: Where, told: Message | None = None
) -> Outcome:
    unit = replace(unit, checks=(*unit.checks, CheckAnswer(check.check_id, value, event.at)))
    return go_to_checks(session, unit, event, where, told)


# --- The grade, and the evidence it needs ----------------------------------------------------------


def item_answered(session: Session, unit: UnitWork, item: ItemCondition, where: Where) -> Outcome:
    """The operator decides the grade, whatever the checks suggest."""
    current = replace(unit, item=item).judged(where.rules_of(session, unit))
    after = replace(session.remembered(), current=current)
    if item is ItemCondition.UNSAFE:
        return Outcome(replace(after, step=Step.STOP), (), stop("stop_unsafe"))
    after = after_evidence(after, current)
    match after.step:
        case Step.PHOTO:
            return Outcome(after, (), info("photo_needed"))
        case Step.NOTE:
            return Outcome(after, (), info("note_needed"))
        case _:
            return Outcome(after)


def after_evidence(session: Session, unit: UnitWork) -> Session:
    """The evidence that still lacks, or the question where it goes."""
    if unit.photos_lacking:
        return replace(session, step=Step.PHOTO)
    return replace(session, step=Step.NOTE if unit.is_note_lacking else Step.DISPOSITION)
