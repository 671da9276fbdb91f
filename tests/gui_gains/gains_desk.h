// A desk to try the gains' pages at: a workspace over a real store, a clock that stands still, and helpers that reach
// widgets by name as a user reaches them by hand.
#pragma once

#include "application/record/gain_records.h"
#include "application/record/organisation_records.h"
#include "gui/pages/page.h"
#include "presentation/workspace.h"
#include "support/databases.h"
#include "support/fake_dialogs.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

#include <memory>
#include <optional>

namespace vf::test {

/// Remembers where the pages send the user, and takes the user there on the page of the gains.
class DeskNavigator final : public gui::Navigator
{
public:
    void openPage(QLatin1StringView key) override;
    void openGain(const domain::GainId &gain) override;
    void openFollowUp(QLatin1StringView kind) override;
    void openGainsFound(domain::SourceTool wanted) override { tool = wanted; }
    void openGainsOf(const domain::UnitId &wanted) override { unit = wanted; }
    void openSample(QLatin1StringView) override { sampleOpened = true; }
    void importFile(presentation::ImportKind kind) override { imported = kind; }

    gui::Page *gains = nullptr;
    QString page;
    std::optional<domain::GainId> gain;
    QString followUp;
    std::optional<domain::SourceTool> tool;
    std::optional<domain::UnitId> unit;
    bool sampleOpened = false;
    std::optional<presentation::ImportKind> imported;
};

class GainsDesk
{
public:
    explicit GainsDesk(QDate today = QDate(2018, 1, 15));

    /// Two units under one service area, with a rate per årsverk; no gains.
    void addSmallMunicipality();
    /// The published Vestre Toten totals with their constructed details.
    void importVestreToten();
    domain::GainId addGain(const domain::UnitId &unit, const QString &title, double hours, QDate on);
    void post(const domain::GainId &gain, domain::Account account, double hours, QDate on);
    void confirm(const domain::GainId &gain, QDate on, std::optional<QDate> validTo);
    /// A minutes indicator of the gain with `weeks` weekly measurements from 5 January 2015: around 112 until week 12,
    /// around 82 since.
    void measure(const domain::GainId &gain, int weeks);
    /// Reads everything again, after writing past the workspace.
    void reload();

    template<class T>
    std::vector<T> stored()
    {
        return *store->listAll<T>();
    }
    gui::PageContext context() { return {*workspace, dialogs, navigator}; }

    TestDatabase database{Engine::Memory};
    std::unique_ptr<storage::SqlStore> store;
    std::shared_ptr<base::FixedClock> clock;
    std::unique_ptr<presentation::Workspace> workspace;
    FakeDialogs dialogs;
    DeskNavigator navigator;
    domain::UnitId area, nurses, kitchen;

private:
    domain::UnitId addUnit(const QString &name, domain::UnitKind kind, std::optional<domain::UnitId> parent);
    std::unique_ptr<TestWork> m_work;
};

/// The widget with this name under `top`, or in the dialog that is open; fails the test when there is none.
template<class T>
T *widget(const QString &name)
{
    for (QWidget *top : QApplication::topLevelWidgets())
        if (top->isVisible())
            if (T *found = top->objectName() == name ? qobject_cast<T *>(top) : top->findChild<T *>(name))
                return found;
    return nullptr;
}

/// Lets queued answers from storage arrive.
void settle();
/// Empties the focused or named field and types into it.
void typeInto(const QString &name, const QString &text);
void press(const QString &name);
/// Chooses an entry of a combo box by its data.
void choose(const QString &name, const QVariant &data);
bool waitGone(const QString &name);

} // namespace vf::test
