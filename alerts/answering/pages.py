"""The few pages that a reader sees: what was done, or a question with one button. Pure; they load nothing."""

from html import escape

STYLE = """
:root { color-scheme: light dark; }
body { margin: 0; background: #eef0f2; color: #16191c; font: 17px/1.5 -apple-system, 'Segoe UI', Roboto, sans-serif; }
main { max-width: 34em; margin: 12vh auto 0; padding: 2em; background: #fff; border: 1px solid #d9dde1;
       border-radius: 8px; }
h1 { margin: 0 0 .5em; font-size: 1.4em; line-height: 1.3; text-wrap: balance; }
p { margin: 0 0 1em; overflow-wrap: anywhere; }
button { padding: .6em 1.4em; border: 0; border-radius: 4px; background: #2459a8; color: #fff; font: inherit;
         font-weight: 700; cursor: pointer; }
button:focus-visible { outline: 3px solid #8ec1ff; outline-offset: 2px; }
small { color: #59636e; }
@media (prefers-color-scheme: dark) {
  body { background: #14171a; color: #f0f2f4; }
  main { background: #1e2226; border-color: #363c42; }
  small { color: #aab2ba; }
}
"""
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Referrer-Policy": "no-referrer",  # the address holds a token
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


def said(title: str, text: str) -> str:
    """Give a page that only says something."""
    return _page(title, f"<p>{escape(text)}</p>")


def asked(title: str, text: str, button: str) -> str:
    """Give a page whose one button posts to its own address."""
    return _page(title, f'<p>{escape(text)}</p>\n<form method="post"><button>{escape(button)}</button></form>')


def _page(title: str, body: str) -> str:
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body><main>\n<h1>{escape(title)}</h1>\n{body}\n<p><small>Tocsin</small></p>\n</main></body>\n</html>\n"
    )
