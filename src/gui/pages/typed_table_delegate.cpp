#include "gui/pages/typed_table_delegate.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/theme.h"
#include "presentation/typed_table_model.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTableView>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::CellTone;
using presentation::TypedTableModel;

namespace {

constexpr char filled[] = "vfFilled";
constexpr int mostLines = 4;

CellTone toneOf(const QModelIndex &index)
{
    return static_cast<CellTone>(index.data(TypedTableModel::ToneRole).toInt());
}

/// The keys that end the editing of a cell. Arrows up and down belong to a list of choices.
bool leaves(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        return key.modifiers() & Qt::AltModifier;
    default:
        return false;
    }
}

int textFlags(bool wraps)
{
    return Qt::AlignLeft | Qt::AlignVCenter | (wraps ? Qt::TextWordWrap : Qt::TextSingleLine);
}

/// The room an icon and its gap take; 0 without one.
int leadWidth(const QModelIndex &index)
{
    return index.data(TypedTableModel::IconNameRole).toString().isEmpty() ? 0 : sized(16) + sized(8);
}

} // namespace

QColor toneTextColour(CellTone tone)
{
    switch (tone) {
    case CellTone::Plain:
        return colours().text;
    case CellTone::Quiet:
        return colours().text2;
    case CellTone::Ok:
        return colours().ok;
    case CellTone::Warning:
        return colours().warning;
    case CellTone::Error:
        return colours().error;
    }
    Q_UNREACHABLE();
}

TypedTableDelegate::TypedTableDelegate(QTableView *table, RowHeight rowHeight)
    : CellDelegate(rowHeight, table), m_table(table)
{
}

void TypedTableDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    // The row that the panes beside the table are about.
    const bool current = m_table->currentIndex().isValid() && m_table->currentIndex().row() == index.row();
    if (current && option->backgroundBrush.style() == Qt::NoBrush)
        option->backgroundBrush = m_table->hasFocus() ? colours().selected : colours().selectedInactive;
}

QRect TypedTableDelegate::paintLead(QPainter &painter, const QRect &content, const QModelIndex &index) const
{
    const QString name = index.data(TypedTableModel::IconNameRole).toString();
    if (name.isEmpty())
        return content;
    const int side = sized(16);
    const CellTone tone = toneOf(index);
    const QColor colour = tone == CellTone::Plain ? colours().text2 : toneTextColour(tone);
    paintIcon(painter, QRectF(content.left(), content.top() + (content.height() - side) / 2.0, side, side), name, colour);
    return content.adjusted(leadWidth(index), 0, 0, 0);
}

void TypedTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem ground = paintGround(painter, option, index);
    const QRect area = paintLead(*painter, contentRect(ground), index);
    const bool wraps = index.data(TypedTableModel::WrapRole).toBool();
    const CellTone tone = toneOf(index);
    painter->setFont(ground.font);
    // What is done is told by its sign; green words would be hard to read.
    painter->setPen(tone == CellTone::Ok ? colours().text : toneTextColour(tone));
    painter->setClipRect(area);
    const QString text =
        wraps ? ground.text : QFontMetrics(ground.font).elidedText(ground.text, Qt::ElideRight, area.width());
    painter->drawText(area, textFlags(wraps), text);
    painter->setClipping(false);
    paintInvalidFrame(painter, ground, index);
    painter->restore();
}

QSize TypedTableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = CellDelegate::sizeHint(option, index);
    if (!index.data(TypedTableModel::WrapRole).toBool())
        return plain;
    const QFontMetrics metrics(fonts::body());
    const int width = m_table->columnWidth(index.column()) - 2 * sized(8) - leadWidth(index);
    const int text = metrics.boundingRect(QRect(0, 0, std::max(1, width), 1 << 14), textFlags(true),
                                          index.data(Qt::DisplayRole).toString())
                         .height();
    return {plain.width(), std::max(plain.height(), std::min(text, mostLines * metrics.lineSpacing()) + sized(12))};
}

QWidget *TypedTableDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QStringList words = index.data(TypedTableModel::ChoicesRole).toStringList();
    QWidget *editor = nullptr;
    if (words.isEmpty()) {
        editor = new QLineEdit(parent);
    } else {
        auto *box = new QComboBox(parent);
        box->addItems(words);
        editor = box;
    }
    editor->setObjectName(m_table->objectName() + u".field"_s);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void TypedTableDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (editor->property(filled).toBool())
        return;
    editor->setProperty(filled, true);
    const QString text = index.data(TypedTableModel::InputRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(std::max(0, box->findText(text)));
    } else if (auto *field = qobject_cast<QLineEdit *>(editor)) {
        field->setText(text);
        field->selectAll();
    }
}

void TypedTableDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    const auto *field = qobject_cast<QLineEdit *>(editor);
    const QString typed = box ? box->currentText() : field ? field->text() : QString();
    if (typed != index.data(TypedTableModel::InputRole).toString())
        model->setData(index, typed);
}

void TypedTableDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                              const QModelIndex &) const
{
    // A choice needs more room than a narrow column has; a field is one line high, wherever it stands.
    const bool choice = qobject_cast<QComboBox *>(editor);
    const int width = std::max(option.rect.width(), sized(choice ? 190 : 96));
    const int height = std::min(option.rect.height() - 1, sized(32));
    QRect place(option.rect.left(), option.rect.top() + (option.rect.height() - 1 - height) / 2, width, height);
    const QWidget *viewport = editor->parentWidget();
    if (viewport && place.right() > viewport->width())
        place.moveRight(std::max(width, viewport->width()) - 1);
    editor->setGeometry(place);
}

bool TypedTableDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(watched);
    if (editor && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (leaves(*key)) {
            if (event->type() == QEvent::ShortcutOverride)
                event->accept(); // the table's own shortcuts wait until the cell is stored
            else
                Q_EMIT left(editor, key->key(), key->modifiers());
            return true;
        }
    }
    return CellDelegate::eventFilter(watched, event);
}

} // namespace vf::gui
