#include "gui/pages/gain_many_dialog.h"

#include "application/services/gain_service.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "presentation/format.h"
#include "presentation/texts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

template<class E>
QComboBox *choiceOf(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->addItem(GainManyDialog::tr("Uendret"), -1);
    for (const E value : domain::allOf<E>())
        box->addItem(presentation::text(value), static_cast<int>(value));
    return box;
}

} // namespace

GainManyDialog::GainManyDialog(presentation::Workspace &workspace, std::vector<domain::Gain> gains, QWidget *parent)
    : GainDialog(workspace, u"gain.many"_s, tr("Endre %1").arg(presentation::counted(gains.size(), tr("gevinst"), tr("gevinster"))),
                 tr("Endre gevinstene"), parent),
      m_gains(std::move(gains)),
      m_responsible(new QLineEdit),
      m_owner(new QLineEdit),
      m_plannedOn(new DateField),
      m_tool(choiceOf<domain::SourceTool>(u"gain.many.tool"_s)),
      m_classification(choiceOf<domain::Classification>(u"gain.many.classification"_s))
{
    m_responsible->setObjectName(u"gain.many.responsible"_s);
    m_owner->setObjectName(u"gain.many.owner"_s);
    m_plannedOn->setObjectName(u"gain.many.plannedOn"_s);
    m_responsible->setPlaceholderText(tr("Uendret"));
    m_owner->setPlaceholderText(tr("Uendret"));
    m_plannedOn->setToday([&workspace] { return workspace.clock().today(); });
    addRow({{u"responsible"_s, tr("Gevinstansvarlig"), m_responsible}, {u"owner"_s, tr("Gevinsteier"), m_owner}});
    addRow({{u"plannedOn"_s, tr("Planlagt dato"), m_plannedOn}, {u"tool"_s, tr("Verktøy"), m_tool}});
    addRow({{u"classification"_s, tr("Type"), m_classification}});
    auto *note = new QLabel(tr("Det som står tomt, blir som det er i hver gevinst."));
    setTextRole(note, TextRole::Secondary);
    addWide(note);
}

std::optional<presentation::Intent> GainManyDialog::intent()
{
    if (!m_plannedOn->isAcceptable())
        setFieldError(u"plannedOn"_s, tr("Skriv datoen som 31.12.2017."));
    std::vector<std::pair<domain::Gain, domain::Gain>> changes;
    for (const domain::Gain &gain : m_gains) {
        domain::Gain after = gain;
        if (const QString who = m_responsible->text().simplified(); !who.isEmpty())
            after.responsible = who;
        if (const QString who = m_owner->text().simplified(); !who.isEmpty())
            after.owner = who;
        if (m_plannedOn->date().isValid())
            after.plannedOn = m_plannedOn->date();
        if (const int tool = m_tool->currentData().toInt(); tool >= 0)
            after.tool = static_cast<domain::SourceTool>(tool);
        if (const int kind = m_classification->currentData().toInt(); kind >= 0)
            after.classification = static_cast<domain::Classification>(kind);
        if (after != gain)
            changes.emplace_back(gain, after);
    }
    if (changes.empty())
        setFieldError(u"responsible"_s, tr("Fyll ut det som skal endres."));
    if (hasFieldErrors())
        return std::nullopt;
    return [changes](const application::WorkContext &context) {
        return application::GainService(context).editGains(changes);
    };
}

} // namespace vf::gui
