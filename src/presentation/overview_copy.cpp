// The overview's table as it goes to the clipboard: one flat row per area and unit, every destination, the sum last.
#include "presentation/overview_model.h"

#include "presentation/format.h"
#include "presentation/texts.h"

#include <QStandardItemModel>

namespace vf::presentation {

namespace {

QStandardItem *textItem(const QString &text)
{
    return new QStandardItem(text);
}

QStandardItem *figureItem(double value)
{
    auto *item = new QStandardItem;
    item->setData(rounded(value, 9), Qt::EditRole); // what binary sums leave behind the ninth decimal is no figure
    return item;
}

QStandardItem *countItem(size_t value)
{
    auto *item = new QStandardItem;
    item->setData(static_cast<qlonglong>(value), Qt::EditRole);
    return item;
}

} // namespace

std::unique_ptr<QAbstractItemModel> OverviewModel::copyModel() const
{
    auto copy = std::make_unique<QStandardItemModel>();
    const auto headed = [this](const QString &word) { return tr("%1, %2").arg(word, overviewUnit(m_measure)); };
    copy->setHorizontalHeaderLabels(
        {tr("Tjenesteområde"), tr("Enhet"), tr("Opplærte enheter"), tr("Enheter"),
         headed(shortText(domain::Account::Identified)), headed(realisedText()),
         headed(shortText(domain::Account::Quality)), headed(shortText(domain::Account::Quantity)),
         headed(shortText(domain::Account::Savings)), headed(openText()), headed(shortText(domain::Account::Lapsed)),
         headed(shortText(domain::Account::ExtraWork))});
    const auto add = [&](const Row &row, const QString &area, const QString &unit) {
        const OverviewFigures figures = figuresOf(row);
        copy->appendRow({textItem(area), textItem(unit), countItem(row.trained), countItem(row.total),
                         figureItem(figures.identified), figureItem(figures.realised), figureItem(figures.quality),
                         figureItem(figures.quantity), figureItem(figures.savings), figureItem(figures.open),
                         figureItem(figures.lapsed), figureItem(figures.extraWork)});
    };
    const auto addAll = [&](const auto &self, const std::vector<int> &rows, const QString &area) -> void {
        for (const int at : rows) {
            const Row &row = m_content.rows[static_cast<size_t>(at)];
            const QString its = row.area ? row.name : area;
            add(row, its, row.area ? QString() : row.name);
            self(self, row.children, its);
        }
    };
    addAll(addAll, m_content.roots, {});
    add(m_sum, tr("Sum"), {});
    return copy;
}

} // namespace vf::presentation
