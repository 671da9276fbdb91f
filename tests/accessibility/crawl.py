"""Walks through the running program as a screen reader does, over AT-SPI.

Usage: crawl.py PROGRAM [PAGE...]      (inside crawl.sh, which makes the display and the buses)

For each page: starts the program on a sample, asks every object for its name, role, states, place, table, text, value
and actions, changes something while it holds on to what it has met, and asks all of it again. Fails when the program
dies or complains, when something that can be seen and reached, or a cell or a node, has no name or no role, and when it
says something in English.
"""

import re
import subprocess
import sys
import tempfile
import time

import pyatspi
from gi.repository import Atspi, GLib

PAGES = ["overview", "gains", "valuestream", "stakeholders", "introductions", "units", "report"]
ITEM_ROLES = {
    pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_TREE_ITEM, pyatspi.ROLE_LIST_ITEM,
    pyatspi.ROLE_TABLE_COLUMN_HEADER, pyatspi.ROLE_COLUMN_HEADER, pyatspi.ROLE_ROW_HEADER, pyatspi.ROLE_TABLE_ROW_HEADER,
}
NO_ROLES = {pyatspi.ROLE_INVALID, pyatspi.ROLE_UNKNOWN}
MOST_CHILDREN = 90  # of one object: from either end, for the rest is more of the same

# Words no Norwegian sentence has. What is the same in both languages is left out.
ENGLISH = re.compile(
    r"\b(the|with|from|this|that|close|open|cancel|save|file|edit|view|help|search|button|click|scroll|menu|page|value|"
    r"name|untitled|table|row|column|empty|press|presses|toggle|toggles|triggers|action|shows|sets|focus|increase|"
    r"decrease|selected|unknown|error|none|new|(?<!\+)delete|remove|undo|redo|next|previous|back)\b", re.IGNORECASE)
COMPLAINT = re.compile(r"accessib|a11y|atspi|invalid index|ASSERT|QObject::|Segmentation", re.IGNORECASE)


class Crawl:
    """What has been found out about one page."""

    def __init__(self, page):
        self.page = page
        self.faults = []
        self.met = 0
        self.items = []  # cells, rows and nodes, held on to as a reader does

    def fault(self, text):
        if text not in self.faults:
            self.faults.append(text)

    def describe(self, thing):
        return f"{thing.getRoleName()} «{thing.name}» in {' / '.join(self.path(thing))}"

    @staticmethod
    def path(thing):
        names = []
        above = thing.parent
        while above is not None and len(names) < 4:
            names.append(above.name or above.getRoleName())
            above = above.parent
        return names

    def walk(self, thing):
        """Asks `thing` and all below it, from the top to the bottom."""
        waiting = [thing]
        while waiting:
            current = waiting.pop()
            if current is None:
                continue
            if not self.ask(current):
                continue
            count = current.childCount
            half = MOST_CHILDREN // 2
            places = range(count) if count <= MOST_CHILDREN else [*range(half), *range(count - half, count)]
            for place in reversed(list(places)):
                child = current.getChildAtIndex(place)
                if child is not None:
                    waiting.append(child)

    def ask(self, thing):
        """Whether what is below it is to be met now: what a hidden page has is met when that page is shown."""
        self.met += 1
        role = thing.getRole()
        states = thing.getState()
        showing = states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)
        name, description = thing.name, thing.description
        interfaces = thing.get_interfaces()
        words = [name, description]
        if "Component" in interfaces:
            thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        if "Action" in interfaces:
            words += self.ask_actions(thing)
        if "Value" in interfaces:
            value = thing.queryValue()
            _ = (value.currentValue, value.minimumValue, value.maximumValue)
        if "Text" in interfaces:
            text = thing.queryText()
            text.getText(0, min(text.characterCount, 200))
        if "Table" in interfaces:
            self.ask_table(thing)
        is_item = role in ITEM_ROLES
        if showing and role in NO_ROLES:
            self.fault(f"no role: {self.describe(thing)}")
        if not name and (is_item or (showing and states.contains(pyatspi.STATE_FOCUSABLE))):
            self.fault(f"no name: {self.describe(thing)}")
        for said in words:
            if said and (found := ENGLISH.search(said)):
                self.fault(f"English «{found.group()}» in «{said}»: {self.describe(thing)}")
        if is_item and len(self.items) < 400:
            self.items.append(thing)
        return states.contains(pyatspi.STATE_VISIBLE) or role == pyatspi.ROLE_APPLICATION

    def ask_actions(self, thing):
        actions = thing.queryAction()
        descriptions = []
        for number in range(actions.nActions):
            actions.getName(number)
            actions.getKeyBinding(number)
            descriptions.append(actions.getDescription(number))
        return descriptions

    def ask_table(self, thing):
        table = thing.queryTable()
        rows, columns = table.nRows, table.nColumns
        for column in range(columns):
            table.getColumnDescription(column)
        for row in {0, rows // 2, rows - 1}:
            for column in range(columns):
                if 0 <= row < rows and table.getAccessibleAt(row, column) is None:
                    self.fault(f"no cell {row}, {column} of {rows}, {columns}: {self.describe(thing)}")
        # A row that is not there is what a reader asks for when the table has just become shorter.
        for row, column in ((rows, 0), (rows + 50, columns), (-1, -1)):
            quietly(lambda: table.getAccessibleAt(row, column))
        table.getSelectedRows()

    def ask_again(self):
        """Asks what was met before a change. It may have gone: an error is an answer, a crash is not."""
        for thing in self.items:
            for question in (lambda: thing.name, lambda: thing.description, thing.getRole, thing.getState,
                             lambda: thing.parent, lambda: thing.childCount,
                             lambda: thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS),
                             lambda: thing.queryAction().nActions, thing.getIndexInParent):
                quietly(question)


def quietly(question):
    try:
        thing = question()
    except (GLib.GError, NotImplementedError, RuntimeError, LookupError):
        return None
    return thing


def wait_for(question, seconds, what):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if answer := quietly(question):
            return answer
        time.sleep(0.05)
    raise TimeoutError(what)


def application(process):
    for child in pyatspi.Registry.getDesktop(0):
        if child is not None and child.get_process_id() == process.pid:
            return child
    return None


def keys(*names):
    subprocess.run(["xdotool", "key", "--delay", "15", *names], check=True)


def typed(text):
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)


def find(thing, test, limit=4000):
    waiting = [thing]
    while waiting and limit > 0:
        limit -= 1
        current = waiting.pop(0)
        if current is None:
            continue
        if test(current):
            return current
        waiting += [current.getChildAtIndex(i) for i in range(min(current.childCount, MOST_CHILDREN))]
    return None


def press(thing, action):
    actions = thing.queryAction()
    for number in range(actions.nActions):
        if actions.getName(number) == action:
            return actions.doAction(number)
    raise LookupError(f"{thing.name} has no {action}")


def change(window, crawl):
    """Types into a table, deletes a row, takes both back, and folds and unfolds, while cells are held."""
    shown = [thing for thing in crawl.items if quietly(lambda: thing.getState().contains(pyatspi.STATE_SHOWING))]
    editable = [thing for thing in shown if thing.getState().contains(pyatspi.STATE_EDITABLE)]
    if editable:
        cell = editable[0]
        press(cell, "SetFocus")
        press(cell, "Press")
        time.sleep(0.15)
        typed("prøve")
        keys("Return")
        crawl.ask_again()
        press(cell, "SetFocus")
    elif shown:
        press(shown[-1], "SetFocus")
    keys("Delete", "ctrl+Delete")
    time.sleep(0.2)
    keys("Escape")
    crawl.ask_again()
    for _ in range(3):
        keys("ctrl+z")
        time.sleep(0.1)
    crawl.ask_again()
    for branch in [thing for thing in shown if quietly(lambda: thing.getState().contains(pyatspi.STATE_EXPANDABLE))][:3]:
        quietly(lambda: press(branch, "Toggle"))
        crawl.ask_again()
        quietly(lambda: press(branch, "Toggle"))


def visit(program, page):
    crawl = Crawl(page)
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [program, "--sample", "harstad", "--as-of", "2015-12-31", "--page", page, "--size", "1440x900"],
            stdout=said, stderr=said)
        try:
            program_root = wait_for(lambda: application(process), 15, "the program does not show up on AT-SPI")
            window = wait_for(lambda: program_root[0], 10, "there is no window")
            wait_for(lambda: find(window, lambda t: t.name == "Sider" and t.getRole() == pyatspi.ROLE_LIST
                                  and t.getState().contains(pyatspi.STATE_SHOWING)), 15, "no document is shown")
            time.sleep(0.3)
            number = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)], check=True,
                                    capture_output=True, text=True).stdout.split()[0]
            subprocess.run(["xdotool", "windowfocus", number], check=True)
            crawl.walk(program_root)
            change(window, crawl)
            program_root.clear_cache()
            crawl.walk(program_root)
            if process.poll() is not None:
                crawl.fault(f"the program ended with {process.returncode}")
        except Exception as failure:  # the report says what it was, and whether the program lived
            crawl.fault(f"{type(failure).__name__}: {failure}; the program: {process.poll() or 'runs'}")
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        said.seek(0)
        for line in said.read().decode(errors="replace").splitlines():
            if COMPLAINT.search(line):
                crawl.fault(f"the program says: {line}")
    return crawl


def main():
    program, *pages = sys.argv[1:]
    Atspi.set_timeout(3000, 15000)
    failed = False
    for page in pages or PAGES:
        begun = time.monotonic()
        crawl = visit(program, page)
        print(f"{page}: {crawl.met} objects, {len(crawl.items)} of them held, {time.monotonic() - begun:.1f} s", flush=True)
        for fault in crawl.faults:
            print(f"  {fault}", flush=True)
        if crawl.met < 100:
            print("  there should be more to meet")
        failed = failed or bool(crawl.faults) or crawl.met < 100
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
