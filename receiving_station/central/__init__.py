"""The central returns system: takes facts from stations, decides once, settles once."""
