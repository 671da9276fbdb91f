#include "gui/shell/shortcut_page.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/badge.h"
#include "gui/widgets/page_header.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

ShortcutPage::ShortcutPage(QWidget *parent)
    : QWidget(parent), m_header(new PageHeader(this)), m_area(new QScrollArea(this))
{
    setObjectName(u"page.shortcuts"_s);
    m_header->setTitle(tr("Hurtigtaster"));
    auto *close = new QAction(icon("arrow-left"_L1), tr("Tilbake"), this);
    close->setObjectName(u"shortcuts.close"_s);
    close->setShortcut(Qt::Key_Escape);
    close->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(close);
    connect(close, &QAction::triggered, this, &ShortcutPage::closed);
    m_header->addButton(close);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setAccessibleName(tr("Hurtigtaster"));
    m_area->setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_area, 1);
    setFocusProxy(m_area);
}

void ShortcutPage::setLines(const QList<ShortcutLine> &lines)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(sized(24), sized(16), sized(24), sized(24));
    grid->setHorizontalSpacing(sized(16));
    grid->setVerticalSpacing(sized(6));
    grid->setColumnStretch(1, 1);
    QString group;
    int row = 0;
    for (const ShortcutLine &line : lines) {
        if (line.group != group) {
            group = line.group;
            auto *title = new QLabel(group, content);
            setFontRole(title, FontRole::Section);
            title->setContentsMargins(0, row == 0 ? 0 : sized(16), 0, sized(4));
            grid->addWidget(title, row++, 0, 1, 2);
        }
        grid->addWidget(new Badge(line.keys, Badge::Tone::Neutral, {}, content), row, 0, Qt::AlignLeft);
        auto *what = new QLabel(line.what, content);
        what->setWordWrap(true);
        grid->addWidget(what, row++, 1);
    }
    grid->setRowStretch(row, 1);
    m_area->setWidget(content);
}

} // namespace vf::gui
