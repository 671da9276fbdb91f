// How the register of gains is looked at: what is shown, grouped, sorted, and in which columns. What a saved view keeps.
#pragma once

#include "presentation/gain_register_model.h"

namespace vf::presentation {

struct RegisterLook
{
    GainView view = GainView::All;
    GainGrouping grouping = GainGrouping::Unit;
    std::optional<domain::SourceTool> tool;
    QString filter;
    int sortColumn = -1;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    /// Columns the user has turned on or off; the others are shown while there is room.
    QList<int> shown, hidden;

    friend bool operator==(const RegisterLook &, const RegisterLook &) = default;
};

/// As it lies in the database. Names, not numbers, so that it stands when the program gets more of them.
QString toText(const RegisterLook &look);
/// What is understood of a text; unknown words leave the usual choice.
RegisterLook registerLookFrom(const QString &text);

/// Is the column shown when nobody has said anything?
bool isUsualColumn(int column);

} // namespace vf::presentation
