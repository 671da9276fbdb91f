// The two questions before a database is there: what a new file is about, and which server to connect to.
#pragma once

#include "gui/shell/document_port.h"
#include "gui/shell/form_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace vf::gui {

/// Name of the municipality and hours per årsverk: for a new file (whose path is asked for afterwards), and to change
/// those of an open one.
class MunicipalityDialog : public FormDialog
{
    Q_OBJECT
public:
    explicit MunicipalityDialog(QWidget *parent = nullptr);
    MunicipalityDialog(const domain::Municipality &present, QWidget *parent = nullptr);
    /// What was filled in; without a path.
    const NewFile &file() const { return m_file; }

private:
    void build();
    void check();

    QLineEdit *m_name;
    QComboBox *m_basis;
    QLineEdit *m_fragmented = nullptr; ///< of an open file
    QPlainTextEdit *m_criteria = nullptr; ///< of an open file
    NewFile m_file;
};

class ServerDialog : public FormDialog
{
    Q_OBJECT
public:
    explicit ServerDialog(const ServerAddress &proposed, QWidget *parent = nullptr);
    const ServerAddress &address() const { return m_address; }

private:
    void check();

    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    ServerAddress m_address;
};

} // namespace vf::gui
