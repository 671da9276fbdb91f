#include "gui/pages/report_form.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/segmented_control.h"
#include "presentation/format.h"
#include "presentation/unit_outline.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QResizeEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace vf::gui {

using namespace Qt::StringLiterals;
using reporting::ReportFormat;

namespace {

/// In the order of the segments.
constexpr std::array formats{ReportFormat::Pdf, ReportFormat::Html, ReportFormat::Odt, ReportFormat::Xlsx,
                             ReportFormat::Markdown};

constexpr int DepthRole = Qt::UserRole + 1;

/// Units stand indented below their area in the open list, but not in the closed field.
class ScopeDelegate final : public CellDelegate
{
public:
    explicit ScopeDelegate(QObject *parent) : CellDelegate(RowHeight::Dense, parent) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        CellDelegate::initStyleOption(option, index);
        option->text.prepend(QString(index.data(DepthRole).toInt() * 4, presentation::noBreakSpace));
    }
};

} // namespace

ReportForm::ReportForm(QWidget *parent)
    : QWidget(parent),
      m_from(new DateField(this)),
      m_asOf(new DateField(this)),
      m_kind(new QComboBox(this)),
      m_scope(new QComboBox(this)),
      m_format(new SegmentedControl(this)),
      m_sections(new QListView(this)),
      m_model(new ReportSectionsModel(this)),
      m_includeAll(new QPushButton(tr("Ta med alle"), this)),
      m_columns(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    setGroundRole(this, GroundRole::Surface);
    setObjectName(u"report.form"_s);
    m_columns->addWidget(buildChoices());
    m_columns->addWidget(buildSections(), 1);
    connectFields();
    applyMetrics();
}

QLabel *ReportForm::makeLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, this);
    setFontRole(label, FontRole::Secondary);
    setTextRole(label, TextRole::Secondary);
    label->setBuddy(buddy);
    return label;
}

QBoxLayout *ReportForm::labelled(const QString &text, QWidget *field, QWidget *buddy)
{
    auto *group = new QVBoxLayout;
    group->addWidget(makeLabel(text, buddy ? buddy : field));
    group->addWidget(field);
    m_groups.push_back(group);
    return group;
}

QWidget *ReportForm::buildChoices()
{
    m_from->lineEdit()->setObjectName(u"report.from"_s);
    m_from->setAccessibleLabel(tr("Fra dato, valgfri"));
    m_from->lineEdit()->setToolTip(tr("Rapporten viser endringene siden denne datoen."));
    m_asOf->lineEdit()->setObjectName(u"report.asOf"_s);
    m_asOf->setAccessibleLabel(tr("Per dato"));
    m_asOf->setRequired(true);
    m_kind->setObjectName(u"report.kind"_s);
    m_kind->setAccessibleName(tr("Rapport"));
    for (const reporting::ReportKind &kind : reporting::allReportKinds())
        m_kind->addItem(reporting::reportKindName(kind), QString(kind.key));
    m_scope->setObjectName(u"report.scope"_s);
    m_scope->setAccessibleName(tr("Enheter"));
    m_scope->setItemDelegate(new ScopeDelegate(m_scope));
    m_scope->setMaxVisibleItems(18);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(12);
    m_format->setObjectName(u"report.format"_s);
    m_format->setAccessibleName(tr("Format"));
    m_format->addSegment(tr("PDF"));
    m_format->addSegment(tr("HTML"));
    m_format->addSegment(tr("ODT"));
    m_format->addSegment(tr("XLSX"));
    m_format->addSegment(tr("MD"));
    m_format->setSegmentToolTip(0, tr("For utskrift og arkiv"));
    m_format->setSegmentToolTip(1, tr("For nettet og skjermleser: én fil med alt i"));
    m_format->setSegmentToolTip(2, tr("Tekstdokument, for Word og LibreOffice"));
    m_format->setSegmentToolTip(3, tr("Regneark med tallene uavrundet og summene som formler"));
    m_format->setSegmentToolTip(4, tr("Markdown: ren tekst, for saksframlegg og videre redigering"));

    auto *choices = new QWidget(this);
    m_choices = new QVBoxLayout(choices);
    m_choices->setContentsMargins(0, 0, 0, 0);
    m_dates = new QHBoxLayout;
    m_dates->addLayout(labelled(tr("Fra dato (valgfri)"), m_from, m_from->lineEdit()), 1);
    m_dates->addLayout(labelled(tr("Per dato"), m_asOf, m_asOf->lineEdit()), 1);
    m_choices->addLayout(labelled(tr("Rapport"), m_kind));
    m_choices->addLayout(m_dates);
    m_choices->addLayout(labelled(tr("Enheter"), m_scope));
    m_choices->addLayout(labelled(tr("Format"), m_format));
    m_choices->addStretch(1);
    return choices;
}

QWidget *ReportForm::buildSections()
{
    m_sections->setObjectName(u"report.sections"_s);
    m_sections->setAccessibleName(tr("Seksjoner"));
    m_sections->setModel(m_model);
    m_sections->setItemDelegate(new ReportSectionDelegate(m_sections));
    m_sections->setUniformItemSizes(true);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sections->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_includeAll->setObjectName(u"report.includeAll"_s);
    setButtonRole(m_includeAll, ButtonRole::Flat);
    setSmall(m_includeAll);
    m_includeAll->hide();

    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeLabel(tr("Seksjoner"), m_sections));
    column->addWidget(m_sections, 1);
    column->addWidget(m_includeAll, 0, Qt::AlignLeft);
    column->addStretch(0);
    m_groups.push_back(column);
    return part;
}

void ReportForm::connectFields()
{
    connect(m_from, &DateField::dateChanged, this, [this] {
        if (!m_filling)
            Q_EMIT contentsChosen();
    });
    connect(m_asOf, &DateField::dateChanged, this, [this](QDate date) {
        if (!m_filling && date.isValid())
            Q_EMIT asOfChosen(date);
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportForm::contentsChosen);
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this](int row) {
        if (m_filling || row < 0)
            return;
        const QString id = m_scope->itemData(row).toString();
        Q_EMIT scopeChosen(id.isEmpty() ? std::nullopt : std::optional(domain::UnitId::fromText(id)));
    });
    connect(m_format, &SegmentedControl::currentChanged, this, &ReportForm::formatChosen);
    // A click on the check box is about the box; one beside it goes to the page.
    connect(m_sections, &QListView::pressed, this, [this] { m_toggled = false; });
    connect(m_model, &ReportSectionsModel::choiceChanged, this, [this] { m_toggled = true; });
    connect(m_sections, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (!m_toggled)
            goToSection(index);
    });
    connect(m_sections, &QListView::activated, this, &ReportForm::goToSection);
    connect(m_model, &ReportSectionsModel::choiceChanged, this, &ReportForm::contentsChosen);
    connect(m_includeAll, &QPushButton::clicked, m_model, &ReportSectionsModel::includeAll);
}

void ReportForm::show(const presentation::Workspace &workspace)
{
    const QScopedValueRollback guard(m_filling, true);
    const auto today = [clock = &workspace.clock()] { return clock->today(); };
    m_from->setToday(today);
    m_asOf->setToday(today);
    if (m_asOf->date() != workspace.asOf())
        m_asOf->setDate(workspace.asOf());
    m_from->setRange({}, workspace.asOf());
    Q_EMIT m_from->lineEdit()->editingFinished(); // judges what stands there by the new range
    fillScopes(workspace);
}

void ReportForm::fillScopes(const presentation::Workspace &workspace)
{
    const presentation::UnitOutline outline(workspace.snapshot(), workspace.asOf());
    const application::Figures whole(workspace.snapshot(), workspace.asOf(), std::nullopt);
    const auto withCount = [](const QString &name, size_t units) {
        return tr("%1 (%2)").arg(name, presentation::counted(units, tr("enhet"), tr("enheter")));
    };
    m_scope->clear();
    m_scope->addItem(withCount(tr("Hele kommunen"), whole.unitsTotal()));
    m_scope->setItemData(0, 0, DepthRole);
    for (const presentation::UnitNode &node : outline.nodes()) {
        int depth = 0;
        for (auto parent = node.parent; parent; parent = outline.nodes()[*parent].parent)
            ++depth;
        m_scope->addItem(node.children.empty() ? node.name : withCount(node.name, node.total), node.id.text());
        m_scope->setItemData(m_scope->count() - 1, depth, DepthRole);
    }
    const auto scope = workspace.scope();
    const domain::Unit *unit = scope ? workspace.snapshot().findUnit(*scope) : nullptr;
    int row = unit ? m_scope->findData(scope->text()) : 0;
    if (row < 0) { // a unit that is not active on the date
        row = m_scope->count();
        m_scope->addItem(unit->name, scope->text());
    }
    m_scope->setCurrentIndex(row);
}

void ReportForm::setReport(const reporting::ReportModel &whole, const ReportDocument &shown)
{
    const int current = m_sections->currentIndex().row();
    m_model->setReport(whole, shown);
    if (!m_sections->currentIndex().isValid() && m_model->rowCount() > 0)
        m_sections->setCurrentIndex(m_model->index(std::clamp(current, 0, m_model->rowCount() - 1)));
    m_includeAll->setVisible(!m_model->leftOut().isEmpty());
    fitSections();
}

const reporting::ReportKind &ReportForm::kind() const
{
    return *reporting::reportKind(m_kind->currentData().toString());
}

std::optional<QDate> ReportForm::from() const
{
    return m_from->date().isValid() ? std::optional(m_from->date()) : std::nullopt;
}

ReportFormat ReportForm::format() const
{
    return formats.at(static_cast<size_t>(m_format->currentIndex()));
}

void ReportForm::goToSection(const QModelIndex &index)
{
    if (const auto place = m_model->placeOf(index))
        Q_EMIT sectionRequested(*place);
}

void ReportForm::setWide(bool wide)
{
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setStretch(0, wide ? 1 : 0);
}

void ReportForm::applyMetrics()
{
    const int side = sized(width() < sized(290) ? 16 : 24); // narrow: the dates need the room
    m_columns->setContentsMargins(side, sized(16), side, sized(16));
    m_columns->setSpacing(sized(16));
    m_dates->setSpacing(sized(12));
    m_choices->setSpacing(sized(12));
    for (QBoxLayout *group : m_groups)
        group->setSpacing(sized(4));
    fitSections();
}

void ReportForm::fitSections()
{
    // No higher than its rows: an empty box below them would look as if something were missing.
    const int rows = m_model->rowCount();
    const int height = rows > 0 ? rows * m_sections->sizeHintForRow(0) : sized(28);
    m_sections->setMaximumHeight(height + 2 * m_sections->frameWidth());
    m_sections->setMinimumHeight(std::min(sized(28) * 5, height) + 2 * m_sections->frameWidth());
}

void ReportForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        applyMetrics();
}

void ReportForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyMetrics();
}

} // namespace vf::gui
