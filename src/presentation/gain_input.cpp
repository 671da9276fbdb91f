#include "presentation/gain_input.h"

#include "presentation/format.h"
#include "presentation/number_text.h"

#include <QCoreApplication>

namespace vf::presentation {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(GainInput)
};

} // namespace

Typed<domain::Amount> typedAmount(const QString &text, domain::LedgerUnit unit)
{
    const ParsedNumber parsed = parseNumber(text);
    if (!parsed.value)
        return {std::nullopt, faultText(parsed.fault, text)};
    return {unit == domain::LedgerUnit::Kroner ? domain::Amount::of(base::Kroner::of(*parsed.value))
                                               : domain::Amount::of(base::HoursPerYear::of(*parsed.value)),
            {}};
}

Typed<base::HoursPerFte> typedBasis(const QString &text)
{
    const ParsedNumber parsed = parseNumber(text);
    if (!parsed.value)
        return {std::nullopt, faultText(parsed.fault, text)};
    if (*parsed.value <= 0)
        return {std::nullopt, T::tr("Timer per årsverk må være over null.")};
    return {base::HoursPerFte::of(*parsed.value), {}};
}

Typed<base::Share> typedPercent(const QString &text)
{
    QString plain = text;
    plain.remove(u'%');
    const ParsedNumber parsed = parseNumber(plain);
    if (!parsed.value)
        return {std::nullopt, faultText(parsed.fault, text)};
    if (*parsed.value < 0 || *parsed.value > 100)
        return {std::nullopt, T::tr("Prosenten må være fra 0 til 100.")};
    return {base::Share::of(*parsed.value / 100), {}};
}

QString amountInput(domain::Amount amount, domain::LedgerUnit unit)
{
    QString text = unit == domain::LedgerUnit::Kroner ? shortNumber(amount.kroner().value(), 2)
                                                      : shortNumber(amount.hours().value());
    return text.remove(noBreakSpace);
}

QString percentInput(const std::optional<base::Share> &share)
{
    return share ? shortNumber(share->value() * 100, 2) : QString();
}

} // namespace vf::presentation
