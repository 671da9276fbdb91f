// The step table of one state: a line per step, its challenges below it, and a last line where the next step is typed.
// What is typed is shown at once, goes to the service through EditQueue, and comes back from the snapshot; what
// can't be read stays as typed with the sentence why, and nothing is stored.
#pragma once

#include "presentation/edit_queue.h"
#include "presentation/typed_table_model.h"
#include "presentation/value_stream_cells.h"
#include "presentation/value_stream_lines.h"

#include <QHash>

#include <map>

namespace vf::presentation {

class ValueStreamModel : public TypedTableModel
{
    Q_OBJECT
public:
    enum Role : int {
        LineKindRole = FirstRecordRole, ///< int of StepLine::Kind
        ClassSignRole,                  ///< "V", "N", "S", or "U" for a challenge; in the column Class
        QuietRole,                      ///< bool: usual or gone, drawn in a quiet colour
        SavingRole                      ///< int: −1 saves, +1 adds, 0 neither; in the columns of changes
    };

    explicit ValueStreamModel(EditQueue &edits, QObject *parent = nullptr);

    /// Shows a state as the book has it. `saving` as in stepLines(). Lines that stay keep their place.
    void show(const application::AnalysisBook &book, const domain::StateId &state,
              const application::IdealSaving *saving);
    void clear();
    const domain::StateId &state() const { return m_state; }
    const domain::AnalysisId &analysis() const { return m_analysis; }
    bool isIdeal() const { return m_ideal; }

    const StepLine &lineAt(int row) const { return m_lines.at(static_cast<size_t>(row)); }
    StepLine::Kind kindAt(int row) const { return lineAt(row).kind; }
    /// −1 when no line has it. A line that was stored since is found by its old key, too.
    int rowOf(const QUuid &key) const override;
    QUuid keyAt(int row) const override { return lineAt(row).key; }
    int placeholderRow() const override;
    int nameColumn() const override { return static_cast<int>(StepColumn::Title); }
    /// The steps (not challenges, not what has gone), drafts too.
    int stepCount() const;

    /// An empty line for a new step behind the step of `row` (its challenges included), or a challenge under it; typing
    /// its name makes it. Gives its row, −1 when there is no step to stand behind.
    int beginStep(int row);
    int beginChallenge(int row);
    /// Takes away what was begun and where nothing was typed; not the line with the key `except`.
    void dropEmptyDrafts(const QUuid &except = {});

    /// A challenge goes with its step.
    void removeRecords(const QList<int> &rows) override;
    /// Moves a step among the steps, or a challenge among those of its step.
    void moveRecord(int row, int by) override;
    /// Lines numbered "3.1" beyond the last become challenges under the new steps.
    void paste(int row, QList<int> columns, QList<QStringList> cells) override;
    void clearCells(const QModelIndexList &cells) override;
    void forgetRefused(const QModelIndex &index) override;
    bool hasRefused() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    int columns() const override { return stepColumnCount; }
    QString title(int column) const override { return columnHeading(static_cast<StepColumn>(column)); }
    QString fullTitle(int column) const override { return columnTitle(static_cast<StepColumn>(column)); }
    bool isEditable(int column) const override { return !isCalculated(static_cast<StepColumn>(column)); }
    QStringList choices(int column) const override;

private:
    struct CellState
    {
        QString typed;   ///< as typed, when it is refused
        QString shown;   ///< as it will look, when it is on its way
        QString refusal;
        int onTheWay = 0;
    };
    struct Draft
    {
        enum class State { Empty, Waiting, Sent, Failed };
        StepLine line;
        QUuid anchor; ///< the step it comes behind, or stands under
        State state = State::Empty;
    };
    using CellKey = std::pair<QUuid, int>;
    /// What is pasted into a line.
    struct PastedLine
    {
        bool challenge = false; ///< its number says so: "3.1"
        std::map<StepColumn, QString> cells;
    };
    static PastedLine pastedLine(const QStringList &cells, const QList<int> &columns);
    void write(int row, const std::vector<PastedLine> &lines);

    QUuid resolved(const QUuid &key) const { return m_became.value(key, key); }
    bool mayWrite() const;
    std::vector<StepLine> arranged() const;
    void addDraftsBehind(std::vector<StepLine> &lines, const QUuid &step) const;
    void addDraftChallenges(std::vector<StepLine> &lines, const QUuid &step) const;
    void replaceLines(std::vector<StepLine> lines);
    void reorderLines(const std::vector<StepLine> &lines, int begin, int end);
    void replaceRange(const std::vector<StepLine> &lines, int begin, int removed, int added);
    void tellRow(const QUuid &key);
    int anchorRow(int row) const;

    Draft *draftOf(const QUuid &key);
    QUuid addDraft(bool challenge, const QUuid &anchor);
    bool setDraftCell(Draft &draft, StepColumn column, const QString &typed);
    void send(const QUuid &draft);
    void takeDraftOutcome(const QUuid &draft, const EditQueue::Outcome &outcome);
    void sendCell(const QUuid &key, StepColumn column, const QString &typed, const QString &shown);
    void refuse(const QUuid &key, StepColumn column, const QString &typed, const QString &sentence);
    void settle(const QUuid &key, StepColumn column);
    void sendLine(EditQueue::Make make);
    void removeLine(int row);

    QVariant shownData(const StepLine &line, StepColumn column, int role) const;
    QString shownText(const StepLine &line, StepColumn column) const;
    QString fieldText(const StepLine &line, StepColumn column) const;
    QVariant plainValue(const StepLine &line, StepColumn column) const;
    QString toolTip(const StepLine &line, StepColumn column) const;
    QString placeText(const StepLine &line, StepColumn column) const;
    bool isQuiet(const StepLine &line, StepColumn column) const;
    bool isOnTheWay(const QUuid &key) const;
    bool isTyped(const QUuid &key) const; ///< something stands in one of its cells that is not stored

    EditQueue &m_edits;
    domain::AnalysisId m_analysis;
    domain::StateId m_state;
    bool m_ideal = false;
    domain::DayConvention m_days = domain::DayConvention::WorkingTime;
    domain::EstimateRule m_rule = domain::EstimateRule::Lichtenberg;
    std::vector<StepLine> m_stored; ///< as the snapshot has them
    std::vector<StepLine> m_lines;  ///< with drafts and the placeholder
    std::vector<Draft> m_drafts;
    QHash<QUuid, QUuid> m_became; ///< drafts that were stored: their key then and now
    QHash<CellKey, CellState> m_cells;
};

} // namespace vf::presentation
