"""The boards' words in the operator's language: the central sends names, values and English, the screen says these."""

from math import floor, log10

from receiving_station.application.boards import Cell
from receiving_station.domain.codes import shown
from ui.viewmodels.locale import number_text
from ui.viewmodels.words import tr, trn

NOTHING = "–"
_HOUR_MIN = 60
_DAYS_FROM_MIN = 48 * 60


def page_word(name: str) -> str:
    """A page's name on its key."""
    return {
        "floor": tr("Floor"),
        "times": tr("Where the seconds go"),
        "backlog": tr("Backlog"),
        "quality": tr("Quality"),
    }[name]


def figure_word(name: str, title: str) -> str:
    """What a number is; the central's own words for one that this version does not know."""
    return {
        "units_now": tr("units an hour now"),
        "units_shift": tr("units this shift"),
        "units_today": tr("units today"),
        "at_work": tr("benches at work"),
        "troubled": tr("benches need somebody"),
        "first_pass": tr("bench checks good at once"),
        "median": tr("median of a unit"),
        "p90": tr("nine of ten units are within"),
        "software": tr("of all time waiting for the software"),
        "units": tr("units"),
        "to_do": tr("parcels to do"),
        "announced": tr("expected"),
        "in_transit": tr("on the way"),
        "needs_person": tr("on hold for a person"),
        "parked": tr("parked at benches"),
        "benches": tr("benches"),
        "bad": tr("damaged, defective or unsafe"),
        "outliers": tr("products stand out"),
        "overrides": tr("suggestions overridden"),
        "kappa": tr("graders agree (kappa)"),
    }.get(name, title)


def table_word(name: str, by: str) -> str:
    """A table's title."""
    return {
        "stations": tr("Benches"),
        "hours": tr("Today, hour by hour"),
        "shares": tr("Where the seconds go"),
        "by": {
            "category": tr("Medians by category"),
            "brand": tr("Medians by brand"),
        }.get(by, tr("Medians by bench")),
        "forecast": tr("When it is done"),
        "ages": tr("What waits, by age and brand"),
        "skus": tr("Products by what is found wrong with them"),
        "reason_found": tr("What customers say and what is found"),
        "category_found": tr("What is found, by category"),
        "graders": tr("Agreement by grader"),
        "questions": tr("Agreement by question"),
        "overrides": tr("Suggestions that were overridden"),
    }.get(name, name)


def table_note(name: str) -> str:
    """What has to be known to read a table."""
    return {
        "shares": tr("Read from histograms: at most an eighth off. Waiting for a parcel is counted by parcel."),
        "forecast": tr("From the pace of the last three hours. Four times out of five it ends between the two times."),
        "ages": tr("Age is since the return was announced."),
        "skus": tr("Usual is the share among the brand's other products. Marked: more than luck would show."),
        "graders": tr("Cohen's kappa: 1 is always alike, 0 no more than by chance; with its 95 % range."),
        "questions": tr("Cohen's kappa: 1 is always alike, 0 no more than by chance; with its 95 % range."),
    }.get(name, "")


def column_word(key: str, title: str) -> str:
    """A column's head."""
    return {
        "station": tr("Bench"),
        "operator": tr("Signed in"),
        "state": tr("State"),
        "units_per_hour": tr("Units/h"),
        "of_target": tr("Of target"),
        "units_today": tr("Today"),
        "unsent": tr("Unsent"),
        "hour": tr("Hour"),
        "units": tr("Units"),
        "parcels": tr("Parcels"),
        "target": tr("Target"),
        "share": tr("Spent on"),
        "median_s": tr("Median"),
        "p90_s": tr("P90"),
        "of_all": tr("Of all"),
        "name": tr("Name"),
        "scanning_s": tr("Scanning"),
        "deciding_s": tr("Deciding"),
        "photo_s": tr("Photos"),
        "waiting_s": tr("Software"),
        "benches": tr("Benches"),
        "at": tr("Done at"),
        "early": tr("Hardly before"),
        "late": tr("Likely by"),
        "per_hour": tr("Parcels/h"),
        "brand": tr("Brand"),
        "under_a_day": tr("Under a day"),
        "1_to_3_days": tr("1–3 days"),
        "3_to_7_days": tr("3–7 days"),
        "over_a_week": tr("Over a week"),
        "all": tr("All"),
        "sku": tr("SKU"),
        "bad": tr("Bad"),
        "bad_share": tr("Bad of all"),
        "usual": tr("Usual"),
        "key": tr("Said or kind"),
        "damaged": tr("Damaged"),
        "defective": tr("Defective"),
        "grader": tr("Grader"),
        "question": tr("Question"),
        "looks": tr("Second looks"),
        "agreed": tr("Agreed"),
        "kappa": tr("Kappa"),
        "low": tr("From"),
        "high": tr("To"),
        "suggested": tr("Suggested"),
        "chosen": tr("Chosen"),
    }.get(key, title)


def said(word: str) -> str:
    """A stored word of the boards."""
    known = {
        "working": tr("working"),
        "idle": tr("idle"),
        "online": tr("online"),
        "offline": tr("offline"),
        "camera_lost": tr("camera lost"),
        "printer_out": tr("printer out"),
        "nobody_signed_in": tr("nobody signed in"),
        "never_heard_of": tr("never heard of"),
        "total": tr("whole unit"),
        "waiting_parcel": tr("waiting for a parcel"),
        "scanning": tr("scanning"),
        "checks": tr("checks"),
        "deciding": tr("deciding"),
        "photo": tr("photos"),
        "printing": tr("printing"),
        "waiting": tr("waiting for the software"),
        "announced": tr("expected"),
        "in_transit": tr("on the way"),
        "received": tr("received, being settled"),
        "partly_settled": tr("part is still to come"),
        "needs_person": tr("on hold for a person"),
        "item": tr("item"),
        "packaging": tr("packaging"),
        "disposition": tr("where it goes"),
        "unknown": tr("not said"),
        "undelivered": tr("undelivered"),
        "not told": tr("not told"),
    }
    return known.get(word) or _value_word(word) or shown(word.replace("_", " "))


def _value_word(word: str) -> str:
    """What customers say and benches find."""
    return {
        "size_too_small": tr("too small"),
        "size_too_large": tr("too large"),
        "unwanted": tr("unwanted"),
        "not_as_described": tr("not as described"),
        "wrong_item": tr("wrong item"),
        "defective": tr("defective"),
        "damaged_on_arrival": tr("damaged on arrival"),
        "style": tr("style"),
        "color": tr("colour"),
        "arrived_late": tr("arrived late"),
        "other": tr("other"),
        "like_new": tr("like new"),
        "good": tr("good"),
        "fair": tr("fair"),
        "dirty": tr("dirty"),
        "damaged": tr("damaged"),
        "unsafe": tr("unsafe"),
        "restock": tr("Restock"),
        "restock_as_grade": tr("Restock as B"),
        "clean_repack": tr("Clean and repack"),
        "refurbish": tr("Refurbish"),
        "rtv": tr("Back to vendor"),
        "quarantine": tr("Quarantine"),
        "hold_for_brand": tr("Hold for brand"),
        "donate": tr("Donate"),
        "recycle": tr("Recycle"),
        "destroy": tr("Destroy"),
        "return_to_customer": tr("Back to customer"),
    }.get(word, "")


def share_text(value: float) -> str:
    """0.25 as people write it: "25%", "25 %"."""
    decimals = 0 if value >= 0.1 or value == 0 else 1  # noqa: PLR2004 (two digits are enough)
    return tr("{number}%").replace("{number}", number_text(value * 100, decimals))


def rate_text(value: float) -> str:
    """A rate with three digits at most, and none that say nothing: "38.5", "412"."""
    if value == 0:
        return number_text(0)
    wanted = max(0, 2 - floor(log10(abs(value))))
    text = f"{value:.{wanted}f}"
    decimals = len(text.rstrip("0").partition(".")[2]) if "." in text else 0
    return number_text(value, decimals)


def seconds_short(value: float) -> str:
    """Seconds of a unit: "41 s", "4.2 s"."""
    decimals = 0 if value >= 10 else 1  # noqa: PLR2004 (two digits are enough)
    return tr("{seconds} s").replace("{seconds}", number_text(value, decimals))


def span_text(minutes: int) -> str:
    """A stretch of time: "4 min", "2 h 10 min", "3 days"."""
    if minutes < _HOUR_MIN:
        return tr("{minutes} min").replace("{minutes}", number_text(minutes))
    hours, rest = divmod(minutes, _HOUR_MIN)
    if minutes < _DAYS_FROM_MIN:
        return tr("{hours} h {minutes} min").replace("{hours}", number_text(hours)).replace("{minutes}", f"{rest:02d}")
    return trn("%n day(s)", hours // 24)


def value_text(value: Cell, kind: str) -> str:
    """A value of a kind that has no time in it."""
    if value is None:
        return NOTHING
    if isinstance(value, str):
        return said(value) if kind == "word" else value
    match kind:
        case "share":
            return share_text(value)
        case "seconds":
            return seconds_short(value)
        case "rate":
            return rate_text(value)
        case "span":
            return span_text(int(value))
        case _:
            return number_text(value)
