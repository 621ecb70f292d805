"""Executes notebooks from start to end; keeps or compares what they say. Called by ``notebooks/run``."""

import re
import sys
from pathlib import Path

import nbformat
from nbclient.exceptions import CellExecutionError
from nbconvert.preprocessors import ExecutePreprocessor

HERE = Path(__file__).resolve().parent
CELL_SECONDS = 600
#: A path of this machine has no place in an output that is handed on.
PATHS = re.compile(r"(?<![\w.])/(?:home|root|tmp|usr|var|opt|Users|work|srv)/|[A-Z]:\\Users")


class Failed(Exception):
    """A notebook that does not hold; the message names it and its cell."""


def execute(path: Path):
    """The notebook with its outputs, without what differs from run to run."""
    notebook = nbformat.read(path, as_version=4)
    # Outputs of an earlier run say nothing of this one.
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    runner = ExecutePreprocessor(timeout=CELL_SECONDS, startup_timeout=120, kernel_name="python3")
    try:
        runner.preprocess(notebook, {"metadata": {"path": str(path.parent)}})
    except CellExecutionError as error:
        raise Failed(f"{path.name}: {error.ename}: {error.evalue}") from error
    return normalised(path, notebook)


def normalised(path: Path, notebook):
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})
        if cell.cell_type != "code":
            continue
        for output in cell.outputs:
            if output.output_type == "stream" and output.name == "stderr":
                raise Failed(f"{path.name}, cell {cell.id}: a warning: {output.text.strip().splitlines()[-1]}")
            if "metadata" in output:
                output.metadata = nbformat.from_dict({k: v for k, v in output.metadata.items() if v})
        for text in texts(cell):
            if str(HERE.parent) in text or PATHS.search(text):
                raise Failed(f"{path.name}, cell {cell.id}: its output holds a path of this machine")
    return notebook


def texts(cell) -> list:
    """All that a cell's outputs say in words; of a picture only that there is one."""
    said = []
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            said.append(output.text)
        for kind, content in sorted(output.get("data", {}).items()):
            said.append(f"[{kind}]" if kind.startswith("image/") else content)
    return said


def differing(path: Path, executed) -> list:
    """One line for each cell whose committed words are not the run's."""
    committed = nbformat.read(path, as_version=4)
    found = []
    for kept, made in zip(committed.cells, executed.cells):
        before, after = "\n".join(texts(kept)).splitlines(), "\n".join(texts(made)).splitlines()
        if before != after:
            lines = [pair for pair in zip(before + [""] * len(after), after + [""] * len(before)) if pair[0] != pair[1]]
            found.append(f"{path.name}, cell {made.id}: committed {lines[0][0]!r}, run {lines[0][1]!r}")
    return found


def main(mode: str, out: Path, names: list) -> int:
    out.mkdir(parents=True, exist_ok=True)
    wrong = []
    for path in [HERE / name for name in names] or sorted(HERE.glob("*.ipynb")):
        try:
            executed = execute(path)
        except Failed as failure:
            wrong.append(str(failure))
            continue
        # Sorted keys and fixed indents: the same outputs are the same bytes.
        text = nbformat.writes(executed, version=4) + "\n"
        (out / path.name).write_text(text, encoding="utf-8")
        if mode == "--keep":
            path.write_text(text, encoding="utf-8")
        elif mode == "--check":
            wrong += differing(path, executed)
        print(f"notebooks: {path.name} executed", file=sys.stderr)
    for line in wrong:
        print(f"notebooks: {line}", file=sys.stderr)
    if wrong and mode == "--check":
        print("notebooks: where the new figures are right, notebooks/run --keep writes them back", file=sys.stderr)
    return 4 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
