// A message in the page: what happened in bold, what it means, and one thing to do about it.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace vf::gui {

class IconLabel;

/// Comes before any dialog in the choice of how to tell something. It stays until it is closed or the page removes
/// it; it never fades away. Screen readers are told when it appears.
class InlineMessage : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Ok, Warning, Error };

    explicit InlineMessage(QWidget *parent = nullptr);
    InlineMessage(Kind kind, const QString &title, const QString &text, QWidget *parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    /// The bold sentence.
    void setTitle(const QString &title);
    QString title() const;
    /// The line below it; may be empty.
    void setText(const QString &text);
    QString text() const;
    /// A button with a verb, at the right or below when it is narrow; an empty text removes it. Clicks come as
    /// actionTriggered().
    void setActionText(const QString &text);
    QPushButton *actionButton() const { return m_action; }
    /// Whether it has a cross. Off by default.
    void setClosable(bool closable);
    /// No frame and no rounding, for use across the full width of a page or an inspector.
    void setEdgeToEdge(bool on);

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void refresh();
    void applyMetrics();
    void placeAction();

    Kind m_kind = Kind::Info;
    bool m_edgeToEdge = false;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QHBoxLayout *m_row;
    QVBoxLayout *m_words;
    bool m_actionBelow = false;
};

} // namespace vf::gui
