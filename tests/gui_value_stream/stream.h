// A workspace with one unit and one empty analysis, and the models of its two states, without a window.
#pragma once

#include "application/record/organisation_records.h"
#include "application/record/value_stream_records.h"
#include "application/services/organisation_service.h"
#include "application/services/value_stream_service.h"
#include "presentation/format.h"
#include "presentation/value_stream_model.h"
#include "support/databases.h"

#include <QCoreApplication>

namespace vf::test {

using namespace Qt::StringLiterals;
using application::AnalysisBook;
using application::ValueStreamService;
using presentation::StepColumn;
using presentation::ValueStreamModel;

/// A workspace with one unit and one empty analysis of 550 cases a year, and the models of its two states.
class Stream
{
public:
    Stream() : store(database.create()), work(*store)
    {
        domain::Municipality municipality;
        municipality.name = u"Prøve kommune"_s;
        must(application::OrganisationService(work.context).createMunicipality(municipality));
        domain::Unit unit;
        unit.name = u"NAV"_s;
        must(application::OrganisationService(work.context).addUnit(unit, std::nullopt));
        domain::ValueStreamAnalysis analysis;
        analysis.unit = store->listAll<domain::Unit>()->front().id;
        analysis.title = u"Oppfølgingssamtale"_s;
        analysis.casesPerYear = base::CasesPerYear::of(550);
        analysis.caseUnit = u"møter per år"_s;
        must(ValueStreamService(work.context).addAnalysis(analysis));
        workspace = std::make_unique<presentation::Workspace>(
            std::make_unique<application::InlineJobRunner>(*store),
            application::Session{u"Leankoordinator"_s, application::SessionRole::Coordinator, std::nullopt},
            std::make_shared<base::FixedClock>(QDateTime(QDate(2015, 2, 17), QTime(9, 0), Qt::UTC)), u"Prøve"_s);
        workspace->load();
        settle();
        edits = std::make_unique<presentation::EditQueue>(*workspace);
        now = std::make_unique<ValueStreamModel>(*edits);
        ideal = std::make_unique<ValueStreamModel>(*edits);
        QObject::connect(edits.get(), &presentation::EditQueue::settled, edits.get(), [this] { show(); });
        QObject::connect(workspace.get(), &presentation::Workspace::changed, edits.get(), [this] {
            if (!edits->isBusy())
                show();
        });
        show();
    }

    static void must(const application::ActionResult &outcome)
    {
        if (!outcome)
            qFatal("%s %s", qPrintable(outcome.error().reason), qPrintable(outcome.error().log));
    }
    /// As the page does it.
    void show()
    {
        book = AnalysisBook::of(workspace->snapshot(), workspace->snapshot().all<domain::ValueStreamAnalysis>().front().id);
        const application::StateBook &idealBook = book->states[1];
        saving = idealBook.steps.empty() ? std::nullopt : application::savingOf(*book, idealBook.state.id);
        now->show(*book, book->states[0].state.id, nullptr);
        ideal->show(*book, idealBook.state.id, saving ? &*saving : nullptr);
    }
    static void settle()
    {
        for (int round = 0; round < 40; ++round)
            QCoreApplication::processEvents();
    }
    static bool set(ValueStreamModel &model, int row, StepColumn column, const QString &typed)
    {
        return model.setData(model.index(row, static_cast<int>(column)), typed);
    }
    static QString text(const ValueStreamModel &model, int row, StepColumn column)
    {
        return model.index(row, static_cast<int>(column)).data().toString().replace(presentation::noBreakSpace, u' ');
    }
    static QStringList titles(const ValueStreamModel &model)
    {
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles << text(model, row, StepColumn::Number) + u' ' + text(model, row, StepColumn::Title);
        return titles;
    }
    std::vector<domain::Step> steps(size_t state = 0) const
    {
        std::vector<domain::Step> found;
        const auto read = AnalysisBook::read(*store, book->analysis.id);
        for (const auto &entry : read->states[state].steps)
            found.push_back(entry.step);
        return found;
    }

    TestDatabase database{Engine::Memory};
    std::unique_ptr<storage::SqlStore> store;
    TestWork work;
    std::unique_ptr<presentation::Workspace> workspace;
    std::unique_ptr<presentation::EditQueue> edits;
    std::unique_ptr<ValueStreamModel> now, ideal;
    std::optional<AnalysisBook> book;
    std::optional<application::IdealSaving> saving;
};

} // namespace vf::test
