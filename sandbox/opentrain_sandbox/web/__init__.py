"""HTTP: routing, errors, bodies, pagination, authorization, faults."""
