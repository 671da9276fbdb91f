#include "gui/pages/gain_inspector.h"

#include "application/read_model/follow_up.h"
#include "application/services/gain_service.h"
#include "gui/pages/gain_fields.h"
#include "gui/pages/gain_use.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"
#include "presentation/follow_up_model.h"
#include "presentation/format.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/texts.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using domain::Gain;

namespace {

QLabel *label(QWidget *parent, FontRole font, TextRole text)
{
    auto *made = new QLabel(parent);
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);
    setFontRole(made, font);
    setTextRole(made, text);
    return made;
}

} // namespace

GainInspector::GainInspector(presentation::Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_nothing(label(this, FontRole::Body, TextRole::Secondary)),
      m_content(new QWidget),
      m_code(label(m_content, FontRole::Secondary, TextRole::Secondary)),
      m_title(label(m_content, FontRole::Section, TextRole::Text)),
      m_unit(label(m_content, FontRole::Body, TextRole::Secondary)),
      m_attention(new InlineMessage(m_content)),
      m_facts(new QFormLayout),
      m_open(new QPushButton(icon("arrow-up-right"_L1), tr("Åpne"), m_content)),
      m_post(new QPushButton(icon("plus"_L1), tr("Ny postering…"), m_content)),
      m_use(new GainUse(m_content)),
      m_fields(new GainFields(
          GainFields::Extent::Brief, u"gains.inspector"_s, [&workspace] { return workspace.clock().today(); },
          m_content))
{
    setGroundRole(this, GroundRole::Window);
    setGroundRole(m_content, GroundRole::Window);
    m_nothing->setText(tr("Velg en gevinst for å se den her."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(sized(16), sized(16), sized(16), sized(16));
    m_attention->setEdgeToEdge(true);
    m_facts->setHorizontalSpacing(sized(16));
    m_facts->setVerticalSpacing(sized(4));
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_open->setObjectName(u"gains.inspector.open"_s);
    m_post->setObjectName(u"gains.inspector.posting"_s);
    m_use->setObjectName(u"gains.inspector.use"_s);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_gain); });
    connect(m_post, &QPushButton::clicked, this, [this] { Q_EMIT postingRequested(m_gain); });
    connect(m_fields, &GainFields::edited, this, &GainInspector::store);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(sized(16), sized(16), sized(16), sized(12));
    head->setSpacing(sized(2));
    head->addWidget(m_code);
    head->addWidget(m_title);
    head->addWidget(m_unit);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(sized(8));
    buttons->addWidget(m_open);
    buttons->addWidget(m_post);
    buttons->addStretch(1);
    head->addSpacing(sized(8));
    head->addLayout(buttons);
    head->addSpacing(sized(8));
    head->addLayout(m_facts);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_attention);
    column->addWidget(m_use);
    column->addWidget(m_fields);
    column->addStretch(1);

    auto *area = new QScrollArea(this);
    area->setWidget(m_content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setGroundRole(area->viewport(), GroundRole::Window);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_nothing, 1);
    outer->addWidget(area, 1);
    show(domain::GainId());
}

void GainInspector::show(const domain::GainId &id)
{
    m_gain = id;
    const Gain *gain = id.isNull() ? nullptr : m_workspace.snapshot().findGain(id);
    m_nothing->setVisible(!gain);
    findChild<QScrollArea *>()->setVisible(gain != nullptr);
    if (!gain)
        return;
    const application::Snapshot &snapshot = m_workspace.snapshot();
    const domain::GainStatus status = m_workspace.figures().statusOf(*gain);
    const auto balances = snapshot.ledger().balances(id, m_workspace.asOf());
    const domain::Unit *unit = snapshot.findUnit(gain->unit);
    m_code->setText(gain->code);
    m_title->setText(gain->title);
    m_unit->setText(unit ? unit->name : QString());
    showFacts(*gain, status, balances);
    m_use->show(*gain, balances, {}, snapshot, m_workspace.asOf());
    m_fields->show(*gain);
    m_post->setEnabled(m_workspace.session().mayWrite());
    showAttention(*gain, status, balances);
}

void GainInspector::showFacts(const Gain &gain, const domain::GainStatus &status,
                              const domain::PerAccount<domain::Amount> &balances)
{
    const bool yearly = gain.ledgerUnit == domain::LedgerUnit::HoursPerYear && gain.basis.millionths() > 0;
    const auto amount = [&](domain::Amount value) {
        return yearly
                   ? tr("%1 t = %2")
                         .arg(presentation::hours(value.hours()), presentation::fteText(value.hours() / gain.basis, 2))
                   : presentation::amountWithUnit(value, gain.ledgerUnit);
    };
    std::vector<std::pair<QString, QString>> facts{
        {tr("Status"), presentation::startingSentence(presentation::statusText(status))},
        {tr("Identifisert"), amount(balances[domain::Account::Identified])},
        {tr("Realisert"), amount(balances.realised())}};
    if (yearly)
        facts.emplace_back(tr("Timegrunnlag"), tr("%1 timer").arg(presentation::shortNumber(gain.basis.value(), 1)));
    facts.emplace_back(tr("Verktøy"), presentation::text(gain.tool));
    if (gain.plannedOn)
        facts.emplace_back(tr("Planlagt"), presentation::date(*gain.plannedOn));
    if (status.nextCheck)
        facts.emplace_back(tr("Neste kontroll"), presentation::date(*status.nextCheck));
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    for (const auto &[word, value] : facts) {
        auto *key = label(m_content, FontRole::Body, TextRole::Secondary);
        key->setText(word);
        key->setWordWrap(false);
        auto *shown = label(m_content, FontRole::Body, TextRole::Text);
        shown->setText(value);
        m_facts->addRow(key, shown);
    }
}

void GainInspector::showAttention(const Gain &gain, const domain::GainStatus &status,
                                  const domain::PerAccount<domain::Amount> &balances)
{
    const QDate first = m_workspace.snapshot().ledger().postingDates(gain.id).first;
    for (const auto kind : application::allFollowUpKinds())
        if (first.isValid() && application::needsFollowUp(kind, gain, status, balances, first, m_workspace.asOf())) {
            m_attention->setKind(InlineMessage::Kind::Warning);
            m_attention->setTitle(presentation::followUpText(kind));
            m_attention->setText(presentation::followUpHint(kind));
            m_attention->show();
            return;
        }
    m_attention->hide();
}

void GainInspector::store(const Gain &before, const Gain &after)
{
    m_workspace
        .perform([before, after](const application::WorkContext &context) {
            return application::GainService(context).editGain(before, after);
        })
        .then(this, [this](const presentation::ActionResult &outcome) {
            if (!outcome)
                m_fields->revert();
        });
}

} // namespace vf::gui
