"""Judge an extraction by gold annotations: its prediction format and the figures."""
