// The large two-line buttons of page Velkomst: what one can start with, and what was opened lately.
#pragma once

#include <QAbstractButton>
#include <QLatin1StringView>

class QPushButton;

namespace vf::gui {

/// Icon, a word, a line below it, and something quiet at the right (a shortcut, a time).
class WelcomeButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Look { Primary, Framed, Row };

    WelcomeButton(Look look, QLatin1StringView iconName, const QString &title, const QString &detail,
                  QWidget *parent = nullptr);

    /// Shown at the right of the title: "Ctrl+N" in a frame, or a time as plain text in a Row.
    void setTrailing(const QString &text);
    /// Shown in a Row below the trailing text: "Finnes ikke". The row is then quiet; `away` stands right of the words.
    void setMissing(const QString &text, QPushButton *away);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRect upperLine() const;
    QRect lowerLine() const;
    void paintGround(QPainter &painter) const;
    void paintTrailing(QPainter &painter, QRect &upper, QRect &lower) const;

    Look m_look;
    QLatin1StringView m_iconName;
    QString m_detail;
    QString m_trailing;
    QString m_missing;
    QPushButton *m_away = nullptr;
};

/// One pixel of separating line, in the theme's colour.
class HairLine : public QWidget
{
    Q_OBJECT
public:
    explicit HairLine(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace vf::gui
