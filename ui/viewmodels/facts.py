"""What was settled, with its money as the operator's language writes it."""

from decimal import Decimal, InvalidOperation

from receiving_station.domain.offers import Reason, Softened
from receiving_station.domain.policy import UnitDecision
from ui.viewmodels.locale import money_text
from ui.viewmodels.words import flag_word, outcome_text, tr, trn

FLAGS_TOLD = 2
"""One line has room for the most important ones."""


def fact_text(fact: str) -> str:
    """One fact of what the central settled ("refund_full 24.90 EUR", "sellable 2"), money by locale."""
    kind, _, rest = fact.partition(" ")
    number, _, currency = rest.partition(" ")
    if currency:
        try:
            return outcome_text(f"{kind} {money_text(Decimal(number), currency)}")
        except InvalidOperation:
            return outcome_text(fact)
    return outcome_text(fact)


def resolution_text(decision: UnitDecision, softened: Softened) -> str:
    """What the customer will likely get, as the central decides it, and what a fee or a tier does to it."""
    if decision.resolution is None:
        flags = ", ".join(flag_word(flag) for flag in decision.flags[:FLAGS_TOLD])
        return tr("Likely: a person decides ({why}).").replace("{why}", flags)
    words = outcome_text(decision.resolution)
    if decision.amount is not None and decision.amount.amount:
        words = f"{words} {money_text(decision.amount.amount, decision.amount.currency)}"
    why = _why(decision, softened)
    if why:
        words = f"{words} ({', '.join(why)})"
    return tr("Likely: {what}.").replace("{what}", words)


def _why(decision: UnitDecision, softened: Softened) -> list[str]:
    why = []
    if decision.reason is Reason.LESS_FEE:
        percent = f"{softened.fee_percent.normalize():f}"
        why.append(tr("{percent} % fee").replace("{percent}", percent))
    if softened.is_fee_waived:
        why.append(tr("no fee: {tier} tier").replace("{tier}", softened.tier))
    if softened.extra_days:
        days = trn("%n days more: {tier} tier", softened.extra_days)
        why.append(days.replace("{tier}", softened.tier))
    return why
