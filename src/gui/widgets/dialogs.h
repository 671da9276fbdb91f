// How pages ask the user something: an interface, so that tests can answer instead of a person.
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace vf::gui {

/// A question before something that cannot be taken back easily. All buttons are verbs; never Ja or Nei.
struct Question
{
    QString title;            ///< the action: "Slett gevinst"
    QString sentence;         ///< what is asked: "Slette «Tolkebestilling i ett system»?"
    QString consequence;      ///< in numbers: "2 tiltak mister koblingen. Du kan angre med Ctrl+Z."
    QString confirm;          ///< the verb that does it: "Slett gevinst"
    QString alternative = {}; ///< a second way on, if there is one: "Lagre kopi"
    QString cancel = {};      ///< the safe verb; "Avbryt" when empty
    bool dangerous = false;   ///< `confirm` is drawn as dangerous and the warning icon is shown
};

enum class Answer { Cancelled, Confirmed, Alternative };

/// Something that has to be known before going on and cannot be said in the page.
struct Notice
{
    enum class Kind { Information, Warning, Error };
    Kind kind = Kind::Information;
    QString title;
    QString sentence;
    QString details = {}; ///< shown below, can be selected and copied
};

/// What to ask for when a file is picked.
struct FileQuestion
{
    QString title;              ///< "Åpne fil"
    QString folder = {};        ///< where to begin; with a file name for saving
    QStringList filters = {};   ///< "Verdiflyt-filer (*.verdiflyt)"
    QString defaultSuffix = {}; ///< added when the name has none, "verdiflyt"
    QString acceptVerb = {};    ///< the button: "Eksporter"; the usual word when empty
};

class Dialogs
{
public:
    Dialogs() = default;
    Dialogs(const Dialogs &) = delete;
    Dialogs &operator=(const Dialogs &) = delete;
    Dialogs(Dialogs &&) = delete;
    Dialogs &operator=(Dialogs &&) = delete;
    virtual ~Dialogs() = default;

    virtual Answer ask(QWidget *parent, const Question &question) = 0;
    virtual void tell(QWidget *parent, const Notice &notice) = 0;
    /// The chosen path, or empty when the user cancelled.
    virtual QString openFile(QWidget *parent, const FileQuestion &question) = 0;
    /// Several files that belong together; empty when the user cancelled.
    virtual QStringList openFiles(QWidget *parent, const FileQuestion &question) = 0;
    virtual QString saveFile(QWidget *parent, const FileQuestion &question) = 0;
    virtual QString chooseFolder(QWidget *parent, const FileQuestion &question) = 0;
};

/// The real dialogs on the screen.
class ScreenDialogs final : public Dialogs
{
public:
    Answer ask(QWidget *parent, const Question &question) override;
    void tell(QWidget *parent, const Notice &notice) override;
    QString openFile(QWidget *parent, const FileQuestion &question) override;
    QStringList openFiles(QWidget *parent, const FileQuestion &question) override;
    QString saveFile(QWidget *parent, const FileQuestion &question) override;
    QString chooseFolder(QWidget *parent, const FileQuestion &question) override;
};

} // namespace vf::gui
