#include "gui_gains/gains_desk.h"

#include "application/import/import_service.h"
#include "application/record/measurement_records.h"
#include "application/services/gain_service.h"
#include "application/services/measurement_service.h"
#include "application/services/organisation_service.h"
#include "exchange/readers.h"
#include "gui/resources.h"
#include "gui/theme/theme.h"
#include "gui/widgets/date_field.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace vf::test {

using application::GainService;
using application::ImportService;
using application::OrganisationService;

namespace {

void must(const application::ActionResult &outcome)
{
    if (!outcome)
        qFatal("%s %s %s", qPrintable(outcome.error().reason), qPrintable(outcome.error().field),
               qPrintable(outcome.error().log));
}

QByteArray sampleFile(const QString &name)
{
    QFile file(QStringLiteral(VF_CASES_DIR "/vestre-toten/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No sample file %s", qPrintable(file.fileName()));
    return file.readAll();
}

void mustImport(const base::Result<application::ImportReport> &report)
{
    if (!report || !report->rejected.empty())
        qFatal("The sample could not be imported");
}

} // namespace

void DeskNavigator::openPage(QLatin1StringView key)
{
    page = key;
    if (gains && key == gains->key())
        gains->showGain(std::nullopt);
}

void DeskNavigator::openGain(const domain::GainId &wanted)
{
    gain = wanted;
    if (gains)
        gains->showGain(wanted);
}

void DeskNavigator::openFollowUp(QLatin1StringView kind)
{
    followUp = kind;
    if (gains)
        gains->showFollowUp(kind);
}

GainsDesk::GainsDesk(QDate today)
    : store(database.create()),
      clock(std::make_shared<base::FixedClock>(QDateTime(today, QTime(9, 30), Qt::UTC))),
      m_work(std::make_unique<TestWork>(*store))
{
    gui::initResources();
    static_cast<void>(gui::installQtTranslation(*qApp));
    gui::applyTheme(*qApp, gui::ThemeMode::Light);
    m_work->clock.set(QDateTime(today, QTime(8, 0), Qt::UTC));
    workspace = std::make_unique<presentation::Workspace>(
        std::make_unique<application::InlineJobRunner>(*store),
        application::Session{QStringLiteral("Leankoordinator"), application::SessionRole::Coordinator, std::nullopt},
        clock, QStringLiteral("Prøve"));
    reload();
}

domain::UnitId GainsDesk::addUnit(const QString &name, domain::UnitKind kind, std::optional<domain::UnitId> parent)
{
    domain::Unit unit;
    unit.name = name;
    unit.kind = kind;
    must(OrganisationService(m_work->context).addUnit(unit, parent));
    for (const domain::Unit &known : stored<domain::Unit>())
        if (known.name == name)
            return known.id;
    return {};
}

void GainsDesk::addSmallMunicipality()
{
    domain::Municipality municipality;
    municipality.name = QStringLiteral("Prøve kommune");
    OrganisationService organisation(m_work->context);
    must(organisation.createMunicipality(municipality));
    domain::FteRate rate;
    rate.from = QDate(2010, 1, 1);
    rate.amount = base::Kroner::of(700000);
    rate.source = QStringLiteral("SSB 2015");
    must(organisation.addRate(rate));
    area = addUnit(QStringLiteral("Omsorg"), domain::UnitKind::ServiceArea, std::nullopt);
    nurses = addUnit(QStringLiteral("Hjemmetjenesten"), domain::UnitKind::Unit, area);
    kitchen = addUnit(QStringLiteral("Sentralkjøkkenet"), domain::UnitKind::Unit, area);
    reload();
}

void GainsDesk::importVestreToten()
{
    domain::Municipality municipality;
    municipality.name = QStringLiteral("Vestre Toten");
    OrganisationService organisation(m_work->context);
    must(organisation.createMunicipality(municipality));
    domain::FteRate rate;
    rate.from = QDate(2010, 1, 1);
    rate.amount = base::Kroner::of(880592);
    rate.source = QStringLiteral("SSB 2022");
    must(organisation.addRate(rate));
    ImportService import(m_work->context);
    mustImport(import.importUnits(exchange::readUnits(sampleFile(QStringLiteral("enheter.csv")))));
    mustImport(import.importLeanEvents(exchange::readLeanEvents(sampleFile(QStringLiteral("enhetsstatus.csv")))));
    mustImport(import.importGains(exchange::readGains(sampleFile(QStringLiteral("gevinster.csv")))));
    mustImport(import.importPostings(exchange::readPostings(sampleFile(QStringLiteral("posteringer.csv")))));
    reload();
}

domain::GainId GainsDesk::addGain(const domain::UnitId &unit, const QString &title, double hours, QDate on)
{
    domain::Gain gain;
    gain.unit = unit;
    gain.title = title;
    must(GainService(m_work->context).addGain(gain, on, domain::Amount::of(base::HoursPerYear::of(hours))));
    domain::GainId id;
    for (const domain::Gain &known : stored<domain::Gain>())
        if (known.title == title)
            id = known.id;
    return id;
}

void GainsDesk::post(const domain::GainId &gain, domain::Account account, double hours, QDate on)
{
    must(GainService(m_work->context)
             .addPosting({gain, account, on, domain::Amount::of(base::HoursPerYear::of(hours)), {}, {}, {}, {}}));
}

void GainsDesk::confirm(const domain::GainId &gain, QDate on, std::optional<QDate> validTo)
{
    domain::Confirmation confirmation;
    confirmation.gain = gain;
    confirmation.on = on;
    confirmation.level = domain::EvidenceLevel::Signal;
    confirmation.role = QStringLiteral("Leankoordinator");
    confirmation.validTo = validTo;
    confirmation.id = domain::ConfirmationId(m_work->context.ids.nextUuid());
    application::ChangeSet changes; // as an import does: nobody measured these gains
    changes.insert(confirmation);
    must(application::commitChanges(m_work->context, {QStringLiteral("import.confirmations"), {}}, std::move(changes)));
}

void GainsDesk::measure(const domain::GainId &gain, int weeks)
{
    constexpr std::array before{113, 109, 118, 105, 114, 110, 121, 107, 113, 116, 104, 109};
    constexpr std::array after{95, 91, 86, 82, 84, 80, 82, 78, 84, 81, 79, 82, 78, 80, 83, 79, 80};
    constexpr int changeWeek = static_cast<int>(before.size());
    const QDate first(2015, 1, 5);
    application::MeasurementService measuring(m_work->context);
    domain::Indicator indicator;
    indicator.gain = gain;
    indicator.name = QStringLiteral("Arbeidstid per samtale");
    indicator.measure = QStringLiteral("minutter");
    indicator.direction = domain::Direction::Down;
    indicator.changedOn = first.addDays(7 * changeWeek);
    indicator.target = base::MeasuredValue::of(75);
    indicator.casesPerYear = base::CasesPerYear::of(550);
    must(measuring.addIndicator(indicator));
    std::vector<application::MeasurementDraft> drafts;
    for (int week = 0; week < weeks; ++week) {
        const auto at = static_cast<size_t>(week < changeWeek ? week : (week - changeWeek) % static_cast<int>(after.size()));
        drafts.push_back({first.addDays(7 * week), base::MeasuredValue::of(week < changeWeek ? before[at] : after[at])});
    }
    must(measuring.addMeasurements(stored<domain::Indicator>().back().id, drafts));
}

void GainsDesk::reload()
{
    workspace->load();
    settle();
}

void settle()
{
    for (int round = 0; round < 8; ++round)
        QCoreApplication::processEvents();
}

void typeInto(const QString &name, const QString &text)
{
    QWidget *field = widget<QWidget>(name);
    if (auto *day = qobject_cast<gui::DateField *>(field))
        field = day->lineEdit();
    if (!field)
        qFatal("No field %s", qPrintable(name));
    if (auto *box = qobject_cast<QComboBox *>(field))
        field = box->lineEdit();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    if (std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; }))
        QTest::keyClicks(field, text);
    else
        qobject_cast<QLineEdit *>(field)->insert(text); // as pasted: the test keyboard is American
}

void press(const QString &name)
{
    auto *button = widget<QAbstractButton>(name);
    if (!button)
        qFatal("No button %s", qPrintable(name));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    settle();
}

void choose(const QString &name, const QVariant &data)
{
    auto *box = widget<QComboBox>(name);
    if (!box)
        qFatal("No list %s", qPrintable(name));
    box->setCurrentIndex(box->findData(data));
}

bool waitGone(const QString &name)
{
    for (int i = 0; i < 50; ++i) {
        settle();
        if (!widget<QWidget>(name))
            return true;
        QTest::qWait(5);
    }
    return false;
}

} // namespace vf::test
