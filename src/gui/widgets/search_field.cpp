#include "gui/widgets/search_field.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace vf::gui {

namespace {

int hintWidth(const QString &hint)
{
    return hint.isEmpty() ? 0 : QFontMetrics(fonts::tick()).horizontalAdvance(hint) + 2 * sized(5) + 2;
}

} // namespace

SearchField::SearchField(const QString &placeholder, const QKeySequence &hint, QWidget *parent)
    : QLineEdit(parent),
      m_hint(hint)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textChanged, this, [this] { applyMargins(); });
    applyMargins();
}

void SearchField::setIconName(QLatin1StringView name)
{
    m_iconName = name;
    update();
}

void SearchField::setShortcutHint(const QKeySequence &hint)
{
    m_hint = hint;
    applyMargins();
}

QSize SearchField::sizeHint() const
{
    return {sized(240), QLineEdit::sizeHint().height()};
}

void SearchField::focusAll()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

QString SearchField::hintText() const
{
    // While there is text the cross stands there instead.
    return text().isEmpty() ? m_hint.toString(QKeySequence::NativeText) : QString();
}

void SearchField::applyMargins()
{
    const QString hint = hintText();
    setTextMargins(sized(24), 0, hint.isEmpty() ? 0 : hintWidth(hint) + sized(2), 0);
    update();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const auto &c = colours();
    QPainter painter(this);
    const int side = sized(16);
    const QRectF sign(sized(9), (height() - side) / 2.0, side, side);
    paintIcon(painter, sign, QString(m_iconName), isEnabled() ? c.text2 : c.disabledText);
    const QString hint = hintText();
    if (hint.isEmpty())
        return;
    const int keyHeight = QFontMetrics(fonts::tick()).height() + 2;
    const QRect key(width() - hintWidth(hint) - sized(7), (height() - keyHeight) / 2, hintWidth(hint), keyHeight);
    parts::roundedBox(painter, key, sized(4), c.window, c.line2);
    painter.setFont(fonts::tick());
    painter.setPen(c.text2);
    painter.drawText(key, Qt::AlignCenter, hint);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyMargins();
}

} // namespace vf::gui
