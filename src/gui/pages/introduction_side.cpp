#include "gui/pages/introduction_side.h"

#include "application/record/introduction_records.h"
#include "application/services/introduction_service.h"
#include "domain/introduction/introduction_rules.h"
#include "gui/pages/bound_form.h"
#include "gui/pages/finding_list.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "presentation/date_text.h"
#include "presentation/edit_queue.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/gain_input.h"
#include "presentation/improvement_texts.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::IntroductionService;
using application::WorkContext;
using domain::Introduction;
using presentation::EditQueue;

IntroductionSide::IntroductionSide(EditQueue &edits, QWidget *parent)
    : QScrollArea(parent), m_edits(edits), m_content(new QWidget(this)), m_count(new QLabel(m_content)),
      m_findings(new FindingList(u"introductions.findings"_s, m_content)),
      m_form(new BoundForm(u"introductions.details"_s, 2, m_content))
{
    setObjectName(u"introductions.side"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setGroundRole(m_content, GroundRole::Window);
    const auto heading = [this](const QString &text) {
        auto *made = new QLabel(text, m_content);
        setFontRole(made, FontRole::Section);
        return made;
    };
    setFontRole(m_count, FontRole::Secondary);
    setTextRole(m_count, TextRole::Secondary);
    buildForm();
    auto *head = new QHBoxLayout;
    head->addWidget(heading(tr("Framdriftsvakt")), 1);
    head->addWidget(m_count);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(sized(16), sized(12), sized(16), sized(16));
    column->setSpacing(sized(8));
    column->addLayout(head);
    column->addWidget(m_findings);
    column->addSpacing(sized(12));
    column->addWidget(heading(tr("Om innføringen")));
    column->addWidget(m_form);
    column->addStretch(1);
    setWidget(m_content);
    connect(m_findings, &FindingList::chosen, this, &IntroductionSide::chosen);
}

void IntroductionSide::buildForm()
{
    const auto line = [this](const char *name, const QString &label, QString Introduction::*member, int span) {
        m_form->addLine(
            QLatin1StringView(name), label,
            [this, member] { return FormValue{introduction() ? introduction()->*member : QString()}; },
            [this, member](const QString &typed) {
                return store([member, typed](Introduction &one) { one.*member = typed.simplified(); });
            },
            span);
    };
    const auto today = [this] { return m_edits.workspace().clock().today(); };
    const auto day = [this, today](const char *name, const QString &label, std::optional<QDate> Introduction::*member) {
        m_form->addDate(
            QLatin1StringView(name), label, today,
            [this, member] {
                return FormValue{introduction() ? presentation::formatDate((introduction()->*member).value_or(QDate()))
                                                : QString()};
            },
            [this, member, today](const QString &typed) {
                const std::optional<QDate> date = presentation::parseDate(typed, today());
                return store([member, date](Introduction &one) { one.*member = date; });
            });
    };
    const auto choice = [this]<class E>(const char *name, const QString &label, E Introduction::*member) {
        m_form->addChoice(
            QLatin1StringView(name), label, presentation::wordsOf<E>(), false,
            [this, member] { return FormValue{introduction() ? presentation::text(introduction()->*member) : QString()}; },
            [this, member](const QString &typed) {
                for (const E value : domain::allOf<E>())
                    if (presentation::text(value) == typed)
                        return store([member, value](Introduction &one) { one.*member = value; });
                return QString();
            });
    };
    line("title", tr("Tittel"), &Introduction::title, 2);
    choice("status", tr("Status"), &Introduction::status);
    choice("kind", tr("Slag"), &Introduction::kind);
    line("round", tr("Runde"), &Introduction::round, 2);
    day("startsOn", tr("Start"), &Introduction::startsOn);
    day("firstGainBy", tr("Første gevinst innen"), &Introduction::firstGainBy);
    day("contractEndsOn", tr("Veilederkontrakt til"), &Introduction::contractEndsOn);
    m_form->addLine(
        u"guidePosition"_s, tr("Stillingsandel, %"),
        [this] { return FormValue{introduction() ? presentation::percentInput(introduction()->guidePosition) : QString()}; },
        [this](const QString &typed) {
            if (typed.trimmed().isEmpty())
                return store([](Introduction &one) { one.guidePosition.reset(); });
            const auto share = presentation::typedPercent(typed);
            return share.value ? store([value = *share.value](Introduction &one) { one.guidePosition = value; })
                               : share.refusal;
        });
    line("guides", tr("Leanveileder"), &Introduction::guides, 2);
    line("coordinator", tr("Leankoordinator"), &Introduction::coordinator, 2);
    m_form->addText(
        u"evaluation"_s, tr("Evaluering"), [this] { return FormValue{introduction() ? introduction()->evaluation : QString()}; },
        [this](const QString &typed) { return store([typed](Introduction &one) { one.evaluation = typed.trimmed(); }); }, 2);
}

const Introduction *IntroductionSide::introduction() const
{
    return m_introduction ? m_edits.workspace().snapshot().find<Introduction>(*m_introduction) : nullptr;
}

QString IntroductionSide::store(const std::function<void(Introduction &)> &change)
{
    const Introduction *shown = introduction();
    if (!shown)
        return {};
    Introduction wanted = *shown;
    change(wanted);
    if (const auto allowed = domain::checkIntroduction(wanted); !allowed)
        return presentation::errorText(allowed.error()).sentences();
    m_edits.add(
        this,
        [id = *m_introduction, change](const application::Snapshot &snapshot) -> std::optional<presentation::Intent> {
            const Introduction *before = snapshot.find<Introduction>(id);
            if (!before)
                return std::nullopt;
            Introduction after = *before;
            change(after);
            if (after == *before)
                return std::nullopt;
            return [before = *before, after](const WorkContext &context) {
                return IntroductionService(context).editIntroduction(before, after);
            };
        },
        [this](const EditQueue::Outcome &outcome) {
            if (outcome.error)
                Q_EMIT failed(*outcome.error);
        });
    return {};
}

void IntroductionSide::showIntroduction(const std::optional<domain::IntroductionId> &id,
                                        const std::vector<presentation::Finding> &findings)
{
    const bool other = id != m_introduction;
    m_introduction = id;
    m_content->setVisible(introduction());
    if (!introduction())
        return;
    m_findings->setFindings(findings, tr("På plan: ingenting er forsinket"));
    m_count->setText(findings.empty() ? QString() : presentation::counted(findings.size(), tr("varsel"), tr("varsler")));
    m_form->fill(other);
    m_form->setEditable(m_edits.workspace().session().mayWrite());
}

void IntroductionSide::focusFirstField()
{
    m_form->focusFirst();
}

void IntroductionSide::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace vf::gui
