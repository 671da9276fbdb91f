// How the list of introductions is painted: as a table that is typed into, with a bar before how far the plan has come.
#pragma once

#include "gui/pages/typed_table_delegate.h"

namespace vf::gui {

class IntroductionListDelegate : public TypedTableDelegate
{
    Q_OBJECT
public:
    using TypedTableDelegate::TypedTableDelegate;

protected:
    QRect paintLead(QPainter &painter, const QRect &content, const QModelIndex &index) const override;
};

} // namespace vf::gui
