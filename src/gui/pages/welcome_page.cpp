#include "gui/pages/welcome_page.h"

#include "gui/pages/welcome_buttons.h"
#include "gui/shell/shell_settings.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "presentation/recent_documents.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::RecentDocument;

namespace {

QLabel *sectionTitle(const QString &text, QWidget *parent)
{
    auto *title = new QLabel(text, parent);
    setFontRole(title, FontRole::Section);
    title->setMinimumHeight(sized(28));
    return title;
}

} // namespace

WelcomePage::WelcomePage(ShellSettings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_content(new QWidget(this))
{
    setObjectName(u"page.welcome"_s);
    m_start = buildStart();
    m_recent = buildRecent();
    m_columns = new QGridLayout;
    m_columns->setHorizontalSpacing(sized(26));
    m_columns->setVerticalSpacing(sized(24));
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(sized(24), sized(24), sized(24), sized(24));
    column->addStretch(1);
    column->addWidget(buildHead());
    column->addSpacing(sized(36));
    column->addLayout(m_columns);
    column->addSpacing(sized(24));
    column->addWidget(buildFoot());
    column->addStretch(1);
    m_content->setMaximumWidth(sized(1010));

    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_content, 100);
    row->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(centre);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(area);
    arrange();
    refresh();
}

QWidget *WelcomePage::buildHead()
{
    auto *head = new QWidget(m_content);
    auto *sign = new QLabel(head);
    sign->setPixmap(applicationIcon().pixmap(sized(56), sized(56)));
    auto *name = new QLabel(tr("Verdiflyt"), head);
    setFontRole(name, FontRole::Figure);
    auto *what = new QLabel(tr("Verdistrømmer, forbedringer og gevinster i kommunen"), head);
    setTextRole(what, TextRole::Secondary);
    what->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(what);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(3, 0, 0, 0);
    row->setSpacing(sized(16));
    row->addWidget(sign);
    row->addLayout(words, 1);
    return head;
}

QWidget *WelcomePage::buildStart()
{
    auto *part = new QWidget(m_content);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = sectionTitle(tr("Start"), part);
    title->setContentsMargins(3, 0, 0, 0);
    column->addWidget(title);
    column->addSpacing(sized(5));
    const auto add = [&](WelcomeButton::Look look, const char *name, QLatin1StringView iconName, const QString &text,
                         const QString &detail, const QString &keys, void (WelcomePage::*signal)()) {
        auto *button = new WelcomeButton(look, iconName, text, detail, part);
        button->setObjectName(u"welcome."_s + QLatin1StringView(name));
        button->setTrailing(keys);
        connect(button, &QAbstractButton::clicked, this, signal);
        column->addWidget(button);
        return button;
    };
    using Look = WelcomeButton::Look;
    setFocusProxy(add(Look::Primary, "new", "file-plus"_L1, tr("Ny fil"),
                      tr("Én lokal fil for kommunen. Alt lagres fortløpende."), u"Ctrl+N"_s,
                      &WelcomePage::newFileWanted));
    add(Look::Framed, "open", "folder-open"_L1, tr("Åpne fil…"), tr("Fra denne maskinen eller et nettverksområde."),
        u"Ctrl+O"_s, &WelcomePage::openFileWanted);
    add(Look::Framed, "sample", "flask-conical"_L1, tr("Åpne eksempelkommune"),
        tr("Vestre Toten: publiserte totaler, konstruerte detaljer."), {}, &WelcomePage::sampleWanted);
    add(Look::Framed, "workshop", "workflow"_L1, tr("Åpne eksempel med verdistrøm"),
        tr("Harstad: to piloter med verdistrømmer, interessenter og plan."), {}, &WelcomePage::workshopSampleWanted);
    add(Look::Framed, "server", "server"_L1, tr("Koble til server…"),
        tr("Felles base for flere koordinatorer (PostgreSQL)."), {}, &WelcomePage::serverWanted);
    column->addStretch(1);
    return part;
}

QWidget *WelcomePage::buildRecent()
{
    auto *part = new QWidget(m_content);
    m_clear = new QPushButton(tr("Tøm listen"), part);
    m_clear->setObjectName(u"welcome.recent.clear"_s);
    setButtonRole(m_clear, ButtonRole::Flat);
    setSmall(m_clear);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_settings.setRecent({});
        Q_EMIT recentChanged();
    });
    auto *head = new QHBoxLayout;
    head->addWidget(sectionTitle(tr("Sist brukt"), part), 1);
    head->addWidget(m_clear);
    m_list = new QFrame(part);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setObjectName(u"welcome.recent"_s);
    m_rows = new QVBoxLayout(m_list);
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    m_openLatest = new QCheckBox(tr("Åpne siste fil ved oppstart"), part);
    m_openLatest->setObjectName(u"welcome.openLatest"_s);
    m_remember = new QCheckBox(tr("Husk sist brukte filer på denne maskinen"), part);
    m_remember->setObjectName(u"welcome.remember"_s);
    connect(m_openLatest, &QCheckBox::clicked, this, [this](bool on) { m_settings.setOpensLatest(on); });
    connect(m_remember, &QCheckBox::clicked, this, [this](bool on) {
        m_settings.setRemembersRecent(on);
        Q_EMIT recentChanged();
    });
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sized(8));
    column->addLayout(head);
    column->addWidget(m_list);
    column->addSpacing(sized(4));
    column->addWidget(m_openLatest);
    column->addWidget(m_remember);
    column->addStretch(1);
    return part;
}

QWidget *WelcomePage::buildFoot()
{
    auto *foot = new QWidget(m_content);
    auto *line = new HairLine(foot);
    auto *shortcuts = new QPushButton(icon("keyboard"_L1), tr("Hurtigtaster"), foot);
    shortcuts->setObjectName(u"welcome.shortcuts"_s);
    setButtonRole(shortcuts, ButtonRole::Flat);
    connect(shortcuts, &QPushButton::clicked, this, &WelcomePage::shortcutsWanted);
    auto *row = new QHBoxLayout;
    row->addWidget(shortcuts);
    row->addStretch(1);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(3, 0, 0, 0);
    column->setSpacing(sized(12));
    column->addWidget(line);
    column->addLayout(row);
    return foot;
}

void WelcomePage::refresh()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *row = item->widget())
            row->deleteLater();
        delete item;
    }
    const auto recent = m_settings.recent();
    int number = 0;
    for (const RecentDocument &document : recent)
        addRecentRow(document.location, number++);
    if (recent.empty()) {
        auto *none = new QLabel(m_settings.remembersRecent() ? tr("Filer du åpner, står her neste gang.")
                                                             : tr("Verdiflyt husker ikke hva du har åpnet."),
                                m_list);
        setTextRole(none, TextRole::Secondary);
        none->setWordWrap(true);
        none->setObjectName(u"welcome.recent.none"_s);
        m_rows->addWidget(none);
    }
    const int side = recent.empty() ? sized(16) : 1;
    m_rows->setContentsMargins(side, side, side, side);
    m_clear->setVisible(!recent.empty());
    m_openLatest->setChecked(m_settings.opensLatest());
    m_remember->setChecked(m_settings.remembersRecent());
    m_openLatest->setEnabled(m_settings.remembersRecent());
}

void WelcomePage::addRecentRow(const QString &location, int number)
{
    const auto recent = m_settings.recent();
    const RecentDocument &document = recent[static_cast<size_t>(number)];
    const bool missing = !document.isServer() && !QFileInfo::exists(location);
    if (number > 0) {
        m_rows->addWidget(new HairLine(m_list));
    }
    auto *row = new WelcomeButton(WelcomeButton::Look::Row,
                                  document.isServer() ? "server"_L1 : missing ? "file-x"_L1 : "file"_L1, document.title,
                                  presentation::placeText(document), m_list);
    row->setObjectName(u"welcome.recent%1"_s.arg(number));
    row->setToolTip(location);
    row->setTrailing(presentation::openedText(document.openedAt, QDateTime::currentDateTimeUtc()));
    if (missing) {
        auto *away = new QPushButton(tr("Fjern"), row);
        away->setObjectName(u"welcome.recent%1.remove"_s.arg(number));
        away->setAccessibleName(tr("Fjern %1 fra listen").arg(document.title));
        setButtonRole(away, ButtonRole::Flat);
        setSmall(away);
        connect(away, &QPushButton::clicked, this, [this, location] { remove(location); });
        row->setMissing(tr("Finnes ikke"), away);
    }
    connect(row, &QAbstractButton::clicked, this, [this, location] { Q_EMIT recentWanted(location); });
    m_rows->addWidget(row);
}

void WelcomePage::remove(const QString &location)
{
    m_settings.setRecent(presentation::withoutRecent(m_settings.recent(), location));
    Q_EMIT recentChanged();
}

void WelcomePage::arrange()
{
    m_stacked = width() < sized(820);
    m_columns->removeWidget(m_start);
    m_columns->removeWidget(m_recent);
    m_columns->addWidget(m_start, 0, 0);
    m_columns->addWidget(m_recent, m_stacked ? 1 : 0, m_stacked ? 0 : 1);
    m_columns->setColumnStretch(0, 1);
    m_columns->setColumnStretch(1, m_stacked ? 0 : 1);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_stacked != (width() < sized(820)))
        arrange();
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_content->setMaximumWidth(sized(1010));
}

} // namespace vf::gui
