// The sum of a gain unfolded, copied and printed; the page itself stands in gain_view.cpp.
#include "gui/pages/gain_sum_tree.h"
#include "gui/pages/gain_view.h"
#include "gui/pages/report_dialog.h"
#include "gui/pages/sheet_output.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"
#include "presentation/gain_ledger_model.h"
#include "reporting/gain_report.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace vf::gui {

void GainView::withSumTree(std::function<void(const std::vector<presentation::SumNode> &)> use)
{
    const QDate asOf = m_workspace.asOf();
    const domain::FteRate *rate = m_workspace.snapshot().rateOn(asOf);
    const auto rateId = rate ? std::optional(rate->id) : std::nullopt;
    m_workspace
        .read([id = m_gain, asOf, rateId](application::Store &store) {
            return application::gainProvenance(store, id, asOf, rateId);
        })
        .then(this, [this, id = m_gain, asOf,
                     use = std::move(use)](const base::Result<application::GainProvenance> &provenance) {
            if (id != m_gain || asOf != m_workspace.asOf())
                return; // another gain or day is shown by now
            if (provenance)
                return use(presentation::gainSumTree(*provenance, m_workspace.snapshot().ledger().balances(id, asOf),
                                                     m_workspace.snapshot().rateOn(asOf)));
            const presentation::ErrorText text = presentation::errorText(provenance.error());
            complain(text.title, text.sentences());
        });
}

void GainView::unfoldSum()
{
    m_tree->setVisible(m_unfold->isChecked());
    m_unfold->setText(m_unfold->isChecked() ? tr("Skjul regnestykket") : tr("Vis hele regnestykket"));
    if (m_unfold->isChecked())
        withSumTree([this](const std::vector<presentation::SumNode> &nodes) { m_tree->show(nodes); });
}

void GainView::copySum()
{
    withSumTree([text = m_sum.plainText](const std::vector<presentation::SumNode> &nodes) {
        QGuiApplication::clipboard()->setText(text + QStringLiteral("\n\n") + presentation::sumTreeText(nodes));
    });
}

void GainView::print()
{
    withSumTree([this](const std::vector<presentation::SumNode> &nodes) {
        const domain::Gain *gain = current();
        if (!gain)
            return;
        const SheetWords words{tr("Lagre gevinsten"), tr("Gevinsten er lagret"), tr("Skriv ut gevinsten"),
                               tr("Gevinsten ble ikke skrevet ut")};
        auto *dialog = new ReportDialog(
            m_dialogs, words,
            reporting::gainReport(m_workspace.snapshot(), {*gain, m_model->postings(), nodes}, m_workspace.asOf()),
            tr("Gevinst %1").arg(gain->code), {QPageSize::A4, QPageLayout::Portrait}, this);
        dialog->open();
    });
}

} // namespace vf::gui
