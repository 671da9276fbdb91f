// Hands for page Verdistrøm: an empty municipality with one unit, a new analysis made by keyboard, cells by their names.
#pragma once

#include "application/record/organisation_records.h"
#include "application/record/value_stream_records.h"
#include "application/services/organisation_service.h"
#include "gui/pages/value_stream_page.h"
#include "gui/shell/page_stack.h"
#include "gui/widgets/segmented_control.h"
#include "gui_shell/shell_fixture.h"
#include "presentation/format.h"
#include "presentation/value_stream_model.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

namespace vf::test {

using namespace Qt::StringLiterals;
using presentation::StepColumn;

inline QString plain(QString text) { return text.replace(presentation::noBreakSpace, u' '); }
inline QString text(const QTableView *table, int row, int column)
{
    return plain(table->model()->index(row, column).data().toString());
}
inline QString text(const QTableView *table, int row, StepColumn column)
{
    return text(table, row, static_cast<int>(column));
}
inline int rowCalled(const QTableView *table, const QString &title)
{
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (text(table, row, StepColumn::Title) == title)
            return row;
    return -1;
}
/// Goes to a cell as somebody would: under the map one table stands at a time, and its heading shows the other.
inline void choose(QTableView *table, const QString &title, StepColumn column)
{
    if (!table->isVisible())
        for (auto *grid : table->window()->findChildren<gui::SegmentedControl *>(
                 QRegularExpression(u"^valuestream\\.(current|ideal)\\.grid$"_s)))
            if (grid->isVisible())
                grid->setCurrentIndex(1 - grid->currentIndex());
    table->setFocus();
    table->setCurrentIndex(table->model()->index(rowCalled(table, title), static_cast<int>(column)));
}

/// A municipality with one unit, and the page open and empty.
inline bool openValueStream(ShellFixture &shell)
{
    if (!shell.openEmpty())
        return false;
    shell.window().workspace()->perform([](const application::WorkContext &context) {
        domain::Unit unit;
        unit.name = u"NAV Flyktningetjenesten"_s;
        return application::OrganisationService(context).addUnit(unit, std::nullopt);
    });
    shell.settle();
    shell.window().pages()->openPage(gui::ValueStreamPage::pageKey);
    shell.settle();
    return shell.activate();
}

inline void makeAnalysis(ShellFixture &shell)
{
    shell.find<QPushButton>("valuestream.empty.new")->setFocus();
    ShellFixture::press(Qt::Key_Space);
    QTRY_VERIFY(shell.window().findChild<QLineEdit *>(u"analysis.new.title"_s));
    QTRY_VERIFY(shell.find<QLineEdit>("analysis.new.title")->hasFocus());
    ShellFixture::type(u"Oppfølgingssamtale"_s);
    ShellFixture::press(Qt::Key_Tab);
    ShellFixture::type(u"NAV Flyktningetjenesten"_s);
    ShellFixture::press(Qt::Key_Tab);
    ShellFixture::type(u"550"_s);
    ShellFixture::press(Qt::Key_Tab);
    ShellFixture::type(u"møter per år"_s);
    ShellFixture::press(Qt::Key_Return);
    QTRY_VERIFY(!shell.window().findChild<QLineEdit *>(u"analysis.new.title"_s));
    QVERIFY(shell.activate());
    shell.settle();
    QCOMPARE(shell.stored<domain::ValueStreamAnalysis>().size(), size_t(1));
}

} // namespace vf::test
