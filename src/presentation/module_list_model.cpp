#include "presentation/module_list_model.h"

#include <QCoreApplication>

namespace vf::presentation {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ModuleList)
};

} // namespace

ModuleListModel::ModuleListModel(QObject *parent) : QAbstractListModel(parent) {}

void ModuleListModel::setModules(std::vector<Module> modules)
{
    beginResetModel();
    m_modules = std::move(modules);
    endResetModel();
}

void ModuleListModel::setCount(const QString &key, const QString &count)
{
    const QModelIndex changed = indexOfKey(key);
    if (!changed.isValid())
        return;
    Module &module = m_modules[static_cast<size_t>(changed.row())];
    if (module.count == count)
        return;
    module.count = count;
    Q_EMIT dataChanged(changed, changed);
}

void ModuleListModel::setIconsOnly(bool iconsOnly)
{
    if (m_iconsOnly == iconsOnly)
        return;
    m_iconsOnly = iconsOnly;
    if (!m_modules.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QModelIndex ModuleListModel::indexOfKey(const QString &key) const
{
    for (size_t i = 0; i < m_modules.size(); ++i)
        if (m_modules[i].key == key)
            return index(static_cast<int>(i));
    return {};
}

int ModuleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_modules.size());
}

QVariant ModuleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Module &module = m_modules[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return m_iconsOnly ? QString() : module.title;
    case Qt::DecorationRole:
        return module.icon;
    case Qt::ToolTipRole:
        return module.shortcut.isEmpty() ? module.title : T::tr("%1 (%2)").arg(module.title, module.shortcut);
    case Qt::AccessibleTextRole:
        return module.count.isEmpty() ? module.title : T::tr("%1, %2").arg(module.title, module.count);
    case TrailingTextRole:
        return m_iconsOnly ? QString() : module.count;
    case KeyRole:
        return module.key;
    default:
        return {};
    }
}

} // namespace vf::presentation
