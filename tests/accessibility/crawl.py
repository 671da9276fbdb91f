"""Walks through the running program as a screen reader does, over AT-SPI.

Usage: crawl.py PROGRAM [PAGE...]      (inside crawl.sh, which makes the display and the buses)

For each page: starts the program on a sample, asks every object for its name, role, states, place, table, text, value
and actions, changes something while it holds on to what it has met, asks all of it again, and quits. Fails when the
program dies, complains or does not quit, when something that can be seen and reached, or a cell or a node, has no name,
no role or no place, when a cell does not know its row and column, and when something is said in English. It opens the
dialogs of the buttons «Ny …» and a gain, and chooses and renames nodes of the map of the value stream.
"""

import re
import subprocess
import sys
import tempfile
import time
from collections import Counter

import pyatspi
from gi.repository import Atspi, GLib

PAGES = ["overview", "gains", "valuestream", "stakeholders", "introductions", "units", "report"]
ITEM_ROLES = {
    pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_TREE_ITEM, pyatspi.ROLE_LIST_ITEM,
    pyatspi.ROLE_TABLE_COLUMN_HEADER, pyatspi.ROLE_COLUMN_HEADER, pyatspi.ROLE_ROW_HEADER, pyatspi.ROLE_TABLE_ROW_HEADER,
}
NO_ROLES = {pyatspi.ROLE_INVALID, pyatspi.ROLE_UNKNOWN}
MOST_CHILDREN = 600  # of one object: from either end, for the rest is more of the same
KINDS = {
    pyatspi.ROLE_TABLE_CELL: "cells", pyatspi.ROLE_TREE_ITEM: "cells", pyatspi.ROLE_LIST_ITEM: "list items and nodes",
    pyatspi.ROLE_TABLE_COLUMN_HEADER: "headings", pyatspi.ROLE_COLUMN_HEADER: "headings",
    pyatspi.ROLE_ROW_HEADER: "headings", pyatspi.ROLE_TABLE_ROW_HEADER: "headings",
}

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
        self.met = Counter()  # by kind, in the first walk
        self.counts = True
        self.dialogs = 0
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
        role = thing.getRole()
        if self.counts:
            self.met[KINDS.get(role, "others")] += 1
        states = thing.getState()
        showing = states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)
        name, description = thing.name, thing.description
        interfaces = thing.get_interfaces()
        words = [name, description]
        is_item = role in ITEM_ROLES
        if "Component" in interfaces:
            place = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            if is_item and showing and (place.width <= 0 or place.height <= 0):
                self.fault(f"no place: {self.describe(thing)}")
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
            for column in range(columns if 0 <= row < rows else 0):
                cell = table.getAccessibleAt(row, column)
                if cell is None:
                    self.fault(f"no cell {row}, {column} of {rows}, {columns}: {self.describe(thing)}")
                    continue
                child = cell.getIndexInParent()
                place = (table.getRowAtIndex(child), table.getColumnAtIndex(child))
                if place != (row, column) or table.getIndexAt(row, column) != child:
                    self.fault(f"cell {row}, {column} says it is {place}: {self.describe(thing)}")
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
    except (GLib.GError, NotImplementedError, RuntimeError, LookupError, TimeoutError):
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


def give_keyboard(window_number):
    """There is no window manager that would give it back to the window when a dialog closes."""
    subprocess.run(["xdotool", "windowfocus", "--sync", window_number], check=True)


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


class FocusListener:
    """The names of what the program says has got the focus."""

    def __init__(self):
        self.names = []
        pyatspi.Registry.registerEventListener(self.heard, "object:state-changed:focused")

    def heard(self, event):
        if event.detail1:
            self.names.append(event.source.name)

    def wait(self, name):
        context = GLib.MainContext.default()

        def has_heard():
            while context.iteration(False):
                pass
            return name in self.names
        wait_for(has_heard, 3, f"no word of the focus on «{name}», but on {self.names}")

    def close(self):
        pyatspi.Registry.deregisterEventListener(self.heard, "object:state-changed:focused")


def work_on_map(window, crawl):
    """Chooses and renames nodes of the map as a reader does, with nothing but AT-SPI and the keyboard."""
    canvas = find(window, lambda t: t.name == "Kart over verdistrømmen")
    nodes = [n for n in [canvas.getChildAtIndex(i) for i in range(canvas.childCount)] if n.getRole() == pyatspi.ROLE_LIST_ITEM]
    if len(nodes) < 20:
        crawl.fault(f"the map has {len(nodes)} nodes")
    listener = FocusListener()
    for node in (nodes[0], nodes[-1], *[n for n in nodes if n.name.startswith("Trinnet er fjernet")][:1], nodes[0]):
        listener.names.clear()
        press(node, "Press")
        listener.wait(node.name)
        for state in (pyatspi.STATE_FOCUSED, pyatspi.STATE_SELECTED, pyatspi.STATE_SHOWING):
            wait_for(lambda: node.getState().contains(state), 3, f"«{node.name}» is chosen and does not have {state}")
    before = nodes[0].name
    press(nodes[0], "Edit")
    time.sleep(0.3)
    keys("ctrl+a")
    typed("Nytt navn på trinnet")
    keys("Return")

    def has_name(expected):
        nodes[0].clear_cache()
        return nodes[0].name == expected
    wait_for(lambda: has_name("Trinn 1: Nytt navn på trinnet, Nåsituasjon"), 3, f"the name stays «{nodes[0].name}»")
    keys("Escape", "ctrl+z")
    wait_for(lambda: has_name(before), 3, f"the name is not taken back: «{nodes[0].name}»")
    listener.close()


def shown_dialog(root):
    root.clear_cache()
    tops = [root.getChildAtIndex(i) for i in range(root.childCount)]
    below = [top.getChildAtIndex(i) for top in tops for i in range(top.childCount)]
    return next((t for t in tops + below if t is not None and t.getRole() == pyatspi.ROLE_DIALOG
                 and t.getState().contains(pyatspi.STATE_SHOWING)), None)


def open_dialogs(root, window, crawl):
    """Walks through the dialog of each button «Ny …» that can be pressed."""
    seen = set()

    def is_next(thing):
        return (thing.getRole() == pyatspi.ROLE_PUSH_BUTTON and thing.name.startswith("Ny ") and thing.name.endswith("…")
                and thing.name not in seen and thing.getState().contains(pyatspi.STATE_SHOWING)
                and thing.getState().contains(pyatspi.STATE_SENSITIVE))
    while (button := find(window, is_next)) is not None:
        seen.add(button.name)
        press(button, "Press")
        if (dialog := quietly(lambda: wait_for(lambda: shown_dialog(root), 1, "none"))) is not None:
            crawl.dialogs += 1
            crawl.walk(dialog)
        keys("Escape")
        wait_for(lambda: shown_dialog(root) is None, 3, f"the dialog of «{button.name}» does not close")


def open_gain(root, window, crawl):
    """Opens the first gain of the register, walks through its page, and goes back."""
    table = find(window, lambda t: t.name == "Gevinster" and t.getRole() == pyatspi.ROLE_TABLE)
    press(table.queryTable().getAccessibleAt(1, 1), "Press")  # row 0 is a group, and pressing a title edits it
    shown = wait_for(lambda: find(window, lambda t: t.name == "Status" and t.getRole() == pyatspi.ROLE_LIST
                                  and t.getState().contains(pyatspi.STATE_SHOWING)), 3, "no gain is shown")
    if len([step for step in shown if step.name]) < 4:
        crawl.fault(f"the way of the gain has the steps {[step.name for step in shown]}")
    crawl.walk(root)
    press(find(window, lambda t: t.name == "Tilbake til gevinstene"), "Press")


def quit_program(process, crawl):
    keys("Escape", "ctrl+q")
    try:
        if process.wait(10) != 0:
            crawl.fault(f"the program quits with {process.returncode}")
    except subprocess.TimeoutExpired:
        crawl.fault("the program does not quit")


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
            give_keyboard(number)
            crawl.walk(program_root)
            crawl.counts = False
            open_dialogs(program_root, window, crawl)
            give_keyboard(number)
            if page == "gains":
                open_gain(program_root, window, crawl)
            if page == "valuestream":
                work_on_map(window, crawl)
            change(window, crawl)
            program_root.clear_cache()
            crawl.walk(program_root)
            if process.poll() is not None:
                crawl.fault(f"the program ended with {process.returncode}")
            else:
                quit_program(process, crawl)
        except Exception as failure:  # the report says what it was, and whether the program lived
            crawl.fault(f"{type(failure).__name__}: {failure}; the program: {process.poll() or 'runs'}")
        finally:
            if process.poll() is None:
                process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        said.seek(0)
        for line in said.read().decode(errors="replace").splitlines():
            if process.returncode != 0 or COMPLAINT.search(line):
                crawl.fault(f"the program says: {line}")
    return crawl


def told(met):
    return f"{met.total()} objects, of them " + ", ".join(f"{met[kind]} {kind}" for kind in dict.fromkeys(KINDS.values()))


def main():
    program, *pages = sys.argv[1:]
    Atspi.set_timeout(3000, 15000)
    failed = False
    total = Counter()
    dialogs = 0
    for page in pages or PAGES:
        begun = time.monotonic()
        crawl = visit(program, page)
        total += crawl.met
        dialogs += crawl.dialogs
        print(f"{page}: {told(crawl.met)}, {crawl.dialogs} dialogs; {time.monotonic() - begun:.1f} s", flush=True)
        for fault in crawl.faults:
            print(f"  {fault}", flush=True)
        few = crawl.met.total() < 100
        if few:
            print("  there should be more to meet", flush=True)
        failed = failed or bool(crawl.faults) or few
    if not pages and dialogs < 6:
        print("there should be six dialogs")
        failed = True
    print(f"all: {told(total)}, {dialogs} dialogs; {'FAULTS' if failed else 'no fault'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
