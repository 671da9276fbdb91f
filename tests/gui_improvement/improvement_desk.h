// The window over an empty municipality with the units of the Harstad case, and hands that type.
#pragma once

#include "application/record/all_records.h"
#include "gui/pages/typed_table_view.h"
#include "gui/shell/page_stack.h"
#include "gui_shell/shell_fixture.h"
#include "presentation/workspace.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace vf::test {

class ImprovementDesk : public ShellFixture
{
public:
    /// With the units; false when that did not come through.
    bool open()
    {
        if (!openEmpty())
            return false;
        import("action.importUnits", "enheter.csv");
        return activate() && stored<domain::Unit>().size() == 4; // two, and their service areas
    }
    void import(const char *action, const char *file)
    {
        answers().paths.enqueue(QStringLiteral(VF_TEST_DATA "/cases/harstad-2015/") + QLatin1StringView(file));
        trigger(action);
        settle();
    }
    void openPage(const char *key)
    {
        window().pages()->openPage(QLatin1StringView(key));
        settle();
    }
    /// Answers the next dialog: `fill` sets its fields, then its primary button is pressed.
    template<class Fill>
    static void answer(Fill fill)
    {
        QTimer::singleShot(0, qApp, [fill] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                qFatal("no dialog");
            fill(*dialog);
            dialog->findChild<QPushButton *>(dialog->objectName() + QStringLiteral(".accept"))->click();
            if (dialog->isVisible())
                dialog->reject();
        });
    }
    /// Undo until there is nothing left; how many steps that were.
    int undoAll()
    {
        int steps = 0;
        for (auto *undo = find<QAction>("action.undo"); undo->isEnabled() && steps < 200; ++steps) {
            undo->trigger();
            settle();
        }
        return steps;
    }
    void redoAll()
    {
        auto *redo = find<QAction>("action.redo");
        for (int steps = 0; redo->isEnabled() && steps < 200; ++steps) {
            redo->trigger();
            settle();
        }
    }
    template<class T>
    std::vector<T> inOrder() const
    {
        auto all = stored<T>();
        std::sort(all.begin(), all.end(), [](const T &a, const T &b) { return a.position < b.position; });
        return all;
    }
    /// The controls of the shown page that the keyboard reaches and a screen reader has no name for.
    QStringList nameless() const
    {
        QStringList found;
        for (const QWidget *widget : window().pages()->currentPage()->findChildren<QWidget *>())
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy()) {
                QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
                if (!accessible || accessible->text(QAccessible::Name).isEmpty())
                    found << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
            }
        return found;
    }
    gui::TypedTableView *table(const char *name) const { return find<gui::TypedTableView>(name); }
};

} // namespace vf::test
