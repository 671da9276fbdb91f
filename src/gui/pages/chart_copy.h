// A chart on the clipboard: as a picture, as SVG, or as the figures it is drawn from. The choices stand in the chart's context
// menu and behind a button beside it.
#pragma once

#include "reporting/chart_writing.h"

#include <QObject>
#include <QSize>

class QTableView;
class QToolButton;

namespace vf::gui {

class ChartCopy : public QObject
{
    Q_OBJECT
public:
    /// `chart`: the widget on the screen, which is the parent; `table`: the same as figures; `name` heads the actions' names;
    /// `size`: of the picture, in design pixels. Pictures are light whatever the theme: they end on paper.
    ChartCopy(QWidget *chart, QTableView *table, const QString &name, QSize size, reporting::DrawChart draw);

    /// A small button with the choices.
    QToolButton *makeButton(QWidget *parent);

private:
    void copyPicture();
    void copySvg();

    QSize m_size;
    reporting::DrawChart m_draw;
    QList<QAction *> m_actions;
    QString m_name;
};

} // namespace vf::gui
