#include "gui/pages/units_dialogs.h"

#include "gui/widgets/date_field.h"
#include "presentation/texts.h"
#include "presentation/unit_outline.h"

#include <QComboBox>
#include <QLineEdit>
#include <QUuid>

namespace vf::gui {

using namespace Qt::StringLiterals;
using domain::UnitKind;

void fillParents(QComboBox &box, const application::Snapshot &snapshot, QDate asOf,
                 const std::optional<domain::UnitId> &without)
{
    const presentation::UnitOutline outline(snapshot, asOf);
    const auto &nodes = outline.nodes();
    box.clear();
    box.addItem(NewUnitDialog::tr("Rett under kommunen"), QUuid());
    std::vector<int> depths(nodes.size(), 0);
    std::vector<bool> leftOut(nodes.size(), false);
    for (size_t i = 0; i < nodes.size(); ++i) {
        const auto parent = nodes[i].parent;
        depths[i] = parent ? depths[*parent] + 1 : 0;
        leftOut[i] = (parent && leftOut[*parent]) || (without && nodes[i].id == *without);
        // A department has nothing under it.
        if (!leftOut[i] && nodes[i].kind != UnitKind::Department)
            box.addItem(QString(depths[i] * 3, QChar(0x00A0)) + nodes[i].name, nodes[i].id.uuid());
    }
}

std::optional<domain::UnitId> chosenParent(const QComboBox &box)
{
    const QUuid id = box.currentData().toUuid();
    return id.isNull() ? std::nullopt : std::optional(domain::UnitId(id));
}

NewUnitDialog::NewUnitDialog(const application::Snapshot &snapshot, QDate asOf,
                             const std::optional<domain::UnitId> &parentUnit, QWidget *parent)
    : FormDialog(u"newUnit"_s, tr("Ny enhet"), tr("Legg til enhet"), parent), m_name(new QLineEdit(this)),
      m_code(new QLineEdit(this)), m_kind(new QComboBox(this)), m_parent(new QComboBox(this))
{
    m_name->setObjectName(u"newUnit.name"_s);
    m_code->setObjectName(u"newUnit.code"_s);
    m_kind->setObjectName(u"newUnit.kind"_s);
    m_parent->setObjectName(u"newUnit.parent"_s);
    for (const UnitKind kind : domain::allOf<UnitKind>())
        m_kind->addItem(presentation::text(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(UnitKind::Unit)));
    fillParents(*m_parent, snapshot, asOf, std::nullopt);
    if (parentUnit)
        m_parent->setCurrentIndex(std::max(0, m_parent->findData(parentUnit->uuid())));
    addField(tr("Navn"), m_name);
    addField(tr("Slag"), m_kind);
    addField(tr("Ligger under"), m_parent);
    addField(tr("ID (kan stå tom)"), m_code);
    m_name->setFocus();
    connect(this, &FormDialog::submitted, this, &NewUnitDialog::check);
}

void NewUnitDialog::check()
{
    if (m_name->text().trimmed().isEmpty())
        return setFieldError(m_name, tr("Skriv navnet på enheten."));
    m_unit.name = m_name->text().trimmed();
    m_unit.code = m_code->text().trimmed();
    m_unit.kind = static_cast<UnitKind>(m_kind->currentData().toInt());
    accept();
}

std::optional<domain::UnitId> NewUnitDialog::parentUnit() const
{
    return chosenParent(*m_parent);
}

MoveUnitDialog::MoveUnitDialog(const application::Snapshot &snapshot, const domain::Unit &unit, QDate asOf,
                               QWidget *parent)
    : FormDialog(u"moveUnit"_s, tr("Flytt %1").arg(unit.name), tr("Flytt enhet"), parent), m_parent(new QComboBox(this)),
      m_from(new DateField(this))
{
    m_parent->setObjectName(u"moveUnit.parent"_s);
    m_from->lineEdit()->setObjectName(u"moveUnit.from"_s);
    fillParents(*m_parent, snapshot, asOf, unit.id);
    const auto tree = snapshot.treeOn(asOf);
    if (const auto index = tree.indexOf(unit.id))
        if (const auto above = tree.parentOf(*index))
            m_parent->setCurrentIndex(std::max(0, m_parent->findData(snapshot.units()[*above].id.uuid())));
    m_from->setRequired(true);
    m_from->setDate(asOf);
    addField(tr("Ny plass under"), m_parent);
    addField(tr("Fra og med"), m_from, m_from->lineEdit());
    addText(tr("Tall for dager før dette viser enheten der den var."));
    connect(this, &FormDialog::submitted, this, &MoveUnitDialog::check);
}

void MoveUnitDialog::check()
{
    if (!m_from->date().isValid())
        return m_from->setFocus(); // the field says what is wrong
    accept();
}

std::optional<domain::UnitId> MoveUnitDialog::parentUnit() const
{
    return chosenParent(*m_parent);
}

QDate MoveUnitDialog::from() const
{
    return m_from->date();
}

} // namespace vf::gui
