// Runs verdiflyt-cli in the test's own process, gives it what it reads, and catches what it prints.
#pragma once

#include "cli/command.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

namespace vf::test {

struct CliOutcome
{
    int code = -1;
    QString out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

inline CliOutcome runCli(const QStringList &arguments, const QByteArray &input = {})
{
    const base::FixedClock clock(QDateTime(QDate(2026, 1, 15), QTime(9, 30), Qt::UTC));
    CliOutcome outcome;
    QTextStream in(input), out(&outcome.out), err(&outcome.err);
    outcome.code = cli::runCommandLine(arguments, in, out, err, clock);
    return outcome;
}

inline QString testData(const QString &path)
{
    return QStringLiteral(VF_TEST_DATA "/") + path;
}

} // namespace vf::test
