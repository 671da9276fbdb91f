// "Sammenlign to datoer": what the gains came to on both, the difference, and which gains made it. Each of them opens.
#pragma once

#include "application/read_model/date_comparison.h"
#include "gui/pages/page.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace vf::presentation {
class ComparisonSumModel;
class GainChangeModel;
}

namespace vf::gui {

class DateField;

class ComparisonDialog : public QDialog
{
    Q_OBJECT
public:
    /// Begins with the year up to the as-of date, in the workspace's scope.
    ComparisonDialog(const PageContext &context, const QString &scopeText, QWidget *parent);

private:
    void build(const QString &scopeText);
    void buildTables();
    QWidget *buildDates();
    /// Compares, after reading what was recorded later where that is asked for.
    void compare();
    void show(const application::KnownThen *known, const QString &note = {});
    /// The postings of the chosen gain in the period.
    void showDetail();
    void openChosen();
    void print();

    PageContext m_context;
    QString m_scopeText;
    application::DateComparison m_comparison;
    presentation::ComparisonSumModel *m_sums;
    presentation::GainChangeModel *m_changes;
    DateField *m_from;
    DateField *m_to;
    QCheckBox *m_knownThen; ///< the first date as it was known then
    QLabel *m_sentence;
    QTableView *m_sumTable;
    QTableView *m_changeTable;
    QLabel *m_detail;
    QPushButton *m_open;
    int m_reading = 0;
    int m_comparing = 0; ///< the latest comparison; answers to older ones are dropped
};

} // namespace vf::gui
