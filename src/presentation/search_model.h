// What the search field finds: pages, gains and units whose words hold what was typed, best first.
#pragma once

#include "application/read_model/snapshot.h"
#include "presentation/item_roles.h"

#include <QAbstractListModel>
#include <QIcon>

#include <vector>

namespace vf::presentation {

struct SearchHit
{
    enum class Kind { Page, Gain, Unit };
    Kind kind = Kind::Page;
    QString page; ///< key, for pages
    QUuid id;     ///< for gains and units
    QString title;
    QString detail; ///< second line: what it is and where
};

class SearchModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr size_t mostHits = 12;

    explicit SearchModel(QObject *parent = nullptr);

    void setIcons(const QIcon &page, const QIcon &gain, const QIcon &unit);
    /// The pages by key and title; they can be found without an open file.
    void setPages(const std::vector<std::pair<QString, QString>> &pages);
    /// What else can be found. Reads the snapshot now and keeps nothing of it but words; null empties it.
    void setSnapshot(const application::Snapshot *snapshot);
    /// Every word typed must be in the title or the detail. An empty text finds nothing.
    void setQuery(const QString &query);

    const SearchHit &hit(const QModelIndex &index) const { return m_hits[static_cast<size_t>(index.row())]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Entry
    {
        SearchHit hit;
        QString folded; ///< title and detail, for comparing
    };
    void add(std::vector<Entry> &entries, SearchHit hit) const;

    std::vector<Entry> m_pages, m_records;
    std::vector<SearchHit> m_hits;
    QIcon m_pageIcon, m_gainIcon, m_unitIcon;
};

} // namespace vf::presentation
