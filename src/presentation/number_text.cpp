#include "presentation/number_text.h"

#include "presentation/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace vf::presentation {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

} // namespace

ParsedNumber parseNumber(const QString &text)
{
    QString plain = text.simplified(); // no-break spaces become spaces
    plain.replace(minusSign, u'-');
    plain.replace(QChar(0x202F), u' ');
    if (plain.isEmpty())
        return {};
    static const QRegularExpression grouped(QStringLiteral("^-?[0-9]{1,3}( [0-9]{3})+(,[0-9]+)?$"));
    static const QRegularExpression simple(QStringLiteral("^-?[0-9]+([,.][0-9]+)?$"));
    static const QRegularExpression pointOfThree(QStringLiteral("^-?[1-9][0-9]{0,2}(\\.[0-9]{3})+(,[0-9]+)?$"));
    if (pointOfThree.match(plain).hasMatch())
        return {std::nullopt, NumberFault::Ambiguous};
    if (!grouped.match(plain).hasMatch() && !simple.match(plain).hasMatch())
        return {std::nullopt, NumberFault::NotANumber};
    plain.remove(u' ');
    plain.replace(u',', u'.');
    bool ok = false;
    const double value = plain.toDouble(&ok);
    // Above this the exact quantities of the domain no longer hold a millionth.
    if (!ok || qAbs(value) > 1e11)
        return {std::nullopt, NumberFault::NotANumber};
    return {value, NumberFault::None};
}

QString faultText(NumberFault fault, const QString &typed)
{
    switch (fault) {
    case NumberFault::None:
        return {};
    case NumberFault::NotANumber:
        return T::tr("«%1» er ikke et tall. Skriv for eksempel 17,1.").arg(typed.trimmed());
    case NumberFault::Ambiguous:
        return T::tr("«%1» kan leses på to måter. Skriv desimaler med komma, og tusener uten punktum.")
            .arg(typed.trimmed());
    }
    Q_UNREACHABLE();
}

} // namespace vf::presentation
