"""Running the Windows packages under Wine, for the tests only: nothing of this folder is ever shipped."""
