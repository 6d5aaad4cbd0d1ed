"""What a plate's label says, in the bench's words."""

from receiving_station.application.plate_label import PlateLabel
from receiving_station.domain.events import PrintPlate
from receiving_station.domain.returns import ExpectedReturn
from ui.viewmodels.words import disposition_word, tr


def label_of(wanted: PrintPlate, expected: ExpectedReturn | None) -> PlateLabel:
    """The label of a unit, or of a parcel that was parked.

    Args:
        wanted: What is asked of the printer.
        expected: The return it belongs to, for brand and order, where it is known.
    """
    if wanted.goes_to is not None:
        goes_to = disposition_word(wanted.goes_to)
    elif wanted.shelf:
        goes_to = tr("Shelf {shelf}").replace("{shelf}", wanted.shelf)
    else:
        goes_to = tr("Unknown parcel")
    return PlateLabel(
        plate=wanted.plate,
        goes_to=goes_to,
        brand=expected.brand if expected is not None else "",
        order_number=expected.order_number if expected is not None else "",
        rma=wanted.title,
        name=wanted.name,
    )
