#include "exchange/file_import.h"

#include "application/import/measurement_import.h"
#include "application/import/plan_import.h"
#include "application/import/stakeholder_import.h"
#include "application/import/value_stream_import.h"
#include "exchange/measurement_file.h"
#include "exchange/plan_reader.h"
#include "exchange/readers.h"
#include "exchange/stakeholder_reader.h"
#include "exchange/value_stream_reader.h"

#include <array>
#include <map>

namespace vf::exchange {

using application::ImportService;

namespace {
constexpr std::array allKinds{ImportKind::Units, ImportKind::UnitStatus, ImportKind::Gains, ImportKind::Postings,
                              ImportKind::Confirmations, ImportKind::Measurements, ImportKind::Stakeholders,
                              ImportKind::Plan,          ImportKind::ValueStream};
}

QLatin1StringView key(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Units: return QLatin1StringView("units");
    case ImportKind::UnitStatus: return QLatin1StringView("unit-status");
    case ImportKind::Gains: return QLatin1StringView("gains");
    case ImportKind::Postings: return QLatin1StringView("postings");
    case ImportKind::Confirmations: return QLatin1StringView("confirmations");
    case ImportKind::Measurements: return QLatin1StringView("measurements");
    case ImportKind::Stakeholders: return QLatin1StringView("stakeholders");
    case ImportKind::Plan: return QLatin1StringView("plan");
    case ImportKind::ValueStream: return QLatin1StringView("value-stream");
    }
    Q_UNREACHABLE();
}

std::span<const ImportKind> importKinds()
{
    return allKinds;
}

std::optional<ImportKind> importKindFromKey(QStringView text)
{
    for (const ImportKind kind : allKinds)
        if (text == key(kind))
            return kind;
    return std::nullopt;
}

namespace {

/// Reads each file as the parts it holds. A part that stands in two files, or a file that holds none, is an issue.
class ValueStreamReading
{
public:
    void read(const NamedFile &file)
    {
        const auto parts = valueStreamParts(file.bytes);
        if (parts.empty())
            refuse({1, QStringLiteral("AnalyseID"), QString(application::import_reason::missingColumn), {}, {}});
        for (const ValueStreamPart part : parts) {
            if (!m_fileOf.emplace(part, m_names.size()).second) {
                refuse({0, {}, QString(application::import_reason::samePartTwice), {}, {}});
                continue;
            }
            readPart(part, file.bytes);
        }
        m_names.push_back(file.name);
    }

    base::Result<std::vector<FileReport>> import(const application::WorkContext &context,
                                                 const application::ImportOptions &options)
    {
        std::vector<FileReport> reports(m_names.size());
        for (size_t i = 0; i < m_names.size(); ++i)
            reports[i].name = m_names[i];
        if (m_refused.empty()) {
            const auto imported = application::importValueStream(context, options, m_files);
            if (!imported)
                return base::fail(imported.error());
            add(reports, ValueStreamPart::Analyses, imported->analyses);
            add(reports, ValueStreamPart::Steps, imported->steps);
            add(reports, ValueStreamPart::Challenges, imported->challenges);
        }
        for (const auto &[file, issue] : m_refused)
            reports[file].report.rejected.push_back(issue);
        return reports;
    }

private:
    void refuse(application::ImportIssue issue) { m_refused.emplace_back(m_names.size(), std::move(issue)); }
    void readPart(ValueStreamPart part, const QByteArray &bytes)
    {
        switch (part) {
        case ValueStreamPart::Analyses: m_files.analyses = readAnalyses(bytes); return;
        case ValueStreamPart::Steps: m_files.steps = readSteps(bytes); return;
        case ValueStreamPart::Challenges: m_files.challenges = readChallenges(bytes); return;
        }
        Q_UNREACHABLE();
    }
    /// A workbook's sheets have one report together.
    void add(std::vector<FileReport> &reports, ValueStreamPart part, const application::ImportReport &report) const
    {
        const auto file = m_fileOf.find(part);
        if (file == m_fileOf.end())
            return;
        application::ImportReport &sum = reports[file->second].report;
        const auto append = [](auto &to, const auto &from) { to.insert(to.end(), from.begin(), from.end()); };
        append(sum.rejected, report.rejected);
        append(sum.notes, report.notes);
        sum.accepted += report.accepted;
        sum.action = report.action;
        const QStringList ignored = sum.format.ignoredColumns + report.format.ignoredColumns;
        const QString sheets = sum.format.sheet.isEmpty() ? report.format.sheet
                                                          : sum.format.sheet + QStringLiteral(", ") + report.format.sheet;
        sum.format = report.format;
        sum.format.sheet = sheets;
        sum.format.ignoredColumns = ignored;
    }

    application::ValueStreamFiles m_files;
    std::vector<QString> m_names;
    std::map<ValueStreamPart, size_t> m_fileOf;
    std::vector<std::pair<size_t, application::ImportIssue>> m_refused;
};

base::Result<std::vector<FileReport>> importValueStreamFiles(const application::WorkContext &context,
                                                             std::span<const NamedFile> files,
                                                             const application::ImportOptions &options)
{
    ValueStreamReading reading;
    for (const NamedFile &file : files)
        reading.read(file);
    return reading.import(context, options);
}

} // namespace

base::Result<application::ImportReport> importFile(const application::WorkContext &context, ImportKind kind,
                                                   const QByteArray &bytes, const application::ImportOptions &options)
{
    ImportService service(context, options);
    switch (kind) {
    case ImportKind::Units: return service.importUnits(readUnits(bytes));
    case ImportKind::UnitStatus: return service.importLeanEvents(readLeanEvents(bytes));
    case ImportKind::Gains: return service.importGains(readGains(bytes));
    case ImportKind::Postings: return service.importPostings(readPostings(bytes));
    case ImportKind::Confirmations: return service.importConfirmations(readConfirmations(bytes));
    case ImportKind::Measurements:
        return application::importMeasurements(context, options, readMeasurements(bytes));
    case ImportKind::Stakeholders:
        return application::importStakeholders(context, options, readStakeholders(bytes));
    case ImportKind::Plan:
        return application::importPlan(context, options, readPlan(bytes));
    case ImportKind::ValueStream: {
        const NamedFile file{{}, bytes};
        auto reports = importValueStreamFiles(context, std::span(&file, 1), options);
        return reports ? base::Result<application::ImportReport>(std::move(reports->front().report))
                       : base::fail(std::move(reports).error());
    }
    }
    Q_UNREACHABLE();
}

base::Result<std::vector<FileReport>> importFiles(const application::WorkContext &context, ImportKind kind,
                                                  std::span<const NamedFile> files,
                                                  const application::ImportOptions &options)
{
    if (kind == ImportKind::ValueStream)
        return importValueStreamFiles(context, files, options);
    std::vector<FileReport> reports;
    for (const NamedFile &file : files) {
        auto report = importFile(context, kind, file.bytes, options);
        if (!report)
            return base::fail(std::move(report).error());
        reports.push_back({file.name, std::move(*report)});
        if (!reports.back().report.rejected.empty())
            break;
    }
    return reports;
}

} // namespace vf::exchange
