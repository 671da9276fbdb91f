#include "reporting/stakeholder_report.h"

#include "presentation/format.h"
#include "presentation/improvement_texts.h"
#include "presentation/stakeholder_overview.h"
#include "presentation/value_stream_texts.h"
#include "reporting/report_cells.h"
#include "reporting/report_frame.h"

#include <QCoreApplication>

#include <algorithm>

namespace vf::reporting {

using application::Snapshot;
using domain::Engagement;
using domain::Stakeholder;
using domain::StakeholderAnalysis;
using domain::StakeholderEffect;
using domain::ValueStreamState;
using namespace Qt::StringLiterals;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

template<class E>
QString word(const std::optional<E> &value)
{
    return value ? presentation::text(*value) : QString();
}

QString day(const std::optional<QDate> &date)
{
    return date ? presentation::date(*date) : QString();
}

/// A report names roles: a named person is told by category.
QString nameOf(const Stakeholder &row)
{
    if (!row.personal)
        return row.name;
    return row.category.isEmpty() ? T::tr("Navngitt person") : T::tr("%1 (navngitt person)").arg(row.category);
}

/// The texts of a finding without the names of persons.
QString withoutNames(QString text, const std::vector<const Stakeholder *> &rows)
{
    for (const Stakeholder *row : rows)
        if (row->personal)
            text.replace(row->name, nameOf(*row));
    return text;
}

Section summarySection(const Snapshot &snapshot, const StakeholderAnalysis &analysis,
                       const std::vector<const Stakeholder *> &rows, QDate asOf)
{
    Section section{u"summary"_s, {}, {}};
    for (const presentation::Finding &finding : presentation::stakeholderFindings(snapshot, analysis, asOf)) {
        Runs runs{strong(withoutNames(finding.sentence, rows))};
        if (!finding.detail.isEmpty())
            runs.push_back(plain(u". "_s + withoutNames(finding.detail, rows).replace(u'\n', u"; "_s)));
        section.blocks.push_back(Paragraph{runs});
    }
    return section;
}

Section stakeholderSection(const std::vector<const Stakeholder *> &rows)
{
    Table table;
    table.key = u"stakeholders"_s;
    table.caption = T::tr("Hvem tjenesten har verdi for, hva de venter, og hva som gjøres");
    table.columns = {textColumn(u"name"_s, T::tr("Interessent"), 1.3),
                     textColumn(u"value"_s, T::tr("Verdi"), 1.2),
                     textColumn(u"consequence"_s, T::tr("Konsekvens av dårlig kvalitet"), 1.8),
                     textColumn(u"expectations"_s, T::tr("Forventninger"), 1.6),
                     textColumn(u"attitude"_s, T::tr("Holdning"), 0.7),
                     textColumn(u"action"_s, T::tr("Tiltak"), 1.6),
                     textColumn(u"invited"_s, T::tr("Invitert"), 0.9),
                     textColumn(u"involved"_s, T::tr("Involvert"), 0.9)};
    table.columns.front().strong = true;
    for (const Stakeholder *row : rows)
        table.rows.push_back({Row::Kind::Plain,
                              {textCell(nameOf(*row)), textCell(word(row->value)), textCell(row->consequence),
                               textCell(row->expectations), textCell(word(row->attitude)), textCell(row->action),
                               textCell(day(row->invitedOn)), textCell(day(row->involvedOn))}});
    return {u"stakeholders"_s, T::tr("Interessentene"), {table}};
}

/// The matrix in words, quarter by quarter from the one that asks for most.
Section matrixSection(const std::vector<const Stakeholder *> &rows)
{
    const auto isHigh = [](Engagement level) { return level >= Engagement::Medium; };
    Definitions quarters;
    for (const auto &[influence, interest] : {std::pair(true, true), {true, false}, {false, true}, {false, false}}) {
        QStringList names;
        for (const Stakeholder *row : rows)
            if (row->influence && row->interest && isHigh(*row->influence) == influence && isHigh(*row->interest) == interest)
                names << T::tr("%1 (innflytelse %2, interesse %3)")
                             .arg(nameOf(*row), word(row->influence).toLower(), word(row->interest).toLower());
        if (!names.isEmpty())
            quarters.items.push_back({presentation::strategyText(influence, interest), {plain(names.join(u"; "_s))}});
    }
    QStringList open;
    for (const Stakeholder *row : rows)
        if (!row->influence || !row->interest)
            open << nameOf(*row);
    if (!quarters.items.empty() && !open.isEmpty())
        quarters.items.push_back({T::tr("Ikke vurdert"), {plain(open.join(u"; "_s))}});
    Section section{u"matrix"_s, T::tr("Innflytelse og interesse"), {}};
    if (!quarters.items.empty())
        section.blocks.push_back(quarters);
    return section;
}

Section effectSection(const Snapshot &snapshot, const StakeholderAnalysis &analysis,
                      const std::vector<const Stakeholder *> &rows)
{
    Section section{u"effects"_s, T::tr("Virkning av ideell situasjon"), {}};
    if (!analysis.analysis)
        return section;
    const auto ideals = presentation::idealsOf(snapshot, *analysis.analysis);
    for (size_t i = 0; i < ideals.size(); ++i) {
        Table table;
        table.key = u"effects%1"_s.arg(i + 1);
        table.caption = presentation::idealName(*ideals[i], int(i) + 1, int(ideals.size()));
        table.columns = {textColumn(u"name"_s, T::tr("Interessent"), 1.3), textColumn(u"value"_s, T::tr("Verdi"), 1.2),
                         textColumn(u"effect"_s, T::tr("Virkning"), 0.9), textColumn(u"reason"_s, T::tr("Hvorfor"), 3)};
        table.columns.front().strong = true;
        const auto effects = snapshot.of<StakeholderEffect>(ideals[i]->id);
        bool any = false;
        for (const Stakeholder *row : rows) {
            const auto found = std::find_if(effects.begin(), effects.end(),
                                            [&](const StakeholderEffect *one) { return one->stakeholder == row->id; });
            const bool judged = found != effects.end() && (*found)->direction;
            any = any || found != effects.end();
            table.rows.push_back({Row::Kind::Plain,
                                  {textCell(nameOf(*row)), textCell(word(row->value)),
                                   textCell(judged ? word((*found)->direction) : T::tr("ikke vurdert")),
                                   textCell(found != effects.end() ? (*found)->reason : QString())}});
        }
        if (any)
            section.blocks.push_back(table);
    }
    return section;
}

} // namespace

ReportModel stakeholderReport(const Snapshot &snapshot, const StakeholderAnalysis &analysis, QDate asOf)
{
    const std::vector<const Stakeholder *> rows = snapshot.of<Stakeholder>(analysis.id);
    ReportRequest request;
    request.asOf = asOf;
    request.scope = analysis.unit;
    ReportModel model = reportFrame(snapshot, request, T::tr("Interessentanalyse: %1").arg(analysis.title));
    model.subtitle = T::tr("%1 · %2 · %3")
                         .arg(model.scope, presentation::ownerText(snapshot, analysis),
                              analysis.doneOn ? T::tr("utført %1").arg(presentation::date(*analysis.doneOn))
                                              : T::tr("ikke merket som utført"));
    for (Section &section : std::vector{summarySection(snapshot, analysis, rows, asOf), stakeholderSection(rows),
                                        matrixSection(rows), effectSection(snapshot, analysis, rows)})
        if (!section.blocks.empty())
            model.sections.push_back(std::move(section));
    return model;
}

} // namespace vf::reporting
