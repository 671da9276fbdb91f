#include "reporting/gain_report.h"

#include "presentation/confirmation_model.h"
#include "presentation/format.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/gain_steps.h"
#include "presentation/texts.h"
#include "reporting/report_cells.h"
#include "reporting/report_frame.h"

#include <QCoreApplication>

#include <algorithm>

namespace vf::reporting {

using presentation::ConfirmationModel;
using presentation::GainLedgerModel;
using presentation::SumNode;
using namespace Qt::StringLiterals;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// The rows of an item model, as it says them itself.
void addRows(const QAbstractItemModel &model, const std::vector<int> &columns, Table &table)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        Row line;
        for (const int column : columns)
            line.cells.push_back(textCell(model.index(row, column).data().toString()));
        table.rows.push_back(std::move(line));
    }
}

Definitions facts(const domain::Gain &gain)
{
    Definitions known;
    const auto add = [&](const QString &term, const QString &text) {
        if (!text.trimmed().isEmpty())
            known.items.push_back({term, {plain(text)}});
    };
    add(T::tr("Gevinsteier"), gain.owner);
    add(T::tr("Gevinstansvarlig"), gain.responsible);
    add(T::tr("Verktøy"), presentation::text(gain.tool));
    add(T::tr("Type"), presentation::text(gain.classification));
    if (gain.plannedOn)
        add(T::tr("Planlagt dato"), presentation::date(*gain.plannedOn));
    add(T::tr("Forutsetninger"), gain.assumptions);
    add(T::tr("Risiko"), gain.risk);
    add(T::tr("Hva det betyr, og for hvem"), gain.importance);
    add(T::tr("Vekt (betydning og omfang)"), presentation::plusSignsText(gain));
    return known;
}

Table ledgerTable(const application::Snapshot &snapshot, const GainReportBasis &basis, QDate asOf)
{
    GainLedgerModel model;
    model.show(basis.gain, basis.postings, snapshot, asOf);
    const QString unit = presentation::amountHeading(basis.gain.ledgerUnit);
    Table table;
    table.key = u"ledger"_s;
    table.caption = T::tr("Posteringer til og med i dag; det som gjelder etter %1, er ikke regnet med i summene")
                        .arg(presentation::date(asOf));
    table.columns = {textColumn(u"date"_s, T::tr("Dato"), 1), textColumn(u"account"_s, T::tr("Til konto"), 1.4),
                     numberColumn(u"amount"_s, unit), numberColumn(u"open"_s, presentation::openText()),
                     textColumn(u"comment"_s, T::tr("Kommentar"), 3), textColumn(u"voucher"_s, T::tr("Bilag"), 0.8)};
    addRows(model, {GainLedgerModel::Date, GainLedgerModel::Account, GainLedgerModel::Amount, GainLedgerModel::Open,
                    GainLedgerModel::Comment, GainLedgerModel::Voucher},
            table);
    return table;
}

std::optional<Table> confirmationTable(const application::Snapshot &snapshot, const domain::Gain &gain, QDate asOf)
{
    ConfirmationModel model;
    model.show(gain, snapshot, asOf);
    if (model.rowCount() == 0)
        return std::nullopt;
    Table table;
    table.key = u"confirmations"_s;
    table.columns = {textColumn(u"date"_s, T::tr("Dato"), 1), textColumn(u"level"_s, T::tr("Nivå"), 1.4),
                     textColumn(u"state"_s, T::tr("Gjelder"), 1.6), textColumn(u"role"_s, T::tr("Bekreftet av"), 1.4),
                     textColumn(u"reason"_s, T::tr("Begrunnelse"), 2.4)};
    addRows(model, {ConfirmationModel::Date, ConfirmationModel::Level, ConfirmationModel::State, ConfirmationModel::Role,
                    ConfirmationModel::Reason},
            table);
    return table;
}

void addFootnotes(const std::vector<SumNode> &nodes, int depth, Table &table)
{
    for (const SumNode &node : nodes) {
        const Row::Kind kind = depth > 0 ? Row::Kind::Member : node.children.empty() ? Row::Kind::Plain : Row::Kind::Group;
        table.rows.push_back({kind,
                              {textCell(QStringLiteral("– ").repeated(std::max(0, depth - 1)) + node.factor),
                               textCell(node.value), textCell(node.source), textCell(node.changed)}});
        addFootnotes(node.children, depth + 1, table);
    }
}

} // namespace

ReportModel gainReport(const application::Snapshot &snapshot, const GainReportBasis &basis, QDate asOf)
{
    const domain::Gain &gain = basis.gain;
    ReportRequest request;
    request.asOf = asOf;
    request.scope = gain.unit;
    ReportModel model = reportFrame(snapshot, request, gain.title);
    model.subtitle = T::tr("%1 · %2 · per %3").arg(gain.code, model.scope, presentation::date(asOf));

    const application::Figures figures(snapshot, asOf);
    const auto steps = presentation::gainSteps(gain, basis.postings, snapshot, figures);
    Section summary{u"summary"_s, {}, {Paragraph{{plain(presentation::gainStepsText(steps))}}}};
    if (Definitions known = facts(gain); !known.items.empty())
        summary.blocks.push_back(std::move(known));
    model.sections.push_back(std::move(summary));
    model.sections.push_back({u"ledger"_s, T::tr("Gevinstregnskapet"), {ledgerTable(snapshot, basis, asOf)}});
    if (auto table = confirmationTable(snapshot, gain, asOf))
        model.sections.push_back({u"confirmations"_s, T::tr("Bekreftelser"), {std::move(*table)}});
    Table footnotes;
    footnotes.key = u"sum"_s;
    footnotes.caption = T::tr("Hver faktor med hvor den kommer fra, og hvem som endret den sist");
    footnotes.columns = {textColumn(u"factor"_s, T::tr("Faktor"), 2.6), textColumn(u"value"_s, T::tr("Verdi"), 1.4),
                         textColumn(u"source"_s, T::tr("Hvor den kommer fra"), 2.6),
                         textColumn(u"changed"_s, T::tr("Sist endret"), 1.6)};
    addFootnotes(basis.sum, 0, footnotes);
    model.sections.push_back({u"sum"_s, T::tr("Gevinstregnestykket"), {std::move(footnotes)}});
    return model;
}

} // namespace vf::reporting
