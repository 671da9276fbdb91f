#include "storage/queries/measurement_query.h"

#include "storage/codec.h"
#include "storage/failure.h"

namespace vf::storage::queries {

using namespace Qt::StringLiterals;
using domain::Measurement;

namespace {

Measurement read(const UsedStatement &row)
{
    Measurement measurement;
    measurement.id = domain::MeasurementId(codec::uuidFrom(row->utf8(0)));
    measurement.version = row->integer(1);
    measurement.indicator = domain::IndicatorId(codec::uuidFrom(row->utf8(2)));
    measurement.unit = domain::UnitId(codec::uuidFrom(row->utf8(3)));
    measurement.on = codec::dateFrom(row->utf8(4));
    measurement.value = base::MeasuredValue::fromMillionths(row->integer(5));
    const QLatin1StringView unreadable = measurement.id.isNull()          ? "id"_L1
                                         : measurement.indicator.isNull() ? "indicator_id"_L1
                                         : measurement.unit.isNull()      ? "unit_id"_L1
                                         : !measurement.on.isValid()      ? "measured_on"_L1
                                                                          : ""_L1;
    if (!unreadable.isEmpty()) {
        base::Error error{base::ErrorCode::Corrupt, u"unreadable_field"_s, QString(unreadable), {},
                          u"measurement.%1 of %2 is unreadable"_s.arg(QString(unreadable), row->text(0))};
        error.with("table"_L1, u"measurement"_s).with("id"_L1, row->text(0));
        raise(std::move(error));
    }
    return measurement;
}

} // namespace

std::vector<Measurement> measurements(Connection &connection)
{
    std::vector<Measurement> found;
    found.reserve(connection.value(u"SELECT count(*) FROM measurement"_s).toULongLong());
    const auto row =
        connection.use(u"SELECT id, version, indicator_id, unit_id, measured_on, value FROM measurement"_s);
    while (row->next())
        found.push_back(read(row));
    return found;
}

} // namespace vf::storage::queries
