#include "gui/pages/unit_indicators_dialog.h"

#include "gui/pages/measurement_section.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

UnitIndicatorsDialog::UnitIndicatorsDialog(presentation::Workspace &workspace, const domain::Unit &unit, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_unit(unit.id), m_section(new MeasurementSection(workspace))
{
    setObjectName(u"unitIndicators"_s);
    setWindowTitle(tr("Måleindikatorer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setGroundRole(this, GroundRole::Surface);
    auto *heading = new QLabel(tr("Måleindikatorer for %1").arg(unit.name), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setContentsMargins(sized(24), 0, sized(24), 0);
    setFontRole(heading, FontRole::Section);
    auto *area = new QScrollArea(this);
    area->setWidget(m_section);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setGroundRole(area->viewport(), GroundRole::Surface);
    auto *close = new QPushButton(tr("Lukk"), this);
    close->setObjectName(u"unitIndicators.close"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(sized(24), 0, sized(24), 0);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, sized(20), 0, sized(20));
    column->setSpacing(sized(8));
    column->addWidget(heading);
    column->addWidget(area, 1);
    column->addLayout(buttons);
    connect(&workspace, &presentation::Workspace::changed, this, &UnitIndicatorsDialog::refresh);
    connect(&workspace, &presentation::Workspace::viewChanged, this, &UnitIndicatorsDialog::refresh);
    refresh();
    const QSize room = screen() ? screen()->availableSize() * 9 / 10 : QSize(sized(880), sized(560));
    resize(QSize(sized(880), sized(560)).boundedTo(room));
}

void UnitIndicatorsDialog::refresh()
{
    if (const domain::Unit *unit = m_workspace.snapshot().findUnit(m_unit))
        m_section->showUnit(*unit);
    else
        reject();
}

} // namespace vf::gui
