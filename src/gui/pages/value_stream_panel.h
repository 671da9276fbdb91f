// The figures beside the tables of a value stream: now, ideal and difference, what is saved and how sure that is, what
// to measure first, and the gains registered from it. Follows the book it is given; a figure that is no longer true is
// never left standing.
#pragma once

#include "application/read_model/value_stream_figures.h"
#include "presentation/saving_simulation.h"

#include <QScrollArea>

class QLabel;
class QTableView;
class QVBoxLayout;

namespace vf::presentation {
class ValueStreamFiguresModel;
class ValueStreamGainsModel;
} // namespace vf::presentation

namespace vf::gui {

class DriverBars;
class IdealAlternatives;
class SavingHistogram;

class ValueStreamPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit ValueStreamPanel(QWidget *parent = nullptr);

    /// `ideal`: the state shown beside today's; `saving`: what it saves, empty when it has no steps.
    void show(const application::AnalysisBook &book, const domain::StateFigures &now,
              const std::optional<domain::StateId> &ideal, const std::optional<application::IdealSaving> &saving,
              const application::Snapshot &snapshot);
    /// Something typed is on its way to storage.
    void setBusy(bool busy);
    void focusFigures();
    /// What is saved, in one line: "Spart 0,65 årsverk (P10 0,54, P90 0,76) · gjennomløpstid 5,0 t → 3,5 t".
    const QString &summary() const { return m_summary; }

Q_SIGNALS:
    void summaryChanged();
    /// Another ideal state is to be shown.
    void idealRequested(const vf::domain::StateId &ideal);
    void gainRequested(const vf::domain::GainId &gain);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QLabel *heading(QVBoxLayout *column, const QString &text, QLabel *aside = nullptr);
    QLabel *note(const QString &name);
    void buildFigures(QVBoxLayout *column);
    void buildSaving(QVBoxLayout *column);
    void buildGains(QVBoxLayout *column);
    void showPace(const domain::StateFigures &now);
    void showFragmentation();
    void showSaving();
    void showDistribution();
    void setSummary();
    void showGains();
    void fitTables();

    presentation::ValueStreamFiguresModel *m_figures;
    presentation::ValueStreamGainsModel *m_gains;
    presentation::SavingSimulation m_simulation;
    QTableView *m_figureTable;
    QTableView *m_gainTable;
    IdealAlternatives *m_alternatives;
    QLabel *m_caseUnit = nullptr;
    QLabel *m_convention = nullptr;
    QLabel *m_paceNow = nullptr;
    QLabel *m_paceIdeal = nullptr;
    QLabel *m_fragmentation = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_savedHours = nullptr;
    QLabel *m_percentiles = nullptr;
    QLabel *m_method = nullptr;
    SavingHistogram *m_histogram;
    DriverBars *m_drivers;
    QLabel *m_driverNote = nullptr;
    QLabel *m_left = nullptr;
    QWidget *m_savingPart = nullptr;
    QWidget *m_driverPart = nullptr;

    std::optional<application::AnalysisBook> m_book;
    std::optional<application::IdealSaving> m_saving;
    base::Minutes m_fragmentedBelow;
    QString m_summary;
    bool m_busy = false;
};

} // namespace vf::gui
