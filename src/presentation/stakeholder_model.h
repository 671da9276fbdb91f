// The rows of one stakeholder analysis as a table that is typed into.
#pragma once

#include "application/record/stakeholder_records.h"
#include "presentation/record_table_model.h"

namespace vf::presentation {

class StakeholderModel : public RecordTableModel<domain::Stakeholder>
{
    Q_OBJECT
public:
    enum Column : int {
        Name,
        Value,
        Consequence,
        Expectations,
        Influence,
        Interest,
        Attitude,
        Action,
        Invited,
        Involved,
        Category,
        ColumnCount
    };
    enum Role : int {
        ValueRole = FirstRecordRole ///< int of domain::StakeholderValue, −1 when it is not judged; for the sign
    };

    explicit StakeholderModel(EditQueue &edits, QObject *parent = nullptr);

    /// The rows of an analysis as the snapshot has them; empty when nothing is chosen.
    void showAnalysis(const std::optional<domain::StakeholderAnalysisId> &analysis);

    int nameColumn() const override { return Name; }

protected:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString fullTitle(int column) const override;
    bool isEditable(int column) const override;
    QStringList choices(int column) const override;
    bool hasOwner() const override { return m_analysis.has_value(); }
    QVariant recordData(const domain::Stakeholder &row, int column, int role) const override;
    QVariant placeholderData(int column, int role) const override;
    QString take(domain::Stakeholder &row, int column, const QString &typed) const override;
    domain::Stakeholder blank() const override;
    QString nameOf(const domain::Stakeholder &row) const override { return row.name; }

    std::vector<const domain::Stakeholder *> stored(const application::Snapshot &snapshot) const override;
    Intent addIntent(const domain::Stakeholder &row) const override;
    Intent editIntent(const domain::Stakeholder &before, const domain::Stakeholder &after) const override;
    Intent writeIntent(const std::vector<Edit> &edits) const override;
    Intent removeIntent(const std::vector<domain::StakeholderId> &ids) const override;
    Intent moveIntent(const domain::StakeholderId &id, int index) const override;

private:
    QString shown(const domain::Stakeholder &row, int column) const;
    QString input(const domain::Stakeholder &row, int column) const;
    /// What is worth a sign in this cell; empty when nothing is.
    QString remark(const domain::Stakeholder &row, int column) const;

    std::optional<domain::StakeholderAnalysisId> m_analysis;
};

} // namespace vf::presentation
