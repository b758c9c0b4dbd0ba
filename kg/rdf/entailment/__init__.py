"""What follows from the graph: the closure that is kept, and reasoning on request."""
