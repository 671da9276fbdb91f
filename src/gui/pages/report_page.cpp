#include "gui/pages/report_page.h"

#include "gui/pages/report_export.h"
#include "gui/pages/report_form.h"
#include "gui/pages/report_panes.h"
#include "gui/pages/file_writing.h"
#include "gui/pages/report_print.h"
#include "gui/pages/report_thumbnails.h"
#include "gui/pages/report_view.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/page_header.h"
#include "presentation/error_text.h"
#include "presentation/format.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPrinter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <chrono>

namespace vf::gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using reporting::ReportFormat;

ReportPage::ReportPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_header(new PageHeader(this)),
      m_message(new InlineMessage(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState),
      m_form(new ReportForm),
      m_view(new ReportView),
      m_thumbnails(new ReportThumbnails),
      m_panes(new ReportPanes(m_form, m_view, m_thumbnails)),
      m_print(new QAction(icon("printer"_L1), tr("Skriv ut…"), this)),
      m_export(new QAction(icon("file-down"_L1), {}, this))
{
    setGroundRole(this, GroundRole::Surface);
    m_message->setObjectName(u"report.message"_s);
    m_message->setEdgeToEdge(true);
    m_message->setClosable(true);
    m_message->actionButton()->setObjectName(u"report.openFolder"_s);
    m_message->hide();
    m_slow.setSingleShot(true);
    m_slow.setInterval(500ms);
    buildActions();
    buildEmpty();
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    connectParts();
    refreshActions();
}

void ReportPage::buildActions()
{
    m_header->setTitle(title());
    m_print->setObjectName(u"report.printAction"_s);
    m_print->setToolTip(tr("Skriv ut rapporten (Ctrl+P)"));
    m_export->setObjectName(u"report.exportAction"_s);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_export->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_export);
    m_header->addButton(m_print)->setObjectName(u"report.print"_s);
    m_header->setPrimary(m_export)->setObjectName(u"report.export"_s);
}

void ReportPage::buildEmpty()
{
    m_empty->setObjectName(u"report.empty"_s);
    m_empty->setIconName("file-text"_L1);
    m_empty->setTitle(tr("Ingenting å rapportere ennå"));
    m_empty->setText(tr("Rapporten lages av enhetene og gevinstene. Importer dem fra et regneark, eller registrer den "
                        "første gevinsten."));
    m_empty->setPrimary(tr("Gå til gevinster"), icon("trending-up"_L1));
    m_empty->setSecondary(tr("Åpne eksempel"), icon("flask-conical"_L1));
    m_empty->primaryButton()->setObjectName(u"report.empty.gains"_s);
    m_empty->secondaryButton()->setObjectName(u"report.empty.sample"_s);
}

void ReportPage::connectParts()
{
    ReportPreview *preview = m_view->preview();
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] { navigator().openPage("gains"_L1); });
    connect(m_empty, &EmptyState::secondaryTriggered, this, [this] { navigator().openSample(); });
    connect(m_form, &ReportForm::asOfChosen, this, [this](QDate date) { workspace().setAsOf(date); });
    connect(m_form, &ReportForm::scopeChosen, this, [this](const auto &scope) { workspace().setScope(scope); });
    connect(m_form, &ReportForm::formatChosen, this, &ReportPage::refreshActions);
    connect(m_form, &ReportForm::contentsChosen, this, &ReportPage::rebuild);
    connect(m_form, &ReportForm::sectionRequested, this, [this, preview](const reporting::SectionPlace &place) {
        m_panes->showView();
        preview->goToPage(static_cast<int>(place.first), place.top);
    });
    connect(preview, &ReportPreview::currentPageChanged, m_thumbnails, &ReportThumbnails::setCurrentPage);
    connect(preview, &ReportPreview::zoomChanged, this, &ReportPage::statusChanged);
    connect(m_thumbnails, &ReportThumbnails::pageChosen, preview, [preview](int page) { preview->goToPage(page); });
    connect(m_print, &QAction::triggered, this, &ReportPage::print);
    connect(m_export, &QAction::triggered, this, &ReportPage::exportReport);
    connect(m_message, &InlineMessage::actionTriggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_writtenPath).absolutePath())); });
    connect(&m_slow, &QTimer::timeout, this,
            [this] { tell(InlineMessage::Kind::Info, tr("Skriver rapporten …"), {}); });
}

void ReportPage::refresh()
{
    const application::Snapshot &snapshot = workspace().snapshot();
    if (snapshot.gains().empty() && snapshot.units().empty()) {
        showNothing();
        return;
    }
    m_form->show(workspace());
    rebuild();
}

void ReportPage::rebuild()
{
    reporting::ReportRequest request;
    request.asOf = workspace().asOf();
    request.from = m_form->from();
    request.scope = workspace().scope();
    const reporting::ReportKind &kind = m_form->kind();
    if (kind.needsUnit && !request.scope) {
        showMissing(tr("Enhetsrapporten gjelder én enhet. Velg den under Enheter."));
        return;
    }
    const auto whole = kind.make(workspace().snapshot(), request);
    if (!whole) {
        showMissing(presentation::errorText(whole.error()).sentences());
        return;
    }
    if (!m_document) // what was missing is there
        m_message->hide();
    auto document = std::make_shared<ReportDocument>();
    document->model = reporting::withoutSections(*whole, m_form->leftOut());
    if (request.scope)
        document->unit = document->model.scope;
    document->layout = reporting::layOut(document->model);
    document->sections = reporting::sectionPlaces(document->model, document->layout);
    showDocument(std::move(document), *whole);
}

void ReportPage::showDocument(ReportDocumentPtr document, const reporting::ReportModel &whole)
{
    m_document = std::move(document);
    const reporting::ReportModel &model = m_document->model;
    m_header->setSubtitle(tr("%1 · %2 · per %3").arg(model.title, model.scope, presentation::date(model.asOf)));
    m_form->setReport(whole, *m_document);
    m_thumbnails->setDocument(m_document);
    m_view->preview()->setDocument(m_document);
    m_stack->setCurrentWidget(m_panes);
    refreshActions();
    Q_EMIT statusChanged();
}

void ReportPage::showMissing(const QString &why)
{
    m_document.reset();
    m_header->setSubtitle(scopeText());
    m_form->setReport({}, {});
    m_thumbnails->setDocument({});
    m_view->preview()->setDocument({});
    m_stack->setCurrentWidget(m_panes); // the form is where it is mended
    tell(InlineMessage::Kind::Info, tr("Rapporten kan ikke lages av dette utvalget"), why);
    refreshActions();
    Q_EMIT statusChanged();
}

void ReportPage::showNothing()
{
    m_document.reset();
    m_header->setSubtitle(scopeText());
    m_stack->setCurrentWidget(m_empty);
    refreshActions();
    Q_EMIT statusChanged();
}

void ReportPage::refreshActions()
{
    // The narrowest window has no room for the format's name.
    m_export->setText(width() < sized(460) ? tr("Eksporter…")
                                           : tr("Eksporter %1…").arg(reportFormatWord(m_form->format())));
    m_export->setEnabled(m_document && !m_writing);
    m_print->setEnabled(m_document != nullptr);
}

void ReportPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    refreshActions();
}

QString ReportPage::statusText() const
{
    if (!m_document)
        return {};
    const auto &format = m_document->layout.format;
    const bool portrait = format.orientation == QPageLayout::Portrait;
    return tr("%1 · %2 %3 · %4")
        .arg(presentation::counted(m_document->layout.pageCount(), tr("side"), tr("sider")),
             QPageSize(format.size).name().section(u' ', 0, 0), portrait ? tr("stående") : tr("liggende"),
             presentation::percent(m_view->preview()->zoom(), 0));
}

void ReportPage::print()
{
    if (!m_document)
        return;
    const ReportDocumentPtr document = m_document; // what was seen, also if the page changes meanwhile
    QPrinter printer(QPrinter::HighResolution);
    const PrintJob job = reportPrintJob(*document);
    preparePrinter(printer, job);
    if (!askForPrinter(printer, job, u"report"_s, this))
        return;
    if (!printPages(job, printer))
        tell(InlineMessage::Kind::Error, tr("Rapporten ble ikke skrevet ut"),
             tr("Skriveren tok ikke imot. Se om den er på og har papir, eller eksporter til PDF og skriv ut derfra."));
}

void ReportPage::exportReport()
{
    if (!m_document || m_writing)
        return;
    const ReportDocumentPtr document = m_document;
    const ReportFormat chosen = m_form->format();
    const QString folder =
        m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder;
    FileQuestion question;
    question.title = tr("Eksporter rapporten");
    question.folder = QDir(folder).filePath(reportFileName(*document, chosen));
    question.filters = QStringList{reportFileFilter(chosen)};
    question.defaultSuffix = reporting::reportFormatName(chosen);
    question.acceptVerb = tr("Eksporter");
    const QString path = dialogs().saveFile(this, question);
    if (path.isEmpty())
        return;
    const auto bytes = renderReport(*document, formatOfPath(path, chosen));
    if (!bytes) {
        tellError(bytes.error());
        return;
    }
    write(*bytes, path);
}

void ReportPage::write(const QByteArray &bytes, const QString &path)
{
    m_writing = true;
    m_message->hide();
    m_slow.start();
    refreshActions();
    writeInBackground(bytes, path).then(this, [this, path](const base::Result<> &written) {
        m_writing = false;
        m_slow.stop();
        refreshActions();
        if (written)
            tellWritten(path);
        else
            tellError(written.error());
    });
}

void ReportPage::tellWritten(const QString &path)
{
    m_writtenPath = path;
    m_folder = QFileInfo(path).absolutePath();
    tell(InlineMessage::Kind::Ok, tr("Rapporten er skrevet"), tr("Skrevet til %1").arg(QDir::toNativeSeparators(path)),
         tr("Åpne mappe"));
}

void ReportPage::tellError(const base::Error &error)
{
    const presentation::ErrorText text = presentation::errorText(error);
    tell(InlineMessage::Kind::Error, text.title, text.sentences());
}

void ReportPage::tell(InlineMessage::Kind kind, const QString &title, const QString &text, const QString &action)
{
    m_message->setKind(kind);
    m_message->setTitle(title);
    m_message->setText(text);
    m_message->setActionText(action);
    m_message->show();
}

} // namespace vf::gui
