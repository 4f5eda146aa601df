"""How well Tocsin reads, measured and written down."""
