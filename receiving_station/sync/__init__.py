"""Getting what the operator did to the central: outbox, reply policy, feed."""
