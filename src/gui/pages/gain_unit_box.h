// A field for one unit: type a part of its name, or choose it from the list.
#pragma once

#include "application/read_model/snapshot.h"

#include <QComboBox>

#include <optional>

namespace vf::gui {

class GainUnitBox : public QComboBox
{
    Q_OBJECT
public:
    explicit GainUnitBox(QWidget *parent = nullptr);

    /// Offers the units active on `date`, those under `scope` first chosen; service areas are left out.
    void offer(const application::Snapshot &snapshot, QDate date,
               std::optional<domain::UnitId> preferred = std::nullopt);
    /// The unit named in the field; empty when the text is none.
    std::optional<domain::UnitId> unit() const;
    void setUnit(const domain::UnitId &unit);
};

} // namespace vf::gui
