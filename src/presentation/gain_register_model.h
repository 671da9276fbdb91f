// The gains register as rows under group headings, with filter, views and sums. Rows hold ready values; sums come from
// the ledger's one calculation. An own index of visible rows keeps typing in the filter fast with 50 000 gains.
#pragma once

#include "application/read_model/figures.h"
#include "application/read_model/follow_up.h"
#include "presentation/glyphs.h"
#include "presentation/item_roles.h"
#include "presentation/share_bar.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace vf::presentation {

/// The tabs above the register. Those named after a follow-up kind hold exactly that kind's gains.
enum class GainView { All, NotMeasured, Expired, LatePlan, NothingRealised, NoResponsible, Planned, Lapsed };
constexpr size_t gainViewCount = 8;
/// "Ikke målt"
QString gainViewText(GainView view);
GainView gainViewOf(application::FollowUpKind kind);

enum class GainGrouping { Unit, Area, Tool, Status, Year, None };
std::span<const GainGrouping> allGainGroupings();
QString gainGroupingText(GainGrouping grouping);

/// What the status glyph of a gain is, and its word: "Utløpt" goes before "Realisert".
StatusGlyph gainStatusGlyph(const domain::GainStatus &status);
QString gainStatusWord(const domain::GainStatus &status);

class GainRegisterModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// Those from Responsible on are shown when the user asks for them.
    enum Column : int {
        Title,
        Status,
        Identified,
        Realised,
        Use,
        Evidence,
        NextCheck,
        Responsible,
        Owner,
        PlannedOn,
        Tool,
        ColumnCount
    };
    enum Role : int {
        GainIdRole = FirstModelRole, ///< QString; empty on a group row
        ExpandedRole,                ///< bool, group rows: are its gains shown?
        IconNameRole,                ///< QString, a sign before the text
        ToneRole                     ///< int of CellTone
    };

    explicit GainRegisterModel(QObject *parent = nullptr);

    /// Shows other figures. `snapshot` must outlive the model or the next call. Rows that stay keep their place and
    /// only changed ones are told; anything else resets.
    void show(const application::Snapshot &snapshot, const application::Figures &figures);

    void setFilter(const QString &text);
    /// Only gains found with this tool; empty: with any.
    void setTool(std::optional<domain::SourceTool> tool);
    std::optional<domain::SourceTool> tool() const { return m_tool; }
    /// Gives the year that a typed date leaves out.
    void setToday(std::function<QDate()> today) { m_today = std::move(today); }
    void setView(GainView view);
    void setGrouping(GainGrouping grouping);
    GainView view() const { return m_view; }
    GainGrouping grouping() const { return m_grouping; }
    /// Gains in each view, whatever the filter.
    size_t countOf(GainView view) const { return m_counts[static_cast<size_t>(view)]; }

    /// The ledger's sum of the gains that pass view and filter, collapsed groups too.
    const domain::Totals &shownTotals() const { return m_shownTotals; }
    size_t shownGains() const { return m_shownGains; }
    size_t allGains() const { return m_rows.size(); }
    QVariant sumData(int column, int role) const;

    bool isGroup(int row) const { return m_visible.at(static_cast<size_t>(row)).row < 0; }
    void setExpanded(int row, bool expanded);
    void setAllExpanded(bool expanded);
    domain::GainId gainAt(int row) const;
    /// The visible row of a gain; -1 when it is not shown.
    int rowOfGain(const domain::GainId &gain) const;
    /// The group heading above a row; -1 without groups.
    int groupRowOf(int row) const;

    /// What is typed in the table is shown at once as pending; the page stores it and calls this when it is settled.
    void clearPending(const domain::GainId &gain);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Orders the gains within their groups; the groups keep their order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// A cell was changed to something that can be stored; `after` is the gain as it would be.
    void edited(const vf::domain::Gain &before, const vf::domain::Gain &after);
    void refused(const QString &place, const QString &sentence);

private:
    struct Row
    {
        domain::GainId id;
        qint64 version = -1;
        domain::UnitId unit;
        QString code, title, unitName, areaName, responsible, owner;
        std::optional<QDate> plannedOn;
        int year = 0; ///< of its first posting; 0 without one
        QString codeKey, titleKey; ///< sort keys
        QString search;            ///< folded text of everything the filter looks in
        domain::SourceTool tool = domain::SourceTool::Other;
        domain::LedgerUnit ledgerUnit = domain::LedgerUnit::HoursPerYear;
        domain::GainStatus status;
        domain::Totals totals; ///< the ledger's answer for this gain alone
        domain::PerAccount<domain::Amount> amounts;
        quint32 views = 0; ///< bits of GainView

        bool inView(GainView view) const { return (views & (1U << static_cast<unsigned>(view))) != 0; }
        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Group
    {
        QString key, title;
        std::vector<int> rows;
        domain::Totals totals;
        size_t notMeasured = 0, expired = 0;
    };
    struct Item
    {
        int group = -1;
        int row = -1; ///< -1: the group's heading
        friend bool operator==(const Item &, const Item &) = default;
    };
    struct Shown
    {
        std::vector<Group> groups;
        std::vector<Item> visible;
        domain::Totals totals;
        size_t gains = 0;
    };

    std::vector<Row> makeRows(const application::Figures &figures) const;
    void fillTexts(Row &row, const domain::Gain &gain, const application::Figures &figures) const;
    void orderRows();
    /// Finds each row's group; before arrange(), when rows or grouping have changed.
    void groupRows();
    bool isBefore(const Row &a, const Row &b) const;
    Shown arrange() const;
    void sumUp(Shown &shown) const;
    void take(Shown shown);
    void rearrange();
    std::pair<QString, QString> groupOf(const Row &row) const; ///< sort key, title
    QVariant gainData(const Row &row, int column, int role) const;
    QVariant groupData(const Group &group, int column, int role) const;
    QString gainText(const Row &row, int column) const;
    QString groupText(const Group &group, int column) const;
    QString figureText(const Row &row, base::Fte fte, domain::Amount amount) const;
    QString accessibleText(const Row &row, int column) const;
    static QString useText(const domain::PerAccount<base::Fte> &fte);
    static ShareBar bar(const Row &row);
    static bool isEditable(int column);
    QString write(domain::Gain &gain, int column, const QString &typed) const; ///< gives the refusal, or nothing

    const application::Snapshot *m_snapshot = nullptr;
    std::vector<Row> m_rows;
    QHash<domain::GainId, int> m_indexOf;
    std::vector<int> m_order;                             ///< rows in sorted order
    std::vector<int> m_groupOf;                           ///< by row: its place in m_allGroups
    std::vector<std::pair<QString, QString>> m_allGroups; ///< sort key and title, in the order they are shown
    std::array<size_t, gainViewCount> m_counts{};
    QHash<domain::GainId, std::pair<int, QString>> m_pending; ///< column and what was typed there

    QStringList m_filterWords;
    std::optional<domain::SourceTool> m_tool;
    std::function<QDate()> m_today;
    GainView m_view = GainView::All;
    GainGrouping m_grouping = GainGrouping::Unit;
    QSet<QString> m_collapsed;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;

    std::vector<Group> m_groups;
    std::vector<Item> m_visible;
    domain::Totals m_shownTotals;
    size_t m_shownGains = 0;
};

} // namespace vf::presentation
