// Names of the sheets of one workbook: what spreadsheets take, and each once.
#pragma once

#include <QSet>
#include <QString>

namespace vf::exchange {

class SheetNames
{
public:
    /// `wanted` without the signs that Excel refuses, at most 31 letters, with a number after it when the name is taken,
    /// whatever its case. "Ark" when nothing is left.
    QString unused(const QString &wanted);

private:
    QSet<QString> m_taken;
};

} // namespace vf::exchange
