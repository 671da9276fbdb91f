#include "gui/pages/overview_page.h"

#include "gui/pages/comparison_dialog.h"
#include "gui/pages/overview_chart.h"
#include "gui/pages/overview_follow_up.h"
#include "gui/pages/overview_panes.h"
#include "gui/pages/overview_table.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/key_figure_strip.h"
#include "gui/widgets/page_header.h"
#include "presentation/format.h"
#include "presentation/gain_key_figures.h"
#include "presentation/overview_facts.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

QList<KeyFigure> cells(const std::vector<presentation::GainKeyFigure> &figures)
{
    QList<KeyFigure> cells;
    for (const presentation::GainKeyFigure &figure : figures)
        cells.append(
            {figure.label, figure.number, figure.unit, figure.context, figure.ratio, figure.explanation, true});
    return cells;
}

/// The fact with its figures as links: each unfolds to what is behind it.
QString linkText(const presentation::OverviewFact &fact)
{
    QStringList parts;
    for (const presentation::OverviewFact::Part &part : fact.parts)
        parts << (part.link.isEmpty() ? part.text.toHtmlEscaped()
                                      : u"<a href=\"%1\">%2</a>"_s.arg(part.link,
                                                                                          part.text.toHtmlEscaped()));
    return parts.join(QString());
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_header(new PageHeader(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState),
      m_strip(new KeyFigureStrip),
      m_facts(new QLabel),
      m_table(new OverviewTable),
      m_chart(new OverviewChart),
      m_followUp(new OverviewFollowUp),
      m_panes(nullptr),
      m_copy(new QAction(icon("copy"_L1), tr("Kopier tall"), this)),
      m_compare(new QAction(icon("columns-2"_L1), tr("Sammenlign…"), this))
{
    setGroundRole(this, GroundRole::Surface);
    buildHeader();
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(m_table, 3);
    leftColumn->addWidget(m_chart, 2);
    m_panes = new OverviewPanes(left, m_followUp, 340, 900);
    m_panes->addTop(m_strip);
    m_strip->setObjectName(u"overview.figures"_s);
    m_facts->setObjectName(u"overview.facts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setTextRole(m_facts, TextRole::Secondary);
    m_panes->addTop(m_facts);
    m_empty->setObjectName(u"overview.empty"_s);
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_empty);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    connectParts();
}

void OverviewPage::buildHeader()
{
    m_header->setTitle(title());
    m_copy->setToolTip(tr("Kopier alle tallene med overskrifter, til regneark"));
    connect(m_copy, &QAction::triggered, m_table, &OverviewTable::copyAll);
    m_compare->setObjectName(u"overview.compare"_s);
    m_compare->setToolTip(tr("Hva som har kommet til, hva som er borte, og hvorfor"));
    connect(m_compare, &QAction::triggered, this, [this] {
        auto *dialog = new ComparisonDialog({workspace(), dialogs(), navigator()}, scopeName(), this);
        dialog->open();
    });
    m_header->addButton(m_compare)->setObjectName(u"button.overview.compare"_s);
    m_header->addButton(m_copy)->setObjectName(u"overview.copy"_s);
    auto *report = new QAction(icon("file-text"_L1), tr("Lag rapport til ledergruppen"), this);
    connect(report, &QAction::triggered, this, [this] { navigator().openPage("report"_L1); });
    m_header->setPrimary(report)->setObjectName(u"overview.report"_s);
}

void OverviewPage::connectParts()
{
    connect(m_table, &OverviewTable::unitActivated, this,
            [this](const domain::UnitId &unit) { workspace().setScope(unit); });
    connect(m_table, &OverviewTable::statusChanged, this, &OverviewPage::statusChanged);
    connect(m_strip, &KeyFigureStrip::activated, this, &OverviewPage::openFigure);
    connect(m_followUp, &OverviewFollowUp::gainRequested, this,
            [this](const domain::GainId &gain) { navigator().openGain(gain); });
    connect(m_followUp, &OverviewFollowUp::kindRequested, this,
            [this](application::FollowUpKind kind) { navigator().openFollowUp(application::key(kind)); });
    connect(m_followUp, &OverviewFollowUp::introductionRequested, this,
            [this](const domain::IntroductionId &introduction) { navigator().openIntroduction(introduction); });
    connect(m_followUp, &OverviewFollowUp::introductionsRequested, this,
            [this] { navigator().openPage("introductions"_L1); });
    connect(m_table, &OverviewTable::figureActivated, this,
            [this](const domain::UnitId &unit) { navigator().openGainsOf(unit); });
    connect(m_facts, &QLabel::linkActivated, this, &OverviewPage::openFact);
    connect(m_panes, &OverviewPanes::foldedChanged, m_followUp, &OverviewFollowUp::setFitsContents);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] { navigator().openPage("gains"_L1); });
    connect(m_empty, &EmptyState::secondaryTriggered, this, [this] { navigator().openSample(); });
}

void OverviewPage::openFigure(int index)
{
    navigator().openPage(index == 3 ? "units"_L1 : "gains"_L1);
}

void OverviewPage::openFact(const QString &link)
{
    if (const auto tool = domain::fromKey<domain::SourceTool>(link))
        navigator().openGainsFound(*tool);
    else if (link == "sustained"_L1)
        navigator().openFollowUp(application::key(application::FollowUpKind::Expired));
    else
        navigator().openPage(link == "potential"_L1 ? "units"_L1 : "gains"_L1);
}

void OverviewPage::refresh()
{
    const application::Snapshot &snapshot = workspace().snapshot();
    const application::Figures figures = workspace().figures();
    m_header->setSubtitle(scopeText());
    for (QAction *action : {m_copy, m_compare})
        action->setEnabled(!snapshot.gains().empty());
    if (snapshot.gains().empty() && snapshot.units().empty()) {
        showEmpty();
        return;
    }
    m_stack->setCurrentWidget(m_panes);
    const application::Figures yearAgo(snapshot, workspace().asOf().addYears(-1), workspace().scope());
    m_strip->setFigures(cells(presentation::gainKeyFigures(figures, yearAgo)));
    showFacts(figures);
    m_table->show(snapshot, figures, tr("Sum, %1").arg(scopeName()));
    m_chart->show(snapshot, figures, workspace().clock().today());
    m_followUp->show(snapshot, figures);
    Q_EMIT statusChanged();
}

void OverviewPage::showFacts(const application::Figures &figures)
{
    QStringList texts, explanations;
    for (const presentation::OverviewFact &fact : presentation::overviewFacts(figures)) {
        texts << linkText(fact);
        explanations << fact.text() + u": "_s + fact.explanation;
    }
    m_facts->setText(texts.join(u" · "_s));
    m_facts->setToolTip(explanations.join(u"\n\n"_s));
    m_facts->setAccessibleDescription(explanations.join(u' '));
    m_facts->setContentsMargins(sized(24), sized(8), sized(24), sized(8));
    m_facts->setVisible(!texts.isEmpty());
}

QString OverviewPage::scopeName() const
{
    const domain::Unit *scope = workspace().scope() ? workspace().snapshot().findUnit(*workspace().scope()) : nullptr;
    return scope ? scope->name : tr("hele kommunen");
}

void OverviewPage::showEmpty()
{
    m_empty->setIconName("layout-dashboard"_L1);
    m_empty->setTitle(tr("Ingen enheter eller gevinster ennå"));
    m_empty->setText(tr("Registrer den første gevinsten, eller importer enheter og gevinster fra et regneark."));
    m_empty->setPrimary(tr("Gå til gevinster"), icon("trending-up"_L1));
    m_empty->setSecondary(tr("Åpne eksempel"), icon("flask-conical"_L1));
    m_empty->primaryButton()->setObjectName(u"overview.empty.gains"_s);
    m_empty->secondaryButton()->setObjectName(u"overview.empty.sample"_s);
    m_stack->setCurrentWidget(m_empty);
    Q_EMIT statusChanged();
}

QString OverviewPage::statusText() const
{
    return m_stack->currentWidget() == m_panes ? m_table->statusText() : QString();
}

} // namespace vf::gui
