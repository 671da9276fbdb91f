// "Krever oppfølging" as a flat list: a heading per kind with its count, the most urgent gains or introductions under it,
// and a line that opens them all. Shows ready answers; decides nothing.
#pragma once

#include "application/read_model/follow_up.h"
#include "application/read_model/introduction_watch.h"
#include "presentation/item_roles.h"

#include <QAbstractListModel>
#include <QIcon>

#include <functional>
#include <optional>
#include <vector>

namespace vf::presentation {

/// "Gevinster uten måling": the heading of a kind.
QString followUpText(application::FollowUpKind kind);
/// What the kind means and what to do about it, in one sentence.
QString followUpHint(application::FollowUpKind kind);
/// The next step, as a button says it: "Registrer målinger…".
QString followUpStep(application::FollowUpKind kind);
/// The name of the icon that stands before the heading ("hourglass").
QLatin1StringView followUpIconName(application::FollowUpKind kind);

/// The same of what the progress watch finds: "Veilederkontrakten går ut".
QString watchText(domain::ProgressFindingKind kind);
QString watchHint(domain::ProgressFindingKind kind);
QLatin1StringView watchIconName(domain::ProgressFindingKind kind);

class FollowUpModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class RowKind { Heading, Item, All };
    enum Role : int {
        RowKindRole = FirstModelRole, ///< int of RowKind
        IconNameRole,                 ///< QString, the sign before a heading
        GainIdRole,                   ///< QString
        SeriousRole                   ///< bool: the heading's count is shown as an error, not as a warning
    };

    explicit FollowUpModel(QObject *parent = nullptr);

    /// Where icons come from, by name: this room has none.
    void setIconSource(std::function<QIcon(QLatin1StringView)> source) { m_iconOf = std::move(source); }
    void show(const application::Snapshot &snapshot, const std::vector<application::FollowUpSection> &gains,
              const std::vector<application::WatchSection> &introductions);

    /// How many lines there would be if all were shown.
    size_t total() const { return m_total; }
    RowKind rowKind(const QModelIndex &index) const;
    /// What a heading and the lines under it are about: gains of a kind, or else introductions.
    std::optional<application::FollowUpKind> gainKind(const QModelIndex &index) const;
    domain::GainId gain(const QModelIndex &index) const;
    /// Null for a line about a gain, and for headings.
    domain::IntroductionId introduction(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        RowKind rowKind = RowKind::Heading;
        std::optional<application::FollowUpKind> kind;
        QLatin1StringView icon;
        bool serious = false;
        QString hint;
        domain::GainId gain;
        domain::IntroductionId introduction;
        QString title, detail;
        QString more; ///< for the tool tip
        size_t count = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    static constexpr size_t mostPerKind = 3;

    static Row itemRow(const application::Snapshot &snapshot, Row row, const application::FollowUpItem &item);
    static Row itemRow(const application::Snapshot &snapshot, Row row, const application::WatchItem &item);
    /// A heading like `heading`, the first of `items`, and the line to all of them.
    template<class Item>
    static void addSection(const application::Snapshot &snapshot, Row heading, const std::vector<Item> &items,
                           std::vector<Row> &rows);

    std::vector<Row> m_rows;
    size_t m_total = 0;
    std::function<QIcon(QLatin1StringView)> m_iconOf;
};

} // namespace vf::presentation
