#include "presentation/date_comparison_model.h"

#include "presentation/format.h"
#include "presentation/item_roles.h"
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QFont>

#include <cmath>

namespace vf::presentation {

using application::DateComparison;
using application::GainChange;
using domain::Account;
using domain::LedgerUnit;
using domain::Totals;

namespace {

struct T // the translation context of the free functions
{
    Q_DECLARE_TR_FUNCTIONS(DateComparison)
};

/// A change with its unit: "+372,5 timer", "−25 000 kr".
QString changeOf(double value, LedgerUnit unit)
{
    switch (unit) {
    case LedgerUnit::HoursPerYear:
        return T::tr("%1 timer").arg(change(value, 1));
    case LedgerUnit::OneOffHours:
        return T::tr("%1 timer én gang").arg(change(value, 1));
    case LedgerUnit::Kroner:
        return T::tr("%1 kr").arg(change(value, 0));
    }
    Q_UNREACHABLE();
}

double amountOf(const Totals &totals, Account account, LedgerUnit unit)
{
    switch (unit) {
    case LedgerUnit::HoursPerYear:
        return totals.hours[account].value();
    case LedgerUnit::OneOffHours:
        return totals.oneOffHours[account].value();
    case LedgerUnit::Kroner:
        return totals.kroner[account].value();
    }
    Q_UNREACHABLE();
}

double realisedOf(const Totals &totals, LedgerUnit unit)
{
    return amountOf(totals, Account::Quality, unit) + amountOf(totals, Account::Quantity, unit)
         + amountOf(totals, Account::Savings, unit);
}

/// The change as the column shows it: årsverk for yearly hours, else with the unit's name; a dash for none.
QString columnText(double fteChange, double amountChange, LedgerUnit unit)
{
    if (unit == LedgerUnit::HoursPerYear)
        return rounded(fteChange, 2) == 0 && rounded(amountChange, 1) == 0 ? missing() : change(fteChange, 2);
    return amountChange == 0 ? missing() : changeOf(amountChange, unit);
}

bool isWords(int column)
{
    return column == GainChangeModel::Gain || column == GainChangeModel::Unit || column == GainChangeModel::Why;
}

QString confirmationText(const domain::Confirmation &one)
{
    return T::tr("bekreftet med %1 %2").arg(inSentence(text(one.level)), date(one.on));
}

} // namespace

void ComparisonSumModel::show(const DateComparison &comparison)
{
    const Totals &a = comparison.before, &b = comparison.after;
    const auto account = [&](Account one, const QString &name, bool part = false) {
        return Row{name, a.fte[one].value(), b.fte[one].value(), 1, part};
    };
    beginResetModel();
    m_from = firstDateText(comparison);
    m_to = comparison.to;
    m_rows = {account(Account::Identified, text(Account::Identified)),
              {realisedText(), a.fte.realised().value(), b.fte.realised().value(), 1, false},
              account(Account::Quality, shortText(Account::Quality), true),
              account(Account::Quantity, shortText(Account::Quantity), true),
              account(Account::Savings, shortText(Account::Savings), true),
              account(Account::Lapsed, text(Account::Lapsed)),
              {openText(), a.fte.open().value(), b.fte.open().value(), 1, false},
              account(Account::ExtraWork, text(Account::ExtraWork)),
              {netText(), a.fte.net().value(), b.fte.net().value(), 1, false},
              {tr("Bekreftet"), a.confirmedFte.total().value(), b.confirmedFte.total().value(), 1, false},
              {tr("Utløpt"), a.expiredFte.value(), b.expiredFte.value(), 1, false},
              {tr("Opplærte enheter"), double(comparison.trainedBefore), double(comparison.trainedAfter), 0, false}};
    endResetModel();
}

QString ComparisonSumModel::cellText(int row, int column) const
{
    const Row &line = m_rows.at(static_cast<size_t>(row));
    switch (static_cast<Column>(column)) {
    case Name:
        return line.part ? QStringLiteral("    ") + line.name : line.name;
    case Before:
        return number(line.before, line.decimals);
    case After:
        return number(line.after, line.decimals);
    case Change:
        return change(line.after - line.before, line.decimals);
    case ColumnCount:
        break;
    }
    return {};
}

QString ComparisonSumModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
    case Name:
        return tr("Årsverk");
    case Before:
        return m_from;
    case After:
        return date(m_to);
    case Change:
        return tr("Endring");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ComparisonSumModel::cellData(int row, int column, int role) const
{
    const Row &line = m_rows.at(static_cast<size_t>(row));
    if (role == Qt::EditRole && column > Name)
        return column == Before ? line.before : column == After ? line.after : line.after - line.before;
    if (role != Qt::FontRole || line.part || column != Change)
        return FigureListModel::cellData(row, column, role);
    QFont strong;
    strong.setWeight(QFont::DemiBold);
    return strong;
}

void GainChangeModel::show(const application::Snapshot &snapshot, const DateComparison &comparison)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(comparison.changes.size());
    for (const GainChange &one : comparison.changes) {
        const LedgerUnit unit = one.gain->ledgerUnit;
        const Totals &a = one.before, &b = one.after;
        const auto amount = [&](const Totals &totals, Account account) { return amountOf(totals, account, unit); };
        const domain::Unit *owner = snapshot.findUnit(one.gain->unit);
        const double confirmed = unit == LedgerUnit::Kroner
                                     ? b.confirmedKroner.total().value() - a.confirmedKroner.total().value()
                                     : b.confirmedHours.total().value() - a.confirmedHours.total().value();
        m_rows.push_back(
            {one.gain->id,
             {one.gain->title, owner ? owner->name : missing(),
              columnText(b.fte[Account::Identified].value() - a.fte[Account::Identified].value(),
                         amount(b, Account::Identified) - amount(a, Account::Identified), unit),
              columnText(b.fte.realised().value() - a.fte.realised().value(), realisedOf(b, unit) - realisedOf(a, unit), unit),
              columnText(b.confirmedFte.total().value() - a.confirmedFte.total().value(), confirmed, unit),
              changeText(one)},
             {}});
        if (unit == LedgerUnit::HoursPerYear) {
            Row &row = m_rows.back();
            row.fte[Identified] = b.fte[Account::Identified].value() - a.fte[Account::Identified].value();
            row.fte[Realised] = b.fte.realised().value() - a.fte.realised().value();
            row.fte[Confirmed] = b.confirmedFte.total().value() - a.confirmedFte.total().value();
        }
    }
    endResetModel();
}

QVariant GainChangeModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole && isWords(index.column()))
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return FigureListModel::data(index, role);
}

QVariant GainChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && isWords(section))
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return FigureListModel::headerData(section, orientation, role);
}

QString GainChangeModel::cellText(int row, int column) const
{
    return m_rows.at(static_cast<size_t>(row)).cells[column];
}

QString GainChangeModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
    case Gain:
        return tr("Gevinst");
    case Unit:
        return tr("Enhet");
    case Identified:
        return text(Account::Identified);
    case Realised:
        return realisedText();
    case Confirmed:
        return tr("Bekreftet");
    case Why:
        return tr("Hva som har skjedd");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant GainChangeModel::cellData(int row, int column, int role) const
{
    const Row &line = m_rows.at(static_cast<size_t>(row));
    switch (role) {
    case Qt::EditRole:
        return line.fte[column] ? QVariant(*line.fte[column]) : QVariant(line.cells[column]);
    case SecondaryTextRole:
        return column == Gain ? QVariant(line.cells[Unit]) : QVariant();
    case Qt::ToolTipRole:
        return line.cells[column];
    case Qt::AccessibleTextRole:
        return column == Gain ? QVariant(tr("%1, %2").arg(line.cells[Gain], line.cells[Unit])) : QVariant();
    default:
        return {};
    }
}

QString changeText(const GainChange &one)
{
    const LedgerUnit unit = one.gain->ledgerUnit;
    QStringList parts;
    if (one.isNew())
        parts << T::tr("ny");
    if (one.entered)
        parts << T::tr("enheten er flyttet hit");
    if (one.left)
        parts << T::tr("enheten er flyttet ut");
    if (!one.entered && !one.left)
        for (const Account account : domain::allOf<Account>()) {
            const double difference = amountOf(one.after, account, unit) - amountOf(one.before, account, unit);
            if (rounded(difference, 2) != 0)
                parts << T::tr("%1 %2").arg(inSentence(text(account)), changeOf(difference, unit));
        }
    for (const domain::Confirmation &confirmation : one.confirmed)
        parts << confirmationText(confirmation);
    for (const domain::Confirmation &confirmation : one.expired)
        parts << T::tr("bekreftelsen utløp %1").arg(date(*confirmation.validTo));
    return startingSentence(parts.join(QStringLiteral(" · ")));
}

QString firstDateText(const DateComparison &comparison)
{
    const QString day = date(comparison.from);
    return comparison.knownAt ? T::tr("%1, kjent da").arg(day) : day;
}

QString postingsText(const std::vector<domain::Posting> &postings, LedgerUnit unit, const DateComparison &comparison)
{
    QStringList lines;
    for (const domain::Posting &posting : postings) {
        const bool isNew = posting.effectiveOn > comparison.from
                           || (comparison.knownAt && posting.recordedAt > *comparison.knownAt);
        if (!isNew || posting.effectiveOn > comparison.to)
            continue;
        const double value = unit == LedgerUnit::Kroner ? posting.amount.kroner().value() : posting.amount.hours().value();
        const QString line = T::tr("%1  %2 %3").arg(date(posting.effectiveOn), text(posting.account), changeOf(value, unit));
        lines << (posting.comment.isEmpty() ? line : T::tr("%1: %2").arg(line, posting.comment));
    }
    return lines.join(u'\n');
}

namespace {

QString changeSentence(const DateComparison &comparison)
{
    const double a = comparison.before.fte.realised().value(), b = comparison.after.fte.realised().value();
    const double moved = rounded(b, 1) - rounded(a, 1);
    const QString period = T::tr("Fra %1 til %2").arg(date(comparison.from), date(comparison.to));
    const QString gains = comparison.changes.empty()
                              ? T::tr("Ingen gevinster er endret.")
                              : T::tr("%1 endret.").arg(counted(comparison.changes.size(), T::tr("gevinst er"), T::tr("gevinster er")));
    if (rounded(moved, 1) == 0)
        return T::tr("%1 er realiserte årsverk de samme, %2. %3").arg(period, number(b, 1), gains);
    const QString sentence = moved > 0 ? T::tr("%1 økte realiserte årsverk med %2, fra %3 til %4. %5")
                                       : T::tr("%1 gikk realiserte årsverk ned med %2, fra %3 til %4. %5");
    return sentence.arg(period, number(std::abs(moved), 1), number(a, 1), number(b, 1), gains);
}

} // namespace

QString comparisonSentence(const DateComparison &comparison)
{
    const QString sentence = changeSentence(comparison);
    if (!comparison.knownAt)
        return sentence;
    const QString day = date(comparison.from);
    return sentence + u' '
           + (comparison.recordedLater == 0
                  ? T::tr("Ingenting med dato til og med %1 er ført senere.").arg(day)
                  : T::tr("%1 med dato til og med %2 er ført senere og regnes ikke med i «kjent da». Bekreftelser regnes "
                          "etter sin egen dato.")
                        .arg(counted(comparison.recordedLater, T::tr("postering"), T::tr("posteringer")), day));
}

} // namespace vf::presentation
