"""A figure of curves as SVG: sizes to the right, times upwards, both by powers of ten."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

WIDTH, HEIGHT = 640, 360
LEFT, RIGHT, TOP, BOTTOM = 70, 20, 40, 90
COLOURS = ("#0b5394", "#6fa8dc", "#b45f06", "#38761d")


@dataclass(frozen=True)
class Line:
    """One curve: its name and its points, (size, time)."""

    name: str
    points: Sequence[tuple[float, float]]


def draw(file: Path, title: str, upwards: str, lines: Sequence[Line]) -> None:
    """Write the figure."""
    sizes = [size for line in lines for size, _ in line.points]
    times = [time for line in lines for _, time in line.points]
    across = (math.floor(math.log10(min(sizes))), math.ceil(math.log10(max(sizes))))
    up = (math.floor(math.log10(min(times))), math.ceil(math.log10(max(times))))

    def x(size: float) -> float:
        return LEFT + (math.log10(size) - across[0]) / (across[1] - across[0]) * (WIDTH - LEFT - RIGHT)

    def y(time: float) -> float:
        return HEIGHT - BOTTOM - (math.log10(time) - up[0]) / (up[1] - up[0]) * (HEIGHT - TOP - BOTTOM)

    parts = [f'<text x="{LEFT}" y="20" font-size="15">{escape(title)}</text>']
    for power in range(across[0], across[1] + 1):
        at = x(10**power)
        parts.append(f'<path d="M{at:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>')
        parts.append(f'<text x="{at:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{10**power:,}</text>')
    for power in range(up[0], up[1] + 1):
        at = y(10.0**power)
        parts.append(f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    middle = (TOP + HEIGHT - BOTTOM) / 2
    parts.append(
        f'<text transform="rotate(-90 18 {middle})" x="18" y="{middle}" text-anchor="middle">{escape(upwards)}</text>'
    )
    for number, line in enumerate(lines):
        colour, low = COLOURS[number % len(COLOURS)], HEIGHT - BOTTOM + 40 + 16 * number
        points = " ".join(f"{x(size):.1f},{y(time):.1f}" for size, time in line.points)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<path d="M{LEFT} {low - 4}h24" stroke="{colour}" stroke-width="3"/>')
        parts.append(f'<text x="{LEFT + 32}" y="{low}">{escape(line.name)}</text>')
    look = 'font-family="sans-serif" font-size="12"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {look}>'
    back = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>'
    file.write_text("\n".join([head, back, *parts, "</svg>", ""]), encoding="utf-8")
