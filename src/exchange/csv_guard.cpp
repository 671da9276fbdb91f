#include "exchange/csv_guard.h"

namespace vf::exchange {

bool needsGuard(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'\'')
        ++at;
    for (; at < text.size(); ++at) {
        switch (text[at].unicode()) {
        case u'=': case u'+': case u'-': case u'@':
        case u'\uFF1D': case u'\uFF0B': case u'\uFF0D': case u'\uFF20':
        case u'\t': case u'\r':
            return true;
        default:
            if (!text[at].isSpace())
                return false;
        }
    }
    return false;
}

QStringView withoutGuard(QStringView text)
{
    return text.startsWith(u'\'') && needsGuard(text) ? text.sliced(1) : text;
}

} // namespace vf::exchange
