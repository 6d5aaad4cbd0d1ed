"""The catalogue of sentences an operator may read: what happened, what was kept, what to do.

Keys are the codes of ``Message`` and ``StationError``; gaps are filled from their context. The window
translates the sentence before it fills the gaps.
"""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    # --- scanning and looking up
    "code_read": "Label read. Looking it up …",
    "item_not_parcel": "That is an item's code. Scan the label of its parcel first.",
    "return_opened": "{rma}: scan the first item, or pick it from the list.",
    "rto_arrived": "{rma} came back undelivered. Look at the parcel: is it still sealed?",
    "received_before": "This return was received here before. Add only what is new in this parcel.",
    "several_matches": "More than one return fits this label. Choose the one on the paper inside.",
    "parcel_unknown": "Nobody announced this parcel. Nothing is lost: park it and it will be looked for.",
    "parcel_unknown_not_asked": (
        "This parcel is not in the local data, and the central cannot be asked now. Park it: it is looked up "
        "again when the network is back."
    ),
    "plate_known": "This unit was received already ({units} in its parcel, by {operator}): {word}.",
    "scan_this_parcel": "That is not this parcel's label. Scan the label of this parcel.",
    "finish_unit_first": "Finish the item in hand first; then scan the next one.",
    "code_unreadable": "That code holds nothing that can be read. Scan it again, or type the number under it.",
    "still_saving": "The parcel is being saved. Scan the next one in a moment.",
    "not_now": "That key does nothing at this step. The question on the screen comes first.",
    # --- identifying
    "unit_identified": "{item}: answer the questions.",
    "not_in_return": "{item} is not in this return. F3 adds it as an extra, F1 if it came instead of another.",
    "one_too_many": "{item}: all announced units are here already. F3 adds one more.",
    "left_undecided": "{item} was scanned before and not recorded. Backspace takes you back to it.",
    "serial_twice": "{item} is in this parcel's record already; it was not recorded again.",
    "parcel_full": "One record holds {limit} units and no more. Check the items one by one, or call your supervisor.",
    "scan_or_pick": "Scan the item, or press the number of its line.",
    "nothing_open": "Every announced item is here already. F3 adds an extra.",
    "extra_noted": "Noted as an extra. It goes to quarantine until somebody decides.",
    "wrong_item_noted": "Noted as a wrong item. It goes to quarantine until somebody decides.",
    "rest_missing": "The rest is noted as missing. Look it over, then press Enter.",
    "rto_check_each": "Open the parcel and scan each item.",
    "rto_back_to_stock": "All items go back to stock, sealed as they are. Press Enter to finish.",
    # --- grading
    "answer_needed": "This question needs an answer. Nothing answered means quarantine.",
    "not_a_choice": "That is not one of the answers here.",
    "photo_needed": "This item needs a photo: put it under the camera and press Space.",
    "photo_or_set_aside": (
        "No photo could be taken. Check the camera and press Space again, or press Enter: "
        "the item goes to quarantine without one."
    ),
    "stop_photo_failed": (
        "No photo could be taken. Press Space again, or scan the parcel's label: it is set aside without one."
    ),
    "photos_enough": "There are {limit} photos of this already. They are kept; more are not needed.",
    "photo_taken": "Photo saved.",
    "photo_on_its_way": "A photo is still being saved. Press Enter again in a moment.",
    "photo_no_picture": "No photo was taken: the camera gives no picture. The parcel is kept. Check the camera.",
    "photo_not_saved": "The photo was not saved. The parcel is kept. Free some space, then take it again.",
    "photo_blurred": "No photo yet: it would be blurred. Hold still and press Space; a second press keeps it as it is.",
    "photo_too_dark": "No photo yet: it would be too dark. Switch a lamp on and press Space; a second press keeps it as it is.",
    "photo_empty": "No photo yet: nothing is under the camera. Put it there and press Space; a second press keeps it as it is.",
    "unit_done": "{item} is done.",
    "stop_unsafe": "Unsafe item. Nothing else goes on until it is set aside.",
    "stop_unsafe_todo": "Do not touch it further. Take a photo, set it aside, tell your supervisor.",
    "stop_photo_first": "Take a photo of it first (Space), then scan the parcel's label.",
    "unit_set_aside": "Set aside in quarantine. Your supervisor sees it.",
    "undone": "One step back.",
    "nothing_to_undo": "Nothing to take back here. Esc leaves this parcel.",
    # --- finishing
    "parcel_saved": "Saved. It is sent by itself.",
    "scan_to_discard": "To forget what was recorded here, scan this parcel's label again. Esc goes back.",
    "parcel_discarded": "This parcel was closed without a record. Scan it again at any time.",
    "draft_resumed": "You are back where the station stopped. Nothing was lost.",
    "receipt_not_saved": "The parcel could not be saved. Everything you entered is kept. Press Enter again.",
    "draft_not_saved": "The last step could not be written to disk. Do not switch off; free some space.",
    # --- why a disposition is suggested
    "why_sealed": "Sealed and like new: it can be sold as it is.",
    "why_repack": "Like new but opened: it needs new packaging.",
    "why_grade": "Good, not new: it is sold as a lower grade.",
    "why_fair": "Used: it is worth preparing before it is sold.",
    "why_dirty": "Dirty: it is cleaned and packed again.",
    "why_damaged": "Damaged: it stays out of stock until somebody decides.",
    "why_defective": "Defective: it goes back to the vendor.",
    "why_unsafe": "Unsafe: nobody touches it until it is cleared.",
    "why_unanswered": "Not everything is answered: quarantine.",
    "why_not_announced": "Nobody announced it: quarantine until somebody decides.",
    # --- the world's faults
    "camera_not_open": "No picture from {name}: {reason}. {advice} Scanner and keyboard work on.",
    "camera_lost": "No more pictures from {name}. Scanner and keyboard work on. Check its cable.",
    "camera_black": "The camera's picture is black. Take off the lens cap, or check the light. Scanner and keyboard work on.",
    "camera_frozen": "The camera's picture stands still. Unplug the camera and plug it in again. Scanner and keyboard work on.",
    "camera_wrong_lens": "The corners of the picture are black: the lens does not fit this camera, or something covers it.",
    "camera_never_sharp": "Nothing in the picture is sharp: set the focus (F10), or wipe the lens. It may be the wrong lens.",
    "camera_low_resolution": "The camera gives {width} × {height} only: small codes are not read. Choose a larger size (F10).",
    "settings_not_saved": "The settings could not be saved to {path} ({reason}). They hold until the station is closed.",
    "camera_saved": "Camera settings saved.",
    "camera_kept": "Camera settings hold until the station is closed; this run has no settings file.",
    "hint_too_far": "Too far away: bring it nearer to the camera.",
    "hint_too_dark": "Too dark: more light, please.",
    "hint_too_bright": "Too bright: less light, please.",
    "hint_glare": "Glare: tilt it, so that the lamp is not mirrored.",
    "hint_hold_still": "Hold still.",
    "hint_blurred": "Not sharp: hold it still, or further from the camera.",
    "video_ended": "The video {name} has ended. Scanner and keyboard work on.",
    "picture_not_read": "The picture {name} cannot be read: {reason}. It was passed over.",
    "already_running": "The station is running already on this data (process {pid}, since {since}). Use that one.",
    "database_newer": "The station's data was written by a newer version. Nothing was changed. Install that version.",
    "database_damaged": "The station's data file is damaged. It was left as it is. Call your IT.",
    "database_trouble": "The station's data could not be read or written: {reason}. What was saved is kept. Free some space, then try again.",
    "data_folder_not_usable": "The data folder {path} cannot be written. Nothing was changed. Check its rights, or set another folder.",
    "setting_wrong": "{place}: {reason}.",
    "bench_broken": "The measurement was given up: {reason}.",
    "central_not_started": "The embedded central did not start. {reason}",
    # --- reasons, said within another sentence
    "disk_full": "the disk is full",
    "disk_error": "the disk does not take it",
    "database_busy": "something else holds it",
    "not_a_picture": "the camera gave no picture",
    # --- why a receipt needs somebody
    "offline": "Offline. You can go on: everything is kept here and sent when the network is back.",
    "signed_out": "The central does not accept this station's token. Work is kept here. Call your supervisor.",
    "not_the_central": "Something answers that is not the central (a log-in page, perhaps). Work is kept here.",
    "no_such_host": "Nobody knows the central's address. You can go on: work is kept here. Check the address in the settings, or the network's name server.",
    "nobody_listens": "The central's computer is there, but the central is not running on it. You can go on: work is kept here and sent when it runs.",
    "no_network": "This PC has no way to the central's network. You can go on: work is kept here. Check the cable or the Wi-Fi.",
    "no_answer_in_time": "The central did not answer in time. You can go on: work is kept here and sent again by itself.",
    "tls_expired": "The central's certificate has expired, so it cannot be trusted. Work is kept here. Tell your IT; check this PC's date, too.",
    "tls_not_yet": "The central's certificate is not valid yet by this PC's clock. Work is kept here. Check this PC's date and time.",
    "tls_untrusted": "Nobody this PC trusts has signed the central's certificate. Nothing was sent; work is kept here. Tell your IT.",
    "tls_wrong_host": "The certificate belongs to another computer than the central. Nothing was sent; work is kept here. Tell your IT.",
    "tls_trouble": "No secure connection to the central could be made. Nothing was sent; work is kept here. Tell your IT.",
    "login_page": "This network wants somebody to log in first (a page answers in the central's place). Work is kept here. Open a browser and log in.",
    "proxy_sign_in": "The proxy of this network wants a user and password. Work is kept here. Tell your IT.",
    "proxy_trouble": "A proxy on the way says that it cannot reach the central. Work is kept here and sent again by itself.",
    "other_contract": "Something answers, but not as a central does. Work is kept here. Check the central's address in the settings.",
    "clock_ahead": "This PC's clock is {minutes} minutes ahead of the central's. Work is kept and sent. Set the clock of this PC.",
    "clock_behind": "This PC's clock is {minutes} minutes behind the central's. Work is kept and sent. Set the clock of this PC.",
    "feed_odd": "{count} announcements need a newer version of this program. They are kept aside; everything else arrived. Tell your IT.",
    "central_busy": "The central is busy. Work is kept here and sent again by itself.",
    "central_needs_person": "The central has it. Somebody there has to decide; nothing is left to do at the bench.",
    "photo_missing": "A photo of this parcel is gone from this PC. The record is kept here; a supervisor decides.",
    "amend_later": "This record is being sent right now. Nothing was changed. Correct it when the central has answered.",
    "amended_before": "This record was corrected before. Nothing was changed. Correct the newer one.",
    "parcel_not_here": "There is no such record on this PC. Nothing was changed.",
    "conflict": "The central has another record of this parcel. Both are kept; a supervisor decides.",
    "refused": "The central could not accept this record. It is kept here; a supervisor decides.",
}


def text_of(code: str) -> str:
    """The English sentence of a code; an unlisted code is shown as itself rather than as nothing."""
    return TEXTS.get(code, code)
