#include "exchange/number_format.h"

namespace vf::exchange {

bool isDateFormat(int builtInId)
{
    // 14 to 22 and 45 to 47 everywhere; 27 to 36 and 50 to 58 in the East Asian editions, where they are dates.
    return (builtInId >= 14 && builtInId <= 22) || (builtInId >= 27 && builtInId <= 36)
        || (builtInId >= 45 && builtInId <= 47) || (builtInId >= 50 && builtInId <= 58);
}

bool isDateFormat(QStringView code)
{
    for (qsizetype i = 0; i < code.size(); ++i) {
        switch (code[i].toLower().unicode()) {
        case u'"': // quoted text
            i = code.indexOf(u'"', i + 1);
            if (i < 0)
                return false;
            break;
        case u'\\': case u'_': case u'*': // one sign of text
            ++i;
            break;
        case u'[': { // a colour, a condition, a locale, or a duration
            const qsizetype end = code.indexOf(u']', i);
            if (end < 0)
                return false;
            const QStringView inside = code.sliced(i + 1, end - i - 1);
            if (!inside.isEmpty() && QStringView(u"hHmMsS").contains(inside.front())
                && inside.count(inside.front(), Qt::CaseInsensitive) == inside.size())
                return true;
            i = end;
            break;
        }
        case u'd': case u'm': case u'y': case u'h': case u's':
            return true;
        default:
            if (code.sliced(i).startsWith(u"General", Qt::CaseInsensitive))
                i += 6;
            break;
        }
    }
    return false;
}

} // namespace vf::exchange
