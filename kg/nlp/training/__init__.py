"""Training of the Dutch pipeline; needs torch, which the rest of the package never imports."""
