// A gain that was measured: half an hour a case before the change, a third of it less since, once a week.
#pragma once

#include "application/services/confirmation_service.h"
#include "application/services/measurement_service.h"
#include "application/small_municipality.h"

namespace vf::test {

class MeasuredGain : public SmallMunicipality
{
public:
    static constexpr int changeWeek = 12;
    static QDate week(int number) { return QDate(2017, 1, 2).addDays(7 * number); }

    /// The gain with 300 hours identified and 200 realised, and a minutes indicator without measurements yet.
    MeasuredGain()
    {
        gain = addGain();
        must(post(gain, domain::Account::Quality, QDate(2017, 6, 1), 200));
        domain::Indicator made;
        made.gain = gain.id;
        made.name = QStringLiteral("Tid per rapport");
        made.measure = QStringLiteral("minutter");
        made.direction = domain::Direction::Down;
        made.changedOn = week(changeWeek);
        made.casesPerYear = base::CasesPerYear::of(600);
        must(measuring().addIndicator(made));
        indicator = newest<domain::Indicator>();
    }

    application::MeasurementService measuring() { return application::MeasurementService(work.context); }
    application::ConfirmationService confirming() { return application::ConfirmationService(work.context); }

    /// Weeks `from` to before `to`: 30 ± 1 minutes before the change, 20 ± 1 since.
    static std::vector<application::MeasurementDraft> readings(int from, int to)
    {
        std::vector<application::MeasurementDraft> drafts;
        for (int i = from; i < to; ++i)
            drafts.push_back({week(i), base::MeasuredValue::of((i < changeWeek ? 30 : 20) + (i % 2 == 0 ? 1 : -1))});
        return drafts;
    }
    std::shared_ptr<const application::CommittedAction> measure(int from, int to)
    {
        return must(measuring().addMeasurements(indicator.id, readings(from, to)));
    }
    /// Oldest first.
    std::vector<domain::Measurement> measurements()
    {
        return *application::measurementsOf(work.store, indicator.id);
    }
    domain::Confirmation confirmation(QDate on, domain::EvidenceLevel level) const
    {
        domain::Confirmation made;
        made.gain = gain.id;
        made.on = on;
        made.level = level;
        made.role = QStringLiteral("Enhetsleder");
        return made;
    }

    domain::Gain gain;
    domain::Indicator indicator;
};

} // namespace vf::test
