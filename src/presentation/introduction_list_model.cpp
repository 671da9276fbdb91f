#include "presentation/introduction_list_model.h"

#include "presentation/format.h"
#include "presentation/improvement_texts.h"

#include <algorithm>

namespace vf::presentation {

void IntroductionListModel::setLines(std::vector<IntroductionLine> lines)
{
    const bool same = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                 [](const IntroductionLine &a, const IntroductionLine &b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        return;
    }
    for (size_t row = 0; row < lines.size(); ++row)
        if (!(m_lines[row] == lines[row])) {
            m_lines[row] = std::move(lines[row]);
            const int at = static_cast<int>(row);
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        }
}

int IntroductionListModel::rowOf(const domain::IntroductionId &id) const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const IntroductionLine &line) { return line.id == id; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int IntroductionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int IntroductionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString IntroductionListModel::shown(const IntroductionLine &line, int column)
{
    switch (static_cast<Column>(column)) {
    case Unit:
        return line.unitName;
    case Round:
        return line.round;
    case Status:
        return text(line.status);
    case Start:
        return line.startsOn ? date(*line.startsOn) : QString();
    case Progress:
        return line.total == 0 ? tr("ingen plan") : tr("%1 av %2").arg(count(qint64(line.done)), count(qint64(line.total)));
    case Next:
        if (line.nextTitle.isEmpty())
            return {};
        return tr("%1 %2").arg(date(line.nextOn), line.nextTitle);
    case Warnings:
        if (line.findings.empty())
            return {};
        return line.findings.size() == 1
            ? line.findings.front().sentence
            : tr("%1 og %2 til").arg(line.findings.front().sentence, count(line.findings.size() - 1));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant IntroductionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const IntroductionLine &line = lineAt(index.row());
    const bool warns = index.column() == Warnings && !line.findings.empty();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shown(line, index.column());
    case Qt::EditRole:
        return index.column() == Start ? QVariant(line.startsOn.value_or(QDate())) : QVariant(shown(line, index.column()));
    case Qt::ToolTipRole: {
        if (index.column() == Unit)
            return line.title;
        if (!warns)
            return shown(line, index.column());
        QStringList sentences;
        for (const Finding &finding : line.findings)
            sentences << finding.sentence;
        return sentences.join(u'\n');
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case IconNameRole:
        return !warns ? QString()
            : line.findings.front().tone == CellTone::Error ? QStringLiteral("octagon-alert")
                                                            : QStringLiteral("triangle-alert");
    case ToneRole:
        if (warns)
            return static_cast<int>(line.findings.front().tone);
        return static_cast<int>(line.total == 0 && index.column() == Progress ? CellTone::Quiet : CellTone::Plain);
    case ShareRole:
        return index.column() == Progress && line.total > 0 ? QVariant(double(line.done) / line.total) : QVariant();
    case IdRole:
        return line.id.uuid();
    default:
        return {};
    }
}

QVariant IntroductionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Unit:
        return tr("Enhet");
    case Round:
        return tr("Runde");
    case Status:
        return tr("Status");
    case Start:
        return tr("Start");
    case Progress:
        return tr("Framdrift");
    case Next:
        return tr("Neste milepæl");
    case Warnings:
        return tr("Varsler");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace vf::presentation
