#include "gui/pages/measurement_sheet_dialog.h"

#include "gui/pages/sheet_output.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/inline_message.h"
#include "presentation/format.h"
#include "presentation/value_stream_texts.h"
#include "reporting/measurement_sheet.h"
#include "reporting/page_painter.h"

#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
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
      m_book(book),
      m_message(new InlineMessage(this)),
      m_output(new SheetOutput(dialogs,
                               {tr("Lagre måleskjema"), tr("Måleskjemaet er lagret"), tr("Skriv ut måleskjemaet"),
                                tr("Måleskjemaet ble ikke skrevet ut")},
                               m_message, this)),
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
    connect(m_print, &QPushButton::clicked, this, [this] { m_output->print(m_layout, title()); });
    connect(m_save, &QPushButton::clicked, this, [this] { m_output->save(m_layout, title()); });
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

QString MeasurementSheetDialog::title() const
{
    return tr("Måleskjema %1 %2").arg(m_book.analysis.title, m_state->currentText());
}

} // namespace vf::gui
