// The plan of one introduction as a table that is typed into.
#pragma once

#include "application/record/introduction_records.h"
#include "presentation/record_table_model.h"

namespace vf::presentation {

/// How far a milestone has come on a day; for its sign in table and timeline.
enum class MilestoneState { Coming, UnderWay, Done, Overdue };
MilestoneState milestoneState(const domain::Milestone &milestone, QDate asOf);
/// "Utført", "I gang", "Forsinket", "Kommer".
QString text(MilestoneState state);

class MilestoneModel : public RecordTableModel<domain::Milestone>
{
    Q_OBJECT
public:
    enum Column : int { Number, Activity, From, To, Done, Responsible, Kind, Source, ColumnCount };

    explicit MilestoneModel(EditQueue &edits, QObject *parent = nullptr);

    /// The plan of an introduction as the snapshot has it; empty when nothing is chosen.
    void showIntroduction(const std::optional<domain::IntroductionId> &introduction);

    int nameColumn() const override { return Activity; }

protected:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    bool isEditable(int column) const override;
    QStringList choices(int column) const override;
    bool hasOwner() const override { return m_introduction.has_value(); }
    QVariant recordData(const domain::Milestone &row, int column, int role) const override;
    QVariant placeholderData(int column, int role) const override;
    QString take(domain::Milestone &row, int column, const QString &typed) const override;
    domain::Milestone blank() const override;
    QString nameOf(const domain::Milestone &row) const override { return row.title; }

    std::vector<const domain::Milestone *> stored(const application::Snapshot &snapshot) const override;
    Intent addIntent(const domain::Milestone &row) const override;
    Intent editIntent(const domain::Milestone &before, const domain::Milestone &after) const override;
    Intent writeIntent(const std::vector<Edit> &edits) const override;
    Intent removeIntent(const std::vector<domain::MilestoneId> &ids) const override;
    Intent moveIntent(const domain::MilestoneId &id, int index) const override;

private:
    QString input(const domain::Milestone &row, int column) const;

    std::optional<domain::IntroductionId> m_introduction;
};

} // namespace vf::presentation
