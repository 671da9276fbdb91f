#include "gui/pages/report_dialog.h"

#include "gui/pages/report_view.h"
#include "gui/pages/sheet_output.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/inline_message.h"

#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

ReportDocumentPtr documentOf(const reporting::ReportModel &model, const reporting::PageFormat &format)
{
    auto document = std::make_shared<ReportDocument>();
    document->model = model;
    document->layout = reporting::layOut(model, format);
    document->sections = reporting::sectionPlaces(model, document->layout);
    return document;
}

} // namespace

ReportDialog::ReportDialog(Dialogs &dialogs, const SheetWords &words, const reporting::ReportModel &model,
                           const QString &title, const reporting::PageFormat &format, QWidget *parent)
    : QDialog(parent), m_document(documentOf(model, format))
{
    setObjectName(u"reportDialog"_s);
    setWindowTitle(words.printTitle);
    setAttribute(Qt::WA_DeleteOnClose);
    setGroundRole(this, GroundRole::Surface);
    auto *heading = new QLabel(model.title, this);
    setFontRole(heading, FontRole::Section);
    auto *message = new InlineMessage(this);
    message->setObjectName(u"reportDialog.message"_s);
    message->hide();
    auto *view = new ReportView(this);
    view->preview()->setDocument(m_document);
    const auto button = [this](const char *name, auto *made) {
        made->setObjectName(u"reportDialog."_s + QLatin1StringView(name));
        made->setAutoDefault(false);
        return made;
    };
    auto *close = button("close", new QPushButton(tr("Lukk"), this));
    auto *print = button("print", new QPushButton(icon("printer"_L1), tr("Skriv ut…"), this));
    auto *save = button("save", new QPushButton(icon("file-down"_L1, IconTone::OnAccent), tr("Lagre som PDF…"), this));
    setButtonRole(save, ButtonRole::Primary);
    save->setDefault(true);
    auto *output = new SheetOutput(dialogs, words, message, this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(print, &QPushButton::clicked, this, [this, output, title] { output->print(m_document->layout, title); });
    connect(save, &QPushButton::clicked, this, [this, output, title] { output->save(m_document->layout, title); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(sized(8));
    buttons->addStretch(1);
    for (QPushButton *one : {close, print, save})
        buttons->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sized(24), sized(20), sized(24), sized(20));
    column->setSpacing(sized(12));
    column->addWidget(heading);
    column->addWidget(message);
    column->addWidget(view, 1);
    column->addLayout(buttons);
    const QSize room = screen() ? screen()->availableSize() * 9 / 10 : QSize(sized(900), sized(700));
    resize(QSize(sized(900), sized(720)).boundedTo(room));
}

} // namespace vf::gui
