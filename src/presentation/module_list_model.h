// The modules of the window as a list: icon, word and count. The shell fills it; it knows no page.
#pragma once

#include "presentation/item_roles.h"

#include <QAbstractListModel>
#include <QIcon>

#include <vector>

namespace vf::presentation {

struct Module
{
    QString key; ///< of the page
    QString title;
    QIcon icon;
    QString count;    ///< at the right; may be empty
    QString shortcut; ///< for the tool tip, "Ctrl+1"

    friend bool operator==(const Module &a, const Module &b)
    {
        return a.key == b.key && a.title == b.title && a.count == b.count && a.shortcut == b.shortcut;
    }
};

class ModuleListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KeyRole = FirstModelRole };

    explicit ModuleListModel(QObject *parent = nullptr);
    void setModules(std::vector<Module> modules);
    void setCount(const QString &key, const QString &count);
    /// Only icons: for the rail.
    void setIconsOnly(bool iconsOnly);
    QModelIndex indexOfKey(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Module> m_modules;
    bool m_iconsOnly = false;
};

} // namespace vf::presentation
