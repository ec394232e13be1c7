#!/usr/bin/env python3
"""Write the man pages: one for the program, one for each command.

usage: manual.py PROGRAM VERSION DATE FOLDER

Everything comes from the program itself: commands and options from the JSON that swift-argument-parser prints for
`--experimental-dump-help`, the sections after the options (outputs, exit statuses) from `help export`. So a page cannot
say anything that the program does not.
"""
import json
import pathlib
import re
import subprocess
import sys

program, version, date, folder = sys.argv[1:]
NAME = "aiweekly-export"


def run(*arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def escaped(text):
    """Text in which roff sees no commands: a backslash, a hyphen that can be copied, a dot at the start of a line."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return re.sub(r"^([.])", r"\\&\1", text, flags=re.M).replace("^", "\\(ha").replace("~", "\\(ti")


def spelled(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def option(argument):
    """An option with its value and what it does; None for what a manual does not show."""
    if not argument.get("shouldDisplay", True):
        return None
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        names = rf"\fI{escaped(value)}\fR" + (" ..." if argument.get("isRepeating") else "")
    else:
        names = sorted(argument["names"], key=lambda name: name["kind"] != "short")
        names = ", ".join(rf"\fB{escaped(spelled(name))}\fR" for name in names)
        if argument["kind"] == "option":
            names += rf" \fI{escaped(value)}\fR"
    text = argument.get("abstract", "")
    values = argument.get("allValues") or argument.get("allValueStrings")
    if values:
        text += f" One of: {', '.join(values)}."
    return f".TP\n{names}\n{escaped(text)}"


def sections(text):
    """Sections of help, `EXAMPLES:` and indented lines, as sections of a page. Text before the first is one paragraph."""
    made, literal = [], False
    for line in text.rstrip().split("\n"):
        heading = re.fullmatch(r"([A-Z][A-Z ]+):", line)
        indented = line.startswith("  ")
        if literal and not indented and line:
            made.append(".fi")
            literal = False
        if heading:
            made.append(f".SH {heading[1]}")
        elif indented and not literal:
            made += [".nf", escaped(line[2:])]
            literal = True
        elif indented:
            made.append(escaped(line[2:]))
        elif line:
            made.append(escaped(line))
        else:
            made.append("" if literal else ".PP")
    if literal:
        made.append(".fi")
    # A heading right after a paragraph's end needs no empty paragraph between.
    return re.sub(r"(\.PP\n)+(?=\.SH)", "", "\n".join(made))


def page(title, synopsis, command, after, others):
    abstract = command["abstract"]
    # In one clause, as `whatis` shows it: without the form of lines.
    brief = re.split(":|, as ", abstract[0].lower() + abstract[1:].rstrip("."))[0]
    options = [option(argument) for argument in command["arguments"]]
    options = [text for text in options if text]
    discussion = command.get("discussion", "")
    before, mark, examples = discussion.partition("EXAMPLES:\n")
    remarks = ""
    if mark:
        # What follows the indented examples is text about the command.
        examples, _, remarks = examples.partition("\n\n") if "\n\n" in examples else (examples, "", "")
    lines = [
        f'.TH {title.upper().replace("-", chr(92) + "-")} 1 "{date}" "{NAME} {version}" "User Commands"',
        ".SH NAME", rf"{escaped(title)} \- {escaped(brief)}",
        ".SH SYNOPSIS", rf"\fB{escaped(synopsis[0])}\fR {escaped(synopsis[1])}",
        ".SH DESCRIPTION", escaped(abstract),
    ]
    for text in (before, remarks):
        if text.strip():
            lines += [".PP", sections(text)]
    lines += [".SH OPTIONS", *options]
    if after:
        lines.append(sections(after))
    if mark:
        lines += [".SH EXAMPLES", sections(examples)]
    lines += [".SH SEE ALSO", ",\n".join(rf"\fB{escaped(other)}\fR(1)" for other in others)]
    return "\n".join(lines) + "\n"


root = json.loads(run("--experimental-dump-help"))["command"]
commands = {command["commandName"]: command for command in root["subcommands"] if command["commandName"] != "help"}
pages = [NAME] + [f"{NAME}-{name}" for name in commands if name != "export"]
target = pathlib.Path(folder)
target.mkdir(parents=True, exist_ok=True)
for name, command in commands.items():
    text = run("help", name)
    usage = re.search(r"^USAGE: (.*(?:\n  .*)*)", text, re.M)[1]
    usage = re.sub(r"\s+", " ", usage)
    called = NAME if name == "export" else f"{NAME} {name}"
    title = called.replace(" ", "-")
    # The sections after the options are in no definition: they are printed behind it.
    after = text[text.index("OUTPUTS:\n"):] if name == "export" else ""
    (target / f"{title}.1").write_text(
        page(title, (called, usage.removeprefix(called).strip()), command, after, [p for p in pages if p != title]),
        encoding="utf-8")
