// What each ideal state would do to each stakeholder of an analysis, as a table that is typed into: a row for each
// stakeholder, and for each ideal state whether it gets better or worse for them, and why.
#pragma once

#include "domain/stakeholder/stakeholder_effect.h"
#include "presentation/edit_queue.h"
#include "presentation/stakeholder_model.h"
#include "presentation/typed_table_model.h"

#include <QHash>

#include <map>
#include <vector>

namespace vf::presentation {

class StakeholderEffectModel : public TypedTableModel
{
    Q_OBJECT
public:
    enum Column : int { Name, Value, FirstIdeal }; ///< then direction and reason of each ideal state in turn
    enum Role : int {
        ValueRole = StakeholderModel::ValueRole ///< as in the table of the stakeholders
    };

    explicit StakeholderEffectModel(EditQueue &edits, QObject *parent = nullptr);

    /// The stakeholders of an analysis, and the ideal states of the value-stream analysis it belongs to, as the snapshot
    /// has them. Call it only while no edit is under way: until then the table is ahead.
    void showAnalysis(const std::optional<domain::StakeholderAnalysisId> &analysis);
    int idealCount() const { return static_cast<int>(m_ideals.size()); }

    int nameColumn() const override { return Name; }
    int placeholderRow() const override { return -1; }
    QUuid keyAt(int row) const override;
    int rowOf(const QUuid &key) const override;
    void removeRecords(const QList<int> &) override {} ///< rows come and go in the table of the stakeholders
    void moveRecord(int, int) override {}
    void paste(int row, QList<int> columns, QList<QStringList> cells) override;
    void clearCells(const QModelIndexList &cells) override;
    void forgetRefused(const QModelIndex &index) override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

protected:
    int columns() const override { return FirstIdeal + 2 * idealCount(); }
    QString title(int column) const override;
    QString fullTitle(int column) const override;
    bool isEditable(int column) const override { return column >= FirstIdeal && column < columns(); }
    QStringList choices(int column) const override;

private:
    struct Ideal
    {
        domain::StateId id;
        QString name;

        friend bool operator==(const Ideal &, const Ideal &) = default;
    };
    struct Judgement
    {
        std::optional<domain::EffectDirection> direction;
        QString reason;

        friend bool operator==(const Judgement &, const Judgement &) = default;
    };
    using Place = std::pair<domain::StakeholderId, domain::StateId>;
    using Judgements = std::map<Place, Judgement>;
    struct Refusal
    {
        QString typed;
        QString sentence;
    };
    /// What is typed in a cell.
    struct Typed
    {
        Place place;
        int column = 0;
        QString text;
    };

    static bool isDirection(int column) { return (column - FirstIdeal) % 2 == 0; }
    static Judgements judgementsOf(const application::Snapshot &snapshot, const std::vector<Ideal> &ideals);
    const Ideal &idealAt(int column) const { return m_ideals[static_cast<size_t>((column - FirstIdeal) / 2)]; }
    const domain::Stakeholder &stakeholderAt(int row) const { return m_rows[static_cast<size_t>(row)]; }
    Judgement judgementAt(int row, int column) const;
    QString input(int row, int column) const;
    QString remark(int row, int column) const;
    /// Takes what was typed; the sentence when it can't be.
    QString take(Judgement &judgement, int column, const QString &typed) const;
    void refuse(int row, int column, const QString &typed, const QString &sentence);
    /// Stores cells that can be read as one step.
    void send(std::vector<Typed> cells);
    bool mayWrite() const { return m_edits.workspace().session().mayWrite(); }

    EditQueue &m_edits;
    std::optional<domain::StakeholderAnalysisId> m_analysis;
    std::vector<domain::Stakeholder> m_rows;
    std::vector<Ideal> m_ideals;
    Judgements m_judgements;
    QHash<std::pair<QUuid, int>, Refusal> m_refused;
};

} // namespace vf::presentation
