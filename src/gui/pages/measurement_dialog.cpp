#include "gui/pages/measurement_dialog.h"

#include "application/services/measurement_service.h"
#include "gui/pages/measurement_delegate.h"
#include "gui/pages/measurement_entry_table.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "presentation/format.h"
#include "presentation/measurement_entry_model.h"
#include "presentation/verdict_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>
#include <numeric>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::MeasurementDraft;
using application::WorkContext;
using presentation::MeasurementEntryModel;

MeasurementDialog::MeasurementDialog(presentation::Workspace &workspace, const domain::Indicator &indicator,
                                     const QString &pasted, QWidget *parent)
    : GainDialog(workspace, u"measurements"_s, tr("Registrer målinger"), tr("Registrer"), parent),
      m_indicator(indicator),
      m_model(new MeasurementEntryModel([&workspace] { return workspace.clock().today(); }, indicator.measure, this)),
      m_table(new MeasurementEntryTable),
      m_sum(new QLabel)
{
    auto *help = new QLabel(tr("%1. Skriv dato og verdi, Enter går videre. Flere målinger samme dag er flere saker. "
                               "Rader fra et regneark kan limes inn.")
                                .arg(indicator.name));
    help->setWordWrap(true);
    setTextRole(help, TextRole::Secondary);
    addWide(help);
    m_table->setObjectName(u"measurements.table"_s);
    m_table->setModel(m_model);
    auto *delegate = new MeasurementDelegate(CellDelegate::RowHeight::Dense, m_table);
    m_table->setItemDelegate(delegate);
    m_table->verticalHeader()->setDefaultSectionSize(std::max(sized(28), QFontMetrics(fonts::body()).height() + sized(8)));
    addRow({{u"measurements"_s, tr("Målinger"), m_table}});
    auto *paste = new QPushButton(icon("clipboard-paste"_L1), tr("Lim inn"));
    paste->setObjectName(u"measurements.paste"_s);
    paste->setAutoDefault(false);
    setSmall(paste);
    m_sum->setObjectName(u"measurements.sum"_s);
    m_sum->setWordWrap(true);
    setFontRole(m_sum, FontRole::Secondary);
    setTextRole(m_sum, TextRole::Secondary);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sum, 1);
    row->addWidget(paste);
    addWide(foot);
    connect(paste, &QPushButton::clicked, this, &MeasurementDialog::pasteFromClipboard);
    connect(m_table, &MeasurementEntryTable::pasteRequested, this, &MeasurementDialog::pasteFromClipboard);
    connect(delegate, &MeasurementDelegate::tablePasted, this, &MeasurementDialog::paste);
    connect(m_model, &MeasurementEntryModel::entriesChanged, this, &MeasurementDialog::showSum);
    // Enter belongs to the table; this is the way to the verb without leaving the keyboard's home.
    auto *accept = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(accept, &QShortcut::activated, this, [this] { acceptButton()->click(); });
    acceptButton()->setToolTip(tr("Ctrl+Enter"));
    if (!pasted.isEmpty())
        this->paste(pasted);
    showSum();
}

void MeasurementDialog::showEvent(QShowEvent *event)
{
    GainDialog::showEvent(event);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void MeasurementDialog::pasteFromClipboard()
{
    paste(QGuiApplication::clipboard()->text());
}

void MeasurementDialog::paste(const QString &text)
{
    const QModelIndex at = m_table->currentIndex();
    const int row = std::max(0, at.row());
    const int taken = m_model->paste(row, std::max(0, at.column()), text);
    const int faulty = m_model->firstFaultyRow();
    const int last = std::min(row + taken, m_model->rowCount() - 1);
    m_table->setCurrentIndex(m_model->index(faulty >= 0 ? faulty : last, 0));
    m_table->setFocus();
}

void MeasurementDialog::showSum()
{
    const std::vector<MeasurementDraft> drafts = m_model->drafts();
    if (drafts.empty()) {
        m_sum->setText(tr("Ingen målinger ennå."));
        return;
    }
    const auto [first, last] = std::minmax_element(
        drafts.begin(), drafts.end(), [](const MeasurementDraft &a, const MeasurementDraft &b) { return a.on < b.on; });
    const double sum = std::accumulate(drafts.begin(), drafts.end(), 0.0, [](double all, const MeasurementDraft &draft) {
        return all + draft.value.value();
    });
    QString text = tr("%1, %2–%3, gjennomsnitt %4 %5.")
                       .arg(presentation::counted(drafts.size(), tr("måling"), tr("målinger")),
                            presentation::date(first->on), presentation::date(last->on),
                            presentation::measuredValue(sum / static_cast<double>(drafts.size())), m_indicator.measure);
    if (const int faulty = m_model->faultyRows(); faulty > 0)
        text += u' '
                + tr("%1 kan ikke leses.").arg(presentation::counted(qint64(faulty), tr("rad"), tr("rader")));
    m_sum->setText(text);
}

std::optional<presentation::Intent> MeasurementDialog::intent()
{
    if (const int faulty = m_model->firstFaultyRow(); faulty >= 0) {
        m_table->setCurrentIndex(m_model->index(faulty, 0));
        QString reason;
        for (int column = 0; column < MeasurementEntryModel::ColumnCount && reason.isEmpty(); ++column)
            reason = m_model->index(faulty, column).data(Qt::ToolTipRole).toString();
        setFieldError(u"measurements"_s, tr("Rad %1: %2 Ingenting er registrert.").arg(faulty + 1).arg(reason));
        return std::nullopt;
    }
    const std::vector<MeasurementDraft> drafts = m_model->drafts();
    if (drafts.empty()) {
        setFieldError(u"measurements"_s, tr("Skriv minst én måling."));
        return std::nullopt;
    }
    return [id = m_indicator.id, drafts](const WorkContext &context) {
        return application::MeasurementService(context).addMeasurements(id, drafts);
    };
}

} // namespace vf::gui
