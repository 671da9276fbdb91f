// The families of `calc`: each takes one JSON object of inputs and gives one JSON object of results, so that anyone can
// check the arithmetic the screens use. Keys are those of the published cases: units in the key, counting from 1.
// Every family is one function over the domain's calculation and knows nothing of databases or terminals.
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>
#include <span>

#include <tl/expected.hpp>

namespace vf::cli {

/// Why an input was refused. `key` is the path of the value ("steps[2].process_minutes", counting from 1), `reason` a
/// stable word that presentation turns into a sentence (calc_error_text.h).
struct CalcError
{
    QString key;
    QString reason;

    friend bool operator==(const CalcError &, const CalcError &) = default;
};

using CalcResult = tl::expected<QJsonObject, CalcError>;

struct CalcFamily
{
    QLatin1StringView name;
    /// `inputs` parsed, and the text they were parsed from for the families where the written order of keys counts.
    std::function<CalcResult(const QJsonObject &inputs, const QByteArray &text)> calculate;
};

/// Every family, in the order --help lists them.
std::span<const CalcFamily> calcFamilies();

// calc_estimates.cpp
CalcResult calcThreePoint(const QJsonObject &inputs);
CalcResult calcMonteCarlo(const QJsonObject &inputs);

// calc_value_stream.cpp: maps after others' conventions, and after our own
CalcResult calcValueStream(const QJsonObject &inputs);

// calc_flow.cpp
CalcResult calcPert(const QJsonObject &inputs);
CalcResult calcTakt(const QJsonObject &inputs);
CalcResult calcLittle(const QJsonObject &inputs);
/// `names`: the keys of "counts" as they were written, for the first of equals comes first.
CalcResult calcPareto(const QJsonObject &inputs, const QStringList &names);

// calc_measurement.cpp
CalcResult calcXmr(const QJsonObject &inputs);
CalcResult calcRunRules(const QJsonObject &inputs);
CalcResult calcRebase(const QJsonObject &inputs);

// calc_gains.cpp
CalcResult calcFte(const QJsonObject &inputs);
CalcResult calcAchievement(const QJsonObject &inputs);
CalcResult calcGains(const QJsonObject &inputs);

} // namespace vf::cli
