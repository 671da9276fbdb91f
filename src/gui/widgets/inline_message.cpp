#include "gui/widgets/inline_message.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"
#include "gui/widgets/icon_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

struct MessageLook
{
    QColor fill;
    QColor frame;
    QLatin1StringView icon;
    IconTone tone;
};

MessageLook lookOf(InlineMessage::Kind kind)
{
    const auto &c = colours();
    switch (kind) {
    case InlineMessage::Kind::Info:
        return {c.selected, c.infoBorder, "circle-info"_L1, IconTone::Accent};
    case InlineMessage::Kind::Ok:
        return {c.okBackground, c.okBorder, "circle-check"_L1, IconTone::Ok};
    case InlineMessage::Kind::Warning:
        return {c.warningBackground, c.warningBorder, "triangle-alert"_L1, IconTone::Warning};
    case InlineMessage::Kind::Error:
        return {c.errorBackground, c.errorBorder, "octagon-alert"_L1, IconTone::Error};
    }
    return {c.selected, c.infoBorder, "circle-info"_L1, IconTone::Accent};
}

} // namespace

InlineMessage::InlineMessage(QWidget *parent)
    : QFrame(parent),
      m_icon(new IconLabel("circle-info"_L1, IconTone::Accent, 18, this)),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this)),
      m_row(new QHBoxLayout(this)),
      m_words(new QVBoxLayout)
{
    build();
    refresh();
}

InlineMessage::InlineMessage(Kind kind, const QString &title, const QString &text, QWidget *parent)
    : InlineMessage(parent)
{
    m_kind = kind;
    m_title->setText(title);
    m_text->setText(text);
    refresh();
}

void InlineMessage::build()
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setFontRole(m_title, FontRole::BodySemibold);
    setFontRole(m_text, FontRole::Secondary);
    setSmall(m_action);
    m_action->hide();
    m_close->setIcon(icon("x"_L1));
    m_close->setToolTip(tr("Lukk meldingen"));
    m_close->setAccessibleName(tr("Lukk meldingen"));
    m_close->setAutoRaise(true);
    setSmall(m_close);
    m_close->hide();

    m_words->setContentsMargins(0, 0, 0, 0);
    m_words->addWidget(m_title);
    m_words->addWidget(m_text);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_row->addLayout(m_words, 1);
    m_row->addWidget(m_action, 0, Qt::AlignVCenter);
    m_row->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, &InlineMessage::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    applyMetrics();
}

void InlineMessage::setKind(Kind kind)
{
    m_kind = kind;
    refresh();
}

void InlineMessage::setTitle(const QString &title)
{
    m_title->setText(title);
    refresh();
}

QString InlineMessage::title() const
{
    return m_title->text();
}

void InlineMessage::setText(const QString &text)
{
    m_text->setText(text);
    refresh();
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::setActionText(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    placeAction();
}

void InlineMessage::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void InlineMessage::setEdgeToEdge(bool on)
{
    m_edgeToEdge = on;
    applyMetrics();
    update();
}

void InlineMessage::refresh()
{
    const MessageLook look = lookOf(m_kind);
    m_icon->setIcon(look.icon, look.tone);
    m_title->setVisible(!m_title->text().isEmpty());
    m_text->setVisible(!m_text->text().isEmpty());
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
    update();
}

void InlineMessage::applyMetrics()
{
    const int side = m_edgeToEdge ? sized(24) : sized(12);
    m_row->setContentsMargins(side, sized(8), m_edgeToEdge ? sized(24) : sized(12), sized(8));
    m_row->setSpacing(sized(12));
    m_words->setSpacing(0);
    m_close->setIconSize(QSize(sized(16), sized(16)));
    placeAction();
}

void InlineMessage::placeAction()
{
    // Below the words when they would get less than about thirty letters beside the button.
    const int room = width() - m_action->sizeHint().width() - sized(18 + 5 * 12);
    const bool below = !m_action->isHidden() && width() > 0 && room < sized(180);
    if (below == m_actionBelow)
        return;
    m_actionBelow = below;
    if (below) {
        m_row->removeWidget(m_action);
        m_words->addSpacing(sized(6));
        m_words->addWidget(m_action, 0, Qt::AlignLeft);
    } else {
        m_words->removeWidget(m_action);
        delete m_words->takeAt(m_words->count() - 1);
        m_row->insertWidget(2, m_action, 0, Qt::AlignVCenter);
    }
}

void InlineMessage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const MessageLook look = lookOf(m_kind);
    if (m_edgeToEdge) {
        painter.fillRect(rect(), look.fill);
        painter.fillRect(0, height() - 1, width(), 1, look.frame);
    } else {
        parts::roundedBox(painter, rect(), parts::radius(), look.fill, look.frame);
    }
}

void InlineMessage::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineMessage::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyMetrics();
}

void InlineMessage::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeAction();
}

} // namespace vf::gui
