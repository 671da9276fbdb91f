// The menu "Mer" of page Verdistrøm, and the time measurement behind it: participants' estimates and the stopwatch.
#include "application/read_model/value_stream_book.h"
#include "gui/pages/measurement_sheet_dialog.h"
#include "gui/pages/stopwatch_dialog.h"
#include "gui/pages/value_stream_estimates.h"
#include "gui/pages/value_stream_page.h"
#include "gui/pages/value_stream_state_view.h"
#include "gui/pages/value_stream_table.h"
#include "gui/pages/value_stream_waste.h"
#include "gui/theme/icons.h"
#include "gui/widgets/page_header.h"
#include "gui/widgets/segmented_control.h"

#include <QAction>
#include <QApplication>
#include <QStackedWidget>
#include <QToolButton>

namespace vf::gui {

using namespace Qt::StringLiterals;

void ValueStreamPage::buildMore()
{
    QToolButton *more = m_header->menuButton();
    more->setObjectName(u"valuestream.more"_s);
    more->setToolTip(tr("Mer"));
    more->setAccessibleName(tr("Mer"));
    const auto offer = [this](const QString &name, const QString &text, QLatin1StringView iconName, auto slot) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(u"valuestream."_s + name);
        connect(action, &QAction::triggered, this, slot);
        m_header->addToMenu(action);
        m_outputActions.append(action);
        return action;
    };
    offer(u"estimates"_s, tr("Anslag fra deltakerne"), "users"_L1, &ValueStreamPage::openEstimates);
    m_stopwatch = offer(u"stopwatch"_s, tr("Stoppeklokke…"), "timer"_L1, &ValueStreamPage::openStopwatch);
    offer(u"sheet"_s, tr("Måleskjema…"), "printer"_L1, &ValueStreamPage::openSheet);
}

void ValueStreamPage::connectMore()
{
    for (StateView *view : {m_current, m_idealView})
        connect(view->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, view] {
            const QModelIndex at = view->table()->currentIndex();
            const bool chosen = m_choosing || view->isAncestorOf(QApplication::focusWidget());
            if (at.isValid() && (chosen || !m_estimates->line()))
                m_estimates->choose(view->model()->keyAt(at.row()));
        });
    connect(m_waste, &WastePanel::left, this, &ValueStreamPage::leaveSide);
    connect(m_estimates, &EstimatePanel::left, this, &ValueStreamPage::leaveSide);
    connect(m_estimates, &EstimatePanel::stopwatchRequested, this, &ValueStreamPage::openStopwatch);
}

void ValueStreamPage::openEstimates()
{
    m_sideWanted = true;
    fitToWidth();
    const int place = m_sideStack->indexOf(m_estimates);
    m_sideSwitch->setCurrentIndex(place);
    m_sideStack->setCurrentIndex(place);
    m_estimates->focusField();
}

void ValueStreamPage::openStopwatch()
{
    if (m_book)
        (new StopwatchDialog(workspace(), dialogs(), *m_book, m_estimates->line(), presentation::Stopwatch::monotonic(), this))
            ->open();
}

void ValueStreamPage::openSheet()
{
    if (m_book)
        (new MeasurementSheetDialog(workspace(), dialogs(), *m_book, this))->open();
}

} // namespace vf::gui
