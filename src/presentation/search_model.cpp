#include "presentation/search_model.h"

#include "base/text.h"
#include "presentation/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace vf::presentation {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

/// Lower is better: the text begins with what was typed, a word in it does, or it is somewhere inside; −1: not there.
int rankOf(const QString &folded, const QStringList &words)
{
    int rank = 0;
    for (const QString &word : words) {
        const qsizetype at = folded.indexOf(word);
        if (at < 0)
            return -1;
        rank += at == 0 ? 0 : folded.contains(u' ' + word) ? 1 : 2;
    }
    return rank;
}

} // namespace

SearchModel::SearchModel(QObject *parent) : QAbstractListModel(parent) {}

void SearchModel::setIcons(const QIcon &page, const QIcon &gain, const QIcon &unit)
{
    m_pageIcon = page;
    m_gainIcon = gain;
    m_unitIcon = unit;
}

void SearchModel::add(std::vector<Entry> &entries, SearchHit hit) const
{
    QString folded = base::folded(hit.title + u' ' + hit.detail);
    entries.push_back({std::move(hit), std::move(folded)});
}

void SearchModel::setPages(const std::vector<std::pair<QString, QString>> &pages)
{
    m_pages.clear();
    for (const auto &[key, title] : pages)
        add(m_pages, {SearchHit::Kind::Page, key, {}, title, T::tr("Side")});
}

void SearchModel::setSnapshot(const application::Snapshot *snapshot)
{
    m_records.clear();
    if (!snapshot)
        return;
    m_records.reserve(snapshot->units().size() + snapshot->gains().size());
    for (const domain::Unit &unit : snapshot->units()) {
        const QString kind = text(unit.kind);
        add(m_records, {SearchHit::Kind::Unit, {}, unit.id.uuid(), unit.name,
                        unit.code.isEmpty() ? kind : T::tr("%1 · %2").arg(kind, unit.code)});
    }
    for (const domain::Gain &gain : snapshot->gains()) {
        const domain::Unit *unit = snapshot->findUnit(gain.unit);
        add(m_records, {SearchHit::Kind::Gain, {}, gain.id.uuid(), gain.title,
                        T::tr("Gevinst · %1 · %2").arg(gain.code, unit ? unit->name : QString())});
    }
}

void SearchModel::setQuery(const QString &query)
{
    const QStringList words = base::folded(query).split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, const Entry *>> found;
    if (!words.isEmpty())
        for (const auto *entries : {&m_pages, &m_records})
            for (const Entry &entry : *entries)
                if (const int rank = rankOf(entry.folded, words); rank >= 0)
                    found.emplace_back(rank, &entry);
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    beginResetModel();
    m_hits.clear();
    for (size_t i = 0; i < std::min(found.size(), mostHits); ++i)
        m_hits.push_back(found[i].second->hit);
    endResetModel();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SearchHit &at = hit(index);
    switch (role) {
    case Qt::DisplayRole:
        return at.title;
    case SecondaryTextRole:
        return at.detail;
    case Qt::DecorationRole:
        switch (at.kind) {
        case SearchHit::Kind::Page:
            return m_pageIcon;
        case SearchHit::Kind::Gain:
            return m_gainIcon;
        case SearchHit::Kind::Unit:
            return m_unitIcon;
        }
        Q_UNREACHABLE();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return T::tr("%1, %2").arg(at.title, at.detail);
    default:
        return {};
    }
}

} // namespace vf::presentation
