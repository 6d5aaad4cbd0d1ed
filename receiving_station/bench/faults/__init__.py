"""The fault harness: a real station and a real central, a line that lies between them, and kills at any instant.

``run`` is the harness, ``proxy`` the line, ``plan`` what goes wrong and when, ``station`` the station's process with
a scripted operator (``hands``) at it, ``goods`` what arrives, ``journal`` what the operator was told, ``model`` the
plain ledger that the central's must equal, ``check`` the reckoning. Decision 015 says why it is built so.
"""
