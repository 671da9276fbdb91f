// The help behind F1: every keyboard shortcut by what one wants to do.
#pragma once

#include "gui/shell/shell_actions.h"

#include <QWidget>

class QScrollArea;

namespace vf::gui {

class PageHeader;

class ShortcutPage : public QWidget
{
    Q_OBJECT
public:
    explicit ShortcutPage(QWidget *parent = nullptr);
    void setLines(const QList<ShortcutLine> &lines);

Q_SIGNALS:
    void closed();

private:
    PageHeader *m_header;
    QScrollArea *m_area;
};

} // namespace vf::gui
