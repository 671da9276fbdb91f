#include "gallery.h"
#include "gallery_parts.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/field_error.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/search_field.h"
#include "gui/widgets/segmented_control.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace vf::gallery {

using namespace gui;
using namespace Qt::StringLiterals;

namespace {

/// A button painted in a state that it has not got.
QWidget *stateButton(ButtonRole role, QStyle::State state)
{
    auto *model = new QPushButton(QStringLiteral("Lagre"));
    setButtonRole(model, role);
    auto *painted = new Painted(model->sizeHint(), [model, state](QPainter &painter, const QRect &rect) {
        QStyleOptionButton option;
        option.initFrom(model);
        option.state = state;
        option.rect = rect;
        option.text = model->text();
        model->style()->drawControl(QStyle::CE_PushButton, &option, &painter, model);
    });
    model->setParent(painted);
    model->hide();
    return painted;
}

QLayout *buttonStates()
{
    auto *grid = new QGridLayout;
    const QStringList columns{QStringLiteral("Normal"), QStringLiteral("Over"), QStringLiteral("Fokus"),
                              QStringLiteral("Trykket"), QStringLiteral("Av")};
    const QList<QStyle::State> states{QStyle::State_Enabled | QStyle::State_Raised,
                                      QStyle::State_Enabled | QStyle::State_MouseOver,
                                      QStyle::State_Enabled | QStyle::State_HasFocus,
                                      QStyle::State_Enabled | QStyle::State_Sunken, QStyle::State_None};
    const QList<std::pair<QString, ButtonRole>> rows{{QStringLiteral("Hoved"), ButtonRole::Primary},
                                                     {QStringLiteral("Vanlig"), ButtonRole::Normal},
                                                     {QStringLiteral("Flat"), ButtonRole::Flat},
                                                     {QStringLiteral("Farlig"), ButtonRole::Danger}};
    for (int column = 0; column < columns.size(); ++column)
        grid->addWidget(quiet(columns.at(column)), 0, column + 1);
    for (int row = 0; row < rows.size(); ++row) {
        grid->addWidget(quiet(rows.at(row).first), row + 1, 0);
        for (int column = 0; column < states.size(); ++column)
            grid->addWidget(stateButton(rows.at(row).second, states.at(column)), row + 1, column + 1);
    }
    grid->setColumnStretch(6, 1);
    return grid;
}

QLayout *buttonKinds()
{
    auto *row = new QHBoxLayout;
    auto *primary = new QPushButton(icon("plus"_L1), QStringLiteral("Ny gevinst"));
    setButtonRole(primary, ButtonRole::Primary);
    auto *flat = new QPushButton(icon("bookmark-plus"_L1), QStringLiteral("Lagre visning"));
    setButtonRole(flat, ButtonRole::Flat);
    auto *menu = new QPushButton(icon("file-down"_L1), QStringLiteral("Eksporter"));
    menu->setMenu(new QMenu(menu));
    auto *small = new QPushButton(QStringLiteral("Registrer …"));
    setSmall(small);
    auto *disabled = new QPushButton(icon("copy"_L1), QStringLiteral("Kopier tall"));
    disabled->setEnabled(false);
    for (QPushButton *button :
         {primary, new QPushButton(icon("copy"_L1), QStringLiteral("Kopier tall")), flat, menu, small, disabled})
        row->addWidget(button);
    row->addStretch(1);
    return row;
}

QLayout *toolButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    for (const auto name :
         {"panel-left"_L1, "arrow-left"_L1, "arrow-right"_L1, "undo-2"_L1, "redo-2"_L1, "printer"_L1}) {
        auto *button = new QToolButton;
        button->setAutoRaise(true);
        button->setIconSize(QSize(sized(18), sized(18)));
        button->setIcon(icon(name));
        button->setEnabled(name != "redo-2"_L1);
        button->setCheckable(name == "panel-left"_L1);
        button->setChecked(name == "panel-left"_L1);
        row->addWidget(button);
    }
    auto *chip = new QToolButton;
    chip->setText(QStringLiteral("31.12.2017"));
    chip->setIcon(icon("calendar-days"_L1));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setMenu(new QMenu(chip));
    chip->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(chip);
    auto *units = new SegmentedControl;
    units->addSegment(QStringLiteral("Årsverk"));
    units->addSegment(QStringLiteral("Timer"));
    units->addSegment(QStringLiteral("Kroner"));
    row->addWidget(units);
    auto *smallUnits = new SegmentedControl;
    setSmall(smallUnits);
    smallUnits->addSegment(QStringLiteral("Tabell"), icon("table"_L1));
    smallUnits->addSegment(QStringLiteral("Diagram"), icon("chart-line"_L1));
    smallUnits->setCurrentIndex(1);
    row->addWidget(smallUnits);
    row->addStretch(1);
    return row;
}

QLineEdit *field(const QString &text, const QString &name = {})
{
    auto *edit = new QLineEdit(text);
    edit->setObjectName(name);
    return edit;
}

QLayout *fields()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(sized(16));
    const auto add = [grid](int row, int column, const QString &label, QWidget *widget) {
        grid->addWidget(quiet(label), row * 2, column);
        grid->addWidget(widget, row * 2 + 1, column, Qt::AlignTop);
    };
    add(0, 0, QStringLiteral("Normal"), field(QStringLiteral("12")));
    add(0, 1, QStringLiteral("Fokus"), field(QStringLiteral("12"), QStringLiteral("focused")));
    auto *wrong = new QWidget;
    auto *column = new QVBoxLayout(wrong);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *refused = field(QStringLiteral("15"));
    auto *error = new FieldError(refused, wrong);
    column->addWidget(refused);
    column->addWidget(error);
    error->setText(QStringLiteral("Lav må være 12 eller mindre"));
    add(0, 2, QStringLiteral("Feil"), wrong);
    auto *off = field(QStringLiteral("12"));
    off->setEnabled(false);
    add(1, 0, QStringLiteral("Av"), off);
    auto *readOnly = field(QStringLiteral("Skrivebeskyttet, uten ramme"));
    readOnly->setReadOnly(true);
    add(1, 1, QStringLiteral("Bare til lesing"), readOnly);
    auto *date = new DateField;
    date->setDate(QDate(2017, 12, 31));
    add(1, 2, QStringLiteral("Dato"), date);
    auto *combo = new QComboBox;
    combo->addItems({QStringLiteral("Enhet"), QStringLiteral("Status"), QStringLiteral("Ansvarlig")});
    add(2, 0, QStringLiteral("Valgliste"), combo);
    auto *spin = new QDoubleSpinBox;
    spin->setValue(0.29);
    spin->setSuffix(QStringLiteral(" årsverk"));
    add(2, 1, QStringLiteral("Tall"), spin);
    auto *badDate = new DateField;
    badDate->lineEdit()->setText(QStringLiteral("31.02.2017"));
    QMetaObject::invokeMethod(badDate->lineEdit(), "editingFinished");
    add(2, 2, QStringLiteral("Dato med feil"), badDate);
    add(3, 0, QStringLiteral("Søk"),
        new SearchField(QStringLiteral("Søk etter gevinst eller enhet"), QKeySequence(Qt::CTRL | Qt::Key_K)));
    auto *filter = new SearchField(QStringLiteral("Filtrer"));
    filter->setIconName("list-filter"_L1);
    filter->setText(QStringLiteral("hjemme"));
    add(3, 1, QStringLiteral("Filter med tekst"), filter);
    auto *area = new QPlainTextEdit(QStringLiteral("Flere linjer.\nTab går videre."));
    area->setTabChangesFocus(true);
    area->setFixedHeight(sized(64));
    add(3, 2, QStringLiteral("Tekst"), area);
    return grid;
}

QLayout *choices()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(sized(16));
    auto *on = new QCheckBox(QStringLiteral("Åpne siste fil ved oppstart"));
    on->setChecked(true);
    on->setObjectName(QStringLiteral("checked"));
    auto *partly = new QCheckBox(QStringLiteral("Noen"));
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *offCheck = new QCheckBox(QStringLiteral("Av"));
    offCheck->setEnabled(false);
    offCheck->setChecked(true);
    auto *chosen = new QRadioButton(QStringLiteral("15.01.2018"));
    chosen->setChecked(true);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{on, new QCheckBox(QStringLiteral("Ikke valgt")), partly, offCheck, chosen,
                                          new QRadioButton(QStringLiteral("31.01.2018"))})
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

QLayout *bars()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(sized(24));
    auto *progress = new QProgressBar;
    progress->setValue(42);
    auto *unknown = new QProgressBar;
    unknown->setRange(0, 0);
    unknown->setTextVisible(false);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    for (QWidget *widget : std::initializer_list<QWidget *>{progress, unknown, slider})
        row->addWidget(widget);
    return row;
}

} // namespace

QWidget *controlsPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setSpacing(sized(8));
    column->setContentsMargins(sized(24), sized(16), sized(24), sized(16));
    column->addWidget(heading(QStringLiteral("Knapper")));
    column->addLayout(buttonStates());
    column->addLayout(buttonKinds());
    column->addLayout(toolButtons());
    column->addWidget(heading(QStringLiteral("Felt")));
    column->addLayout(fields());
    column->addWidget(heading(QStringLiteral("Valg og framdrift")));
    column->addLayout(choices());
    column->addLayout(bars());
    auto *group = new QGroupBox(QStringLiteral("Gruppe"));
    auto *inside = new QHBoxLayout(group);
    inside->addWidget(quiet(QStringLiteral("En gruppe med innhold")));
    column->addWidget(group);
    column->addStretch(1);
    return page;
}

QWidget *iconsPage()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setVerticalSpacing(sized(6));
    constexpr int columns = 6;
    const QStringList names = iconNames();
    static QList<QByteArray> kept;
    for (int i = 0; i < names.size(); ++i) {
        kept.append(names.at(i).toLatin1());
        const QLatin1StringView name(kept.constLast());
        auto *row = new QHBoxLayout;
        row->addWidget(new IconLabel(name, IconTone::Text, 14));
        row->addWidget(new IconLabel(name, IconTone::Text, 16));
        row->addWidget(new IconLabel(name, IconTone::Accent, 18));
        row->addWidget(new IconLabel(name, IconTone::Secondary, 32));
        row->addWidget(quiet(names.at(i)), 1);
        grid->addLayout(row, i / columns, i % columns);
    }
    auto *marks = new QHBoxLayout;
    for (const int side : {16, 24, 32, 48, 64}) {
        auto *label = new QLabel;
        label->setPixmap(applicationIcon().pixmap(QSize(side, side)));
        marks->addWidget(label);
    }
    marks->addStretch(1);
    grid->addLayout(marks, static_cast<int>(names.size()) / columns + 1, 0, 1, columns);
    return page;
}

void freezeStates(QWidget *page)
{
    if (auto *edit = page->findChild<QLineEdit *>(QStringLiteral("focused")))
        edit->setFocus();
    if (auto *view = page->findChild<QWidget *>(QStringLiteral("units")))
        view->setFocus();
    page->activateWindow();
}

} // namespace vf::gallery
