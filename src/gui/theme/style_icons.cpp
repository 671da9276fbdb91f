#include "gui/theme/icons.h"
#include "gui/theme/style.h"

#include "gui/theme/fonts.h"

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

struct Named
{
    QLatin1StringView name;
    IconTone tone = IconTone::Text;
};

/// Our icon for one of Qt's; an empty name leaves Qt's own.
Named namedIcon(int standard)
{
    switch (standard) {
    case QStyle::SP_MessageBoxInformation:
        return {"circle-info"_L1, IconTone::Accent};
    case QStyle::SP_MessageBoxQuestion:
        return {"circle-question-mark"_L1, IconTone::Accent};
    case QStyle::SP_MessageBoxWarning:
        return {"triangle-alert"_L1, IconTone::Warning};
    case QStyle::SP_MessageBoxCritical:
        return {"octagon-alert"_L1, IconTone::Error};
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirLinkIcon:
    case QStyle::SP_DirHomeIcon:
    case QStyle::SP_DesktopIcon:
        return {"folder"_L1, IconTone::Secondary};
    case QStyle::SP_DirOpenIcon:
    case QStyle::SP_DialogOpenButton:
        return {"folder-open"_L1};
    case QStyle::SP_FileIcon:
    case QStyle::SP_FileLinkIcon:
        return {"file"_L1, IconTone::Secondary};
    case QStyle::SP_FileDialogNewFolder:
        return {"plus"_L1};
    case QStyle::SP_FileDialogToParent:
    case QStyle::SP_ArrowUp:
        return {"arrow-up"_L1};
    case QStyle::SP_ArrowDown:
        return {"arrow-down"_L1};
    case QStyle::SP_FileDialogBack:
    case QStyle::SP_ArrowBack:
    case QStyle::SP_ArrowLeft:
        return {"arrow-left"_L1};
    case QStyle::SP_ArrowForward:
    case QStyle::SP_ArrowRight:
        return {"arrow-right"_L1};
    case QStyle::SP_FileDialogDetailedView:
        return {"table"_L1};
    case QStyle::SP_FileDialogListView:
        return {"list-filter"_L1};
    case QStyle::SP_ComputerIcon:
    case QStyle::SP_DriveHDIcon:
    case QStyle::SP_DriveNetIcon:
        return {"server"_L1, IconTone::Secondary};
    case QStyle::SP_TrashIcon:
        return {"trash"_L1};
    case QStyle::SP_LineEditClearButton:
    case QStyle::SP_TitleBarCloseButton:
    case QStyle::SP_DockWidgetCloseButton:
    case QStyle::SP_TabCloseButton:
        return {"x"_L1};
    case QStyle::SP_TitleBarNormalButton:
    case QStyle::SP_TitleBarMaxButton:
        return {"maximize-2"_L1};
    case QStyle::SP_ToolBarHorizontalExtensionButton:
        return {"chevron-right"_L1};
    case QStyle::SP_ToolBarVerticalExtensionButton:
        return {"chevron-down"_L1};
    default:
        return {};
    }
}

} // namespace

QIcon Style::standardIcon(StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const
{
    const Named named = namedIcon(standardIcon);
    return named.name.isEmpty() ? QProxyStyle::standardIcon(standardIcon, option, widget)
                                : icon(named.name, named.tone);
}

QPixmap Style::standardPixmap(StandardPixmap standardPixmap, const QStyleOption *option, const QWidget *widget) const
{
    const Named named = namedIcon(standardPixmap);
    if (named.name.isEmpty())
        return QProxyStyle::standardPixmap(standardPixmap, option, widget);
    const double ratio = widget ? widget->devicePixelRatioF() : 1.0;
    return icon(named.name, named.tone).pixmap(QSize(sized(16), sized(16)), ratio);
}

} // namespace vf::gui
