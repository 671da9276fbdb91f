#include "gui/shell/file_dialogs.h"

#include "presentation/format.h"
#include "presentation/number_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace vf::gui {

using namespace Qt::StringLiterals;

MunicipalityDialog::MunicipalityDialog(QWidget *parent)
    : FormDialog(u"newFile"_s, tr("Ny fil"), tr("Velg hvor filen skal ligge…"), parent), m_name(new QLineEdit(this)),
      m_basis(new QComboBox(this))
{
    build();
    addText(tr("Alle årsverk regnes ut fra dette tallet. 1 750 er netto arbeidstid og det vanligste; 1 950 og 1 846 er "
               "brutto. En enhet kan ha sitt eget. Du kan endre det siden."));
}

MunicipalityDialog::MunicipalityDialog(const domain::Municipality &present, QWidget *parent)
    : FormDialog(u"municipality"_s, tr("Kommunens opplysninger"), tr("Lagre opplysningene"), parent),
      m_name(new QLineEdit(this)), m_basis(new QComboBox(this))
{
    build();
    m_name->setText(present.name);
    m_basis->setEditText(presentation::shortNumber(present.basis.value()));
    addText(tr("Nye gevinster får dette tallet. De som finnes, beholder timegrunnlaget de er regnet med, så tidligere "
               "rapporter endres ikke."));
    m_fragmented = new QLineEdit(this);
    m_fragmented->setObjectName(u"municipality.fragmentedBelow"_s);
    m_fragmented->setText(presentation::shortNumber(present.fragmentedBelow.value()));
    addField(tr("Fragmentert under, minutter per person og uke"), m_fragmented);
    addText(tr("Spares det mindre enn dette for hver ansatt, er tiden virkelig, men for oppdelt til at en stilling kan tas "
               "ut. Det sies ved verdistrømmen."));
    m_criteria = new QPlainTextEdit(this);
    m_criteria->setObjectName(u"municipality.splitCriteria"_s);
    m_criteria->setPlainText(present.splitCriteria);
    m_criteria->setPlaceholderText(tr("Når er det besparelse, og når er det økt kvalitet eller kvantitet?"));
    m_criteria->setTabChangesFocus(true);
    m_criteria->setFixedHeight(4 * fontMetrics().lineSpacing() + 16);
    addField(tr("Kommunens kriterier for hva som er kvalitet, kvantitet og besparelse"), m_criteria);
    addText(tr("Kriteriene vises der gevinster føres, så alle fordeler likt."));
}

void MunicipalityDialog::build()
{
    m_name->setObjectName(objectName() + u".name"_s);
    m_name->setPlaceholderText(tr("Vestre Toten kommune"));
    addField(tr("Kommunens navn"), m_name);
    m_basis->setObjectName(objectName() + u".basis"_s);
    m_basis->setEditable(true);
    m_basis->setInsertPolicy(QComboBox::NoInsert);
    m_basis->addItems({tr("1 750"), tr("1 717,5"), tr("1 695"), tr("1 625,9"), tr("1 950"), tr("1 846")});
    addField(tr("Timer per årsverk"), m_basis);
    connect(this, &FormDialog::submitted, this, &MunicipalityDialog::check);
}

void MunicipalityDialog::check()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return setFieldError(m_name, tr("Skriv kommunens navn."));
    const auto basis = presentation::parseNumber(m_basis->currentText());
    if (basis.fault != presentation::NumberFault::None)
        return setFieldError(m_basis, presentation::faultText(basis.fault, m_basis->currentText()));
    if (!basis.value || *basis.value <= 0 || *basis.value > 3000)
        return setFieldError(m_basis, tr("Skriv et timetall mellom 1 og 3 000, for eksempel 1 750."));
    if (m_fragmented) {
        const auto below = presentation::parseNumber(m_fragmented->text());
        if (below.fault != presentation::NumberFault::None)
            return setFieldError(m_fragmented, presentation::faultText(below.fault, m_fragmented->text()));
        if (below.value.value_or(0) < 0 || below.value.value_or(0) > 2250)
            return setFieldError(m_fragmented, tr("Skriv minutter mellom 0 og 2 250, for eksempel 60."));
        m_file.fragmentedBelow = base::Minutes::of(below.value.value_or(0));
    }
    if (m_criteria)
        m_file.splitCriteria = m_criteria->toPlainText().trimmed();
    m_file.municipality = name;
    m_file.basis = base::HoursPerFte::of(*basis.value);
    accept();
}

ServerDialog::ServerDialog(const ServerAddress &proposed, QWidget *parent)
    : FormDialog(u"server"_s, tr("Koble til server"), tr("Koble til"), parent), m_host(new QLineEdit(this)),
      m_port(new QLineEdit(this)), m_database(new QLineEdit(this)), m_user(new QLineEdit(this)),
      m_password(new QLineEdit(this))
{
    const auto field = [this](const QString &label, QLineEdit *edit, const char *name, const QString &value) {
        edit->setObjectName(u"server."_s + QLatin1StringView(name));
        edit->setText(value);
        addField(label, edit);
    };
    addText(tr("En felles base på en PostgreSQL-server, for flere koordinatorer. Den som driver serveren, kan oppgi "
               "opplysningene."));
    field(tr("Server"), m_host, "host", proposed.host);
    field(tr("Port"), m_port, "port", QString::number(proposed.port));
    field(tr("Database"), m_database, "database", proposed.database);
    field(tr("Bruker"), m_user, "user", proposed.user);
    field(tr("Passord"), m_password, "password", {});
    m_password->setEchoMode(QLineEdit::Password);
    addText(tr("Passordet lagres ikke. Du blir spurt neste gang."));
    if (!proposed.host.isEmpty())
        m_password->setFocus();
    connect(this, &FormDialog::submitted, this, &ServerDialog::check);
}

void ServerDialog::check()
{
    bool isNumber = false;
    const int port = m_port->text().trimmed().toInt(&isNumber);
    if (m_host->text().trimmed().isEmpty())
        return setFieldError(m_host, tr("Skriv navnet på serveren."));
    if (!isNumber || port < 1 || port > 65535)
        return setFieldError(m_port, tr("Porten er et tall mellom 1 og 65535. Den vanlige er 5432."));
    if (m_database->text().trimmed().isEmpty())
        return setFieldError(m_database, tr("Skriv navnet på databasen."));
    if (m_user->text().trimmed().isEmpty())
        return setFieldError(m_user, tr("Skriv brukernavnet."));
    m_address = {m_host->text().trimmed(), port, m_database->text().trimmed(), m_user->text().trimmed(),
                 m_password->text()};
    accept();
}

} // namespace vf::gui
