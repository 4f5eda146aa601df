"""The world's feeds, politely polled: bytes to entries, pages to text, articles onto the log."""
