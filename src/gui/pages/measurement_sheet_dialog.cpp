#include "gui/pages/measurement_sheet_dialog.h"

#include "gui/pages/file_writing.h"
#include "gui/pages/page_printing.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/value_stream_texts.h"
#include "reporting/measurement_sheet.h"
#include "reporting/page_painter.h"

#include <QBuffer>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int previewWidth = 640; ///< at 13 px text

} // namespace

MeasurementSheetDialog::MeasurementSheetDialog(presentation::Workspace &workspace, Dialogs &dialogs,
                                               const application::AnalysisBook &book, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_dialogs(dialogs),
      m_book(book),
      m_message(new InlineMessage(this)),
      m_state(new QComboBox(this)),
      m_preview(new QLabel(this)),
      m_facts(new QLabel(this)),
      m_print(new QPushButton(icon("printer"_L1), tr("Skriv ut…"), this)),
      m_save(new QPushButton(icon("file-down"_L1, IconTone::OnAccent), tr("Lagre som PDF…"), this))
{
    setObjectName(u"sheet"_s);
    setWindowTitle(tr("Måleskjema"));
    setAttribute(Qt::WA_DeleteOnClose);
    setGroundRole(this, GroundRole::Surface);
    build();
    connect(m_state, &QComboBox::currentIndexChanged, this, &MeasurementSheetDialog::showSheet);
    connect(m_print, &QPushButton::clicked, this, &MeasurementSheetDialog::print);
    connect(m_save, &QPushButton::clicked, this, &MeasurementSheetDialog::save);
    showSheet();
}

void MeasurementSheetDialog::build()
{
    auto *heading = new QLabel(tr("Måleskjema"), this);
    setFontRole(heading, FontRole::Section);
    m_message->setObjectName(u"sheet.message"_s);
    m_message->hide();
    m_state->setObjectName(u"sheet.state"_s);
    m_state->setAccessibleName(tr("Tilstand som skal måles"));
    int number = 0;
    const int ideals = static_cast<int>(m_book.states.size()) - (m_book.current() ? 1 : 0);
    for (const application::StateBook &state : m_book.states) {
        const bool current = state.state.kind == domain::StateKind::Current;
        if (!state.steps.empty() || current)
            m_state->addItem(current ? tr("Nåsituasjon") : presentation::idealName(state.state, number + 1, ideals),
                             state.state.id.uuid());
        number += current ? 0 : 1;
    }
    m_preview->setObjectName(u"sheet.preview"_s);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_facts->setObjectName(u"sheet.facts"_s);
    m_facts->setWordWrap(true);
    setFontRole(m_facts, FontRole::Secondary);
    setTextRole(m_facts, TextRole::Secondary);
    m_print->setObjectName(u"sheet.print"_s);
    m_print->setAutoDefault(false);
    m_save->setObjectName(u"sheet.save"_s);
    m_save->setDefault(true);
    setButtonRole(m_save, ButtonRole::Primary);
    auto *close = new QPushButton(tr("Lukk"), this);
    close->setObjectName(u"sheet.close"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(sized(8));
    buttons->addStretch(1);
    for (QPushButton *button : {close, m_print, m_save})
        buttons->addWidget(button);
    auto *top = new QHBoxLayout;
    top->addWidget(heading);
    top->addStretch(1);
    top->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sized(24), sized(20), sized(24), sized(20));
    column->setSpacing(sized(12));
    column->addLayout(top);
    column->addWidget(m_message);
    column->addWidget(m_preview, 1);
    column->addWidget(m_facts);
    column->addLayout(buttons);
}

void MeasurementSheetDialog::showSheet()
{
    const domain::StateId state(m_state->currentData().toUuid());
    const domain::Unit *unit = m_workspace.snapshot().findUnit(m_book.analysis.unit);
    const auto sheet = reporting::measurementSheet(m_book, state, m_state->currentText(), unit ? unit->name : QString(),
                                                   m_workspace.snapshot().municipality().name);
    m_layout = reporting::layOut(sheet);
    const int room = screen() ? screen()->availableSize().width() * 2 / 3 : sized(previewWidth);
    const int width = std::min(sized(previewWidth), room);
    const QSize size = m_layout.page.scaled(width, width, Qt::KeepAspectRatio).toSize();
    QImage page(size * devicePixelRatioF(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    reporting::paintPage(painter, m_layout, 0, page.rect());
    painter.end();
    page.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(QPixmap::fromImage(page));
    m_preview->setAccessibleName(tr("Side 1 av måleskjemaet"));
    const QString pages = presentation::counted(m_layout.pageCount(), tr("side"), tr("sider"));
    m_facts->setText(tr("%1 A4 liggende, med plass til streker og %2 tider for hver linje. Det som måles, skrives inn under "
                        "Mer → Stoppeklokke.")
                         .arg(pages)
                         .arg(reporting::readingBoxes));
}

QString MeasurementSheetDialog::fileName() const
{
    return fileNameOf(tr("Måleskjema %1 %2").arg(m_book.analysis.title, m_state->currentText())) + u".pdf"_s;
}

void MeasurementSheetDialog::save()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = m_dialogs.saveFile(this, {tr("Lagre måleskjema"), folder.filePath(fileName()),
                                                   {tr("PDF-dokument (*.pdf)")}, u"pdf"_s, tr("Lagre")});
    if (path.isEmpty())
        return;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const auto written = reporting::writePdf(m_layout, fileName().chopped(4), buffer); !written) {
        const presentation::ErrorText text = presentation::errorText(written.error());
        return tell(text.title, text.sentences(), true);
    }
    writeInBackground(buffer.data(), path).then(this, [this, path](const base::Result<> &outcome) {
        if (outcome)
            return tell(tr("Måleskjemaet er lagret"), path, false);
        const presentation::ErrorText text = presentation::errorText(outcome.error());
        tell(text.title, text.sentences(), true);
    });
}

void MeasurementSheetDialog::print()
{
    PrintJob job;
    job.title = fileName().chopped(4);
    job.question = tr("Skriv ut måleskjemaet");
    job.fileName = fileName();
    job.format = m_layout.format;
    job.count = m_layout.pageCount();
    job.paint = [this](QPainter &painter, size_t number, const QRectF &target) {
        reporting::paintPage(painter, m_layout, number, target);
    };
    QPrinter printer(QPrinter::HighResolution);
    preparePrinter(printer, job);
    if (!askForPrinter(printer, job, u"sheet"_s, this))
        return;
    if (!printPages(job, printer))
        tell(tr("Måleskjemaet ble ikke skrevet ut"),
             tr("Skriveren tok ikke imot. Se om den er på og har papir, eller lagre som PDF og skriv ut derfra."), true);
}

void MeasurementSheetDialog::tell(const QString &title, const QString &sentence, bool failed)
{
    m_message->setKind(failed ? InlineMessage::Kind::Error : InlineMessage::Kind::Ok);
    m_message->setTitle(title);
    m_message->setText(sentence);
    m_message->setActionText({});
    m_message->show();
}

} // namespace vf::gui
