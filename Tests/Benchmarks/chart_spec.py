"""Reads the charts of a workbook's sheet from their XML: what they draw, and what they are made to look like."""

import posixpath
from xml.etree import ElementTree

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SIDES = {"": 0, "r": 2, "l": 3, "t": 4, "b": 5}


def related(archive, part):
    """What a part points at, by id: the kind of relation and the part's name."""
    folder, name = posixpath.split(part)
    path = f"{folder}/_rels/{name}.rels"
    if path not in archive.namelist():
        return {}
    return {
        item.get("Id"): (posixpath.basename(item.get("Type")), posixpath.normpath(f"{folder}/{item.get('Target')}"))
        for item in ElementTree.fromstring(archive.read(path)) if item.get("TargetMode") != "External"}


def charts(archive, sheet):
    """Every chart of a sheet, in order."""
    found = []
    for kind, drawing in related(archive, sheet).values():
        if kind != "drawing":
            continue
        targets = related(archive, drawing)
        for anchor in ElementTree.fromstring(archive.read(drawing)):
            place = anchor.find(ANCHOR + "from")
            chart = anchor.find(f".//{CHART}chart")
            number = lambda name: int(place.find(ANCHOR + name).text)
            words = anchor.find(f".//{ANCHOR}cNvPr").get("descr") or ""
            root = ElementTree.fromstring(archive.read(targets[chart.get(RELATION + "id")][1]))
            found.append((number("row"), number("col"), words) + read(root))
    return found


def value(node, path, default=""):
    found = node.find("/".join(CHART + name for name in path.split("/")))
    return default if found is None else found.get("val", default)


def text(node):
    """The words of a title."""
    title = node.find(CHART + "title")
    return "" if title is None else "".join(run.text or "" for run in title.iter(DRAWING + "t"))


def color(node):
    """The colour of a series: its own, or its marker's."""
    marker = node.find(CHART + "marker")
    place = (node if marker is None else marker).find(CHART + "spPr")
    fill = None if place is None else place.find(f"{DRAWING}solidFill/{DRAWING}srgbClr")
    return -1 if fill is None else int(fill.get("val"), 16)


def reference(node, *names):
    for name in names:
        found = node.find(f"{CHART}{name}//{CHART}f")
        if found is not None:
            return found.text
    return ""


def read(root):
    """Kind, title, legend, overlap, gap, axes and series."""
    plot = root.find(f"{CHART}chart/{CHART}plotArea")
    kind = next(child for child in plot if child.tag.endswith("Chart"))
    name = kind.tag.removeprefix(CHART)
    is_bar = value(kind, "barDir") == "bar"
    x, y = (axis(node) for node in plot if node.tag in (CHART + "catAx", CHART + "valAx"))
    series = [one_series(node) for node in kind.findall(CHART + "ser")]
    return (
        "bar" if is_bar else name, text(root.find(CHART + "chart")),
        int(root.find(f"{CHART}chart/{CHART}legend") is not None), int(value(kind, "overlap", "0")),
        int(value(kind, "gapWidth", "150")), x, y, series)


def one_series(node):
    labels = node.find(CHART + "dLbls")
    label = 0 if labels is None else 2 if value(labels, "showSerName") == "1" else 1
    number = None if labels is None else labels.find(CHART + "numFmt")
    side = "" if labels is None else value(labels, "dLblPos")
    plain = node.find(f"{CHART}tx/{CHART}v")
    name = plain.text if plain is not None else "=" + reference(node, "tx")
    return (
        name, reference(node, "cat", "xVal"), reference(node, "val", "yVal"), color(node), label,
        "" if number is None else number.get("formatCode"), SIDES[side])


def axis(node):
    number = node.find(CHART + "numFmt")
    least = value(node, "scaling/min", None)
    return (
        text(node), "" if number is None or number.get("sourceLinked") == "1" else number.get("formatCode"),
        int(node.find(CHART + "majorGridlines") is not None), int(bool(value(node, "scaling/logBase"))),
        int(least is not None), float(least or 0), int(value(node, "tickLblPos") == "low"),
        int(value(node, "scaling/orientation") == "maxMin"))
