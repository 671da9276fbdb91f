#include "gui/widgets/national_id_warning.h"

#include "base/national_id.h"
#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

/// The sentence on a ground of its own, since it lies over what is below the field.
class WarningLabel : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setPen(colours().warningBorder);
        painter.setBrush(colours().warningBackground);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        painter.end();
        QLabel::paintEvent(event);
    }
};

QString textOf(QWidget *field)
{
    if (auto *line = qobject_cast<QLineEdit *>(field))
        return line->text();
    if (auto *plain = qobject_cast<QPlainTextEdit *>(field))
        return plain->toPlainText();
    if (auto *rich = qobject_cast<QTextEdit *>(field))
        return rich->toPlainText();
    return {};
}

} // namespace

void NationalIdWarning::install(QApplication &application)
{
    if (!application.findChild<NationalIdWarning *>(QString(), Qt::FindDirectChildrenOnly))
        new NationalIdWarning(application);
}

NationalIdWarning::NationalIdWarning(QApplication &application) : QObject(&application)
{
    connect(&application, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void NationalIdWarning::follow(QWidget *field)
{
    disconnect(m_watching);
    takeAway();
    m_field = field;
    if (auto *line = qobject_cast<QLineEdit *>(field))
        m_watching = connect(line, &QLineEdit::textChanged, this, &NationalIdWarning::look);
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(field))
        m_watching = connect(plain, &QPlainTextEdit::textChanged, this, &NationalIdWarning::look);
    else if (auto *rich = qobject_cast<QTextEdit *>(field))
        m_watching = connect(rich, &QTextEdit::textChanged, this, &NationalIdWarning::look);
    else
        return;
    look();
}

void NationalIdWarning::look()
{
    if (!m_field || !base::containsNationalId(textOf(m_field)))
        takeAway();
    else if (!m_shown)
        showBelow(*m_field);
}

void NationalIdWarning::showBelow(QWidget &field)
{
    QWidget *window = field.window();
    auto *label = new WarningLabel(tr("Teksten har et gyldig fødselsnummer eller D-nummer. Ta det bort: her trengs roller, "
                                      "ikke personnumre."),
                                   window);
    m_shown = label;
    label->setObjectName(u"nationalIdWarning"_s);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fonts::secondary());
    label->setWordWrap(true);
    label->setMargin(sized(6));
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    const int width = std::min(sized(360), window->width());
    label->resize(width, label->heightForWidth(width));
    const QPoint below = field.mapTo(window, QPoint(0, field.height() + sized(2)));
    const int y = below.y() + label->height() <= window->height() ? below.y()
                                                                  : field.mapTo(window, QPoint()).y() - label->height() - sized(2);
    label->move(std::clamp(below.x(), 0, std::max(0, window->width() - width)), std::max(0, y));
    label->show();
    QAccessibleEvent told(label, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void NationalIdWarning::takeAway()
{
    if (m_shown)
        m_shown->deleteLater();
    m_shown.clear();
}

} // namespace vf::gui
