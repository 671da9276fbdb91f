// A short word in a frame: a count, a stored value, a state. Never a button.
#pragma once

#include <QLatin1StringView>
#include <QWidget>

namespace vf::gui {

class Badge : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Neutral, Info, Ok, Warning, Error };

    explicit Badge(QWidget *parent = nullptr);
    explicit Badge(const QString &text, Tone tone = Tone::Neutral, QLatin1StringView iconName = {},
                   QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    /// A name for icon(), "check"; empty for none.
    void setIconName(QLatin1StringView name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// For delegates: paints a badge with its right edge at `area`'s and returns its width.
    static int paint(QPainter &painter, const QRect &area, const QString &text, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
    QLatin1StringView m_iconName;
};

} // namespace vf::gui
