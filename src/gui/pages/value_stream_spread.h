// The spread of what is saved: a histogram with P10, P50 and P90 marked, and which lines drive it ("Mål dette først").
#pragma once

#include "domain/valuestream/simulation.h"
#include "gui/accessible/canvas_nodes.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace vf::gui {

/// Painted from the simulation's own histogram; figures in årsverk at the analysis' basis.
class SavingHistogram : public QWidget, public CanvasNodes
{
    Q_OBJECT
public:
    explicit SavingHistogram(QWidget *parent = nullptr);

    void show(const domain::Simulation &simulation, base::HoursPerFte basis);
    /// Nothing to show yet: an empty frame with the text.
    void clear(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // CanvasNodes: the three marks
    int nodeCount() const override { return m_simulation ? 3 : 0; }
    CanvasNode node(int index) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF plotArea() const;
    std::optional<domain::Simulation> m_simulation;
    double m_basis = 1;
    QString m_text;
};

/// Up to three lines with a bar each: the share of the uncertainty that comes from them.
class DriverBars : public QWidget, public CanvasNodes
{
    Q_OBJECT
public:
    struct Bar
    {
        QString text;
        double share = 0;
    };
    explicit DriverBars(QWidget *parent = nullptr);

    void show(std::vector<Bar> bars);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // CanvasNodes: the lines
    int nodeCount() const override { return static_cast<int>(m_bars.size()); }
    CanvasNode node(int index) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int lineHeight() const;
    std::vector<Bar> m_bars;
};

} // namespace vf::gui
