#include "gui/pages/chart_copy.h"

#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTableView>
#include <QToolButton>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

reporting::ChartLook paperLook()
{
    reporting::ChartLook look; // light
    look.font = fonts::tick();
    return look;
}

constexpr double dotsPerPixel = 2; ///< sharp in a document, also enlarged a little

} // namespace

ChartCopy::ChartCopy(QWidget *chart, QTableView *table, const QString &name, QSize size, reporting::DrawChart draw)
    : QObject(chart), m_size(size), m_draw(std::move(draw)), m_name(name)
{
    const auto make = [&](const char *key, const QString &text, QLatin1StringView iconName) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(name + u'.' + QLatin1StringView(key));
        m_actions << action;
        return action;
    };
    connect(make("copyPicture", tr("Kopier som bilde"), "copy"_L1), &QAction::triggered, this, &ChartCopy::copyPicture);
    connect(make("copySvg", tr("Kopier som SVG"), "copy"_L1), &QAction::triggered, this, &ChartCopy::copySvg);
    connect(make("copyFigures", tr("Kopier tallene"), "table"_L1), &QAction::triggered, this,
            [table] { copyWholeTable(*table); });
    chart->addActions(m_actions);
    chart->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QToolButton *ChartCopy::makeButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(m_name + u".more"_s);
    button->setIcon(icon("ellipsis"_L1));
    button->setToolTip(tr("Kopier diagrammet"));
    button->setAccessibleName(button->toolTip());
    setSmall(button);
    button->setPopupMode(QToolButton::InstantPopup);
    button->addActions(m_actions);
    return button;
}

void ChartCopy::copyPicture()
{
    QGuiApplication::clipboard()->setImage(reporting::chartImage(m_draw, m_size, paperLook(), dotsPerPixel));
}

void ChartCopy::copySvg()
{
    const QByteArray svg = reporting::chartSvg(m_draw, m_size, paperLook());
    auto data = std::make_unique<QMimeData>();
    data->setData(u"image/svg+xml"_s, svg); // drawing programs and office programs
    data->setText(QString::fromUtf8(svg));  // an editor
    QGuiApplication::clipboard()->setMimeData(data.release());
}

} // namespace vf::gui
