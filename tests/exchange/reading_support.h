// What the tests of exchange share: test data, and issues in a form that reads well in a failed comparison.
#pragma once

#include "application/import/import_rows.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace vf::test {

/// A file under tests/data. Fails the test program loudly when it is not there.
QByteArray testData(const QString &path);

/// "3 Timer per år: not_a_number" for each issue.
QStringList described(const std::vector<application::ImportIssue> &issues);

/// A gains file with the required columns; `rows` are its lines.
QByteArray gainsFile(const QStringList &rows);

/// The sum of the hours, in whole millionths.
template<class Row>
qint64 hoursOf(const std::vector<Row> &rows)
{
    qint64 sum = 0;
    for (const Row &row : rows)
        sum += row.hours.millionths();
    return sum;
}

} // namespace vf::test
