// "Krever oppfølging" as a flat list: a heading per kind with its count, the most urgent gains under it, and a line
// that opens them all. Shows ready answers; decides nothing.
#pragma once

#include "application/read_model/follow_up.h"
#include "presentation/item_roles.h"

#include <QAbstractListModel>
#include <QIcon>

#include <functional>
#include <vector>

namespace vf::presentation {

/// "Gevinster uten måling": the heading of a kind.
QString followUpText(application::FollowUpKind kind);
/// What the kind means and what to do about it, in one sentence.
QString followUpHint(application::FollowUpKind kind);
/// The name of the icon that stands before the heading ("hourglass").
QLatin1StringView followUpIconName(application::FollowUpKind kind);

class FollowUpModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class RowKind { Heading, Gain, All };
    enum Role : int {
        RowKindRole = FirstModelRole, ///< int of RowKind
        KindRole,                     ///< int of application::FollowUpKind
        GainIdRole,                   ///< QString
        SeriousRole                   ///< bool: the heading's count is shown as an error, not as a warning
    };

    explicit FollowUpModel(QObject *parent = nullptr);

    /// Where icons come from: this room has none.
    void setIconSource(std::function<QIcon(application::FollowUpKind)> source) { m_iconOf = std::move(source); }
    void show(const application::Snapshot &snapshot, std::vector<application::FollowUpSection> sections);

    /// How many lines there would be if all were shown.
    size_t total() const { return m_total; }
    RowKind rowKind(const QModelIndex &index) const;
    application::FollowUpKind kind(const QModelIndex &index) const;
    domain::GainId gain(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        RowKind rowKind = RowKind::Heading;
        application::FollowUpKind kind = application::FollowUpKind::WithoutMeasurement;
        domain::GainId gain;
        QString title, detail;
        QString more; ///< for the tool tip
        size_t count = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    static constexpr size_t mostPerKind = 3;

    static Row itemRow(const application::Snapshot &snapshot, application::FollowUpKind kind,
                       const application::FollowUpItem &item);

    std::vector<Row> m_rows;
    size_t m_total = 0;
    std::function<QIcon(application::FollowUpKind)> m_iconOf;
};

} // namespace vf::presentation
