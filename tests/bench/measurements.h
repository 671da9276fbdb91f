// The figures of docs/figures.md that are measured inside one process, each printed beside its yardstick.
#pragma once

#include <QString>

namespace vf::bench {

/// All totals per unit and destination: in memory on 20 new as-of dates, and from disk (open, load, first totals)
/// against the grouped query in the sqlite3 shell on the same file.
int measureTotals(const QString &target);

/// Import of a CSV file with 100 000 gains, validated, one undo step, against the same tables filled through the bare
/// SQLite C API; five pairs, the median of their ratios.
int measureImport();

/// Monte Carlo of 20 steps and 20 challenges in both states, 20 000 and 1 000 000 draws, against the same in NumPy
/// (montecarlo_numpy.py); medians.
int measureMonteCarlo();
/// Needs a QApplication.
int measureCanvas();
/// Oversikt made, shown and painted, and letters typed in the register's filter. Needs a QApplication.
int measureLeader(const QString &target);

} // namespace vf::bench
