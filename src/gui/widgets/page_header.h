// The top of a page: its title, what it is filtered by, and its actions with at most one primary.
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace vf::gui {

class ActionButton;
class ElidedLabel;

/// "Oversikt   Hele kommunen · per 31.12.2017           [Kopier tall] [Lag rapport]". When it gets narrow the
/// subtitle elides and the quiet actions move into one menu button; the primary action always stays.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    /// Scope and date: "Hele kommunen · per 31.12.2017".
    void setSubtitle(const QString &subtitle);
    QString subtitle() const;

    /// A quiet button for the action, left of the primary one. The button follows the action's text, icon,
    /// tool tip and whether it can be used.
    QPushButton *addButton(QAction *action);
    /// An action that is needed seldom: always in the menu button. May hold a menu.
    void addToMenu(QAction *action);
    /// The filled button at the far right. One per page: a second call replaces the first.
    QPushButton *setPrimary(QAction *action);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitToWidth();
    void fillMenu(bool withButtons);
    void applyMetrics();

    QLabel *m_title;
    ElidedLabel *m_subtitle;
    QWidget *m_actions;
    QToolButton *m_more;
    QList<ActionButton *> m_buttons;
    QList<QAction *> m_seldom; ///< in the menu only
    QPushButton *m_primary = nullptr;
    bool m_narrow = false;
};

} // namespace vf::gui
