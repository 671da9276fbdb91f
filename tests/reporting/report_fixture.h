// Snapshots for the report's tests: the sample municipality as the program ships it, and a small one made by hand.
#pragma once

#include "application/read_model/snapshot.h"
#include "domain/gain/confirmation.h"
#include "support/memory_store.h"

namespace vf::test {

/// Vestre Toten from the shipped sample; read once for all tests.
const application::Snapshot &sampleSnapshot();

/// Builds a municipality record by record; fails the program when a rule is broken.
class SmallMunicipality
{
public:
    SmallMunicipality();

    domain::UnitId addArea(const QString &name);
    domain::UnitId addUnit(const QString &name, const domain::UnitId &area);
    domain::GainId addGain(const domain::UnitId &unit, const QString &title, double identified, QDate on,
                           double basis = 1750, domain::LedgerUnit unitOfMeasure = domain::LedgerUnit::HoursPerYear);
    void post(const domain::GainId &gain, domain::Account account, double amount, QDate on);
    void postExtraWork(const domain::GainId &gain, const domain::UnitId &bearer, double hours, QDate on, double basis);
    void confirm(const domain::GainId &gain, domain::EvidenceLevel level, QDate on, std::optional<QDate> validTo);
    /// A minutes indicator with weekly measurements: 30 minutes in twelve weeks from `first`, 20 in the twelve after.
    void measure(const domain::GainId &gain, QDate first, double casesPerYear);
    void addRate(double kroner, QDate from, const QString &source);
    void setMunicipality(const QString &name, bool sample, const QString &note);
    application::Snapshot snapshot();

private:
    template<class T>
    void insert(T record);

    MemoryWork m_work;
    domain::Municipality m_municipality;
    std::map<QString, domain::Gain> m_gains;
    int m_count = 0;
};

} // namespace vf::test
