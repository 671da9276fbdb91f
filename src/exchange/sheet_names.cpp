#include "exchange/sheet_names.h"

#include <QRegularExpression>

namespace vf::exchange {

using namespace Qt::StringLiterals;

QString SheetNames::unused(const QString &wanted)
{
    static const QRegularExpression refused(u"[\\[\\]:*?/\\\\'\\p{Cc}\\p{Cf}]"_s);
    constexpr qsizetype most = 27; // of 31: room for " 999"
    QString plain = QString(wanted).remove(refused).simplified().left(most);
    if (!plain.isEmpty() && plain.back().isHighSurrogate()) // never half a sign
        plain.chop(1);
    if (plain.isEmpty())
        plain = u"Ark"_s;
    QString name = plain;
    for (int i = 2; m_taken.contains(name.toCaseFolded()); ++i)
        name = u"%1 %2"_s.arg(plain).arg(i);
    m_taken.insert(name.toCaseFolded());
    return name;
}

} // namespace vf::exchange
