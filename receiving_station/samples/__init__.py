"""Sample data made by code: two invented brands, twelve parcels, their labels and their goods."""
