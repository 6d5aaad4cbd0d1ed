"""Every promise of the wire contract, as cases that any central can be asked."""
