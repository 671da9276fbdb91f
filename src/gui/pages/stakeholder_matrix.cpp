#include "gui/pages/stakeholder_matrix.h"

#include "gui/theme/fonts.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"
#include "presentation/format.h"
#include "presentation/improvement_texts.h"
#include "presentation/stakeholder_model.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <map>

namespace vf::gui {

using namespace Qt::StringLiterals;
using domain::Engagement;
using domain::Stakeholder;
using domain::StakeholderValue;

namespace {

constexpr int levels = 4;

QString levelText(int level)
{
    return presentation::text(domain::allOf<Engagement>()[static_cast<size_t>(level)]);
}

void paintUpright(QPainter &painter, const QRectF &area, const QString &text)
{
    painter.save();
    painter.translate(area.center());
    painter.rotate(-90);
    painter.drawText(QRectF(-area.height() / 2, -area.width() / 2, area.height(), area.width()), Qt::AlignCenter, text);
    painter.restore();
}

} // namespace

void paintStakeholderMark(QPainter &painter, const QRectF &area, StakeholderValue value)
{
    const double side = std::min(area.width(), area.height());
    const QRectF box(area.center().x() - side / 2, area.center().y() - side / 2, side, side);
    const QColor colour = colours().quality;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, std::max(1.5, side / 7)));
    painter.setBrush(colour);
    switch (value) {
    case StakeholderValue::Decisive: {
        QPainterPath diamond(QPointF(box.center().x(), box.top()));
        diamond.lineTo(box.right(), box.center().y());
        diamond.lineTo(box.center().x(), box.bottom());
        diamond.lineTo(box.left(), box.center().y());
        diamond.closeSubpath();
        painter.fillPath(diamond, colour);
        break;
    }
    case StakeholderValue::High:
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(box.adjusted(side / 12, side / 12, -side / 12, -side / 12));
        break;
    case StakeholderValue::Medium:
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(side / 7, side / 7, -side / 7, -side / 7));
        break;
    case StakeholderValue::Low:
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.adjusted(side / 4, side / 4, -side / 4, -side / 4));
        break;
    }
    painter.restore();
}

QRect StakeholderDelegate::paintLead(QPainter &painter, const QRect &content, const QModelIndex &index) const
{
    const QVariant value = index.data(presentation::StakeholderModel::ValueRole);
    if (!value.isValid())
        return TypedTableDelegate::paintLead(painter, content, index);
    const int side = sized(12);
    if (value.toInt() >= 0)
        paintStakeholderMark(painter, QRectF(content.left(), content.top() + (content.height() - side) / 2.0, side, side),
                             static_cast<StakeholderValue>(value.toInt()));
    return content.adjusted(side + sized(8), 0, 0, 0);
}

StakeholderMatrix::StakeholderMatrix(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"stakeholders.matrix"_s);
    setAccessibleName(tr("Innflytelse og interesse"));
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StakeholderMatrix::setStakeholders(const std::vector<Stakeholder> &stakeholders)
{
    m_points.clear();
    m_missing.clear();
    m_places.clear();
    QStringList words;
    for (const Stakeholder &row : stakeholders) {
        if (!row.influence || !row.interest) {
            m_missing << row.name;
            continue;
        }
        m_points.push_back({row.id.uuid(), row.name, row.value, static_cast<int>(*row.influence),
                            static_cast<int>(*row.interest)});
        words << tr("%1: innflytelse %2, interesse %3")
                     .arg(row.name, presentation::inSentence(presentation::text(*row.influence)),
                          presentation::inSentence(presentation::text(*row.interest)));
    }
    setAccessibleDescription(words.join(u". "_s));
    tellNodesChanged(this);
    update();
}

CanvasNode StakeholderMatrix::node(int index) const
{
    const Point &point = m_points[static_cast<size_t>(index)];
    CanvasNode node;
    node.key = point.key;
    node.name = point.name;
    node.value = tr("innflytelse %1, interesse %2")
                     .arg(presentation::inSentence(levelText(point.influence)),
                          presentation::inSentence(levelText(point.interest)));
    if (point.value)
        node.value += tr(", verdi %1").arg(presentation::inSentence(presentation::text(*point.value)));
    for (const auto &[area, place] : m_places)
        if (place == &point)
            node.area = area.toAlignedRect();
    node.selected = point.key == m_current;
    node.activates = true;
    return node;
}

void StakeholderMatrix::setMovable(bool movable)
{
    m_movable = movable;
    setFocusPolicy(movable ? Qt::StrongFocus : Qt::NoFocus);
    if (!movable)
        dropDrag();
}

void StakeholderMatrix::setCurrent(const QUuid &stakeholder)
{
    m_current = stakeholder;
    update();
}

int StakeholderMatrix::heightForWidth(int width) const
{
    return std::clamp(width, sized(220), sized(420));
}

QSize StakeholderMatrix::sizeHint() const
{
    return {sized(320), heightForWidth(sized(320))};
}

QSize StakeholderMatrix::minimumSizeHint() const
{
    return {sized(220), sized(220)};
}

QRectF StakeholderMatrix::field() const
{
    const QFontMetrics ticks(fonts::tick());
    int widest = 0;
    for (int level = 0; level < levels; ++level)
        widest = std::max(widest, ticks.horizontalAdvance(levelText(level)));
    const double left = QFontMetrics(fonts::secondary()).height() + widest + sized(10);
    const double bottom = ticks.height() + QFontMetrics(fonts::secondary()).height() + sized(8);
    return QRectF(left, 1, width() - left - 1, height() - bottom - 1);
}

QRectF StakeholderMatrix::cellRect(int influence, int interest) const
{
    const QRectF whole = field();
    const double w = whole.width() / levels;
    const double h = whole.height() / levels;
    return QRectF(whole.left() + interest * w, whole.bottom() - (influence + 1) * h, w, h);
}

void StakeholderMatrix::paintAxes(QPainter &painter) const
{
    const auto &c = colours();
    const QRectF whole = field();
    painter.fillRect(whole, c.surface);
    painter.fillRect(QRectF(whole.center().x(), whole.top(), whole.width() / 2, whole.height() / 2), c.window);
    painter.setPen(QPen(c.line, 1));
    for (int level = 1; level < levels; ++level) {
        const double x = whole.left() + level * whole.width() / levels;
        const double y = whole.top() + level * whole.height() / levels;
        painter.setPen(QPen(level == levels / 2 ? c.line2 : c.line, 1));
        painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()));
        painter.drawLine(QPointF(whole.left(), y), QPointF(whole.right(), y));
    }
    painter.setPen(QPen(c.control, 1));
    painter.drawRect(whole);
    painter.setPen(c.text2);
    painter.setFont(fonts::tick());
    const QFontMetrics ticks(fonts::tick());
    for (int level = 0; level < levels; ++level) {
        const QRectF column = cellRect(0, level);
        painter.drawText(QRectF(column.left(), whole.bottom() + sized(3), column.width(), ticks.height()), Qt::AlignCenter,
                         levelText(level));
        const QRectF row = cellRect(level, 0);
        painter.drawText(QRectF(0, row.top(), whole.left() - sized(5), row.height()), Qt::AlignRight | Qt::AlignVCenter,
                         levelText(level));
    }
    painter.setFont(fonts::secondary());
    painter.setPen(c.text);
    const double line = QFontMetrics(fonts::secondary()).height();
    painter.drawText(QRectF(whole.left(), height() - line - 1, whole.width(), line), Qt::AlignCenter, tr("Interesse"));
    paintUpright(painter, QRectF(0, whole.top(), line, whole.height()), tr("Innflytelse"));
    painter.setFont(fonts::secondaryBold());
    painter.setPen(c.text2);
    const QRectF inner = whole.adjusted(sized(6), sized(4), -sized(6), -sized(4));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, presentation::strategyText(true, false));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, presentation::strategyText(true, true));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, presentation::strategyText(false, false));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignBottom, presentation::strategyText(false, true));
}

void StakeholderMatrix::paintMark(QPainter &painter, const QRectF &area, const Point &point) const
{
    if (point.value)
        paintStakeholderMark(painter, area, *point.value);
    else {
        painter.setPen(QPen(colours().control, 1.5, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(area.adjusted(1, 1, -1, -1));
    }
    if (point.key == m_current) {
        painter.setPen(QPen(colours().accent, 2));
        painter.setBrush(Qt::NoBrush);
        const double gap = sized(3);
        painter.drawEllipse(area.adjusted(-gap, -gap, gap, gap));
    }
}

QRectF StakeholderMatrix::withRoomBeside(const QRectF &cell, const Point &point) const
{
    const auto isEmpty = [&](int interest) {
        return interest >= 0 && interest < levels && std::none_of(m_points.begin(), m_points.end(), [&](const Point &other) {
                   return other.influence == point.influence && other.interest == interest;
               });
    };
    // The name stays centred below its mark, so it grows as much to either side.
    const bool both = isEmpty(point.interest - 1) && isEmpty(point.interest + 1);
    const double more = both ? cell.width() * 0.45 : 0;
    return cell.adjusted(-more, 0, more, 0);
}

void StakeholderMatrix::paintCell(QPainter &painter, const QRectF &cell, const std::vector<const Point *> &points)
{
    const QFont font = fonts::secondary();
    const QFontMetrics metrics(font);
    const double mark = sized(11);
    painter.setFont(font);
    const auto paintName = [&](const QRectF &area, const QString &text, int flags) {
        painter.setPen(colours().text);
        painter.drawText(area, flags, text);
    };
    // A single one stands in the middle with its name below, into empty cells beside it if need be; several stand under
    // one another.
    if (points.size() == 1) {
        const QRectF wide = withRoomBeside(cell, *points.front());
        const double names = std::min(2.0 * metrics.height(), cell.height() - mark - sized(8));
        const double top = cell.center().y() - (mark + sized(4) + metrics.height()) / 2;
        const QRectF area(cell.center().x() - mark / 2, top, mark, mark);
        paintMark(painter, area, *points.front());
        const QRectF below(wide.left() + 2, area.bottom() + sized(4), wide.width() - 4, names);
        const QStringList words = points.front()->name.split(u' ');
        const bool wordsFit = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return metrics.horizontalAdvance(word) <= below.width();
        });
        const bool wraps = metrics.horizontalAdvance(points.front()->name) > below.width()
            && names >= 2 * metrics.height() && words.size() > 1 && wordsFit;
        paintName(below, wraps ? points.front()->name
                               : metrics.elidedText(points.front()->name, Qt::ElideRight, static_cast<int>(below.width())),
                  Qt::AlignHCenter | Qt::AlignTop | (wraps ? Qt::TextWordWrap : Qt::TextSingleLine));
        m_places.emplace_back(area.united(below), points.front());
        return;
    }
    const double line = metrics.height() + sized(2);
    const size_t room = std::max<size_t>(1, static_cast<size_t>((cell.height() - sized(4)) / line));
    const size_t shown = points.size() <= room ? points.size() : room - 1;
    double top = cell.center().y() - static_cast<double>(std::min(points.size(), room)) * line / 2;
    for (size_t i = 0; i < shown; ++i, top += line) {
        const QRectF row(cell.left() + sized(5), top, cell.width() - sized(7), line);
        paintMark(painter, QRectF(row.left(), row.center().y() - mark / 2, mark, mark), *points[i]);
        const QRectF name = row.adjusted(mark + sized(5), 0, 0, 0);
        paintName(name, metrics.elidedText(points[i]->name, Qt::ElideRight, static_cast<int>(name.width())),
                  Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine);
        m_places.emplace_back(row, points[i]);
    }
    if (shown < points.size())
        paintName(QRectF(cell.left(), top, cell.width(), line), tr("+%1 til").arg(points.size() - shown), Qt::AlignCenter);
}

void StakeholderMatrix::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    m_places.clear();
    std::map<std::pair<int, int>, std::vector<const Point *>> cells;
    for (const Point &point : m_points)
        cells[{point.influence, point.interest}].push_back(&point);
    // The words of the quadrants stand in the outer rows.
    const double word = QFontMetrics(fonts::secondaryBold()).height();
    for (const auto &[place, points] : cells) {
        const QRectF cell = cellRect(place.first, place.second);
        paintCell(painter, cell.adjusted(0, place.first == levels - 1 ? word : 0, 0, place.first == 0 ? -word : 0), points);
    }
    if (m_points.empty()) {
        painter.setFont(fonts::secondary());
        painter.setPen(colours().text2);
        const QString words = tr("Fyll ut innflytelse og interesse, så vises interessentene her.");
        const QRectF room = field().adjusted(sized(16), 0, -sized(16), 0);
        const QRectF taken = painter.boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, words);
        painter.fillRect(taken.adjusted(-sized(8), -sized(4), sized(8), sized(4)), colours().surface);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, words);
    }
    if (m_dragged)
        paintDrag(painter);
    if (hasFocus())
        parts::focusRing(painter, field(), sized(2));
}

void StakeholderMatrix::paintDrag(QPainter &painter)
{
    if (const auto target = cellAt(*m_dragged)) {
        painter.setPen(QPen(colours().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cellRect(target->influence, target->interest).adjusted(1, 1, -1, -1));
    }
    const double mark = sized(11);
    if (const Point *point = find(m_pressed))
        paintMark(painter, QRectF(m_dragged->x() - mark / 2, m_dragged->y() - mark / 2, mark, mark), *point);
}

QUuid StakeholderMatrix::at(const QPointF &place) const
{
    for (const auto &[area, point] : m_places)
        if (area.contains(place))
            return point->key;
    return {};
}

std::optional<StakeholderMatrix::Cell> StakeholderMatrix::cellAt(const QPointF &place) const
{
    const QRectF whole = field();
    if (!whole.contains(place))
        return std::nullopt;
    const auto level = [](double part) { return std::clamp(static_cast<int>(part * levels), 0, levels - 1); };
    return Cell{level((whole.bottom() - place.y()) / whole.height()), level((place.x() - whole.left()) / whole.width())};
}

StakeholderMatrix::Point *StakeholderMatrix::find(const QUuid &key)
{
    const auto found = std::find_if(m_points.begin(), m_points.end(), [&](const Point &one) { return one.key == key; });
    return found == m_points.end() ? nullptr : &*found;
}

void StakeholderMatrix::move(Point &point, Cell to)
{
    if (to.influence == point.influence && to.interest == point.interest)
        return;
    point.influence = to.influence;
    point.interest = to.interest;
    update();
    const auto all = domain::allOf<Engagement>();
    Q_EMIT moved(point.key, all[static_cast<size_t>(to.influence)], all[static_cast<size_t>(to.interest)]);
}

void StakeholderMatrix::dropDrag()
{
    m_pressed = {};
    m_dragged.reset();
    unsetCursor();
    update();
}

void StakeholderMatrix::mousePressEvent(QMouseEvent *event)
{
    const QUuid hit = event->button() == Qt::LeftButton ? at(event->position()) : QUuid();
    if (hit.isNull())
        return;
    m_pressed = hit;
    m_pressedAt = event->position();
    Q_EMIT chosen(hit);
}

void StakeholderMatrix::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed.isNull() || !m_movable)
        return;
    const QPointF moved = event->position() - m_pressedAt;
    if (!m_dragged && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    setCursor(Qt::ClosedHandCursor);
    m_dragged = event->position();
    update();
}

void StakeholderMatrix::mouseReleaseEvent(QMouseEvent *event)
{
    Point *point = find(m_pressed);
    const auto target = m_dragged ? cellAt(event->position()) : std::nullopt;
    dropDrag();
    if (point && target) // let go outside: it stays where it was
        move(*point, *target);
}

void StakeholderMatrix::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_dragged)
        return dropDrag();
    Point *point = m_movable ? find(m_current) : nullptr;
    const int sideways = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int upwards = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (!point || event->modifiers() != Qt::NoModifier || (sideways == 0 && upwards == 0))
        return QWidget::keyPressEvent(event);
    const auto within = [](int level) { return std::clamp(level, 0, levels - 1); };
    move(*point, {within(point->influence + upwards), within(point->interest + sideways)});
}

bool StakeholderMatrix::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QString words;
        for (const Point &point : m_points)
            if (point.key == at(help->pos()))
                words = tr("%1: innflytelse %2, interesse %3")
                            .arg(point.name, presentation::inSentence(levelText(point.influence)),
                                 presentation::inSentence(levelText(point.interest)));
        if (!words.isEmpty() && m_movable)
            words += u'\n' + tr("Dra merket, eller bruk piltastene, for å flytte det.");
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace vf::gui
