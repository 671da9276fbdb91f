// Oversikt: the key figures, gains per unit, the development over time and what needs follow-up, per date and scope.
#pragma once

#include "gui/pages/page.h"

class QLabel;
class QStackedWidget;

namespace vf::gui {

class EmptyState;
class KeyFigureStrip;
class OverviewChart;
class OverviewFollowUp;
class OverviewPanes;
class OverviewTable;
class PageHeader;

class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    QLatin1StringView key() const override { return QLatin1StringView("overview"); }
    QString title() const override { return tr("Oversikt"); }
    QString statusText() const override;
    void refresh() override;

private:
    void buildHeader();
    void connectParts();
    void openFigure(int index);
    void openFact(const QString &link);
    QString scopeName() const; ///< "hele kommunen", or the unit's
    void showFacts(const application::Figures &figures);
    void showEmpty();

    PageHeader *m_header;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    KeyFigureStrip *m_strip;
    QLabel *m_facts;
    OverviewTable *m_table;
    OverviewChart *m_chart;
    OverviewFollowUp *m_followUp;
    OverviewPanes *m_panes;
    QAction *m_copy;
    QAction *m_compare;
};

} // namespace vf::gui
