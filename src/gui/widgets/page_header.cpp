#include "gui/widgets/page_header.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/action_button.h"
#include "gui/widgets/elided_label.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace vf::gui {

using namespace Qt::StringLiterals;

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_subtitle(new ElidedLabel(this)),
      m_actions(new QWidget(this)),
      m_more(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setGroundRole(this, GroundRole::Surface);
    setFontRole(m_title, FontRole::Title);
    setFontRole(m_subtitle, FontRole::Secondary);
    setTextRole(m_subtitle, TextRole::Secondary);

    m_more->setIcon(icon("ellipsis"_L1));
    m_more->setToolTip(tr("Flere valg"));
    m_more->setAccessibleName(tr("Flere valg"));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();

    auto *row = new QHBoxLayout(this);
    row->addWidget(m_title);
    row->addWidget(m_subtitle, 1);
    row->addWidget(m_actions);
    auto *buttons = new QHBoxLayout(m_actions);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_more);
    applyMetrics();
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    updateGeometry();
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

QString PageHeader::subtitle() const
{
    return m_subtitle->text();
}

QPushButton *PageHeader::addButton(QAction *action)
{
    auto *button = new ActionButton(action, ButtonRole::Normal, m_actions);
    auto *row = static_cast<QHBoxLayout *>(m_actions->layout());
    row->insertWidget(static_cast<int>(m_buttons.size()), button);
    m_buttons.append(button);
    fillMenu(m_narrow);
    connect(action, &QAction::changed, this, &PageHeader::fitToWidth); // another text, or not there any more
    fitToWidth();
    return button;
}

void PageHeader::addToMenu(QAction *action)
{
    m_seldom.append(action);
    fillMenu(false);
    fitToWidth();
}

/// What has a button of its own stands in the menu only while there is no room for the button.
void PageHeader::fillMenu(bool withButtons)
{
    QMenu *menu = m_more->menu();
    menu->clear();
    if (withButtons)
        for (const ActionButton *button : std::as_const(m_buttons))
            menu->addAction(button->action());
    if (withButtons && !m_buttons.isEmpty() && !m_seldom.isEmpty())
        menu->addSeparator();
    menu->addActions(m_seldom);
}

QPushButton *PageHeader::setPrimary(QAction *action)
{
    delete m_primary;
    m_primary = new ActionButton(action, ButtonRole::Primary, m_actions);
    m_actions->layout()->addWidget(m_primary);
    fitToWidth();
    return m_primary;
}

QSize PageHeader::minimumSizeHint() const
{
    // As narrow as title, menu button and primary action; the rest gives way.
    int width = m_title->sizeHint().width() + 2 * sized(16) + sized(32);
    if (m_primary)
        width += m_primary->sizeHint().width() + sized(16);
    return {width, sized(56)};
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitToWidth();
}

void PageHeader::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, colours().line);
}

void PageHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyMetrics();
}

void PageHeader::applyMetrics()
{
    layout()->setContentsMargins(sized(24), sized(12), sized(24), sized(12));
    layout()->setSpacing(sized(16));
    m_actions->layout()->setSpacing(sized(8));
    m_more->setIconSize(QSize(sized(18), sized(18)));
    fitToWidth();
}

void PageHeader::fitToWidth()
{
    int needed = m_title->sizeHint().width() + 2 * sized(24) + 3 * sized(16) + m_subtitle->minimumSizeHint().width();
    const auto wanted = [](const ActionButton *button) { return button->action()->isVisible(); };
    for (const ActionButton *button : std::as_const(m_buttons))
        if (wanted(button))
            needed += button->sizeHint().width() + sized(8);
    if (m_primary)
        needed += m_primary->sizeHint().width();
    const bool narrow = needed > width();
    for (ActionButton *button : std::as_const(m_buttons))
        button->setVisible(!narrow && wanted(button));
    if (narrow != m_narrow) {
        m_narrow = narrow;
        fillMenu(narrow);
    }
    m_more->setVisible(!m_seldom.isEmpty() || (narrow && !m_buttons.isEmpty()));
}

} // namespace vf::gui
