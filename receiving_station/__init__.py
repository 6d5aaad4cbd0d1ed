"""The station that receives returned parcels, and the central that settles them."""

__version__ = "0.1.0"
