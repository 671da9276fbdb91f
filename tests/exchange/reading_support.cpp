#include "exchange/reading_support.h"

#include <QFile>

namespace vf::test {

QByteArray testData(const QString &path)
{
    QFile file(QStringLiteral(VF_TEST_DATA "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No test data '%s'", qPrintable(file.fileName()));
    return file.readAll();
}

QStringList described(const std::vector<application::ImportIssue> &issues)
{
    QStringList texts;
    for (const application::ImportIssue &issue : issues)
        texts.append(QString::number(issue.row) + u' ' + issue.column + QStringLiteral(": ") + issue.reason);
    return texts;
}

QByteArray gainsFile(const QStringList &rows)
{
    const QString header = QStringLiteral("GevinstID;Enhet;Tittel;Identifisert dato;Timer per år\n");
    return (header + rows.join(u'\n') + u'\n').toUtf8();
}

} // namespace vf::test
