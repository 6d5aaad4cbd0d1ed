"""What IT must see: told once when it begins, once when it is over, in the log that goes to the system's own."""

import logging
from collections.abc import Iterable

from receiving_station.application.messages import TEXTS

IT_LOG = "receiving_station.it"
log = logging.getLogger(IT_LOG)

FOR_IT = frozenset(
    {
        "signed_out", "not_the_central", "other_contract", "pac_trouble", "proxy_sign_in", "proxy_trouble",
        "tls_expired", "tls_not_yet", "tls_untrusted", "tls_wrong_host", "tls_trouble", "login_page",
        "clock_ahead", "clock_behind", "feed_odd", "disk_low", "backup_not_made", "database_trouble",
        "database_restored", "database_restored_partly", "database_begun_anew", "journal_damaged", "draft_lost",
        "draft_unreadable", "database_newer", "database_damaged", "database_not_restored", "settings_not_saved",
        "data_folder_not_usable", "setting_wrong",
    }
)  # fmt: skip
"""Codes of the catalogue. A network that is away is none of them: that is every night's business."""


def tell_it(codes: Iterable[str]) -> None:
    """These happened: each that IT must see is one record, by its code and its English sentence, gaps left open.

    The gaps stay open because what fills them may be a path with a name in it; the station's own log has more.
    """
    for code in codes:
        if code in FOR_IT:
            log.error("%s: %s", code, TEXTS.get(code, code), extra={"code": code})


class Watch:
    """Troubles that last: each is told when it begins and when it is over, not with every pass."""

    def __init__(self) -> None:
        self._held: frozenset[str] = frozenset()

    def hear(self, codes: Iterable[str]) -> None:
        """These troubles are there now, and no others."""
        now = frozenset(codes) & FOR_IT
        tell_it(sorted(now - self._held))
        for code in sorted(self._held - now):
            log.info("%s is over", code, extra={"code": code})
        self._held = now
