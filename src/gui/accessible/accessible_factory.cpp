#include "gui/accessible/accessible_factory.h"

#include "gui/accessible/canvas_accessible.h"
#include "gui/accessible/item_view_accessible.h"
#include "gui/widgets/elided_label.h"

#include <QCoreApplication>
#include <QSplitterHandle>

namespace vf::gui {

namespace {

struct Texts // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Accessibility)
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className) // Qt asks for the most derived class first, and what counts is what the widget is
    auto *widget = qobject_cast<QWidget *>(object);
    if (dynamic_cast<CanvasNodes *>(widget))
        return new CanvasAccessible(widget);
    if (qobject_cast<QSplitterHandle *>(widget)) // Qt's role for it is one that AT-SPI does not know
        return new QAccessibleWidget(widget, QAccessible::Separator, Texts::tr("Skillelinje"));
    if (qobject_cast<ElidedLabel *>(widget)) // a frame to Qt
        return new QAccessibleWidget(widget, QAccessible::StaticText);
    QAbstractItemView *view = liveItemView(widget);
    return view ? new ItemViewAccessible(view) : nullptr;
}

} // namespace

void installAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace vf::gui
