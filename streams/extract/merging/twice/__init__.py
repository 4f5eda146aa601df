"""One fight told twice: what the rules leave as two events of an article, weighed by all that speaks for one."""
