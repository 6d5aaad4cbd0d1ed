"""Short forms of the messages that the session's modules give."""

from receiving_station.domain.events import Message, Severity


def attention(code: str, **context: str) -> Message:
    """Something the operator has to notice."""
    return Message(code, Severity.ATTENTION, tuple(context.items()))


def info(code: str, **context: str) -> Message:
    """Something good to know."""
    return Message(code, Severity.INFO, tuple(context.items()))


def accepted(code: str, **context: str) -> Message:
    """It was taken as it was meant."""
    return Message(code, Severity.ACCEPTED, tuple(context.items()))


def stop(code: str, **context: str) -> Message:
    """Nothing else goes on."""
    return Message(code, Severity.STOP, tuple(context.items()))
