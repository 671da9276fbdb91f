#include "gui/pages/comparison_dialog.h"

#include "application/read_model/known_then.h"
#include "application/services/gain_service.h"
#include "gui/pages/report_dialog.h"
#include "gui/pages/sheet_output.h"
#include "gui/pages/small_table.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/delegates.h"
#include "presentation/date_comparison_model.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/table_clipboard.h"
#include "reporting/comparison_report.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QMimeData>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>


namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::ComparisonSumModel;
using presentation::GainChangeModel;

ComparisonDialog::ComparisonDialog(const PageContext &context, const QString &scopeText, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_scopeText(scopeText),
      m_sums(new ComparisonSumModel(this)),
      m_changes(new GainChangeModel(this)),
      m_from(new DateField(this)),
      m_to(new DateField(this)),
      m_knownThen(new QCheckBox(tr("Fra-datoen slik vi kjente den da"), this)),
      m_sentence(new QLabel(this)),
      m_sumTable(new QTableView(this)),
      m_changeTable(new QTableView(this)),
      m_detail(new QLabel(this)),
      m_open(new QPushButton(tr("Åpne gevinsten"), this))
{
    setObjectName(u"comparison"_s);
    setWindowTitle(tr("Sammenlign to datoer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setGroundRole(this, GroundRole::Surface);
    buildTables();
    build(scopeText);
    m_to->setDate(context.workspace.asOf());
    m_from->setDate(context.workspace.asOf().addYears(-1));
    for (DateField *field : {m_from, m_to})
        connect(field, &DateField::dateChanged, this, &ComparisonDialog::compare);
    compare();
    const QSize room = screen() ? screen()->availableSize() * 9 / 10 : QSize(sized(1180), sized(760));
    resize(QSize(sized(1180), sized(760)).boundedTo(room));
    m_from->lineEdit()->setFocus();
}

QWidget *ComparisonDialog::buildDates()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(sized(8));
    for (const auto &[field, words, name] : {std::tuple(m_from, tr("Fra"), u"comparison.from"_s),
                                             std::tuple(m_to, tr("Til"), u"comparison.to"_s)}) {
        auto *label = new QLabel(words, bar);
        setTextRole(label, TextRole::Secondary);
        label->setBuddy(field->lineEdit());
        field->setAccessibleLabel(words);
        field->lineEdit()->setObjectName(name);
        field->setRequired(true);
        field->setToday([&workspace = m_context.workspace] { return workspace.clock().today(); });
        field->setFixedWidth(sized(140));
        row->addWidget(label);
        row->addWidget(field);
        row->addSpacing(sized(8));
    }
    for (const auto &[months, words, name] : {std::tuple(3, tr("Et kvartal"), "quarter"), {6, tr("Et halvt år"), "half"},
                                              {12, tr("Et år"), "year"}}) {
        auto *button = new QPushButton(words, bar);
        button->setObjectName(u"comparison."_s + QLatin1StringView(name));
        button->setAutoDefault(false);
        button->setToolTip(tr("Så lenge før til-datoen"));
        connect(button, &QPushButton::clicked, this, [this, months] {
            if (!m_to->date().isValid())
                return;
            m_from->setDate(m_to->date().addMonths(-months));
            compare();
        });
        row->addWidget(button);
    }
    m_knownThen->setObjectName(u"comparison.knownThen"_s);
    m_knownThen->setToolTip(tr("Uten det som er ført senere. Velg samme dato to ganger for å se hva som er ført om den etterpå."));
    connect(m_knownThen, &QCheckBox::toggled, this, &ComparisonDialog::compare);
    row->addSpacing(sized(8));
    row->addWidget(m_knownThen);
    row->addStretch(1);
    return bar;
}

void ComparisonDialog::buildTables()
{
    m_sumTable->setModel(m_sums);
    asSmallTable(*m_sumTable, u"comparison.sums"_s);
    m_sumTable->setAccessibleName(tr("Summene på de to datoene"));
    m_sumTable->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_sumTable));
    for (int column = ComparisonSumModel::Before; column < ComparisonSumModel::ColumnCount; ++column)
        m_sumTable->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_sumTable->setFixedWidth(sized(400));
    m_changeTable->setModel(m_changes);
    asSmallTable(*m_changeTable, u"comparison.changes"_s);
    m_changeTable->setAccessibleName(tr("Gevinster som er endret. Enter åpner gevinsten."));
    m_changeTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_changeTable->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_changeTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_changeTable->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::TwoLine, m_changeTable));
    m_changeTable->setItemDelegateForColumn(GainChangeModel::Gain, new TwoLineDelegate(CellDelegate::RowHeight::TwoLine, m_changeTable));
    m_changeTable->setColumnHidden(GainChangeModel::Unit, true); // stands under the gain's title; copied apart
    m_changeTable->verticalHeader()->setDefaultSectionSize(sized(40));
    auto *header = m_changeTable->horizontalHeader();
    header->setSectionResizeMode(GainChangeModel::Gain, QHeaderView::Interactive);
    header->setSectionResizeMode(GainChangeModel::Why, QHeaderView::Stretch);
    m_changeTable->setColumnWidth(GainChangeModel::Gain, sized(200));
    for (int column = GainChangeModel::Identified; column <= GainChangeModel::Confirmed; ++column)
        m_changeTable->setColumnWidth(column, sized(80));
    for (QTableView *table : {m_sumTable, m_changeTable})
        addTableCopy(table);
    connect(m_changeTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparisonDialog::showDetail);
    connect(m_changeTable, &QTableView::activated, this, &ComparisonDialog::openChosen);
}

void ComparisonDialog::build(const QString &scopeText)
{
    auto *heading = new QLabel(tr("Sammenlign to datoer"), this);
    setFontRole(heading, FontRole::Section);
    auto *scope = new QLabel(scopeText, this);
    setTextRole(scope, TextRole::Secondary);
    m_sentence->setObjectName(u"comparison.sentence"_s);
    m_sentence->setWordWrap(true);
    m_detail->setObjectName(u"comparison.detail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_detail->setMinimumHeight(sized(64));
    setTextRole(m_detail, TextRole::Secondary);
    auto *top = new QHBoxLayout;
    top->addWidget(heading);
    top->addSpacing(sized(8));
    top->addWidget(scope);
    top->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(sized(8));
    right->addWidget(m_changeTable, 1);
    right->addWidget(m_detail);
    auto *tables = new QHBoxLayout;
    tables->setSpacing(sized(24));
    tables->addWidget(m_sumTable, 0, Qt::AlignTop);
    tables->addLayout(right, 1);
    const auto button = [this](const char *name, QPushButton *made) {
        made->setObjectName(u"comparison."_s + QLatin1StringView(name));
        made->setAutoDefault(false);
        return made;
    };
    auto *close = button("close", new QPushButton(tr("Lukk"), this));
    auto *copy = button("copy", new QPushButton(icon("copy"_L1), tr("Kopier endringene"), this));
    auto *paper = button("print", new QPushButton(icon("printer"_L1), tr("Skriv ut…"), this));
    button("open", m_open);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] {
        QList<int> columns; // also the unit, which has no column of its own on the screen
        for (int one = 0; one < GainChangeModel::ColumnCount; ++one)
            columns << one;
        const auto table = presentation::copiedTable(*m_changes, presentation::allRows(*m_changes), columns);
        QGuiApplication::clipboard()->setMimeData(presentation::tableMimeData(table).release());
    });
    connect(paper, &QPushButton::clicked, this, &ComparisonDialog::print);
    connect(m_open, &QPushButton::clicked, this, &ComparisonDialog::openChosen);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(sized(8));
    buttons->addWidget(copy);
    buttons->addWidget(paper);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sized(24), sized(20), sized(24), sized(20));
    column->setSpacing(sized(12));
    column->addLayout(top);
    column->addWidget(buildDates());
    column->addWidget(m_sentence);
    column->addLayout(tables, 1);
    column->addLayout(buttons);
}

void ComparisonDialog::compare()
{
    const int comparing = ++m_comparing;
    const QDate from = m_from->date();
    if (!m_knownThen->isChecked() || !from.isValid())
        return show(nullptr);
    m_context.workspace
        .read([moment = application::endOf(from)](application::Store &store) {
            return application::postingsRecordedAfter(store, moment);
        })
        .then(this, [this, comparing, from](const base::Result<std::vector<application::LaterPosting>> &later) {
            if (comparing != m_comparing)
                return;
            if (!later)
                return show(nullptr, presentation::errorText(later.error()).sentences());
            const application::KnownThen known = application::knownThen(m_context.workspace.snapshot(), from, *later);
            show(&known);
        });
}

void ComparisonDialog::show(const application::KnownThen *known, const QString &note)
{
    const QDate from = m_from->date(), to = m_to->date();
    const presentation::Workspace &workspace = m_context.workspace;
    if (!from.isValid() || !to.isValid() || from > to) {
        m_sentence->setText(from.isValid() && to.isValid() ? tr("Fra-datoen må være før til-datoen.")
                                                           : tr("Skriv begge datoene, for eksempel 31.12.2017."));
        m_comparison = {};
        m_comparison.from = from;
        m_comparison.to = to;
    } else {
        m_comparison = application::compareDates(workspace.snapshot(), from, to, workspace.scope(), known);
        const QString sentence = presentation::comparisonSentence(m_comparison);
        m_sentence->setText(note.isEmpty() ? sentence : sentence + u' ' + note);
    }
    m_sums->show(m_comparison);
    m_changes->show(workspace.snapshot(), m_comparison);
    fitToRows(*m_sumTable, 28);
    if (m_changes->rowCount() > 0)
        m_changeTable->selectRow(0);
    showDetail();
}

void ComparisonDialog::showDetail()
{
    const QModelIndex at = m_changeTable->currentIndex();
    m_open->setEnabled(at.isValid());
    const int reading = ++m_reading;
    if (!at.isValid())
        return m_detail->setText({});
    const domain::GainId id = m_changes->gainAt(at.row());
    const domain::Gain *gain = m_context.workspace.snapshot().findGain(id);
    if (!gain)
        return m_detail->setText({});
    const QString what = m_changes->index(at.row(), GainChangeModel::Why).data().toString();
    m_detail->setText(what);
    m_context.workspace.read([id](application::Store &store) { return application::postingsOf(store, id); })
        .then(this, [this, reading, unit = gain->ledgerUnit,
                     what](const base::Result<std::vector<domain::Posting>> &postings) {
            if (reading != m_reading)
                return; // another one is chosen by now
            const QString lines = postings ? presentation::postingsText(*postings, unit, m_comparison)
                                           : tr("Posteringene kunne ikke leses.");
            m_detail->setText(lines.isEmpty() ? what : what + u'\n' + lines);
        });
}

void ComparisonDialog::openChosen()
{
    const QModelIndex at = m_changeTable->currentIndex();
    if (!at.isValid())
        return;
    const domain::GainId gain = m_changes->gainAt(at.row());
    accept();
    m_context.navigator.openGain(gain);
}

void ComparisonDialog::print()
{
    const SheetWords words{tr("Lagre sammenligningen"), tr("Sammenligningen er lagret"), tr("Skriv ut sammenligningen"),
                           tr("Sammenligningen ble ikke skrevet ut")};
    auto *dialog = new ReportDialog(
        m_context.dialogs, words,
        reporting::comparisonReport(m_context.workspace.snapshot(), m_comparison, m_context.workspace.scope()),
        tr("Endringer %1 til %2").arg(presentation::date(m_comparison.from), presentation::date(m_comparison.to)),
        {QPageSize::A4, QPageLayout::Landscape}, this);
    dialog->open();
}

} // namespace vf::gui
