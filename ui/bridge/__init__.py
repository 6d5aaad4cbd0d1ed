"""QObject shells round Qt-free engines; signals carry frozen dataclasses."""
