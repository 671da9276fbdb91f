#include "gui/pages/value_stream_estimates.h"

#include "application/services/time_reading_service.h"
#include "gui/pages/small_table.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/delegates.h"
#include "gui/widgets/field_error.h"
#include "presentation/error_text.h"
#include "presentation/estimate_text.h"
#include "presentation/time_reading_model.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::TimeReadingService;
using application::WorkContext;
using presentation::TimeReadingModel;

namespace {

constexpr int rowHeight = 28;

} // namespace

EstimatePanel::EstimatePanel(presentation::EditQueue &edits, QWidget *parent)
    : QScrollArea(parent),
      m_edits(edits),
      m_model(new TimeReadingModel(this)),
      m_field(new QLineEdit),
      m_error(new FieldError(m_field)),
      m_table(new QTableView),
      m_remove(new QPushButton(icon("trash"_L1), tr("Slett anslaget"))),
      m_stopwatch(new QPushButton(icon("timer"_L1), tr("Stoppeklokke…")))
{
    setObjectName(u"valuestream.estimates"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    buildField();
    buildReadings();
    layOut();
    showLine();
}

QLabel *EstimatePanel::note(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(u"valuestream.estimates."_s + name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setFontRole(label, FontRole::Secondary);
    setTextRole(label, TextRole::Secondary);
    return label;
}

void EstimatePanel::buildField()
{
    m_name = note(u"line"_s);
    setTextRole(m_name, TextRole::Text);
    m_label = note(u"label"_s);
    m_label->setText(tr("Neste deltakers anslag"));
    m_label->setBuddy(m_field);
    m_field->setObjectName(u"valuestream.estimates.field"_s);
    m_field->setPlaceholderText(tr("5-8-14, eller ett tall"));
    m_field->setToolTip(tr("Lav, sannsynlig og høy i minutter. Enter legger det til, uten navn."));
    m_field->setAccessibleName(tr("Neste deltakers anslag i minutter: lav, sannsynlig og høy, eller ett tall"));
    connect(m_field, &QLineEdit::returnPressed, this, &EstimatePanel::addTyped);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_error->setText({}); });
    m_pooled = note(u"pooled"_s);
    setFontRole(m_pooled, FontRole::BodySemibold);
    setTextRole(m_pooled, TextRole::Text);
    m_method = note(u"method"_s);
}

void EstimatePanel::buildReadings()
{
    m_table->setModel(m_model);
    asSmallTable(*m_table, u"valuestream.estimates.table"_s);
    m_table->setAccessibleName(tr("Anslag og tidsmålinger"));
    m_table->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_table));
    addTableCopy(m_table);
    auto *removeAction = new QAction(tr("Slett anslaget"), m_table);
    removeAction->setObjectName(u"valuestream.estimates.removeAction"_s);
    removeAction->setShortcut(QKeySequence::Delete);
    removeAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(removeAction);
    connect(removeAction, &QAction::triggered, this, &EstimatePanel::removeChosen);
    m_remove->setObjectName(u"valuestream.estimates.remove"_s);
    m_remove->setToolTip(tr("Sletter det som er valgt i listen (Delete). Du kan angre med Ctrl+Z."));
    m_stopwatch->setObjectName(u"valuestream.estimates.stopwatch"_s);
    connect(m_remove, &QPushButton::clicked, this, &EstimatePanel::removeChosen);
    connect(m_stopwatch, &QPushButton::clicked, this, &EstimatePanel::stopwatchRequested);
    for (QPushButton *button : {m_remove, m_stopwatch})
        setSmall(button);
}

void EstimatePanel::layOut()
{
    auto *content = new QWidget(this);
    auto *heading = new QLabel(tr("Anslag fra deltakerne"));
    setFontRole(heading, FontRole::Section);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_stopwatch);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(sized(16), sized(12), sized(16), sized(16));
    column->setSpacing(sized(6));
    column->addWidget(heading);
    column->addWidget(m_name);
    column->addSpacing(sized(4));
    column->addWidget(m_label);
    column->addWidget(m_field);
    column->addWidget(m_error);
    column->addSpacing(sized(4));
    column->addWidget(m_pooled);
    column->addWidget(m_method);
    column->addSpacing(sized(4));
    column->addWidget(m_table);
    column->addLayout(buttons);
    column->addStretch(1);
    setWidget(content);
}

void EstimatePanel::show(const application::AnalysisBook &book)
{
    m_book = book;
    showLine();
}

void EstimatePanel::choose(const QUuid &key)
{
    if (key == m_key || !m_book || !presentation::namedLine(*m_book, key))
        return;
    m_key = key;
    m_field->clear();
    m_error->setText({});
    showLine();
}

void EstimatePanel::showLine()
{
    const auto found = m_book ? presentation::namedLine(*m_book, m_key) : std::nullopt;
    m_line = found ? std::optional(found->first) : std::nullopt;
    const bool mayWrite = m_line && m_edits.workspace().session().mayWrite();
    m_name->setText(m_line ? m_line->name() : tr("Velg et trinn eller en utfordring i tabellen eller kartet."));
    const int row = m_table->currentIndex().row();
    m_model->show(m_line ? m_book->readingsOf(m_line->line) : std::vector<domain::TimeReading>());
    const bool empty = m_model->readings().empty();
    if (!empty) // a view without a current index crashes screen readers in Qt 6.4
        m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
    m_field->setVisible(mayWrite);
    m_label->setVisible(mayWrite);
    m_table->setVisible(!empty);
    m_remove->setVisible(!empty && mayWrite);
    m_stopwatch->setVisible(mayWrite);
    showPooled();
    m_table->setColumnWidth(TimeReadingModel::Minutes, sized(130));
    m_table->setColumnWidth(TimeReadingModel::Day, sized(92));
    fitToRows(*m_table, rowHeight);
}

void EstimatePanel::showPooled()
{
    const auto time = domain::pooledTime(m_model->readings());
    m_pooled->setVisible(time.has_value());
    m_method->setVisible(m_line.has_value());
    if (!time) {
        m_method->setText(tr("Ingen anslag fra deltakerne ennå. Hver skriver sitt, uten navn, og det samlede blir anslaget på "
                             "linjen."));
        return;
    }
    m_pooled->setText(presentation::pooledText(*time));
    QString method = presentation::poolingText(*time);
    if (m_line->estimate != time->pooled)
        method += u'\n' + tr("Anslaget på linjen er endret for hånd til %1.").arg(presentation::minutesText(m_line->estimate));
    m_method->setText(method);
}

void EstimatePanel::addTyped()
{
    const QString text = m_field->text().trimmed();
    if (!m_line || text.isEmpty())
        return;
    const auto typed = presentation::typedEstimate(text, m_book->analysis.dayConvention);
    m_error->setText(typed.refusal);
    if (!typed.value)
        return;
    application::NewReadings added;
    added.line = m_line->line;
    added.minutes = {*typed.value};
    added.on = m_edits.workspace().clock().today();
    m_field->clear();
    m_edits.add(
        this,
        [added](const application::Snapshot &) -> std::optional<presentation::Intent> {
            return [added](const WorkContext &context) { return TimeReadingService(context).addReadings(added); };
        },
        [this, text](const presentation::EditQueue::Outcome &outcome) {
            if (!outcome.error)
                return;
            if (m_field->text().isEmpty())
                m_field->setText(text);
            tell(*outcome.error);
        });
}

void EstimatePanel::removeChosen()
{
    const QModelIndex at = m_table->currentIndex();
    if (!at.isValid() || !m_edits.workspace().session().mayWrite())
        return;
    m_edits.add(
        this,
        [id = m_model->readingAt(at.row()).id](const application::Snapshot &snapshot) -> std::optional<presentation::Intent> {
            if (!snapshot.find<domain::TimeReading>(id))
                return std::nullopt;
            return [id](const WorkContext &context) { return TimeReadingService(context).removeReadings({id}); };
        },
        [this](const presentation::EditQueue::Outcome &outcome) {
            if (outcome.error)
                tell(*outcome.error);
        });
}

void EstimatePanel::tell(const base::Error &error)
{
    m_error->setText(presentation::errorText(error).sentences());
}

void EstimatePanel::focusField()
{
    m_field->setFocus();
    m_field->selectAll();
}

void EstimatePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QScrollArea::keyPressEvent(event);
}

void EstimatePanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && widget())
        showLine();
}

} // namespace vf::gui
