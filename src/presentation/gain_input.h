// What people type into the fields of a gain and a posting, as exact quantities, with the sentence for what is refused.
#pragma once

#include "domain/gain/gain.h"
#include "domain/gain/posting.h"

#include <QString>

#include <optional>

namespace vf::presentation {

/// A typed value, or why it was refused. An empty field has neither.
template<class T>
struct Typed
{
    std::optional<T> value;
    QString refusal;
};

/// "1 250,5", "1250.5", "−40": hours or kroner as the gain's ledger counts them.
Typed<domain::Amount> typedAmount(const QString &text, domain::LedgerUnit unit);
/// Hours per årsverk; must be above zero.
Typed<base::HoursPerFte> typedBasis(const QString &text);
/// "70", "70 %" or "12,5": a share of the whole, 0 to 100 percent.
Typed<base::Share> typedPercent(const QString &text);

/// The amount as one would type it: no grouping, no zeros at the end.
QString amountInput(domain::Amount amount, domain::LedgerUnit unit);
QString percentInput(const std::optional<base::Share> &share);

} // namespace vf::presentation
