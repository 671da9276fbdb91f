#include "presentation/stakeholder_overview.h"

#include "base/national_id.h"
#include "base/text.h"
#include "domain/stakeholder/involvement.h"
#include "presentation/format.h"
#include "presentation/improvement_texts.h"
#include "presentation/value_stream_texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace vf::presentation {

using application::Figures;
using application::Snapshot;
using domain::InvolvementWarning;
using domain::InvolvementWarningKind;
using domain::Stakeholder;
using domain::StakeholderAnalysis;
using domain::ValueStreamState;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Stakeholders)
};

QString unitName(const Snapshot &snapshot, const domain::UnitId &unit)
{
    const domain::Unit *found = snapshot.findUnit(unit);
    return found ? found->name : missing();
}

/// The names of rows, in their order; long lists end in how many more there are.
QString namesOf(const std::vector<const Stakeholder *> &rows, const std::vector<domain::StakeholderId> &ids)
{
    constexpr size_t most = 4;
    QStringList names;
    for (const Stakeholder *row : rows)
        if (std::find(ids.begin(), ids.end(), row->id) != ids.end())
            names << row->name;
    if (names.size() <= static_cast<qsizetype>(most))
        return listed(names);
    return T::tr("%1 og %2 til").arg(names.mid(0, most).join(QStringLiteral(", ")), count(names.size() - qint64(most)));
}

Finding involvementFinding(const InvolvementWarning &warning, const std::vector<const Stakeholder *> &rows, QDate asOf)
{
    const QString day = date(warning.workshop);
    Finding finding;
    finding.tone = CellTone::Warning;
    switch (warning.kind) {
    case InvolvementWarningKind::NotInvolvedBeforeWorkshop:
        finding.sentence = T::tr("Involver %1 før verdistrømsanalysen").arg(namesOf(rows, warning.missing));
        finding.detail = T::tr("%1, %2").arg(day, asOf == warning.workshop
                                                      ? T::tr("i dag")
                                                      : T::tr("om %1").arg(counted(qint64(asOf.daysTo(warning.workshop)),
                                                                                   T::tr("dag"), T::tr("dager"))));
        break;
    case InvolvementWarningKind::NotInvolvedInWorkshop:
        finding.tone = CellTone::Error;
        finding.sentence = T::tr("%1 ble ikke involvert før verdistrømsanalysen").arg(namesOf(rows, warning.missing));
        finding.detail = T::tr("Den ble holdt %1.").arg(day);
        break;
    case InvolvementWarningKind::AnalysisLate:
        finding.sentence = T::tr("Interessentanalysen er sent ute");
        finding.detail = T::tr("Den bør være utført senest %1, %2 dager før verdistrømsanalysen %3.")
                             .arg(date(warning.latest), count(qint64(domain::stakeholderLeadDays)), day);
        break;
    }
    if (!warning.missing.empty())
        finding.subject = warning.missing.front().uuid();
    return finding;
}

/// Everything that is worth a warning in one row's own fields.
void addRowFindings(const Stakeholder &row, QDate asOf, std::vector<Finding> &findings)
{
    const QUuid subject = row.id.uuid();
    for (const QString &words : {row.name, row.category, row.consequence, row.expectations, row.action, row.purpose})
        if (base::containsNationalId(words)) {
            findings.push_back({CellTone::Error, T::tr("En tekst om «%1» har et fødselsnummer").arg(row.name),
                                T::tr("Ta det bort. Forbedringsarbeid trenger roller, ikke personnumre."), subject});
            break;
        }
    if (row.personal && row.deleteBy && *row.deleteBy < asOf)
        findings.push_back({CellTone::Warning, T::tr("«%1» skulle vært slettet").arg(row.name),
                            T::tr("Fristen var %1.").arg(date(*row.deleteBy)), subject});
    if (domain::isInvolvedBeforeInvited(row))
        findings.push_back({CellTone::Warning, T::tr("«%1» er involvert før invitasjonen").arg(row.name),
                            T::tr("Se om en av datoene er feil."), subject});
}

/// The ideal states that make it worse for somebody the service has high value for.
void addEffectFindings(const Snapshot &snapshot, const StakeholderAnalysis &analysis, std::vector<Finding> &findings)
{
    if (!analysis.analysis)
        return;
    const std::vector<const ValueStreamState *> ideals = idealsOf(snapshot, *analysis.analysis);
    for (size_t i = 0; i < ideals.size(); ++i) {
        const domain::EffectSummary summary = effectsOf(snapshot, *ideals[i]);
        if (summary.harmed.empty())
            continue;
        QStringList names, reasons;
        for (const auto &[stakeholder, effect] : summary.harmed) {
            names << stakeholder.name;
            reasons << harmText(stakeholder, effect);
        }
        findings.push_back({CellTone::Warning,
                            T::tr("«%1» gjør det verre for %2")
                                .arg(idealName(*ideals[i], int(i) + 1, int(ideals.size())), listed(names)),
                            reasons.join(u'\n'), summary.harmed.front().first.id.uuid()});
    }
}

} // namespace

domain::EffectSummary effectsOf(const Snapshot &snapshot, const ValueStreamState &ideal)
{
    std::vector<Stakeholder> stakeholders;
    for (const StakeholderAnalysis &analysis : snapshot.all<StakeholderAnalysis>())
        if (analysis.analysis == ideal.analysis)
            for (const Stakeholder *row : snapshot.of<Stakeholder>(analysis.id))
                stakeholders.push_back(*row);
    std::vector<domain::StakeholderEffect> effects;
    for (const domain::StakeholderEffect *effect : snapshot.of<domain::StakeholderEffect>(ideal.id))
        effects.push_back(*effect);
    return domain::effectSummary(stakeholders, effects, ideal.id);
}

QString effectsText(const domain::EffectSummary &summary)
{
    QStringList parts;
    const auto add = [&](int number, domain::EffectDirection direction) {
        if (number > 0)
            parts << T::tr("%1 %2").arg(count(qint64(number)), text(direction).toLower());
    };
    add(summary.better, domain::EffectDirection::Better);
    add(summary.same, domain::EffectDirection::Same);
    add(summary.worse, domain::EffectDirection::Worse);
    return parts.join(QStringLiteral(", "));
}

QString harmText(const Stakeholder &stakeholder, const domain::StakeholderEffect &effect)
{
    const QString who = stakeholder.value ? T::tr("%1 (%2)").arg(stakeholder.name, text(*stakeholder.value)) : stakeholder.name;
    return effect.reason.isEmpty() ? who : T::tr("%1: %2").arg(who, effect.reason);
}

QString StakeholderOwner::text() const
{
    return T::tr("%1 (%2, %3)").arg(title, analysis ? T::tr("verdistrømsanalyse") : T::tr("innføring"), unitName);
}

std::vector<StakeholderOwner> stakeholderOwners(const Snapshot &snapshot, const Figures &figures)
{
    std::vector<StakeholderOwner> owners;
    for (const domain::ValueStreamAnalysis &analysis : snapshot.all<domain::ValueStreamAnalysis>())
        if (figures.inScope(analysis.unit))
            owners.push_back({analysis.id, {}, analysis.unit, analysis.title, unitName(snapshot, analysis.unit)});
    for (const domain::Introduction &introduction : snapshot.all<domain::Introduction>())
        if (figures.inScope(introduction.unit))
            owners.push_back({{}, introduction.id, introduction.unit, introduction.title, unitName(snapshot, introduction.unit)});
    std::stable_sort(owners.begin(), owners.end(), [](const StakeholderOwner &a, const StakeholderOwner &b) {
        return base::sortKey(a.title) < base::sortKey(b.title);
    });
    return owners;
}

std::vector<const StakeholderAnalysis *> stakeholderAnalyses(const Snapshot &snapshot, const Figures &figures)
{
    std::vector<const StakeholderAnalysis *> analyses;
    for (const StakeholderAnalysis &analysis : snapshot.all<StakeholderAnalysis>())
        if (figures.inScope(analysis.unit))
            analyses.push_back(&analysis);
    std::stable_sort(analyses.begin(), analyses.end(), [](const StakeholderAnalysis *a, const StakeholderAnalysis *b) {
        const QString first = base::sortKey(a->title), second = base::sortKey(b->title);
        return first != second ? first < second : a->id < b->id;
    });
    return analyses;
}

QString analysisText(const Snapshot &snapshot, const StakeholderAnalysis &analysis)
{
    return T::tr("%1 · %2").arg(analysis.title, unitName(snapshot, analysis.unit));
}

QString ownerText(const Snapshot &snapshot, const StakeholderAnalysis &analysis)
{
    if (analysis.analysis) {
        const auto *owner = snapshot.find<domain::ValueStreamAnalysis>(*analysis.analysis);
        if (owner && owner->title == analysis.title)
            return T::tr("Verdistrømsanalyse");
        return T::tr("Verdistrømsanalyse: %1").arg(owner ? owner->title : missing());
    }
    const auto *owner = analysis.introduction ? snapshot.find<domain::Introduction>(*analysis.introduction) : nullptr;
    if (owner && owner->title == analysis.title)
        return T::tr("Innføring");
    return T::tr("Innføring: %1").arg(owner ? owner->title : missing());
}

std::optional<QDate> workshopOf(const Snapshot &snapshot, const StakeholderAnalysis &analysis)
{
    if (analysis.analysis) {
        const auto *owner = snapshot.find<domain::ValueStreamAnalysis>(*analysis.analysis);
        return owner ? owner->heldOn : std::nullopt;
    }
    std::optional<QDate> first;
    if (analysis.introduction)
        for (const domain::Milestone *milestone : snapshot.of<domain::Milestone>(*analysis.introduction))
            if (milestone->kind == domain::MilestoneKind::CourseDay && (!first || milestone->plannedFrom < *first))
                first = milestone->plannedFrom;
    return first;
}

std::vector<Finding> stakeholderFindings(const Snapshot &snapshot, const StakeholderAnalysis &analysis, QDate asOf)
{
    const std::vector<const Stakeholder *> rows = snapshot.of<Stakeholder>(analysis.id);
    std::vector<Finding> findings;
    if (rows.empty())
        return findings;
    std::vector<Stakeholder> values;
    std::vector<domain::StakeholderId> notInvolved;
    for (const Stakeholder *row : rows) {
        values.push_back(*row);
        if (domain::isHighValue(*row) && !domain::isInvolved(*row, asOf))
            notInvolved.push_back(row->id);
    }
    const std::optional<QDate> workshop = workshopOf(snapshot, analysis);
    bool told = false;
    for (const InvolvementWarning &warning : domain::involvementWarnings(analysis, values, workshop, asOf)) {
        findings.push_back(involvementFinding(warning, rows, asOf));
        told = told || !warning.missing.empty();
    }
    if (!notInvolved.empty() && !told)
        findings.push_back({CellTone::Warning, T::tr("Ikke involvert: %1").arg(namesOf(rows, notInvolved)),
                            workshop ? T::tr("Verdistrømsanalysen er %1.").arg(date(*workshop))
                                     : T::tr("Tjenesten har høy verdi for dem. Dagen for verdistrømsanalysen er ikke satt."),
                            notInvolved.front().uuid()});
    addEffectFindings(snapshot, analysis, findings);
    for (const Stakeholder *row : rows)
        addRowFindings(*row, asOf, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return a.tone == CellTone::Error && b.tone != CellTone::Error;
    });
    if (notInvolved.empty())
        findings.push_back({CellTone::Ok, T::tr("Alle med høy verdi er involvert"), {}, {}});
    return findings;
}

} // namespace vf::presentation
