#include "gui/pages/gain_new_dialog.h"

#include "application/services/gain_service.h"
#include "gui/pages/gain_unit_box.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "presentation/format.h"
#include "presentation/gain_input.h"
#include "presentation/texts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::typedAmount;

namespace {

template<class E>
QComboBox *choiceOf(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    for (const E value : domain::allOf<E>())
        box->addItem(presentation::text(value));
    return box;
}

template<class E>
E chosen(const QComboBox *box)
{
    return domain::allOf<E>()[static_cast<size_t>(std::max(0, box->currentIndex()))];
}

} // namespace

GainNewDialog::GainNewDialog(presentation::Workspace &workspace, QWidget *parent)
    : GainDialog(workspace, u"gain.new"_s, tr("Ny gevinst"), tr("Registrer gevinst"), parent),
      m_title(new QLineEdit),
      m_unit(new GainUnitBox),
      m_tool(choiceOf<domain::SourceTool>(u"gain.new.tool"_s)),
      m_classification(choiceOf<domain::Classification>(u"gain.new.classification"_s)),
      m_ledgerUnit(choiceOf<domain::LedgerUnit>(u"gain.new.ledgerUnit"_s)),
      m_date(new DateField),
      m_amount(new QLineEdit),
      m_sum(new QLabel),
      m_owner(new QLineEdit),
      m_responsible(new QLineEdit)
{
    m_title->setObjectName(u"gain.new.title"_s);
    m_title->setPlaceholderText(tr("Hva blir bedre?"));
    m_unit->setObjectName(u"gain.new.unit"_s);
    m_unit->offer(workspace.snapshot(), workspace.asOf(), workspace.scope());
    m_classification->setCurrentIndex(1); // indirect: freed time, the usual kind
    m_date->setObjectName(u"gain.new.date"_s);
    m_date->setRequired(true);
    m_date->setToday([&workspace] { return workspace.clock().today(); });
    m_date->setDate(workspace.asOf());
    m_amount->setObjectName(u"gain.new.amount"_s);
    m_owner->setObjectName(u"gain.new.owner"_s);
    m_responsible->setObjectName(u"gain.new.responsible"_s);
    m_owner->setPlaceholderText(tr("Rolle, ikke navn"));
    m_responsible->setPlaceholderText(tr("Rolle, ikke navn"));
    m_sum->setObjectName(u"gain.new.sum"_s);
    setFontRole(m_sum, FontRole::Secondary);
    setTextRole(m_sum, TextRole::Secondary);

    addRow({{u"title"_s, tr("Tittel"), m_title}});
    addRow({{u"unit"_s, tr("Enhet"), m_unit}, {u"tool"_s, tr("Verktøy"), m_tool}});
    addRow({{u"classification"_s, tr("Type"), m_classification}, {u"ledgerUnit"_s, tr("Føres i"), m_ledgerUnit}});
    addRow({{u"effectiveOn"_s, tr("Identifisert dato"), m_date}, {u"amount"_s, tr("Identifisert"), m_amount}});
    addWide(m_sum);
    addRow({{u"responsible"_s, tr("Gevinstansvarlig"), m_responsible}, {u"owner"_s, tr("Gevinsteier"), m_owner}});
    connect(m_amount, &QLineEdit::textChanged, this, &GainNewDialog::showSum);
    connect(m_unit, &QComboBox::currentTextChanged, this, &GainNewDialog::showSum);
    connect(m_ledgerUnit, &QComboBox::currentIndexChanged, this, &GainNewDialog::showSum);
    showSum();
}

domain::LedgerUnit GainNewDialog::ledgerUnit() const
{
    return chosen<domain::LedgerUnit>(m_ledgerUnit);
}

void GainNewDialog::showSum()
{
    const auto unit = m_unit->unit();
    const auto amount = typedAmount(m_amount->text(), ledgerUnit()).value;
    if (ledgerUnit() != domain::LedgerUnit::HoursPerYear) {
        m_sum->setText(tr("Telles for seg og blir ikke årsverk."));
        return;
    }
    const base::HoursPerFte basis =
        unit ? workspace().snapshot().basisOf(*unit) : workspace().snapshot().municipality().basis;
    const QString basisText = presentation::shortNumber(basis.value(), 1);
    m_sum->setText(amount && basis.millionths() > 0 ? tr("%1 timer ÷ %2 timer per årsverk = %3")
                                                          .arg(presentation::hours(amount->hours()), basisText,
                                                               presentation::fteText(amount->hours() / basis, 2))
                                                    : tr("Timegrunnlag: %1 timer per årsverk").arg(basisText));
}

std::optional<presentation::Intent> GainNewDialog::intent()
{
    domain::Gain gain;
    gain.title = m_title->text().simplified();
    gain.tool = chosen<domain::SourceTool>(m_tool);
    gain.classification = chosen<domain::Classification>(m_classification);
    gain.ledgerUnit = ledgerUnit();
    gain.owner = m_owner->text().simplified();
    gain.responsible = m_responsible->text().simplified();
    if (gain.title.isEmpty())
        setFieldError(u"title"_s, tr("Skriv hva gevinsten er."));
    const auto unit = m_unit->unit();
    if (unit)
        gain.unit = *unit;
    else
        setFieldError(u"unit"_s, m_unit->currentText().trimmed().isEmpty()
                                     ? tr("Velg enheten gevinsten hører til.")
                                     : tr("Ingen enhet heter det. Velg fra listen."));
    if (!m_date->date().isValid())
        setFieldError(u"effectiveOn"_s, tr("Skriv datoen."));
    const auto amount = typedAmount(m_amount->text(), ledgerUnit());
    if (!amount.refusal.isEmpty())
        setFieldError(u"amount"_s, amount.refusal);
    else if (!amount.value && gain.classification != domain::Classification::Qualitative)
        setFieldError(u"amount"_s, tr("Skriv hvor mye som er identifisert."));
    else if (amount.value && amount.value->isNegative())
        setFieldError(u"amount"_s, tr("En gevinst er over null. Merarbeid føres som egen postering."));
    if (hasFieldErrors())
        return std::nullopt;
    return [gain, date = m_date->date(),
            identified = amount.value.value_or(domain::Amount())](const application::WorkContext &context) {
        return application::GainService(context).addGain(gain, date, identified);
    };
}

} // namespace vf::gui
