// "Bruk av tiden" of one gain: the bar of destinations, what each comes to, extra work in other units, and the net.
#pragma once

#include "application/read_model/snapshot.h"
#include "domain/gain/balances.h"
#include "gui/accessible/canvas_nodes.h"
#include "presentation/share_bar.h"

#include <QWidget>

#include <optional>
#include <span>
#include <vector>

namespace vf::gui {

class GainUse : public QWidget, public CanvasNodes
{
    Q_OBJECT
public:
    explicit GainUse(QWidget *parent = nullptr);

    /// `postings`: all of the gain's; only extra work up to `asOf` is read from them.
    void show(const domain::Gain &gain, const domain::PerAccount<domain::Amount> &balances,
              std::span<const domain::Posting> postings, const application::Snapshot &snapshot, QDate asOf);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // CanvasNodes: the lines
    int nodeCount() const override { return static_cast<int>(m_lines.size()); }
    CanvasNode node(int index) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        std::optional<presentation::ShareKey> key;
        QString word, figure, share;
        bool strong = false;
        bool above = false; ///< a rule above: it is a sum
        bool heading = false;
    };
    int lineHeight() const;
    int topOf(size_t line) const;

    presentation::ShareBar m_bar;
    std::vector<Line> m_lines;
};

} // namespace vf::gui
