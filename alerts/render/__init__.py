"""An alert as each channel shows it. Escaping is each renderer's own; how it is worded is shared."""
