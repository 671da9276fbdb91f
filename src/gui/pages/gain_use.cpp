#include "gui/pages/gain_use.h"

#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"
#include "presentation/format.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/texts.h"

#include <QEvent>
#include <QPainter>

#include <map>

namespace vf::gui {

using namespace Qt::StringLiterals;
using domain::Account;
using domain::Amount;
using presentation::amountWithUnit;
using presentation::ShareKey;

GainUse::GainUse(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setObjectName(u"gain.use"_s);
    setAccessibleName(tr("Bruk av tiden"));
}

void GainUse::show(const domain::Gain &gain, const domain::PerAccount<Amount> &balances,
                   std::span<const domain::Posting> postings, const application::Snapshot &snapshot, QDate asOf)
{
    const auto value = [](Amount amount) { return static_cast<double>(amount.minor()); };
    m_bar = {value(balances[Account::Quality]),
             value(balances[Account::Quantity]),
             value(balances[Account::Savings]),
             value(balances.open()),
             0,
             {}};
    const double whole = value(balances[Account::Identified]);
    m_lines.clear();
    m_lines.push_back({std::nullopt, tr("Bruk av tiden"), {}, {}, true, false, true});
    const auto add = [&](std::optional<ShareKey> key, const QString &word, Amount amount) {
        m_lines.push_back({key, word, amountWithUnit(amount, gain.ledgerUnit),
                           whole > 0 ? presentation::percent(value(amount) / whole, 0) : QString(), false, false,
                           false});
    };
    add(ShareKey::Quality, presentation::shortText(Account::Quality), balances[Account::Quality]);
    add(ShareKey::Quantity, presentation::shortText(Account::Quantity), balances[Account::Quantity]);
    add(ShareKey::Savings, presentation::shortText(Account::Savings), balances[Account::Savings]);
    add(ShareKey::Open, presentation::openText(), balances.open());
    if (!balances[Account::Lapsed].isZero())
        add(std::nullopt, presentation::shortText(Account::Lapsed), balances[Account::Lapsed]);
    std::map<QString, Amount> bearers;
    for (const domain::Posting &posting : postings)
        if (posting.account == Account::ExtraWork && posting.effectiveOn <= asOf)
            if (const domain::Unit *unit = snapshot.findUnit(posting.unit))
                bearers[unit->name] += posting.amount;
    if (!balances[Account::ExtraWork].isZero()) {
        m_lines.push_back({std::nullopt, tr("Merarbeid i andre enheter"), {}, {}, true, false, true});
        for (const auto &[name, amount] : bearers)
            if (!amount.isZero())
                m_lines.push_back(
                    {std::nullopt, name, amountWithUnit(amount, gain.ledgerUnit), {}, false, false, false});
        m_lines.push_back({std::nullopt,
                           tr("Netto realisert"),
                           amountWithUnit(balances.net(), gain.ledgerUnit),
                           {},
                           true,
                           true,
                           false});
    }
    QStringList words;
    for (const Line &line : m_lines)
        words << (line.figure.isEmpty() ? line.word : tr("%1 %2").arg(line.word, line.figure));
    setAccessibleDescription(words.join(u", "_s));
    tellNodesChanged(this);
    updateGeometry();
    update();
}

CanvasNode GainUse::node(int index) const
{
    const Line &line = m_lines[static_cast<size_t>(index)];
    CanvasNode node;
    node.key = nodeKey(u"use", index);
    node.name = line.word;
    node.value = line.share.isEmpty() ? line.figure : tr("%1, %2").arg(line.figure, line.share);
    node.area = QRect(0, topOf(static_cast<size_t>(index)), width(), lineHeight());
    node.role = line.heading ? QAccessible::StaticText : QAccessible::ListItem;
    return node;
}

int GainUse::topOf(size_t line) const
{
    int top = sized(12) + static_cast<int>(line) * lineHeight();
    for (size_t i = 1; i <= line; ++i)
        top += m_lines[i].heading ? sized(10) : 0;
    return line == 0 ? top : top + sized(13 + 10); // the bar stands below the first
}

int GainUse::lineHeight() const
{
    return QFontMetrics(fonts::body()).height() + sized(6);
}

QSize GainUse::sizeHint() const
{
    return {sized(240), static_cast<int>(m_lines.size()) * lineHeight() + sized(13 + 10) + 2 * sized(12) + sized(10)};
}

QSize GainUse::minimumSizeHint() const
{
    return {sized(200), sizeHint().height()};
}

void GainUse::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &c = colours();
    const int left = sized(16);
    const int right = width() - sized(16);
    const int share = QFontMetrics(fonts::body()).horizontalAdvance(u"100 %"_s) + sized(8);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const int y = topOf(i);
        const QRect row(left, y, right - left, lineHeight());
        if (line.above)
            painter.fillRect(left, y, right - left, 1, c.line2);
        const bool shares = line.key || (!line.share.isEmpty());
        painter.setFont(line.strong ? fonts::bodySemibold() : fonts::body());
        painter.setPen(c.text);
        const int indent = line.heading || line.above || !shares ? 0 : sized(20);
        const int figureRight = shares ? right - share : right;
        const int figureWidth = painter.fontMetrics().horizontalAdvance(line.figure);
        painter.drawText(
            row.adjusted(indent, 0, -figureWidth - (shares ? share : 0) - sized(8), 0),
            Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(line.word, Qt::ElideRight, row.width() - indent - figureWidth - sized(8)));
        painter.drawText(QRect(figureRight - figureWidth - 2, y, figureWidth + 2, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter, line.figure);
        if (shares) {
            painter.setPen(c.text2);
            painter.drawText(QRect(right - share, y, share, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                             line.share);
        }
        if (line.key)
            presentation::paintShareKey(
                painter, QRectF(left, y + (row.height() - sized(12)) / 2.0, sized(12), sized(12)), *line.key, c);
        if (i == 0)
            presentation::paintShareBar(painter, QRectF(left, y + lineHeight() + sized(4), right - left, sized(13)), m_bar,
                                        c, fonts::tick());
    }
    painter.fillRect(0, height() - 1, width(), 1, c.line);
}

void GainUse::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace vf::gui
