"""The reference pages, a module each with `page() -> str`: text from the code, so that it cannot differ from it."""
