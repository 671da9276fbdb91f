#include "gui/shell/per_date_control.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/delegates.h"
#include "presentation/as_of_choices.h"
#include "presentation/format.h"
#include "presentation/item_roles.h"

#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QListView>
#include <QStandardItemModel>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {
constexpr int dateRole = presentation::FirstModelRole;
}

PerDateControl::PerDateControl(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(u"shell.perDate"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
    connect(this, &QAbstractButton::clicked, this, &PerDateControl::openChoices);
}

void PerDateControl::setToday(std::function<QDate()> today)
{
    m_today = std::move(today);
    refreshName();
}

void PerDateControl::setDate(QDate date)
{
    m_date = date;
    refreshName();
}

void PerDateControl::refreshName()
{
    setText(presentation::date(m_date));
    setAccessibleName(tr("Per dato %1").arg(text()));
    setToolTip(isToday() ? tr("Alle tall er per i dag. Velg en annen dato (Ctrl+Shift+D)")
                         : tr("Alle tall er per %1, ikke i dag (Ctrl+Shift+D)").arg(text()));
    updateGeometry();
    update();
}

QSize PerDateControl::sizeHint() const
{
    const QFontMetrics metrics(fonts::bodySemibold());
    const int text = metrics.horizontalAdvance(u"00.00.0000"_s);
    return {text + 2 * sized(16) + 4 * sized(8), std::max(sized(32), metrics.height() + sized(8))};
}

void PerDateControl::paintEvent(QPaintEvent *)
{
    const auto &c = colours();
    const bool other = !isToday();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool focus = hasFocus();
    const QColor plain = underMouse() && isEnabled() ? c.hover : c.surface;
    painter.setPen(QPen(other || focus ? c.accent : c.line2, focus ? 2 : 1));
    painter.setBrush(other ? c.selected : plain);
    painter.drawRoundedRect(focus ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, sized(6), sized(6));

    const int side = sized(16);
    const int pad = sized(8);
    const IconTone tone = other ? IconTone::Accent : IconTone::Secondary;
    gui::icon("calendar-days"_L1, tone).paint(&painter, QRect(pad, 0, side, height()));
    gui::icon("chevron-down"_L1, tone).paint(&painter, QRect(width() - pad - sized(14), 0, sized(14), height()));
    painter.setFont(other ? fonts::bodySemibold() : fonts::body());
    painter.setPen(isEnabled() ? c.text : c.disabledText);
    painter.drawText(QRect(side + 2 * pad, 0, width() - side - 4 * pad, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
}

void PerDateControl::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void PerDateControl::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openChoices();
    else
        QAbstractButton::keyPressEvent(event);
}

void PerDateControl::buildPopup()
{
    m_popup = new QFrame(this, Qt::Popup);
    m_popup->setObjectName(u"shell.perDate.popup"_s);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_choiceRows = new QStandardItemModel(m_popup);
    m_choices = new QListView(m_popup);
    m_choices->setObjectName(u"shell.perDate.choices"_s);
    m_choices->setAccessibleName(tr("Vanlige datoer"));
    m_choices->setFrameShape(QFrame::NoFrame);
    m_choices->setModel(m_choiceRows);
    m_choices->setItemDelegate(new TwoLineDelegate(CellDelegate::RowHeight::Dense, m_choices));
    m_choices->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_choices->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto take = [this](const QModelIndex &row) {
        choose(row.data(dateRole).toDate());
        m_popup->close();
    };
    connect(m_choices, &QListView::clicked, this, take);
    connect(m_choices, &QListView::activated, this, take);

    m_field = new DateField(m_popup);
    m_field->setAccessibleLabel(tr("Per dato"));
    m_field->setRequired(true);
    m_field->lineEdit()->setObjectName(u"shell.perDate.field"_s);
    m_field->setToday([this] { return m_today ? m_today() : QDate::currentDate(); });
    m_calendar = new QCalendarWidget(m_popup);
    m_calendar->setObjectName(u"shell.perDate.calendar"_s);
    m_calendar->setLocale(QLocale(QLocale::NorwegianBokmal, QLocale::Norway));
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    connect(m_field, &DateField::dateChanged, this, [this](QDate date) {
        if (date.isValid())
            choose(date);
    });
    connect(m_field->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (m_field->isAcceptable()) // the field has not read its text yet
            m_popup->close();
    });
    connect(m_calendar, &QCalendarWidget::clicked, this, [this](QDate date) {
        choose(date);
        m_popup->close();
    });
    connect(m_calendar, &QCalendarWidget::activated, this, [this](QDate date) {
        choose(date);
        m_popup->close();
    });

    auto *title = new QLabel(tr("Annen dato"), m_popup);
    setFontRole(title, FontRole::SecondaryBold);
    setTextRole(title, TextRole::Secondary);
    title->setBuddy(m_field->lineEdit());
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(sized(8), sized(8), sized(8), sized(8));
    column->setSpacing(sized(8));
    column->addWidget(m_choices);
    column->addWidget(title);
    column->addWidget(m_field);
    column->addWidget(m_calendar);
}

void PerDateControl::fillChoices()
{
    m_choiceRows->clear();
    for (const auto &choice : presentation::asOfChoices(m_today ? m_today() : QDate::currentDate())) {
        auto *row = new QStandardItem(choice.text);
        row->setData(presentation::date(choice.date), presentation::TrailingTextRole);
        row->setData(choice.date, dateRole);
        row->setData(tr("%1, %2").arg(choice.text, presentation::date(choice.date)), Qt::AccessibleTextRole);
        m_choiceRows->appendRow(row);
    }
    m_choices->setMinimumHeight(m_choices->sizeHintForRow(0) * m_choiceRows->rowCount() + 2);
    m_choices->setMaximumHeight(m_choices->minimumHeight());
}

void PerDateControl::openChoices()
{
    if (!isEnabled())
        return;
    if (!m_popup)
        buildPopup();
    fillChoices();
    m_field->setDate(m_date);
    m_calendar->setSelectedDate(m_date);
    QTextCharFormat plain; // Qt's red Saturdays and Sundays would look like errors
    plain.setForeground(colours().text);
    m_calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    m_calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    m_popup->adjustSize();
    const QSize size = m_popup->sizeHint();
    QPoint corner = mapToGlobal(QPoint(width() - size.width(), height() + sized(4)));
    corner.setX(std::max(corner.x(), window()->mapToGlobal(QPoint(0, 0)).x()));
    m_popup->move(corner);
    m_popup->show();
    m_field->lineEdit()->setFocus();
    m_field->lineEdit()->selectAll();
}

void PerDateControl::choose(QDate date)
{
    if (date == m_date)
        return;
    setDate(date);
    Q_EMIT dateChosen(date);
}

} // namespace vf::gui
