// Numbers, dates and counts as Norwegian readers expect them, the same on every machine: decimal comma, groups of three
// with a no-break space, a real minus sign, an en dash where there is no figure. Rounding happens here and nowhere
// else.
#pragma once

#include "base/quantity.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace vf::presentation {

inline constexpr QChar noBreakSpace(0x00A0);
inline constexpr QChar minusSign(0x2212);
inline constexpr QChar enDash(0x2013);

/// What stands where there is no figure: "–".
QString missing();

/// "−1 750,25" with exactly `decimals` decimals. Rounds halves away from zero on the decimal digits that the number
/// certainly holds (15), so 0.285 becomes "0,29"; never "−0,0". Not a number and infinity give missing().
QString number(double value, int decimals);
/// As number(), without zeros at the end: "1 750" and "1 625,9".
QString shortNumber(double value, int mostDecimals = 6);
/// With its sign, for changes: "+13,3", "−0,4", "0,0".
QString change(double value, int decimals);
/// What number() prints, as a number again: 0.285 with two decimals gives 0.29. For comparing what is shown.
double rounded(double value, int decimals);
QString count(qint64 value);
inline QString count(size_t value)
{
    return count(static_cast<qint64>(value));
}

// The figure alone: its unit stands in the column or the label.
QString hours(base::HoursPerYear value, int decimals = 1);
QString fte(base::Fte value, int decimals = 1);
/// Whole kroner; `withOre` gives two decimals.
QString kroner(base::Kroner value, bool withOre = false);
/// "71,5 %" of a share 0.715.
QString percent(double share, int decimals = 1);

// The figure with its unit, kept on one line by a no-break space.
QString hoursText(base::HoursPerYear value, int decimals = 1); ///< "4 375,0 timer"
QString fteText(base::Fte value, int decimals = 1);            ///< "46,3 årsverk"
QString kronerText(base::Kroner value, bool withOre = false);  ///< "880 592 kr"

/// "1 gevinst", "12 gevinster": the count and the word that fits it.
QString counted(qint64 value, const QString &one, const QString &many);
inline QString counted(size_t value, const QString &one, const QString &many)
{
    return counted(static_cast<qint64>(value), one, many);
}

/// "31.12.2017"; missing() for an invalid date. (formatDate of date_text.h gives an empty text instead.)
QString date(QDate date);
/// "31.12.2017 kl. 10:42" where the user is.
QString dateTime(const QDateTime &instant);
/// "10:42" where the user is.
QString timeOfDay(const QDateTime &instant);

/// "Økt kvalitet" inside a sentence: "økt kvalitet". Leaves words in capitals ("HØY", "5S") alone.
QString inSentence(const QString &text);
/// The text with its first letter in upper case.
QString startingSentence(const QString &text);
/// "a", "a og b", "a, b og c".
QString listed(const QStringList &parts);

} // namespace vf::presentation
