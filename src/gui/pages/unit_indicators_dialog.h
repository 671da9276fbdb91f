// "Måleindikatorer" of a unit itself: what is measured for the whole unit and not for one gain.
#pragma once

#include "presentation/workspace.h"

#include <QDialog>

namespace vf::gui {

class MeasurementSection;

class UnitIndicatorsDialog : public QDialog
{
    Q_OBJECT
public:
    UnitIndicatorsDialog(presentation::Workspace &workspace, const domain::Unit &unit, QWidget *parent);

private:
    void refresh();

    presentation::Workspace &m_workspace;
    domain::UnitId m_unit;
    MeasurementSection *m_section;
};

} // namespace vf::gui
