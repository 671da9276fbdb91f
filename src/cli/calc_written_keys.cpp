#include "cli/calc_written_keys.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vf::cli {

namespace {

/// The place of the quotation mark that ends the text beginning at `begin`.
qsizetype endOfText(const QByteArray &json, qsizetype begin)
{
    qsizetype at = begin + 1;
    while (at < json.size() && json.at(at) != '"')
        at += json.at(at) == '\\' ? 2 : 1;
    return at;
}

QString decoded(const QByteArray &quoted)
{
    return QJsonDocument::fromJson('[' + quoted + ']').array().first().toString();
}

} // namespace

QStringList keysAsWritten(const QByteArray &json, const QString &member)
{
    QStringList keys;
    QByteArray open; // the braces and brackets around the place being read
    QString inside;  // the member of the outermost object it lies in
    bool keyComes = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json.at(at);
        if (c == '{' || c == '[') {
            open.append(c);
            keyComes = c == '{';
        } else if (c == '}' || c == ']') {
            open.chop(1);
        } else if (c == ',') {
            keyComes = open.endsWith('{');
        } else if (c == '"') {
            const qsizetype end = endOfText(json, at);
            const bool isOuter = open.size() == 1;
            if (keyComes && (isOuter || (open.size() == 2 && inside == member))) {
                const QString key = decoded(json.mid(at, end - at + 1));
                if (isOuter)
                    inside = key;
                else if (!keys.contains(key))
                    keys.append(key);
            }
            keyComes = false;
            at = end;
        }
    }
    return keys;
}

} // namespace vf::cli
