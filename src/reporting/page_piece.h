// The smallest parts that a page is made of: a line of text, a table row, a chart. A piece is never cut.
#pragma once

#include <QPointF>
#include <QString>

#include <memory>

class QPainter;

namespace vf::reporting {

enum class PieceKind {
    Title,
    Heading,
    Text,
    Caption,
    KeyFigures,
    TableHeader,
    TableRow,
    Legend,
    Chart,
    Definition,
    Notice
};

class Piece
{
public:
    Piece(PieceKind kind, double height) : m_kind(kind), m_height(height) {}
    Piece(const Piece &) = delete;
    Piece &operator=(const Piece &) = delete;
    Piece(Piece &&) = delete;
    Piece &operator=(Piece &&) = delete;
    virtual ~Piece() = default;

    PieceKind kind() const { return m_kind; }
    double height() const { return m_height; } ///< twips
    /// What the piece belongs to: a table's key, a section's key.
    const QString &owner() const { return m_owner; }
    void setOwner(const QString &owner) { m_owner = owner; }
    /// Draws with the upper left corner at `at`; leaves the painter as it was, but for font, pen and brush.
    virtual void paint(QPainter &painter, QPointF at) const = 0;

protected:
    void setHeight(double height) { m_height = height; }

private:
    PieceKind m_kind;
    double m_height;
    QString m_owner;
};
using PiecePtr = std::shared_ptr<const Piece>;

} // namespace vf::reporting
