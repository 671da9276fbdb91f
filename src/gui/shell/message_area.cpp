#include "gui/shell/message_area.h"

#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/delegates.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/import_issue_model.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::ImportIssueModel;
using presentation::ImportKind;

QString importWord(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Units:
        return MessageArea::tr("enheter");
    case ImportKind::UnitStatus:
        return MessageArea::tr("linjer med enhetsstatus");
    case ImportKind::Gains:
        return MessageArea::tr("gevinster");
    case ImportKind::Postings:
        return MessageArea::tr("posteringer");
    case ImportKind::Confirmations:
        return MessageArea::tr("bekreftelser");
    case ImportKind::Measurements:
        return MessageArea::tr("målinger");
    case ImportKind::Stakeholders:
        return MessageArea::tr("interessenter");
    case ImportKind::Plan:
        return MessageArea::tr("aktiviteter");
    case ImportKind::ValueStream:
        return MessageArea::tr("rader i verdistrømsanalyser");
    }
    Q_UNREACHABLE();
}

MessageArea::MessageArea(QWidget *parent)
    : QWidget(parent), m_message(new InlineMessage(this)), m_issues(new ImportIssueModel(this))
{
    setObjectName(u"shell.messages"_s);
    m_message->setObjectName(u"shell.message"_s);
    m_message->setClosable(true);
    m_message->setEdgeToEdge(true);
    connect(m_message, &InlineMessage::closed, this, &MessageArea::clear);
    connect(m_message, &InlineMessage::actionTriggered, this, [this] {
        const auto action = m_action;
        clear();
        if (action)
            action();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    hide();
}

void MessageArea::display(int kind, const QString &title, const QString &text)
{
    clear();
    m_message->setKind(static_cast<InlineMessage::Kind>(kind));
    m_message->setTitle(title);
    m_message->setText(text);
    m_message->setActionText({});
    m_message->setVisible(true);
    setVisible(true);
}

void MessageArea::showError(const base::Error &error, std::function<void()> retry)
{
    const presentation::ErrorText text = presentation::errorText(error);
    display(static_cast<int>(InlineMessage::Kind::Error), text.title, text.sentences());
    m_isError = true;
    if (retry) {
        m_action = std::move(retry);
        m_message->setActionText(tr("Prøv igjen"));
    }
}

void MessageArea::showInfo(const QString &title, const QString &text)
{
    display(static_cast<int>(InlineMessage::Kind::Ok), title, text);
}

void MessageArea::showImport(ImportKind kind, const std::vector<presentation::ImportedFile> &files)
{
    // Of several files the first with faults is the one to look at; without faults they are told together.
    application::ImportReport report;
    QStringList names;
    for (const presentation::ImportedFile &file : files) {
        if (!file.report.rejected.empty()) {
            report = file.report;
            names = {file.name};
            break;
        }
        report.accepted += file.report.accepted;
        report.notes.insert(report.notes.end(), file.report.notes.begin(), file.report.notes.end());
        report.format.ignoredColumns += file.report.format.ignoredColumns;
        names.append(file.name);
    }
    const QString fileName = names.join(u", "_s);
    const QString word = importWord(kind);
    if (report.rejected.empty()) {
        const QString ignored = report.format.ignoredColumns.isEmpty()
            ? QString()
            : tr(" Kolonner som ikke ble brukt: %1.").arg(report.format.ignoredColumns.join(u", "_s));
        display(static_cast<int>(report.notes.empty() ? InlineMessage::Kind::Ok : InlineMessage::Kind::Warning),
             tr("%1 %2 importert fra %3").arg(presentation::count(report.accepted), word, fileName),
             tr("Du kan angre hele importen med Ctrl+Z.") + ignored);
    } else {
        display(static_cast<int>(InlineMessage::Kind::Error), tr("Ingen %1 ble importert fra %2").arg(word, fileName),
             tr("%1 må rettes i filen først. Resten av filen er i orden, og ingenting er lagret. Rett opp, og importer "
                "på nytt.")
                 .arg(presentation::counted(report.rejected.size(), tr("feil"), tr("feil"))));
    }
    const auto &listed = report.rejected.empty() ? report.notes : report.rejected;
    if (listed.empty())
        return;
    if (!m_details)
        buildTable();
    m_issues->setIssues(listed);
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(ImportIssueModel::Place, std::min(m_table->columnWidth(ImportIssueModel::Place), sized(220)));
    m_table->verticalHeader()->setMinimumSectionSize(sized(20));
    m_table->verticalHeader()->setDefaultSectionSize(sized(28));
    const int rows = std::min(m_issues->rowCount(), 6);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_table->rowHeight(0)
                              + 2 * m_table->frameWidth());
    m_table->setMaximumHeight(m_table->minimumHeight());
    m_table->setCurrentIndex(m_issues->index(0, 0));
    m_details->setVisible(true);
}

void MessageArea::buildTable()
{
    m_details = new QWidget(this);
    setGroundRole(m_details, GroundRole::Window);
    m_table = new QTableView(m_details);
    m_table->setObjectName(u"shell.import.rejected"_s);
    m_table->setAccessibleName(tr("Rader som ikke kunne importeres"));
    m_table->setModel(m_issues);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(ImportIssueModel::Reason, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    addTableCopy(m_table);
    auto *copy = new QPushButton(icon("copy"_L1), tr("Kopier alle radene"), m_details);
    copy->setObjectName(u"shell.import.copy"_s);
    setSmall(copy);
    connect(copy, &QPushButton::clicked, this, [this] { copyWholeTable(*m_table); });
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(copy);
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(sized(24), sized(8), sized(24), sized(8));
    column->addWidget(m_table);
    column->addLayout(foot);
    layout()->addWidget(m_details);
}

void MessageArea::clear()
{
    m_isError = false;
    m_action = {};
    if (m_details) {
        m_details->hide();
        m_issues->setIssues({});
    }
    hide();
}

void MessageArea::clearError()
{
    if (m_isError)
        clear();
}

} // namespace vf::gui
