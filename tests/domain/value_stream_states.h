// States of value streams for tests: a few by hand, random ones, and the two Harstad analyses read from their files.
#pragma once

#include "domain/ledger_generators.h"
#include "domain/valuestream/flow.h"

#include <QFile>
#include <QHash>

namespace vf::test {

using State = std::vector<domain::StepWithChallenges>;

inline domain::StepId stepId(quint32 number)
{
    return domain::StepId(uuidOf(20, number));
}
inline domain::ChallengeId challengeId(quint32 number)
{
    return domain::ChallengeId(uuidOf(21, number));
}

/// A step without waiting that takes exactly these minutes.
inline domain::StepWithChallenges stepOf(quint32 number, double minutes, const QString &group = {},
                                         const QString &branch = {})
{
    domain::Step step;
    step.id = stepId(number);
    step.process = domain::ProcessEstimate::of(base::ProcessMinutes::of(minutes));
    step.parallelGroup = group;
    step.branch = branch;
    return {step, {}};
}

inline domain::Challenge challengeOf(quint32 number, double minutes, double share, double persons)
{
    domain::Challenge challenge;
    challenge.id = challengeId(number);
    challenge.loss = domain::LossEstimate::of(base::LostMinutes::of(minutes));
    challenge.share = base::Share::of(share);
    challenge.persons = base::PersonCount::of(persons);
    return challenge;
}

template<class Quantity>
domain::Estimate<Quantity> drawEstimate()
{
    const int low = *rc::gen::inRange(0, 100);
    const int likely = low + *rc::gen::inRange(0, 60);
    const int high = likely + *rc::gen::inRange(0, 120);
    return {Quantity::of(low), Quantity::of(likely), Quantity::of(high)};
}

/// Up to eight steps with challenges, groups and branches; ids begin at `firstNumber`.
inline State drawState(quint32 firstNumber)
{
    using namespace domain;
    State state;
    const int count = *rc::gen::inRange(0, 9);
    for (int i = 0; i < count; ++i) {
        StepWithChallenges entry = stepOf(firstNumber + static_cast<quint32>(i), 0,
                                          *rc::gen::element(QString(), QStringLiteral("A"), QStringLiteral("B")),
                                          *rc::gen::element(QString(), QStringLiteral("x"), QStringLiteral("y")));
        Step &step = entry.step;
        step.waiting = drawEstimate<base::WaitingMinutes>();
        step.process = drawEstimate<base::ProcessMinutes>();
        step.persons = base::PersonCount::of(*rc::gen::inRange(0, 5));
        step.share = base::Share::of(*rc::gen::inRange(0, 101) / 100.0);
        step.repeats = base::Repeats::of(*rc::gen::inRange(10, 30) / 10.0);
        step.stepClass = *rc::gen::element(StepClass::ValueAdding, StepClass::Necessary, StepClass::Waste);
        const int challenges = *rc::gen::inRange(0, 3);
        for (int c = 0; c < challenges; ++c) {
            Challenge challenge = challengeOf(100 * (firstNumber + static_cast<quint32>(i)) + static_cast<quint32>(c),
                                              0, *rc::gen::inRange(0, 101) / 100.0, *rc::gen::inRange(0, 4));
            challenge.loss = drawEstimate<base::LostMinutes>();
            challenge.step = step.id;
            entry.challenges.push_back(challenge);
        }
        state.push_back(entry);
    }
    return state;
}

/// The two states of one analysis in the Harstad case.
struct HarstadAnalysis
{
    State current, ideal;
    base::CasesPerYear casesPerYear;
};

/// The rows of a CSV file with semicolons and no quotes, as column → text.
inline std::vector<QHash<QString, QString>> csvRows(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(path));
    std::vector<QHash<QString, QString>> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList columns = lines.front().split(u';');
    for (const QString &line : lines.mid(1)) {
        QHash<QString, QString> row;
        const QStringList cells = line.split(u';');
        for (qsizetype i = 0; i < columns.size(); ++i)
            row.insert(columns.at(i), cells.at(i));
        rows.push_back(row);
    }
    return rows;
}

template<class Quantity>
domain::Estimate<Quantity> csvEstimate(const QHash<QString, QString> &row, const QString &what)
{
    const auto at = [&](const char16_t *which) {
        return Quantity::of(row.value(what + u' ' + QString::fromUtf16(which) + QStringLiteral(" (min)"))
                                .replace(u',', u'.')
                                .toDouble());
    };
    return {at(u"lav"), at(u"sannsynlig"), at(u"høy")};
}

/// `analysis`: "NAV" or "OMS".
inline HarstadAnalysis harstad(const QString &folder, const QString &analysis)
{
    using namespace domain;
    HarstadAnalysis read;
    for (const auto &row : csvRows(folder + QStringLiteral("/analyser.csv")))
        if (row.value(QStringLiteral("AnalyseID")) == analysis)
            read.casesPerYear = base::CasesPerYear::of(row.value(QStringLiteral("Volum per år")).toDouble());

    QHash<QString, StepId> currentSteps;
    QHash<QString, ChallengeId> currentChallenges;
    quint32 number = 0;
    for (const auto &row : csvRows(folder + QStringLiteral("/trinn.csv"))) {
        if (row.value(QStringLiteral("AnalyseID")) != analysis)
            continue;
        const bool isCurrent = row.value(QStringLiteral("Tilstand")) == QStringLiteral("nå");
        StepWithChallenges entry = stepOf(++number, 0, row.value(QStringLiteral("Parallellgruppe")));
        Step &step = entry.step;
        step.code = row.value(QStringLiteral("TrinnID"));
        step.persons = base::PersonCount::of(row.value(QStringLiteral("Ansatte")).toDouble());
        step.waiting = csvEstimate<base::WaitingMinutes>(row, QStringLiteral("Ventetid"));
        step.process = csvEstimate<base::ProcessMinutes>(row, QStringLiteral("Tid"));
        step.completeAccurate = base::Share::of(row.value(QStringLiteral("Riktig første gang (%)")).toDouble() / 100);
        const QString value = row.value(QStringLiteral("Verdi"));
        step.stepClass = value == QStringLiteral("verdiskapende") ? StepClass::ValueAdding
                         : value == QStringLiteral("sløsing")     ? StepClass::Waste
                                                                  : StepClass::Necessary;
        if (isCurrent)
            currentSteps.insert(step.code, step.id);
        else if (currentSteps.contains(step.code))
            step.currentStep = currentSteps.value(step.code);
        (isCurrent ? read.current : read.ideal).push_back(entry);
    }
    for (const auto &row : csvRows(folder + QStringLiteral("/utfordringer.csv"))) {
        if (row.value(QStringLiteral("AnalyseID")) != analysis)
            continue;
        const bool isCurrent = row.value(QStringLiteral("Tilstand")) == QStringLiteral("nå");
        Challenge challenge = challengeOf(++number, 0, row.value(QStringLiteral("Andel berørt (%)")).toDouble() / 100,
                                          row.value(QStringLiteral("Berørte ansatte")).toDouble());
        challenge.code = row.value(QStringLiteral("UtfordringID"));
        challenge.loss = csvEstimate<base::LostMinutes>(row, QStringLiteral("Tidstap"));
        if (isCurrent)
            currentChallenges.insert(challenge.code, challenge.id);
        else
            challenge.currentChallenge = currentChallenges.value(challenge.code);
        for (StepWithChallenges &entry : isCurrent ? read.current : read.ideal) {
            if (entry.step.code != row.value(QStringLiteral("TrinnID")))
                continue;
            challenge.step = entry.step.id;
            entry.challenges.push_back(challenge);
        }
    }
    return read;
}

} // namespace vf::test
