#include "gui/pages/gains_page.h"

#include "application/record/gain_records.h"
#include "application/services/gain_service.h"
#include "application/services/view_service.h"
#include "gui/pages/gain_inspector.h"
#include "gui/pages/gain_many_dialog.h"
#include "gui/pages/gain_new_dialog.h"
#include "gui/pages/gain_register_view.h"
#include "gui/pages/gain_view.h"
#include "gui/pages/posting_dialog.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/page_header.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::GainService;
using application::WorkContext;
using presentation::ImportKind;

GainsPage::GainsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_new(new QAction(icon("plus"_L1), tr("Ny gevinst…"), this)),
      m_import(new QAction(icon("file-up"_L1), tr("Importer…"), this)),
      m_showInspector(new QAction(tr("Inspektør"), this)),
      m_header(new PageHeader),
      m_stack(new QStackedWidget(this)),
      m_registerPage(new QWidget),
      m_content(new QStackedWidget),
      m_empty(new EmptyState),
      m_register(new GainRegisterView),
      m_inspector(new GainInspector(context.workspace)),
      m_splitter(new QSplitter(Qt::Horizontal)),
      m_gain(new GainView(context.workspace, context.dialogs))
{
    setGroundRole(this, GroundRole::Surface);
    buildHeader();
    buildRegister();
    m_stack->addWidget(m_registerPage);
    m_stack->addWidget(m_gain);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connectParts();
}

void GainsPage::buildHeader()
{
    m_header->setTitle(title());
    m_header->addButton(m_import)->setObjectName(u"gains.import"_s);
    m_header->setPrimary(m_new)->setObjectName(u"gains.new"_s);
    m_showInspector->setCheckable(true);
    m_showInspector->setChecked(true);
    m_showInspector->setText(tr("Vis inspektør"));
}

void GainsPage::buildRegister()
{
    m_splitter->addWidget(m_register);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({sized(900), sized(304)});
    m_empty->setObjectName(u"gains.empty"_s);
    m_empty->setIconName("trending-up"_L1);
    m_empty->setTitle(tr("Ingen gevinster ennå"));
    m_empty->setText(tr("Registrer den første gevinsten, eller importer listen kommunen har fra før."));
    m_empty->setPrimary(tr("Ny gevinst…"), icon("plus"_L1, IconTone::OnAccent));
    m_empty->setSecondary(tr("Åpne eksempel"), icon("flask-conical"_L1));
    m_empty->primaryButton()->setObjectName(u"gains.empty.new"_s);
    m_empty->secondaryButton()->setObjectName(u"gains.empty.sample"_s);
    m_content->addWidget(m_splitter);
    m_content->addWidget(m_empty);
    m_content->setMinimumWidth(sized(320)); // the inspector goes before the page grows
    auto *column = new QVBoxLayout(m_registerPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_content, 1);
}

void GainsPage::connectParts()
{
    connect(m_new, &QAction::triggered, this, &GainsPage::addGain);
    connect(m_import, &QAction::triggered, this, &GainsPage::chooseImport);
    connect(m_showInspector, &QAction::toggled, this, &GainsPage::showInspector);
    connect(m_empty, &EmptyState::primaryTriggered, this, &GainsPage::addGain);
    connect(m_empty, &EmptyState::secondaryTriggered, this, [this] { navigator().openSample(); });
    connect(m_register, &GainRegisterView::currentChanged, this, [this] {
        m_inspector->show(m_register->currentGain());
        Q_EMIT statusChanged();
    });
    connect(m_register, &GainRegisterView::openRequested, this,
            [this](const domain::GainId &gain) { navigator().openGain(gain); });
    m_register->setToday([this] { return workspace().clock().today(); });
    connect(m_register, &GainRegisterView::edited, this, &GainsPage::store);
    connect(m_register, &GainRegisterView::refused, this, [this](const QString &place, const QString &sentence) {
        dialogs().tell(this, {Notice::Kind::Warning, tr("Gevinsten er ikke endret"), tr("%1: %2").arg(place, sentence)});
    });
    connect(m_register, &GainRegisterView::editManyRequested, this, &GainsPage::editMany);
    connect(m_register, &GainRegisterView::saveViewRequested, this, [this](const QString &name, const QString &definition) {
        workspace().perform([name, definition, page = QString(key())](const WorkContext &context) {
            return application::ViewService(context).save(page, name, definition);
        });
    });
    connect(m_register, &GainRegisterView::removeViewRequested, this, [this](const application::SavedViewId &view) {
        workspace().perform([view](const WorkContext &context) { return application::ViewService(context).remove(view); });
    });
    connect(m_inspector, &GainInspector::openRequested, this,
            [this](const domain::GainId &gain) { navigator().openGain(gain); });
    connect(m_inspector, &GainInspector::postingRequested, this, &GainsPage::addPosting);
    connect(m_gain, &GainView::closed, this, [this] { navigator().openPage(key()); });
    connect(m_gain, &GainView::statusChanged, this, &GainsPage::statusChanged);
}

QAction *GainsPage::printAction()
{
    return isGainShown() ? m_gain->printAction() : nullptr;
}

bool GainsPage::isGainShown() const
{
    return m_stack->currentWidget() == m_gain;
}

void GainsPage::refresh()
{
    m_registerStale = true;
    m_header->setSubtitle(scopeText());
    m_new->setEnabled(workspace().session().mayWrite());
    if (isGainShown())
        m_gain->refresh();
    else
        refreshRegister();
    Q_EMIT statusChanged();
}

void GainsPage::refreshRegister()
{
    m_registerStale = false;
    const bool none = workspace().snapshot().gains().empty();
    m_content->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_splitter);
    m_register->show(workspace().snapshot(), workspace().figures());
    std::vector<application::SavedView> views;
    for (const application::SavedView &view : workspace().snapshot().all<application::SavedView>())
        if (view.page == key())
            views.push_back(view);
    m_register->offerViews(views, workspace().session().mayWrite());
    if (m_added && workspace().snapshot().findGain(*m_added)) {
        m_register->select(*m_added);
        m_added.reset();
    }
}

void GainsPage::showGain(const std::optional<domain::GainId> &gain)
{
    if (gain && workspace().snapshot().findGain(*gain)) {
        m_stack->setCurrentWidget(m_gain);
        m_gain->showGain(*gain);
    } else {
        const domain::GainId left = isGainShown() ? m_gain->gain() : domain::GainId();
        m_stack->setCurrentWidget(m_registerPage);
        if (m_registerStale && workspace().isLoaded())
            refreshRegister();
        if (!left.isNull() && m_register->model().rowOfGain(left) >= 0)
            m_register->select(left);
        if (isVisible())
            m_register->focusTable();
    }
    Q_EMIT statusChanged();
}

void GainsPage::showFollowUp(QLatin1StringView kind)
{
    showGain(std::nullopt);
    if (const auto known = application::followUpKindFromKey(QString(kind)))
        m_register->limitTo(presentation::gainViewOf(*known));
}

void GainsPage::showAllGains()
{
    showGain(std::nullopt);
    m_register->limitTo(presentation::GainView::All);
}

void GainsPage::showGainsFound(domain::SourceTool tool)
{
    showGain(std::nullopt);
    m_register->limitTo(presentation::GainView::All, tool);
}

void GainsPage::addGain()
{
    auto *dialog = new GainNewDialog(workspace(), this);
    connect(dialog, &GainDialog::stored, this,
            [this](const std::shared_ptr<const application::CommittedAction> &action) {
                for (const application::Change &change : action->changes)
                    if (change.isOf<domain::Gain>())
                        m_added = domain::GainId(change.id);
                if (!isGainShown() && m_added)
                    refreshRegister();
            });
    dialog->open();
}

void GainsPage::addPosting(const domain::GainId &id)
{
    if (const domain::Gain *gain = workspace().snapshot().findGain(id))
        (new PostingDialog(workspace(), *gain, domain::Account::Quality, this))->open();
}

void GainsPage::store(const domain::Gain &before, const domain::Gain &after)
{
    workspace()
        .perform([before, after](const WorkContext &context) { return GainService(context).editGain(before, after); })
        .then(this, [this, id = after.id](const presentation::ActionResult &) { m_register->clearPending(id); });
}

void GainsPage::editMany(const std::vector<domain::GainId> &ids)
{
    std::vector<domain::Gain> gains;
    for (const domain::GainId &id : ids)
        if (const domain::Gain *gain = workspace().snapshot().findGain(id))
            gains.push_back(*gain);
    if (!gains.empty())
        (new GainManyDialog(workspace(), std::move(gains), this))->open();
}

void GainsPage::chooseImport()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"gains.import.menu"_s);
    const auto offer = [&](const QString &text, ImportKind kind) {
        QAction *action = menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, kind] { navigator().importFile(kind); });
    };
    offer(tr("Gevinster…"), ImportKind::Gains);
    offer(tr("Posteringer…"), ImportKind::Postings);
    offer(tr("Målinger…"), ImportKind::Measurements);
    offer(tr("Bekreftelser…"), ImportKind::Confirmations);
    auto *button = findChild<QPushButton *>(u"gains.import"_s);
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void GainsPage::showInspector()
{
    // Below this the register needs all the room; the page of the gain shows everything.
    const bool room = width() >= sized(900);
    m_inspector->setMinimumWidth(sized(296));
    m_inspector->setVisible(m_showInspector->isChecked() && room);
    m_gain->setSideShown(m_showInspector->isChecked());
}

void GainsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    showInspector();
}

void GainsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_inspector)
        showInspector();
}

void GainsPage::focusFilter()
{
    if (!isGainShown())
        m_register->focusFilter();
}

QString GainsPage::statusText() const
{
    return isGainShown() ? m_gain->statusText() : m_register->statusText();
}

} // namespace vf::gui
