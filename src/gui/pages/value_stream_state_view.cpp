#include "gui/pages/value_stream_state_view.h"

#include "gui/pages/value_stream_table.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/sum_row.h"
#include "presentation/estimate_text.h"
#include "presentation/format.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::StepColumn;
using presentation::ValueStreamModel;

StateView::StateView(presentation::EditQueue &edits, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_facts(new ElidedLabel(this)),
      m_heading(new QHBoxLayout),
      m_newStep(new QPushButton(icon("plus"_L1), tr("Nytt trinn"), this)),
      m_newChallenge(new QPushButton(icon("corner-down-right"_L1), tr("Ny utfordring"), this)),
      m_model(new ValueStreamModel(edits, this)),
      m_table(new StepTable(m_model, name + u".table"_s, this)),
      m_sum(new SumRow(m_table, this))
{
    m_title->setObjectName(name + u".title"_s);
    m_facts->setObjectName(name + u".facts"_s);
    m_sum->setObjectName(name + u".sum"_s);
    m_newStep->setObjectName(name + u".newStep"_s);
    m_newChallenge->setObjectName(name + u".newChallenge"_s);
    setFontRole(m_title, FontRole::BodySemibold);
    setFontRole(m_facts, FontRole::Secondary);
    setTextRole(m_facts, TextRole::Secondary);
    m_title->setTextFormat(Qt::PlainText);
    m_newStep->setToolTip(tr("Nytt trinn under det valgte (Insert)"));
    m_newChallenge->setToolTip(tr("Ny utfordring under det valgte trinnet (Ctrl+Enter)"));
    setSmall(m_newStep);
    setSmall(m_newChallenge);
    m_heading->addWidget(m_title);
    m_heading->addWidget(m_facts, 1);
    m_heading->addWidget(m_newStep);
    m_heading->addWidget(m_newChallenge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_heading);
    column->addWidget(m_table, 1);
    column->addWidget(m_sum);
    setFocusProxy(m_table);
    connect(m_newStep, &QPushButton::clicked, m_table, &StepTable::beginRecord);
    connect(m_newChallenge, &QPushButton::clicked, m_table, &StepTable::beginChallenge);
    applyMetrics();
}

void StateView::addToHeading(QWidget *widget)
{
    m_heading->addWidget(widget);
}

void StateView::setTitleSwitch(QWidget *widget)
{
    m_titleSwitch = widget;
    setSmall(widget);
    widget->hide();
    m_heading->insertWidget(0, widget);
}

void StateView::showTitleSwitch(bool shown)
{
    m_titleSwitch->setVisible(shown);
    m_title->setVisible(!shown);
}

void StateView::show(const application::AnalysisBook &book, const application::StateBook &state, const QString &title,
                     const domain::StateFigures &figures, const application::IdealSaving *saving)
{
    using presentation::number;
    const auto days = book.analysis.dayConvention;
    m_title->setText(title);
    m_table->setAccessibleName(tr("Trinn i %1").arg(presentation::inSentence(title)));
    size_t challenges = 0;
    for (const domain::StepWithChallenges &entry : state.steps)
        challenges += entry.challenges.size();
    m_facts->setText(state.steps.empty()
                         ? tr("Ingen trinn ennå. Skriv det første i linjen under.")
                         : tr("%1 · %2 · gjennomløpstid %3")
                               .arg(presentation::counted(state.steps.size(), tr("trinn"), tr("trinn")),
                                    presentation::counted(challenges, tr("utfordring"), tr("utfordringer")),
                                    presentation::spanText(figures.leadTime.value(), days)));
    m_model->show(book, state.state.id, saving);
    m_sums = QStringList(presentation::stepColumnCount);
    if (!state.steps.empty()) {
        m_sums[static_cast<int>(StepColumn::Title)] = tr("Sum");
        m_sums[static_cast<int>(StepColumn::Minutes)] = number(figures.process.value(), 1);
        m_sums[static_cast<int>(StepColumn::Waiting)] = presentation::spanText(figures.waiting.value(), days);
        m_sums[static_cast<int>(StepColumn::Work)] = number(figures.work.value(), 1);
        if (figures.rolledCompleteAccurate)
            m_sums[static_cast<int>(StepColumn::CompleteAccurate)] =
                presentation::percent(*figures.rolledCompleteAccurate, 1);
        if (saving)
            m_sums[static_cast<int>(StepColumn::Change)] = presentation::change(-saving->saved.work.value(), 1);
    }
    m_sum->setVisible(!state.steps.empty());
    m_newChallenge->setEnabled(!state.steps.empty());
    const bool mayWrite = m_model->placeholderRow() >= 0;
    m_newStep->setVisible(mayWrite);
    m_newChallenge->setVisible(mayWrite);
    showSums();
}

void StateView::showSums()
{
    QStringList shown = m_sums;
    if (m_busy)
        for (qsizetype column = 0; column < shown.size(); ++column)
            if (!shown[column].isEmpty() && column != static_cast<int>(StepColumn::Title))
                shown[column] = u"…"_s; // not these any more
    m_sum->setTexts(shown);
}

void StateView::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    showSums();
}

void StateView::clear()
{
    m_model->clear();
    m_sum->setTexts({});
}

void StateView::applyMetrics()
{
    m_heading->setContentsMargins(sized(24), sized(8), sized(16), sized(6));
    m_heading->setSpacing(sized(8));
    m_table->setMinimumHeight(sized(28 * 3));
}

void StateView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyMetrics();
}

} // namespace vf::gui
