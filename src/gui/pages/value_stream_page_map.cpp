// The canvas of page Verdistrøm and the step table below it: what is chosen in one is chosen in the other.
#include "application/services/value_stream_service.h"
#include "gui/canvas/value_stream_canvas.h"
#include "gui/canvas/value_stream_map_view.h"
#include "gui/pages/value_stream_page.h"
#include "gui/pages/value_stream_state_view.h"
#include "gui/pages/value_stream_table.h"
#include "gui/theme/fonts.h"
#include "gui/widgets/segmented_control.h"

#include <QComboBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::ValueStreamService;
using application::WorkContext;
using presentation::StepColumn;

namespace {

constexpr int roomForMap = 560; ///< of the page's height, at 13 px text: below it the table has it all

} // namespace

void ValueStreamPage::buildMap()
{
    m_showMap->setObjectName(u"valuestream.showMap"_s);
    m_showMap->setCheckable(true);
    m_showMap->setToolTip(tr("Vis verdistrømmen som kart over tabellen"));
    for (StateView *view : {m_current, m_idealView}) {
        auto *grid = new SegmentedControl(view);
        grid->setObjectName(view == m_current ? u"valuestream.current.grid"_s : u"valuestream.ideal.grid"_s);
        grid->setAccessibleName(tr("Tabellen under kartet"));
        grid->addSegment(tr("Nåsituasjon"));
        grid->addSegment(tr("Ideell situasjon"));
        grid->setCurrentIndex(view == m_idealView ? 1 : 0);
        view->setTitleSwitch(grid);
        connect(grid, &SegmentedControl::currentChanged, this, [this, view, grid](int index) {
            const QSignalBlocker blocker(grid);
            grid->setCurrentIndex(view == m_idealView ? 1 : 0); // each heading names its own state
            showGridOf(index == 1);
            gridTable()->setFocus();
        });
    }
}

void ValueStreamPage::connectMap()
{
    ValueStreamCanvas *canvas = m_map->canvas();
    connect(m_showMap, &QPushButton::clicked, this, [this](bool shown) {
        m_mapWanted = shown;
        showStates();
    });
    connect(m_map, &ValueStreamMapView::scaleChanged, this, &ValueStreamPage::showStates);
    connect(canvas, &ValueStreamCanvas::nodeChosen, this, &ValueStreamPage::chooseInTable);
    connect(canvas, &ValueStreamCanvas::editRequested, this, [this](const QUuid &key, bool ideal) {
        chooseInTable(key, ideal);
        StepTable *table = (ideal ? m_idealView : m_current)->table();
        table->choose(key, static_cast<int>(StepColumn::Title));
        table->edit(table->currentIndex());
    });
    connect(canvas, &ValueStreamCanvas::moveRequested, this, [this](const QUuid &step, int index) {
        send([step = domain::StepId(step), index](const WorkContext &context) {
            return ValueStreamService(context).moveStep(step, index);
        });
    });
    connect(canvas, &ValueStreamCanvas::besideRequested, this, [this](const QUuid &step, const QUuid &beside) {
        send([step = domain::StepId(step), beside = domain::StepId(beside)](const WorkContext &context) {
            return ValueStreamService(context).runBeside(step, beside);
        });
    });
    connect(canvas, &ValueStreamCanvas::copyRequested, this, [this](const QUuid &step) { copyToIdeal({step}); });
    connect(canvas, &ValueStreamCanvas::newStepRequested, this, [this] { gridTable()->beginRecord(); });
    connect(canvas, &ValueStreamCanvas::newChallengeRequested, this, [this] { gridTable()->beginChallenge(); });
    for (StateView *view : {m_current, m_idealView})
        connect(view->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this, view] { chooseOnMap(view); });
}

bool ValueStreamPage::mapIsShown() const
{
    return m_workshop || m_mapWanted.value_or(height() >= sized(roomForMap));
}

presentation::ValueStreamMap ValueStreamPage::drawnMap() const
{
    const auto states = static_cast<Shown>(m_switch->currentIndex());
    presentation::MapRequest request;
    request.scale = m_map->showsTime() ? presentation::MapScale::Time : presentation::MapScale::Steps;
    request.current = states != Shown::Ideal;
    if (const application::StateBook *ideal = idealBook(); ideal && states != Shown::Current)
        request.ideal = ideal->state.id;
    request.idealTitle = m_idealTitle;
    return presentation::valueStreamMap(*m_book, request, m_saving.get());
}

void ValueStreamPage::showMap()
{
    const bool shown = mapIsShown();
    m_showMap->setChecked(shown);
    m_map->setVisible(shown);
    showGridOf(m_gridIdeal);
    if (!shown || !m_book || !m_book->current())
        return;
    m_map->canvas()->setMap(drawnMap(), workspace().session().mayWrite());
}

/// Under the map there is room for one table: of the state that somebody is working on.
void ValueStreamPage::showGridOf(bool ideal)
{
    const auto states = static_cast<Shown>(m_switch->currentIndex());
    const bool hasIdeal = idealBook() != nullptr;
    const bool one = mapIsShown() && states == Shown::Both && hasIdeal;
    m_gridIdeal = ideal && hasIdeal;
    m_current->setVisible(states != Shown::Ideal && !(one && m_gridIdeal));
    m_idealView->setVisible(hasIdeal && states != Shown::Current && !(one && !m_gridIdeal));
    m_current->showTitleSwitch(one);
    m_idealView->showTitleSwitch(one);
    setFocusProxy(gridTable());
}

StepTable *ValueStreamPage::gridTable() const
{
    const auto states = static_cast<Shown>(m_switch->currentIndex());
    const bool ideal = states == Shown::Ideal || (states == Shown::Both && mapIsShown() && m_gridIdeal);
    return (ideal ? m_idealView : m_current)->table();
}

void ValueStreamPage::chooseInTable(const QUuid &key, bool ideal)
{
    if (static_cast<Shown>(m_switch->currentIndex()) == Shown::Both)
        showGridOf(ideal);
    const QScopedValueRollback guard(m_choosing, true);
    const StateView *view = ideal ? m_idealView : m_current;
    const int row = view->model()->rowOf(key);
    if (row < 0)
        return;
    const int column = std::max(view->table()->currentIndex().column(), static_cast<int>(StepColumn::Title));
    view->table()->setCurrentIndex(view->model()->index(row, column));
    view->table()->scrollTo(view->table()->currentIndex());
}

void ValueStreamPage::chooseOnMap(const StateView *view)
{
    const QModelIndex at = view->table()->currentIndex();
    if (m_choosing || !at.isValid() || !m_map->isVisible() || !view->isVisible())
        return;
    m_map->canvas()->setChosen(view->model()->keyAt(at.row()), view == m_idealView);
}

} // namespace vf::gui
