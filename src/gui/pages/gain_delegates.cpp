#include "gui/pages/gain_delegates.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/theme.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/gain_register_model.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPainter>

#include <optional>

namespace vf::gui {

using presentation::CellTone;
using presentation::GainLedgerModel;
using presentation::GainRegisterModel;

namespace {

/// Draws one line and gives the width it took.
int paintLine(QPainter &painter, const QRect &line, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, line.width());
    painter.drawText(line, static_cast<int>(alignment | Qt::AlignVCenter | Qt::TextSingleLine), shown);
    return metrics.horizontalAdvance(shown);
}

QColor toneColour(CellTone tone)
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

std::optional<presentation::ShareKey> keyOf(domain::Account account)
{
    switch (account) {
    case domain::Account::Quality:
        return presentation::ShareKey::Quality;
    case domain::Account::Quantity:
        return presentation::ShareKey::Quantity;
    case domain::Account::Savings:
        return presentation::ShareKey::Savings;
    case domain::Account::Identified:
        return presentation::ShareKey::Open;
    case domain::Account::Lapsed:
    case domain::Account::ExtraWork:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

void GainTitleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem filled = paintGround(painter, option, index);
    const QRect content = contentRect(filled).adjusted(sized(8), 0, 0, 0);
    const QVariant expanded = index.data(GainRegisterModel::ExpandedRole);
    const bool grouped = expanded.isValid(); // a heading
    if (grouped) {
        const int side = sized(14);
        paintIcon(*painter, QRectF(content.left(), content.top() + (content.height() - side) / 2.0, side, side),
                  expanded.toBool() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                  colours().text2);
        const QString count = index.data(presentation::TrailingTextRole).toString();
        const int room = QFontMetrics(fonts::secondary()).horizontalAdvance(count) + sized(10);
        const QRect text = content.adjusted(side + sized(6), 0, -room, 0);
        const int width = paintLine(*painter, text, filled.text, fonts::bodySemibold(), colours().text);
        paintLine(*painter, QRect(text.left() + width + sized(10), text.top(), room, text.height()), count,
                  fonts::secondary(), colours().text2);
    } else {
        const QRect text = content.adjusted(sized(20), 0, 0, 0);
        const int upper = QFontMetrics(fonts::body()).height();
        const int lower = QFontMetrics(fonts::secondary()).height();
        const int top = text.top() + (text.height() - upper - lower) / 2;
        paintLine(*painter, {text.left(), top, text.width(), upper}, filled.text, fonts::body(), colours().text);
        paintLine(*painter, {text.left(), top + upper, text.width(), lower},
                  index.data(presentation::SecondaryTextRole).toString(), fonts::secondary(), colours().text2);
    }
    paintInvalidFrame(painter, filled, index);
    painter->restore();
}

void GainTitleDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &) const
{
    const int height = std::min(option.rect.height() - 2, std::max(sized(28), editor->sizeHint().height()));
    QRect place = option.rect.adjusted(sized(28), 0, -sized(4), 0);
    place.setTop(option.rect.top() + (option.rect.height() - height) / 2);
    place.setHeight(height);
    editor->setGeometry(place);
}

void GainToneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem filled = paintGround(painter, option, index);
    const auto tone = static_cast<CellTone>(index.data(GainRegisterModel::ToneRole).toInt());
    const QString iconName = index.data(GainRegisterModel::IconNameRole).toString();
    QRect content = contentRect(filled);
    if (!iconName.isEmpty()) {
        const int side = sized(14);
        paintIcon(*painter, QRectF(content.left(), content.top() + (content.height() - side) / 2.0, side, side),
                  iconName, toneColour(tone));
        content.setLeft(content.left() + side + sized(6));
    }
    // Good news needs no colour beyond its sign; what wants attention is coloured throughout.
    const QColor colour = tone == CellTone::Ok ? colours().text : toneColour(tone);
    const bool group = index.data(presentation::GroupRowRole).toBool();
    paintLine(*painter, content, filled.text, group ? fonts::secondary() : fonts::body(), colour,
              filled.displayAlignment & Qt::AlignHorizontal_Mask);
    painter->restore();
}

void GainLedgerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem filled = paintGround(painter, option, index);
    QRect content = contentRect(filled);
    if (index.column() == GainLedgerModel::Date)
        content.setLeft(content.left() + sized(16)); // the page's own edge
    if (index.column() == GainLedgerModel::Account) {
        const int side = sized(12);
        const int account = index.data(GainLedgerModel::AccountRole).toInt(); // −1: not typed yet
        if (const auto share = account < 0 ? std::nullopt : keyOf(static_cast<domain::Account>(account)))
            presentation::paintShareKey(
                *painter, QRectF(content.left(), content.top() + (content.height() - side) / 2.0, side, side), *share,
                colours());
        content.setLeft(content.left() + side + sized(8));
    }
    const bool quiet = index.data(presentation::PlaceholderEmptyRole).toBool() ||
                       index.data(GainLedgerModel::AfterAsOfRole).toBool() ||
                       index.data(GainLedgerModel::ReversedRole).toBool() ||
                       index.column() == GainLedgerModel::Recorded;
    const bool strong = index.column() == GainLedgerModel::Amount && !quiet;
    QFont font = strong                                        ? fonts::bodySemibold()
                 : index.column() == GainLedgerModel::Recorded ? fonts::secondary()
                                                               : fonts::body();
    font.setStrikeOut(index.data(GainLedgerModel::ReversedRole).toBool() && index.column() == GainLedgerModel::Amount);
    paintLine(*painter, content, filled.text, font, quiet ? colours().text2 : colours().text,
              filled.displayAlignment & Qt::AlignHorizontal_Mask);
    paintInvalidFrame(painter, filled, index);
    painter->restore();
}

QWidget *GainLedgerDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QStringLiteral("gain.ledger.cell"));
    field->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    if (const QStringList words = index.data(GainLedgerModel::ChoicesRole).toStringList(); !words.isEmpty()) {
        auto *completer = new QCompleter(words, field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setCompletionMode(QCompleter::InlineCompletion); // a list would take Enter for itself
        field->setCompleter(completer);
    }
    return field;
}

void GainLedgerDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                              const QModelIndex &index) const
{
    const int inset = index.column() == GainLedgerModel::Date ? sized(12) : 0;
    editor->setGeometry(option.rect.adjusted(inset, 0, 0, 0));
}

void GainInsetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem inset = option;
    inset.rect.setLeft(inset.rect.left() + sized(m_inset));
    CellDelegate::paint(painter, inset, index);
}

} // namespace vf::gui
