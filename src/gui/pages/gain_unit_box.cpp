#include "gui/pages/gain_unit_box.h"

#include "base/text.h"

#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

namespace vf::gui {

GainUnitBox::GainUnitBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    lineEdit()->setPlaceholderText(tr("Skriv eller velg enhet"));
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

void GainUnitBox::offer(const application::Snapshot &snapshot, QDate date, std::optional<domain::UnitId> preferred)
{
    std::vector<const domain::Unit *> units;
    for (const domain::Unit &unit : snapshot.units())
        if (unit.kind != domain::UnitKind::ServiceArea && unit.activeOn(date))
            units.push_back(&unit);
    std::sort(units.begin(), units.end(), [](const domain::Unit *a, const domain::Unit *b) {
        return base::sortKey(a->name) < base::sortKey(b->name);
    });
    clear();
    for (const domain::Unit *unit : units)
        addItem(unit->name, unit->id.text());
    setCurrentIndex(preferred ? findData(preferred->text()) : -1);
}

std::optional<domain::UnitId> GainUnitBox::unit() const
{
    const QString typed = base::folded(currentText());
    int at = currentIndex();
    if (at < 0 || base::folded(itemText(at)) != typed) {
        at = -1;
        for (int i = 0; i < count() && at < 0; ++i)
            if (base::folded(itemText(i)) == typed)
                at = i;
    }
    return at < 0 ? std::nullopt : std::optional(domain::UnitId::fromText(itemData(at).toString()));
}

void GainUnitBox::setUnit(const domain::UnitId &unit)
{
    setCurrentIndex(findData(unit.text()));
}

} // namespace vf::gui
