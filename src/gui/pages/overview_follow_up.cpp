#include "gui/pages/overview_follow_up.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/badge.h"
#include "gui/widgets/delegates.h"
#include "presentation/format.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace vf::gui {

using presentation::FollowUpModel;
using RowKind = FollowUpModel::RowKind;

namespace {

void paintLine(QPainter &painter, const QRect &line, const QString &text, const QFont &font, const QColor &colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
}

/// Headings with icon and count, gains in two lines with a chevron, and "Vis alle" as a link; texts share one left
/// edge.
class FollowUpDelegate final : public CellDelegate
{
public:
    explicit FollowUpDelegate(QObject *parent) : CellDelegate(RowHeight::TwoLine, parent) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize base = CellDelegate::sizeHint(option, index);
        const bool gain = kindOf(index) == RowKind::Item;
        return {base.width(), gain ? std::max(base.height(), sized(52)) : std::max(base.height(), sized(30))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QStyleOptionViewItem filled = paintGround(painter, option, index);
        const QRect row = filled.rect.adjusted(sized(16), 0, -sized(16), -1);
        const QRect text = row.adjusted(sized(16 + 8), 0, 0, 0);
        switch (kindOf(index)) {
        case RowKind::Heading:
            paintHeading(*painter, row, text, filled, index);
            break;
        case RowKind::Item:
            paintGain(*painter, row, text, filled, index);
            break;
        case RowKind::All:
            paintLine(*painter, text, filled.text, fonts::secondaryBold(), colours().accent);
            break;
        }
        painter->restore();
    }

private:
    static RowKind kindOf(const QModelIndex &index)
    {
        return static_cast<RowKind>(index.data(FollowUpModel::RowKindRole).toInt());
    }

    static void paintHeading(QPainter &painter, const QRect &row, QRect text, const QStyleOptionViewItem &filled,
                             const QModelIndex &index)
    {
        const bool serious = index.data(FollowUpModel::SeriousRole).toBool();
        const int side = sized(16);
        paintIcon(painter, QRectF(row.left(), row.top() + (row.height() - side) / 2, side, side),
                  index.data(FollowUpModel::IconNameRole).toString(), serious ? colours().error : colours().warning);
        const int badge = Badge::paint(painter, row, index.data(presentation::TrailingTextRole).toString(),
                                       serious ? Badge::Tone::Error : Badge::Tone::Warning);
        text.setRight(text.right() - badge - sized(8));
        paintLine(painter, text, filled.text, fonts::bodySemibold(), colours().text);
    }

    static void paintGain(QPainter &painter, const QRect &row, QRect text, const QStyleOptionViewItem &filled,
                          const QModelIndex &index)
    {
        const int side = sized(14);
        paintIcon(painter, QRectF(row.right() - side, row.top() + (row.height() - side) / 2, side, side),
                  QStringLiteral("chevron-right"), colours().text2);
        text.setRight(text.right() - side - sized(8));
        const int upper = QFontMetrics(fonts::body()).height();
        const int lower = QFontMetrics(fonts::secondary()).height();
        const int top = text.top() + (text.height() - upper - lower) / 2;
        paintLine(painter, {text.left(), top, text.width(), upper}, filled.text, fonts::body(), colours().text);
        paintLine(painter, {text.left(), top + upper, text.width(), lower},
                  index.data(presentation::SecondaryTextRole).toString(), fonts::secondary(), colours().text2);
    }
};

} // namespace

OverviewFollowUp::OverviewFollowUp(QWidget *parent)
    : QWidget(parent),
      m_model(new FollowUpModel(this)),
      m_title(new QLabel(tr("Krever oppfølging"), this)),
      m_count(new QLabel(this)),
      m_nothing(new QLabel(tr("Ingenting krever oppfølging på denne datoen."), this)),
      m_list(new QListView(this))
{
    setGroundRole(this, GroundRole::Surface);
    setFontRole(m_title, FontRole::Section);
    setFontRole(m_count, FontRole::Secondary);
    setTextRole(m_count, TextRole::Secondary);
    setTextRole(m_nothing, TextRole::Secondary);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(sized(16), 0, sized(16), sized(16));

    m_model->setIconSource([](QLatin1StringView name) { return icon(name); });
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FollowUpDelegate(m_list));
    m_list->setObjectName(QStringLiteral("overview.followUp"));
    m_list->setAccessibleName(m_title->text());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QListView::clicked, this, &OverviewFollowUp::open);
    connect(m_list, &QListView::activated, this, &OverviewFollowUp::open);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(sized(16), sized(8), sized(16), sized(8));
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addStretch();
}

void OverviewFollowUp::show(const application::Snapshot &snapshot, const application::Figures &figures)
{
    const QModelIndex before = m_list->currentIndex();
    m_model->show(snapshot, application::followUp(snapshot, figures), application::introductionWatch(snapshot, figures));
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->selectionModel()->setCurrentIndex(
            m_model->index(std::clamp(before.row(), 0, m_model->rowCount() - 1), 0),
            QItemSelectionModel::NoUpdate); // a place to begin, nothing chosen
    m_count->setText(presentation::counted(m_model->total(), tr("sak"), tr("saker")));
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
    fit();
}

void OverviewFollowUp::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (const auto introduction = m_model->introduction(index); !introduction.isNull())
        Q_EMIT introductionRequested(introduction);
    else if (m_model->rowKind(index) == RowKind::Item)
        Q_EMIT gainRequested(m_model->gain(index));
    else if (const auto kind = m_model->gainKind(index))
        Q_EMIT kindRequested(*kind);
    else
        Q_EMIT introductionsRequested();
}

void OverviewFollowUp::setFitsContents(bool fits)
{
    m_fits = fits;
    fit();
}

void OverviewFollowUp::fit()
{
    int height = sized(160);
    if (m_fits) {
        height = 2;
        for (int row = 0; row < m_model->rowCount(); ++row)
            height += m_list->sizeHintForIndex(m_model->index(row, 0)).height();
    }
    m_list->setMinimumHeight(height);
}

void OverviewFollowUp::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_list)
        fit();
}

} // namespace vf::gui
