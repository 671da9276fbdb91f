#include "gui/pages/value_stream_waste.h"

#include "gui/pages/small_table.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/delegates.h"
#include "presentation/format.h"
#include "presentation/pareto_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::ParetoModel;

namespace {

constexpr int rowHeight = 32;

/// The name over a thin bar, as long as the line's part of the largest one.
class ParetoDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        CellDelegate::paint(painter, option, index);
        const double part = index.data(ParetoModel::BarRole).toDouble();
        const QRect content = contentRect(option);
        const int height = sized(3);
        painter->fillRect(content.left(), content.bottom() - height, std::max(1, qRound(content.width() * part)), height,
                          colours().wasteText);
    }
};

} // namespace

WastePanel::WastePanel(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"valuestream.waste"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(sized(16), sized(12), sized(16), sized(16));
    column->setSpacing(sized(6));
    m_wastes = makePart(u"wastes"_s, tr("Sløsing i nåsituasjonen"), tr("Slag"), *column);
    column->addSpacing(sized(16));
    m_challenges = makePart(u"challenges"_s, tr("Utfordringene"), tr("Utfordring"), *column);
    column->addStretch(1);
    setWidget(content);
    applyMetrics();
}

WastePanel::Part WastePanel::makePart(const QString &name, const QString &heading, const QString &nameHeader,
                                      QVBoxLayout &column)
{
    Part part{new ParetoModel(nameHeader, this), new QTableView, new QLabel};
    auto *title = new QLabel(heading);
    setFontRole(title, FontRole::Section);
    part.sentence->setObjectName(u"valuestream.waste."_s + name + u".sentence"_s);
    part.sentence->setWordWrap(true);
    part.sentence->setTextFormat(Qt::PlainText);
    setFontRole(part.sentence, FontRole::Secondary);
    setTextRole(part.sentence, TextRole::Secondary);
    part.table->setModel(part.model);
    asSmallTable(*part.table, u"valuestream.waste."_s + name);
    part.table->setAccessibleName(heading);
    part.table->setItemDelegateForColumn(ParetoModel::Name, new ParetoDelegate(CellDelegate::RowHeight::Normal, part.table));
    for (const int figures : {ParetoModel::Hours, ParetoModel::Share, ParetoModel::Cumulative})
        part.table->setItemDelegateForColumn(figures, new CellDelegate(CellDelegate::RowHeight::Normal, part.table));
    for (const int figures : {ParetoModel::Hours, ParetoModel::Share, ParetoModel::Cumulative})
        part.table->horizontalHeader()->setSectionResizeMode(figures, QHeaderView::ResizeToContents);
    addTableCopy(part.table);
    column.addWidget(title);
    column.addWidget(part.sentence);
    column.addWidget(part.table);
    return part;
}

void WastePanel::show(const application::AnalysisBook &book)
{
    const application::StateBook *current = book.current();
    m_wastes.model->show(current ? presentation::wasteLines(book, *current) : std::vector<presentation::ParetoLine>{});
    m_challenges.model->show(current ? presentation::challengeLines(book, *current) : std::vector<presentation::ParetoLine>{});
    showPart(m_wastes, tr("Ingen sløsing er ført ennå. Gi et trinn typen S (sløsing) eller et slag sløsing, eller legg til "
                          "en utfordring med minutter."));
    showPart(m_challenges, tr("Ingen utfordringer med minutter ennå. Ctrl+Enter på et trinn legger til en."));
}

void WastePanel::showPart(const Part &part, const QString &none)
{
    part.table->setVisible(part.model->rowCount() > 0);
    fitToRows(*part.table, rowHeight);
    part.sentence->setText(part.model->rowCount() == 0 ? none
                                                       : tr("%1 timer per år, det største øverst. Samlet er denne og alt over.")
                                                             .arg(presentation::number(part.model->total(), 1)));
}

void WastePanel::applyMetrics()
{
    for (const Part &part : {m_wastes, m_challenges})
        fitToRows(*part.table, rowHeight);
}

void WastePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QScrollArea::keyPressEvent(event);
}

void WastePanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_challenges.table)
        applyMetrics();
}

} // namespace vf::gui
