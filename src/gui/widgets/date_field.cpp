#include "gui/widgets/date_field.h"

#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/field_error.h"
#include "presentation/date_text.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QTextCharFormat>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::formatDate;
using presentation::parseDate;

DateField::DateField(QWidget *parent)
    : QWidget(parent),
      m_edit(new QLineEdit(this)),
      m_calendar(nullptr),
      m_error(new FieldError(m_edit, this)),
      m_today([] { return QDate::currentDate(); })
{
    m_edit->setPlaceholderText(tr("dd.mm.åååå"));
    m_edit->installEventFilter(this);
    m_calendar = m_edit->addAction(icon("calendar-days"_L1, IconTone::Secondary), QLineEdit::TrailingPosition);
    m_calendar->setText(tr("Vis kalender"));
    m_calendar->setToolTip(tr("Vis kalender (Alt+Pil ned)"));
    connect(m_calendar, &QAction::triggered, this, &DateField::openCalendar);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateField::readText);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_edit);
    column->addWidget(m_error);
    column->addStretch(1);
    setFocusProxy(m_edit);
}

void DateField::setDate(QDate date)
{
    accept(date);
}

bool DateField::isAcceptable() const
{
    QDate parsed;
    return refusal(m_edit->text(), parsed).isEmpty();
}

void DateField::setRequired(bool required)
{
    m_required = required;
}

void DateField::setRange(QDate earliest, QDate latest)
{
    m_earliest = earliest;
    m_latest = latest;
}

void DateField::setToday(std::function<QDate()> today)
{
    m_today = std::move(today);
}

void DateField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_calendar->setVisible(!readOnly);
}

void DateField::setAccessibleLabel(const QString &label)
{
    m_edit->setAccessibleName(label);
}

void DateField::setErrorText(const QString &text)
{
    m_error->setText(text);
}

QString DateField::errorText() const
{
    return m_error->text();
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && !m_edit->isReadOnly()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool down = key->key() == Qt::Key_Down;
        if (down && (key->modifiers() & Qt::AltModifier)) {
            openCalendar();
            return true;
        }
        if ((down || key->key() == Qt::Key_Up) && key->modifiers() == Qt::NoModifier) {
            step(down ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QString DateField::refusal(const QString &text, QDate &parsed) const
{
    if (text.trimmed().isEmpty())
        return m_required ? tr("Skriv en dato, for eksempel 31.12.2017") : QString();
    const auto date = parseDate(text, m_today());
    if (!date)
        return tr("«%1» er ingen dato. Skriv for eksempel 31.12.2017").arg(text.trimmed());
    if (m_earliest.isValid() && *date < m_earliest)
        return tr("Datoen må være %1 eller senere").arg(formatDate(m_earliest));
    if (m_latest.isValid() && *date > m_latest)
        return tr("Datoen må være %1 eller tidligere").arg(formatDate(m_latest));
    parsed = *date;
    return {};
}

void DateField::readText()
{
    const QDate before = m_date;
    QDate parsed;
    const QString error = refusal(m_edit->text(), parsed);
    if (error.isEmpty()) {
        accept(parsed);
    } else {
        // The typed text stays, so that it can be put right.
        m_date = QDate();
        m_error->setText(error);
    }
    if (m_date != before)
        Q_EMIT dateChanged(m_date);
}

void DateField::accept(QDate date)
{
    m_date = date;
    m_edit->setText(formatDate(date));
    m_error->setText({});
}

void DateField::step(int days)
{
    readText();
    const QDate from = m_date.isValid() ? m_date.addDays(days) : m_today();
    m_edit->setText(formatDate(from));
    readText();
}

void DateField::openCalendar()
{
    if (m_edit->isReadOnly())
        return;
    QMenu popup(this);
    auto *holder = new QWidgetAction(&popup);
    auto *calendar = new QCalendarWidget;
    calendar->setLocale(QLocale(QLocale::NorwegianBokmal, QLocale::Norway));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    calendar->setSelectedDate(m_date.isValid() ? m_date : m_today());
    if (m_earliest.isValid())
        calendar->setMinimumDate(m_earliest);
    if (m_latest.isValid())
        calendar->setMaximumDate(m_latest);
    // Qt paints weekends in a red that means nothing here and is too pale to read.
    QTextCharFormat weekend;
    weekend.setForeground(colours().text);
    calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
    calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
    holder->setDefaultWidget(calendar);
    popup.addAction(holder);
    connect(calendar, &QCalendarWidget::activated, &popup, [this, &popup](QDate date) {
        m_edit->setText(formatDate(date));
        popup.close();
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    calendar->setFocus();
    popup.exec(m_edit->mapToGlobal(QPoint(0, m_edit->height())));
    readText();
}

} // namespace vf::gui
