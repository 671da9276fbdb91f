#include "presentation/import_issue_model.h"

#include "presentation/error_text.h"

#include <QCoreApplication>

namespace vf::presentation {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ImportIssues)
};

/// The sentence without the place, which has columns of its own here.
QString reasonText(const application::ImportIssue &issue)
{
    const QString place = issuePlace(issue) + QStringLiteral(": ");
    const QString sentence = issueText(issue);
    return sentence.startsWith(place) ? sentence.mid(place.size()) : sentence;
}

} // namespace

ImportIssueModel::ImportIssueModel(QObject *parent) : QAbstractTableModel(parent) {}

void ImportIssueModel::setIssues(std::vector<application::ImportIssue> issues)
{
    beginResetModel();
    m_issues = std::move(issues);
    m_reasons.clear();
    for (const application::ImportIssue &issue : m_issues)
        m_reasons.push_back(reasonText(issue));
    endResetModel();
}

int ImportIssueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int ImportIssueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportIssueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto at = static_cast<size_t>(index.row());
    const application::ImportIssue &issue = m_issues[at];
    if (role == Qt::EditRole && index.column() == Row && issue.row > 0)
        return issue.row;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == Row ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return index.column() == Reason ? m_reasons[at] : QString();
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Row:
        return issue.row > 0 ? QString::number(issue.row) : T::tr("Hele filen");
    case Place:
        return issue.column;
    case Reason:
        return m_reasons[at];
    case Value:
        return issue.value;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ImportIssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Row ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Row:
        return T::tr("Rad");
    case Place:
        return T::tr("Kolonne");
    case Reason:
        return T::tr("Årsak");
    case Value:
        return T::tr("Verdi");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace vf::presentation
