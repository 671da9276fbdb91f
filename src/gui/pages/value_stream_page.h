// Verdistrøm: one analysis at a time with its current state and its ideal states as a map and as tables, the figures
// beside them, and the way from what is saved to a registered gain.
#pragma once

#include "gui/pages/page.h"
#include "presentation/edit_queue.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace vf::application {
struct AnalysisBook;
struct IdealSaving;
struct StateBook;
} // namespace vf::application

namespace vf::presentation {
struct ValueStreamMap;
}

namespace vf::reporting {
struct MapSheet;
}

namespace vf::gui {

class AnalysisInspector;
class ElidedLabel;
class EmptyState;
class EstimatePanel;
class InlineMessage;
class PageHeader;
class SegmentedControl;
class StateView;
class StepTable;
class ValueStreamMapView;
class ValueStreamPanel;
class WastePanel;

class ValueStreamPage : public Page
{
    Q_OBJECT
public:
    explicit ValueStreamPage(const PageContext &context, QWidget *parent = nullptr);
    ~ValueStreamPage() override;

    static constexpr QLatin1StringView pageKey{"valuestream"};
    QLatin1StringView key() const override { return pageKey; }
    QString title() const override { return tr("Verdistrøm"); }
    QAction *newAction() override { return m_new; }
    QAction *printAction() override { return m_book ? m_print : nullptr; }
    bool hasWorkshop() const override { return m_book != nullptr; }
    void setWorkshop(bool on) override;
    QAction *inspectorAction() override { return m_toggleSide; }
    void focusFilter() override;
    QString statusText() const override;
    void refresh() override;

    /// Shows another analysis; nothing happens when it is gone.
    void choose(const domain::AnalysisId &analysis);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Shown { Both, Current, Ideal };

    // value_stream_page_build.cpp
    void buildActions();
    void buildBar();
    void buildStates();
    void buildSide();
    void buildEmpty();
    void layOut();
    void connectParts();
    void connectStates();
    void applyMetrics();
    void fitToWidth();
    QWidget *sideOrWhole() const;

    // value_stream_page_map.cpp
    void buildMap();
    void connectMap();
    bool mapIsShown() const;
    presentation::ValueStreamMap drawnMap() const;
    void showMap();
    void showGridOf(bool ideal);
    StepTable *gridTable() const;
    void chooseInTable(const QUuid &key, bool ideal);
    void chooseOnMap(const StateView *view);

    // value_stream_page_output.cpp
    void buildOutput();
    void buildStrip();
    reporting::MapSheet mapSheet() const;
    void printMap();
    void exportMap(const QString &filter, const QString &suffix,
                   const std::function<base::Result<QByteArray>(const reporting::MapSheet &)> &render);

    // value_stream_page_more.cpp
    void buildMore();
    void connectMore();
    void openEstimates();
    void openStopwatch();
    void openSheet();

    void showAll();
    void fillChooser();
    void fillIdeals();
    void showStates();
    void showFacts();
    void showActions();
    void showBusy();
    void leaveSide();
    void openDetails();

    void addAnalysis();
    void removeAnalysis();
    void addIdeal();
    void renameIdeal();
    void removeIdeal();
    void copyToIdeal(const QList<QUuid> &keys);
    void copyAllToIdeal();
    /// The dialog; `then` runs when the state has been adopted.
    void adoptIdeal(std::function<void()> then = {});
    void registerGain();
    void openRegister();
    void tellRegistered(const application::CommittedAction &action);
    void tellRefused(const QString &place, const QString &sentence);
    /// Stores an edit behind those on their way, and says why when it is refused.
    void send(presentation::Intent intent);
    void tellFailed(const QString &title, const QString &sentences);
    void tellError(const base::Error &error);
    void clearMessage();
    const application::StateBook *idealBook() const;
    bool canRegister(QString *why = nullptr) const;

    presentation::EditQueue m_edits;
    std::unique_ptr<application::AnalysisBook> m_book; ///< of the analysis shown; null when none is
    std::unique_ptr<application::IdealSaving> m_saving; ///< null while the ideal state has no steps
    std::optional<domain::AnalysisId> m_analysis;
    std::optional<domain::StateId> m_ideal;
    std::optional<domain::GainId> m_registered; ///< the message's button opens it

    PageHeader *m_header;
    QWidget *m_strip; ///< instead of header and bar in a workshop
    ElidedLabel *m_stripTitle = nullptr;
    ElidedLabel *m_stripSaving = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    QComboBox *m_chooser;
    ElidedLabel *m_facts;
    QPushButton *m_details;
    SegmentedControl *m_switch;
    QPushButton *m_columns;
    QPushButton *m_showMap;
    InlineMessage *m_message;
    QSplitter *m_splitter;
    QWidget *m_left;
    QSplitter *m_mapAndTables;
    ValueStreamMapView *m_map;
    QSplitter *m_states;
    StateView *m_current;
    StateView *m_idealView;
    QComboBox *m_idealBox;
    QPushButton *m_copyAll;
    QPushButton *m_adoptButton;
    QToolButton *m_idealMenu;
    QWidget *m_keys;
    QWidget *m_side;
    SegmentedControl *m_sideSwitch;
    QStackedWidget *m_sideStack;
    ValueStreamPanel *m_panel;
    AnalysisInspector *m_inspector;
    EstimatePanel *m_estimates;
    WastePanel *m_waste;
    QPushButton *m_registerButton = nullptr;

    QAction *m_new = nullptr;
    QAction *m_import = nullptr;
    QAction *m_register = nullptr;
    QAction *m_toggleSide = nullptr;
    QAction *m_print = nullptr;
    QAction *m_workshopAction = nullptr;
    QAction *m_stopwatch = nullptr;
    QList<QAction *> m_outputActions; ///< what needs an analysis
    std::optional<bool> m_sideWanted; ///< what the user chose at this width
    std::optional<bool> m_mapWanted; ///< what the user chose; else as the height allows
    QString m_idealTitle;
    bool m_gridIdeal = false; ///< the table below the map is the ideal state's
    bool m_workshop = false; ///< the page is alone on the screen
    bool m_filling = false;
    bool m_choosing = false; ///< the table follows the map
};

} // namespace vf::gui
