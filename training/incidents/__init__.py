"""Resolution fitted and judged on labelled streams: `python -m training.incidents`."""
