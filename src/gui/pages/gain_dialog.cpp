#include "gui/pages/gain_dialog.h"

#include "gui/accessible/spoken_name.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/field_error.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QTimer>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

/// Wants to be as large as its contents; scrolls where the screen is lower.
class FormArea final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    QSize sizeHint() const override
    {
        if (!widget())
            return QScrollArea::sizeHint();
        const int width = std::max(widget()->sizeHint().width(), viewport()->width());
        // As wide as it is, not as wide as it would like to be: words wrap to the room there is.
        const int wrapped = std::max(widget()->minimumSizeHint().width(), viewport()->width());
        const int height = widget()->layout()->hasHeightForWidth() ? widget()->layout()->totalHeightForWidth(wrapped)
                                                                   : widget()->sizeHint().height();
        return {width + verticalScrollBar()->sizeHint().width(), height + 2};
    }
    QSize minimumSizeHint() const override { return {sized(240), sized(96)}; }
};

} // namespace

GainDialog::GainDialog(presentation::Workspace &workspace, const QString &name, const QString &title,
                       const QString &verb, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_rows(nullptr),
      m_message(new InlineMessage(this)),
      m_accept(new QPushButton(verb, this))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new QLabel(title, this);
    setFontRole(heading, FontRole::Section);
    heading->setWordWrap(true);
    m_message->setObjectName(name + u".message"_s);
    m_message->hide();
    connect(m_message, &InlineMessage::actionTriggered, this, [this] { messageAction(); });

    auto *fields = new QWidget;
    setGroundRole(fields, GroundRole::Surface);
    m_rows = new QVBoxLayout(fields);
    m_rows->setContentsMargins(0, 0, sized(2), 0);
    m_rows->setSpacing(sized(12));
    m_rows->addStretch(1); // stays last: room to spare lies below the fields
    auto *area = new FormArea(this);
    m_area = area;
    area->setWidget(fields);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setGroundRole(area->viewport(), GroundRole::Surface);

    auto *cancel = new QPushButton(tr("Avbryt"), this);
    cancel->setObjectName(name + u".cancel"_s);
    cancel->setAutoDefault(false);
    m_accept->setObjectName(name + u".accept"_s);
    m_accept->setDefault(true);
    setButtonRole(m_accept, ButtonRole::Primary);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &GainDialog::submit);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(sized(8));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);

    setGroundRole(this, GroundRole::Surface);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sized(24), sized(20), sized(24), sized(20));
    column->setSpacing(sized(12));
    column->addWidget(heading);
    column->addWidget(m_message);
    column->addWidget(area, 1);
    column->addLayout(buttons);
    setMinimumWidth(sized(360));
}

void GainDialog::addRow(const std::vector<Field> &fields)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(sized(16));
    for (const Field &field : fields) {
        auto *cell = new QWidget;
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(sized(4));
        auto *label = new QLabel(field.label, cell);
        setFontRole(label, FontRole::Secondary);
        setTextRole(label, TextRole::Secondary);
        label->setBuddy(field.widget);
        column->addWidget(label);
        column->addWidget(field.widget);
        FieldError *error = nullptr;
        if (auto *day = qobject_cast<DateField *>(field.widget)) {
            day->setAccessibleLabel(field.label);
        } else {
            setSpokenName(field.widget, field.label);
            error = new FieldError(field.widget, cell);
            column->addWidget(error);
        }
        column->addStretch(1);
        row->addWidget(cell, field.stretch);
        m_fields[field.key] = {cell, field.widget, error};
        if (!m_first)
            m_first = field.widget;
    }
    m_rows->insertLayout(m_rows->count() - 1, row);
}

void GainDialog::addWide(QWidget *widget)
{
    m_rows->insertWidget(m_rows->count() - 1, widget);
}

void GainDialog::setRowShown(const QString &key, bool shown)
{
    if (const auto found = m_fields.find(key); found != m_fields.end())
        found->second.cell->setVisible(shown);
    if (isVisible())
        fitLater();
}

void GainDialog::setFieldError(const QString &key, const QString &text)
{
    const auto found = m_fields.find(key);
    if (found == m_fields.end() || text.isEmpty())
        return;
    if (found->second.error)
        found->second.error->setText(text);
    else if (auto *day = qobject_cast<DateField *>(found->second.widget); day && day->errorText().isEmpty())
        day->setErrorText(text);
    if (!m_focusTaken)
        found->second.widget->setFocus();
    m_focusTaken = true;
    fitLater();
}

void GainDialog::clearErrors()
{
    m_focusTaken = false;
    m_message->hide();
    for (const auto &[key, placed] : m_fields)
        if (placed.error)
            placed.error->setText({});
}

bool GainDialog::hasFieldErrors() const
{
    return m_focusTaken;
}

void GainDialog::showMessage(const base::Error &error)
{
    const presentation::ErrorText text = presentation::errorText(error);
    m_message->setKind(InlineMessage::Kind::Error);
    m_message->setTitle(text.title);
    m_message->setText(text.sentences());
    m_message->setActionText({});
    m_message->show();
    fitLater();
}

bool GainDialog::handled(const base::Error &)
{
    return false;
}

void GainDialog::setBusy(bool busy)
{
    m_busy = busy; // a disabled button would lose the keyboard
}

void GainDialog::submit()
{
    if (m_busy)
        return;
    clearErrors();
    // A date is read when its field is left; Enter leaves nothing.
    for (const auto &[key, placed] : m_fields)
        if (auto *day = qobject_cast<DateField *>(placed.widget))
            Q_EMIT day->lineEdit()->editingFinished();
    auto wanted = intent();
    if (!wanted)
        return;
    setBusy(true);
    m_workspace.perform(std::move(*wanted), presentation::Workspace::OnFailure::LeaveToCaller)
        .then(this, [this](const presentation::ActionResult &outcome) { takeOutcome(outcome); });
}

void GainDialog::takeOutcome(const presentation::ActionResult &outcome)
{
    setBusy(false);
    if (outcome) {
        Q_EMIT stored(*outcome);
        accept();
        return;
    }
    const base::Error &error = outcome.error();
    if (handled(error))
        return;
    const auto field = m_fields.find(error.field);
    if (error.code == base::ErrorCode::Invalid && field != m_fields.end() && field->second.error)
        setFieldError(error.field, presentation::errorText(error).sentences());
    else
        showMessage(error);
}

void GainDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (event->spontaneous())
        return;
    fit();
    if (m_first)
        m_first->setFocus();
}

void GainDialog::fit()
{
    // As high as its fields, but never higher than the screen: then they scroll.
    const QSize most =
        screen() ? screen()->availableSize() - QSize(sized(32), sized(64)) : QSize(sized(640), sized(480));
    const QMargins margins = layout()->contentsMargins();
    const int fields = m_area->widget()->minimumSizeHint().width() + m_area->verticalScrollBar()->sizeHint().width()
                       + margins.left() + margins.right();
    const int width = std::max({this->width(), sized(520), minimumSizeHint().width(), fields});
    resize(QSize(width, this->height()).boundedTo(most)); // first, as its height follows
    m_area->updateGeometry(); // its hint follows fields and errors that came or went
    layout()->invalidate();
    layout()->activate();
    const int height =
        std::max(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : 0, sizeHint().height());
    resize(QSize(width, height).boundedTo(most));
}

void GainDialog::fitLater()
{
    QTimer::singleShot(0, this, &GainDialog::fit); // when the layout knows what was shown
}

} // namespace vf::gui
