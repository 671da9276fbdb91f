// The opening of the leader report: the sample's notice, the summary in words, and the key figures.
#include "presentation/format.h"
#include "presentation/texts.h"
#include "reporting/leader_report_parts.h"

#include <algorithm>

namespace vf::reporting {

using domain::Account;
using T = ReportText;

namespace {

double shareOf(base::Fte part, base::Fte whole)
{
    return whole.value() > 0 ? part.value() / whole.value() : 0;
}

/// "20,1 i økt kvalitet, 8,3 i økt kvantitet og 4,7 i besparelse"
QString destinationsInWords(const domain::Totals &total)
{
    QStringList parts;
    for (const Account account : {Account::Quality, Account::Quantity, Account::Savings})
        parts << T::tr("%1 i %2").arg(presentation::fte(total.fte[account]),
                                      presentation::inSentence(presentation::text(account)));
    return presentation::listed(parts);
}

void addRealised(Runs &runs, const ReportBasis &basis)
{
    const domain::Totals &total = basis.total;
    const QString who = basis.wholeMunicipality ? T::tr("Kommunen") : basis.unitName(*basis.request.scope);
    runs.push_back(plain(T::tr("%1 har identifisert ").arg(who)));
    runs.push_back(strong(presentation::fteText(total.fte[Account::Identified])));
    runs.push_back(plain(T::tr(" i gevinster, og ")));
    runs.push_back(strong(presentation::fteText(total.fte.realised())));
    runs.push_back(plain(T::tr(" er realisert")));
    if (total.fte.realised().value() > 0)
        runs.push_back(
            plain(T::tr(": %1. Det er %2 av det som er identifisert")
                      .arg(destinationsInWords(total),
                           presentation::percent(shareOf(total.fte.realised(), total.fte[Account::Identified])))));
    runs.push_back(
        plain(T::tr("; %1 gjenstår og %2 er bortfalt. ")
                  .arg(presentation::fteText(total.fte.open()), presentation::fteText(total.fte[Account::Lapsed]))));
}

void addConfirmed(Runs &runs, const domain::Totals &total)
{
    const base::Fte confirmed = total.confirmedFte.total();
    if (total.fte.realised().value() <= 0)
        return;
    const QString expired = presentation::fteText(total.expiredFte);
    const bool anyExpired = !total.expiredHours.isZero();
    if (confirmed.value() <= 0) {
        runs.push_back(strong(anyExpired ? T::tr("Ingenting av det realiserte er bekreftet nå. ")
                                         : T::tr("Ingenting av det realiserte er bekreftet ennå. ")));
        if (anyExpired)
            runs.push_back(plain(T::tr("%1 har vært bekreftet, men bekreftelsen er utløpt. ").arg(expired)));
        return;
    }
    runs.push_back(strong(presentation::fteText(confirmed)));
    const QString share = presentation::percent(shareOf(confirmed, total.fte.realised()));
    runs.push_back(plain(anyExpired
                             ? T::tr(" er bekreftet, %1 av det realiserte, og %2 er utløpt. ").arg(share, expired)
                             : T::tr(" er bekreftet, %1 av det realiserte. ").arg(share)));
}

/// The tool behind most of the identified hours.
void addTool(Runs &runs, const ReportBasis &basis)
{
    const auto tools = basis.figures.byTool();
    const auto largest = std::max_element(tools.begin(), tools.end(), [](const auto &a, const auto &b) {
        return a.totals.hours[Account::Identified] < b.totals.hours[Account::Identified];
    });
    const double whole = basis.total.hours[Account::Identified].value();
    const auto tool = domain::fromKey<domain::SourceTool>(largest->key);
    if (whole <= 0 || !tool || largest->totals.hours[Account::Identified].value() <= 0)
        return;
    const double share = largest->totals.hours[Account::Identified].value() / whole;
    // Whole percent when that is exact, else one decimal.
    const int decimals = presentation::rounded(share * 100, 1) == presentation::rounded(share * 100, 0) ? 0 : 1;
    const QString name = presentation::inSentence(presentation::text(*tool));
    runs.push_back(plain(
        T::tr("%1 av de identifiserte timene er funnet med %2. ").arg(presentation::percent(share, decimals), name)));
}

QString trainedUnit(const ReportBasis &basis)
{
    return T::tr("av %1").arg(presentation::counted(basis.figures.unitsTotal(), T::tr("enhet"), T::tr("enheter")));
}

Paragraph changeParagraph(const ReportBasis &basis)
{
    const domain::Totals &before = *basis.earlierTotal;
    const base::Fte identified = basis.total.fte[Account::Identified] - before.fte[Account::Identified];
    const base::Fte realised = basis.total.fte.realised() - before.fte.realised();
    const base::Fte confirmed = basis.total.confirmedFte.total() - before.confirmedFte.total();
    const qint64 trained =
        static_cast<qint64>(basis.figures.unitsTrained()) - static_cast<qint64>(basis.earlier->unitsTrained());
    const QString since = presentation::date(*basis.request.from);
    if (identified.value() >= 0 && realised.value() >= 0 && confirmed.value() >= 0 && trained >= 0) {
        const QString units = trained == 0 ? T::tr("Ingen flere enheter")
                                           : presentation::counted(trained, T::tr("enhet til"), T::tr("enheter til"));
        return {{plain(T::tr("Siden %1 har det identifiserte økt med %2, det realiserte med %3 og det bekreftede med "
                             "%4. %5 har fått opplæring.")
                           .arg(since, presentation::fteText(identified), presentation::fte(realised),
                                presentation::fte(confirmed), units))},
                false};
    }
    const auto changed = [](base::Fte by) { return presentation::change(by.value(), 1); };
    return {{plain(T::tr("Endring siden %1, i årsverk: identifisert %2, realisert %3 og bekreftet %4. Enheter med "
                         "opplæring: %5.")
                       .arg(since, changed(identified), changed(realised), changed(confirmed),
                            presentation::change(static_cast<double>(trained), 0)))},
            false};
}

KeyFigure fteFigure(const ReportBasis &basis, const QString &key, const QString &label, base::Fte value,
                    std::optional<base::Fte> before)
{
    KeyFigure figure;
    figure.key = key;
    figure.label = label;
    figure.value = value.value();
    figure.text = presentation::fte(value);
    figure.unit = T::tr("årsverk");
    if (before)
        figure.context << T::tr("%1 siden %2")
                              .arg(presentation::change((value - *before).value(), 1),
                                   presentation::date(*basis.request.from));
    return figure;
}

std::optional<base::Fte> before(const ReportBasis &basis, base::Fte (*read)(const domain::Totals &))
{
    return basis.earlierTotal ? std::optional(read(*basis.earlierTotal)) : std::nullopt;
}

KeyFigures keyFiguresOf(const ReportBasis &basis)
{
    const domain::Totals &total = basis.total;
    const base::Fte identified = total.fte[Account::Identified];
    const base::Fte realised = total.fte.realised();
    const base::Fte confirmed = total.confirmedFte.total();
    KeyFigure first = fteFigure(basis, QStringLiteral("identified"), T::tr("Identifisert"), identified,
                                before(basis, [](const domain::Totals &t) { return t.fte[Account::Identified]; }));
    first.context.prepend(T::tr("%1 per år").arg(presentation::hoursText(total.hours[Account::Identified], 0)));
    KeyFigure second = fteFigure(basis, QStringLiteral("realised"), T::tr("Realisert"), realised,
                                 before(basis, [](const domain::Totals &t) { return t.fte.realised(); }));
    second.ratio = shareOf(realised, identified);
    second.context.prepend(T::tr("%1 av identifisert").arg(presentation::percent(*second.ratio)));
    KeyFigure third = fteFigure(basis, QStringLiteral("confirmed"), T::tr("Bekreftet"), confirmed,
                                before(basis, [](const domain::Totals &t) { return t.confirmedFte.total(); }));
    third.ratio = shareOf(confirmed, realised);
    if (!total.expiredHours.isZero())
        third.context.prepend(T::tr("%1 utløpt").arg(presentation::fte(total.expiredFte)));
    third.context.prepend(T::tr("%1 av realisert").arg(presentation::percent(*third.ratio)));
    const size_t trained = basis.figures.unitsTrained();
    const size_t units = basis.figures.unitsTotal();
    KeyFigure fourth{QStringLiteral("units_trained"),
                     T::tr("Opplæring"),
                     static_cast<double>(trained),
                     presentation::count(trained),
                     trainedUnit(basis),
                     {},
                     std::nullopt};
    fourth.ratio = units > 0 ? static_cast<double>(trained) / static_cast<double>(units) : 0;
    fourth.context << T::tr("%1 av enhetene").arg(presentation::percent(*fourth.ratio));
    if (basis.earlier)
        fourth.context << T::tr("%1 siden %2")
                              .arg(presentation::change(
                                       fourth.value - static_cast<double>(basis.earlier->unitsTrained()), 0),
                                   presentation::date(*basis.request.from));
    return {{first, second, third, fourth}};
}

Notice sampleNotice(const domain::Municipality &municipality)
{
    const QString title = T::tr("Eksempeldata");
    QString note = municipality.sampleNote.isEmpty() ? T::tr("Publiserte totaler, konstruerte detaljer.")
                                                     : municipality.sampleNote;
    if (note.startsWith(title + u':')) // the note may well open with the same word
        note = presentation::startingSentence(note.mid(title.size() + 1).trimmed());
    return {title + u'.', note};
}

} // namespace

Section summarySection(const ReportBasis &basis)
{
    Section section{QStringLiteral("summary"), {}, {}};
    const domain::Municipality &municipality = basis.snapshot.municipality();
    if (municipality.sample)
        section.blocks.push_back(sampleNotice(municipality));
    Runs runs;
    addRealised(runs, basis);
    addConfirmed(runs, basis.total);
    addTool(runs, basis);
    runs.push_back(
        strong(QStringLiteral("%1 %2").arg(presentation::count(basis.figures.unitsTrained()), trainedUnit(basis))));
    runs.push_back(plain(T::tr(" har fått opplæring i Lean.")));
    section.blocks.push_back(Paragraph{std::move(runs), false});
    if (basis.earlierTotal)
        section.blocks.push_back(changeParagraph(basis));
    section.blocks.push_back(keyFiguresOf(basis));
    return section;
}

} // namespace vf::reporting
