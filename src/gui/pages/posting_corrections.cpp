#include "gui/pages/posting_corrections.h"

#include "application/services/gain_service.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "presentation/format.h"
#include "presentation/gain_input.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/texts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::GainService;
using application::WorkContext;
using domain::Account;
using presentation::amountWithUnit;

namespace {

QLabel *explanation(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    setTextRole(label, TextRole::Secondary);
    return label;
}

void prepare(DateField *field, presentation::Workspace &workspace, QDate date, const QString &name)
{
    field->setObjectName(name);
    field->setRequired(true);
    field->setToday([&workspace] { return workspace.clock().today(); });
    field->setDate(date);
}

} // namespace

ReversalDialog::ReversalDialog(presentation::Workspace &workspace, const domain::Gain &gain,
                               const domain::Posting &posting, QWidget *parent)
    : GainDialog(workspace, u"reversal"_s, tr("Reverser postering"), tr("Reverser"), parent),
      m_posting(posting),
      m_date(new DateField),
      m_comment(new QLineEdit)
{
    addWide(explanation(tr("%1 til %2, ført %3, tas tilbake fra datoen under. Posteringen blir stående, og eldre "
                           "rapporter endres ikke.")
                            .arg(amountWithUnit(posting.amount, gain.ledgerUnit),
                                 presentation::inSentence(presentation::shortText(posting.account)),
                                 presentation::date(posting.effectiveOn))));
    prepare(m_date, workspace, std::max(workspace.asOf(), posting.effectiveOn), u"reversal.date"_s);
    m_date->setRange(posting.effectiveOn, {});
    m_comment->setObjectName(u"reversal.comment"_s);
    m_comment->setPlaceholderText(tr("Hvorfor den tas tilbake"));
    addRow({{u"effectiveOn"_s, tr("Dato"), m_date, 1}, {u"comment"_s, tr("Kommentar"), m_comment, 2}});
}

std::optional<presentation::Intent> ReversalDialog::intent()
{
    if (!m_date->date().isValid()) {
        setFieldError(u"effectiveOn"_s, tr("Skriv datoen."));
        return std::nullopt;
    }
    return [id = m_posting.id, date = m_date->date(), comment = m_comment->text().simplified()](
               const WorkContext &context) { return GainService(context).reversePosting(id, date, comment); };
}

LapseDialog::LapseDialog(presentation::Workspace &workspace, const domain::Gain &gain, QWidget *parent)
    : GainDialog(workspace, u"lapse"_s, tr("Før som bortfalt"), tr("Før som bortfalt"), parent),
      m_gain(gain),
      m_source(new QComboBox),
      m_date(new DateField),
      m_amount(new QLineEdit),
      m_reason(new QLineEdit)
{
    m_source->setObjectName(u"lapse.source"_s);
    m_amount->setObjectName(u"lapse.amount"_s);
    m_reason->setObjectName(u"lapse.reason"_s);
    m_reason->setPlaceholderText(tr("Hvorfor gevinsten er borte"));
    prepare(m_date, workspace, workspace.asOf(), u"lapse.date"_s);
    addWide(explanation(
        tr("Det som bortfaller, teller ikke lenger fra datoen under. Det som er rapportert før, endres ikke.")));
    addRow({{u"account"_s, tr("Hva bortfaller"), m_source, 2}, {u"effectiveOn"_s, tr("Dato"), m_date, 1}});
    addRow({{u"amount"_s, presentation::amountHeading(gain.ledgerUnit), m_amount, 1},
            {u"comment"_s, tr("Grunn"), m_reason, 2}});
    connect(m_source, &QComboBox::currentIndexChanged, this, &LapseDialog::takeAll);
    connect(m_date, &DateField::dateChanged, this, &LapseDialog::offerSources);
    offerSources();
}

void LapseDialog::offerSources()
{
    const int before = m_source->currentData().toInt();
    const auto balances = workspace().snapshot().ledger().balances(m_gain.id, m_date->date());
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    const auto offer = [this](Account account, const QString &word, domain::Amount amount) {
        if (!amount.isZero() && !amount.isNegative())
            m_source->addItem(tr("%1: %2").arg(word, amountWithUnit(amount, m_gain.ledgerUnit)),
                              static_cast<int>(account));
    };
    offer(Account::Identified, tr("Det som gjenstår"), balances.open());
    for (const Account account : {Account::Quality, Account::Quantity, Account::Savings})
        offer(account, tr("Realisert %1").arg(presentation::inSentence(presentation::shortText(account))),
              balances[account]);
    m_source->setCurrentIndex(std::max(0, m_source->findData(before)));
    takeAll();
}

void LapseDialog::takeAll()
{
    const auto account = static_cast<Account>(m_source->currentData().toInt());
    const auto balances = workspace().snapshot().ledger().balances(m_gain.id, m_date->date());
    const domain::Amount all = account == Account::Identified ? balances.open() : balances[account];
    m_amount->setText(m_source->count() == 0 ? QString() : presentation::amountInput(all, m_gain.ledgerUnit));
}

std::optional<presentation::Intent> LapseDialog::intent()
{
    if (m_source->currentIndex() < 0)
        setFieldError(u"account"_s, tr("Det er ingenting igjen som kan bortfalle på denne datoen."));
    if (!m_date->date().isValid())
        setFieldError(u"effectiveOn"_s, tr("Skriv datoen."));
    const auto amount = presentation::typedAmount(m_amount->text(), m_gain.ledgerUnit);
    if (!amount.value || amount.value->isZero() || amount.value->isNegative())
        setFieldError(u"amount"_s, amount.refusal.isEmpty() ? tr("Skriv hvor mye som bortfaller.") : amount.refusal);
    const QString reason = m_reason->text().simplified();
    if (reason.isEmpty())
        setFieldError(u"comment"_s, tr("Skriv hvorfor gevinsten er borte."));
    if (hasFieldErrors())
        return std::nullopt;
    const auto source = static_cast<Account>(m_source->currentData().toInt());
    if (source != Account::Identified)
        return [gain = m_gain.id, source, wanted = *amount.value, date = m_date->date(),
                reason](const WorkContext &context) {
            return GainService(context).transferToLapsed(gain, source, wanted, date, reason);
        };
    application::PostingDraft draft{m_gain.id, Account::Lapsed, m_date->date(), *amount.value, {}, {}, reason, {}};
    return [draft](const WorkContext &context) { return GainService(context).addPosting(draft); };
}

} // namespace vf::gui
