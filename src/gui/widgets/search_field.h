// A line to search or filter with: an icon first, a hint of its shortcut last.
#pragma once

#include <QKeySequence>
#include <QLatin1StringView>
#include <QLineEdit>

namespace vf::gui {

/// Esc empties it. The shortcut shown is only a hint; the page's own action gives the field the keyboard
/// (call focusAll()).
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder, const QKeySequence &hint = {}, QWidget *parent = nullptr);

    /// "search" (default) or "list-filter".
    void setIconName(QLatin1StringView name);
    void setShortcutHint(const QKeySequence &hint);

    QSize sizeHint() const override;

public Q_SLOTS:
    /// Takes the keyboard and selects the text.
    void focusAll();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMargins();
    QString hintText() const;

    QKeySequence m_hint;
    QLatin1StringView m_iconName{"search"};
};

} // namespace vf::gui
