#include "base/text.h"

#include <algorithm>
#include <vector>

namespace vf::base {

QString normalised(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

QString folded(const QString &text)
{
    return normalised(text).simplified().toCaseFolded();
}

QString sortKey(const QString &text)
{
    // Letters after z in Norwegian order, placed where code points sort them after 'z'.
    const QString source = folded(text);
    QString key;
    key.reserve(source.size() + 8);
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source.at(i);
        if (c.isDigit()) {
            qsizetype end = i;
            while (end < source.size() && source.at(end).isDigit())
                ++end;
            QStringView digits = QStringView(source).mid(i, end - i);
            while (digits.size() > 1 && digits.front() == u'0')
                digits = digits.mid(1);
            // The length first: a longer run of digits is a larger number.
            key += QChar(static_cast<char16_t>(u'0' + std::min<qsizetype>(digits.size(), 9)));
            key += digits;
            i = end - 1;
            continue;
        }
        switch (c.unicode()) {
        case u'æ': case u'ä': key += QStringLiteral("{a"); break;
        case u'ø': case u'ö': key += QStringLiteral("{b"); break;
        case u'å': key += QStringLiteral("{c"); break;
        case u'a':
            if (i + 1 < source.size() && source.at(i + 1) == u'a') {
                key += QStringLiteral("{c");
                ++i;
            } else {
                key += c;
            }
            break;
        default: {
            const QString decomposed = QString(c).normalized(QString::NormalizationForm_D);
            key += decomposed.isEmpty() ? c : decomposed.front();
        }
        }
    }
    return key;
}

int editDistance(QStringView a, QStringView b, int limit)
{
    if (qAbs(a.size() - b.size()) > limit)
        return limit + 1;
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width), last(width), current(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<int>(i);
        int best = current[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto k = static_cast<size_t>(j);
            const int replace = last[k - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            int cost = std::min({last[k] + 1, current[k - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = std::min(cost, beforeLast[k - 2] + 1);
            current[k] = cost;
            best = std::min(best, cost);
        }
        if (best > limit)
            return limit + 1;
        beforeLast.swap(last);
        last.swap(current);
    }
    return std::min(last[width - 1], limit + 1);
}

} // namespace vf::base
