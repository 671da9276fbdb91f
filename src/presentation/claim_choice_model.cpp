#include "presentation/claim_choice_model.h"

#include "presentation/format.h"
#include "presentation/value_stream_texts.h"

#include <algorithm>

namespace vf::presentation {

using application::SavingLine;

ClaimChoiceModel::ClaimChoiceModel(const application::AnalysisBook &book, const application::IdealSaving &saving,
                                   QObject *parent)
    : QAbstractTableModel(parent), m_analysis(book.analysis), m_left(saving.left())
{
    for (const SavingLine *line : saving.claimable())
        m_rows.push_back({*line, {}, true});
    for (const SavingLine &line : saving.lines)
        if (line.gain) {
            const application::ClaimingGain *claiming = book.find(*line.gain);
            m_rows.push_back({line, claiming ? claiming->gain.code : missing(), false});
        }
}

std::vector<application::ClaimedLine> ClaimChoiceModel::chosen() const
{
    std::vector<application::ClaimedLine> lines;
    for (const Row &row : m_rows)
        if (row.chosen)
            lines.push_back(row.line.line);
    return lines;
}

int ClaimChoiceModel::chosenCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.chosen; }));
}

int ClaimChoiceModel::freeCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.gain.isEmpty(); }));
}

double ClaimChoiceModel::chosenMinutes() const
{
    double minutes = 0;
    for (const Row &row : m_rows)
        if (row.chosen)
            minutes += row.line.difference.saved().value();
    return minutes;
}

double ClaimChoiceModel::chosenHours() const
{
    double hours = 0;
    for (const Row &row : m_rows)
        if (row.chosen)
            hours += row.line.hoursPerYear;
    return hours;
}

base::HoursPerYear ClaimChoiceModel::hours() const
{
    return std::min(base::HoursPerYear::of(std::clamp(chosenHours(), -9e12, 9e12)), m_left);
}

QString ClaimChoiceModel::sumText() const
{
    const double all = chosenHours();
    const auto fteOf = [this](double perYear) { return fteText(base::Fte(perYear / m_analysis.basis.value()), 2); };
    QString sum = tr("%1 min × %2 / 60 = %3 timer per år = %4")
                      .arg(number(chosenMinutes(), 1), volumeText(m_analysis), number(all, 1), fteOf(all));
    if (rounded(all, 1) > rounded(m_left.value(), 1))
        sum = tr("%1. Netto spart tid har %2 timer igjen, så det kan registreres %3 timer = %4.")
                  .arg(sum, presentation::hours(m_left), presentation::hours(hours()), fteOf(hours().value()));
    return sum;
}

QVariant ClaimChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const double minutes = row.line.difference.saved().value();
    switch (role) {
    case Qt::DisplayRole:
        switch (static_cast<Column>(index.column())) {
        case Name:
            return row.line.text;
        case Minutes:
            return number(minutes, 1);
        case Hours:
            return number(row.line.hoursPerYear, 1);
        case Claim:
            return !row.gain.isEmpty()    ? tr("Tatt av %1").arg(row.gain)
                   : row.line.addsWork() ? tr("Nytt arbeid i den ideelle")
                                          : QString();
        case ColumnCount:
            break;
        }
        return {};
    case Qt::CheckStateRole:
        if (index.column() != Name)
            return {};
        return row.chosen ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return index.column() == Name ? QVariant(row.line.text)
               : row.gain.isEmpty()   ? QVariant()
                                      : QVariant(tr("Minuttene er alt regnet med i %1. Hvert minutt kan bare brukes én gang.")
                                                     .arg(row.gain));
    case Qt::TextAlignmentRole: {
        const bool figure = index.column() == Minutes || index.column() == Hours;
        return QVariant((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    default:
        return {};
    }
}

bool ClaimChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_rows[static_cast<size_t>(index.row())].chosen = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

QVariant ClaimChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool figure = section == Minutes || section == Hours;
        return QVariant((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Trinn og utfordringer");
    case Minutes:
        return tr("Spart, min per sak");
    case Hours:
        return tr("Timer per år");
    case Claim:
        return tr("Merknad");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags ClaimChoiceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (!row.gain.isEmpty())
        return Qt::ItemIsSelectable | Qt::ItemNeverHasChildren; // shown, and not to be had
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Name ? shown | Qt::ItemIsUserCheckable : shown;
}

int ClaimChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClaimChoiceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

} // namespace vf::presentation
