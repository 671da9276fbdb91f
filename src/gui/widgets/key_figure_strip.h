// The strip of key figures above a page: label, large number with unit, one line of context.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

class QGridLayout;

namespace vf::gui {

/// One cell. All texts are ready for people; `number` is already formatted in the reader's way.
struct KeyFigure
{
    QString label;   ///< "Realisert"
    QString number;  ///< "33,1"
    QString unit;    ///< "årsverk"
    QString context; ///< "71,5 % av identifisert"
    /// 0 to 1: draws the ratio bar before the context. Values outside are drawn as empty or full.
    std::optional<double> ratio = std::nullopt;
    QString toolTip = {}; ///< how the figure is made, and its basis
    bool opens = false;   ///< the cell can be clicked (or Enter pressed) to unfold the figure

    friend bool operator==(const KeyFigure &, const KeyFigure &) = default;
};

/// Cells side by side with thin lines between; when it gets narrow they break into rows. Each cell is an accessible
/// child with its label as name and figure, unit and context as description.
class KeyFigureStrip : public QWidget
{
    Q_OBJECT
public:
    explicit KeyFigureStrip(QWidget *parent = nullptr);

    void setFigures(const QList<KeyFigure> &figures);
    const QList<KeyFigure> &figures() const { return m_figures; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user wants to see what cell `index` is made of.
    void activated(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    int columnsFor(int width) const;
    int cellHeight() const;

    QList<KeyFigure> m_figures;
    QList<QWidget *> m_cells;
};

} // namespace vf::gui
