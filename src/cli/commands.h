// The commands' own functions; commands.cpp lists them with their usage.
#pragma once

#include "application/unit_of_work/work_context.h"
#include "cli/command.h"

namespace vf::cli {

ExitCode createDatabase(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode showInfo(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode importFiles(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode showAnalyses(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode showGains(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode writeReportFile(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode checkTarget(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode showHash(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode backUp(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode restore(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode transfer(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode exportDatabase(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);
ExitCode calculate(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock);

/// One export read back (import --kind json).
ExitCode importJsonFile(const QString &path, const QByteArray &bytes, bool dryRun,
                        const application::WorkContext &context, const Terminal &terminal);

} // namespace vf::cli
