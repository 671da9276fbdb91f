// Page Verdistrøm before a group, on paper and in files.
#include "gui/canvas/value_stream_map_view.h"
#include "gui/pages/file_writing.h"
#include "gui/pages/page_printing.h"
#include "gui/pages/value_stream_page.h"
#include "gui/pages/value_stream_panel.h"
#include "gui/pages/value_stream_state_view.h"
#include "gui/pages/value_stream_table.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/fonts.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/inline_message.h"
#include "gui/widgets/page_header.h"
#include "gui/widgets/segmented_control.h"
#include "presentation/format.h"
#include "presentation/value_stream_texts.h"
#include "reporting/value_stream_map_print.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>

namespace vf::gui {

using namespace Qt::StringLiterals;
using reporting::MapSheet;

namespace {

struct MapFile
{
    const char *name;
    const char *text;
    const char *filter;
    QLatin1StringView suffix;
    reporting::PageFormat paper; ///< of a PDF
};

constexpr auto landscape = QPageLayout::Landscape;
const MapFile mapFiles[] = {
    {"exportA3", QT_TRANSLATE_NOOP("vf::gui::ValueStreamPage", "PDF på A3…"),
     QT_TRANSLATE_NOOP("vf::gui::ValueStreamPage", "PDF-dokument (*.pdf)"), "pdf"_L1, {QPageSize::A3, landscape}},
    {"exportA4", QT_TRANSLATE_NOOP("vf::gui::ValueStreamPage", "PDF på A4…"),
     QT_TRANSLATE_NOOP("vf::gui::ValueStreamPage", "PDF-dokument (*.pdf)"), "pdf"_L1, {QPageSize::A4, landscape}},
    {"exportSvg", QT_TRANSLATE_NOOP("vf::gui::ValueStreamPage", "SVG-tegning…"),
     QT_TRANSLATE_NOOP("vf::gui::ValueStreamPage", "SVG-tegning (*.svg)"), "svg"_L1, {}},
    {"exportPng", QT_TRANSLATE_NOOP("vf::gui::ValueStreamPage", "PNG-bilde…"),
     QT_TRANSLATE_NOOP("vf::gui::ValueStreamPage", "PNG-bilde (*.png)"), "png"_L1, {}},
};

base::Result<QByteArray> bytesOf(const MapSheet &sheet, const MapFile &file)
{
    if (file.suffix == "svg"_L1)
        return reporting::mapSvg(sheet);
    if (file.suffix == "png"_L1)
        return reporting::mapPng(sheet);
    return reporting::mapPdf(sheet, file.paper);
}

} // namespace

void ValueStreamPage::buildOutput()
{
    const auto make = [this](const char *name, const QString &text, QLatin1StringView iconName) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(u"valuestream."_s + QLatin1StringView(name));
        return action;
    };
    m_workshopAction = make("workshop", tr("Verkstedvisning\tF11"), "maximize-2"_L1);
    m_print = make("print", tr("Skriv ut kartet…"), "printer"_L1);
    auto *exportAction = make("exportMap", tr("Eksporter kartet"), "file-down"_L1);
    auto *files = new QMenu(this);
    exportAction->setMenu(files);
    for (const MapFile &file : mapFiles) {
        QAction *action = files->addAction(tr(file.text));
        action->setObjectName(u"valuestream."_s + QLatin1StringView(file.name));
        connect(action, &QAction::triggered, this, [this, &file] {
            exportMap(tr(file.filter), QString(file.suffix), [&file](const MapSheet &sheet) { return bytesOf(sheet, file); });
        });
    }
    m_outputActions = {m_workshopAction, m_print, exportAction};
    for (QAction *action : m_outputActions)
        m_header->addToMenu(action);
    connect(m_workshopAction, &QAction::triggered, this, [this] { navigator().setWorkshop(true); });
    connect(m_print, &QAction::triggered, this, &ValueStreamPage::printMap);
    buildStrip();
}

/// The one line that stays above the map in a workshop.
void ValueStreamPage::buildStrip()
{
    m_strip->setObjectName(u"valuestream.strip"_s);
    setGroundRole(m_strip, GroundRole::Window);
    m_stripTitle = new ElidedLabel(m_strip);
    setFontRole(m_stripTitle, FontRole::Section);
    m_stripSaving = new ElidedLabel(m_strip);
    m_stripSaving->setObjectName(u"valuestream.strip.saving"_s);
    auto *leave = new QPushButton(tr("Avslutt visningen (F11)"), m_strip);
    leave->setObjectName(u"valuestream.strip.leave"_s);
    setSmall(leave);
    connect(leave, &QPushButton::clicked, this, [this] { navigator().setWorkshop(false); });
    auto *row = new QHBoxLayout(m_strip);
    row->addWidget(m_stripTitle, 1);
    row->addWidget(m_stripSaving, 2);
    row->addWidget(leave);
    m_strip->hide();
    connect(m_panel, &ValueStreamPanel::summaryChanged, this, [this] { m_stripSaving->setText(m_panel->summary()); });
}

void ValueStreamPage::setWorkshop(bool on)
{
    if (!m_book)
        on = false;
    m_workshop = on;
    m_header->setVisible(!on);
    m_strip->setVisible(on);
    for (QWidget *part : std::initializer_list<QWidget *>{m_chooser, m_details, m_showMap, m_columns, m_switch})
        part->setVisible(!on);
    if (on)
        m_stripTitle->setText(presentation::analysisName(m_book->analysis));
    applyMetrics();
    fitToWidth();
    showMap();
    gridTable()->setFocus();
}

MapSheet ValueStreamPage::mapSheet() const
{
    const domain::Unit *unit = workspace().snapshot().findUnit(m_book->analysis.unit);
    QStringList caption;
    if (unit)
        caption << unit->name;
    caption << presentation::volumeText(m_book->analysis)
            << tr("middel etter %1").arg(presentation::text(m_book->analysis.rule))
            << tr("skrevet ut %1").arg(presentation::date(workspace().clock().today()));
    return {drawnMap(), presentation::analysisName(m_book->analysis), caption.join(u" · "_s)};
}

void ValueStreamPage::printMap()
{
    if (!m_book)
        return;
    const MapSheet sheet = mapSheet();
    PrintJob job;
    job.title = sheet.title;
    job.question = tr("Skriv ut kartet");
    job.fileName = fileNameOf(tr("Verdistrøm %1").arg(sheet.title)) + u".pdf"_s;
    job.format = {QPageSize::A4, QPageLayout::Landscape};
    reporting::MapPages pages = reporting::mapPages(sheet.map, job.format);
    job.count = pages.pages.size();
    job.paint = [&](QPainter &painter, size_t number, const QRectF &target) {
        reporting::paintMapPage(painter, sheet, pages, number, target);
    };
    QPrinter printer(QPrinter::HighResolution);
    preparePrinter(printer, job);
    if (!askForPrinter(printer, job, u"valuestream"_s, this))
        return;
    if (printer.pageLayout().pageSize().id() == QPageSize::A3) { // asked for in the dialog
        job.format.size = QPageSize::A3;
        pages = reporting::mapPages(sheet.map, job.format);
        job.count = pages.pages.size();
    }
    if (!printPages(job, printer))
        tellFailed(tr("Kartet ble ikke skrevet ut"),
                   tr("Skriveren tok ikke imot. Se om den er på og har papir, eller eksporter til PDF og skriv ut derfra."));
}

void ValueStreamPage::exportMap(const QString &filter, const QString &suffix,
                                const std::function<base::Result<QByteArray>(const MapSheet &)> &render)
{
    if (!m_book)
        return;
    const MapSheet sheet = mapSheet();
    FileQuestion question;
    question.title = tr("Eksporter kartet");
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    question.folder = folder.filePath(fileNameOf(tr("Verdistrøm %1").arg(sheet.title)) + u'.' + suffix);
    question.filters = QStringList{filter};
    question.defaultSuffix = suffix;
    question.acceptVerb = tr("Eksporter");
    const QString path = dialogs().saveFile(this, question);
    if (path.isEmpty())
        return;
    const auto bytes = render(sheet);
    if (!bytes) {
        tellError(bytes.error());
        return;
    }
    writeInBackground(*bytes, path).then(this, [this, path](const base::Result<> &written) {
        if (!written) {
            tellError(written.error());
            return;
        }
        clearMessage();
        m_message->setKind(InlineMessage::Kind::Ok);
        m_message->setTitle(tr("Kartet er skrevet"));
        m_message->setText(tr("Skrevet til %1").arg(QDir::toNativeSeparators(path)));
        m_message->setActionText({});
        m_message->show();
    });
}

} // namespace vf::gui
