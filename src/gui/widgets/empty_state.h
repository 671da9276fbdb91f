// What a page shows when it has nothing to show: an icon, what is missing and the way on.
#pragma once

#include <QIcon>
#include <QLatin1StringView>
#include <QWidget>

class QLabel;
class QPushButton;

namespace vf::gui {

class IconLabel;

/// Icon, title, text, one primary button and one quiet one ("Åpne eksempel"), centred.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// A literal name for icon(), "workflow".
    void setIconName(QLatin1StringView name);
    void setTitle(const QString &title);
    void setText(const QString &text);
    /// The filled button; an empty text hides it.
    void setPrimary(const QString &text, const QIcon &icon = {});
    /// The quiet button; an empty text hides it.
    void setSecondary(const QString &text, const QIcon &icon = {});
    QPushButton *primaryButton() const { return m_primary; }
    QPushButton *secondaryButton() const { return m_secondary; }

Q_SIGNALS:
    void primaryTriggered();
    void secondaryTriggered();

private:
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_primary;
    QPushButton *m_secondary;
};

} // namespace vf::gui
