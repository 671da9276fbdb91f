// The quick choices of the Per dato control: the ends of the periods that reports are made for.
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace vf::presentation {

struct AsOfChoice
{
    QString text; ///< "Siste kvartal"
    QDate date;
};

/// Today, then the last day of the latest finished quarter, half-year and year; then the year before, for comparing.
/// A choice that falls on the same day as one before it is still there: each word always means the same.
std::vector<AsOfChoice> asOfChoices(QDate today);

} // namespace vf::presentation
