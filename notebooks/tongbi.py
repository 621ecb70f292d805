"""Reads one run of a Tongbi warehouse for the notebooks, and draws what it says.

Figures come as ``decimal.Decimal`` and codes as text; a float is made only where a picture is drawn.
All questions of a notebook go to one run, so that a night that publishes meanwhile is not mixed in.

``TONGBI_WAREHOUSE`` names the warehouse; without it the demo's is read.
"""

import csv
import hashlib
import html
import io
import json
import os
import re
import subprocess
import unicodedata
import warnings
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

import matplotlib

import matplotlib.font_manager as fonts
import pandas as pd
from IPython.display import Image
from matplotlib.figure import Figure

HOME = Path(__file__).resolve().parent.parent
COMMAND = HOME / "jobs" / "tongbi"

#: What stands where no figure may or can be shown.
NOT_STATED = "未报告 not stated"

COLOURS = {
    "computed": "#4c86a8",
    "stated": "#b03a2e",
    "filed": "#6b8e23",
    "good": "#4c86a8",
    "bad": "#b03a2e",
    "open": "#8a8a8a",
}

#: Fonts with simplified Chinese, the best first.
CHINESE = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Noto Sans CJK JP",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
)

#: The tables give their reasons in English.
REASONS = (
    (r"a value is approximate: only the bounds of the change are known", "有约数,只知增幅的上下界"),
    (r"the earlier value is or may be zero: no relative change exists", "上年为零或可能为零,无相对增幅"),
    (r"no actual figure of (\S+)", r"\1尚无实绩"),
    (r"no return that counts is due for this region, provider and window", "该地区、机构类别、时期没有应计入的机构报表"),
)


class TongbiError(Exception):
    """What went wrong, where, and what to do next, in one message."""


def font() -> str:
    """The name of an installed font with Chinese; refuses to draw boxes in its stead."""
    for name in CHINESE:
        if name in {entry.name for entry in fonts.fontManager.ttflist}:
            return name
    # The list is kept from an earlier start and may be older than the font.
    for path in sorted(fonts.findSystemFonts()):
        if any(word in Path(path).name for word in ("CJK", "NotoSansSC", "SourceHanSans", "wqy")):
            fonts.fontManager.addfont(path)
    for name in CHINESE:
        if name in {entry.name for entry in fonts.fontManager.ttflist}:
            return name
    raise TongbiError(
        "no font with Chinese is installed, labels would be empty boxes; install one (on Debian: apt-get install"
        " fonts-noto-cjk) and start again"
    )


def _settings() -> None:
    matplotlib.rcParams.update(
        {
            "font.family": "sans-serif",
            "font.sans-serif": [font(), "DejaVu Sans"],
            "axes.unicode_minus": False,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "font.size": 10,
            "hatch.linewidth": 0.6,
        }
    )
    # A label that cannot be drawn is an error, not a line among others.
    warnings.filterwarnings("error", message=r"Glyph .* missing")


def checksum(path: Path) -> str:
    """The SHA-256 of an original: its bytes, and behind them those of its sidecar where it has one."""
    sidecar = path.with_name(path.stem + ".meta.json")
    content = path.read_bytes() + (sidecar.read_bytes() if sidecar.is_file() else b"")
    return hashlib.sha256(content).hexdigest()


def _ask(*arguments) -> str:
    done = subprocess.run(
        [str(COMMAND), *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False
    )
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise TongbiError(
            f"jobs/tongbi {arguments[0]} ended with exit code {done.returncode}: {said[-1] if said else 'no message'}"
        )
    return done.stdout.decode("utf-8")


def frame(text: str, figures=(), flags=(), lists=()) -> pd.DataFrame:
    """A table out of CSV: ``figures`` as Decimal, ``flags`` as bool, ``lists`` as lists, all else as text.

    An empty cell is None, never 0 and never an empty text.
    """
    head, *rows = csv.reader(io.StringIO(text))
    unknown = [name for name in (*figures, *flags, *lists) if name not in head]
    if unknown:
        raise TongbiError(f"the answer has no column {unknown[0]}; its columns are {', '.join(head)}")
    read = {name: str for name in head}
    read.update({name: Decimal for name in figures})
    read.update({name: {"true": True, "false": False}.__getitem__ for name in flags})
    read.update({name: json.loads for name in lists})
    columns = {
        name: pd.Series([read[name](row[i]) if row[i] else None for row in rows], dtype=object)
        for i, name in enumerate(head)
    }
    return pd.DataFrame(columns, columns=head, dtype=object)


class Run:
    """The newest published run, and the regions of which it knows reports."""

    def __init__(self, warehouse=None):
        given = warehouse or os.environ.get("TONGBI_WAREHOUSE") or HOME / "target" / "demo"
        self.warehouse = Path(given).resolve()
        _settings()
        sample = sorted(
            checksum(path)
            for path in (HOME / "jobs" / "sample" / "reports").rglob("*")
            if path.is_file()
        )
        known = ", ".join(f"'{sha}'" for sha in sample) or "''"
        rows = frame(
            _ask(
                *("sql", "--warehouse", self.warehouse, "--format", "csv"),
                f"""
                WITH spoken AS (
                  SELECT coalesce(region_code, '') AS region_code, count(*) AS documents,
                         count_if(original_sha256 IN ({known}) OR sha256 IN ({known})) AS invented
                  FROM document GROUP BY 1),
                named AS (SELECT region_code, max_by(region_name, window) AS region_name FROM trend GROUP BY 1)
                SELECT (SELECT max_by(run_id, sequence) FROM run) AS run_id,
                       s.region_code, coalesce(n.region_name, s.region_code) AS region_name, s.documents, s.invented
                FROM (SELECT 1) LEFT JOIN spoken s ON true LEFT JOIN named n ON s.region_code = n.region_code
                ORDER BY s.region_code""",
            ),
            figures=("documents", "invented"),
        )
        self.run_id = rows["run_id"][0]
        documents = sum(n for n in rows["documents"] if n is not None)
        invented = sum(n for n in rows["invented"] if n is not None)
        self.notice = ""
        if invented:
            self.notice = (
                "样本文件均为虚构 · the sample's documents are invented"
                if invented == documents
                else "含虚构的样本文件 · some documents are the invented sample's"
            )
        #: region_code -> name, for every region of which a report was read
        self.regions = {
            code: name for code, name in zip(rows["region_code"], rows["region_name"]) if code
        }

    def sql(self, query: str, figures=(), flags=(), lists=()) -> pd.DataFrame:
        """The answer of this one run."""
        return frame(
            _ask("sql", "--warehouse", self.warehouse, "--run", self.run_id, "--format", "csv", query),
            figures,
            flags,
            lists,
        )

    def explain(self, region: str, indicator: str, window: str, *more: str) -> dict:
        """Where one figure comes from, as ``explain --format json`` says it; fractions are Decimal."""
        text = _ask(
            *("explain", "--warehouse", self.warehouse, "--run", self.run_id, "--format", "json"),
            *("--region", region, "--indicator", indicator, "--window", window, *more),
        )
        return json.loads(text, parse_float=Decimal)

    def chart(self, title: str, height: float, columns: int = 1, **kwargs):
        """A figure with its axes; the title says where the documents are invented."""
        figure = Figure(figsize=(9.5, height), dpi=90, layout="constrained")
        axes = figure.subplots(1, columns, squeeze=False, **kwargs)[0]
        figure.suptitle(title + (f"\n{self.notice}" if self.notice else ""), fontsize=11)
        return figure, (axes[0] if columns == 1 else axes)


def show(figure: Figure, alt: str) -> Image:
    """The picture inline; ``alt`` says it in words for those who do not see it."""
    out = io.BytesIO()
    # Without the version of the drawing library the same picture is the same bytes.
    figure.savefig(out, format="png", metadata={"Software": None})
    return Image(data=out.getvalue(), format="png", alt=alt)


def names() -> dict:
    """The indicators' Chinese names, from the catalogue."""
    path = HOME / "src" / "main" / "resources" / "org" / "tongbi" / "indicator" / "indicators.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return {row["code"]: row["name_zh"] for row in rows}


def label(indicator: str, catalogue: dict) -> str:
    """An indicator's Chinese name with its code; of indicators of one's own the code alone."""
    name = catalogue.get(indicator)
    return f"{name} {indicator}" if name else indicator


def reason(english) -> str:
    """A reason of the tables in Chinese and English."""
    if english is None:
        return ""
    for pattern, chinese in REASONS:
        if re.fullmatch(pattern, english):
            return f"{re.sub(pattern, chinese, english)} ({english})"
    return english


def digits(value, places: int = 2, sign: bool = False) -> str:
    """A figure as text, rounded half to even; an em dash where there is none."""
    if value is None:
        return "—"
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
    return f"{rounded:+,f}" if sign else f"{rounded:,f}"


def plain(value) -> str:
    """A figure with all its digits."""
    return "—" if value is None else f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


class Table:
    """Rows with headings in Chinese and English, the same bytes from every version of pandas."""

    def __init__(self, rows: pd.DataFrame, headings: dict, caption: str = ""):
        self.caption = caption
        self.head = list(headings.values())
        self.body = [[self._cell(row[name]) for name in headings] for _, row in rows.iterrows()]

    @staticmethod
    def _cell(value) -> str:
        if isinstance(value, (list, tuple)):
            return ", ".join(map(str, value)) or "—"
        if isinstance(value, bool):
            return "是 yes" if value else "否 no"
        return plain(value) if value is None or isinstance(value, (Decimal, int)) else str(value)

    def _repr_html_(self) -> str:
        def row(tag, cells):
            return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>"

        lines = ["<table>"]
        if self.caption:
            lines.append(f"<caption>{html.escape(self.caption)}</caption>")
        lines.append(f"<thead>{row('th', self.head)}</thead><tbody>")
        lines += [row("td", cells) for cells in self.body]
        return "\n".join(lines + ["</tbody></table>"])

    def __repr__(self) -> str:
        rows = [self.head, *self.body]
        widths = [max(_width(row[i]) for row in rows) for i in range(len(self.head))]
        lines = [self.caption] if self.caption else []
        for row in rows:
            lines.append("  ".join(c + " " * (w - _width(c)) for c, w in zip(row, widths)).rstrip())
        return "\n".join(lines)
