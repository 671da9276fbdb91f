#include "gui/pages/posting_dialog.h"

#include "application/services/gain_service.h"
#include "domain/gain/ledger_rules.h"
#include "gui/pages/gain_unit_box.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/gain_input.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/texts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::GainService;
using application::PostingDraft;
using application::WorkContext;
using domain::Account;
using presentation::amountWithUnit;

PostingDialog::PostingDialog(presentation::Workspace &workspace, const domain::Gain &gain, Account account,
                             QWidget *parent)
    : GainDialog(workspace, u"posting"_s, tr("Ny postering"), tr("Før postering"), parent),
      m_gain(gain),
      m_date(new DateField),
      m_account(new QComboBox),
      m_amount(new QLineEdit),
      m_bearer(new GainUnitBox),
      m_comment(new QLineEdit),
      m_voucher(new QLineEdit),
      m_evidence(new QLineEdit),
      m_balance(new QLabel),
      m_criteria(new QLabel)
{
    if (const QString criteria = workspace.snapshot().municipality().splitCriteria.trimmed(); !criteria.isEmpty())
        m_criteria->setText(tr("Kommunens kriterier: %1").arg(criteria));
    m_criteria->setTextFormat(Qt::PlainText);
    m_criteria->setWordWrap(true);
    setFontRole(m_criteria, FontRole::Secondary);
    setTextRole(m_criteria, TextRole::Secondary);
    for (const Account each : domain::allOf<Account>())
        m_account->addItem(presentation::text(each), static_cast<int>(each));
    m_account->setCurrentIndex(m_account->findData(static_cast<int>(account)));
    m_date->setRequired(true);
    m_date->setToday([&workspace] { return workspace.clock().today(); });
    m_date->setDate(workspace.asOf());
    m_bearer->offer(workspace.snapshot(), workspace.asOf());
    m_voucher->setPlaceholderText(tr("Nummer"));
    m_evidence->setPlaceholderText(tr("Hvor det er dokumentert"));
    m_balance->setWordWrap(true);
    setFontRole(m_balance, FontRole::Secondary);
    setTextRole(m_balance, TextRole::Secondary);
    build();
    connect(m_account, &QComboBox::currentIndexChanged, this, &PostingDialog::followAccount);
    connect(m_amount, &QLineEdit::textChanged, this, &PostingDialog::showBalance);
    connect(m_date, &DateField::dateChanged, this, &PostingDialog::showBalance);
    followAccount();
}

void PostingDialog::build()
{
    m_date->setObjectName(u"posting.date"_s);
    m_account->setObjectName(u"posting.account"_s);
    m_amount->setObjectName(u"posting.amount"_s);
    m_bearer->setObjectName(u"posting.bearer"_s);
    m_comment->setObjectName(u"posting.comment"_s);
    m_voucher->setObjectName(u"posting.voucher"_s);
    m_evidence->setObjectName(u"posting.evidence"_s);
    m_balance->setObjectName(u"posting.balance"_s);
    auto *gain = new QLabel(tr("%1 · %2").arg(m_gain.code, m_gain.title));
    gain->setWordWrap(true);
    setTextRole(gain, TextRole::Secondary);
    addWide(gain);
    addRow({{u"account"_s, tr("Til konto"), m_account}, {u"effectiveOn"_s, tr("Dato"), m_date}});
    addRow({{u"amount"_s, presentation::amountHeading(m_gain.ledgerUnit), m_amount},
            {u"voucher"_s, tr("Bilag"), m_voucher}});
    addWide(m_balance);
    m_criteria->setObjectName(u"posting.criteria"_s);
    addWide(m_criteria);
    addRow({{u"extraWorkUnit"_s, tr("Enhet som får merarbeidet"), m_bearer}});
    addRow({{u"comment"_s, tr("Kommentar"), m_comment}});
    addRow({{u"evidence"_s, tr("Dokumentasjon"), m_evidence}});
}

Account PostingDialog::account() const
{
    return static_cast<Account>(m_account->currentData().toInt());
}

void PostingDialog::followAccount()
{
    setRowShown(u"extraWorkUnit"_s, account() == Account::ExtraWork);
    m_criteria->setVisible(domain::isRealised(account()) && !m_criteria->text().isEmpty());
    showBalance();
}

void PostingDialog::showBalance()
{
    const QDate date = m_date->date();
    if (!date.isValid()) {
        m_balance->clear();
        return;
    }
    const auto balances = workspace().snapshot().ledger().balances(m_gain.id, date);
    QString text = tr("Per %1: identifisert %2, gjenstår %3.")
                       .arg(presentation::date(date), amountWithUnit(balances[Account::Identified], m_gain.ledgerUnit),
                            amountWithUnit(balances.open(), m_gain.ledgerUnit));
    const auto amount = presentation::typedAmount(m_amount->text(), m_gain.ledgerUnit).value;
    if (amount && account() != Account::ExtraWork) {
        domain::PerAccount<domain::Amount> after = balances;
        after[account()] += *amount;
        text += tr(" Etter posteringen gjenstår %1.").arg(amountWithUnit(after.open(), m_gain.ledgerUnit));
    } else if (account() == Account::ExtraWork) {
        text += tr(" Merarbeidet telles i enheten som får det, og vises som merknad her.");
    }
    m_balance->setText(text);
}

std::optional<presentation::Intent> PostingDialog::intent()
{
    PostingDraft draft;
    draft.gain = m_gain.id;
    draft.account = account();
    draft.effectiveOn = m_date->date();
    draft.comment = m_comment->text().simplified();
    draft.voucher = m_voucher->text().simplified();
    draft.evidence = m_evidence->text().simplified();
    if (!draft.effectiveOn.isValid())
        setFieldError(u"effectiveOn"_s, tr("Skriv datoen."));
    const auto amount = presentation::typedAmount(m_amount->text(), m_gain.ledgerUnit);
    if (!amount.refusal.isEmpty())
        setFieldError(u"amount"_s, amount.refusal);
    else if (!amount.value || amount.value->isZero())
        setFieldError(u"amount"_s, tr("Skriv hvor mye som skal føres."));
    else
        draft.amount = *amount.value;
    if (draft.account == Account::ExtraWork) {
        draft.extraWorkUnit = m_bearer->unit();
        if (!draft.extraWorkUnit)
            setFieldError(u"extraWorkUnit"_s, tr("Velg enheten som får merarbeidet."));
    }
    if (hasFieldErrors())
        return std::nullopt;
    return [draft](const WorkContext &context) { return GainService(context).addPosting(draft); };
}

bool PostingDialog::handled(const base::Error &error)
{
    if (error.reason != domain::ledger_reason::openBelowZero)
        return false;
    bool ok = false;
    const double missing = error.detail("missing"_L1).toDouble(&ok);
    showMessage(error);
    if (!ok || account() == Account::Identified)
        return true;
    m_missing = m_gain.ledgerUnit == domain::LedgerUnit::Kroner ? domain::Amount::of(base::Kroner::of(missing))
                                                                : domain::Amount::of(base::HoursPerYear::of(missing));
    m_missingFrom = m_date->date();
    message()->setActionText(tr("Hev identifisert med %1").arg(amountWithUnit(m_missing, m_gain.ledgerUnit)));
    message()->actionButton()->setObjectName(u"posting.raise"_s);
    return true;
}

void PostingDialog::messageAction()
{
    PostingDraft draft;
    draft.gain = m_gain.id;
    draft.account = Account::Identified;
    draft.effectiveOn = m_missingFrom;
    draft.amount = m_missing;
    draft.comment = tr("Hevet etter ny vurdering");
    setBusy(true);
    workspace()
        .perform([draft](const WorkContext &context) { return GainService(context).addPosting(draft); },
                 presentation::Workspace::OnFailure::LeaveToCaller)
        .then(this, [this](const presentation::ActionResult &outcome) {
            setBusy(false);
            if (!outcome) {
                showMessage(outcome.error());
                return;
            }
            message()->setKind(InlineMessage::Kind::Ok);
            message()->setTitle(tr("Identifisert er hevet med %1").arg(amountWithUnit(m_missing, m_gain.ledgerUnit)));
            message()->setText(tr("Nå er det plass til posteringen. Hevingen står som en egen linje i regnskapet."));
            message()->setActionText({});
            showBalance();
            acceptButton()->setFocus();
        });
}

} // namespace vf::gui
