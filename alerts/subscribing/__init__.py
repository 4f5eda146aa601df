"""Who is told of what, on what terms: subscription files, readers who subscribe themselves, silences."""
