#include "application/import/measurement_import.h"

#include "application/import/import_run.h"
#include "application/record/measurement_records.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace vf::application {

using base::Result;
using domain::Gain;
using domain::Indicator;
using domain::Measurement;

namespace {

/// A value as an issue shows it: as it would stand in the file.
QString shown(QDate value)
{
    return value.toString(QStringLiteral("dd.MM.yyyy"));
}
QString shown(domain::Direction value)
{
    return value == domain::Direction::Up ? QStringLiteral("opp") : QStringLiteral("ned");
}
template<class Tag>
QString shown(base::Exact<Tag> value)
{
    return QString::number(value.value(), 'g', 15).replace(u'.', u',');
}

class MeasurementImport
{
public:
    MeasurementImport(const WorkContext &context, GainsByCode gains, ImportReport &report)
        : m_context(context), m_gains(std::move(gains)), m_report(report)
    {
    }

    Result<void> turn(const std::vector<MeasurementRow> &rows, ChangeSet &changes)
    {
        VF_TRY(readStored());
        std::vector<Measurement> measurements;
        measurements.reserve(rows.size());
        for (const MeasurementRow &row : rows)
            if (Entry *entry = entryOf(row); entry && fits(row, entry->now)) {
                Measurement made;
                made.id = domain::MeasurementId(m_context.ids.nextUuid());
                made.indicator = entry->now.id;
                made.unit = entry->now.unit;
                made.on = row.date;
                made.value = row.value;
                measurements.push_back(made);
            }
        changes.reserve(measurements.size() + m_entries.size());
        for (const Entry &entry : m_entries) {
            if (entry.stored)
                changes.update(*entry.stored, entry.now);
            else
                changes.insert(entry.now);
        }
        for (const Measurement &measurement : measurements)
            changes.insert(measurement);
        return {};
    }

private:
    /// An indicator that the file measures: as it is stored, if it is, and as it will be.
    struct Entry
    {
        std::optional<Indicator> stored;
        Indicator now;
    };

    static QString keyOf(const domain::GainId &gain, const QString &name)
    {
        return gain.text() + u' ' + base::folded(name);
    }

    void add(std::optional<Indicator> stored, Indicator now)
    {
        const QString name = keyOf(*now.gain, now.name);
        if (m_places.contains(name))
            return; // two of the same name: the elder
        m_places.insert(name, m_entries.size());
        m_entries.push_back({std::move(stored), std::move(now)});
    }

    Result<void> readStored()
    {
        std::vector<FieldValue> ids;
        for (const Gain &gain : std::as_const(m_gains))
            ids.emplace_back(gain.id.text());
        const auto indicators = m_context.store.listAllWhere<Indicator>(QLatin1StringView("gain_id"), ids);
        if (!indicators)
            return base::fail(indicators.error());
        for (const Indicator &indicator : *indicators)
            add(indicator, indicator);
        return {};
    }

    void reject(const MeasurementRow &row, QStringView column, QLatin1StringView reason, const QString &value,
                const QString &suggestion = {})
    {
        m_report.rejected.push_back({row.row, column.toString(), QString(reason), value, suggestion});
    }

    Entry *entryOf(const MeasurementRow &row)
    {
        const auto gain = m_gains.constFind(row.gainCode);
        if (gain == m_gains.constEnd()) {
            m_report.rejected.push_back(unknownGain(row.row, row.gainCode));
            return nullptr;
        }
        const QString name = keyOf(gain->id, row.indicator);
        if (!m_places.contains(name) && !make(row, *gain))
            return nullptr;
        return &m_entries[m_places.value(name)];
    }

    bool make(const MeasurementRow &row, const Gain &gain)
    {
        if (row.measure.isEmpty())
            reject(row, u"Måleenhet", import_reason::missingValue, {});
        if (!row.direction)
            reject(row, u"Retning", import_reason::missingValue, {});
        if (row.measure.isEmpty() || !row.direction)
            return false;
        Indicator made;
        made.id = domain::IndicatorId(m_context.ids.nextUuid());
        made.unit = gain.unit;
        made.gain = gain.id;
        made.name = row.indicator;
        made.measure = row.measure;
        made.direction = *row.direction;
        add(std::nullopt, made);
        return true;
    }

    /// Adds what the row says of the indicator; false, with issues, where it says something else than is known.
    bool fits(const MeasurementRow &row, Indicator &indicator)
    {
        const auto conflict = [&](QStringView column, const QString &value, const QString &known) {
            reject(row, column, import_reason::conflictingValue, value, known);
            return false;
        };
        const auto agree = [&]<class T>(QStringView column, std::optional<T> &known, const std::optional<T> &given) {
            if (known && given && *known != *given)
                return conflict(column, shown(*given), shown(*known));
            if (given)
                known = given;
            return true;
        };
        const auto agreeText = [&](QStringView column, QString &known, const QString &given) {
            if (!known.isEmpty() && !given.isEmpty() && base::folded(known) != base::folded(given))
                return conflict(column, given, known);
            if (known.isEmpty())
                known = given;
            return true;
        };
        std::optional<domain::Direction> direction = indicator.direction;
        const std::array all{agreeText(u"Måleenhet", indicator.measure, row.measure),
                             agree(u"Retning", direction, row.direction),
                             agree(u"Endringsdato", indicator.changedOn, row.changedOn),
                             agree(u"Nullpunkt", indicator.baseline, row.baseline),
                             agree(u"Mål", indicator.target, row.target),
                             agreeText(u"Metode", indicator.method, row.method),
                             agree(u"Volum per år", indicator.casesPerYear, row.casesPerYear)};
        return std::all_of(all.begin(), all.end(), [](bool one) { return one; });
    }

    const WorkContext &m_context;
    GainsByCode m_gains;
    ImportReport &m_report;
    std::vector<Entry> m_entries;
    QHash<QString, size_t> m_places; ///< by gain and name
};

} // namespace

Result<ImportReport> importMeasurements(const WorkContext &context, const ImportOptions &options,
                                        const ReadFile<MeasurementRow> &file)
{
    return runImport(context, options, file, QLatin1StringView("import.measurements"),
                     [&](ChangeSet &changes, ImportReport &report) -> Result<void> {
                         auto gains = readGains(context.store, gainCodesOf(file.rows));
                         if (!gains)
                             return base::fail(std::move(gains).error());
                         return MeasurementImport(context, std::move(*gains), report).turn(file.rows, changes);
                     });
}

} // namespace vf::application
