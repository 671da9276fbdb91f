#include "gui/pages/value_stream_register_dialog.h"

#include "application/services/value_stream_service.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/delegates.h"
#include "presentation/claim_choice_model.h"
#include "presentation/format.h"
#include "presentation/gain_input.h"
#include "presentation/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::ClaimChoiceModel;

namespace {

/// Space checks the row, whichever of its cells the keyboard is in; Enter belongs to the dialog.
class LinesTable final : public QTableView
{
public:
    using QTableView::QTableView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const QModelIndex name = currentIndex().siblingAtColumn(ClaimChoiceModel::Name);
        if (event->key() == Qt::Key_Space && name.isValid()) {
            const bool chosen = name.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            model()->setData(name, chosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            event->ignore();
        } else {
            QTableView::keyPressEvent(event);
        }
    }
};

} // namespace

RegisterGainDialog::RegisterGainDialog(presentation::Workspace &workspace, const application::AnalysisBook &book,
                                       const application::IdealSaving &saving, QWidget *parent)
    : GainDialog(workspace, u"gain.register"_s, tr("Registrer gevinst fra verdistrømmen"), tr("Registrer gevinst"),
                 parent),
      m_ideal(saving.ideal),
      m_analysis(book.analysis.title),
      m_lines(new ClaimChoiceModel(book, saving, this)),
      m_table(new LinesTable),
      m_sum(new QLabel),
      m_title(new QLineEdit(book.analysis.title)),
      m_classification(new QComboBox),
      m_date(new DateField),
      m_hours(new QLineEdit),
      m_responsible(new QLineEdit),
      m_owner(new QLineEdit),
      m_more(new QCheckBox(tr("Lag en ny gevinst av resten etterpå")))
{
    m_title->setObjectName(u"gain.register.title"_s);
    m_classification->setObjectName(u"gain.register.classification"_s);
    for (const domain::Classification value : domain::allOf<domain::Classification>())
        m_classification->addItem(presentation::text(value));
    m_classification->setCurrentIndex(1); // indirect: freed time, the usual kind
    m_date->lineEdit()->setObjectName(u"gain.register.date"_s);
    m_date->setRequired(true);
    m_date->setToday([&workspace] { return workspace.clock().today(); });
    m_date->setDate(workspace.asOf());
    m_hours->setObjectName(u"gain.register.hours"_s);
    m_responsible->setObjectName(u"gain.register.responsible"_s);
    m_owner->setObjectName(u"gain.register.owner"_s);
    m_responsible->setPlaceholderText(tr("Rolle, ikke navn"));
    m_owner->setPlaceholderText(tr("Rolle, ikke navn"));
    buildLines();
    addRow({{u"title"_s, tr("Tittel"), m_title}});
    addWide(m_table);
    addWide(m_sum);
    addRow({{u"hours"_s, tr("Timer per år"), m_hours},
            {u"effectiveOn"_s, tr("Identifisert dato"), m_date},
            {u"classification"_s, tr("Type"), m_classification}});
    addRow({{u"responsible"_s, tr("Gevinstansvarlig"), m_responsible}, {u"owner"_s, tr("Gevinsteier"), m_owner}});
    m_more->setObjectName(u"gain.register.more"_s);
    addWide(m_more);
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_ownTitle = true; });
    connect(m_hours, &QLineEdit::textEdited, this, [this] { m_ownHours = true; });
    connect(m_lines, &QAbstractItemModel::dataChanged, this, &RegisterGainDialog::showSum);
    showSum();
}

void RegisterGainDialog::buildLines()
{
    m_table->setObjectName(u"gain.register.lines"_s);
    m_table->setAccessibleName(tr("Linjene gevinsten bygger på. Mellomrom velger."));
    m_table->setModel(m_lines);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setDefaultSectionSize(sized(28));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(ClaimChoiceModel::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(ClaimChoiceModel::Minutes, sized(128));
    m_table->setColumnWidth(ClaimChoiceModel::Hours, sized(96));
    m_table->setColumnWidth(ClaimChoiceModel::Claim, sized(176));
    const int rows = std::clamp(m_lines->rowCount(), 3, 9);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + rows * sized(28) + sized(4));
    m_table->setMinimumWidth(sized(620));
    if (m_lines->rowCount() > 0)
        m_table->setCurrentIndex(m_lines->index(0, 0));
    m_sum->setObjectName(u"gain.register.sum"_s);
    m_sum->setWordWrap(true);
    m_sum->setTextFormat(Qt::PlainText);
    setFontRole(m_sum, FontRole::BodySemibold);
}

void RegisterGainDialog::showSum()
{
    m_sum->setText(m_lines->sumText());
    if (!m_ownHours)
        m_hours->setText(presentation::hours(m_lines->hours()));
    if (!m_ownTitle)
        m_title->setText(proposedTitle());
    // Only where something is left to make it of.
    m_more->setEnabled(m_lines->chosenCount() > 0 && m_lines->chosenCount() < m_lines->freeCount());
}

QString RegisterGainDialog::proposedTitle() const
{
    if (m_lines->freeCount() > 1 && m_lines->chosenCount() == 1)
        for (int row = 0; row < m_lines->rowCount(); ++row)
            if (const QModelIndex name = m_lines->index(row, ClaimChoiceModel::Name);
                name.data(Qt::CheckStateRole).toInt() == Qt::Checked)
                return name.data().toString();
    return m_analysis;
}

bool RegisterGainDialog::wantsMore() const
{
    return m_more->isEnabled() && m_more->isChecked();
}

std::optional<presentation::Intent> RegisterGainDialog::intent()
{
    application::GainFromLines wanted;
    wanted.ideal = m_ideal;
    wanted.lines = m_lines->chosen();
    wanted.identifiedOn = m_date->date();
    wanted.gain.title = m_title->text().simplified();
    wanted.gain.classification =
        domain::allOf<domain::Classification>()[static_cast<size_t>(std::max(0, m_classification->currentIndex()))];
    wanted.gain.responsible = m_responsible->text().simplified();
    wanted.gain.owner = m_owner->text().simplified();
    if (wanted.gain.title.isEmpty())
        setFieldError(u"title"_s, tr("Skriv hva gevinsten er."));
    if (!wanted.identifiedOn.isValid())
        setFieldError(u"effectiveOn"_s, tr("Skriv datoen."));
    if (wanted.lines.empty()) {
        setFieldError(u"hours"_s, tr("Velg minst én linje i tabellen."));
    } else if (m_ownHours) { // else exactly what the lines give, not what is shown of it
        const auto hours = presentation::typedAmount(m_hours->text(), domain::LedgerUnit::HoursPerYear);
        if (!hours.value)
            setFieldError(u"hours"_s, hours.refusal.isEmpty() ? tr("Skriv hvor mange timer.") : hours.refusal);
        else if (presentation::rounded(hours.value->hours().value(), 1) >
                 presentation::rounded(m_lines->hours().value(), 1))
            setFieldError(u"hours"_s, tr("De valgte linjene gir høyst %1 timer.")
                                          .arg(presentation::hours(m_lines->hours())));
        else
            wanted.hours = hours.value->hours();
    }
    if (hasFieldErrors())
        return std::nullopt;
    return [wanted](const application::WorkContext &context) {
        return application::ValueStreamService(context).registerGain(wanted);
    };
}

} // namespace vf::gui
